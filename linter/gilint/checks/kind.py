"""What a check is: a kind of question that rules ask of a report, with options and facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from gilint.findings import Equation, Text
from gilint.model.report import Report
from gilint.source import Span
from gilint.typing import Any, Literal, Record

OptionKind = Literal[
    "section", "sections", "table", "tables", "row", "rows", "columns", "cell", "cells",
    "expression", "condition", "pattern", "patterns", "text", "texts", "number", "flag", "choice", "topics", "claims",
]  # fmt: skip
"""How the pack loader validates and compiles an option's value."""


class Option(Record):
    """One option of a check, as pack authors write it under `with`."""

    name: str
    kind: OptionKind
    meaning: Text
    required: bool = False
    choices: tuple[str, ...] = ()


class Hit(Record):
    """A place where what must hold does not. Wording, id and severity are the rule's."""

    span: Span
    facts: Mapping[str, object] = {}
    cells: tuple[str, ...] = ()
    equation: Equation | None = None


class Doubt(Record):
    """A part of the check that could not be decided."""

    reason: str
    """A key of the pack's `reasons`."""
    cells: tuple[str, ...] = ()
    facts: Mapping[str, object] = {}


Options = Mapping[str, Any]
Run = Callable[[Report, Options], Iterator[Hit | Doubt]]


class Check(Record):
    """One kind of check."""

    name: str
    meaning: Text
    run: Run
    options: tuple[Option, ...] = ()
    facts: tuple[str, ...] = ()
    """Names that the rule's message may quote in braces."""
