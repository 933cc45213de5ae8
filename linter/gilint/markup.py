"""Marks of HTML, mail and editors around a report's own words, taken away.

Like folding, this keeps the length of the text: a mark becomes spaces, or ends a line, or divides cells.
"""

from __future__ import annotations

import re
from itertools import islice

from gilint.folding import blank, fold, spaces
from gilint.patterns import compiled

_TAG = compiled(
    r"<(?P<close>/?)(?P<name>[a-z][a-z0-9_-]{0,30}(?::[a-z][a-z0-9_-]{0,30})?)(?:[\s/][^<>]{0,2000})?>|<!--|"
    r"<[!?][^<>]{0,500}>",
    re.IGNORECASE,
)
"""A tag of HTML or of any XML: names of the web (<http://…>) have marks of their own."""
_BLOCKS = compiled(
    r"article|blockquote|body|br|caption|center|d[dlt]|div|fig\w+|footer|h[1-6r]|head|header|html|li|main|nav|ol|"
    r"p(?:ara|re)?|row|section|t(?:able|body|foot|head|itle|r)|ul"
)
_HIDDEN = frozenset(("script", "style"))
_CELLS = frozenset(("td", "th", "entry", "cell"))
"""Of HTML, DocBook and TEI."""
_FEWEST_TAGS = 8
"""So many are no slip: the text is HTML, or a writer of Markdown has left in what it knows no mark for."""
_FORUM = compiled(
    r"〔(/?(?:b|i|u|center|align|size|font|color|table|tr|td|th|p|h[1-6]|list|quote)(?:=[^〔〕\n]{0,40})?)〕",
    re.IGNORECASE,
)
"""The tags of forums, which square brackets make."""
_ENTITY = compiled(
    r"&(?:nbsp|ensp|emsp|thinsp|quot|[lr][ds]quo|middot|bull|[mn]dash|hellip|lt|gt|times|#160|#xa0|#12288);",
    re.IGNORECASE,
)
_CELL = compiled(r"<(?:t[dh]|entry|cell)[\s>]", re.IGNORECASE)
"""Tables show that a text is HTML; a few marks left over in a text are a fault to be told of."""
_FEWEST_ENTITIES = 20
_QUOTED = compiled(r"^[ \t]*>(?:[ \t]?>)*", re.MULTILINE)
_NUMBERED = compiled(r"^[ \t]*(\d{1,5})(?:[:.|、]?[ \t]+|[:|]|$)", re.MULTILINE)
_EMPTY_BOLD = compiled(r"(?<=[\u4e00-\u9fff\d])\*{4}(?=[\u4e00-\u9fff\d])")
_BOLD = compiled(r"__(?=[^\s_])([^_\n]{1,300}?)(?<=[^\s_])__(?!_)")
_BARRED = compiled(
    r"^(?=[^\n|]*\|)[^\n。]{0,200}。[^\n]{0,400}$|^[ |]*[\u4e00-\u9fff]{2,6}:\|[^\n]{1,60}$", re.MULTILINE
)
"""A line of sentences, or one of a contact, whose pieces a converter has divided by bars."""
_ESCAPES = compiled(r"\\[-.()!+]")
_FEWEST_ESCAPES = 3
_LINKING = compiled(r"(?<=[A-Za-z0-9])&#(\d{2,4});(?=[A-Za-z0-9])")
"""A hyphen inside a number or an address, as writers of Textile escape it."""
_LIGHT = ("{", "''", "%%", "~/", "==", "\n=", "\n!", "\nh", "\n.", "\n@", "\n\\", "\\n", "::", '\n"')
"""One of these is in every text that light markup has marked."""
_DIVIDED = (",年", "/年", ";年", "|年")
_MOST = 0.9
"""Share of lines that have a mark which belongs to the text's surroundings."""


def unmarked(text: str, folded: str) -> str:
    """Return *folded*, of the same length, without the marks; *text* is what it was folded from."""
    if "〔/" in folded and sum(1 for _ in _FORUM.finditer(folded)) >= _FEWEST_TAGS:
        folded = _FORUM.sub(r"<\1>", folded)
    is_html = "<" in folded and (
        _CELL.search(folded) is not None or sum(1 for _ in islice(_TAG.finditer(folded), _FEWEST_TAGS)) == _FEWEST_TAGS
    )
    if is_html:
        folded = _untagged(folded)
    if any(mark in folded for mark in _LIGHT) or any(mark in folded for mark in _DIVIDED):
        from gilint.writers import lightened

        folded = lightened(folded)
    if is_html or folded.count("&") >= _FEWEST_ENTITIES:
        folded = _ENTITY.sub(_character, folded)
    if "&#" in folded:
        folded = _LINKING.sub(lambda mark: chr(int(mark[1])).ljust(len(mark.group())), folded)
    start = folded.lstrip()[:1]
    if "\n>" in folded or (start.isdigit() and "\n" in folded):
        folded = _unframed(folded)
    if "|" in folded:
        folded = _BARRED.sub(lambda line: line.group().replace("|", " "), folded)
    if "****" in folded:
        folded = _EMPTY_BOLD.sub("    ", folded)
    if "__" in folded and len(_ESCAPES.findall(text)) >= _FEWEST_ESCAPES:
        # Only a writer of Markdown escapes marks: in other texts two underlines are a place left to fill in.
        folded = _BOLD.sub(lambda bold: f"  {bold[1]}  ", folded)
    return folded


def _untagged(folded: str) -> str:
    pieces: list[str] = []
    end = cell = 0
    hidden = ""
    last_close = folded.rfind("-->")
    has_bars = "|" in folded
    for match in _TAG.finditer(folded):
        if match.start() < end:
            continue  # Inside a comment.
        before = folded[end : match.start()]
        pieces.append(spaces(before) if hidden else before)
        end = match.end()
        name, is_close = (match["name"] or "!").lower(), bool(match["close"])
        instead = spaces(match.group())
        if match.group() == "<!--":
            end = folded.find("-->", end) + 3 if end <= last_close else end
            instead = spaces(folded[match.start() : end])
        if name in _HIDDEN:
            hidden = "" if is_close else name
        elif name in _CELLS:
            if cell:
                _settle(pieces, cell)
            cell = 0 if is_close else len(pieces)
            instead = instead if is_close else f"{instead[:-1]}|"
        elif name == "br" and has_bars:
            instead = match.group()
        elif name == "tr" or (not cell and _BLOCKS.fullmatch(name)):
            cell = 0
            instead = f"\n{instead[1:]}"
        pieces.append(instead)
    pieces.append(folded[end:])
    return "".join(pieces)


def _settle(pieces: list[str], cell: int) -> None:
    """Take back the bar before a cell whose content begins on a line of its own."""
    content = "".join(pieces[cell + 1 :])
    if "\n" in content[: len(content) - len(content.lstrip())] and content.strip():
        pieces[cell] = f"{pieces[cell][:-1]} "


def _character(entity: re.Match[str]) -> str:
    # The names of all characters are many; few reports have one.
    from html import unescape

    char = fold(unescape(entity.group()))
    return char.ljust(len(entity.group())) if len(char) == 1 else entity.group()


def _unframed(folded: str) -> str:
    """Take away the marks of a quoted mail, or the numbers of lines, where all lines have them."""
    lines = [line for line in folded.split("\n") if line.strip()]
    quoted = sum(1 for line in lines if line.lstrip().startswith(">"))
    if quoted > len(lines) * _MOST:
        return _QUOTED.sub(blank, folded)
    numbers = [match for match in map(_NUMBERED.match, folded.split("\n")) if match is not None]
    counted = sum(1 for number, match in enumerate(numbers, 1) if int(match[1]) == number)
    if len(lines) > 1 and counted > len(lines) * _MOST:
        return _NUMBERED.sub(blank, folded)
    return folded
