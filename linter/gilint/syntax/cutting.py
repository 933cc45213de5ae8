"""Where a very long line falls apart: converters put a whole report, or a whole section, on one line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from gilint.patterns import compiled
from gilint.syntax.lexicon import Lexicon, loosened

LONG = 240
"""Characters from which a line is looked at so."""
_HEADING = compiled(
    r"(?:第[一二三四五六]部分|(?:^|(?<=[\s|。;,/]))(?:[一二三四五六]\.|（[一二三四五六]）|[1-6][、.](?!\d))|[一二三四五六七八九十]、)[\s|]*(?=\S)"
)
_LAST_HEADING = compiled(r"(?<=[。;!?）\d])(?:第[一二三四五六]部分|[一二三四五六][、.]|（[一二三四五六]）|[1-6]、)\s*")
_LEADERS = compiled(r"\s*(?:[.·…~_-]{2,}|\.{3})")
"""What leads to the page in a table of contents."""
_WORD = compiled(r"[^\s|]+")
_EDGE = compiled(r"[ |\t]*")
"""Bars at the end of a row, which show empty cells."""
_LONGEST_TITLE = 40
_MENTION = "、,;\"'》」"
_FEWEST_WORDS = 6
"""Numbers and labels in a row that are a table inside a line of text."""


def pieces(line: str, lexicon: Lexicon, is_known: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a long line as offsets: section headings, stretches of a table, and text."""
    at = 0
    for start, end in _headings(line, lexicon):
        yield from _stretches(line, at, start, is_known)
        yield start, end
        at = end
    yield from _stretches(line, at, len(line), is_known)


def ends_with_heading(line: str, lexicon: Lexicon) -> bool:
    """Whether a numbered title stands at the end of a line, right behind the end of a sentence or of a table."""
    if lexicon.title_end.match(line, len(line) - 2) is None:
        return False
    found = _LAST_HEADING.search(line, max(len(line) - _LONGEST_TITLE - 4, 0))
    return found is not None and loosened(line[found.end() :]) in lexicon.titles


def _headings(line: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield numbered section titles that are no mere mention in a sentence."""
    end = 0
    for match in _HEADING.finditer(line):
        start, begin = match.span()
        if start < end or loosened(line[begin : begin + 8])[:4] not in lexicon.title_prefixes:
            continue
        for stop in range(min(len(line), begin + _LONGEST_TITLE), begin + 3, -1):
            if loosened(line[begin:stop]) in lexicon.titles:
                if line[stop : stop + 1] not in tuple(_MENTION) and _LEADERS.match(line, stop) is None:
                    end = stop
                    yield start, stop
                break


def _stretches(line: str, start: int, end: int, is_known: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Divide what stands between headings into text and runs of table words."""
    text = start
    run: list[re.Match[str]] = []
    for match in (*_WORD.finditer(line, start, end), None):
        if match is not None and is_known(match.group()):
            run.append(match)
            continue
        if len(run) >= _FEWEST_WORDS:
            before = line[text : run[0].start()].strip(" |\t")
            if before:
                yield text, run[0].start()
            edge = _EDGE.match(line, run[-1].end(), end)
            assert edge is not None
            yield (run[0].start() if before else text), edge.end()
            text = edge.end()
        run = []
    if line[text:end].strip(" |"):
        yield text, end
