"""Whether one pack file has the shape that the pack language gives it: known keys, values of the right kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from gilint.findings import Text
from gilint.packs.document import Node
from gilint.packs.faults import Faults, near_word, nearest
from gilint.packs.language import GROWING, KEY, NAME, RECORDS, RULE_ID, WORDS, Key
from gilint.patterns import compiled

_NUMBER = compiled(r"[-+]?[0-9]{1,15}(\.[0-9]{1,15})?")
_FLAGS = {"true": True, "false": False}
_WHOLE = frozenset({"pack", "extends", "parts", "title", "basis", "years"})
"""Keys that only a pack's main file has."""


def check_document(root: Node, faults: Faults, *, is_part: bool) -> None:
    """Report every key and value that the pack language does not have, and take them out."""
    _check_record("pack", root, "part" if is_part else "pack", faults)


def flag(node: Node) -> bool | None:
    """Return the truth value that *node* holds; None where it holds none."""
    return _FLAGS.get(node.text) if node.kind == "scalar" and node.is_plain else None


def is_number(node: Node) -> bool:
    """Whether *node* holds a number."""
    return node.kind == "scalar" and node.is_plain and _NUMBER.fullmatch(node.text) is not None


def _check_record(name: str, node: Node, record: str, faults: Faults) -> None:
    if node.kind != "map":
        faults.add(node, "not-map", key=name)
        node.is_wrong = True
        return
    keys = {key.name: key for key in RECORDS[record]}
    for name_, entry in list(node.entries.items()):
        key = keys.get(name_)
        if key is None:
            kind = "misplaced-key" if record == "part" and name_ in _WHOLE else "unknown-key"
            faults.add(entry.key, kind, key=name_, near=nearest(name_, keys))
            _excuse(node, name_, keys)
        elif not entry.value.is_null and not _SHAPES[key.shape](key, entry.value, faults):
            entry.value.is_wrong = True


def _excuse(node: Node, name: str, known: Collection[str]) -> None:
    """Take the unknown key *name* out, and let what may have been meant not be missed."""
    entry = node.entries.pop(name)
    meant = near_word(name, known)
    if meant is not None and meant not in node.entries:
        entry.value.is_wrong = True
        node.entries[meant] = entry


def _text(key: Key, node: Node, faults: Faults) -> bool:
    if node.kind != "scalar":
        faults.add(node, "one-base" if key.name == "extends" else "not-text", key=key.name)
        return False
    if key.name == "name" and not re.fullmatch(NAME, node.text):
        faults.add(node, "bad-name", name=node.text)
    if key.name == "pack" and not re.fullmatch(NAME, node.text):
        faults.add(node, "bad-name", name=node.text)
    if not node.text.strip():
        faults.add(node, "empty", key=key.name)
        return False
    return True


def _texts(key: Key, node: Node, faults: Faults) -> bool:
    if key.name in GROWING and _replacement(node) is not None:
        node = _replacement(node) or node
    if node.kind != "list":
        faults.add(node, "not-list", key=key.name)
        return False
    for item in node.items:
        if item.kind != "scalar" or not item.text.strip():
            faults.add(item, "not-texts", key=key.name)
        elif key.choices and item.text not in key.choices:
            faults.add(item, "not-choice", key=key.name, value=item.text, near=nearest(item.text, key.choices))
    node.items = [item for item in node.items if item.kind == "scalar" and item.text.strip()]
    return True


def _patterns(key: Key, node: Node, faults: Faults) -> bool:
    if node.kind == "scalar":
        return _text(key, node, faults)
    return _texts(key, node, faults)


def _replacement(node: Node) -> Node | None:
    """Return the list of `{replace: [...]}`, if *node* is one."""
    return node.get("replace") if node.kind == "map" and len(node.entries) == 1 else None


def _both(key: Key, node: Node, faults: Faults) -> bool:
    if node.kind != "map":
        faults.add(node, "not-both", key=key.name)
        return False
    for name, entry in list(node.entries.items()):
        if name not in ("zh", "en"):
            faults.add(entry.key, "unknown-key", key=name, near=nearest(name, ("zh", "en")))
        elif entry.value.kind != "scalar":
            faults.add(entry.value, "not-text", key=name)
        elif not entry.value.text.strip():
            faults.add(entry.value, "empty", key=name)
    return True


def _wording(key: Key, node: Node, faults: Faults) -> bool:
    return _text(key, node, faults) if node.kind == "scalar" else _both(key, node, faults)


def _flag(key: Key, node: Node, faults: Faults) -> bool:
    if flag(node) is None:
        faults.add(node, "not-flag", key=key.name)
        return False
    return True


def _year(key: Key, node: Node, faults: Faults) -> bool:
    if not (node.kind == "scalar" and re.fullmatch(r"[0-9]{4}", node.text)):
        faults.add(node, "not-year", key=key.name)
        return False
    return True


def _choice(key: Key, node: Node, faults: Faults) -> bool:
    if node.kind != "scalar" or node.text not in key.choices:
        faults.add(node, "not-choice", key=key.name, value=node.text, near=nearest(node.text, key.choices))
        return False
    return True


def _words(key: Key, node: Node, faults: Faults) -> bool:
    if node.kind != "map":
        faults.add(node, "not-map", key=key.name)
        return False
    for name, entry in list(node.entries.items()):
        if not re.fullmatch(WORDS, name):
            faults.add(entry.key, "bad-key", key=name)
        if not _texts(Key(name, "texts", key.meaning), _replacement(entry.value) or entry.value, faults):
            del node.entries[name]
    return True


def _options(key: Key, node: Node, faults: Faults) -> bool:
    if node.kind != "map":
        faults.add(node, "not-map", key=key.name)
        return False
    return True


def _examples(key: Key, node: Node, faults: Faults) -> bool:
    for item in node.items if node.kind == "list" else [node]:
        if item.kind != "scalar":
            faults.add(item, "not-text", key=key.name)
            return False
    return True


def _record(key: Key, node: Node, faults: Faults) -> bool:
    _check_record(key.name, node, key.of, faults)
    return True


def _records(key: Key, node: Node, faults: Faults) -> bool:
    if node.kind != "map":
        faults.add(node, "not-map", key=key.name)
        return False
    for name, entry in list(node.entries.items()):
        if key.of == "rule" and not re.fullmatch(RULE_ID, name):
            faults.add(entry.key, "bad-id", id=name, near=_digits_meant(name))
        elif key.of != "rule" and not re.fullmatch(KEY, name):
            faults.add(entry.key, "bad-key", key=name)
        else:
            _check_record(name, entry.value, key.of, faults)
            continue
        del node.entries[name]
    return True


def _digits_meant(id_: str) -> Text:
    """Return the end of a message for an id in which letters stand for digits: GI3O1."""
    meant = id_[:2] + id_[2:].upper().translate(str.maketrans("OIL", "011"))
    return nearest(id_, [meant]) if re.fullmatch(RULE_ID, meant) else Text("", "")


def _texts_by_key(key: Key, node: Node, faults: Faults) -> bool:
    if node.kind != "map":
        faults.add(node, "not-map", key=key.name)
        return False
    for name, entry in list(node.entries.items()):
        if not re.fullmatch(NAME, name):
            faults.add(entry.key, "bad-name", name=name)
        if not _both(key._replace(name=name), entry.value, faults):
            del node.entries[name]
    return True


def _changes(key: Key, node: Node, faults: Faults) -> bool:
    if node.kind != "map":
        faults.add(node, "not-map", key=key.name)
        return False
    for name, entry in list(node.entries.items()):
        for part, text in ((entry.key, name), (entry.value, entry.value.text)):
            if not re.fullmatch(RULE_ID, text):
                faults.add(part, "bad-id", id=text, near=_digits_meant(text))
                node.entries.pop(name, None)
    return True


_SHAPES: dict[str, Callable[[Key, Node, Faults], bool]] = {
    "text": _text,
    "texts": _texts,
    "both": _both,
    "wording": _wording,
    "flag": _flag,
    "year": _year,
    "words": _words,
    "choice": _choice,
    "options": _options,
    "examples": _examples,
    "patterns": _patterns,
    "record": _record,
    "records": _records,
    "texts-by-key": _texts_by_key,
    "files": _texts,
    "changes": _changes,
}
