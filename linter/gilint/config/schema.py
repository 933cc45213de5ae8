"""The JSON Schema of configurations, made from their table, for editors."""

from __future__ import annotations

from gilint.config.language import RECORDS, VERDICTS, Key
from gilint.findings import Language
from gilint.packs.schema import worded
from gilint.typing import Any

_TEXTS = {"anyOf": [{"type": "string", "minLength": 1}, {"type": "array", "items": {"type": "string", "minLength": 1}}]}
_SHAPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string", "minLength": 1},
    "file": {"type": "string", "minLength": 1},
    "texts": _TEXTS,
    "ids": _TEXTS,
    "packs": _TEXTS,
    "globs": _TEXTS,
    "year": {"type": "integer", "minimum": 1000, "maximum": 9999},
    "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "rules": {"type": "object", "additionalProperties": {"enum": list(VERDICTS)}},
}


def schema(language: Language | None = None) -> dict[str, Any]:
    """Return the schema of a configuration's file, described in one language or in both."""
    made: dict[str, Any] = worded(_record("configuration"), language)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "gilint configuration (.gilint.yaml)",
        **made,
    }


def _record(name: str) -> dict[str, Any]:
    keys = RECORDS[name]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in keys if key.required],
        "properties": {key.name: {"description": key.meaning, **_shape(key)} for key in keys},
    }


def _shape(key: Key) -> dict[str, Any]:
    if key.shape == "choice":
        return {"enum": list(key.choices)}
    if key.shape in ("paths", "waivers"):
        return {"type": "array", "items": _record(key.shape)}
    return _SHAPES[key.shape]
