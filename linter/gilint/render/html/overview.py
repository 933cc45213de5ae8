"""The top of the page: how much was found, by rule and by report.

Choosing a severity or a rule narrows all that follows down to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gilint.findings import SEVERITIES, SEVERITY_NAMES, RuleText
from gilint.render.html import words
from gilint.render.html.page import Page
from gilint.render.html.words import path, text
from gilint.render.rules import pattern
from gilint.results import Result, Tally


def overview(page: Page, tally: Tally) -> Iterator[str]:
    """Yield the overview."""
    yield f'<section id="top" class="overview">\n<h2>{page.say(words.OVERVIEW)}</h2>\n'
    if any(page.severities.values()):
        yield from _tiles(page, tally)
        yield from _rules(page)
    elif not tally.undecided:
        yield f'<p class="good">{page.say(words.GOOD)}</p>\n'
    yield "</section>\n"


def _tiles(page: Page, tally: Tally) -> Iterator[str]:
    yield f'<fieldset class="tiles">\n<legend>{page.say(words.SHOW)}</legend>\n'
    yield _tile("all", sum(page.severities.values()), page.say(words.ALL), " checked")
    for severity, count in page.severities.items():
        yield _tile(severity, count, page.say(words.COUNTED[severity]))
    yield f'<p class="tile open"><b>{tally.undecided}</b> {page.say(words.UNDECIDED)}</p>\n</fieldset>\n'


def _tile(name: str, count: int, label: str, checked: str = "") -> str:
    radio = f'<input type="radio" name="show" id="show-{name}"{checked}>'
    return f'<label class="tile {name}">{radio} <b>{count}</b> {label}</label>\n'


def _rules(page: Page) -> Iterator[str]:
    say = page.say
    yield f'<div class="scroll" role="group" tabindex="0" aria-label="{say(words.BY_RULE)}">\n<table class="list rules-found">\n'
    yield f"<caption>{say(words.BY_RULE)}</caption>\n<thead><tr>"
    yield f'<th scope="col"><span class="unseen">{say(words.SHOW)}</span></th>'
    heads = (words.RULE, words.FINDINGS, words.REPORTS, words.SAYS)
    yield "".join(f'<th scope="col">{say(head)}</th>' for head in heads) + "</tr></thead>\n<tbody>\n"
    counts = Counter(finding.rule for result in page.results for finding in result.findings)
    reports = Counter(id_ for result in page.results for id_ in {finding.rule for finding in result.findings})
    gravest = severities(page)
    for id_, rule in sorted(page.rules.items(), key=lambda item: (SEVERITIES.index(gravest[item[0]]), item[0])):
        name = page.rule(id_)
        label = say(words.ONLY, id_)
        radio = f'<input type="radio" name="show" id="show-{name}" aria-label="{label}">'
        severity = gravest[id_]
        yield (
            f'<tr><td>{radio}</td><th scope="row"><a href="#{name}">{text(id_)}</a>'
            f' <span class="kind {severity}">{say(SEVERITY_NAMES[severity])}</span></th>'
            f"<td>{counts[id_]}</td><td>{reports[id_]}</td><td>{_said(rule, page)}</td></tr>\n"
        )
    yield "</tbody>\n</table>\n</div>\n"


def _said(rule: RuleText | None, page: Page) -> str:
    return text(pattern(rule.message, page.language)) if rule is not None else ""


def severities(page: Page) -> dict[str, str]:
    """Return the gravest severity that each rule has here; configurations can change it for some files."""
    found: dict[str, str] = {}
    for severity in reversed(SEVERITIES):
        for result in page.results:
            found.update((each.rule, severity) for each in result.findings if each.severity == severity)
    return found


def reports(page: Page) -> Iterator[str]:
    """Yield the list of the reports of a run over several."""
    if len(page.results) == 1:
        return
    say = page.say
    yield f'<section class="overview">\n<h2 id="reports">{say(words.BY_REPORT)}</h2>\n'
    told = [(number, result) for number, result in enumerate(page.results, 1) if result.findings or result.undecided]
    good = [result for result in page.results if not (result.findings or result.undecided)]
    if told:
        yield '<div class="scroll" role="group" tabindex="0" aria-labelledby="reports">\n<table class="list reports">\n'
        yield f'<thead><tr><th scope="col">{say(words.REPORT)} <small>{say(words.WORST_FIRST)}</small></th>'
        yield "".join(f'<th scope="col">{say(words.COUNTED[severity])}</th>' for severity in SEVERITIES)
        yield f'<th scope="col">{say(words.UNDECIDED)}</th></tr></thead>\n<tbody>\n'
        counted = [(number, result, _counts(result)) for number, result in told]
        for number, result, counts in sorted(counted, key=lambda each: ([-count for count in each[2]], each[0])):
            cells = "".join(f"<td>{count or ''}</td>" for count in counts)
            yield f'<tr class="{page.kinds(result.findings)}"><th scope="row"><a href="#r{number}">{path(result.path)}</a>'
            yield f"</th>{cells}</tr>\n"
        yield "</tbody>\n</table>\n</div>\n"
    if good:
        yield f'<details class="goods">\n<summary class="good">{say(words.GOOD_REPORTS, len(good))}</summary>\n<ul>\n'
        yield from (f"<li>{path(result.path)}</li>\n" for result in good)
        yield "</ul>\n</details>\n"
    if page.is_folded:
        yield f"<p>{say(words.FOLDED)}</p>\n"
    yield "</section>\n"


def _counts(result: Result) -> list[int]:
    found = Counter(finding.severity for finding in result.findings)
    return [*(found[severity] for severity in SEVERITIES), len(result.undecided)]
