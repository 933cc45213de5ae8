"""A waiver for a finding, put into the configuration; why, by whom and until when is for a person to say."""

from __future__ import annotations

import os

from lsprotocol import types

from gilint.config.editing import waiver_added
from gilint.config.globs import relative
from gilint.config.language import RECORDS
from gilint.folding import squeeze
from gilint.lsp.edits import Abilities, creation, edit
from gilint.lsp.positions import Places
from gilint.packs.document import Document, Node, parse
from gilint.packs.faults import Faults, PackError
from gilint.render.printable import one_line
from gilint.results import PlacedFinding
from gilint.source import SourceText, Span

_LONGEST = 40
"""Characters of a spot that a waiver quotes at most."""
_FIRST_BLANK = "reason"


class Target:
    """The configuration that a waiver would be written into: its text as it stands, None where it is yet to be made."""

    __slots__ = ("_encoding", "_path", "_text", "_uri", "_version")

    def __init__(self, path: str, uri: str, text: str | None, version: int | None, encoding: str) -> None:
        self._path = path
        self._uri = uri
        self._text = text
        self._version = version
        self._encoding = encoding

    def waived(
        self, finding: PlacedFinding, report: str, abilities: Abilities
    ) -> tuple[types.WorkspaceEdit, types.Location] | None:
        """Return the edit that waives *finding* in the file *report*, and the place to fill in.

        None where the client cannot make it, or the configuration is not one to add to.
        """
        old = self._text or ""
        root = self._read(old)
        if root is None:
            return None
        try:
            change = waiver_added(root, self._fields(finding, report))
        except PackError:
            return None
        new = change.made(old)
        changed = self._read(new)
        if changed is None:
            return None
        blank = changed.entries["waivers"].value.items[-1].entries[_FIRST_BLANK].value
        # Between the quotation marks.
        spot = Places(SourceText(new, self._path), self._encoding).position(blank.start + 1)
        where = types.Location(self._uri, types.Range(spot, spot))
        if self._text is None:
            return (creation(self._uri, new), where) if abilities.create_files else None
        place = Places(SourceText(old, self._path), self._encoding).range(Span(change.start, change.end))
        return edit(self._uri, self._version, types.TextEdit(place, change.text), abilities), where

    def _read(self, text: str) -> Node | None:
        """Return the configuration that *text* is; None where no waiver can be added to it."""
        faults = Faults()
        root = parse(Document(self._path, text), faults)
        waivers = root.get("waivers") if root is not None else None
        return root if not faults and (waivers is None or waivers.kind == "list") else None

    def _fields(self, finding: PlacedFinding, report: str) -> dict[str, str]:
        """Return a waiver as far as it can be known; the rest of what it needs is empty."""
        fields = {key.name: "" for key in RECORDS["waivers"] if key.required}
        fields |= {"rule": finding.rule, "files": relative(report, os.path.dirname(self._path))}
        spot = one_line(finding.spot)[:_LONGEST]
        if finding.cells:
            fields["cell"] = finding.cells[0]
        elif len(spot) > 1 and squeeze(spot) in squeeze(finding.text.zh):
            # A spot that the message does not quote may only stand beside what is missing.
            fields["text"] = spot
        return fields
