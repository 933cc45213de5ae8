"""What the editor says and asks, one function each, and the table of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lsprotocol import types
from pygls.capabilities import get_capability

from gilint import api
from gilint.config.accepting import BASELINE
from gilint.findings import Language
from gilint.lsp import actions, checking, hover, symbols
from gilint.lsp.session import Session
from gilint.typing import Any

_WATCHED = (f"**/{BASELINE}", "**/*.yaml", "**/*.yml")
_LANGUAGES: tuple[Language, ...] = ("zh", "en")


def begun(session: Session, params: types.InitializeParams) -> None:
    """Speak the language that the client asks for, or that it speaks itself."""
    options = params.initialization_options
    asked = options.get("lang") if isinstance(options, dict) else None
    said = [word[:2].lower() for word in (asked, session.lang, params.locale) if isinstance(word, str)]
    session.language = next((known for word in said for known in _LANGUAGES if known == word), "zh")


async def ready(session: Session, params: types.InitializedParams) -> None:
    """Ask to be told when a configuration, a baseline or a pack changes; load what the first report will need."""
    session.warm()
    if get_capability(session.client_capabilities, "workspace.did_change_watched_files.dynamic_registration"):
        watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        wish = types.Registration("watched", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        await session.client_register_capability_async(types.RegistrationParams([wish]))


def opened(session: Session, params: types.DidOpenTextDocumentParams) -> None:
    """Check a document."""
    _changed(session, params.text_document.uri)


def changed(session: Session, params: types.DidChangeTextDocumentParams) -> None:
    """Check a document again."""
    _changed(session, params.text_document.uri)


def _changed(session: Session, uri: str) -> None:
    found = session.document(uri)
    if found is not None and found.kind == "pack":
        # A pack and its parts are open together, and each depends on the others.
        session.again(packs_only=True)
    else:
        session.soon(uri)


def saved(session: Session, params: types.DidSaveTextDocumentParams) -> None:
    """Check everything again once a configuration or a pack has been saved."""
    found = session.document(params.text_document.uri)
    if found is not None and found.kind in ("configuration", "pack"):
        _renew(session)


def watched(session: Session, params: types.DidChangeWatchedFilesParams) -> None:
    """Check everything again: a configuration, a baseline or a pack has changed on the disk."""
    _renew(session)


def _renew(session: Session) -> None:
    api.linter.cache_clear()
    checking.rules.cache_clear()
    session.again()


def closed(session: Session, params: types.DidCloseTextDocumentParams) -> None:
    """Take back what was told of a document."""
    session.forget(params.text_document.uri)
    # Of a pack that is closed, what stands on the disk holds again.
    session.again(packs_only=True)


def ended(session: Session, params: None) -> None:
    """Note that the client ends this in good order."""
    session.has_shut_down = True
    session.end()


async def hovered(session: Session, params: types.HoverParams) -> types.Hover | None:
    """Explain what stands under the pointer."""
    found = await session.checked(params.text_document.uri)
    if found is None:
        return None
    return hover.hover(found, session.places(found), params.position, session.language)


async def offered(session: Session, params: types.CodeActionParams) -> Sequence[types.CodeAction]:
    """Offer what can be done about findings."""
    found = await session.checked(params.text_document.uri)
    if found is None or not actions.are_wanted(params.context.only):
        return []
    places = session.places(found)
    desk = actions.Desk(found, places, session.abilities, session.language)
    return list(desk.actions(places.span(params.range), session.target(found.document)))


async def outlined(session: Session, params: types.DocumentSymbolParams) -> Sequence[types.DocumentSymbol]:
    """Return the outline of a report."""
    found = await session.checked(params.text_document.uri)
    return symbols.symbols(found, session.places(found), session.language) if found is not None else []


async def shown(session: Session, uri: str, place: types.Range) -> None:
    """Take the editor to a place."""
    await session.window_show_document_async(types.ShowDocumentParams(uri, take_focus=True, selection=place))


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


def server(lang: str | None = None) -> Session:
    """Return a server that is ready to listen."""
    made = Session(lang)
    for method, handler in _FEATURES:
        made.feature(method)(handler)
    made.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))(offered)
    made.command(actions.SHOW)(shown)
    return made
