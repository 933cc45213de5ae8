"""Text → tokens: headings, paragraphs, pictures, page furniture, and the words of tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from gilint.patterns import compiled
from gilint.source import SourceText, Span
from gilint.syntax import headings, labels
from gilint.syntax.headings import Heading
from gilint.syntax.lexicon import Lexicon
from gilint.syntax.lines import Line
from gilint.syntax.splitting import Splitter
from gilint.syntax.tree import Leaf, Word
from gilint.syntax.words import is_number
from gilint.typing import Record

_LEVELS = (
    compiled(r"（[一二三四五六七八九十]{1,3}）、?|[一二三四五六七八九十]{1,2}、"),
    compiled(r"\d{1,2}[、.](?!\d)|（\d{1,2}）、?|\d{1,2}）"),
)
_ORDINALS = frozenset("（一二三四五六七八九十0123456789")
"""What these begin with."""
_TEXTS = frozenset(("text", "unclear"))
_ENDING = frozenset("。;?!？！:")
_LIST_MARK = compiled(r"（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[、.](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,2}、")
_LONGEST_SUBHEADING = 40
_OFTEN = 3
"""How often a line stands in a report that is printed on every page."""
_FEWEST_VALUES = 6
"""Numbers in a row that are a piece of a table though no label is there; fewer may belong to a sentence."""
_FEWEST_LABELS = 3
"""Labels that make a table of lines which follow an unfinished sentence."""
_OPENING = frozenset(":（,-")
_COUNTED = frozenset("年月日件条份宗例起次部个篇项期场号楼层室栋幢座人家万元%）-")
"""What may follow a number that a converter has put on a line of its own."""


_SIGNS = {"table": "t", "text": "x"}
_STRETCH = compiled("[or]{0,3}t[tr]*(?:o{1,3}[tr]+)*")
"""Lines that may be a table: those of one (t), with rows (r) that prose might have, too, and a few others (o) between."""


class Tokens(Record):
    """What the scanner found."""

    leaves: list[Leaf]
    rulers: tuple[Span, ...]
    """Lines of dashes, which belong to no token but to the lead of the next."""


def scan(source: SourceText, lexicon: Lexicon, splitter: Splitter) -> Tokens:
    """Return the tokens of *source*; their leads and spans together cover the text up to the last token."""
    found = splitter.lines(source)
    scanner = _Scanner(source, found, lexicon)
    leaves = list(scanner.leaves())
    end = 0
    for leaf in leaves:
        leaf.lead, end = end, leaf.end
    rulers = tuple([Span(line.start, line.end) for line in found if line.kind == "ruler" and len(line.squeezed) > 2])
    return Tokens(leaves, rulers)


class _Scanner:
    def __init__(self, source: SourceText, found: list[Line], lexicon: Lexicon) -> None:
        self._text = source.folded
        self._lines = found
        self._distances: tuple[int, int] | None = None
        self._lexicon = lexicon
        texts = [at for at, line in enumerate(found) if line.kind in _TEXTS]
        candidates = {
            at: item
            for at, line in enumerate(found)
            if (line.kind in _TEXTS or line.squeezed[:1] in headings.NUMBERED)
            and (item := headings.heading(found, at, lexicon)) is not None
        }
        self._headings, self._mentions = headings.chosen(candidates, found, lexicon)
        repeated = Counter([found[at].squeezed for at in texts])
        self._repeated = {
            words
            for words, count in repeated.items()
            if count >= _OFTEN and len(words) > 3 and words[-1] not in _ENDING
        }
        self._titles = {
            line
            for at, item in (*self._headings.items(), *self._mentions.items())
            for line in range(at, at + item.lines)
        }
        self._first = {line.squeezed: at for at, line in reversed(list(enumerate(found)))} if self._repeated else {}
        self._short = _short([len(found[at].squeezed) for at in texts if found[at].kind == "text"])
        self._tables = dict(self._stretches())
        self._in_table = [False] * len(found)
        for start, (end, _) in self._tables.items():
            self._in_table[start:end] = [True] * (end - start)
        self._headings.update(headings.retitled(self._headings, found, lexicon, self._is_text))

    def _is_text(self, at: int) -> bool:
        return not self._in_table[at] and self._lines[at].kind in _TEXTS

    def _stretches(self) -> Iterator[tuple[int, tuple[int, list[Leaf]]]]:
        """Yield the tables: first line, line after the last, tokens."""
        kinds = [_SIGNS.get(line.kind) or ("r" if self._is_row(line) else "o") for line in self._lines]
        for at in self._titles:
            kinds[at] = "x"
        for stretch in _STRETCH.finditer("".join(kinds)):
            at, end = stretch.span()
            words = self._words(at, end)
            found = labels.leaves(words, self._lexicon)
            if _is_table(words, found) and not self._goes_on(at, found):
                yield at, (end, found)

    def _goes_on(self, at: int, found: Sequence[Leaf]) -> bool:
        """Whether what looks like a table is the middle of a sentence that a converter has broken at its numbers."""
        before = self._lines[at - 1] if at else None
        if before is None or at - 1 in self._titles or before.kind != "text" or before.squeezed[-1:] in _ENDING:
            return False
        return self._gap(at) == self._gaps()[0] and sum(1 for leaf in found if leaf.labels) < _FEWEST_LABELS

    def _is_row(self, line: Line) -> bool:
        """Whether a line is a row's whole label and one number, as prose may have it, too: 行政许可：3."""
        return (
            len(line.words) == 2
            and self._lexicon.kinds.get(line.words[0].text) == "ROW"
            and is_number(line.words[1].text)
        )

    def _words(self, start: int, end: int) -> list[Word]:
        """Return the words of a table; pictures and page furniture inside belong to no row."""
        lines = self._lines[start:end]
        if self._repeated:
            lines = [line for line in lines if line.squeezed not in self._repeated]
        words = list(chain.from_iterable([line.words for line in lines]))
        if not self._lexicon.counters.isdisjoint([word.text for word in words]):
            from gilint.syntax.numbering import unnumbered

            return unnumbered(words, self._lexicon)
        return words

    def leaves(self) -> Iterator[Leaf]:
        at, section = 0, ""
        while at < len(self._lines):
            line = self._lines[at]
            item = self._headings.get(at)
            if item is not None:
                section = item.key
                yield from self._heading(at, item)
                at += item.lines
            elif (mention := self._mention(at, section)) is not None:
                yield Leaf(mention, line.start, line.end, key=self._mentions[at].key)
                at += self._mentions[at].lines
            elif self._in_table[at]:
                at, found = self._tables[at]
                yield from found
            elif line.kind == "ruler":
                at += 1
            elif line.kind == "picture" or line.kind == "furniture":
                yield Leaf(line.kind.upper(), line.start, line.end)
                at += 1
            elif self._is_page_mark(at):
                yield Leaf("FURNITURE", line.start, line.end)
                at += 1
            else:
                end = self._paragraph(at)
                yield from self._prose(at, end)
                at = end

    def _heading(self, at: int, item: Heading) -> Iterator[Leaf]:
        """Yield a heading, and the text that follows it on its line."""
        line = self._lines[at]
        if item.end >= len(line.squeezed) or item.lines > 1:
            yield Leaf("HEADING", line.start, self._lines[at + item.lines - 1].end, key=item.key)
            return
        end = self._offset(line, item.end)
        yield Leaf("HEADING", line.start, end, key=item.key)
        start = end + len(self._text[end : line.end]) - len(self._text[end : line.end].lstrip())
        yield Leaf("PARAGRAPH", start, line.end)

    def _offset(self, line: Line, count: int) -> int:
        """Return where the first *count* characters of a line end, white space not counted."""
        at = line.start
        while count:
            count -= not self._text[at].isspace()
            at += 1
        return at

    def _mention(self, at: int, section: str) -> str | None:
        item = self._mentions.get(at)
        if item is None:
            return None
        if item.is_contents:
            return "CONTENTS"
        return "CAPTION" if item.key == section else None

    def _is_page_mark(self, at: int) -> bool:
        """Whether a line is a page number, or a running header that has stood before."""
        squeezed = self._lines[at].squeezed
        if squeezed.isdigit() and len(squeezed) <= 3:
            before = self._lines[at - 1].squeezed if at else ""
            after = self._lines[at + 1].squeezed if at + 1 < len(self._lines) else ""
            return before[-1:] not in _OPENING and after[:1] not in _COUNTED and self._is_apart(at)
        return squeezed in self._repeated and self._first[squeezed] < at

    def _is_apart(self, at: int) -> bool:
        """Whether more room than usual is before or behind a line; true of any where all lines are equally far apart."""
        usual, widest = self._gaps()
        return usual == widest or any(
            self._gap(after) > usual for after in (at, at + 1) if 0 < after < len(self._lines)
        )

    def _gap(self, at: int) -> int:
        """Return how many line ends stand between a line, which is not the first, and the one before."""
        return self._text.count("\n", self._lines[at - 1].end, self._lines[at].start)

    def _gaps(self) -> tuple[int, int]:
        """Return the usual distance between lines, which is the least (some converters double all line ends), and
        the greatest."""
        if self._distances is None:
            gaps = {gap for at in range(1, len(self._lines)) if (gap := self._gap(at))}
            self._distances = (min(gaps), max(gaps)) if gaps else (1, 1)
        return self._distances

    def _paragraph(self, at: int) -> int:
        """Return where the paragraph ends that begins with line *at*: a converter breaks it into lines."""
        end = at + 1
        if len(self._lines[at].squeezed) <= self._short and _LIST_MARK.match(self._lines[at].squeezed):
            return end
        while end < len(self._lines):
            before, line = self._lines[end - 1], self._lines[end]
            if (
                (before.squeezed[-1:] in _ENDING and not (before.squeezed[-1] == ":" and line.squeezed[:1].isdigit()))
                or end in self._headings
                or end in self._mentions
                or self._in_table[end]
                or line.kind in ("ruler", "picture", "furniture")
                or self._is_page_mark(end)
                or _LIST_MARK.match(line.squeezed)
            ):
                break
            end += 1
        return end

    def _prose(self, start: int, end: int) -> Iterator[Leaf]:
        """Yield a paragraph; a numbered heading at its beginning is a token of its own."""
        first, last = self._lines[start], self._lines[end - 1]
        level = _level(first.squeezed)
        if not level:
            yield Leaf("PARAGRAPH", first.start, last.end)
            return
        stop = next((at for at, char in enumerate(first.squeezed) if char in _ENDING), len(first.squeezed) - 1) + 1
        is_whole = end == start + 1 and stop == len(first.squeezed)
        is_row = level == 1 and labels.begins(first.squeezed, self._lexicon)
        if is_row or stop > _LONGEST_SUBHEADING or (stop == len(first.squeezed) and not is_whole):
            yield Leaf("PARAGRAPH", first.start, last.end)
            return
        if is_whole:
            yield Leaf("SUBHEADING", first.start, first.end, key=str(level))
            return
        head = self._offset(first, stop)
        yield Leaf("SUBHEADING", first.start, head, key=str(level))
        rest = self._text[head : last.end]
        yield Leaf("PARAGRAPH", head + len(rest) - len(rest.lstrip()), last.end)


def _level(squeezed: str) -> int:
    """Return of which level the ordinal is that a line begins with; 0 where it has none."""
    if squeezed[:1] not in _ORDINALS:
        return 0
    return next((level for level, mark in enumerate(_LEVELS, 1) if mark.match(squeezed)), 0)


def _is_table(words: Sequence[Word], found: Sequence[Leaf]) -> bool:
    """Whether a stretch of words is a table and not a line of text that happens to look like one."""
    if any(leaf.labels for leaf in found):
        return True
    values = sum(1 for word in words if not word.text or is_number(word.text))
    return values >= _FEWEST_VALUES and values * 2 > len(words)


def _short(lengths: list[int]) -> int:
    """Return how long a numbered line can be that nobody has wrapped: clearly shorter than full lines, as their
    *lengths* tell."""
    lengths.sort()
    return min(lengths[len(lengths) * 9 // 10] if lengths else 0, _LONGEST_SUBHEADING) * 3 // 4
