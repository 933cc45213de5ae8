"""The page: valid, alone, with every spot marked and linked, and nothing of a report taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.render.sample import TEXT, finding, golden, rendered, shown

from gilint.findings import Text
from gilint.results import Result
from gilint.source import SourceText

EVIL = "</pre><script>alert(1)</script>\"' onclick=x &lt; <!--\x00\x1b\u202e"


def result_of(text: str, *spans: tuple[int, int]) -> Result:
    return Result("a.txt", 2021, None, [finding(span) for span in spans], [], SourceText(text, "a.txt"))


def read(page: str) -> Element:
    """Return the page as a browser would see it. Raises an error for anything that a browser would have to mend."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return tree


def linked(page: str) -> list[str]:
    return ["".join(spot.itertext()) for spot in read(page).iterfind(".//pre/a")]


def pre_of(page: str) -> str:
    [pre] = read(page).iter("pre")
    return "".join(pre.itertext())


def targets(page: str) -> Iterator[tuple[str, bool]]:
    """Yield every link within the page, and whether it leads anywhere."""
    tree = read(page)
    ids = [each.attrib["id"] for each in tree.iter() if "id" in each.attrib]
    assert len(ids) == len(set(ids))
    for link in tree.iter("a"):
        yield link.attrib["href"], link.attrib["href"][1:] in ids


def test_the_sample_is_shown_as_ever() -> None:
    assert shown("html") == golden("html")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_parser_that_forgives_nothing_reads_the_page(language: str) -> None:
    assert read(rendered("html", language=language)).tag == "html"


def test_nothing_of_a_report_becomes_markup() -> None:
    source = SourceText(EVIL, EVIL)
    page = rendered("html", Result(EVIL, 2021, None, [finding((0, 3), message=Text(EVIL, EVIL))], [], source))

    assert not [each for each in read(page).iter() if each.tag == "script" or "onclick" in each.attrib]


def test_the_page_fetches_nothing() -> None:
    assert not re.search("src=|url\\(|@import|<link|https?:", rendered("html"))


def test_spots_are_marked_and_linked_both_ways() -> None:
    page = rendered("html", result_of("甲乙丙\n丁14", (5, 7)))

    assert linked(page) == ["14"]
    assert list(targets(page)) == [("#r1", True), ("#s1-1", True), ("#f1-1", True)]


def test_a_spot_over_lines_is_marked_on_each_and_the_text_is_whole() -> None:
    page = rendered("html", result_of("甲乙\n丙丁", (1, 4)))

    assert linked(page) == ["乙", "丙"]
    assert pre_of(page).splitlines() == ["1甲乙", "2丙丁"]


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), min_size=1, max_size=8))
def test_any_spots_leave_the_text_whole_and_every_link_a_target(pairs: list[tuple[int, int]]) -> None:
    page = rendered("html", result_of(TEXT, *[(min(pair), max(pair)) for pair in pairs]))
    lines = [line.lstrip("0123456789").replace("¶", "") for line in pre_of(page).split("\n") if line]

    assert lines == TEXT.replace("\r\n", "\n").split("\n")
    assert all(leads for _, leads in targets(page))
