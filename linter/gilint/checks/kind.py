"""What a check is: a kind of question that rules ask of a report, with options and facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from gilint.findings import Equation, Text
from gilint.model.report import Report
from gilint.model.spec import Format
from gilint.source import Span
from gilint.typing import Any, Literal, Record

OptionKind = Literal[
    "section", "sections", "table", "tables", "row", "rows", "columns", "cell", "cells",
    "words", "region", "expression", "condition", "pattern", "patterns", "text", "texts", "number", "flag", "choice", "topics", "claims",
]  # fmt: skip
"""How the pack loader validates and compiles an option's value."""


class Option(Record):
    """One option of a check, as pack authors write it under `with`."""

    name: str
    kind: OptionKind
    meaning: Text
    required: bool = False
    choices: tuple[str, ...] = ()
    least: int | None = None
    """The smallest number that makes sense; None where any does."""
    goes_with: str = ""
    """What it says nothing without: another option (`table`), or one of its values (`each: row`)."""
    squeezed: bool = False
    """Whether its patterns are searched in text without white space."""


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
Never = Callable[[Format, Options], Text | None]


class Check(Record):
    """One kind of check."""

    name: str
    meaning: Text
    run: Run
    options: tuple[Option, ...] = ()
    facts: tuple[str, ...] = ()
    """Names that the rule's message may quote in braces."""
    needs: tuple[str, ...] = ()
    """Options of which at least one must be given."""
    preamble: bool = False
    """Whether its sections may name the preamble."""
    never: Never | None = None
    """Tells why a rule with these options, each sound by itself, could never find anything; None where it could."""
