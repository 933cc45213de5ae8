"""The text was decoded as what it was encoded in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.report import Report
from gilint.patterns import compiled
from gilint.source import Span

_SHOWN = 12


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first garbled place with the number of them: one cause, one finding."""
    marks, suspects = options["marks"], options.get("suspects", ())
    if _any_of((*marks, *suspects)).search(report.source.text) is None:
        return
    places = list(_any_of(marks).finditer(report.source.text))
    if not places:
        places = list(_any_of(suspects).finditer(report.source.text))
        # One odd character may be meant; a text that is decoded wrongly has them by the dozen.
        places = places if len(places) >= options.get("least", 3) else []
    if places:
        first = places[0]
        shown = report.source.text[first.start() : first.start() + _SHOWN].split("\n")[0].strip()
        yield Hit(Span(*first.span()), {"text": shown, "count": len(places)})


@lru_cache(maxsize=16)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return compiled("|".join(map(re.escape, words)))


CHECK = Check(
    "text_intact",
    Text("文中没有乱码", "no characters of a wrong decoding stand in the text"),
    run,
    (
        Option(
            "marks", "texts", Text("出现一个即可认定为乱码的字符", "characters that one of is enough"), required=True
        ),
        Option(
            "suspects", "texts", Text("出现较多时才认定为乱码的字符", "characters that mean it where they are many")
        ),
        Option("least", "number", Text("多少个算较多", "how many of them are many")),
    ),
    ("text", "count"),
)
