"""Where the project's data files are: in the installed package, or beside it in a source checkout."""

from __future__ import annotations

import os


def bundled(name: str) -> str:
    """Return the folder `rules` or `grammar`. Raises `FileNotFoundError` where an installation lacks it."""
    package = os.path.dirname(os.path.abspath(__file__))
    checkout = os.path.dirname(os.path.dirname(package))
    for folder in (os.path.join(package, "_bundled", name), os.path.join(checkout, name)):
        if os.path.isdir(folder):
            return folder
    raise FileNotFoundError(f"gilint is not installed completely: its folder {name!r} is missing")
