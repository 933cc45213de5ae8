"""Web addresses and file paths that stand in a text, also where they are wrapped or badly written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gilint.model.report import Detail
from gilint.patterns import compiled
from gilint.source import SourceText, Span

_ANY = compiled(r"[:/\\]|[Ww]{3}|\.(?:cn|com|net|org|gov)", re.IGNORECASE)
_WORD = compiled(r"[A-Za-z0-9\\](?<![A-Za-z0-9.@_/\\-].)[A-Za-z0-9-]*(?:[:;.,。/\\]|(?<=[HTPShtps])\n)")
"""What an address begins with, or a line ends with in the middle of http: found faster than what it is."""
_START = compiled(
    r"(?=[A-Za-z0-9\\])(?<![A-Za-z0-9.@_/\\-])(?:"
    r"h(?:\n *)?t(?:\n *)?t(?:\n *)?p(?:\n *)?s?(?:\n *)?:(?:\n *)?/(?:\n *)?/"
    r"|(?:h{1,2}t{1,3}p{1,2}|ttp|hptt)s?(?:[:;.]{1,2}[/\\]{1,3}|//|:(?=www\.))|(?:ftp|file):[/\\]{1,3}"
    r"|www[.。,](?=[A-Za-z0-9.])"
    r"|(?<!http\n)[A-Za-z]:[\\/]{1,2}(?=[\w.])"
    r"|\\\\(?=[\w.]+\\)"
    r"|(?=(?:[a-z0-9-]{1,63}\.){1,6}(?:cn|com|net|org|gov)(?![A-Za-z0-9@.]))"
    r")",
    re.IGNORECASE,
)
# A comma or a Chinese full stop is part of it where the end of a name follows: www.x,gov.cn.
_RUN = compiled(
    r"(?:[A-Za-z0-9._~:/?#@!$&'*+=%\\-]|[,。、](?=(?:[a-z0-9-]{1,30}[,。.]){0,3}(?:gov|com|org|net|edu|cn)(?![A-Za-z0-9])))+"
)
_GAP = compiled(r"\s+")
_MARKS = ("\\", "&#", "]{", "</", "''", "%%", "~/")
"""One of these is in every text whose writer sets marks inside addresses."""
_BLANKS = compiled(" +")
_SCHEME = compiled(r"https?://(?![/\\])", re.IGNORECASE)
_ENDS_OPEN = compiled(r"(?:[/._?=&%:-]|^(?:https?://)?www)$", re.IGNORECASE)
_GOES_ON = compiled(r"[a-z0-9_/?=&%.-]*[./?=&_-][a-z0-9]|[a-z0-9]+/", re.IGNORECASE)
_EXTENSION = compiled(r"\.(?:s?html?|jsp|aspx?|php)(?![A-Za-z0-9])", re.IGNORECASE)
_IS_DATE = compiled(r"\d{4}[-./年]|\d+$")
_BEGINS = compiled(r"https?:|www\.", re.IGNORECASE)
_ANY_SCHEME = compiled(r"^[a-z]{2,6}[:;.]{0,2}[/\\]+", re.IGNORECASE)
_PATH = compiled(r"file:|[A-Za-z]:[\\/]|\\\\", re.IGNORECASE)
_NAMED = compiled(r"www\.|[a-z0-9-]+\.", re.IGNORECASE)
_HOST = compiled(r"[^/?#\\]*")
_NAME = compiled(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z]{2,18}(?::\d{1,5})?", re.IGNORECASE)
_NUMBERS = compiled(r"(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::\d{1,5})?")


@lru_cache(maxsize=1)
def urls(source: SourceText) -> tuple[Detail, ...]:
    """Return every web address and file path of the text in order, as written, without the line ends inside."""
    folded, text = source.folded, source.text
    if _ANY.search(folded) is None:
        return ()
    if not any(mark in text for mark in _MARKS):
        return tuple(_urls(folded))
    kept = _kept(folded, text)
    found = _urls("".join([folded[place] for place in kept]))
    return tuple([Detail(value, Span(kept[span.start], kept[span.end - 1] + 1)) for value, span in found])


def _kept(folded: str, text: str) -> list[int]:
    r"""Return the places of all but the blanks that stand for marks of a writer alone, as in http:\/\/www\.a\.cn."""
    kept: list[int] = []
    start = 0
    for gap in _BLANKS.finditer(folded):
        begin, end = gap.span()
        if text[begin].isspace() or text[end - 1].isspace():
            continue
        kept.extend(range(start, begin))
        start = end
    kept.extend(range(start, len(folded)))
    return kept


def _urls(folded: str) -> Iterator[Detail]:
    position = 0
    while (word := _WORD.search(folded, position)) is not None:
        match = _START.match(folded, word.start())
        if match is None:
            position = word.end()
            continue
        end = _end(folded, match.start(), match.end())
        position = max(end, match.end())
        stop = _without_tail(folded, match.start(), end)
        value = "".join(folded[match.start() : stop].split())
        # Names in Chinese letters (http://政务.cn) are lawful, and not read.
        is_open = folded[end - 1] in "./" and "\u4e00" <= folded[end : end + 1] <= "\u9fff"
        is_mail = folded[max(match.start() - 3, 0) : match.start()].rstrip().endswith("@")
        if value and not is_mail and (not is_open or is_well_formed(value)):
            yield Detail(value, Span(match.start(), stop))


def _end(text: str, start: int, scheme_end: int) -> int:
    """Return where the address that begins at *start* ends, read on over line ends where it clearly goes on."""
    end = scheme_end
    for _ in range(8):
        run = _RUN.match(text, end)
        end = run.end() if run is not None else end
        gap = _GAP.match(text, end)
        follower = _RUN.match(text, gap.end()) if gap is not None else None
        if gap is None or follower is None or not _wraps(text[start:end], gap.group(), follower.group()):
            break
        end = gap.end()
    return end


def _wraps(so_far: str, gap: str, follower: str) -> bool:
    if _BEGINS.match(follower):
        return so_far.endswith("//") and follower[0] in "wW"
    if "\n" not in gap:
        return so_far.endswith("//")
    if _IS_DATE.match(follower):
        return False
    if follower[0] in "./" and so_far[-1].isalnum():
        return follower[1:2].isalpha()
    if _EXTENSION.search(f"{so_far[-6:]}{follower}", max(6 - len(so_far), 0)) is not None and "." in so_far[-6:]:
        return True
    if _ENDS_OPEN.search(so_far):
        return follower[0].isalnum()
    return follower[0].isalpha() and _GOES_ON.match(follower) is not None


def _without_tail(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".:*'!?#_"):
        end -= 1
    return end


def host(address: str) -> str:
    """Return the host of *address* with its port, lower case; empty for a file path."""
    if is_path(address):
        return ""
    rest = _ANY_SCHEME.sub("", address, count=1)
    found = _HOST.match(rest)
    return found.group().rpartition("@")[2].lower() if found is not None else ""


def is_path(address: str) -> bool:
    """Whether *address* names a file on somebody's computer."""
    return _PATH.match(address) is not None


def is_well_formed(address: str) -> bool:
    """Whether *address* can be an address at all: its scheme, and a host of names with dots, or of numbers."""
    if is_path(address):
        return True
    if _SCHEME.match(address) is None and _NAMED.match(address) is None:
        return False
    where = host(address)
    numbers = _NUMBERS.fullmatch(where)
    if numbers is not None:
        return all(int(number) < 256 for number in numbers.groups())
    # Of www.guting nobody knows whether it is a name or its beginning: a domain and its zone are needed.
    is_whole = where.count(".") > 1 or not where.startswith("www.")
    return (_NAME.fullmatch(where) is not None and is_whole) or where.split(":")[0] == "localhost"


def is_private(address: str) -> bool:
    """Whether only one's own computer or network knows *address*."""
    where = host(address).split(":")[0]
    if is_path(address) or where == "localhost" or where.endswith((".local", ".lan", ".internal", ".localdomain")):
        return True
    numbers = _NUMBERS.fullmatch(where)
    if numbers is None:
        return False
    first, second = int(numbers.group(1)), int(numbers.group(2))
    return first in {0, 10, 127} or (first, second) in {(192, 168), (169, 254)} or (first == 172 and 16 <= second < 32)
