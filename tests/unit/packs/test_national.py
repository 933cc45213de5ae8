"""The packs that ship: both official formats, whole, with rules that behave."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

from gilint import api
from gilint.checks import CHECKS
from gilint.checks.kind import Check
from gilint.packs import load
from gilint.packs.examples import misbehaving
from gilint.packs.names import cell_names

PROVINCE = str(Path(__file__).parents[2] / "reports" / "packs" / "jiangbei.yaml")
CHECK_MODULES = Path(__file__).parents[3] / "linter" / "gilint" / "checks"


def test_the_formats_cover_their_years() -> None:
    rules = load()

    assert [(format_.name, format_.first_year, format_.last_year) for format_ in rules.formats] == [
        ("national-2019", 2019, 2020),
        ("national-2021", 2021, None),
    ]
    assert [format_.name for format_ in rules.formats if format_.covers(2018)] == []
    assert [format_.name for format_ in rules.formats if format_.covers(2030)] == [rules.newest.name]


def test_the_formats_have_all_cells_of_the_official_tables() -> None:
    counts = {
        format_.name: {
            table.key: sum(cell.startswith(f"{table.key}.") for cell in cell_names(format_)) for table in format_.tables
        }
        for format_ in load().formats
    }

    assert counts == {
        "national-2019": {"disclosure": 22, "requests": 7 * 23, "disputes": 15},
        "national-2021": {"disclosure": 10, "requests": 7 * 25, "disputes": 15},
    }


def test_the_rows_of_requests_stand_in_the_official_order() -> None:
    tables = [format_.table("requests") for format_ in load().formats]

    assert [[row.key for row in table.rows][-5:] for table in tables if table is not None] == [
        ["unprocessed.excessive", "unprocessed.reissue", "other", "total", "carried_out"],
        ["other.no_correction", "other.unpaid", "other.other", "total", "carried_out"],
    ]


def test_every_example_of_every_rule_behaves() -> None:
    rules = load()

    assert misbehaving(rules, fires=api.trial(rules)) == []


def test_every_rule_says_all_in_both_languages() -> None:
    rules = load()

    for rule in (rule for format_ in rules.formats for rule in rules.rules(format_.name)):
        for text in (rule.message, rule.why, rule.fix):
            assert text.zh, rule
            assert text.en, rule
        assert str(rule.basis), rule


def test_every_reason_that_a_check_gives_has_its_words() -> None:
    named = {
        reason
        for path in CHECK_MODULES.glob("*.py")
        for reason in re.findall(r'(?:Doubt|Gap)\(\s*"([a-z-]+)"', path.read_text(encoding="utf-8"))
    }

    assert named - load().reasons.keys() == set()


def test_every_check_is_listed_with_its_module_and_is_a_constant_of_its_name() -> None:
    names = sorted(path.stem for path in CHECK_MODULES.glob("[a-z]*.py") if path.stem != "kind")
    constants = (
        (name, key, value) for name in names for key, value in vars(import_module(f"gilint.checks.{name}")).items()
    )
    found = {value.name: (module, key) for module, key, value in constants if isinstance(value, Check)}

    assert found == {name: (module, name.upper()) for name, module in CHECKS.items()}


def test_every_check_is_used_by_a_pack_that_ships_or_by_the_province_of_the_tests() -> None:
    rules = load(["heilongjiang", PROVINCE])

    assert set(CHECKS) - {rule.check for rule in rules.all_rules()} == set()


def test_the_pack_of_heilongjiang_behaves_and_holds_nothing_above_an_info() -> None:
    rules = load(["heilongjiang"])
    own = [rule for rule in rules.all_rules() if "heilongjiang" in (rule.origin, *rule.changed_by)]

    assert [(rule.id, rule.severity) for rule in own] == [
        (id_, "info") for id_ in ("GI605", "HLJ001", "HLJ002", "HLJ003", "HLJ004")
    ]
    assert misbehaving(rules, {"heilongjiang"}, api.trial(rules)) == []


def test_heilongjiang_adds_to_the_national_bases_and_repeats_none() -> None:
    before, after = load().rule("GI605"), load(["heilongjiang"]).rule("GI605")

    assert before is not None
    assert after is not None
    assert after.options["any"] == (*before.options["any"], "黑龙江省政府信息公开规定")
