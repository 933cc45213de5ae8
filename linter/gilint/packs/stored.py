"""A `RuleSet` as JSON for the cache, and back.

What every run needs and what only explanations need are two values, so that a run reads the first alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from gilint.findings import Text
from gilint.model.spec import (
    ColumnSpec,
    Format,
    GroupSpec,
    RowSpec,
    SectionSpec,
    TableSpec,
)
from gilint.packs.rule import Details, Example, PackInfo, Place, Rule, RuleSet
from gilint.patterns import Pattern
from gilint.typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from gilint.packs.scope import Scope

Loader = Callable[[], object]


def dumped(rules: RuleSet) -> tuple[dict[str, Any], list[Any]]:
    """Return what runs need, and the details of every rule in the same order."""
    columns: list[Any] = []
    words: list[Any] = []
    pool: list[Any] = []
    entries: dict[str, list[Any]] = {}
    details: list[Any] = []
    for format_ in rules.formats:
        of_format = entries.setdefault(format_.name, [])
        for rule in rules.rules(format_.name):
            # What formats share is told once; of most rules only the basis differs.
            of_format.append((_pooled(pool, _rule_dumped(rule)), rule.basis, len(details)))
            details.append((rule.why, rule.fix, rule.good, rule.bad, rule.place, rule.changes))
    formats = [_format_dumped(format_, columns, words) for format_ in rules.formats]
    run = {
        "columns": columns,
        "words": words,
        "formats": formats,
        "pool": pool,
        "rules": entries,
        "reasons": dict(rules.reasons),
        "packs": rules.packs,
        "renamed": dict(rules.renamed),
    }
    return run, details


def restored(run: object, details: Loader) -> RuleSet | None:
    """Return the rules that were dumped; None where *run* is something else."""
    try:
        return _restored(cast("dict[str, Any]", run), details)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        return None


def _restored(run: dict[str, Any], load: Loader) -> RuleSet:
    columns = [tuple(_column(item) for item in pool) for pool in run["columns"]]
    words = [tuple(pool) for pool in run["words"]]
    formats = tuple(_format(item, columns, words) for item in run["formats"])
    shelf = _Shelf(load)
    return RuleSet(
        formats,
        lambda name: tuple(
            _rule(run["pool"][shared], basis, name, shelf.of(place)) for shared, basis, place in run["rules"][name]
        ),
        {key: Text(*text) for key, text in run["reasons"].items()},
        tuple(
            PackInfo(name, Text(*title), Text(*basis), path, tuple(adds))
            for name, title, basis, path, adds in run["packs"]
        ),
        dict(run["renamed"]),
    )


def _rule_dumped(rule: Rule) -> tuple[Any, ...]:
    return (
        rule.id,
        rule.name,
        rule.severity,
        rule.check,
        _options_dumped(rule.options),
        rule.message,
        rule.origin,
        rule.changed_by,
        rule.stops,
        rule.since,
        rule.enabled,
        _scope_dumped(rule.scope),
    )


def _rule(item: Any, basis: Any, format_name: str, details: Callable[[], Details]) -> Rule:
    id_, name, severity, check, options, message, origin, changed_by, stops, since, enabled, scope = item
    return Rule(
        id_,
        name,
        severity,
        check,
        _options(options),
        Text(*message),
        Text(*basis),
        format_=format_name,
        origin=origin,
        changed_by=tuple(changed_by),
        stops=stops,
        since=since,
        enabled=enabled,
        scope=_scope(scope) if scope is not None else None,
        details=details,
    )


def _scope_dumped(scope: Scope | None) -> Any:
    if scope is None:
        return None
    names = [(pattern.source, pattern.needed) for pattern in scope.names]
    return (names, scope.kinds, scope.levels, scope.first_year, scope.last_year)


def _scope(item: Any) -> Scope:
    from gilint.packs.scope import Scope

    names, kinds, levels, first, last = item
    patterns = tuple(Pattern(source, tuple(needed)) for source, needed in names)
    return Scope(patterns, tuple(kinds), tuple(levels), first, last)


class _Shelf:
    """The details of all rules, fetched when the first is asked for."""

    def __init__(self, load: Loader) -> None:
        self._load = load
        self._details: list[Details] | None = None

    def of(self, place: int) -> Callable[[], Details]:
        """Return the way to the details of the rule at *place*."""

        def fetched() -> Details:
            if self._details is None:
                self._details = [_detail(item) for item in cast("list[Any]", self._load())]
            return self._details[place]

        return fetched


def _detail(item: Any) -> Details:
    why, fix, good, bad, place, changes = item
    changed = tuple(Place(*change) for change in changes)
    return Details(Text(*why), Text(*fix), _examples(good), _examples(bad), Place(*place), changed)


def _examples(items: Any) -> tuple[Example, ...]:
    return tuple(Example(text, Place(*place)) for text, place in items)


def _format_dumped(format_: Format, columns: list[Any], words: list[Any]) -> Any:
    tables = [
        (
            table.key,
            table.section,
            [
                (row.key, row.label, _pooled(columns, row.columns), row.number, row.group, row.variants)
                for row in table.rows
            ],
            table.groups,
            table.headers,
            table.record,
        )
        for table in format_.tables
    ]
    lists = {name: _pooled(words, found) for name, found in format_.words.items()}
    return (format_.name, format_.first_year, format_.last_year, format_.sections, tables, lists)


def _pooled(pool: list[Any], value: Any) -> int:
    """Return the place of *value* in *pool*, put there if it is new: most rows share their columns."""
    if value not in pool:
        pool.append(value)
    return pool.index(value)


def _format(item: Any, columns: list[tuple[ColumnSpec, ...]], words: list[tuple[str, ...]]) -> Format:
    name, first, last, sections, tables, lists = item
    return Format(
        name,
        first,
        last,
        tuple(
            SectionSpec(key, number, title, tuple(variants), tuple(official), table)
            for key, number, title, variants, official, table in sections
        ),
        tuple(_table(table, columns) for table in tables),
        {key: words[place] for key, place in lists.items()},
    )


def _table(item: Any, columns: list[tuple[ColumnSpec, ...]]) -> TableSpec:
    key, section, rows, groups, headers, record = item
    return TableSpec(
        key,
        section,
        tuple(
            RowSpec(row, label, columns[place], number, group, tuple(variants))
            for row, label, place, number, group, variants in rows
        ),
        tuple(GroupSpec(group, label, number, tuple(variants)) for group, label, number, variants in groups),
        tuple(headers),
        record,
    )


def _column(item: Any) -> ColumnSpec:
    key, label, variants, money, signed = item
    return ColumnSpec(key, label, tuple(variants), money, signed)


def _options_dumped(options: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _option_dumped(value) for name, value in options.items()}


def _option_dumped(value: Any) -> Any:
    """Mark what JSON has no form for: `["pattern", source, words]`, `["tuple", ...]`; expressions are lists as they are."""
    from decimal import Decimal

    if isinstance(value, Pattern):
        return ["pattern", value.source, value.needed]
    if isinstance(value, Decimal):
        return ["decimal", str(value)]
    if isinstance(value, list):
        return ["expression", value]
    if isinstance(value, tuple):
        return ["tuple", *(_option_dumped(item) for item in value)]
    if isinstance(value, dict):
        return {key: _option_dumped(item) for key, item in value.items()}
    return value


def _options(item: Any) -> dict[str, Any]:
    return {name: _option(value) if isinstance(value, (list, dict)) else value for name, value in item.items()}


def _option(value: Any) -> Any:
    if isinstance(value, dict):
        return _options(value)
    mark, *items = value
    if mark == "pattern":
        return Pattern(items[0], tuple(items[1]))
    if mark == "decimal":
        from decimal import Decimal

        return Decimal(items[0])
    if mark == "expression":
        return items[0]
    return tuple(_option(item) if isinstance(item, (list, dict)) else item for item in items)
