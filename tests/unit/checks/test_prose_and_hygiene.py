"""Checks of what prose says and of what a finished report does not hold."""

from __future__ import annotations

import re

from tests.unit.checks.building import Part, detail, found, place, report, told

from gilint.checks.kind import Doubt
from gilint.checks.personal_data import has_luhn_digit, is_identity_card
from gilint.model.report import Contact

TOPICS = {"问题": [re.compile("不足")], "改进": [re.compile("将"), re.compile("改进")]}
PERSONAL = {
    "regions": ("11", "32"),
    "cards": ("62",),
    "card_labels": ("账号",),
    "mobile": re.compile(r"1[3-9]\d{9}"),
    "public": ("热线",),
    "units": ("元", "件"),
}
PASSAGE = "组织人员走进社区、企业和学校，面对面听取群众对公开工作的意见建议，逐条研究后反馈办理情况。"


def _problems(*lines: str, **options: object) -> list[object]:
    subject = report(Part("problems", "三、存在的问题", *lines))
    return [facts["missing"] for _, facts, _ in told("topics_covered", subject, topics=TOPICS, **options)]


def test_topics_without_any_of_their_words_are_named() -> None:
    assert _problems("力量不足。") == [("改进",)]
    assert _problems("加强培训。") == [("问题", "改进")]
    assert _problems("力量不足，将加强培训。") == []


def test_one_topic_is_enough_where_any_will_do() -> None:
    assert _problems("力量不足。", need="any") == []
    assert _problems("加强培训。", need="any") == [("问题", "改进")]


def test_an_empty_section_is_asked_for_no_topics() -> None:
    assert _problems() == []


def test_only_the_named_sections_are_searched() -> None:
    subject = report(Part("overview", "一、总体情况", "力量不足，将改进。"), Part("problems", "三、存在的问题", "无。"))

    assert told("topics_covered", subject, topics=TOPICS, sections=("problems",)) == [
        (3, {"missing": ("问题", "改进"), "title": "存在的问题"}, ())
    ]
    assert told("topics_covered", subject, topics=TOPICS) == []


def test_nothing_is_asked_while_the_section_where_topics_belong_is_empty() -> None:
    other = Part("other", "四、其他事项", "无。")

    def asked(*parts: Part) -> list[int]:
        return [line for line, *_ in told("topics_covered", report(*parts), topics=TOPICS, home="problems")]

    assert asked(Part("problems", "三、存在的问题", "加强培训。"), other) == [1]
    assert asked(Part("problems", "三、存在的问题"), other) == []
    assert asked(other) == []


def test_the_agency_decides_who_is_asked_and_an_unknown_one_is_a_doubt() -> None:
    government = re.compile("人民政府$")
    part = Part("problems", "三、存在的问题", "加强培训。")

    def asked(agency: str, line: str = "加强培训。") -> list[object]:
        subject = report(Part("problems", "三、存在的问题", line), agency=agency)
        return [type(item).__name__ for item in found("topics_covered", subject, topics=TOPICS, agency=government)]

    assert asked("清河县人民政府") == ["Hit"]
    assert asked("清河县人民政府办公室") == []
    assert asked("", "力量不足，将改进。") == []
    assert found("topics_covered", report(part), topics=TOPICS, agency=government) == [Doubt("unknown-agency")]


def test_a_pattern_is_found_in_prose_and_headings_across_wrapped_lines_once() -> None:
    subject = report(
        Part("overview", "一、总体情况（宋体加粗）", "召开会议 ××\u3000次。"), Part("other", "四、其他事项", "××次")
    )
    patterns = [re.compile("××次"), re.compile("××"), re.compile("宋体")]

    assert told("pattern_absent", subject, patterns=patterns) == [
        (1, {"text": "宋体"}, ()),
        (2, {"text": "××次"}, ()),
        (4, {"text": "××次"}, ()),
    ]


def test_patterns_are_searched_only_where_their_text_stands() -> None:
    subject = report(Part("overview", "一、总体情况", "待补充"))

    assert told("pattern_absent", subject, holding={"待": [re.compile("待补充")]}) == [(2, {"text": "待补充"}, ())]
    assert told("pattern_absent", subject, holding={"×": [re.compile("待补充")]}) == []


def _personal(*lines: str, phone: str = "") -> list[object]:
    part = Part("overview", "一、总体情况", *lines)
    text = report(part).source.text
    contact = Contact(phone=(detail(text, phone),)) if phone else Contact()
    return [facts["text"] for _, facts, _ in told("personal_data", report(part, contact=contact), **PERSONAL)]


def test_identity_cards_are_known_by_region_birthday_and_check_digit() -> None:
    assert is_identity_card("110101199003070054", ("11",))
    assert is_identity_card("32010619610122414" + "9", ("32",))
    assert not is_identity_card("110101199003070055", ("11",))
    assert not is_identity_card("110101199013070054", ("11",))
    assert not is_identity_card("990101199003070054", ("11",))


def test_the_check_digit_of_bank_cards_is_luhns() -> None:
    assert has_luhn_digit("6222023041207502478")
    assert not has_luhn_digit("6222023041207502479")


def test_personal_numbers_are_quoted_with_their_middle_hidden() -> None:
    assert _personal("身份证号：110101199003070054。") == ["110*************54"]
    assert _personal("收款账号6222023041207502478，") == ["622**************78"]
    assert _personal("（手机号13800138000）") == ["138******00"]


def test_a_mobile_number_of_the_contact_is_no_finding() -> None:
    assert _personal("电话：13800138000。", phone="13800138000") == []


def test_numbers_that_are_something_else_are_no_findings() -> None:
    assert _personal("服务热线13800138000。") == []
    assert _personal("收入13800138000元。") == []
    assert _personal("网址http://a.cn/13800138000.html") == []
    assert _personal("代码11370600MB2857143X，项目2019-370612-48-01-123456") == []
    assert _personal("13800 138000 0") == []


def test_a_number_that_runs_over_a_line_is_one_and_figures_between_spaces_are_not() -> None:
    part = Part("overview", "一、总体情况", "甲 1 3 8 0 0 1 3 8 0 0 0 乙")

    assert told("personal_data", report(part), **PERSONAL) == []


def test_page_furniture_is_one_finding_with_its_count() -> None:
    part = Part("overview", "一、总体情况", "- 3 -", "文字", "- 4 -")
    text = report(part).source.text

    subject = report(part, furniture=(place(text, "- 4 -"), place(text, "- 3 -")))

    assert told("furniture_absent", subject) == [(2, {"text": "- 3 -", "count": 2}, ())]
    assert told("furniture_absent", report(part)) == []


def test_remains_of_a_conversion_are_one_finding_a_kind() -> None:
    part = Part("overview", "一、总体情况", "甲&nbsp;乙&nbsp;丙", "-----", "<br>")
    text = report(part).source.text
    kinds = {"&": [re.compile("&nbsp;")], "<": [re.compile("<br>"), re.compile("<p>")], "{{": [re.compile("{")]}

    subject = report(part, markup=(place(text, "-----"),))

    assert told("markup_absent", subject, kinds=kinds) == [
        (3, {"text": "-----", "count": 1}, ()),
        (2, {"text": "&nbsp;", "count": 2}, ()),
        (4, {"text": "<br>", "count": 1}, ()),
    ]


def _repeated(first: str, second: str, **options: object) -> list[tuple[int, object]]:
    subject = report(Part("overview", "一、总体情况", first, "别的内容。"), Part("problems", "三、存在的问题", second))
    options = {"length": 30, **options}
    return [(line, facts["line"]) for line, facts, _ in told("paragraphs_unique", subject, **options)]


def test_a_passage_that_stands_twice_names_the_line_of_the_first() -> None:
    assert _repeated(PASSAGE, "此外，" + PASSAGE) == [(5, 2)]


def test_passages_that_differ_in_a_few_characters_are_the_same() -> None:
    assert _repeated(PASSAGE + "共12条。", PASSAGE.replace("社区、企业", "街道、社区、企业") + "共9条。") == [(5, 2)]


def test_short_and_different_passages_are_no_repetition() -> None:
    assert _repeated("认真听取群众意见建议。", "认真听取群众意见建议。") == []
    assert (
        _repeated(
            PASSAGE, "按季度检查各栏目，发现更新不及时的当月补齐，并把检查结果纳入年度考核，推动公开工作落到实处。"
        )
        == []
    )


def test_clauses_that_may_recur_are_left_out() -> None:
    assert _repeated(PASSAGE, PASSAGE, ignore=(re.compile("群众"), re.compile("社区"))) == []


def test_a_passage_twice_in_one_paragraph_is_a_repetition() -> None:
    assert _repeated(PASSAGE + PASSAGE, "无。") == [(2, 2)]


def test_repeating_text_of_any_length_is_read() -> None:
    # Compared from every place with every other, this would not end.
    assert _repeated("公开" * 40_000, "甲乙丙丁戊" * 20_000) == []


def test_hits_name_a_place_in_the_source() -> None:
    part = Part("overview", "一、总体情况", "召开 ×× 次会议")
    subject = report(part)
    hit = found("pattern_absent", subject, patterns=[re.compile("××次")])[0]

    assert not isinstance(hit, Doubt)
    assert hit.span == place(subject.source.text, "×× 次")
