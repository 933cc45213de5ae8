"""A comment for a pull request, read by a Markdown parser."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from tests.unit.render.sample import finding, golden, rendered, shown

from gilint.findings import Text
from gilint.results import Result
from gilint.source import SourceText


def page(text: str) -> str:
    return str(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))


def cells(text: str) -> list[str]:
    return re.findall("<td>(.*?)</td>", page(text))


def result_of(message: str, count: int = 1) -> Result:
    found = [finding((0, 1), message=Text(message, message)) for _ in range(count)]
    return Result("a|b_c_.txt", 2021, None, found, [], SourceText("甲", "a.txt"))


def test_the_sample_is_shown_as_ever() -> None:
    assert shown("markdown") == golden("markdown")


def test_a_parser_sees_the_rows_and_the_words_as_they_are() -> None:
    said = "a|b <b>c</b> *d* _e_ `f` [g](h) @all ~~i~~ &amp; #1 \\ ![x](http://y)"

    found = cells(rendered("markdown", result_of(said)))

    assert found == ["1:1", "错误", "XX301", said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")]


def test_nobody_is_called_and_no_address_becomes_a_link() -> None:
    text = rendered("markdown", result_of("@all http://a.example"))

    assert "@" not in text
    assert "://" not in text


def test_the_comment_fits_and_says_how_much_it_leaves_out() -> None:
    text = rendered("markdown", result_of("总计不符" * 20, 2000))

    listed = len(cells(text)) // 4
    assert len(text) < 65_536
    assert f"另有 {2000 - listed} 项未列出。" in text


def test_a_good_run_is_one_line() -> None:
    assert rendered("markdown", Result("a.txt", 2021, None, [], [], None)).splitlines() == [
        "## gilint", "", "", "共检查 1 个文件：0 个错误，0 个警告，0 个提示；0 项检查无法判定",
    ]  # fmt: skip
