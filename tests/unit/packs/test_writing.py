"""What authors start from and read: the starting pack, the schema, the handbook and the reference."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from tests.unit.packs.demo import DEMO, loaded

from gilint.checks import CHECKS, check
from gilint.findings import Language
from gilint.packs import load
from gilint.packs.docs import handbook, reference
from gilint.packs.examples import misbehaving
from gilint.packs.facts import MEANINGS
from gilint.packs.schema import schema
from gilint.packs.template import SCHEMA, is_name, new_pack
from gilint.resources import bundled

SHIPPED = sorted(Path(bundled("rules")).rglob("*.yaml"))


@pytest.mark.parametrize("name", ["heilongjiang", "wuhan-city", "gi", "a1"])
def test_a_starting_pack_is_sound_and_its_examples_behave(name: str, tmp_path: Path) -> None:
    rules = loaded(tmp_path, new_pack(name), f"{name}.yaml")

    assert misbehaving(rules, {name}) == []
    assert sum(rule.origin == name for rule in rules.all_rules()) == 2


def test_what_a_starting_pack_has_in_comments_is_sound_too(tmp_path: Path) -> None:
    text = re.sub(r"(?m)^( *)# ( *[a-zA-Z0-9_.]+:(?: (?:[{\[].*|[a-z_]+))?)$", r"\1\2", new_pack("demo"))

    found = loaded(tmp_path, text)

    assert "applies_to" in text
    assert found.newest.table("platforms") is not None
    assert {rule.id: rule.enabled for rule in found.all_rules()}["GI508"] is False


def test_names_of_packs_are_plain() -> None:
    assert [is_name(name) for name in ("heilongjiang", "wuhan-2", "Wuhan", "../x", "武汉", "")] == [
        True,
        True,
        *[False] * 4,
    ]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: "/".join(path.parts[-2:]))
def test_every_pack_that_ships_fits_the_schema(path: Path) -> None:
    validator = jsonschema.Draft7Validator(schema())

    assert [error.message for error in validator.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize(
    ("part", "instead"),
    [
        ("severity: warning", "severity: warn"),
        ("severity: warning", "severety: warning"),
        ("check: equation", "check: equations"),
        ("each: column", "each: col"),
        ("each: column", "eech: column"),
        ("DEM001", "Dem1"),
        ("    why: {zh: 因, en: why}\n", ""),
        ("rules:", "rule: {}\nrules:"),
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(part: str, instead: str) -> None:
    validator = jsonschema.Draft7Validator(schema())

    assert validator.is_valid(yaml.safe_load(DEMO))
    assert not validator.is_valid(yaml.safe_load(DEMO.replace(part, instead, 1)))


def test_the_schema_that_ships_is_the_one_of_the_code() -> None:
    shipped = json.loads((Path(bundled("rules")) / SCHEMA).read_text(encoding="utf-8"))

    assert shipped == schema(), "write it anew: gilint pack schema > rules/pack.schema.json"


def test_a_handbook_has_a_chapter_for_each_rule_of_the_pack(tmp_path: Path) -> None:
    rules = loaded(tmp_path, new_pack("demo") + "  GI504: {severity: warning}\n")

    page = handbook(rules, {"demo"})

    assert [line for line in page.split("\n") if line.startswith("#")] == [
        "# demo 规则",
        '## <a id="dem001"></a>DEM001 leftover-draft-mark',
        '## <a id="dem002"></a>DEM002 direct-suits-over-requests',
        '## <a id="gi504"></a>GI504 missing-postcode',
    ]
    assert "| [DEM001](#dem001) | 警告 | 留有草稿字样“{text}” |" in page
    assert "警告 · 来自 national · 由 demo 修改" in page
    assert "**依据** 本规则包依据的文件" in page
    assert "    本年度按时公开各类信息（送审稿）。" in page


def test_a_handbook_can_be_english() -> None:
    page = handbook(load(), {"national"}, "en")

    assert page.startswith("# National rules\n")
    assert "**Why** " in page


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_reference_names_every_check_option_and_fact(language: Language) -> None:
    page = reference(language)

    for name in CHECKS:
        kind = check(name)
        chapter = page.split(f"## `{name}`\n")[1].split("\n## ")[0]
        assert all(f"| `{option.name}` |" in chapter for option in kind.options)
        assert all(f"`{{{fact}}}`" in chapter for fact in kind.facts)


def test_every_fact_is_explained_and_every_meaning_is_in_its_language() -> None:
    kinds = [check(name) for name in CHECKS]
    meanings = [text for kind in kinds for text in (kind.meaning, *(option.meaning for option in kind.options))]

    assert sorted(MEANINGS) == sorted({"cells", *(fact for kind in kinds for fact in kind.facts)})
    assert [text.en for text in (*meanings, *MEANINGS.values()) if not re.search("[一-鿿]", text.zh)] == []
    assert [text.zh for text in (*meanings, *MEANINGS.values()) if not re.search("[a-z]{2}", text.en)] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "规则包名称"), ("en", "the pack's name"), (None, "规则包名称 / the pack's name")],
)
def test_a_schema_describes_in_one_language_or_in_both(language: Language | None, said: str) -> None:
    assert schema(language)["properties"]["pack"]["description"] == said
