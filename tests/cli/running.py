"""Runs gilint as users do: as a command of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import gilint

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "tests" / "reports"
SEED = REPORTS / "seeds" / "004_0cbbd79315f844ec.txt"

GOOD = (REPORTS / "layouts" / "r09-clean-docx2txt.txt").read_bytes().decode("utf-8")
"""A report without a defect."""
BAD = """某某县民政局2021年政府信息公开工作年度报告
一、总体情况
认真贯彻落实《中华人民共和国政府信息公开条例》。
三、收到和处理政府信息公开申请情况
"""
"""A report that lacks five things, section 二 among them: that is told at line 4."""


class Done(NamedTuple):
    """What a command left."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """Standard output without the line that counts."""
        return self.out.splitlines()[:-1]

    @property
    def json(self) -> Any:
        """Standard output as JSON, whose numbers are kept as they are written."""
        return json.loads(self.out, parse_float=str)


def environment(**changes: str) -> dict[str, str]:
    """Return an environment for gilint in which nothing but *changes* speaks of terminals or languages."""
    kept = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "NO_COLOR", "COLUMNS")}
    package = os.path.dirname(os.path.dirname(os.path.abspath(gilint.__file__)))
    return {**kept, "PYTHONPATH": package, **changes}


def run(*words: str | Path, stdin: bytes = b"", cwd: Path | None = None, **changes: str) -> Done:
    """Run gilint; what it prints into a pipe must be UTF-8."""
    done = subprocess.run(
        [sys.executable, "-m", "gilint", *map(str, words)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=environment(**changes),
        timeout=60,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
