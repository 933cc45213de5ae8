"""One editor: what it has open, what was found in it, and what the editor can do."""

from __future__ import annotations

import asyncio
import logging
import os
from concurrent.futures import ThreadPoolExecutor

from lsprotocol import types
from pygls import uris
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from gilint import api
from gilint.findings import Language
from gilint.lsp import checking, diagnostics
from gilint.lsp.checking import Checked
from gilint.lsp.documents import Document, document
from gilint.lsp.edits import Abilities
from gilint.lsp.positions import Places
from gilint.lsp.waiving import Target
from gilint.resources import CONFIGURATION, configuration
from gilint.typing import Any
from gilint.version import __version__

_LOG = logging.getLogger(__name__)
_PAUSE = 0.01
"""Seconds without a keystroke before a document is checked: less than anybody notices."""


class Session(LanguageServer):
    """The server's side of what it has going with one editor."""

    def __init__(self, lang: str | None) -> None:
        # Whole texts, which nothing can get out of step: the library's own lines end at page breaks, an editor's do not.
        super().__init__("gilint", __version__, types.TextDocumentSyncKind.Full)
        self.lang = lang
        """The language of messages where the client asks for none."""
        self.language: Language = "zh"
        self.has_shut_down = False
        self._worker = ThreadPoolExecutor(1, "gilint")
        """Checks, one at a time, while the server goes on listening."""
        self._checked: dict[str, Checked] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._surroundings = 0
        """Which state of the files that documents depend on; a new one with each change."""

    def document(self, uri: str) -> Document | None:
        """Return the open document *uri* as it is now."""
        return next((document(held) for held in self.workspace.text_documents.values() if held.uri == uri), None)

    def places(self, checked: Checked) -> Places:
        """Return the places in a document as the client counts them."""
        return Places(checked.source, self.encoding)

    @property
    def encoding(self) -> str:
        """The units in which the client counts characters."""
        return types.PositionEncodingKind(self.workspace.position_encoding or "utf-16").value

    @property
    def abilities(self) -> Abilities:
        """What the client can do."""
        client = self.client_capabilities
        operations = get_capability(client, "workspace.workspace_edit.resource_operations") or ()
        # A client that can make files takes changes of documents, too; Neovim says the former alone.
        has_changes = bool(get_capability(client, "workspace.workspace_edit.document_changes") or operations)
        return Abilities(
            bool(get_capability(client, "window.show_document.support")),
            has_changes,
            types.ResourceOperationKind.Create in operations,
        )

    def warm(self) -> None:
        """Load packs and parser before anybody waits for them."""
        self._worker.submit(api.linter, api.Settings())

    async def checked(self, uri: str) -> Checked | None:
        """Return what is found in the document *uri* as it is now; None where it is not open, or this has ended."""
        now = self.document(uri)
        if now is None or self.has_shut_down:
            return None
        known = self._checked.get(uri)
        if known is not None and known.document == now:
            return known
        surroundings = self._surroundings
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._worker, _check, now, self._drafts())
        if self.document(uri) == now and self._surroundings == surroundings:
            self._checked[uri] = found
        return found

    def soon(self, uri: str) -> None:
        """Check the document *uri* once no key is pressed for a moment, and tell the client."""
        self._calm(uri)
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._tell(uri))

    def again(self, *, packs_only: bool = False) -> None:
        """Check all open documents, or packs, once more: what they depend on has changed."""
        self._surroundings += 1
        for held in list(self.workspace.text_documents.values()):
            if not packs_only or document(held).kind == "pack":
                self._checked.pop(held.uri, None)
                self.soon(held.uri)

    def forget(self, uri: str) -> None:
        """Take back what was told of a document that is no longer open."""
        self._calm(uri)
        self._checked.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def end(self) -> None:
        """Let go of what waits to be checked."""
        for uri in list(self._waiting):
            self._calm(uri)
        self._worker.shutdown(wait=False, cancel_futures=True)

    def target(self, found: Document) -> Target | None:
        """Return the configuration into which waivers for a report go."""
        if not found.is_file:
            return None
        path = configuration(os.path.dirname(found.path))
        if path is None:
            path = os.path.join(self._folder(found.path), CONFIGURATION)
        for each in map(document, self.workspace.text_documents.values()):
            if each.path == path:
                return Target(path, each.uri, each.text, each.version, self.encoding)
        try:
            with open(path, encoding="utf-8-sig", newline="") as file:
                text: str | None = file.read()
        except FileNotFoundError:
            text = None
        except (OSError, UnicodeDecodeError):
            return None
        return Target(path, uris.from_fs_path(path) or "", text, None, self.encoding)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Keep what goes wrong in here out of the editor's way."""
        _LOG.error("%s: %s", type(error).__name__, error)

    async def _tell(self, uri: str) -> None:
        await asyncio.sleep(_PAUSE)
        found = await self.checked(uri)
        if found is None or found.document != self.document(uri):
            return
        told = diagnostics.diagnostics(found, self.places(found), self.language)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, told, found.document.version))

    def _calm(self, uri: str) -> None:
        """Let go of what waits to be said of the document *uri*."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()

    def _drafts(self) -> dict[str, str]:
        """Return the texts of all open packs and parts of packs, by their paths."""
        found = map(document, self.workspace.text_documents.values())
        return {each.path: each.text for each in found if each.kind == "pack"}

    def _folder(self, path: str) -> str:
        """Return the workspace's folder that holds the file *path*; without one, the file's own."""
        roots = [uris.to_fs_path(folder.uri) or "" for folder in self.workspace.folders.values()]
        roots.append(self.workspace.root_path or "")
        holding = [root for root in roots if root and path.startswith(os.path.join(root, ""))]
        return max(holding, key=len, default=os.path.dirname(path))


def _check(now: Document, drafts: dict[str, str]) -> Checked:
    try:
        return checking.check(now, drafts)
    except Exception as error:
        # Whatever a text does to a check, the server goes on; the log tells whom it may concern.
        _LOG.error("%s: %s: %s", now.path, type(error).__name__, error)
        return checking.nothing(now)
