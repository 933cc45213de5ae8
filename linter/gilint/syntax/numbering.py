"""Tables whose rows are numbered in a column of their own, which belongs to no row's values."""

from __future__ import annotations

from collections.abc import Sequence

from gilint.syntax.lexicon import Lexicon
from gilint.syntax.tree import Word
from gilint.syntax.words import is_number

_HEADS = ("COLUMN", "SHARED")


def unnumbered(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """Return the words of a table without its column of numbers, where a head names one and they count from 1.

    A number that is not the one expected stays: its row then has one value too many, and is not read.
    """
    counters = lexicon.counters
    cells = {word.cell for word in words if word.text in counters}
    kept: list[Word] = []
    count, line = 0, -1
    for at, word in enumerate(words):
        is_first, line = word.line != line, word.line
        if word.text in counters:
            continue
        if word.cell >= 0 and word.cell in cells and not word.text:
            continue
        if is_first and word.text.isdigit() and int(word.text) in (count + 1, 1) and _is_counter(words, at, lexicon):
            count = int(word.text)
            continue
        kept.append(word)
    return kept


def _is_counter(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a number has more behind it on its line, or a label on the next, or else a head before it."""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or not after.text:
        return False
    if after.line == words[at].line or not is_number(after.text):
        return after.line == words[at].line or lexicon.has_piece(after.text)
    return at > 0 and lexicon.kinds.get(words[at - 1].text) in _HEADS
