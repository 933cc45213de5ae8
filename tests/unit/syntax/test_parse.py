"""The grammar: without conflicts, total, lossless, and run as Lark itself would run it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gilint import packs, resources
from gilint.model.vocabulary import lexicon
from gilint.source import SourceText
from gilint.syntax import automaton, grammar
from gilint.syntax.parse import Parser
from gilint.syntax.tree import Leaf, Node, Tree

REPORTS = sorted((Path(__file__).parents[2] / "reports").glob("*/*.txt"))
GRAMMAR = Path(os.path.join(resources.bundled("grammar"), "report.lark")).read_text(encoding="utf-8")
LARK = grammar.lark(GRAMMAR)
TOKENS = sorted(
    {token for state in grammar.compiled(GRAMMAR).actions for token in state if token.isupper() and token != "$END"}
)
WORDS = [
    "一、总体情况", "三、收到和处理政府信息公开申请情况", "总体情况", "规章", "其他", "3.其他", "（六）其他处理", "总计", "（七）总计",
    "行政复议", "结果维持", "0", "0 0 0", "197.5万", "-12", "约3件", "无", "/", "|", "\t", "\n", "\r\n", "\r", "\f", " ", "\u3000", "-----",
    "他", "（", "）", "（一）主动公开。", "1.", "2020年，我局收到申请3件。", "其他对外管理服务", "事项", "\\-3", "x.jpg", "- 3 -", "\u2028", "𠀀", "\x00",
]  # fmt: skip


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(lexicon(packs.load().formats))


def shape(tree: Tree) -> object:
    return tree.kind if isinstance(tree, Leaf) else [tree.kind, *(shape(child) for child in tree.children)]


def spelled(root: Node, text: str) -> str:
    end = 0
    pieces = []
    for leaf in root.leaves():
        assert leaf.lead == end <= leaf.start <= leaf.end
        pieces.append(text[leaf.lead : leaf.end])
        end = leaf.end
    return "".join(pieces) + text[end:]


def test_the_grammar_has_no_conflicts() -> None:
    grammar.lark(GRAMMAR)


@given(st.lists(st.sampled_from(TOKENS), max_size=40))
def test_every_sequence_of_tokens_is_a_report(kinds: list[str]) -> None:
    leaves = [Leaf(kind, at, at + 1) for at, kind in enumerate(kinds)]

    root = automaton.run(grammar.tables(), leaves)

    assert list(root.leaves()) == leaves


@given(st.lists(st.sampled_from(TOKENS), max_size=25))
def test_the_automaton_builds_the_tree_that_lark_builds(kinds: list[str]) -> None:
    from lark import Token
    from lark import Tree as LarkTree

    def outline(tree: object) -> object:
        return [str(tree.data), *map(outline, tree.children)] if isinstance(tree, LarkTree) else tree.type  # type: ignore[attr-defined]

    ours = automaton.run(grammar.tables(), [Leaf(kind, at, at + 1) for at, kind in enumerate(kinds)])

    theirs = LARK.parse([Token(kind, "") for kind in kinds])
    assert shape(ours) == outline(theirs)


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=80).map("".join)))
def test_any_text_parses_and_its_leaves_spell_it(parser: Parser, text: str) -> None:
    root = parser.parse(SourceText(text, "any.txt")).root

    assert root.kind == "report"
    assert spelled(root, text) == text


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_leaves_of_a_real_report_spell_it(parser: Parser, path: Path) -> None:
    text = path.read_bytes().decode("utf-8", errors="replace")

    root = parser.parse(SourceText(text, path.name)).root

    assert spelled(root, text) == text
    assert next(node.kind for node in root.children if isinstance(node, Node)) == "preamble"
