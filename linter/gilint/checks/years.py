"""The report year is known and is the same everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.identity import first_line
from gilint.model.report import Prose, Report, Section
from gilint.model.wording import phrases
from gilint.model.years import narrated, odd_one, stated
from gilint.patterns import compiled
from gilint.source import Span

_SENTENCE = compiled(
    r"(?:^|(?<=[。;]))(?:（[一二三四五六七八九十]+）|\d{1,2}[.、])?(?P<year>\d{4})年(?:度|全年)?(?![\d月底末初《》〔])(?P<rest>[^。;]*)"
)


def year_known(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the title, or the first line, if no report year is known."""
    if report.year is None:
        place = report.title.span if report.title is not None else first_line(report.source)
        yield Hit(place, {"format": report.format.name})


YEAR_KNOWN = Check("year_known", Text("报告年度可以确定", "the report year is known"), year_known, (), ("format",))


def year_supported(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield what gives the report year if no format covers it."""
    year = report.year
    if year is None or any(format_.covers(year) for format_ in report.formats):
        return
    place = next((said.span for said in report.years.values() if said.year == year), first_line(report.source))
    yield Hit(place, {"year": year, "first": report.formats[0].first_year})


YEAR_SUPPORTED = Check(
    "year_supported",
    Text("报告年度有官方格式", "the report year has an official format"),
    year_supported,
    (),
    ("year", "first"),
)


def years_agree(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the year that stands alone, else the first one.

    A period, or a sentence left over from last year, that alone is wrong is the fault of its own rule; and a
    section may begin with another year's events.
    """
    odd = odd_one(report)
    if odd is None or odd == "period" or (odd == "opening" and not _is_misstated(report)):
        return
    place = report.years[odd] if odd in report.years else next(iter(report.years.values()))
    years = tuple(dict.fromkeys(dated.year for dated in report.years.values()))
    yield Hit(place.span, {"years": years, "year": report.year})


def _is_misstated(report: Report) -> bool:
    """Whether the preamble says in so many words that this is the report on another year than the last one."""
    opening = report.years["opening"]
    after = report.title.span.end if report.title is not None else 0
    return opening == stated(report.preamble.prose, after, report.format.words) and opening.year + 1 != report.year


YEARS_AGREE = Check(
    "years_agree",
    Text("标题、统计期限、开头写的年度一致", "title, period and opening give one year"),
    years_agree,
    (),
    ("years", "year"),
)


def sentence_year(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each place that gives the year before, unless the report as a whole is unclear about its year."""
    if report.year is None or odd_one(report) in ("title", "unclear"):
        return
    stale = report.year - 1
    found = dict.fromkeys(_openings(report, stale, options))
    for section in report.sections:
        if section.key in options["sections"] and _names(section.prose, stale):
            found.update(dict.fromkeys(_left_over(section, stale, report.year, options)))
    for span in sorted(found):
        yield Hit(span, {"stale": stale, "year": report.year})


def _openings(report: Report, stale: int, options: Options) -> Iterator[Span]:
    """Yield what the preamble says, and with what section one begins, if that is the year before."""
    words = report.format.words
    if _names(report.preamble.prose, stale):
        statement = stated(report.preamble.prose, report.title.span.end if report.title is not None else 0, words)
        if statement is not None and statement.year == stale:
            yield statement.span
    for section in report.sections:
        is_overview = section.key == options["overview"] and _names(section.prose, stale)
        narrative = narrated(section.prose, words) if is_overview else None
        if narrative is not None and narrative.year == stale:
            paragraph = section.prose.text.partition("\n")[0]
            # A paragraph that names both years looks back on purpose.
            if str(report.year) not in paragraph and phrases(options["unless"]).search(paragraph) is None:
                yield narrative.span


def _names(prose: Prose, year: int) -> bool:
    return f"{year}年" in prose.text


def _left_over(section: Section, stale: int, year: int, options: Options) -> Iterator[Span]:
    work, excuse = phrases(options["any"]), phrases(options["unless"])
    for paragraph, start in section.prose.paragraphs():
        if str(year) in paragraph or excuse.search(paragraph) is not None:
            continue
        for match in _SENTENCE.finditer(paragraph):
            if int(match["year"]) == stale and work.search(match["rest"]) is not None:
                yield section.prose.span(start + match.start("year"), start + match.end("year"))


SENTENCE_YEAR = Check(
    "sentence_year",
    Text("讲述报告年度的语句写明该年度", "sentences about the report year name it"),
    sentence_year,
    (
        Option(
            "overview",
            "section",
            Text("首句讲述报告年度的部分", "the section whose first sentence speaks of the report year"),
            required=True,
        ),
        Option(
            "sections",
            "sections",
            Text("工作语句讲述报告年度的各部分", "sections whose sentences about the work speak of it"),
            required=True,
        ),
        Option("any", "texts", Text("此类语句所讲的事项", "what such a sentence speaks of"), required=True),
        Option(
            "unless",
            "texts",
            Text("有意回顾往年的段落用语", "words of a paragraph that looks back on purpose"),
            required=True,
        ),
    ),
    ("stale", "year"),
)
