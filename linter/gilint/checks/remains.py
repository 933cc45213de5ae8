"""Nothing stands in the text that a conversion has left there."""

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


def furniture_absent(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first piece of page furniture, with the number of all: they have one cause."""
    if report.furniture:
        first = min(report.furniture)
        text = " ".join(report.source.text[first.start : first.end].split())
        yield Hit(first, {"text": text[:40], "count": len(report.furniture)})


FURNITURE_ABSENT = Check(
    "furniture_absent",
    Text("正文中没有页码、页眉、页脚", "no page furniture stands in the text"),
    furniture_absent,
    (),
    ("text", "count"),
)


def markup_absent(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first of each kind of remains, with their number: the reader's own kind, and those of `kinds`."""
    yield from _hit(report, report.markup)
    for word, patterns in options["kinds"].items():
        if word in report.source.folded:
            found = (match for pattern in patterns for match in pattern.finditer(report.source.folded))
            yield from _hit(report, [Span(*match.span()) for match in found if match.group()])


def _hit(report: Report, places: tuple[Span, ...] | list[Span]) -> Iterator[Hit]:
    if places:
        first = min(places)
        text = " ".join(report.source.text[first.start : first.end].split())
        yield Hit(first, {"text": text[:20], "count": len(places)})


MARKUP_ABSENT = Check(
    "markup_absent",
    Text("正文中没有格式转换的残留", "no remains of a conversion stand in the text"),
    markup_absent,
    (
        Option(
            "kinds",
            "topics",
            Text(
                "各类残留的模式，以其必含的文字为键，匹配归一后的文字",
                "kinds of remains by a text that each holds: patterns on folded text",
            ),
            required=True,
        ),
    ),
    ("text", "count"),
)


def text_intact(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


TEXT_INTACT = Check(
    "text_intact",
    Text("文中没有乱码", "no characters of a wrong decoding stand in the text"),
    text_intact,
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
