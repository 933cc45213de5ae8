"""How often each rule was broken, and how much was found in each file: a table for people, an entry for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.findings import SEVERITIES, SEVERITY_NAMES, Language, Severity, Text
from gilint.render.printable import path
from gilint.render.rules import pattern
from gilint.render.text import summary
from gilint.render.width import head, width
from gilint.results import Result, Run, Tally

_COUNT = Text("数量", "count")
_RULE = Text("规则", "rule")
_SEVERITY = Text("级别", "severity")
_MESSAGE = Text("问题", "message")
_FILE = Text("文件", "file")
_UNDECIDED = Text("无法判定", "undecided")


class Statistics:
    """Counts over the results that have passed."""

    def __init__(self) -> None:
        self._rules: dict[tuple[str, str, Severity], int] = {}
        self._files: dict[str, Tally] = {}

    def add(self, result: Result) -> None:
        """Count *result*."""
        for finding in result.findings:
            rule = finding.rule, finding.name, finding.severity
            self._rules[rule] = self._rules.get(rule, 0) + 1
        if result.findings or result.undecided:
            self._files.setdefault(result.path, Tally()).add(result)

    @property
    def rules(self) -> list[tuple[str, str, Severity, int]]:
        """Id, name, severity and count of every rule that was broken, the most frequent first."""
        found = [(*rule, count) for rule, count in self._rules.items()]
        return sorted(found, key=lambda rule: (-rule[3], rule))

    @property
    def files(self) -> list[tuple[str, Tally]]:
        """Every file of which something is to be said, the worst first."""

        def rank(file: tuple[str, Tally]) -> tuple[list[int], int, str]:
            name, tally = file
            return [-count for count in tally.counts.values()], -tally.undecided, name

        return sorted(self._files.items(), key=rank)

    def entry(self) -> dict[str, object]:
        """Return the counts for a JSON document."""
        return {
            "rules": [
                {"rule": id_, "name": name, "severity": severity, "count": count}
                for id_, name, severity, count in self.rules
            ],
            "files": [
                {"path": name, **tally.counts, "undecided": tally.undecided} for name, tally in self.files
            ],
        }  # fmt: skip


def render(run: Run, language: Language, columns: int | None = None) -> Iterator[str]:
    """Yield a table of rules and one of files, in place of the findings; messages are cut to *columns*."""
    counts = Statistics()
    for result in run:
        counts.add(result)
    says = {rule.id: pattern(rule.message, language) for rule in run.rules()} if counts.rules else {}
    names = [_COUNT, _RULE, _SEVERITY, _MESSAGE]
    yield from _table(
        [name.to(language) for name in names],
        [(str(count), id_, severity, says.get(id_, name)) for id_, name, severity, count in counts.rules],
        columns,
    )
    names = [*(SEVERITY_NAMES[severity] for severity in SEVERITIES), _UNDECIDED, _FILE]
    yield from _table(
        [name.to(language) for name in names],
        [(*map(str, tally.counts.values()), str(tally.undecided), path(name)) for name, tally in counts.files],
    )
    if not run.is_quiet:
        yield summary(run.tally, language) + "\n"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: int | None = None) -> Iterator[str]:
    """Yield lines of columns, numbers to the right, and an empty one; nothing where there are no rows."""
    if not rows:
        return
    widths = [max(width(row[at]) for row in (heads, *rows)) for at in range(len(heads) - 1)]
    are_numbers = [rows[0][at].isdecimal() for at in range(len(widths))]
    for row in (heads, *rows):
        cells = [
            " " * (wide - width(cell)) + cell if is_number else cell + " " * (wide - width(cell))
            for cell, wide, is_number in zip(row, widths, are_numbers, strict=False)
        ]
        line = "  ".join((*cells, row[-1]))
        yield (line if columns is None else head(line, columns)) + "\n"
    yield "\n"
