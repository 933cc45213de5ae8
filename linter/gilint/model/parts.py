"""Totals in prose with their parts: 发布信息1148条，其中门户网站741条，政务新媒体407条."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from gilint.model.claims import is_within, occurrences, sentences
from gilint.model.meanings import Token, Vocabulary, stems, tokens, vocabulary
from gilint.model.report import Prose, Report
from gilint.model.spec import Format
from gilint.patterns import compiled
from gilint.typing import Record

_TRIM = ",、:和及与"
_SHARE = compiled(r"[,（]?占[^,、）]{0,8}?\d+(?:\.\d+)?%）?")
_KIND = "parts.kind."
_LEAST = 3
"""A sentence with fewer counts has no total with two parts."""
_LONGEST_LABEL = 24


class Part(Record):
    """A count and the words before it that say of what."""

    label: str
    value: int


class Sum(Record):
    """A total and what the same sentence names as its parts."""

    total: int
    parts: tuple[Part, ...]
    is_listed: bool
    """Whether the sentence says that these are all: 分别为, or a total that follows its parts."""
    prose: Prose
    place: tuple[int, int]
    """Where the total stands in the prose."""
    words: tuple[int, int]
    """From the total to the last part, or from the first part to the total."""


class Wording(Record):
    """The words by which sums are read: lists of the packs."""

    opens: tuple[str, ...]
    """其中: parts follow, not necessarily all."""
    lists: tuple[str, ...]
    """分别为: all parts follow."""
    closes: tuple[str, ...]
    """合计: the total of the parts before follows."""
    stops: tuple[str, ...]
    """With one of these before it, a count is no part."""
    differs: tuple[str, ...]
    """With one of these before it, a count is no total: 增加20件."""
    rest: tuple[str, ...]
    """其余: so the part is called that is all that the others left."""


def kind(label: str, format_: Format) -> str:
    """Return the kind of parts (applicants, channels …) that *label* names; empty where it is unknown."""
    lists = ((name, words) for name, words in format_.words.items() if name.startswith(_KIND))
    return next((name.removeprefix(_KIND) for name, words in lists if _has(label, words)), "")


def wording(format_: Format) -> Wording:
    """Return the words of *format_*."""
    return Wording(*(format_.words.get(f"parts.{name}", ()) for name in Wording._fields))


def sums(report: Report) -> Iterator[Sum]:
    """Yield the totals of *report* that have two parts or more."""
    words, known = wording(report.format), vocabulary(report.format)
    triggers = _triggers(words)
    for section in (report.preamble, *report.sections):
        text = section.prose.text
        told = occurrences(text, triggers)
        if not told:
            continue
        for start, end in sentences(section.prose):
            if not is_within(told, start, end) or "\n" in text[start:end]:
                continue
            if sum(1 for _ in known.counts.finditer(text, start, end)) >= _LEAST:
                yield from _sums(section.prose, start, text[start:end], words, known)


@lru_cache(maxsize=16)
def _triggers(words: Wording) -> tuple[str, ...]:
    return stems((*words.opens, *words.lists, *words.closes))


def _sums(prose: Prose, start: int, sentence: str, words: Wording, known: Vocabulary) -> Iterator[Sum]:
    counts = [token for token in tokens(sentence, known) if token.role == "count"]
    for place, count in enumerate(counts):
        if _has(sentence[counts[place - 1].end if place else 0 : count.start], words.differs):
            continue
        opening = _opening(sentence, count.end, words)
        if opening is not None:
            end, is_listed = opening
            parts, last = _following(sentence, end, counts[place + 1 :], count.unit, words)
        elif _label(sentence, counts, place).endswith(words.closes):
            parts, last = _preceding(sentence, counts[: place + 1], words), count.end
            is_listed = True
        else:
            continue
        if len(parts) > 1:
            first = count.start if opening is not None else counts[place - len(parts)].start
            yield Sum(
                count.value,
                tuple(parts),
                is_listed,
                prose,
                (start + count.start, start + count.end),
                (start + first, start + last),
            )


def _opening(sentence: str, end: int, words: Wording) -> tuple[int, bool] | None:
    """Return where the parts begin that follow directly behind *end*, and whether they are all."""
    place = end
    while sentence[place : place + 1] in (",", "、", "（", ":") and place < len(sentence):
        place += 1
    for listed, is_listed in ((words.lists, True), (words.opens, False)):
        for word in listed:
            if sentence.startswith(word, place) and place > end:
                return place + len(word), is_listed
    return None


def _following(sentence: str, start: int, counts: Sequence[Token], unit: str, words: Wording) -> tuple[list[Part], int]:
    """Return the parts among *counts*, and where the last one ends."""
    parts: list[Part] = []
    last = start
    for count in counts:
        label = _SHARE.sub("", sentence[last : count.start])
        if count.unit != unit or not _is_label(label, words):
            break
        parts.append(Part(label.strip(_TRIM), count.value))
        last = count.end
    return parts, last


def _preceding(sentence: str, counts: Sequence[Token], words: Wording) -> list[Part]:
    """Return the counts before the last one as its parts; none if one is something else, or the nearest make the total."""
    *counts, total = counts
    parts: list[Part] = []
    last = 0
    for count in counts:
        label = sentence[last : count.start]
        if count.unit != total.unit or _has(label, words.opens) or (parts and not _is_label(label, words)):
            return []
        parts.append(Part(label.strip(_TRIM), count.value))
        last = count.end
    nearest = accumulate(part.value for part in reversed(parts))
    return [] if total.value in nearest else parts


def _label(sentence: str, counts: Sequence[Token], place: int) -> str:
    before = counts[place - 1].end if place else 0
    label = sentence[before : counts[place].start]
    # The word stands alone in its clause: 阅读量总计 is no sum of what stands before it.
    return label.strip(_TRIM) if label[:1] in _TRIM and place else ""


def _is_label(label: str, words: Wording) -> bool:
    return (
        len(label) <= _LONGEST_LABEL
        and "（" not in label
        and "）" not in label
        and not _has(label, (*words.stops, *words.opens))
    )


def _has(label: str, words: Sequence[str]) -> bool:
    return any(map(label.__contains__, words))
