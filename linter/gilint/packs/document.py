"""A YAML file, of a pack or a configuration, as a tree of nodes that know their places.

The tree is made from YAML events, so that nothing is built before it was judged: tags, anchors and
aliases are refused, and so are files and nestings that no honest author needs.
"""

from __future__ import annotations

import os
import re

import yaml

from gilint.findings import Text
from gilint.packs.faults import Faults
from gilint.typing import Any, Literal, Record

LARGEST = 1024 * 1024
"""Bytes of a file at most."""
DEEPEST = 20
"""Levels of nesting at most."""

_WIDE = re.compile(r" *([\u3000\u00a0])\s*[\w.-]+:(?:\s|$)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

NodeKind = Literal["map", "list", "scalar"]


class Document:
    """One file of a pack, or a configuration."""

    __slots__ = ("pack", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.pack = ""
        """Name of the pack that the file belongs to, once it is known."""


class Entry(Record):
    """A key of a mapping with its value."""

    key: Node
    value: Node


class Node:
    """A piece of such a file: `entries` of a map, `items` of a list or `text` of a scalar, and its place."""

    __slots__ = (
        "column",
        "document",
        "end",
        "entries",
        "is_plain",
        "is_wrong",
        "items",
        "kind",
        "line",
        "start",
        "text",
    )

    def __init__(self, document: Document, kind: NodeKind, line: int, column: int, start: int) -> None:
        self.document = document
        self.kind = kind
        self.line = line
        self.column = column
        self.start = start
        """Offset in the file's text."""
        self.end = start
        self.entries: dict[str, Entry] = {}
        self.items: list[Node] = []
        self.text = ""
        self.is_plain = False
        """Whether the scalar stands without quotation marks, so that it may be a number or null."""
        self.is_wrong = False
        """Whether a fault was reported of the value, so that nothing more is to be said of it."""

    @property
    def is_null(self) -> bool:
        """Whether the value is empty or `null`."""
        return self.kind == "scalar" and self.is_plain and self.text in ("", "~", "null")

    def get(self, key: str) -> Node | None:
        """Return the value of *key*; None where it is missing, null or wrong."""
        entry = self.entries.get(key)
        return entry.value if entry is not None and not (entry.value.is_null or entry.value.is_wrong) else None

    def lacks(self, key: str) -> bool:
        """Whether *key* is missing, and no fault has been reported of it yet."""
        entry = self.entries.get(key)
        return entry is None or (entry.value.is_null and not entry.value.is_wrong)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a character of `text`, wherever YAML's quoting has put it."""
        source = self.document.text
        at = self.start
        if source[at : at + 1] in ("|", ">"):
            at = source.find("\n", at) + 1
        elif not self.is_plain:
            at += 1
        for wanted in self.text[:offset]:
            while at < self.end and source[at] != wanted and (source[at].isspace() or source[at] in "'\\"):
                at += 1
            at += 1
        if offset < len(self.text):
            while at < self.end and source[at] != self.text[offset] and (source[at].isspace() or source[at] in "'\\"):
                at += 1
        at = min(at, self.end, len(source))
        before = source.rfind("\n", 0, at)
        return source.count("\n", 0, at) + 1, at - before


def read(path: str, faults: Faults, draft: str | None = None) -> Node | None:
    """Return the mapping that the file holds; None, with its faults reported, where it holds none.

    A *draft* is what is to stand in the file, and read instead of it.
    """
    if draft is not None:
        if len(draft) > LARGEST:
            return _refused(path, faults, "too-large", limit=LARGEST // 1024)
        return parse(Document(path, _plain(draft.removeprefix("\ufeff"))), faults)
    try:
        with open(path, "rb") as file:
            if os.path.getsize(path) > LARGEST:
                return _refused(path, faults, "too-large", limit=LARGEST // 1024)
            content = file.read(LARGEST + 1)
    except OSError as error:
        return _refused(path, faults, "unreadable", reason=error.strerror or str(error))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return _refused(path, faults, "not-utf8", line)
    return parse(Document(path, _plain(text)), faults)


def _plain(text: str) -> str:
    """Return *text* with line ends of one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parse(document: Document, faults: Faults) -> Node | None:
    """Return the mapping that *document* holds; None, with its faults reported, where it holds none."""
    control = _CONTROL.search(document.text)
    if control is not None:
        before = document.text[: control.start()]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return _refused(document.path, faults, "control", line, column)
    try:
        root = _tree(document, faults)
    except yaml.MarkedYAMLError as error:
        is_open = "unexpected end of stream" in (error.problem or "")
        mark = (is_open and error.context_mark) or error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
        wide = _wide_indent(document.text.split("\n"), line)
        if wide is not None:
            return _refused(document.path, faults, "wide-indent", *wide)
        return _refused(document.path, faults, "syntax", line, column, problem=_problem(error.problem or str(error)))
    except yaml.YAMLError as error:
        return _refused(document.path, faults, "syntax", problem=_problem(str(error).split("\n")[0]))
    if root is None:
        return None
    if root.kind != "map":
        return _refused(document.path, faults, "no-mapping", root.line, root.column)
    return root


def _wide_indent(lines: list[str], line: int) -> tuple[int, int] | None:
    """Return the place of a wide blank that indents a key on *line* or the one above, where YAML stumbled."""
    for number in (line, line - 1):
        found = _WIDE.match(lines[number - 1]) if 0 < number <= len(lines) else None
        if found is not None:
            return number, found.start(1) + 1
    return None


def _tree(document: Document, faults: Faults) -> Node | None:
    open_nodes: list[tuple[Node, Node | None]] = []
    """Maps and lists that have not ended, each with the key that waits for its value."""
    root: Node | None = None
    documents = 0
    for event in yaml.parse(document.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                line, column, _ = _place(event.start_mark)
                return _refused(document.path, faults, "two-documents", line, column)
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            node, _ = open_nodes.pop()
            node.end = _place(event.end_mark)[2]
        if not isinstance(event, yaml.NodeEvent):
            continue
        node = _node(document, event)
        if not _is_allowed(event, node, len(open_nodes), faults):
            return None
        if not open_nodes:
            root = node
        else:
            _attach(open_nodes, node, faults)
        if node.kind != "scalar":
            open_nodes.append((node, None))
    # A file that says nothing, perhaps with a line of ---, is one without keys.
    return root if root is not None and not root.is_null else Node(document, "map", 1, 1, 0)


def _node(document: Document, event: yaml.NodeEvent) -> Node:
    kind: NodeKind = "scalar"
    if isinstance(event, yaml.MappingStartEvent):
        kind = "map"
    elif isinstance(event, yaml.SequenceStartEvent):
        kind = "list"
    node = Node(document, kind, *_place(event.start_mark))
    if isinstance(event, yaml.ScalarEvent):
        node.text = event.value
        node.is_plain = event.style is None or event.style == ""
        node.end = _place(event.end_mark)[2]
    return node


def _place(mark: Any) -> tuple[int, int, int]:
    """Return line and column, from 1, and offset of a mark of the YAML reader."""
    return mark.line + 1, mark.column + 1, mark.index


def _is_allowed(event: yaml.NodeEvent, node: Node, depth: int, faults: Faults) -> bool:
    """Report what no file may hold; False where reading on is not safe or not sensible."""
    if isinstance(event, yaml.AliasEvent):
        faults.add(node, "alias")
        return False
    if event.anchor is not None:
        faults.add(node, "anchor")
    if getattr(event, "tag", None) is not None:
        faults.add(node, "tag")
    if depth >= DEEPEST:
        faults.add(node, "too-deep", limit=DEEPEST)
        return False
    return True


def _attach(open_nodes: list[tuple[Node, Node | None]], node: Node, faults: Faults) -> None:
    parent, key = open_nodes[-1]
    if parent.kind == "list":
        parent.items.append(node)
    elif key is None:
        open_nodes[-1] = (parent, node)
        if node.kind != "scalar":
            faults.add(node, "key-no-text")
    else:
        open_nodes[-1] = (parent, None)
        if key.kind != "scalar":
            return
        first = parent.entries.get(key.text)
        if first is not None:
            faults.add(key, "repeated-key", key=key.text, line=first.key.line)
        else:
            parent.entries[key.text] = Entry(key, node)


def _refused(path: str, faults: Faults, kind: str, line: int = 1, column: int = 1, **facts: object) -> Node | None:
    """Report a fault that leaves nothing to read."""
    from gilint.packs.messages import TEXTS
    from gilint.packs.wording import fill

    faults.at(path, line, column, fill(TEXTS[kind], facts))
    return None


def _problem(words: str) -> Text:
    from gilint.packs.messages import YAML_PROBLEMS

    for part, text in YAML_PROBLEMS:
        if part in words:
            return text
    return Text(f"此处不合语法（{words}）", words)
