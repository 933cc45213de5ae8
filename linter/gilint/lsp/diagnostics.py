"""What was found, as the protocol's diagnostics."""

from __future__ import annotations

import os
from collections.abc import Iterator

from lsprotocol import types
from pygls import uris

from gilint.findings import Language, RuleText, Severity
from gilint.lsp.checking import Checked, rules
from gilint.lsp.naming import Named, named_cells
from gilint.lsp.positions import Places
from gilint.packs import Fault
from gilint.results import PlacedFinding
from gilint.source import Span

_SOURCE = "gilint"
_SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}


def diagnostics(checked: Checked, places: Places, language: Language) -> list[types.Diagnostic]:
    """Return everything that is wrong with a document."""
    told = [_fault(fault, checked, places, language, types.DiagnosticSeverity.Error) for fault in checked.faults]
    told += [_fault(fault, checked, places, language, types.DiagnosticSeverity.Warning) for fault in checked.warnings]
    return told + [diagnostic(finding, checked, places, language) for finding in checked.findings]


def diagnostic(finding: PlacedFinding, checked: Checked, places: Places, language: Language) -> types.Diagnostic:
    """Return *finding* with the places of the cells concerned."""
    rule = rules(checked.settings).get(finding.rule)
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(checked.document.uri, places.range(named.cell.span)), named.words(language)
        )
        for named in concerned(finding, checked)
    ]
    return types.Diagnostic(
        range=places.range(places.shown(finding.span)),
        message=finding.text.to(language),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=_description(rule) if rule is not None else None,
        source=_SOURCE,
        related_information=related or None,
        data={"rule": finding.rule, "name": finding.name, "section": finding.section, "cells": list(finding.cells)},
    )


def concerned(finding: PlacedFinding, checked: Checked) -> list[Named]:
    """Return the cells that *finding* is about and that were read, first the one to look at."""
    if checked.report is None or not finding.cells:
        return []
    found = {named.cell.key: named for named in named_cells(checked.report) if named.cell.key in finding.cells}
    return [found[cell] for cell in finding.cells if cell in found]


def _description(rule: RuleText) -> types.CodeDescription | None:
    """Return where the rule is declared, with its reason, basis and remedy."""
    path, line = rule.declared
    uri = uris.from_fs_path(path) if path else None
    return types.CodeDescription(f"{uri}#L{line}") if uri is not None else None


def _fault(
    fault: Fault, checked: Checked, places: Places, language: Language, severity: types.DiagnosticSeverity
) -> types.Diagnostic:
    """Return *fault* where it is; one of another file stands at the top of the document, and names its place."""
    message = fault.message.to(language)
    if fault.path == checked.document.path:
        span = places.word(places.at(fault.line, fault.column))
        return types.Diagnostic(places.range(span), message, severity, source=_SOURCE)
    place = types.Position(max(fault.line - 1, 0), max(fault.column - 1, 0))
    where = types.Location(uris.from_fs_path(os.path.abspath(fault.path)) or "", types.Range(place, place))
    return types.Diagnostic(
        places.range(places.shown(Span(0, 0))),
        f"{os.path.basename(fault.path)}:{fault.line}:{fault.column}: {message}",
        severity,
        source=_SOURCE,
        related_information=[types.DiagnosticRelatedInformation(where, message)],
    )


def at(checked: Checked, places: Places, span: Span) -> Iterator[PlacedFinding]:
    """Yield the findings that an editor shows at *span*."""
    for finding in checked.findings:
        start, end = places.shown(finding.span)
        if start <= span.end and span.start <= end:
            yield finding
