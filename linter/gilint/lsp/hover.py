"""What an editor shows of the spot under the pointer: the rule of a finding, the name of a cell."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from gilint.findings import Language
from gilint.lsp import diagnostics
from gilint.lsp.checking import Checked, rules
from gilint.lsp.naming import Named, named_cells
from gilint.lsp.positions import Places
from gilint.render.rules import described, severity
from gilint.source import Span


def hover(checked: Checked, places: Places, position: types.Position, language: Language) -> types.Hover | None:
    """Return the explanation of what stands at *position*; None where there is nothing to explain."""
    offset = places.offset(position)
    parts = [*_cell(checked, offset, language), *_rules(checked, places, offset, language)]
    if not parts:
        return None
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts)))


def _rules(checked: Checked, places: Places, offset: int, language: Language) -> Iterator[str]:
    known = rules(checked.settings)
    found = dict.fromkeys(finding.rule for finding in diagnostics.at(checked, places, Span(offset, offset)))
    for id_ in found:
        if id_ in known:
            rule = known[id_]
            head = f"**{rule.id}** {_escaped(rule.name)} ({severity(rule, language)})"
            yield "\n\n".join((head, *(f"**{label}** {_escaped(words)}" for label, words in described(rule, language))))


def _cell(checked: Checked, offset: int, language: Language) -> Iterator[str]:
    cells: Iterator[Named] = named_cells(checked.report) if checked.report is not None else iter(())
    for named in cells:
        start, end = named.cell.span
        if start <= offset <= end and start < end:
            yield f"{_escaped(named.words(language))}\n\n`{named.cell.key}`"


def _escaped(text: str) -> str:
    """Return *text* so that Markdown shows it as it is."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|~" else char for char in text).replace("\n", " ")
