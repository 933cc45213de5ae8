"""Waivers: what an office accepts is not reported, and a waiver that is of no use is."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import BAD, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


def waive(folder: Path, until: str = "2999-12-31", **more: str) -> Path:
    path = folder / ".gilint.yaml"
    fields = {"rule": "GI101", "files": "a.txt", "reason": "机构改革", "who": "张三", "until": until, **more}
    lines = "".join(f"    {key}: {value}\n" for key, value in fields.items())
    path.write_text("select: GI101\nwaivers:\n  -\n" + lines, encoding="utf-8")
    return path


def test_a_waived_finding_is_not_reported(folder: Path) -> None:
    waive(folder)

    done = run("check", "a.txt", cwd=folder)

    assert (done.status, done.lines, done.err) == (0, [], "")


def test_a_waiver_may_be_for_some_words_only(folder: Path) -> None:
    waive(folder, text="主动公开 政府")

    done = run("check", "a.txt", cwd=folder)

    assert (done.status, len(done.lines), "主动公开" in done.out) == (1, 3, False)


def test_an_expired_waiver_waives_nothing_and_is_told(folder: Path) -> None:
    waive(folder, "2020-12-31")

    done = run("check", "a.txt", cwd=folder)

    assert (done.status, len(done.lines)) == (1, 4)
    assert done.err == ".gilint.yaml:4:11: 警告：GI101 的豁免已于 2020-12-31 到期（张三），请改正问题或续期\n"


def test_an_unused_waiver_is_told_where_every_rule_was_asked(folder: Path) -> None:
    waive(folder, rule="GI301")

    assert run("check", "a.txt", cwd=folder).err == ".gilint.yaml:4:11: 警告：GI301 的豁免没有用到，请删去\n"
    assert run("check", "a.txt", "--select", "GI1", cwd=folder).err == ""


def test_a_useless_waiver_makes_a_run_fail_that_fails_on_warnings(folder: Path) -> None:
    (folder / "b.txt").write_text(BAD, encoding="utf-8")
    waive(folder, "2020-12-31", files="b.txt")

    assert run("check", "b.txt", "--select", "GI8", "--fail-on", "warning", cwd=folder).status == 1
    assert run("check", "b.txt", "--select", "GI8", cwd=folder).status == 0
