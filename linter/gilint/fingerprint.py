"""What makes a finding the same finding in another run: for tools that compare runs, and for baselines.

Neither lines nor the language of the run play a part, so a finding keeps its key where text above it comes or goes.
"""

from __future__ import annotations

from gilint.folding import squeeze
from gilint.results import PlacedFinding
from gilint.typing import Record


class Key(Record):
    """A finding without its place: equal keys in two runs mean the same fault."""

    rule: str
    section: str
    cells: tuple[str, ...]
    words: str
    """The words of the spot, folded and without white space; of the message, without its numbers, where the spot only
    marks the place: what is missing is not told by what happens to stand there."""
    occurrence: int
    """Which of the findings of one file that are alike otherwise, from 1, in the order of the text."""

    def digest(self, path: str = "") -> str:
        """Return 32 hexadecimal digits for the key; with *path*, for the key in that file."""
        from hashlib import sha256

        # A list of quoted strings, since nothing that stands in a report can imitate its borders.
        parts = [path, self.rule, self.section, *self.cells, self.words, str(self.occurrence)]
        return sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]


class Keys:
    """Gives each finding of a run its key; findings are to come in the order of the text."""

    __slots__ = ("_seen",)

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str, str, tuple[str, ...], str], int] = {}

    def key(self, path: str, finding: PlacedFinding) -> Key:
        """Return the key of the next finding in the file *path*."""
        alike = (path, finding.rule, finding.section or "", finding.cells, _words(finding))
        occurrence = self._seen[alike] = self._seen.get(alike, 0) + 1
        return Key(*alike[1:], occurrence)


def _words(finding: PlacedFinding) -> str:
    spot, message = squeeze(finding.spot), squeeze(finding.text.zh)
    if spot and spot in message:
        return spot
    return "".join(char for char in message if not char.isdecimal())
