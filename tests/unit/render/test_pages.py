"""What was read, trees and rules, laid out for people and programs."""

from __future__ import annotations

import json
from decimal import Decimal

from gilint.findings import RuleText, Text
from gilint.readout import CellRead, Item, PeriodRead, Readout, SectionRead, TableRead
from gilint.render import ast, extract
from gilint.render.rules import explained, table
from gilint.source import Position, Span

REPORT = Readout(
    path="a.txt",
    title="某局2021年报告",
    agency="某局",
    year=2021,
    pack="national-2021",
    period=PeriodRead(start="2021-01-01", end=None, line=3),
    contact={"address": None, "phone": Item(value="0451-123", line=4)},
    sections=[SectionRead(key="other", number="六", title="其他事项", line=9, end_line=12)],
    tables=[TableRead(key="t", line=9, end_line=11)],
    cells=[
        CellRead(cell="t.a.x.one", raw="1180.8万元", value=Decimal("1180.80"), line=10, column=3),
        CellRead(cell="t.a.x.two", raw="", value=None, line=10, column=9),
        CellRead(cell="t.b.one", raw="12", value=12, line=11, column=3),
    ],
)


def test_what_was_read_is_a_page_for_people() -> None:
    assert "".join(extract.text([REPORT], "zh")).splitlines() == [
        "a.txt",
        "  标题        某局2021年报告",
        "  机关        某局",
        "  年度        2021 (national-2021)",
        "  统计期限    2021-01-01 - ?  [第 3 行]",
        "  电话        0451-123  [第 4 行]",
        "  other       六、其他事项  [第 9-12 行]",
        "",
        "  t  [第 9-11 行]",
        "                one  two",
        "    a.x  1180.8万元    -",
        "         one",
        "    b     12",
        "",
    ]


def test_what_was_read_is_json_with_exact_numbers() -> None:
    written = "".join(extract.json([REPORT], "zh"))

    assert json.loads(written) == {"version": 1, "reports": [json.loads(json.dumps(REPORT, default=float))]}
    assert '{"cell": "t.a.x.one", "raw": "1180.8万元", "value": 1180.80, "line": 10, "column": 3}' in written


def test_cells_are_rows_of_a_table_for_programs() -> None:
    assert "".join(extract.csv([REPORT], "zh")) == (
        "path,year,agency,cell,raw,value,line,column\n"
        "a.txt,2021,某局,t.a.x.one,1180.8万元,1180.80,10,3\n"
        "a.txt,2021,某局,t.a.x.two,,,10,9\n"
        "a.txt,2021,某局,t.b.one,12,12,11,3\n"
    )
    assert "".join(extract.csv([], "zh")) == "path,year,agency,cell,raw,value,line,column\n"


LEAF = ast.Shape("HEADING", Span(0, 4), Position(1, 1), Position(2, 2), '一、\n"')
TREE = ast.Drawn("a.txt", ast.Shape("report", Span(0, 4), Position(1, 1), Position(2, 2), None, (LEAF, LEAF)))


def test_a_tree_is_an_indented_picture() -> None:
    assert "".join(ast.text([TREE], "zh")).splitlines() == [
        "a.txt",
        "  report 1:1-2:2",
        '    HEADING 1:1-2:2 "一、\\n""',
        '    HEADING 1:1-2:2 "一、\\n""',
    ]


def test_a_tree_is_json_with_offsets_and_places() -> None:
    place = {"start": 0, "end": 4, "line": 1, "column": 1, "end_line": 2, "end_column": 2}
    leaf = {"name": "HEADING", **place, "text": '一、\n"'}

    assert json.loads("".join(ast.json([TREE, TREE], "zh"))) == {
        "version": 1,
        "files": [{"path": "a.txt", "tree": {"name": "report", **place, "children": [leaf, leaf]}}] * 2,
    }


RULE = RuleText(
    id="XX001",
    name="a-fault",
    severity="error",
    origin="national",
    changed_by=("city",),
    since="0.1.0",
    message=Text("“{label}”错了", "'{label}' is wrong"),
    basis=(Text("条例", "the Regulations"), Text("办法", "the Rules")),
    why=Text("因为" * 30, "because"),
    fix=Text("改正", "correct it"),
    bad=("一、坏\n\t9\n", "二"),
    good=("一、好\n",),
    said=Text("“坏”错了", "'坏' is wrong"),
)


def test_rules_are_a_line_each() -> None:
    other = RULE._replace(id="XX002", severity="off", name="another-fault", changed_by=())

    assert list(table([RULE, other], "zh")) == [
        "XX001   error    a-fault        national+city  “...”错了\n",
        "XX002   off      another-fault  national       “...”错了\n",
    ]
    assert list(table([RULE], "zh", columns=45)) == ["XX001   error    “...”错了\n"]


def test_a_rule_is_explained_from_what_it_says_to_where_it_is_from() -> None:
    assert "".join(explained([RULE], "zh", 80)).splitlines() == [
        "XX001 a-fault (错误)",
        "",
        "问题",
        "  “...”错了",
        "",
        "原因",
        "  " + "因为" * 19 + "因",
        "  为" + "因为" * 10,
        "",
        "依据",
        "  条例；办法",
        "",
        "改法",
        "  改正",
        "",
        "有此问题的例子",
        "  | 一、坏",
        "  |   9",
        "",
        "gilint 对它的提示",
        "  “坏”错了",
        "",
        "没有问题的例子",
        "  | 一、好",
        "",
        "来自 national，由 city 修改，自 0.1.0 版",
    ]
