"""No long passage stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.model.judged import main_sections
from gilint.model.report import Prose, Report

_CLAUSE = re.compile(r"[^,。;:!?\n]+[,。;:!?\n]*")
_SEED = 16
"""Characters that must agree exactly for two places to be compared at all."""
_LONGEST_GAP = 8
"""Characters that one of two passages may have more than the other before they agree again."""
_LARGEST = 400_000
"""Characters that are compared; no report is as long."""


class _Text:
    """The text of several sections without the clauses that may recur, with the way back to their places."""

    __slots__ = ("chars", "places")

    def __init__(self) -> None:
        self.chars: list[str] = []
        self.places: list[tuple[Prose, int]] = []

    def add(self, prose: Prose, start: int, end: int) -> None:
        """Append a part of *prose*; figures count as equal."""
        for index in range(start, end):
            char = prose.text[index]
            if char != "\n":
                self.chars.append("0" if char.isdigit() else char)
                self.places.append((prose, index))

    def divide(self, number: int) -> None:
        """Append a mark that nothing else equals, so that no passage runs over it."""
        self.chars.append(chr(0xF0000 + number))
        self.places.append((Prose("", [], ()), 0))


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each passage of at least `length` characters that stood before, but for a few characters."""
    text = _text(report, options.get("ignore") or ())
    for first, start, end in _repeats("".join(text.chars)[:_LARGEST], int(options["length"])):
        prose, index = text.places[start]
        last_prose, last = text.places[end - 1]
        place = prose.span(index, last + 1) if last_prose is prose else prose.span(index, index + 1)
        earlier, offset = text.places[first]
        facts = {
            "text": "".join(report.source.text[place.start : place.end].split())[:20],
            "count": end - start,
            "line": report.source.position(earlier.span(offset, offset + 1).start).line,
        }
        yield Hit(place, facts)


def _text(report: Report, ignored: Sequence[re.Pattern[str]]) -> _Text:
    text = _Text()
    for number, section in enumerate(main_sections(report)):
        for clause in _CLAUSE.finditer(section.prose.text):
            if not any(pattern.search(clause.group()) for pattern in ignored):
                text.add(section.prose, *clause.span())
        text.divide(number)
    return text


def _repeats(text: str, length: int) -> Iterator[tuple[int, int, int]]:
    """Yield (place of the first passage, start and end of the later one) for passages of at least *length*."""
    step = max(min(_SEED, length // 3), 1)
    seen: dict[str, int] = {}
    known = 0
    start = 0
    while start + _SEED <= len(text):
        # A place is entered only once the reading is past it, so that no passage meets itself.
        while known + _SEED <= start:
            seen.setdefault(text[known : known + _SEED], known)
            known += step
        first = seen.get(text[start : start + _SEED])
        if first is None:
            start += 1
            continue
        begin, first = _backwards(text, first, start)
        end, agreeing = _forwards(text, first, begin)
        if agreeing >= length:
            yield first, begin, end
            start = end
        else:
            start = max(start + 1, end - _SEED)


def _backwards(text: str, first: int, start: int) -> tuple[int, int]:
    reach = 0
    while (
        reach < _SEED
        and first - reach > 0
        and start - reach - 1 > first
        and text[first - reach - 1] == text[start - reach - 1]
    ):
        reach += 1
    return start - reach, first - reach


def _forwards(text: str, first: int, start: int) -> tuple[int, int]:
    """Return where the passage at *start* ceases to be like that at *first*, and how many characters agree."""
    limit = start
    one, two, agreeing, end = first, start, 0, start
    while one < limit and two < len(text):
        if text[one] == text[two]:
            one, two, agreeing = one + 1, two + 1, agreeing + 1
            end = two
            continue
        gap = _gap(text, one, two, limit)
        if gap is None:
            break
        one, two = one + gap[0], two + gap[1]
    return end, agreeing


def _gap(text: str, one: int, two: int, limit: int) -> tuple[int, int] | None:
    """Return how much to skip on either side until the two agree again over a few characters."""
    for skipped in range(1, 2 * _LONGEST_GAP + 1):
        for left in range(max(skipped - _LONGEST_GAP, 0), min(skipped, _LONGEST_GAP) + 1):
            at, there = one + left, two + skipped - left
            if at + _LONGEST_GAP <= limit and text[at : at + _LONGEST_GAP] == text[there : there + _LONGEST_GAP] != "":
                return left, skipped - left
    return None


CHECK = Check(
    "paragraphs_unique",
    "no long passage stands twice",
    run,
    (
        Option("length", "number", "characters, in which two passages have to agree", required=True),
        Option("ignore", "patterns", "clauses that may recur: official wordings, set phrases"),
    ),
    ("text", "count", "line"),
)
