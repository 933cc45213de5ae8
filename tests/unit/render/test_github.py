"""Findings as workflow commands, read back by the rules that GitHub's runner reads them by."""

from __future__ import annotations

import os

import pytest
from tests.unit.render.sample import golden, rendered, shown

from gilint.render.repository import relative, uri


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Return command, properties and message of a line, unescaped in the runner's order: the per cent sign last."""
    assert line.startswith("::")
    head, _, data = line[2:].partition("::")
    command, _, given = head.partition(" ")
    pairs = [pair.split("=", 1) for pair in given.split(",") if pair]
    properties = {key: unescaped(value.replace("%3A", ":").replace("%2C", ",")) for key, value in pairs}
    return command, properties, unescaped(data)


def unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_the_sample_is_shown_as_ever() -> None:
    assert shown("github") == golden("github")


def test_a_runner_reads_what_was_found() -> None:
    commands = [read(line) for line in rendered("github").splitlines()[:-1]]

    assert commands == [
        (
            "warning",
            {"title": "XX602 sum-broken", "file": "reports/民政局 2021.txt", "line": "1", "col": "1", "endColumn": "8",
             "endLine": "1"},
            "100% <script>：“&”::x, \ufffd[31m",
        ),
        (
            "error",
            {"title": "XX301 sum-broken", "file": "reports/民政局 2021.txt", "line": "3", "col": "4", "endColumn": "6",
             "endLine": "3"},
            "总计为 14，相差 6",
        ),
        ("notice", {"title": "XX801 sum-broken", "file": "reports/民政局 2021.txt", "line": "4", "endLine": "5"},
         "有标记 | `码`"),
        (
            "error",
            {"title": "XX001 sum-broken", "file": "坏.txt", "line": "1", "col": "1", "endColumn": "1", "endLine": "1"},
            "无法读取",
        ),
    ]  # fmt: skip


def test_files_below_the_current_folder_are_named_from_it(monkeypatch: pytest.MonkeyPatch, tmp_path: str) -> None:
    monkeypatch.chdir(tmp_path)
    inside = os.path.join(os.getcwd(), "a", "甲 %.txt")

    assert (relative(inside), relative("./a/../b.txt"), uri(inside)) == ("a/甲 %.txt", "b.txt", "a/%E7%94%B2%20%25.txt")
    assert uri(os.path.join(os.path.dirname(os.getcwd()), "甲.txt")).startswith("file:///")
