"""Where prose says that there was none, the tables have none."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.claims import claims, quoted
from gilint.model.readings import known_key, verdict
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each place that denies, in words or by a count of 0, what the tables count."""
    for claim in claims(report):
        if not (claim.is_none or claim.value == 0) or claim.is_part or claim.section.key in options.get("not_in", ()):
            continue
        key = known_key(options["claims"], claim.keys)
        judged = verdict(report, 0, options["claims"][key]) if key is not None else None
        if judged is None or judged.agrees:
            continue
        if judged.doubt:
            yield Doubt(judged.doubt, judged.unread)
        else:
            yield Hit(claim.span, {"text": quoted(report, claim), "table": judged.numbers}, judged.cells)


CHECK = Check(
    "prose_none",
    Text("正文称没有的，表格中也没有", "where prose says that there was none, the tables have none"),
    run,
    (
        Option(
            "claims",
            "claims",
            Text(
                "正文可能否认的事项，及其在表格中的数字，其中之一应为 0",
                "what prose may deny, each with the numbers of the tables, one of which must be 0",
            ),
            required=True,
        ),
        Option("not_in", "sections", Text("不查找的部分", "sections that are not searched")),
    ),
    ("text", "table"),
    preamble=True,
)
