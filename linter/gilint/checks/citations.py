"""Documents are cited that are in force, by the numbers that they have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.report import Prose, Report, prose_of
from gilint.model.wording import likely, phrases, sentence_around
from gilint.patterns import compiled

_NUMBER = compiled(r"[〉》\"']?(?:的?通知)?[〉》\"']?（(?P<number>[^（）,;。《》\n]{0,30}\d号令?)")
_ORDER = compiled(r"[\d〔〕（）第号令 ]")
"""What of a number is no office."""


def citation_current(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


CITATION_CURRENT = Check(
    "citation_current",
    Text("不引用已失效的文件", "no document is cited that holds no more"),
    citation_current,
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


def citation_exact(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each number that stands behind one of the documents and is not its own, and each known misprint.

    Brackets and ordinal marks that a converter lost, and digits that it lost, are no misprint.
    """
    documents, misprints = _numbers(options["documents"]), _numbers(options.get("misprints", ()))
    text = prose_of(report)
    names, wrongs = phrases(likely(documents, text)), phrases(likely(misprints, text))
    for section in (report.preamble, *report.sections):
        prose = section.prose
        told: set[int] = set()
        for match in names.finditer(prose.text):
            number = _NUMBER.match(prose.text, match.end())
            expected = documents[match.group()]
            if number is not None and not any(_same(number["number"], known) for known in expected):
                told.update(range(*number.span("number")))
                yield _hit(prose, *number.span("number"), expected[0])
        for match in wrongs.finditer(prose.text):
            if match.start() not in told:
                # The wording may differ from the list's in its brackets, which converters change.
                right = next(right for wrong, right in misprints.items() if phrases([wrong]).fullmatch(match.group()))
                yield _hit(prose, *match.span(), right[0])


def _hit(prose: Prose, start: int, end: int, expected: str) -> Hit:
    return Hit(prose.span(start, end), {"text": prose.text[start:end].replace("\n", ""), "expected": expected})


@lru_cache(maxsize=16)
def _numbers(lines: tuple[str, ...]) -> dict[str, list[str]]:
    parted = (line.partition(":") for line in lines)
    return {name: numbers.split("、") for name, _, numbers in parted}


def _same(written: str, known: str) -> bool:
    """Whether *written* is the number *known*, or what a conversion may have left of it."""
    digits, right = ("".join(filter(str.isdigit, each)) for each in (written, known))
    office = _ORDER.sub("", written)
    expected = _ORDER.sub("", known)
    if digits == right:
        return not office or office.endswith(expected) or (len(expected) < 4 and expected[:1] in office)
    return len(digits) < len(right) and _is_within(digits, right)


def _is_within(few: str, many: str) -> bool:
    rest = iter(many)
    return all(digit in rest for digit in few)


CITATION_EXACT = Check(
    "citation_exact",
    Text("引用文件的文号正确", "documents are cited by their numbers"),
    citation_exact,
    (
        Option(
            "documents",
            "texts",
            Text("每行为“文件名称:可用的文号”", "lines of a name, a colon, and the numbers that it may have"),
            required=True,
        ),
        Option(
            "misprints",
            "texts",
            Text(
                "每行为“常见的错误文号:正确文号”", "lines of a wrong number that is known, a colon, and the right one"
            ),
        ),
    ),
    ("text", "expected"),
)
