"""Prose says nothing else than the tables."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.claims import claims, quoted
from gilint.model.narrative import Claim
from gilint.model.readings import known_key, values, verdict
from gilint.model.report import Report


def prose_counts(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each claimed number that no reading of the tables gives; that there was none is another check's matter."""
    for claim in claims(report):
        if claim.is_none or claim.value == 0 or claim.section.key in options.get("not_in", ()):
            continue
        if "units" in options and claim.unit not in options["units"]:
            continue
        key = known_key(options["claims"], claim.keys)
        if key is None or not _is_comparable(report, claim, key, options):
            continue
        judged = verdict(report, claim.value, options["claims"][key])
        if judged.agrees:
            continue
        if judged.doubt:
            yield Doubt(judged.doubt, judged.unread)
        else:
            facts = {"text": quoted(report, claim), "number": claim.value, "unit": claim.unit, "table": judged.numbers}
            yield Hit(claim.span, facts, judged.cells)


def _is_comparable(report: Report, claim: Claim, key: str, options: Options) -> bool:
    """Whether the claim is one of the whole, or of parts of a whole of which the tables give the parts."""
    wholes = options.get("parts_of", {})
    needed = [wholes[name] for name in key.split() if name in wholes]
    if not needed:
        return not claim.is_part
    return claim.whole is not None and all(claim.whole in values(report, readings) for readings in needed)


PROSE_COUNTS = Check(
    "prose_counts",
    Text("正文中的数字与表格一致", "numbers in prose are those of the tables"),
    prose_counts,
    (
        Option(
            "claims",
            "claims",
            Text(
                "正文的各种说法，及其在表格中可能对应的全部数字",
                "what prose may claim, each with all numbers that the tables may give",
            ),
            required=True,
        ),
        Option(
            "parts_of",
            "claims",
            Text(
                "分项：属于哪些数字的一部分，由表格得出",
                "for parts: of which numbers they are parts, so that the tables give them",
            ),
        ),
        Option("units", "texts", Text("只检查带这些单位的数字", "only numbers with one of these units")),
        Option("not_in", "sections", Text("不查找的部分", "sections that are not searched")),
    ),
    ("text", "number", "unit", "table"),
    preamble=True,
)


def prose_none(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


PROSE_NONE = Check(
    "prose_none",
    Text("正文称没有的，表格中也没有", "where prose says that there was none, the tables have none"),
    prose_none,
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
