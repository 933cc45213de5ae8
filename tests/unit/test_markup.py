"""Marks of HTML, mail and editors are taken away, and the length of a text stays."""

from __future__ import annotations

import pytest

from gilint.markup import _DIVIDED, _LIGHT
from gilint.source import _MARKS, SourceText

WITHOUT = {
    "<table><tr><th>规章</th></tr></table><p>三&nbsp;件</p>": "|规章 三 件",
    "a&nbsp;b" * 20: "a b" * 20,
    "> 规章\n> 3 件\n": "规章 3 件",
    "1\t规章\n2\t3\n3\t5\n": "规章 3 5",
    "<style>td {width: 3px}</style><td>规章</td>": "|规章",
    "机关2020****年度": "机关2020 年度",
    r"1\. 2\. 3\. __总体__情况": "1. 2. 3. 总体 情况",
    "电话：|0730|-|6393931|": "电话: 0730 - 6393931",
}
KEPT = [
    "<p>规章</p>",
    "&nbsp;&nbsp;（五）监督保障。",
    "共收到__件，办结__件。",
    "3 < 5 且 7 > 2",
    "1. 规章\n共 3 件\n",
    "规章 | 3 | 5 |",
    "A&B；C",
]


@pytest.mark.parametrize("text", WITHOUT)
def test_marks_become_white_space(text: str) -> None:
    folded = SourceText(text, "x").folded

    assert " ".join(folded.split()) == WITHOUT[text]
    assert len(folded) == len(text)


@pytest.mark.parametrize("text", KEPT)
def test_what_only_looks_like_a_mark_stays(text: str) -> None:
    from gilint.folding import fold

    assert SourceText(text, "x").folded == fold(text)


def test_every_mark_of_a_writer_is_one_for_which_a_text_is_looked_through() -> None:
    assert [mark for mark in (*_LIGHT, *_DIVIDED) if not any(known in mark for known in _MARKS)] == []


def test_cells_of_html_are_divided_and_rows_end_a_line() -> None:
    folded = SourceText("<tr><td>规章</td><td></td><td>3</td></tr><tr><td>5</td></tr>", "x").folded

    assert ["".join(line.split()) for line in folded.split("\n") if line.strip()] == ["|规章||3", "|5"]


def test_a_long_text_of_tags_takes_time_in_proportion() -> None:
    text = "<td>" * 50_000 + "<" * 50_000 + "</td" * 10_000 + "<!--" * 50_000

    assert len(SourceText(text, "x").folded) == len(text)
