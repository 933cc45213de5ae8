"""The pack language as a JSON Schema for editors, made from the tables that the loader validates by."""

from __future__ import annotations

from gilint.checks import CHECKS, check
from gilint.checks.kind import Option
from gilint.findings import Language, Text
from gilint.packs.language import KEY, NAME, RECORDS, RULE_ID, WORDS, Key
from gilint.typing import Any

_TEXT: dict[str, Any] = {"type": ["string", "number", "null"]}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT}
_ONE_OR_MORE: dict[str, Any] = {"anyOf": [_TEXT, _TEXTS]}
_GROWING: dict[str, Any] = {
    "anyOf": [
        _TEXTS,
        {"type": "object", "properties": {"replace": _TEXTS}, "required": ["replace"], "additionalProperties": False},
    ]
}
_BOTH: dict[str, Any] = {
    "type": "object",
    "properties": {"zh": {"type": "string"}, "en": {"type": "string"}},
    "additionalProperties": False,
}
_YEAR: dict[str, Any] = {"type": ["integer", "null"], "minimum": 1000, "maximum": 9999}

_SHAPES: dict[str, Any] = {
    "text": _TEXT,
    "texts": _GROWING,
    "files": _TEXTS,
    "both": _BOTH,
    "wording": {"anyOf": [_TEXT, _BOTH]},
    "flag": {"type": "boolean"},
    "year": _YEAR,
    "words": {
        "type": "object",
        "patternProperties": {f"^{WORDS}$": _GROWING},
        "additionalProperties": False,
    },
    "options": {"type": "object"},
    "examples": _ONE_OR_MORE,
    "patterns": _ONE_OR_MORE,
    "texts-by-key": {"type": "object", "patternProperties": {f"^{NAME}$": _BOTH}, "additionalProperties": False},
    "changes": {
        "type": "object",
        "patternProperties": {f"^{RULE_ID}$": {"type": "string", "pattern": f"^{RULE_ID}$"}},
        "additionalProperties": False,
    },
}

_OPTIONS: dict[str, Any] = {
    "sections": _ONE_OR_MORE,
    "tables": _ONE_OR_MORE,
    "rows": _ONE_OR_MORE,
    "columns": _ONE_OR_MORE,
    "cells": _ONE_OR_MORE,
    "patterns": _ONE_OR_MORE,
    "texts": _ONE_OR_MORE,
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "topics": {"type": "object", "additionalProperties": _ONE_OR_MORE},
    "claims": {"type": "object"},
}


def schema(language: Language | None = None) -> dict[str, Any]:
    """Return the JSON Schema (draft 7) of a pack's main file or of a part, described in one language or in both."""
    made: dict[str, Any] = worded(_schema(), language)
    return made


def worded(item: Any, language: Language | None) -> Any:
    """Return *item*, a schema, with every `Text` in it in *language*; in both where that is None."""
    if isinstance(item, Text):
        return item.to(language) if language is not None else f"{item.zh} / {item.en}"
    if isinstance(item, dict):
        return {key: worded(value, language) for key, value in item.items()}
    return [worded(value, language) for value in item] if isinstance(item, list) else item


def _schema() -> dict[str, Any]:
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "gilint rule pack",
        **_record("pack", is_top=True),
        "definitions": {
            **{name: _record(name) for name in RECORDS if name not in ("pack", "part", "rule")},
            "rule": _rule(),
        },
    }


def _record(name: str, *, is_top: bool = False) -> dict[str, Any]:
    properties = {key.name: _key(key) for key in RECORDS[name]}
    return {"type": "object" if is_top else ["object", "null"], "properties": properties, "additionalProperties": False}


def _key(key: Key) -> dict[str, Any]:
    return {**_shape(key), "description": key.meaning}


def _shape(key: Key) -> dict[str, Any]:
    if key.shape == "choice":
        return {"enum": list(key.choices)}
    if key.shape == "record":
        return {"allOf": [{"$ref": f"#/definitions/{key.of}"}]}
    if key.shape == "records":
        names = RULE_ID if key.of == "rule" else KEY
        inner = {"$ref": f"#/definitions/{key.of}"}
        return {"type": ["object", "null"], "patternProperties": {f"^{names}$": inner}, "additionalProperties": False}
    if key.choices:
        return {"type": "array", "items": {"enum": list(key.choices)}}
    found: dict[str, Any] = _SHAPES[key.shape]
    return found


def _rule() -> dict[str, Any]:
    """Return the schema of a rule: whole where it names its check, with that check's options."""
    # The examples may differ by format, and then stand in the formats' own packs.
    whole = [key.name for key in RECORDS["rule"] if key.required and key.name != "examples"]
    record = _record("rule")
    record["properties"]["check"] = {"enum": list(CHECKS), "description": record["properties"]["check"]["description"]}
    options = [
        {
            "if": {"properties": {"check": {"const": name}}, "required": ["check"]},
            "then": {"properties": {"with": _options(check(name).options)}},
        }
        for name in CHECKS
    ]
    return {**record, "if": {"required": ["check"]}, "then": {"required": whole}, "allOf": options}


def _options(options: tuple[Option, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {option.name: {**_option(option), "description": option.meaning} for option in options},
        "additionalProperties": False,
    }


def _option(option: Option) -> dict[str, Any]:
    if option.kind == "choice":
        return {"enum": list(option.choices)}
    if option.choices:
        one = {"enum": list(option.choices)}
        return {"anyOf": [one, {"type": "array", "items": one}]}
    found: dict[str, Any] = _OPTIONS.get(option.kind, _TEXT)
    return found
