"""Measures how soon an editor shows findings: from a keystroke to what `gilint lsp` says of the new text.

    python benchmarks/editor.py [--characters N] [--keystrokes N]

The moment that the server waits for the next keystroke is in it. Needs gilint to be importable.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any

REPORT = Path(__file__).resolve().parents[1] / "tests" / "reports" / "seeds" / "003_1f020d4c4cdd4826.txt"
FILLING = "本年认真做好政府信息公开各项工作，主动接受社会监督。"
URI = "file:///report.txt"


def send(wire: IO[bytes], method: str, params: object, id_: int | None = None) -> None:
    """Send a message, a request where it has an id."""
    message = {"jsonrpc": "2.0", "method": method, "params": params, **({"id": id_} if id_ is not None else {})}
    body = json.dumps(message).encode()
    wire.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
    wire.flush()


def receive(wire: IO[bytes]) -> Any:
    """Return the next message."""
    length = 0
    while line := wire.readline().strip():
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return json.loads(wire.read(length))


def keystrokes(characters: int, count: int) -> list[float]:
    """Return the milliseconds that each of *count* keystrokes in a report of *characters* took."""
    text = REPORT.read_text(encoding="utf-8")
    text += "\n" + FILLING * ((characters - len(text)) // len(FILLING))
    with subprocess.Popen(
        [sys.executable, "-m", "gilint", "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        send(server.stdin, "initialize", {"processId": None, "rootUri": None, "capabilities": {}}, 1)
        receive(server.stdout)
        document = {"uri": URI, "languageId": "plaintext", "version": 0, "text": text}
        send(server.stdin, "textDocument/didOpen", {"textDocument": document})
        receive(server.stdout)
        taken = []
        for version in range(1, count + 1):
            start = time.perf_counter()
            change = {
                "textDocument": {"uri": URI, "version": version},
                "contentChanges": [{"text": text + "。" * version}],
            }
            send(server.stdin, "textDocument/didChange", change)
            told = receive(server.stdout)
            taken.append((time.perf_counter() - start) * 1000)
            assert told["params"]["version"] == version
        send(server.stdin, "shutdown", None, 2)
        receive(server.stdout)
        send(server.stdin, "exit", None)
    return taken


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=5000)
    parser.add_argument("--keystrokes", type=int, default=50)
    options = parser.parse_args()
    taken = sorted(keystrokes(options.characters, options.keystrokes))
    worst = taken[int(len(taken) * 0.95)]
    print(f"{options.characters} characters: median {statistics.median(taken):.0f} ms, 19 of 20 within {worst:.0f} ms")


if __name__ == "__main__":
    main()
