"""Sections follow each other in the official order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.judged import main_sections
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield as few sections as would have to move, each with the order in which all of them stand."""
    rank = {spec.key: index for index, spec in enumerate(report.format.sections)}
    sections = [section for section in main_sections(report) if section.key in rank]
    specs = [report.format.sections[rank[section.key]] for section in sections]
    ranks = [rank[section.key] for section in sections]
    if ranks == sorted(ranks):
        return
    kept = _rising(ranks)
    order = "、".join(spec.number for spec in specs)
    for index, (section, spec) in enumerate(zip(sections, specs, strict=True)):
        if index not in kept:
            yield Hit(section.heading, {"title": spec.title, "number": spec.number, "order": order})


def _rising(ranks: Sequence[int]) -> set[int]:
    """Return the places of a longest rising run of *ranks*; of equal ones that with the smallest numbers."""
    runs: list[tuple[int, ...]] = [()]
    for place, rank in enumerate(ranks):
        before = [run for run in runs if not run or ranks[run[-1]] < rank]
        runs.append((*_best(before, ranks), place))
    return set(_best(runs, ranks))


def _best(runs: Sequence[tuple[int, ...]], ranks: Sequence[int]) -> tuple[int, ...]:
    return min(runs, key=lambda run: (-len(run), [ranks[place] for place in run]))


CHECK = Check(
    "section_order",
    Text("各部分顺序符合规定", "sections stand in the official order"),
    run,
    (),
    ("title", "number", "order"),
)
