"""The lossless syntax tree: nodes of the grammar's rules, and leaves that together spell the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from gilint.source import Span
from gilint.typing import Record, TypeAlias


class Word(Record):
    """The smallest thing that a table is read from: a number, a blank cell, a piece of a label."""

    text: str
    """Folded and squeezed; empty for a blank cell."""
    start: int
    end: int
    line: int
    """Counts the lines of text that are not empty, from 0: equal for words of one line."""
    cell: int
    """Index of its cell in the line, where tabs or bars show cells; else -1."""


new_word: Callable[[tuple[str, int, int, int, int]], Word] = partial(tuple.__new__, Word)
"""Make a word of its five values: half the time of the constructor, and a report has hundreds."""


class Label(Record):
    """One meaning that a word of the official vocabulary can have."""

    kind: str
    """row, column, group, header, or block."""
    table: str
    key: str
    formats: tuple[str, ...]
    """Names of the formats that have it."""


class Leaf:
    """One token. Its text is what the words say; *lead* is where the white space and marks before it begin."""

    __slots__ = ("end", "key", "kind", "labels", "lead", "start", "words")

    def __init__(
        self,
        kind: str,
        start: int,
        end: int,
        words: tuple[Word, ...] = (),
        labels: tuple[Label, ...] = (),
        key: str = "",
    ) -> None:
        self.kind = kind
        self.lead = start
        self.start = start
        self.end = end
        self.words = words
        """The words of a table's tokens; empty for lines of prose."""
        self.labels = labels
        """What a label can mean."""
        self.key = key
        """Which section a heading, caption or line of contents names; how a heading was recognised."""

    @property
    def span(self) -> Span:
        """The leaf without its lead."""
        return Span(self.start, self.end)


class Node:
    """One rule of the grammar, applied."""

    __slots__ = ("children", "kind")

    def __init__(self, kind: str, children: list[Tree]) -> None:
        self.kind = kind
        self.children = children

    @property
    def span(self) -> Span:
        """From the first leaf to the last; an empty node (a report without a preamble) has an empty span."""
        first = next(self.leaves(), None)
        if first is None:
            return Span(0, 0)
        last: Tree = self
        while isinstance(last, Node):
            last = next(child for child in reversed(last.children) if isinstance(child, Leaf) or child.children)
        return Span(first.start, last.end)

    def leaves(self) -> Iterator[Leaf]:
        """Yield the leaves below, in the order of the text."""
        stack: list[Tree] = [self]
        while stack:
            tree = stack.pop()
            if isinstance(tree, Leaf):
                yield tree
            else:
                stack.extend(reversed(tree.children))


Tree: TypeAlias = Node | Leaf
