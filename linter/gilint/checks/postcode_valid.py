"""The contact's postcode is one."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.regions import provinces_of_postcode
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each postcode that has not six digits, or whose first digits are no postal zone."""
    for postcode in report.contact.postcode:
        is_zone = bool(provinces_of_postcode(postcode.value, report.format.words))
        if len(postcode.value) != 6 or not is_zone:
            yield Hit(postcode.span, {"postcode": postcode.value, "digits": len(postcode.value)})


CHECK = Check(
    "postcode_valid",
    Text("邮政编码为六位数字，且邮区存在", "the postcode has six digits and a postal zone"),
    run,
    (),
    ("postcode", "digits"),
)
