"""The contact has what one needs to reach the agency."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.report import Contact, Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the contact, or the end of the preamble where there is none, if none of the items is given."""
    given = options.get("given")
    if given is not None and not _has(report.contact, given):
        return
    if not _has(report.contact, options["any"]):
        begins = report.contact.span if given is not None else None
        yield Hit(begins if begins is not None else report.end_of_preamble)


def _has(contact: Contact, items: tuple[str, ...]) -> bool:
    return any(getattr(contact, item, ()) for item in items)


ITEMS = ("address", "postcode", "phone", "fax", "email", "url")

CHECK = Check(
    "contact_given",
    Text("联系方式至少有所列各项之一", "the contact has one of some items"),
    run,
    (
        Option(
            "any",
            "texts",
            Text("至少应有其一的项目", "the items of which one must be given"),
            required=True,
            choices=ITEMS,
        ),
        Option(
            "given",
            "texts",
            Text("文中有这些项目之一时才检查", "asked only where one of these items is given"),
            choices=ITEMS,
        ),
    ),
)
