"""Prose that says that there was none: GI403 with the words of the national packs."""

from __future__ import annotations

import pytest
from tests.unit.checks.telling import messages

DENIES = [
    "2022年，我区未收到政府信息公开申请。",
    "全年未收到依申请公开事项。",
    "2022年没有收到政府信息公开申请。",
    "2022年未收到过政府信息公开申请。",
    "没有收到任何政府信息公开申请。",
    "2022年，我区未收到公民、法人和其他组织提出的政府信息公开申请。",
    "本年度无依申请公开事项。",
    "依申请公开方面，2022年未收到申请。",
    "（二）依申请公开。2022年，未收到申请。",
    "2022年收到政府信息公开申请0件。",
    "2022年，共收到依申请公开零件。",
    "我区政府信息公开申请为零。",
    "收到政府信息公开申请173件，无结转下年度情况。",
    "本年度未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。",
    "2022年，我区没有发生因政府信息公开引起的行政复议和行政诉讼。",
    "全年无政府信息公开行政复议、行政诉讼。",
    "政府信息公开行政复议0件，行政诉讼16件。",
    "2022年，我区未因政府信息公开被申请行政复议。",
    "未发生因政府信息公开申请引发的行政复议。",
    "未发生因政府信息公开引起的行政复议、行政诉讼和投诉举报。",
    "政府信息公开行政复议、行政诉讼均未发生。",
]

DENIES_SOMETHING_ELSE = [
    "2021年未收到政府信息公开申请。",
    "城东街道未收到政府信息公开申请。",
    "其他单位未收到政府信息公开申请。",
    "所属各单位中，城东中心收到政府信息公开申请1件，其他单位未收到政府信息公开申请。",
    "未收到当面提出的政府信息公开申请。",
    "未收到对政府信息公开申请的投诉举报。",
    "未收到有关政府信息公开申请的举报、投诉。",
    "收到群众来信来电35件，均已按期办结答复，未发生投诉举报。",
    "没有不予公开的政府信息公开申请。",
    "无逾期未办结的政府信息公开申请。",
    "无一例政府信息公开申请超期答复。",
    "依申请公开工作做到零投诉、零差错。",
    "严格执行依申请公开零报告制度。",
    "未收取政府信息公开信息处理费。",
    "没有因政府信息公开申请收费。",
    "未发生因政府信息公开败诉的行政诉讼案件。",
    "未发生政府信息公开行政复议被撤销或者确认违法的情况。",
    "未发生因政府信息公开不当引发的行政复议。",
    "未发生行政复议、行政诉讼，全年平稳。",
    "未发生政府信息公开责任追究事项。",
]


@pytest.mark.parametrize("prose", DENIES)
def test_what_the_table_counts_cannot_be_denied(prose: str) -> None:
    assert len(messages(prose, "GI403")) == 1


@pytest.mark.parametrize("prose", DENIES_SOMETHING_ELSE)
def test_something_else_may_be_denied(prose: str) -> None:
    assert messages(prose, "GI403") == []


def test_the_message_quotes_the_words_and_the_table() -> None:
    assert messages("2022年，我区未收到政府信息公开申请。", "GI403") == [
        "正文称“未收到政府信息公开申请”，表中为：本年新收 173"
    ]


def test_a_number_is_no_matter_of_this_rule() -> None:
    assert messages("2022年，我区收到政府信息公开申请183件。", "GI403") == []


def test_none_of_a_number_is_no_matter_of_the_other_rule() -> None:
    assert messages("2022年，我区收到政府信息公开申请0件。", "GI401") == []
