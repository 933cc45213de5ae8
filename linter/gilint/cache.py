"""What was computed once and may be used again: plain values in the user's cache folder.

An entry is only ever data; nothing from the cache is executed. Whatever is wrong with the cache (no
folder, no permission, a broken, foreign or outdated file), the answer is "nothing stored", never an error.
Entries are written by `marshal`, which every start has loaded anyway: importing `json` and reading the same
values takes four times as long. Its form belongs to one version of Python, and a damaged text of it can do
harm; so every entry names the version, has a checksum, and must belong to the user.
`GILINT_CACHE_DIR` names another folder, `GILINT_NO_CACHE=1` switches the cache off.
"""

from __future__ import annotations

import marshal
import os
import sys

from gilint.typing import Any

_HEADER = f"gilint-cache 2 {sys.implementation.cache_tag} {marshal.version} ".encode()
_LARGEST = 32 * 1024 * 1024
_KEPT = 40
"""Entries of one kind that stay; older ones belong to versions and packs of the past."""


def digest(*parts: bytes) -> str:
    """Return a short fingerprint of *parts*; where one part ends matters."""
    # hashlib would load OpenSSL, which takes longer than all the hashing here.
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    state = blake2b(digest_size=16)
    for part in parts:
        state.update(b"%d:" % len(part))
        state.update(part)
    return state.hexdigest()


def folder() -> str | None:
    """Return the cache folder, which need not exist yet; None where there is to be none."""
    environment = os.environ
    if environment.get("GILINT_NO_CACHE", "0") not in ("", "0"):
        return None
    given = environment.get("GILINT_CACHE_DIR")
    if given:
        return given
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(
            environment.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local"), "gilint", "Cache"
        )
    if not os.path.isabs(home):
        return None
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "gilint")
    base = environment.get("XDG_CACHE_HOME", "")
    return os.path.join(base if os.path.isabs(base) else os.path.join(home, ".cache"), "gilint")


def load(kind: str, key: str) -> object | None:
    """Return what was stored under *kind* and *key*; None where nothing sound is there."""
    path = _path(kind, key)
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            status = os.fstat(file.fileno())
            if status.st_size > _LARGEST or not _is_own(status):
                return None
            content = file.read()
    except OSError:
        return None
    head, _, body = content.partition(b"\n")
    if head != _HEADER + digest(key.encode(), body).encode():
        return None
    try:
        value: object = marshal.loads(body)
    except (ValueError, TypeError, EOFError):
        return None
    return value


def store(kind: str, key: str, value: object) -> None:
    """Keep *value*, made of dictionaries, lists, tuples, texts, bytes, numbers and None, under *kind* and *key*.

    Readers see the old entry or the new one, never half of one, whoever else writes at the same time.
    """
    path = _path(kind, key)
    if path is None:
        return
    body = marshal.dumps(_plain(value))
    draft = f"{path}.{os.getpid()}-{os.urandom(4).hex()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(_HEADER + digest(key.encode(), body).encode() + b"\n" + body)
        os.replace(draft, path)
    except OSError:
        _remove(draft)
        return
    _sweep(os.path.dirname(path), kind)


def _plain(value: Any) -> Any:
    """Return *value* with named tuples as tuples, which is all that they are to the cache."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return list(map(_plain, value)) if isinstance(value, list) else value


def _path(kind: str, key: str) -> str | None:
    place = folder()
    return os.path.join(place, f"{kind}-{digest(key.encode())}.cache") if place is not None else None


def _is_own(status: os.stat_result) -> bool:
    """Whether the file was written by this user or the administrator, where the system tells."""
    return sys.platform == "win32" or status.st_uid in (os.geteuid(), 0)


def _sweep(place: str, kind: str) -> None:
    """Remove the oldest entries of *kind* beyond those that are kept, and drafts that were left behind."""
    try:
        with os.scandir(place) as entries:
            found = [(entry.stat().st_mtime, entry.path) for entry in entries if entry.name.startswith(f"{kind}-")]
    except OSError:
        return
    for _, path in sorted(found)[:-_KEPT]:
        _remove(path)


def _remove(path: str) -> None:
    try:
        os.remove(path)
    except OSError:
        return
