"""Expressions of packs are compiled only for texts that can hold a match."""

from __future__ import annotations

from gilint.patterns import Pattern

YEAR = Pattern(r"\d{4}年", ("年",))


def test_only_the_piece_that_is_asked_for_is_searched() -> None:
    text = "2020年,共12件,2021年"

    assert YEAR.search(text, 6, 10) is None
    assert [match.start() for match in YEAR.finditer(text, 6)] == [11]
    assert YEAR.match(text, 11) is not None
    assert YEAR.fullmatch(text, 0, 5) is not None


def test_many_pieces_of_a_long_text_take_time_in_proportion() -> None:
    text = "共12件," * 100_000

    assert not any(YEAR.search(text, start, start + 5) for start in range(0, len(text), 5))
