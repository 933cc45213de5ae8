"""A configuration's file: what it says, and every fault at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from gilint import cache
from gilint.config.force import in_force, verdicts
from gilint.config.loading import drafted, load
from gilint.packs import PackError
from gilint.resources import configuration


def written(folder: Path, text: str) -> str:
    path = folder / ".gilint.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(PackError) as caught:
        load(written(folder, text))
    return [f"{fault.line}:{fault.column} {fault.message.zh}" for fault in caught.value.faults]


def test_the_nearest_configuration_is_the_one_in_the_first_folder_above(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    outer = written(tmp_path, "year: 2021\n")

    assert configuration(str(tmp_path / "a" / "b")) == outer
    inner = written(tmp_path / "a", "year: 2022\n")
    assert configuration(str(tmp_path / "a" / "b")) == inner


def test_later_paths_win_and_each_value_knows_its_place(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "year: 2021\nrules: {GI5: warning, requests-balance: info}\npaths:\n"
        "  - {files: towns/, agency: town, rules: {GI504: error}}\n"
        "  - {files: ['*.md'], year: 2022}\n",
    )
    config = load(path)

    held = in_force(config, str(tmp_path / "towns" / "a.md"))
    assert {key: (value, place.line) for key, (value, place) in held.items()} == {
        "year": (2022, 5), "rules.GI5": ("warning", 2), "rules.GI301": ("info", 2), "agency": ("town", 4),
        "rules.GI504": ("error", 4),
    }  # fmt: skip
    assert verdicts(held) == (("GI5", "warning"), ("GI301", "info"), ("GI504", "error"))
    assert in_force(config, str(tmp_path / "a.txt"))["year"].value == 2021


def test_a_configuration_from_the_cache_is_the_same(tmp_path: Path) -> None:
    text = (
        "packs: national\nselect: [GI3]\nbaseline: b.json\nwaivers:\n"
        "  - {rule: GI301, files: a.txt, reason: 勘误中, who: 张三, until: 2999-01-01, cell: 'requests.*'}\n"
    )
    path = written(tmp_path, text)
    first = load(path)

    assert cache.load("config", path) is not None
    assert load(path) == first
    written(tmp_path, "year: 2020\n")
    assert list(load(path).layers[0].settings) == ["year"]


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert load(written(tmp_path, "# nothing yet\n")).layers[0].settings == {}


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = (
        "pakcs: [national]\npacks: [natonal]\nyear: soon\nlang: fr\nfail-on: eror\nagency: twon\n"
        "rules:\n  GI3O1: error\n  GI301: fatal\nselect: [requests-balnce]\nignore: [[a]]\n"
        "paths:\n  - agency: town\n  - {files: ../x, lang: en}\nwaivers:\n  - rule: GI3\n    files: a\\b\n    until: 2026-02-30\n"
    )

    assert faults(tmp_path, text) == [
        "1:1 没有“pakcs”这个键，是否应为“packs”？",
        "2:9 没有规则包“natonal”，是否应为“national”？",
        "3:7 “year”应为四位数的年度，如 2024",
        "4:7 “fr”不可用于“lang”，可用：zh、en",
        "5:10 “eror”不可用于“fail-on”，是否应为“error”？",
        "6:9 “twon”不可用于“agency”，是否应为“town”？",
        "8:3 没有规则“GI3O1”，是否应为“GI301”？",
        "9:10 “fatal”不可用于“GI301”，可用：error、warning、info、off、on",
        "10:9 没有规则“requests-balnce”，是否应为“requests-balance”？",
        "11:10 “ignore”应为文字或文字的列表，如 [甲, 乙]",
        "13:5 缺少“files”（适用的文件，用路径模式表示）",
        "14:13 路径模式应相对于配置文件所在文件夹：“../x”",
        "14:19 没有“lang”这个键，可用：files、packs、year、agency、select、ignore、rules、fail-on",
        "16:5 缺少“reason”（为何认可）",
        "16:5 缺少“who”（由谁认可）",
        "18:12 “until”应为日期，如 2026-12-31：“2026-02-30”",
    ]


def test_a_waiver_names_one_rule_and_cells_that_there_are(tmp_path: Path) -> None:
    rest = "files: a.txt, reason: 勘误中, who: 张三, until: 2999-01-01"
    text = f"waivers:\n  - {{rule: GI3, {rest}}}\n  - {{rule: GI301, {rest}, cell: requsts.new.total}}\n"

    assert faults(tmp_path, text) == [
        "2:12 豁免只能针对一条规则：“GI3”，请写完整的编号",
        "3:80 没有单元格“requsts.new.total”，是否应为“requests.new.total”？",
    ]


@pytest.mark.parametrize("text", ["a: &a [x]\nb: *a\n", "year: !!python/name:os.system 1\n", "- a\n", "year: [\n"])
def test_a_hostile_or_broken_file_is_refused(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, text)


def test_a_draft_is_read_instead_of_the_file(tmp_path: Path) -> None:
    path = str(tmp_path / ".gilint.yaml")

    assert str(drafted(path, "year: 2024\r\n").layers[0].settings["year"].value) == "2024"
    with pytest.raises(PackError) as told:
        drafted(path, "\ufeffyear: 24\n")
    assert [fault[:3] for fault in told.value.faults] == [(path, 1, 7)]
