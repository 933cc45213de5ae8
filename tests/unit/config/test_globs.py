"""Path patterns."""

from __future__ import annotations

from pathlib import Path

import pytest

from gilint.config.globs import beginning, matches, pattern, relative


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("a.txt", "a.txt"), ("a.txt", "x/y/a.txt"), ("*.txt", "x/a.txt"), ("towns/", "towns/a/b.txt"),
        ("towns/**", "towns/a/b.txt"), ("**/towns/*.txt", "towns/a.txt"), ("**/towns/*.txt", "x/y/towns/a.txt"),
        ("a/**/b.txt", "a/b.txt"), ("a/**/b.txt", "a/x/y/b.txt"), ("*镇*", "乡镇/某某镇2021.txt"), ("20?1/*", "2021/a.txt"),
        ("./a/b.txt", "a/b.txt"), ("a/b", "a/b/c.txt"), ("b", "a/b/c.txt"), ("./b", "b/c.txt"), ("**", "a/b.txt"), (".", "a/b.txt"), ("a*b*c", "aXbYbZc"),
    ],
)  # fmt: skip
def test_a_pattern_means_its_files(pattern: str, path: str) -> None:
    assert matches([pattern], path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("a.txt", "a.txtx"), ("/a.txt", "x/a.txt"), ("towns/*.txt", "towns/a/b.txt"), ("x/*", "y/x/a"),
        ("20?1", "2021x/a"), ("**", "../a.txt"), ("a*b*c", "aXbYbZ"), ("./b", "a/b"), ("a/b", "x/a/b"), ("a/b", "a/bc"), ("b", "a/bc"),
    ],
)  # fmt: skip
def test_a_pattern_means_no_others(pattern: str, path: str) -> None:
    assert not matches([pattern], path)


def test_patterns_that_could_match_in_countless_ways_are_answered() -> None:
    # Tried way by way, this would not end.
    assert not matches(["*a" * 200 + "b", "**/" * 200 + "b"], "a" * 3000 + "/a" * 200)


def test_patterns_see_paths_from_the_configuration_on() -> None:
    assert relative("/a/b/c.txt", "/a") == "b/c.txt"


def test_what_is_typed_in_one_folder_is_a_pattern_of_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "towns").mkdir()
    (tmp_path / "towns" / "a.txt").write_text("", encoding="utf-8")
    typed = ["a.txt", "b.txt", "*.txt", "./*.txt", "../bureaus/c.txt", f"{tmp_path}/towns/a.txt"]

    monkeypatch.chdir(tmp_path)
    assert [pattern(word, str(tmp_path)) for word in typed] == [*typed[:-1], "towns/a.txt"]
    monkeypatch.chdir(tmp_path / "towns")
    assert [pattern(word, str(tmp_path)) for word in typed] == [
        "towns/a.txt", "b.txt", "*.txt", "towns/*.txt", "bureaus/c.txt", "towns/a.txt"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "expected"),
    [("towns/*.txt", "towns"), ("towns/a.txt", "towns/a.txt"), ("*.txt", ""), ("towns/", ""), ("./towns/", "./towns/")],
)
def test_a_pattern_begins_with_a_place(given: str, expected: str) -> None:
    assert beginning(given) == expected
