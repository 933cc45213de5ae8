"""Words of which every match of a pattern holds one: where none stands in a text, no search is needed."""

from __future__ import annotations

from re import IGNORECASE
from re import _constants as codes

from gilint.typing import Any

_MOST = 40
"""More words than this are no cheaper to look for than the pattern."""


def needed(tree: Any) -> tuple[str, ...]:
    """Return such words; none where the pattern has none that are worth looking for."""
    if tree.state.flags & IGNORECASE:
        return ()
    return tuple(sorted(_of_sequence(list(tree)) or ()))


def _of_sequence(items: list[Any]) -> frozenset[str] | None:
    found: list[frozenset[str]] = []
    run = ""
    for op, value in items:
        if op is codes.LITERAL:
            run += chr(value)
            continue
        if run:
            found.append(frozenset({run}))
            run = ""
        part = _of_item(op, value)
        if part:
            found.append(part)
    if run:
        found.append(frozenset({run}))
    return max(found, key=_worth, default=None)


def _worth(words: frozenset[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def _of_item(op: Any, value: Any) -> frozenset[str] | None:
    if op is codes.IN:
        chars = [chr(code) for kind, code in value if kind is codes.LITERAL]
        return frozenset(chars) if len(chars) == len(value) and len(chars) <= _MOST else None
    if op is codes.SUBPATTERN:
        return _of_sequence(list(value[-1]))
    if op is codes.ATOMIC_GROUP:
        return _of_sequence(list(value))
    if op in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        return _of_sequence(list(value[2])) if value[0] else None
    if op is codes.BRANCH:
        parts = [_of_sequence(list(part)) for part in value[1]]
        if all(parts):
            together = frozenset(word for part in parts if part for word in part)
            return together if len(together) <= _MOST else None
    return None
