"""Telephone numbers as reports write them: (0451)8466 4732, 0451—84664732、84664733."""

from __future__ import annotations

import re
from functools import lru_cache

from gilint.patterns import compiled
from gilint.typing import Record

_NUMBER = compiled(
    r"(?P<country>(?:\+|00)86[- ]*)?"
    r"(?:（ ?(?P<bracketed>\+?\d(?: ?\d){1,4}) ?）)?"
    r"[- ]*(?P<digits>\d[\d -]*)"
)
_NEXT = compiled(r" ?(?:[、/或和及]|[,;](?= ?（?\d{3,4}[-）]?\d{7,8}(?!\d))) ?(?=（?\d{3})")
_WRAPPED = compiled(r"\n(\d{1,3})(?![\d年月日.-])")
"""The last digits of a number, which a converter has wrapped onto the next line."""
_LONGEST_LOCAL = 8
_MARKS = frozenset(",;。）")
_IS_DATE = compiled(r"[年月日号时点/.:]")
_PLAIN = compiled(r"(?P<area>0(?:10|2\d|[3-9]\d\d))(?P<local>\d{5,9})")
_SERVICE = ("400", "800")


class Number(Record):
    """A telephone number taken apart; `area` keeps its zero and is empty where the number has none."""

    area: str
    local: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.area}-{self.local}" if self.area else self.local


def numbers(text: str, start: int) -> list[Number]:
    """Return the number at *start* of folded text, and those that follow it after 、 or /.

    White space may stand for a missing dash; a date behind a number is not taken for its end.
    """
    found: list[Number] = []
    position = start
    while (number := _number(text, position)) is not None:
        found.append(number)
        follower = _NEXT.match(text, number.end)
        if follower is None:
            break
        position = follower.end()
    return found


@lru_cache(maxsize=256)
def split(written: str) -> Number | None:
    """Return a number that stands alone, taken apart; None where *written* is no number."""
    number = _number(written, 0)
    return number if number is not None and number.end == len(written) else None


def _number(text: str, start: int) -> Number | None:
    match = _NUMBER.match(text, start, start + 40)
    if match is None:
        return None
    groups = list(re.finditer(r"\d+", match["digits"]))
    area = (match["bracketed"] or "").replace(" ", "").removeprefix("+").removeprefix("86")
    if area and not area.startswith("0"):
        area = f"0{area}"
    base = match.start("digits")
    local = ""
    end = base
    for place, group in enumerate(groups):
        follower = text[base + group.end() : base + group.end() + 2].strip()[:1]
        separator = match["digits"][groups[place - 1].end() : group.start()] if place else ""
        if place and (_is_whole(area, local) and not _is_extension(separator, group.group(), area + local)):
            if area and _is_last_figure(separator, group.group(), local, follower):
                local += group.group()
                end = base + group.end()
            break
        if place and separator.isspace() and _IS_DATE.match(follower):
            break
        if local and _is_whole(area, local):
            local += f"-{group.group()}"
            end = base + group.end()
            break
        if not area and not local and _is_area(group.group()) and place + 1 < len(groups):
            area = group.group()
        else:
            local += group.group()
        end = base + group.end()
    if not local:
        return None
    wrapped = _WRAPPED.match(text, end)
    if wrapped is not None and len(local) + len(wrapped[1]) == _LONGEST_LOCAL:
        local += wrapped[1]
        end = wrapped.end()
    if match["country"] is not None and not area and not local.startswith(("0", "1")):
        local = f"0{local}"
    plain = _PLAIN.fullmatch(local) if not area else None
    if plain is not None:
        area, local = plain["area"], plain["local"]
    return Number(area, local, start, end)


def _is_area(digits: str) -> bool:
    return digits.startswith("0") and len(digits) in (3, 4)


def _is_whole(area: str, local: str) -> bool:
    """Whether the digits so far are a number, so that what follows white space is something else."""
    if local.startswith(_SERVICE) or (not area and local.startswith("1")):
        return len(local) >= (10 if local.startswith(_SERVICE) else 11)
    return len(local) >= (7 if area else 11 if local.startswith("0") else 7)


def _is_last_figure(separator: str, digits: str, local: str, follower: str) -> bool:
    """Whether digits behind white space end the number: a narrow page has wrapped it, and a mark follows."""
    return separator.isspace() and len(local) + len(digits) == _LONGEST_LOCAL and follower in _MARKS


def _is_extension(separator: str, digits: str, so_far: str) -> bool:
    return separator == "-" and len(digits) <= 4 and len(so_far) >= 10
