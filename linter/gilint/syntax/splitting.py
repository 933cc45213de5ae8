"""Text → its lines, each judged once: reports share most of their lines, and a table repeats its own.

How a line is judged depends on its characters alone. Where its digits only stand in numbers of their own, which
white space or bars divide from all else, it does not even depend on which digits these are: lines of one shape
(12 | 0 | 305 and 47 | 3 | 120) are judged once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gilint.patterns import compiled
from gilint.source import SourceText
from gilint.syntax.cutting import LONG, pieces
from gilint.syntax.lexicon import Lexicon
from gilint.syntax.lines import Judge, Line, LineKind, new_line
from gilint.syntax.tree import Word, new_word
from gilint.typing import Record

_MOST = 4096
"""Lines that are remembered; beyond, memory begins anew, so that no text can fill it."""
_LONGEST_TEXT = 40
"""Characters of a line of text that is remembered; longer ones hardly come again."""
_BOUND_DIGIT = compiled(r"[^\s|\d]\d|\d[^\s|\d]|/")
"""A digit that belongs to a word or a number with marks; behind a stroke, perhaps to the number of a page, never 0."""
_AT_EDGE = compiled(r"^[^ \n]", re.MULTILINE)
_INDENT = compiled(r"^ +(?=[^ \n])", re.MULTILINE)
_PAGE_END = compiled(r"(?:(?<=\n)[^\S\n]*(?P<number>\d{1,3})\s*)?\f")


class _Form(Record):
    """A line as it is wherever it stands; places count from its beginning."""

    kind: LineKind
    start: int
    end: int
    squeezed: str | None
    """None where the line has figures that are not the form's own."""
    words: tuple[tuple[str | None, int, int, int], ...]
    """Text, start, end, and cell of each word; None for the text of a number that is not the form's own."""


class Splitter:
    """Divides texts into judged lines by one vocabulary."""

    __slots__ = ("_forms", "_judge", "_lexicon", "_shapes")

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._judge = Judge(lexicon)
        self._forms: dict[str, _Form] = {}
        """By the line itself."""
        self._shapes: dict[str, _Form] = {}
        """By the line with every digit as 0; only lines whose digits are all in numbers of their own."""

    def lines(self, source: SourceText) -> list[Line]:
        """Return the lines of *source* that hold anything (a row of empty cells is something)."""
        known = self._forms.get
        found: list[Line] = []
        index = at = 0
        margin = _margin(source.folded)
        # Nearly all time of the scanner would be spent here: a report has hundreds of lines, and of words.
        for written in source.folded.split("\n"):
            raw, offset = written[margin:], at + margin
            at += len(written) + 1
            form = known(raw)
            if form is None and raw:
                if len(raw) > LONG:
                    found += self._pieces(raw, offset, index)
                    index += 1
                elif raw.isdigit():
                    number = new_word((raw, offset, offset + len(raw), index, -1))
                    found.append(new_line(("table", offset, offset + len(raw), raw, index, (number,))))
                    index += 1
                else:
                    form = self._form(raw)
            if form is not None:
                kind, start, end, squeezed, parts = form
                words = [
                    new_word((raw[left:right] if text is None else text, offset + left, offset + right, index, cell))
                    for text, left, right, cell in parts
                ]
                if squeezed is None:
                    squeezed = "".join(raw.split())
                found.append(new_line((kind, offset + start, offset + end, squeezed, index, tuple(words))))
                index += 1
        return _without_page_numbers(found, source.text) if "\f" in source.text else found

    def _pieces(self, raw: str, offset: int, index: int) -> Iterator[Line]:
        for start, end in pieces(raw, self._lexicon, self._judge.is_known):
            piece = raw[start:end]
            yield self._judge.line(piece, piece.strip(), offset + start, index)

    def _form(self, raw: str) -> _Form | None:
        """Return what the line *raw* is, remembered where it may come again; None where it holds nothing."""
        shape = _without_figures(raw)
        form = self._shapes.get(shape)
        stripped = raw.strip()
        if form is not None or not (stripped or raw.count("\t") > 1):
            return form
        if len(self._forms) + len(self._shapes) >= _MOST:
            self._forms.clear()
            self._shapes.clear()
        kind, start, end, squeezed, _, words = self._judge.line(raw, stripped, 0, 0)
        if "0" in shape and _is_of_shape(raw, squeezed, words):
            numbers = tuple(
                [(None if text.isdigit() else text, left, right, cell) for text, left, right, _, cell in words]
            )
            form = self._shapes[shape] = _Form(kind, start, end, None, numbers)
        else:
            form = _Form(
                kind, start, end, squeezed, tuple([(text, left, right, cell) for text, left, right, _, cell in words])
            )
            if kind != "text" or len(raw) <= _LONGEST_TEXT:
                self._forms[raw] = form
        return form


def _margin(text: str) -> int:
    """Return by how many blanks all lines are indented, as mail and some converters do: they say nothing of a line."""
    if _AT_EDGE.search(text) is not None:
        return 0
    return min(map(len, _INDENT.findall(text)), default=0)


def _is_of_shape(raw: str, squeezed: str, words: Sequence[Word]) -> bool:
    """Whether lines with other figures in the same places are judged as *raw* is."""
    return (
        _BOUND_DIGIT.search(raw) is None
        and squeezed == "".join(raw.split())
        and all(word.text == raw[word.start : word.end] for word in words)
    )


def _without_figures(text: str) -> str:
    """Return *text* with every digit as 0."""
    for digit in "123456789":
        text = text.replace(digit, "0")
    return text


def _without_page_numbers(lines: list[Line], text: str) -> list[Line]:
    """Return *lines* with the numbers at the ends of pages as furniture: those that grow with the form feeds."""
    numbers: list[tuple[int, int]] = []
    for page, match in enumerate(_PAGE_END.finditer(text)):
        if match["number"]:
            numbers.append((int(match["number"]) - page, match.start("number")))
    steps = [step for step, _ in numbers]
    starts = {start for step, start in numbers if step == 1 or steps.count(step) > 2}
    return [line._replace(kind="furniture", words=()) if line.start in starts else line for line in lines]
