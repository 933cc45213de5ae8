"""Which files a user means who names files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from gilint.readers import EXTENSIONS


def find(paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the files meant, sorted and each once, and the folders among *paths* that hold none.

    Folders are searched to any depth for the known extensions; hidden files and folders are passed over. What
    cannot be looked into is returned as a file, so that reading it says why.
    """
    files: dict[str, str] = {}
    barren = []
    for path in paths:
        found = list(_search(path)) if os.path.isdir(path) else [path]
        if not found:
            barren.append(path)
        for file in found:
            files.setdefault(os.path.normcase(os.path.abspath(file)), file)
    return sorted(files.values()), barren


def _search(root: str) -> Iterator[str]:
    """Yield the readable files below *root*; links are followed, each folder is entered once."""
    entered = set()
    pending = [root]
    while pending:
        folder = pending.pop()
        try:
            status = os.stat(folder)
            if (status.st_dev, status.st_ino) in entered:
                continue
            entered.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            yield folder
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if os.path.isdir(entry.path):
                pending.append(entry.path)
            elif entry.name.lower().endswith(EXTENSIONS) and _is_readable(entry.path):
                yield entry.path


def _is_readable(path: str) -> bool:
    """Whether *path* is a file, or a link that leads nowhere; a pipe or a device would never end."""
    return os.path.isfile(path) or not os.path.exists(path)
