"""One report on the page: its findings, and beside them its tables and its text, linked both ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.findings import SEVERITIES, SEVERITY_NAMES
from gilint.render.html import words
from gilint.render.html.marks import Marks, marks
from gilint.render.html.page import Page
from gilint.render.html.spots import badge, marked
from gilint.render.html.sums import written
from gilint.render.html.tables import Drawing
from gilint.render.html.words import path, place, text
from gilint.results import PlacedFinding, Result
from gilint.source import SourceText

_AROUND = 2
"""Lines shown before and behind a finding where only such lines are shown."""
_LONGEST = 12
"""Lines of one finding that are shown then."""


def report(page: Page, number: int, result: Result) -> Iterator[str]:
    """Yield the report *number*, with all that was found."""
    unfolded = "" if page.is_folded else " open"
    yield f'<details class="report {page.kinds(result.findings)}" id="r{number}"{unfolded}>\n<summary>'
    yield f"<h2>{path(result.path)}</h2> {_about(page, result)}</summary>\n"
    found = marks(result)
    yield '<div class="sides-by-side">\n<div class="said-of">\n'
    if result.findings:
        yield f'<h3>{page.say(words.FOUND)}</h3>\n<ol class="findings">\n'
        yield from _findings(page, number, result, found)
        yield "</ol>\n"
    yield from _undecided(page, result)
    yield "</div>\n"
    if result.source is not None and (result.findings or found.places):
        yield '<div class="shown">\n'
        yield from Drawing(page, number, result, found).tables()
        yield from _text(page, number, result, result.source)
        yield "</div>\n"
    yield "</div>\n</details>\n"


def _about(page: Page, result: Result) -> str:
    """Return year and format of a report, and how much was found."""
    year = [page.say(words.YEAR, result.year)] if result.year is not None else []
    format_ = [f"{page.say(words.FORMAT)} {text(result.pack)}"] if result.pack is not None else []
    facts = "".join(f'<span class="fact">{fact}</span> ' for fact in (*year, *format_))
    for severity in SEVERITIES:
        count = sum(finding.severity == severity for finding in result.findings)
        if count:
            facts += f'<span class="kind {severity}">{page.say(words.COUNTS[severity], count)}</span> '
    if result.undecided:
        facts += f'<span class="kind open">{page.say(words.COUNT_UNDECIDED, len(result.undecided))}</span>'
    return f'<span class="facts">{facts}</span>'


def _findings(page: Page, number: int, result: Result, found: Marks) -> Iterator[str]:
    told: set[str] = set()
    for at, finding in enumerate(result.findings, 1):
        name = f"{number}-{at}"
        where = text(place(finding, page.language))
        if result.source is not None:
            where = f'<a href="#s{name}">{where}</a>'
        in_table = f' · <a href="#c{name}">{page.say(words.IN_TABLE)}</a>' if at in found.first else ""
        severity = page.say(SEVERITY_NAMES[finding.severity])
        yield f'<li id="f{name}" class="finding {page.kinds([finding])}">\n<p class="head">'
        yield f'{badge(page.spot(number, at, finding))} <b class="{finding.severity}">{severity}</b> '
        yield f'<a href="#{page.rule(finding.rule)}">{text(finding.rule)}</a> <span class="where">{where}{in_table}</span></p>\n'
        yield f'<p class="said">{text(finding.text.to(page.language))}</p>\n'
        if finding.equation is not None:
            yield from written(finding.equation, found.labels, page)
        if finding.rule not in told:
            # Once a report is enough: further findings of the rule have the same remedy and basis.
            yield _remedy(page, finding)
        told.add(finding.rule)
        yield "</li>\n"


def _remedy(page: Page, finding: PlacedFinding) -> str:
    rule = page.rules[finding.rule]
    fix = rule.fix.to(page.language) if rule is not None else ""
    bases = {each.zh: each.to(page.language) for each in rule.basis} if rule is not None else {}
    parts = ((words.FIX, fix), (words.BASIS, bases.get(finding.basis, finding.basis)))
    return "".join(f'<p class="fix"><b>{page.say(label)}</b> {text(said)}</p>\n' for label, said in parts if said)


def _undecided(page: Page, result: Result) -> Iterator[str]:
    """Yield a line for each reason, with the rules that it keeps from judging."""
    if not result.undecided:
        return
    reasons: dict[str, dict[str, None]] = {}
    for item in result.undecided:
        reasons.setdefault(item.text.to(page.language), {})[item.rule] = None
    yield f'<h3>{page.say(words.UNDECIDED_CHECKS)}</h3>\n<ul class="undecided">\n'
    for reason, rules in reasons.items():
        yield f'<li><span class="ids">{text(" ".join(rules))}</span> {text(reason)}</li>\n'
    yield "</ul>\n"


def _text(page: Page, number: int, result: Result, source: SourceText) -> Iterator[str]:
    if not result.findings:
        return
    title = words.EXCERPTS if page.is_excerpt else words.WHOLE_TEXT
    yield f'<section class="text">\n<h3>{page.say(title)}</h3>\n<pre lang="zh-CN">'
    spots = [page.spot(number, at, finding) for at, finding in enumerate(result.findings, 1)]
    count = len(source.line_starts)
    lines = _lines(result.findings, count) if page.is_excerpt else range(1, count + 1)
    before = 0
    for line, drawn in zip(lines, marked(source, spots, lines), strict=True):
        if line > before + 1:
            yield f'<span class="gap">{page.say(words.LEFT_OUT, before + 1, line - 1)}</span>'
        yield drawn
        before = line
    if before < count:
        yield f'<span class="gap">{page.say(words.LEFT_OUT, before + 1, count)}</span>'
    yield "</pre>\n</section>\n"


def _lines(findings: Sequence[PlacedFinding], count: int) -> list[int]:
    """Return the lines with findings and those around them."""
    found: set[int] = set()
    for each in findings:
        last = min(each.end_line, each.line + _LONGEST)
        found.update(range(max(each.line - _AROUND, 1), min(last + _AROUND, count) + 1))
    return sorted(found)
