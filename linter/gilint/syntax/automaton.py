"""Runs the LALR(1) tables that Lark computed.

Lark's own driver is general (interactive parsing, error recovery, callbacks) and importing it costs more than
reading a whole report. The loop below is the textbook automaton over the same tables; a test holds it against
Lark's driver, tree for tree.
"""

from __future__ import annotations

from collections.abc import Iterable

from gilint.syntax.grammar import Tables
from gilint.syntax.tree import Leaf, Node, Tree

_END = "$END"


def run(tables: Tables, leaves: Iterable[Leaf]) -> Node:
    """Return the tree of *leaves*. The grammar is total, so that every sequence of known tokens has one."""
    actions, rules, final = tables.actions, tables.rules, tables.final
    state = tables.start
    states = [state]
    values: list[list[Tree]] = []
    for leaf in (*leaves, None):
        token = _END if leaf is None else leaf.kind
        while (action := actions[state].get(token, 0)) < 0:
            origin, kind, length, is_inline = rules[-1 - action]
            if length == 1:
                if not is_inline:
                    values[-1] = [Node(kind, values[-1])]
                state = states[-1] = actions[states[-2]][origin]
                continue
            if length == 2:
                # Nearly every list grows so: what there is, and one more.
                last = values.pop()
                children = values[-1]
                children += last
                if not is_inline:
                    values[-1] = [Node(kind, children)]
                states.pop()
                state = states[-1] = actions[states[-2]][origin]
            else:
                children = [tree for part in values[-length:] for tree in part] if length else []
                if length:
                    del values[-length:], states[-length:]
                values.append(children if is_inline else [Node(kind, children)])
                state = actions[states[-1]][origin]
                states.append(state)
            if state == final:
                break
        if leaf is not None:
            state = action
            states.append(state)
            values.append([leaf])
    [[report]] = values
    assert isinstance(report, Node)
    return report
