"""Numbered sub-headings count without a gap."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.report import Report, Section, Subheading

_DIGITS = "一二三四五六七八九十"


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the sub-headings of a section that skip a number or repeat the one before.

    Lists may begin anew or stand inside each other. A number that stands somewhere between, or whose numeral was
    lost, is not skipped.
    """
    for section in report.sections:
        headings = [heading for heading in section.subheadings if heading.level == 1]
        yield from _faults(report, section, headings)


def _faults(report: Report, section: Section, headings: list[Subheading]) -> Iterator[Hit]:
    open_lists: list[int] = []
    """The last number of every list that may go on, the outermost first."""
    for index, heading in enumerate(headings):
        number = heading.number
        later = headings[index + 1].number if index + 1 < len(headings) else 0
        going_on = next((depth for depth in range(len(open_lists) - 1, -1, -1) if open_lists[depth] + 1 == number), -1)
        if going_on >= 0:
            open_lists[going_on:] = [number]
        elif not open_lists:
            open_lists.append(number)
        elif number == open_lists[-1] and (number > 1 or later == number + 2):
            yield _hit(heading, number + 1)
            open_lists[-1] = number + 1 if later == number + 2 else number
        elif number == 1:
            open_lists.append(1)
        elif number > open_lists[-1] + 1:
            expected = open_lists[-1] + 1
            if not _stands_between(report, headings[index - 1], heading, range(expected, number)):
                yield _hit(heading, expected)
            open_lists[-1] = number


def _hit(heading: Subheading, expected: int) -> Hit:
    return Hit(
        heading.span,
        {"text": heading.text[:20], "number": _numeral(heading.number), "expected": _numeral(expected)},
    )


def _stands_between(report: Report, before: Subheading, after: Subheading, numbers: range) -> bool:
    text = "".join(report.source.folded[before.span.end : after.span.start].split())
    marks = (
        mark
        for number in numbers
        for mark in (f"（{_numeral(number)}", f"{_numeral(number)}）", f"{_numeral(number)}、")
    )
    return "（）" in text or any(mark in text for mark in marks)


def _numeral(number: int) -> str:
    """Write *number*, from 1 to 99, in Chinese."""
    tens, ones = divmod(number, 10)
    if number < 1 or number > 99:
        return str(number)
    return ("" if tens < 2 else _DIGITS[tens - 1]) + ("十" if tens else "") + (_DIGITS[ones - 1] if ones else "")


CHECK = Check(
    "numbering_continuous",
    Text("各部分的小标题序号连续", "sub-headings of a section are numbered without a gap"),
    run,
    (),
    ("text", "number", "expected"),
)
