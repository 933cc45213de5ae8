"""Findings for editors and terminals: one a line, `path:line:column: severity GI301 message`."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.findings import Language
from gilint.render.printable import one_line, path
from gilint.results import PlacedFinding, Run, Tally


def render(run: Run, language: Language) -> Iterator[str]:
    """Yield a line for each finding and, last, one that counts them and the undecided checks."""
    for result in run:
        name = path(result.path)
        for finding in result.findings:
            yield f"{name}:{place(finding)}: {finding.severity} {finding.rule} {words(finding, language)}\n"
    if not run.is_quiet:
        yield summary(run.tally, language) + "\n"


def place(finding: PlacedFinding) -> str:
    """Return `line:column`."""
    return f"{finding.line}:{finding.column}"


def words(finding: PlacedFinding, language: Language) -> str:
    """Return the message on one line."""
    return one_line(finding.text.to(language))


def summary(tally: Tally, language: Language) -> str:
    """Return the line that counts files, findings and undecided checks."""
    errors, warnings, infos = tally.counts.values()
    if language == "en":
        found = f"{_many(errors, 'error')}, {_many(warnings, 'warning')}, {_many(infos, 'info')}"
        return f"{_many(tally.files, 'file')} checked: {found}; {_many(tally.undecided, 'check')} undecided"
    found = f"{errors} 个错误，{warnings} 个警告，{infos} 个提示"
    return f"共检查 {tally.files} 个文件：{found}；{tally.undecided} 项检查无法判定"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
