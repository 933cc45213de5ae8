"""Packs on top of others: what a later pack says holds."""

from __future__ import annotations

from pathlib import Path

from tests.unit.packs.demo import DEMO, loaded, written

from gilint.findings import Text
from gilint.packs import Rule, RuleSet, load
from gilint.packs.examples import supposed_year


def _rule(rules: RuleSet, id_: str) -> Rule:
    rule = rules.rule(id_)
    assert rule is not None
    return rule


def test_a_pack_changes_severity_options_and_wording_of_a_rule(tmp_path: Path) -> None:
    rules = loaded(
        tmp_path,
        """\
        pack: demo
        rules:
          GI301:
            severity: warning
            message: {zh: "不符{difference}", en: "{difference}"}
            with: {columns: [natural_person]}
        """,
    )

    rule = _rule(rules, "GI301")
    assert (rule.severity, rule.message.zh, rule.origin, rule.changed_by) == (
        "warning",
        "不符{difference}",
        "national",
        ("demo",),
    )
    assert (rule.options["columns"], rule.options["each"]) == (("natural_person",), "column")
    assert [(change.line, change.column) for change in rule.changes] == [(3, 3)]


def test_an_option_that_is_set_to_null_is_taken_back(tmp_path: Path) -> None:
    rules = loaded(tmp_path, "pack: demo\nrules:\n  GI301: {with: {at: null}}\n")

    assert "at" not in _rule(rules, "GI301").options


def test_a_rule_that_is_switched_off_stays_listed(tmp_path: Path) -> None:
    rules = loaded(tmp_path, "pack: demo\nrules:\n  GI301: {enabled: false}\n")

    assert _rule(rules, "GI301").enabled is False


def test_a_pack_on_a_format_changes_only_that_format(tmp_path: Path) -> None:
    rules = loaded(tmp_path, "pack: demo\nextends: national-2019\nrules:\n  GI301: {severity: info}\n")

    by_format = {
        format_.name: {rule.id: rule.severity for rule in rules.rules(format_.name)} for format_ in rules.formats
    }
    assert (by_format["national-2019"]["GI301"], by_format["national-2021"]["GI301"]) == ("info", "error")


def test_a_city_builds_on_its_province(tmp_path: Path) -> None:
    written(tmp_path, DEMO.replace("pack: demo", "pack: province"), "province.yaml")

    rules = loaded(tmp_path, "pack: city\nextends: province.yaml\nrules:\n  DEM001: {severity: error}\n", "city.yaml")

    assert [pack.name for pack in rules.packs] == ["national", "national-2019", "national-2021", "province", "city"]
    assert (_rule(rules, "DEM001").origin, _rule(rules, "DEM001").changed_by) == ("province", ("city",))
    assert _rule(rules, "DEM001").severity == "error"


def test_of_two_packs_the_later_wins(tmp_path: Path) -> None:
    paths = [
        written(tmp_path, f"pack: {name}\nrules:\n  GI301: {{severity: {severity}}}\n", f"{name}.yaml")
        for name, severity in (("one", "warning"), ("two", "info"))
    ]

    assert _rule(load(paths), "GI301").severity == "info"
    assert _rule(load(paths[::-1]), "GI301").severity == "warning"


def test_lists_of_words_grow_unless_they_are_replaced(tmp_path: Path) -> None:
    national = load().newest
    rules = loaded(
        tmp_path,
        """\
        pack: demo
        sections:
          overview: {variants: [工作情况综述, 概述]}
          other: {variants: {replace: [附则]}}
        words:
          contact.phone: [热线]
          demo.words: [甲（乙）]
        rules:
          GI604: {with: {list: demo.words}}
        """,
    )

    overview, other = rules.newest.section("overview"), rules.newest.section("other")
    before = national.section("overview")
    assert overview is not None
    assert other is not None
    assert before is not None
    assert overview.variants == (*before.variants, "工作情况综述")
    assert other.variants == ("附则",)
    assert rules.newest.words["contact.phone"] == (*national.words["contact.phone"], "热线")
    assert rules.newest.words["demo.words"] == ("甲（乙）",)


def test_a_pack_adds_a_section_a_table_and_a_law_over_its_cells(tmp_path: Path) -> None:
    rules = loaded(
        tmp_path,
        """\
        pack: demo
        sections:
          platforms: {number: 七, title: 平台建设情况, table: platforms}
        tables:
          platforms:
            section: platforms
            columns: {count: {label: 数量}, active: {label: 正常运行}}
            rows:
              website: {label: 网站}
              account: {label: 公众号, after: website}
        rules:
          DEM001:
            name: platforms-active
            severity: error
            check: equation
            with: {table: platforms, each: row, left: active, relation: <=, right: count}
            message: {zh: "{row}", en: "{row}"}
            why: {zh: 因, en: why}
            fix: {zh: 改, en: fix}
            examples: {good: 好, bad: 坏}
        """,
    )

    table = rules.newest.table("platforms")
    assert table is not None
    assert [(row.key, row.cells) for row in table.rows] == [
        ("website", ("count", "active")),
        ("account", ("count", "active")),
    ]
    assert _rule(rules, "DEM001").options["left"] == ["cell", "platforms", "", "active"]
    assert [section.key for section in rules.newest.sections][-1] == "platforms"


def test_a_rule_without_a_basis_has_that_of_its_format() -> None:
    rules = load()

    bases = {
        format_.name: str(rule.basis)
        for format_ in rules.formats
        for rule in rules.rules(format_.name)
        if rule.id == "GI301"
    }
    assert bases == {"national-2019": "国办公开办函〔2019〕60号", "national-2021": "国办公开办函〔2021〕30号"}


def test_a_part_is_found_by_a_pattern_and_read_once(tmp_path: Path) -> None:
    written(tmp_path, "rules:\n  GI302: {severity: info}\n", "rules/a.yaml")
    written(tmp_path, "rules:\n  GI303: {severity: info}\n", "rules/b.yaml")

    rules = loaded(tmp_path, 'pack: demo\nparts: ["rules/*.yaml", rules/b.yaml]\n')

    assert [_rule(rules, id_).severity for id_ in ("GI301", "GI302", "GI303")] == ["error", "info", "info"]


def test_a_list_of_an_option_grows_where_the_pack_says_add(tmp_path: Path) -> None:
    before = _rule(load(), "GI605").options["any"]

    grown = loaded(tmp_path, "pack: demo\nrules:\n  GI605: {with: {any: {add: [某规定]}}}\n")
    replaced = loaded(tmp_path, "pack: demo\nrules:\n  GI605: {with: {any: [某规定]}}\n", "other.yaml")

    assert _rule(grown, "GI605").options["any"] == (*before, "某规定")
    assert _rule(replaced, "GI605").options["any"] == ("某规定",)


def test_a_topic_is_taken_back_by_null(tmp_path: Path) -> None:
    before = _rule(load(), "GI109").options["topics"]
    topic = next(iter(before))

    rules = loaded(tmp_path, f"pack: demo\nrules:\n  GI109: {{with: {{topics: {{{topic}: null}}}}}}\n")

    assert _rule(rules, "GI109").options["topics"].keys() == before.keys() - {topic}


def test_a_rule_for_some_years_is_in_their_formats_alone_and_may_name_their_cells(tmp_path: Path) -> None:
    cell = "disclosure.art20_1.regulations.in_force"
    text = DEMO.replace("left: new", f"left: {cell}").replace(
        "    with:", "    applies_to: {years: {from: 2021}}\n    with:"
    )

    rules = loaded(tmp_path, text)

    assert [any(rule.id == "DEM001" for rule in rules.rules(format_.name)) for format_ in rules.formats] == [
        False,
        True,
    ]


def test_an_example_without_a_year_is_of_the_first_year_of_its_rule(tmp_path: Path) -> None:
    rules = loaded(tmp_path, DEMO.replace("    with:", "    applies_to: {years: {from: 2023}}\n    with:"))

    assert supposed_year(_rule(rules, "DEM001"), rules) == 2023
    assert supposed_year(_rule(rules, "GI301"), rules) is None


def test_the_basis_of_a_pack_may_be_in_both_languages(tmp_path: Path) -> None:
    rules = loaded(tmp_path, DEMO.replace("rules:", "basis: {zh: 某办法, en: some measures}\nrules:"))

    assert _rule(rules, "DEM001").basis == Text("某办法", "some measures")
