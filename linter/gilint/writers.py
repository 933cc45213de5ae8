"""Marks that writers of Markdown, wikis, LaTeX, troff and JSON set around a report's own words, taken away.

As everywhere before the scanner, the length of the text stays: a mark becomes spaces, or ends a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from gilint.folding import blank, spaces
from gilint.patterns import compiled

_Give = Callable[[re.Match[str]], str]

_ATTRIBUTED = compiled(r"〔([^〔〕]*)〕(?=\{(?:[#.]|[A-Za-z-]{1,20}=))")
"""The words that Markdown gives attributes: [711]{lang="EN-US"}."""
_ATTRIBUTES = compiled(r"\{(?=[#.]|[A-Za-z-]{1,20}=)[^{}]{0,400}\}")
_MACRO = compiled(
    r"\{\{[^{}\n]{0,200}/\}\}|\{(?:anchor|center|color|noformat|panel|quote)(?::[^{}\n]{0,200})?\}", re.IGNORECASE
)
_FENCE = compiled(r"^[ \t]*(?::{3,}|\.\. [a-z-]+::[^\n]*|\{[a-z]+:[^{}\n]*\})[ \t]*$", re.MULTILINE)
"""What begins or ends a part of the text in Markdown, reStructuredText and Markua."""
_EMPHASIS = compiled("'{2,5}|%%")
_TILDE = compiled(r"~(?=[/.:*_@-])")
"""The sign with which XWiki escapes marks."""
_RAISED = compiled(r"^[ \t]*(?:={1,6}|!{1,4})(?=[ \t]*[^=!\s])|(?<=[^=\s])[ \t]*={1,6}[ \t]*$", re.MULTILINE)
"""The marks of a wiki's heading: == 一、总体情况 ==."""
_LEVEL = compiled(r"^[ \t]*h[1-6](?:（#[^（）\n]{0,80}）)?\.(?=[ \t])", re.MULTILINE)
_TROFF = compiled(r"^\.(?:pdfhref[^\n]*|[A-Z]{2}\b(?:[ \t]*\d+[ \t]*$)?)", re.MULTILINE)
_TEXINFO = compiled(r"^@(?:node|menu|end|anchor|c)\b[^\n]*|^\* [^\n]*::[^\n]*|^ ?@[a-z]+\b", re.MULTILINE)
_COMMAND = compiled(r"^[ \t]*\\[a-z]", re.MULTILINE)
_LABELLED = compiled(r"\\(?:begin|end)\{[^\n\u4e00-\u9fff]*|\\hypertarget\{[^\n{}]*\}\{%?|\\label\{[^\n{}]*\}+")
_TITLED = compiled(r"^[ \t]*\\[a-z]{4,}〔title=\{([^{}\n]*)\}[^\n]*$", re.MULTILINE)
_BRACED = compiled(r"\\(?:multi(?:column|row)(?:\{[^{}\n]*\}){2}|(?!multi)[a-z]{4,}\*?)\{([^{}\n]*)\}+")
_OTHER_COMMAND = compiled(r"\\[A-Za-z]{3,}\b(?:〔[^〔〕\n]*〕)?")
_BREAK = compiled(r"\\([nrt])")
_BREAKS = {"n": " \n", "r": "  ", "t": " \t"}
_STRING = compiled(r'^[ \t]*"((?:[^"\n]|"(?!,))*)"[,;]*[ \t]*$', re.MULTILINE)
_FEWEST = 3
"""Commands or quoted lines that are no accident."""
_FEWEST_BREAKS = 10
_UNITS = "年月日号件条个份次期名项家元万人楼室层〕）,。;:%"
"""What may follow a figure in a sentence."""
_FEW_LINES = 5
"""So few lines are no table with bars."""


def lightened(folded: str) -> str:
    """Return *folded*, of the same length, without the marks of light markup."""
    if "\\n" in folded and folded.count("\\n") >= max(_FEWEST_BREAKS, folded.count("\n")):
        folded = _BREAK.sub(lambda mark: _BREAKS[mark[1]], folded)
    for mark in ",/;|":
        if f"{mark}年" in folded:
            folded = _rejoined(folded, re.escape(mark))
    if "{" in folded:
        folded = _ATTRIBUTED.sub(_content, folded)
        folded = _ATTRIBUTES.sub(blank, folded)
        folded = _MACRO.sub(blank, folded)
    if "::" in folded or "{" in folded:
        folded = _FENCE.sub(blank, folded)
    if "''" in folded or "%%" in folded:
        folded = _EMPHASIS.sub(blank, folded)
    if "~/~/" in folded:
        folded = _TILDE.sub(" ", folded)
    if "\n@" in folded:
        folded = folded.replace("@@", "@ ")
    if "=" in folded or "!" in folded:
        folded = _RAISED.sub(blank, folded)
    if "\nh" in folded or folded[:1] == "h":
        folded = _LEVEL.sub(blank, folded)
    for start, pattern in (("\n.", _TROFF), ("\n@", _TEXINFO)):
        if folded.count(start) >= _FEWEST:
            folded = pattern.sub(blank, folded)
    if "\\" in folded and sum(1 for _ in _COMMAND.finditer(folded)) >= _FEWEST:
        folded = _without_commands(folded)
    if folded.count('\n"') >= folded.count("\n") * 0.8 > _FEWEST:
        folded = _STRING.sub(_content, folded)
    return folded


def _rejoined(folded: str, mark: str) -> str:
    """Return a text without the *mark* that a converter has set around each of its figures: 于/2020/年."""
    if len(re.findall(rf"{mark}\d{{4}}{mark}(?=年)", folded)) < _FEWEST:
        return folded
    # Where bars divide cells, too, one behind a colon may be such a cell's.
    opening = "（〔" if mark == r"\|" and folded.count("\n") >= _FEW_LINES else "（〔:"
    folded = re.sub(rf"{mark}(\d[\d\s.-]*){mark}(?=[{_UNITS}])", r" \1 ", folded)
    return re.sub(rf"(?<=[{opening}]){mark}(?!/)|{mark}(?=[年月日号〕）。;])", " ", folded)


def _without_commands(folded: str) -> str:
    """Return a text of LaTeX or ConTeXt without its commands; what divides cells there becomes a bar."""
    is_table = "{tabular" in folded or "{longtable" in folded
    for pattern, give in _COMMANDS:
        folded = pattern.sub(give, folded)
    return folded.replace("&", "|") if is_table else folded


def _content(mark: re.Match[str]) -> str:
    """Return the first group where it stands, and spaces for what is around it."""
    start, end = mark.span(1)
    begin = mark.start()
    whole = mark.group()
    return f"{spaces(whole[: start - begin])}{mark[1]}{spaces(whole[end - begin :])}"


_COMMANDS: tuple[tuple[re.Pattern[str], _Give], ...] = (
    (_LABELLED, blank), (_TITLED, _content), (_BRACED, _content), (_OTHER_COMMAND, blank),
)  # fmt: skip
