"""Path patterns."""

from __future__ import annotations

import time

import pytest

from gilint.config.globs import matches, relative


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


def test_no_pattern_is_slow() -> None:
    began = time.perf_counter()

    assert not matches(["*a" * 200 + "b", "**/" * 200 + "b"], "a" * 3000 + "/a" * 200)
    assert time.perf_counter() - began < 2


def test_patterns_see_paths_from_the_configuration_on() -> None:
    assert relative("/a/b/c.txt", "/a") == "b/c.txt"
