"""What converters and people do to a report's tables: lines dropped, joined, inserted; cells, rows and columns blanked."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.unit.model.reading import cells, read

Damage = Callable[[list[str], int, random.Random], None]
NUMBER = re.compile(r"(?<!\d)7\d{4}(?!\d)")


def numbered(text: str) -> tuple[str, dict[str, str]]:
    """Give every cell of *text* a number of its own, so that a value tells where it belongs; return them by key, too."""
    pieces, wanted, end = [], {}, 0
    for count, cell in enumerate(sorted(cells(read(text)).values(), key=lambda cell: cell.span)):
        if cell.value is not None:
            wanted[cell.key] = str(71000 + count)
            pieces += [text[end : cell.span.start], wanted[cell.key]]
            end = cell.span.end
    return "".join([*pieces, text[end:]]), wanted


def drop_line(lines: list[str], at: int, rng: random.Random) -> None:
    del lines[at]


def drop_label(lines: list[str], at: int, rng: random.Random) -> None:
    lines[at] = re.sub(r"[^\d\s|]+", "", lines[at])


def blank_cell(lines: list[str], at: int, rng: random.Random) -> None:
    found = list(NUMBER.finditer(lines[at]))
    if found:
        start, end = rng.choice(found).span()
        lines[at] = lines[at][:start] + lines[at][end:]


def blank_row(lines: list[str], at: int, rng: random.Random) -> None:
    lines[at] = NUMBER.sub("", lines[at])


def blank_column(lines: list[str], at: int, rng: random.Random) -> None:
    column = rng.randrange(7)
    for number, line in enumerate(lines):
        found = list(NUMBER.finditer(line))
        if len(found) == 7:
            lines[number] = line[: found[column].start()] + line[found[column].end() :]


def join_lines(lines: list[str], at: int, rng: random.Random) -> None:
    if at + 1 < len(lines):
        lines[at : at + 2] = [lines[at] + rng.choice((" ", "\t", "")) + lines[at + 1]]


def insert_line(lines: list[str], at: int, rng: random.Random) -> None:
    lines.insert(
        at, rng.choice(("3", "- 3 -", "某某局", "17", "12 13", "第 3 页", "其他", "总计", "行政复议", "无", "情况"))
    )


def repeat_line(lines: list[str], at: int, rng: random.Random) -> None:
    lines.insert(at, lines[at])


def end_sentence(lines: list[str], at: int, rng: random.Random) -> None:
    lines[at] += "。"


DAMAGES: list[Damage] = [
    drop_line, drop_label, blank_cell, blank_row, blank_column, join_lines, insert_line, repeat_line, end_sentence,
]  # fmt: skip


def damaged(text: str, damage: Damage, rng: random.Random) -> str:
    """Return a *text* of numbered cells with one damage or two among its tables."""
    lines = text.split("\n")
    places = [at for at, line in enumerate(lines) if NUMBER.search(line)]
    for _ in range(rng.choice((1, 1, 2))):
        damage(lines, rng.randrange(places[0] - 4, min(places[-1] + 2, len(lines))), rng)
    return "\n".join(lines)


def misread(text: str, wanted: dict[str, str]) -> dict[str, str]:
    """Return the cells of a damaged *text* that hold another number than theirs, or nothing though it is still there."""
    left = set(NUMBER.findall(text))
    return {
        key: cell.raw
        for key, cell in cells(read(text)).items()
        if key in wanted and cell.raw != wanted[key] and (cell.raw or wanted[key] in left)
    }
