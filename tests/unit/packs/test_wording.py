"""Messages: names in braces become facts, and nothing else happens."""

from __future__ import annotations

from decimal import Decimal

from gilint.findings import Text
from gilint.packs.wording import fill, placeholders


def test_facts_stand_in_place_of_their_names() -> None:
    text = fill(
        Text("{row}为{left}，应为{right}", "{row} is {left}"), {"row": "总计", "left": Decimal("41.0"), "right": 43}
    )

    assert text == Text("总计为41，应为43", "总计 is 41")


def test_what_is_no_plain_name_stays() -> None:
    wording = "{0} {a.b} {a[0]} {a!r} { a } {} {unknown}"

    assert fill(Text(wording, wording), {"a": 1, "b": 2}).zh == wording


def test_a_fact_is_not_filled_again() -> None:
    assert fill(Text("{a}", "{a}"), {"a": "{b}", "b": "x"}).zh == "{b}"


def test_a_fact_may_be_in_two_languages() -> None:
    assert fill(Text("{a}", "{a}"), {"a": Text("空", "blank")}) == Text("空", "blank")


def test_long_lists_are_cut() -> None:
    short, long = ("甲", "乙"), tuple("甲乙丙丁戊己庚辛")

    assert fill(Text("{a}", "{a}"), {"a": short}) == Text("甲、乙", "甲, 乙")
    assert fill(Text("{a}", "{a}"), {"a": long}) == Text(
        "甲、乙、丙、丁、戊、己等8处", "甲, 乙, 丙, 丁, 戊, 己 and 2 more"
    )


def test_the_names_in_a_wording_are_known() -> None:
    assert placeholders("{row}为{left}，{row}") == ("row", "left", "row")
