"""The text of one report, and places in it."""

from __future__ import annotations

from bisect import bisect_right

from gilint.patterns import compiled
from gilint.typing import Record

_MARKS = (
    "<", "&", "\n>", "__", "****", "|", "{", "''", "==", "::", "〔/", "\\n", ",年", "/年", ";年", "%%", "~/",
    "\n=", "\n!", "\nh", "\n.", "\n@", "\n\\", '\n"',
)  # fmt: skip
"""One of these, or a number first, is in every text that holds markup."""
_ITEM_MARKS, _FEWEST_ITEMS = ("\n- ", ",\n"), 6
"""Lists whose marks belong to no table have so many of these, or an ordinal behind the number of an item."""
_LINE_END = compiled(r"\r\n|\r|\n")


class Span(Record):
    """Half-open range of character offsets."""

    start: int
    end: int


class Position(Record):
    """A place as people and editors count it: line and column from 1, columns in characters."""

    line: int
    column: int


class SourceText:
    """What a reader made of one file: its text, and the folded form in which labels are compared.

    Offsets count characters of `text`; `folded` has the same length, so an offset holds in both.
    """

    __slots__ = ("_folded", "_starts", "locations", "name", "text")

    def __init__(self, text: str, name: str, locations: dict[int, dict[str, int]] | None = None) -> None:
        self.text = text
        self.name = name
        self.locations = locations or {}
        """For formats without lines: line number of `text` → where a person finds it (`{"page": 3}`)."""
        self._folded: str | None = None
        self._starts: list[int] | None = None

    @property
    def folded(self) -> str:
        """`text` with every character in its common form and without markup (see `folding` and `markup`)."""
        if self._folded is None:
            from gilint.folding import fold

            self._folded = fold(self.text)
            # Of most marks, their last character alone is nowhere, which is seen much faster.
            if (
                any(mark[-1] in self._folded and mark in self._folded for mark in _MARKS)
                or self._folded.lstrip()[:1].isdigit()
            ):
                from gilint.markup import unmarked

                self._folded = unmarked(self.text, self._folded)
            if ". 一、" in self._folded or any(self._folded.count(mark) >= _FEWEST_ITEMS for mark in _ITEM_MARKS):
                from gilint.listing import unlisted

                self._folded = unlisted(self._folded)
        return self._folded

    @property
    def line_starts(self) -> list[int]:
        r"""Offsets at which lines begin; a line ends at ``\n``, ``\r\n`` or ``\r`` only."""
        if self._starts is None:
            self._starts = [0, *(end.end() for end in _LINE_END.finditer(self.text))]
        return self._starts

    def position(self, offset: int) -> Position:
        """Line and column of *offset*; the end of the text is a place, too."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """Span of *line* (from 1) without its line end."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))
