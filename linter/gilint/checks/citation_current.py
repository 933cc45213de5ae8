"""Documents that are cited are in force."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.report import Report, prose_of
from gilint.model.wording import likely, phrases, sentence_around


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each document that holds no more, once a sentence, but for sentences that tell of its history."""
    lines = report.format.words.get(options["list"], ())
    excuses = {name: excuse.split("、") for name, _, excuse in (line.partition(":") for line in lines)}
    names = likely(excuses, prose_of(report))
    for section in (report.preamble, *report.sections) if names else ():
        prose = section.prose
        found: dict[int, tuple[int, int]] = {}
        for name in names:
            for match in phrases([name]).finditer(prose.text):
                first, last = sentence_around(prose.text, *match.span())
                shorter = first not in found or match.end() - match.start() < found[first][1] - found[first][0]
                if shorter and phrases(excuses[name]).search(prose.text, first, last) is None:
                    # Where name and number stand together, the number says it in fewer words.
                    found[first] = match.span()
        for start, end in found.values():
            yield Hit(prose.span(start, end), {"text": prose.text[start:end].replace("\n", "")})


CHECK = Check(
    "citation_current",
    Text("不引用已失效的文件", "no document is cited that holds no more"),
    run,
    (
        Option(
            "list",
            "words",
            Text(
                "列明失效文件的词表，每行为“名称:可免于提示的用语”",
                "the word list that names them: lines of a name, a colon, and what excuses it",
            ),
            required=True,
        ),
    ),
    ("text",),
)
