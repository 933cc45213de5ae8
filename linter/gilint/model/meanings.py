"""Running text as a row of words with known meanings and of counts; what is not known stays unknown.

The words are data: a pack's list `prose.topic.requests` holds the words that mean the topic `requests`,
`prose.action.received` those that mean that something was received. See the pack's file on prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from gilint.model.numerals import arabic, chinese
from gilint.model.spec import Format
from gilint.patterns import compiled
from gilint.typing import Record

_PREFIX = "prose."
_MARKS = frozenset(",、:（）\"'《》〔〕")
_CHINESE_UNITS = "件份宗例起部篇条"
"""Units that may follow a Chinese numeral: 一次, 一个 and 一项 mostly count nothing."""
_NOT_COUNTED = ("第", "近", "约", "超", "逾", "超过", "不足", "不到", "每")
"""What stands before a number that is an ordinal, an estimate or a rate."""
_IN_WORD = ("逐", "统", "唯", "任", "某", "该", "这", "同", "数", "几", "万")
"""What stands before a Chinese numeral that is a part of a word or an estimate: 逐一, 数十."""
_ABOUT = frozenset("余多几来%‰万亿元人次分")
"""Characters behind a number or its unit that make it an estimate, or a number of something else."""


_WHOLE_YEAR = compiled("1月?(?:份)?[-~至到]12月(?:份|底|末)?(?![0-9])")
_NUMERALS = "〇零一二两三四五六七八九十百千"


class Token(Record):
    """A word, a mark, a count or a stretch of unknown text."""

    role: str
    """`topic`, `short`, `action`, `count`, `year`, `own`, `unknown`, a mark, or the name of a list such as `filler`."""
    name: str
    """Which topic or action; empty for all else."""
    start: int
    end: int
    value: int = 0
    unit: str = ""


class Vocabulary:
    """The words of a format's prose lists, found at a place in no more steps than words begin alike."""

    __slots__ = ("_telling", "contexts", "counts", "firsts", "heads", "single", "stems", "unit", "units")

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        self.heads: dict[str, list[tuple[str, str, str]]] = {}
        """Word, role and name by the first two characters, long words first."""
        self.single: dict[str, tuple[str, str]] = {}
        """Role and name of words, and of marks, of one character."""
        self.firsts: frozenset[str] = frozenset()
        """Every character with which a token may begin."""
        self.stems: tuple[str, ...] = ()
        """What the words of all topics have in common: text without any of these says nothing of them."""
        self.contexts: dict[str, tuple[str, ...]] = {}
        """What must have been said for the short words of a topic to mean it."""
        self.units: tuple[str, ...] = ()
        """The longest first."""
        self._read(words)
        measures, units = (map(re.escape, listed) for listed in (words.get(f"{_PREFIX}measure", ()), self.units))
        self.unit = compiled("|".join([*measures, f"({'|'.join(units) or '(?!)'})"]))
        """Finds a unit, as its group, or what begins like one and measures something else: 个工作日."""

    def _read(self, words: Mapping[str, tuple[str, ...]]) -> None:
        topics: list[str] = []
        for key, listed in words.items():
            if not key.startswith(_PREFIX):
                continue
            role, _, name = key.removeprefix(_PREFIX).partition(".")
            if role == "unit":
                self.units = tuple(sorted(listed, key=len, reverse=True))
            elif role == "context":
                self.contexts[name] = listed
            elif role != "measure":
                for word in listed:
                    self._add(word, role, name)
                if role in ("topic", "short"):
                    topics.extend(listed)
        for entries in self.heads.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.single.update((mark, (mark, "")) for mark in _MARKS)
        self.firsts = frozenset({*"0123456789", *_NUMERALS, *self.single, *(head[0] for head in self.heads)})
        self.stems = stems(topics)
        units = "".join(sorted({unit[0] for unit in self.units}))
        counts = f"[0-9](?:[{re.escape(units)},、:（）]|$)|[{_NUMERALS}][{_CHINESE_UNITS}](?!分)|零(?:[,、]|$)"
        self.counts = compiled(counts)
        denials = stems(words.get("prose.none", ()))
        self._telling = compiled("|".join([counts, *map(re.escape, denials)]))

    def may_count(self, text: str, start: int, end: int) -> bool:
        """Whether `text[start:end]` has what may be a count, or denies something."""
        return self._telling.search(text, start, end) is not None

    def _add(self, word: str, role: str, name: str) -> None:
        word = "".join(word.split())
        if len(word) == 1:
            self.single.setdefault(word, (role, name))
        elif word:
            self.heads.setdefault(word[:2], []).append((word, role, name))


def stems(words: Iterable[str]) -> tuple[str, ...]:
    """Return those of *words* that hold no other: text without any of them holds none of *words*."""
    found: list[str] = []
    for word in sorted(words, key=len):
        if not any(stem in word for stem in found):
            found.append(word)
    return tuple(found)


_VOCABULARIES: dict[int, tuple[Format, Vocabulary]] = {}


def vocabulary(format_: Format) -> Vocabulary:
    """Return the vocabulary of *format_*, made once."""
    held = _VOCABULARIES.get(id(format_))
    if held is None or held[0] is not format_:
        if len(_VOCABULARIES) > 16:
            _VOCABULARIES.clear()
        held = _VOCABULARIES[id(format_)] = (format_, Vocabulary(format_.words))
    return held[1]


def tokens(text: str, vocabulary: Vocabulary, own: tuple[str, ...] = ()) -> list[Token]:
    """Return the tokens of one sentence of folded, squeezed text; *own* are names of the agency itself."""
    found: list[Token] = []
    place, unknown, end = 0, 0, len(text)
    own = tuple(name for name in own if name in text)
    firsts = vocabulary.firsts if not own else vocabulary.firsts | {name[0] for name in own}
    while place < end:
        # Most characters that begin no known word are passed over here.
        token = _token(text, place, vocabulary, own) if text[place] in firsts else None
        if token is None:
            place += 1
            continue
        if unknown < place:
            found.append(Token("unknown", "", unknown, place))
        found.append(token)
        place = unknown = token.end
    if unknown < end:
        found.append(Token("unknown", "", unknown, end))
    return found


def _token(text: str, place: int, vocabulary: Vocabulary, own: tuple[str, ...]) -> Token | None:
    for word, role, name in vocabulary.heads.get(text[place : place + 2], ()):
        if text.startswith(word, place):
            return Token(role, name, place, place + len(word))
    char = text[place]
    if "0" <= char <= "9":
        return _number(text, place, vocabulary)
    if char == "零" and (count := _numeral(text, place, vocabulary)) is not None:
        return count
    for name in own:
        if text.startswith(name, place):
            return Token("own", "", place, place + len(name))
    single = vocabulary.single.get(char)
    if single is not None:
        return Token(*single, place, place + 1)
    return _numeral(text, place, vocabulary) if char in _NUMERALS else None


def _number(text: str, place: int, vocabulary: Vocabulary) -> Token:
    whole_year = _WHOLE_YEAR.match(text, place) if text[place] == "1" else None
    if whole_year is not None:
        return Token("filler", "", place, whole_year.end())
    value, end = arabic(text, place)
    follower = text[end : end + 1]
    if follower == "年" and end - place == 4:
        return Token("year", "", place, end + 1)
    if follower == "月":
        return _date(text, place, value, end)
    counted = _counted(text, place, value, end, vocabulary) if value is not None else None
    return counted or Token("unknown", "", place, end)


def _date(text: str, place: int, month: int | None, end: int) -> Token:
    """Return a day of the year: the first and the last one bound the whole year, any other divides it."""
    day, day_end = arabic(text, end + 1)
    if day is not None and text[day_end : day_end + 1] in ("日", "号"):
        return Token("filler" if (month, day) in ((1, 1), (12, 31)) else "other", "", place, day_end + 1)
    if month == 12 and text[end + 1 : end + 2] in ("底", "末"):
        return Token("filler", "", place, end + 2)
    return Token("other", "", place, end + 1)


def _numeral(text: str, place: int, vocabulary: Vocabulary) -> Token | None:
    value, end = chinese(text, place)
    if value is None or end == place or text.endswith(_IN_WORD, 0, place):
        return None
    if text[end : end + 1] == "年" and end - place == 4:
        return Token("year", "", place, end + 1)
    if text[end : end + 1] in tuple(_CHINESE_UNITS) or text[place:end] in ("零", "〇"):
        return _counted(text, place, value, end, vocabulary)
    return None


def _counted(text: str, place: int, value: int, end: int, vocabulary: Vocabulary) -> Token | None:
    """Return the count that a number makes together with its unit, or bare before a mark; None where it is none."""
    if text.endswith(_NOT_COUNTED, 0, place):
        return None
    after = text[end : end + 1]
    if after in _ABOUT and after not in vocabulary.units:
        return None
    behind = vocabulary.unit.match(text, end)
    if behind is None:
        return Token("count", "", place, end, value) if after in _MARKS or not after else None
    unit, end = behind.group(1), behind.end()
    return Token("count", "", place, end, value, unit) if unit and text[end : end + 1] not in _ABOUT else None
