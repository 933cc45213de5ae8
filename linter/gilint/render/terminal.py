"""Findings for people at a terminal: in colour, each with its line of the report and the spot underlined."""

from __future__ import annotations

from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from gilint.findings import Language
from gilint.render.printable import one_line, path
from gilint.render.text import place, summary, words
from gilint.render.width import head, tail, width
from gilint.results import PlacedFinding, Result, Run
from gilint.source import SourceText
from gilint.typing import Record

_STYLES = {"error": "bold color(160)", "warning": "color(130)", "info": "color(30)", "good": "color(28)"}
"""Colours halfway between black and white, readable on both."""
_FEW = {"error": "bold red", "warning": "magenta", "info": "bold", "good": "bold"}
"""For terminals of sixteen colours: yellow, green and cyan cannot be read on white, nor blue on black."""
# The bars and dots of other scripts are of unknown width on Chinese terminals; ASCII is not.
_BAR, _MARK, _GAP = "|", "^", "..."


class Excerpt(Record):
    """The part of a line that fits a terminal, in three pieces around the spot."""

    before: str
    spot: str
    after: str


def show(run: Run, language: Language, console: Console) -> None:
    """Print every result as it comes, and the summary; in a quiet run findings alone."""
    styles = _FEW if console.color_system in ("standard", "windows") else _STYLES
    for result in run:
        for finding, following in zip_longest(result.findings, result.findings[1:]):
            style = styles[finding.severity]
            _print(console, _headline(result, finding, language, style))
            # What several findings are about is shown once, below the last of them.
            if result.source is not None and (following is None or following.span != finding.span):
                _print_excerpt(console, result.source, finding, style)
        undecided = [] if run.is_quiet else _undecided(result, language)
        for line in undecided:
            _print(console, Text(line, "dim"))
        if result.findings or undecided:
            _print(console, Text())
    if run.is_quiet:
        return
    gravest = next((severity for severity, count in run.tally.counts.items() if count), "good")
    _print(console, Text(summary(run.tally, language), styles[gravest]))


def _print(console: Console, text: Text) -> None:
    console.print(text, soft_wrap=True, highlight=False)


def _headline(result: Result, finding: PlacedFinding, language: Language, style: str) -> Text:
    return Text.assemble(
        (path(result.path), "bold"), f":{place(finding)}: ", (finding.severity, style), " ", (finding.rule, "bold"),
        " ", words(finding, language),
    )  # fmt: skip


def _undecided(result: Result, language: Language) -> list[str]:
    """Return a line for each reason, with the rules that it keeps from judging."""
    rules: dict[str, list[str]] = {}
    for item in result.undecided:
        concerned = rules.setdefault(one_line(item.text.to(language)), [])
        if item.rule not in concerned:
            concerned.append(item.rule)
    label = "undecided" if language == "en" else "无法判定"
    return [f"{path(result.path)}: {label} {' '.join(ids)} {reason}" for reason, ids in rules.items()]


def _print_excerpt(console: Console, source: SourceText, finding: PlacedFinding, style: str) -> None:
    number = str(finding.line)
    shown = excerpt(source, finding, max(console.width - len(number) - 5, 20))
    if not (shown.spot or shown.before):
        return
    _print(console, Text.assemble(f"  {number} {_BAR} ", shown.before, (shown.spot, f"underline {style}"), shown.after))
    marks = _MARK * max(width(shown.spot), 1)
    indent = " " * width(shown.before)
    _print(console, Text.assemble(f"  {' ' * len(number)} {_BAR} {indent}", (marks, style)))


def excerpt(source: SourceText, finding: PlacedFinding, limit: int) -> Excerpt:
    """Return the finding's line, cut to *limit* columns so that the beginning of the spot is in sight.

    Only the neighbourhood of the spot is looked at, however long the line is.
    """
    line = source.line_span(finding.line)
    start = min(finding.span.start, line.end)
    end = max(min(finding.span.end, line.end), start)
    while line.start < start < line.end and not width(source.text[start]):
        # A mark is seen at the character that it sits on.
        start -= 1
    before = _flat(source.text[max(line.start, start - limit) : start]).lstrip()
    spot = _flat(source.text[start : min(end, start + limit)])
    after = _flat(source.text[end : min(line.end, end + limit)]).rstrip()
    if width(before) + width(spot) + width(after) <= limit:
        return Excerpt(before, spot, after)
    spot = _without_end(spot, limit * 2 // 3)
    room = limit - width(spot)
    before = _without_beginning(before, max(room // 2, room - width(after)))
    return Excerpt(before, spot, _without_end(after, room - width(before)))


def _without_end(text: str, limit: int) -> str:
    return text if width(text) <= limit else head(text, limit - len(_GAP)) + _GAP


def _without_beginning(text: str, limit: int) -> str:
    return text if width(text) <= limit else _GAP + tail(text, limit - len(_GAP))


def _flat(text: str) -> str:
    """Return *text* of the same length with every tab and control character as one visible column."""
    return "".join(char if char.isprintable() else " " for char in text)
