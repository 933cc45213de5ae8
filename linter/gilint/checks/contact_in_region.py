"""The contact is in the province whose reports a pack is for."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.checks.regions_agree import witnesses
from gilint.findings import Text
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first of address, postcode and phone, if all that tell a province tell another one.

    Where they do not agree with each other, that is another fault.
    """
    found = list(witnesses(report))
    if found and all(options["region"] not in witness.provinces for witness in found):
        facts = {"item": found[0].written, "region": tuple(sorted(found[0].provinces)), "expected": options["region"]}
        yield Hit(found[0].span, facts)


CHECK = Check(
    "contact_in_region",
    Text("联系方式在本省", "the contact is in the province"),
    run,
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
