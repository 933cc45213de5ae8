"""Title, period and opening are about one year."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.report import Report
from gilint.model.years import odd_one, stated


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


CHECK = Check(
    "years_agree",
    Text("标题、统计期限、开头写的年度一致", "title, period and opening give one year"),
    run,
    (),
    ("years", "year"),
)
