"""The kinds of check that rules can name, one module each, imported when a rule uses it."""

from __future__ import annotations

from importlib import import_module

from gilint.checks.kind import Check

CHECKS: tuple[str, ...] = (
    "agency_entitled",
    "cell_filled",
    "cell_numeric",
    "cell_within",
    "citation_current",
    "citation_exact",
    "column_present",
    "contact_given",
    "contact_in_region",
    "contact_matches",
    "count_possible",
    "equation",
    "furniture_absent",
    "group_present",
    "markup_absent",
    "money_unit",
    "numbering_continuous",
    "paragraphs_unique",
    "pattern_absent",
    "period_given",
    "period_in_year",
    "period_whole",
    "personal_data",
    "phone_area_given",
    "phone_valid",
    "postcode_valid",
    "prose_counts",
    "prose_none",
    "prose_parts",
    "readable",
    "regions_agree",
    "report_recognised",
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
    "sentence_year",
    "subheading_present",
    "table_filled",
    "table_format",
    "table_present",
    "table_readable",
    "text_intact",
    "text_length",
    "title_given",
    "title_regular",
    "topics_covered",
    "url_fit",
    "url_valid",
    "wording_present",
    "year_known",
    "year_supported",
    "years_agree",
)
"""Every kind, named as its module with `_` for `-`. A test compares this list with the folder."""

_imported: dict[str, Check] = {}


def check(name: str) -> Check:
    """Return the check of that name. Raises `KeyError` for an unknown one."""
    found = _imported.get(name)
    if found is None:
        if name not in CHECKS:
            raise KeyError(name)
        found = _imported[name] = import_module(f"gilint.checks.{name}").CHECK
    return found
