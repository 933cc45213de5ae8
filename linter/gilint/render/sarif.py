"""Findings as SARIF 2.1.0, which code scanning services and editors read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

from __future__ import annotations

from collections.abc import Iterator

from gilint.findings import Language, RuleText, Undecided
from gilint.fingerprint import Keys
from gilint.render.json import written
from gilint.render.printable import one_line
from gilint.render.repository import relative, uri
from gilint.render.rules import pattern
from gilint.results import PlacedFinding, Run

_LEVELS = {"error": "error", "warning": "warning", "info": "note", "off": "none"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "gilintFinding/v1"
_ROOT = "%SRCROOT%"


def render(run: Run, language: Language) -> Iterator[str]:
    """Yield the document in pieces, a finding a line; checks that were undecided are notifications of the tool."""
    rules = run.rules()
    places = {rule.id: place for place, rule in enumerate(rules)}
    keys = Keys()
    undecided: list[str] = []
    yield f'{{"$schema": {written(_SCHEMA)},\n "version": "2.1.0",\n "runs": [{{\n  "tool": {{"driver": {_driver()},\n'
    yield '   "rules": [' + ",".join("\n    " + written(_rule(rule, language)) for rule in rules) + "]}},\n"
    yield '  "columnKind": "unicodeCodePoints",\n  "results": ['
    gap = "\n   "
    for result in run:
        for finding in result.findings:
            found = _result(result.path, finding, language)
            if finding.rule in places:
                found["ruleIndex"] = places[finding.rule]
            key = keys.key(relative(result.path), finding)
            found["partialFingerprints"] = {_FINGERPRINT: key.digest()}
            yield gap + written(found)
            gap = ",\n   "
        undecided.extend(written(_notification(result.path, item, language)) for item in result.undecided)
    notifications = ",\n    ".join(undecided)
    yield '],\n  "invocations": [{"executionSuccessful": true,\n   "toolExecutionNotifications": ['
    yield f"{notifications}]}}]\n }}]}}\n"


def _driver() -> str:
    """Return the tool's own description, still open for its rules."""
    from gilint.version import __version__

    return written({"name": "gilint", "version": __version__, "semanticVersion": __version__})[:-1]


def _rule(rule: RuleText, language: Language) -> dict[str, object]:
    why, fix = (one_line(text.to(language)) for text in (rule.why, rule.fix))
    basis = [one_line(each.to(language)) for each in rule.basis if each.to(language)]
    labels = ("原因", "改法", "依据") if language == "zh" else ("Why", "What to do", "Basis")
    parts = [
        (label, words) for label, words in zip(labels, (why, fix, "；".join(basis)), strict=True) if words
    ]  # fmt: skip
    says = pattern(rule.message, language)
    described: dict[str, object] = {"id": rule.id, "name": rule.name, "shortDescription": {"text": says}}
    if why:
        described["fullDescription"] = {"text": why}
    if parts:
        described["help"] = {
            "text": "\n".join(f"{label}: {words}" for label, words in parts),
            "markdown": "\n\n".join(f"**{label}** {words}" for label, words in parts),
        }
    described["defaultConfiguration"] = {"level": _LEVELS[rule.severity], "enabled": rule.severity != "off"}
    described["properties"] = {"basis": basis, "pack": rule.origin, "tags": [rule.id.rstrip("0123456789")]}
    return described


def _result(path: str, finding: PlacedFinding, language: Language) -> dict[str, object]:
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    place: dict[str, object] = {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}
    if finding.cells:
        place["logicalLocations"] = [{"fullyQualifiedName": cell} for cell in dict.fromkeys(finding.cells)]
    properties: dict[str, object] = {"section": finding.section, "cells": finding.cells, "basis": finding.basis}
    if finding.location is not None:
        properties["location"] = dict(finding.location)
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": one_line(finding.text.to(language))},
        "locations": [place],
        "properties": properties,
    }


def _notification(path: str, item: Undecided, language: Language) -> dict[str, object]:
    return {
        "level": "note",
        "message": {"text": one_line(item.text.to(language))},
        "associatedRule": {"id": item.rule},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(path)}}],
    }


def _artifact(path: str) -> dict[str, str]:
    name = uri(path)
    return {"uri": name} if name.startswith("file:") else {"uri": name, "uriBaseId": _ROOT}
