"""Findings for programs, one finding a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from json import dumps

from gilint.findings import Language, Undecided
from gilint.results import PlacedFinding, Result, Run
from gilint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gilint.render.statistics import Statistics


def render(run: Run, language: Language) -> Iterator[str]:
    """Yield the document in pieces, a file at a time."""
    yield '{"version": 1,\n "files": ['
    gap = "\n  "
    counts = _statistics() if run.with_statistics else None
    for result in run:
        if counts is not None:
            counts.add(result)
        yield gap + _file(result, language)
        gap = ",\n  "
    tally = run.tally
    errors, warnings, infos = tally.counts.values()
    summary = {"files": tally.files, "error": errors, "warning": warnings, "info": infos, "undecided": tally.undecided}
    more = "" if counts is None else f',\n "statistics": {written(counts.entry())}'
    yield f'],\n "summary": {written(summary)}{more}}}\n'


def _statistics() -> Statistics:
    from gilint.render.statistics import Statistics

    return Statistics()


def _file(result: Result, language: Language) -> str:
    head = f'{{"path": {written(result.path)}, "year": {written(result.year)}, "pack": {written(result.pack)}'
    findings = listed((_finding(finding, language) for finding in result.findings), "\n    ")
    undecided = listed((_undecided(item, language) for item in result.undecided), "\n    ")
    return f'{head},\n   "findings": {findings},\n   "undecided": {undecided}}}'


def _finding(finding: PlacedFinding, language: Language) -> dict[str, object]:
    found: dict[str, object] = {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.text.to(language),
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "section": finding.section,
        "cells": finding.cells,
        "basis": finding.basis,
    }
    if finding.location is not None:
        found["location"] = finding.location
    return found


def _undecided(undecided: Undecided, language: Language) -> dict[str, object]:
    return {"rule": undecided.rule, "reason": undecided.text.to(language), "cells": undecided.cells}


def listed(items: Iterable[Mapping[str, object]], gap: str) -> str:
    """Return a JSON list with one item a line, each after *gap*."""
    lines = [written(item) for item in items]
    return f"[{gap}{f',{gap}'.join(lines)}]" if lines else "[]"


def written(value: object) -> str:
    """Return *value* as JSON on one line, Chinese as it is, and a `Decimal` as the very number that it is."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{dumps(key)}: {written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(written(item) for item in value) + "]"
    return dumps(value, ensure_ascii=False)
