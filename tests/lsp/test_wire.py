"""The process that an editor starts: what goes over the wire, how it ends, and what it does not cost others."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.cli.running import BAD, environment, run


def framed(*messages: dict[str, Any]) -> bytes:
    """Return messages as they go over the wire."""
    bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
    return b"".join(b"Content-Length: %d\r\n\r\n%b" % (len(body), body) for body in bodies)


def read(wire: bytes) -> list[Any]:
    """Return the messages that *wire* is made of: nothing stands before, between or after them."""
    messages = []
    while wire:
        head, found, rest = wire.partition(b"\r\n\r\n")
        fields = dict(line.split(b": ", 1) for line in head.split(b"\r\n"))
        length = int(fields[b"Content-Length"])
        assert found
        assert len(rest) >= length
        messages.append(json.loads(rest[:length]))
        wire = rest[length:]
    return messages


def served(wire: bytes) -> tuple[int, list[Any], str]:
    """Return exit status, messages and log of a server that is told *wire*, after which nothing more comes."""
    done = subprocess.run(
        [sys.executable, "-m", "gilint", "lsp", "--stdio"],
        input=wire, capture_output=True, env=environment(), timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, read(done.stdout), done.stderr.decode("utf-8")


BEGIN = {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
DOCUMENT = {"uri": "file:///a.txt", "languageId": "plaintext", "version": 1, "text": BAD}
OPEN = {"method": "textDocument/didOpen", "params": {"textDocument": DOCUMENT}}
OUTLINE = {"id": 2, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "file:///a.txt"}}}
SHUTDOWN = {"id": 3, "method": "shutdown"}
EXIT = {"method": "exit"}


def test_the_wire_carries_the_protocol_alone_and_the_end_is_orderly() -> None:
    status, messages, log = served(framed(BEGIN, {"method": "initialized", "params": {}}, OPEN, SHUTDOWN, EXIT))

    assert (status, log) == (0, "")
    assert [message.get("id") for message in messages] == [1, 3]
    assert messages[0]["result"]["serverInfo"]["name"] == "gilint"


def test_a_client_that_goes_without_a_word_leaves_nothing_running_and_is_told_by_the_status() -> None:
    assert served(framed(BEGIN, OPEN))[::2] == (1, "")
    assert served(framed(BEGIN, OPEN, EXIT))[::2] == (1, "")
    assert served(b"")[::2] == (1, "")


def test_what_is_no_message_is_told_in_a_line_and_the_next_one_is_answered() -> None:
    unknown = {"id": 7, "method": "textDocument/nonsense", "params": {}}
    odd = {"method": "textDocument/didOpen", "params": {"textDocument": 3}}
    late = {
        "method": "textDocument/didChange",
        "params": {"textDocument": {"uri": "x", "version": 2}, "contentChanges": [{"text": ""}]},
    }
    wire = framed(BEGIN) + b"Content-Length: 2\r\n\r\n{]" + framed(unknown, odd, late, OUTLINE, SHUTDOWN, EXIT)

    status, messages, log = served(wire)

    assert status == 0
    answers = {message["id"]: message for message in messages if "id" in message}
    assert answers[7]["error"]["code"] == -32601
    assert answers[2]["result"] == []
    assert "Traceback" not in log
    assert all(line.startswith("gilint: ") for line in log.splitlines())


def test_in_a_terminal_a_person_is_told_who_starts_it() -> None:
    terminal, other = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "gilint", "lsp"],
            stdin=other, capture_output=True, env=environment(), timeout=60, check=False,
        )  # fmt: skip
    finally:
        os.close(terminal)
        os.close(other)
    said = done.stderr.decode("utf-8")
    assert (done.returncode, said.count("\n"), done.stdout) == (2, 1, b"")
    assert "docs/editors.zh.md" in said


def test_a_plain_run_loads_nothing_of_the_server(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    program = (
        "import sys; from gilint.cli import main; main(['a.txt']); "
        "print([name for name in sys.modules if name.startswith(('pygls', 'lsprotocol', 'asyncio', 'attr', 'gilint.lsp'))])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment(), capture_output=True, timeout=60, check=True
    )

    assert done.stdout.decode("utf-8").splitlines()[-1] == "[]"


def test_the_help_tells_of_the_server() -> None:
    assert "lsp" in run("--help").out
    assert run("lsp", "--help", "--lang", "en").status == 0
