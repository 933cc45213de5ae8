"""`gilint watch` as a process of its own: what it says after each change. Every wait is for output."""

from __future__ import annotations

import os
import queue
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, NamedTuple

import pytest
from tests.cli.running import BAD, GOOD, environment, run

_PATIENCE = 60
"""Seconds to wait for output before a test fails."""


class Round(NamedTuple):
    """What was said at one change."""

    headline: str
    findings: list[str]
    summary: str


class Watched:
    """A running watch."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gilint", "watch", *words],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            text=True,
            encoding="utf-8",
        )
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self.out, self.err = _lines(self.process.stdout), _lines(self.process.stderr)

    def round(self) -> Round:
        """Return the next round."""
        headline = self.out.get(timeout=_PATIENCE)
        findings = []
        while not (line := self.out.get(timeout=_PATIENCE)).startswith("共检查"):
            findings.append(line)
        return Round(headline, findings, line)

    def until(self, wanted: Callable[[Round], bool]) -> Round:
        """Return the first round that is as *wanted*: a change may be seen in two halves."""
        while not wanted(found := self.round()):
            pass
        return found

    def end(self) -> int:
        """Press Ctrl-C and return the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(_PATIENCE)


def _lines(stream: IO[str]) -> queue.Queue[str]:
    lines: queue.Queue[str] = queue.Queue()

    def fill() -> None:
        for line in stream:
            lines.put(line.rstrip("\n"))

    threading.Thread(target=fill, daemon=True).start()
    return lines


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Callable[..., Watched]]:
    begun: list[Watched] = []

    def begin(*words: str) -> Watched:
        begun.append(Watched(tmp_path, *words))
        return begun[-1]

    yield begin
    for each in begun:
        each.process.kill()
        each.process.wait(_PATIENCE)
        for stream in (each.process.stdout, each.process.stderr):
            assert stream is not None
            stream.close()


def write(path: Path, text: str) -> None:
    """Put a file in place as most programs save: written under another name, then renamed."""
    draft = path.with_name(f".{path.name}.new")
    draft.write_bytes(text.encode("utf-8"))
    os.replace(draft, path)


def good(found: Round) -> bool:
    return found.findings == []


def test_a_report_is_checked_again_when_it_is_saved(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    report = tmp_path / "report.txt"
    report.write_text(BAD, encoding="utf-8")
    watched = watch("report.txt", "--select", "GI101")

    first = watched.round()
    report.write_text(GOOD, encoding="utf-8")
    mended = watched.until(good)
    write(report, BAD)
    replaced = watched.until(lambda found: not good(found))

    assert first.headline == "检查 report.txt"
    assert first.findings == run("report.txt", "--select", "GI101", cwd=tmp_path).lines
    assert mended == ("检查 report.txt", [], "共检查 1 个文件：0 个错误，0 个警告，0 个提示；0 项检查无法判定")
    assert replaced == first


def test_ctrl_c_ends_it_with_status_0_and_without_a_word(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    (tmp_path / "report.txt").write_text(BAD, encoding="utf-8")
    watched = watch("report.txt")
    watched.round()

    assert watched.err.get(timeout=_PATIENCE) == "gilint: 等待文件更改，按 Ctrl-C 结束"
    assert watched.end() == 0
    assert watched.err.empty()


def test_only_what_changes_is_checked_again_and_all_is_counted(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    for name in ("a.txt", "b.txt"):
        write(tmp_path / name, BAD)
    watched = watch(".", "--select", "GI101")

    first = watched.round()
    write(tmp_path / "b.txt", GOOD)
    second = watched.round()
    write(tmp_path / "c.txt", GOOD)
    third = watched.round()
    (tmp_path / "a.txt").unlink()
    fourth = watched.round()

    assert first.headline == "检查 ./a.txt、./b.txt"
    assert first.summary.startswith("共检查 2 个文件：8 个错误")
    assert (second.headline, second.findings) == ("检查 ./b.txt", [])
    assert second.summary.startswith("共检查 2 个文件：4 个错误")
    assert (third.headline, third.findings) == ("检查 ./c.txt", [])
    assert third.summary.startswith("共检查 3 个文件：4 个错误")
    assert (fourth.headline, fourth.findings) == ("已不存在 ./a.txt", [])
    assert fourth.summary.startswith("共检查 2 个文件：0 个错误")


def test_a_report_in_a_new_folder_is_found(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    watched = watch(".", "--select", "GI101")
    empty = watched.round()
    (tmp_path / "towns").mkdir()
    write(tmp_path / "towns" / "a.txt", BAD)
    first = watched.round()
    write(tmp_path / "towns" / "a.txt", GOOD)
    second = watched.round()

    assert empty.summary.startswith("共检查 0 个文件")
    assert (first.headline, len(first.findings)) == ("检查 ./towns/a.txt", 4)
    assert (second.headline, second.findings) == ("检查 ./towns/a.txt", [])


def test_a_report_saved_in_two_halves_is_right_in_the_end(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    report = tmp_path / "report.txt"
    report.write_text(GOOD, encoding="utf-8")
    watched = watch("report.txt", "--select", "GI101")
    watched.round()
    with report.open("wb") as file:
        file.write(GOOD.encode("utf-8")[:100])
        file.flush()
        half = watched.until(lambda found: not good(found))
        file.write(GOOD.encode("utf-8")[100:])
    whole = watched.until(good)

    assert half.findings
    assert whole.headline == "检查 report.txt"


def test_a_named_report_may_go_and_come_back(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    report = tmp_path / "report.txt"
    write(report, GOOD)
    watched = watch("report.txt", "--select", "GI0,GI1")
    watched.round()
    report.unlink()
    gone = watched.round()
    write(report, GOOD)

    assert gone.findings == ["report.txt:1:1: error GI001 文件无法读取：没有这个文件"]
    assert good(watched.round())


def test_a_new_configuration_and_a_new_baseline_have_all_checked_again(
    tmp_path: Path, watch: Callable[..., Watched]
) -> None:
    for name in ("a.txt", "b.txt"):
        write(tmp_path / name, BAD)
    watched = watch(".")
    watched.round()
    write(tmp_path / ".gilint.yaml", "select: GI101\n")
    configured = watched.round()
    assert run("baseline", "a.txt", cwd=tmp_path).status == 0
    accepted = watched.until(lambda found: len(found.findings) == 4)

    assert (configured.headline, len(configured.findings)) == ("检查 ./a.txt、./b.txt", 8)
    assert accepted.headline == "检查 ./a.txt、./b.txt"
    assert {line.partition(":")[0] for line in accepted.findings} == {"./b.txt"}


def test_a_broken_configuration_is_told_and_the_watch_goes_on(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    write(tmp_path / "a.txt", BAD)
    write(tmp_path / ".gilint.yaml", "select: GI101\n")
    watched = watch(".")
    first = watched.round()
    watched.err.get(timeout=_PATIENCE)
    write(tmp_path / ".gilint.yaml", "selekt: GI101\n")
    told = watched.err.get(timeout=_PATIENCE)
    write(tmp_path / ".gilint.yaml", "select: GI102\n")
    mended = watched.round()

    assert len(first.findings) == 4
    assert told.startswith(".gilint.yaml:1:1: ")
    assert (mended.headline, mended.findings) == ("检查 ./a.txt", [])


PACK = """pack: own
parts: ["rules/*.yaml"]
"""
SILENT = "rules:\n  GI101: {enabled: false}\n"


def test_a_change_of_a_pack_in_force_has_all_checked_again(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    write(tmp_path / "a.txt", BAD)
    (tmp_path / "own" / "rules").mkdir(parents=True)
    write(tmp_path / "own" / "pack.yaml", PACK)
    write(tmp_path / "own" / "rules" / "one.yaml", "rules:\n  GI101: {severity: warning}\n")
    watched = watch("a.txt", "--select", "GI101", "--pack", "own")
    first = watched.round()
    write(tmp_path / "own" / "rules" / "one.yaml", "rules:\n  GI101: {severity: info}\n")
    second = watched.round()
    write(tmp_path / "own" / "rules" / "one.yaml", "rules: {}\n")
    write(tmp_path / "own" / "rules" / "two.yaml", SILENT)

    assert {line.split(" ")[1] for line in first.findings} == {"warning"}
    assert {line.split(" ")[1] for line in second.findings} == {"info"}
    assert watched.until(good).headline == "检查 a.txt"


def test_a_terminal_shows_the_last_round_alone_until_ctrl_c(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="no terminals to open on this system")
    write(tmp_path / "a.txt", BAD)
    parent, child = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "gilint", "watch", "a.txt", "--select", "GI101"],
        cwd=tmp_path, stdin=child, stdout=child, stderr=child, env=environment(COLUMNS="80", TERM="xterm"),
    )  # fmt: skip
    os.close(child)
    first = shown_until_waiting(parent)
    write(tmp_path / "a.txt", GOOD)
    second = shown_until_waiting(parent)
    process.send_signal(signal.SIGINT)
    status = process.wait(_PATIENCE)
    os.close(parent)

    assert first.count(CLEAR) == second.count(CLEAR) == 1
    assert first.startswith(CLEAR)
    assert "\x1b[1;4;31m三、收到和处理政府信息公开申请情况" in first
    assert "GI101" not in second
    assert status == 0


CLEAR = "\x1b[2J\x1b[H"


def shown_until_waiting(terminal: int) -> str:
    """Return what a terminal shows until the watch waits for the next change."""
    seen = b""
    while "按 Ctrl-C 结束".encode() not in seen:
        ready, _, _ = select.select([terminal], [], [], _PATIENCE)
        assert ready, seen
        seen += os.read(terminal, 65536)
    return seen.decode("utf-8")


def test_a_wrong_command_line_ends_at_once() -> None:
    assert run("watch", "-") == (2, "", "gilint: 标准输入（-）无法监视\n")
    assert run("watch", "a.txt", "--select", "nonsense").status == 2
    assert run("watch", "a.txt", "--pack", "nowhere").status == 2
