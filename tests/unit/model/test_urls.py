"""Web addresses and file paths in running text."""

from __future__ import annotations

import pytest

from gilint.model.urls import is_private, is_well_formed, urls
from gilint.source import SourceText


def found(text: str) -> list[str]:
    return [url.value for url in urls(SourceText(text, "report.txt"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("网址为：https://www.guting.gov.cn/xxgk/，欢迎查阅", ["https://www.guting.gov.cn/xxgk/"]),
        ("网站（https://\nwww.guting.gov.cn/zwgk/）查阅", ["https://www.guting.gov.cn/zwgk/"]),
        ("网址：http://www.guting.gov.cn/xxgk/nb/\nindex.html 。", ["http://www.guting.gov.cn/xxgk/nb/index.html"]),
        ("网址：http://www.guting\n.gov.cn/。", ["http://www.guting.gov.cn/"]),
        ("网址：http://www.guting.gov.cn\n2021年1月15日", ["http://www.guting.gov.cn"]),
        ("网址：http://www.guting.gov.cn\n。", ["http://www.guting.gov.cn"]),
        ("网址：http：//www.guting.gov.cn/", ["http://www.guting.gov.cn/"]),
        ("登录jgj.hlj.gov.cn查询", ["jgj.hlj.gov.cn"]),
        ("网站（h\nttp://www.guting.gov.cn/）", ["http://www.guting.gov.cn/"]),
        ("网站（http\ns://www.guting.gov.cn/）", ["https://www.guting.gov.cn/"]),
        ("网站http:/\n/www.guting.gov.cn\n/xxgk/index.h\ntml，", ["http://www.guting.gov.cn/xxgk/index.html"]),
        ("http://www\\.guting\\.gov\\.cn 。", ["http://www.guting.gov.cn"]),
        ("http:\\/\\/www.guting.gov.cn\\/nb", ["http://www.guting.gov.cn/nb"]),
        ("http:%%//%%guting.gov.cn/）", ["http://guting.gov.cn/"]),
        ("http:''//''guting.gov.cn/）", ["http://guting.gov.cn/"]),
        ("http:~/~/guting.gov.cn/）", ["http://guting.gov.cn/"]),
        ("http://guting&#45;qu.gov.cn/", ["http://guting-qu.gov.cn/"]),
        ('http://guting.gov.cn/[12]{lang="x"}/nb', ["http://guting.gov.cn/12/nb"]),
        ("http://www.a.com/x\nhttp://www.a.com/x\n", ["http://www.a.com/x", "http://www.a.com/x"]),
        ("见 D:\\xxgk\\nb.doc", ["D:\\xxgk\\nb.doc"]),
        ("http//www.a.gov.cn/x", ["http//www.a.gov.cn/x"]),
        ("www.a,gov.cn和www。a。gov。cn", ["www.a,gov.cn", "www。a。gov。cn"]),
        ("邮箱：x @126.com，y@guting.gov.cn", []),
        ("支持HTTP/HTTPS，网址为http://政务.cn", []),
        ("共3.5万条，2020.1.1-12.31", []),
    ],
)
def test_addresses_are_found_where_they_begin_and_end(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_an_address_stands_where_it_is_written() -> None:
    text = "网站（https://\nwww.guting.gov.cn/zwgk/）"
    span = urls(SourceText(text, "report.txt"))[0].span

    assert text[slice(*span)] == "https://\nwww.guting.gov.cn/zwgk/"


def test_an_address_with_marks_inside_stands_where_it_is_written() -> None:
    text = "网站（http:\\/\\/www\\.guting\\.gov\\.cn）"
    span = urls(SourceText(text, "report.txt"))[0].span

    assert text[slice(*span)] == "http:\\/\\/www\\.guting\\.gov\\.cn"


@pytest.mark.parametrize(
    "address",
    [
        "http://www.guting.gov.cn:8080/a?b=c",
        "www.guting.gov.cn",
        "218.7.13.4/xxgk",
        "https://a_b.gov.cn",
        "http://localhost:8080/x",
    ],
)
def test_good_addresses_are_well_formed(address: str) -> None:
    assert is_well_formed(address)


@pytest.mark.parametrize(
    "address",
    [
        "http//www.a.gov.cn",
        "http:///www.a.gov.cn",
        "http://www.guting",
        "http:/www.a.gov.cn",
        "http;//www.a.gov.cn",
        "http:\\\\www.a.gov.cn",
        "http://www..a.gov.cn",
        "http://http://www.a.gov.cn",
        "http://www",
        "https://wwwagovcn/x",
        "www.a,gov.cn",
        "http://300.1.1.1/",
    ],
)
def test_bad_addresses_are_not(address: str) -> None:
    assert not is_well_formed(address)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://localhost:8080/nb", True),
        ("http://192.168.1.3/a", True),
        ("http://10.0.0.8/", True),
        ("http://172.20.1.1/", True),
        ("http://172.40.1.1/", False),
        ("file:///D:/xxgk/nb.html", True),
        ("D:\\xxgk\\nb.doc", True),
        ("http://oa.local/x", True),
        ("http://218.7.13.4/", False),
        ("http://www.guting.gov.cn/", False),
    ],
)
def test_local_addresses_are_private(address: str, expected: bool) -> None:
    assert is_private(address) is expected


def test_a_million_characters_without_an_address_take_no_time_to_speak_of() -> None:
    assert found("a" * 500_000 + "a." * 250_000 + "http:" * 100_000) == []
