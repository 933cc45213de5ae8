"""Prose speaks of what it must speak of."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.folding import squeeze
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first of the sections with the topics that none of its patterns is found for.

    Sections that are missing or empty have that one fault. With `need: any` one topic is enough.
    """
    keys = options.get("sections")
    sections = [section for section in report.sections if keys is None or section.key in keys]
    texts = [section.prose.text for section in sections if section.prose]
    home = next((section for section in sections if section.key == options.get("home", section.key)), None)
    if home is None or not texts or ("home" in options and not home.prose):
        return
    missing = tuple(
        topic
        for topic, patterns in options["topics"].items()
        if not any(pattern.search(text) for text in texts for pattern in patterns)
    )
    if not missing or (options.get("need") == "any" and len(missing) < len(options["topics"])):
        return
    agencies = options.get("agency")
    if agencies is not None:
        if not report.agency:
            yield Doubt("unknown-agency")
            return
        if not agencies.search(squeeze(report.agency)):
            return
    yield Hit(home.heading, {"missing": missing, "title": home.title})


CHECK = Check(
    "topics_covered",
    "prose speaks of some topics",
    run,
    (
        Option("topics", "topics", "topics, each with patterns of which one must be found", required=True),
        Option("sections", "sections", "where to look; everywhere after the preamble where none is named"),
        Option("home", "section", "where the topics belong; while it is missing or empty, nothing is asked"),
        Option("need", "choice", "whether all topics must be found or any will do", choices=("all", "any")),
        Option("agency", "pattern", "only reports of agencies whose name has it"),
    ),
    ("missing", "title"),
)
