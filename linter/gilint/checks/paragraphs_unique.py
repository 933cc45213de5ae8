"""No long passage stands twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.judged import main_sections
from gilint.model.report import Prose, Report
from gilint.patterns import compiled

_CLAUSE = compiled(r"[^,。;:!?\n]+[,。;:!?]*")
_SEED = 16
"""Characters with which two clauses must begin alike for their passages to be compared at all."""
_FURTHEST = 64
"""Characters before a seed that are compared."""
_LONGEST_GAP = 6
"""Characters that one of two passages may have more than the other before they agree again."""
_LARGEST = 400_000
"""Characters that are compared; no report is as long."""


class _Clauses:
    """The clauses of several sections as one text, without those that may recur, and with the way back."""

    __slots__ = ("_origins", "starts", "text")

    def __init__(self, proses: Sequence[Prose], texts: Sequence[str], ignored: Sequence[re.Pattern[str]]) -> None:
        """Take the text of each of *proses* with its figures made equal."""
        pieces: list[str] = []
        self.starts: list[int] = []
        """Where in `text` each clause begins."""
        self._origins: list[tuple[Prose, int]] = []
        length = 0
        for number, (prose, text) in enumerate(zip(proses, texts, strict=True)):
            for clause in _CLAUSE.finditer(text, 0, max(_LARGEST - length, 0)):
                start, end = clause.span()
                if _is_kept(text, start, end, ignored):
                    pieces.append(text[start:end])
                    self.starts.append(length)
                    self._origins.append((prose, start))
                    length += end - start
            # Nothing equals this mark, so that no passage runs from one section into the next.
            pieces.append(chr(0xF0000 + number))
            length += 1
        self.text = "".join(pieces)

    def origin(self, place: int) -> tuple[Prose, int]:
        """Return the prose that holds the character at *place*, and its index there."""
        clause = bisect_right(self.starts, place) - 1
        prose, start = self._origins[clause]
        return prose, start + place - self.starts[clause]


def paragraphs_unique(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each passage of at least `length` characters that stood before, but for a few characters."""
    proses = [section.prose for section in main_sections(report)]
    texts = [_with_equal_figures(prose.text) for prose in proses]
    ignored = options.get("ignore") or ()
    if not _may_repeat(texts, ignored):
        return
    clauses = _Clauses(proses, texts, ignored)
    for first, start, end in _repeats(clauses, int(options["length"])):
        prose, index = clauses.origin(start)
        place = prose.span(index, clauses.origin(end - 1)[1] + 1)
        earlier, offset = clauses.origin(first)
        facts = {
            "text": "".join(report.source.text[place.start : place.end].split())[:20],
            "count": end - start,
            "line": report.source.position(earlier.span(offset, offset + 1).start).line,
        }
        yield Hit(place, facts)


def _with_equal_figures(text: str) -> str:
    """Return *text* with one figure for all: a repeated passage may have been given new ones."""
    for figure in "123456789":
        text = text.replace(figure, "0")
    return text


def _is_kept(text: str, start: int, end: int, ignored: Sequence[re.Pattern[str]]) -> bool:
    return not any(pattern.search(text, start, end) is not None for pattern in ignored)


def _may_repeat(texts: Sequence[str], ignored: Sequence[re.Pattern[str]]) -> bool:
    """Whether two seeds are alike, which hardly any report has, and which is told without looking at most clauses."""
    places = [(text, clause.start(), clause.end()) for text in texts for clause in _CLAUSE.finditer(text)]
    heads = [text[start : min(end, start + _SEED)] for text, start, end in places]
    often = Counter(heads)
    seeds = [_seed(places, place, ignored) for place, head in enumerate(heads) if often[head] > 1]
    found = [seed for seed in seeds if seed]
    return len(set(found)) < len(found)


def _seed(places: Sequence[tuple[str, int, int]], place: int, ignored: Sequence[re.Pattern[str]]) -> str:
    """Return the seed of the clause at *place*; nothing where that may recur, or its section ends before."""
    seed, section = "", places[place][0]
    for index in range(place, len(places)):
        text, start, end = places[index]
        if text is not section:
            return ""
        if _is_kept(text, start, end, ignored):
            seed += text[start:end]
        elif not seed:
            return ""
        if len(seed) >= _SEED:
            return seed[:_SEED]
    return ""


def _repeats(clauses: _Clauses, length: int) -> Iterator[tuple[int, int, int]]:
    """Yield (place of the first passage, start and end of the later one) for passages of at least *length*."""
    text = clauses.text
    seen: dict[str, int] = {}
    done = 0
    for start in clauses.starts:
        seed = text[start : start + _SEED]
        first = seen.get(seed)
        seen[seed] = start
        if first is None or start < done:
            continue
        back = _backwards(text, first, start, min(start - done, start - first, _FURTHEST))
        end, agreeing = _forwards(text, first - back, start - back)
        if agreeing >= length:
            yield first - back, start - back, end
            done = end


def _backwards(text: str, first: int, start: int, limit: int) -> int:
    """Return how many characters before the two places agree."""
    back = 0
    while back < limit and first > back and text[first - back - 1] == text[start - back - 1]:
        back += 1
    return back


def _forwards(text: str, first: int, start: int) -> tuple[int, int]:
    """Return where the passage at *start* ceases to be like that at *first*, and how many characters agree."""
    one, two, agreeing, end = first, start, 0, start
    while one < start and two < len(text):
        if text[one] == text[two]:
            one, two, agreeing = one + 1, two + 1, agreeing + 1
            end = two
            continue
        gap = _gap(text, one, two, start)
        if gap is None:
            break
        one, two = one + gap[0], two + gap[1]
    return end, agreeing


def _gap(text: str, one: int, two: int, limit: int) -> tuple[int, int] | None:
    """Return how much to skip on either side until the two agree again over a few characters."""
    for skipped in range(1, 2 * _LONGEST_GAP + 1):
        for left in range(max(skipped - _LONGEST_GAP, 0), min(skipped, _LONGEST_GAP) + 1):
            at, there = one + left, two + skipped - left
            if at + _LONGEST_GAP <= limit and text[at : at + _LONGEST_GAP] == text[there : there + _LONGEST_GAP]:
                return left, skipped - left
    return None


PARAGRAPHS_UNIQUE = Check(
    "paragraphs_unique",
    Text("没有大段文字重复", "no long passage stands twice"),
    paragraphs_unique,
    (
        Option(
            "length",
            "number",
            Text("两段文字相同达到多少字才算重复", "characters in which two passages have to agree"),
            required=True,
        ),
        Option(
            "ignore",
            "patterns",
            Text("可以重复的语句：官方表述、固定用语", "clauses that may recur: official wordings, set phrases"),
        ),
    ),
    ("text", "count", "line"),
)
