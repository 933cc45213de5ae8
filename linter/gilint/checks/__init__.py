"""The kinds of check that rules can name, one module each, imported when a rule uses it."""

from __future__ import annotations

from importlib import import_module

from gilint.checks.kind import Check

CHECKS: tuple[str, ...] = (
)
"""Every kind, named as its module with `_` for `-`. A test compares this list with the folder."""


def check(name: str) -> Check:
    """Return the check of that name. Raises `KeyError` for an unknown one."""
    if name not in CHECKS:
        raise KeyError(name)
    module = import_module(f"gilint.checks.{name}")
    found: Check = module.CHECK
    return found
