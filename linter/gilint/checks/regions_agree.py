"""Address, postcode and telephone number of the contact are of one province."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model import phones, regions
from gilint.model.report import Report
from gilint.source import Span
from gilint.typing import Record


class Witness(Record):
    """An item of the contact, and the provinces that it may belong to."""

    written: str
    provinces: frozenset[str]
    span: Span


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the item that belongs to another province than the others; of two the later in the list."""
    found = list(witnesses(report))
    for odd in reversed(found):
        others = [other for other in found if other is not odd]
        agreed = frozenset.intersection(*(other.provinces for other in others)) if others else odd.provinces
        if agreed and not agreed & odd.provinces:
            other = others[0]
            yield Hit(
                odd.span,
                {
                    "item": odd.written,
                    "region": tuple(sorted(odd.provinces)),
                    "other": other.written,
                    "other_region": tuple(sorted(agreed)),
                },
            )
            return


def witnesses(report: Report) -> Iterator[Witness]:
    """Yield what certainly belongs somewhere: address, postcode, phone, in this order."""
    words, contact = report.format.words, report.contact
    if contact.address:
        place, provinces = regions.place_in(squeeze(contact.address[0].value), words)
        if provinces:
            yield Witness(place, provinces, contact.address[0].span)
    if contact.postcode and len(contact.postcode[0].value) == 6:
        provinces = regions.provinces_of_postcode(contact.postcode[0].value, words)
        if provinces:
            yield Witness(contact.postcode[0].value, provinces, contact.postcode[0].span)
    for phone in contact.phone[:1]:
        number = phones.split(phone.value)
        provinces = regions.provinces_of_area(number.area, words) if number is not None else regions.NOWHERE
        if provinces:
            yield Witness(phone.value, provinces, phone.span)


CHECK = Check(
    "regions_agree",
    Text("地址、邮政编码、电话属于同一省份", "address, postcode and phone are of one province"),
    run,
    (),
    ("item", "region", "other", "other_region"),
)
