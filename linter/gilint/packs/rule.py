"""Rules as packs declare them, and the set of all that is in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from gilint.findings import Severity, Text
from gilint.model.spec import Format
from gilint.typing import TYPE_CHECKING, Any, Record

if TYPE_CHECKING:
    from gilint.packs.scope import Scope


class Place(Record):
    """Where something stands in a pack."""

    path: str
    line: int
    column: int


class Example(Record):
    """A piece of a report that a rule carries."""

    text: str
    place: Place


class Details(Record):
    """What only readers of a rule need, not its runs."""

    why: Text
    fix: Text
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    place: Place
    """Where the pack that the rule comes from begins to declare it."""
    changes: tuple[Place, ...] = ()
    """Where other packs change it."""


class Rule:
    """One rule in one official format."""

    __slots__ = (
        "_details", "basis", "changed_by", "check", "enabled", "format", "id",
        "message", "name", "options", "origin", "scope", "severity", "since", "stops",
    )  # fmt: skip

    def __init__(
        self,
        id_: str,
        name: str,
        severity: Severity,
        check: str,
        options: Mapping[str, Any],
        message: Text,
        basis: Text,
        *,
        format_: str,
        origin: str,
        changed_by: tuple[str, ...] = (),
        stops: bool = False,
        since: str = "",
        enabled: bool = True,
        scope: Scope | None = None,
        details: Callable[[], Details],
    ) -> None:
        self.id = id_
        self.name = name
        self.severity = severity
        self.check = check
        """The kind of check."""
        self.options = options
        """The check's options, compiled for the format."""
        self.message = message
        """With the check's facts in braces."""
        self.basis = basis
        self.format = format_
        """Name of the format in which the rule is compiled so."""
        self.origin = origin
        """Name of the pack that declares it."""
        self.changed_by = changed_by
        """Names of the packs that change it, in the order in which they apply."""
        self.stops = stops
        """Whether nothing else is checked once it fires."""
        self.since = since
        self.enabled = enabled
        self.scope = scope
        """For which reports it is; None where it is for all."""
        self._details = details

    def __repr__(self) -> str:
        return f"Rule({self.id} {self.name}, {self.format})"

    @property
    def why(self) -> Text:
        """Why it matters."""
        return self._details().why

    @property
    def fix(self) -> Text:
        """What to do."""
        return self._details().fix

    @property
    def good(self) -> tuple[Example, ...]:
        """Texts in which it finds nothing."""
        return self._details().good

    @property
    def bad(self) -> tuple[Example, ...]:
        """Texts in which it fires."""
        return self._details().bad

    @property
    def place(self) -> Place:
        """Where its pack declares it."""
        return self._details().place

    @property
    def changes(self) -> tuple[Place, ...]:
        """Where other packs change it."""
        return self._details().changes


class PackInfo(Record):
    """One pack in force."""

    name: str
    title: Text
    basis: Text
    path: str
    adds: tuple[tuple[str, int], ...] = ()
    """How many `sections`, `tables` and lists of `words` it adds or changes."""


class RuleSet:
    """All that the packs in force say: formats, rules, and the reasons of doubts."""

    __slots__ = ("_made", "_rules", "formats", "packs", "reasons", "renamed")

    def __init__(
        self,
        formats: tuple[Format, ...],
        rules: Callable[[str], tuple[Rule, ...]],
        reasons: Mapping[str, Text],
        packs: tuple[PackInfo, ...],
        renamed: Mapping[str, str],
    ) -> None:
        self.formats = formats
        """Oldest first."""
        self._made = rules
        self._rules: dict[str, tuple[Rule, ...]] = {}
        self.reasons = reasons
        """The texts of a doubt's reasons, with its facts in braces."""
        self.packs = packs
        """In the order in which they apply."""
        self.renamed = renamed
        """New ids by the ids that are used no more."""

    def rules(self, format_name: str) -> tuple[Rule, ...]:
        """Return the rules of that format by id, those that are switched off, too."""
        if format_name not in self._rules:
            self._rules[format_name] = self._made(format_name)
        return self._rules[format_name]

    @property
    def newest(self) -> Format:
        """The format that is in force now."""
        return self.formats[-1]

    def all_rules(self) -> tuple[Rule, ...]:
        """Return every rule once by id, as the newest format that has it has it."""
        newest = {rule.id: rule for format_ in self.formats for rule in self.rules(format_.name)}
        return tuple(newest[key] for key in sorted(newest))

    def rule(self, id_: str) -> Rule | None:
        """Return the rule of that id (also of one that was renamed), as the newest format has it."""
        wanted = self.renamed.get(id_, id_)
        return next((rule for rule in self.all_rules() if rule.id == wanted), None)
