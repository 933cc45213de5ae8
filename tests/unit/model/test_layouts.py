"""Tables in every layout: read exactly, or not at all."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from tests.unit.model.damages import DAMAGES, Damage, damaged, misread, numbered
from tests.unit.model.reading import REPORTS, cells, layouts, read

from gilint.folding import fold

LAYOUTS = layouts()
SEEDS = json.loads((REPORTS / "seeds" / "cells.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_every_cell_of_a_real_report_is_read_at_its_line(name: str) -> None:
    report = read((REPORTS / "seeds" / name).read_text(encoding="utf-8"))

    found = [
        (key, "".join(cell.raw.split()), report.source.position(cell.span.start).line)
        for key, cell in cells(report).items()
    ]
    assert sorted(found) == sorted((cell["cell"], cell["raw"], cell["line"]) for cell in SEEDS[name])


@pytest.mark.parametrize("truth", LAYOUTS, ids=lambda truth: str(truth["file"]))
def test_every_sure_cell_of_a_layout_is_read_and_none_wrongly(truth: dict[str, Any]) -> None:
    report = read(truth["text"])

    found = {key: "".join(cell.raw.split()) for key, cell in cells(report).items()}
    assert {key: raw for key, raw in truth["cells"].items() if key not in truth["unsure"]}.items() <= found.items()
    assert found.items() <= truth["cells"].items()


@pytest.mark.parametrize("truth", LAYOUTS, ids=lambda truth: str(truth["file"]))
def test_sections_stand_at_their_headings(truth: dict[str, Any]) -> None:
    report = read(truth["text"])

    found = [(section.key, report.source.position(section.heading.start).line) for section in report.sections]
    assert found == [(section["key"], section["line"]) for section in truth["sections"]]


FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
HALF_WIDTH = str.maketrans("（）：，；", "():,;")
DRESSES: dict[str, Callable[[str], str]] = {
    "indented": lambda line: f"\u3000\u3000{line}" if line.strip() else line,
    "quoted in a mail": lambda line: f"> {line}",
    "blanks at its end": lambda line: f"{line}  ",
    "hard blanks": lambda line: line.replace(" ", "\xa0"),
    "full-width digits": lambda line: line.translate(FULL_WIDTH),
    "half-width marks": lambda line: line.translate(HALF_WIDTH),
    "an empty line behind it": lambda line: f"{line}\n",
}


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize(
    "truth", [truth for truth in LAYOUTS if truth["tier"] == "ordered"], ids=lambda t: str(t["file"])
)
def test_what_is_done_to_every_line_alike_changes_nothing_that_is_read(truth: dict[str, Any], dress: str) -> None:
    def found(text: str) -> tuple[dict[str, object], list[str], list[object]]:
        report = read(text)
        details = (report.contact.address, report.contact.postcode, report.contact.phone, report.contact.email)
        return (
            {key: cell.value for key, cell in cells(report).items()},
            [section.key for section in report.sections],
            [
                fold(report.title.text) if report.title else "",
                *([fold(item.value) for item in kind] for kind in details),
            ],
        )

    text = truth["text"].replace("\r\n", "\n")
    assert found("\n".join(map(DRESSES[dress], text.split("\n")))) == found(text)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: str(damage.__name__))
@pytest.mark.parametrize("truth", LAYOUTS, ids=lambda truth: str(truth["file"]))
def test_no_cell_of_a_damaged_text_is_read_wrongly(truth: dict[str, Any], damage: Damage) -> None:
    rng = random.Random(f"{truth['file']} {damage.__name__}")
    text, wanted = numbered(truth["text"].replace("\r\n", "\n"))
    for _ in range(15):
        assert misread(damaged(text, damage, rng), wanted) == {}
