"""Rules for people who ask for one: what they may have meant by a word that is none."""

from __future__ import annotations

import pytest

from gilint.packs import load
from gilint.rulebook import unknown

FAMILIES = "GI0, GI1, GI2, GI3, GI4, GI5, GI6, GI8"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("GI7", f"; families are {FAMILIES}"),
        ("GI999", f"; families are {FAMILIES}"),
        ("gi9", f"; families are {FAMILIES}"),
        ("GI399", "; the nearest one is GI307"),
        ("GI31", "; the nearest one is GI301"),
        ("G1301", "; the nearest one is GI301"),
        ("GI3O1", "; the nearest one is GI301"),
        ("request-balance", "; the nearest one is requests-balance"),
        ("HLJ101", ""),
        ("nonsense", ""),
    ],
)
def test_a_rule_that_is_none_is_told_with_what_may_have_been_meant(word: str, said: str) -> None:
    rules = load()
    families = dict.fromkeys(rule.id[:3] for rule in rules.all_rules())

    assert ", ".join(families) == FAMILIES
    assert unknown(word, rules).en == f"there is no rule {word}{said}"
