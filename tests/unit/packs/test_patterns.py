"""Patterns: folded as the text is, bounded, and never slow."""

from __future__ import annotations

import re
from re import _parser as parser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gilint.folding import fold
from gilint.packs.costs import Costs
from gilint.packs.literals import needed
from gilint.packs.patterns import bounded, folded, judged


@pytest.mark.parametrize(
    ("written", "ready"),
    [
        ("（[^（）]{1,8}）", "（[^（）]{1,8}）"),
        (r"\(附\)", "（附）"),
        ("[(（]", "[（（]"),
        ("“三安全”：", r"\"三安全\"\:"),
        ("２０２１年．", r"2021年\."),
        ("[０-９—]", r"[0-9\-]"),
        (r"\d{4}年(?:度)?", r"\d{4}年(?:度)?"),
        (r"(?P<year>\d+)年", r"(?P<year>\d{1,100})年"),
        ("甲.*乙", "甲.{0,100}乙"),
        ("甲.*?乙", "甲.{0,100}?乙"),
        ("(?:甲+)乙", "(?:甲{1,100})乙"),
        ("_{2,}", "_{2,}"),
        ("_{2,}|甲+", "_{2,}|甲+"),
        ("_{2,}(?=甲)", "_{2,100}(?=甲)"),
        ("[*+]甲", "[*+]甲"),
        (r"\*甲\+", r"\*甲\+"),
    ],
)
def test_a_pattern_is_folded_and_bounded(written: str, ready: str) -> None:
    assert bounded(folded(written)) == ready


@pytest.mark.parametrize(
    ("source", "fault", "zh"),
    [
        ("(a+)+$", "costly-pattern", ""),
        ("(a|a)*b", "costly-pattern", ""),
        ("(a|aa)+$", "costly-pattern", ""),
        (".*.*.*x", "costly-pattern", ""),
        ("((((a{1,100}){1,100}){1,100}))b", "costly-pattern", ""),
        ("(a?){30}a{30}", "costly-pattern", ""),
        ("a{1,99999}b", "costly-pattern", ""),
        (r"(.*)\1", "bad-pattern", "不能使用反向引用"),
        ("(?P<a>x)(?(a)y|z)", "bad-pattern", "不能使用反向引用"),
        ("(?x) a", "bad-pattern", "不能使用 (?x)"),
        ("(" * 500 + "a" + ")" * 500, "bad-pattern", "嵌套过深"),
        ("[[a]", "bad-pattern", "方括号内的 [ 请写作 \\["),
        ("甲(乙", "bad-pattern", "圆括号没有结束"),
        ("(?<=a+)b", "bad-pattern", "(?<=…) 和 (?<!…) 之内的文字长度必须固定"),
        ("甲*", "empty-pattern", ""),
        ("甲^乙", "impossible-pattern", ""),
        ("甲$乙", "impossible-pattern", ""),
        ("甲" * 2001, "long-pattern", ""),
    ],
)
def test_a_wrong_or_costly_pattern_is_refused(source: str, fault: str, zh: str) -> None:
    judgement = judged(source)

    assert judgement.pattern is None
    assert judgement.fault == fault
    assert (judgement.problem.zh if judgement.problem is not None else "") == zh


@pytest.mark.parametrize(
    "source",
    [
        r"\d+件.{0,30}\d+件",
        r"(?<![不未无])存在[^。;\n]{0,60}(?:问题|不足|差距)",
        r"\w+@\w+\.\w+",
        "(?=.*a)(?=.*b)c",
        r"(?m)^[ \t|]*\*\*[^*\n]{1,200}\*\*",
        "(?:收到|受理)申请(?:共|合计)?\\d+",
    ],
)
def test_what_authors_write_is_accepted(source: str) -> None:
    assert judged(source).pattern is not None


def _searched(source: str, text: str) -> None:
    expression = re.compile(source)
    expression.search(text)


@given(
    st.recursive(
        st.sampled_from(["a", "b", "[ab]", ".", r"\w", "a?", "ab|a", "(?!b)", r"\d"]),
        lambda inner: st.one_of(
            st.tuples(inner, inner).map("".join),
            st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
            st.tuples(inner, st.sampled_from(["*", "+", "?", "{0,9}", "{2,}", "*?", "++"])).map(
                lambda pair: f"(?:{pair[0]}){pair[1]}"
            ),
        ),
        max_leaves=6,
    ),
    st.text("ab1", min_size=0, max_size=12),
)
def test_every_accepted_pattern_comes_to_an_end(source: str, seed: str) -> None:
    pattern = judged(source).pattern
    if pattern is None:
        return
    text = (seed * 400)[:2000] + "!"

    first = pattern.compiled.search(text)
    every = list(pattern.compiled.finditer(text))

    assert [found.span() for found in every[:1]] == ([first.span()] if first is not None else [])


@given(st.text(alphabet="（）：，“”．ab中文０１、。— ", min_size=1, max_size=20))
def test_a_folded_pattern_of_plain_words_finds_them_in_folded_text(words: str) -> None:
    source = re.escape(words)

    assert re.search(folded(source), "前" + fold(words) + "后")


@given(
    st.sampled_from(["甲|乙丙", "甲(?:乙|丙丁)?戊", "[甲乙]丙", "甲{2}|丙", "(?:甲|乙)(?:丙|丁)", "甲.?乙"]),
    st.text("甲乙丙丁戊", max_size=8),
)
def test_a_match_always_holds_one_of_the_needed_words(source: str, text: str) -> None:
    found = re.search(source, text)
    words = needed(parser.parse(source))

    assert words
    assert found is None or any(word in found.group() for word in words)


def test_exclusive_alternatives_and_repeats_are_reckoned_once() -> None:
    assert Costs(parser.parse("(?:不足|问题|困难)x")).steps == 7
    assert Costs(parser.parse(r"\d{1,9}件")).steps == 10
    assert Costs(parser.parse(r".{0,9}件")).steps == 19
