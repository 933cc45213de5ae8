"""The bottom of the page: what the rules that found anything are about, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.render.html import words
from gilint.render.html.page import Page
from gilint.render.html.words import text
from gilint.render.rules import pattern


def rules(page: Page) -> Iterator[str]:
    """Yield an explanation of every rule that found anything."""
    if not page.rules:
        return
    yield f'<section class="rules">\n<h2>{page.say(words.RULES)}</h2>\n'
    for id_, rule in page.rules.items():
        name = page.rule(id_)
        called = f" <small>{text(rule.name)}</small>" if rule is not None else ""
        yield f'<section class="rule" id="{name}">\n<h3>{text(id_)}{called}</h3>\n'
        if rule is not None:
            language = page.language
            bases = ("；" if language == "zh" else "; ").join(basis.to(language) for basis in rule.basis)
            yield f'<p class="said">{text(pattern(rule.message, language))}</p>\n'
            parts = ((words.WHY, rule.why.to(language)), (words.FIX, rule.fix.to(language)), (words.BASIS, bases))
            if any(said for _, said in parts):
                yield "<dl>\n"
                yield from (f"<dt>{page.say(label)}</dt><dd>{text(said)}</dd>\n" for label, said in parts if said)
                yield "</dl>\n"
        yield "</section>\n"
    yield f'<p><a href="#top">{page.say(words.TOP)}</a></p>\n</section>\n'
