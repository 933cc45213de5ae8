"""Changes of a YAML text that leave every other character as it is: comments, order, quotes, line ends.

A change is made where the nodes say that things stand. Who makes one reads the new text again, to be sure of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from gilint.packs.document import Entry, Node
from gilint.typing import Record, TypeAlias

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"

_STEP = "  "
_BREAK = re.compile(r"\r\n|\n|\r")
_PLAIN = re.compile(r"""(?!null$)[^\s\-?:,\[\]{}#&*!|>'"%@`~]([^,\[\]{}\r\n:#]|:(?=\S)|(?<=\S)#)*(?<!\s)""")
"""What needs no quotation marks, within brackets, too."""


class Edit(Record):
    """A piece of a text, from an offset to another, and what is to stand in its place."""

    start: int
    end: int
    text: str

    def made(self, text: str) -> str:
        """Return *text* with the change."""
        return text[: self.start] + self.text + text[self.end :]


def put(parent: Node, key: str, value: Value) -> Edit:
    """Return the change that gives *key* of a mapping the *value*."""
    entry = parent.entries.get(key)
    if entry is None:
        return _added(parent, key, value)
    old = entry.value
    if old.is_null and not old.text:
        return _filled(parent, old, value)
    if isinstance(value, Sequence) and not isinstance(value, str) and old.kind == "list" and not _is_flow(old):
        return _listed(old, [str(item) for item in value])
    return Edit(old.start, _ending(old), _flow(value))


def append(parent: Node, key: str, item: Value) -> Edit:
    """Return the change that adds *item* to the list *key* of a mapping."""
    old = parent.get(key)
    if old is None or not old.items:
        return put(parent, key, [item])
    at = _ending(old.items[-1])
    if _is_flow(old):
        return Edit(at, at, f", {_flow(item)}")
    at = _line_end(old, at)
    return Edit(at, at, "".join(_break(old) + line for line in _item(item, _indent(old))))


def drop(parent: Node, key: str) -> Edit:
    """Return the change that takes *key* out of a mapping, with its lines where it has lines of its own."""
    text = parent.document.text
    entries = list(parent.entries.values())
    at = list(parent.entries).index(key)
    start, end = entries[at].key.start, _ending_of(entries[at])
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    if not _is_flow(parent) and not text[line:start].strip():
        end = _line_end(parent, end)
        after = _BREAK.match(text, end)
        return Edit(line, after.end() if after else end, "")
    if at + 1 < len(entries):
        return Edit(start, entries[at + 1].key.start, "")
    return Edit(_ending_of(entries[at - 1]) if at else start, end, "")


def _added(parent: Node, key: str, value: Value) -> Edit:
    text = parent.document.text
    if _is_flow(parent):
        at = _ending_of([*parent.entries.values()][-1]) if parent.entries else parent.start + 1
        return Edit(at, at, f"{', ' if parent.entries else ''}{key}: {_flow(value)}")
    if not parent.entries:
        lines = "".join(line + _break(parent) for line in _entry(key, value, ""))
        return Edit(len(text), len(text), (_break(parent) if text and text[-1] not in "\r\n" else "") + lines)
    at = _line_end(parent, _ending(parent))
    return Edit(at, at, "".join(_break(parent) + line for line in _entry(key, value, _indent(parent))))


def _filled(parent: Node, old: Node, value: Value) -> Edit:
    """Return the change that gives a value to a key that stands without one."""
    if _is_flow(parent) or not _has_lines(value):
        return Edit(old.start, old.start, f" {_flow(value)}")
    at = _line_end(parent, old.start)
    lines = _nested(value, _indent(parent) + _STEP)
    return Edit(at, at, "".join(_break(parent) + line for line in lines))


def _listed(old: Node, words: Sequence[str]) -> Edit:
    """Return the change of a list that has a line for each item; a line that stays keeps its comment."""
    text = old.document.text
    made, at = "", old.start
    for item, word in zip(old.items, words, strict=False):
        made += text[at : item.start] + (text[item.start : _ending(item)] if item.text == word else quoted(word))
        at = _ending(item)
    made += text[at : _line_end(old, at)]
    made += "".join(f"{_break(old)}{_indent(old)}- {quoted(word)}" for word in words[len(old.items) :])
    return Edit(old.start, _line_end(old, _ending(old)), made)


def _is_flow(node: Node) -> bool:
    return node.kind != "scalar" and node.document.text[node.start : node.start + 1] in ("{", "[")


def _ending(node: Node) -> int:
    """Return the offset behind the last character of *node*; YAML's own marks take in what follows a block."""
    text = node.document.text
    if node.kind == "scalar":
        is_block = text[node.start : node.start + 1] in ("|", ">")
        return max(node.start, len(text[: node.end].rstrip())) if is_block else node.end
    if _is_flow(node):
        return node.end
    return max([*map(_ending, node.items), *map(_ending_of, node.entries.values()), node.start])


def _ending_of(entry: Entry) -> int:
    return max(entry.key.end, _ending(entry.value))


def _line_end(node: Node, at: int) -> int:
    found = _BREAK.search(node.document.text, at)
    return found.start() if found else len(node.document.text)


def _break(node: Node) -> str:
    """Return how lines end in the file."""
    found = _BREAK.search(node.document.text)
    return found.group() if found else "\n"


def _indent(node: Node) -> str:
    return " " * (node.column - 1)


def _has_lines(value: Value) -> bool:
    return isinstance(value, Mapping) or (
        not isinstance(value, str) and any(isinstance(item, Mapping) for item in value)
    )


def _entry(key: str, value: Value, indent: str) -> list[str]:
    """Return the lines of an entry."""
    if not _has_lines(value):
        return [f"{indent}{key}: {_flow(value)}"]
    return [f"{indent}{key}:", *_nested(value, indent + _STEP)]


def _nested(value: Value, indent: str) -> list[str]:
    if isinstance(value, Mapping):
        return [line for key, inner in value.items() for line in _entry(key, inner, indent)]
    return [line for item in value for line in _item(item, indent)]


def _item(value: Value, indent: str) -> list[str]:
    """Return the lines of an item of a list."""
    if not _has_lines(value):
        return [f"{indent}- {_flow(value)}"]
    first, *rest = _nested(value, indent + _STEP)
    return [f"{indent}- {first.lstrip()}", *rest]


def _flow(value: Value) -> str:
    """Return *value* on one line."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(map(_flow, value)) + "]"


def quoted(text: str) -> str:
    """Return *text* as YAML, in quotation marks where it needs them."""
    return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"
