"""The parts that prose gives of a total add up to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.model.expression import value
from gilint.model.parts import Part, Sum, sums
from gilint.model.report import Report
from gilint.patterns import Pattern

Kinds = Mapping[str, tuple[Pattern, ...]]
_FAR = 4
"""Parts that exceed their total by more than a quarter of it overlap rather than err."""


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each total that its parts, as far as they are all there, do not make."""
    for found in sums(report):
        parts, kind = _of_one_kind(found.parts, options["kinds"])
        running = [sum(part.value for part in parts[: place + 1]) for place in range(len(parts))]
        if len(parts) < 2 or found.total in running or not _is_wrong(found, parts, kind, options):
            continue
        if (
            "unless_total" in options
            and kind in options["confirmed"]
            and value(options["unless_total"], report) == found.total
        ):
            continue
        span = found.prose.span(*found.words)
        yield Hit(
            found.prose.span(*found.place),
            {
                "text": "".join(report.source.text[span.start : span.end].split()),
                "total": found.total,
                "sum": running[-1],
                "terms": " + ".join(str(part.value) for part in parts),
                "difference": abs(found.total - running[-1]),
            },
        )


def _of_one_kind(parts: Sequence[Part], kinds: Kinds) -> tuple[list[Part], str]:
    """Return the parts, from the first on, that are of the first one's kind, and the kind; empty where it is unknown.

    Two divisions of one total may follow each other: 其中自然人8件、法人或其他组织2件，网上6件、信函4件.
    """
    kind = _kind(parts[0].label, kinds)
    chosen = [parts[0]]
    for part in parts[1:]:
        if part.label and _kind(part.label, kinds) != kind:
            break
        chosen.append(part)
    return chosen, kind


def _kind(label: str, kinds: Kinds) -> str:
    return next((kind for kind, patterns in kinds.items() if any(pattern.search(label) for pattern in patterns)), "")


def _is_wrong(found: Sum, parts: Sequence[Part], kind: str, options: Options) -> bool:
    total, added = found.total, sum(part.value for part in parts)
    is_sure = kind in options["disjoint"]
    if added < total and not _is_complete(found, parts, kind, options):
        return False
    if is_sure or (found.is_listed and not any(part.label for part in parts[1:])):
        return True
    # One thing may be counted under two heads; a slip of the pen is something else.
    return abs(added - total) * _FAR <= total and _is_slip(total, parts, added)


def _is_complete(found: Sum, parts: Sequence[Part], kind: str, options: Options) -> bool:
    if found.is_listed and len(parts) == len(found.parts):
        return True
    if any(pattern.search(parts[-1].label) for pattern in options["rest"]):
        return True
    wanted: tuple[Pattern, ...] = options["complete"].get(kind, ())
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


CHECK = Check(
    "prose_parts",
    "the parts that prose gives of a total add up to it",
    run,
    (
        Option("kinds", "topics", "kinds of parts, each with patterns of what such parts are called", required=True),
        Option("disjoint", "texts", "kinds of which nothing is counted twice", required=True),
        Option("complete", "topics", "for a kind: patterns of parts that together are all", required=True),
        Option("rest", "patterns", "what the last part is called where all others were named before", required=True),
        Option("confirmed", "texts", "kinds whose total the tables have"),
        Option(
            "unless_total",
            "expression",
            "the tables' number: where the total is this, its parts are another rule's matter",
        ),
    ),
    ("text", "total", "sum", "terms", "difference"),
)
