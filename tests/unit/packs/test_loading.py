"""Compiled packs in the cache: the same rules, without YAML, for as long as nothing changes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.packs.demo import DEMO, written

from gilint.packs import PackError, RuleSet, load
from gilint.packs.stored import dumped


def _all(rules: RuleSet) -> str:
    return json.dumps(dumped(rules), ensure_ascii=False, default=str)


def _entries(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").glob("packs-*.cache"))


def test_what_comes_from_the_cache_is_what_was_compiled(tmp_path: Path) -> None:
    path = written(tmp_path, DEMO)
    compiled = load([path])

    assert _all(load([path])) == _all(compiled)
    assert len(_entries(tmp_path)) == 1


def test_a_warm_start_imports_neither_yaml_nor_lark(tmp_path: Path) -> None:
    load()
    program = "import sys; from gilint.packs import load; load().rules('national-2021'); print({'yaml', 'lark'} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=os.environ)

    assert done.stdout.strip() == "set()"


def test_a_changed_pack_is_compiled_anew(tmp_path: Path) -> None:
    path = written(tmp_path, DEMO)
    load([path])
    stamp = os.stat(path)
    written(tmp_path, DEMO.replace("severity: warning", "severity: error  "))
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))

    rule = load([path]).rule("DEM001")

    assert rule is not None
    assert rule.severity == "error"


def test_a_new_file_that_a_pattern_finds_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, 'pack: demo\nparts: ["more/*.yaml"]\n')
    (tmp_path / "more").mkdir()
    load([path])
    written(tmp_path, "rules:\n  GI301: {severity: info}\n", "more/a.yaml")

    rule = load([path]).rule("GI301")

    assert rule is not None
    assert rule.severity == "info"


@pytest.mark.parametrize(
    "broken",
    [b"", b"{}", b"gilint-cache 1 0000\n{}", b"\xff\xfe", b"gilint-cache 1"],
)
def test_a_broken_entry_is_replaced(broken: bytes, tmp_path: Path) -> None:
    before = _all(load())
    (entry,) = _entries(tmp_path)
    sound = entry.read_bytes()
    entry.write_bytes(broken)

    assert _all(load()) == before
    assert entry.read_bytes() == sound


def test_an_entry_that_lacks_a_character_is_replaced(tmp_path: Path) -> None:
    before = _all(load())
    (entry,) = _entries(tmp_path)
    sound = entry.read_bytes()
    entry.write_bytes(sound.replace(b"error", b"warning", 1))

    assert _all(load()) == before
    assert entry.read_bytes() == sound


def test_explanations_survive_the_loss_of_their_entry(tmp_path: Path) -> None:
    load()
    rules = load()
    for entry in (tmp_path / "cache").glob("texts-*.cache"):
        entry.unlink()

    rule = rules.rule("GI301")

    assert rule is not None
    assert rule.why.en.startswith("The table itself says")


def test_without_a_cache_everything_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GILINT_NO_CACHE", "1")

    assert load().newest.name == "national-2021"
    assert not (tmp_path / "cache").exists()


def test_a_folder_that_cannot_be_made_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("GILINT_CACHE_DIR", str(tmp_path / "file" / "cache"))

    assert load().newest.name == "national-2021"


def test_a_draft_is_read_instead_of_the_file_and_never_kept(tmp_path: Path) -> None:
    path = written(tmp_path, DEMO)
    saved = _all(load([path]))
    draft = DEMO.replace("\n", "\r\n") + "rules: {}\r\nrules: {}\r\n"

    with pytest.raises(PackError) as told:
        load([path], {path: draft})

    assert {fault.path for fault in told.value.faults} == {path}
    assert _all(load([path])) == saved
    assert len(_entries(tmp_path)) == 1
