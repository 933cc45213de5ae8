"""The statistics period: from which day to which day the report counts.

A pair of dates is the period where a word for it (统计期限 …) stands before it in the sentence; in the
preamble a whole year needs no such word. Dates that a converter has damaged, or that are written in words, are there
and cannot be read: they are never repaired by guessing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from gilint.model.report import Period, Prose
from gilint.model.wording import Unbroken, phrases
from gilint.patterns import compiled
from gilint.source import Span

Words = Mapping[str, tuple[str, ...]]

_RANGE = compiled(
    r"(?<!\d)(?P<y1>\d{4})(?:年度?(?P<m1>\d{1,2})(?:月(?:(?P<d1>\d{1,2})[日号]?)?)?|[-./](?P<m3>\d{1,2})[-./](?P<d3>\d{1,2})日?)"
    r"(?:00:00|零时|0时)?(?:起始|开始|[起始])?,?(?:-{1,3}|~{1,2}|至|到|截至|截止至?|止于)日?"
    r"(?:(?P<y2>\d{4})年|当年|同年|本年|该年)?"
    r"(?:(?P<m2>\d{1,2})月(?:(?P<d2>\d{1,2})(?!\d)[日号]?)?|(?:(?P<y4>\d{4})[-./])?(?P<m4>\d{1,2})[-./](?P<d4>\d{1,2})(?!\d)日?)"
    r"止?"
)
_END = compiled(r"(?:截[止至](?:日期|时间)?|时间点)[为至到:]?(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日?")
_YEAR = compiled(r"(?<!\d)(?P<y>\d{4})年(?:全年|度(?=[,。;）\n]|$))")
_DAMAGED = compiled(
    r"(?=[年月\d〇○零一二三四五六七八九十]*[日至到~-])[年月日\d〇○零一二三四五六七八九十起始至到止,.~/-]{4,40}"
)
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MOST = 500
"""How many such words of one section are looked at; no report has a tenth of it."""
_WITHIN = 32
"""How far before the dates the word for the period may begin, in characters."""


def read(proses: Iterable[Prose], words: Words) -> Period | None:
    """Return the period, looked for in *proses* in order (the preamble first); None where none is given."""
    nouns = phrases(words["period.noun"])
    damaged: Period | None = None
    bare: Period | None = None
    for place, prose in enumerate(map(Unbroken, proses)):
        for noun in islice(nouns.finditer(prose.text), _MOST):
            found = _behind(prose, *noun.span())
            if found is not None and (found.start or found.end):
                return found
            damaged = damaged or found
        if place == 0:
            bare = _whole_year(prose)
    return bare or damaged


def _behind(prose: Unbroken, noun: int, start: int) -> Period | None:
    """Return the period that a word for it, from *noun* to *start*, announces."""
    text = prose.text
    end = min(start + _WITHIN + 40, len(text))
    stop = text.find("。", start, end)
    end = stop if stop >= 0 else end
    # The word may itself be 数据截止, with which a single date begins.
    for pattern, begin, made in ((_RANGE, start, _of_range), (_END, noun, _of_end), (_YEAR, start, _of_year)):
        match = pattern.search(text, begin, end)
        if match is not None and match.start() - start <= _WITHIN:
            return made(match, prose.span(*match.span()))
    match = _DAMAGED.search(text, start, end)
    if match is not None and match.start() - start <= _WITHIN // 2 and _is_date_debris(match.group()):
        return Period(None, None, prose.span(*match.span()))
    return None


def _is_date_debris(text: str) -> bool:
    return sum(char in "年月日" for char in text) > 0 and ("日" in text or sum(map(str.isdigit, text)) >= 8)


def _whole_year(prose: Unbroken) -> Period | None:
    for match in _RANGE.finditer(prose.text):
        period = _of_range(match, prose.span(*match.span()))
        if period.start and period.end and period.start[4:] == "-01-01" and period.end == f"{period.start[:4]}-12-31":
            return period
    return None


def _of_range(match: re.Match[str], span: Span) -> Period:
    first, last = match["y1"], match["y2"] or match["y4"] or match["y1"]
    start = _date(first, match["m1"] or match["m3"], match["d1"] or match["d3"] or "1")
    end_month, end_day = match["m2"] or match["m4"], match["d2"] or match["d4"]
    end = _date(last, end_month, end_day) if end_day is not None else _month_end(last, end_month)
    is_named = bool(match["y2"] or match["y4"])
    if start is None or end is None or (start > end and not is_named):
        return Period(None, None, span)
    return Period(start, end, span)


def _of_end(match: re.Match[str], span: Span) -> Period:
    return Period(None, _date(match["y"], match["m"], match["d"]), span)


def _of_year(match: re.Match[str], span: Span) -> Period:
    return Period(f"{match['y']}-01-01", f"{match['y']}-12-31", span)


def _month_end(year: str, month: str) -> str | None:
    if not 1 <= int(month) <= 12:
        return None
    return _date(year, month, str(_days(int(year), int(month))))


def _days(year: int, month: int) -> int:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 if month == 2 and not is_leap else _LENGTHS[month - 1]


def _date(year: str, month: str, day: str) -> str | None:
    """Return the ISO date, or None where there is no such day."""
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= _days(int(year), int(month))):
        return None
    return f"{year}-{int(month):02}-{int(day):02}"
