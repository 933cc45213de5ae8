"""Prose speaks of what it must speak of."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.report import Report
from gilint.model.spec import Format


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first of the sections with the topics that none of its patterns is found for.

    Sections that are missing or empty have that one fault. With `need: any` one topic is enough.
    """
    keys = options.get("sections")
    every = report.sections if keys is None else (report.preamble, *report.sections)
    sections = [section for section in every if keys is None or section.key in keys]
    texts = [section.prose.text for section in sections if section.prose]
    home = next((section for section in sections if section.key == options.get("home", section.key)), None)
    if home is None or not texts or ("home" in options and not home.prose):
        return
    agencies = options.get("agency")
    if agencies is not None and report.agency and not agencies.search(squeeze(report.agency)):
        return
    missing = tuple(
        topic
        for topic, patterns in options["topics"].items()
        if not any(pattern.search(text) for text in texts for pattern in patterns)
    )
    if not missing or (options.get("need") == "any" and len(missing) < len(options["topics"])):
        return
    if agencies is not None and not report.agency:
        yield Doubt("unknown-agency")
        return
    place = report.end_of_preamble if home is report.preamble else home.heading
    yield Hit(place, {"missing": missing, "title": home.title})


def _never(format_: Format, options: Options) -> Text | None:
    if options.get("home") in (None, *options.get("sections", (options.get("home"),))):
        return None
    return Text("home 不在 sections 之中", "'home' is not among 'sections'")


CHECK = Check(
    "topics_covered",
    Text("正文写到所列事项", "prose speaks of some topics"),
    run,
    (
        Option(
            "topics",
            "topics",
            Text("各事项，及其应出现其一的模式", "topics, each with patterns of which one must be found"),
            required=True,
            squeezed=True,
        ),
        Option(
            "sections",
            "sections",
            Text(
                "在哪些部分查找，缺省为引言之后的全文",
                "where to look; everywhere after the preamble where none is named",
            ),
        ),
        Option(
            "home",
            "section",
            Text(
                "各事项所属的部分；该部分缺失或为空时不检查",
                "where the topics belong; while it is missing or empty, nothing is asked",
            ),
        ),
        Option(
            "need",
            "choice",
            Text("是各事项均须写到，还是写到其一即可", "whether all topics must be found or any will do"),
            choices=("all", "any"),
        ),
        Option(
            "agency", "pattern", Text("只检查机关名称符合此模式的报告", "only reports of agencies whose name has it")
        ),
    ),
    ("missing", "title"),
    preamble=True,
    never=_never,
)
