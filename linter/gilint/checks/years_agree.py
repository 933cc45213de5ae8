"""Title, period and opening are about one year."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.model.report import Report
from gilint.model.years import odd_one


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the year that stands alone, else the first one.

    A period, or a sentence left over from last year, that alone is wrong is the fault of its own rule.
    """
    odd = odd_one(report.years)
    if odd is None or odd == "period":
        return
    if odd == "opening" and report.years["opening"].year == report.years["title"].year - 1:
        return
    place = report.years[odd] if odd in report.years else next(iter(report.years.values()))
    years = tuple(dict.fromkeys(dated.year for dated in report.years.values()))
    yield Hit(place.span, {"years": years, "year": report.year})


CHECK = Check("years_agree", "title, period and opening give one year", run, (), ("years", "year"))
