"""Findings as GitLab's code quality report, which it compares between the branches of a merge request."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.findings import Language
from gilint.fingerprint import Keys
from gilint.render.json import written
from gilint.render.repository import relative
from gilint.render.text import words
from gilint.results import PlacedFinding, Run

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(run: Run, language: Language) -> Iterator[str]:
    """Yield a JSON list, a finding a line."""
    keys = Keys()
    gap = "["
    for result in run:
        name = relative(result.path)
        for finding in result.findings:
            yield gap + written(_issue(name, finding, keys.key(name, finding).digest(name), language))
            gap = ",\n "
    yield "[]\n" if gap == "[" else "]\n"


def _issue(name: str, finding: PlacedFinding, fingerprint: str, language: Language) -> dict[str, object]:
    return {
        "description": f"{finding.rule} {words(finding, language)}",
        "check_name": f"{finding.rule} {finding.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": name, "lines": {"begin": finding.line, "end": finding.end_line}},
    }
