"""Section headings bear their official numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.judged import main_sections
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each heading that has a section's title without its number.

    A report that is numbered through although a section is missing or out of its place has that one fault, and
    it is another check's. Where all numbers from one heading on are shifted alike, that heading is the fault.
    """
    numbers = [spec.number for spec in report.format.sections]
    shift = 0
    if len(report.sections) > 1 and not any(section.number for section in report.sections):
        # Word counts headings by itself, and converters lose what it has counted.
        yield Doubt("no-numbers")
        return
    for place, section in enumerate(main_sections(report)):
        if section.form == "other" or section.spec is None or section.spec.number not in numbers:
            continue
        official = numbers.index(section.spec.number)
        written = _index(section.number, numbers)
        before, shift = shift, (written - official if written is not None else 0)
        if written in (official, place) or (shift and shift == before):
            continue
        heading = squeeze(report.source.text[section.heading.start : section.heading.end])
        yield Hit(section.heading, {"heading": heading[:60], "number": numbers[official], "title": section.spec.title})


def _index(written: str, numbers: Sequence[str]) -> int | None:
    """Return which number *written* is, as a numeral or in figures; numbers beyond the last one are all the next."""
    number = written.strip("（）第部分.、, ")
    if not number:
        return None
    if number == "-":
        return 0
    if number.isdecimal():
        return int(number[:3]) - 1
    return numbers.index(number) if number in numbers else len(numbers)


CHECK = Check(
    "section_numbered",
    Text("各部分标题带有序号", "a section's heading bears its number"),
    run,
    (),
    ("heading", "number", "title"),
)
