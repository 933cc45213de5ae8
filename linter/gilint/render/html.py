"""Findings as one page that needs nothing else: a summary, findings by report, and the reports with the spots marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from gilint.findings import SEVERITIES, Language, Text
from gilint.render.marking import Mark, marked
from gilint.render.style import STYLE
from gilint.render.text import place, summary
from gilint.results import PlacedFinding, Result, Run

_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""What no page may hold, and marks that turn the direction of writing."""
_TITLE = Text("政府信息公开工作年度报告检查结果", "Annual reports on government information disclosure: findings")
_SEVERITIES = {"error": Text("错误", "error"), "warning": Text("警告", "warning"), "info": Text("提示", "info")}
_GOOD = Text("没有问题", "nothing found")
_UNDECIDED = Text("无法判定的检查", "Checks that could not be decided")
_REPORT = Text("报告全文", "The report")
_BASIS = Text("依据", "Basis")
_FIX = Text("改法", "What to do")


def render(run: Run, language: Language) -> Iterator[str]:
    """Yield the page; it begins with the summary, so all results are read first."""
    results = tuple(run)
    fixes = {rule.id: rule.fix.to(language) for rule in run.rules()}
    code = "en" if language == "en" else "zh-CN"
    title = _text(_TITLE.to(language))
    yield f'<!DOCTYPE html>\n<html lang="{code}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    # Even if something of a report were taken for markup, it could neither run nor fetch anything.
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    yield f"<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    yield f"<p>{_text(summary(run.tally, language))}</p>\n"
    yield from _overview(results, language)
    for number, result in enumerate(results, 1):
        yield from _report(number, result, fixes, language)
    yield "</body>\n</html>\n"


def _overview(results: tuple[Result, ...], language: Language) -> Iterator[str]:
    heads = "".join(f"<th>{_text(_SEVERITIES[severity].to(language))}</th>" for severity in SEVERITIES)
    yield f"<table>\n<thead><tr><th></th>{heads}<th>{_text(_UNDECIDED.to(language))}</th></tr></thead>\n<tbody>\n"
    for number, result in enumerate(results, 1):
        counts = [sum(found.severity == severity for found in result.findings) for severity in SEVERITIES]
        cells = "".join(f"<td>{count or ''}</td>" for count in (*counts, len(result.undecided)))
        yield f'<tr><td><a href="#r{number}">{_text(result.path)}</a></td>{cells}</tr>\n'
    yield "</tbody>\n</table>\n"


def _report(number: int, result: Result, fixes: dict[str, str], language: Language) -> Iterator[str]:
    known = "" if result.year is None else f" <small>{result.year}</small>"
    yield f'<section>\n<h2 id="r{number}">{_text(result.path)}{known}</h2>\n'
    if result.findings:
        yield "<ol>\n"
        for place_, finding in enumerate(result.findings, 1):
            yield _item(f"{number}-{place_}", finding, result.source is not None, fixes, language)
        yield "</ol>\n"
    elif not result.undecided:
        yield f'<p class="good">{_text(_GOOD.to(language))}</p>\n'
    if result.undecided:
        yield f"<h3>{_text(_UNDECIDED.to(language))}</h3>\n<ul>\n"
        yield from (f"<li>{_text(item.rule)} {_text(item.text.to(language))}</li>\n" for item in result.undecided)
        yield "</ul>\n"
    if result.source is not None and result.findings:
        marks = [
            Mark(*finding.span, f"{number}-{place_}", finding.severity)
            for place_, finding in enumerate(result.findings, 1)
        ]
        yield f"<h3>{_text(_REPORT.to(language))}</h3>\n<pre>\n"
        yield from marked(result.source, marks, _text)
        yield "</pre>\n"
    yield "</section>\n"


def _item(name: str, finding: PlacedFinding, has_text: bool, fixes: dict[str, str], language: Language) -> str:
    where = _text(place(finding))
    link = f'<a href="#s{name}">{where}</a>' if has_text else where
    severity = f'<b class="{finding.severity}">{_text(_SEVERITIES[finding.severity].to(language))}</b>'
    said = _text(finding.text.to(language))
    more = [(_FIX, fixes.get(finding.rule, "")), (_BASIS, finding.basis)]
    notes = "".join(f"<p><i>{_text(label.to(language))}</i> {_text(words)}</p>" for label, words in more if words)
    rule = f"<code>{_text(finding.rule)}</code>"
    return f'<li id="f{name}">{link} {severity} {rule} <strong>{said}</strong>{notes}</li>\n'


def _text(text: str) -> str:
    """Return *text* as text of the page, whatever it holds."""
    return escape(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", text.replace("\f", " ").replace("\r", " ")))
