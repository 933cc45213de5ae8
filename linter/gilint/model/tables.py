"""Table nodes → official tables: whose row a label is, which format a table follows, what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice

from gilint.model import alignment
from gilint.model.alignment import Candidate, Placed
from gilint.model.bands import bands
from gilint.model.cells import Cell, ExtraRow, Number, Row, Table
from gilint.model.grouping import is_scattered, missing_groups
from gilint.model.labelling import head_leaves, head_owner, row_keys, row_owner
from gilint.model.spec import ColumnSpec, Format, RowSpec, TableSpec
from gilint.source import SourceText, Span
from gilint.syntax.tree import Label, Leaf, Node, Word
from gilint.syntax.words import is_number
from gilint.typing import Record

_FEWEST_ROWS = 3
"""Rows by which a table is known outside its own section, where two might be mere words."""
COLUMN_MISSING = "column-missing"
"""Why the values of rows are not placed when a whole column is not there."""
TWICE = "row-twice"
"""Why a row is not read that stands twice, with other values."""
_ROWLESS = frozenset(("group", "extra_row"))
"""Bands whose values belong to no row."""
_LOOSE = frozenset(("NOISE", "SHARED", "EITHER"))


class Found(Record):
    """A table node, and the section that it stands in."""

    node: Node
    section: str
    is_bare: bool
    """Whether no line of numbers stands beside it that a converter has torn off."""


class _Band(Record):
    """A row's label in its table, with what follows it."""

    labels: tuple[Label, ...]
    leaf: Leaf
    fillings: tuple[Leaf, ...]
    group: str
    """The group named last before it."""
    head: tuple[Leaf, ...]
    """The head that the row stands under."""
    after: list[Leaf]
    """What follows: values under what is no row, and the label of the next band."""


class _Parts:
    """All that stands in a report of one official table, in the order of the text."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.bands: list[_Band] = []
        self.heads: list[Leaf] = []
        self.groups: list[tuple[Label, ...]] = []
        self.extras: list[tuple[Leaf, int]] = []
        """Unknown rows, each with the number of bands before it."""
        self.strays: list[Leaf] = []
        """Values of a record that follow an unknown word."""
        self.nodes: list[Node] = []
        self.is_bare = True

    def take(self, item: Found, every: Mapping[str, TableSpec], is_home: bool) -> None:
        """Take what a table node holds of this table; at home, what could belong to several tables, too."""
        last = owner_above = group = ""
        head: tuple[Leaf, ...] = ()
        before = len(self.bands), len(self.heads), len(self.groups)
        for kind, leaves in bands(item.node):
            first = leaves[0]
            if self.bands and kind != "row":
                self.bands[-1].after.extend(leaves if kind in _ROWLESS else leaves[:1])
            elif self.bands and not self.bands[-1].after:
                self.bands[-1].after.append(first)
            if kind == "row":
                rows = first.labels
                if len(rows) > 1:
                    rows = tuple([label for label in rows if label.kind == "row"])
                # Where two tables of one section have the same label, the head above tells whose it is.
                owner = row_owner(rows, (owner_above, self.key) if is_home else (last,), every)
                last = owner or last
                if owner == self.key:
                    mine = rows if len(rows) == 1 else tuple([label for label in rows if label.table == self.key])
                    self.bands.append(_Band(mine, first, tuple(leaves[1:]), group, head, []))
            elif kind == "extra_row":
                if last == self.key:
                    self.extras.append((first, len(self.bands)))
                if is_home and every[self.key].record:
                    self.strays.extend(leaves[1:])
            elif kind == "group":
                mine = _mine(first, self.key)
                self.groups.extend([mine] if mine else [])
                group = mine[0].key if mine else group
                head = ()
            elif kind in ("head", "opening"):
                owner_above = head_owner(leaves) or owner_above
                head = tuple(leaves)
                if is_home or any(label.table == self.key for leaf in leaves for label in leaf.labels):
                    homes = (table.key for table in every.values() if is_home and table.section == item.section)
                    self.heads.extend(head_leaves(leaves, self.key, frozenset(homes)))
        if (len(self.bands), len(self.heads), len(self.groups)) != before:
            self.nodes.append(item.node)
            self.is_bare = self.is_bare and item.is_bare

    @property
    def span(self) -> Span:
        """From the first table node to the last."""
        return Span(self.nodes[0].span.start, self.nodes[-1].span.end)

    def loose(self) -> str:
        """Return the words that are no whole label."""
        return "".join(
            word.text for node in self.nodes for leaf in node.leaves() if leaf.kind in _LOOSE for word in leaf.words
        )

    def names_all_of(self, spec: TableSpec) -> bool:
        """Whether the heads name every group of a record, and not only a word that it shares with other tables."""
        names = {
            label.key
            for leaf in self.heads
            for label in leaf.labels
            if label.table == spec.key and label.kind == "span"
        }
        return len(names) == len(spec.rows)

    def named(self) -> set[str]:
        """Return the groups that labels name."""
        return {label.key for labels in self.groups for label in labels}

    def has_loose_values(self) -> bool:
        """Whether values stand under no row's label."""
        return any(word.text for leaf in self.heads if leaf.kind == "VALUES" for word in leaf.words)

    def evidence(self) -> Counter[str]:
        """Count for every format the labels that it has."""
        votes: Counter[str] = Counter()
        told = (*[band.labels for band in self.bands], *[leaf.labels for leaf in self.heads], *self.groups)
        # Nearly all labels have the same formats; counted together, they are few.
        for names, count in Counter([_formats(labels) for labels in told if labels]).items():
            for name in names:
                votes[name] += count
        return votes


def tables(source: SourceText, found: Sequence[Found], format_: Format, formats: Sequence[Format]) -> dict[str, Table]:
    """Return the official tables of a report, by key. *format_* is the report year's: it decides where a
    table's own words do not."""
    every = {table.key: table for known in (*formats, format_) for table in known.tables}
    read: dict[str, Table] = {}
    for key, spec in every.items():
        parts = _Parts(key)
        for item in found:
            if item.section == spec.section:
                parts.take(item, every, is_home=True)
        if not parts.bands and not (spec.record and parts.heads):
            parts = _Parts(key)
            for item in found:
                if item.section != spec.section:
                    parts.take(item, every, is_home=False)
            if len({band.labels for band in parts.bands}) < _FEWEST_ROWS and not (
                spec.record and parts.names_all_of(spec)
            ):
                continue
        table = _table(source, key, parts, format_, formats)
        if table is not None:
            read[key] = table
    return read


def _formats(labels: Sequence[Label]) -> tuple[str, ...]:
    if len(labels) == 1:
        return labels[0].formats
    return tuple(dict.fromkeys([name for label in labels for name in label.formats]))


def _mine(leaf: Leaf, key: str) -> tuple[Label, ...]:
    return tuple(label for label in leaf.labels if label.table == key)


def _table(source: SourceText, key: str, parts: _Parts, format_: Format, formats: Sequence[Format]) -> Table | None:
    chosen = _format(key, parts, format_, formats)
    spec = chosen.table(key)
    if spec is None or not parts.nodes:
        return None
    span = parts.span
    if spec.record:
        return _record(source, spec, chosen, parts, span)
    rows, order = _rows(source, spec, chosen.name, parts)
    missing_columns = _missing_columns(spec, parts, rows.values(), span)
    if missing_columns:
        for row in rows.values():
            row.reason = row.reason and COLUMN_MISSING
    unread = sum(1 for row in rows.values() if row.reason)
    is_empty = parts.is_bare and not any(row.count for row in rows.values()) and not parts.has_loose_values()
    return Table(
        key,
        spec,
        chosen.name,
        span,
        rows,
        tuple(_extra_rows(parts, order)),
        tuple(missing_groups(source, spec, rows, parts.named(), parts.loose(), span.end)),
        missing_columns,
        (unread <= 1 or is_empty) and "\ufffd" not in source.text[slice(*span)],
    )


def _format(key: str, parts: _Parts, format_: Format, formats: Sequence[Format]) -> Format:
    """Return the format that a table follows by its own labels; the report year's where they do not tell."""
    votes = parts.evidence()
    known = [each for each in formats if each.table(key) is not None]
    if not known:
        return format_
    return max(known, key=lambda each: (votes[each.name], each.name == format_.name))


def _rows(source: SourceText, spec: TableSpec, name: str, parts: _Parts) -> tuple[dict[str, Row], list[str]]:
    """Return the rows by key in the official order, and the keys in the order of the text."""
    specs = {row.key: row for row in spec.rows}
    named = row_keys(((band.labels, band.group) for band in parts.bands), spec, name)
    known = [(key, band) for key, band in zip(named, parts.bands, strict=True) if key]
    keys = [key for key, _ in known]
    candidates = []
    places = {key: place for place, key in enumerate(specs)}
    for key, band in known:
        candidate = Candidate(band.leaf, band.fillings, len(specs[key].columns), band.after, places[key])
        if len(candidate.values) > candidate.width:
            from gilint.model.merging import unrepeated

            candidate = candidate.refilled(unrepeated(band.fillings, band.head, specs[key]))
        candidates.append(candidate)
    placed = alignment.place(candidates)
    if sum(1 for found in placed if found.reason) >= _FEWEST_ROWS:
        from gilint.model.packing import unpacked

        packed = unpacked(candidates, source.folded)
        for at, fillings in packed.items():
            candidates[at] = candidates[at].refilled(fillings)
        placed = alignment.place(candidates) if packed else placed
    rows: dict[str, Row] = {}
    unread: dict[str, Row] = {}
    for key, candidate, found in zip(keys, candidates, placed, strict=True):
        row = _row(source, spec.key, specs[key], candidate, found)
        before = rows.get(key)
        if before is None:
            rows[key] = row
        elif not before.is_read and before.reason != TWICE:
            unread.setdefault(key, before)
            rows[key] = row if row.is_read else before
        elif row.is_read and [cell.raw for cell in before] != [cell.raw for cell in row]:
            rows[key] = _row(source, spec.key, specs[key], candidate, Placed((), TWICE, found.found))
    if any(row.reason == TWICE for row in rows.values()):
        rows.update(unread)  # Copies that disagree do not speak for each other.
    return {key: rows[key] for key in specs if key in rows}, keys


def _row(source: SourceText, table: str, spec: RowSpec, candidate: Candidate, placed: Placed) -> Row:
    leaf = candidate.label
    cells = _cells(source, table, spec, placed.words)
    end = max([leaf.end, *[word.end for word in placed.words]])
    return Row(spec.key, spec, leaf.key, Span(leaf.start, end), cells, placed.found, placed.reason)


def _cells(source: SourceText, table: str, spec: RowSpec, words: Iterable[Word]) -> dict[str, Cell]:
    """Make the cells of a row's values."""
    cells = {}
    written, row = source.text, f"{table}.{spec.key}."
    for column, (text, start, end, _, _) in zip(spec.columns, words, strict=False):
        value: Number | None
        if text.isdecimal():
            value, unit = int(text), ""
        else:
            value, unit = _number(text)
        key = column.key
        cells[key] = _new_cell((row + key, written[start:end], value, start, end, column, unit))
    return cells


# A report has two hundred cells; made so, they take half the time.
_new_cell: Callable[[tuple[str, str, Number | None, int, int, ColumnSpec, str]], Cell] = partial(tuple.__new__, Cell)


def _number(raw: str) -> tuple[Number | None, str]:
    if not raw or not is_number(raw):
        return None, ""
    unit = raw.lstrip("+-0123456789.,")
    digits = raw[: len(raw) - len(unit)].replace(",", "")
    if "." not in digits:
        return int(digits), unit
    from decimal import Decimal

    return Decimal(digits), unit


def _record(source: SourceText, spec: TableSpec, format_: Format, parts: _Parts, span: Span) -> Table:
    """Read a table whose cells all stand in one line."""
    heads = parts.heads if parts.has_loose_values() else [*parts.heads, *parts.strays]
    placed = alignment.record(heads, [len(row.columns) for row in spec.rows])
    if placed.reason and any(leaf.kind == "VALUES" for leaf in heads):
        from gilint.model.crossing import crossed

        words = crossed(heads, spec)
        placed = Placed(words, "", len(words)) if words else placed
    rows: dict[str, Row] = {}
    place = span
    if not placed.words:
        filled = (leaf for leaf in heads if leaf.kind == "VALUES" and any(word.text for word in leaf.words))
        place = next((leaf.span for leaf in filled), span)
    values = iter(placed.words)
    for row in spec.rows:
        mine = list(islice(values, len(row.columns)))
        where = Span(mine[0].start, mine[-1].end) if mine else place
        cells = _cells(source, spec.key, row, mine)
        rows[row.key] = Row(row.key, row, row.label, where, cells, placed.found, placed.reason)
    return Table(
        spec.key, spec, format_.name, span, rows, is_ordered=not placed.reason or (parts.is_bare and not placed.found)
    )


def _extra_rows(parts: _Parts, order: Sequence[str]) -> Iterator[ExtraRow]:
    for leaf, before in parts.extras:
        after = order[before - 1] if 0 < before <= len(order) else None
        yield ExtraRow("".join(word.text for word in leaf.words), leaf.span, after)


def _missing_columns(spec: TableSpec, parts: _Parts, rows: Iterable[Row], span: Span) -> tuple[tuple[str, Span], ...]:
    """Return the column that no head names, where all rows are one value short."""
    wanting = [row for row in rows if row.count != len(row.spec.columns) or row.reason]
    if len(wanting) < _FEWEST_ROWS or any(not row.reason for row in rows):
        return ()
    if any(row.count != len(row.spec.columns) - 1 for row in wanting):
        return ()
    head = "".join(word.text for leaf in parts.heads for word in leaf.words)
    shared = {column.key: column for row in spec.rows for column in row.columns}
    lost = [
        column.key
        for column in shared.values()
        if not any(is_scattered(word, head) for word in (column.label, *column.variants))
    ]
    return ((lost[0], span),) if len(lost) == 1 else ()
