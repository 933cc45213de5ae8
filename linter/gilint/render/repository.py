"""Names of files as tools around a repository want them: from its root, with forward slashes."""

from __future__ import annotations

import os


def relative(path: str) -> str:
    """Return *path* from the current folder where it lies in it, else as it is; always with forward slashes."""
    found = path
    if os.path.isabs(path):
        here = os.getcwd().rstrip(os.sep) + os.sep
        found = path[len(here) :] if path.startswith(here) else path
    return os.path.normpath(found).replace(os.sep, "/")


def uri(path: str) -> str:
    """Return *path* as a URI: relative where it lies in the current folder, else one that begins with `file:`."""
    from urllib.parse import quote

    name = relative(path)
    quoted = quote(name.encode("utf-8", "surrogateescape"), safe="/")
    if not os.path.isabs(path) or name != os.path.normpath(path).replace(os.sep, "/"):
        return quoted
    return "file://" + (quoted if quoted.startswith("/") else f"/{quoted}")
