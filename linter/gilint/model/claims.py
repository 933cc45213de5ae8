"""What the prose of a report claims: counts of known things, and that there were none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from gilint.model.agency import agency
from gilint.model.meanings import vocabulary
from gilint.model.narrative import Claim, Reader, Sentence
from gilint.model.report import Prose, Report, once
from gilint.model.wording import phrases
from gilint.patterns import compiled

_SENTENCE = compiled(r"[^。;!?！？\n]+")
_SOFT = 25
"""A paragraph of so many characters that ends without a mark was broken by a page, and its sentence goes on."""
_ITEM = compiled(r"（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+[、是]|\d{1,2}[.、]")
_LONGEST = 2000
"""What runs on for more characters without an end is no sentence, and is not read."""
_HEADING = 24
"""No heading inside a section is longer."""
_BARE_HEADING = 10
"""A sentence of so few characters that speaks of a topic is its heading: 依申请公开情况。"""


@once
def claims(report: Report) -> tuple[Claim, ...]:
    """Return the claims of *report* in the order of the text."""
    return tuple(_claims(report))


def quoted(report: Report, claim: Claim) -> str:
    """Return the words of *claim* as written, without white space."""
    span = claim.section.prose.span(*claim.words)
    return "".join(report.source.text[span.start : span.end].split())


def _claims(report: Report) -> Iterator[Claim]:
    if not report.tables:
        return
    words = vocabulary(report.format)
    reader: Reader | None = None
    for section in (report.preamble, *report.sections):
        text = section.prose.text
        told = occurrences(text, words.stems)
        if not told:
            continue
        heading = section.title
        dated = _dated(text, report.year)
        topics: frozenset[str] = frozenset()
        for start, end in sentences(section.prose):
            is_told = is_within(told, start, end)
            is_heading = end - start <= _HEADING and _is_heading(text, start, end, is_told)
            counts = (is_told or topics or is_heading) and words.may_count(dated, start, end)
            if is_heading and not counts:
                heading = section.title + text[start:end]
            if not (is_told or topics) or not (is_heading or counts):
                topics = frozenset()
                continue
            reader = reader or Reader(report, words, agency(report))
            sentence = Sentence(reader, section, *_written(dated, start, end), heading, topics)
            made = tuple(sentence.claims())
            yield from made
            # What was counted last, or what the heading names, is what a next sentence may count without naming it.
            topics = sentence.topics if made else sentence.topic_of_heading()


def occurrences(text: str, words: tuple[str, ...]) -> list[int]:
    """Return where in *text* any of *words* begins, in order; of two that overlap only the first."""
    return [match.start() for match in phrases(words).finditer(text)]


def is_within(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the sorted *places* lies between *start* and *end*."""
    index = bisect_left(places, start)
    return index < len(places) and places[index] < end


def _written(text: str, start: int, end: int) -> tuple[str, Sequence[int]]:
    """Return the sentence `text[start:end]` without line ends, and where its characters stand."""
    sentence = text[start:end]
    if "\n" not in sentence:
        return sentence, range(start, end)
    return sentence.replace("\n", ""), [place for place in range(start, end) if text[place] != "\n"]


def _is_heading(text: str, start: int, end: int, is_told: bool) -> bool:
    if text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n"):
        return True
    return (is_told and end - start <= _BARE_HEADING) or _ITEM.match(text, start) is not None


@lru_cache(maxsize=16)
def sentences(prose: Prose) -> list[tuple[int, int]]:
    """Return where each sentence of *prose* begins and ends, without the mark that ends it, endless ones left out."""
    return list(_sentences(prose))


def _sentences(prose: Prose) -> Iterator[tuple[int, int]]:
    text = prose.text
    start, paragraph = -1, 0
    for match in _SENTENCE.finditer(text):
        begin, end = match.span()
        if text[begin - 1 : begin] in ("", "\n"):
            paragraph = begin
        if start < 0:
            start = begin
        is_open = text[end : end + 1] == "\n" and end - paragraph >= _SOFT and text[end - 1] != ":"
        if is_open and end + 1 < len(text) and text[end + 1] != "\n" and not _ITEM.match(text, end + 1):
            continue
        if end - start <= _LONGEST:
            yield start, end
        start = -1


def _dated(text: str, year: int | None) -> str:
    """Return *text* with the years around the report year in words of the same length."""
    if year is not None:
        for stated, word in ((year, "这一报告年"), (year - 1, "上一报告年"), (year + 1, "下一报告年")):
            text = text.replace(f"{stated}年", word)
    return text
