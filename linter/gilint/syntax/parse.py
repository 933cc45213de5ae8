"""Text → syntax tree."""

from __future__ import annotations

from gilint.source import SourceText, Span
from gilint.syntax import automaton, grammar
from gilint.syntax.lexicon import Lexicon
from gilint.syntax.scanner import scan
from gilint.syntax.splitting import Splitter
from gilint.syntax.tree import Node
from gilint.typing import Record


class Parsed(Record):
    """A report's tree; its leaves, each with its lead, and the white space after the last one spell the text."""

    root: Node
    rulers: tuple[Span, ...]


class Parser:
    """The grammar's automaton and one vocabulary, built once for any number of texts."""

    __slots__ = ("_lexicon", "_splitter", "_tables")

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._splitter = Splitter(lexicon)
        self._tables = grammar.tables()

    def parse(self, source: SourceText) -> Parsed:
        """Return the tree of *source*; any text has one."""
        tokens = scan(source, self._lexicon, self._splitter)
        return Parsed(automaton.run(self._tables, tokens.leaves), tokens.rulers)
