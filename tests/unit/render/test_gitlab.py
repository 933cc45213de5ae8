"""GitLab's code quality report: what GitLab asks of it, and fingerprints on which it can rely."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
from tests.unit.render.sample import finding, golden, rendered, shown

from gilint.results import Result
from gilint.source import SourceText

# What GitLab's documentation of code quality reports asks of every entry.
ENTRY = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "properties": {
        "description": {"type": "string", "minLength": 1},
        "check_name": {"type": "string", "minLength": 1},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "lines"],
            "properties": {
                "path": {"type": "string", "pattern": "^(?!\\./)"},
                "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer"}}},
            },
        },
    },
}


def issues(*results: Result) -> Any:
    return json.loads(rendered("gitlab", *results))


def result_of(text: str, *starts: int, path: str = "a.txt") -> Result:
    found = [finding((start, start + 2)) for start in starts]
    return Result(path, 2021, "national-2021", found, [], SourceText(text, path))


def test_the_sample_is_shown_as_ever() -> None:
    assert shown("gitlab") == golden("gitlab")


def test_every_entry_has_what_gitlab_asks_for() -> None:
    jsonschema.validate(issues(), {"type": "array", "minItems": 4, "items": ENTRY})


def test_nothing_found_is_an_empty_list() -> None:
    assert rendered("gitlab", Result("a.txt", None, None, [], [], None)) == "[]\n"


def test_fingerprints_are_unique_within_a_run() -> None:
    twice = [result_of("14 14 14", 0, 3, 6), result_of("14", 0, path="b.txt"), result_of("14", 0, path="./a.txt")]

    assert len({issue["fingerprint"] for issue in issues(*twice)}) == 5


def test_fingerprints_stay_when_lines_and_spaces_move() -> None:
    [before], [after] = issues(result_of("14", 0)), issues(result_of("前言\n\n　14", 5))

    assert before["fingerprint"] == after["fingerprint"]
    assert (before["location"]["lines"]["begin"], after["location"]["lines"]["begin"]) == (1, 3)
