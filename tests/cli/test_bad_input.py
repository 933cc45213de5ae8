"""Whatever a file is, gilint says it in a finding, checks the others, and ends soon."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.cli.running import BAD, run

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))

UNREADABLE = {
    "empty": (b"", "文件是空的"),
    "blank": (b" \r\n\n\t", "文件是空的"),
    "pdf": (PDF, "这是 PDF 文件，不是纯文本，请先转换为文本"),
    "picture": (PNG, "这是图片，不是纯文本，请先转换为文本"),
    "word": (b"PK\x03\x04" + bytes(22) + b"word/document.xml", "这是 Word 文件，不是纯文本，请先转换为文本"),
    "zeros": (bytes(4096), "这不是文本文件（含有大量控制字符）"),
    "noise": (b"\xff\xfd\x80" * 1000, "文字编码既不是 UTF-8 也不是 GB18030"),
    "huge": (b"1" * (50 * 1024 * 1024), "文件超过 6 MB，不会是一份报告"),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_what_cannot_be_read_is_a_finding_that_says_why(tmp_path: Path, kind: str) -> None:
    data, reason = UNREADABLE[kind]
    path = tmp_path / "report.txt"
    path.write_bytes(data)

    done = run("--format", "json", path)

    [file] = done.json["files"]
    [finding] = file["findings"]
    assert (done.status, done.err) == (1, "")
    assert (file["year"], file["pack"], file["undecided"]) == (None, None, [])
    assert (finding["rule"], finding["severity"], finding["line"], finding["column"]) == ("GI001", "error", 1, 1)
    assert reason in finding["message"]


def test_a_file_that_is_not_there_is_a_finding_and_the_others_are_checked(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(BAD, encoding="utf-8")
    missing = tmp_path / "missing.txt"

    done = run(missing, other)

    assert done.status == 1
    assert done.lines[0].startswith(f"{missing}:1:1: error GI001 ")
    assert "没有这个文件" in done.lines[0]
    assert done.lines[1].startswith(f"{other}:")


def test_links_that_lead_nowhere_or_in_a_circle_are_findings(tmp_path: Path) -> None:
    broken, first, second = (tmp_path / name for name in ("broken.txt", "first.txt", "second.txt"))
    broken.symlink_to(tmp_path / "gone.txt")
    first.symlink_to(second)
    second.symlink_to(first)
    (tmp_path / "loop").symlink_to(tmp_path)

    done = run(tmp_path)

    assert done.status == 1
    assert [line.partition(":")[0] for line in done.lines] == [str(broken), str(first), str(second)]
    assert "链接所指的文件不存在" in done.lines[0]
    assert "链接互相指向" in done.lines[1]


def test_selecting_other_rules_does_not_hide_that_a_file_was_not_checked(tmp_path: Path) -> None:
    done = run("--select", "GI3", tmp_path / "missing.txt")

    assert (done.status, len(done.lines)) == (1, 1)


@pytest.mark.parametrize("damage", [b"\xff", b"\xe4\xb8", b"\x00"])
def test_a_few_lost_bytes_are_told_and_the_rest_is_checked(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(BAD.replace("认真贯彻", "认真@贯彻").encode().replace(b"@", damage))

    done = run("--select", "GI005,GI101", path)

    rules = [line.split()[2] for line in done.lines]
    assert (done.status, rules) == (1, ["GI005", "GI101", "GI101", "GI101", "GI101"])
    assert f"{path}:3:3: error GI005" in done.lines[0]


@pytest.mark.parametrize(
    "text",
    [
        "某" * 350_000,
        "（" * 20_000,
        "(" * 20_000,
        "|" * 500_000,
        "1 " * 300_000,
        "一、" * 100_000,
        "\n" * 500_000 + "某",
    ],
    ids=["one line of 1 MB", "wide brackets", "brackets", "bars", "numbers", "numerals", "empty lines"],
)
def test_strange_texts_end_in_a_finding_soon(tmp_path: Path, text: str) -> None:
    path = tmp_path / "report.txt"
    path.write_text(text, encoding="utf-8")

    done = run("--format", "json", path)

    assert (done.status, done.err) == (1, "")
    assert done.json["files"][0]["findings"]


def test_a_pipe_in_a_folder_is_left_alone_and_a_named_one_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "report.txt").write_text(BAD, encoding="utf-8")

    done = run("--format", "json", tmp_path)

    assert [file["path"] for file in done.json["files"]] == [str(tmp_path / "report.txt")]


def test_a_device_without_end_is_too_large() -> None:
    done = run("/dev/zero")

    assert (done.status, len(done.lines)) == (1, 1)
    assert "文件超过 6 MB" in done.lines[0]


def test_a_name_that_is_no_utf_8_does_no_harm(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xb1\xa8\xb8\xe6.txt"
    Path(os.fsdecode(path)).write_text(BAD, encoding="utf-8")

    plain = run("--select", "GI101", tmp_path)
    data = run("--select", "GI101", "--format", "json", tmp_path)

    assert plain.lines[0].startswith(f"{tmp_path}/\\udcb1\\udca8\\udcb8\\udce6.txt:4:1: error GI101")
    assert data.json["files"][0]["path"] == os.fsdecode(path)


def test_a_name_with_a_line_break_stays_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a\n\x1b[31mb.txt"
    path.write_text(BAD, encoding="utf-8")

    done = run("--select", "GI101", path)

    assert done.lines[0].startswith(f"{tmp_path}/a\\n\\x1b[31mb.txt:4:1: error")
