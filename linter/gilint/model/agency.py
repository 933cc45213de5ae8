"""What kind of agency reports: of which level, and whether a government, a department or another body.

The words are data of the packs (lists `agency.…`). What the name does not tell is unknown, and stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from gilint.folding import squeeze
from gilint.model.report import Report, once
from gilint.model.wording import phrases
from gilint.patterns import compiled
from gilint.typing import Literal, Record

Level = Literal["nation", "province", "city", "county", "town", "unknown"]
Body = Literal["government", "office", "ministry", "department", "street", "committee", "institution", "unknown"]
Words = Mapping[str, tuple[str, ...]]

KINDS: dict[str, tuple[Body, ...]] = {
    "government": ("government", "office"),
    "department": ("department", "ministry"),
    "town": ("government", "office", "street"),
    "institution": ("institution",),
}
"""What people call the kinds of agencies, each with its bodies, the usual one first: a people's government or its
general office; a department of one; a town, township or street; a public institution."""

_BODIES: tuple[Body, ...] = ("office", "government", "street", "committee", "institution", "department")
"""In the order in which the ends of a name are tried: 人民政府办公厅 before 办公厅, 服务中心 before 局."""
_SENTENCE_END = compiled("[。;\n]")
_STEP = compiled(r"[省市县区州盟旗镇乡]")
"""Characters with which the name of a place ends."""
_INSIDE = compiled(r"州[市县区]|[县区镇乡]市(?![场政])")
"""Such a character inside a longer name: 杭州市, 通州区, 景德镇市, 新乡市."""
_ORGAN = compiled(r"[局厅委部院]")
_LONGEST_STEP = 12
_LEVELS: tuple[tuple[str, Level], ...] = (
    ("省", "province"), ("自治区", "province"), ("特别行政区", "province"), ("自治州", "city"), ("州", "city"),
    ("地区", "city"), ("盟", "city"), ("县", "county"), ("区", "county"), ("旗", "county"),
    ("镇", "town"), ("乡", "town"), ("苏木", "town"),
)  # fmt: skip
_SHORTEST = 3


class Agency(Record):
    """The agency that a report is of, as far as its name tells."""

    name: str
    """Squeezed; empty where nothing gives it."""
    level: Level
    body: Body
    place: str
    """The place that the name begins with: 江苏省南京市."""
    covers_area: bool
    """Whether the report says that it adds up what the agencies of the place report."""

    own_names: tuple[str, ...]
    """What the agency may call itself by: its name, also without the places before it, longest first."""

    def speaks_of(self, area: str) -> bool:
        """Whether the whole of an *area* (全市, 我市) is what the report is about.

        Only a government speaks of its place, and 全县 only of a county.
        """
        if not area.startswith("全"):
            return self.body in ("government", "office", "unknown") or self.covers_area
        return (self.body == "government" or self.covers_area) and self.place.endswith(area[1:])


@once
def agency(report: Report) -> Agency:
    """Return the agency of *report*, from its title, else from its preamble or signature.

    What somebody has said of its kind is believed against its name.
    """
    words = report.format.words
    opening = report.preamble.prose.text
    name = squeeze(report.agency) or _maker(opening, words)
    steps = _steps(name, words)
    place = "".join(steps)
    body = _body(name, name[len(place) :], words)
    if report.kind is not None and body not in KINDS[report.kind]:
        body = KINDS[report.kind][0]
    return Agency(
        name,
        "town" if report.kind == "town" else _level(steps, body, name, words),
        body,
        place,
        _covers_area(opening, words),
        _own_names(name, steps, body, words),
    )


def _own_names(name: str, steps: list[str], body: Body, words: Words) -> tuple[str, ...]:
    place = "".join(steps)
    starts = {offset for step in _STEP.finditer(place) for offset in step.span()}
    names = {name[start:] for start in (0, *starts)}
    if body == "government":
        # A government's report speaks of its place: 东垣区共收到申请173件.
        names |= {place, *steps[-1:]}
    else:
        pairs = (entry.partition(":") for entry in words.get("agency.alias", ()))
        names |= {own.removesuffix(end) + short for end, _, short in pairs for own in names if own.endswith(end)}
    return tuple(sorted((own for own in names if len(own) >= _SHORTEST), key=len, reverse=True))


def _maker(opening: str, words: Words) -> str:
    """Return who made the report: 由市人民政府办公厅综合……编制; empty where nobody is named."""
    makers = phrases(words.get("agency.makes", ())).pattern
    found = _made_by(makers).search(opening)
    return found.group(1) if found is not None else ""


@lru_cache(maxsize=16)
def _made_by(makers: str) -> re.Pattern[str]:
    return compiled(f"由([^,。;:《》（）\\d\n]{{3,30}}?)(?:{makers})")


def _steps(name: str, words: Words) -> list[str]:
    """Return the places that *name* begins with: 江苏省, 南京市."""
    steps: list[str] = []
    start, organs, not_places = 0, words.get("agency.word", ()), words.get("agency.no-place", ())
    # The first character of a step is none of its end: 市中区 is one place, and 乡村 begins no place.
    for end in (match.end() for match in _STEP.finditer(name)):
        step = name[start:end]
        if len(step) > _LONGEST_STEP or _ORGAN.search(step) or step in organs or step.endswith(not_places):
            break
        if len(step) > 1 and not _INSIDE.match(name, end - 1):
            steps.append(step)
            start = end
    return steps


def _body(name: str, rest: str, words: Words) -> Body:
    """Return what the agency *name* is; *rest* is the name behind its places."""
    if not name:
        return "unknown"
    if _is_ministry(name, words):
        return "ministry"
    if name.startswith(words.get("agency.national", ())):
        # 国家税务总局南京市税务局 is a department; what else bears such a name may be anything.
        return "department" if _STEP.search(name) else "unknown"
    if not rest:
        return "government"
    for body in _BODIES:
        if rest.endswith(words.get(f"agency.{body}", ())):
            return body
    return "unknown"


def _is_ministry(name: str, words: Words) -> bool:
    """Whether *name* is one that may issue 规章 for the nation; 国家税务总局南京市税务局 only bears the name of one."""
    return name.partition("（")[0] in words.get("agency.ministry", ())


def _level(steps: list[str], body: Body, name: str, words: Words) -> Level:
    if body in ("ministry", "street"):
        return "nation" if body == "ministry" else "town"
    if not steps:
        return "unknown"
    if steps[-1].endswith("市"):
        return _level_of_city(steps, name, words)
    return next((level for suffix, level in _LEVELS if steps[-1].endswith(suffix)), "unknown")


def _level_of_city(steps: list[str], name: str, words: Words) -> Level:
    """Return the level of a 市, which may be a province, a prefecture or a county."""
    city = steps[-1]
    for entry in words.get("region.places", ()):
        province, _, places = entry.partition(":")
        if city == province:
            return "province"
        if city in places.split("、"):
            return "city"
    if any(step.endswith(("市", "州", "盟", "地区")) for step in steps[:-1]):
        return "county"
    # Only from the prefecture upwards a general office is called 办公厅.
    return "city" if name.endswith("厅") else "unknown"


def _covers_area(opening: str, words: Words) -> bool:
    sums, members = phrases(words.get("agency.sums", ())), phrases(words.get("agency.members", ()))
    if sums.search(opening) is None:
        return False
    return any(sums.search(sentence) and members.search(sentence) for sentence in _SENTENCE_END.split(opening))
