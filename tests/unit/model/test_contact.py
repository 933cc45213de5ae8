"""The contact: labelled or not, in one sentence or on lines of its own, and what is none."""

from __future__ import annotations

import pytest
from tests.unit.model.reading import read

from gilint.model.report import Contact

HEAD = "教育局2023年政府信息公开工作年度报告\n根据《条例》编制。\n"
SECTIONS = "\n一、总体情况\n{overview}\n六、其他需要报告的事项\n{other}\n"


def contact(preamble: str, overview: str = "认真贯彻。", other: str = "无。") -> Contact:
    return read(HEAD + preamble + SECTIONS.format(overview=overview, other=other)).contact


def items(found: Contact) -> dict[str, str]:
    """Return the first of each item that is given."""
    kinds = ("address", "postcode", "phone", "fax", "email", "url")
    return {kind: getattr(found, kind)[0].value for kind in kinds if getattr(found, kind)}


FULL = {"address": "松北区世纪大道1号", "postcode": "150028", "phone": "0451-84664732"}


@pytest.mark.parametrize(
    "preamble",
    [
        "如有疑问，请与某局办公室联系（地址：松北区世纪大道1号，邮编：150028，电话：0451-84664732）。",
        "联系地址：松北区世纪大道 1 号；邮政编码：150028；联系电话：（0451）8466 4732。",
        "（地址:松北区世纪大道1号），邮编:150028，电话:0451—84664732）",
        "如有疑问，请联系：办公室\n地址：松北区世纪大道 1 号\n邮编：150028\n电话：0451 84664732\n",
        "联系方式：\n\n联系电话：0451-84664732\n\n办公地址：松北区世纪大道1号\n\n邮政编码：150028\n",
        "请与某局联系,联系电话:0451-84664732邮编:150028地址:松北区世纪大道1号。",
        "请与某局联系，地址松北区世纪大道1号，邮编150028，电话045184664732。",
        "请与某局联系（电话（传真）：0451-84664732，联系地\n址：松北区世纪大\n道1号，邮编：150028）。",
        "请与某局办公室联系（松北区世纪大道1号，邮编150028，电话0451-84664732）",
        "请与某局办公室联系（松北区世纪大道1号，150028，0451-84664732）",
        "请与某局联系，地址：松北区世纪大道1号，邮编：15002\n8，联系电话：（0\n451）84664732。",
        "公众可与某局联系。地址：松北区世纪大道1号。邮编：１５００２８。电话：+86-451-84664732。",
    ],
)
def test_address_postcode_and_phone_are_read_in_any_order_and_layout(preamble: str) -> None:
    assert items(contact(preamble)) == FULL


def test_fax_mail_and_site_are_read_with_spaces_inside() -> None:
    found = contact(
        "电子版可在网站（http://www.guting.gov.cn/xxgk/）下载。联系电话：0816-8247271，"
        "传真：0816-8247272，电子邮箱:guting @126.com。"
    )

    assert items(found) == {
        "phone": "0816-8247271",
        "fax": "0816-8247272",
        "email": "guting@126.com",
        "url": "http://www.guting.gov.cn/xxgk/",
    }


def test_several_numbers_are_all_read() -> None:
    found = contact("联系电话：0770-2883800、2883812，传真：0770-2883813。")

    assert [phone.value for phone in found.phone] == ["0770-2883800", "2883812"]


def test_an_address_keeps_its_brackets_and_ends_with_the_sentence() -> None:
    found = contact("联系人：张三，地址：哈尔滨市松北区世\n纪大道1号市民大厦（A座）三楼。电话：0451-84664732。")

    assert found.address[0].value == "哈尔滨市松北区世纪大道1号市民大厦（A座）三楼"


@pytest.mark.parametrize("written", ["zw\ngk@a.gov.cn", "zwgk@\na.gov.cn", "zwgk@a.gov\n.cn", "zw gk @ a.gov.cn"])
def test_an_address_for_mail_may_be_broken_once(written: str) -> None:
    assert items(contact(f"请联系办公室。电子邮箱：{written}。"))["email"] == "zwgk@a.gov.cn"


@pytest.mark.parametrize("end", ["\n", "  \n", "\n\n"])
def test_a_number_that_a_converter_has_put_on_a_line_of_its_own_is_no_page_number(end: str) -> None:
    lines = ["请与办公室联系（地址：世纪大道", "1", "号政府大楼", "6", "楼，邮编：", "150028", "）。", ""]

    assert items(contact(end.join(lines))) == {"address": "世纪大道1号政府大楼6楼", "postcode": "150028"}


def test_a_contact_begins_at_its_first_label() -> None:
    text = HEAD + "请联系（联系地\n址：中山路202号，联系电话：\n0451-87013760）。\n一、总体情况\n"
    span = read(text).contact.span

    assert span is not None
    assert text[slice(*span)] == "联系地\n址：中山路202号，联系电话：\n0451-87013760"


def test_the_last_section_may_hold_the_contact() -> None:
    assert items(contact("", other="无。\n联系地址：松北区世纪大道1号，邮编：150028，电话：0451-84664732。")) == FULL


def test_the_last_section_adds_what_the_preamble_lacks_where_it_invites_to_ask() -> None:
    found = contact("联系电话：0451-84664732。", other="如有疑问，请联系我们，地址：松北区世纪大道1号，邮编：150028。")

    assert items(found) == FULL


@pytest.mark.parametrize(
    ("overview", "other"),
    [
        ("设立监督电话和意见箱，政务服务热线12345，投诉电话：0451-82345678。", "无。"),
        ("公布了办公电话0451-82345678，地址：中山路1号。", "无。"),
        ("认真贯彻。", "无。\n版权所有：某某网 地址：中山路1号 电话：0451-87654321 黑ICP备05000001号"),
        ("认真贯彻。", "联系地址： ，联系电话：  "),
        ("设立查阅点（地址：中山路1号，电话：0451-82345678）。", "无。"),
    ],
)
def test_hot_lines_narrative_page_footers_and_blanks_are_no_contact(overview: str, other: str) -> None:
    found = contact("", overview, other)

    assert (items(found), found.span) == ({}, None)


def test_section_one_holds_the_contact_where_it_invites_to_ask() -> None:
    found = contact(
        "", "如对本报告有疑问，请与办公室联系（地址：松北区世纪大道1号，邮编：150028，电话：0451-84664732）。"
    )

    assert items(found) == FULL


@pytest.mark.parametrize("before", ["", "统计期限从2023年1月1日到12月31日。\n", "认真贯彻。"])
def test_section_one_holds_the_contact_where_a_sentence_is_nothing_else(before: str) -> None:
    found = contact("", f"{before}联系电话：0451-84664732，办公地址：松北区世纪大道1号，邮编：150028。")

    assert items(found) == FULL


def test_the_footer_of_the_page_below_the_contact_takes_nothing_from_it() -> None:
    lines = (
        "地址：松北区世纪大道1号\n邮编：150028\n电话：0451-84664732\n打印本页\n关闭窗口\n主办单位：某市人民政府办公室"
    )

    assert items(contact("", other=f"无。\n{lines}")) == FULL


def test_a_date_behind_a_number_is_no_part_of_it() -> None:
    assert contact("电话：0454 7525153  2021年1月26日").phone[0].value == "0454-7525153"


def test_a_placeholder_is_an_item_that_is_given() -> None:
    found = contact("电话：0577-64XXXXXX，地址：××路")

    assert items(found) == {"address": "××路", "phone": "0577-64XXXXXX"}
