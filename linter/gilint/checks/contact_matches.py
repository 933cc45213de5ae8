"""What the contact gives is of the form or the area that it must be of."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.report import Detail, Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first value of the item if none of its values has one of the patterns; an item not given has none."""
    only = options.get("only")
    given: tuple[Detail, ...] = getattr(report.contact, options["item"])
    judged = [detail for detail in given if only is None or only.search(squeeze(detail.value))]
    if judged and not any(pattern.search(squeeze(detail.value)) for detail in judged for pattern in options["any"]):
        yield Hit(judged[0].span, {"text": judged[0].value})


CHECK = Check(
    "contact_matches",
    Text("联系方式的某一项符合模式之一", "an item of the contact has one of some patterns"),
    run,
    (
        Option(
            "item",
            "choice",
            Text("项目", "the item"),
            required=True,
            choices=("address", "postcode", "phone", "fax", "email", "url"),
        ),
        Option(
            "any", "patterns", Text("各值应符合其一的模式", "patterns of which a value must have one"), required=True
        ),
        Option("only", "pattern", Text("只检查符合此模式的值", "only values that have this pattern are judged")),
    ),
    ("text",),
)
