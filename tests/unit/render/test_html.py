"""The page: valid, alone, with every spot marked and linked, and nothing of a report taken for markup."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.render.sample import BROKEN_SUM, TABLE, TEXT, finding, golden, rendered, shown

from gilint.drawn import CellDrawn, Grid, RowDrawn, TableDrawn
from gilint.findings import Equation, Finding, Side, Summand, Text, Undecided
from gilint.results import Result
from gilint.source import SourceText, Span

EVIL = "</pre></style><script>alert(1)</script>\"' onclick=x &lt; <!--\x00\x1b\u202e\ud800\U0001ffff"


def result_of(text: str, *spans: tuple[int, int]) -> Result:
    return Result("a.txt", 2021, None, [finding(span) for span in spans], [], SourceText(text, "a.txt"))


def drawn(*findings: Finding, undecided: tuple[Undecided, ...] = (), table: TableDrawn = TABLE) -> Result:
    return Result("a.txt", 2021, None, findings, undecided, SourceText(TEXT, "a.txt"), (table,))


def read(page: str) -> Element:
    """Return the page as a browser would see it. Raises an error for anything that a browser would have to mend."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return tree


def words(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


def linked(page: str) -> list[str]:
    return ["".join(spot.itertext()) for spot in read(page).iterfind(".//pre//mark")]


def lines(page: str) -> list[str]:
    """Return the lines of the report's text as they are shown, with their numbers, without those of findings."""
    found = []
    for line in read(page).iterfind(".//pre/*"):
        for parent in line.iter():
            for badge in parent.findall("span[@class]"):
                if badge.attrib["class"].startswith("no "):
                    badge.text = ""
        found.append("".join(line.itertext()).rstrip("\n"))
    return found


def cells(page: str) -> list[list[tuple[str, str]]]:
    """Return the rows of all tables drawn: class and words of every cell."""
    tables = [table for table in read(page).iter("table") if table.get("class") == "drawn"]
    return [[(cell.get("class", ""), words(cell)) for cell in row] for table in tables for row in table.iter("tr")]


def sums(page: str) -> list[list[str]]:
    tables = [table for table in read(page).iter("table") if table.get("class") == "sum"]
    return [[words(each) for table in tables for each in table.iter() if each.tag in ("caption", "tr")]]


def targets(page: str) -> Iterator[tuple[str, bool]]:
    """Yield every link within the page, and whether it leads anywhere."""
    tree = read(page)
    ids = [each.attrib["id"] for each in tree.iter() if "id" in each.attrib]
    assert len(ids) == len(set(ids))
    for link in tree.iter("a"):
        yield link.attrib["href"], link.attrib["href"][1:] in ids


def test_the_sample_is_shown_as_ever() -> None:
    assert shown("html") == golden("html")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_parser_that_forgives_nothing_reads_the_page(language: str) -> None:
    page = rendered("html", language=language)

    assert read(page).tag == "html"
    assert all(leads for _, leads in targets(page))


def test_nothing_of_a_report_becomes_markup() -> None:
    row = RowDrawn(EVIL, EVIL, EVIL, "read", Span(0, 3), (CellDrawn("t.a.x", EVIL),))
    table = TableDrawn("t", EVIL, Span(0, 9), (Grid((EVIL,), (row, row._replace(group=""))),))
    side = Side(EVIL, (Summand("+", "t.a.x", EVIL), Summand("-", EVIL, EVIL)), EVIL)
    found = finding((0, 3), message=Text(EVIL, EVIL), cells=("t.a.x", EVIL), equation=Equation(side, "=", side, EVIL))
    undecided = [Undecided("XX302", Text(EVIL, EVIL), (EVIL,))]
    good = Result(EVIL, None, None, [], [], None)
    page = rendered("html", Result(EVIL, 2021, EVIL, [found], undecided, SourceText(EVIL, EVIL), (table,)), good)

    assert not [each for each in read(page).iter() if each.tag == "script" or "onclick" in each.attrib]


def test_the_page_fetches_nothing_and_knows_no_style_but_its_own() -> None:
    page = rendered("html")
    [style] = re.findall("<style>(.*?)</style>", page, re.S)
    digest = b64encode(sha256(style.encode()).digest()).decode()

    assert not re.search("src=|url\\(|@import|<link|https?:|style=", page)
    assert f"\"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\"" in page


def test_spots_are_marked_and_linked_both_ways() -> None:
    page = rendered("html", result_of("甲乙丙\n丁14", (5, 7)))

    assert linked(page) == ["14"]
    assert list(targets(page)) == [("#q1", True), ("#q1", True), ("#s1-1", True), ("#f1-1", True), ("#top", True)]


def test_a_spot_over_lines_is_marked_on_each_and_the_text_is_whole() -> None:
    page = rendered("html", result_of("甲乙\n丙丁", (1, 4)))

    assert linked(page) == ["乙", "丙"]
    assert lines(page) == ["1甲乙", "2丙丁"]


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), min_size=1, max_size=8))
def test_any_spots_leave_the_text_whole_and_every_link_a_target(pairs: list[tuple[int, int]]) -> None:
    page = rendered("html", result_of(TEXT, *[(min(pair), max(pair)) for pair in pairs]))
    shown = [line.lstrip("0123456789").replace("¶", "") for line in lines(page)]

    assert shown == TEXT.replace("\r\n", "\n").split("\n")
    assert all(leads for _, leads in targets(page))


def test_a_broken_sum_stands_at_its_cell_and_is_written_out_by_the_finding() -> None:
    at = TEXT.index("14")
    found = finding((at, at + 2), cells=("requests.total.people", "requests.total.total"), equation=BROKEN_SUM)
    page = rendered("html", drawn(found))

    assert cells(page) == [
        [("", ""), ("", "自然人"), ("", "总计")],
        [("", "本年新收（<件>）"), ("", "未找到这一行")],
        [("group", "办理结果")],
        [("", "总计"), ("bad error", "1 14 14 ≠ 20"), ("term", "20")],
    ]
    assert sums(page) == [["总计", "自然人 14", "相差 6 ≠", "总计 20"]]
    assert dict(targets(page))["#c1-1"]


def test_a_long_sum_leaves_out_its_zeros_and_says_so() -> None:
    many = tuple(Summand("+", f"requests.r{place}.x", "0" if place % 3 else "7") for place in range(9))
    equation = Equation(Side("3", (Summand("-", "a", "-3"),), "3"), "<=", Side("21", many, "7 + 7 + 7"), "18")
    page = rendered("html", result_of(TEXT, (0, 1)), drawn(finding((0, 1), equation=equation, cells=())))

    assert sums(page) == [
        [
            "a − -3", "相差 18 >",
            "requests.r0.x 7", "requests.r3.x + 7", "requests.r6.x + 7", "其余 6 项为 0", "合计 = 21",
        ]
    ]  # fmt: skip


def test_a_side_that_is_no_sum_of_cells_shows_its_calculation() -> None:
    equation = Equation(Side("3", (Summand("+", "a", "3"),), "3"), ">=", Side("6", (), "2 × 3"), "3")

    assert sums(rendered("html", drawn(finding((0, 1), equation=equation, cells=())))) == [
        ["a 3", "相差 3 <", "2 × 3 = 6"]
    ]


def test_cells_named_by_a_finding_in_the_table_are_bad_and_by_one_elsewhere_related() -> None:
    at, both = TEXT.index("14"), ("requests.total.people", "requests.total.total")
    page = rendered("html", drawn(finding((0, 3), cells=both[:1]), finding((at, at + 2), severity="info", cells=both)))

    assert cells(page)[-1] == [("", "总计"), ("bad info", "2 1 14"), ("bad info", "2 20")]
    assert [link.get("class") for link in read(page).iterfind(".//td/a")] == ["badge", "badge related", "badge"]


def test_what_has_no_cell_is_marked_at_its_row_or_at_the_table() -> None:
    start, heading = TEXT.index("总计"), TEXT.index("三、")
    absent = finding((heading, heading + 1), severity="warning", cells=("requests.new.people",))
    unknown = finding((heading + 2, heading + 3), cells=("requests.gone.people",))
    page = rendered("html", drawn(absent, unknown, finding((start, start + 2), cells=())))

    assert [row[0] for row in cells(page)[1:]] == [
        ("bad warning", "1 本年新收（<件>）"),
        ("group", "办理结果"),
        ("bad error", "3 总计"),
    ]
    assert [words(head) for head in read(page).iterfind(".//h3[@id]")] == ["收到申请情况 第 2 至 3 行 2"]


def test_where_no_row_could_be_read_the_table_is_marked() -> None:
    at = TEXT.index("14")
    (grid,) = TABLE.grids
    unread = TABLE._replace(grids=(grid._replace(rows=(grid.rows[1]._replace(state="unclear", cells=()),)),))
    page = rendered("html", drawn(finding((at, at + 2), cells=("requests.total.people",)), table=unread))

    assert cells(page)[-1] == [("", "总计"), ("", "这一行的数与各列对不上，没有读取")]
    assert [words(head) for head in read(page).iterfind(".//h3[@id]")] == ["收到申请情况 第 2 至 3 行 1"]


def test_what_names_no_cell_and_stands_in_no_row_is_told_at_a_table_but_draws_none() -> None:
    at, heading = TEXT.index("14"), TEXT.index("三、")
    loose = finding((heading, heading + 1), cells=())
    page = rendered("html", drawn(loose, finding((at, at + 2), cells=("requests.total.people",))))

    assert cells(rendered("html", drawn(loose))) == []
    assert [words(head) for head in read(page).iterfind(".//h3[@id]")] == ["收到申请情况 第 2 至 3 行 1"]


def test_cells_that_leave_checks_undecided_are_marked_without_any_finding() -> None:
    undecided = (Undecided("XX302", Text("空白", "blank"), ("requests.total.people",)),)
    page = rendered("html", drawn(undecided=undecided))

    assert cells(page)[-1] == [("", "总计"), ("open", "14"), ("", "20")]
    assert not list(read(page).iter("pre"))


def test_a_table_of_which_nothing_is_said_is_not_drawn() -> None:
    assert cells(rendered("html", drawn(finding((0, 3), cells=())))) == []


def test_findings_and_reports_can_be_narrowed_down_without_a_script() -> None:
    page = rendered("html")
    choices = [each.attrib["id"] for each in read(page).iter("input")]
    kinds = [each.attrib["class"] for each in read(page).iter("li") if "id" in each.attrib]

    assert choices == [
        "show-all",
        "show-error",
        "show-warning",
        "show-info",
        "show-q1",
        "show-q2",
        "show-q3",
        "show-q4",
    ]
    assert kinds == [
        "finding which warning q3",
        "finding which error q2",
        "finding which info q4",
        "finding which error q1",
    ]
    assert ".overview:has(#show-q2:checked) + .narrowed .which:not(.q2) { display: none; }\n" in page


def test_remedy_and_basis_are_told_once_a_report_in_the_language_of_the_page() -> None:
    page = rendered("html", result_of("甲乙", (0, 1), (1, 2)), language="en")

    assert [words(each) for each in read(page).iter("p") if each.get("class") == "fix"] == [
        "What to do Mend it.",
        "Basis Document 30",
    ]


def test_good_reports_are_only_listed_and_the_worst_come_first() -> None:
    page = rendered(
        "html", result_of("甲乙", (0, 1)), Result("好.txt", 2021, None, [], [], None), drawn(*[finding((0, 1))] * 2)
    )
    reports = [each for each in read(page).iter("table") if each.get("class") == "list reports"]

    assert [words(row) for row in reports[0].iterfind(".//tbody/tr")] == ["a.txt 2", "a.txt 1"]
    assert [link.attrib["href"] for link in reports[0].iter("a")] == ["#r3", "#r1"]
    assert [words(each) for each in read(page).iterfind(".//details[@class='goods']//li")] == ["好.txt"]


def test_a_run_without_findings_says_so() -> None:
    page = rendered("html", Result("好.txt", 2021, None, [], [], None))

    assert "没有问题" in page
    assert not list(targets(page))


def test_many_reports_are_folded() -> None:
    few, many = (rendered("html", *[result_of("甲乙", (0, 1))] * count) for count in (10, 11))

    assert [len([each for each in read(page).iter("details") if "open" in each.attrib]) for page in (few, many)] == [
        10,
        0,
    ]


def test_of_very_much_text_only_lines_with_findings_are_shown_and_those_around_them() -> None:
    text = "".join(f"{number}行{'字' * 1000}\n" for number in range(1, 1001))
    at = text.index("500行")
    page = rendered("html", result_of(text, (0, 1), (at, at + 4)))

    assert [line[:7] for line in lines(page)] == [
        "11行字字字字", "22行字字字字", "33行字字字字", "略去第 4 至",
        "498498行", "499499行", "500500行", "501501行", "502502行", "略去第 503",
    ]  # fmt: skip
    assert linked(page) == ["1", "500行"]
    assert all(leads for _, leads in targets(page))


def test_a_place_in_a_document_without_lines_is_named_as_people_know_it() -> None:
    source = SourceText("甲乙", "a.docx", {1: {"table": 2, "row": 5, "cell": 3}})
    result = Result("a.docx", 2021, None, [finding((0, 1))], [], source)

    assert "第 2 张表，第 5 行，第 3 格" in rendered("html", result)
    assert "table 2, row 5, cell 3" in rendered("html", result, language="en")
