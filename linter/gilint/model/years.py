"""Which year the report is about, as each of its title, its period and its opening says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from gilint.model.report import Dated, Period, Prose, Report, Title
from gilint.model.wording import phrases, sentence_around
from gilint.patterns import compiled

Words = Mapping[str, tuple[str, ...]]

_STATED = compiled(r"(?<!\d)(\d{4})年(?:度|全年)?(?=([^\d,。;:《》〔〕\n]{0,30}))")
_CLAUSE = compiled(r"[^,。;》\n]*")
_NARRATED = compiled(r"(?:在)?(\d{4})年(?:度|全年)?(?![\d月底末初《》〔])")


def years(
    title: Title | None, period: Period | None, preamble: Prose, overview: Prose | None, words: Words
) -> dict[str, Dated]:
    """Return what each of `title`, `period` and `opening` says; what says nothing is not there."""
    found: dict[str, Dated] = {}
    if title is not None and title.year is not None and title.year_span is not None:
        found["title"] = Dated(title.year, title.year_span)
    if period is not None and (period.end or period.start):
        found["period"] = Dated(int((period.end or period.start or "")[:4]), period.span)
    after = title.span.end if title is not None else 0
    opening = stated(preamble, after, words) or narrated(preamble, words, after)
    if opening is None and overview is not None:
        # The preamble may stand inside section 一.
        opening = stated(overview, 0, words, _paragraphs_end(overview, 2)) or narrated(overview, words)
    if opening is not None:
        found["opening"] = opening
    return found


def stated(prose: Prose, after: int, words: Words, end: int | None = None) -> Dated | None:
    """Return the year of which `prose.text[:end]`, behind offset *after*, says that this is the report on it.

    A year in the name of a notice, a plan or another document that is cited does not count.
    """
    subject, publish = phrases(words["title.subject"]), phrases(words["opening.publish"])
    others = phrases(words["opening.other"])
    for match in _STATED.finditer(prose.text, 0, len(prose.text) if end is None else end):
        span = prose.span(*match.span(1))
        if span.start < after or subject.search(prose.text, match.end(), match.end(2) + 1) is None:
            continue
        start, stop = sentence_around(prose.text, *match.span())
        rest = _CLAUSE.match(prose.text, match.end(), stop)
        stop = rest.end() if rest is not None else match.end()
        # The words stand around the year, not behind its clause: a copy of the title may run into the first sentence.
        if others.search(prose.text, match.end(), stop) is None and publish.search(prose.text, start, stop):
            return Dated(int(match.group(1)), span)
    return None


def narrated(prose: Prose, words: Words, after: int = 0) -> Dated | None:
    """Return the year with which the first sentence behind offset *after* begins: 2020年，我局认真贯彻…"""
    others = phrases(words["opening.other"])
    text = prose.text
    place = bisect_left(range(len(text)), after, key=lambda index: prose.span(index, index + 1).start)
    for _ in range(3):
        place += text[place : place + 1] == "\n"
        match = _NARRATED.match(text, place)
        end = text.find("\n", place)
        end = end if end >= 0 else len(text)
        if match is not None:
            clause = _CLAUSE.match(text, match.end(), end)
            if clause is not None and others.search(clause.group()) is not None:
                return None
            return Dated(int(match.group(1)), prose.span(*match.span(1)))
        if "。" in text[place:end]:
            return None
        place = end
    return None


def _paragraphs_end(prose: Prose, count: int) -> int:
    """Return where the first *count* paragraphs end."""
    return len("\n".join(prose.text.split("\n", count)[:count]))


def odd_one(report: Report) -> str | None:
    """Return which of title, period and opening gives another year than the rest of the report.

    Where only two of them say anything, the year that the sections speak of more often decides. `unclear` where
    nothing does; None where the years do not differ.
    """
    years = {name: dated.year for name, dated in report.years.items()}
    if len(set(years.values())) < 2:
        return None
    if len(years) == 2:
        often = {name: _mentions(report, year) for name, year in years.items()}
        rare = [name for name, count in often.items() if count < max(often.values())]
        return rare[0] if rare else "unclear"
    odd = [name for name, year in years.items() if list(years.values()).count(year) == 1]
    return odd[0] if len(odd) == 1 else "unclear"


def _mentions(report: Report, year: int) -> int:
    return sum(section.prose.text.count(f"{year}年") for section in report.sections)
