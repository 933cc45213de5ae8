"""Only what has changed since a git revision, as the real git tells it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from tests.cli.running import BAD, GOOD, ROOT, Done, run

from gilint.cli.changes import Changes

COMMITTED = GOOD.replace("\r\n", "\n")
HEADING = "一、总体情况"
assert COMMITTED.count(f"\n{HEADING}\n") == 1


def git(folder: Path, *words: str) -> str:
    who = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", *words], cwd=folder, env={**os.environ, **who, **alone}, capture_output=True, encoding="utf-8",
        timeout=60, check=True,
    )  # fmt: skip
    return done.stdout


def commit(folder: Path) -> str:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "a change")
    return git(folder, "rev-parse", "HEAD").strip()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with a good and a bad report, both committed."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "部门").mkdir()
    (tmp_path / "部门" / "好 报告.txt").write_text(COMMITTED, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    commit(tmp_path)
    return tmp_path


def checked(folder: Path, *words: str) -> Done:
    return run(*words, "--select", "GI1", "--fail-on", "info", cwd=folder)


def test_what_has_not_changed_is_not_checked(folder: Path) -> None:
    done = checked(folder, "--changed", ".")

    assert done == (0, "共检查 0 个文件：0 个错误，0 个警告，0 个提示；0 项检查无法判定\n", "")


def test_only_findings_on_changed_lines_are_told(folder: Path) -> None:
    path = folder / "bad.txt"
    path.write_text(BAD + "五、其他\n", encoding="utf-8")
    assert [line.split()[0] for line in checked(folder, ".").lines].count("./bad.txt:4:1:") >= 1

    done = checked(folder, "--changed", ".")

    assert done.status == 1
    assert {line.split()[0] for line in done.lines} == {"./bad.txt:5:1:"}
    assert done.out.endswith("共检查 1 个文件：3 个错误，0 个警告，0 个提示；0 项检查无法判定\n")


def test_a_file_that_git_does_not_know_is_new_from_its_first_line_to_its_last(folder: Path) -> None:
    (folder / "new.txt").write_text(BAD, encoding="utf-8")
    (folder / "ignored.txt").write_text(BAD, encoding="utf-8")
    (folder / ".gitignore").write_text("ignored.txt\n", encoding="utf-8")

    done = checked(folder, "--changed", ".")

    assert done.lines == checked(folder, "./new.txt").lines
    assert run("--changed", "--show-files", ".", cwd=folder) == (0, "./new.txt\n", "")


def test_a_revision_may_lie_back_and_staged_changes_count(folder: Path) -> None:
    before = git(folder, "rev-parse", "HEAD").strip()
    (folder / "bad.txt").write_text(BAD + "五、其他\n", encoding="utf-8")
    commit(folder)
    (folder / "new.txt").write_text(BAD, encoding="utf-8")
    git(folder, "add", "new.txt")

    assert run("--diff", before, "--show-files", ".", cwd=folder).out == "./bad.txt\n./new.txt\n"
    assert run("--diff", "HEAD~1", "--show-files", ".", cwd=folder).out == "./bad.txt\n./new.txt\n"
    assert run("--changed", "--show-files", ".", cwd=folder).out == "./new.txt\n"


@pytest.mark.parametrize("quotes", ["true", "false"])
def test_names_may_be_chinese_with_spaces_and_seen_from_a_folder_below(folder: Path, quotes: str) -> None:
    git(folder, "config", "core.quotePath", quotes)
    path = folder / "部门" / "好 报告.txt"
    path.write_text(COMMITTED.replace(f"\n{HEADING}\n", "\n一、总体情况概述说明\n"), encoding="utf-8")
    line = COMMITTED[: COMMITTED.index(f"\n{HEADING}\n") + 1].count("\n") + 1

    done = checked(folder / "部门", "--changed", ".")
    elsewhere = checked(ROOT, "--changed", str(path))

    assert [found.split()[0] for found in done.lines] == [f"./好 报告.txt:{line}:1:".split()[0]]
    assert done.lines[0].startswith(f"./好 报告.txt:{line}:1:")
    assert elsewhere.lines == [done.lines[0].replace("./好 报告.txt", str(path))]


def test_neither_names_nor_lines_can_pretend_to_be_something_else(folder: Path) -> None:
    names = ['a "b" \\c.txt', "d\te.txt", "f\n+++ b&bad.txt", " g 𠮷.txt", "+++ b.txt", "-.txt"]
    for name in names:
        (folder / name).write_text("甲\n" * 9, encoding="utf-8")
    commit(folder)
    for name in names:
        lines = ["甲\n"] * 9
        lines[3] = "++ b/bad.txt\n@@ -1 +1 @@\ndiff --git a/bad.txt b/bad.txt\n-- a/bad.txt\n"
        (folder / name).write_text("".join(lines), encoding="utf-8")
    changes = Changes("HEAD")

    assert not changes.touch(str(folder / "bad.txt"))
    assert {name: changes.lines(str(folder / name)) for name in names} == {name: [(4, 7)] for name in names}


def test_a_renamed_file_has_changed_where_its_lines_have(folder: Path) -> None:
    git(folder, "mv", "bad.txt", "moved.txt")
    assert run("--changed", "--show-files", ".", cwd=folder).out == ""

    (folder / "moved.txt").write_text(BAD + "五、其他\n", encoding="utf-8")

    assert {line.split()[0] for line in checked(folder, "--changed", ".").lines} == {"./moved.txt:5:1:"}


def test_other_line_ends_are_no_change_and_lines_count_alike(folder: Path) -> None:
    path = folder / "bad.txt"
    path.write_bytes(BAD.replace("\n", "\r\n").encode())
    assert run("--changed", "--show-files", ".", cwd=folder).out == ""

    path.write_bytes((BAD + "五、其他\n").replace("\n", "\r\n").encode())

    assert {line.split()[0] for line in checked(folder, "--changed", ".").lines} == {"./bad.txt:5:1:"}


def test_what_is_no_text_for_git_has_changed_as_a_whole(folder: Path) -> None:
    path = folder / "bad.txt"
    path.write_text(BAD, encoding="utf-16")
    commit(folder)
    path.write_text(BAD + "五、其他\n", encoding="utf-16")

    assert checked(folder, "--changed", "bad.txt").lines == checked(folder, "bad.txt").lines


def test_a_lone_carriage_return_ends_no_line_for_git_so_all_have_changed(folder: Path) -> None:
    path = folder / "bad.txt"
    path.write_bytes(BAD.replace("\n", "\r").encode())

    assert checked(folder, "--changed", "bad.txt").lines == checked(folder, "bad.txt").lines


def test_where_lines_are_gone_the_lines_around_have_changed(folder: Path) -> None:
    path = folder / "部门" / "好 报告.txt"
    start, end = (COMMITTED.index(f"\n{number}、") + 1 for number in ("五", "六"))
    path.write_text(COMMITTED[:start] + "\n" + COMMITTED[end:], encoding="utf-8")

    done = run("--changed", "--select", "GI101", ".", cwd=folder)

    assert [line.partition(": ")[2] for line in done.lines] == ["error GI101 缺少“五、存在的主要问题及改进情况”部分"]


def test_a_sum_broken_by_a_changed_cell_is_told_wherever_it_stands(folder: Path) -> None:
    cells = run("extract", "--format", "json", "部门/好 报告.txt", cwd=folder).json["reports"][0]["cells"]
    cell = next(cell for cell in cells if cell["cell"] == "requests.new.natural_person")
    path = folder / "部门" / "好 报告.txt"
    lines = COMMITTED.split("\n")
    line = lines[cell["line"] - 1]
    start = cell["column"] - 1
    lines[cell["line"] - 1] = line[:start] + "98765" + line[start + len(cell["raw"]) :]
    path.write_text("\n".join(lines), encoding="utf-8")

    [alone] = run("--format", "json", "--select", "GI301", str(path)).json["files"]
    [told] = run("--format", "json", "--changed", "--select", "GI301", str(path)).json["files"]

    assert {finding["line"] for finding in alone["findings"]} != {cell["line"]}
    assert told["findings"] == alone["findings"]


def test_what_keeps_a_changed_report_from_being_checked_is_told_wherever_it_stands(folder: Path) -> None:
    (folder / "bad.txt").write_text("某某县\n买牛奶\n", encoding="utf-8")
    commit(folder)
    (folder / "bad.txt").write_text("某某县\n买牛奶\n买面包\n", encoding="utf-8")

    assert checked(folder, "--changed", ".", "--select", "GI0").lines[0].startswith("./bad.txt:1:1: error GI004 ")
    assert checked(folder, "--changed", "nowhere.txt").lines[0].startswith("nowhere.txt:1:1: error GI001 ")


def test_what_is_accepted_stays_so_and_the_status_goes_by_what_is_left(folder: Path) -> None:
    path = folder / "bad.txt"
    person = "张三：230101199001011234。\n"
    path.write_text(BAD + person, encoding="utf-8")
    run("baseline", "bad.txt", cwd=folder)
    commit(folder)
    path.write_text("\n" + BAD + person, encoding="utf-8")
    assert run("--changed", "--fail-on", "info", ".", cwd=folder).status == 0

    # The same once more is the second of its kind, and the first one alone is accepted.
    path.write_text("\n" + BAD + person + person, encoding="utf-8")
    done = run("--changed", "--select", "GI802", ".", cwd=folder)

    assert (done.status, [line.split()[0] for line in done.lines]) == (1, ["./bad.txt:7:4:"])


def test_before_the_first_commit_everything_is_new(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    git(tmp_path, "add", "bad.txt")

    assert checked(tmp_path, "--changed", ".").lines == checked(tmp_path, ".").lines


def test_a_repository_within_another_is_asked_itself(folder: Path) -> None:
    inner = folder / "inner"
    inner.mkdir()
    git(inner, "init", "--quiet")
    (inner / "old.txt").write_text(BAD, encoding="utf-8")
    commit(inner)
    (inner / "new.txt").write_text(BAD, encoding="utf-8")

    assert run("--changed", "--show-files", ".", cwd=folder).out == "./inner/new.txt\n"


def test_a_users_settings_of_git_make_no_difference(folder: Path) -> None:
    (folder / "bad.txt").write_text("\n" + BAD + "五、其他\n", encoding="utf-8")
    expected = checked(folder, "--changed", ".")

    for key, value in {
        "diff.noprefix": "true", "diff.mnemonicPrefix": "true", "diff.interHunkContext": "9", "diff.context": "9",
        "color.ui": "always", "diff.external": "false", "diff.renames": "false", "diff.relative": "true",
    }.items():  # fmt: skip
        git(folder, "config", key, value)

    assert expected.lines
    assert checked(folder, "--changed", ".") == expected


def test_an_unknown_revision_is_told_and_can_be_no_option(folder: Path) -> None:
    for revision in ("nowhere", "-p", "--output=evil", "HEAD:bad.txt"):
        done = run("--diff", revision, ".", cwd=folder)
        assert (done.status, done.out) == (2, "")
        assert done.err == f"gilint: git 仓库 {folder} 中没有版本 {revision}\n"
    assert not (folder / "evil").exists()


def test_a_folder_outside_any_repository_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")

    done = run("--changed", "bad.txt", "--lang", "en", cwd=tmp_path, LC_ALL="C")

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"gilint: git knows nothing of {tmp_path}: fatal: not a git repository")


def test_where_git_is_missing_that_is_told(folder: Path) -> None:
    done = run("--changed", "bad.txt", "--lang", "en", cwd=folder, PATH=os.devnull)

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("gilint: git is needed, but cannot be run (")


def test_standard_input_has_no_revisions(folder: Path) -> None:
    assert run("--changed", "-", cwd=folder) == (2, "", "gilint: 标准输入没有 git 版本，不能用 --changed\n")
    assert run("--diff", "HEAD", "--changed", ".", cwd=folder) == (2, "", "gilint: --diff 和 --changed 只能用一个\n")


def test_the_language_is_the_configurations_even_if_nothing_has_changed(folder: Path) -> None:
    (folder / ".gilint.yaml").write_text("lang: en\n", encoding="utf-8")

    assert (
        run("--changed", ".", cwd=folder).out == "0 files checked: 0 errors, 0 warnings, 0 infos; 0 checks undecided\n"
    )
