"""Syntax tree → sections with their prose, and what else stands between the tables."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gilint.folding import squeeze
from gilint.model.report import Prose, Section, Subheading, TitleForm
from gilint.model.spec import Format, SectionSpec
from gilint.model.tables import Found
from gilint.patterns import compiled
from gilint.source import SourceText, Span
from gilint.syntax.headings import DECOR, TRAIL
from gilint.syntax.lexicon import ORDINAL, loosened
from gilint.syntax.tree import Leaf, Node
from gilint.typing import Record

_NUMERALS = {numeral: value for value, numeral in enumerate("一二三四五六七八九十", 1)}
_NUMBER = compiled(
    r"(?P<number>[一二三四五六七八九十](?=[、.,:|])|-(?=、)|第[一二三四五六七八]部分|（[一二三四五六七八九十]）|\d(?=[、.]))?[、.,:|]?"
)
_NOTE = compiled(r"[（〔][^）〕]*[）〕]?$")


class Divided(Record):
    """A report's tree, divided by sections."""

    preamble: Section
    sections: tuple[Section, ...]
    tables: tuple[Found, ...]
    pictures: tuple[Span, ...]
    furniture: tuple[Span, ...]


def divided(root: Node, source: SourceText, format_: Format) -> Divided:
    """Return the sections of a report, and its tables, pictures and page furniture."""
    nodes = [child for child in root.children if isinstance(child, Node)]
    starts = [_first(node, len(source.text)) for node in nodes[1:]] + [len(source.text)]
    preamble = _section(nodes[0], source, None, Span(0, starts[0]))
    sections = tuple(
        _section(node, source, format_.section(_heading(node).key), Span(start, end))
        for node, start, end in zip(nodes[1:], starts, starts[1:], strict=False)
    )
    tables, pictures, furniture = [], [], []
    for node, section in zip(nodes, (preamble, *sections), strict=True):
        blocks = list(_blocks(node))
        for at, child in enumerate(blocks):
            if isinstance(child, Node):
                is_bare = not any(_is_numeric(beside, source) for beside in blocks[max(at - 1, 0) : at + 2])
                tables.append(Found(child, section.key, is_bare))
            elif child.kind == "PICTURE":
                pictures.append(child.span)
            elif child.kind == "FURNITURE":
                furniture.append(child.span)
    return Divided(preamble, sections, tuple(tables), tuple(pictures), tuple(furniture))


def _is_numeric(block: Node | Leaf, source: SourceText) -> bool:
    """Whether a paragraph is rather a line of values."""
    if isinstance(block, Node) or block.kind not in ("PARAGRAPH", "FURNITURE"):
        return False
    written = source.folded[block.start : block.end]
    first, last = written.partition("\n")[0], written.rpartition("\n")[2]
    return _is_half_digits(first) or _is_half_digits(last)


def _is_half_digits(line: str) -> bool:
    return 2 * sum(map(str.isdigit, line)) >= len("".join(line.split()))


def _first(node: Node, end: int) -> int:
    leaf = next(node.leaves(), None)
    return leaf.start if leaf is not None else end


def _heading(node: Node) -> Leaf:
    leaf = node.children[0]
    assert isinstance(leaf, Leaf)
    return leaf


def _blocks(node: Node) -> Iterator[Node | Leaf]:
    """Yield leaves and tables of a section, parts opened up."""
    for child in node.children:
        if isinstance(child, Node) and child.kind == "part":
            yield from _blocks(child)
        else:
            yield child


def _section(node: Node, source: SourceText, spec: SectionSpec | None, span: Span) -> Section:
    leaves = [leaf for leaf in _blocks(node) if isinstance(leaf, Leaf)]
    text = Prose(source.folded, [leaf.span for leaf in leaves if leaf.kind in ("PARAGRAPH", "SUBHEADING")])
    subheadings = tuple([_subheading(leaf, source) for leaf in leaves if leaf.kind == "SUBHEADING"])
    if node.kind == "preamble":
        return Section("preamble", None, "", "", "official", Span(span.start, span.start), span, text, subheadings)
    heading = _heading(node)
    number, title, form = _title("".join(source.folded[heading.start : heading.end].split()), spec)
    return Section(heading.key, spec, number, title, form, heading.span, span, text, subheadings)


@lru_cache(maxsize=256)
def _title(written: str, spec: SectionSpec | None) -> tuple[str, str, TitleForm]:
    """Return numeral, title and form of a heading."""
    written = written.lstrip(DECOR)
    match = _NUMBER.match(written)
    number = (match["number"] or "") if match else ""
    title = written[match.end() if match else 0 :].strip(TRAIL)
    if spec is None:
        return number, title, "other"
    official, known = _wordings(spec)
    plain = _NOTE.sub("", title)
    for each in (title, plain):
        if each in official:
            return number, each, "official"
    return number, plain, "variant" if loosened(plain) in known else "other"


@lru_cache(maxsize=256)
def _wordings(spec: SectionSpec) -> tuple[frozenset[str], frozenset[str]]:
    """Return the official titles of a section, and all that are known, loosened."""
    official = [squeeze(each) for each in (spec.title, *spec.official)]
    return frozenset(official), frozenset(loosened(title) for title in (*official, *map(squeeze, spec.variants)))


def _subheading(leaf: Leaf, source: SourceText) -> Subheading:
    written = "".join(source.folded[leaf.start : leaf.end].split())
    ordinal = ORDINAL.match(written)
    number = ordinal.group().strip("（）、.,") if ordinal else ""
    text = written[ordinal.end() if ordinal else 0 :].rstrip("。;:")
    return Subheading(int(leaf.key), _value(number), text, leaf.span)


def _value(number: str) -> int:
    """Return the number that an ordinal means; 0 where it cannot be read."""
    if number.isdigit():
        return int(number)
    tens, found, ones = number.partition("十")
    if found:
        return (_NUMERALS.get(tens, 0) if tens else 1) * 10 + _NUMERALS.get(ones, 0)
    return _NUMERALS.get(number, 0)
