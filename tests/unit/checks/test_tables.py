"""Checks of tables: there, whole, filled, and in the right format; no fault is told twice."""

from __future__ import annotations

from typing import Any

from tests.unit.checks.building import EARLIER, NOW, REQUESTS, Part, found, place, report, table, told

from gilint.checks.kind import Doubt
from gilint.model.cells import ExtraRow
from gilint.model.report import Dated
from gilint.source import Span

LINES = "本年新收 1 2\n属于国家秘密 3 4\n属于行政查询事项 5 6\n行政事业性收费 7 8\n"
FULL = {"new": ("1", "2"), "denied.secret": ("3", "4"), "denied.query": ("5", "6"), "fees": ("7", "8")}


def _told(name: str, values: dict[str, tuple[str, ...] | str], lines: str = LINES, **given: Any) -> object:
    options = given.pop("options", {})
    return told(name, report(text=lines, tables={"requests": table(lines, values, **given)}), **options)


def _without(*keys: str) -> dict[str, tuple[str, ...] | str]:
    return {key: values for key, values in FULL.items() if key not in keys}


def test_a_missing_table_stands_at_its_sections_heading() -> None:
    subject = report(Part("overview", "一、总体情况", "有。"), Part("requests", "二、收到申请情况", "未收到。"))

    assert told("table_present", subject) == [(3, {"title": "收到申请情况"}, ())]


def test_a_table_of_a_missing_section_is_not_missed() -> None:
    assert told("table_present", report(Part("overview", "一、总体情况", "有。"))) == []


def test_pictures_one_after_the_other_are_one_fault() -> None:
    subject = report(
        Part("overview", "一、总体情况", "a.jpg", "b.jpg", "文字", "c.jpg"), Part("requests", "二、收到申请情况")
    )
    pictures = tuple(place(subject.source.text, name) for name in ("a.jpg", "b.jpg", "c.jpg"))

    subject = report(
        Part("overview", "一、总体情况", "a.jpg", "b.jpg", "文字", "c.jpg"),
        Part("requests", "二、收到申请情况"),
        pictures=pictures,
    )

    assert told("table_readable", subject) == [(2, {"count": 2}, ()), (5, {"count": 1}, ())]


def test_pictures_in_the_section_of_the_missing_table_are_those_that_matter() -> None:
    parts = (Part("overview", "一、总体情况", "a.jpg"), Part("requests", "二、收到申请情况", "b.jpg"))
    pictures = tuple(place(report(*parts).source.text, name) for name in ("a.jpg", "b.jpg"))

    assert told("table_readable", report(*parts, pictures=pictures)) == [(4, {"count": 1}, ())]


def test_pictures_beside_a_table_that_is_there_are_no_fault() -> None:
    subject = report(text=LINES, pictures=(Span(0, 2),), tables={"requests": table(LINES, FULL)})

    assert told("table_readable", subject) == []


def test_a_missing_row_stands_at_the_row_that_follows_its_place() -> None:
    lines = "属于国家秘密 3 4\n属于行政查询事项 5 6\n行政事业性收费 7 8\n"

    assert _told("row_present", _without("new"), lines) == [
        (1, {"labels": ("本年新收",), "count": 1}, ("requests.new.people", "requests.new.total"))
    ]


def test_missing_rows_of_one_group_are_one_fault_and_others_are_their_own() -> None:
    missing = _told("row_present", _without("new", "denied.secret", "denied.query"), "行政事业性收费 7 8\n")

    assert missing == [
        (1, {"labels": ("本年新收",), "count": 1}, ("requests.new.people", "requests.new.total")),
        (
            1,
            {"labels": ("属于国家秘密", "属于行政查询事项（含转交）"), "count": 2},
            (
                "requests.denied.secret.people",
                "requests.denied.secret.total",
                "requests.denied.query.people",
                "requests.denied.query.total",
            ),
        ),
    ]


def test_a_missing_last_row_stands_on_the_tables_last_line() -> None:
    lines = "本年新收 1 2\n属于国家秘密 3 4\n属于行政查询事项 5 6\n"

    assert _told("row_present", _without("fees"), lines) == [
        (3, {"labels": ("行政事业性收费",), "count": 1}, ("requests.fees.amount", "requests.fees.change"))
    ]


def test_a_row_is_not_missed_where_the_order_is_lost() -> None:
    subject = report(text=LINES, tables={"requests": table(LINES, _without("fees"), is_ordered=False)})

    assert found("row_present", subject) == [Doubt("lost-order", ("requests.fees.amount", "requests.fees.change"))]


def test_blank_cells_are_one_fault_a_row() -> None:
    assert _told("cell_filled", {**FULL, "new": ("", ""), "fees": ("7", "")}) == [
        (
            1,
            {"label": "本年新收", "columns": ("自然人", "总计"), "count": 2},
            ("requests.new.people", "requests.new.total"),
        ),
        (4, {"label": "行政事业性收费", "columns": ("本年增/减",), "count": 1}, ("requests.fees.change",)),
    ]


def test_a_table_without_any_value_is_one_fault() -> None:
    blank: dict[str, tuple[str, ...] | str] = dict.fromkeys(FULL, ("", ""))

    assert _told("cell_filled", blank) == []
    assert _told("table_filled", blank) == [
        (
            1,
            {"title": "收到申请情况"},
            (
                *(f"requests.{key}.{name}" for key in list(FULL)[:3] for name in ("people", "total")),
                "requests.fees.amount",
                "requests.fees.change",
            ),
        )
    ]


def test_a_table_of_rows_without_values_whose_numbers_stand_beside_them_is_not_unfilled() -> None:
    empty: dict[str, tuple[str, ...] | str] = {"new": "row-count", "denied.secret": "row-count"}
    lines = f"{LINES} 5 7\n"

    subject = report(text=lines, tables={"requests": table(lines, empty)})

    assert [type(each) for each in found("table_filled", subject)] == [Doubt]


def test_rows_without_values_make_an_unfilled_table_and_no_unaligned_rows() -> None:
    empty: dict[str, tuple[str, ...] | str] = {"new": "row-count", "denied.secret": "row-count"}
    lines = LINES.translate(dict.fromkeys(map(ord, "0123456789")))

    assert [
        cells[0] for _, _, cells in told("table_filled", report(text=lines, tables={"requests": table(lines, empty)}))
    ] == ["requests.new.people"]
    assert _told("row_aligned", empty) == []


def test_words_in_cells_are_one_fault_a_row_and_named_once() -> None:
    assert _told("cell_numeric", {**FULL, "denied.secret": ("无", "无")}) == [
        (
            2,
            {"label": "属于国家秘密", "text": ("无",)},
            ("requests.denied.secret.people", "requests.denied.secret.total"),
        )
    ]


def test_counts_are_whole_and_positive_but_money_and_changes_need_not_be() -> None:
    values: dict[str, tuple[str, ...] | str] = {
        **FULL,
        "new": ("-1", "2.5"),
        "denied.secret": ("3.0", "4"),
        "fees": ("7.5", "-8"),
    }

    assert _told("count_possible", values) == [
        (1, {"label": "本年新收", "text": ("-1", "2.5")}, ("requests.new.people", "requests.new.total"))
    ]


def test_a_change_in_fractions_and_negative_money_are_impossible() -> None:
    assert _told("count_possible", {**FULL, "fees": ("-7.5", "0.5")}) == [
        (4, {"label": "行政事业性收费", "text": ("-7.5", "0.5")}, ("requests.fees.amount", "requests.fees.change"))
    ]


def test_money_in_ten_thousands_lacks_the_currency() -> None:
    options = {"incomplete": ("万",)}

    assert _told("money_unit", {**FULL, "fees": ("197.5万", "0")}, options=options) == [
        (4, {"text": "197.5万", "unit": "万"}, ("requests.fees.amount",))
    ]
    assert _told("money_unit", {**FULL, "fees": ("197.5万元", "0")}, options=options) == []


def test_a_row_whose_values_cannot_be_placed_names_all_its_cells() -> None:
    assert _told("row_aligned", {**FULL, "new": "row-count"}, count=3) == [
        (1, {"labels": ("本年新收",), "count": 3, "columns": 2}, ("requests.new.people", "requests.new.total"))
    ]


def test_a_reason_of_the_conversion_is_a_doubt() -> None:
    subject = report(text=LINES, tables={"requests": table(LINES, {**FULL, "new": "row-order"}, count=3)})

    assert found("row_aligned", subject, doubtful=("row-order",)) == [
        Doubt(
            "row-order",
            ("requests.new.people", "requests.new.total"),
            {"labels": ("本年新收",), "count": 3, "columns": 2},
        )
    ]


def _unaligned(values: dict[str, tuple[str, ...] | str], lines: str) -> list[str]:
    subject = report(text=lines, tables={"requests": table(lines, values)})
    return [type(item).__name__ for item in found("row_aligned", subject, doubtful=("row-order",))]


def test_the_one_row_without_a_value_was_left_empty_unless_a_value_is_left_over() -> None:
    values: dict[str, tuple[str, ...] | str] = {**FULL, "new": "row-order"}
    loose = "7 8\n本年新收\n属于国家秘密 3 4\n属于行政查询事项 5 6\n行政事业性收费 7 8\n"

    assert _unaligned(values, LINES) == ["Hit"]
    assert _unaligned(values, loose) == ["Doubt"]


def test_the_values_of_several_rows_behind_one_label_are_a_doubt() -> None:
    subject = report(text=LINES, tables={"requests": table(LINES, {**FULL, "new": "row-count"}, count=6)})

    assert [getattr(item, "reason", "") for item in found("row_aligned", subject)] == ["lost-order"]


def test_a_record_of_too_few_values_is_one_fault() -> None:
    record = REQUESTS._replace(record=True, rows=REQUESTS.rows[:2])
    values: dict[str, tuple[str, ...] | str] = {"new": "row-count", "denied.secret": "row-count"}
    lines = "0 1 2\n"

    def counted(count: int) -> list[str]:
        read = table(lines, values, spec=record, count=count)
        return [type(item).__name__ for item in found("row_aligned", report(text=lines, tables={"requests": read}))]

    assert counted(3) == ["Hit"]
    assert counted(4) == ["Doubt"]


def test_rows_that_lack_the_missing_column_are_its_fault() -> None:
    given: dict[str, Any] = {"count": 1, "columns_missing": (("people", Span(0, 4)),)}

    assert _told("row_aligned", {**FULL, "new": "column-missing"}, **given) == []
    assert _told("column_present", {**FULL, "new": "column-missing"}, **given) == [
        (
            1,
            {"label": "自然人"},
            ("requests.new.people", "requests.denied.secret.people", "requests.denied.query.people"),
        )
    ]


def test_a_row_of_ones_own_is_reported() -> None:
    extra = ExtraRow("本年撤回", place(LINES, "属于国家秘密"), "new")

    assert _told("row_known", {**FULL}, extra_rows=(extra,)) == [(2, {"label": "本年撤回"}, ())]


def test_an_unknown_row_in_the_place_of_a_missing_one_is_told_once() -> None:
    extra = ExtraRow("国家秘密类", place(LINES, "属于国家秘密"), "new")

    assert (
        _told(
            "row_known",
            _without("denied.secret"),
            "本年新收 1 2\n属于行政查询事项 5 6\n行政事业性收费 7 8\n",
            extra_rows=(extra,),
        )
        == []
    )


def test_a_missing_group_label_stands_at_its_first_row() -> None:
    given: dict[str, Any] = {"groups_missing": (("denied", place(LINES, "属于国家秘密 3 4")),)}

    assert _told("group_present", {**FULL}, **given) == [(2, {"label": "不予公开"}, ())]


def test_labels_differ_only_by_their_words() -> None:
    labels = {"new": "（1）本年 新收", "denied.secret": "属于秘密", "denied.query": "属于行政查询事项"}

    assert _told("row_label", {**FULL}, labels=labels) == [
        (
            2,
            {"label": "属于秘密", "official": "属于国家秘密"},
            ("requests.denied.secret.people", "requests.denied.secret.total"),
        )
    ]


def test_a_label_cut_short_is_left_alone() -> None:
    assert _told("row_label", {**FULL}, labels={"denied.query": "属于行政查"}) == []


def test_a_table_of_another_years_format_is_one_fault() -> None:
    old = table("本年新收 1 2\n", {"new": ("", "2")}, format_name="earlier", spec=EARLIER.tables[0])
    subject = report(text="本年新收 1 2\n", tables={"requests": old})

    assert told("table_format", subject) == [(1, {"title": "收到申请情况", "year": 2023, "from": 2019}, ())]
    assert told("cell_filled", subject) == []
    assert told("row_present", subject) == []


def test_a_table_that_both_formats_have_alike_is_in_its_format() -> None:
    alike = table(LINES, {**FULL, "new": ("", "2")}, format_name="earlier")
    subject = report(text=LINES, tables={"requests": alike})

    assert told("table_format", subject) == []
    assert [line for line, *_ in told("cell_filled", subject)] == [1]


def test_the_format_is_in_doubt_where_the_year_is() -> None:
    old = {"requests": table("本年新收 1 2\n", {"new": ("1", "2")}, format_name="earlier", spec=EARLIER.tables[0])}
    cells = (
        "requests.new.people",
        "requests.new.total",
        "requests.denied.secret.people",
        "requests.denied.secret.total",
    )
    years = {"title": Dated(2023, Span(0, 1)), "period": Dated(2020, Span(0, 1))}

    assert found("table_format", report(text="本年新收 1 2\n", tables=old, year=None)) == [Doubt("unknown-year", cells)]
    assert found("table_format", report(text="本年新收 1 2\n", tables=old, years=years)) == [
        Doubt("contradicting-years", cells)
    ]


def test_the_hand_made_formats_are_those_of_the_tests() -> None:
    assert (EARLIER.covers(2020), NOW.covers(2020)) == (True, False)
