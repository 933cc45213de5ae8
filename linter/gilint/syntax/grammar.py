"""The grammar in `grammar/report.lark` as tables of an LALR(1) automaton.

Lark reads the grammar, refuses conflicts and computes the tables, once; they are then kept in the cache, so
that a usual start need not import Lark at all.
"""

from __future__ import annotations

import os

from gilint import cache, resources
from gilint.typing import Any, Record

_START = "report"


class Rule(Record):
    """One production: what it makes, of how many parts, and whether the parts stand in place of it."""

    origin: str
    """The rule's name in the grammar."""
    kind: str
    """The name of its node: the alias, where the grammar gives one."""
    length: int
    is_inline: bool
    """Names with `_` group parts without a node of their own, as in Lark."""


class Tables(Record):
    """An LALR(1) automaton."""

    rules: tuple[Rule, ...]
    actions: tuple[dict[str, int], ...]
    """For each state, by token or rule name: the next state as n ≥ 0, or production r as -1 - r."""
    start: int
    final: int


def tables() -> Tables:
    """Return the automaton of the report grammar, from the cache where it is there."""
    with open(os.path.join(resources.bundled("grammar"), "report.lark"), encoding="utf-8") as file:
        text = file.read()
    kept = cache.load("grammar", text)
    if kept is not None:
        try:
            return _revived(kept)
        except (TypeError, ValueError, KeyError):
            pass  # A cache written by somebody else; it is built again.
    built = compiled(text)
    cache.store("grammar", text, [[list(rule) for rule in built.rules], list(built.actions), built.start, built.final])
    return built


def _revived(kept: Any) -> Tables:
    rules, actions, start, final = kept
    return Tables(tuple(Rule(*rule) for rule in rules), tuple(dict(state) for state in actions), int(start), int(final))


def compiled(text: str) -> Tables:
    """Let Lark compile *text*. Raises `lark.exceptions.GrammarError` for a conflict."""
    from lark.grammar import Rule as LarkRule
    from lark.lexer import TerminalDef

    data, memo = lark(text).memo_serialize([TerminalDef, LarkRule])
    automaton = data["parser"]["parser"]
    numbers = {entry: index for index, entry in enumerate(key for key, value in memo.items() if "expansion" in value)}
    rules = []
    for entry in numbers:
        production = memo[entry]
        origin = production["origin"]["name"]
        kind = production["alias"] or origin
        rules.append(Rule(origin, kind, len(production["expansion"]), origin.startswith("_")))
    names = automaton["tokens"]
    actions: list[dict[str, int]] = [{} for _ in automaton["states"]]
    order = {state: index for index, state in enumerate(automaton["states"])}
    for state, row in automaton["states"].items():
        for token, (is_reduce, argument) in row.items():
            actions[order[state]][names[token]] = -1 - numbers[argument["@"]] if is_reduce else order[argument]
    return Tables(
        tuple(rules), tuple(actions), order[automaton["start_states"][_START]], order[automaton["end_states"][_START]]
    )


def lark(text: str) -> Any:
    """Return Lark's own parser of the grammar *text*, strict: any conflict is an error."""
    from lark import Lark
    from lark.lexer import Lexer

    class Ready(Lexer):
        """Passes on tokens that the scanner has already made."""

        def __init__(self, conf: Any) -> None: ...

        def lex(self, tokens: Any) -> Any:  # type: ignore[override]
            return iter(tokens)

    return Lark(
        text, start=_START, parser="lalr", lexer=Ready, keep_all_tokens=True, strict=True, maybe_placeholders=False
    )
