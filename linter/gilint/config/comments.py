"""The comments of a YAML text, told from what only looks like one, and moved to where ruamel.yaml keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from gilint.typing import Record


class Comment(Record):
    """A comment, by the offsets of its first character and behind its last."""

    start: int
    end: int
    lead: int | None
    """Where it stands within brackets or before a scalar, the beginning of the line on which that entry begins."""


def comments(text: str) -> Iterator[Comment]:
    """Yield the comments of *text*, whose lines end in `\\n`: what stands between two tokens and is not white."""
    from ruamel.yaml import YAML
    from ruamel.yaml import tokens as kinds

    opening = (kinds.FlowSequenceStartToken, kinds.FlowMappingStartToken)
    closing = (kinds.FlowSequenceEndToken, kinds.FlowMappingEndToken)
    depth = lead = end = 0
    is_led = False
    for token in YAML(typ="safe", pure=True).scan(text):
        start = token.start_mark.index
        is_awkward = depth > 0 or (is_led and isinstance(token, (kinds.ScalarToken, *opening)))
        for first, last in _between(text, end, start):
            yield Comment(first, last, lead if is_awkward else None)
        end = max(end, token.end_mark.index)
        if depth == 0 and isinstance(token, (kinds.KeyToken, kinds.BlockEntryToken)):
            lead = text.rfind("\n", 0, start) + 1
        is_led = isinstance(token, (kinds.KeyToken, kinds.ValueToken, kinds.BlockEntryToken))
        depth += isinstance(token, opening) - isinstance(token, closing)


def own_lines(text: str) -> list[str]:
    """Return the lines of *text* that are nothing but a comment."""
    begun = [(text.rfind("\n", 0, each.start) + 1, each) for each in comments(text)]
    return [text[line : each.end] for line, each in begun if not text[line : each.start].strip()]


def lifted(text: str) -> str:
    """Return *text* with each comment that ruamel.yaml would lose on a line of its own, above the entry around it."""
    made, at = [], 0
    lost = [each for each in comments(text) if each.lead is not None]
    for lead, group in groupby(lost, lambda comment: comment.lead or 0):
        within = [*group]
        indent = " " * (len(text[lead:]) - len(text[lead:].lstrip(" ")))
        made += [text[at:lead], *(f"{indent}{text[each.start : each.end]}\n" for each in within)]
        at = lead
        for each in within:
            made.append(text[at : each.start].rstrip(" "))
            at = each.end
    return "".join(made) + text[at:]


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = text.find("#", start, end)
    while at >= 0:
        last = text.find("\n", at, end)
        last = last if last >= 0 else end
        yield at, last
        at = text.find("#", last, end)
