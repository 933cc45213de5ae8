"""JUnit XML, valid against the schema that build servers share."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.unit.render.sample import golden, rendered, shown

from gilint.results import Result

SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).parents[2] / "schemas" / "junit.xsd")))


def test_the_sample_is_shown_as_ever() -> None:
    assert shown("junit") == golden("junit")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_document_is_valid(language: str) -> None:
    SCHEMA.assertValid(etree.fromstring(rendered("junit", language=language).encode("utf-8")))


def test_what_passed_failed_and_was_undecided_is_counted() -> None:
    suites = etree.fromstring(rendered("junit").encode("utf-8"))

    assert [(suite.get("name"), suite.get("tests"), suite.get("failures"), suite.get("skipped")) for suite in suites] == [
        ("reports/民政局 2021.txt", "4", "2", "1"),
        ("reports/好.txt", "1", "0", "0"),
        ("坏.txt", "1", "1", "0"),
    ]  # fmt: skip


def test_no_file_at_all_is_a_document() -> None:
    assert etree.fromstring(rendered("junit", Result("a", None, None, [], [], None)).encode()).tag == "testsuites"


def test_words_come_through_whole() -> None:
    failures = etree.fromstring(rendered("junit").encode("utf-8")).iter("failure")

    assert next(failures).get("message") == "100% <script>：“&”::x, \ufffd[31m"
