"""Phrases of packs as patterns."""

from __future__ import annotations

import pytest

from gilint.model.report import Prose
from gilint.model.wording import Unbroken, phrases, sentence_around
from gilint.source import Span


@pytest.mark.parametrize("text", ["国办公开办函〔2019〕60号", "国办公开办函（2019）60号", "国办公开办函201960号"])
def test_square_brackets_may_be_round_or_lost(text: str) -> None:
    assert phrases(["国办公开办函〔2019〕60号"]).search(text) is not None


def test_an_ellipsis_stands_for_words_of_the_same_sentence() -> None:
    pattern = phrases(["本报告…下载"])

    assert pattern.search("本报告电子版可以下载") is not None
    assert pattern.search("公布本报告。文件可以下载") is None


def test_of_two_phrases_that_begin_alike_the_longer_is_found() -> None:
    found = phrases(["电话", "电话号码"]).search("电话号码")

    assert found is not None
    assert found.group() == "电话号码"


def test_no_phrases_find_nothing() -> None:
    assert phrases([]).search("任何文字") is None


def test_a_sentence_ends_at_its_marks() -> None:
    text = "一。二三;四"

    assert sentence_around(text, 3, 4) == (2, 4)
    assert sentence_around(text, 5, 6) == (5, 6)


def test_unbroken_prose_knows_the_places_of_its_characters() -> None:
    prose = Prose("ab  |     cd        e", (Span(0, 2), Span(10, 12), Span(20, 21)))
    unbroken = Unbroken(prose)

    assert unbroken.text == "abcde"
    assert [unbroken.span(index, index + 1) for index in range(5)] == [(0, 1), (1, 2), (10, 11), (11, 12), (20, 21)]
    assert unbroken.span(1, 4) == (1, 12)
