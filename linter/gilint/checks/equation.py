"""Two expressions over cells stand in the relation that they must."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Equation, Side, Summand, Text
from gilint.folding import without_note
from gilint.model.cells import Number, Table
from gilint.model.expression import (
    Gap,
    Term,
    cell_name,
    compare,
    flattened,
    gaps,
    holds,
    names,
    plain,
    terms,
    value,
)
from gilint.model.report import Report, numbers
from gilint.model.spec import Format, TableSpec
from gilint.typing import Any, Record, cast

_MOST_LAWS = 400
"""Laws that are held ready: the packs of a run have some twenty."""


def equation(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield every column or row (or the one equation over whole cells) that breaks the relation.

    What cannot be decided is one doubt for each reason, with all cells that are to blame.
    """
    doubts: dict[str, dict[str, None]] = {}
    for row, column, *_ in _unequal(report, _law(report.format, options)):
        cells = tuple(dict.fromkeys(name for side in ("left", "right") for name in names(options[side], row, column)))
        lacking = _gaps(report, cells)
        if lacking:
            for gap in lacking:
                doubts.setdefault(gap.reason, {})[gap.cell] = None
            continue
        if "when" in options and not holds(options["when"], report, row, column):
            continue
        hit = _judged(report, options, row, column, cells)
        if hit is not None and _has_extra_rows(report, cells, options):
            doubts.setdefault("extra-row", {}).update(dict.fromkeys(hit.cells))
        elif hit is not None:
            yield hit
    for reason, found in doubts.items():
        yield Doubt(reason, tuple(found))


class _Turn(Record):
    """One equation of a law: the one that it makes of a row or a column."""

    row: str
    column: str
    """Empty where the law names it itself, as is `row`."""
    added: tuple[str, ...] = ()
    """Where both sides are plain sums: the cells that are added on the left or taken off on the right."""
    taken: tuple[str, ...] = ()
    """Those that are taken off on the left or added on the right."""


class _Law(Record):
    """What of an equation holds for every report of a format."""

    turns: tuple[_Turn, ...]
    relation: str
    tables: tuple[str, ...]
    """The tables of the cells of plain sums."""


_LAWS: dict[tuple[int, str], tuple[Options, _Law]] = {}
"""By identity of the options, which are kept so that no others can have it, and name of the format."""


def _law(format_: Format, options: Options) -> _Law:
    key = (id(options), format_.name)
    held = _LAWS.get(key)
    if held is None or held[0] is not options:
        if len(_LAWS) > _MOST_LAWS:
            _LAWS.clear()
        table = format_.table(options["table"]) if "table" in options else None
        terms_ = _terms(options)
        turns = tuple(_turn(row, column, terms_) for row, column in _each(table, options))
        relation, tables = options.get("relation", "="), tuple({term.table for term in terms_})
        held = _LAWS[key] = (options, _Law(turns, relation, tables))
    return held[1]


def _terms(options: Options) -> list[Term]:
    """Return all terms as if on the left side, where both are plain sums; else nothing."""
    left, right = flattened(options["left"]), flattened(options["right"])
    if left is None or right is None or "when" in options:
        return []
    return [*left, *(term._replace(sign=-term.sign) for term in right)]


def _turn(row: str, column: str, terms_: list[Term]) -> _Turn:
    cells = [(term.sign, f"{term.table}.{term.row or row}.{term.column or column}") for term in terms_]
    added, taken = (tuple(name for sign, name in cells if sign == wanted) for wanted in (1, -1))
    return _Turn(row, column, added, taken)


def _unequal(report: Report, law: _Law) -> Iterator[_Turn]:
    """Yield the turns of which it is not certain that all terms are numbers and the relation holds.

    Nearly all equations are plain sums, and hold: those are done here.
    """
    if not law.tables or any(_is_foreign(report, key) for key in law.tables):
        yield from law.turns
        return
    number, relation = numbers(report).__getitem__, law.relation
    for turn in law.turns:
        try:
            if not compare(sum(map(number, turn.added)), relation, sum(map(number, turn.taken))):
                yield turn
        except KeyError:
            yield turn


def _is_foreign(report: Report, key: str) -> bool:
    """Whether the table of that key is not there in the report year's format."""
    table = report.tables.get(key)
    return table is None or table.format != report.format.name


def _each(table: TableSpec | None, options: Options) -> Iterator[tuple[str, str]]:
    each = options.get("each", "none")
    if table is None or each == "none":
        yield "", ""
    elif each == "column":
        named = _named(options, 2)
        rows = [row for row in table.rows if row.key in named]
        for column in _shared(row.cells for row in rows):
            if column in options.get("columns", (column,)):
                yield "", column
    else:
        needed = _named(options, 3)
        for row in table.rows:
            if needed <= set(row.cells) and row.key in options.get("rows", (row.key,)):
                yield row.key, ""


def _named(options: Options, place: int) -> set[str]:
    """Return the rows (place 2) or columns (place 3) that the expressions name without the other."""
    found: set[str] = set()
    waiting: list[Any] = [options["left"], options["right"]]
    while waiting:
        part = waiting.pop()
        if part[0] == "cell":
            if not part[5 - place]:
                found.add(part[place])
        else:
            waiting.extend(inner for inner in part[1:] if not isinstance(inner, str))
    return found


def _shared(rows: Iterator[tuple[str, ...]] | Any) -> tuple[str, ...]:
    """Return the columns that all *rows* have, in order."""
    first, *others = list(rows) or [()]
    return tuple(column for column in first if all(column in other for other in others))


def _gaps(report: Report, cells: tuple[str, ...]) -> list[Gap]:
    """Return why the equation over *cells* cannot be judged; nothing where it can."""
    for key in dict.fromkeys(name.partition(".")[0] for name in cells):
        table = report.tables.get(key)
        if table is not None and table.format != report.format.name:
            return [Gap("other-format", name) for name in cells if name.startswith(f"{key}.")]
    return gaps(report, cells)


def _judged(report: Report, options: Options, row: str, column: str, cells: tuple[str, ...]) -> Hit | None:
    left = value(options["left"], report, row, column)
    right = value(options["right"], report, row, column)
    relation = options.get("relation", "=")
    if left is None or right is None or compare(left, relation, right):
        return None
    place = next(iter(names(options["at"], row, column)), None) if "at" in options else None
    cells = tuple(dict.fromkeys((place or _total(options, row, column), *cells)))
    cell = report.cell(cells[0])
    if cell is None:
        return None
    found_row = report.tables[cells[0].partition(".")[0]].spec
    labels = next(spec for spec in found_row.rows if cells[0] == f"{found_row.key}.{spec.key}.{cell.spec.key}")
    sides = [_side(options[name], number, report, (row, column)) for name, number in (("left", left), ("right", right))]
    difference = cast("Number", abs(left - right))
    facts = {
        "left": left,
        "right": right,
        "left_terms": sides[0].calculation,
        "right_terms": sides[1].calculation,
        "difference": difference,
        "row": without_note(labels.label),
        "column": without_note(cell.spec.label),
    }
    return Hit(cell.span, facts, cells, Equation(sides[0], relation, sides[1], plain(difference)))


def _side(expression: Any, number: Number, report: Report, turn: tuple[str, str]) -> Side:
    """Return one side of the equation over the row and column in *turn*, for who shows how it came about."""
    summands = []
    for term in flattened(expression) or ():
        name = cell_name(term, *turn)
        cell = report.cell(name)
        if cell is not None and cell.value is not None:
            summands.append(Summand("+" if term.sign > 0 else "-", name, plain(cell.value)))
    return Side(plain(number), tuple(summands), terms(expression, report, *turn))


def _total(options: Options, row: str, column: str) -> str:
    """Return the cell to look at: the one that makes a side alone, else the first of the right side."""
    sides = [names(options[side], row, column) for side in ("right", "left")]
    sides.sort(key=lambda side: len(side) != 1)
    return next(side[0] for side in sides if side)


def _has_extra_rows(report: Report, cells: tuple[str, ...], options: Options) -> bool:
    """Whether a sum over rows may lack a row that the official table does not have."""
    if options.get("each") != "column" or not any(options[side][0] == "sum" for side in ("left", "right")):
        return False
    tables: list[Table] = [report.tables[name.partition(".")[0]] for name in cells]
    return any(table.extra_rows for table in tables)


def _never(format_: Format, options: Options) -> Text | None:
    left, right = options["left"], options["right"]
    if not names(left) and not names(right):
        return Text("两边都没有单元格", "neither side names a cell")
    if left == right:
        return Text("两边相同", "both sides are the same")
    if "when" in options and not names(options["when"]):
        return Text("when 没有单元格", "'when' names no cell")
    spec = format_.table(options["table"]) if "table" in options else None
    if next(_each(spec, options), None) is not None:
        return None
    if options["each"] == "row":
        return Text("没有一行同时有所写的各列", "no row has all the columns that are named")
    return Text("没有一列为所写的各行共有", "the rows that are named share no column")


EQUATION = Check(
    "equation",
    Text("两个单元格算式符合某种关系", "two expressions over cells stand in a relation"),
    equation,
    (
        Option("left", "expression", Text("左边", "the left side"), required=True),
        Option("right", "expression", Text("右边", "the right side"), required=True),
        Option(
            "relation",
            "choice",
            Text("左右两边的关系，缺省为 =", "how left stands to right; = where none is given"),
            choices=("=", "!=", "<", "<=", ">", ">="),
        ),
        Option(
            "table", "table", Text("算式中不带表名的行、列所属的表", "the table whose rows or columns plain names are")
        ),
        Option(
            "each",
            "choice",
            Text("是否每行（row）或每列（column）均须成立", "whether it must hold in each row or column"),
            choices=("row", "column", "none"),
            goes_with="table",
        ),
        Option(
            "rows",
            "rows",
            Text("逐行检查时只检查这些行", "only these rows, where it must hold in each row"),
            goes_with="each: row",
        ),
        Option(
            "columns",
            "columns",
            Text("逐列检查时只检查这些列", "only these columns, where it must hold in each column"),
            goes_with="each: column",
        ),
        Option(
            "at",
            "expression",
            Text("提示所指的单元格，缺省为合计", "the cell to look at; the total where none is named"),
        ),
        Option("when", "condition", Text("满足此条件时才检查", "only where this is so")),
    ),
    ("left", "right", "left_terms", "right_terms", "difference", "row", "column"),
    never=_never,
)
