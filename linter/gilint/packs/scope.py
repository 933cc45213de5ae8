"""For which reports a rule holds: by the agency's name or kind, its level, and the report year."""

from __future__ import annotations

from gilint.model.agency import KINDS, Agency, agency
from gilint.model.report import Report
from gilint.patterns import Pattern

LEVELS: tuple[str, ...] = ("nation", "province", "city", "county", "town")


class Scope:
    """The reports that a rule is for. What is empty or None does not limit it."""

    __slots__ = ("first_year", "kinds", "last_year", "levels", "names")

    def __init__(
        self,
        names: tuple[Pattern, ...] = (),
        kinds: tuple[str, ...] = (),
        levels: tuple[str, ...] = (),
        first_year: int | None = None,
        last_year: int | None = None,
    ) -> None:
        self.names = names
        """Patterns of which the agency's name has one."""
        self.kinds = kinds
        self.levels = levels
        self.first_year = first_year
        self.last_year = last_year

    def holds(self, report: Report) -> bool | None:
        """Whether the rule is for *report*; None where that cannot be told."""
        if self.first_year is not None or self.last_year is not None:
            if report.year is None:
                return None
            if not (self.first_year or 0) <= report.year <= (self.last_year or 9999):
                return False
        if not (self.names or self.kinds or self.levels):
            return True
        found = agency(report)
        judged = [self._is_named(found), self._is_of_kind(found), self._is_of_level(found)]
        return False if False in judged else None if None in judged else True

    def _is_named(self, found: Agency) -> bool | None:
        if not self.names:
            return True
        return any(pattern.search(found.name) for pattern in self.names) if found.name else None

    def _is_of_kind(self, found: Agency) -> bool | None:
        """Whether the agency is of one of the kinds; a town's government is of two."""
        if not self.kinds:
            return True
        judged = [_is_town(found) if wanted == "town" else _is_body(found, wanted) for wanted in self.kinds]
        return True if True in judged else None if None in judged else False

    def _is_of_level(self, found: Agency) -> bool | None:
        if not self.levels:
            return True
        return None if found.level == "unknown" else found.level in self.levels


def _is_town(found: Agency) -> bool | None:
    if found.level == "unknown" and found.body in (*KINDS["government"], "unknown"):
        return None
    return found.level == "town"


def _is_body(found: Agency, kind: str) -> bool | None:
    return None if found.body == "unknown" else found.body in KINDS[kind]
