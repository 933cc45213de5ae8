"""Numbers in running text."""

from __future__ import annotations

import pytest

from gilint.model.numerals import arabic, chinese


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("2787件", 2787, 4),
        ("1,204条", 1204, 5),
        ("12,345,678件", 12345678, 10),
        ("96,其中", 96, 2),
        ("1,20件", 1, 1),
        ("3.5万", None, 3),
        ("1234567890123", None, 13),
        ("件", None, 0),
    ],
)
def test_arabic_digits_make_a_number_with_their_thousands(text: str, value: int | None, end: int) -> None:
    assert arabic(text, 0) == (value, end)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一件", 1),
        ("两件", 2),
        ("十件", 10),
        ("十二件", 12),
        ("二十件", 20),
        ("二十三件", 23),
        ("一百零五件", 105),
        ("一百一十件", 110),
        ("三千二百件", 3200),
        ("一万二千件", 12000),
        ("零件", 0),
        ("二〇二二年", 2022),
    ],
)
def test_chinese_numerals_make_a_number(text: str, value: int) -> None:
    assert chinese(text, 0) == (value, len(text) - 1)


@pytest.mark.parametrize("text", ["十百", "一十百", "一二十", "万", "一万万", "三" * 13])
def test_numerals_in_no_order_make_none(text: str) -> None:
    assert chinese(text, 0)[0] is None
