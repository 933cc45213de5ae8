"""One state of a document, checked as the command line does."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache

from gilint import api
from gilint.config.accepting import Accepted
from gilint.config.force import in_force
from gilint.config.loading import drafted, load
from gilint.findings import RuleText, Text
from gilint.lsp.documents import Document
from gilint.model.report import Report
from gilint.packs import Fault, PackError
from gilint.readers import Input, ReadError, read
from gilint.resources import configuration
from gilint.results import PlacedFinding
from gilint.source import SourceText
from gilint.typing import Record

_LONGEST = 500_000
"""Characters. The longest reports known have a tenth of it; a log that is open beside them must not hold them up."""
_REPORTS = api.Settings(only_reports=True)
_BROKEN = Text("配置有误，检查时未采用：", "checked without its configuration, which is broken: ")


class Checked(Record):
    """What was found in a document."""

    document: Document
    source: SourceText
    """Its text, for places in it; a reader may have replaced characters by others, one for one."""
    faults: tuple[Fault, ...] = ()
    """Of packs and configurations; those of a report are its configuration's."""
    warnings: tuple[Fault, ...] = ()
    findings: tuple[PlacedFinding, ...] = ()
    report: Report | None = None
    """None where the document is none."""
    settings: api.Settings = _REPORTS


def check(document: Document, drafts: Mapping[str, str]) -> Checked:
    """Check *document*; *drafts* are the texts of all open YAML files, by their paths."""
    if document.kind == "report":
        return _report(document)
    if document.kind == "pack":
        return _pack(document, drafts)
    if document.kind == "configuration":
        return _configuration(document)
    return nothing(document)


@lru_cache(maxsize=8)
def rules(settings: api.Settings) -> dict[str, RuleText]:
    """Return what people may want to know of each rule, by its id."""
    return {rule.id: rule for rule in api.rules_of(settings)}


def nothing(document: Document) -> Checked:
    """Return what is known of a document that gilint has nothing to say about."""
    return Checked(document, SourceText(document.text, document.path))


def _report(document: Document) -> Checked:
    if len(document.text) > _LONGEST:
        return nothing(document)
    # A mark of the byte order would be taken away, and every place on the first line be one too far.
    text = document.text.replace("\ufeff", " ", 1) if document.text.startswith("\ufeff") else document.text
    try:
        source = read(Input(document.path, text.encode("utf-8", "replace")))
    except ReadError:
        # A text that is empty is none yet, and what begins like another format is none.
        return nothing(document)
    accepted: Accepted | None = None
    faults: tuple[Fault, ...] = ()
    try:
        settings, accepted = _held(document)
        linter = api.linter(settings)
    except PackError as error:
        faults = tuple(fault._replace(message=_told(fault.message)) for fault in error.faults)
        settings, linter = _REPORTS, api.linter(_REPORTS)
    report = linter.report(source)
    result = linter.judged(report)
    if result is None:
        return nothing(document)
    if accepted is not None:
        accepted.take_out(result)
    return nothing(document)._replace(faults=faults, findings=result.findings, report=report, settings=settings)


def _held(document: Document) -> tuple[api.Settings, Accepted | None]:
    """Return what the document's configuration says. Raises `PackError` with its faults."""
    file = configuration(os.path.dirname(document.path)) if document.is_file else None
    if file is None:
        return _REPORTS, None
    config = load(file)
    settings = api.configured(in_force(config, document.path))._replace(only_reports=True)
    try:
        api.linter(settings)
    except api.UnknownRuleError as error:
        raise PackError([Fault(file, 1, 1, error.message)]) from None
    return settings, Accepted(config)


def _told(message: Text) -> Text:
    return Text(*(_BROKEN.to(language) + message.to(language) for language in ("zh", "en")))


def _pack(document: Document, drafts: Mapping[str, str]) -> Checked:
    root = document.pack
    if root is None:
        return nothing(document)
    try:
        faults = api.try_pack(root, {**drafts, document.path: document.text}).faults
    except PackError as error:
        faults = list(error.faults)
    if root != document.path:
        # What is wrong elsewhere in the pack is told where the pack itself is open.
        faults = [fault for fault in faults if fault.path == document.path]
    return nothing(document)._replace(faults=tuple(faults))


def _configuration(document: Document) -> Checked:
    try:
        config = drafted(document.path, document.text)
        warnings = Accepted(config).faults(is_partial=True)
    except PackError as error:
        return nothing(document)._replace(faults=error.faults)
    return nothing(document)._replace(warnings=tuple(warnings))
