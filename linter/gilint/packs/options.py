"""A rule's options, judged by the check's own table of options and compiled for one format."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from gilint.checks.kind import Check, Option
from gilint.folding import fold, squeeze
from gilint.model.spec import Format, TableSpec
from gilint.packs.document import Node
from gilint.packs.faults import SEE_CELLS, Faults, nearest, suggestion
from gilint.packs.formats import both
from gilint.packs.names import cell_names, matching, row_names
from gilint.packs.sense import check_together
from gilint.packs.shape import flag, is_number
from gilint.typing import Any, Record


class Setting(Record):
    """Where an option is compiled: the format, the rule's table, and all other options as written."""

    format: Format
    table: TableSpec | None
    node: Node
    faults: Faults
    check: Check
    is_sure: bool
    """Whether table and manner are known, by which names in expressions are understood."""


def compiled_options(check: Check, node: Node, format_: Format, faults: Faults) -> dict[str, Any]:
    """Return the values of the options that *node* gives, with every fault reported."""
    options = {option.name: option for option in check.options}
    for name, entry in node.entries.items():
        if name not in options:
            faults.add(entry.key, "unknown-option", check=check.name, name=name, near=nearest(name, options))
    table = node.get("table")
    found = format_.table(table.text) if table is not None else None
    is_sure = node.entries.keys() <= options.keys() and (table is None or found is not None)
    setting = Setting(format_, found, node, faults, check, is_sure)
    values: dict[str, Any] = {}
    for option in check.options:
        value = node.get(option.name)
        if value is None:
            if option.required:
                faults.add(node, "missing-option", check=check.name, name=option.name, meaning=option.meaning)
            continue
        if value.kind != "scalar" and not (value.items or value.entries):
            faults.add(value, "empty-option", name=option.name)
            continue
        compiled = _KINDS[option.kind](option, value, setting)
        if compiled is not None:
            values[option.name] = compiled
    if is_sure:
        check_together(check, node, values, format_, faults)
    return values


def _known(kind: str, option: Option, node: Node, known: Iterable[str], setting: Setting) -> str | None:
    """Return the text of *node* if it is one of *known*, else report a fault of *kind*."""
    known = list(known)
    if node.kind == "scalar" and node.text in known:
        return node.text
    if node.kind != "scalar":
        setting.faults.add(node, "not-text", key=option.name)
        return None
    if kind in ("unknown-row", "unknown-column") and setting.table is None:
        kind += "-anywhere"
    table = setting.table.key if setting.table is not None else ""
    meant = _labelled(setting.format, kind).get(squeeze(node.text))
    see = SEE_CELLS if kind.startswith(("unknown-cell", "unknown-row", "unknown-column")) else None
    near = suggestion(meant) if meant in known else nearest(node.text, known, see)
    setting.faults.add(node, kind, name=node.text, table=table, near=near)
    return None


def _labelled(format_: Format, kind: str) -> dict[str, str]:
    """Return the keys by the words that reports have for them, which may have been written instead."""
    if kind == "unknown-section":
        return {squeeze(section.title): section.key for section in format_.sections}
    rows = [row for table in format_.tables for row in table.rows]
    if kind.startswith("unknown-column"):
        return {squeeze(column.label): column.key for row in rows for column in row.columns}
    return {squeeze(row.label): row.key for row in rows} if kind.startswith("unknown-row") else {}


def _items(option: Option, node: Node, setting: Setting) -> list[Node]:
    """Return the items of a list; one text is a list of one."""
    if node.kind == "map":
        setting.faults.add(node, "not-additions", key=option.name)
        return []
    items = node.items if node.kind == "list" else [node]
    for item in items:
        if item.kind != "scalar" or not item.text.strip():
            setting.faults.add(item, "not-texts", key=option.name)
    return [item for item in items if item.kind == "scalar" and item.text.strip()]


def _section(option: Option, node: Node, setting: Setting) -> str | None:
    preamble = ["preamble"] if setting.check.preamble else []
    known = [*preamble, *(found.key for found in setting.format.sections)]
    return _known("unknown-section", option, node, known, setting)


def _table(option: Option, node: Node, setting: Setting) -> str | None:
    return _known("unknown-table", option, node, [table.key for table in setting.format.tables], setting)


def _row(option: Option, node: Node, setting: Setting) -> str | None:
    return _known("unknown-row", option, node, row_names(_tables(setting)), setting)


def _cell(option: Option, node: Node, setting: Setting) -> str | None:
    return _known("unknown-cell", option, node, cell_names(setting.format), setting)


def _words(option: Option, node: Node, setting: Setting) -> str | None:
    return _known("unknown-words", option, node, setting.format.words, setting)


def _region(option: Option, node: Node, setting: Setting) -> str | None:
    known = [line.partition(":")[0] for line in setting.format.words["region.places"]]
    return _known("unknown-region", option, node, known, setting)


def _tables(setting: Setting) -> tuple[TableSpec, ...]:
    """Return the rule's table, or the format's tables where the rule names none."""
    return (setting.table,) if setting.table is not None else setting.format.tables


def _each(one: Callable[[Option, Node, Setting], str | None]) -> Callable[[Option, Node, Setting], tuple[str, ...]]:
    def several(option: Option, node: Node, setting: Setting) -> tuple[str, ...]:
        found = [one(option, item, setting) for item in _items(option, node, setting)]
        return tuple(name for name in found if name is not None)

    return several


def _patterned(kind: str, names: Callable[[Setting], list[str]]) -> Callable[[Option, Node, Setting], tuple[str, ...]]:
    """Return the compiler of a list of names in which `*` stands for any characters."""

    def several(option: Option, node: Node, setting: Setting) -> tuple[str, ...]:
        known = names(setting)
        found: dict[str, None] = {}
        for item in _items(option, node, setting):
            matched = matching(item.text, known)
            if not matched:
                _known(kind, option, item, known, setting)
            found.update(dict.fromkeys(matched))
        return tuple(name for name in known if name in found)

    return several


def _column_names(setting: Setting) -> list[str]:
    return list(dict.fromkeys(name for table in _tables(setting) for row in table.rows for name in row.cells))


def _expression(option: Option, node: Node, setting: Setting, *, is_condition: bool = False) -> Any | None:
    from gilint.packs.expressions import check_syntax, compiled_expression

    given = setting.node.get("each")
    each = given.text if given is not None else "none"
    if not setting.is_sure or each not in ("row", "column", "none"):
        check_syntax(node, setting.faults)
        return None
    return compiled_expression(node, setting.format, setting.table, each, setting.faults, is_condition=is_condition)


def _condition(option: Option, node: Node, setting: Setting) -> Any | None:
    return _expression(option, node, setting, is_condition=True)


def _pattern(option: Option, node: Node, setting: Setting) -> object | None:
    from gilint.packs.patterns import compiled_pattern, wanted_blank

    if node.kind != "scalar":
        setting.faults.add(node, "not-text", key=option.name)
        return None
    pattern = compiled_pattern(node, setting.faults)
    blank = wanted_blank(node.text) if option.squeezed and pattern is not None else -1
    if blank >= 0:
        setting.faults.add(node, "blank-in-pattern", blank)
    return pattern


def _patterns(option: Option, node: Node, setting: Setting) -> tuple[object, ...]:
    found = [_pattern(option, item, setting) for item in _items(option, node, setting)]
    return tuple(pattern for pattern in found if pattern is not None)


def _text(option: Option, node: Node, setting: Setting) -> str | None:
    if node.kind != "scalar":
        setting.faults.add(node, "not-text", key=option.name)
        return None
    return fold(node.text)


def _texts(option: Option, node: Node, setting: Setting) -> tuple[str, ...]:
    if option.choices:
        chosen = [_choice(option, item, setting) for item in _items(option, node, setting)]
        return tuple(word for word in chosen if word is not None)
    return tuple(fold(item.text) for item in _items(option, node, setting))


def _number(option: Option, node: Node, setting: Setting) -> int | Decimal | None:
    if not is_number(node):
        setting.faults.add(node, "not-number", key=option.name)
        return None
    number = Decimal(node.text) if "." in node.text else int(node.text)
    if option.least is not None and (number < option.least or "." in node.text):
        setting.faults.add(node, "number-too-small", key=option.name, least=option.least)
        return None
    return number


def _flag(option: Option, node: Node, setting: Setting) -> bool | None:
    value = flag(node)
    if value is None:
        setting.faults.add(node, "not-flag", key=option.name)
    return value


def _choice(option: Option, node: Node, setting: Setting) -> str | None:
    if node.kind == "scalar" and node.text in option.choices:
        return node.text
    meant = _RELATIONS.get(node.text, "")
    near = suggestion(meant) if meant in option.choices else nearest(node.text, option.choices)
    setting.faults.add(node, "not-choice", key=option.name, value=node.text, near=near)
    return None


_RELATIONS = {
    "==": "=",
    "＝": "=",
    "=>": ">=",
    "≥": ">=",
    "=<": "<=",
    "≤": "<=",
    "<>": "!=",
    "≠": "!=",
    "＜": "<",
    "＞": ">",
}


def _topics(option: Option, node: Node, setting: Setting) -> dict[str, tuple[object, ...]] | None:
    """Return lists of patterns by the name of their topic."""
    if node.kind != "map":
        setting.faults.add(node, "not-map", key=option.name)
        return None
    # A city takes a topic of its province back by null.
    given = {name: entry for name, entry in node.entries.items() if not entry.value.is_null}
    if not given:
        setting.faults.add(node, "empty-option", name=option.name)
    for name, entry in given.items():
        if entry.value.kind != "scalar" and not (entry.value.items or entry.value.entries):
            setting.faults.add(entry.key, "empty", key=name)
    return {name: _patterns(option, entry.value, setting) for name, entry in given.items()}


def _claims(option: Option, node: Node, setting: Setting) -> dict[str, tuple[object, ...]] | None:
    """Return by what is claimed the numbers that the table may give for it: Chinese name, English name, expression.

    What is claimed is named by topics and actions of the prose lists; commas divide several that are alike.
    """
    if node.kind != "map":
        setting.faults.add(node, "not-map", key=option.name)
        return None
    known = {key.split(".")[-1] for key in setting.format.words if key.startswith(_MEANINGS)}
    found: dict[str, tuple[object, ...]] = {}
    for entry in node.entries.values():
        readings = tuple(_reading(option, item, setting) for item in _list(entry.value))
        for claim in entry.key.text.split(","):
            for name in claim.split():
                if name not in known:
                    setting.faults.add(entry.key, "unknown-words", name=name, near=nearest(name, known))
            found[" ".join(sorted(claim.split()))] = readings
    return found


_MEANINGS = ("prose.topic.", "prose.short.", "prose.action.")


def _list(node: Node) -> list[Node]:
    return node.items if node.kind == "list" else [node]


def _reading(option: Option, node: Node, setting: Setting) -> tuple[object, ...]:
    value = node.get("is")
    if node.kind != "map" or value is None:
        setting.faults.add(node, "not-map", key=option.name)
        return ()
    return (*both(node, option.name, setting.faults), _expression(option, value, setting))


_KINDS: dict[str, Callable[[Option, Node, Setting], Any]] = {
    "section": _section,
    "sections": _each(_section),
    "table": _table,
    "tables": _each(_table),
    "row": _row,
    "rows": _patterned("unknown-row", lambda setting: row_names(_tables(setting))),
    "columns": _patterned("unknown-column", _column_names),
    "cell": _cell,
    "words": _words,
    "region": _region,
    "cells": _patterned("unknown-cell", lambda setting: cell_names(setting.format)),
    "expression": _expression,
    "condition": _condition,
    "pattern": _pattern,
    "patterns": _patterns,
    "text": _text,
    "texts": _texts,
    "number": _number,
    "flag": _flag,
    "choice": _choice,
    "topics": _topics,
    "claims": _claims,
}
