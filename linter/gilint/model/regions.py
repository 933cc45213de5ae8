"""Which province an area code, a postcode or a place belongs to, as the pack's lists have it.

A line of such a list is a province, a colon, and what belongs to it: 河北省：0310、0312. What stands with two
provinces may be either's.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

Words = Mapping[str, tuple[str, ...]]

_PHONES = ("region.phones.7", "region.phones.8")
NOWHERE: frozenset[str] = frozenset()


def provinces_of_area(code: str, words: Words) -> frozenset[str]:
    """Return the provinces that have the area *code* (with its zero); none for one that is not listed."""
    return NOWHERE.union(*(_index(words.get(name, ())).get(code, NOWHERE) for name in _PHONES))


def lengths_of_area(code: str, words: Words) -> frozenset[int]:
    """Return how many digits numbers behind the area *code* have; empty for one that is not listed."""
    return frozenset(int(name[-1]) for name in _PHONES if code in _index(words.get(name, ())))


def provinces_of_postcode(postcode: str, words: Words) -> frozenset[str]:
    """Return the provinces that have the postal zone of *postcode*; none where there is no such zone."""
    zones = _index(words.get("region.zones", ()))
    return NOWHERE.union(*(zones.get(postcode[:length], NOWHERE) for length in range(2, len(postcode) + 1)))


def place_in(address: str, words: Words) -> tuple[str, frozenset[str]]:
    """Return the province or prefecture with which *address* begins, and its province; empty where none is known.

    A province may go without its last word (黑龙江哈尔滨市) where one of its own places follows: 北京路 is no Beijing.
    """
    places = _index(words.get("region.places", ()))
    address = address.removeprefix("中国")
    for length in range(min(len(address), 12), 2, -1):
        found = places.get(address[:length])
        if found is not None:
            return address[:length], found
    for short in (address[:2], address[:3]):
        for length in range(min(len(address), 15), len(short) + 2, -1):
            found = places.get(address[len(short) : length])
            if found is not None and all(province.startswith(short) for province in found):
                return address[:length], found
    return "", NOWHERE


@lru_cache(maxsize=16)
def _index(lines: tuple[str, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in lines:
        province, _, members = line.partition(":")
        for member in members.split("、"):
            found[member] = found.get(member, NOWHERE) | {province}
    return found
