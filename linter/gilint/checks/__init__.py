"""The kinds of check that rules can name, those of one idea in one module, imported when a rule uses one of them."""

from __future__ import annotations

from importlib import import_module

from gilint.checks.kind import Check

CHECKS: dict[str, str] = {
    "agency_entitled": "agency_entitled",
    "cell_filled": "cells",
    "cell_numeric": "cells",
    "cell_within": "cells",
    "citation_current": "citations",
    "citation_exact": "citations",
    "column_present": "rows",
    "contact_given": "contacts",
    "contact_in_region": "contacts",
    "contact_matches": "contacts",
    "count_possible": "cells",
    "equation": "equation",
    "furniture_absent": "remains",
    "group_present": "rows",
    "markup_absent": "remains",
    "money_unit": "cells",
    "numbering_continuous": "sections",
    "paragraphs_unique": "paragraphs_unique",
    "pattern_absent": "words",
    "period_given": "periods",
    "period_in_year": "periods",
    "period_whole": "periods",
    "personal_data": "personal_data",
    "phone_area_given": "contacts",
    "phone_valid": "contacts",
    "postcode_valid": "contacts",
    "prose_counts": "prose",
    "prose_none": "prose",
    "prose_parts": "prose_parts",
    "readable": "recognition",
    "regions_agree": "contacts",
    "report_recognised": "recognition",
    "row_aligned": "rows",
    "row_known": "rows",
    "row_label": "rows",
    "row_present": "rows",
    "section_filled": "sections",
    "section_numbered": "sections",
    "section_order": "sections",
    "section_present": "sections",
    "section_titled": "sections",
    "section_unique": "sections",
    "sentence_year": "years",
    "subheading_present": "subheading_present",
    "table_filled": "tables",
    "table_format": "tables",
    "table_present": "tables",
    "table_readable": "tables",
    "text_intact": "remains",
    "text_length": "text_length",
    "title_given": "recognition",
    "title_regular": "recognition",
    "topics_covered": "words",
    "url_fit": "urls",
    "url_valid": "urls",
    "wording_present": "words",
    "year_known": "years",
    "year_supported": "years",
    "years_agree": "years",
}
"""The module of every kind. In it the kind is a constant of that name, as is the function that does the work."""

_imported: dict[str, Check] = {}


def check(name: str) -> Check:
    """Return the check of that name. Raises `KeyError` for an unknown one."""
    found = _imported.get(name)
    if found is None:
        module = import_module(f"gilint.checks.{CHECKS[name]}")
        found = _imported[name] = getattr(module, name.upper())
    return found
