"""Changes of documents, in the form that the client understands."""

from __future__ import annotations

from lsprotocol import types

from gilint.typing import Record


class Abilities(Record):
    """What the client can do that not every client can."""

    show_document: bool
    document_changes: bool
    create_files: bool


def edit(uri: str, version: int | None, change: types.TextEdit, abilities: Abilities) -> types.WorkspaceEdit:
    """Return *change* of one document; a client that can tell refuses it for another version than this."""
    if not abilities.document_changes:
        return types.WorkspaceEdit(changes={uri: [change]})
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri, version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, [change])])


def creation(uri: str, text: str) -> types.WorkspaceEdit:
    """Return the making of a new file with *text* in it."""
    start = types.Position(0, 0)
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri)
    written = types.TextDocumentEdit(identifier, [types.TextEdit(types.Range(start, start), text)])
    return types.WorkspaceEdit(document_changes=[types.CreateFile(uri), written])
