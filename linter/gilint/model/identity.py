"""Whose report this is, and about which year: the title and the agency.

The title stands before the first paragraph of prose. It may run over several lines, be printed twice, carry
marks of a conversion, and stand among the furniture of a web page; so every run of up to five neighbouring
pieces is tried as a title, and the best one wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gilint.model.report import Prose, Title
from gilint.model.wording import phrases
from gilint.patterns import compiled
from gilint.source import SourceText, Span
from gilint.typing import Record

Words = Mapping[str, tuple[str, ...]]
"""The format's named word lists; see the pack's file on wording."""

_REACH = 8000
"""How far into the preamble the title is looked for, in characters."""
_FURTHEST = 400
"""How far into a line of prose a title is looked for, in characters."""
_PIECES = 5
_LONGEST = 80
_MARKUP = "#*_=~`\"'·>-+\\"
_SPACE = " \r\x0b\x0c"
_PIECE = compiled(r"[^\n\t|]+")
_CHUNK = compiled(r"[^\s|,;/]+")
_LISTING = frozenset(",;/")
_NOT_IN_NAME = compiled(r"[,;:。!?<>《》@/&%…]|\.\.|http")
_HAN = compiled("[\u4e00-\u9fff]")
_HEAD = compiled(r"[^_-]*")
_LEADERS = compiled(r"\.{4}|…{2}|·{4}")
_NOTE = compiled(r"（[^（）]{0,24}）$|\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?$|\.(?:docx?|pdf|wps|html?)$", re.IGNORECASE)
_PREFIX = compiled(r"^〔[^〕]{0,8}〕")
_CALENDAR = compiled(r"^[（〔]?(?:\d{4}|[二一][〇○零O九\d].{2})[-年./].{1,6}[日\d][）〕]?$")
_YEAR = compiled(r"(?<!\d)((?:19|20)\d\d|二[〇○零Oo0][〇○零Oo0一二三四五六七八九]{2})年度?")
_BARE_YEAR = compiled(r"(?<!\d)((?:19|20)\d\d)$")
_DIGITS = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | dict.fromkeys("○零OoО", "0")
_PLACE = compiled(r"^[\u4e00-\u9fff]{1,9}?(?:省|自治区|自治州|[市县区州旗盟乡镇])")


class _Piece(Record):
    """A line, or a cell of one, squeezed."""

    text: str
    spans: tuple[Span, ...]
    """Where it stands in the source, white space included."""
    skipped: int = 0
    """How many characters of its spans, white space aside, stand before `text`."""
    is_prose: bool = False
    is_labelled: bool = False
    """Whether it stands behind a label, in the block that web pages set over a document."""

    def offsets(self, source: SourceText) -> list[int]:
        """Return the place in *source* of each character of `text`."""
        folded = source.folded
        kept = [offset for span in self.spans for offset in range(*span) if not folded[offset].isspace()]
        return kept[self.skipped : self.skipped + len(self.text)]


class _Reading(Record):
    """What a run of pieces says when it is read as a title."""

    rank: int
    """4 for the official form, 1 for a bare name of such a report."""
    agency: tuple[int, int]
    year: int | None
    year_at: tuple[int, int] | None


def year_of(digits: str) -> int:
    """Return the number that four digits, Arabic or Chinese, stand for."""
    return int("".join(_DIGITS.get(char, char) for char in digits))


def title(source: SourceText, preamble_end: int, words: Words) -> Title | None:
    """Return the report's title, looked for before *preamble_end* (where the first section's heading begins)."""
    pieces: list[_Piece] = []
    best: tuple[_Piece, _Reading] | None = None
    best_rank = (False, 0)
    behind_prose = False
    for piece in _pieces(source, min(preamble_end, _REACH), words):
        if piece.is_prose and best_rank == (True, 4):
            break
        pieces.append(piece)
        found = _opening_of_prose(source, piece, words) if piece.is_prose else _ending_at(pieces, words)
        if found is not None:
            rank = (not piece.is_labelled, found[1].rank)
            # Behind prose only the full official form counts: the words of a sentence may fill a line by chance.
            is_sure = not behind_prose or (rank[1] == 4 and pieces[-2].text[-1] in "。:;》>")
            if is_sure and rank > best_rank:
                best, best_rank = found, rank
        behind_prose = behind_prose or piece.is_prose
    return _title(source, *best) if best is not None else None


def _pieces(source: SourceText, end: int, words: Words) -> Iterator[_Piece]:
    folded = source.folded
    starts = phrases(words["preamble.start"])
    labels = phrases(words["title.label"])
    for match in _PIECE.finditer(folded, 0, end):
        written = match.group().rstrip(f"{_MARKUP}{_SPACE},")
        start = match.start() + len(written) - len(written.lstrip(_MARKUP + _SPACE))
        text = "".join(folded[start : match.start() + len(written)].split())
        if not text:
            continue
        label = labels.match(text)
        skipped = label.end() + 1 if label is not None and text[label.end() : label.end() + 1] == ":" else 0
        rest = text[skipped:]
        if rest.startswith("《") and rest.endswith("》"):
            rest = rest[1:-1]
            skipped += 1
        is_prose = "。" in rest or "《" in rest or len(rest) > _LONGEST or starts.match(rest) is not None
        # A long line may hold a table of contents; style sheets and other code hold no sentence.
        is_prose = is_prose and (len(rest) > 3 * _LONGEST or _LEADERS.search(rest) is None)
        is_prose = is_prose and _HAN.search(rest) is not None
        yield _Piece(rest, (Span(start, match.start() + len(written)),), skipped, is_prose, is_labelled=skipped > 1)


def _ending_at(pieces: list[_Piece], words: Words) -> tuple[_Piece, _Reading] | None:
    """Return the best title that ends with the last of *pieces*, and how it reads."""
    best: tuple[_Piece, _Reading] | None = None
    end = len(pieces) - 1
    if not any(kind[-1] in pieces[end].text for kind in words["title.kind"]):
        return None
    for first in range(end, max(end - _PIECES, -1), -1):
        if pieces[first].is_prose or _is_furniture(pieces[first].text):
            break
        if first < end and (pieces[first].skipped or pieces[first + 1].skipped):
            break
        run = _joined(pieces[first : end + 1])
        reading = _reading(run.text, words) if len(run.text) <= _LONGEST else None
        if reading is None:
            continue
        if first < end and not _begins_well(pieces[first].text, reading, words):
            continue
        is_better = best is None or reading.rank > best[1].rank
        if is_better or (best is not None and reading.rank == 4 and _completes(pieces[first].text, best, words)):
            best = run, reading
    return best


def _is_furniture(text: str) -> bool:
    return _NOT_IN_NAME.search(text) is not None or _CALENDAR.match(text) is not None


def _joined(pieces: list[_Piece]) -> _Piece:
    text = "".join(piece.text for piece in pieces)
    spans = tuple(span for piece in pieces for span in piece.spans)
    prefix = _PREFIX.match(text)
    first = prefix.end() if prefix is not None else 0
    last = len(text)
    while (note := _NOTE.search(text, first, last)) is not None and note.start() > first:
        last = note.start()
    head = _HEAD.match(text, first, last)
    last = head.end() if head is not None and head.end() - first > 8 else last
    return _Piece(text[first:last], spans, pieces[0].skipped + first)


def _reading(text: str, words: Words) -> _Reading | None:
    """Return how *text* reads as a title, or None if it is none."""
    subject = phrases(words["title.subject"]).search(text)
    topic = subject or phrases(words["title.weak"]).search(text)
    if topic is None or not text.endswith(words["title.kind"]) or text.startswith("年"):
        return None
    tail = next((tail for tail in words["title.tail"] if text.endswith(tail)), None)
    name_end = len(text) - len(tail) if tail is not None else topic.start()
    year = _YEAR.search(text)
    bare = _BARE_YEAR.search(text, 0, name_end) if year is None else None
    dated = year or bare
    if dated is not None and dated.end() > name_end:
        name_end = min(name_end, dated.start())
    agency = _agency_before(text, name_end, dated, words)
    value = year_of(dated.group(1)) if dated is not None else None
    where = dated.span(1) if dated is not None else None
    named = agency[1] > agency[0]
    if subject is None:
        return _Reading(2, agency, value, where) if named and year is not None else None
    before = len(year.group()) if year is not None and year.end() <= name_end else 0
    is_whole = agency[1] - agency[0] + before == name_end
    if tail is not None and year is not None and named and is_whole:
        return _Reading(4, agency, value, where)
    if dated is not None:
        return _Reading(3 if tail is not None or named else 2, agency, value, where)
    return _Reading(2 if tail is not None and named else 1, agency, value, where)


def _agency_before(text: str, end: int, year: re.Match[str] | None, words: Words) -> tuple[int, int]:
    """Return where the agency stands in `text[:end]`, before the year or after it; empty where it does not."""
    start = 0
    if year is not None and year.start() < end:
        start, end = (0, year.start()) if year.start() else (year.end(), max(end, year.end()))
    about = phrases(words["title.about"])
    begins = about.match(text, start, end)
    start = begins.end() if begins is not None else start
    # A year may stand twice: 2025湖口县2025年度…
    start += 4 if text[start : start + 4].isdigit() else 0
    ends = next((word for word in words["title.about"] if text.endswith(word, start, end)), "")
    end -= len(ends)
    return (start, end) if end - start > 1 else (start, start)


def _begins_well(text: str, reading: _Reading, words: Words) -> bool:
    """Whether the first piece of a run belongs to it: an agency, or the beginning of the words behind it."""
    if _YEAR.match(text) or text.isdigit() or phrases(words["title.subject"]).search(text):
        return True
    return len(text) <= 30 and (text.endswith(words["agency.end"]) or _PLACE.match(text) is not None)


def _completes(text: str, shorter: tuple[_Piece, _Reading], words: Words) -> bool:
    """Whether *text* is the beginning of an agency's name that the shorter title has only the end of."""
    start, end = shorter[1].agency
    agency = shorter[0].text[start:end]
    if start != 0 or _PLACE.match(text) is None or phrases(words["title.subject"]).search(text):
        return False
    return _PLACE.match(agency) is None and not text.endswith(words["agency.end"]) and agency not in text


def _opening_of_prose(source: SourceText, piece: _Piece, words: Words) -> tuple[_Piece, _Reading] | None:
    """Return the title that a long line begins with, as where a whole report stands in one line."""
    starts = phrases(words["preamble.start"])
    tails = phrases(words["title.tail"])
    folded, (start, end) = source.folded, piece.spans[0]
    run: list[_Piece] = []
    best: tuple[_Piece, _Reading] | None = None
    for chunk in _CHUNK.finditer(folded, start, min(end, start + _FURTHEST)):
        if starts.match(chunk.group()) or "。" in chunk.group():
            break
        tail = tails.search(chunk.group())
        is_cut = tail is not None and starts.match(chunk.group(), tail.end()) is not None
        stop = chunk.start() + tail.end() if is_cut and tail is not None else chunk.end()
        run.append(_Piece(folded[chunk.start() : stop], (Span(chunk.start(), stop),)))
        found = _ending_at(run[-_PIECES:], words)
        if found is not None and found[1].rank > (best[1].rank if best is not None else 2):
            # Between other words, a comma behind it makes it a mention.
            is_mention = folded[stop : stop + 1] in _LISTING and starts.match(folded, stop + 1) is None
            if not is_mention or found[0].spans[0] == run[0].spans[0]:
                best = found
        if is_cut or (best is not None and best[1].rank == 4):
            break
    return best


def _title(source: SourceText, run: _Piece, reading: _Reading) -> Title:
    offsets = run.offsets(source)
    written = "".join(source.text[offset] for offset in offsets)
    year_span = None
    if reading.year_at is not None:
        year_span = Span(offsets[reading.year_at[0]], offsets[reading.year_at[1] - 1] + 1)
    return Title(
        text=written,
        span=Span(offsets[0], offsets[-1] + 1),
        agency=written[slice(*reading.agency)],
        year=reading.year,
        year_span=year_span,
        is_regular=reading.rank == 4,
    )


def agency(title: Title | None, preamble: Prose, closing: Prose | None, words: Words) -> str:
    """Return the agency's name as the title has it, else the preamble, else the signature; empty if none does."""
    if title is not None and title.agency:
        return title.agency
    around = phrases((*words["opening.publish"], *words["preamble.start"]))
    stated = compiled(
        f"(?:{around.pattern}|[,。\n])([^,。;:《》（）\\d\n]{{3,30}}?)(?:{around.pattern}|(?=\\d{{4}}年))"
    )
    for match in stated.finditer(preamble.text):
        begins = around.match(match.group(1))
        name = match.group(1)[begins.end() if begins is not None else 0 :]
        if name.endswith(words["agency.end"]) and not name.startswith(words["agency.self"]):
            return name
    for paragraph in reversed(closing.text.split("\n")[-4:] if closing is not None else []):
        if 3 < len(paragraph) <= 30 and paragraph.endswith(words["agency.end"]) and not _NOT_IN_NAME.search(paragraph):
            return paragraph
    return ""


def first_line(source: SourceText) -> Span:
    """Return the first line that holds anything: where a title belongs, and what concerns the whole text."""
    match = re.search(r"[^\s\0][^\n]*", source.folded)
    return Span(*match.span()) if match is not None else Span(0, min(1, len(source.text)))
