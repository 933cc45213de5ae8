"""Places as the protocol counts them: lines and characters from 0, characters in the units agreed on with the client."""

from __future__ import annotations

from lsprotocol import types

from gilint.source import SourceText, Span

_UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
"""The encodings of the protocol, and how many bytes a unit of each has."""


class Places:
    """The way from offsets in one text to the client's positions, and back."""

    __slots__ = ("_codec", "_size", "source")

    def __init__(self, source: SourceText, encoding: str) -> None:
        self.source = source
        self._codec, self._size = _UNITS[encoding]

    def position(self, offset: int) -> types.Position:
        """Return the position of the character at *offset*; inside of a line end, the end of the line."""
        line = self.source.position(offset).line
        start, end = self.source.line_span(line)
        return types.Position(line - 1, self._count(self.source.text[start : min(offset, end)]))

    def range(self, span: Span) -> types.Range:
        """Return the range of *span*."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """Return the offset of *position*; beyond the end of a line or of the text, that end."""
        if position.line >= len(self.source.line_starts):
            return len(self.source.text)
        start, end = self.source.line_span(position.line + 1)
        known = self.source.text[start:end].encode(self._codec, "surrogatepass")[: position.character * self._size]
        return min(start + len(known.decode(self._codec, "replace")), end)

    def span(self, place: types.Range) -> Span:
        """Return the span of the range *place*."""
        return Span(self.offset(place.start), self.offset(place.end))

    def at(self, line: int, column: int) -> int:
        """Return the offset of a line and a column that count from 1, in characters."""
        if line > len(self.source.line_starts):
            return len(self.source.text)
        start, end = self.source.line_span(line)
        return min(start + column - 1, end)

    def shown(self, span: Span) -> Span:
        """Return *span*, or what an editor can underline where it is empty: the rest of its line, else the line."""
        if span.end > span.start:
            return span
        start, end = self.source.line_span(self.source.position(span.start).line)
        return Span(span.start, end) if span.start < end else Span(start, end)

    def word(self, offset: int) -> Span:
        """Return the word of a YAML file that begins at *offset*."""
        text = self.source.text
        end = offset
        while end < len(text) and not (
            text[end].isspace() or text[end] in ",]}" or text.startswith((": ", ":\n"), end)
        ):
            end += 1
        return self.shown(Span(offset, end))

    def _count(self, text: str) -> int:
        return len(text) if text.isascii() else len(text.encode(self._codec, "surrogatepass")) // self._size
