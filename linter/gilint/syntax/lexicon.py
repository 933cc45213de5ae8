"""The official vocabulary in the form in which the scanner looks words up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from gilint.folding import squeeze
from gilint.patterns import compiled
from gilint.syntax.tree import Label

ORDINAL = compiled(
    r"（[一二三四五六七八九十]{1,3}）[、.]?|[一二三四五六七八九十]{1,3}[、.,]|（?\d{1,2}）[、.]?|\d{1,2}[、.](?!\d)|[①-⑳]"
)
"""What may stand before a label or a heading: （一） 一、 1. （1） 1） ①."""

_LOOSE = compiled("[、,;:和及与的\"'《》]")
_SHORTEST_HEAD = 4
"""Characters of a label that are enough to know it by, where no other label begins so."""


_MOST_WORDS = 4096
"""Words that are remembered; beyond, memory begins anew, so that no text can fill it."""

Plain = tuple[str, tuple[Label, ...], str, bool]
"""Token, meanings, and label of a word that is a whole label, and whether others begin so."""


def loosened(title: str) -> str:
    """Return a squeezed title without the small words and marks in which wordings differ."""
    return _LOOSE.sub("", title).replace("其它", "其他")


class Lexicon:
    """All words of the formats that are known, by the ways of finding them."""

    __slots__ = (
        "_numbers",
        "_plain",
        "_vocabulary",
        "blanks",
        "completions",
        "counters",
        "kinds",
        "labels",
        "longest",
        "numerals",
        "prefixes",
        "title_end",
        "title_prefixes",
        "titles",
    )

    def __init__(
        self,
        labels: Iterable[tuple[str, str, Label]],
        titles: Mapping[str, str],
        numerals: Mapping[str, str],
        blanks: Iterable[str],
        counters: Iterable[str] = (),
    ) -> None:
        """Take labels as (words, ordinal, meaning); section titles and numerals with the section's key; the
        words that people write into a cell instead of a number; and those over a column of row numbers."""
        self.labels: dict[str, tuple[Label, ...]] = {}
        """Squeezed label → what it can mean."""
        self._numbers: dict[Label, str] = {}
        pieces: dict[str, None] = {}
        for text, number, label in labels:
            word = squeeze(text)
            known = self.labels.get(word, ())
            if label not in known:
                self.labels[word] = (*known, label)
            self._numbers[label] = number
            pieces.update(dict.fromkeys((word, *_numbered(word, number))))
        self._plain: dict[str, Plain | None] = {}
        self.kinds = {word: _kind(meanings) for word, meanings in self.labels.items()}
        """Squeezed label → token."""
        self.longest = max(map(len, pieces), default=0)
        self._vocabulary = "\n".join(pieces)
        self.prefixes: set[str] = {word[:end] for word in self.labels for end in range(1, len(word) + 1)}
        self.completions = _completions(self.labels)
        """Head of a label that no other label has → all of it."""
        self.titles: dict[str, str] = {loosened(squeeze(title)): key for title, key in titles.items()}
        """Loosened section title → key."""
        self.title_prefixes: set[str] = {title[:end] for title in self.titles for end in range(4, len(title))}
        self.title_end: re.Pattern[str] = compiled(
            "|".join(sorted({re.escape(title[-2:]) for title in self.titles})) or "(?!)"
        )
        """What lines that hold a whole title must hold."""
        self.numerals = dict(numerals)
        """Chinese numeral → key of the section that has it."""
        self.blanks = frozenset(squeeze(blank) for blank in blanks)
        self.counters = frozenset(squeeze(counter) for counter in counters)

    def has_piece(self, word: str) -> bool:
        """Whether *word* is a piece of the vocabulary: a label, or a part of one as a converter breaks it."""
        if len(word) > self.longest:
            return False
        if word in self._vocabulary:
            return True
        ordinal = ORDINAL.match(word)
        return ordinal is not None and word[ordinal.end() :] in self._vocabulary

    def plain(self, word: str) -> Plain | None:
        """Return what *word* is if it is the whole of a label, an ordinal perhaps before it, and nothing else."""
        if word not in self._plain:
            if len(self._plain) > _MOST_WORDS:
                self._plain.clear()
            self._plain[word] = self._whole(word)
        return self._plain[word]

    def _whole(self, word: str) -> Plain | None:
        ordinal = ORDINAL.match(word)
        label = word[ordinal.end() :] if ordinal is not None else word
        if label not in self.kinds or label in self.completions or word in self.blanks:
            return None
        kind, meanings = self.meant(label, ordinal.group() if ordinal is not None else "")
        # A number that the label does not have may belong to a longer one: 2.其他, with 法律行政法规… on the next line.
        begins_others = any(other.startswith(label) for other in self.kinds if other != label)
        return (kind, meanings, label, begins_others) if kind != "NOISE" else None

    def meant(self, label: str, ordinal: str) -> tuple[str, tuple[Label, ...]]:
        """Return the token of a whole label with an *ordinal* before it, and what it can mean."""
        kind, labels = self.kinds[label], self.labels[label]
        if kind == "SHARED" and ordinal:
            rows = tuple(meaning for meaning in labels if meaning.kind == "row")
            if any(self.fits(meaning, ordinal) for meaning in rows):
                return "ROW", rows
            return "NOISE", labels
        return kind, labels

    def fits(self, label: Label, ordinal: str) -> bool:
        """Whether *ordinal* can be the row's: its very number in digits, or a Chinese numeral where it has one."""
        number = ordinal.strip("（）、., ")
        return number == self._numbers[label] or not (number.isdigit() or self._numbers[label].isdigit())

    def is_numbered(self, labels: Iterable[Label], ordinal: str) -> bool:
        """Whether a row of that very ordinal is among *labels*."""
        number = ordinal.strip("（）、., ")
        return any(self._numbers[label] == number for label in labels)


def _numbered(word: str, number: str) -> tuple[str, ...]:
    if not number:
        return ()
    return (f"{number}.{word}",) if number.isdigit() else (f"（{number}）{word}", f"{number}、{word}")


def _kind(meanings: tuple[Label, ...]) -> str:
    kinds = {meaning.kind for meaning in meanings}
    if "row" in kinds:
        if "column" in kinds:
            return "SHARED"
        return "EITHER" if "group" in kinds else "ROW"
    return "GROUP" if "group" in kinds else "COLUMN"


def _completions(labels: Mapping[str, tuple[Label, ...]]) -> dict[str, tuple[str, ...]]:
    """Map every head that is long enough and belongs to one meaning alone to the labels that begin so."""
    found: dict[str, list[str]] = {}
    for word in labels:
        for end in range(_SHORTEST_HEAD, len(word)):
            found.setdefault(word[:end], []).append(word)
    return {head: tuple(words) for head, words in found.items() if len({labels[word] for word in words}) == 1}
