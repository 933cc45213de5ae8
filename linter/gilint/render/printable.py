"""Words from a report or a file name, made safe for a line of output."""

from __future__ import annotations

from gilint.patterns import compiled

_UNSEEN = compiled(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters, with which a text could steer a terminal, and marks that turn the direction of writing."""


def one_line(text: str) -> str:
    """Return *text* on one line, every character of it visible."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def path(name: str) -> str:
    """Return a file name with nothing in it that would end the line or steer a terminal."""
    if name.isprintable():
        return name
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in name)
