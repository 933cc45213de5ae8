"""Sums that do not hold, written out: which cells, what they add up to, and by how much it is off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gilint.findings import Equation, Side
from gilint.folding import without_note
from gilint.render.html import words
from gilint.render.html.page import Page
from gilint.render.html.words import text

_MINUS = "\N{MINUS SIGN}"
_FEW_ZEROS = 2
"""Cells of 0 that are listed; more of them are counted."""


def relation(equation: Equation) -> str:
    """Return how the sides really stand to each other."""
    return {"<=": "&gt;", ">=": "&lt;"}.get(equation.relation, "≠")


def broken(equation: Equation) -> str:
    """Return the values of both sides, and how they stand to each other."""
    return f"{text(equation.left.value)} {relation(equation)} {text(equation.right.value)}"


def written(equation: Equation, labels: Mapping[str, tuple[str, str]], page: Page) -> Iterator[str]:
    """Yield *equation* as a table, a line for each cell. *labels* has row and column of every cell."""
    cells = [each.cell for side in (equation.left, equation.right) for each in side.summands]
    shared, called = _called(cells, labels)
    yield '<table class="sum">\n'
    if shared:
        yield f'<caption lang="zh-CN">{text(shared)}</caption>\n'
    yield from _side(equation.left, called, page)
    yield f'<tbody class="off"><tr><th scope="row">{page.say(words.OFF_BY, equation.difference)}</th>'
    yield f"<td>{relation(equation)}</td><td></td></tr></tbody>\n"
    yield from _side(equation.right, called, page)
    yield "</table>\n"


def _called(cells: list[str], labels: Mapping[str, tuple[str, str]]) -> tuple[str, dict[str, str]]:
    """Return the label that all cells share, if they share one, and what each is called beside it."""
    known = {cell: labels[cell] for cell in cells if cell in labels}
    rows, columns = ({pair[place] for pair in known.values()} for place in (0, 1))
    called = dict(zip(cells, cells, strict=True))
    if len(columns) == 1:
        called.update({cell: without_note(row) for cell, (row, _) in known.items()})
        return next(iter(columns)), called
    if len(rows) == 1:
        called.update({cell: without_note(column) for cell, (_, column) in known.items()})
        return without_note(next(iter(rows))), called
    called.update({cell: f"{without_note(row)} / {without_note(column)}" for cell, (row, column) in known.items()})
    return "", called


def _side(side: Side, called: Mapping[str, str], page: Page) -> Iterator[str]:
    """Yield the cells of one side, and what they come to."""
    yield "<tbody>\n"
    zeros = [each for each in side.summands if each.number == "0"]
    hidden = zeros if len(zeros) > _FEW_ZEROS and len(zeros) < len(side.summands) else []
    shown = [each for each in side.summands if each not in hidden]
    for place, each in enumerate(shown):
        sign = _MINUS if each.sign == "-" else "+" if place else ""
        yield f'<tr><th scope="row" lang="zh-CN">{text(called[each.cell])}</th><td>{sign}</td><td>{text(each.number)}</td></tr>\n'
    if hidden:
        yield f'<tr class="zeros"><th scope="row">{page.say(words.ZEROS, len(hidden))}</th><td></td><td></td></tr>\n'
    if len(side.summands) != 1:
        steps = page.say(words.SUM) if side.summands else text(side.calculation)
        yield f'<tr class="value"><th scope="row">{steps}</th><td>=</td><td>{text(side.value)}</td></tr>\n'
    yield "</tbody>\n"
