"""Small reports made by hand, for tests of checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from gilint.checks import check
from gilint.checks.kind import Doubt, Hit
from gilint.folding import fold
from gilint.model.cells import Cell, Number, Row, Table
from gilint.model.report import Contact, Dated, Detail, Prose, Report, Section, Subheading, TitleForm
from gilint.model.spec import ColumnSpec, Format, GroupSpec, RowSpec, SectionSpec, TableSpec
from gilint.source import SourceText, Span

COLUMNS = (ColumnSpec("people", "自然人"), ColumnSpec("total", "总计"))
AMOUNT = (ColumnSpec("amount", "收费金额", money=True), ColumnSpec("change", "本年增/减", signed=True))
ROWS = (
    RowSpec("new", "本年新收", COLUMNS, "一"),
    RowSpec("denied.secret", "属于国家秘密", COLUMNS, "1", "denied"),
    RowSpec("denied.query", "属于行政查询事项（含转交）", COLUMNS, "2", "denied"),
    RowSpec("fees", "行政事业性收费", AMOUNT),
)
REQUESTS = TableSpec("requests", "requests", ROWS, (GroupSpec("denied", "不予公开", "三"),))
SECTIONS = (
    SectionSpec("overview", "一", "总体情况"),
    SectionSpec("requests", "二", "收到申请情况", table="requests"),
    SectionSpec("problems", "三", "存在的问题"),
    SectionSpec("other", "四", "其他事项"),
)
NOW = Format("now", 2021, None, SECTIONS, (REQUESTS,), {})
EARLIER = Format("earlier", 2019, 2020, SECTIONS, (TableSpec("requests", "requests", ROWS[:2]),), {})


class Part:
    """A section as a test describes it: a heading line, and the lines below it."""

    def __init__(
        self,
        key: str,
        heading: str,
        *lines: str,
        form: TitleForm = "official",
        subheadings: Sequence[tuple[int, str]] = (),
    ) -> None:
        self.key = key
        self.heading = heading
        self.lines = lines
        self.form = form
        self.subheadings = subheadings
        """Number and text of lines that are sub-headings."""


def report(*parts: Part, **given: Any) -> Report:
    """Return a report of *parts*; what else *given* names takes the place of what an empty report has."""
    text = "".join("\n".join((part.heading, *part.lines)) + "\n" for part in parts)
    source = SourceText(given.pop("text", text), "report.txt")
    sections, start = [], 0
    for part in parts:
        end = start + sum(len(line) + 1 for line in (part.heading, *part.lines))
        sections.append(_section(source, part, Span(start, end)))
        start = end
    nothing = Section("preamble", None, "", "", "official", Span(0, 0), Span(0, 0), Prose("", ()))
    values: dict[str, Any] = {
        "formats": (EARLIER, NOW),
        "format_": NOW,
        "year": 2023,
        "years": {"title": Dated(2023, Span(0, 1))},
        "title": None,
        "agency": "",
        "period": None,
        "contact": Contact(),
        "preamble": nothing,
        "tables": {},
        "pictures": (),
        "furniture": (),
        "markup": (),
    }
    return Report(source=source, sections=tuple(sections), **{**values, **given})


def _section(source: SourceText, part: Part, span: Span) -> Section:
    number, mark, title = part.heading.partition("、")
    spec = next((spec for spec in SECTIONS if spec.key == part.key), None)
    heading = Span(span.start, span.start + len(part.heading))
    return Section(
        part.key,
        spec,
        fold(number) if mark else "",
        title if mark else part.heading,
        part.form,
        heading,
        span,
        prose(source, Span(heading.end + 1, max(span.end - 1, heading.end + 1))),
        tuple(Subheading(1, number, text, place(source.text, text)) for number, text in part.subheadings),
    )


def prose(source: SourceText, span: Span) -> Prose:
    """Return the lines of *span*, each a paragraph."""
    start = span.start
    spans: list[Span] = []
    for line in source.text[span.start : span.end].split("\n") if span.end > span.start else ():
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return Prose(source.folded, spans)


def place(text: str, words: str) -> Span:
    """Return where *words* stand in *text*."""
    start = text.index(words)
    return Span(start, start + len(words))


def detail(text: str, words: str) -> Detail:
    """Return *words* as an item of the contact."""
    return Detail(words, place(text, words))


def table(lines: str, values: Mapping[str, Sequence[str] | str], **given: Any) -> Table:
    """Return a table whose text is *lines*: row keys with their raw values, or with the reason why none is known."""
    given.setdefault("format_name", "now")
    given.setdefault("spec", REQUESTS)
    count = given.pop("count", 0)
    labels: Mapping[str, str] = given.pop("labels", {})
    rows: dict[str, Row] = {}
    start = 0
    for spec in given["spec"].rows:
        if spec.key not in values:
            continue
        raws = values[spec.key]
        start = lines.find("\n", start) + 1 if rows else 0
        end = lines.find("\n", start)
        span = Span(start, end if end >= 0 else len(lines))
        cells = {} if isinstance(raws, str) else _cells(spec, raws, span)
        known = count if isinstance(raws, str) else sum(map(bool, raws))
        reason = raws if isinstance(raws, str) else ""
        rows[spec.key] = Row(spec.key, spec, labels.get(spec.key, spec.label), span, cells, known, reason)
    return Table("requests", span=Span(0, len(lines)), rows=rows, **given)


def _cells(spec: RowSpec, raws: Sequence[str], span: Span) -> dict[str, Cell]:
    cells = {}
    for column, raw in zip(spec.columns, raws, strict=True):
        value, unit = _number(raw)
        cells[column.key] = Cell(f"requests.{spec.key}.{column.key}", raw, value, *span, column, unit)
    return cells


def _number(raw: str) -> tuple[Number | None, str]:
    digits = raw.rstrip("万元件")
    if not digits.strip("-").replace(".", "").isdigit():
        return None, ""
    return (Decimal(digits) if "." in digits else int(digits)), raw[len(digits) :]


def found(name: str, subject: Report, **options: Any) -> list[Hit | Doubt]:
    """Return what the check *name* says of *subject*."""
    return list(check(name).run(subject, options))


def told(name: str, subject: Report, **options: Any) -> list[tuple[int, dict[str, object], tuple[str, ...]]]:
    """Return line, facts and cells of every hit."""
    hits = [item for item in found(name, subject, **options) if isinstance(item, Hit)]
    return [(subject.source.position(hit.span.start).line, dict(hit.facts), hit.cells) for hit in hits]
