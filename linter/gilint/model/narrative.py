"""The reading of one sentence: which of its numbers count which known thing.

A claim is read only where every word between its first meaning and its number is known, and where its
clause begins with nothing but the agency itself and the year: 2023年，我市共收到政府信息公开申请179件. Whatever
an unknown word may restrict (a channel, a member, a kind of case) is then no claim of the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.model.agency import Agency
from gilint.model.meanings import Token, Vocabulary, tokens
from gilint.model.report import Report, Section
from gilint.source import Span
from gilint.typing import Record

_TOPICS = ("topic", "short")
_MEANINGS = ("topic", "short", "action")
_SELF = ("own", "body", "area")
_NEUTRAL = frozenset(("filler", "unknown", "action", "and", "then", "、"))
"""Words that say nothing of what follows them."""


class Reader(Record):
    """What the reading of every sentence of a report needs."""

    report: Report
    words: Vocabulary
    whose: Agency


class Claim(Record):
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


class Sentence:
    """The reading of one sentence, from left to right."""

    def __init__(
        self,
        reader: Reader,
        section: Section,
        text: str,
        places: Sequence[int],
        heading: str,
        topics: frozenset[str] = frozenset(),
    ) -> None:
        self._reader = reader
        self._section = section
        self._places = places
        """Where each character of the sentence stands in the section's prose."""
        self._text = text
        self._said = heading + text
        found = tokens(text, reader.words, reader.whose.own_names)
        self._tokens = [self._judged(token, found) if token.role in _SELF else token for token in found]
        self._roles = [token.role for token in self._tokens]
        self.topics = topics
        """What the next count is of, where its own clause does not say; after the last, for the next sentence."""
        self._actions: frozenset[str] = frozenset()
        """What happened to it, where the next clause begins with another thing: 制发规章2部，规范性文件29件."""
        self._is_other = False
        """Whether what follows is cumulative, of another agency, or a plan."""
        self._is_other_year = False
        self._is_part = False
        self._whole: int | None = None

    def claims(self) -> Iterator[Claim]:
        """Yield what the sentence claims; nothing if some word of it takes all back."""
        if "veto" in self._roles:
            self.topics = frozenset()
            return
        outer: list[tuple[bool, bool, bool]] = []
        for place, role in enumerate(self._roles):
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
                self._scope(place, role)

    def topic_of_heading(self) -> frozenset[str]:
        """Return the topic that the sentence names as a heading: （二）依申请公开情况; nothing where it says more."""
        tokens_ = self._tokens[3:] if self._roles[:3] == ["（", "unknown", "）"] else self._tokens
        named = {token.name for token in tokens_ if token.role in _TOPICS}
        is_bare = all(token.role in (*_TOPICS, "filler", "action") for token in tokens_)
        return frozenset(named) if len(named) == 1 and is_bare else frozenset()

    def _scope(self, place: int, role: str) -> None:
        """Take in what the token at *place* says of the words that follow."""
        if role in _TOPICS:
            self.topics = frozenset((self._tokens[place].name,))
        elif role == ",":
            if self.topics and self._is_of_something_else(place):
                self.topics = frozenset()
        elif role == "this":
            self._is_other_year = False
        elif role in ("year", "past"):
            self._is_other_year = True
        elif role == "part":
            self._is_part = True
        elif role == "other":
            self._is_other = True

    def _judged(self, token: Token, others: Sequence[Token]) -> Token:
        """Return a word for the agency or its place as what it is here: nothing, another's number, or unknown."""
        whose = self._reader.whose
        is_government = whose.body == "government" or whose.covers_area
        if token.role == "area":
            return token._replace(role="filler" if whose.speaks_of(self._text[token.start : token.end]) else "other")
        if token.role == "body" or whose.level == "town":
            return token._replace(role="unknown" if token.role == "body" and is_government else "filler")
        # 市人民政府收到5件，市公安局收到30件: the name of a government may mean the one agency or its whole place.
        verbs = [other.name for other in others if other.role == "action"]
        is_divided = is_government and len(verbs) > len(set(verbs))
        return token._replace(role="unknown" if is_divided else "filler")

    def _is_of_something_else(self, place: int) -> bool:
        """Whether the clause that ends at *place* does something to a thing that is not known."""
        roles = self._roles[self._clause_start(place) : place]
        return "action" in roles and "unknown" in roles and not any(topic in roles for topic in _TOPICS)

    def _clause_start(self, place: int) -> int:
        while place and self._roles[place - 1] not in (",", ":", "（", "）"):
            place -= 1
        return place

    def _count(self, place: int) -> Claim | None:
        """Return the claim that the count at *place* makes."""
        if self._is_divided_by_comma(self._tokens[place]):
            self.topics = frozenset()
            return None
        before, behind = self._before(place), self._behind(place)
        found = self._joined(before, behind) if before is not None else None
        claim = self._claim(found, place) if found else None
        if claim is None:
            # What follows in the sentence may be of the thing that was counted here.
            self.topics = self._actions = frozenset()
        elif not claim.is_part:
            self._whole = claim.value
        return claim

    def _is_divided_by_comma(self, count: Token) -> bool:
        """Whether a number may be two: 12，345件 has a Chinese comma between European figures."""
        if "," not in self._text[count.start : count.end]:
            return False
        span = self._section.prose.span(*self._bounds(count.start, count.end))
        written = self._reader.report.source.text[span.start : span.end]
        return "，" in written and any("0" <= char <= "9" for char in written)

    def _before(self, place: int) -> list[Token] | None:
        """Return the meanings between the clause's beginning and *place*; None where a word is unknown."""
        found: list[Token] = []
        crossed = False
        for index in range(place - 1, -1, -1):
            role = self._roles[index]
            if role in _MEANINGS:
                found.append(self._tokens[index])
            elif role == ",":
                # 收到政府信息公开申请，共179件: the number stands alone in its clause.
                if found or crossed:
                    break
                crossed = True
            elif role in ("unknown", "none", "besides"):
                return None
            elif role in ("count", "part", "（", "）", ":"):
                break
        return found[::-1]

    def _behind(self, place: int) -> list[Token] | None:
        """Return the meanings that follow *place* in its clause; None where a word is unknown."""
        found: list[Token] = []
        for index in range(place + 1, len(self._roles)):
            role = self._roles[index]
            if role in _MEANINGS:
                found.append(self._tokens[index])
            elif role in ("unknown", "besides"):
                return None
            elif role in ("count", "none", "part"):
                return []
            elif role in (",", "、", ":", "（", "）", "then"):
                break
        return found

    def _joined(self, before: list[Token], behind: list[Token] | None) -> tuple[list[Token], list[Token]] | None:
        """Return the meanings of a number: those before it, and those behind that may belong to it."""
        has_topic = any(token.role in _TOPICS for token in before)
        has_action = any(token.role == "action" for token in before)
        if has_topic:
            if behind is None and not (has_action and before[-1].role in _TOPICS):
                # 依申请公开答复30件进行了审查: the number is of the words that follow.
                return None
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
            elif token.role == "besides" and self._is_joined(token, is_last=bool(found)):
                continue
            elif token.role in ("unknown", "count", "none", "part", "other", "besides", "（", ":"):
                return None
        before = self._tokens[self._clause_start(place) : place]
        if any(token.role in ("unknown", "count", "none", "action", "besides") for token in before):
            return None
        if not any(token.role in _TOPICS for token in found):
            found = [*(token for token in before if token.role in _TOPICS), *found]
        claim = self._claim((found, []), place) if found else None
        return claim._replace(is_none=True) if claim is not None and not claim.is_part else None

    def _is_joined(self, token: Token, *, is_last: bool) -> bool:
        """Whether *token*, the *last* or the first of several things, is one in a row: 行政复议、行政诉讼和投诉举报."""
        place = self._tokens.index(token)
        around = self._tokens[place - 1 : place] if is_last else self._tokens[place + 1 : place + 2]
        return any(other.role in ("、", "and") for other in around)

    def _claim(self, found: tuple[Sequence[Token], Sequence[Token]], place: int) -> Claim | None:
        """Return the claim of the number at *place*, which has the meanings *found* before and perhaps behind it."""
        if self._is_other or self._is_other_year:
            return None
        sure, behind = found
        named = self._last_topics(sure)
        actions = {token.name for token in sure if token.role == "action"}
        topics = {token.name for token in named} or (set(self.topics) if actions else set())
        if not topics:
            return None
        if any(token.role == "short" and not self._has_context(token.name) for token in named):
            return None
        if not actions and self._begins_clause(named[0]):
            actions = set(self._actions)
        self.topics, self._actions = frozenset(topics), frozenset(actions)
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

    def _begins_clause(self, token: Token) -> bool:
        place = self._tokens.index(token)
        return (
            place > 1 and self._tokens[place - 1].role in (",", "、", "and") and self._tokens[place - 2].role == "count"
        )

    def _last_topics(self, found: Sequence[Token]) -> list[Token]:
        """Return the last topic with those that are joined to it: 行政复议和行政诉讼14件, but 依申请公开引发的行政复议3件."""
        named = [token for token in found if token.role in _TOPICS]
        joined = named[-1:]
        if len(named) < 2:
            return joined
        for token in reversed(named[:-1]):
            between = [other.role for other in self._tokens if token.end <= other.start < joined[0].start]
            if not between or any(role not in ("、", "and") for role in between):
                break
            joined.insert(0, token)
        return joined

    def _has_context(self, topic: str) -> bool:
        """Whether the sentence or its heading says what a short word of *topic* speaks of."""
        return any(word in self._said for word in self._reader.words.contexts.get(topic, ()))

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        """Return where `start` to `end` of the sentence stand in the section's prose."""
        return self._places[start], self._places[end - 1] + 1
