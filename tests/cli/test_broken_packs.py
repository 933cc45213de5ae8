"""Packs with a mistake each: what `gilint pack check` says of them, with place and remedy, in both languages."""

from __future__ import annotations

import re

import pytest
from tests.cli.running import REPORTS, Done, run

FOLDER = REPORTS / "packs" / "broken"
PACKS = sorted(path.name for path in FOLDER.glob("*.yaml"))
SOUND = "province.yaml"
"""The one that others build on."""
DIVIDED = "parts-of-the-same.yaml"
"""The one whose faults stand in another file."""
_FAULT = re.compile(r"(?P<place>(?:parts/)?[a-z0-9-]+\.yaml:\d+:\d+): \S")


@pytest.fixture(scope="module", params=["zh", "en"])
def said(request: pytest.FixtureRequest) -> tuple[str, Done]:
    language: str = request.param
    done = [
        run("pack", "check", *PACKS[at : at + 30], "--lang", language, cwd=FOLDER) for at in range(0, len(PACKS), 30)
    ]
    return language, Done(
        max(each.status for each in done), *("".join(parts) for parts in zip(*[each[1:] for each in done], strict=True))
    )


def test_every_fault_is_told_at_its_place_with_the_remedy(said: tuple[str, Done]) -> None:
    language, done = said

    assert done.err == (FOLDER / f"expected.{language}.txt").read_text(encoding="utf-8")
    assert done.status == 2


def test_only_the_sound_pack_is_valid(said: tuple[str, Done]) -> None:
    language, done = said

    assert done.out == {"zh": f"{SOUND}: 有效，1 条规则\n", "en": f"{SOUND}: valid, rules: 1\n"}[language]


def test_no_pack_goes_without_a_fault_and_none_is_told_twice() -> None:
    lines = (FOLDER / "expected.zh.txt").read_text(encoding="utf-8").splitlines()
    english = (FOLDER / "expected.en.txt").read_text(encoding="utf-8").splitlines()

    places = [found["place"] for found in map(_FAULT.match, lines) if found is not None]
    assert len(places) == len(lines) == len(set(lines))
    assert places == [found["place"] for found in map(_FAULT.match, english) if found is not None]
    assert set(PACKS) - {place.partition(":")[0] for place in places} == {SOUND, DIVIDED}
    assert len(PACKS) > 100
