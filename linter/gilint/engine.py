"""Rules asked of one report: what they find, in order, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from gilint.checks import check as check_kind
from gilint.checks.kind import Hit
from gilint.findings import Finding, Text, Undecided
from gilint.folding import without_note
from gilint.model.report import Report
from gilint.packs.rule import Rule, RuleSet
from gilint.packs.wording import fill
from gilint.source import Span
from gilint.typing import Record

_UNKNOWN_SCOPE = "unknown-scope"
"""Reason of the doubt whether a rule is for a report."""


class Result(Record):
    """What the rules say of one report."""

    findings: tuple[Finding, ...]
    """By place, then rule."""
    undecided: tuple[Undecided, ...]
    """By rule; one for each reason."""


_NOTHING = Result((), ())


def check(
    report: Report,
    rules: RuleSet,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> Result:
    """Ask the rules of the report's format that *select* and *ignore* (ids, or prefixes of them) leave.

    Rules that stop are asked first; where one of them fires, it is all that is said of the report.
    """
    chosen = selected(rules, report.format.name, select, ignore)
    first = [_asked(rule, report, rules) for rule in chosen if rule.stops]
    stopping = [result for result in first if result.findings]
    if stopping:
        return _together(stopping)
    return _together([*first, *(_asked(rule, report, rules) for rule in chosen if not rule.stops)])


def selected(
    rules: RuleSet, format_name: str, select: Iterable[str] | None = None, ignore: Iterable[str] | None = None
) -> tuple[Rule, ...]:
    """Return the rules that are on and wanted. Old ids of renamed rules mean the rules."""
    wanted = tuple(rules.renamed.get(id_, id_) for id_ in select) if select is not None else ("",)
    unwanted = tuple(rules.renamed.get(id_, id_) for id_ in ignore) if ignore is not None else ()
    return tuple(
        rule
        for rule in rules.rules(format_name)
        if rule.enabled and rule.id.startswith(wanted) and not (unwanted and rule.id.startswith(unwanted))
    )


def finding(rule: Rule, hit: Hit, section: str | None, labels: Mapping[str, str]) -> Finding:
    """Return *hit* in the words of *rule*; *labels* are what people call the cells."""
    asks = any("{cells}" in words for words in rule.message)
    facts = {"cells": _called(hit.cells, labels), **hit.facts} if asks else hit.facts
    text = fill(rule.message, facts)
    return Finding(hit.span, rule.id, rule.name, rule.severity, text, section, hit.cells, str(rule.basis), hit.equation)


def _asked(rule: Rule, report: Report, rules: RuleSet) -> Result:
    if rule.scope is not None:
        is_meant = rule.scope.holds(report)
        if is_meant is not True:
            unknown = rules.reasons[_UNKNOWN_SCOPE]
            return Result((), () if is_meant is False else (Undecided(rule.id, unknown),))
    answers = list(check_kind(rule.check).run(report, rule.options))
    if not answers:
        return _NOTHING
    findings: dict[tuple[object, ...], Finding] = {}
    doubts: dict[Text, dict[str, None]] = {}
    labels = _Labels(report)
    for answer in answers:
        if isinstance(answer, Hit):
            found = finding(rule, answer, report.section_at(answer.span.start), labels)
            findings.setdefault((found.span, found.text, found.cells), found)
        else:
            reason = rules.reasons.get(answer.reason, Text(answer.reason, answer.reason))
            bare = fill(reason, answer.facts)
            doubts.setdefault(bare, {}).update(dict.fromkeys(answer.cells))
    undecided = (
        Undecided(rule.id, fill(reason, {"cells": _called(tuple(cells), labels)}), tuple(cells))
        for reason, cells in doubts.items()
    )
    return Result(tuple(findings.values()), tuple(undecided))


def _together(results: Sequence[Result]) -> Result:
    findings = [found for result in results for found in result.findings]
    undecided = [found for result in results for found in result.undecided]
    # What one rule says of one place stays in the order in which its check found it: the official one.
    findings.sort(key=lambda found: (found.span.start, found.rule, found.span.end))
    undecided.sort(key=lambda found: (found.rule, found.text))
    return Result(tuple(findings), tuple(undecided))


def _called(cells: Sequence[str], labels: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(labels[cell] for cell in cells))


class _Labels(dict[str, str]):
    """What people call a cell, by its name: the labels of its row and its column."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self._report = report

    def __missing__(self, cell: str) -> str:
        table, _, rest = cell.partition(".")
        row_key, _, column_key = rest.rpartition(".")
        read = self._report.tables.get(table)
        spec = read.spec if read is not None else self._report.format.table(table)
        row = next((row for row in spec.rows if row.key == row_key), None) if spec is not None else None
        column = next((column for column in row.columns if column.key == column_key), None) if row is not None else None
        if row is None or column is None:
            return cell
        self[cell] = f"{without_note(row.label)}/{without_note(column.label)}"
        return self[cell]


def unreadable(rules: RuleSet, reason: Text, ignore: Iterable[str] | None = None) -> Result:
    """Return what is said of a file that could not be read for *reason*, whichever rules were selected: a file
    that was not checked must never look like a good one."""
    chosen = selected(rules, rules.newest.name, ignore=ignore)
    hit = Hit(Span(0, 0), {"reason": reason})
    return Result(tuple(finding(rule, hit, None, {}) for rule in chosen if rule.check == "readable"), ())
