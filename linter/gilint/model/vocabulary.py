"""The words of the official formats, as the scanner wants them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.model.spec import Format, TableSpec
from gilint.syntax.lexicon import Lexicon
from gilint.syntax.tree import Label


def lexicon(formats: Sequence[Format]) -> Lexicon:
    """Return the vocabulary of all *formats* together: a table is read by its own words, whatever the year."""
    meanings: dict[tuple[str, str, str, str, str], list[str]] = {}
    for format_ in formats:
        for table in format_.tables:
            for entry in _labels(table):
                known = meanings.setdefault(entry, [])
                if format_.name not in known:
                    known.append(format_.name)
    titles: dict[str, str] = {}
    numerals: dict[str, str] = {}
    blanks: dict[str, None] = {}
    counters: dict[str, None] = {}
    for format_ in formats:
        for section in format_.sections:
            titles.update(dict.fromkeys((section.title, *section.official, *section.variants), section.key))
            numerals[section.number] = section.key
        blanks.update(dict.fromkeys(format_.words.get("table.not_numbers", ())))
        counters.update(dict.fromkeys(format_.words.get("table.counters", ())))
    return Lexicon(
        (
            (word, number, Label(kind, table, key, tuple(names)))
            for (word, number, kind, table, key), names in meanings.items()
        ),
        titles,
        numerals,
        blanks,
        counters,
    )


def _labels(table: TableSpec) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield word, ordinal, kind, table and key of every label of *table*."""
    for header in table.headers:
        yield header, "", "header", table.key, ""
    for group in table.groups:
        for word in (group.label, *group.variants):
            yield word, group.number, "group", table.key, group.key
    for row in table.rows:
        for word in (row.label, *row.variants):
            yield word, row.number, "span" if table.record else "row", table.key, row.key
        for column in row.columns:
            for word in (column.label, *column.variants):
                yield word, "", "column", table.key, column.key
