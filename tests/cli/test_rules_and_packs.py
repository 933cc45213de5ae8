"""`gilint rules`, `explain`, `pack check` and `pack test`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import BAD, run

CITY = """\
pack: city
extends: national
title: {zh: 某市, en: A city}
basis: 某市规定
rules:
  GI107: {severity: error}
  CTY001:
    name: missing-slogan
    severity: warning
    check: wording_present
    with: {sections: [overview], any: [便民]}
    since: 0.1.0
    message: {zh: 没有提到便民, en: the slogan is missing}
    why: {zh: 市里要求。, en: The city wants it.}
    fix: {zh: 补上。, en: Add it.}
    examples:
      good: |
        一、总体情况
        坚持便民利民。
      bad: |
        一、总体情况
        坚持。
"""


@pytest.fixture
def city(tmp_path: Path) -> Path:
    path = tmp_path / "city.yaml"
    path.write_text(CITY, encoding="utf-8")
    return path


def test_every_rule_is_a_line() -> None:
    done = run("rules")

    ids = [line.split()[0] for line in done.out.splitlines()]
    assert (done.status, done.err) == (0, "")
    assert ids == sorted(set(ids))
    assert {"GI001", "GI101", "GI204", "GI301", "GI501", "GI601"} <= set(ids)


def test_rules_say_where_they_are_from_and_who_changed_them(city: Path) -> None:
    lines = {line.split()[0]: line.split()[1:4] for line in run("rules", "--pack", city).out.splitlines()}

    assert lines["GI101"] == ["error", "missing-section", "national"]
    assert lines["GI107"][0] == "error"
    assert lines["GI107"][2].endswith("+city")
    assert lines["CTY001"] == ["warning", "missing-slogan", "city"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_is_explained(language: str) -> None:
    ids = [line.split()[0] for line in run("rules").out.splitlines()]

    done = run("explain", "GI", "--lang", language)

    assert (done.status, done.err) == (0, "")
    pages = done.out.split("-" * 80)
    assert [*dict.fromkeys(page.split()[0] for page in pages)] == ids
    titles = ("问题", "原因", "依据", "改法", "有此问题的例子", "没有问题的例子")
    if language == "en":
        titles = ("What it says", "Why", "Basis", "What to do", "An example with the fault", "An example without")
    assert [page.split()[0] for page in pages if [title for title in titles if f"\n{title}\n" not in page]] == []


def test_several_rules_and_families_may_be_asked_for() -> None:
    done = run("explain", "gi301", "missing-section")

    assert [page.split()[0] for page in done.out.split("-" * 80)] == ["GI101", "GI301"]


def test_a_rule_that_does_not_exist_is_refused_with_the_nearest() -> None:
    done = run("explain", "GI399", "--lang", "en")

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("gilint: there is no rule GI399; the nearest one is GI30")


def test_a_sound_pack_is_told_so(city: Path) -> None:
    assert run("pack", "check", city) == (0, f"{city}: 有效，1 条规则，修改 1 条规则\n", "")
    assert run("pack", "check", city, "--lang", "en") == (0, f"{city}: valid, rules: 1, rules changed: 1\n", "")


def test_a_pack_on_top_is_asked_too(city: Path, tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text(BAD, encoding="utf-8")

    assert "没有提到便民" in run("--pack", city, "--select", "CTY", path).out


def test_all_faults_of_a_pack_are_told_at_their_lines(city: Path) -> None:
    city.write_text(CITY.replace("severity: warning", "severity: grave").replace("since:", "sinse:"), encoding="utf-8")

    for command in (("pack", "check"), ("pack", "test"), ("rules", "--pack"), ("check", "nowhere.txt", "--pack")):
        done = run(*command, city)
        assert (done.status, done.out) == (2, "")
        places = [line.partition(": ")[0] for line in done.err.splitlines()]
        assert [place.rpartition(":")[0] for place in places] == [f"{city}:9", f"{city}:12"]


def test_the_examples_of_a_pack_are_run(city: Path) -> None:
    good = run("pack", "test", city)
    city.write_text(CITY.replace("坚持。", "坚持便民。"), encoding="utf-8")
    bad = run("pack", "test", city)

    assert good.status == 0
    assert good.err == ""
    assert good.out.startswith(f"{city}: 例子 ")
    assert bad.status == 2
    assert bad.err.startswith(f"{city}:20:")
    assert "CTY001" in bad.err


def test_a_rule_that_differs_between_formats_is_explained_in_each_form_the_newest_first() -> None:
    shown = run("explain", "GI305", "GI306", "--lang", "en").out.split("-" * 80 + "\n")

    assert [page.split("\n")[0] for page in shown] == [
        "GI305 public-total (warning, reports of 2021 and later)",
        "GI305 public-total (warning, reports of 2019 to 2020)",
        "GI306 prior-and-change (error, reports of 2019 to 2020)",
    ]
    assert ["in force, fewer than" in page for page in shown] == [True, False, False]
    assert ["newly published, more than" in page for page in shown] == [False, True, False]
    assert ["〔2019〕60号" in page for page in shown] == [False, True, True]


def test_what_differs_in_examples_alone_is_one_form() -> None:
    assert run("explain", "GI404", "--lang", "en").out.split("\n")[0] == "GI404 narrative-documents (warning)"
