"""What an editor offers to do about findings: go to a cell, write the official heading, waive with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types

from gilint.findings import Language, Text
from gilint.lsp import diagnostics
from gilint.lsp.checking import Checked
from gilint.lsp.edits import Abilities, edit
from gilint.lsp.positions import Places
from gilint.lsp.waiving import Target
from gilint.model.judged import main_sections
from gilint.model.report import Section
from gilint.results import PlacedFinding
from gilint.source import Span

SHOW = "gilint.show"
"""The command that takes the editor to a place: a document's URI, and a range in it."""

_KIND = types.CodeActionKind.QuickFix
_MOST = 8
"""Cells of one finding that are offered; the places of all stand at its diagnostic."""
_MARKS = " \t\u3000#*|>_"
"""What may stand around a heading, of Markdown and of tables, and is to stay."""
_GO = Text("转到 {words}", "Go to {words}")
_HEADING = Text("改为规定的标题“{title}”", "Replace by the official heading '{title}'")
_WAIVE = Text("豁免 {rule}（须填写理由）", "Waive {rule} (a reason is needed)")


class Desk:
    """One checked document, and what its client can do."""

    __slots__ = ("_abilities", "_checked", "_language", "_places")

    def __init__(self, checked: Checked, places: Places, abilities: Abilities, language: Language) -> None:
        self._checked = checked
        self._places = places
        self._abilities = abilities
        self._language = language

    def actions(self, span: Span, target: Target | None) -> Iterator[types.CodeAction]:
        """Yield what can be done at *span*; waivers go into *target*."""
        findings = list(diagnostics.at(self._checked, self._places, span))
        for section in main_sections(self._checked.report) if self._checked.report is not None else ():
            if section.heading.start <= span.end and span.start <= section.heading.end:
                yield from self._heading(section)
        for finding in findings:
            yield from self._going(finding)
        if target is not None:
            for finding in findings:
                yield from self._waiver(finding, target)

    def _told(self, finding: PlacedFinding) -> types.Diagnostic:
        return diagnostics.diagnostic(finding, self._checked, self._places, self._language)

    def _heading(self, section: Section) -> Iterator[types.CodeAction]:
        """Offer the official heading where another one stands."""
        spec = section.spec
        if spec is None or (section.form == "official" and section.number == spec.number):
            return
        start, end = section.heading
        written = self._places.source.text[start:end]
        start += len(written) - len(written.lstrip(_MARKS))
        end -= len(written) - len(written.rstrip(_MARKS))
        official = f"{spec.number}、{spec.title}"
        change = types.TextEdit(self._places.range(Span(start, end)), official)
        document = self._checked.document
        yield types.CodeAction(
            _HEADING.to(self._language).format(title=official),
            _KIND,
            [self._told(finding) for finding in self._checked.findings if finding.span == section.heading],
            is_preferred=True,
            edit=edit(document.uri, document.version, change, self._abilities),
        )

    def _going(self, finding: PlacedFinding) -> Iterator[types.CodeAction]:
        if not self._abilities.show_document:
            return
        uri, concerned = self._checked.document.uri, diagnostics.concerned(finding, self._checked)
        places = [(named, self._places.range(named.cell.span)) for named in concerned]
        # A cell on the finding's own line is in sight.
        far = [(named, place) for named, place in places if place.start.line != finding.line - 1]
        for named, place in far[:_MOST]:
            title = _GO.to(self._language).format(words=named.words(self._language))
            where = types.Location(uri, place)
            yield types.CodeAction(title, _KIND, [self._told(finding)], command=_show(title, where))

    def _waiver(self, finding: PlacedFinding, target: Target) -> Iterator[types.CodeAction]:
        found = target.waived(finding, self._checked.document.path, self._abilities)
        if found is None:
            return
        title = _WAIVE.to(self._language).format(rule=finding.rule)
        change, blank = found
        command = _show(title, blank) if self._abilities.show_document else None
        yield types.CodeAction(title, _KIND, [self._told(finding)], edit=change, command=command)


def _show(title: str, where: types.Location) -> types.Command:
    return types.Command(title, SHOW, arguments=[where.uri, where.range])


def are_wanted(only: Iterable[str] | None) -> bool:
    """Tell whether a client that asks for these kinds of actions, None for all, wants any from here."""
    return only is None or any(kind in ("", _KIND) for kind in only)
