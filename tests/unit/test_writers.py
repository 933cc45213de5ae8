"""Marks of Markdown, wikis, LaTeX, troff and JSON are taken away, and the length of a text stays."""

from __future__ import annotations

import pytest

from gilint.source import SourceText

WITHOUT = {
    '[共收到]{style="font: x"}[5]{lang="EN-US"}件': "共收到 5 件",
    "## 一、总体情况 {#s0 .x}\n": "## 一、总体情况",
    "== '''一、总体情况''' ==\n": "一、总体情况",
    '=== 一、总体情况 {{id name="s0" /}}===\n': "一、总体情况",
    "附\nh2. {anchor:x}一、总体情况\n": "附 一、总体情况",
    "附\nh2(#s0). 一、总体情况\n": "附 一、总体情况",
    "{panel:a=b}\n*一*\n{panel}": "*一*",
    ".SH 2\n一、总体情况\n.LP\n正文\n.LP\n.pdfhref M s0\n": "一、总体情况 正文",
    "x\n@node 一、总体情况\n@section 一、总体情况\n@menu\n* 一、总体情况::\n@end menu": "x 一、总体情况",
    "\\hypertarget{s0}{%\n\\section{一、总体情况}\\label{s0}}\n\\toprule\n\\begin{tabular}{c}\n规章 & 0 \\\\\n": "一、总体情况 规章 | 0",
    "\\startx\n\\subsection[title={一、总体情况},reference={s0}]\n\\startxrow\n": "一、总体情况",
    "[b]一、总体情况[/b][i]二[/i][u]三[/u][p]四[/p]": "一、总体情况 二 三 四",
    "<class>共</class><class>5</class><class>件</class><class>。</class>": "共 5 件 。",
    "http://www.a&#45;b.gov.cn": "http://www.a- b.gov.cn",
    "一\\n二\\t" * 10: " ".join(["一 二"] * 10),
    "局/2020/年报告/于/2020/年/1/月/编制/。/至/2020/年，电话：（/0730/）/639\n3931/；": "局 2020 年报告/于 2020 年 1 月/编制 。/至 2020 年,电话:（ 0730 ） 639 3931 ;",
    '"一"\n"二，“三”"\n"四","五"\n"六"\n"七"': '一 二,"三" "四","五" 六 七',
}
KEPT = [
    "a = b\nc == d 是 e",
    "共收到5件{{待填}}。",
    "第一行\nhtml 是\n.net 和 @用户 一起",
    "“引语”\n“又一句”\n正文",
    "C:\\news\\temp",
    "[1]{注}",
]


@pytest.mark.parametrize("text", WITHOUT)
def test_marks_become_white_space(text: str) -> None:
    folded = SourceText(text, "x").folded

    assert " ".join(folded.split()) == WITHOUT[text]
    assert len(folded) == len(text)


@pytest.mark.parametrize("text", KEPT)
def test_what_only_looks_like_a_mark_stays(text: str) -> None:
    from gilint.folding import fold

    assert SourceText(text, "x").folded == fold(text)


@pytest.mark.parametrize(
    "piece", ["\n= ", "\n.SH", "\n@a", "\n\\aaaa{", "〔", "{#", "''''", '"', "\\n", "[b]", "<!--", "<a", "h1."]
)
def test_a_long_text_of_marks_takes_time_in_proportion(piece: str) -> None:
    text = piece * 40_000

    assert len(SourceText(text, "x").folded) == len(text)
