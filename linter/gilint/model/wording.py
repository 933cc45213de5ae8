"""Phrases as packs write them, compiled to patterns over squeezed text.

A phrase is matched as it stands; `…` in it stands for up to forty characters of the same sentence, and
square brackets may be round or lost, since converters drop them from document numbers.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from gilint.folding import squeeze
from gilint.model.report import Prose
from gilint.patterns import compiled
from gilint.source import Span

_GAP = "[^。;\n]{0,40}?"
_LOOSE = compiled("[〔〕…]")
"""What of a phrase may be something else, or nothing, in the text."""
_BRACKETS = {ord(bracket): "[〔〕（）]?" for bracket in "〔〕"}


def phrases(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of *words* in squeezed text; of two that begin alike the longer."""
    return _compile(tuple(words))


@lru_cache(maxsize=256)
def _compile(words: tuple[str, ...]) -> re.Pattern[str]:
    squeezed = sorted({squeeze(word) for word in words}, key=lambda word: (-len(word), word))
    # The empty list finds nothing: a pattern without alternatives would find the empty string everywhere.
    return compiled("|".join(map(_phrase, squeezed)) or "(?!)")


def _phrase(word: str) -> str:
    if word.isalnum():
        return word
    return _GAP.join(re.escape(part).translate(_BRACKETS) for part in word.split("…"))


def likely(words: Iterable[str], text: str) -> list[str]:
    """Return those of *words* of which squeezed *text* holds every piece: of the others it has no phrase."""
    return [word for word, pieces in _pieces(tuple(words)) if all(map(text.__contains__, pieces))]


@lru_cache(maxsize=64)
def _pieces(words: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    return [(word, sorted(_LOOSE.split(squeeze(word)), key=len, reverse=True)) for word in words]


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence of squeezed *text* that holds `text[start:end]`."""
    before = max(text.rfind(mark, 0, start) for mark in "。;\n")
    after = [place for place in (text.find(mark, end) for mark in "。;\n") if place >= 0]
    return before + 1, min(after, default=len(text))


class Unbroken:
    """Prose read on across its paragraphs, for what a wrong break may have divided."""

    __slots__ = ("_breaks", "_prose", "text")

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._breaks: list[int] | None = None
        self.text = prose.text.replace("\n", "")

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source of `text[start:end]`; *start* < *end*."""
        return self._prose.span(self._place(start), self._place(end - 1) + 1)

    def _place(self, index: int) -> int:
        if self._breaks is None:
            # Each break as the index, in the unbroken text, of the character that follows it.
            found = (place for place, char in enumerate(self._prose.text) if char == "\n")
            self._breaks = [place - before for before, place in enumerate(found)]
        return index + bisect_right(self._breaks, index)
