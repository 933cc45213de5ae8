"""How to reach the agency: address, postcode, telephone, fax, e-mail and the address of the web site.

A label (地址, 邮编 …) announces each item; an item ends where the next label, or the sentence, does. The preamble and
the last section may hold a contact anywhere; elsewhere, where reports also tell of hot lines, one counts only
behind words that invite to ask (如有疑问 …). What stands in the footer of a web page is never the contact.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from gilint.model import phones
from gilint.model.report import Contact, Detail, Prose
from gilint.model.urls import urls
from gilint.model.wording import phrases
from gilint.patterns import compiled
from gilint.source import SourceText, Span
from gilint.typing import Record

Words = Mapping[str, tuple[str, ...]]

_KINDS = ("address", "postcode", "phone", "fax", "email", "url", "other")
_SELF = ("address", "postcode", "phone")
"""The items that make a contact: who has none of them has none."""
_SEPARATOR = compiled(r"[ \n]*(?:（[^（）\d]{1,6}）)?[ \n]*(?:[:为是]|号码[:为是]?)*[ \n]*")
_IS = compiled(r"\n?[:为是在]+\n?|\n")
_POSTCODE = compiled(r"\d(?: ?\d){5}(?! ?\d)|\d{4,8}(?!\d)")
_EMAIL = compiled(
    r"[A-Za-z0-9._+-]+(?: [A-Za-z0-9._+-]+)? ?@ ?[A-Za-z0-9-]+(?: [A-Za-z0-9-]+)?(?: ?\. ?[A-Za-z0-9-]+)*? ?\. ?[A-Za-z]{2,6}(?![A-Za-z])(?: ?\. ?cn(?![A-Za-z]))?"
)
_STREET = compiled(r"[\u4e00-\u9fff]{2,}.*(?:\d|[号楼室层院座厦村])")
_LIST_ITEM = compiled(r"[（,;:、。\n]([^（,;:、。\n]{4,60})[,;、]?$")
_BARE_PHONE = compiled(r"(?<![\d-])(?:（0\d{2,3}）|0\d{2,3}-)\d{7,8}(?![\d-])")
_BARE_POSTCODE = compiled(r"[,;、（](\d{6})(?=[,;、）])")
_HIDDEN = compiled(r"[Xx×*]{2,}")
"""The part of a number that a draft leaves open: a placeholder, which is the fault of its own rule."""
_WHOLE_ADDRESS = compiled(r"[号楼室层院座厦街路道巷村区厅府局内侧旁栋幢馆心园）\d]$")
_FOOTER_LINES = 3
"""Lines behind an item on which the words of a page's footer make it the page's own."""
_REACH = 160
_MOST = 500
"""How many labels of one section are looked at; no report has a tenth of it."""


class _Item(Record):
    """One item that was found; `start` is where its label begins, in the prose."""

    kind: str
    start: int
    value_start: int
    value_end: int
    value: str


class _Text:
    """Squeezed prose with one blank, or line end, wherever the source has white space: numbers need it."""

    def __init__(self, prose: Prose, source: SourceText) -> None:
        self.prose = prose
        self._source = source
        self._start = 0
        self._blanks: list[int] = []
        """Where in the last window a blank stands that is no character of the prose."""

    def window(self, start: int, length: int = _REACH) -> str:
        """Return what follows *start*, spaced; places in it are turned back by `place`."""
        prose = self.prose.text
        self._start, self._blanks = start, []
        pieces: list[str] = []
        end = min(start + length, len(prose))
        begin = start
        for stop in self._runs(start, end):
            if prose[stop] != "\n" and prose[stop - 1] != "\n":
                pieces.append(prose[begin:stop])
                self._blanks.append(stop - start + len(self._blanks))
                begin = stop
        pieces.append(prose[begin:end])
        return " ".join(pieces).replace("\n", " ")

    def place(self, index: int) -> int:
        """Return the place in the prose of character *index* of the last window."""
        return self._start + index - bisect_left(self._blanks, index)

    def written(self, start: int, end: int) -> str:
        """Return the source's own characters, without white space."""
        ends = [start, *self._runs(start, end), end]
        return "".join(
            self._source.text[slice(*self.prose.span(begin, stop))]
            for begin, stop in pairwise(ends)
            if self.prose.text[begin] != "\n"
        )

    def _runs(self, start: int, end: int) -> list[int]:
        """Return where behind *start* and before *end* something stood in the source between two characters."""
        starts = self.prose.runs[0]
        return starts[bisect_right(starts, start) : bisect_left(starts, end)]


def read(source: SourceText, preamble: Prose, closing: Prose | None, others: Sequence[Prose], words: Words) -> Contact:
    """Return the contact: the preamble's with what the last section (*closing*) adds, else that of another section."""
    found: dict[str, list[Detail]] = {kind: [] for kind in _KINDS}
    span: Span | None = None
    for prose in (preamble, *([closing] if closing is not None else []), *others):
        is_open = prose is preamble or prose is closing
        if span is not None and not is_open:
            break
        every = sorted(_items(_Text(prose, source), words), key=lambda item: item.start)
        items = [item for item in every if _belongs(source, prose, item, is_open, words)]
        if not items and every and prose is others[0] and _stands_alone(prose, every):
            items = every
        own = [item for item in items if item.kind in _SELF]
        if span is not None and not _is_anchored(prose, own or items, words):
            continue
        if own or is_open:
            for item in [item for item in items if span is None or not found[item.kind]]:
                found[item.kind].append(Detail(item.value, prose.span(item.value_start, item.value_end)))
        if span is None and own:
            span = prose.span(own[0].start, max(item.value_end for item in own))
    details = {kind: tuple(found[kind]) for kind in ("address", "postcode", "phone", "fax", "email")}
    return Contact(**details, url=tuple(_sites(source, preamble, closing, others, words)), span=span)


def _belongs(source: SourceText, prose: Prose, item: _Item, is_open: bool, words: Words) -> bool:
    if _is_footer(source, prose, item, words):
        around = prose.text[max(item.start - _REACH, 0) : item.value_end + _REACH]
        return phrases(words["contact.anchor"]).search(around) is not None
    return is_open or _is_anchored(prose, [item], words)


def _is_footer(source: SourceText, prose: Prose, item: _Item, words: Words) -> bool:
    """Whether words of a page's footer stand before an item, on its line, or on one of the next."""
    end = item.value_end
    place = prose.span(end - 1, end).end
    return any(
        found.start() < end
        or source.folded.count("\n", place, prose.span(found.start(), found.end()).start) < _FOOTER_LINES
        for found in phrases(words["contact.footer"]).finditer(prose.text, max(item.start - _REACH, 0), end + _REACH)
    )


def _stands_alone(prose: Prose, items: Sequence[_Item]) -> bool:
    """Whether a sentence begins with an address or a number and holds both: no place or hot line is told of so."""
    kinds = {item.kind for item in items if item.start - items[0].start <= _REACH}
    before = prose.text[items[0].start - 1 : items[0].start] if items[0].start else "\n"
    return {"address", "phone"} <= kinds and before in "。\n/|"


def _is_anchored(prose: Prose, items: list[_Item], words: Words) -> bool:
    """Whether words that invite to ask stand before the first of *items*."""
    if not items:
        return True
    before = prose.text[max(items[0].start - _REACH, 0) : items[0].start]
    return phrases(words["contact.anchor"]).search(before) is not None


def _items(text: _Text, words: Words) -> Iterator[_Item]:
    """Yield the items of one prose."""
    labels = list(islice(_labels(text.prose.text, words), _MOST))
    seen: set[str] = set()
    for place, (kind, start, end) in enumerate(labels):
        stop = labels[place + 1][1] if place + 1 < len(labels) else len(text.prose.text)
        for item in _values(text, kind, start, end, stop):
            seen.add(item.kind)
            yield item
    bare = [item for item in (*_bare_postcode(text), *_bare_phone(text, words)) if item.kind not in seen]
    yield from bare
    if "address" not in seen:
        starts = [start for kind, start, _ in labels if kind in ("postcode", "phone")]
        yield from _bare_address(text, [*starts, *(item.start for item in bare)], words)


def _labels(text: str, words: Words) -> Iterator[tuple[str, int, int]]:
    """Yield kind, start and end of every label, the longest where several begin alike."""
    pattern, kinds = _label_pattern(tuple(words[f"contact.{kind}"] for kind in _KINDS))
    for match in pattern.finditer(text):
        yield kinds[match.group().replace("\n", "")], *match.span()


@lru_cache(maxsize=4)
def _label_pattern(labels: tuple[tuple[str, ...], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the pattern of all *labels*, in the order of the kinds, and the kind of each."""
    kinds = {label: kind for kind, those in zip(_KINDS, labels, strict=True) for label in those}
    longest_first = sorted(kinds, key=len, reverse=True)
    # A look at the first character spares the engine the alternatives nearly everywhere.
    first = "".join(sorted({label[0] for label in kinds}))
    return compiled(
        f"(?=[{re.escape(first)}])(?:" + "|".join("\n?".join(map(re.escape, label)) for label in longest_first) + ")"
    ), kinds


def _values(text: _Text, kind: str, start: int, end: int, stop: int) -> Iterator[_Item]:
    """Yield what the label at *start* announces, which ends before *stop*."""
    if kind == "address":
        yield from _address(text, start, end, stop)
        return
    window = text.window(end, min(stop - end, _REACH) if kind != "email" else _REACH)
    separator = _SEPARATOR.match(window)
    value_at = separator.end() if separator is not None else 0
    if kind in ("phone", "fax"):
        for number in phones.numbers(window, value_at):
            hidden = _HIDDEN.match(window, number.end)
            end = hidden.end() if hidden is not None else number.end
            if hidden is not None or sum(map(str.isdigit, str(number))) >= 3:
                value = f"{number}{hidden.group()}" if hidden is not None else str(number)
                yield _Item(kind, start, text.place(number.start), text.place(end - 1) + 1, value)
    elif kind in ("postcode", "email"):
        match = (_POSTCODE if kind == "postcode" else _EMAIL).match(window, value_at)
        if match is not None:
            value = match.group().replace(" ", "")
            yield _Item(kind, start, text.place(match.start()), text.place(match.end() - 1) + 1, value)


def _address(text: _Text, start: int, end: int, stop: int) -> Iterator[_Item]:
    squeezed = text.prose.text
    separator = _IS.match(squeezed, end, stop)
    if separator is None and re.match(r"[\u4e00-\u9fff]{2,9}?[省市县区州路街]", squeezed[end:stop]) is None:
        return
    first = separator.end() if separator is not None else end
    last = _address_end(squeezed, first, min(stop, first + 100))
    value = squeezed[first:last]
    if len(value) >= 3 and re.search(r"[\u4e00-\u9fff×]{2}", value):
        yield _Item("address", start, first, last, text.written(first, last))


def _address_end(text: str, start: int, stop: int) -> int:
    """Return where the address ends: at a mark, an unopened bracket, or a line end behind a whole address."""
    depth = 0
    for index in range(start, stop):
        char = text[index]
        if char in ",;。" or (char == "）" and depth == 0):
            stop = index
            break
        depth += (char == "（") - (char == "）")
        if char == "\n" and _WHOLE_ADDRESS.search(text, start, index) is not None and index - start > 4:
            stop = index
            break
    while stop > start and text[stop - 1] in "、:-（\n\"'|/及和":
        stop -= 1
    return stop


def _bare_address(text: _Text, starts: Sequence[int], words: Words) -> Iterator[_Item]:
    """Yield the place that stands right before a postcode or a number: 请联系办公室（中山路1号，邮编…）"""
    for start in sorted(starts):
        before = _LIST_ITEM.search(text.prose.text, max(start - 70, 0), start)
        if before is None or phrases(words["contact.anchor"]).search(before.group(1)):
            continue
        if _STREET.fullmatch(before.group(1)):
            first, last = before.span(1)
            yield _Item("address", first, first, last, text.written(first, last))
            return


def _bare_phone(text: _Text, words: Words) -> Iterator[_Item]:
    """Yield the number without a label that stands in a sentence that invites to ask."""
    anchors = phrases(words["contact.anchor"])
    for match in _BARE_PHONE.finditer(text.prose.text):
        if anchors.search(_sentence_before(text.prose.text, match.start())) is not None:
            number = phones.split(match.group())
            yield _Item("phone", match.start(), match.start(), match.end(), str(number or match.group()))
            return


def _bare_postcode(text: _Text) -> Iterator[_Item]:
    """Yield six digits that stand between a place and the next item of a list."""
    for match in _BARE_POSTCODE.finditer(text.prose.text):
        before = _LIST_ITEM.search(text.prose.text, max(match.start() - 70, 0), match.start(1))
        if before is not None and _STREET.fullmatch(before.group(1)):
            yield _Item("postcode", match.start(1), *match.span(1), match.group(1))
            return


def _sentence_before(text: str, place: int) -> str:
    return text[max(place - _REACH, 0) : place].rpartition("。")[2]


def _sites(
    source: SourceText, preamble: Prose, closing: Prose | None, others: Sequence[Prose], words: Words
) -> Iterator[Detail]:
    """Yield the addresses of sites where the report is said to be found; outside preamble and end it must be named."""
    sites, reports = phrases(words["contact.site"]), phrases(words["contact.report"])
    found = urls(source)
    for prose in (preamble, *([closing] if closing is not None else []), *others):
        is_open = prose is preamble or prose is closing
        for url in found:
            if not prose or not prose.spans[0].start <= url.span.start < prose.spans[-1].end:
                continue
            before = "".join(source.folded[max(url.span.start - _REACH, 0) : url.span.start].split())
            if sites.search(before) is not None and (is_open or reports.search(before.rpartition("。")[2]) is not None):
                yield url
