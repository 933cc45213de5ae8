"""The server: documents come and change, what is found in them goes back; questions about them are answered."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from lsprotocol import types
from pygls import uris
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from gilint import api
from gilint.config.accepting import BASELINE
from gilint.findings import Language
from gilint.lsp import actions, checking, diagnostics, hover, symbols
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
_WATCHED = (f"**/{BASELINE}", "**/*.yaml", "**/*.yml")
_LANGUAGES: tuple[Language, ...] = ("zh", "en")


class Server(LanguageServer):
    """What is known of the documents that the editor has open."""

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
        drafts = self._drafts()
        found = await asyncio.get_running_loop().run_in_executor(self._worker, _check, now, drafts)
        if self.document(uri) == now and self._drafts() == drafts:
            self._checked[uri] = found
        return found

    def soon(self, uri: str) -> None:
        """Check the document *uri* once no key is pressed for a moment, and tell the client."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._tell(uri))

    def again(self, *, packs_only: bool = False) -> None:
        """Check all open documents, or packs, once more: what they depend on has changed."""
        for held in list(self.workspace.text_documents.values()):
            if not packs_only or document(held).kind == "pack":
                self._checked.pop(held.uri, None)
                self.soon(held.uri)

    def forget(self, uri: str) -> None:
        """Take back what was told of a document that is no longer open."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()
        self._checked.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def end(self) -> None:
        """Let go of what waits to be checked."""
        for waiting in self._waiting.values():
            waiting.cancel()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def target(self, found: Document) -> Target | None:
        """Return the configuration into which waivers for a report go."""
        if not found.is_file:
            return None
        path = configuration(os.path.dirname(found.path))
        if path is None:
            path = os.path.join(self._folder(found.path), CONFIGURATION)
        for held in self.workspace.text_documents.values():
            if document(held).path == path:
                return Target(path, held.uri, held.source, held.version, self.encoding)
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


def begun(server: Server, params: types.InitializeParams) -> None:
    """Speak the language that the client asks for, or that it speaks itself."""
    options = params.initialization_options
    asked = options.get("lang") if isinstance(options, dict) else None
    said = [word[:2].lower() for word in (asked, server.lang, params.locale) if isinstance(word, str)]
    server.language = next((known for word in said for known in _LANGUAGES if known == word), "zh")


async def ready(server: Server, params: types.InitializedParams) -> None:
    """Ask to be told when a configuration, a baseline or a pack changes; load what the first report will need."""
    server.warm()
    if get_capability(server.client_capabilities, "workspace.did_change_watched_files.dynamic_registration"):
        watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        wish = types.Registration("watched", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        await server.client_register_capability_async(types.RegistrationParams([wish]))


def opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    """Check a document."""
    _changed(server, params.text_document.uri)


def changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Check a document again."""
    _changed(server, params.text_document.uri)


def _changed(server: Server, uri: str) -> None:
    found = server.document(uri)
    if found is not None and found.kind == "pack":
        # A pack and its parts are open together, and each depends on the others.
        server.again(packs_only=True)
    else:
        server.soon(uri)


def saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    """Check everything again once a configuration or a pack has been saved."""
    found = server.document(params.text_document.uri)
    if found is not None and found.kind in ("configuration", "pack"):
        _renew(server)


def watched(server: Server, params: types.DidChangeWatchedFilesParams) -> None:
    """Check everything again: a configuration, a baseline or a pack has changed on the disk."""
    _renew(server)


def _renew(server: Server) -> None:
    api.linter.cache_clear()
    checking.rules.cache_clear()
    server.again()


def closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    """Take back what was told of a document."""
    server.forget(params.text_document.uri)


def ended(server: Server, params: None) -> None:
    """Note that the client ends this in good order."""
    server.has_shut_down = True
    server.end()


async def hovered(server: Server, params: types.HoverParams) -> types.Hover | None:
    """Explain what stands under the pointer."""
    found = await server.checked(params.text_document.uri)
    if found is None:
        return None
    return hover.hover(found, server.places(found), params.position, server.language)


async def offered(server: Server, params: types.CodeActionParams) -> Sequence[types.CodeAction]:
    """Offer what can be done about findings."""
    found = await server.checked(params.text_document.uri)
    if found is None or not actions.are_wanted(params.context.only):
        return []
    places = server.places(found)
    desk = actions.Desk(found, places, server.abilities, server.language)
    return list(desk.actions(places.span(params.range), server.target(found.document)))


async def outlined(server: Server, params: types.DocumentSymbolParams) -> Sequence[types.DocumentSymbol]:
    """Return the outline of a report."""
    found = await server.checked(params.text_document.uri)
    return symbols.symbols(found, server.places(found), server.language) if found is not None else []


async def shown(server: Server, uri: str, place: types.Range) -> None:
    """Take the editor to a place."""
    await server.window_show_document_async(types.ShowDocumentParams(uri, take_focus=True, selection=place))


_FEATURES: tuple[tuple[str, Callable[..., Any]], ...] = (
    (types.INITIALIZE, begun),
    (types.INITIALIZED, ready),
    (types.SHUTDOWN, ended),
    (types.TEXT_DOCUMENT_DID_OPEN, opened),
    (types.TEXT_DOCUMENT_DID_CHANGE, changed),
    (types.TEXT_DOCUMENT_DID_SAVE, saved),
    (types.TEXT_DOCUMENT_DID_CLOSE, closed),
    (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, watched),
    (types.TEXT_DOCUMENT_HOVER, hovered),
    (types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, outlined),
)


def server(lang: str | None = None) -> Server:
    """Return a server that is ready to listen."""
    made = Server(lang)
    for method, handler in _FEATURES:
        made.feature(method)(handler)
    made.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))(offered)
    made.command(actions.SHOW)(shown)
    return made
