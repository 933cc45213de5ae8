"""What people and tools read: one module a format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from gilint.findings import Language
from gilint.results import Run

FORMATS: tuple[str, ...] = ("text", "json", "sarif", "github", "gitlab", "junit", "markdown", "html")
"""Formats for findings; each is a module here, with a function `render`."""
WITH_TEXT: tuple[str, ...] = ("html",)
"""Those that show the reports' texts."""
WITH_TABLES: tuple[str, ...] = ("html",)
"""Those that draw the reports' tables."""

Renderer = Callable[[Run, Language], Iterator[str]]


def renderer(name: str) -> Renderer:
    """Return the function that yields the pieces of a run's output, as results come."""
    found: Renderer = import_module(f"gilint.render.{name}").render
    return found
