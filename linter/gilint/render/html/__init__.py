"""Findings as one page that needs nothing else: an overview, and each report with its findings, tables and text.

The page has no script. What it hides and shows by itself, its style does.
"""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from gilint.findings import Language
from gilint.render.html import words
from gilint.render.html.overview import overview, reports
from gilint.render.html.page import Page
from gilint.render.html.report import report
from gilint.render.html.rules import rules
from gilint.render.html.words import text
from gilint.render.text import summary
from gilint.results import Run
from gilint.version import __version__


def render(run: Run, language: Language) -> Iterator[str]:
    """Yield the page; it begins with the overview, so all results are read first."""
    results = tuple(run)
    page = Page(results, run.rules(), language)
    title = text(words.TITLE.to(language))
    style = _style(page)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    yield f'<!DOCTYPE html>\n<html lang="{"en" if language == "en" else "zh-CN"}">\n<head>\n<meta charset="utf-8">\n'
    # Even if something of a report were taken for markup, it could neither run, fetch, send nor change a look.
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n<title>{title}</title>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n'
    yield f"<style>{style}</style>\n</head>\n<body>\n"
    yield f'<header class="top">\n<h1>{title}</h1>\n<p>{text(summary(run.tally, language))}</p>\n</header>\n<main>\n'
    yield from overview(page, run.tally)
    yield '<div class="narrowed">\n'
    yield from reports(page)
    for number, result in enumerate(results, 1):
        if result.findings or result.undecided:
            yield from report(page, number, result)
    yield "</div>\n"
    yield from rules(page)
    yield f"</main>\n<footer>gilint {__version__}</footer>\n</body>\n</html>\n"


def _style(page: Page) -> str:
    """Return the style sheet, with a line for everything that the page can be narrowed down to."""
    with open(os.path.join(os.path.dirname(__file__), "page.css"), encoding="utf-8") as file:
        sheet = file.read()
    # The choice stands beside what it narrows down: with `body:has`, browsers took three times as long for many reports.
    shown = "".join(
        f".overview:has(#show-{name}:checked) + .narrowed .which:not(.{name}) {{ display: none; }}\n"
        for name in page.filters
    )
    return f"\n{sheet}{shown}"
