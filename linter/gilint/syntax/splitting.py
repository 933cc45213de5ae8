"""Text → its lines, each judged once: reports share most of their lines, and a table repeats its own.

How a line is judged depends on its characters alone, and where its figures stand by themselves, which white space or
bars divide from all else, it does not even depend on these: lines of one shape (12 | 0 | 305 and 4 | 31 | 20) are
judged once. So the figures are taken out of the whole text first, and a line is looked up without them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from gilint.patterns import compiled
from gilint.source import SourceText
from gilint.syntax.cutting import LONG, ends_with_heading, pieces
from gilint.syntax.lexicon import Lexicon
from gilint.syntax.lines import Judge, Line, LineKind, new_line
from gilint.syntax.tree import new_word
from gilint.typing import Record

_MOST = 4096
"""Lines that are remembered; beyond, memory begins anew, so that no text can fill it."""
_LONGEST_TEXT = 40
"""Characters of a line of text that is remembered; longer ones hardly come again."""
_WIDEST = 9
_FIGURE = compiled(rf"([0-9](?<![^\s|].)[0-9]{{0,{_WIDEST - 1}}}(?![^\s|]))")
"""A number by itself; one with marks, or of more digits, belongs to the shape of its line."""
_LONGEST_BARE, _MOST_FIGURES = 120, 15
"""Characters and figures of a line that cannot be a long one, however wide its figures are."""
_HOLE = "\0"
"""Where a figure was: a character that no folded text has."""
_PAGE_LIKE = compiled(r"\s*[-·~第Pp]|[^/]*/")
"""What the number of a page may begin with; whether it is one depends on the figures."""
_AT_EDGE = compiled(r"^[^ \n]", re.MULTILINE)
_INDENT = compiled(r"^ +(?=[^ \n])", re.MULTILINE)
_PAGE_END = compiled(r"\n[^\S\n]*(?P<number>\d{1,3})\s*\f|\f")


class _Form(Record):
    """A line as it is wherever it stands; places count from its beginning."""

    kind: LineKind
    start: int
    end: int
    squeezed: str
    words: tuple[tuple[str, int, int, int], ...]
    """Text, start, end, and cell of each word."""


class _Shape(Record):
    """A line of a table, whatever its figures are."""

    start: int
    end: int
    """Where it would end if no figure had more than one digit."""
    words: tuple[tuple[str, int, int], ...]
    """Text, distance from the word before, and cell of each word; for a figure, the hole that it left."""
    rest: int
    """How far behind the last word the line goes."""


class Splitter:
    """Divides texts into judged lines by one vocabulary."""

    __slots__ = ("_forms", "_judge", "_lexicon", "_shapes")

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._judge = Judge(lexicon)
        self._forms: dict[str, _Form] = {}
        """By the line itself."""
        self._shapes: dict[str, _Shape] = {}
        """By the line without its figures."""

    def lines(self, source: SourceText) -> list[Line]:
        """Return the lines of *source* that hold anything (a row of empty cells is something)."""
        folded = source.folded
        divided = _FIGURE.split(folded)
        figures = iter(divided[1::2])
        forms, shapes = self._forms, self._shapes
        margin = _margin(folded)
        found: list[Line] = []
        index = at = 0
        # Nearly all time of the scanner would be spent here: a report has hundreds of lines, and of words.
        for written in _HOLE.join(divided[::2]).split("\n"):
            bare, offset = written[margin:], at + margin
            at += len(written) + 1
            if bare == _HOLE:
                figure = next(figures)
                end = offset + len(figure)
                word = new_word((figure, offset, end, index, -1))
                found.append(new_line(("table", offset, end, figure, index, (word,))))
                index += 1
                at += len(figure) - 1
                continue
            if not bare:
                continue
            form, begin = forms.get(bare), offset
            if form is None:
                # White space around a line counts only where it may be cells.
                key = bare if "\t" in bare or "|" in bare else bare.strip()
                begin, length = offset + bare.find(key), len(bare)
                filled = key
                if _HOLE in key:
                    shape = shapes.get(key) if length <= _LONGEST_BARE else None
                    if shape is not None:
                        line = _shaped(shape, figures, folded, begin, index)
                        found.append(line)
                        index += 1
                        at += line.end - begin - shape.end
                        continue
                    filled = _filled(key, figures)
                    length += len(filled) - len(key)
                    at += len(filled) - len(key)
                form = forms.get(filled)
                if length > LONG or (form is None and ends_with_heading(filled, self._lexicon)):
                    found += self._pieces(folded[offset : offset + length], offset, index)
                    index += 1
                    continue
                if form is None:
                    if filled.strip() or filled.count("\t") > 1:
                        found.append(self._judged(filled, key, begin, index))
                        index += 1
                    continue
            kind, start, end, squeezed, parts = form
            words = [new_word((text, begin + left, begin + right, index, cell)) for text, left, right, cell in parts]
            found.append(new_line((kind, begin + start, begin + end, squeezed, index, tuple(words))))
            index += 1
        return _without_page_numbers(found, source.text) if "\f" in source.text else found

    def _pieces(self, raw: str, offset: int, index: int) -> Iterator[Line]:
        for start, end in pieces(raw, self._lexicon, self._judge.is_known):
            yield self._judge.line(raw[start:end], offset + start, index)

    def _judged(self, raw: str, bare: str, offset: int, index: int) -> Line:
        """Return the line *raw*, remembered where it may come again; *bare* is the line without its figures."""
        line = self._judge.line(raw, offset, index)
        if line.kind != "text" or len(raw) <= _LONGEST_TEXT:
            if len(self._forms) + len(self._shapes) >= _MOST:
                self._forms.clear()
                self._shapes.clear()
            shape = _shape(raw, line, offset) if _HOLE in bare else None
            if shape is not None:
                self._shapes[bare] = shape
            else:
                self._forms[raw] = _form(line, offset)
        return line


def _margin(text: str) -> int:
    """Return by how many blanks all lines are indented, as mail and some converters do: they say nothing of a line."""
    if _AT_EDGE.search(text) is not None:
        return 0
    return min(map(len, _INDENT.findall(text)), default=0)


def _filled(bare: str, figures: Iterator[str]) -> str:
    """Return a line with its figures."""
    first, *others = bare.split(_HOLE)
    return first + "".join([next(figures) + other for other in others])


def _form(line: Line, offset: int) -> _Form:
    words = tuple([(text, start - offset, end - offset, cell) for text, start, end, _, cell in line.words])
    return _Form(line.kind, line.start - offset, line.end - offset, line.squeezed, words)


def _shaped(shape: _Shape, figures: Iterator[str], folded: str, offset: int, index: int) -> Line:
    """Return the line of that *shape* which begins at *offset*, with the next of the *figures*."""
    start, _, parts, rest = shape
    words = []
    end = offset
    for text, gap, cell in parts:
        begin = end + gap
        word = text if text != _HOLE else next(figures)
        end = begin + len(word)
        words.append(new_word((word, begin, end, index, cell)))
    start += offset
    end += rest
    return new_line(("table", start, end, "".join(folded[start:end].split()), index, tuple(words)))


def _shape(raw: str, line: Line, offset: int) -> _Shape | None:
    """Return the shape of a line with figures of its own; None where it would be judged otherwise with others."""
    figures = [match.span() for match in _FIGURE.finditer(raw)]
    holes = dict.fromkeys(figures, _HOLE)
    if (
        line.kind != "table"
        or len(raw) > _LONGEST_BARE
        or len(holes) > _MOST_FIGURES
        or _PAGE_LIKE.match(raw)
        or line.squeezed != "".join(raw.split())
    ):
        return None
    words = []
    last = 0
    for text, begin, end, _, cell in line.words:
        start, stop = begin - offset, end - offset
        if start < last or text != raw[start:stop]:
            return None
        words.append((holes.pop((start, stop), text), start - last, cell))
        last = stop
    if holes:
        return None
    spare = sum(stop - start - 1 for start, stop in figures)
    return _Shape(line.start - offset, line.end - offset - spare, tuple(words), line.end - offset - last)


def _without_page_numbers(lines: list[Line], text: str) -> list[Line]:
    """Return *lines* with the numbers at the ends of pages as furniture: those that grow with the form feeds."""
    numbers: list[tuple[int, int]] = []
    for page, match in enumerate(_PAGE_END.finditer(text)):
        if match["number"]:
            numbers.append((int(match["number"]) - page, match.start("number")))
    steps = Counter([step for step, _ in numbers])
    starts = {start for step, start in numbers if step == 1 or steps[step] > 2}
    return [line._replace(kind="furniture", words=()) if line.start in starts else line for line in lines]
