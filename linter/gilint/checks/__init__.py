"""The kinds of check that rules can name, one module each, imported when a rule uses it."""

from __future__ import annotations

from importlib import import_module

from gilint.checks.kind import Check

CHECKS: tuple[str, ...] = (
    "cell_filled",
    "cell_numeric",
    "column_present",
    "count_possible",
    "equation",
    "furniture_absent",
    "group_present",
    "markup_absent",
    "money_unit",
    "numbering_continuous",
    "paragraphs_unique",
    "pattern_absent",
    "personal_data",
    "row_aligned",
    "row_known",
    "row_label",
    "row_present",
    "section_filled",
    "section_numbered",
    "section_order",
    "section_present",
    "section_titled",
    "section_unique",
    "table_filled",
    "table_format",
    "table_present",
    "table_readable",
    "topics_covered",
)
"""Every kind, named as its module with `_` for `-`. A test compares this list with the folder."""


def check(name: str) -> Check:
    """Return the check of that name. Raises `KeyError` for an unknown one."""
    if name not in CHECKS:
        raise KeyError(name)
    module = import_module(f"gilint.checks.{name}")
    found: Check = module.CHECK
    return found
