"""Web addresses can be addresses."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.report import Report
from gilint.model.urls import is_well_formed, urls


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each address whose scheme or host is none."""
    for url in urls(report.source):
        if not is_well_formed(url.value):
            yield Hit(url.span, {"url": url.value})


CHECK = Check("url_valid", Text("网址书写正确", "web addresses are well formed"), run, (), ("url",))
