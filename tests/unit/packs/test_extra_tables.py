"""A table that a province adds is read in every layout, and its laws are asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gilint import api
from gilint.packs import load

PACK = str(Path(__file__).parents[2] / "reports" / "packs" / "jiangbei.yaml")
Rows = list[list[str]]
TABLE: Rows = [
    ["平台类别", "累计开设数", "累计关停数", "正常运行数", "运维费用（万元）"],
    ["一、线上平台"],
    ["1.政府网站", "1", "0", "1", "1.25"],
    ["2.政务新媒体", "5", "2", "3", "0.75"],
    ["3.其他", "14", "7", "7", "0"],
    ["二、线下平台"],
    ["1.政府公报", "2", "0", "2", "48.5"],
    ["2.其他", "31", "1", "30", "6"],
    ["三、合计", "53", "10", "43", "56.5"],
]
KEYS = ["online.site", "online.account", "online.other", "offline.gazette", "offline.other", "total"]
COLUMNS = ["opened", "closed", "active", "cost"]


def _tabs(rows: Rows) -> str:
    return "\n".join("\t".join(row) for row in rows)


def _bars(rows: Rows) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _open_bars(rows: Rows) -> str:
    return "\n".join(f"{' | '.join(row)} |" for row in rows)


def _spaces(rows: Rows) -> str:
    return "\n".join(" ".join(row) for row in rows)


def _columns(rows: Rows) -> str:
    return "\n\n".join("".join(f"{cell:<24}" for cell in row).rstrip() for row in rows)


def _cell_a_line(rows: Rows) -> str:
    return "\n".join(cell for row in rows for cell in row)


def _cell_a_paragraph(rows: Rows) -> str:
    return "\n\n".join(cell for row in rows for cell in row)


LAYOUTS = [_tabs, _bars, _open_bars, _spaces, _columns, _cell_a_line, _cell_a_paragraph]


def report(table: str) -> str:
    return f"五、存在的主要问题及改进情况\n无。\n六、政务公开平台运行情况\n{table}\n七、其他需要报告的事项\n无。\n"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_cell_is_read(layout: Callable[[Rows], str], tmp_path: Path) -> None:
    table = api.read(_written(tmp_path, report(layout(TABLE))), packs=[PACK]).tables["platforms"]

    values = [row[1:] for row in TABLE[1:] if len(row) > 1]
    assert {cell.key: cell.raw for row in table for cell in row} == {
        f"platforms.{key}.{column}": raw
        for key, row in zip(KEYS, values, strict=True)
        for column, raw in zip(COLUMNS, row, strict=True)
    }


@pytest.mark.parametrize("layout", LAYOUTS)
def test_its_laws_hold_or_are_told(layout: Callable[[Rows], str]) -> None:
    wrong = [["2.其他", "31", "1", "29", "6.01"] if row[0] == "2.其他" else row for row in TABLE]

    right = api.lint_text(report(layout(TABLE)), packs=[PACK], select=["JBS001", "JBS002", "GI2"])
    told = api.lint_text(report(layout(wrong)), packs=[PACK], select=["JBS001", "JBS002"])

    assert [finding.rule for finding in right.findings if finding.section == "platforms"] == []
    assert [(finding.rule, finding.cells[0]) for finding in told.findings] == [
        ("JBS001", "platforms.offline.other.active"),
        ("JBS002", "platforms.total.active"),
        ("JBS002", "platforms.total.cost"),
    ]


def test_what_is_wrong_with_its_rows_is_told_by_the_national_rules() -> None:
    broken = [row for row in TABLE if row[0] != "1.政府公报"]
    broken[2] = ["1.政府网站", "1", "", "1", "无"]
    broken.insert(4, ["4.户外屏幕", "1", "0", "1", "0"])

    told = api.lint_text(report(_tabs(broken)), packs=[PACK], select=["GI203", "GI204", "GI206", "GI210"])

    assert [
        (finding.rule, finding.line, finding.message) for finding in told.findings if finding.section == "platforms"
    ] == [
        ("GI204", 6, "“政府网站”一行有1格未填：累计关停数"),
        ("GI206", 6, "“政府网站”一行应填数字，现为“无”"),
        ("GI210", 8, "表格中的“4.户外屏幕”一行不是格式规定的"),
        ("GI203", 11, "表格缺少1行：政府公报"),
    ]


def test_sections_stand_in_the_order_of_their_numbers() -> None:
    assert [(section.number, section.key) for section in load([PACK]).newest.sections][-3:] == [
        ("五", "problems"),
        ("六", "platforms"),
        ("七", "other"),
    ]


def test_a_section_behind_the_last_one_does_not_hide_the_contact(tmp_path: Path) -> None:
    pack = tmp_path / "annex.yaml"
    pack.write_text("pack: annex\nsections: {annex: {number: 七, title: 附则}}\n", encoding="utf-8")
    text = "六、其他需要报告的事项\n地址：某市府前路11号。\n七、附则\n电话：0816-8247271。\n"

    contact = api.read(_written(tmp_path, text), packs=[str(pack)]).contact

    assert [detail.value for detail in (*contact.address, *contact.phone)] == ["某市府前路11号", "0816-8247271"]


ESTIMATE = f"""\
pack: estimate
extends: {PACK}
rules:
  EST001:
    name: estimate
    severity: info
    check: pattern_absent
    with: {{patterns: ['约[0-9.]+'], tables: [platforms]}}
    message: {{zh: 约数, en: an estimate}}
    why: {{zh: 因, en: why}}
    fix: {{zh: 改, en: fix}}
    examples: {{good: 好, bad: 坏}}
"""


@pytest.mark.parametrize("layout", LAYOUTS)
def test_forbidden_words_are_looked_for_cell_by_cell(layout: Callable[[Rows], str], tmp_path: Path) -> None:
    (tmp_path / "estimate.yaml").write_text(ESTIMATE, encoding="utf-8")
    wrong = [["2.其他", "31", "约1", "30", "6"] if row[0] == "2.其他" else row for row in TABLE]
    text = report(layout(wrong))

    told = api.lint_text(text, packs=[str(tmp_path / "estimate.yaml")], select=["EST001"])

    places = [(finding.line, finding.column, finding.end_column) for finding in told.findings]
    line = text[: text.index("约1")].count("\n") + 1
    column = text.split("\n")[line - 1].index("约1") + 1
    assert places == [(line, column, column + 2)]


BESIDE = """\
pack: beside
tables:
  permits:
    section: disclosure
    headers: [事项]
    columns: {asked: {label: 受理数}, done: {label: 办结数}}
    rows: {licensing: {label: 行政许可}, app: {label: "“通办”APP"}, q1: {label: 12345热线}}
  petitions:
    section: disputes
    record: true
    columns: {upheld: {label: 维持}, total: {label: 总计}}
    rows: {report: {label: 举报}, letter: {label: 信访}}
"""


def test_tables_stand_beside_the_official_ones_of_their_sections(tmp_path: Path) -> None:
    pack = tmp_path / "beside.yaml"
    pack.write_text(BESIDE, encoding="utf-8")
    text = (
        "二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t7\n"
        "事项\t受理数\t办结数\n行政许可\t30\t29\n“通办”APP\t5\t4\n12345热线\t3\t2\n"
        "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉\n"
        + "\t".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3)
        + "\n1\t0\t0\t0\t1\t2\t0\t0\t0\t2\t3\t0\t0\t0\t3\n举报\t信访\n维持\t总计\t维持\t总计\n8\t9\t10\t11\n"
    )

    tables = api.read(_written(tmp_path, text), packs=[str(pack)]).tables

    def raws(key: str) -> list[str]:
        return [cell.raw for row in tables[key] for cell in row]

    assert raws("permits") == ["30", "29", "5", "4", "3", "2"]
    assert raws("petitions") == ["8", "9", "10", "11"]
    assert raws("disclosure") == ["7"]
    assert raws("disputes") == ["1", "0", "0", "0", "1", "2", "0", "0", "0", "2", "3", "0", "0", "0", "3"]


def _written(folder: Path, text: str) -> str:
    path = folder / "report.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)
