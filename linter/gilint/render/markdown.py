"""Findings as a comment on a pull or merge request: a table a file, short enough for any service."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gilint.findings import SEVERITY_NAMES, Language
from gilint.render.printable import one_line, path
from gilint.render.repository import relative
from gilint.render.text import place, summary, words
from gilint.results import PlacedFinding, Result, Run

_ROOM = 60_000
"""Characters. GitHub takes 65 536 in a comment, GitLab a million; the summary comes on top."""
_MARKS = re.compile(r"[\\`*_{}\[\]()<>#+\-!|~$:&@]")
_HEADS = {"zh": "| 位置 | 级别 | 规则 | 问题 |", "en": "| Place | Severity | Rule | Message |"}
_UNDECIDED = {"zh": "无法判定的检查", "en": "Checks that could not be decided"}
_MORE = {"zh": "另有 {} 项未列出。", "en": "{} more are not listed."}


def render(run: Run, language: Language) -> Iterator[str]:
    """Yield the comment; findings for which there is no room are counted."""
    yield "## gilint\n\n"
    room, left_out = _ROOM, 0
    for result in run:
        for piece in _file(result, language):
            room -= len(piece)
            # Once something had no place, nothing that follows is listed: it would stand under the wrong heading.
            if room >= 0:
                yield piece
            else:
                room = -1
                left_out += piece.startswith("| ")
    if left_out:
        yield f"\n{_MORE[language].format(left_out)}\n"
    yield f"\n{_escaped(summary(run.tally, language))}\n"


def _file(result: Result, language: Language) -> Iterator[str]:
    if not (result.findings or result.undecided):
        return
    yield f"### {_escaped(path(relative(result.path)))}\n"
    if result.findings:
        yield f"\n{_HEADS[language]}\n|---|---|---|---|\n"
        for finding in result.findings:
            yield _row(finding, language)
    if result.undecided:
        yield (
            f"\n<details><summary>{_UNDECIDED[language]} ({len(result.undecided)})</summary>\n\n"
            + "".join(f"- {item.rule} {_escaped(one_line(item.text.to(language)))}\n" for item in result.undecided)
            + "\n</details>\n"
        )
    yield "\n"


def _row(finding: PlacedFinding, language: Language) -> str:
    severity = SEVERITY_NAMES[finding.severity].to(language)
    return f"| {place(finding)} | {severity} | {finding.rule} | {_escaped(words(finding, language))} |\n"


def _escaped(text: str) -> str:
    """Return *text* with nothing in it that Markdown, HTML or a service (`@somebody`) would take for its own."""
    return _MARKS.sub(lambda mark: f"&#{ord(mark[0])};", text)
