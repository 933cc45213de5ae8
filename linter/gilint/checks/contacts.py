"""The contact is given, and its items are such as exist, and fit each other."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model import phones, regions
from gilint.model.report import Contact, Detail, Report
from gilint.source import Span
from gilint.typing import Record

_ITEMS = ("address", "postcode", "phone", "fax", "email", "url")
_SHORTEST = 7
"""Digits of a number within its area; less is a service number, or the end of a number that stands before it."""


def contact_given(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the contact, or the end of the preamble where there is none, if none of the items is given."""
    given = options.get("given")
    if given is not None and not _has(report.contact, given):
        return
    if not _has(report.contact, options["any"]):
        begins = report.contact.span if given is not None else None
        yield Hit(begins if begins is not None else report.end_of_preamble)


def _has(contact: Contact, items: tuple[str, ...]) -> bool:
    return any(getattr(contact, item, ()) for item in items)


CONTACT_GIVEN = Check(
    "contact_given",
    Text("联系方式至少有所列各项之一", "the contact has one of some items"),
    contact_given,
    (
        Option(
            "any",
            "texts",
            Text("至少应有其一的项目", "the items of which one must be given"),
            required=True,
            choices=_ITEMS,
        ),
        Option(
            "given",
            "texts",
            Text("文中有这些项目之一时才检查", "asked only where one of these items is given"),
            choices=_ITEMS,
        ),
    ),
)


def contact_matches(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first value of the item if none of its values has one of the patterns; an item not given has none."""
    only = options.get("only")
    given: tuple[Detail, ...] = getattr(report.contact, options["item"])
    judged = [detail for detail in given if only is None or only.search(squeeze(detail.value))]
    if judged and not any(pattern.search(squeeze(detail.value)) for detail in judged for pattern in options["any"]):
        yield Hit(judged[0].span, {"text": judged[0].value})


CONTACT_MATCHES = Check(
    "contact_matches",
    Text("联系方式的某一项符合模式之一", "an item of the contact has one of some patterns"),
    contact_matches,
    (
        Option(
            "item",
            "choice",
            Text("项目", "the item"),
            required=True,
            choices=_ITEMS,
        ),
        Option(
            "any", "patterns", Text("各值应符合其一的模式", "patterns of which a value must have one"), required=True
        ),
        Option("only", "pattern", Text("只检查符合此模式的值", "only values that have this pattern are judged")),
    ),
    ("text",),
)


def phone_valid(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each number that neither the pack's area codes nor the library of numbering plans knows."""
    for place, phone in enumerate(report.contact.phone):
        number = phones.split(phone.value)
        if number is None:
            continue
        local = number.local.partition("-")[0]
        if _is_service(local) or (not number.area and (place or _is_local(local))):
            continue
        if len(local) in regions.lengths_of_area(number.area, report.format.words) and local[0] not in "01":
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


PHONE_VALID = Check(
    "phone_valid",
    Text("联系电话符合电话号码编号规则", "the contact's phone numbers exist in the numbering plan"),
    phone_valid,
    (),
    ("phone", "area", "digits"),
)


def phone_area_given(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first number if it is a fixed line's and no number of the contact has an area code."""
    numbers = [phones.split(phone.value) for phone in report.contact.phone]
    if not numbers or any(number is not None and number.area for number in numbers):
        return
    first = numbers[0]
    local = first.local.partition("-")[0] if first is not None else ""
    if len(local) in (7, 8) and local[0] not in "01":
        yield Hit(report.contact.phone[0].span, {"phone": report.contact.phone[0].value})


PHONE_AREA_GIVEN = Check(
    "phone_area_given",
    Text("联系电话带有区号", "the contact's phone number has its area code"),
    phone_area_given,
    (),
    ("phone",),
)


def postcode_valid(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each postcode that has not six digits, or whose first digits are no postal zone."""
    for postcode in report.contact.postcode:
        is_zone = bool(regions.provinces_of_postcode(postcode.value, report.format.words))
        if len(postcode.value) != 6 or not is_zone:
            yield Hit(postcode.span, {"postcode": postcode.value, "digits": len(postcode.value)})


POSTCODE_VALID = Check(
    "postcode_valid",
    Text("邮政编码为六位数字，且邮区存在", "the postcode has six digits and a postal zone"),
    postcode_valid,
    (),
    ("postcode", "digits"),
)


class Witness(Record):
    """An item of the contact, and the provinces that it may belong to."""

    written: str
    provinces: frozenset[str]
    span: Span


def regions_agree(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


REGIONS_AGREE = Check(
    "regions_agree",
    Text("地址、邮政编码、电话属于同一省份", "address, postcode and phone are of one province"),
    regions_agree,
    (),
    ("item", "region", "other", "other_region"),
)


def contact_in_region(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first of address, postcode and phone, if all that tell a province tell another one.

    Where they do not agree with each other, that is another fault.
    """
    found = list(witnesses(report))
    if found and all(options["region"] not in witness.provinces for witness in found):
        facts = {"item": found[0].written, "region": tuple(sorted(found[0].provinces)), "expected": options["region"]}
        yield Hit(found[0].span, facts)


CONTACT_IN_REGION = Check(
    "contact_in_region",
    Text("联系方式在本省", "the contact is in the province"),
    contact_in_region,
    (
        Option(
            "region",
            "region",
            Text("省级行政区的全称，如 黑龙江省", "the province by its full name, such as 黑龙江省"),
            required=True,
        ),
    ),
    ("item", "region", "expected"),
)
