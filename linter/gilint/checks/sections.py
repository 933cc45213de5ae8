"""Sections are there, once, in their order, under their numbers and titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.judged import last_line, main_sections
from gilint.model.report import Report, Section, Subheading
from gilint.source import Span

_DIGITS = "一二三四五六七八九十"


def section_present(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each section that is missing, at the heading that follows its place or else on the last line."""
    wanted = options.get("sections")
    headings = {section.key: section.heading for section in main_sections(report)}
    keys = [spec.key for spec in report.format.sections]
    for index, spec in enumerate(report.format.sections):
        if spec.key in headings or (wanted is not None and spec.key not in wanted):
            continue
        place: Span | None = next((headings[key] for key in keys[index + 1 :] if key in headings), None)
        yield Hit(place or last_line(report.source), {"number": spec.number, "title": spec.title})


SECTION_PRESENT = Check(
    "section_present",
    Text("报告有规定的各部分", "the report has its official sections"),
    section_present,
    (
        Option(
            "sections",
            "sections",
            Text(
                "只检查这些部分，缺省为格式规定的全部",
                "only these sections; all that the format has where none is named",
            ),
        ),
    ),
    ("number", "title"),
)


def section_unique(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each further section that bears a title of one that is there; a report that stands twice is one fault."""
    main = {section.key: section for section in main_sections(report)}
    repeated = [section for section in report.sections if section is not main[section.key] and section.form != "other"]
    is_whole = len(repeated) > 1 and {section.key for section in repeated} == main.keys()
    for section in repeated[:1] if is_whole else repeated:
        line = report.source.position(main[section.key].heading.start).line
        yield Hit(section.heading, {"title": section.title, "line": line})


SECTION_UNIQUE = Check(
    "section_unique", Text("没有重复的部分", "no section stands twice"), section_unique, (), ("title", "line")
)


def section_order(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


SECTION_ORDER = Check(
    "section_order",
    Text("各部分顺序符合规定", "sections stand in the official order"),
    section_order,
    (),
    ("title", "number", "order"),
)


def section_numbered(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


SECTION_NUMBERED = Check(
    "section_numbered",
    Text("各部分标题带有序号", "a section's heading bears its number"),
    section_numbered,
    (),
    ("heading", "number", "title"),
)


def section_titled(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each section whose title is of the form that the rule is about."""
    for section in main_sections(report):
        if section.form == options["form"] and section.spec is not None:
            facts = {"title": section.title, "number": section.spec.number, "official": section.spec.title}
            yield Hit(section.heading, facts)


SECTION_TITLED = Check(
    "section_titled",
    Text("各部分标题符合规定", "a section bears its official title"),
    section_titled,
    (
        Option(
            "form",
            "choice",
            Text(
                "报告哪种情况：标题的常见异文（variant），或者凭序号认出的其他标题（other）",
                "what to report: known variants of the title, or other titles, read by their number",
            ),
            required=True,
            choices=("variant", "other"),
        ),
    ),
    ("title", "number", "official"),
)


def section_filled(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each of the sections that holds no word at all, wherever it stands."""
    filled = {section.key for section in report.sections if any(map(str.isalnum, section.prose.text))}
    for section in main_sections(report):
        if section.key in options["sections"] and section.key not in filled:
            yield Hit(section.heading, {"title": section.title})


SECTION_FILLED = Check(
    "section_filled",
    Text("各部分有文字内容", "a section holds text"),
    section_filled,
    (Option("sections", "sections", Text("应有文字内容的部分", "sections of prose"), required=True),),
    ("title",),
)


def numbering_continuous(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


NUMBERING_CONTINUOUS = Check(
    "numbering_continuous",
    Text("各部分的小标题序号连续", "sub-headings of a section are numbered without a gap"),
    numbering_continuous,
    (),
    ("text", "number", "expected"),
)
