"""Configuration: which `.gilint.yaml` holds for a file, and what it says.

Importing this package must cost next to nothing: every run looks for a configuration, and most find none.
"""

from __future__ import annotations

import os

NAME = ".gilint.yaml"


def nearest(folder: str) -> str | None:
    """Return the configuration in *folder* or the first one above it; None where there is none."""
    folder = os.path.abspath(folder)
    while True:
        path = os.path.join(folder, NAME)
        try:
            os.stat(path)
        except (OSError, ValueError):
            parent = os.path.dirname(folder)
            if parent == folder:
                return None
            folder = parent
        else:
            return path
