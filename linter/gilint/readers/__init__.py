"""From the bytes of a file to its text: one module a file format, and the table that says which reads what."""

from __future__ import annotations

from gilint.findings import Text
from gilint.source import SourceText
from gilint.typing import Record

EXTENSIONS: tuple[str, ...] = (".txt", ".text", ".md", ".markdown")
"""What a folder is searched for. A file that is named is read whatever its extension."""

LIMIT = 6 * 1024 * 1024
"""Bytes. The longest reports known have 0.1 MB; what is larger is no report, and would take too long."""


class Input(Record):
    """One report to read: a file, or bytes that came from elsewhere."""

    name: str
    """The path as the user gave it; it stands in front of every finding."""
    data: bytes | None = None
    """What to read instead of the file of that name."""


class ReadError(Exception):
    """A report that cannot be read; *reason* says why, in a short phrase for people."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.zh)
        self.reason = reason


def read(source: Input) -> SourceText:
    """Return the text of *source*. Raises `ReadError`."""
    from gilint.readers import text

    data = source.data if source.data is not None else _bytes(source.name)
    return SourceText(text.decode(data), source.name)


def _bytes(path: str) -> bytes:
    """Return the file's bytes, one more than the limit at most, so that a device without an end does no harm."""
    try:
        with open(path, "rb") as file:
            return file.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        from gilint.readers import failures

        raise ReadError(failures.reason(error, path)) from None
