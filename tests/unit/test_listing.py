"""The marks of lists around tables, and lists that are none of a table's business."""

from __future__ import annotations

import pytest

from gilint.listing import unlisted

BULLETS = "- 规章 3 0\n- 12 5\n- 行政许可 3\n"
COUNTED = "1. 自然人 总计\n2. 一、本年新收 3 0\n3. （一）予以公开 1 1\n4. 其他 2 2\n"
ORDINALS = "1. 属于国家秘密 1\n2. 其他法律行政法规禁止公开 0\n3. 危及 0\n4. 保护第三方合法权益 2\n"
ENDED = "".join(f"规章,\n{number},\n" for number in range(30))


def test_bullets_before_figures_go_where_most_lines_begin_with_words() -> None:
    assert unlisted(BULLETS) == BULLETS.replace("- ", "  ")


def test_numbers_that_count_lines_go_where_other_ordinals_stand_behind_them() -> None:
    assert unlisted(COUNTED).split() == [
        "自然人",
        "总计",
        "一、本年新收",
        "3",
        "0",
        "（一）予以公开",
        "1",
        "1",
        "其他",
        "2",
        "2",
    ]


def test_commas_behind_every_cell_go() -> None:
    assert unlisted(ENDED) == ENDED.replace(",", " ")


@pytest.mark.parametrize(
    "text",
    [
        ORDINALS,
        "- 1 -\n规章 3\n- 2 -\n",
        "- 3\n- 12\n- 5\n",
        ENDED + "\n".join(map(str, range(30))),
        "规章\n-  \n-  \n-  \n",
    ],
    ids=[
        "ordinals of rows",
        "numbers of pages",
        "negative numbers",
        "numbers broken behind commas",
        "strokes for no number",
    ],
)
def test_marks_that_belong_to_the_text_stay(text: str) -> None:
    assert unlisted(text) == text


@pytest.mark.parametrize("text", [BULLETS, COUNTED, ENDED, ORDINALS, ""])
def test_the_length_stays(text: str) -> None:
    assert len(unlisted(text)) == len(text)
