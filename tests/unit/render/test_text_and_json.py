"""Findings on lines for editors, and as JSON for programs."""

from __future__ import annotations

import json
from decimal import Decimal

from tests.unit.render.making import result, undecided

from gilint.findings import Finding, Text
from gilint.render import FORMATS, renderer
from gilint.render.json import written
from gilint.results import Result, Run, Tally
from gilint.source import SourceText, Span


def rendered(name: str, *results: Result) -> str:
    return "".join(renderer(name)(Run(results), "zh"))


def test_every_format_has_its_module() -> None:
    assert [renderer(name).__module__ for name in FORMATS] == [f"gilint.render.{name}" for name in FORMATS]


def test_a_message_stays_on_its_line_and_steers_no_terminal() -> None:
    shown = rendered("text", result("甲\n乙", (2, 3), message="“一\r\n二\x1b[31m\u202e三”不对"))

    assert shown.splitlines()[0] == "report.txt:2:1: error XX001 “一 二\ufffd[31m\ufffd三”不对"


def test_findings_at_one_place_stand_in_the_order_of_rules() -> None:
    source = SourceText("甲乙", "a.txt")
    found = [
        Finding(Span(0, end), rule, "n", "info", Text("x", "x")) for rule, end in (("B1", 1), ("A2", 2), ("A1", 2))
    ]

    assert [finding.rule for finding in Result("a.txt", None, None, found, [], source).findings] == ["A1", "A2", "B1"]


def test_the_end_of_a_place_is_exclusive_and_may_be_on_another_line() -> None:
    [finding] = result("甲乙\r丙\n", (1, 4)).findings

    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (1, 2, 2, 2)


def test_the_location_of_a_format_without_lines_is_told() -> None:
    source = SourceText("甲\n乙", "a.docx", {2: {"table": 1, "row": 5}})
    found = Finding(Span(2, 3), "A1", "n", "info", Text("x", "x"))

    shown = json.loads(rendered("json", Result("a.docx", None, None, [found], [], source)))

    assert shown["files"][0]["findings"][0]["location"] == {"table": 1, "row": 5}


def test_undecided_checks_are_counted_and_listed() -> None:
    blank = Result("report.txt", None, None, [], undecided("空白", "图片"), None)

    assert rendered("text", blank) == "共检查 1 个文件：0 个错误，0 个警告，0 个提示；2 项检查无法判定\n"
    assert json.loads(rendered("json", blank)) == {
        "version": 1,
        "files": [
            {
                "path": "report.txt", "year": None, "pack": None, "findings": [],
                "undecided": [
                    {"rule": "XX001", "reason": "空白", "cells": ["t.r.c"]},
                    {"rule": "XX002", "reason": "图片", "cells": ["t.r.c"]},
                ],
            }
        ],
        "summary": {"files": 1, "error": 0, "warning": 0, "info": 0, "undecided": 2},
    }  # fmt: skip


def test_no_file_at_all_is_still_a_document() -> None:
    assert json.loads(rendered("json")) == {
        "version": 1, "files": [], "summary": {"files": 0, "error": 0, "warning": 0, "info": 0, "undecided": 0},
    }  # fmt: skip


def test_json_numbers_are_the_numbers_of_the_report() -> None:
    values = [7, Decimal("1180.80"), Decimal("1E+3"), Decimal("0.1234567890123456789"), None, True]

    assert written(values) == "[7, 1180.80, 1000, 0.1234567890123456789, null, true]"


def test_a_run_counts_what_passes() -> None:
    run = Run([result("甲", (0, 1), (0, 1)), result("甲", (0, 1), severity="info")])

    tally: Tally = run.tally
    assert (len(list(run)), tally.files, tally.counts) == (2, 2, {"error": 2, "warning": 0, "info": 1})
