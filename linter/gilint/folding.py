"""One common form for characters that mean the same.

Every replacement is one character for one, so that offsets stay true. Texts, labels, and the patterns of
packs are all folded the same way before they meet: full-width letters and digits become ASCII, the many
dashes, bars, quotes and square brackets become one each, round brackets become `（）` (so that a label is
never mistaken for a pattern's group), and anything that ends a line becomes ``\\n``.
"""

from __future__ import annotations

import re

from gilint.patterns import compiled

_ALIKE = {
    "(": "（", ")": "）", "﹙": "（", "﹚": "）",
    "[": "〔", "]": "〕", "［": "〔", "］": "〕", "【": "〔", "】": "〕", "﹝": "〔", "﹞": "〕", "﹛": "〔", "﹜": "〕",
    "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "＂": '"', "‘": "'", "’": "'", "＇": "'",
    "，": ",", "﹐": ",", "：": ":", "﹕": ":", "︰": ":", "；": ";", "﹔": ";", "．": ".", "％": "%", "﹪": "%",
    "＋": "+", "﹢": "+", "／": "/", "＝": "=", "＜": "<", "＞": ">", "＠": "@", "＃": "#", "＆": "&",
    "～": "~", "〜": "~", "＿": "_", "＊": "*", "﹡": "*", "＼": "\\", "═": "=", "•": "·", "●": "·",
    "│": "|", "┃": "|", "║": "|", "┆": "|", "┇": "|", "┊": "|", "｜": "|", "¦": "|", "︱": "|", "丨": "|",
    "㈠": "一", "㈡": "二", "㈢": "三", "㈣": "四", "㈤": "五", "㈥": "六", "㈦": "七", "㈧": "八",
    "\r": "\n", "\f": "\n", "\v": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n",
}  # fmt: skip
_DASHES = "—–―－−﹣‐‑‒─━﹘╌┄┅"
_JUNCTIONS = "┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛"
_SPACES = "\u3000\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u202f\u205f\u2060\ufeff\xad\x00"
_ESCAPE = compiled(r"\\([-+*_#~|/@])|\\([.)!])(?!\d)")
_HARD_BREAK = compiled(r"\\+(?=\s|$)")
_PLAIN = compiled("[\u4e00-\u9fff]*")
"""Most labels: nothing to fold and no white space."""
_RADICALS = "\u2e80-\u2fdf\uf900-\ufaff"
_RADICAL = compiled(f"[{_RADICALS}]")


def _table() -> dict[str, str]:
    table = dict(_ALIKE)
    table.update(dict.fromkeys(_DASHES, "-"))
    table.update(dict.fromkeys(_JUNCTIONS, "+"))
    table.update(dict.fromkeys(_SPACES, " "))
    for first, last in (("０", "９"), ("Ａ", "Ｚ"), ("ａ", "ｚ")):
        table.update((chr(code), chr(code - 0xFEE0)) for code in range(ord(first), ord(last) + 1))
    return table


_TABLE = _table()


_ODD = compiled(f"[{re.escape(''.join(_TABLE))}{_RADICALS}]")
_STRETCH = 65_536
"""Characters that are searched at once, so that a text of nothing but such characters needs no memory for each."""


def fold(text: str) -> str:
    """Return *text* with every character in its common form; the length stays."""
    odd: set[str] = set()
    for start in range(0, len(text), _STRETCH):
        odd.update(_ODD.findall(text, start, start + _STRETCH))
    # A text has few of these characters, but each often: replacing them one by one beats `str.translate`.
    folded = text
    for char in _TABLE.keys() & odd:
        folded = folded.replace(char, _TABLE[char])
    if "\\" in folded:
        # Markdown writers escape marks: 1\. and \-121. The mark stays beside its number, a space fills the place.
        folded = _HARD_BREAK.sub(blank, folded)
        folded = _ESCAPE.sub(lambda escape: f" {escape[1]}" if escape[1] else f"{escape[2]} ", folded)
    if odd - _TABLE.keys():
        # PDF writers leave radicals (⽂) where the characters (文) belong; NFKC knows them.
        import unicodedata

        folded = _RADICAL.sub(lambda radical: unicodedata.normalize("NFKC", radical.group())[:1], folded)
    return folded


def blank(mark: re.Match[str]) -> str:
    """Return white space for a *mark* that is taken away."""
    return spaces(mark.group())


def spaces(text: str) -> str:
    """Return white space as long as *text*; its line ends stay."""
    return " " * len(text) if "\n" not in text else "".join(["\n" if char == "\n" else " " for char in text])


def without_note(label: str) -> str:
    """Return an official *label* without the explanation in brackets after it."""
    return label.partition("（")[0] or label


def squeeze(text: str) -> str:
    """Return *text* folded and without white space: how labels are compared."""
    return text if _PLAIN.fullmatch(text) else "".join(fold(text).split())
