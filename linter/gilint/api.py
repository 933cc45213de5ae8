"""The whole road for one input: from a file's name to its findings, or to whatever else is asked of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from gilint import engine
from gilint.findings import RuleText, Text
from gilint.folding import squeeze
from gilint.model.build import Builder
from gilint.packs import Fault, Rule, RuleSet, load
from gilint.readers import Input, ReadError
from gilint.readers import read as read_input
from gilint.results import Result
from gilint.source import SourceText
from gilint.typing import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from gilint.config.values import Setting
    from gilint.drawn import TableDrawn
    from gilint.model.report import Report
    from gilint.render.ast import Shape
    from gilint.syntax.tree import Tree


class Settings(Record):
    """What is asked of every report of a run."""

    packs: tuple[str, ...] = ()
    """Names or files of rule packs on top of the national ones."""
    year: int | None = None
    """The report year where the text does not say it."""
    select: tuple[str, ...] = ()
    """Ids, or beginnings of them, of the only rules to ask; empty for all."""
    ignore: tuple[str, ...] = ()
    only_reports: bool = False
    """Whether to pass over in silence what is no such report."""
    verdicts: tuple[tuple[str, str], ...] = ()
    """What a configuration says of rules (see `config.rules`)."""
    agency: str | None = None
    """The kind of agency that reports, where somebody has said so."""


def configured(values: Mapping[str, Setting]) -> Settings:
    """Return the settings that a configuration gives a file (see `config.force.in_force`)."""
    from gilint.config.force import verdicts

    year, agency = values.get("year"), values.get("agency")
    off = tuple((id_, "off") for id_ in _texts(values, "ignore"))
    return Settings(
        packs=_texts(values, "packs"),
        year=int(str(year.value)) if year is not None else None,
        select=_texts(values, "select"),
        verdicts=(*verdicts(values), *off),
        agency=str(agency.value) if agency is not None else None,
    )


def _texts(values: Mapping[str, Setting], key: str) -> tuple[str, ...]:
    value = values[key].value if key in values else ()
    return value if isinstance(value, tuple) else ()


class UnknownRuleError(ValueError):
    """A rule id, or the beginning of one, that no pack in force has."""

    def __init__(self, word: str, rules: RuleSet) -> None:
        from gilint.rulebook import unknown

        self.message = unknown(word, rules)
        super().__init__(self.message.zh)


class Linter:
    """Packs and parser, loaded once for any number of reports. Raises `PackError` and `UnknownRuleError`."""

    __slots__ = ("_builder", "_rules", "_settings")

    def __init__(self, settings: Settings) -> None:
        bare = Settings(settings.packs)
        # Files of one run may have settings of their own by the hundred; packs and parser are large, and shared.
        shared = linter(bare) if settings != bare else None
        loaded = shared._rules if shared is not None else load(settings.packs)
        self._rules: RuleSet = _adjusted(loaded, settings)
        select, ignore = (_ids(words, self._rules) for words in (settings.select, settings.ignore))
        self._settings = settings._replace(select=select, ignore=ignore)
        self._builder: Builder = shared._builder if shared is not None else Builder(loaded.formats)

    def lint(self, given: Input, with_tables: bool = False) -> Result | None:
        """Check one report. What cannot be read is a finding; None for what is to be passed over.

        *with_tables* adds the tables of a report of which anything is said, for who wants to draw them.
        """
        try:
            source = read_input(given)
        except ReadError as error:
            said = engine.unreadable(self._rules, error.reason, self._settings.ignore)
            return Result(given.name, None, None, *said, None)
        return self.judged(self.report(source), with_tables)

    def judged(self, report: Report, with_tables: bool = False) -> Result | None:
        """Check a report that was read; None for what is to be passed over."""
        settings = self._settings
        if settings.only_reports and not _is_report(report):
            return None
        said = engine.check(report, self._rules, settings.select or None, settings.ignore)
        has_format = report.year is None or report.format.covers(report.year)
        pack = report.format.name if has_format else None
        tables = _drawn(report) if with_tables and any(said) else ()
        return Result(report.source.name, report.year, pack, *said, report.source, tables)

    def report(self, source: SourceText) -> Report:
        """Return the document model of *source*."""
        return self._builder.read(source, self._settings.year, self._settings.agency)

    def explanations(self) -> list[RuleText]:
        """Return the rules selected, each with what it says of its bad example.

        A rule that differs between the official formats comes once for each of its forms, the newest first.
        """
        from gilint.rulebook import form_described, forms

        found = (rule for rule in self._rules.all_rules() if rule.id.startswith(self._settings.select))
        every = (form for rule in found for form in forms(rule, self._rules))
        return [form_described(form, self._rules, self._said(form[0])) for form in every]

    def _said(self, rule: Rule) -> Text | None:
        """Return the message that *rule* has for its first bad example."""
        if not (rule.bad and rule.enabled):
            return None
        from gilint.packs.examples import supposed_year

        report = self._builder.read(SourceText(rule.bad[0].text, ""), supposed_year(rule, self._rules))
        findings = engine.check(report, self._rules, select=[rule.id]).findings
        return findings[0].text if findings else None

    def tree(self, source: SourceText) -> Shape:
        """Return the syntax tree of *source*, with its places."""
        from gilint.render.ast import Shape
        from gilint.syntax.tree import Leaf

        def shape(tree: Tree) -> Shape:
            span = tree.span
            text = source.text[slice(*span)] if isinstance(tree, Leaf) else None
            children = () if isinstance(tree, Leaf) else tuple(map(shape, tree.children))
            return Shape(tree.kind, span, source.position(span.start), source.position(span.end), text, children)

        return shape(self._builder.parse(source).root)


def lint(
    path: str,
    *,
    packs: Sequence[str] = (),
    year: int | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Result:
    """Check the report in the file *path*; one that cannot be read is a finding.

    Raises `PackError` for a broken pack and `UnknownRuleError` (a `ValueError`) for an id that does not exist.
    """
    return _linted(Input(str(path)), Settings(tuple(packs), year, tuple(select), tuple(ignore)))


def lint_text(
    text: str, name: str = "report.txt", *, packs: Sequence[str] = (), year: int | None = None,
    select: Sequence[str] = (), ignore: Sequence[str] = (),
) -> Result:  # fmt: skip
    """Check a report that is at hand as text; *name* stands in the result."""
    data = text.encode("utf-8", "replace")
    return _linted(Input(name, data), Settings(tuple(packs), year, tuple(select), tuple(ignore)))


def read(path: str, *, packs: Sequence[str] = (), year: int | None = None) -> Report:
    """Return the document model of the report in the file *path*. Raises `ReadError` and `PackError`."""
    return linter(Settings(tuple(packs), year)).report(read_input(Input(str(path))))


def rules(packs: Sequence[str] = ()) -> list[RuleText]:
    """Return all rules of the packs in force, by id. Raises `PackError`."""
    return rules_of(Settings(tuple(packs)))


def rules_of(settings: Settings) -> list[RuleText]:
    """Return all rules of the packs in force, by id, as *settings* want them. Raises `PackError`."""
    from gilint.rulebook import described

    found = _adjusted(load(settings.packs), settings)
    return [described(rule, found) for rule in found.all_rules()]


def explanations(ids: Sequence[str], packs: Sequence[str] = ()) -> list[RuleText]:
    """Return the rules that *ids* mean (a beginning means a family), each with what it says of its bad example.

    Raises `PackError` and `UnknownRuleError`.
    """
    settings = Settings(packs=tuple(packs), select=tuple(ids))
    return linter(settings).explanations()


class TriedPack(Record):
    """A pack whose examples were run."""

    rules: RuleSet
    packs: frozenset[str]
    """Names of the packs that its file declares."""
    faults: list[Fault]
    """The examples that do not behave."""


def try_pack(path: str, drafts: Mapping[str, str] | None = None) -> TriedPack:
    """Load the pack in the file *path* and run its examples; *drafts* as in `load`. Raises `PackError`."""
    from gilint.packs.examples import misbehaving
    from gilint.packs.gather import located

    rules = load([path], drafts)
    file = os.path.abspath(located(path, ""))
    packs = frozenset(pack.name for pack in rules.packs if os.path.abspath(pack.path) == file)
    return TriedPack(rules, packs, misbehaving(rules, packs, trial(rules), _doubt(rules)))


def _doubt(rules: RuleSet) -> Callable[[str, Rule], Text | None]:
    """Return what tells why a rule cannot judge a text."""
    from gilint.packs.examples import supposed_year

    def doubt(text: str, rule: Rule) -> Text | None:
        report = Builder(rules.formats).read(SourceText(text, "example.txt"), supposed_year(rule, rules))
        undecided = engine.check(report, rules, select=[rule.id]).undecided
        return undecided[0].text if undecided else None

    return doubt


def trial(rules: RuleSet) -> Callable[[str, Rule], bool]:
    """Return how the example of a rule is tried: read and asked as a report is, with only that rule."""
    from gilint.packs.examples import firing

    asked = firing(rules)

    def fires(text: str, rule: Rule) -> bool:
        try:
            read_input(Input("example.txt", text.encode("utf-8", "replace")))
        except ReadError as error:
            return any(found.rule == rule.id for found in engine.unreadable(rules, error.reason).findings)
        return asked(text, rule)

    return fires


def _adjusted(loaded: RuleSet, settings: Settings) -> RuleSet:
    """Return the rules *loaded* as the verdicts of *settings* want them."""
    if not settings.verdicts:
        return loaded
    from gilint.config.rules import adjusted

    return adjusted(loaded, settings.verdicts)


@lru_cache(maxsize=256)
def linter(settings: Settings) -> Linter:
    """Return the linter for *settings*; it is made once, also in a process that is given its work in pieces."""
    return Linter(settings)


def _drawn(report: Report) -> tuple[TableDrawn, ...]:
    from gilint.drawing import drawn

    return drawn(report)


def _linted(given: Input, settings: Settings) -> Result:
    result = linter(settings).lint(given)
    assert result is not None, "only a run over files passes any over"
    return result


def _is_report(report: Report) -> bool:
    """Tell whether the text is such a report, or its file's name says that it is to be one."""
    if report.sections or report.tables or report.title is not None:
        return True
    name = squeeze(report.source.name)
    return any(word in name for word in report.format.words["title.subject"])


def _ids(words: Sequence[str], rules: RuleSet) -> tuple[str, ...]:
    """Return the ids that *words* mean, or the beginnings of ids; a name means its rule."""
    if not words:
        return ()  # Nobody asked for them, and to make the rules of every format takes time.
    every = rules.all_rules()
    names = {rule.name: rule.id for rule in every}
    known = [*rules.renamed, *(rule.id for rule in every)]
    found = []
    for word in words:
        id_ = names.get(word.lower(), word.upper())
        if not any(each.upper().startswith(id_) for each in known):
            raise UnknownRuleError(word, rules)
        found.append(id_)
    return tuple(found)
