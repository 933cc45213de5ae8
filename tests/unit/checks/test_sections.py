"""Checks of sections: there, in order, once, under their titles and numbers, filled."""

from __future__ import annotations

from tests.unit.checks.building import Part, found, report, told

from gilint.checks.kind import Doubt

OVERVIEW = Part("overview", "一、总体情况", "认真贯彻落实条例。")
REQUESTS = Part("requests", "二、收到申请情况")
PROBLEMS = Part("problems", "三、存在的问题", "更新不够及时，将改进。")
OTHER = Part("other", "四、其他事项", "无。")


def test_a_missing_section_stands_at_the_heading_that_follows_its_place() -> None:
    assert told("section_present", report(OVERVIEW, PROBLEMS, OTHER)) == [
        (3, {"number": "二", "title": "收到申请情况"}, ())
    ]


def test_the_missing_last_section_stands_on_the_last_line() -> None:
    subject = report(OVERVIEW, REQUESTS, PROBLEMS)

    assert told("section_present", subject) == [(5, {"number": "四", "title": "其他事项"}, ())]


def test_only_the_sections_that_an_option_names_are_missed() -> None:
    assert told("section_present", report(OVERVIEW, REQUESTS), sections=("problems",)) == [
        (3, {"number": "三", "title": "存在的问题"}, ())
    ]


def test_of_two_swapped_sections_the_first_is_out_of_its_place() -> None:
    subject = report(OVERVIEW, PROBLEMS, REQUESTS, OTHER)

    assert told("section_order", subject) == [
        (3, {"title": "存在的问题", "number": "三", "order": "一、三、二、四"}, ())
    ]


def test_one_section_that_moved_to_the_end_is_one_fault() -> None:
    subject = report(REQUESTS, PROBLEMS, OTHER, OVERVIEW)

    assert [line for line, *_ in told("section_order", subject)] == [6]


def test_a_missing_section_is_no_fault_of_order() -> None:
    assert told("section_order", report(OVERVIEW, PROBLEMS, OTHER)) == []


def test_a_whole_report_that_stands_twice_is_one_fault() -> None:
    parts = (OVERVIEW, REQUESTS, PROBLEMS, OTHER)

    assert told("section_unique", report(*parts, *parts)) == [(8, {"title": "总体情况", "line": 1}, ())]


def test_headings_none_of_which_bears_a_number_may_have_lost_them_in_a_conversion() -> None:
    subject = report(Part("overview", "总体情况", "认真贯彻。"), Part("requests", "收到申请情况"))

    assert found("section_numbered", subject) == [Doubt("no-numbers")]


def test_a_section_that_stands_twice_names_the_line_of_the_first() -> None:
    assert told("section_unique", report(OVERVIEW, OTHER, OTHER)) == [(5, {"title": "其他事项", "line": 3}, ())]


def test_a_heading_read_by_its_number_does_not_double_the_section_that_has_the_title() -> None:
    plans = Part("other", "四、下一步打算", "加强培训。", form="other")
    last = Part("other", "五、其他事项", "无。")
    subject = report(OVERVIEW, REQUESTS, PROBLEMS, plans, last)

    assert told("section_unique", subject) == []
    assert told("section_titled", subject, form="other") == []
    assert told("section_numbered", subject) == [
        (8, {"heading": "五、其他事项", "number": "四", "title": "其他事项"}, ())
    ]


def test_another_title_and_a_known_variant_are_told_apart() -> None:
    other = Part("problems", "三、下一步打算", "加强培训。", form="other")
    variant = Part("overview", "一、概述", "认真贯彻落实条例。", form="variant")
    subject = report(variant, REQUESTS, other, OTHER)

    assert told("section_titled", subject, form="other") == [
        (4, {"title": "下一步打算", "number": "三", "official": "存在的问题"}, ())
    ]
    assert told("section_titled", subject, form="variant") == [
        (1, {"title": "概述", "number": "一", "official": "总体情况"}, ())
    ]


def test_a_heading_without_its_number_and_one_with_another_are_reported() -> None:
    subject = report(OVERVIEW, Part("requests", "收到申请情况"), Part("problems", "六、存在的问题", "有。"), OTHER)

    assert [(line, facts["heading"]) for line, facts, _ in told("section_numbered", subject)] == [
        (3, "收到申请情况"),
        (4, "六、存在的问题"),
    ]


def test_arabic_numerals_and_a_dash_for_one_are_numbers() -> None:
    subject = report(Part("overview", "—、总体情况", "有。"), Part("requests", "2、收到申请情况"), PROBLEMS, OTHER)

    assert told("section_numbered", subject) == []


def test_numbers_that_run_on_over_a_missing_section_are_its_fault() -> None:
    subject = report(OVERVIEW, Part("problems", "二、存在的问题", "有。"), Part("other", "三、其他事项", "无。"))

    assert told("section_numbered", subject) == []


def test_a_section_without_a_word_is_empty_and_one_that_says_none_is_not() -> None:
    subject = report(OVERVIEW, Part("problems", "三、存在的问题"), Part("other", "四、其他事项", "无"))

    assert told("section_filled", subject, sections=("overview", "problems", "other")) == [
        (3, {"title": "存在的问题"}, ())
    ]


def test_a_slash_is_no_text() -> None:
    subject = report(Part("other", "四、其他事项", "/"))

    assert told("section_filled", subject, sections=("other",)) == [(1, {"title": "其他事项"}, ())]


def test_a_section_filled_at_its_second_place_is_not_empty() -> None:
    subject = report(Part("other", "四、其他事项"), OTHER)

    assert told("section_filled", subject, sections=("other",)) == []


def _numbered(*numbers: int, between: str = "") -> list[tuple[int, str, object]]:
    lines = [f"（某）小标题{index}内容" for index in range(len(numbers))]
    text = [lines[0], between, *lines[1:]] if between else lines
    marks = [(number, line) for number, line in zip(numbers, lines, strict=True)]
    subject = report(Part("overview", "一、总体情况", *text, subheadings=marks))
    return [(line, str(facts["number"]), facts["expected"]) for line, facts, _ in told("numbering_continuous", subject)]


def test_a_skipped_number_is_reported_where_it_is_missed() -> None:
    assert _numbered(1, 3, 4) == [(3, "三", "二")]


def test_a_repeated_number_is_reported_once() -> None:
    assert _numbered(1, 2, 2, 3) == [(4, "二", "三")]
    assert _numbered(1, 2, 2, 4) == [(4, "二", "三")]
    assert _numbered(1, 1, 3) == [(3, "一", "二")]


def test_lists_may_begin_anew_and_stand_inside_each_other() -> None:
    assert _numbered(1, 2, 3, 1, 2) == []
    assert _numbered(1, 1, 2, 2, 3) == []
    assert _numbered(2, 3) == []


def test_a_number_inside_a_paragraph_is_not_skipped() -> None:
    assert _numbered(1, 3, between="接上文。（二）依申请公开。全年未收到申请。") == []


def test_a_heading_whose_numeral_was_lost_is_not_skipped() -> None:
    assert _numbered(1, 3, between="()依申请公开。") == []


def test_numbers_beyond_ten_are_written_in_chinese() -> None:
    assert _numbered(*range(1, 11), 12) == [(12, "十二", "十一")]


def test_numbers_that_are_shifted_alike_are_one_fault() -> None:
    subject = report(
        OVERVIEW,
        REQUESTS,
        Part("other", "三、收费情况", "无。", form="other"),
        Part("problems", "四、存在的问题", "有。"),
        Part("other", "五、其他事项", "无。"),
    )

    assert [(line, facts["heading"]) for line, facts, _ in told("section_numbered", subject)] == [(6, "四、存在的问题")]


def test_every_heading_that_lost_its_number_is_reported() -> None:
    subject = report(OVERVIEW, Part("requests", "收到申请情况"), Part("problems", "存在的问题", "有。"), OTHER)

    assert [line for line, *_ in told("section_numbered", subject)] == [3, 4]
