"""Whatever stands in a report: what editors are told of it lies in it, and in order."""

from __future__ import annotations

import random
from collections.abc import Iterable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lsprotocol import types
from tests.cli.running import GOOD

from gilint.lsp import checking, diagnostics, hover, symbols
from gilint.lsp.checking import Checked
from gilint.lsp.documents import Document
from gilint.lsp.positions import Places

LINES = GOOD.split("\n")
ENDS = ("\n", "\r\n", "\r", "\f", "\t", "|", "")


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Return the good report with lines dropped, doubled, moved, joined and cut, some with characters of two units."""
    chance = random.Random(draw(st.integers(0, 10**6)))
    lines = list(LINES)
    for _ in range(draw(st.integers(0, 12))):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        piece = lines[at : at + chance.randrange(1, 80)]
        chance.choice(
            (
                lambda: lines.__delitem__(slice(at, at + len(piece))),  # noqa: B023
                lambda: lines.__setitem__(slice(other, other), piece),  # noqa: B023
                lambda: lines.__setitem__(at, "𠮷" + lines[at][: chance.randrange(9)]),  # noqa: B023
                lambda: lines.__setitem__(at, chance.choice(("987", "", "六、其他事项", "## 三、申请情况"))),  # noqa: B023
            )
        )()
        lines = lines or [""]
    ends = draw(st.sampled_from(ENDS))
    return "".join(line + (chance.choice(ENDS) if chance.random() < 0.1 else ends or "\n") for line in lines)


def checked(text: str) -> tuple[Checked, Places]:
    found = checking.check(Document("file:///a.txt", "/nowhere/a.txt", False, "plaintext", 1, text), {})
    return found, Places(found.source, "utf-16")


def is_inside(place: types.Range, outer: types.Range) -> bool:
    return outer.start <= place.start <= place.end <= outer.end


def all_inside(found: Iterable[types.DocumentSymbol], outer: types.Range) -> bool:
    return all(
        is_inside(symbol.range, outer)
        and is_inside(symbol.selection_range, symbol.range)
        and all_inside(symbol.children or (), symbol.range)
        for symbol in found
    )


@given(damaged())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_everything_told_of_a_report_lies_in_it(text: str) -> None:
    found, places = checked(text)
    whole = types.Range(types.Position(0, 0), places.position(len(text)))

    told = diagnostics.diagnostics(found, places, "zh")
    outline = symbols.symbols(found, places, "en")

    assert [each.code for each in told] == [each.rule for each in found.findings]
    for each in told:
        assert is_inside(each.range, whole)
        assert all(is_inside(related.location.range, whole) for related in each.related_information or ())
        assert hover.hover(found, places, each.range.start, "en") is not None
    assert all_inside(outline, whole)
    starts = [symbol.range.start for symbol in outline]
    assert starts == sorted(starts, key=lambda start: (start.line, start.character))
