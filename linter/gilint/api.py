"""The whole road for one input: from a file's name to its findings, or to whatever else is asked of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from gilint import engine
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.build import Builder
from gilint.packs import RuleSet, load
from gilint.readers import Input, ReadError
from gilint.readers import read as read_input
from gilint.results import Result
from gilint.source import SourceText

if TYPE_CHECKING:
    from gilint.model.report import Report


class Settings(NamedTuple):
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


class UnknownRule(ValueError):
    """A rule id, or the beginning of one, that no pack in force has."""

    def __init__(self, word: str, rules: RuleSet) -> None:
        from difflib import get_close_matches

        near = get_close_matches(word, [rule.id for rule in rules.all_rules()], n=1, cutoff=0.5)
        zh, en = (f"，最接近的是 {near[0]}", f"; the nearest one is {near[0]}") if near else ("", "")
        self.message = Text(f"没有规则 {word}{zh}", f"there is no rule {word}{en}")
        super().__init__(self.message.zh)


class Linter:
    """Packs and parser, loaded once for any number of reports. Raises `PackError` and `UnknownRule`."""

    __slots__ = ("_builder", "_rules", "_settings")

    def __init__(self, settings: Settings) -> None:
        self._rules = load(settings.packs)
        select, ignore = (_ids(words, self._rules) for words in (settings.select, settings.ignore))
        self._settings = settings._replace(select=select, ignore=ignore)
        self._builder = Builder(self._rules.formats)

    def lint(self, given: Input) -> Result | None:
        """Check one report. What cannot be read is a finding; None for what is to be passed over."""
        settings = self._settings
        try:
            source = read_input(given)
        except ReadError as error:
            said = engine.unreadable(self._rules, error.reason, settings.ignore)
            return Result(given.name, None, None, *said, None)
        report = self.report(source)
        if settings.only_reports and not _is_report(report):
            return None
        said = engine.check(report, self._rules, settings.select or None, settings.ignore)
        has_format = report.year is None or report.format.covers(report.year)
        return Result(given.name, report.year, report.format.name if has_format else None, *said, source)

    def report(self, source: SourceText) -> Report:
        """Return the document model of *source*."""
        return self._builder.read(source, self._settings.year)


def lint(
    path: str, *, packs: Sequence[str] = (), year: int | None = None, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Result:
    """Check the report in the file *path*; one that cannot be read is a finding.

    Raises `PackError` for a broken pack and `UnknownRule` (a `ValueError`) for an id that does not exist.
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


@lru_cache(maxsize=4)
def linter(settings: Settings) -> Linter:
    """Return the linter for *settings*; it is made once, also in a process that is given its work in pieces."""
    return Linter(settings)


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
    every = rules.all_rules()
    names = {rule.name: rule.id for rule in every}
    known = [*rules.renamed, *(rule.id for rule in every)]
    found = []
    for word in words:
        id_ = names.get(word.lower(), word.upper())
        if not any(each.upper().startswith(id_) for each in known):
            raise UnknownRule(word, rules)
        found.append(id_)
    return tuple(found)
