"""Changes of a configuration's text by ruamel.yaml, which keeps comments, order and quotes.

It is given the entry that changes and nothing else, so that every other line stays as it is, to the byte.
Who makes a change reads the new text again, to be sure of it. What ruamel.yaml cannot read is a `PackError`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from gilint.config.blocks import BREAK, Style, end, end_of, is_flow, line_break, line_end, pairs, start_of, style
from gilint.config.messages import TEXTS
from gilint.packs.document import Node
from gilint.packs.faults import Fault, PackError
from gilint.typing import Any, Record, TypeAlias

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
Path: TypeAlias = "tuple[str | int, ...]"
"""Keys, and places in lists, from the root to a key."""

_WIDE = 1 << 30
"""Columns: no line is ever wrapped."""


class Edit(Record):
    """A piece of a text, from an offset to another, and what is to stand in its place."""

    start: int
    end: int
    text: str

    def made(self, text: str) -> str:
        """Return *text* with the change."""
        return text[: self.start] + self.text + text[self.end :]


def put(root: Node, path: Path, value: Value) -> Edit:
    """Return the change that gives the key at *path* the *value*; a mapping that is missing on the way is made."""
    parent, at = _reached(root, path)
    key, *rest = map(str, path[at:])
    if is_flow(parent) or key in parent.entries:
        return _rewritten(root, parent, key, lambda data: _give(data, path[at:], value))
    for inner in reversed(rest):
        value = {inner: value}
    return _added(root, parent, {key: value})


def append(root: Node, key: str, item: Value) -> Edit:
    """Return the change that adds *item* to the list *key* of the root."""
    old = root.get(key)
    if old is None:
        return put(root, (key,), [item])
    if old.items and not is_flow(old):
        return _added(root, old, [item])
    return _rewritten(root, root, key, lambda data: _filling(data[key]).append(_data(item)))


def drop(root: Node, path: Path) -> Edit:
    """Return the change that takes the key at *path* out, with its line where it has one of its own."""
    parent, at = _reached(root, path)
    if at == len(path) - 1 and not is_flow(parent):
        return _cut(parent, str(path[at]))
    return _rewritten(root, parent, str(path[at]), lambda data: _take(data, path[at:]))


def _reached(root: Node, path: Path) -> tuple[Node, int]:
    """Return the innermost block mapping on the *path*, or a root in brackets, and which step leads on from there."""
    found, node = (root, 0), root
    for at, step in enumerate(path):
        if node.kind == "scalar" or is_flow(node):
            break
        if isinstance(step, int):
            node = node.items[step]
            continue
        found = (node, at)
        if step not in node.entries:
            break
        node = node.entries[step].value
    return found


def _rewritten(root: Node, parent: Node, key: str, change: Callable[[Any], None]) -> Edit:
    """Return the entry *key* of a block mapping, or a whole root in brackets, as it is after the *change*."""
    from ruamel.yaml.error import YAMLError

    from gilint.config.comments import lifted, own_lines

    blocks = [*pairs(root)]
    if is_flow(parent):
        start, stop, column = parent.start, parent.end, 1
    else:
        value = parent.entries[key].value
        start, stop, column = start_of(parent, key), end_of(parent, key), parent.column
        if value.items and not is_flow(value):
            blocks.insert(0, (parent, value))
        # A comment behind a value in brackets, or one on the line, stays without being asked.
        if value.is_null or (value.items and not is_flow(value)):
            stop = line_end(parent, stop)
    yaml = _yaml(style(blocks))
    try:
        old = lifted(_plain(parent.document.text[start:stop], column))
        data = yaml.load(old)
    except YAMLError:
        raise _unreadable(parent if is_flow(parent) else parent.entries[key].key) from None
    change(data)
    new = _dumped(yaml, data)
    # With items that go, comments between them have gone; such items are the last ones.
    lost = own_lines(old)[len(own_lines(new)) :]
    return Edit(start, stop, _laid("\n".join([new, *lost]), parent, column).lstrip(" "))


def _added(root: Node, parent: Node, value: Value) -> Edit:
    """Return the change that adds an entry, or an item, behind the last one of a block."""
    look = style(pairs(root))
    if parent.kind == "list":
        look = style([(root, parent)])
        look = Style(look.mapping, look.sequence - look.offset, 0)
    data = _data(value)
    data.fa.set_block_style()
    new = _dumped(_yaml(look), data)
    if parent.entries or parent.items:
        at = line_end(parent, end(parent))
        return Edit(at, at, line_break(parent) + _laid(new, parent, parent.column))
    text = parent.document.text
    closing = re.search(r"^\.\.\.(?!\S)", text, re.MULTILINE)
    at = closing.start() if closing else len(text)
    first = line_break(parent) if at and text[at - 1] not in "\r\n" else ""
    return Edit(at, at, first + _laid(new, parent, 1) + line_break(parent))


def _cut(parent: Node, key: str) -> Edit:
    """Return the change that takes an entry out of a block mapping; comments on lines of their own stay."""
    from ruamel.yaml.error import YAMLError

    from gilint.config.comments import own_lines

    text = parent.document.text
    start, stop = start_of(parent, key), line_end(parent, end_of(parent, key))
    try:
        kept = own_lines(_plain(text[start:stop], 1))
    except YAMLError:
        raise _unreadable(parent.entries[key].key) from None
    after = BREAK.match(text, stop)
    stop = after.end() if after else stop
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    if not text[line:start].strip():
        return Edit(line, stop, "".join(comment + line_break(parent) for comment in kept))
    # The entry stands behind the dash of an item: what follows moves up to there.
    indent = " " * (parent.column - 1)
    rest = len(text) - len(text[stop:].removeprefix(indent))
    return Edit(start, rest, "".join(comment.strip() + line_break(parent) + indent for comment in kept))


def _plain(text: str, column: int) -> str:
    """Return the *text* of an entry as if it stood in the first column, with usual line ends.

    What it has been indented by is taken from its lines; a tab behind a key, which ruamel.yaml refuses, is a space.
    """
    text = re.sub(r"(?m)^([ -]*[\w.-]+:)\t[ \t]*", r"\1 ", BREAK.sub("\n", text))
    return re.sub(rf"(?m)^ {{1,{column - 1}}}", "", text) if column > 1 else text


def _unreadable(node: Node) -> PackError:
    return PackError([Fault(node.document.path, node.line, node.column, TEXTS["by-hand"])])


def _give(data: Any, path: Path, value: Value) -> None:
    """Give the key at *path* the *value*."""
    from ruamel.yaml.comments import CommentedMap

    *way, key = path
    for step in way:
        if isinstance(step, str) and data.get(step) is None:
            _filling(data)[step] = CommentedMap()
            data[step].fa.set_block_style()
        data = data[step]
    old, new = data.get(key), _data(value)
    if not (isinstance(old, list) and isinstance(new, list)):
        _filling(data)[key] = new
        return
    # Items are changed in place: a line that stays keeps its comment.
    for at, item in enumerate(new):
        if at == len(old):
            old.append(item)
        elif old[at] != item:
            old[at] = item
    del old[len(new) :]


def _take(data: Any, path: Path) -> None:
    """Take the key at *path* out."""
    *way, key = path
    for step in way:
        data = data[step]
    del data[key]


def _filling(data: Any) -> Any:
    """Return *data*, in its brackets where they have been empty."""
    if not data and data.fa.flow_style() is None:
        data.fa.set_flow_style()
    return data


def _data(value: Value) -> Any:
    """Return *value* for ruamel.yaml; a list of words stands in brackets."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, Mapping):
        return CommentedMap({key: _data(inner) for key, inner in value.items()})
    made = CommentedSeq(map(_data, value))
    if all(isinstance(item, str) for item in value):
        made.fa.set_flow_style()
    return made


def _scalar(text: str) -> Any:
    """Return *text* so that a number and a day stand without quotation marks."""
    from datetime import date

    from ruamel.yaml.scalarstring import SingleQuotedScalarString

    if re.fullmatch(r"[1-9][0-9]{,9}", text):
        return int(text)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    # Within brackets ruamel.yaml leaves these plain, and other readers of YAML see a key in them.
    return SingleQuotedScalarString(text) if text[:1] in (":", "?") else text


def _yaml(look: Style) -> Any:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDE
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.indent(*look)
    return yaml


def _dumped(yaml: Any, data: Any) -> str:
    from io import StringIO

    stream = StringIO()
    yaml.dump(data, stream)
    return stream.getvalue().removesuffix("\n")


def _laid(lines: str, parent: Node, column: int) -> str:
    """Return *lines* from a column on, with the line ends of the file."""
    laid = re.sub(r"(?m)^(?=.)", " " * (column - 1), lines)
    return laid.replace("\n", line_break(parent))
