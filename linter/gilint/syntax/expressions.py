"""Expressions over cells as trees, by the grammar in `grammar/expression.lark`."""

from __future__ import annotations

import os
from functools import cache

from gilint.findings import Text
from gilint.resources import bundled
from gilint.typing import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from lark import Lark, Token, Tree

LONGEST = 2000
"""Characters of an expression at most."""
DEEPEST = 40
"""Levels of nesting at most."""

_RELATIONS = {"≤": "<=", "≥": ">=", "≠": "!=", "＝": "=", "＜": "<", "＞": ">"}
_SIGNS = {"＋": "+", "－": "-", "−": "-"}
_TIMES = {"×": "*", "÷": "/"}


class Expression(Record):
    """One node of an expression.

    `kind` is `name`, `pattern`, `number`, `sum`, `total` (terms each with its sign), `product` (factors each
    with `*` or `/`), `comparison`, `negation`, `conjunction` or `condition`.
    """

    kind: str
    text: str
    """What a name, pattern or number says; the signs or operators of the parts, in order, of the others."""
    parts: tuple[Expression, ...]
    offset: int


class ExpressionError(Exception):
    """An expression that cannot be read: where, and what would be right."""

    def __init__(self, offset: int, problem: Text) -> None:
        self.offset = offset
        self.problem = problem
        super().__init__(problem.en)


def parse(text: str) -> Expression:
    """Return the tree of *text*. Raises `ExpressionError`."""
    from lark import UnexpectedCharacters, UnexpectedEOF, UnexpectedToken

    if len(text) > LONGEST:
        raise ExpressionError(LONGEST, Text("算式过长", "the expression is too long"))
    try:
        tree = _parser().parse(text)
    except UnexpectedCharacters as error:
        stray = error.pos_in_stream or 0
        raise ExpressionError(stray, _stray(text, stray)) from None
    except UnexpectedToken as error:
        at = error.token.start_pos if error.token.type != "$END" else None
        offset = at if at is not None else len(text.rstrip())
        problem = _unexpected(str(error.token), error.token.type, error.accepts or error.expected)
        raise ExpressionError(offset, problem) from None
    except UnexpectedEOF:
        raise ExpressionError(len(text), Text("算式不完整", "the expression is incomplete")) from None
    return _expression(tree, 0)


@cache
def _parser() -> Lark:
    from lark import Lark

    with open(os.path.join(bundled("grammar"), "expression.lark"), encoding="utf-8") as file:
        return Lark(file.read(), parser="lalr", propagate_positions=True, maybe_placeholders=False)


def _expression(node: Tree[Token] | Token, depth: int) -> Expression:
    from lark import Token

    if isinstance(node, Token):
        kind = {"NAME": "name", "PATTERN": "pattern", "NUMBER": "number"}[node.type]
        return Expression(kind, str(node), (), node.start_pos or 0)
    offset = node.meta.start_pos if not node.meta.empty else 0
    if depth > DEEPEST:
        raise ExpressionError(offset, Text("括号嵌套过深", "nested too deeply"))
    kind = node.data
    if kind in ("start", "group", "name", "number", "pattern"):
        return _expression(node.children[0], depth + 1)
    parts = [child for child in node.children if not _is_operator(child)]
    words = [str(child) for child in node.children if _is_operator(child)]
    inner = tuple(_expression(part, depth + 1) for part in parts)
    if kind == "signed":
        return Expression("total", _SIGNS.get(words[0], words[0]), inner, offset)
    if kind == "total":
        return Expression("total", "+" + "".join(_SIGNS.get(word, word) for word in words), inner, offset)
    if kind == "product":
        return Expression("product", "*" + "".join(_TIMES.get(word, word) for word in words), inner, offset)
    if kind == "comparison":
        return Expression("comparison", _RELATIONS.get(words[0], words[0]), inner, offset)
    return Expression(str(kind), "", inner, offset)


def _is_operator(child: Tree[Token] | Token) -> bool:
    from lark import Token

    return isinstance(child, Token) and child.type in ("SIGN", "TIMES", "RELATION")


def _stray(text: str, offset: int) -> Text:
    char = text[offset]
    if text[offset : offset + 2] in ("&&", "||"):
        return Text("请写 and 或 or", "write 'and' or 'or'")
    if char == "!":
        return Text("请写 not 或 !=", "write 'not' or '!='")
    return Text(
        f"此处不能用“{char}”；单元格请用表、行、列的键名",
        f"'{char}' cannot stand here; cells are named by the keys of table, row and column",
    )


def _unexpected(word: str, kind: str, expected: set[str]) -> Text:
    if kind == "$END":
        if "_CLOSE" in expected and "NAME" not in expected:
            return Text("缺少右括号", "a closing bracket is missing")
        return Text("算式不完整", "the expression is incomplete")
    if kind == "RELATION":
        if "NAME" in expected and word == "=":
            return Text("等号只写一个：=", "write a single '='")
        return Text("一次只能比较一回；请用 and 连接两个比较", "one comparison at a time; join two with 'and'")
    if word.startswith("."):
        return Text("带 * 的名称只能用在 sum(…) 之内", "names with * belong inside sum(…) only")
    if kind == "_COMMA":
        return Text("逗号只能用在 sum(…) 之内", "a comma belongs inside sum(…) only")
    if "NAME" in expected:
        return Text(f"“{word}”之前缺少一项", f"a term is missing before '{word}'")
    return Text(f"“{word}”之前缺少运算符（+ - * / = 等）", f"an operator (+ - * / = …) is missing before '{word}'")
