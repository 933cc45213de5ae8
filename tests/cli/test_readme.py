"""What the readmes show is what gilint prints."""

from __future__ import annotations

import re

import pytest
from tests.cli.running import ROOT, run

BLOCK = re.compile(r"^```console\n\$ gilint (?P<typed>.+)\n(?P<shown>(?:.*\n)*?)```$", re.MULTILINE)


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_output_shown_is_the_output_printed(name: str) -> None:
    blocks = list(BLOCK.finditer((ROOT / name).read_text(encoding="utf-8")))

    assert blocks
    for block in blocks:
        assert run(*block["typed"].split(), cwd=ROOT).out == block["shown"]
