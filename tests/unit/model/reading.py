"""Reads reports with the national formats, for tests of the model."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

from gilint import packs
from gilint.model.build import Builder
from gilint.model.cells import Cell
from gilint.model.report import Report
from gilint.source import SourceText

REPORTS = Path(__file__).parents[2] / "reports"
CODECS = {"utf-8": "utf-8", "utf-8-sig": "utf-8-sig", "utf-16": "utf-16", "gb18030": "gb18030"}


@functools.cache
def builder() -> Builder:
    return Builder(packs.load().formats)


def read(text: str) -> Report:
    return builder().read(SourceText(text, "report.txt"))


def cells(report: Report) -> dict[str, Cell]:
    return {cell.key: cell for table in report.tables.values() for row in table for cell in row}


def layouts() -> list[dict[str, Any]]:
    """Return the truths of the layouts that ship with the tests, each with its text."""
    truths = []
    for path in sorted((REPORTS / "layouts").glob("*.truth.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        truth["text"] = (path.parent / truth["file"]).read_bytes().decode(CODECS[truth["encoding"]])
        truths.append(truth)
    return truths
