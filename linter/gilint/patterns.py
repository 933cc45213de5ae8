"""Regular expressions whose compiled programs are kept in the cache.

Compiling its two hundred expressions takes a run of one report longer than all the rest of its work, so the
programs that `re` makes of them are stored as numbers and handed to the engine again, which checks them. The
way there is private to CPython: the cache entry is bound to the exact version of Python, and wherever
anything differs from what is expected, the expression is compiled as usual.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from gilint import cache
from gilint.typing import Any

_KIND = "expressions"
_MOST = 2000
"""Expressions that are kept; beyond, the entry is begun anew."""
_FEW = 4
"""Words that are sooner looked for than the expression itself, be it compiled or not."""

_stored: dict[str, Any] | None = None
_new: dict[str, Any] = {}


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the expression *source*, compiled, as `re.compile` would."""
    key = f"{flags} {source}"
    known = _programs().get(key) or _new.get(key)
    if known is not None:
        try:
            return _revived(source, known)
        except (TypeError, ValueError, RuntimeError, OverflowError, KeyError, ImportError):
            pass  # Not what this engine writes; it is compiled again.
    made = re.compile(source, flags)
    try:
        _new[key] = _program(source, flags)
    except (AttributeError, TypeError, ImportError):
        pass  # Another implementation of Python; nothing is kept.
    return made


def keep() -> None:
    """Store the programs that this run had to compile."""
    if _new:
        programs = _programs()
        cache.store(_KIND, _version(), {**(programs if len(programs) < _MOST else {}), **_new})
        _new.clear()


def _programs() -> dict[str, Any]:
    global _stored
    if _stored is None:
        found = cache.load(_KIND, _version())
        _stored = found if isinstance(found, dict) else {}
    return _stored


def _version() -> str:
    return f"{sys.implementation.cache_tag} {sys.hexversion}"


def _program(source: str, flags: int) -> Any:
    """Return what the engine needs of an expression, as the cache knows it."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    code = _compiler._code(parsed, flags)
    state = parsed.state
    numbers = b"".join(number.to_bytes(4, sys.byteorder) for number in code)
    return int(flags | state.flags), numbers, state.groups - 1, state.groupdict


def _revived(source: str, known: Any) -> re.Pattern[str]:
    from _sre import compile as assemble  # type: ignore[import-not-found]

    flags, packed, groups, names = known
    code = memoryview(packed).cast("I").tolist()
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    expression: re.Pattern[str] = assemble(source, flags, code, groups, names, tuple(by_number))
    return expression


class Pattern:
    """A regular expression that has been judged to be cheap.

    Compiling one takes longer than searching many texts, so it waits until a text holds one of the words
    that every match needs.
    """

    __slots__ = ("_compiled", "needed", "source")

    def __init__(self, source: str, needed: tuple[str, ...] = ()) -> None:
        self.source = source
        self.needed = needed
        """Words of which every match holds one; none where there are none."""
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression, ready to use."""
        if self._compiled is None:
            self._compiled = compiled(self.source)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match in `text[start:end]`."""
        if self._cannot_be_in(text, start, end):
            return None
        return self.compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the match that begins at *start*."""
        if self._cannot_be_in(text, start, end):
            return None
        return self.compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the match of all of `text[start:end]`."""
        if self._cannot_be_in(text, start, end):
            return None
        return self.compiled.fullmatch(text, start, len(text) if end is None else end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches in `text[start:end]`, none overlapping another."""
        if self._cannot_be_in(text, start, end):
            return iter(())
        return self.compiled.finditer(text, start, len(text) if end is None else end)

    def _cannot_be_in(self, text: str, start: int, end: int | None) -> bool:
        needed = self.needed
        if not needed or (self._compiled is not None and len(needed) > _FEW):
            return False
        if not start and end is None:
            return not any(map(text.__contains__, needed))
        # A text is often asked for piece by piece: only the piece is looked through.
        return all(text.find(word, start, end) < 0 for word in needed)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pattern) and other.source == self.source

    def __hash__(self) -> int:
        return hash(self.source)

    def __repr__(self) -> str:
        return f"Pattern({self.source!r})"
