"""A province's pack and a city's pack on top of it, as their agencies use them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import REPORTS, ROOT, SEED, run

PACKS = Path("tests/reports/packs")
OBEYS, BREAKS = str(PACKS / "obeys.txt"), str(PACKS / "breaks.txt")
PROVINCE, CITY = str(PACKS / "jiangbei.yaml"), str(PACKS / "guting.yaml")

OF_THE_PROVINCE = [
    "6:3: warning GI504 联系方式中没有邮政编码",
    "8:6: warning JBS007 电话“028-82472710”不是本省区号",
    "10:1: warning JBS005 “总体情况”缺少小标题：监督保障",
    "66:27: info JBS006 “有待进一步提高”是空话，请写明具体问题",
    "71:14: error JBS001 “政务新媒体”正常运行 4 个，应为 5 - 2 = 3 个",
    "73:19: warning JBS003 政府公报 3 种，现行有效的规范性文件的两倍只有 2",
    "73:21: warning JBS004 “政府公报”运维费用（万元）为 99.75，应在限额 99.5 之内",
    "75:12: error JBS001 “合计”正常运行 8 个，应为 10 - 3 = 7 个",
    "75:14: error JBS002 “运维费用”合计 101.5，各行相加为 101.75（1.25 + 0.75 + 99.75），相差 0.25",
    "76:1: warning JBS008 没有写明信息处理费",
]
OF_THE_CITY = {
    "73:21": "error JBS004 “政府公报”运维费用（万元）为 99.75，超过市里的限额 50",
    "10:1": "warning GTS001 没有写明市政府门户网站",
    "66:36": "info JBS006 “统筹推进”是空话，请写明具体问题",
}


def findings(path: str, pack: str) -> list[str]:
    return [line.removeprefix(f"{path}:") for line in run(path, "--pack", pack, cwd=ROOT).lines]


@pytest.mark.parametrize("pack", [PROVINCE, CITY])
def test_a_report_that_obeys_has_no_findings_and_nothing_undecided(pack: str) -> None:
    assert run(OBEYS, "--pack", pack, cwd=ROOT) == (
        0,
        "共检查 1 个文件：0 个错误，0 个警告，0 个提示；0 项检查无法判定\n",
        "",
    )


def test_a_report_that_breaks_each_rule_has_each_finding_at_its_place() -> None:
    assert findings(BREAKS, PROVINCE) == OF_THE_PROVINCE


def test_the_city_changes_its_province_and_adds_its_own() -> None:
    found = findings(BREAKS, CITY)

    assert sorted(set(found) - set(OF_THE_PROVINCE)) == sorted(f"{at}: {said}" for at, said in OF_THE_CITY.items())
    assert set(OF_THE_PROVINCE) - set(found) == {OF_THE_PROVINCE[6]}


def test_the_rules_say_where_they_are_from_and_who_changed_them() -> None:
    lines = [line.split() for line in run("rules", "--pack", CITY, cwd=ROOT).out.splitlines()]

    assert [line[:4] for line in lines if {"jiangbei", "guting"} & set(line[3].split("+"))] == [
        ["GI504", "warning", "missing-postcode", "national+jiangbei"],
        ["GI801", "error", "placeholder", "national+jiangbei"],
        ["GTS001", "warning", "city-portal-not-named", "guting"],
        ["JBS001", "error", "platforms-active", "jiangbei"],
        ["JBS002", "error", "platforms-total", "jiangbei"],
        ["JBS003", "warning", "gazettes-without-documents", "jiangbei"],
        ["JBS004", "error", "platform-cost", "jiangbei+guting"],
        ["JBS005", "warning", "overview-subheadings", "jiangbei"],
        ["JBS006", "info", "empty-phrases", "jiangbei+guting"],
        ["JBS007", "warning", "phone-of-the-province", "jiangbei"],
        ["JBS008", "warning", "fee-not-mentioned", "jiangbei"],
        ["JBS009", "off", "problems-brief", "jiangbei+guting"],
    ]


def test_a_changed_rule_is_explained_in_the_words_of_the_city() -> None:
    page = run("explain", "JBS004", "--pack", CITY, cwd=ROOT).out

    assert page.startswith("JBS004 platform-cost (错误)\n")
    assert "超过市里的限额" in page
    assert "gilint 对它的提示\n  “政府网站”运维费用（万元）为 50.5，超过市里的限额 50\n" in page
    assert page.endswith("来自 jiangbei，由 guting 修改\n")


def test_the_cells_of_the_extra_table_are_extracted() -> None:
    done = run("extract", "--format", "csv", "--pack", CITY, OBEYS, cwd=ROOT)

    rows = [line.split(",", 3)[3] for line in done.out.splitlines()[1:] if ",platforms." in line]
    assert len(rows) == 24
    assert rows[4:8] == [
        "platforms.online.account.opened,5,5,71,10",
        "platforms.online.account.closed,2,2,71,12",
        "platforms.online.account.active,3,3,71,14",
        "platforms.online.account.cost,0.75,0.75,71,16",
    ]
    assert rows[19] == "platforms.offline.other.cost,0,0,74,13"


def test_both_packs_are_sound_and_their_examples_behave() -> None:
    assert run("pack", "check", PROVINCE, CITY, cwd=ROOT) == (
        0,
        f"{PROVINCE}: 有效，9 条规则，修改 2 条规则，3 个部分，1 张表\n"
        f"{CITY}: 有效，1 条规则，修改 3 条规则（停用 1 条），1 个部分\n",
        "",
    )
    assert run("pack", "test", PROVINCE, CITY, cwd=ROOT) == (
        0,
        f"{PROVINCE}: 例子 27 个，不符 0 个\n{CITY}: 例子 6 个，不符 0 个\n",
        "",
    )


def test_the_handbook_of_the_city_has_its_rules_and_its_changes() -> None:
    page = run("pack", "docs", CITY, cwd=ROOT).out

    assert [line.rpartition(">")[2].split()[0] for line in page.splitlines() if line.startswith("## ")] == [
        "GTS001",
        "JBS004",
        "JBS006",
        "JBS009",
    ]


def test_a_city_may_extend_a_pack_that_is_installed(tmp_path: Path) -> None:
    pack = tmp_path / "harbin.yaml"
    pack.write_text("pack: harbin\nextends: heilongjiang\nrules:\n  HLJ004: {enabled: false}\n", encoding="utf-8")

    lines = [line.split() for line in run("rules", "--pack", pack).out.splitlines()]
    assert [line[:4] for line in lines if "heilongjiang" in line[3]] == [
        ["GI605", "info", "missing-basis", "national+heilongjiang"],
        ["HLJ001", "info", "contact-of-another-province", "heilongjiang"],
        ["HLJ002", "info", "provincial-regulation-misquoted", "heilongjiang"],
        ["HLJ003", "info", "overview-undivided", "heilongjiang"],
        ["HLJ004", "off", "overview-brief", "heilongjiang+harbin"],
    ]


def test_the_pack_of_heilongjiang_leaves_its_reports_as_they_were() -> None:
    seeds = sorted((REPORTS / "seeds").glob("*.txt"))

    assert len(seeds) == 5
    assert run(*seeds, "--pack", "heilongjiang") == run(*seeds)


def test_the_pack_of_heilongjiang_accepts_its_regulation_as_the_basis(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    text = SEED.read_text(encoding="utf-8")
    path.write_text(
        text.replace("《中华人民共和国政府信息公开条例》", "《黑龙江省政府信息公开规定》").replace(
            "《条例》", "《规定》"
        ),
        encoding="utf-8",
    )

    assert [line.split()[2] for line in run(path, "--select", "GI605").lines] == ["GI605"]
    assert run(path, "--select", "GI605,HLJ", "--pack", "heilongjiang").lines == []
