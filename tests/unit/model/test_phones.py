"""Telephone numbers taken apart."""

from __future__ import annotations

import pytest

from gilint.folding import fold
from gilint.model.phones import numbers, split


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("0451-84664732）", ["0451-84664732"]),
        ("（0515）56322164；", ["0515-56322164"]),
        ("(010)65194406", ["010-65194406"]),
        ("05662022565", ["0566-2022565"]),
        ("02038180486。", ["020-38180486"]),
        ("0451 8466 4732", ["0451-84664732"]),
        ("+86-451-84664732", ["0451-84664732"]),
        ("0451-84664732-8012", ["0451-84664732-8012"]),
        ("0770-2883800、2883812。", ["0770-2883800", "2883812"]),
        ("0451-84664732，0451-84664733。", ["0451-84664732", "0451-84664733"]),
        ("0451-84664732，传真", ["0451-84664732"]),
        ("0715-8234567，2021年", ["0715-8234567"]),
        ("0451-84664732 2021年1月", ["0451-84664732"]),
        ("0577 8948687 2；传真", ["0577-89486872"]),
        ("0577-8948687 2号楼", ["0577-8948687"]),
        ("400-123-4567", ["4001234567"]),
        ("13812345678", ["13812345678"]),
        ("12345", ["12345"]),
        ("办公室", []),
    ],
)
def test_numbers_are_read_up_to_what_follows_them(written: str, expected: list[str]) -> None:
    assert [str(number) for number in numbers(fold(written), 0)] == expected


def test_a_number_that_stands_alone_is_split_into_area_and_local() -> None:
    number = split("0451-84664732")

    assert number is not None
    assert (number.area, number.local) == ("0451", "84664732")


def test_what_is_more_than_a_number_is_not_split() -> None:
    assert split("0577-64XXXXXX") is None
