"""What a check of a report says: findings, and checks that could not be decided."""

from __future__ import annotations

from gilint.source import Span
from gilint.typing import Literal, Record

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""From the gravest to the mildest."""

Language = Literal["zh", "en"]


class Text(Record):
    """The same words in both languages."""

    zh: str
    en: str

    def __str__(self) -> str:
        return self.zh

    def to(self, language: Language) -> str:
        """Return the words in *language*."""
        return self.en if language == "en" else self.zh


SEVERITY_NAMES: dict[str, Text] = {
    "error": Text("错误", "error"),
    "warning": Text("警告", "warning"),
    "info": Text("提示", "info"),
}
"""What people call the severities."""


def rank(severity: str) -> int:
    """Return how far *severity* is from the gravest, which is 0; -1 for `never`, which nothing reaches."""
    return next((place for place, known in enumerate(SEVERITIES) if known == severity), -1)


class Summand(Record):
    """One cell of a sum."""

    sign: str
    """`+` or `-`."""
    cell: str
    number: str
    """In plain digits."""


class Side(Record):
    """One side of an equation."""

    value: str
    """In plain digits."""
    summands: tuple[Summand, ...]
    """Empty where it is more than a sum of cells."""
    calculation: str
    """How the value came about, in numbers: `12 + 1`."""


class Equation(Record):
    """Two sides that do not stand in the relation (`=`, `<=`, `>=`) in which they must."""

    left: Side
    relation: str
    right: Side
    difference: str
    """By how much they differ, without a sign."""


class Finding(Record):
    """One rule broken at one place."""

    span: Span
    """The primary place; what is absent points at what should have held it."""
    rule: str
    name: str
    severity: Severity
    text: Text
    """What is so, and what was expected."""
    section: str | None = None
    cells: tuple[str, ...] = ()
    """Names of the cells concerned, first the one to look at."""
    basis: str = ""
    equation: Equation | None = None
    """What does not add up, where that is what was found."""

    @property
    def message(self) -> str:
        """The Chinese words, which most users read."""
        return self.text.zh


class Undecided(Record):
    """A check that could not be made, and why."""

    rule: str
    text: Text
    cells: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """The Chinese words."""
        return self.text.zh


class RuleText(Record):
    """What people may want to know of one rule."""

    id: str
    name: str
    severity: str
    """`off` where the rule is switched off."""
    origin: str
    """The pack that declares it."""
    changed_by: tuple[str, ...]
    since: str
    message: Text
    """With the names of facts in braces."""
    basis: tuple[Text, ...]
    """More than one where official formats rest on different documents."""
    why: Text
    fix: Text
    bad: tuple[str, ...]
    good: tuple[str, ...]
    said: Text | None = None
    """What it says of its first bad example."""
    stops: bool = False
    """Whether what it finds keeps a report from being checked."""
    years: tuple[int, int | None] | None = None
    """The first and the last report year that have it so; None for all."""
    declared: tuple[str, int] = ("", 1)
    """File and line where its pack begins to declare it."""
