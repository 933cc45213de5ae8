"""Where files are: the project's data, in the installed package or a source checkout, and the user's configuration.

Every run looks for a configuration and most find none, so the search is here, in a module that every run loads.
"""

from __future__ import annotations

import os

CONFIGURATION = ".gilint.yaml"


def bundled(name: str) -> str:
    """Return the folder `rules` or `grammar`. Raises `FileNotFoundError` where an installation lacks it."""
    package = os.path.dirname(os.path.abspath(__file__))
    checkout = os.path.dirname(os.path.dirname(package))
    for folder in (os.path.join(package, "_bundled", name), os.path.join(checkout, name)):
        if os.path.isdir(folder):
            return folder
    raise FileNotFoundError(f"gilint is not installed completely: its folder {name!r} is missing")


def configuration(folder: str) -> str | None:
    """Return the configuration in *folder* or the first one above it; None where there is none."""
    folder = os.path.abspath(folder)
    while True:
        path = os.path.join(folder, CONFIGURATION)
        try:
            os.stat(path)
        except (OSError, ValueError):
            parent = os.path.dirname(folder)
            if parent == folder:
                return None
            folder = parent
        else:
            return path
