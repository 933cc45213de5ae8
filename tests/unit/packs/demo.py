"""Packs made by hand, for tests of the loader."""

from __future__ import annotations

import textwrap
from pathlib import Path

from gilint.packs import PackError, RuleSet, load

DEMO = """\
pack: demo
extends: national
rules:
  DEM001:
    name: demo-rule
    severity: warning
    check: equation
    with: {table: requests, each: column, left: new, right: total}
    message: {zh: "甲{left}", en: "a {left}"}
    why: {zh: 因, en: why}
    fix: {zh: 改, en: fix}
    examples: {good: 好, bad: 坏}
"""
"""A sound pack with one rule; tests change a word of it."""


def written(folder: Path, text: str, name: str = "demo.yaml") -> str:
    """Write a pack file and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return str(path)


def loaded(folder: Path, text: str, name: str = "demo.yaml") -> RuleSet:
    """Return the rules with the pack *text* on top."""
    return load([written(folder, text, name)])


def faults(folder: Path, text: str, name: str = "demo.yaml") -> list[str]:
    """Return the faults of the pack *text* as `line:column message`."""
    path = written(folder, text, name)
    try:
        load([path])
    except PackError as error:
        return [
            ("" if fault.path == path else f"{Path(fault.path).name}:")
            + f"{fault.line}:{fault.column} {fault.message.zh}"
            for fault in error.faults
        ]
    return []
