"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.findings import Language
from gilint.render.printable import path
from gilint.render.repository import relative
from gilint.render.text import summary, words
from gilint.results import PlacedFinding, Run

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(run: Run, language: Language) -> Iterator[str]:
    """Yield a command for each finding and, last, a line for the log that counts."""
    for result in run:
        name = relative(result.path)
        for finding in result.findings:
            properties = ",".join(f"{key}={_property(value)}" for key, value in _properties(name, finding).items())
            yield f"::{_COMMANDS[finding.severity]} {properties}::{_data(words(finding, language))}\n"
    if not run.is_quiet:
        yield summary(run.tally, language) + "\n"


def _properties(name: str, finding: PlacedFinding) -> dict[str, str]:
    properties = {"title": f"{finding.rule} {finding.name}", "file": path(name), "line": str(finding.line)}
    if finding.end_line == finding.line:
        # GitHub takes columns only where a spot ends on the line that it begins on.
        properties["col"] = str(finding.column)
        properties["endColumn"] = str(finding.end_column)
    properties["endLine"] = str(finding.end_line)
    return properties


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
