"""What the prose of a report claims: counts of known things, and that there were none.

A claim is read only where every word between its first meaning and its number is known, and where its
clause begins with nothing but the agency itself and the year: 2023年，我市共收到政府信息公开申请179件. Whatever
an unknown word may restrict (a channel, a member, a kind of case) is then no claim of the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gilint.model.agency import Agency, agency
from gilint.model.meanings import Token, Vocabulary, tokens, vocabulary
from gilint.model.report import Prose, Report, Section
from gilint.patterns import compiled
from gilint.source import Span

_SENTENCE = compiled(r"[^。;!?！？\n]+")
_SOFT = 25
"""A paragraph of so many characters that ends without a mark was broken by a page, and its sentence goes on."""
_ITEM = compiled(r"（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+[、是]|\d{1,2}[.、]")
_HEADING = 24
"""No heading inside a section is longer."""
_TOPICS = ("topic", "short")
_MEANINGS = ("topic", "short", "action")
_NEUTRAL = frozenset(("filler", "unknown", "action", "and", "then", "、"))
"""Words that say nothing of what follows them."""


class Claim(NamedTuple):
    """One count of one thing, or that there was none of it, as the prose has it."""

    keys: tuple[str, ...]
    """What is claimed, as topics and actions, sorted: with the words before the number, then also with those behind."""
    value: int
    unit: str
    is_none: bool
    """Whether words say that there was none; a count of 0 says it, too, but is a count."""
    is_part: bool
    """Whether it stands behind 其中."""
    whole: int | None
    """The last count before it in its sentence that was read as a claim of a whole."""
    section: Section
    number: tuple[int, int]
    """Where the number, or the word that denies, stands in the section's prose."""
    words: tuple[int, int]
    """From the first meaning to the last one or the number."""

    @property
    def span(self) -> Span:
        """The place of the number, or of the word that denies."""
        return self.section.prose.span(*self.number)


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
    whose: Agency | None = None
    for section in (report.preamble, *report.sections):
        text = section.prose.text
        if not any(stem in text for stem in words.stems):
            continue
        whose = whose or agency(report)
        heading = section.title
        dated = _dated(text, report.year)
        for start, end in sentences(section.prose):
            if words.may_claim(dated, start, end):
                places: Sequence[int] = range(start, end)
                sentence = dated[start:end]
                if "\n" in sentence:
                    places = [place for place in places if text[place] != "\n"]
                    sentence = sentence.replace("\n", "")
                found = tokens(sentence, words, whose.own_names)
                yield from _Sentence(report, section, places, sentence, heading, words, whose, found).claims()
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


class _Sentence:
    """The reading of one sentence, from left to right."""

    def __init__(
        self,
        report: Report,
        section: Section,
        places: Sequence[int],
        sentence: str,
        heading: str,
        words: Vocabulary,
        whose: Agency,
        tokens_: list[Token],
    ) -> None:
        self._report = report
        self._section = section
        self._places = places
        self._text = sentence
        self._said = heading + sentence
        self._words = words
        self._whose = whose
        self._tokens = tokens_
        self._topics: frozenset[str] = frozenset()
        """What the next count is of, where its own clause does not say."""
        self._is_other = False
        """Whether what follows is cumulative, of another agency, or a plan."""
        self._is_other_year = False
        self._is_part = False
        self._whole: int | None = None

    def claims(self) -> Iterator[Claim]:
        """Yield what the sentence claims; nothing if some word of it takes all back."""
        if any(token.role == "veto" for token in self._tokens):
            return
        outer: list[tuple[bool, bool, bool]] = []
        for place, token in enumerate(self._tokens):
            role = token.role
            if role in _NEUTRAL:
                continue
            if role == "（":
                outer.append((self._is_other, self._is_other_year, self._is_part))
            elif role == "）" and outer:
                self._is_other, self._is_other_year, self._is_part = outer.pop()
            elif role in ("count", "none"):
                claim = self._count(place) if role == "count" else self._none(place)
                if claim is not None:
                    yield claim
            else:
                self._scope(place, token)

    def _scope(self, place: int, token: Token) -> None:
        """Take in what *token* says of the words that follow."""
        role = token.role
        if role in _TOPICS:
            self._topics = frozenset((token.name,))
        elif role == ",":
            if self._topics and self._is_of_something_else(place):
                self._topics = frozenset()
        elif role == "this":
            self._is_other_year = False
        elif role in ("year", "past"):
            self._is_other_year = True
        elif role == "part":
            self._is_part = True
        elif role == "other" or (role == "area" and not self._is_own_area(token)):
            self._is_other = True

    def _is_own_area(self, token: Token) -> bool:
        return self._whose.speaks_of(self._text[token.start : token.end])

    def _is_of_something_else(self, place: int) -> bool:
        """Whether the clause that ends at *place* does something to a thing that is not known."""
        roles = {token.role for token in self._tokens[self._clause_start(place) : place]}
        return "action" in roles and "unknown" in roles and not roles & set(_TOPICS)

    def _clause_start(self, place: int) -> int:
        while place and self._tokens[place - 1].role not in (",", ":", "（", "）"):
            place -= 1
        return place

    def _count(self, place: int) -> Claim | None:
        """Return the claim that the count at *place* makes."""
        before, behind = self._before(place), self._behind(place)
        found = self._joined(before, behind) if before is not None else None
        claim = self._claim(found, place) if found else None
        if claim is None:
            # What follows in the sentence may be of the thing that was counted here.
            self._topics = frozenset()
        elif not claim.is_part:
            self._whole = claim.value
        return claim

    def _before(self, place: int) -> list[Token] | None:
        """Return the meanings between the clause's beginning and *place*; None where a word is unknown."""
        found: list[Token] = []
        crossed = False
        for token in reversed(self._tokens[:place]):
            if token.role in _MEANINGS:
                found.append(token)
            elif token.role == ",":
                # 收到政府信息公开申请，共179件: the number stands alone in its clause.
                if found or crossed:
                    break
                crossed = True
            elif token.role in ("unknown", "none"):
                return None
            elif token.role in ("count", "part", "（", "）", ":"):
                break
        return found[::-1]

    def _behind(self, place: int) -> list[Token] | None:
        """Return the meanings that follow *place* in its clause; None where an unknown word comes first."""
        found: list[Token] = []
        for token in self._tokens[place + 1 :]:
            if token.role in _MEANINGS:
                found.append(token)
            elif token.role == "unknown":
                return found or None
            elif token.role in ("count", "none", "part"):
                return []
            elif token.role in (",", "、", ":", "（", "）", "then"):
                break
        return found

    def _joined(self, before: list[Token], behind: list[Token] | None) -> tuple[list[Token], list[Token]] | None:
        """Return the meanings of a number: those before it, and those behind that may belong to it."""
        has_topic = any(token.role in _TOPICS for token in before)
        has_action = any(token.role == "action" for token in before)
        if has_topic:
            return before, ([] if has_action else [token for token in behind or () if token.role == "action"])
        if behind is None or not (before or behind):
            return None
        if not has_action:
            return behind, []
        # 收到179件政府信息公开申请: the thing follows its number.
        return (before + behind[:1] if behind and behind[0].role in _TOPICS else before), []

    def _none(self, place: int) -> Claim | None:
        """Return the claim that there was none, made by the word at *place* with its clause."""
        found: list[Token] = []
        for token in self._tokens[place + 1 :]:
            if token.role in _MEANINGS:
                found.append(token)
            elif token.role in (",", "）"):
                break
            elif token.role in ("unknown", "count", "none", "part", "other", "（", ":"):
                return None
        before = self._tokens[self._clause_start(place) : place]
        if any(token.role in ("unknown", "count", "none", "action") for token in before):
            return None
        if not any(token.role in _TOPICS for token in found):
            found = [*(token for token in before if token.role in _TOPICS), *found]
        claim = self._claim((found, []), place) if found else None
        return claim._replace(is_none=True) if claim is not None and not claim.is_part else None

    def _claim(self, found: tuple[Sequence[Token], Sequence[Token]], place: int) -> Claim | None:
        """Return the claim of the number at *place*, which has the meanings *found* before and perhaps behind it."""
        sure, behind = found
        named = self._last_topics(sure)
        actions = {token.name for token in sure if token.role == "action"}
        topics = {token.name for token in named} or (set(self._topics) if actions else set())
        if not topics or self._is_other or self._is_other_year:
            return None
        if any(token.role == "short" and not self._has_context(token.name) for token in named):
            return None
        self._topics = frozenset(topics)
        key = " ".join(sorted(topics | actions))
        last = self._tokens[place]
        start, end = min(sure[0].start, last.start), max((behind or sure)[-1].end, last.end)
        return Claim(
            keys=(key, " ".join(sorted({*topics, *actions, *(token.name for token in behind)}))) if behind else (key,),
            value=last.value,
            unit=last.unit,
            is_none=False,
            is_part=self._is_part,
            whole=self._whole,
            section=self._section,
            number=self._bounds(last.start, last.end),
            words=self._bounds(start, end),
        )

    def _last_topics(self, found: Sequence[Token]) -> list[Token]:
        """Return the last topic with those that are joined to it: 行政复议和行政诉讼14件, but 依申请公开引发的行政复议3件."""
        named = [token for token in found if token.role in _TOPICS]
        joined = named[-1:]
        if len(named) < 2:
            return joined
        for token in reversed(named[:-1]):
            between = [other.role for other in self._tokens if token.end <= other.start < joined[0].start]
            if any(role not in ("、", "and") for role in between):
                break
            joined.insert(0, token)
        return joined

    def _has_context(self, topic: str) -> bool:
        """Whether the sentence or its heading says what a short word of *topic* speaks of."""
        return any(word in self._said for word in self._words.contexts.get(topic, ()))

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        """Return where `start` to `end` of the sentence stand in the section's prose."""
        return self._places[start], self._places[end - 1] + 1


def _dated(text: str, year: int | None) -> str:
    """Return *text* with the years around the report year in words of the same length."""
    if year is not None:
        for stated, word in ((year, "这一报告年"), (year - 1, "上一报告年"), (year + 1, "下一报告年")):
            text = text.replace(f"{stated}年", word)
    return text
