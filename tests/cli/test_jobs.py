"""Many files in several processes: the same output as in one, and a good end whatever happens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.running import BAD, GOOD, environment, run


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    for number in range(130):
        (tmp_path / f"{number:03}.txt").write_text((BAD, GOOD)[number % 2], encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json"])
def test_several_processes_print_the_same_bytes_as_one(drafts: Path, form: str) -> None:
    alone = run("--format", form, "--jobs", "1", drafts)

    assert run("--format", form, "--jobs", "3", drafts) == alone
    assert run("--format", form, drafts) == alone
    assert alone.status == 1


def test_lines_of_reports_come_back_from_other_processes(drafts: Path) -> None:
    alone = run("--jobs", "1", drafts, FORCE_COLOR="1", TERM="xterm")

    assert run("--jobs", "2", drafts, FORCE_COLOR="1", TERM="xterm") == alone


def test_an_interrupt_ends_all_processes_without_a_word_of_python(drafts: Path) -> None:
    for number in range(130, 1500):
        (drafts / f"{number}.txt").write_text(GOOD, encoding="utf-8")
    command = [sys.executable, "-m", "gilint", "--jobs", "2", str(drafts)]
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}

    with subprocess.Popen(command, env=environment(), start_new_session=True, **options) as process:  # type: ignore[call-overload]
        process.stdout.readline()
        time.sleep(0.1)
        os.killpg(process.pid, signal.SIGINT)
        _, complaint = process.communicate(timeout=30)

    assert (process.returncode, complaint.decode("utf-8")) == (130, "gilint: 已中断\n")


def test_who_is_told_to_end_leaves_no_process_and_no_half_file(drafts: Path, tmp_path: Path) -> None:
    for number in range(130, 1500):
        (drafts / f"{number}.txt").write_text(GOOD, encoding="utf-8")
    outputs = tmp_path / "outputs"
    outputs.mkdir()
    command = [
        sys.executable, "-m", "gilint", "--jobs", "2", "--format", f"sarif:{outputs}/a", "--format", "text", str(drafts),
    ]  # fmt: skip

    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.terminate()
        # This waits for everybody who could still write there.
        _, complaint = process.communicate(timeout=60)

    assert (process.returncode, complaint) == (143, b"")
    assert os.listdir(outputs) == []
