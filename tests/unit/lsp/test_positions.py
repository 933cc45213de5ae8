"""Offsets and the protocol's positions: each is the way back of the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range

from gilint.lsp.positions import Places
from gilint.source import SourceText, Span

TEXTS = st.text(st.sampled_from("a1中𠮷é\t\f\x85\u2028\r\n"), max_size=40)


def places(text: str, encoding: str = "utf-16") -> Places:
    return Places(SourceText(text, "a.txt"), encoding)


@pytest.mark.parametrize(
    ("encoding", "characters"), [("utf-16", [0, 1, 3, 4]), ("utf-8", [0, 3, 7, 9]), ("utf-32", [0, 1, 2, 3])]
)
def test_a_character_counts_as_many_units_as_its_encoding_has(encoding: str, characters: list[int]) -> None:
    found = places("a\n中𠮷é", encoding)

    assert [found.position(offset) for offset in range(2, 6)] == [Position(1, each) for each in characters]
    assert [found.offset(Position(1, each)) for each in characters] == [2, 3, 4, 5]


def test_page_breaks_end_no_line() -> None:
    text = "a\f𠮷\x0b\u2028\x85b\r\nc\rd"

    assert places(text).range(Span(text.index("b"), text.index("d") + 1)) == Range(Position(0, 7), Position(2, 1))


def test_positions_beyond_an_end_mean_that_end() -> None:
    found = places("ab\r\nc")

    assert [found.offset(Position(*each)) for each in ((0, 9), (1, 9), (7, 0))] == [2, 5, 5]
    assert found.position(3) == Position(0, 2)
    assert found.at(1, 9) == 2
    assert found.at(9, 1) == 5


def test_what_is_empty_is_shown_as_the_rest_of_its_line() -> None:
    found = places("ab cd\n\ne")

    assert found.shown(Span(1, 2)) == Span(1, 2)
    assert found.shown(Span(3, 3)) == Span(3, 5)
    assert found.shown(Span(5, 5)) == Span(0, 5)
    assert found.shown(Span(6, 6)) == Span(6, 6)


def test_a_word_of_yaml_ends_where_its_value_begins() -> None:
    found = places("a: {b: c d, e: f}\n")

    assert [found.word(offset) for offset in (0, 4, 7, 15)] == [Span(0, 1), Span(4, 5), Span(7, 8), Span(15, 16)]


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_there_and_back_is_the_same_place(text: str, encoding: str) -> None:
    found = places(text, encoding)
    inside = {at + 1 for at in range(len(text)) if text[at : at + 2] == "\r\n"}

    for offset in set(range(len(text) + 1)) - inside:
        assert found.offset(found.position(offset)) == offset
