"""Where output goes and what becomes of it on the way: files, pipes, locales, terminals."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import BAD, SEED, environment, run
from tests.cli.terminals import on_a_terminal


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.txt"
    path.write_text(BAD, encoding="utf-8")
    return path


def test_output_goes_into_the_file_named(tmp_path: Path, bad: Path) -> None:
    target = tmp_path / "findings.json"
    target.write_text("old", encoding="utf-8")

    done = run("--format", "json", "--output", target, bad)

    assert (done.status, done.out, done.err) == (1, "", "")
    assert target.read_bytes().decode("utf-8") == run("--format", "json", bad).out
    assert sorted(os.listdir(tmp_path)) == ["bad.txt", "findings.json"]


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left(tmp_path: Path, bad: Path) -> None:
    done = run("--output", tmp_path / "nowhere" / "out.txt", bad)

    assert done == (2, "", f"gilint: 无法写入 {tmp_path}/nowhere/out.txt（没有这个文件夹）\n")
    done = run("--output", tmp_path, bad, "--lang", "en")
    assert done == (2, "", f"gilint: cannot write {tmp_path} (it is a folder, not a file)\n")
    assert sorted(os.listdir(tmp_path)) == ["bad.txt"]


def test_what_stood_in_the_file_stays_when_the_run_fails(tmp_path: Path, bad: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old", encoding="utf-8")

    assert run("--output", target, "--pack", "nowhere", bad).status == 2
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(os.listdir(tmp_path)) == ["bad.txt", "out.txt"]


def test_a_report_is_never_replaced_by_what_is_said_of_it(bad: Path) -> None:
    done = run("--output", bad, bad)

    assert (done.status, done.err) == (2, f"gilint: {bad} 是要检查的文件，不会覆盖它\n")
    assert bad.read_text(encoding="utf-8") == BAD


def test_a_device_is_written_to_and_stays_one(bad: Path) -> None:
    assert run("--output", os.devnull, bad).status == 1
    assert not os.path.isfile(os.devnull)


def test_a_pipe_gets_utf_8_whatever_the_locale(bad: Path) -> None:
    plain = run("--select", "GI101", bad)

    assert "缺少“二、主动公开政府信息情况”部分" in plain.lines[0]
    assert run("--select", "GI101", bad, LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0") == plain
    assert run("--select", "GI101", bad, PYTHONIOENCODING="gbk") == plain


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(BAD, encoding="utf-8")
    command = [sys.executable, "-m", "gilint", "--jobs", "2", str(tmp_path)]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        complaint = process.stderr.read()

    assert (process.returncode, complaint) == (141, b"")


@pytest.mark.parametrize("words", [(), ("--format", "sarif"), ("--show-files",)])
def test_standard_output_that_cannot_be_written_is_told(bad: Path, words: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "gilint", "--lang", "en", str(bad), *words]

    with bad.open("rb") as only_read:
        done = subprocess.run(
            command, stdout=only_read, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False
        )

    why = os.strerror(errno.EBADF)
    assert (done.returncode, done.stderr.decode()) == (2, f"gilint: cannot write to standard output ({why})\n")


@pytest.mark.parametrize("closed", [">&-", "2>&-"])
def test_where_an_output_is_closed_the_status_and_the_other_one_stay(closed: str, bad: Path) -> None:
    command = ["sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-m", "gilint", str(bad)]
    done = subprocess.run(command, capture_output=True, env=environment(), timeout=60, check=False)

    shown = "" if closed == ">&-" else run(bad).out
    assert (done.returncode, done.stdout.decode(), done.stderr) == (1, shown, b"")


def test_what_is_wrong_is_not_said_on_standard_output_where_standard_error_is_closed() -> None:
    command = ["sh", "-c", 'exec "$@" 2>&-', "sh", sys.executable, "-m", "gilint", "explain"]
    done = subprocess.run(command, capture_output=True, env=environment(), timeout=60, check=False)

    assert (done.returncode, done.stdout) == (2, b"")


def test_no_escape_reaches_a_pipe() -> None:
    assert "\x1b" not in run(SEED).out
    assert "\x1b" not in run(SEED, FORCE_COLOR="1", NO_COLOR="1").out


def test_colours_can_be_forced(bad: Path) -> None:
    done = run("--select", "GI101", bad, FORCE_COLOR="1", TERM="xterm")

    assert done.out.splitlines()[:5:4] == [
        f"\x1b[1m{bad}\x1b[0m:4:1: \x1b[1;31merror\x1b[0m \x1b[1mGI101\x1b[0m 缺少“二、主动公开政府信息情况”部分",
        "  4 | \x1b[1;4;31m三、收到和处理政府信息公开申请情况\x1b[0m",
    ]


def test_a_long_run_shows_how_far_it_is_and_only_on_the_terminal(tmp_path: Path, bad: Path) -> None:
    for number in range(120):
        (tmp_path / f"{number}.txt").write_text(BAD, encoding="utf-8")
    expected = run("--format", "json", tmp_path).out

    with (tmp_path / "out.json").open("wb") as out:
        shown = on_a_terminal("--format", "json", tmp_path, stdout=out.fileno(), TERM="xterm")

    assert "121/121" in shown
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == expected
    assert on_a_terminal("--format", "json", bad, TERM="xterm").startswith('{"version": 1,')
