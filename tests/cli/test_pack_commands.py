"""`gilint pack new`, `pack schema` and `pack docs`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import ROOT, run


def test_a_new_pack_is_sound_and_passes_its_tests(tmp_path: Path) -> None:
    path = tmp_path / "wuhan.yaml"

    assert run("pack", "new", "wuhan", "--output", path) == (0, "", "")
    assert run("pack", "new", "wuhan").out == path.read_text(encoding="utf-8")
    assert run("pack", "check", path) == (0, f"{path}: 有效，2 条规则\n", "")
    assert run("pack", "test", path) == (0, f"{path}: 例子 4 个，不符 0 个\n", "")


def test_the_first_line_of_a_new_pack_leads_editors_to_the_schema() -> None:
    line = run("pack", "new", "wuhan").out.splitlines()[0]
    path = line.removeprefix("# yaml-language-server: $schema=file://")

    assert json.loads(Path(path).read_text(encoding="utf-8"))["title"] == "gilint rule pack"


@pytest.mark.parametrize("name", ["Wuhan", "../wuhan", "武汉"])
def test_a_name_that_no_pack_can_have_is_refused(name: str) -> None:
    done = run("pack", "new", name, "--lang", "en")

    assert (done.status, done.out) == (2, "")
    assert done.err == (
        f"gilint: the pack's name '{name}' must be made of lower-case letters, digits and -, such as heilongjiang\n"
    )


def test_a_pack_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "wuhan.yaml"
    path.write_text("mine", encoding="utf-8")

    assert run("pack", "new", "wuhan", "-o", path) == (2, "", f"gilint: {path} 已经存在，不会覆盖它\n")
    assert path.read_text(encoding="utf-8") == "mine"


def test_the_schema_printed_is_the_one_that_ships(tmp_path: Path) -> None:
    done = run("pack", "schema")
    run("pack", "schema", "-o", tmp_path / "schema.json")

    assert (done.status, done.err) == (0, "")
    assert done.out == (ROOT / "rules" / "pack.schema.json").read_text(encoding="utf-8")
    assert done.out == (tmp_path / "schema.json").read_text(encoding="utf-8")


def test_a_handbook_has_the_rules_of_the_pack_named(tmp_path: Path) -> None:
    path = tmp_path / "wuhan.yaml"
    run("pack", "new", "wuhan", "-o", path)

    done = run("pack", "docs", path)

    assert (done.status, done.err) == (0, "")
    assert [line for line in done.out.splitlines() if line.startswith("#")] == [
        "# wuhan 规则",
        '## <a id="wuh001"></a>WUH001 leftover-draft-mark',
        '## <a id="wuh002"></a>WUH002 direct-suits-over-requests',
    ]


def test_a_handbook_can_be_of_a_pack_that_ships_and_in_english(tmp_path: Path) -> None:
    run("pack", "docs", "national", "--lang", "en", "-o", tmp_path / "page.md")

    page = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert page.startswith("# National rules\n")
    assert "GI101 missing-section" in page


@pytest.mark.parametrize(
    ("language", "title", "line"),
    [
        ("zh", "# 检查种类", "| `left` | 算式，必填 | 左边 |"),
        ("en", "# Kinds of checks", "| `left` | expression, required | the left side |"),
    ],
)
def test_without_a_pack_the_kinds_of_checks_are_described(language: str, title: str, line: str) -> None:
    done = run("pack", "docs", "--lang", language)

    assert (done.status, done.err, done.out.splitlines()[0]) == (0, "", title)
    assert line in done.out


def test_a_schema_is_in_both_languages_or_in_the_one_asked_for() -> None:
    described = [
        run(*command, *words).json["properties"][key]["description"]
        for command, key in ((("pack", "schema"), "pack"), (("config", "schema"), "year"))
        for words in ((), ("--lang", "zh"))
    ]

    assert described == [
        "规则包名称 / the pack's name",
        "规则包名称",
        "文中没有写明时的报告年度 / the report year, where the text does not say it",
        "文中没有写明时的报告年度",
    ]


def test_a_handbook_of_a_broken_pack_is_its_faults(tmp_path: Path) -> None:
    path = tmp_path / "wuhan.yaml"
    path.write_text("pack: wuhan\nrule: {}\n", encoding="utf-8")

    assert run("pack", "docs", path) == (2, "", f"{path}:2:1: 没有“rule”这个键，是否应为“rules”？\n")
