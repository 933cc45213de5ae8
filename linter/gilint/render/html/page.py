"""What all parts of the page share: the results, the language, what is folded or left out, and names of things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from gilint.findings import SEVERITIES, Language, RuleText, Text
from gilint.render.html import words
from gilint.render.html.spots import Spot
from gilint.results import PlacedFinding, Result

_OPEN = 10
"""Reports that are shown unfolded; of more, a reader wants to see the list first."""
_ROOM = 1_000_000
"""Characters of reports' texts that browsers lay out without effort; beyond, only lines with findings are shown."""


class Page:
    """One page."""

    __slots__ = ("_numbers", "filters", "is_excerpt", "is_folded", "language", "results", "rules", "severities")

    def __init__(self, results: Sequence[Result], rules: Iterable[RuleText], language: Language) -> None:
        self.results = results
        self.language = language
        found = [finding for result in results for finding in result.findings]
        known = {rule.id: rule for rule in rules}
        self.rules: dict[str, RuleText | None] = {id_: known.get(id_) for id_ in sorted({each.rule for each in found})}
        """The rules that found anything, by id; None where nobody explains one."""
        self._numbers = {id_: f"q{number}" for number, id_ in enumerate(self.rules, 1)}
        counts = Counter(finding.severity for finding in found)
        self.severities = {severity: counts[severity] for severity in SEVERITIES}
        self.filters = (*SEVERITIES, *self._numbers.values())
        """Names (classes) of all that findings can be narrowed down to."""
        told = [result for result in results if result.findings or result.undecided]
        self.is_folded = len(told) > _OPEN
        """Whether reports are folded at first."""
        self.is_excerpt = sum(len(result.source.text) for result in told if result.source and result.findings) > _ROOM
        """Whether of the texts only lines with findings are shown."""

    def say(self, said: Text, *facts: object) -> str:
        """Return *said*, with *facts* in its gaps, as text of the page."""
        return words.text(said.to(self.language).format(*facts))

    def rule(self, id_: str) -> str:
        """Return the name (class, and part of ids) of a rule on this page."""
        return self._numbers[id_]

    def kinds(self, findings: Iterable[PlacedFinding]) -> str:
        """Return the classes by which what holds *findings* is shown or hidden."""
        names = dict.fromkeys(name for each in findings for name in (each.severity, self._numbers[each.rule]))
        return " ".join(("which", *(name for name in self.filters if name in names)))

    def spot(self, report: int, number: int, finding: PlacedFinding) -> Spot:
        """Return how finding *number* of *report* is marked."""
        title = f"{words.FINDING.to(self.language).format(number)} {finding.rule} {finding.text.to(self.language)}"
        return Spot(*finding.span, report, number, finding.severity, title)
