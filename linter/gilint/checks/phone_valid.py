"""The contact's telephone numbers are numbers that can be called."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model import phones
from gilint.model.regions import lengths_of_area
from gilint.model.report import Report

_SHORTEST = 7
"""Digits of a number within its area; less is a service number, or the end of a number that stands before it."""


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each number that neither the pack's area codes nor the library of numbering plans knows."""
    for place, phone in enumerate(report.contact.phone):
        number = phones.split(phone.value)
        if number is None:
            continue
        local = number.local.partition("-")[0]
        if _is_service(local) or (not number.area and (place or _is_local(local))):
            continue
        if len(local) in lengths_of_area(number.area, report.format.words) and local[0] not in "01":
            continue
        # The library costs five times the rest of a run to import, so it is asked only of what looks wrong.
        if not _is_known(f"{number.area}{local}"):
            yield Hit(phone.span, {"phone": phone.value, "area": number.area, "digits": len(local)})


def _is_local(number: str) -> bool:
    return _SHORTEST <= len(number) <= _SHORTEST + 1 and number[0] not in "01"


def _is_service(number: str) -> bool:
    """Whether it is a short number that works everywhere: 12345, 95598."""
    return len(number) in (3, 5, 6) and number[0] in "19"


def _is_known(digits: str) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(digits, "CN"))
    except phonenumbers.NumberParseException:
        return False


CHECK = Check(
    "phone_valid",
    Text("联系电话符合电话号码编号规则", "the contact's phone numbers exist in the numbering plan"),
    run,
    (),
    ("phone", "area", "digits"),
)
