"""The contact's telephone number can be called from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model import phones
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first number if it is a fixed line's and no number of the contact has an area code."""
    numbers = [phones.split(phone.value) for phone in report.contact.phone]
    if not numbers or any(number is not None and number.area for number in numbers):
        return
    first = numbers[0]
    local = first.local.partition("-")[0] if first is not None else ""
    if len(local) in (7, 8) and local[0] not in "01":
        yield Hit(report.contact.phone[0].span, {"phone": report.contact.phone[0].value})


CHECK = Check(
    "phone_area_given", Text("联系电话带有区号", "the contact's phone number has its area code"), run, (), ("phone",)
)
