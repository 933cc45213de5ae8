"""Rows bear their official labels."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.judged import cell_names, judged_tables
from gilint.model.report import Report
from gilint.patterns import compiled

_MARKS = compiled(r"""[（）〔〕《》〈〉「」『』<>"',.:;、。·|*_\\/-]+""")
_ORDINAL = compiled(r"^（?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）、.,:]")
_NOTE = compiled(r"（[^（）]*）?$")


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each row with another label than the official one; spaces, brackets, marks and ordinals are free.

    A label that was cut short is left alone: a converter may have put its end elsewhere.
    """
    for table in judged_tables(report):
        for row in table:
            if row.label == row.spec.label:
                continue
            written, official = _bare(row.label), _bare(row.spec.label)
            if (
                written
                and not official.startswith(written)
                and written != _bare(_NOTE.sub("", squeeze(row.spec.label)))
            ):
                facts = {"label": _ORDINAL.sub("", squeeze(row.label)), "official": row.spec.label}
                yield Hit(row.span, facts, cell_names(table, row.spec))


@lru_cache(maxsize=4096)
def _bare(label: str) -> str:
    return _MARKS.sub("", _ORDINAL.sub("", squeeze(label)))


CHECK = Check("row_label", Text("行名与官方表格一致", "a row bears its official label"), run, (), ("label", "official"))
