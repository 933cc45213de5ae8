"""The words of a line: numbers, labels, and what stands between spaces."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gilint.patterns import compiled
from gilint.syntax.lexicon import ORDINAL
from gilint.syntax.tree import Word, new_word

NUMBER = compiled(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[万亿]?元|[万亿件项个条宗次份部%])?")
"""A whole number word, with what people put behind it."""


@lru_cache(8192)
def is_number(word: str) -> bool:
    """Whether *word* is a number as a table's cell holds it."""
    return NUMBER.fullmatch(word) is not None


_VAGUE = compiled(
    r"[约近超计]?(?:[\d,.]+|[〇零一二两三四五六七八九十百千万]+)[余多]?(?:[万亿]?元|[件条个项份宗次])?(?:左右|以上|以下)?"
)


def is_vague(word: str) -> bool:
    """Whether *word* is a number that is none for a table: 约3件, 三件, 十余件."""
    return _VAGUE.fullmatch(word) is not None


_WORD = compiled(r"\S+")
_ORDINAL_ENDS = frozenset("）、.")


def spaced_words(text: str, offset: int, line: int, cell: int = -1) -> Iterator[Word]:
    """Yield the words between spaces; an ordinal by itself belongs to the word behind it."""
    start, end = -1, 0
    for word in text.split():
        begin = text.find(word, end)
        end = begin + len(word)
        if start >= 0:
            if word[0].isdigit():
                yield new_word((text[start:begin].strip(), offset + start, offset + begin, line, cell))
            else:
                begin, word = start, text[start:begin].strip() + word
            start = -1
        elif word[-1] in _ORDINAL_ENDS and ORDINAL.fullmatch(word):
            start = begin
            continue
        yield new_word((word, offset + begin, offset + end, line, cell))
    if start >= 0:
        yield new_word((text[start:].strip(), offset + start, offset + len(text.rstrip()), line, cell))


_SPLIT = compiled(
    r"（[一二三四五六七八九十]）[^（\s\d]*(?:（[^（）]*）)?|[一二三四]、[^（\s\d]*|(?<!\d)\d[.、](?!\d) ?[^\d\s（]+|[+-]?\d[\d,]*(?:\.\d+)?(?![.、\d])(?:万元|万|元)?|[^\s\d（]+|\S"
)
"""Words of a line that has no spaces between some labels and numbers: （三）不予公开1.属于国家秘密0."""


def glued_words(text: str, offset: int, line: int) -> Iterator[Word]:
    """Yield the words of a line that has no spaces between some of them."""
    for match in _SPLIT.finditer(text):
        yield new_word((match.group().replace(" ", ""), offset + match.start(), offset + match.end(), line, -1))


def unclear_words(text: str, offset: int, line: int) -> Iterator[Word]:
    """Yield an unknown label as one word, and the numbers behind it one by one."""
    parts = list(_WORD.finditer(text))
    tail = len(parts)
    while tail and is_number(parts[tail - 1].group()):
        tail -= 1
    if tail:
        end = parts[tail - 1].end()
        yield new_word(("".join(text[:end].split()), offset, offset + end, line, -1))
    for match in parts[tail:]:
        yield new_word((match.group(), offset + match.start(), offset + match.end(), line, -1))
