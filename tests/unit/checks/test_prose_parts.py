"""Totals in prose and their parts: GI405 with the words of the national packs."""

from __future__ import annotations

import pytest
from tests.unit.checks.telling import messages

DOES_NOT_ADD_UP = [
    "发布政策解读104篇，其中原创84篇，转载30篇。",
    "在门户网站和微信公众号共发布信息964条，分别为491条和464条。",
    "共发布信息100条，分别是网站50条、微信49条。",
    "本年度共发布信息1088条，其中门户网站865条，政务新媒体232条。",
    "本年度共发布信息1148条（其中门户网站741条，政务新媒体507条）。",
    "共公开信息1,204条，其中通知公告604条，部门动态610条。",
    "收到政府信息公开申请173件，其中信函申请73件，网上申请110件。",
    "收到申请173件，其中自然人152件，法人或其他组织20件。",
    "行政诉讼16件，其中未经复议直接起诉14件，复议后起诉3件。",
    "公开政府信息120条，其中政务动态60条、通知公告40条、其余19条为其他信息。",
    "全年通过门户网站发布各类信息296条，微信公众号推送358条，总计664条。",
    "本年度发生政府信息公开行政复议14件、行政诉讼16件，合计31件。",
]

ADDS_UP_OR_IS_NOT_ALL_THERE = [
    "发布政策解读104篇，其中原创84篇，转载20篇。",
    "发布政策解读104篇，其中原创84篇，转载13篇。",
    "全年发布各类信息1,204条，其中重点领域信息300条，政策解读26条。",
    "办理依申请公开 200件，其中信函申请 113件、网上申请 87件，发生行政复议和行政诉讼 14件，胜诉率达 100%。",
    "收到申请173件，其中自然人152件、法人或其他组织21件，网上申请100件，信函申请73件。",
    "收到申请173件，其中自然人152件，企业11件。",
    "公开政府信息500条，其中通过网站公开480条，通过微信公众号公开450条。",
    "发布信息1000条，其中原创500条，同比增加200条，阅读量8000条。",
    "网站发布信息100条，微信发布200条，阅读量总计5000次。",
    "网站发布信息100条，微信发布200条，总计阅读5000次。",
    "组织培训3次，培训300人次，其中线上2次，线下1次。",
    "主动公开1.2万条，其中网站8000条，微信5000条。",
    "共公开信息1000余条，其中网站600条，微信500条。",
    "收到申请173件（含上年结转6件），其中自然人152件，法人或其他组织21件。",
]


@pytest.mark.parametrize("prose", DOES_NOT_ADD_UP)
def test_parts_that_are_all_there_must_make_the_total(prose: str) -> None:
    assert len(messages(prose, "GI405")) == 1


@pytest.mark.parametrize("prose", ADDS_UP_OR_IS_NOT_ALL_THERE)
def test_parts_that_are_not_all_there_need_not_make_the_total(prose: str) -> None:
    assert messages(prose, "GI405") == []


def test_the_message_gives_the_sum() -> None:
    assert messages("发布政策解读104篇，其中原创84篇，转载30篇。", "GI405") == [
        "正文称总数为 104，各项相加为 84 + 30 = 114，相差 10（“104篇，其中原创84篇，转载30篇”）"
    ]


def test_parts_whose_total_is_the_tables_are_the_matter_of_the_rule_that_compares_them() -> None:
    prose = "本年度发生政府信息公开行政复议24件、行政诉讼16件，合计30件。"

    assert messages(prose, "GI405") == []
    assert len(messages(prose, "GI402")) == 1
