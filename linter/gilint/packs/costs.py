"""How many steps a backtracking search takes at most from one place, reckoned from a pattern's tree.

A sequence costs the steps of its first part, and for each way in which that can match the steps of the rest.
A repeat that what follows can never begin with has one way only. The reckoning errs upwards.
"""

from __future__ import annotations

import re
from re import _constants as codes
from re import _parser as parser

from gilint.findings import Text
from gilint.typing import Any, Record

_MANY = 10**9
_ENDLESS = 100
"""How often a repeat at a pattern's end, which stops where it stops, is reckoned to repeat."""
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_COMMON = frozenset("5aZ_ \n\t中。,:")
_CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"\D",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"\W",
}
_ANYTHING: frozenset[str] | None = None
"""Stands for: whatever, the end of the pattern too."""


class UnlimitedError(Exception):
    """A pattern with a part whose time has no limit of this kind."""

    def __init__(self, problem: Text) -> None:
        super().__init__(problem.en)
        self.problem = problem


class Price(Record):
    """In how many ways a part can match at one place, and in how many steps all are tried."""

    ways: int
    steps: int


class Costs:
    """The reckoning for one pattern. Raises `UnlimitedError` for back references."""

    def __init__(self, tree: Any) -> None:
        self._ignores_case = bool(tree.state.flags & re.IGNORECASE)
        self._dot_is_all = bool(tree.state.flags & re.DOTALL)
        self._sample = frozenset(_COMMON | _mentioned(tree))
        self.steps = self._sequence(list(tree), _ANYTHING).steps
        self.is_impossible = not tree.state.flags & re.MULTILINE and _is_impossible(list(tree))
        """Whether the text would have to begin after its begin, or end before its end."""

    def _sequence(self, items: list[Any], follow: frozenset[str] | None) -> Price:
        ways, steps = 1, 0
        for place, item in enumerate(items):
            price = self._item(item, self._first_of(items[place + 1 :], follow))
            steps = min(steps + ways * price.steps, _MANY)
            ways = min(ways * price.ways, _MANY)
        return Price(ways, steps)

    def _item(self, item: Any, follow: frozenset[str] | None) -> Price:
        op, value = item
        if op in (codes.GROUPREF, codes.GROUPREF_EXISTS):
            raise UnlimitedError(Text("不能使用反向引用", "back references are not allowed"))
        if op is codes.BRANCH:
            return self._branch([list(part) for part in value[1]], follow)
        if op is codes.SUBPATTERN:
            return self._sequence(list(value[-1]), follow)
        if op is codes.ATOMIC_GROUP:
            return self._sequence(list(value), follow)._replace(ways=1)
        if op in (codes.ASSERT, codes.ASSERT_NOT):
            return self._sequence(list(value[1]), _ANYTHING)._replace(ways=1)
        if op in _REPEATS:
            price = self._repeat(value, follow)
            return price._replace(ways=1) if op is codes.POSSESSIVE_REPEAT else price
        return Price(1, 1)

    def _repeat(self, value: Any, follow: frozenset[str] | None) -> Price:
        least, most, part = value
        most = max(_ENDLESS, least) if most is codes.MAXREPEAT else int(most)
        once = self._sequence(list(part), _ANYTHING)
        first = self._first_of(list(part), _ANYTHING)
        is_forced = once.ways == 1 and first is not None and follow is not None and first.isdisjoint(follow)
        if once.ways == 1:
            return Price(1 if is_forced else most - least + 1, max(most, 1) * once.steps)
        ways, steps, reached = 0, 0, 1
        # At least two ways a round: the sum is too large long before a long loop ends.
        for count in range(most + 1):
            ways += reached if count >= least else 0
            if count < most:
                steps += reached * once.steps
            reached *= once.ways
            if steps > _MANY:
                return Price(_MANY, _MANY)
        return Price(ways, steps)

    def _branch(self, parts: list[list[Any]], follow: frozenset[str] | None) -> Price:
        """Price alternatives; those that can never match at one place do not add to each other's ways."""
        prices = [self._sequence(part, follow) for part in parts]
        heads = [self._head(part) for part in parts]
        ways = max(
            sum(price.ways for other, price in zip(heads, prices, strict=True) if _are_compatible(head, other))
            for head in heads
        )
        return Price(min(ways, _MANY), min(sum(price.steps for price in prices), _MANY))

    def _head(self, items: list[Any]) -> list[frozenset[str]]:
        """Return what the first characters can be, as far as each is one of a set."""
        head: list[frozenset[str]] = []
        for op, value in items:
            if op is codes.SUBPATTERN and len(value[-1]) == 1:
                op, value = value[-1][0]
            if op not in (codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN):
                rest = self._first_of([(op, value)], _ANYTHING)
                return head if rest is None else [*head, rest]
            head.append(self._chars(op, value))
        return head

    def _first_of(self, items: list[Any], follow: frozenset[str] | None) -> frozenset[str] | None:
        """Return with which characters *items* and then *follow* can begin; None where nothing is sure."""
        found: frozenset[str] = frozenset()
        for op, value in items:
            if op is codes.AT or op is codes.ASSERT_NOT or (op is codes.ASSERT and value[0] < 0):
                continue
            first, can_be_empty = self._first(op, value)
            if first is None:
                return None
            found |= first
            if not can_be_empty:
                return found
        return None if follow is None else found | follow

    def _first(self, op: Any, value: Any) -> tuple[frozenset[str] | None, bool]:
        if op in (codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN):
            return self._chars(op, value), False
        if op is codes.BRANCH:
            return self._first_of_any([list(part) for part in value[1]])
        if op is codes.SUBPATTERN:
            return self._first_of_any([list(value[-1])])
        if op is codes.ATOMIC_GROUP:
            return self._first_of_any([list(value)])
        if op is codes.ASSERT:
            return self._first_of_any([list(value[1])])
        if op in _REPEATS:
            first, can_be_empty = self._first_of_any([list(value[2])])
            return first, can_be_empty or value[0] == 0
        return None, True

    def _first_of_any(self, parts: list[list[Any]]) -> tuple[frozenset[str] | None, bool]:
        marker = frozenset({"\0end"})
        firsts = [self._first_of(part, marker) for part in parts]
        if any(first is None for first in firsts):
            return None, True
        together: frozenset[str] = frozenset().union(*(first for first in firsts if first is not None))
        return together - marker, bool(together & marker)

    def _chars(self, op: Any, value: Any) -> frozenset[str]:
        """Return which characters of the sample one item matches."""
        if op is codes.ANY:
            return self._sample if self._dot_is_all else self._sample - {"\n"}
        if op is codes.LITERAL:
            return self._cased(frozenset({chr(value)}))
        if op is codes.NOT_LITERAL:
            return self._sample - {chr(value)}
        is_negated = value[0][0] is codes.NEGATE
        found: frozenset[str] = frozenset()
        for kind, what in value[1:] if is_negated else value:
            if kind is codes.LITERAL:
                found |= {chr(what)}
            elif kind is codes.RANGE:
                found |= {char for char in self._sample if what[0] <= ord(char) <= what[1]}
            else:
                found |= {char for char in self._sample if re.match(_CATEGORIES[what], char)}
        found = self._cased(found)
        return self._sample - found if is_negated else found

    def _cased(self, chars: frozenset[str]) -> frozenset[str]:
        return chars | {char.swapcase() for char in chars} if self._ignores_case else chars


def _are_compatible(one: list[frozenset[str]], other: list[frozenset[str]]) -> bool:
    """Whether one text can begin with both."""
    return not any(first.isdisjoint(second) for first, second in zip(one, other, strict=False))


def _mentioned(tree: Any) -> set[str]:
    """Return the characters that the pattern names, and their neighbours: samples of all that it tells apart."""
    found: set[int] = set()
    waiting = [tree]
    while waiting:
        part = waiting.pop()
        if isinstance(part, (parser.SubPattern, list)):
            waiting.extend(part)
        elif isinstance(part, tuple) and len(part) == 2 and part[0] in (codes.LITERAL, codes.NOT_LITERAL):
            found.add(part[1])
        elif isinstance(part, tuple) and len(part) == 2 and part[0] is codes.RANGE:
            found.update(part[1])
        elif isinstance(part, tuple):
            waiting.extend(part)
    return {
        both
        for code in found
        for near in (code - 1, code, code + 1)
        if 0 <= near <= 0x10FFFF
        for both in (chr(near), chr(near).swapcase())
    }


def _is_impossible(items: list[Any]) -> bool:
    """Whether a sequence wants the text's begin after some text, or its end before some."""
    widths = [_is_consuming(item) for item in items]
    for place, (op, value) in enumerate(items):
        if op is not codes.AT:
            continue
        if value in (codes.AT_BEGINNING, codes.AT_BEGINNING_STRING) and any(widths[:place]):
            return True
        if value in (codes.AT_END, codes.AT_END_STRING) and any(widths[place + 1 :]):
            return True
    return False


def _is_consuming(item: Any) -> bool:
    op, value = item
    if op in (codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN):
        return True
    if op in _REPEATS:
        return bool(value[0]) and any(_is_consuming(part) for part in value[2])
    return op is codes.SUBPATTERN and any(_is_consuming(part) for part in value[-1])
