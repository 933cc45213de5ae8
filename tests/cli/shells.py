"""Shells on a terminal, as users have them: what is typed there, and which command comes of it."""

from __future__ import annotations

import os
import select
import shutil
import signal
import sys
from pathlib import Path
from types import TracebackType

from tests.cli.running import environment

_PATIENCE = 60
"""Seconds to wait for what a shell shows."""
_STARTS = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
_PREPARES = {
    "bash": "source <(gilint completion bash)",
    "zsh": "autoload -U compinit; compinit -u -D; source <(gilint completion zsh)",
    "fish": "gilint completion fish | source",
}
INSTALLED = [shell for shell in _STARTS if os.name == "posix" and shutil.which(shell)]
_COMMAND = """#!/bin/sh
if [ "$1" = completion ]; then exec "$PYTHON" -m gilint "$@"; fi
for word in "$@"; do printf '<%s>' "$word"; done
printf '<<%s>>\\n' end
"""
"""Stands for gilint: completes as it does, and shows what else it is given."""


class Shell:
    """An interactive shell in *folder* that completes gilint."""

    def __init__(self, name: str, folder: Path) -> None:
        import pty

        programs = folder / ".bin"
        programs.mkdir()
        (programs / "gilint").write_text(_COMMAND, encoding="utf-8")
        (programs / "gilint").chmod(0o755)
        path = f"{programs}{os.pathsep}{os.environ['PATH']}"
        variables = environment(
            PATH=path, PYTHON=sys.executable, HOME=str(folder), TERM="xterm", LC_ALL="C.UTF-8", LANG="C.UTF-8"
        )
        # A shell wants the terminal to be its own, which a plain child process does not get.
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            os.chdir(folder)
            os.execvpe(_STARTS[name][0], _STARTS[name], variables)
        self.executed(f"{_PREPARES[name]}; gilint\n")

    def executed(self, keys: str) -> list[str]:
        """Return the words that gilint gets when *keys* are pressed."""
        os.write(self._terminal, keys.encode("utf-8"))
        shown = b""
        while b"<<end>>" not in shown:
            ready, _, _ = select.select([self._terminal], [], [], _PATIENCE)
            assert ready, shown
            shown += os.read(self._terminal, 65536)
        line = shown.decode("utf-8", "replace").partition("<<end>>")[0]
        return line[line.find("<") + 1 :].removesuffix(">").split("><") if "<" in line else []

    def __enter__(self) -> Shell:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._terminal)
