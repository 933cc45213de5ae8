"""`gilint config show`, `set`, `unset` and `waive`."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.cli.running import BAD, run

from gilint.packs.template import new_pack

PACK = """\
pack: city
extends: national
title: {zh: 某市, en: A city}
basis: 某市规定
rules:
  GI107: {severity: error}
  GI504: {severity: error}
"""
CONFIGURATION = """\
packs: [city.yaml]
year: 2021
rules: {GI504: off}
paths: [{files: a.txt, agency: town, rules: {GI101: info}}]
waivers:
  - {rule: GI301, files: a.txt, cell: requests.*, reason: 勘误中, who: 张三, until: 2999-12-31}
  - {rule: GI302, files: a.txt, reason: 勘误中, who: 张三, until: 2020-12-31}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


def test_show_says_where_each_value_comes_from(folder: Path) -> None:
    (folder / "city.yaml").write_text(PACK, encoding="utf-8")
    (folder / ".gilint.yaml").write_text(CONFIGURATION, encoding="utf-8")

    assert run("config", "show", "a.txt", cwd=folder).out.splitlines() == [
        "a.txt: .gilint.yaml",
        "  packs: city.yaml  (.gilint.yaml:1:8)",
        "  year: 2021  (.gilint.yaml:2:7)",
        "  agency: town  (.gilint.yaml:4:32, a.txt)",
        "  select: -  (默认)",
        "  ignore: -  (默认)",
        "  fail-on: error  (默认)",
        "  lang: zh  (默认)",
        "  rules.GI101: info  (.gilint.yaml:4:46, a.txt)",
        "  rules.GI504: off  (.gilint.yaml:3:9)",
        "  rules.GI107: error  (规则包 city, city.yaml:6:3)",
        "  waivers: GI301 requests.* 勘误中 张三 至 2999-12-31  (.gilint.yaml:6:12)",
        "  waivers: GI302 勘误中 张三 至 2020-12-31 已到期  (.gilint.yaml:7:12)",
        "  baseline: -  (默认)",
    ]


def test_show_lists_the_rules_of_a_province_that_a_city_changes_in_severity_or_switches_off(folder: Path) -> None:
    (folder / "province.yaml").write_text(new_pack("province"), encoding="utf-8")
    city = "pack: city\nextends: province.yaml\nrules:\n  PRO001: {severity: info}\n  PRO002: {enabled: false}\n"
    (folder / "city.yaml").write_text(city, encoding="utf-8")
    (folder / ".gilint.yaml").write_text("packs: [city.yaml]\n", encoding="utf-8")

    assert [line for line in run("config", "show", "a.txt", cwd=folder).out.splitlines() if "  rules." in line] == [
        "  rules.PRO001: info  (规则包 city, city.yaml:4:3)",
        "  rules.PRO002: off  (规则包 city, city.yaml:5:3)",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["config"], "config 之后应为 show、set、unset、waive、schema 之一"),
        (["config", "shwo"], "没有命令 config，是不是 config show？"),
    ],
)
def test_half_a_command_is_told_what_may_follow(folder: Path, words: list[str], said: str) -> None:
    assert run(*words, cwd=folder) == (2, "", f"gilint: {said}\n")


def test_show_without_a_file_is_for_this_folder(folder: Path) -> None:
    (folder / ".gilint.yaml").write_text("year: 2021\npaths: [{files: a.txt, year: 2022}]\n", encoding="utf-8")

    assert run("config", "show", cwd=folder).out.splitlines()[:3] == [
        ".: .gilint.yaml", "  packs: -  (默认)", "  year: 2021  (.gilint.yaml:1:7)"
    ]  # fmt: skip


def test_show_in_another_folder_names_the_files_from_there(folder: Path) -> None:
    (folder / "towns").mkdir()
    (folder / ".gilint.yaml").write_text("lang: en\n", encoding="utf-8")

    lines = run("config", "show", "b.txt", "--lang", "en", cwd=folder / "towns").out.splitlines()
    assert lines[0] == "b.txt: ../.gilint.yaml"
    assert "  agency: by the agency's name  (default)" in lines
    assert "  lang: en  (../.gilint.yaml:1:7)" in lines


def test_set_and_unset_keep_comments_and_order(folder: Path) -> None:
    path = folder / ".gilint.yaml"
    path.write_text("# 本局\nrules:   # 级别\n  GI504: info  # 暂时\n  GI301: 'off'\nyear: 2021\n", encoding="utf-8")

    assert run("config", "set", "GI504", "error", cwd=folder) == (0, "", "")
    assert run("config", "set", "year", "2022", cwd=folder).status == 0
    assert run("config", "unset", "GI301", cwd=folder) == (0, "", "")

    expected = "# 本局\nrules:   # 级别\n  GI504: error  # 暂时\nyear: 2022\n"
    assert path.read_text(encoding="utf-8") == expected


def test_set_begins_a_configuration(folder: Path) -> None:
    assert run("config", "set", "packs", "national", cwd=folder).status == 0
    assert (folder / ".gilint.yaml").read_text(encoding="utf-8") == "packs: [national]\n"


def test_what_is_typed_in_a_folder_below_is_written_from_the_configuration_on(folder: Path) -> None:
    (folder / "towns").mkdir()
    path = folder / ".gilint.yaml"
    path.write_text("year: 2021\n", encoding="utf-8")
    (folder / "towns" / "city.yaml").write_text(PACK, encoding="utf-8")

    for words in (
        ("packs", "city.yaml"),
        ("agency", "town", "--path", "./*.txt"),
        ("agency", "town", "--path", "*镇*"),
    ):
        assert run("config", "set", *words, cwd=folder / "towns") == (0, "", "")

    expected = (
        "year: 2021\npacks: [towns/city.yaml]\npaths:\n  - files: towns/*.txt\n    agency: town\n"
        "  - files: '*镇*'\n    agency: town\n"
    )
    assert path.read_text(encoding="utf-8") == expected


def test_set_refuses_what_would_be_wrong_and_leaves_the_file(folder: Path) -> None:
    path = folder / ".gilint.yaml"
    path.write_text("year: 2021\n", encoding="utf-8")

    done = run("config", "set", "GI3O1", "error", cwd=folder)
    assert done == (2, "", "gilint: 没有规则“GI3O1”，是否应为“GI301”？\n")
    done = run("config", "set", "lang", "en", "--path", "a.txt", "--lang", "en", cwd=folder)
    assert done == (2, "", "gilint: 'lang' cannot be set for some files only\n")
    assert path.read_text(encoding="utf-8") == "year: 2021\n"


def test_a_waiver_written_by_the_command_waives(folder: Path) -> None:
    words = ("config", "waive", "a.txt", "gi101", "--reason", "机构改革", "--by", "张三", "--until", "2999-12-31")

    done = run(*words, "--text", "主动公开", cwd=folder)

    assert done == (0, ".gilint.yaml: ./a.txt 的 GI101 已豁免，有效至 2999-12-31（张三）\n", "")
    assert (folder / ".gilint.yaml").read_text(encoding="utf-8") == (
        "waivers:\n  - rule: GI101\n    files: ./a.txt\n    text: 主动公开\n    reason: 机构改革\n    who: 张三\n"
        "    until: 2999-12-31\n"
    )
    found = [line.split("：")[-1] for line in run("check", "a.txt", cwd=folder).lines if "GI101" in line]
    assert [words for words in found if "主动公开" in words] == []
    assert len(found) == 3


def test_a_waiver_that_waives_nothing_is_told_when_it_is_written(folder: Path) -> None:
    done = run(
        "config", "waive", "a.txt", "GI801", "--reason", "因", "--by", "张三", "--until", "2999-12-31", cwd=folder
    )

    assert (done.status, done.err) == (0, ".gilint.yaml:2:11: 警告：GI801 的豁免没有用到，请删去\n")


def test_a_waiver_holds_a_year_for_who_is_logged_in(folder: Path) -> None:
    day = date.today()

    done = run("config", "waive", "a.txt", "GI101", "--reason", "机构改革", cwd=folder, LOGNAME="li", USER="li")

    text = (folder / ".gilint.yaml").read_text(encoding="utf-8")
    days = {(day + timedelta(days=365)).isoformat(), (date.today() + timedelta(days=365)).isoformat()}
    assert (done.status, "who: li\n" in text, any(f"until: {each}\n" in text for each in days)) == (0, True, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a.txt", "GI101"], "豁免须写明理由：--reason 理由"),
        (["a.txt", "GI1", "--reason", "因"], "豁免只能针对一条规则：“GI1”，请写完整的编号"),
        (["a.txt", "GI101", "--reason", "因", "--until", "2020-1-1"], "“until”应为日期，如 2026-12-31：“2020-1-1”"),
        (
            ["a.txt", "GI301", "--reason", "因", "--cell", "requsts.*"],
            "没有单元格“requsts.*”，名称见 gilint extract 的输出",
        ),
        (["../*.txt", "GI301", "--reason", "因"], "路径模式应相对于配置文件所在文件夹：“../*.txt”"),
        (["b.txt", "GI301", "--reason", "因"], "没有文件 b.txt；多个文件请用 *，如 'b.txt*'"),
    ],
)
def test_a_waiver_that_would_be_wrong_is_refused(folder: Path, words: list[str], said: str) -> None:
    done = run("config", "waive", *words, "--by", "张三", cwd=folder)

    assert (done.status, done.out, done.err.removesuffix("\n")) == (2, "", f"gilint: {said}")
    assert not (folder / ".gilint.yaml").exists()
