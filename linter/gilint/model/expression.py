"""The value of an expression over a report's cells, and the cells that it depends on.

Packs compile expressions into nested lists: `["cell", table, row, column]`, where row or column is empty for
the one in turn; `["number", digits]`; `["sum", term, …]`; `["total", signs, term, …]`; `["product", operators,
factor, …]`; `["comparison", relation, left, right]`; `["negation" | "conjunction" | "condition", part, …]`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal, DivisionByZero, InvalidOperation, localcontext

from gilint.model.cells import Cell, Number
from gilint.model.report import Report
from gilint.typing import Any, Record

_DIGITS = 60
"""Digits of intermediate results: more than any count or amount has, so that sums stay exact."""


class Gap(Record):
    """A cell without which an expression has no value, and why it has no number."""

    reason: str
    cell: str


class Term(Record):
    """One cell of a sum: its sign, 1 or -1, and where it stands; row or column is empty for the one in turn."""

    sign: int
    table: str
    row: str
    column: str


def names(expression: Any, row: str = "", column: str = "") -> tuple[str, ...]:
    """Return the cells that *expression* names, in its order, with *row* and *column* in turn."""
    return tuple(dict.fromkeys(_names(expression, row, column)))


def _names(expression: Any, row: str, column: str) -> Iterator[str]:
    if expression[0] == "cell":
        yield cell_name(expression, row, column)
    else:
        for part in expression[1:]:
            if not isinstance(part, str):
                yield from _names(part, row, column)


def flattened(expression: Any) -> list[Term] | None:
    """Return an expression that only adds and subtracts cells as its terms, none for a bare 0; else None."""
    kind, *parts = expression
    if kind == "cell":
        return [Term(1, *parts)]
    if kind == "number" and not Decimal(parts[0]):
        return []
    if kind not in ("sum", "total"):
        return None
    signs = parts.pop(0) if kind == "total" else "+" * len(parts)
    found: list[Term] = []
    for sign, part in zip(signs, parts, strict=True):
        terms = flattened(part)
        if terms is None:
            return None
        found.extend(terms if sign == "+" else [term._replace(sign=-term.sign) for term in terms])
    return found


def cell_name(term: Any, row: str, column: str) -> str:
    """Return `table.row.column` of the term, with *row* and *column* where it names none."""
    _, table, own_row, own_column = term
    return f"{table}.{own_row or row}.{own_column or column}"


def gaps(report: Report, cells: tuple[str, ...]) -> list[Gap]:
    """Return which of *cells* have no number, each with its reason (a key of the packs' reasons)."""
    found = ((name, _reason(report, name)) for name in cells)
    return [Gap(reason, name) for name, reason in found if reason]


def _reason(report: Report, name: str) -> str:
    cell = report.cell(name)
    if cell is None:
        table = report.tables.get(name.partition(".")[0])
        if table is None:
            return "missing-table"
        row = table.rows.get(name.partition(".")[2].rpartition(".")[0])
        return "missing-row" if row is None else "unread-row"
    if not cell.raw:
        return "blank-term"
    return "unreadable-term" if cell.value is None else ""


def value(expression: Any, report: Report, row: str = "", column: str = "") -> Number | None:
    """Return the exact value; None where a cell has no number or a divisor is zero."""
    found: Number | None = _exactly(_value, expression, report, row, column)
    return found


def holds(expression: Any, report: Report, row: str = "", column: str = "") -> bool | None:
    """Return whether a condition holds; None where a cell that it needs has no number."""
    found: bool | None = _exactly(_holds, expression, report, row, column)
    return found


def _exactly(reckon: Callable[..., Any], *given: object) -> Any:
    """Return what *reckon* makes of what is *given*; None where that has no number."""
    with localcontext() as context:
        context.prec = _DIGITS
        try:
            return reckon(*given)
        except (_NoNumberError, DivisionByZero, InvalidOperation, ZeroDivisionError):
            return None


class _NoNumberError(Exception):
    pass


def _value(expression: Any, report: Report, row: str, column: str) -> Number:
    kind = expression[0]
    if kind == "cell":
        cell: Cell | None = report.cell(cell_name(expression, row, column))
        if cell is None or cell.value is None:
            raise _NoNumberError
        return cell.value
    if kind == "number":
        return Decimal(expression[1]) if "." in expression[1] else int(expression[1])
    if kind == "sum":
        return sum((_value(part, report, row, column) for part in expression[1:]), 0)
    if kind == "total":
        parts = zip(expression[1], expression[2:], strict=True)
        return sum((_signed(sign, _value(part, report, row, column)) for sign, part in parts), 0)
    return _product(expression, report, row, column)


def _signed(sign: str, number: Number) -> Number:
    return -number if sign == "-" else number


def _product(expression: Any, report: Report, row: str, column: str) -> Number:
    product: Number = 1
    for operator, part in zip(expression[1], expression[2:], strict=True):
        factor = _value(part, report, row, column)
        product = product * factor if operator == "*" else Decimal(product) / Decimal(factor)
    return product


def _holds(expression: Any, report: Report, row: str, column: str) -> bool:
    kind, *parts = expression
    if kind == "comparison":
        relation, left, right = parts
        return compare(_value(left, report, row, column), relation, _value(right, report, row, column))
    if kind == "negation":
        return not _holds(parts[0], report, row, column)
    judged = (_holds(part, report, row, column) for part in parts)
    return all(judged) if kind == "conjunction" else any(judged)


def compare(left: Number, relation: str, right: Number) -> bool:
    """Return whether *left* stands in *relation* (`=`, `!=`, `<`, `<=`, `>`, `>=`) to *right*."""
    if relation == "=":
        return left == right
    if relation == "!=":
        return left != right
    if relation in ("<", "<="):
        return left < right or (relation == "<=" and left == right)
    return left > right or (relation == ">=" and left == right)


def plain(number: Number) -> str:
    """Return *number* in plain digits, without trailing zeros after the point."""
    if isinstance(number, int):
        return str(number)
    digits = format(number, "f")
    return (digits.rstrip("0").rstrip(".") if "." in digits else digits) or "0"


def terms(expression: Any, report: Report, row: str = "", column: str = "") -> str:
    """Return *expression* written with the numbers of its cells; sums leave out zeros."""
    kind = expression[0]
    if kind == "sum":
        numbers = [plain(_value(part, report, row, column)) for part in expression[1:]]
        return " + ".join(number for number in numbers if number != "0") or "0"
    if kind == "total":
        written = ""
        for sign, part in zip(expression[1], expression[2:], strict=True):
            term = terms(part, report, row, column)
            if part[0] == "total":
                term = f"({term})"
            written += (f" {sign} " if written else "-" if sign == "-" else "") + term
        return written
    if kind == "product":
        operators = {"*": "×", "/": "÷"}
        factors = [
            f"({term})" if part[0] in ("total", "sum") else term
            for part in expression[2:]
            for term in [terms(part, report, row, column)]
        ]
        return factors[0] + "".join(
            f" {operators[operator]} {factor}" for operator, factor in zip(expression[1][1:], factors[1:], strict=True)
        )
    return plain(_value(expression, report, row, column))
