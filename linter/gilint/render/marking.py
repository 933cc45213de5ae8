"""A report's text for a page, line by line, with the spots of findings as links to what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from gilint.findings import SEVERITIES
from gilint.source import SourceText
from gilint.typing import Record


class Mark(Record):
    """One spot: a half-open range of offsets, and the finding that it belongs to."""

    start: int
    end: int
    name: str
    severity: str


def marked(source: SourceText, marks: Sequence[Mark], text: Callable[[str], str]) -> Iterator[str]:
    """Yield every line with its number. *text* makes text of the page out of a piece of the report.

    Where spots overlap, the gravest finding is linked; the place of every finding can be linked to.
    """
    length = len(source.text)
    # A spot without width is shown at the character that stands there.
    marks = [mark._replace(end=min(max(mark.end, mark.start + 1), length)) for mark in marks]
    waiting = sorted(marks, key=lambda mark: mark.start, reverse=True)
    active: list[Mark] = []
    for number in range(1, len(source.line_starts) + 1):
        start, end = source.line_span(number)
        yield f'<span class="n">{number}</span>'
        while start < end:
            active = [mark for mark in active if mark.end > start]
            begun = []
            while waiting and waiting[-1].start <= start:
                begun.append(waiting.pop())
            active += [mark for mark in begun if mark.end > start]
            yield "".join(f'<span id="s{mark.name}"></span>' for mark in begun)
            stop = min([end, *(mark.end for mark in active), *(mark.start for mark in waiting[-1:])])
            piece = text(source.text[start:stop])
            gravest = min(active, key=_gravity, default=None)
            yield piece if gravest is None else f'<a class="{gravest.severity}" href="#f{gravest.name}">{piece}</a>'
            start = stop
        if number == len(source.line_starts) or (waiting and waiting[-1].start < source.line_starts[number]):
            # What stands at the end of a line, or of the text, has no character to be shown at.
            last = number == len(source.line_starts)
            while waiting and (last or waiting[-1].start < source.line_starts[number]):
                mark = waiting.pop()
                active.append(mark)
                yield f'<a id="s{mark.name}" class="{mark.severity}" href="#f{mark.name}">¶</a>'
        yield "\n"


def _gravity(mark: Mark) -> tuple[int, int]:
    return next(rank for rank, known in enumerate(SEVERITIES) if known == mark.severity), mark.end - mark.start
