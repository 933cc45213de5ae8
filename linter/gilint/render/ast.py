"""Syntax trees, as an indented picture and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from gilint.findings import Language
from gilint.render.printable import path
from gilint.render.width import head, width
from gilint.source import Position, Span
from gilint.typing import Record

_LONGEST = 60


class Shape(Record):
    """One node of a tree with its place; a leaf has text instead of children."""

    name: str
    span: Span
    start: Position
    end: Position
    text: str | None
    children: tuple[Shape, ...] = ()


class Drawn(Record):
    """One file's tree."""

    path: str
    tree: Shape


def text(trees: Iterable[Drawn], language: Language) -> Iterator[str]:
    """Yield a line for each node, children indented below it: name, place, and the words of a leaf."""
    for drawn in trees:
        yield path(drawn.path) + "\n"
        for depth, shape in _walked(drawn.tree):
            place = f"{shape.start.line}:{shape.start.column}-{shape.end.line}:{shape.end.column}"
            words = "" if shape.text is None else f" {_quoted(shape.text)}"
            yield f"{'  ' * (depth + 1)}{shape.name} {place}{words}\n"


def json(trees: Iterable[Drawn], language: Language) -> Iterator[str]:
    """Yield one document; offsets count characters from 0, lines and columns from 1."""
    from gilint.render.json import written

    yield '{"version": 1,\n "files": ['
    gap = "\n  "
    for drawn in trees:
        yield f'{gap}{{"path": {written(drawn.path)},\n   "tree": '
        yield from _written(drawn.tree, "\n   ")
        yield "}"
        gap = ",\n  "
    yield "]}\n"


RENDERERS: dict[str, Callable[[Iterable[Drawn], Language], Iterator[str]]] = {"text": text, "json": json}


def _walked(tree: Shape) -> Iterator[tuple[int, Shape]]:
    """Yield every node with its depth, parents first."""
    pending = [(0, tree)]
    while pending:
        depth, shape = pending.pop()
        yield depth, shape
        pending.extend((depth + 1, child) for child in reversed(shape.children))


def _written(shape: Shape, gap: str) -> Iterator[str]:
    from gilint.render.json import written

    facts = {
        "name": shape.name,
        "start": shape.span.start,
        "end": shape.span.end,
        "line": shape.start.line,
        "column": shape.start.column,
        "end_line": shape.end.line,
        "end_column": shape.end.column,
    }
    if shape.text is not None:
        yield written({**facts, "text": shape.text})
        return
    yield written(facts)[:-1] + ', "children": ['
    for place, child in enumerate(shape.children):
        yield f"{',' if place else ''}{gap} "
        yield from _written(child, gap + " ")
    yield "]}"


def _quoted(words: str) -> str:
    shown = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in words)
    return f'"{shown}"' if width(shown) <= _LONGEST else f'"{head(shown, _LONGEST - 3)}..."'
