"""How wide text stands on a terminal, where a Chinese character takes two columns."""

from __future__ import annotations

import re
from unicodedata import category, east_asian_width

_OPENING, _CLOSING = "（《「『“‘(\\[{", "，。、；：！？）》」』”’…,.;:!?)\\]}"
"""Marks that no line ends with, and those that none begins with."""
_PIECE = re.compile(rf"[{_OPENING}]*(?:[\u1100-\U0010ffff]|[^\u1100-\U0010ffff\s]+)[{_CLOSING}]*|\s+")
"""What a line may break between: each wide character, each word of narrow ones, with the marks around them."""


def width(text: str) -> int:
    """Return the terminal columns that *text* takes."""
    if text.isascii():
        return len(text)
    return sum(_char_width(char) for char in text)


def _char_width(char: str) -> int:
    # Marks go first: some that sit on wide characters are called wide, too.
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in ("W", "F") else 1


def head(text: str, limit: int) -> str:
    """Return the longest beginning of *text* that takes at most *limit* columns."""
    taken = 0
    for index, char in enumerate(text):
        taken += _char_width(char)
        if taken > limit:
            return text[:index]
    return text


def tail(text: str, limit: int) -> str:
    """Return the longest end of *text* that takes at most *limit* columns, no mark without its character."""
    end = head(text[::-1], limit)[::-1]
    if len(end) == len(text):
        return end
    return end[next((index for index, char in enumerate(end) if _char_width(char)), len(end)) :]


def wrap(text: str, limit: int) -> list[str]:
    """Break *text* into lines of at most *limit* columns; a single longer word stays whole."""
    lines, line = [], ""
    for piece in _PIECE.findall(text):
        if line and width(line + piece.rstrip()) > limit:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() or not lines else lines
