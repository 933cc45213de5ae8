"""The words of a stretch of table lines as tokens: labels, runs of values, and what lies between.

Labels are found whatever the layout has done to them: whole words, words broken over lines or letters, and
labels whose beginning stands before the values and whose rest comes later. Numbers never enter a label, so
their boundaries are never lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.patterns import compiled
from gilint.syntax.lexicon import ORDINAL, Lexicon
from gilint.syntax.tree import Leaf, Word
from gilint.syntax.words import is_number, is_vague

_ROWS = frozenset(("ROW", "SHARED", "EITHER", "UNKNOWN"))
_FOLDED = frozenset(("VALUES", "NOISE"))
_FOREIGN = compiled('[A-Za-z<>{}`"\ufffd]|[0-9][一二三四五六七八九十]、')
"""What remains of markup, or the beginning of the next label: no number written out."""
_GARBLED = compiled(r"\d[\d.,、;:|]*[.,、;:|+-]|[.,、;:|]\d+|\d{1,3}(?:,\d{3})*,\d{1,2}")
"""A number with a mark in a wrong place: what a converter has disordered, rather than what was written."""
_FEWEST_BEGUN = 2
_REACH = 24
"""How far the rest of a label may stand behind its head, in words."""
_SHORT = 4
_LONGEST_ODD = 10
"""Characters of a cell that holds some words instead of a number."""
_LIKE = 0.82
"""How alike an unknown label and an official one must be, so that one or two characters differ."""


def leaves(words: Sequence[Word], lexicon: Lexicon) -> list[Leaf]:
    """Return the tokens of a stretch of table lines: values that follow each other are one, and so is noise."""
    found: list[Leaf] = []
    group: list[Leaf] = []
    for leaf in _Matcher(words, lexicon).leaves():
        is_folded = leaf.kind in _FOLDED
        if group and not (is_folded and leaf.kind == group[0].kind):
            found.append(_joined(group))
            group = []
        (group if is_folded else found).append(leaf)
    if group:
        found.append(_joined(group))
    return found


def _joined(group: Sequence[Leaf]) -> Leaf:
    if len(group) == 1 and not group[0].labels:
        return group[0]
    words = tuple([word for leaf in group for word in leaf.words])
    return Leaf(group[0].kind, words[0].start, words[-1].end, words)


def begins(squeezed: str, lexicon: Lexicon) -> bool:
    """Whether a line of text begins with a label and that label's own ordinal: no sub-heading is worded so."""
    ordinal = ORDINAL.match(squeezed)
    if ordinal is None:
        return False
    body = squeezed[ordinal.end() :]
    return body[:_SHORT] in lexicon.prefixes and any(
        lexicon.is_numbered(lexicon.labels[label], ordinal.group())
        for end in range(_SHORT, min(len(body), lexicon.longest) + 1)
        if (label := body[:end]) in lexicon.kinds
    )


class _Matcher:
    """Walks over the words once and keeps what a broken label still lacks."""

    def __init__(self, words: Sequence[Word], lexicon: Lexicon) -> None:
        self._words = tuple(words)
        self._lexicon = lexicon
        self._rests: tuple[str, ...] = ()
        """What may come of the label that was begun last."""
        self._last_labels: dict[int, int] = {}
        """Line → its last word that is a piece of a label, for lines with empty cells."""
        self._is_row_open = False
        """Whether values may follow: a row's label or values came last, but for noise."""

    def leaves(self) -> Iterator[Leaf]:
        """Yield the tokens, values in runs but not yet joined over empty cells of labels."""
        words, is_value, plain_of = self._words, self._is_value, self._lexicon.plain
        texts = [word.text for word in words]
        at, count = 0, len(words)
        while at < count:
            text = texts[at]
            plain = plain_of(text) if not text.isdigit() else None
            if plain is not None and not self._rests and not (plain[3] and self._is_longer(at, plain[2])):
                kind, meanings, label, _ = plain
                word = words[at]
                self._is_row_open = kind in _ROWS
                yield Leaf(kind, word.start, word.end, (word,), meanings, label)
                at += 1
                continue
            end = at
            while end < count and (texts[end].isdigit() or is_value(end)):
                end += 1
            if end > at:
                self._is_row_open = self._is_row_open or any(texts[at:end])
                yield Leaf("VALUES", words[at].start, words[end - 1].end, words[at:end])
                at = end
                continue
            if not text:
                at += 1
                continue
            taken, found = self._label(at)
            leaf = found or self._other(at)
            self._is_row_open = leaf.kind in _ROWS or (self._is_row_open and leaf.kind in _FOLDED)
            yield leaf
            at += taken

    def _is_value(self, at: int) -> bool:
        text = self._words[at].text
        if not text:
            return self._is_cell(at)
        if self._lexicon.plain(text) is not None:
            return False
        return is_number(text) or (text in self._lexicon.blanks and self._is_mark(at))

    def _is_cell(self, at: int) -> bool:
        """Whether an empty cell is a value's place: no label follows it in its line."""
        word = self._words[at]
        if word.line not in self._last_labels:
            self._last_labels[word.line] = self._last_label(at)
        return at > self._last_labels[word.line]

    def _last_label(self, at: int) -> int:
        """Return which word is the last piece of a label in the line of word *at*; -1 where none comes."""
        last, line = -1, self._words[at].line
        while at < len(self._words) and self._words[at].line == line:
            text = self._words[at].text
            if text and not is_number(text) and text not in self._lexicon.blanks and self._lexicon.has_piece(text):
                last = at
            at += 1
        return last

    def _is_mark(self, at: int) -> bool:
        """Whether a word such as 无 stands for a number here, and is no letter of a broken label."""
        text = self._words[at].text
        if text in self._rests or not self._is_row_open:
            return False
        after = self._words[at + 1].text if at + 1 < len(self._words) else ""
        return not after or not self._lexicon.has_piece(text + after) or after in self._lexicon.blanks

    def _is_longer(self, at: int, label: str) -> bool:
        """Whether the word behind word *at*, which holds all of a *label*, may make it the beginning of another."""
        if at + 1 >= len(self._words):
            return False
        text, _, _, line, cell = self._words[at + 1]
        if not text or (cell >= 0 and line == self._words[at].line):
            return False
        return label + text in self._lexicon.prefixes

    def _label(self, at: int) -> tuple[int, Leaf | None]:
        """Match a label that begins with word *at*; return how many words it takes."""
        lexicon, words = self._lexicon, self._words
        first = words[at]
        ordinal = ORDINAL.match(first.text)
        body = first.text[ordinal.end() :] if ordinal else first.text
        count = 1
        if ordinal and not body:
            ahead = self._announced(at, ordinal.group())
            if ahead is not None:
                return 1, ahead
            if at + 1 < len(words) and words[at + 1].text in lexicon.prefixes:
                body, count = words[at + 1].text, 2
        if not body or (
            ordinal is None and self._continues(body) and (body in self._rests or body not in lexicon.kinds)
        ):
            return 1, None
        if body not in lexicon.prefixes:
            return 1, None
        joined, reach, best = body, count, (body if body in lexicon.kinds else "", count)
        while at + reach < len(words):
            after = words[at + reach]
            if after.cell >= 0 and after.line == words[at + reach - 1].line:
                break
            if not after.text or joined + after.text not in lexicon.prefixes:
                break
            joined += after.text
            reach += 1
            if joined in lexicon.kinds:
                best = (joined, reach)
        label, taken = best
        numbered = ordinal.group() if ordinal else ""
        whole = ""
        if not label or (numbered and lexicon.meant(label, numbered)[0] == "NOISE"):
            # Neither a label nor, for its number, the short one that it looks like: 2.其他, with 法律行政法规… below.
            whole = self._begun(joined, at + reach, numbered)
        completions = lexicon.completions.get(joined, ())
        if completions and (not label or lexicon.labels[completions[0]] == lexicon.labels[label]):
            label, taken = (label if label == joined else completions[0]), reach
            self._rests = tuple(whole[len(joined) :] for whole in completions)
        elif whole:
            label, taken = whole, reach
            self._rests = (whole[len(joined) :],)
        elif label:
            self._rests = ()
        else:
            return 1, None
        return taken, self._leaf(label, words[at : at + taken], numbered)

    def _begun(self, head: str, at: int, ordinal: str) -> str:
        """Return the row whose label begins with *head*, too short to tell by itself: 8.属于行.

        The next word that is no number must go on with it; and either the ordinal is the row's own, or that word
        completes the label.
        """
        lexicon, words = self._lexicon, self._words
        texts = (word.text for word in words[at : at + _REACH] if word.text and not is_number(word.text))
        after = next((text for text in texts if not self._is_group(text)), "")
        is_bare = self._words[at - 1].cell < 0 and ordinal[:1].isdigit()
        if not after or len(head) < (1 if is_bare else _FEWEST_BEGUN):
            return ""
        rows = [
            label
            for label, kind in lexicon.kinds.items()
            if kind == "ROW"
            and len(label) > _SHORT
            and label.startswith(head + after)
            and (lexicon.is_numbered(lexicon.labels[label], ordinal) if ordinal else label == head + after)
        ]
        return rows[0] if len({lexicon.labels[label] for label in rows}) == 1 else ""

    def _is_group(self, text: str) -> bool:
        ordinal = ORDINAL.match(text)
        return self._lexicon.kinds.get(text[ordinal.end() :] if ordinal else text) in ("GROUP", "EITHER")

    def _announced(self, at: int, ordinal: str) -> Leaf | None:
        """Return the row whose ordinal and values stand on one line, and its label only below."""
        words, line = self._words, self._words[at].line
        after = at + 1
        while after < len(words) and words[after].line == line:
            if words[after].text and not is_number(words[after].text):
                return None
            after += 1
        if after == at + 1 or after == len(words):
            return None
        label = words[after].text
        if self._lexicon.kinds.get(label) != "ROW" or not self._lexicon.is_numbered(
            self._lexicon.labels[label], ordinal
        ):
            return None
        self._rests = (label,)
        return Leaf("ROW", words[at].start, words[at].end, (words[at],), self._lexicon.labels[label], label)

    def _leaf(self, label: str, words: Sequence[Word], ordinal: str) -> Leaf:
        kind, labels = self._lexicon.meant(label, ordinal)
        return Leaf(kind, words[0].start, words[-1].end, tuple(words), labels, label)

    def _continues(self, body: str) -> bool:
        return any(rest.startswith(body) for rest in self._rests)

    def _other(self, at: int) -> Leaf:
        """Return a word that begins no label: the rest of one, a loose piece, a cell, or an unknown label."""
        word = self._words[at]
        if self._continues(word.text):
            self._rests = tuple(rest[len(word.text) :] for rest in self._rests if rest.startswith(word.text))
            return Leaf("NOISE", word.start, word.end, (word,))
        if self._lexicon.has_piece(word.text):
            return Leaf("NOISE", word.start, word.end, (word,))
        if self._is_row_open and _GARBLED.fullmatch(word.text):
            return Leaf("NOISE", word.start, word.end, (word,))
        if self._is_row_open and self._is_odd_value(at):
            return Leaf("VALUES", word.start, word.end, (word,))
        return self._near(word) or Leaf("UNKNOWN", word.start, word.end, (word,))

    def _near(self, word: Word) -> Leaf | None:
        """Return the row whose label is nearly the word: 本年新收信息公开申请数量, with 政府 left out."""
        ordinal = ORDINAL.match(word.text)
        body = word.text[ordinal.end() :] if ordinal else word.text
        if len(body) <= _SHORT:
            return None
        chars = set(body)
        rows = [
            label
            for label, kind in self._lexicon.kinds.items()
            if kind == "ROW" and len(label) > _SHORT and len(chars.intersection(label)) > _LIKE / 2 * len(label)
        ]
        if not rows:
            return None
        from difflib import get_close_matches

        near = get_close_matches(body, rows, 2, _LIKE)
        meanings = {self._lexicon.labels[label] for label in near}
        if len(meanings) != 1:
            return None
        self._rests = ()
        return Leaf("ROW", word.start, word.end, (word,), meanings.pop(), body)

    def _is_odd_value(self, at: int) -> bool:
        """Whether an unknown word stands in a number's place: 约3件, 若干."""
        word = self._words[at]
        before = self._words[at - 1]
        rest = word.text.lstrip("0123456789")
        if rest != word.text and len(rest) > 1 and rest[:2] in self._lexicon.prefixes:
            return False  # A number, and the label of the next row.
        if word.cell > 0 and before.line == word.line:
            return len(word.text) <= _LONGEST_ODD and _FOREIGN.search(word.text) is None
        return is_vague(word.text)
