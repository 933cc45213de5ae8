"""The lines of a text, and what each can be by itself: a piece of a table, a heading, a picture, prose.

A line is judged by the vocabulary, never by the layout: it belongs to a table when all its words are
numbers or pieces of official labels. What a line is in its place is decided in `scanner` and by the grammar.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from gilint.folding import blank
from gilint.patterns import compiled
from gilint.syntax.lexicon import Lexicon
from gilint.syntax.marks import cells, unmarked
from gilint.syntax.tree import Word, new_word
from gilint.syntax.words import NUMBER, glued_words, is_number, is_vague, spaced_words, unclear_words
from gilint.typing import Literal, Record

LineKind = Literal["table", "unclear", "picture", "furniture", "ruler", "text"]

_DIGIT = compiled(r"\d")
_MARKS = frozenset("-=+_|:~·第Pp0123456789")
"""What a page number or a ruler can begin with."""
_RULER = compiled(r"(?=.*[-=+_]{3})[-=+|:_\s]+")
_WIKI_RULERS = frozenset(("|-", "{|", "|}", "||"))
_BREAK = compiled(r"(?i:</?br */?>)")
_BORDER = " *_\t"
"""What frames a cell's content: emphasis, and the lower edge that some converters draw."""
_NOTHING = frozenset(("None", "nan", "NaN", "null"))
"""How programs write an empty cell."""
_PICTURE = compiled(
    r"!〔[^〕\n]{0,200}〕|<img\b|\S+\.(?:jpe?g|png|gif|bmp|webp|emf|wmf|tiff?)(?:\?\S*)?$", re.IGNORECASE
)
_PAGE = compiled(
    r"[-·~]+\d{1,3}[-·~]+|第\d{1,3}页(?:[,/]?共\d{1,3}页)?|[Pp]age\d{1,3}(?:of\d{1,3})?|[1-9]\d{0,2}/[1-9]\d{0,2}页?"
)
_BULLET = compiled(r"[·*] +\S|[-+] +(?:[^\s\d+-]|\d[、.]\D)")
"""The mark of a list before a line; a sign before digits belongs to them."""
_SENTENCE = compiled("[。;?!:]|,.*,")
_LONGEST_SPLIT = 2000
"""Characters of a line that may be a table without any spaces."""
_FIELD = compiled(r'\s*("(?:[^"\n]|"(?!\s*(?:,|$))){0,200}"(?=\s*(?:,|$))|[^,]*)\s*')
"""One cell between commas, which may stand in quotes; no label is longer."""
_FEWEST_LISTED, _FEWEST_NUMBERS = 2, 6
"""Cells between commas that are a line of a table, with a label and without; so many are no groups of thousands."""
_GLUED = compiled(r"(.*[^\s\d.,+-])([+-]?\d[\d,]*(?:\.\d+)?)")
"""A label and its first number without anything between."""
_NOTE = compiled(r"(?<=[\u4e00-\u9fff）])(?:〔\d{1,2}〕|[①-⑳])(?=[ \t|]|$)")
"""What leads from a label to a note below the table."""
_HEADS = frozenset(("COLUMN", "SHARED"))
_LONGEST_UNCLEAR = 30
"""Characters of an unknown line that can still be a cell or a label which an agency has added."""
_MOST_WORDS, _LONGEST_WORD = 4096, 100
"""Words beside the vocabulary that are remembered, and their length; beyond, memory begins anew: no text can fill it."""


class Line(Record):
    """One line that is not empty; a very long one comes in pieces."""

    kind: LineKind
    start: int
    end: int
    squeezed: str
    number: int
    """Counts the lines that are not empty; the pieces of one line share it."""
    words: tuple[Word, ...] = ()
    """For a table line: its words; those that are neither number nor vocabulary, too."""


new_line: Callable[[tuple[LineKind, int, int, str, int, tuple[Word, ...]]], Line] = partial(tuple.__new__, Line)
"""Make a line of its six values, in half the time of the constructor."""


class _Known(dict[str, bool]):
    """Which words are numbers or pieces of a vocabulary, remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(dict.fromkeys((*lexicon.kinds, *lexicon.counters), True))
        self._lexicon = lexicon
        self._vocabulary = dict(self)

    def __missing__(self, word: str) -> bool:
        if word.isdecimal():
            return True
        if len(word) > _LONGEST_WORD:
            return NUMBER.fullmatch(word) is not None or self._lexicon.has_piece(word) or is_vague(word)
        if len(self) > len(self._vocabulary) + _MOST_WORDS:
            self.clear()
            self.update(self._vocabulary)
        known = is_number(word) or word in self._lexicon.blanks or self._lexicon.has_piece(word) or is_vague(word)
        self[word] = known
        return known


class Judge:
    """Judges lines by one vocabulary; remembers words, for tables repeat them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._longest = lexicon.longest
        self._kinds, self._prefixes = lexicon.kinds, lexicon.prefixes
        self.is_known = _Known(lexicon).__getitem__
        """Whether a word is a number, stands for none, or is a piece of the vocabulary."""

    def line(self, raw: str, offset: int, index: int) -> Line:
        """Judge the line *raw*, which begins at *offset*."""
        stripped = raw.strip()
        start = offset + (raw.find(stripped) if stripped else 0)
        end = start + len(stripped)
        if stripped[1:2] == " " and _BULLET.match(stripped):
            stripped = stripped[2:].lstrip()
            start = end - len(stripped)
        if "〔" in stripped or "①" in stripped or "②" in stripped:
            plain = _NOTE.sub(blank, raw)
            line = self.line(plain, offset, index) if plain != raw else None
            if line is not None and line.kind == "table":
                return line
        if stripped[:1] == '"' and self._is_unclosed(stripped):
            stripped, start = stripped[1:], start + 1  # The first line of a cell in quotes that goes on below.
        if stripped.isdigit():
            return Line("table", start, end, stripped, index, (new_word((stripped, start, end, index, -1)),))
        if "|" in stripped or "\t" in raw:
            celled = self._celled(raw, stripped, offset, index)
            if celled is not None:
                return celled
        is_sentence = "。" in stripped and len(stripped) > self._longest
        if "," in stripped:
            listed = self._listed(stripped, start, end, index) if not is_sentence else None
            if listed is not None:
                return listed
            if stripped.endswith(",,"):
                stripped = stripped.rstrip(",")
                end = start + len(stripped)
        if " / " in stripped or "..." in stripped:
            marked = self._marked(stripped, start, index)
            if marked is not None:
                return marked
        parts = stripped.split()
        squeezed = "".join(parts)
        if not is_sentence and all(map(self.is_known, parts)) and not _PAGE.fullmatch(squeezed):
            return Line("table", start, end, squeezed, index, tuple(spaced_words(stripped, start, index)))
        return self._other(stripped, squeezed, start, end, index)

    def _other(self, stripped: str, squeezed: str, start: int, end: int, index: int) -> Line:
        """Judge a line that holds more than numbers and vocabulary."""
        if squeezed[0] in _MARKS:
            if _PAGE.fullmatch(squeezed):
                return Line("furniture", start, end, squeezed, index)
            if _RULER.fullmatch(stripped):
                return Line("ruler", start, end, squeezed, index)
        if ("." in squeezed or "〔" in squeezed or "<" in squeezed) and _PICTURE.match(squeezed):
            return Line("picture", start, end, squeezed, index)
        marked = self._marked(stripped, start, index)
        if marked is not None:
            return marked
        is_sentence = _SENTENCE.search(squeezed) is not None
        if not is_sentence or squeezed[-1].isdigit():
            split = (
                tuple(glued_words(stripped, start, index))
                if len(squeezed) < _LONGEST_SPLIT and _DIGIT.search(squeezed)
                else self._heads(squeezed, stripped, start, index)
            )
            if split and all(self.is_known(word.text) for word in split):
                return Line("table", start, end, squeezed, index, split)
        if not is_sentence and len(squeezed) <= _LONGEST_UNCLEAR:
            return Line("unclear", start, end, squeezed, index, tuple(unclear_words(stripped, start, index)))
        return Line("text", start, end, squeezed, index)

    def _heads(self, squeezed: str, stripped: str, start: int, index: int) -> tuple[Word, ...]:
        """Return the labels of columns that stand in a line without anything between; none where it holds more."""
        if squeezed[:2] not in self._prefixes or squeezed != stripped:
            return ()
        words: list[Word] = []
        at = 0
        while at < len(squeezed):
            ends = range(min(len(squeezed), at + self._longest), at, -1)
            end = next((end for end in ends if self._kinds.get(squeezed[at:end]) in _HEADS), 0)
            if not end:
                return ()
            words.append(new_word((squeezed[at:end], start + at, start + end, index, -1)))
            at = end
        return tuple(words)

    def _marked(self, stripped: str, start: int, index: int) -> Line | None:
        """Judge a line whose cells some other mark divides. A label with one number may as well be prose."""
        plain = unmarked(stripped)
        if plain is None:
            return None
        line = self.line(plain, start, index)
        if line.kind != "table" or not all(self.is_known(word.text) for word in line.words if word.text):
            return None
        is_single = sum(1 for word in line.words if is_number(word.text)) == 1
        if not is_single or line.words[0].cell >= 0:
            return line
        # Several colons and one whole number: a sentence of figures.
        return line._replace(kind="unclear") if stripped.count(":") - plain.count(":") < 2 else None

    def _listed(self, stripped: str, start: int, end: int, index: int) -> Line | None:
        """Judge a line whose cells stand between commas: a label first, then numbers; or labels or numbers alone."""
        words: list[Word] = []
        at = 0
        while at <= len(stripped):
            field = _FIELD.match(stripped, at)
            assert field is not None
            content = self._unquoted(field[1])
            text = "".join(content.split())
            if text and (not self.is_known(text) or (text != content and text[-1].isdigit())):
                return None
            place = start + field.start(1) + (field[1].find(content) if content else 0)
            words.append(new_word((text, place, place + len(content), index, len(words))))
            at = field.end() + 1
        labels = sum(1 for word in words if word.text and not is_number(word.text))
        fewest = _FEWEST_LISTED if labels else _FEWEST_NUMBERS
        if len(words) < fewest or (labels and self.is_known("".join(stripped.split()).strip('"'))):
            return None
        return Line("table", start, end, stripped, index, tuple(words))

    def _is_unclosed(self, stripped: str) -> bool:
        """Whether a line opens a quote that no label has, and does not close it."""
        return stripped.count('"') % 2 == 1 and self.is_known(stripped[1:]) and not self.is_known(stripped)

    def _unquoted(self, content: str) -> str:
        """Return a cell without the quotes around it, but with those that belong to a label."""
        if '"' not in content or self.is_known("".join(content.split())):
            return content.strip(_BORDER)
        for bare in (content[1:-1], content[1:], content[:-1]):
            if content in (f'"{bare}"', f'"{bare}', f'{bare}"') and self.is_known(bare):
                return bare
        return content.strip('" ')

    def _celled(self, raw: str, stripped: str, offset: int, index: int) -> Line | None:
        """Judge a line with tabs or bars; None where it is no line of a table."""
        start = offset + (raw.find(stripped) if stripped else 0)
        end = start + len(stripped)
        squeezed = "".join(stripped.split())
        if squeezed == "|":
            # A lone bar divides rows; with a space before it, it is what is left of an empty cell.
            empty = (Word("", start, start, index, -1),)
            return (
                Line("ruler", start, end, "", index) if raw[0] == "|" else Line("table", start, end, "", index, empty)
            )
        if _RULER.fullmatch(stripped) or squeezed in _WIKI_RULERS:
            return Line("ruler", start, end, squeezed, index)
        if "<" in raw:
            raw = _BREAK.sub(lambda tag: "\n" * len(tag.group()), raw)
        words: list[Word] = []
        known, is_glued = 0, False
        for number, (left, right) in enumerate(cells(raw)):
            content = raw[left:right].strip(_BORDER)
            if content in _NOTHING or _RULER.fullmatch(content):
                content = ""
            if '"' in content:
                content = self._unquoted(content)
            place = offset + (raw.find(content, left) if content else left)
            if content.isdigit() or not content:
                words.append(new_word((content, place, place + len(content), index, number)))
                known += 1
                continue
            found = self._cell(content, place, index, number)
            if found is None:
                return None
            known += all(self.is_known(word.text) for word in found)
            words.extend(found)
            is_glued = is_glued or (len(found) > 1 and found[0].end == found[1].start)
        filled = [word for word in words if word.text]
        if is_glued and len(filled) < len(words):
            return None  # A figure behind a label may be a note's, and the empty cell a value's.
        known -= len(words) - len(filled)
        if len(filled) == 1:
            before = words.index(filled[0])
            after = len(words) - before - 1
            if is_number(filled[0].text):
                is_alone = before <= 1 and after <= 1
            else:
                words = words[before:]
                is_alone = not after or before == after == 1
            if is_alone:
                # Some converters draw a frame around every line; its cell says nothing.
                words = [filled[0]._replace(cell=-1)]
        if filled and known <= 0:
            return Line("unclear", start, end, squeezed, index, tuple(words))
        return Line("table", start, end, squeezed, index, tuple(words))

    def _cell(self, content: str, start: int, index: int, number: int) -> list[Word] | None:
        """Return the words of one cell, mostly one; None where it holds a sentence."""
        text = "".join(content.split())
        if "\n" in content and is_number(text):
            return list(spaced_words(content, start, index, number))
        if len(text) > self._longest or (len(text) > _LONGEST_UNCLEAR and not self.is_known(text)):
            return None
        if not self.is_known(text):
            if _SENTENCE.search(text):
                return None
            if all(map(self.is_known, content.split())):
                return list(spaced_words(content, start, index, number))
            glued = _GLUED.fullmatch(content)
            if glued is not None and self.is_known("".join(glued[1].split())):
                at = start + glued.start(2)
                label = new_word(("".join(glued[1].split()), start, at, index, number))
                return [label, new_word((glued[2], at, start + len(content), index, number))]
        return [new_word((text, start, start + len(content), index, number))]
