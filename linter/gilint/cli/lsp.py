"""`gilint lsp`: the server that editors start."""

from __future__ import annotations

import sys

from gilint.cli.arguments import Arguments, UsageError
from gilint.findings import Text


def run(arguments: Arguments) -> int:
    """Serve the editor at the other end of standard input and output."""
    if sys.stdin is None or sys.stdin.isatty():
        zh, en = (
            "gilint lsp 由编辑器启动，用法见 docs/editors.zh.md",
            "gilint lsp is started by an editor, see docs/editors.md",
        )
        raise UsageError(Text(zh, en))
    from gilint.lsp.stdio import serve

    return 0 if serve(arguments.one("--lang")) else 1
