"""Official formats from merged packs."""

from __future__ import annotations

import re
from collections.abc import Collection

from gilint.findings import Text
from gilint.folding import fold, squeeze
from gilint.model.spec import (
    ColumnSpec,
    Format,
    GroupSpec,
    RowSpec,
    SectionSpec,
    TableSpec,
)
from gilint.packs.document import Entry, Node
from gilint.packs.faults import Faults, near_word, nearest, suggestion
from gilint.packs.language import RECORDS
from gilint.packs.merge import listed
from gilint.packs.shape import flag

NUMERALS = "一二三四五六七八九十"
"""The numbers that sections may have, in their order."""


_SEE_GROUPS = Text("，请在该表的 groups 中写明", ", declare it under the table's groups")


def compiled_format(name: str, merged: Node, faults: Faults) -> Format:
    """Return the format that *merged*, all packs of the format laid over each other, describes."""
    years = merged.get("years") or merged
    _check_numbers(merged, faults)
    written = dict(entries(merged, "sections"))
    sections = tuple(_section(key, entry, written, faults) for key, entry in written.items())
    sections = tuple(sorted(sections, key=lambda section: NUMERALS.find(section.number)))
    _check_titles(merged, faults)
    _check_tables_of_sections(merged, faults)
    known = [section.key for section in sections]
    laid = dict(entries(merged, "tables"))
    tables = [_table(key, entry, known, laid, faults) for key, entry in laid.items()]
    order = {section: place for place, section in enumerate(known)}
    tables.sort(key=lambda table: order.get(table.section, len(order)))
    words = {key: _folded(entry.value) for key, entry in entries(merged, "words")}
    first, last = years.get("from"), years.get("to")
    return Format(
        name,
        int(first.text) if first is not None else 0,
        int(last.text) if last is not None else None,
        sections,
        tuple(tables),
        words,
    )


def entries(node: Node, key: str) -> list[tuple[str, Entry]]:
    """Return the entries of the mapping at *key*, none where it is missing."""
    value = node.get(key)
    return list(value.entries.items()) if value is not None else []


def text(node: Node, key: str) -> str:
    """Return the text at *key*; empty where it is missing."""
    value = node.get(key)
    return value.text if value is not None else ""


def check_required(name: str, record: str, entry: Entry, faults: Faults, others: Collection[str] = ()) -> bool:
    """Report what the merged *record* lacks; whether it has everything.

    One that lacks something may have been meant to change one of the *others*, and is mistyped.
    """
    lacking = [key for key in RECORDS[record] if key.required and entry.value.lacks(key.name)]
    meant = near_word(name, [other for other in others if other != name]) if lacking else None
    near = suggestion(meant) if meant is not None else Text("", "")
    for key in lacking if not entry.value.is_wrong else ():
        faults.add(entry.key, "missing-key", name=name, key=key.name, meaning=key.meaning, near=near)
    return all(entry.value.get(key.name) is not None for key in RECORDS[record] if key.required)


def both(node: Node | None, key: str, faults: Faults) -> Text:
    """Return the words in both languages at *node*; a plain text holds for both."""
    if node is None:
        return Text("", "")
    if node.kind == "scalar":
        return Text(node.text, node.text)
    words = {}
    for language in ("zh", "en"):
        found = node.get(language)
        if found is None:
            faults.add(node, "missing-translation", key=key, language=language)
        words[language] = found.text.strip() if found is not None else ""
    return Text(words["zh"], words["en"])


def _texts(node: Node, key: str) -> tuple[str, ...]:
    return tuple(item.text for item in listed(node.get(key)))


def _folded(node: Node) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(item.text) for item in listed(node)))


def _section(key: str, entry: Entry, others: Collection[str], faults: Faults) -> SectionSpec:
    check_required(key, "section", entry, faults, others)
    node = entry.value
    return SectionSpec(
        key,
        text(node, "number"),
        text(node, "title"),
        _texts(node, "variants"),
        _texts(node, "official"),
        text(node, "table") or None,
    )


def _check_numbers(merged: Node, faults: Faults) -> None:
    """Report numbers of sections that are none, and numbers that two sections have."""
    first: dict[str, str] = {}
    for key, entry in entries(merged, "sections"):
        number = entry.value.get("number")
        if number is None:
            continue
        if len(number.text) != 1 or number.text not in NUMERALS:
            digits = re.fullmatch("[（(]?([1-9]|10)[）)、.]?|[（(]?([一二三四五六七八九十])[）)、.]?", number.text)
            meant = (NUMERALS[int(digits[1]) - 1] if digits[1] else digits[2]) if digits is not None else None
            near = suggestion(meant) if meant is not None else Text("", "")
            faults.add(number, "bad-numeral", number=number.text, near=near)
        elif first.setdefault(number.text, key) != key:
            faults.add(number, "number-twice", number=number.text, name=first[number.text])


def _check_titles(merged: Node, faults: Faults) -> None:
    """Report titles that two sections have."""
    first: dict[str, str] = {}
    for key, entry in entries(merged, "sections"):
        title = entry.value.get("title")
        more = (*listed(entry.value.get("variants")), *listed(entry.value.get("official")))
        for item in (*([title] if title is not None else []), *more):
            other = first.setdefault(squeeze(item.text), key)
            if other != key:
                faults.add(item, "title-twice", title=item.text, name=other)


def _check_tables_of_sections(merged: Node, faults: Faults) -> None:
    known = [key for key, _ in entries(merged, "tables")]
    for _, entry in entries(merged, "sections"):
        table = entry.value.get("table")
        if table is not None and table.text not in known:
            faults.add(table, "unknown-table", name=table.text, near=nearest(table.text, known))


def _table(key: str, entry: Entry, sections: list[str], others: Collection[str], faults: Faults) -> TableSpec:
    check_required(key, "table", entry, faults, others)
    node = entry.value
    section = node.get("section")
    if section is not None and section.text not in sections:
        faults.add(section, "unknown-section", name=section.text, near=nearest(section.text, sections))
    groups = [_group(name, group, faults) for name, group in entries(node, "groups")]
    columns = _columns(node, faults)
    rows = _rows(key, node, columns, [group.key for group in groups], faults)
    for name, block in entries(node, "blocks"):
        check_required(name, "block", block, faults)
        groups.append(GroupSpec(name, text(block.value, "label"), "", _texts(block.value, "variants")))
        inner = _rows(key, block.value, _columns(block.value, faults), [], faults)
        rows += [row._replace(key=f"{name}.{row.key}", group=name) for row in inner]
    if not rows:
        faults.add(entry.key, "empty", key=f"{key}: rows")
    order = {row.group: place for place, row in reversed(list(enumerate(rows)))}
    groups.sort(key=lambda group: order.get(group.key, len(rows)))
    record = node.get("record")
    return TableSpec(
        key,
        section.text if section is not None else "",
        tuple(rows),
        tuple(groups),
        _texts(node, "headers"),
        record is not None and flag(record) is True,
    )


def _group(key: str, entry: Entry, faults: Faults) -> GroupSpec:
    check_required(key, "group", entry, faults)
    node = entry.value
    return GroupSpec(key, text(node, "label"), text(node, "number"), _texts(node, "variants"))


def _check_labels(node: Node, key: str, faults: Faults) -> None:
    """Report columns, or rows of one group, that nothing tells apart: neither label nor number."""
    first: dict[tuple[str, ...], str] = {}
    for name, entry in entries(node, key):
        label = entry.value.get("label")
        for item in (*([label] if label is not None else []), *listed(entry.value.get("variants"))):
            place = (text(entry.value, "group"), text(entry.value, "number"), squeeze(item.text))
            other = first.setdefault(place, name)
            if other != name:
                faults.add(item, "label-twice", label=item.text, name=other)


def _columns(node: Node, faults: Faults) -> tuple[ColumnSpec, ...]:
    columns = []
    _check_labels(node, "columns", faults)
    for key, entry in entries(node, "columns"):
        check_required(key, "column", entry, faults, [other for other, _ in entries(node, "columns")])
        value = entry.value
        money, signed = value.get("money"), value.get("signed")
        columns.append(
            ColumnSpec(
                key,
                text(value, "label"),
                _texts(value, "variants"),
                money is not None and flag(money) is True,
                signed is not None and flag(signed) is True,
            )
        )
    return tuple(columns)


def _rows(table: str, node: Node, shared: tuple[ColumnSpec, ...], groups: list[str], faults: Faults) -> list[RowSpec]:
    """Return the rows in their order: as they are written, but for those that say what they follow."""
    _check_labels(node, "rows", faults)
    rows: list[RowSpec] = []
    moved: list[tuple[RowSpec, Node]] = []
    for key, entry in entries(node, "rows"):
        check_required(key, "row", entry, faults, [other for other, _ in entries(node, "rows")])
        value = entry.value
        group, after = value.get("group"), value.get("after")
        if group is not None and group.text not in groups:
            faults.add(
                group, "unknown-group", table=table, name=group.text, near=nearest(group.text, groups, _SEE_GROUPS)
            )
        columns = _columns(value, faults) or shared
        if not columns:
            faults.add(entry.key, "no-columns", name=key)
        row = RowSpec(
            key,
            text(value, "label"),
            columns,
            text(value, "number"),
            group.text if group is not None else None,
            _texts(value, "variants"),
        )
        if after is None:
            rows.append(row)
        else:
            moved.append((row, after))
    for row, after in moved:
        place = next((place for place, other in enumerate(rows) if other.key == after.text), None)
        if place is None:
            known = [other.key for other in rows]
            faults.add(after, "unknown-row", table=table, name=after.text, near=nearest(after.text, known))
        rows.insert(len(rows) if place is None else place + 1, row)
    return rows
