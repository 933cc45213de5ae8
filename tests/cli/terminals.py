"""Runs gilint on a terminal of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import environment


def on_a_terminal(
    *words: str | Path, stdout: int | None = None, columns: int = 80, encoding: str = "utf-8", **changes: str
) -> str:
    """Return what a terminal gets to see; *stdout* may go elsewhere."""
    pty = pytest.importorskip("pty", reason="no terminals to open on this system")
    parent, child = pty.openpty()
    variables = environment(COLUMNS=str(columns), LINES="24", PYTHONIOENCODING=encoding, **changes)
    command = [sys.executable, "-m", "gilint", *map(str, words)]
    with subprocess.Popen(command, stdin=child, stdout=stdout or child, stderr=child, env=variables):
        os.close(child)
        shown = b""
        while piece := read(parent):
            shown += piece
    os.close(parent)
    return shown.decode(encoding).replace("\r\n", "\n")


def read(terminal: int) -> bytes:
    """Return what comes next; nothing once nobody holds the other end."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
