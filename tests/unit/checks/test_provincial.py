"""Checks that a province's own rules need: limits, sub-headings, wording in one part, the form of the contact."""

from __future__ import annotations

import re

from tests.unit.checks.building import Part, detail, report, table, told

from gilint.model.report import Contact

OVERVIEW = Part("overview", "一、总体情况", "本年公开。", "主动公开", "共十条。", subheadings=[(1, "主动公开")])


def test_a_section_with_too_few_or_too_many_characters_is_measured() -> None:
    subject = report(OVERVIEW)

    def asked(**limits: int) -> list[object]:
        return [facts for _, facts, _ in told("text_length", subject, sections=("overview",), **limits)]

    assert asked(at_least=13) == []
    assert asked(at_least=14) == [{"title": "总体情况", "count": 13, "limit": 14}]
    assert asked(at_most=12) == [{"title": "总体情况", "count": 13, "limit": 12}]


def test_an_empty_section_is_not_too_short() -> None:
    assert told("text_length", report(Part("overview", "一、总体情况")), sections=("overview",), at_least=9) == []


def test_each_paragraph_or_sub_heading_can_be_measured() -> None:
    subject = report(OVERVIEW)

    assert [
        line for line, *_ in told("text_length", subject, sections=("overview",), at_least=5, each="paragraph")
    ] == [4]
    assert told("text_length", subject, sections=("overview",), at_least=9, each="subheading") == [
        (3, {"title": "主动公开", "count": 8, "limit": 9}, ())
    ]


def test_sub_headings_that_are_missing_are_named_and_a_lost_number_is_no_loss() -> None:
    titles = {"公开": [re.compile("主动公开")], "监督": [re.compile("监督")]}

    assert told("subheading_present", report(OVERVIEW), section="overview", titles=titles) == [
        (1, {"missing": ("监督",), "title": "总体情况"}, ())
    ]
    unnumbered = report(Part("overview", "一、总体情况", "主动公开", "监督保障"))
    assert told("subheading_present", unnumbered, section="overview", titles=titles) == []
    assert told("subheading_present", report(), section="overview", titles=titles) == []


def test_sub_headings_are_found_where_a_section_stands_twice_and_is_empty_once() -> None:
    titles = {"公开": [re.compile("主动公开")]}
    again = report(OVERVIEW, Part("overview", "一、总体情况"))

    assert told("subheading_present", again, section="overview", titles=titles) == []


def test_a_contact_must_have_one_of_the_patterns_where_it_is_given() -> None:
    text = "一、总体情况\n电话：010-12345678，12345\n"
    area = [re.compile("^0451")]

    def asked(*numbers: str, **options: object) -> list[object]:
        contact = Contact(phone=tuple(detail(text, number) for number in numbers))
        subject = report(text=text, contact=contact)
        return [facts for _, facts, _ in told("contact_matches", subject, item="phone", any=area, **options)]

    assert asked("010-12345678") == [{"text": "010-12345678"}]
    assert asked("12345", only=re.compile("^0")) == []
    assert asked() == []


def test_cells_outside_the_limits_are_named() -> None:
    tables = {"requests": table("本年新收 1 90\n", {"new": ["1", "90"]})}
    subject = report(Part("requests", "二、收到申请情况"), tables=tables)
    cells = ("requests.new.people", "requests.new.total", "requests.fees.amount")

    assert told("cell_within", subject, cells=cells, at_least=1, at_most=90) == []
    assert [(facts["value"], facts["limit"], names) for _, facts, names in told(
        "cell_within", subject, cells=cells, at_least=2, at_most=80
    )] == [(1, 2, ("requests.new.people",)), (90, 80, ("requests.new.total",))]  # fmt: skip


def test_wording_is_asked_of_a_section_at_its_heading() -> None:
    subject = report(OVERVIEW, Part("other", "四、其他事项", "收费通知。"))

    assert told("wording_present", subject, any=("收费",), sections=("overview",)) == [(1, {}, ())]
    assert told("wording_present", subject, any=("收费",), sections=("other",)) == []
    assert told("wording_present", subject, any=("收费",), sections=("problems",)) == []


def test_wording_is_asked_of_a_table() -> None:
    text = "本年新收 1 90\n"
    subject = report(text=text, tables={"requests": table(text, {"new": ["1", "90"]})})

    assert told("wording_present", subject, any=("本年新收",), tables=("requests",)) == []
    assert told("wording_present", subject, any=("单位",), tables=("requests",)) == [(1, {}, ())]
    assert told("wording_present", report(), any=("单位",), tables=("requests",)) == []


def test_forbidden_words_are_looked_for_where_the_rule_says() -> None:
    subject = report(OVERVIEW, Part("other", "四、其他事项", "共十条。"))
    pattern = [re.compile("十条")]

    assert [line for line, *_ in told("pattern_absent", subject, patterns=pattern)] == [4, 6]
    assert [line for line, *_ in told("pattern_absent", subject, patterns=pattern, sections=("other",))] == [6]
    assert told("pattern_absent", subject, patterns=pattern, sections=("preamble",)) == []
    assert told("pattern_absent", subject, patterns=pattern, tables=("requests",)) == []
