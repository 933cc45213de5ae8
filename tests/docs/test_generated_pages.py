"""The pages made from the code and the packs are up to date."""

from __future__ import annotations

import runpy

import pytest
from tests.cli.running import ROOT


@pytest.mark.parametrize("name", ["checks.md", "checks.zh.md", "rules.md"])
def test_the_page_is_what_the_generator_writes(name: str) -> None:
    pages = runpy.run_path(str(ROOT / "docs" / "generate.py"))["pages"]()

    shown = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert shown == pages[name], "run: python docs/generate.py"
