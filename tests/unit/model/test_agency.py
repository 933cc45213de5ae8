"""What the name of an agency tells."""

from __future__ import annotations

import pytest
from tests.unit.checks.telling import rules

from gilint.model.agency import Agency, agency
from gilint.model.build import Builder
from gilint.source import SourceText


def _agency(name: str, opening: str = "") -> Agency:
    text = f"{name}2022年政府信息公开工作年度报告\n{opening}\n一、总体情况\n平稳。\n二、主动公开政府信息情况\n无。\n"
    return agency(Builder(rules().formats).read(SourceText(text, "report.txt")))


@pytest.mark.parametrize(
    ("name", "place", "level", "body"),
    [
        ("江苏省南京市人民政府", "江苏省南京市", "city", "government"),
        ("上海市人民政府", "上海市", "province", "government"),
        ("内蒙古自治区人民政府办公厅", "内蒙古自治区", "province", "office"),
        ("长堰市人民政府办公厅", "长堰市", "city", "office"),
        ("永禾市人民政府", "永禾市", "unknown", "government"),
        ("苏州市昆山市人民政府", "苏州市昆山市", "county", "government"),
        ("恩施土家族苗族自治州人民政府", "恩施土家族苗族自治州", "city", "government"),
        ("巴林左旗乡村振兴局", "巴林左旗", "county", "department"),
        ("杭州市民政局", "杭州市", "city", "department"),
        ("盐城市人民政府", "盐城市", "city", "government"),
        ("新乡市人民政府", "新乡市", "city", "government"),
        ("景德镇市昌江区财政局", "景德镇市昌江区", "county", "department"),
        ("济南市市中区人民政府", "济南市市中区", "county", "government"),
        ("乡宁县人民政府", "乡宁县", "county", "government"),
        ("和畅堡县市场监督管理局", "和畅堡县", "county", "department"),
        ("吉林省市场监督管理局", "吉林省", "province", "department"),
        ("临溪县城市管理局", "临溪县", "county", "department"),
        ("临溪县住房和城乡建设局", "临溪县", "county", "department"),
        ("黑龙江省人民政府外事办公室", "黑龙江省", "province", "department"),
        ("白麓泉县机关事务服务中心", "白麓泉县", "county", "institution"),
        ("五常市民意乡人民政府", "五常市民意乡", "town", "government"),
        ("湖口县大垅乡", "湖口县大垅乡", "town", "government"),
        ("历下区历下街道办事处", "历下区", "town", "street"),
        ("郑州市郑东新区管委会", "郑州市郑东新区", "county", "committee"),
        ("海关总署", "", "nation", "ministry"),
        ("海关总署（本级机关）", "", "nation", "ministry"),
        ("国家税务总局南京市税务局", "", "unknown", "department"),
        ("住建局", "", "unknown", "department"),
    ],
)
def test_a_name_is_its_places_and_the_organ_behind_them(name: str, place: str, level: str, body: str) -> None:
    found = _agency(name)

    assert (found.name, found.place, found.level, found.body) == (name, place, level, body)


def test_who_compiled_the_report_is_named_in_the_preamble() -> None:
    found = _agency("", "由哈尔滨市人民政府办公厅综合市政府、各区县（市）政府和市政府各部门数据编制而成。")

    assert (found.name, found.level, found.body, found.covers_area) == (
        "哈尔滨市人民政府办公厅",
        "city",
        "office",
        True,
    )


def test_nothing_is_known_of_an_agency_without_a_name() -> None:
    found = _agency("")

    assert (found.name, found.level, found.body, found.covers_area) == ("", "unknown", "unknown", False)


def test_an_agency_calls_itself_by_its_name_without_the_places_before_it() -> None:
    assert _agency("江苏省盐城市财政局").own_names == (
        "江苏省盐城市财政局",
        "省盐城市财政局",
        "盐城市财政局",
        "市财政局",
        "财政局",
    )


@pytest.mark.parametrize(
    ("name", "area", "is_own"),
    [
        ("东垣区人民政府", "全区", True),
        ("东垣区人民政府", "全市", False),
        ("东垣区人民政府", "我区", True),
        ("东垣区财政局", "全区", False),
        ("东垣区财政局", "我区", False),
        ("", "我区", True),
        ("", "全区", False),
    ],
)
def test_only_a_government_speaks_of_its_place(name: str, area: str, is_own: bool) -> None:
    assert _agency(name).speaks_of(area) is is_own


def test_an_agency_may_shorten_the_end_of_its_name() -> None:
    assert "区政府办公室" in _agency("东垣区人民政府办公室").own_names
    assert "廿三里街道" in _agency("义乌市廿三里街道办事处").own_names
    assert "区政府" not in _agency("东垣区人民政府").own_names
