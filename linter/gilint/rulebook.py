"""Rules for people who ask for them: described, in each form that they have, and what they may have meant."""

from __future__ import annotations

from collections.abc import Sequence

from gilint.findings import RuleText, Text
from gilint.packs import Rule, RuleSet


def described(rule: Rule, rules: RuleSet, said: Text | None = None) -> RuleText:
    """Return what people may want to know of *rule*, as its newest format has it."""
    every = (each for format_ in rules.formats for each in rules.rules(format_.name))
    return _text(rule, [each for each in every if each.id == rule.id], said)


def forms(rule: Rule, rules: RuleSet) -> list[list[Rule]]:
    """Return *rule* as the official formats have it, newest first; together where they say the same."""
    alike: dict[object, list[Rule]] = {}
    for format_ in reversed(rules.formats):
        for each in rules.rules(format_.name):
            if each.id == rule.id:
                says = (each.severity, each.enabled, each.message, each.why, each.fix)
                alike.setdefault(says, []).append(each)
    return list(alike.values())


def form_described(form: Sequence[Rule], rules: RuleSet, said: Text | None) -> RuleText:
    """Return what people may want to know of a rule in one of its forms, with the years where not all have it so."""
    formats = [format_ for format_ in rules.formats if any(each.format == format_.name for each in form)]
    is_all = len(formats) == len(rules.formats)
    years = None if is_all else (formats[0].first_year, formats[-1].last_year)
    return _text(form[0], list(reversed(form)), said)._replace(years=years)


def _text(rule: Rule, based: Sequence[Rule], said: Text | None) -> RuleText:
    bases = dict.fromkeys(each.basis for each in based)
    bad, good = (tuple(example.text for example in examples) for examples in (rule.bad, rule.good))
    return RuleText(
        rule.id, rule.name, rule.severity if rule.enabled else "off", rule.origin, rule.changed_by, rule.since,
        rule.message, tuple(bases), rule.why, rule.fix, bad, good, said, rule.stops,
        declared=rule.place[:2],
    )  # fmt: skip


def unknown(word: str, rules: RuleSet) -> Text:
    """Return the message that there is no rule *word*, with what may have been meant."""
    zh, en = f"没有规则 {word}", f"there is no rule {word}"
    families = _families(word, rules)
    if families:
        return Text(f"{zh}，各类规则有 {'、'.join(families)}", f"{en}; families are {', '.join(families)}")
    near = _nearest(word, rules)
    return Text(f"{zh}，最接近的是 {near}", f"{en}; the nearest one is {near}") if near else Text(zh, en)


def _families(word: str, rules: RuleSet) -> list[str]:
    """Return the families of rules where *word* is the id of one in a family that is not there, none elsewhere."""
    word = word.upper()
    letters = word.rstrip("0123456789")
    known = dict.fromkeys(family(rule.id) for rule in rules.all_rules())
    alike = [each for each in known if each.rstrip("0123456789") == letters]
    return [] if letters == word or any(word.startswith(each) for each in alike) else alike


def family(id_: str) -> str:
    """Return the beginning that the ids of a family share."""
    return id_[:-2]


def _nearest(word: str, rules: RuleSet) -> str | None:
    """Return the id most like *word*, of those that begin most alike, or the name."""
    from difflib import get_close_matches

    every = rules.all_rules()
    ids = [rule.id for rule in every]
    in_family = [id_ for id_ in ids if word.upper().startswith(family(id_))]
    near = get_close_matches(word.upper(), in_family or ids, n=len(ids), cutoff=0.5 if in_family else 0.7)
    if near:
        return max(near, key=lambda id_: _shared(word.upper(), id_))
    return next(iter(get_close_matches(word.lower(), [rule.name for rule in every], n=1)), None)


def _shared(first: str, second: str) -> int:
    """Return how many characters both begin with."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(first), len(second)))
