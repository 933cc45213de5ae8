"""Expressions become trees, or say what is wrong where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gilint.syntax.expressions import Expression, ExpressionError, parse


def _shown(tree: Expression) -> str:
    inner = " ".join(map(_shown, tree.parts))
    return (
        f"({tree.kind}{' ' + tree.text if tree.text else ''}{' ' + inner if inner else ''})"
        if tree.parts
        else tree.text
    )


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("new + carried_in", "(total ++ new carried_in)"),
        ("a - b + 2.5", "(total +-+ a b 2.5)"),
        ("a - (b - c)", "(total +- a (total +- b c))"),
        ("-a * 2 / b", "(product **/ (total - a) 2 b)"),
        ("sum(granted, denied.*, other*)", "(sum granted denied.* other*)"),
        ("sum(*)", "(sum *)"),
        ("sum - sum (a, sum)", "(total +- sum (sum a sum))"),
        ("requests.new.total", "requests.new.total"),
        ("a = 1 and not b > 2 or c != 3", "(condition (conjunction (comparison = a 1) (negation (comparison > b 2))) (comparison != c 3))"),
        ("（a ≤ 3）", "(comparison <= a 3)"),
        ("order + android", "(total ++ order android)"),
        ("a ＋ b × 2", "(total ++ a (product ** b 2))"),
        (" new\n +\tb ", "(total ++ new b)"),
    ],
)  # fmt: skip
def test_an_expression_is_read_by_the_usual_precedence(text: str, tree: str) -> None:
    assert _shown(parse(text)) == tree


@pytest.mark.parametrize(
    ("text", "offset", "problem"),
    [
        ("", 0, "算式不完整"),
        ("new +", 5, "算式不完整"),
        ("new carried_in", 4, "“carried_in”之前缺少运算符（+ - * / = 等）"),
        ("new == total", 5, "等号只写一个：="),
        ("a = b = c", 6, "一次只能比较一回；请用 and 连接两个比较"),
        ("(new", 4, "缺少右括号"),
        ("new, total", 3, "逗号只能用在 sum(…) 之内"),
        ("denied.*", 6, "带 * 的名称只能用在 sum(…) 之内"),
        ("新收", 0, "此处不能用“新”；单元格请用表、行、列的键名"),
        ("a && b = 1", 2, "请写 and 或 or"),
        ("!a", 0, "请写 not 或 !="),
        ("(" * 60 + "a" + ")" * 60, 40, "括号嵌套过深"),
        ("a" + " + a" * 600, 2000, "算式过长"),
    ],
)
def test_a_mistake_is_reported_where_it_stands(text: str, offset: int, problem: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)

    assert (caught.value.offset, caught.value.problem.zh) == (offset, problem)


@given(st.text(alphabet="ab1.*+-/()=<>!, and or not sum新\n", max_size=40))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    offset = 0
    try:
        parse(text)
    except ExpressionError as error:
        offset = error.offset

    assert 0 <= offset <= len(text)
