"""YAML as nodes that know their places."""

from __future__ import annotations

import pytest

from gilint.packs.document import Document, Node, parse
from gilint.packs.faults import Faults


def _root(text: str) -> Node:
    faults = Faults()
    root = parse(Document("pack.yaml", text), faults)
    assert root is not None
    assert not faults
    return root


def _value(text: str) -> Node:
    value = _root(text).get("a")
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("a: 甲乙丙", "丙", (1, 6)),
        ("a: '甲乙丙'", "丙", (1, 7)),
        ('b: 1\na:   "甲乙丙"', "丙", (2, 9)),
        ("a: 'it''s x'", "x", (1, 11)),
        ("a: |\n  甲\n  乙丙\n", "丙", (3, 4)),
        ("a: >-\n    甲\n    乙丙\n", "丙", (3, 6)),
        ("a: |\n\n  甲\n    乙丙\n", "丙", (4, 6)),
        ("a:\n  甲\n  乙丙\n", "丙", (3, 4)),
        ("a: 甲乙 # 丙\n", "乙", (1, 5)),
    ],
)
def test_a_character_of_a_text_is_found_in_the_file(text: str, word: str, place: tuple[int, int]) -> None:
    value = _value(text)

    assert value.place(value.text.index(word)) == place


def test_only_plain_words_are_null() -> None:
    root = _root("a: null\nb: 'null'\nc: ~\nd:\ne: ''\n")

    assert [key for key, entry in root.entries.items() if entry.value.is_null] == ["a", "c", "d"]


def test_keys_and_items_keep_their_order_and_places() -> None:
    root = _root("乙: [1, 二]\n甲: {c: d}\n")

    assert list(root.entries) == ["乙", "甲"]
    assert [(item.text, item.line, item.column) for item in root.entries["乙"].value.items] == [
        ("1", 1, 5),
        ("二", 1, 8),
    ]
    assert (root.entries["甲"].key.line, root.entries["甲"].key.column) == (2, 1)
