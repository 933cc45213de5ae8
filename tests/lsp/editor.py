"""An editor for tests: a real client, with the server as a process of its own at the other end of a pipe."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from cattrs import Converter
from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter
from tests.cli.running import environment

T = TypeVar("T")

_LINE_END = re.compile(r"\r\n|\r|\n")
_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
CAPABLE = types.ClientCapabilities(
    window=types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(True)),
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[types.ResourceOperationKind.Create]
        ),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
    ),
)
"""What a modern editor can do."""


def run(session: Awaitable[T]) -> T:
    """Run a test's session with a server; none takes longer than a minute."""

    async def timed() -> T:
        return await asyncio.wait_for(session, 60)

    return asyncio.run(timed())


def spot(text: str, place: types.Range, encoding: str = "utf-16") -> str:
    """Return what stands in *text* at *place*, counted as the protocol counts."""
    start, end = (_offset(text, position, encoding) for position in (place.start, place.end))
    return text[start:end]


def _offset(text: str, position: types.Position, encoding: str) -> int:
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    line = _LINE_END.split(text)[position.line]
    codec, size = _CODECS[encoding]
    units = line.encode(codec, "surrogatepass")
    assert position.character * size <= len(units), "a position behind the end of its line"
    return starts[position.line] + len(units[: position.character * size].decode(codec, "surrogatepass"))


def edited(text: str, edits: Sequence[types.TextEdit]) -> str:
    """Return *text* after *edits*, as an editor makes them."""
    for edit in sorted(edits, key=lambda edit: (edit.range.start.line, edit.range.start.character), reverse=True):
        start, end = (_offset(text, position, "utf-16") for position in (edit.range.start, edit.range.end))
        text = text[:start] + edit.new_text + text[end:]
    return text


class Editor:
    """A folder, and the documents that are open in it."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client = client
        self.folder = folder
        self.heard: list[types.PublishDiagnosticsParams] = []
        self.shown: list[types.ShowDocumentParams] = []
        self.watched: list[types.Registration] = []
        self.messages: list[str] = []
        self._news = asyncio.Condition()
        self._versions: dict[str, int] = {}
        for method, handler in (
            (types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, self._hear),
            (types.WINDOW_SHOW_DOCUMENT, self._show),
            (types.CLIENT_REGISTER_CAPABILITY, self._watch),
            (types.WINDOW_SHOW_MESSAGE, self._say),
        ):
            client.feature(method)(_function(handler))

    def uri(self, name: str) -> str:
        """Return the URI of a file in the folder."""
        return name if ":" in name else (self.folder / name).as_uri()

    def identifier(self, name: str) -> types.TextDocumentIdentifier:
        """Return what names a document in a request."""
        return types.TextDocumentIdentifier(self.uri(name))

    async def open(self, name: str, text: str, language: str = "plaintext") -> list[types.Diagnostic]:
        """Open a document, and return what is found in it."""
        self._versions[name] = 1
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        return await self.after(lambda: self.client.text_document_did_open(types.DidOpenTextDocumentParams(item)), name)

    async def type(self, name: str, text: str) -> list[types.Diagnostic]:
        """Change the text of an open document, and return what is found in that version."""
        mark, version = len(self.heard), self.send(name, text)
        return await self._told(name, mark, version)

    def send(self, name: str, text: str) -> int:
        """Change the text of an open document without waiting, and return its version."""
        self._versions[name] += 1
        version = self._versions[name]
        identifier = types.VersionedTextDocumentIdentifier(uri=self.uri(name), version=version)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [change]))
        return version

    async def save(self, name: str, text: str, about: str) -> list[types.Diagnostic]:
        """Write an open document to the disk, and return what is found in the document *about* then."""
        (self.folder / name).write_text(text, encoding="utf-8", newline="")
        await self.type(name, text)
        saved = types.DidSaveTextDocumentParams(self.identifier(name))
        return await self.after(lambda: self.client.text_document_did_save(saved), about)

    async def after(self, act: Callable[[], object], name: str) -> list[types.Diagnostic]:
        """Do something, and return what is told of a document next."""
        mark = len(self.heard)
        act()
        return await self._told(name, mark)

    async def actions(self, name: str, place: types.Range) -> Sequence[types.CodeAction]:
        """Return what the server offers to do at *place*."""
        params = types.CodeActionParams(self.identifier(name), place, types.CodeActionContext([]))
        found = await self.client.text_document_code_action_async(params)
        return [action for action in found or () if isinstance(action, types.CodeAction)]

    async def hover(self, name: str, position: types.Position) -> str | None:
        """Return what is shown under the pointer."""
        found = await self.client.text_document_hover_async(types.HoverParams(self.identifier(name), position))
        if found is None:
            return None
        assert isinstance(found.contents, types.MarkupContent)
        assert found.contents.kind == types.MarkupKind.Markdown
        return found.contents.value

    async def symbols(self, name: str) -> Sequence[types.DocumentSymbol]:
        """Return the outline of a document."""
        params = types.DocumentSymbolParams(self.identifier(name))
        found = await self.client.text_document_document_symbol_async(params)
        return [symbol for symbol in found or () if isinstance(symbol, types.DocumentSymbol)]

    async def _told(self, name: str, mark: int, version: int | None = None) -> list[types.Diagnostic]:
        def found() -> types.PublishDiagnosticsParams | None:
            news = (each for each in self.heard[mark:] if each.uri == self.uri(name))
            return next((each for each in news if version is None or each.version == version), None)

        async with self._news:
            await asyncio.wait_for(self._news.wait_for(lambda: found() is not None), 30)
        told = found()
        assert told is not None
        return list(told.diagnostics)

    async def _hear(self, params: types.PublishDiagnosticsParams) -> None:
        async with self._news:
            self.heard.append(params)
            self._news.notify_all()

    async def _show(self, params: types.ShowDocumentParams) -> types.ShowDocumentResult:
        self.shown.append(params)
        return types.ShowDocumentResult(True)

    async def _watch(self, params: types.RegistrationParams) -> None:
        self.watched.extend(params.registrations)

    async def _say(self, params: types.ShowMessageParams) -> None:
        self.messages.append(params.message)


def _function(method: Callable[[Any], Awaitable[Any]]) -> Callable[[Any], Awaitable[Any]]:
    """Return *method* as the library wants a handler: a function on which it can leave its marks."""

    async def handler(params: Any) -> Any:
        return await method(params)

    return handler


def _converter() -> Converter:
    """Return a reader of messages that takes an action with a command for an action: the library's takes it for a command."""
    converter: Converter = default_converter()  # type: ignore[no-untyped-call]

    def read(item: dict[str, Any], _: Any) -> types.Command | types.CodeAction:
        if isinstance(item.get("command"), str):
            return converter.structure(item, types.Command)
        return converter.structure(item, types.CodeAction)

    converter.register_structure_hook(types.Command | types.CodeAction, read)
    return converter


@asynccontextmanager
async def editor(
    folder: Path,
    *words: str,
    options: object = None,
    locale: str | None = None,
    capabilities: types.ClientCapabilities = CAPABLE,
) -> AsyncIterator[Editor]:
    """Give an editor with *folder* open. In the end the server has complained of nothing, and ends in good order."""
    client = LanguageClient("tests", "1", converter_factory=_converter)
    await client.start_io(sys.executable, "-m", "gilint", "lsp", *words, env=environment(), cwd=folder)
    server = client._server
    assert server is not None
    assert server.stderr is not None
    log = asyncio.create_task(server.stderr.read())
    try:
        made = Editor(client, folder)
        params = types.InitializeParams(
            capabilities, root_uri=folder.as_uri(), initialization_options=options, locale=locale
        )
        await client.initialize_async(params)
        client.initialized(types.InitializedParams())
        yield made
        await client.shutdown_async(None)
        client.exit(None)
        status = await asyncio.wait_for(server.wait(), 30)
        said = (await log).decode("utf-8")
        assert (status, said, made.messages) == (0, "", [])
    finally:
        if server.returncode is None:
            server.kill()
        await client.stop()  # type: ignore[no-untyped-call]
