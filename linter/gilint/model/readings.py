"""The numbers that tables may give for what prose claims, and whether a claim agrees with one of them."""

from __future__ import annotations

from collections.abc import Mapping

from gilint.findings import Text
from gilint.model.cells import Number
from gilint.model.expression import gaps, names, plain, value
from gilint.model.judged import follows_format
from gilint.model.report import Report
from gilint.typing import Any, Record

Reading = tuple[str, str, Any]
"""What a number is, in Chinese and in English, and the expression that gives it."""


class Verdict(Record):
    """How a claimed number stands to the tables."""

    agrees: bool
    """Whether one of the readings gives it, or the tables that could are not there."""
    numbers: Text
    """What the tables give, in words."""
    cells: tuple[str, ...]
    """The cells that were compared."""
    doubt: str
    """Why a reading that might agree has no number (a key of the packs' reasons); empty where all have one."""
    unread: tuple[str, ...]
    """The cells that are to blame for the doubt."""


_AGREES = Verdict(True, Text("", ""), (), "", ())


def verdict(report: Report, number: int, readings: tuple[Reading, ...]) -> Verdict:
    """Hold *number* against all *readings*."""
    if any(value(reading[2], report) == number for reading in readings):
        return _AGREES
    present = [reading for reading in readings if _has_tables(report, reading)]
    if not present:
        return _AGREES
    found = [(reading, value(reading[2], report)) for reading in present]
    cells = tuple(dict.fromkeys(name for reading, _ in found for name in names(reading[2])))
    lacking = _lacking(report, cells)
    told = {given: reading for reading, given in reversed(found) if given is not None}
    listed = sorted(told.items(), key=lambda entry: present.index(entry[1]))
    return Verdict(
        agrees=False,
        numbers=Text(
            "、".join(f"{reading[0]} {plain(given)}" for given, reading in listed),
            ", ".join(f"{reading[1]} {plain(given)}" for given, reading in listed),
        ),
        cells=cells,
        doubt=lacking[0][0] if lacking else "",
        unread=tuple(cell for reason, cell in lacking if reason == lacking[0][0]),
    )


def values(report: Report, readings: tuple[Reading, ...]) -> set[Number]:
    """Return the numbers that *readings* give."""
    found = (value(reading[2], report) for reading in readings)
    return {given for given in found if given is not None}


def known_key(claims: Mapping[str, tuple[Reading, ...]], keys: tuple[str, ...]) -> str | None:
    """Return the first of *keys* that *claims* has readings for."""
    return next((key for key in keys if key in claims), None)


def _has_tables(report: Report, reading: Reading) -> bool:
    return all(name.partition(".")[0] in report.tables for name in names(reading[2]))


def _lacking(report: Report, cells: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the reason and the name of each cell that has no number to compare."""
    tables = {name.partition(".")[0] for name in cells}
    foreign = {key for key in tables if not follows_format(report, report.tables[key])}
    if foreign:
        return [("other-format", name) for name in cells if name.partition(".")[0] in foreign]
    return [(gap.reason, gap.cell) for gap in gaps(report, cells)]
