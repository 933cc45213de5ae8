"""What the prose of a report claims: counts of known things, and that there were none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.model.agency import agency
from gilint.model.meanings import vocabulary
from gilint.model.narrative import Claim, Reader, Sentence
from gilint.model.report import Prose, Report
from gilint.patterns import compiled

_SENTENCE = compiled(r"[^。;!?！？\n]+")
_SOFT = 25
"""A paragraph of so many characters that ends without a mark was broken by a page, and its sentence goes on."""
_ITEM = compiled(r"（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+[、是]|\d{1,2}[.、]")
_HEADING = 24
"""No heading inside a section is longer."""

_last: list[tuple[Report, tuple[Claim, ...]]] = []


def claims(report: Report) -> tuple[Claim, ...]:
    """Return the claims of *report* in the order of the text; several rules ask for the same."""
    if not _last or _last[0][0] is not report:
        _last[:] = [(report, tuple(_claims(report)))]
    return _last[0][1]


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
        if not any(stem in text for stem in words.stems):
            continue
        heading = section.title
        dated = _dated(text, report.year)
        for start, end in sentences(section.prose):
            if words.may_claim(dated, start, end):
                places: Sequence[int] = range(start, end)
                sentence = dated[start:end]
                if "\n" in sentence:
                    places = [place for place in places if text[place] != "\n"]
                    sentence = sentence.replace("\n", "")
                reader = reader or Reader(report, words, agency(report))
                yield from Sentence(reader, section, places, sentence, heading).claims()
            if end - start <= _HEADING and _is_heading(text, start, end):
                heading = section.title + text[start:end]


def _is_heading(text: str, start: int, end: int) -> bool:
    stands_alone = text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
    return stands_alone or _ITEM.match(text, start) is not None


def sentences(prose: Prose) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of *prose* begins and ends, without the mark that ends it."""
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
        yield start, end
        start = -1


def _dated(text: str, year: int | None) -> str:
    """Return *text* with the years around the report year in words of the same length."""
    if year is not None:
        for stated, word in ((year, "这一报告年"), (year - 1, "上一报告年"), (year + 1, "下一报告年")):
            text = text.replace(f"{stated}年", word)
    return text
