"""The parts that prose gives of a total add up to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.expression import value
from gilint.model.parts import Part, Sum, kind, sums, wording
from gilint.model.report import Report
from gilint.model.spec import Format
from gilint.patterns import Pattern

_FAR = 4
"""Parts that exceed their total by more than a quarter of it overlap rather than err."""


def prose_parts(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each total that its parts, as far as they are all there, do not make."""
    for found in sums(report):
        if found.total in accumulate(part.value for part in found.parts):
            continue
        parts, named = _of_one_kind(found.parts, report.format)
        if len(parts) < 2 or not _is_wrong(found, parts, named, options, report.format):
            continue
        if named in options.get("confirmed", ()) and value(options["unless_total"], report) == found.total:
            continue
        span = found.prose.span(*found.words)
        added = sum(part.value for part in parts)
        facts = {
            "text": "".join(report.source.text[span.start : span.end].split()),
            "total": found.total,
            "sum": added,
            "terms": " + ".join(str(part.value) for part in parts),
            "difference": abs(found.total - added),
        }
        yield Hit(found.prose.span(*found.place), facts)


def _of_one_kind(parts: Sequence[Part], format_: Format) -> tuple[Sequence[Part], str]:
    """Return the parts, from the first on, that are of the first one's kind, and the kind; empty where it is unknown.

    Two divisions of one total may follow each other: 其中自然人8件、法人或其他组织2件，网上6件、信函4件.
    """
    first = kind(parts[0].label, format_)
    for place, part in enumerate(parts):
        if part.label and kind(part.label, format_) != first:
            return parts[:place], first
    return parts, first


def _is_wrong(found: Sum, parts: Sequence[Part], named: str, options: Options, format_: Format) -> bool:
    total, added = found.total, sum(part.value for part in parts)
    has_rest = parts[-1].label.startswith(wording(format_).rest)
    is_complete = has_rest or _is_complete(found, parts, named, options)
    if added < total and not is_complete:
        return False
    if named in options["disjoint"]:
        return True
    # One thing may be counted under two heads; a slip of the pen is something else.
    is_division = has_rest or (found.is_listed and not any(part.label for part in parts[1:]))
    return abs(added - total) * _FAR <= total and (is_division or _is_slip(total, parts, added))


def _is_complete(found: Sum, parts: Sequence[Part], named: str, options: Options) -> bool:
    if found.is_listed and len(parts) == len(found.parts):
        return True
    wanted: tuple[Pattern, ...] = options["complete"].get(named, ())
    return bool(wanted) and all(any(pattern.search(part.label) for part in parts) for pattern in wanted)


def _is_slip(total: int, parts: Sequence[Part], added: int) -> bool:
    """Whether one wrong digit, or two in the wrong order, in one of the numbers explains the difference."""
    wanted = [(total, added), *((part.value, part.value + total - added) for part in parts)]
    return any(right >= 0 and _is_near(str(wrong), str(right)) for wrong, right in wanted)


def _is_near(wrong: str, right: str) -> bool:
    if len(wrong) != len(right):
        return False
    places = [place for place, pair in enumerate(zip(wrong, right, strict=True)) if pair[0] != pair[1]]
    if len(places) == 2 and places[1] == places[0] + 1:
        first, second = places
        return wrong[first] == right[second] and wrong[second] == right[first]
    return len(places) == 1


PROSE_PARTS = Check(
    "prose_parts",
    Text("正文中各分项之和等于总数", "the parts that prose gives of a total add up to it"),
    prose_parts,
    (
        Option(
            "disjoint",
            "texts",
            Text(
                "互不重叠的分项种类（词表 parts.种类.…）",
                "kinds of parts (lists of words parts.kind.…) that never overlap",
            ),
            required=True,
        ),
        Option(
            "complete",
            "topics",
            Text("某一种类：合起来即为全部的各分项的模式", "for a kind: patterns of parts that together are all"),
            required=True,
        ),
        Option("confirmed", "texts", Text("总数见于表格的分项种类", "kinds of parts whose total the tables have")),
        Option(
            "unless_total",
            "expression",
            Text(
                "该总数；正文写明时，分项由另一条规则检查",
                "that total: where prose gives it, another rule judges the parts",
            ),
        ),
    ),
    ("text", "total", "sum", "terms", "difference"),
)
