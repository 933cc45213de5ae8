"""Path patterns: `*` is any characters of one name, `?` one of them, `**` any folders.

A pattern without a slash means a name at any depth; one that means a folder means all that is in it. Matching
never tries more than each character of the path against each of the pattern, so that no pattern is slow.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import lru_cache


def relative(path: str, folder: str) -> str:
    """Return *path* as patterns see it: from *folder* on, with slashes."""
    try:
        found = os.path.relpath(path, folder)
    except ValueError:
        # Another drive of Windows has no way to it.
        found = os.path.abspath(path)
    return found.replace(os.sep, "/")


def pattern(typed: str, folder: str) -> str:
    """Return the pattern, as *folder* sees it, for what somebody has typed in the current folder."""
    plain = typed.replace(os.sep, "/")
    is_here = relative(os.curdir, folder) == "." and not os.path.isabs(typed)
    # A bare name means files of that name wherever they are, unless there is such a file.
    if is_here or ("/" not in plain.rstrip("/") and not os.path.lexists(typed)):
        return plain
    return relative(typed, folder)


def matches(patterns: Iterable[str], path: str) -> bool:
    """Tell whether one of *patterns* means *path*, which is relative."""
    return any(_matches(pattern, path) for pattern in patterns)


def beginning(pattern: str) -> str:
    """Return the folder, or the file, in which all that *pattern* means must be; empty where it may be anywhere."""
    parts = pattern.split("/")
    wild = next((at for at, part in enumerate(parts) if "*" in part or "?" in part), len(parts))
    return "/".join(parts[:wild]) if "/" in pattern.rstrip("/") else ""


def _matches(pattern: str, path: str) -> bool:
    parts, words = _read(pattern)
    if words:
        # Most patterns name one file or folder, and a run may hold many files against many of them.
        return f"/{path}/".startswith(words) if parts[0] != "**" else words in f"/{path}/"
    names = path.split("/")
    return _reached(parts, names) if parts else names[0] != ".."


@lru_cache(maxsize=1024)
def _read(pattern: str) -> tuple[tuple[str, ...], str]:
    """Return the parts of *pattern* and, where it has no wildcards, its words between slashes."""
    parts = [part for part in pattern.split("/") if part not in ("", ".")]
    words = f"/{'/'.join(parts)}/" if parts and "*" not in pattern and "?" not in pattern else ""
    if "/" not in pattern.rstrip("/") and parts:
        parts = ["**", *parts]
    # A folder means what is in it, so that `**` says nothing more at the end.
    while parts and parts[-1] == "**":
        parts.pop()
    return tuple(parts), words


def _reached(parts: Sequence[str], names: list[str]) -> bool:
    """Tell whether *parts* match all of *names*, or folders that they begin with."""
    at = {0}
    for name in names:
        at = _opened(at, parts)
        if len(parts) in at:
            return True
        at = {
            place if parts[place] == "**" else place + 1
            for place in at
            if parts[place] == "**" or _fits(parts[place], name)
        }
    return len(parts) in _opened(at, parts)


def _opened(at: set[int], parts: Sequence[str]) -> set[int]:
    """Add the places behind each `**`, which may stand for no folder at all."""
    found = set(at)
    for place in sorted(at):
        while place < len(parts) and parts[place] == "**":
            place += 1
            found.add(place)
    return found


def _fits(part: str, name: str) -> bool:
    """Match with one place to return to: the last `*`, which takes one character more each time."""
    at = place = 0
    star = mark = -1
    while at < len(name):
        if place < len(part) and part[place] == "*":
            star, mark = place, at
            place += 1
        elif place < len(part) and part[place] in ("?", name[at]):
            at, place = at + 1, place + 1
        elif star >= 0:
            mark += 1
            at, place = mark, star + 1
        else:
            return False
    return not part[place:].strip("*")
