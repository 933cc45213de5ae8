"""`gilint baseline`: what was there is told no more, what is new is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import BAD, run

NEW = "网址为http://localhost/a。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


def lines(folder: Path, *words: str) -> list[str]:
    return run("check", *(words or (".",)), cwd=folder).lines


def record(folder: Path, *words: str) -> str:
    done = run("baseline", *words, cwd=folder)
    assert (done.status, done.err) == (0, "")
    return done.out


def entries(folder: Path, name: str = ".gilint-baseline.json") -> dict[str, int]:
    found = json.loads((folder / name).read_text(encoding="utf-8"))
    return {path: len(keys) for path, keys in found["files"].items()}


def test_recording_says_where_and_how_many_and_names_the_baseline(folder: Path) -> None:
    count = len(lines(folder))

    assert record(folder) == f".gilint-baseline.json: 已记录 {count} 个问题\n"
    assert (folder / ".gilint.yaml").read_text(encoding="utf-8") == "baseline: .gilint-baseline.json\n"
    assert (lines(folder), entries(folder)) == ([], {"a.txt": count})


@pytest.mark.parametrize(
    "changed",
    [
        "\n\n" + BAD,
        BAD.replace("\n", "\r\n"),
        BAD.replace("\n", "\n\n"),
        BAD.replace("认真贯彻落实", "本局认真学习，全面贯彻落实"),
        BAD + "无。\n",
    ],
)
def test_entries_survive_edits_elsewhere(folder: Path, changed: str) -> None:
    record(folder)

    (folder / "a.txt").write_text(changed, encoding="utf-8", newline="")

    assert lines(folder) == []


def test_only_what_is_new_is_told(folder: Path) -> None:
    record(folder)

    (folder / "a.txt").write_text(BAD.replace("三、收到", NEW + "三、收到"), encoding="utf-8")
    (folder / "b.txt").write_text(BAD, encoding="utf-8")

    assert ["localhost" in line for line in lines(folder, "a.txt")] == [True]
    assert lines(folder, "b.txt") != []


def test_one_more_of_the_same_is_new(folder: Path) -> None:
    (folder / "a.txt").write_text(BAD.replace("三、收到", NEW + "三、收到"), encoding="utf-8")
    record(folder)

    (folder / "a.txt").write_text(BAD.replace("三、收到", NEW + "另一" + NEW + "三、收到"), encoding="utf-8")

    assert len(lines(folder)) == 1


def test_recording_again_drops_what_was_mended_and_files_that_are_gone(folder: Path) -> None:
    for name in ("b.txt", "c.txt"):
        (folder / name).write_text(BAD, encoding="utf-8")
    record(folder)
    count = entries(folder)["a.txt"]

    (folder / "a.txt").write_text(BAD.replace("三、收到", "二、主动公开政府信息情况\n无。\n三、收到"), encoding="utf-8")
    (folder / "b.txt").unlink()
    record(folder, "a.txt")
    kept = entries(folder)
    (folder / "a.txt").write_text(BAD, encoding="utf-8")

    assert (kept["c.txt"], "b.txt" in kept) == (count, False)
    assert ["二、主动公开政府信息情况" in line for line in lines(folder, "a.txt")] == [True]


def test_a_baseline_is_the_same_from_every_folder_and_with_several_processes(folder: Path) -> None:
    (folder / "towns").mkdir()
    for name in ("b.txt", "towns/c.txt"):
        (folder / name).write_text(BAD, encoding="utf-8")
    record(folder)
    first = (folder / ".gilint-baseline.json").read_bytes()

    assert record(folder / "towns") == f"../.gilint-baseline.json: 已记录 {entries(folder)['towns/c.txt']} 个问题\n"
    assert (folder / ".gilint-baseline.json").read_bytes() == first
    assert lines(folder, ".", "--jobs", "2") == []
    assert run("check", "-", "--stdin-filename", "c.txt", stdin=BAD.encode(), cwd=folder / "towns").lines == []


def test_what_is_waived_or_cannot_be_read_is_not_recorded(folder: Path) -> None:
    waiver = "{rule: GI101, files: a.txt, reason: 因, who: 张三, until: 2999-12-31}"
    (folder / ".gilint.yaml").write_text(f"select: [GI101, GI001]\nwaivers:\n  - {waiver}\n", encoding="utf-8")
    (folder / "b.txt").write_bytes(b"")

    record(folder)

    assert entries(folder) == {}
    assert ["GI001" in line for line in lines(folder)] == [True]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "没有基线文件 b.json，请用 gilint baseline 生成，或者删去此行"),
        ("", "无法读取基线 b.json，请删去该文件，再用 gilint baseline 重新生成"),
        ('{"version": 2, "files": {}}', "无法读取基线 b.json，请删去该文件，再用 gilint baseline 重新生成"),
        ('{"version": 1, "files": {"a.txt": [{"rule": 1}]}}', "无法读取基线 b.json，请删去该文件，再用 gilint baseline 重新生成"),
        ("[" * 100_000, "无法读取基线 b.json，请删去该文件，再用 gilint baseline 重新生成"),
    ],
    ids=["missing", "empty", "newer", "wrong", "deep"],
)  # fmt: skip
def test_a_baseline_that_cannot_be_read_is_told_where_it_is_named(folder: Path, text: str | None, said: str) -> None:
    (folder / ".gilint.yaml").write_text("baseline: b.json\n", encoding="utf-8")
    if text is not None:
        (folder / "b.json").write_text(text, encoding="utf-8")

    assert run("check", "a.txt", cwd=folder) == (2, "", f".gilint.yaml:1:11: {said}\n")


def test_what_is_no_baseline_is_not_replaced(folder: Path) -> None:
    (folder / ".gilint.yaml").write_text("baseline: b.json\n", encoding="utf-8")
    (folder / "b.json").write_text("{}", encoding="utf-8")

    done = run("baseline", cwd=folder)

    assert (done.status, done.err) == (
        2, "gilint: b.json 不是基线，不会覆盖它；请删去该文件，或者在配置中另写 baseline\n"
    )  # fmt: skip
    assert (folder / "b.json").read_text(encoding="utf-8") == "{}"


def test_a_folder_in_the_baselines_place_is_told(folder: Path) -> None:
    (folder / ".gilint-baseline.json").mkdir()

    done = run("baseline", cwd=folder)

    assert done == (2, "", "gilint: 无法写入 .gilint-baseline.json（这是文件夹，不是文件）\n")
    assert not (folder / ".gilint.yaml").exists()


def test_files_elsewhere_need_a_configuration_of_their_own(folder: Path) -> None:
    (folder / "here").mkdir()

    done = run("baseline", "../a.txt", cwd=folder / "here")

    assert (done.status, "../a.txt 不在当前文件夹中" in done.err) == (2, True)
