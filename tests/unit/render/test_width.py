"""Text on terminals: columns, cutting and wrapping, where a Chinese character takes two."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gilint.render.printable import one_line, path
from gilint.render.width import head, tail, width, wrap

TEXTS = st.text(st.sampled_from("甲乙丙，。（）ab 1-"), max_size=60)


def test_wide_and_full_width_characters_take_two_columns_and_marks_none() -> None:
    assert [width(text) for text in ("abc", "甲乙", "（１）", "e\u0301", "ａb", "")] == [3, 4, 6, 1, 3, 0]


def test_no_wide_character_is_cut_in_two() -> None:
    assert (head("甲乙丙", 3), head("甲乙丙", 4), tail("甲乙丙", 3), head("甲", 0)) == ("甲", "甲乙", "丙", "")


def test_chinese_breaks_anywhere_and_words_between_them() -> None:
    assert wrap("检查一份报告 gilint check", 10) == ["检查一份报", "告 gilint", "check"]


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    assert wrap("检查报告，列出问题。", 8) == ["检查报", "告，列出", "问题。"]
    assert wrap("检查（全部）。", 7) == ["检查", "（全", "部）。"]
    assert wrap("the status 1 [默认：error]", 14) == ["the status 1", "[默认：error]"]


def test_no_mark_is_cut_off_its_character() -> None:
    assert tail("ae\u0301b", 1) == "b"
    assert (tail("ae\u0301b", 2), head("ae\u0301b", 2)) == ("e\u0301b", "ae\u0301")
    assert width("甲\u302a") == 2


@given(TEXTS, st.integers(min_value=12, max_value=40))
def test_wrapping_loses_nothing(text: str, limit: int) -> None:
    assert "".join("".join(wrap(text, limit)).split()) == "".join(text.split())


@given(TEXTS, st.integers(min_value=0, max_value=40))
def test_what_is_cut_fits(text: str, limit: int) -> None:
    assert width(head(text, limit)) <= limit
    assert text.startswith(head(text, limit))
    assert text.endswith(tail(text, limit))


def test_names_and_messages_are_made_visible() -> None:
    assert one_line(" 甲\n\t乙 \x07") == "甲 乙 \ufffd"
    assert path("甲 乙/\n\x1b.txt") == "甲 乙/\\n\\x1b.txt"
