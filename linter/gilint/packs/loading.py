"""The rules in force: from the cache where nothing has changed, else compiled from the packs' YAML."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence

from gilint import cache
from gilint.packs.rule import RuleSet
from gilint.resources import bundled
from gilint.typing import TYPE_CHECKING, Any
from gilint.version import __version__

if TYPE_CHECKING:
    from gilint.packs.gather import Gathered

_RUN, _TEXTS = "packs", "texts"
"""Kinds of cache entries: what every run needs, and what explanations need."""


def load(names: Sequence[str] = (), drafts: Mapping[str, str] | None = None) -> RuleSet:
    """Return the rules of the national packs with the packs *names* (names or files) on top, later ones winning.

    *drafts* are texts that are read instead of the files of these paths, and never kept. Raises `PackError` with
    every fault of every pack.
    """
    if drafts:
        return _gathered(names, drafts)[0]
    key = _key(names)
    stored = cache.load(_RUN, key)
    if isinstance(stored, dict) and _is_current(stored):
        from gilint.packs.stored import restored

        found = restored(stored.get("rules"), lambda: _texts(names, key, stored.get("state")))
        if found is not None:
            return found
    return _compiled(names, key)


def _key(names: Sequence[str]) -> str:
    """Return what an entry is found by: the packs asked for, and the code that compiles them."""
    # Places in packs are told as their files were typed, and mean something else in another folder.
    is_here = any(_is_file(name) and not os.path.isabs(name) for name in names)
    return "\n\n".join((bundled("rules"), os.getcwd() if is_here else "", "\n".join(names), *_code()))


def _code() -> list[str]:
    """Return what tells one state of the code from another; of an installed version only when it was installed."""
    package = _package()
    if _is_installed():
        return [__version__, str(os.stat(os.path.join(package, "__init__.py")).st_mtime_ns)]
    folders = (package, *(os.path.join(package, name) for name in ("checks", "model", "packs", "syntax")))
    return [stamp for folder in (*folders, bundled("grammar")) for stamp in _stamps(folder)]


def _package() -> str:
    return os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def _is_installed() -> bool:
    """Whether the packs that ship lie inside the package, and change only with it."""
    return bundled("rules").startswith(_package())


def _changing(paths: Iterable[str]) -> list[str]:
    """Return those of *paths* that can change while gilint stays the same: of an installed one, the user's own."""
    shipped = os.path.join(bundled("rules"), "")
    return [path for path in paths if not (_is_installed() and os.path.join(path, "").startswith(shipped))]


def _is_file(name: str) -> bool:
    return name.endswith((".yaml", ".yml")) or os.sep in name or "/" in name


def _stamps(folder: str) -> list[str]:
    """Return name, size and time of every module and grammar in *folder*: another version compiles otherwise."""
    with os.scandir(folder) as entries:
        modules = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith((".py", ".lark"))]
    return sorted(f"{name} {status.st_size} {status.st_mtime_ns}" for name, status in modules)


def _is_current(stored: dict[str, Any]) -> bool:
    """Whether every file and folder that the entry was made from is as it was."""
    try:
        files, folders = stored["files"], stored["folders"]
        return stored["state"] == _state(files) and all(_listing(folder) == names for folder, names in folders)
    except (KeyError, TypeError, ValueError, OSError):
        return False


def _state(files: Sequence[str]) -> str:
    contents = []
    for path in files:
        with open(path, "rb") as file:
            contents.append(file.read())
    return cache.digest(*contents)


def _listing(folder: str) -> list[str]:
    return sorted(name for name in os.listdir(folder) if name.endswith((".yaml", ".yml")))


def _texts(names: Sequence[str], key: str, state: object) -> object:
    """Return the details of the rules, compiled anew where the cache has lost them."""
    stored = cache.load(_TEXTS, key)
    if isinstance(stored, dict) and stored.get("state") == state:
        return stored.get("details")
    from gilint.packs.stored import dumped

    return dumped(_compiled(names, key))[1]


def _compiled(names: Sequence[str], key: str) -> RuleSet:
    from gilint.packs.stored import dumped

    rules, gathered = _gathered(names, {})
    run, details = dumped(rules)
    try:
        files = _changing(gathered.files)
        state = _state(files)
        folders = [(folder, _listing(folder)) for folder in _changing(gathered.folders)]
    except OSError:
        return rules
    cache.store(_TEXTS, key, {"state": state, "details": details})
    cache.store(_RUN, key, {"state": state, "files": files, "folders": folders, "rules": run})
    return rules


def _gathered(names: Sequence[str], drafts: Mapping[str, str]) -> tuple[RuleSet, Gathered]:
    """Return the rules, and what they were compiled from."""
    from gilint.packs.compile import compiled
    from gilint.packs.faults import Faults, PackError
    from gilint.packs.gather import Gathered, located, nearest_pack, official

    faults = Faults()
    gathered = Gathered(faults, drafts)
    for path in official():
        gathered.add(path)
    for name in names:
        path = located(name, "")
        if os.path.isfile(path) or os.path.abspath(path) in drafts:
            gathered.add(path)
        else:
            faults.at(name, 1, 1, nearest_pack(name))
    rules = compiled(gathered.packs, faults)
    if faults:
        raise PackError(faults.all())
    return rules, gathered
