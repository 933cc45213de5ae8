"""Which lines are section headings, which only name a section: tables of contents and captions.

A title is known by the vocabulary, a number by its place. Reports number their sections 一、 nearly always,
but also 1、 or （一） or not at all, and name them again in a table of contents and over their tables. So all
lines that could be headings are gathered first, and then those are believed that fit together best.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import accumulate

from gilint.patterns import compiled
from gilint.syntax.lexicon import Lexicon, loosened
from gilint.syntax.lines import Line
from gilint.typing import Record

DECOR = "#*|·>_l\\='\"!~^□■◇◆○◎◉☆★△▲▶►▪❖※✦『「〔"
"""Marks of lists, of markup, of taste and of dirt before a heading."""
TRAIL = "。#*|:_='\"!~^□■◇◆○◎◉☆★❖✦』」〕"
"""Such marks behind one."""
_NUMBER = compiled(
    r"(?P<chinese>[一二三四五六七八九十]|-(?=、)|第[一二三四五六七八]部分)(?:[、.,:|]|(?<=分))、?"
    r"|（(?P<bracketed>[一二三四五六七八九十])）[、.]?|(?P<arabic>\d)[、.](?!\d)"
)
_TRAILING = frozenset(TRAIL)
_NOTE = compiled(r"(?P<title>[^（〔]{2,})[（〔][^）〕]*[）〕]?$")
_LEADERS = compiled(r"(?P<title>.{2,}?)(?:[.·…~_-]{2,}\s*-?\d{0,3}-?|\d{1,3})$")
_PAGE = compiled(r"[.·…~_-]*\d*")
_FEWEST_LISTED = 4
_FEWEST_BEGUN = 4
"""Characters by which the beginning of a title is known."""
_MOST_LINES = 9
"""Lines over which narrow pages and nervous converters break a title."""
_NUMERALS = "一二三四五六七八九十"
NUMBERED = frozenset(f"{_NUMERALS}（")
"""With what the line of a numbered heading begins, also where its words could be those of a table."""
_BEGINNINGS = frozenset(f"一二三四五六七八九十第（0123456789-{DECOR}")
_MENTION = frozenset("、,;\"'》」,.和与及的等是")
_LONGEST_TITLE = 40
_STRONG, _MIDDLE, _WEAK = 3, 2, 1


class Heading(Record):
    """A line, or the beginning of one, that can be a heading."""

    key: str
    """Of the section that its title names; empty where the title is not known."""
    number: str
    """Its numeral, in Chinese; empty without one."""
    rank: int
    """How surely its number marks a section."""
    end: int
    """Length of the heading in the squeezed line; the rest of the line is text."""
    lines: int = 1
    """How many lines it runs over."""
    is_contents: bool = False


def heading(lines: Sequence[Line], at: int, lexicon: Lexicon) -> Heading | None:
    """Return what line *at* can head, judged by itself and, where it is broken, the lines after it."""
    squeezed = lines[at].squeezed
    if len(squeezed) < 3:
        number = _NUMBER.fullmatch(squeezed) if squeezed[:1] in _BEGINNINGS else None
        return _broken(lines, at, "", *_numeral(number), lexicon) if number is not None else None
    if squeezed[0] not in _BEGINNINGS:
        # Most lines are sentences: too long for a title, or without what every title ends with.
        if len(squeezed) > _LONGEST_TITLE and squeezed[-1] not in _TRAILING:
            return None
        if lexicon.title_end.search(squeezed) is None:
            return None
    begin = len(squeezed) - len(squeezed.lstrip(DECOR))
    number = _NUMBER.match(squeezed, begin)
    numeral, rank = "", _WEAK
    if number is not None:
        numeral, rank = _numeral(number)
        begin = number.end()
    body = squeezed[begin:].rstrip(TRAIL)
    if not body:
        return None
    titles = lexicon.titles
    if len(body) <= _LONGEST_TITLE:
        for pattern, contents in ((None, False), (_NOTE, False), (_LEADERS, True)):
            match = pattern.match(body) if pattern else None
            if pattern is not None and match is None:
                continue
            key = titles.get(loosened(match["title"] if match else body))
            if key:
                return Heading(key, numeral, rank, len(squeezed), 1, contents)
    if number is None or (rank == _MIDDLE and number["bracketed"]):
        return None
    return _broken(lines, at, body, numeral, rank, lexicon) or _run_in(squeezed, begin, numeral, rank, lexicon)


def _numeral(number: re.Match[str]) -> tuple[str, int]:
    if number["arabic"]:
        index = int(number["arabic"]) - 1
        return (_NUMERALS[index] if index >= 0 else "", _MIDDLE)
    if number["bracketed"]:
        return number["bracketed"], _MIDDLE
    numeral = number["chinese"].strip("第部分")
    return ("一" if numeral == "-" else numeral), _STRONG


def _broken(lines: Sequence[Line], at: int, body: str, numeral: str, rank: int, lexicon: Lexicon) -> Heading | None:
    """Join a title that a converter has broken over lines, or whose number stands on a line of its own."""
    joined = body
    for more in range(1, _MOST_LINES):
        begun = loosened(joined)
        if at + more >= len(lines) or (len(begun) >= _FEWEST_BEGUN and begun not in lexicon.title_prefixes):
            return None
        joined += lines[at + more].squeezed
        if len(joined) > _LONGEST_TITLE + 10:
            return None
        trimmed = joined.rstrip(TRAIL)
        note = _NOTE.match(trimmed)
        key = lexicon.titles.get(loosened(trimmed)) or (note and lexicon.titles.get(loosened(note["title"])))
        if key:
            return Heading(key, numeral, rank, len(lines[at].squeezed), more + 1)
    return None


def _run_in(squeezed: str, begin: int, numeral: str, rank: int, lexicon: Lexicon) -> Heading | None:
    """Find a numbered title that the section's text follows on the same line."""
    if loosened(squeezed[begin : begin + 6])[:4] not in lexicon.title_prefixes:
        return None
    for end in range(min(len(squeezed), begin + _LONGEST_TITLE), begin + 3, -1):
        key = lexicon.titles.get(loosened(squeezed[begin:end]))
        if key and (end == len(squeezed) or squeezed[end] not in _MENTION or squeezed[end] == "."):
            return Heading(key, numeral, rank, end)
        if key:
            return None
    return None


def chosen(
    found: dict[int, Heading], lines: Sequence[Line], lexicon: Lexicon
) -> tuple[dict[int, Heading], dict[int, Heading]]:
    """Divide the candidates, by line, into headings and mere mentions (contents and captions)."""
    order = sorted(found)
    contents = {at for at in order if found[at].is_contents}
    contents |= _listed(order, found, lines)
    strong = {found[at].key for at in order if found[at].rank == _STRONG and at not in contents}
    headings: dict[int, Heading] = {}
    mentions: dict[int, Heading] = {at: found[at] for at in contents}
    seen: dict[str, int] = {}
    held: list[int] = []
    numbered = strong | {
        found[at].key for at in order if len(strong) < 2 and at not in contents and _fits(found[at], lexicon)
    }
    for at in order:
        item = found[at]
        if at in contents:
            continue
        if item.rank == _STRONG or (len(strong) < 2 and _fits(item, lexicon)):
            last = seen.get(item.key)
            if last is not None:
                held = held or _held(lines, found)
            is_repeat = last is not None and not held[at] - held[last + found[last].lines]
        else:
            is_repeat = item.rank == _MIDDLE or item.key in numbered or item.key in seen
        if is_repeat:
            mentions[at] = item
        else:
            headings[at] = item
            seen[item.key] = at
    return headings, mentions


def _fits(item: Heading, lexicon: Lexicon) -> bool:
    """Whether a heading numbered 1、 or （一） has the very number of the section that its title names."""
    return item.rank == _MIDDLE and lexicon.numerals.get(item.number) == item.key


def _held(lines: Sequence[Line], found: dict[int, Heading]) -> list[int]:
    """Return for every line how many lines before it hold something that is no candidate."""
    is_content = (at not in found and line.kind != "ruler" for at, line in enumerate(lines))
    return list(accumulate(is_content, initial=0))


def _listed(order: Sequence[int], found: dict[int, Heading], lines: Sequence[Line]) -> set[int]:
    """Return candidates that stand close together as a list and are all there once more: contents without leaders.

    They stand before the report, or behind it, where a PDF's outline comes.
    """
    runs: list[list[int]] = []
    for at in order:
        is_new = not runs or any(found[other].key == found[at].key for other in runs[-1])
        if not is_new and _is_list(lines, runs[-1][-1] + found[runs[-1][-1]].lines, at):
            runs[-1].append(at)
        else:
            runs.append([at])
    listed: set[int] = set()
    for run in runs[:: max(len(runs) - 1, 1)]:
        others = {found[at].key for at in order if at not in run}
        if len(run) >= _FEWEST_LISTED and sum(found[at].key in others for at in run) >= len(run) - 1:
            listed.update(run)
    return listed


def _is_list(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether nothing but page numbers, and what leads to them, stands between."""
    return all(_PAGE.fullmatch(lines[at].squeezed) is not None for at in range(start, end))


def retitled(
    headings: dict[int, Heading], lines: Sequence[Line], lexicon: Lexicon, is_text: Callable[[int], bool]
) -> dict[int, Heading]:
    """Find numbered lines that stand where a section is missing, under another title.

    Only a line that has the missing section's own numeral and stands between its neighbours counts, and only
    if it is the one such line: text has enumerations of its own.
    """
    keys = list(lexicon.numerals.values())
    numerals = {key: numeral for numeral, key in lexicon.numerals.items()}
    places = {item.key: at for at, item in sorted(headings.items(), reverse=True)}
    if len(places) < 3:
        return {}
    extra: dict[int, Heading] = {}
    for index, key in enumerate(keys):
        if key in places:
            continue
        before = max((places[other] for other in keys[:index] if other in places), default=-1)
        after = min((places[other] for other in keys[index + 1 :] if other in places), default=len(lines))
        fitting = [
            at
            for at in range(before + 1, after)
            if is_text(at) and (item := _numbered(lines[at].squeezed)) is not None and item == numerals[key]
        ]
        if len(fitting) == 1:
            extra[fitting[0]] = Heading(key, numerals[key], _STRONG, len(lines[fitting[0]].squeezed))
    return extra


def _numbered(squeezed: str) -> str | None:
    """Return the numeral of a short line that can be a heading of any title."""
    number = _NUMBER.match(squeezed, len(squeezed) - len(squeezed.lstrip(DECOR)))
    if number is None or not number["chinese"] or len(squeezed) > 30 or squeezed[-1] in "。;,、:":
        return None
    return _numeral(number)[0]
