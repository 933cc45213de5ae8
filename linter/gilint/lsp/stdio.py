"""Standard input and output as the wire to an editor: nothing but the protocol is ever written there."""

from __future__ import annotations

import logging
import os
import sys


class _OneLine(logging.Formatter):
    """A line for each event, whatever it has brought along."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the first line of what is to be said."""
        return super().format(record).partition("\n")[0]


def serve(lang: str | None = None) -> bool:
    """Serve the editor at the other end until it ends; return whether it did so in good order.

    *lang* is the language of messages where the editor asks for none.
    """
    from gilint.lsp.server import server

    log = logging.StreamHandler(sys.stderr)
    log.setFormatter(_OneLine("gilint: %(message)s"))
    logging.basicConfig(level=logging.ERROR, handlers=[log])
    made = server(lang)
    # What some library prints goes where the log goes.
    wire = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    made.start_io(sys.stdin.buffer, wire)
    return made.has_shut_down
