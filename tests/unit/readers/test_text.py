"""Bytes become text: the encodings of offices are recognised without being told."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gilint.readers import LIMIT, ReadError
from gilint.readers.text import decode

TEXT = "某某县２０２１年政府信息公开工作年度报告\r\n一、总体情况\f\r某某局办件１３件，䶮水镇𠮷村。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"])
def test_encodings_of_offices_are_recognised(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_utf_16_is_read_in_the_order_that_its_mark_says(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"

    assert decode(mark + TEXT.encode(encoding)) == TEXT


def test_gbk_and_gb2312_are_read_as_what_contains_them() -> None:
    assert decode("总体情况：收到申请 13 件。".encode("gbk")) == "总体情况：收到申请 13 件。"
    assert decode("总体情况：收到申请 13 件。".encode("gb2312")) == "总体情况：收到申请 13 件。"


def test_a_damaged_utf_8_text_keeps_all_but_the_damage() -> None:
    assert decode(("总体情况，" * 9).encode() + b"\xe4\xb8" + "收到".encode()) == "总体情况，" * 9 + "\ufffd收到"


def test_a_damaged_gb18030_text_keeps_all_but_the_damage() -> None:
    before, after = "总体情况，" * 40, "\n收到申请"
    assert decode(before.encode("gb18030") + b"\xff" + after.encode("gb18030")) == f"{before}\ufffd{after}"


def test_a_cut_utf_16_text_keeps_all_but_the_last_character() -> None:
    assert decode("总体情况".encode("utf-16")[:-1]) == "总体情\ufffd"


def test_nul_is_a_loss() -> None:
    assert decode(TEXT.encode() + b"\x00") == TEXT + "\ufffd"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b"\xef\xbb\xbf \r\n", "it is empty"),
        (b"\x1a", "it is empty"),
        (b"\x01\x02\x03" * 99, "it is no text file (it is full of control characters)"),
        (b"\xff\xff\xff\x80" * 99, "its encoding is neither UTF-8 nor GB18030"),
        (b"x" * (LIMIT + 1), "it has more than 6 MB: too long for a report"),
        (b"%PDF-1.4\n", "it is a PDF file, not plain text: convert it first"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "it is a picture, not plain text: convert it first"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "it is a picture, not plain text: convert it first"),
        (b"BM\x46\x00\x00\x00\x00\x00\x00\x00", "it is a picture, not plain text: convert it first"),
        (b"PK\x03\x04...xl/workbook.xml", "it is an Excel file, not plain text: convert it first"),
        (b"PK\x03\x04...OFD.xml", "it is an OFD file, not plain text: convert it first"),
        (b"PK\x03\x04", "it is an archive, not plain text: convert it first"),
        (b"{\\rtf1\\ansi", "it is an RTF file, not plain text: convert it first"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as raised:
        decode(data)

    assert raised.value.reason.en == reason
    assert raised.value.reason.zh == str(raised.value)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1).filter(str.strip))
def test_any_utf_8_text_is_read_as_it_is(text: str) -> None:
    if not text.startswith("\ufeff") and text.strip("\ufeff \t"):
        assert decode(b"\n" + text.encode()) == "\n" + text


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(ReadError):
        assert decode(data)
