"""What the pages for users show is what gilint prints, and the packs that they show are sound.

A page is tried from its top to its bottom in one folder: a block with `title=NAME` is written there, a command in a
console block is run there. A block of YAML without a title is a pack, or what a pack holds below its name.
"""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.cli.running import REPORTS, ROOT, run

PAGES = [
    "README.md", "README.zh.md", "docs/users.md", "docs/users.zh.md", "docs/rule-authors.md", "docs/rule-authors.zh.md",
    "docs/formats.md", "docs/formats.zh.md", "docs/configuration.md", "docs/configuration.zh.md",
]  # fmt: skip
_BLOCK = re.compile(r"^```(?P<kind>\w+)(?: title=(?P<title>\S+))?\n(?P<text>(?:.*\n)*?)```$", re.MULTILINE)
_ELLIPSIS = "…\n"


class Block(NamedTuple):
    """A block of a page that stands between fences."""

    kind: str
    title: str | None
    text: str


def blocks(name: str) -> list[Block]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return [Block(found["kind"], found["title"], found["text"]) for found in _BLOCK.finditer(text)]


def matches(shown: str, printed: str) -> bool:
    """Whether a page that shows *shown* is right; a line of three dots stands for any lines."""
    pattern = r"(?:.*\n)*".join(re.escape(part) for part in shown.split(_ELLIPSIS))
    return re.fullmatch(pattern, printed) is not None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(REPORTS / "seeds", tmp_path / "tests" / "reports" / "seeds")
    return tmp_path


@pytest.mark.parametrize("name", PAGES)
def test_the_output_shown_is_the_output_printed(name: str, folder: Path) -> None:
    status = 0
    for block in blocks(name):
        if block.title is not None:
            (folder / block.title).write_text(block.text, encoding="utf-8")
        elif block.kind == "console":
            for command in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
                typed, _, shown = command.partition("\n")
                if typed == "echo $?":
                    assert shown == f"{status}\n"
                    continue
                done = run(*shlex.split(typed)[1:], cwd=folder)
                status = done.status
                printed = done.out + done.err
                if not matches(shown, printed):
                    assert f"$ {typed}\n{printed}" == f"$ {typed}\n{shown}"


@pytest.mark.parametrize("name", ["docs/rule-authors.md", "docs/rule-authors.zh.md"])
def test_every_pack_shown_is_sound(name: str, tmp_path: Path) -> None:
    shown = [block for block in blocks(name) if block.kind == "yaml" and block.title is None]

    assert shown
    for number, block in enumerate(shown):
        path = tmp_path / f"shown-{number}.yaml"
        head = "" if block.text.startswith("pack:") else f"pack: shown-{number}\nextends: national\n"
        path.write_text(head + block.text, encoding="utf-8")
        done = run("pack", "check", path)
        assert (done.status, done.err) == (0, ""), block.text


def test_pages_in_both_languages_show_the_same_commands() -> None:
    for name in ("README", "docs/users", "docs/rule-authors", "docs/formats", "docs/configuration"):
        typed = [
            [line.replace(" --lang en", "") for line in re.findall(r"^\$ (.+)$", block.text, re.MULTILINE)]
            for page in (f"{name}.md", f"{name}.zh.md")
            for block in [Block("", None, "".join(found.text for found in blocks(page) if found.kind == "console"))]
        ]
        assert typed[0] == typed[1]
