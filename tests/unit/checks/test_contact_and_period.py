"""Checks of the contact, the period, and web addresses."""

from __future__ import annotations

import sys

import pytest
from tests.unit.checks.building import found, told
from tests.unit.model.reading import read

from gilint.checks.kind import Doubt
from gilint.model.report import Report

HEAD = "古亭区教育局2023年政府信息公开工作年度报告\n"
SECTIONS = "\n一、总体情况\n2023年，认真贯彻。\n六、其他需要报告的事项\n无。\n"


def report(preamble: str) -> Report:
    return read(HEAD + preamble + SECTIONS)


def test_a_contact_that_is_nowhere_is_missed_at_the_end_of_the_preamble() -> None:
    assert told("contact_given", report("根据《条例》编制。"), any=("address", "phone")) == [(3, {}, ())]


def test_what_a_contact_lacks_is_missed_where_it_begins() -> None:
    subject = report("根据《条例》编制。\n邮编：621010，电话：0816-8247271。")

    assert told("contact_given", subject, any=("address",), given=("phone",)) == [(3, {}, ())]


def test_a_part_is_not_missed_where_the_whole_is_missing() -> None:
    assert told("contact_given", report("根据《条例》编制。"), any=("address",), given=("phone",)) == []


@pytest.mark.parametrize(
    "phone",
    [
        "0816-8247271",
        "（028）52518410",
        "0454 7525153",
        "05662022565",
        "0451-84664732-8012",
        "010-65194406、65194407",
        "8247271",
        "12345",
        "0531-12345",
        "400-123-4567",
        "13812345678",
        "0577-64XXXXXX",
    ],
)
def test_numbers_that_can_be_called_are_valid(phone: str) -> None:
    assert told("phone_valid", report(f"联系电话：{phone}。")) == []


@pytest.mark.parametrize(
    ("phone", "digits"),
    [("0399-5632216", 7), ("0515-5632216", 7), ("0454-75251530", 8), ("0816-824727", 6)],
)
def test_numbers_that_nobody_has_are_not(phone: str, digits: int) -> None:
    subject = report(f"联系电话：{phone}。")

    assert told("phone_valid", subject) == [(2, {"phone": phone, "area": phone[:4], "digits": digits}, ())]


def test_the_library_of_numbering_plans_is_not_imported_for_a_plain_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "phonenumbers", None)

    assert told("phone_valid", report("联系电话：0816-8247271、0816-8247272。")) == []


@pytest.mark.parametrize(
    ("phones", "missed"),
    [("8247271", True), ("0816-8247271、8247272", False), ("12345", False), ("13812345678", False)],
)
def test_a_fixed_line_needs_its_area_code(phones: str, missed: bool) -> None:
    assert bool(told("phone_area_given", report(f"联系电话：{phones}。"))) is missed


@pytest.mark.parametrize(
    ("postcode", "digits"), [("621010", None), ("750306", None), ("62101", 5), ("6210100", 7), ("084017", 6)]
)
def test_a_postcode_has_six_digits_and_a_zone(postcode: str, digits: int | None) -> None:
    expected = [] if digits is None else [(2, {"postcode": postcode, "digits": digits}, ())]

    assert told("postcode_valid", report(f"地址：府前路11号，邮编：{postcode}。")) == expected


def test_a_phone_of_another_province_than_address_and_postcode_is_the_odd_one() -> None:
    subject = report("地址：四川省绵阳市府前路11号，邮编：621010，\n电话：0315-8247271。")

    assert told("regions_agree", subject) == [
        (
            3,
            {"item": "0315-8247271", "region": ("河北省",), "other": "四川省", "other_region": ("四川省",)},
            (),
        )
    ]


def test_an_address_that_phone_and_postcode_contradict_is_the_odd_one() -> None:
    subject = report("地址：广东省佛山市府前路11号，\n邮编：621010，电话：0816-8247271。")

    assert [facts["item"] for _, facts, _ in told("regions_agree", subject)] == ["广东省"]


@pytest.mark.parametrize(
    "contact",
    [
        "地址：绵阳市府前路11号，邮编：621010，电话：0816-8247271。",
        "地址：府前路11号，邮编：621010，电话：0816-8247271。",
        "地址：北京路11号，邮编：621010，电话：0816-8247271。",
        "地址：内蒙古自治区阿拉善左旗，邮编：750306，电话：0483-8330000。",
        "地址：河北省三河市燕郊镇，邮编：065201，电话：010-61590000。",
        "地址：四川省绵阳市府前路11号，电话：8247271。",
    ],
)
def test_what_may_belong_together_is_not_contradicted(contact: str) -> None:
    assert told("regions_agree", report(contact)) == []


def test_a_missing_period_is_missed_at_the_end_of_the_preamble() -> None:
    assert told("period_given", report("根据《条例》编制。")) == [(3, {}, ())]


def test_a_damaged_period_is_given_and_undecided() -> None:
    subject = report("统计期限为202311日至20231231日。")

    assert told("period_given", subject) == []
    assert found("period_in_year", subject) == [Doubt("unreadable-period")]
    assert found("period_whole", subject) == [Doubt("unreadable-period")]


def test_a_period_of_another_year_is_one_fault() -> None:
    subject = report("统计期限为2022年1月1日至12月31日。")

    assert told("period_in_year", subject) == [(2, {"start": "2022-01-01", "end": "2022-12-31", "year": 2023}, ())]
    assert told("period_whole", subject) == []


def test_a_period_that_the_opening_confirms_is_not_in_the_wrong() -> None:
    text = "古亭区教育局2024年政府信息公开工作年度报告\n统计期限为2023年1月1日至12月31日。" + SECTIONS

    assert told("period_in_year", read(text)) == []


def test_a_part_of_the_year_is_not_the_whole() -> None:
    subject = report("统计期限为2023年1月1日至6月30日。")

    assert told("period_whole", subject) == [(2, {"start": "2023-01-01", "end": "2023-06-30"}, ())]


def test_one_day_alone_leaves_the_beginning_open() -> None:
    assert found("period_whole", report("数据截止日期为2023年12月31日。")) == []
    assert found("period_whole", report("数据截止日期为2023年11月30日。")) == [Doubt("half-period")]


def test_bad_addresses_are_told_one_by_one() -> None:
    subject = report("网址：http//www.guting.gov.cn\n或者http://www..guting.gov.cn/。\n另见http://www.guting.gov.cn/。")

    assert told("url_valid", subject) == [
        (2, {"url": "http//www.guting.gov.cn"}, ()),
        (3, {"url": "http://www..guting.gov.cn/"}, ()),
    ]


def test_local_addresses_and_given_parts_do_not_fit() -> None:
    subject = report("http://localhost:8080/nb\nhttp://www.baidu.com/link?url=x\nhttps://www.guting.gov.cn/\n")

    assert told("url_fit", subject, parts=("baidu.com/link",)) == [
        (2, {"url": "http://localhost:8080/nb"}, ()),
        (3, {"url": "http://www.baidu.com/link?url=x"}, ()),
    ]
