"""Findings as JUnit XML, which nearly every build server shows: a suite a file, a case a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gilint.findings import Language, Undecided
from gilint.render.printable import path
from gilint.render.text import place, words
from gilint.results import PlacedFinding, Result, Run

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CLEAN = {"zh": "没有问题", "en": "nothing found"}


def render(run: Run, language: Language) -> Iterator[str]:
    """Yield the document in pieces, a file at a time.

    Errors and warnings are failures, infos cases that passed with words beside them, undecided checks are skipped.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gilint">\n'
    for result in run:
        yield from _suite(result, language)
    yield "</testsuites>\n"


def _suite(result: Result, language: Language) -> Iterator[str]:
    cases = [_case(result, finding, language) for finding in result.findings]
    cases += [_skipped(result, item, language) for item in result.undecided]
    if not cases:
        cases = [f"  <testcase {_named(result, _CLEAN[language])}/>\n"]
    failures = sum(finding.severity != "info" for finding in result.findings)
    counts = f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{len(result.undecided)}"'
    yield f' <testsuite name="{_escaped(path(result.path))}" {counts}>\n'
    yield from cases
    yield " </testsuite>\n"


def _case(result: Result, finding: PlacedFinding, language: Language) -> str:
    said = _escaped(words(finding, language))
    where = _escaped(f"{path(result.path)}:{place(finding)}: {finding.severity} {finding.rule} ") + said
    if finding.basis:
        where += f"\n{_escaped(finding.basis)}"
    if finding.severity == "info":
        inside = f"<system-out>{where}</system-out>"
    else:
        inside = f'<failure type="{finding.severity}" message="{said}">{where}</failure>'
    return f"  <testcase {_named(result, f'{finding.rule} {finding.name} ({place(finding)})')}>{inside}</testcase>\n"


def _skipped(result: Result, item: Undecided, language: Language) -> str:
    reason = _escaped(item.text.to(language))
    return f"  <testcase {_named(result, item.rule)}><skipped>{reason}</skipped></testcase>\n"


def _named(result: Result, name: str) -> str:
    return f'name="{_escaped(name)}" classname="{_escaped(path(result.path))}"'


def _escaped(text: str) -> str:
    """Return *text* for XML, in which control characters cannot stand at all."""
    text = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
