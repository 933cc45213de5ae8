"""The settings for editors that the pages show."""

from __future__ import annotations

import json
import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def blocks(page: str) -> list[tuple[str, str]]:
    """Return the pieces of code of a page, each with its language."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return re.findall(r"^```(\w+)\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def test_both_pages_show_the_same_settings_but_for_the_language() -> None:
    english = [(kind, re.sub(r"(\blang\W+)en\b", r"\1zh", text)) for kind, text in blocks("editors.md")]

    assert english == blocks("editors.zh.md")
    assert [kind for kind, _ in english] == ["json", "lua", "json"]


def test_the_settings_can_be_read_and_start_the_server() -> None:
    (_, code), (_, neovim), (_, sublime) = blocks("editors.md")

    settings = json.loads(code)
    assert [settings["glspc.server.command"], *settings["glspc.server.commandArguments"]] == ["gilint", "lsp"]
    assert json.loads(sublime)["clients"]["gilint"]["command"] == ["gilint", "lsp"]
    assert "cmd = { 'gilint', 'lsp' }" in neovim
