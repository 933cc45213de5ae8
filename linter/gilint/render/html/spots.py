"""A report's text for a page, line by line, with the spots of findings as links to what is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush

from gilint.findings import SEVERITIES, Severity
from gilint.render.html.words import text
from gilint.source import SourceText
from gilint.typing import Record


class Spot(Record):
    """One spot: a half-open range of offsets, and the finding that it belongs to."""

    start: int
    end: int
    report: int
    number: int
    """Of the finding in its report."""
    severity: Severity
    title: str
    """What the finding says, for who points at it."""


def badge(spot: Spot) -> str:
    """Return the number of a finding as it stands in text and tables."""
    return f'<span class="no {spot.severity}">{spot.number}</span>'


def marked(source: SourceText, spots: Sequence[Spot], lines: Iterable[int]) -> Iterator[str]:
    """Yield *lines* (from 1, rising) with their numbers; every line on which a spot begins is to be among them.

    Where spots overlap, the gravest finding is linked; every finding has its number where its spot begins.
    """
    length = len(source.text)
    # A spot without width is shown at the character that stands there.
    spots = [spot._replace(end=min(max(spot.end, spot.start + 1), length)) for spot in spots]
    waiting = sorted(spots, key=lambda spot: (spot.start, spot.number), reverse=True)
    # A heap of the spots that have begun, the gravest on top; of those below it, some have ended.
    open_: list[tuple[int, int, int, Spot]] = []
    count = len(source.line_starts)
    for number in lines:
        start, end = source.line_span(number)
        pieces: list[str] = []
        while start < end:
            begun = []
            while waiting and waiting[-1].start <= start:
                begun.append(waiting.pop())
                heappush(open_, (*_gravity(begun[-1]), begun[-1]))
            while open_ and open_[0][-1].end <= start:
                heappop(open_)
            gravest = open_[0][-1] if open_ else None
            ends = (end, *(spot.start for spot in waiting[-1:]), *((gravest.end,) if gravest is not None else ()))
            pieces += _pieces(text(source.text[start : min(ends)]), begun, gravest)
            start = min(ends)
        # What stands at the end of a line, or of the text, has no character to be shown at.
        next_line = source.line_starts[number] if number < count else length + 1
        while waiting and waiting[-1].start < next_line:
            spot = waiting.pop()
            heappush(open_, (*_gravity(spot), spot))
            pieces.append(_reference(spot, f"{badge(spot)}<mark>¶</mark>"))
        yield f'<span class="l"><span class="n">{number}</span>{"".join(pieces)}\n</span>'


def _pieces(piece: str, begun: Sequence[Spot], gravest: Spot | None) -> Iterator[str]:
    """Yield a piece of text, with the numbers of the spots that begin with it."""
    yield from (_reference(spot, badge(spot)) for spot in begun if spot is not gravest)
    if gravest is None:
        yield piece
    elif gravest in begun:
        yield _reference(gravest, f"{badge(gravest)}<mark>{piece}</mark>")
    else:
        yield f'<a class="spot {gravest.severity}" href="#{_finding(gravest)}"><mark>{piece}</mark></a>'


def _reference(spot: Spot, inner: str) -> str:
    """Return the link that is also the place at which the finding says that it is."""
    own = f"s{spot.report}-{spot.number}"
    return f'<a class="spot {spot.severity}" id="{own}" href="#{_finding(spot)}" title="{text(spot.title)}">{inner}</a>'


def _finding(spot: Spot) -> str:
    return f"f{spot.report}-{spot.number}"


def _gravity(spot: Spot) -> tuple[int, int, int]:
    """Return what sorts the gravest spot first, and of equal ones the shortest."""
    return SEVERITIES.index(spot.severity), spot.end - spot.start, spot.number
