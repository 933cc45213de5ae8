"""Messages with facts in braces: which facts a wording names, and the words with the facts filled in.

Only plain names are replaced; nothing of an object can be reached from a wording.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from gilint.findings import Language, Text
from gilint.model.expression import plain
from gilint.patterns import compiled

_PLACEHOLDER = compiled(r"\{([a-z_][a-z0-9_]*)\}")
_BRACES = compiled(r"\{[^{}\n]{0,60}\}|[{}｛｝][a-z_]{0,60}")
_LISTED = 6


def placeholders(wording: str) -> tuple[str, ...]:
    """Return the names in braces, in order."""
    return tuple(_PLACEHOLDER.findall(wording))


def strange(wording: str) -> dict[int, str]:
    """Return by its place what stands in braces and is no name, or behind a brace without its other half, so that
    it would be shown as it is."""
    found = {match.start(): match.group() for match in _BRACES.finditer(wording)}
    return {place: words for place, words in found.items() if not _PLACEHOLDER.fullmatch(words)}


def fill(text: Text, facts: Mapping[str, object]) -> Text:
    """Return *text* with its placeholders replaced by *facts*; a placeholder without a fact stays."""
    return Text(_filled(text.zh, facts, "zh"), _filled(text.en, facts, "en"))


def _filled(wording: str, facts: Mapping[str, object], language: Language) -> str:
    def fact(found: re.Match[str]) -> str:
        name = found.group(1)
        return written(facts[name], language) if name in facts else found.group()

    return _PLACEHOLDER.sub(fact, wording)


def written(fact: object, language: Language) -> str:
    """Return *fact* as people write it: no needless decimals, lists cut after a few."""
    if isinstance(fact, Text):
        return fact.to(language)
    if isinstance(fact, Decimal):
        return plain(fact)
    if isinstance(fact, (tuple, list)):
        parts = [written(part, language) for part in fact[:_LISTED]]
        more = len(fact) - len(parts)
        if language == "en":
            return ", ".join(parts) + (f" and {more} more" if more else "")
        return "、".join(parts) + (f"等{len(fact)}处" if more else "")
    return str(fact)
