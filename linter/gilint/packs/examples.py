"""The examples that rules carry, run as tests: a good one must not fire, a bad one must."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from gilint.checks import check
from gilint.checks.kind import Hit
from gilint.findings import Text
from gilint.model.build import Builder
from gilint.packs.faults import Fault
from gilint.packs.messages import TEXTS
from gilint.packs.rule import Example, Place, Rule, RuleSet
from gilint.packs.wording import fill
from gilint.source import SourceText

Fires = Callable[[str, Rule], bool]
"""Whether the rule finds something in the text of a report or of a piece of one."""
Doubted = Callable[[str, Rule], Text | None]
"""Why the rule cannot judge such a text; None where it can."""


def misbehaving(
    rules: RuleSet, packs: Collection[str] | None = None, fires: Fires | None = None, doubt: Doubted | None = None
) -> list[Fault]:
    """Return a fault for every example that does not behave, in the rules that *packs* declare or change.

    Without *packs* every rule is tried. A rule that is switched off is not.
    """
    tried = fires if fires is not None else firing(rules)
    return [fault for rule in _concerned(rules, packs) for fault in _of_rule(rule, tried, doubt)]


def count(rules: RuleSet, packs: Collection[str] | None = None) -> int:
    """Return how many examples `misbehaving` tries."""
    return sum(len(rule.good) + len(rule.bad) for rule in _concerned(rules, packs))


def _concerned(rules: RuleSet, packs: Collection[str] | None) -> list[Rule]:
    """Return the rules to try: one that several formats share once, in the newest of them."""
    found: dict[tuple[str, Place], Rule] = {}
    for format_ in reversed(rules.formats):
        for rule in rules.rules(format_.name):
            if rule.enabled and (packs is None or not {rule.origin, *rule.changed_by}.isdisjoint(packs)):
                found.setdefault((rule.id, rule.place), rule)
    return sorted(found.values(), key=lambda rule: (rule.id, rule.place))


def firing(rules: RuleSet) -> Fires:
    """Return the trial of a rule on a text that is read as a report.

    A text that names no year is one of a year that the rule is for (see `supposed_year`).
    """
    builder = Builder(rules.formats)

    def fires(text: str, rule: Rule) -> bool:
        report = builder.read(SourceText(text, "example.txt"), supposed_year(rule, rules))
        asked = next((found for found in rules.rules(report.format.name) if found.id == rule.id), None)
        if asked is None or (asked.scope is not None and asked.scope.holds(report) is not True):
            return False
        return any(isinstance(answer, Hit) for answer in check(asked.check).run(report, asked.options))

    return fires


def supposed_year(rule: Rule, rules: RuleSet) -> int | None:
    """Return the year that an example of *rule* is of where it names none: the first of the rule in its format.

    For rules of the newest format, whatever the year, that is None: the newest format is assumed anyway.
    """
    first = rule.scope.first_year if rule.scope is not None else None
    own = next(format_.first_year for format_ in rules.formats if format_.name == rule.format)
    has_years = first is not None or (rule.scope is not None and rule.scope.last_year is not None)
    return max(own, first or 0) if has_years or rule.format != rules.newest.name else None


def _of_rule(rule: Rule, fires: Fires, doubt: Doubted | None) -> Iterator[Fault]:
    for example in rule.good:
        if fires(example.text, rule):
            yield _fault("good-fires", rule, example)
    for example in rule.bad:
        if not fires(example.text, rule):
            reason = doubt(example.text, rule) if doubt is not None else None
            kind = "bad-silent-scope" if rule.scope is not None else "bad-silent"
            yield _fault("bad-undecided" if reason is not None else kind, rule, example, reason)


def _fault(kind: str, rule: Rule, example: Example, reason: Text | None = None) -> Fault:
    """Return the fault at the example, or at what changed the rule where the example is another pack's."""
    changed = [place for place in rule.changes if place.path != rule.place.path]
    place: Place = example.place
    if changed and example.place.path not in [change.path for change in changed]:
        facts = {"id": rule.id, "place": f"{place.path}:{place.line}"}
        return Fault(*changed[-1], fill(TEXTS[f"{kind.partition('-')[0]}-of-below"], facts))
    return Fault(*place, fill(TEXTS[kind], {"id": rule.id, "reason": reason}))
