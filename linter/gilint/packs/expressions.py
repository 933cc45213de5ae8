"""Expressions in packs: every name found in the format, and the tree in the form that checks evaluate."""

from __future__ import annotations

from decimal import Decimal

from gilint.findings import Text
from gilint.model.spec import Format, TableSpec
from gilint.packs.document import Node
from gilint.packs.faults import SEE_CELLS, Faults, near_word, suggestion
from gilint.packs.names import cell_names, matching, row_names
from gilint.syntax.expressions import Expression, ExpressionError, parse
from gilint.typing import Any

_CLAIMS = frozenset({"comparison", "negation", "conjunction", "condition"})


def compiled_expression(
    node: Node, format_: Format, table: TableSpec | None, each: str, faults: Faults, *, is_condition: bool = False
) -> Any | None:
    """Return the expression at *node* as nested lists (see `model.expression`); None where it is wrong.

    Plain names are rows of *table* where *each* is `column`, columns where it is `row`; names of whole cells
    (`table.row.column`) go everywhere.
    """
    tree = check_syntax(node, faults)
    if tree is None:
        return None
    if (tree.kind in _CLAIMS) is not is_condition:
        problem = _SHOULD_BE_CONDITION if is_condition else _SHOULD_BE_NUMBER
        faults.add(node, "bad-expression", tree.offset, problem=problem)
        return None
    compiler = _Compiler(node, format_, table, each, faults)
    compiled = compiler.claim(tree) if is_condition else compiler.number(tree)
    return None if compiler.is_wrong else compiled


def check_syntax(node: Node, faults: Faults) -> Expression | None:
    """Return the tree of the expression at *node*; None, with its fault reported, where there is none."""
    if node.kind != "scalar":
        faults.add(node, "not-expression")
        return None
    try:
        return parse(node.text)
    except ExpressionError as error:
        faults.add(node, "bad-expression", error.offset, problem=error.problem)
        return None


_SHOULD_BE_CONDITION = Text("此处应为一个比较，如 new > 0", "a comparison is expected here, such as new > 0")
_SHOULD_BE_NUMBER = Text("此处应为一个数，不能是比较", "a number is expected here, not a comparison")


class _Compiler:
    """The walk over one expression's tree."""

    def __init__(self, node: Node, format_: Format, table: TableSpec | None, each: str, faults: Faults) -> None:
        self._node = node
        self._format = format_
        self._table = table
        self._each = each
        self._faults = faults
        self.is_wrong = False

    def claim(self, tree: Expression) -> Any:
        """Return a condition compiled."""
        if tree.kind == "comparison":
            return ["comparison", tree.text, *(self.number(part) for part in tree.parts)]
        if tree.kind not in _CLAIMS:
            self._fault(tree.offset, "bad-expression", problem=_SHOULD_BE_CONDITION)
            return None
        return [tree.kind, *(self.claim(part) for part in tree.parts)]

    def number(self, tree: Expression) -> Any:
        """Return a number's expression compiled."""
        if tree.kind in _CLAIMS:
            self._fault(tree.offset, "bad-expression", problem=_SHOULD_BE_NUMBER)
            return None
        if tree.kind == "number":
            return ["number", tree.text]
        if tree.kind == "name":
            return self._name(tree)
        if tree.kind == "sum":
            terms = dict.fromkeys(tuple(term) for part in tree.parts for term in self._summed(part))
            return ["sum", *(list(term) for term in terms)]
        if tree.kind == "product":
            for sign, factor in zip(tree.text, tree.parts, strict=True):
                if sign == "/" and factor.kind == "number" and not Decimal(factor.text):
                    self._fault(factor.offset, "zero-divisor")
        return [tree.kind, tree.text, *(self.number(part) for part in tree.parts)]

    def _name(self, tree: Expression) -> Any:
        found = self._terms(tree.text)
        if not found:
            self._unknown(tree)
            return None
        return found[0]

    def _summed(self, tree: Expression) -> list[Any]:
        found = self._terms(tree.text)
        if not found:
            self._unknown(tree)
        return found

    def _terms(self, pattern: str) -> list[Any]:
        """Return the cells that a name or pattern stands for: first as row or column, then as whole cell."""
        if self._table is not None and self._each == "column":
            rows = matching(pattern, row_names([self._table]))
            if rows:
                return [["cell", self._table.key, row, ""] for row in rows]
        if self._table is not None and self._each == "row":
            columns = matching(pattern, _columns(self._table))
            if columns:
                return [["cell", self._table.key, "", column] for column in columns]
        if "*" not in pattern:
            return [["cell", *_parts(pattern)]] if self._has(*_parts(pattern)) else []
        cells = matching(pattern, cell_names(self._format))
        return [["cell", *_parts(cell)] for cell in cells]

    def _has(self, table: str, row: str, column: str) -> bool:
        """Whether the format has that cell; listing all cells for each name would take long."""
        spec = self._format.table(table)
        return spec is not None and any(each.key == row and column in each.cells for each in spec.rows)

    def _unknown(self, tree: Expression) -> None:
        name, table = tree.text, self._table
        if table is not None and self._each == "none":
            for each, names in (("column", row_names([table])), ("row", _columns(table))):
                if matching(name, names):
                    self._fault(tree.offset, "unknown-without-each", name=name, table=table.key, each=each)
                    return
        known = self._known()
        near = near_word(name, known)
        end = suggestion(known[near]) if near is not None else SEE_CELLS
        if table is None or self._each == "none" or (near is not None and near.count(".") > 1 and near == known[near]):
            self._fault(tree.offset, "unknown-cell", name=name, near=end)
        else:
            kind = "unknown-row" if self._each == "column" else "unknown-column"
            self._fault(tree.offset, kind, table=table.key, name=name, near=end)

    def _known(self) -> dict[str, str]:
        """Return what a name may have meant, by what may have been written."""
        found: dict[str, str] = {}
        if self._table is not None and self._each != "none":
            names = row_names([self._table]) if self._each == "column" else _columns(self._table)
            found |= {f"{self._table.key}.{name}": name for name in names}
            found |= {f"{group}.*": f"{group}.*" for group in {name.partition(".")[0] for name in names if "." in name}}
            found |= {name: name for name in names}
        return {cell: cell for cell in cell_names(self._format)} | found

    def _fault(self, offset: int, kind: str, **facts: object) -> None:
        self.is_wrong = True
        self._faults.add(self._node, kind, offset, **facts)


def _columns(table: TableSpec) -> list[str]:
    return list(dict.fromkeys(column for row in table.rows for column in row.cells))


def _parts(cell: str) -> tuple[str, str, str]:
    table, _, rest = cell.partition(".")
    row, _, column = rest.rpartition(".")
    return table, row, column
