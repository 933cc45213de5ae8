"""SARIF, valid against its schema, with the same fingerprints wherever a fault moves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.unit.render.sample import TEXT, finding, golden, rendered, shown

from gilint.results import Result
from gilint.source import SourceText

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "sarif-2.1.0.json").read_bytes())


def run(*results: Result, language: str = "zh") -> Any:
    [only] = json.loads(rendered("sarif", *results, language=language))["runs"]
    return only


def result_of(text: str, *starts: int) -> Result:
    found = [finding((start, start + 2)) for start in starts]
    return Result("a.txt", 2021, "national-2021", found, [], SourceText(text, "a.txt"))


def test_the_sample_is_shown_as_ever() -> None:
    assert shown("sarif") == golden("sarif")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_document_is_valid(language: str) -> None:
    jsonschema.Draft4Validator(SCHEMA).validate(json.loads(rendered("sarif", language=language)))


def test_a_run_without_findings_is_valid() -> None:
    document = json.loads(rendered("sarif", Result("a.txt", None, None, [], [], None)))

    jsonschema.Draft4Validator(SCHEMA).validate(document)
    assert document["runs"][0]["results"] == []


def test_columns_count_characters_and_say_so() -> None:
    found = run(result_of("𠮷甲\t14", 3))

    assert found["columnKind"] == "unicodeCodePoints"
    assert found["results"][0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 6,
    }  # fmt: skip


def test_a_finding_points_at_its_rule_which_says_why_and_on_what_basis() -> None:
    found = run(result_of(TEXT, 0))
    rule = found["tool"]["driver"]["rules"][found["results"][0]["ruleIndex"]]

    assert rule["id"] == found["results"][0]["ruleId"] == "XX301"
    assert rule["help"]["text"] == "原因: 数要相等。\n改法: 改正。\n依据: 某办函〔2021〕30号"
    assert rule["properties"]["basis"] == ["某办函〔2021〕30号"]


def test_fingerprints_stay_when_lines_move_and_differ_where_spots_are_alike() -> None:
    def prints(found: Any) -> list[dict[str, str]]:
        return [each["partialFingerprints"] for each in found["results"]]

    before = prints(run(result_of("14 14", 0, 3)))
    after = prints(run(result_of("甲\n\n14\n1 4", 3, 6)))

    assert before[0] == after[0]
    assert len({each["gilintFinding/v1"] for each in before}) == 2
