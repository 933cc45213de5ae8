"""Addresses of the web can be followed by everybody."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.report import Report
from gilint.model.urls import is_private, is_well_formed, urls


def url_valid(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each address whose scheme or host is none."""
    for url in urls(report.source):
        if not is_well_formed(url.value):
            yield Hit(url.span, {"url": url.value})


URL_VALID = Check("url_valid", Text("网址书写正确", "web addresses are well formed"), url_valid, (), ("url",))


def url_fit(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each address of a computer or network of one's own, and each that has one of the given parts."""
    parts = tuple(part.lower() for part in options.get("parts", ()))
    for url in urls(report.source):
        address = url.value.lower()
        if is_private(url.value) or (is_well_formed(url.value) and any(part in address for part in parts)):
            yield Hit(url.span, {"url": url.value})


URL_FIT = Check(
    "url_fit",
    Text("网址可公开访问且长期有效", "web addresses are public and lasting"),
    url_fit,
    (
        Option(
            "parts", "texts", Text("报告中的网址不应含有的部分", "parts of addresses that a report should not carry")
        ),
    ),
    ("url",),
)
