"""The data folders are found."""

from __future__ import annotations

import os

import pytest

from gilint.resources import bundled


def test_rules_and_grammar_are_there() -> None:
    assert "national" in os.listdir(bundled("rules"))
    assert "expression.lark" in os.listdir(bundled("grammar"))


def test_a_folder_that_is_missing_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="'recipes' is missing"):
        bundled("recipes")
