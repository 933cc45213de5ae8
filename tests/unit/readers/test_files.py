"""Files and folders: which are read, and why some are not."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from gilint.readers import Input, ReadError, failures, read
from gilint.readers.folders import find


def test_bytes_at_hand_are_read_instead_of_the_file_of_that_name() -> None:
    source = read(Input("nowhere.txt", "总体情况".encode("gb18030")))

    assert (source.text, source.name) == ("总体情况", "nowhere.txt")


def test_a_missing_file_is_told_from_a_broken_link(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")

    reasons = []
    for name in ("gone.txt", "link.txt", "name\0.txt"):
        with pytest.raises(ReadError) as raised:
            read(Input(str(tmp_path / name)))
        reasons.append(raised.value.reason.en)

    assert reasons == [
        "there is no such file",
        "it is a link to a file that does not exist",
        "its name has a character that no name may have",
    ]


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "没有读取这个文件的权限"),
        (errno.EPERM, "没有读取这个文件的权限"),
        (errno.ELOOP, "链接互相指向，找不到真正的文件"),
        (errno.EISDIR, "这是文件夹，不是文件"),
        (errno.EIO, f"无法打开文件（{os.strerror(errno.EIO)}）"),
    ],
)
def test_the_system_s_errors_are_put_into_words(number: int, reason: str) -> None:
    assert failures.reason(OSError(number, os.strerror(number)), "report.txt").zh == reason


def test_folders_are_searched_to_any_depth_and_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.MD", "a/b/c.text", "a.markdown", "a/.hidden.txt", ".hidden/x.txt", "a/picture.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    files, barren = find([str(tmp_path)])

    assert [os.path.relpath(file, tmp_path) for file in files] == [
        "a.markdown", os.path.join("a", "b", "c.text"), os.path.join("a", "z.MD"), "b.txt",
    ]  # fmt: skip
    assert barren == []


def test_a_file_named_twice_is_one_file_as_it_was_named_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").touch()

    assert find(["./a.txt", "a.txt", str(tmp_path / "a.txt"), "."]) == (["./a.txt"], [])


def test_a_file_that_is_named_is_taken_whatever_it_is_called() -> None:
    assert find(["report.docx", "nowhere"]) == (["nowhere", "report.docx"], [])


def test_links_in_a_circle_are_survived(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "report.txt").touch()
    (tmp_path / "a" / "up").symlink_to(tmp_path)

    assert find([str(tmp_path)]) == ([str(tmp_path / "a" / "report.txt")], [])


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    (tmp_path / "picture.png").touch()

    assert find([str(tmp_path)]) == ([], [str(tmp_path)])
