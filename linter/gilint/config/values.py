"""What a configuration says, as plain values."""

from __future__ import annotations

from gilint.packs.rule import Place
from gilint.typing import Record, TypeAlias

Value: TypeAlias = str | int | tuple[str, ...]


class Setting(Record):
    """A value and where it was given."""

    value: Value
    place: Place


class Layer(Record):
    """The settings of a whole configuration, or of some paths."""

    files: tuple[str, ...]
    """Path patterns; the whole configuration has none, and is for every file."""
    settings: dict[str, Setting]
    """By key; what is said of a rule has the key `rules.` and its id, or the beginning of ids."""


class Waiver(Record):
    """A finding that an office accepts."""

    rule: str
    """Its id."""
    files: tuple[str, ...]
    cell: str
    """Empty for any; `*` stands for any characters."""
    text: str
    """Squeezed words that the message or the spot must hold; empty for any."""
    reason: str
    who: str
    until: str
    """The last day on which it holds, `2027-01-31`."""
    place: Place
    cell_place: Place
    """Where its cell stands, or its rule where it has none."""


class Config(Record):
    """One configuration file."""

    path: str
    layers: tuple[Layer, ...]
    """First the whole file's, then those for some paths, in their order: later ones win."""
    waivers: tuple[Waiver, ...] = ()
    baseline: Setting | None = None
    """The path of the baseline's file."""
