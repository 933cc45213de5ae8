"""Documents that are cited are in force."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.model.report import Report
from gilint.model.wording import phrases, sentence_around


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each document that holds no more, once a sentence, but for sentences that tell of its history."""
    lines = report.format.words.get(options["list"], ())
    excuses = {name: phrases(excuse.split("、")) for name, _, excuse in (line.partition(":") for line in lines)}
    for section in (report.preamble, *report.sections):
        prose = section.prose
        places = sorted((*match.span(), name) for name in excuses for match in phrases([name]).finditer(prose.text))
        behind = 0
        for start, end, name in places:
            first, last = sentence_around(prose.text, start, end)
            if start >= behind and excuses[name].search(prose.text, first, last) is None:
                behind = last
                yield Hit(prose.span(start, end), {"text": prose.text[start:end]})


CHECK = Check(
    "citation_current",
    "no document is cited that holds no more",
    run,
    (
        Option(
            "list",
            "text",
            "the word list that names them: lines of a name, a colon, and what excuses it",
            required=True,
        ),
    ),
    ("text",),
)
