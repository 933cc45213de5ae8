"""What divides the cells of a line: tabs, bars, or any mark that people write: 规章：3、0、12。 or 规章 / 3 / 0 / 12."""

from __future__ import annotations

from gilint.folding import blank
from gilint.patterns import compiled

_WIKI_ROW = compiled(r"\s*\|[^|]*(?:\s\|\|(?=\s|$)[^|]*)+")
_WIKI_BARS = compiled(r"\|\|")
_LAST = compiled(r"\d([^\d+.-]{1,5})[+-]?\d+(?:\.\d+)?$")
"""What stands between the last two numbers of a line."""
_BEFORE = compiled(r"(?<=[\u4e00-\u9fff）\"])\s*[:;]\s*(?=[+-]?\d)")
"""What stands between a label and its first number."""
_DIGIT = compiled(r"\d")
_NUMBER = compiled(r"\s*[+-]?\d[\d,]*(?:\.\d+)?\s*")
_GROUPED = compiled(r"(?<![\d.])[1-9]\d{0,2},\d{3}(?!\d)")
_UNGROUPED = compiled(r"\d{4}")
"""Two numbers with a comma between may as well be one with its thousands apart, unless another is written without."""
_LEADER = compiled(r"\.{3,}|…+")
"""Dots that lead the eye from a label to its numbers."""
_ENDS = ";。,、"
_CLOSE = frozenset(",;、")
"""Marks that divide cells, with or without blanks beside them."""
_APART = frozenset("/lI")
"""Strokes that divide cells with blanks on both sides only: 2024/1/3 is a date."""
_EMPTY = "/  /"
"""A stroke with one blank on either side is what people write for a number that is not there."""
_BETWEEN_LABELS = (";", " / ", " l ", " I ")
"""Marks between labels that no sentence puts so."""
_FEWEST_LABELS, _FEWEST_NUMBERS = 3, 6
"""Cells that are a line of a table: labels alone, and numbers alone; fewer may be the number of a page: 1 / 9."""
_BOXED = "〕〔"


def cells(raw: str) -> list[tuple[int, int]]:
    """Return where the cells of a line begin and end; bars at its ends divide nothing."""
    start, end = 0, len(raw)
    if "|" in raw:
        if " || " in raw and _WIKI_ROW.fullmatch(raw):
            marks = [match.span() for match in _WIKI_BARS.finditer(raw)]
            return list(
                zip(
                    (raw.index("|") + 1, *[right for _, right in marks]),
                    (*[left for left, _ in marks], end),
                    strict=True,
                )
            )
        body = raw.strip(" ")
        start = raw.find(body)
        end = start + len(body)
        if body.startswith("|"):
            start += 1
        if body.endswith("|") and end - 1 >= start:
            end -= 1
    bar = "|" if "|" in raw else "\t"
    cells = []
    while (mark := raw.find(bar, start, end)) >= 0:
        cells.append((start, mark))
        start = mark + 1
    cells.append((start, end))
    return cells


def unmarked(line: str) -> str | None:
    """Return *line*, of the same length, with white space for the mark that divides all its cells: tabs where an
    empty cell would show. A colon may stand behind the label, and a mark at the end.

    None where no one mark divides the line.
    """
    if not (line[-1].isdigit() or line[-2:-1].isdigit() or line[-1] == _BOXED[0]) and not (
        line[-1] != "。"
        and (";" in line or "/" in line or ".." in line or "…" in line or " l " in line or " I " in line)
    ):
        return None
    if line[0] == _BOXED[1] and line[-1] == _BOXED[0]:
        return f" {line[1:-1]} ".replace(_BOXED, " \t")
    plain = _LEADER.sub(blank, line) if "..." in line or "…" in line else line
    body = plain.rstrip(_ENDS)
    if body[-1:].isdigit():
        found = _figures(body, plain[len(body) :])
    elif _EMPTY in plain:
        found = plain.replace(" /", _tab(" /"))
    elif _DIGIT.search(plain):
        found = plain
    else:
        mark = next((mark for mark in _BETWEEN_LABELS if plain.count(mark) >= _FEWEST_LABELS - 1), "")
        found = plain.replace(mark, _tab(mark)) if mark else plain
    return found.ljust(len(line)) if found and found != line else None


def _figures(body: str, end: str) -> str | None:
    """Return a line that ends with a number, and perhaps a mark, without the marks."""
    between = _BEFORE.search(body)
    last = _LAST.search(body)
    mark = " / " if _EMPTY in body else last[1] if last is not None else ""
    if not mark.strip():
        if between is not None and between.group().strip() in end:
            return (body + end).replace(between.group(), _tab(between.group()))
        return _BEFORE.sub(blank, body)
    if mark.strip() in _APART:
        if not mark[0] == mark[-1] == " ":
            return None
    elif mark.strip() not in _CLOSE or (mark == "," and _GROUPED.search(body) and not _UNGROUPED.search(body)):
        return None
    if mark.strip() in end:
        body += end  # Empty cells come last.
    body = _BEFORE.sub(lambda between: _tab(between.group()), body.replace(mark, _tab(mark)), count=1)
    cells = body.split("\t")
    is_page = cells[0].strip().isdigit() and len(cells) < _FEWEST_NUMBERS
    return body if not is_page and all(map(_is_cell, cells)) else None


def _is_cell(cell: str) -> bool:
    """Whether what stands between two marks is one number, or no number at all."""
    return not cell.rstrip()[-1:].isdigit() or _NUMBER.fullmatch(cell) is not None


def _tab(mark: str) -> str:
    return "\t".ljust(len(mark))
