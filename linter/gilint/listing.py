"""Marks of lists around the lines of a table, taken away: bullets, numbers that count the lines, commas at their ends.

Like folding, this keeps the length of the text.
"""

from __future__ import annotations

import re

from gilint.folding import blank
from gilint.patterns import compiled

_BULLETS = compiled(r"(?:^[ \t]*[-+] +[^\s][^\n]*(?:\n|\Z)){3,}", re.MULTILINE)
_BULLET = compiled(r"^[ \t]*[-+] +(?=(\d+(?:\.\d+)?(?![\d.、]))?)", re.MULTILINE)
"""A list's mark, and the number behind it that it may be the sign of."""
_ITEMS = compiled(r"(?:^[ \t]*\d{1,2}[.、] [^\n]*(?:\n|\Z)){4,}", re.MULTILINE)
_ITEM = compiled(r"^[ \t]*(\d{1,2})[.、] +", re.MULTILINE)
_OWN = compiled(r"（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d)|(?:\d+ +){6,}")
"""An ordinal that stands behind a line's number, or figures alone: the number is not the ordinal of a row."""
_ENDED = compiled(r"^([^\n]{1,60}),(?=[ \t]*$)", re.MULTILINE)
_FEWEST_ENDED = 20
_MOST_BARE = 0.1
"""Numbers without a comma, for each with one, among those that have a line of their own."""


def unlisted(folded: str) -> str:
    """Return *folded*, of the same length, without such marks."""
    return _ITEMS.sub(_uncounted, _BULLETS.sub(_unbulleted, _unended(folded)))


def _unended(folded: str) -> str:
    """Take away the commas at the ends of lines, where the numbers that have a line of their own have them, too."""
    lines = [line.strip() for line in folded.split("\n")]
    bare = sum(1 for line in lines if line.isdigit())
    ended = sum(1 for line in lines if line[-1:] == "," and line[:-1].isdigit())
    if ended < _FEWEST_ENDED or bare > ended * _MOST_BARE:
        return folded
    return _ENDED.sub(r"\1 ", folded)


def _unbulleted(block: re.Match[str]) -> str:
    """Take away the bullets of lines that mostly begin with words, so that no bullet is a number's sign."""
    lines = block.group()
    digits = [mark[1] for mark in _BULLET.finditer(lines) if mark[1]]
    return lines if len(digits) * 2 > lines.count("\n") else _BULLET.sub(blank, lines)


def _uncounted(block: re.Match[str]) -> str:
    """Take away the numbers that count the lines of a list, where they are no ordinals of rows."""
    lines = block.group()
    marks = list(_ITEM.finditer(lines))
    is_counted = [int(mark[1]) for mark in marks] == list(range(1, len(marks) + 1))
    return _ITEM.sub(blank, lines) if is_counted and any(_OWN.match(lines, mark.end()) for mark in marks) else lines
