"""Checks of title, years and citations, and of the text as a whole."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.checks.building import told
from tests.unit.model.reading import read

from gilint.model.report import Report
from gilint.packs import load

OPTIONS = {rule.id: rule.options for rule in load().rules("national-2021")}
BODY = (
    "统计期限为{year}年1月1日至12月31日。\n一、总体情况\n{overview}\n三、收到和处理政府信息公开申请情况\n{requests}\n"
)


def report(
    preamble: str = "", title: str = "古亭区教育局2021年政府信息公开工作年度报告", year: int = 2021,
    overview: str = "2021年，认真贯彻。", requests: str = "",
) -> Report:  # fmt: skip
    return read(f"{title}\n{preamble}\n" + BODY.format(year=year, overview=overview, requests=requests))


def test_a_missing_title_is_missed_on_the_first_line_that_holds_anything() -> None:
    assert told("title_given", read("\n\n一、总体情况\n认真贯彻。\n")) == [(3, {}, ())]


def test_a_title_of_another_form_is_told_as_it_is() -> None:
    subject = report(title="教育局\n2021年政务公开工作总结")

    assert told("title_given", subject) == []
    assert told("title_regular", subject) == [(1, {"title": "教育局2021年政务公开工作总结"}, ())]


def test_a_title_that_the_rest_contradicts_is_where_the_years_conflict() -> None:
    subject = report(title="古亭区教育局2022年政府信息公开工作年度报告")

    assert told("years_agree", subject) == [(1, {"years": (2022, 2021), "year": 2022}, ())]
    assert told("sentence_year", subject, **OPTIONS["GI606"]) == []


def test_a_period_that_alone_differs_is_the_fault_of_its_own_rule() -> None:
    assert told("years_agree", report(year=2020)) == []


def test_a_statement_of_another_year_conflicts_and_an_opening_story_does_not() -> None:
    stated = report("根据《条例》，现公布教育局2023年政府信息公开工作年度报告。")

    assert told("years_agree", stated) == [(2, {"years": (2021, 2023), "year": 2021}, ())]
    assert told("years_agree", report(overview="2019年以来，我局认真贯彻。")) == []


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        ({"overview": "2020年，我局认真贯彻。"}, [5]),
        ({"preamble": "根据《条例》，现公布教育局2020年政府信息公开工作年度报告。"}, [2]),
        ({"requests": "2020年，我局收到政府信息公开申请3件。"}, [7]),
        ({"overview": "2020年是收官之年。2021年，我局认真贯彻。"}, []),
        ({"overview": "2020年12月，我局召开会议。"}, []),
        ({"requests": "与上年相比，工作量有所变化：2020年收到政府信息公开申请3件。"}, []),
        ({"requests": "2020年收到申请3件，2021年收到申请5件。"}, []),
        ({"requests": "2020年，国务院办公厅印发信息处理费管理办法。"}, []),
        ({"requests": "2022年计划培训3期。"}, []),
    ],
)
def test_a_sentence_about_the_work_that_names_the_year_before_is_stale(given: dict[str, Any], lines: list[int]) -> None:
    hits = told("sentence_year", report(**given), **OPTIONS["GI606"])

    assert [(line, facts) for line, facts, _ in hits] == [(line, {"stale": 2020, "year": 2021}) for line in lines]


@pytest.mark.parametrize(
    ("preamble", "quoted"),
    [
        ("根据《条例》（国务院令第492号）编制。", "令第492号"),
        ("根据《条例》（国务院令第 492 号，以下简称《条例》）和国办公开办函〔2021〕30号编制。", "令第492号"),
        ("按照国办公开办函﹝2019﹞60号要求编制。", "国办公开办函〔2019〕60号"),
        ("按照国办公开办函（2019）60号要求编制。", "国办公开办函（2019）60号"),
        ("按照国办公开办函201960号要求编制。", "国办公开办函201960号"),
        (
            "按照《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》"
            "（国办公开办函〔2019〕60号）要求编制。",
            "国办公开办函〔2019〕60号",
        ),
        ("2019年，国务院令第711号对国务院令第492号作了修订。", None),
        ("按照国办公开办函〔2021〕30号（此前为国办公开办函〔2019〕60号）编制。", None),
        ("根据《条例》（国务院令第711号）编制。", None),
    ],
)
def test_a_document_that_holds_no_more_is_told_once(preamble: str, quoted: str | None) -> None:
    hits = told("citation_current", report(preamble), **OPTIONS["GI604"])

    assert [facts["text"] for _, facts, _ in hits] == ([] if quoted is None else [quoted])


def test_the_format_of_2021_is_no_ground_for_a_report_on_2020() -> None:
    subject = report(
        "按照国办公开办函〔2021〕30号编制。", "古亭区教育局2020年政府信息公开工作年度报告", 2020, "2020年，认真贯彻。"
    )

    assert [line for line, *_ in told("citation_current", subject, **OPTIONS["GI604"])] == [2]


NOTICE = "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》"


@pytest.mark.parametrize(
    ("preamble", "expected"),
    [
        ("根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。", ("国务院令第771号", "国务院令第711号")),
        (
            "根据《中华人民共和国政府信息公开条例》（国办公开办函〔2019〕60号）编制。",
            ("国办公开办函〔2019〕60号", "国务院令第711号"),
        ),
        (f"按照{NOTICE}（国办公开办函〔2022〕30号）编制。", ("国办公开办函〔2022〕30号", "国办公开办函〔2021〕30号")),
        ("按照国办公开函〔2021〕30号要求编制。", ("国办公开函〔2021〕30号", "国办公开办函〔2021〕30号")),
        ("由国务院办公厅政府信息与政府公开办公室制定。", ("政府信息与政府公开办公室", "政府信息与政务公开办公室")),
        ("根据《中华人民共和国政府信息公开条例》（国令第711号）编制。", None),
        ("根据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令711号，以下简称《条例》）编制。", None),
        ("根据《中华人民共和国政府信息公开条例》（2019年修订）编制。", None),
        ("根据《中华人民共和国政府信息公开条例》（国务院令第号）编制。", None),
        (f"按照{NOTICE}（国办公开办函〔202130号）编制。", None),
        (f"按照{NOTICE}（国办公开办函〔〕30号）编制。", None),
    ],
)
def test_a_wrong_number_is_told_with_the_right_one(preamble: str, expected: tuple[str, str] | None) -> None:
    hits = told("citation_exact", report(preamble), **OPTIONS["GI607"])

    assert [(facts["text"], facts["expected"]) for _, facts, _ in hits] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("preamble", "overview", "missed"),
    [
        ("本报告电子版可在区政府网站下载。", "认真贯彻。", False),
        ("报告全文见http://www.guting.gov.cn/，欢迎查阅。", "认真贯彻。", False),
        ("根据《条例》编制。", "本报告的电子版可在门户网站下载。", False),
        ("根据《条例》编制，现公布本报告。", "建好门户网站，方便群众查询下载。", True),
    ],
)
def test_the_electronic_version_is_looked_for_where_it_counts(preamble: str, overview: str, missed: bool) -> None:
    hits = told("wording_present", report(preamble, overview=overview), **OPTIONS["GI508"])

    assert hits == ([(4, {}, ())] if missed else [])


def test_a_wording_may_be_divided_by_a_line_end() -> None:
    subject = report("根据《政府信息公\n\n开条例》编制。")

    assert told("wording_present", subject, any=("政府信息公开条例",)) == []


def test_a_year_without_a_format_is_told_where_it_stands() -> None:
    subject = report(title="教育局\n2018年政府信息公开工作年度报告", year=2018)

    assert told("year_supported", subject) == [(2, {"year": 2018, "first": 2019}, ())]


def test_a_report_without_any_year_is_told_at_its_title() -> None:
    subject = read("\n教育局政府信息公开工作年度报告\n一、总体情况\n认真贯彻。\n")

    assert told("year_known", subject) == [(2, {"format": "national-2021"}, ())]
    assert told("year_supported", subject) == []


def test_a_text_without_sections_is_no_report() -> None:
    assert told("report_recognised", read("关于开会的通知\n请按时参加。\n")) == [(1, {"count": 6}, ())]
    assert told("report_recognised", report()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("认真贯彻落实�条例�。", ("�条例�。", 2)),
        ("锟斤拷锟斤拷公开。", ("锟斤拷锟斤拷公开。", 2)),
        ("æ”¿åºœï¼Œä¿¡æ¯", None),
        ("编号①②③，锛焊工艺。", None),
    ],
)
def test_a_garbled_text_is_told_once(text: str, expected: tuple[str, int] | None) -> None:
    hits = told("text_intact", read(f"一、总体情况\n{text}\n"), **OPTIONS["GI005"])

    if text.startswith("æ"):
        assert [line for line, *_ in hits] == [2]
    else:
        assert [(facts["text"], facts["count"]) for _, facts, _ in hits] == ([] if expected is None else [expected])
