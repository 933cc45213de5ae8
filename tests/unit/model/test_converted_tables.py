"""One report's tables as many converters and people would leave them: every cell is read, from each."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest
from tests.unit.model.damages import DAMAGES, damaged, misread, numbered
from tests.unit.model.reading import cells, layouts, read

TRUTH = next(truth for truth in layouts() if truth["file"] == "r16-clean-tsv.txt")
LINES = [line.rstrip("\n") for line in TRUTH["text"].replace("\r\n", "\n").split("\n")]
OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
PROCEEDINGS = ["行政复议", "未经复议直接起诉", "复议后起诉"]


def is_row(line: str) -> bool:
    return "\t" in line


def is_number(cell: str) -> bool:
    return re.fullmatch(r"-?[\d.]+", cell) is not None


def by_row(make: Callable[[list[str]], str]) -> str:
    return "\n".join(make(line.split("\t")) if is_row(line) else line for line in LINES)


def with_commas(cells: list[str]) -> str:
    return ",".join(f'"{cell}"' if "，" in cell or len(cell) > 9 else cell for cell in cells)


def in_html(cells: list[str]) -> str:
    return "<tr>" + "".join(f'<td width="72"><p><span>{cell}</span></p></td>' for cell in cells) + "</tr>"


def in_lines_of_html(cells: list[str]) -> str:
    filled = (f'<td style="border: 1pt"\ndata-valign="top"><p>{cell}</p></td>' for cell in cells if cell)
    return "<tr>\n" + "\n".join(filled) + "\n</tr>"


def in_frames(cells: list[str]) -> str:
    return "\n".join(f"\t{cell}\t" for cell in cells if cell)


def with_quoted_line_end(cells: list[str]) -> str:
    return "\t".join(f'"{cell[:6]}\n{cell[6:]}"' if len(cell) > 9 and "“" not in cell else cell for cell in cells)


def around_values(cells: list[str]) -> str:
    """Set a row's values between the two halves of its label."""
    labels = [cell for cell in cells if cell and not is_number(cell)]
    values = [cell for cell in cells if is_number(cell)]
    if not labels or not values or len(labels[-1]) < 9:
        return "  ".join([*labels, *values])
    middle = len(labels[-1]) // 2
    return f"     {labels[-1][:middle]}\n{'  '.join([*labels[:-1], *values])}\n     {labels[-1][middle:]}"


def rows_numbered() -> str:
    lines, count = [], 0
    for line in LINES:
        row = line.split("\t") if is_row(line) else []
        count = 0 if not row else count + any(map(is_number, row))
        number = str(count) if any(map(is_number, row)) else "序号" if row else ""
        lines.append(f"{number}\t{line}" if row else line)
    return "\n".join(lines)


def merged() -> str:
    """Repeat what a merged cell holds in every column that it covers."""
    lines = []
    for line in LINES:
        found = line.split("\t")
        for at in range(1, len(found)):
            if not found[at] and len(found) == 4:
                found[at] = found[at - 1]
        lines.append("\t".join(found))
    return "\n".join(lines)


def record(make: Callable[[list[list[str]]], list[str]]) -> str:
    """Write the disputes anew, of which *make* is given a list of values for each kind of proceedings."""
    start = next(at for at, line in enumerate(LINES) if line.startswith("行政复议\t"))
    values = LINES[start + 3].split("\t")
    return "\n".join([*LINES[:start], *make([values[:5], values[5:10], values[10:]]), *LINES[start + 4 :]])


def marked(mark: str, colon: str, end: str) -> str:
    """Write a row's label, a *colon*, its values with a *mark* between, and the *end* of a sentence."""

    def row(cells: list[str]) -> str:
        labels = " ".join(cell for cell in cells if cell and not is_number(cell))
        values = mark.join(filter(is_number, cells))
        return f"{labels}{colon if labels and values else ''}{values}{end if values else ''}"

    return by_row(row)


def packed(cells: list[str]) -> str:
    """Write two values of a long row into every cell, and the last by itself."""
    labels = [cell for cell in cells if cell and not is_number(cell)]
    values = [cell for cell in cells if is_number(cell)]
    if len(values) != 7:
        return "| " + " | ".join(cells) + " |"
    pairs = [" ".join(values[at : at + 2]) for at in range(0, 7, 2)]
    return "| " + " | ".join([*labels, *pairs]) + " |"


def items(mark: Callable[[int], str]) -> str:
    """Set every row into a list, whose items count anew behind each text between."""
    lines, count = [], 0
    for line in LINES:
        count = count + 1 if is_row(line) else 0
        lines.append(f"{mark(count)} {' '.join(line.split())}" if count else line)
    return "\n".join(lines)


def repeated() -> str:
    """Write every cell on a line of its own, and those that go over several columns as often."""
    lines: list[str] = []
    for line in LINES:
        found = line.split("\t")
        is_filled = any(map(is_number, found))
        for at, cell in enumerate(found):
            again = is_filled and not cell and not is_number(found[at - 1])
            found[at] = found[at - 1] if again and at else cell
        lines += [cell for cell in found if cell] if is_row(line) else [line]
    return "\n".join(lines)


def twice() -> str:
    """Write every table a second time below itself."""
    lines: list[str] = []
    table: list[str] = []
    for line in LINES:
        if table and not is_row(line):
            lines += table
            table = []
        lines.append(line)
        table += [line] if is_row(line) else []
    return "\n".join(lines)


TEXTS: dict[str, str] = {
    "commas": by_row(with_commas),
    "html rows": by_row(in_html),
    "html cells": by_row(in_lines_of_html),
    "framed cells": by_row(in_frames),
    "quoted line ends": by_row(with_quoted_line_end),
    "labels around values": by_row(around_values),
    "wiki rows": by_row(lambda found: "| " + " || ".join(found)),
    "colon and commas": marked("，", "：", ""),
    "colon and commas, each row a sentence": marked("、", "：", "。"),
    "colon and strokes": marked(" / ", ": ", ""),
    "colon and blanks": marked(" ", "：", "；"),
    "semicolons": by_row(";".join),
    "cells in boxes": by_row(lambda found: "".join(f"[{cell}]" for cell in found if cell)),
    "dots that lead": by_row(lambda found: " ".join(filter(None, found)).replace(" ", " ...... ", 1)),
    "a cell a line, commas behind": by_row(lambda found: "\n".join(f"{cell}," for cell in found if cell)),
    "labels repeated": repeated(),
    "tables twice": twice(),
    "bullets": items(lambda count: "-"),
    "items counted": items(lambda count: f"{count}."),
    "labels glued to numbers": by_row(
        lambda found: re.sub(r"(?<=\D) (?=\d)", "", " ".join(filter(None, found)), count=1)
    ),
    "labels glued to the first cell": by_row(
        lambda found: re.sub(r"(?<=[\u4e00-\u9fff）”])\t(?=\d+(?:\t|$))", "", "\t".join(filter(None, found)))
    ),
    "labels with notes": by_row(
        lambda found: re.sub(r"(?<=[\u4e00-\u9fff）])(?=\t+\d+(?:\t|$))", "[1]", "\t".join(found), count=1)
    ),
    "two values in a cell": by_row(packed),
    "list items": by_row(lambda found: "* " + " ".join(cell for cell in found if cell)),
    "mail": "\n".join(f"> {line}" for line in LINES),
    "lines numbered": "\n".join(f"{number:>4}\t{line}" for number, line in enumerate(LINES, 1)),
    "rows numbered": rows_numbered(),
    "merged cells": merged(),
    "a line for each group of the record": record(
        lambda values: [" ".join(OUTCOMES * 3), *[" ".join(row) for row in values]]
    ),
    "proceedings as rows": record(
        lambda values: [
            "\t" + "\t".join(OUTCOMES),
            *["\t".join([name, *row]) for name, row in zip(PROCEEDINGS, values, strict=True)],
        ]
    ),
    "outcomes as rows": record(
        lambda values: [
            "类型\t" + "\t".join(PROCEEDINGS),
            *["\t".join([name, *row]) for name, *row in zip(OUTCOMES, *values, strict=True)],
        ]
    ),
    "a label for every value": record(
        lambda values: [
            piece
            for name, row in zip(PROCEEDINGS, values, strict=True)
            for piece in (name, *[part for pair in zip(OUTCOMES, row, strict=True) for part in pair])
        ]
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_every_cell_is_read_as_it_is_written(name: str) -> None:
    found = {key: cell.raw for key, cell in cells(read(TEXTS[name])).items()}

    assert found == TRUTH["cells"]


@pytest.mark.parametrize("name", TEXTS)
def test_the_sections_are_found(name: str) -> None:
    assert [section.key for section in read(TEXTS[name]).sections] == [each["key"] for each in TRUTH["sections"]]


@pytest.mark.parametrize(
    "name", [name for name in TEXTS if name not in ("html cells", "lines numbered", "rows numbered", "tables twice")]
)
def test_no_cell_is_read_wrongly_when_such_a_text_is_damaged(name: str) -> None:
    rng = random.Random(name)
    text, wanted = numbered(TEXTS[name])

    for damage in DAMAGES * 3:
        assert misread(damaged(text, damage, rng), wanted) == {}, damage


HEAD = "三、收到和处理政府信息公开申请情况\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n"
BROKEN = [
    "3.危及“三安全一稳 164 118 912 191 276 193 750\n定” 2 3 8 3\n4.保护第三方合法权益 1 0 0 0 0 0 1\n",
    "5.要求行政机关确认或 183 656 498 165 538 919 831\n重新出具已获取信息 8\n（七）总计 1 0 0 0 0 0 1\n",
    "（一）予以公开 741 93 862 176 286 123 729\n三、本年度办理结果\n3 7\n（七）总计 1 0 0 0 0 0 1\n",
    "1.属于国家秘密\t359\t140<br>6\t622\t135<br>7\t744\t274\t196<br>8\n（七）总计\t1\t0\t0\t0\t0\t0\t1\n",
    "（一）予以公开 783 864 582 169 138 539 937\n5 4\n140 135 196\n1.属于国家秘密 359 6 622 7 744 274 8\n",
    "（七）总计\t359\t\t622\t\t744\t274\t\n6\t7\t8\n四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1\n",
]


@pytest.mark.parametrize("rows", BROKEN)
def test_a_row_beside_which_halves_of_numbers_stand_is_not_read(rows: str) -> None:
    found = {key: cell.raw for key, cell in cells(read(HEAD + rows)).items()}

    assert {raw for raw in found.values() if len(raw) > 1} == set()


def test_a_row_is_read_below_one_that_goes_on_in_the_first_cells_of_the_next_line() -> None:
    rows = "| （二）部分公开 | | 11 | 12\n| 13 | 14 | 15 | 16 | 17\n| （三）不予公开 | 1.属于国家秘密 | 21 | 22 | 23 | 24 | 25 | 26 | 27\n"

    found = {key: cell.raw for key, cell in cells(read(HEAD + rows)).items()}

    assert list(found.values()) == ["21", "22", "23", "24", "25", "26", "27"]


def test_cells_with_blanks_inside_are_no_packed_ones_where_they_may_be_broken_numbers() -> None:
    rows = "（一）予以公开 | 16 42 | 13 1 | 11 7 | 5\n（二）部分公开 | 17 1 | 12 2 | 13 1 | 6\n（七）总计 | 18 1 | 11 2 | 14 1 | 7\n"

    assert cells(read(HEAD + rows)) == {}


@pytest.mark.parametrize(("second", "count"), [("1 0 0 0 0 0 1", 14), ("5 0 0 0 0 0 5", 0)])
def test_a_second_table_speaks_for_the_first_only_where_they_agree(second: str, count: int) -> None:
    new, carried = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
    rows = f"{new} 1 0 0 0 0 0 1\n{carried} 2 0 0 2\n{HEAD.splitlines()[1]}\n{new} {second}\n{carried} 2 0 0 0 0 0 2\n"

    assert len(cells(read(HEAD + rows))) == count


def test_a_merged_value_is_read_once_only_where_the_head_shows_the_merging() -> None:
    text = "二、主动公开政府信息情况\n信息内容\t本年处理决定数量{}\n行政许可\t424\t424\t424\n"

    told = cells(read(text.format("\t本年处理决定数量" * 2)))
    assert {key: cell.raw for key, cell in told.items()} == {"disclosure.art20_5.licensing.decisions": "424"}
    assert cells(read(text.format(""))) == {}


@pytest.mark.parametrize("amounts", ["3\t3", "7\t3"])
def test_a_merged_value_does_not_stand_in_for_the_empty_cell_before_it(amounts: str) -> None:
    head = "二、主动公开政府信息情况\n规范性文件\t1\t2\t3\n信息内容\t采购项目数量\t采购总金额\t采购总金额\n"

    assert not [key for key in cells(read(f"{head}政府集中采购\t\t{amounts}\n")) if "procurement" in key]


@pytest.mark.parametrize(
    "line",
    [
        "行政许可：12，行政处罚：3",
        "行政许可：12件，行政处罚：3件。",
        "规章：1,234，5",
        "规章 2024/1/3",
        "本年度规章：1、2、3",
    ],
)
def test_a_mention_in_prose_is_no_row(line: str) -> None:
    text = f"二、主动公开政府信息情况\n信息内容 本年制发件数 本年废止件数 现行有效件数\n{line}\n行政强制：1、2、3\n"

    assert [cell.raw for cell in cells(read(text)).values() if cell.value is not None and cell.value > 2] == []


def test_numbers_with_marks_in_wrong_places_are_not_read() -> None:
    text = "二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t972-\t5\t1283\n"

    assert cells(read(text)) == {}


def test_empty_cells_of_a_head_are_no_blank_record() -> None:
    text = (
        "四、政府信息公开行政复议、行政诉讼情况\n行政复议||||||行政诉讼|||||||||||||||\n"
        "结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|||||复议后起诉||||\n"
    )

    assert cells(read(text)) == {}


def test_a_word_that_tables_share_before_a_head_is_none_of_its_columns() -> None:
    head = "三、收到和处理政府信息公开申请情况\n自然人 法人或其他组织 总计\n四、结转下年度继续办理 1 0 0 0 0 0 1\n"
    rows = ["行政复议 1 2 3 4 10", "未经复议直接起诉 5 6 7 8 26", "复议后起诉 9 0 1 2 12"]

    found = cells(read(f"{head}总计\n类型 {' '.join(OUTCOMES)}\n" + "\n".join(rows)))

    disputes = {key: cell.raw for key, cell in found.items() if key.startswith("disputes")}
    assert disputes.get("disputes.review.upheld", "1") == "1"
    assert disputes.get("disputes.review.total", "10") == "10"
