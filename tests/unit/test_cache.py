"""The cache keeps values, and never lets a bad entry through."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gilint import cache


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GILINT_CACHE_DIR", str(tmp_path))
    monkeypatch.delenv("GILINT_NO_CACHE", raising=False)


def test_what_was_stored_comes_back() -> None:
    value = {"规则": [1, 2.5, None, "一"], "b": {"c": True}}

    cache.store("kind", "key", value)

    assert cache.load("kind", "key") == value
    assert cache.load("kind", "other") is None
    assert cache.load("other", "key") is None


def test_an_entry_under_another_name_is_not_believed(tmp_path: Path) -> None:
    cache.store("kind", "one", 1)
    (entry,) = tmp_path.glob("kind-*.cache")
    entry.rename(tmp_path / f"kind-{cache.digest(b'two')}.cache")

    assert cache.load("kind", "two") is None


def test_many_writers_leave_one_whole_entry_and_no_drafts(tmp_path: Path) -> None:
    values = [[number] * 2000 for number in range(16)]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda value: cache.store("kind", "key", value), values))

    assert cache.load("kind", "key") in values
    assert len(list(tmp_path.iterdir())) == 1


def test_old_entries_of_a_kind_are_removed(tmp_path: Path) -> None:
    for number in range(60):
        cache.store("kind", str(number), number)
        os.utime(next(iter(tmp_path.glob(f"kind-{cache.digest(str(number).encode())}.cache"))), (number, number))
    cache.store("other", "key", 1)

    assert len(list(tmp_path.glob("kind-*"))) <= 41
    assert cache.load("kind", "59") == 59
    assert cache.load("kind", "0") is None
    assert cache.load("other", "key") == 1


@pytest.mark.parametrize("off", ["1", "yes"])
def test_the_cache_can_be_switched_off(off: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GILINT_NO_CACHE", off)

    cache.store("kind", "key", 1)

    assert list(tmp_path.iterdir()) == []
    assert cache.load("kind", "key") is None


def test_the_folder_follows_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GILINT_CACHE_DIR")
    monkeypatch.setenv("HOME", "/home/li")
    monkeypatch.setenv("USERPROFILE", "/home/li")

    found = {}
    for system in ("linux", "darwin", "win32"):
        monkeypatch.setattr(sys, "platform", system)
        monkeypatch.setenv("XDG_CACHE_HOME", "")
        monkeypatch.setenv("LOCALAPPDATA", "/home/li/AppData/Local")
        found[system] = (cache.folder() or "").replace(os.sep, "/")

    assert found == {
        "linux": "/home/li/.cache/gilint",
        "darwin": "/home/li/Library/Caches/gilint",
        "win32": "/home/li/AppData/Local/gilint/Cache",
    }
