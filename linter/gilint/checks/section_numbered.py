"""Section headings bear their official numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.folding import squeeze
from gilint.model.judged import main_sections
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each heading that has a section's title without its number.

    A report that is numbered through although a section is missing or out of its place has that one fault, and
    it is another check's.
    """
    numbers = [spec.number for spec in report.format.sections]
    for place, section in enumerate(main_sections(report)):
        if section.form == "other" or section.spec is None or section.spec.number not in numbers:
            continue
        written = section.number.strip("（）第部分.、, ")
        if not _is(written, numbers.index(section.spec.number), numbers) and not _is(written, place, numbers):
            heading = squeeze(report.source.text[section.heading.start : section.heading.end])
            yield Hit(
                section.heading, {"heading": heading[:60], "number": section.spec.number, "title": section.spec.title}
            )


def _is(written: str, index: int, numbers: Sequence[str]) -> bool:
    """Whether *written* is the number at *index*, as a numeral or in figures; a dash stands for 一."""
    return index < len(numbers) and (written in (numbers[index], str(index + 1)) or (written == "-" and index == 0))


CHECK = Check("section_numbered", "a section's heading bears its number", run, (), ("heading", "number", "title"))
