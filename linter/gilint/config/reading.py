"""From the nodes of a configuration's file to its values, every fault at its place and all at once."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date

from gilint.config.language import RECORDS, SETTINGS, VERDICTS, Key
from gilint.config.messages import TEXTS
from gilint.config.values import Config, Layer, Setting, Value, Waiver
from gilint.folding import squeeze
from gilint.packs.document import Node
from gilint.packs.faults import Faults, nearest
from gilint.packs.rule import Place
from gilint.packs.wording import fill


def report(faults: Faults, node: Node, kind: str, /, **facts: object) -> None:
    """Report a fault of *kind* (a key of this package's texts) at *node*."""
    faults.at(node.document.path, node.line, node.column, fill(TEXTS[kind], facts))


def described(root: Node, faults: Faults) -> Config:
    """Return what the mapping *root* of a configuration's file says, as far as it is sound."""
    whole = _layer("configuration", root, faults)
    some = [_layer("paths", item, faults) for item in _items(root, "paths", faults)]
    waivers = [_waiver(item, faults) for item in _items(root, "waivers", faults)]
    return Config(
        root.document.path,
        (whole, *some),
        tuple(found for found in waivers if found is not None),
        _baseline(root, faults),
    )


def place(node: Node) -> Place:
    """Return where *node* stands."""
    return Place(node.document.path, node.line, node.column)


def _items(root: Node, name: str, faults: Faults) -> list[Node]:
    node = root.get(name)
    if node is None:
        return []
    if node.kind != "list":
        report(faults, node, "not-entries", key=name)
        return []
    for item in node.items:
        if item.kind != "map":
            report(faults, item, "not-map", key=name)
    return [item for item in node.items if item.kind == "map"]


def _layer(record: str, node: Node, faults: Faults) -> Layer:
    _check_keys(record, node, faults)
    settings: dict[str, Setting] = {}
    for key in SETTINGS:
        value = node.get(key.name)
        if value is None or key not in RECORDS[record]:
            continue
        if key.shape == "rules":
            settings.update(_rules(key, value, faults))
            continue
        found = _SHAPES[key.shape](key, value, faults)
        if found is not None:
            settings[key.name] = Setting(found, place(value))
    return Layer(_globs(node, faults), settings)


def _check_keys(record: str, node: Node, faults: Faults) -> None:
    known = {key.name: key for key in RECORDS[record]}
    for name, entry in node.entries.items():
        if name not in known:
            report(faults, entry.key, "unknown-key", key=name, near=nearest(name, known))
    meant = " ".join(name for name in node.entries if name not in known)
    for key in known.values():
        if key.required and node.lacks(key.name) and str(nearest(key.name, meant.split())) == "":
            report(faults, node, "missing-key", key=key.name, meaning=key.meaning)


def _globs(node: Node, faults: Faults) -> tuple[str, ...]:
    given = node.get("files")
    if given is None:
        return ()
    for item in _listed(given):
        pattern = _slashed(item.text)
        if pattern.startswith("/") or pattern[1:2] == ":" or ".." in pattern.split("/"):
            report(faults, item, "outside", name=item.text)
        elif pattern.startswith("!") or "," in pattern.partition("{")[2].partition("}")[0]:
            report(faults, item, "bad-glob", name=item.text)
    if given.kind == "list" and not given.items:
        report(faults, given, "empty", key="files")
    found = _texts(Key("files", "globs", TEXTS["empty"]), given, faults)
    return tuple(map(_slashed, found))


def _slashed(pattern: str) -> str:
    """Return *pattern* with the separators that patterns have, for who writes those of Windows."""
    return pattern.replace("\\", "/")


def _rules(key: Key, node: Node, faults: Faults) -> dict[str, Setting]:
    if node.kind != "map":
        report(faults, node, "not-map", key=key.name)
        return {}
    settings = {}
    for id_, entry in node.entries.items():
        verdict = entry.value.text
        if verdict not in VERDICTS:
            _refuse(entry.value, id_, VERDICTS, faults)
        else:
            settings[f"rules.{id_}"] = Setting(verdict, place(entry.key))
    return settings


def _waiver(node: Node, faults: Faults) -> Waiver | None:
    _check_keys("waivers", node, faults)
    found: dict[str, str] = {}
    for key in RECORDS["waivers"]:
        value = node.get(key.name)
        if value is not None and key.name != "files":
            sound = (_date if key.shape == "date" else _text)(key, value, faults)
            found[key.name] = sound if sound is not None else ""
    files = _globs(node, faults)
    words = squeeze(found.get("text", ""))
    if "text" in found and len(words) < 2:
        report(faults, node.entries["text"].value, "no-spot", key="text")
    if not (files and all(found.get(key) for key in ("rule", "reason", "who", "until"))):
        return None
    return Waiver(
        found["rule"], files, found.get("cell", ""), words, found["reason"], found["who"], found["until"],
        place(node.entries["rule"].value), place(node.entries["cell" if "cell" in found else "rule"].value),
    )  # fmt: skip


def _baseline(root: Node, faults: Faults) -> Setting | None:
    node = root.get("baseline")
    name = _text(Key("baseline", "file", TEXTS["empty"]), node, faults) if node is not None else None
    if node is None or name is None:
        return None
    return Setting(os.path.normpath(os.path.join(os.path.dirname(node.document.path), name)), place(node))


def _listed(node: Node) -> list[Node]:
    return node.items if node.kind == "list" else [node]


def _text(key: Key, node: Node, faults: Faults) -> str | None:
    if node.kind != "scalar":
        report(faults, node, "not-text", key=key.name)
        return None
    if not node.text.strip():
        report(faults, node, "empty", key=key.name)
        return None
    return node.text.strip()


def _texts(key: Key, node: Node, faults: Faults) -> tuple[str, ...]:
    sound = []
    for item in _listed(node):
        if item.kind != "scalar":
            report(faults, item, "not-texts", key=key.name)
        elif not item.text.strip():
            report(faults, item, "empty", key=key.name)
        else:
            sound.append(item.text.strip())
    return tuple(sound)


def _packs(key: Key, node: Node, faults: Faults) -> tuple[str, ...] | None:
    from gilint.packs.gather import located, names, nearest_of_all

    folder = os.path.dirname(os.path.abspath(node.document.path))
    sound = []
    for item in _listed(node):
        if item.kind != "scalar":
            report(faults, item, "not-texts", key=key.name)
            continue
        name = _text(key, item, faults)
        file = located(name, folder) if name is not None else ""
        if name is not None and os.path.isfile(file):
            sound.append(name if name in names() else file)
        elif name is not None and (name.endswith((".yaml", ".yml")) or "/" in name or os.sep in name):
            report(faults, item, "no-pack-file", name=name)
        elif name is not None:
            report(faults, item, "unknown-pack", name=name, near=nearest_of_all(name, folder))
    return tuple(sound)


def _choice(key: Key, node: Node, faults: Faults) -> str | None:
    if node.text not in key.choices:
        _refuse(node, key.name, key.choices, faults)
        return None
    return node.text


def _refuse(node: Node, key: str, choices: tuple[str, ...], faults: Faults) -> None:
    """Report that *node* is none of the *choices*."""
    if node.text:
        report(faults, node, "not-choice", key=key, value=node.text, near=nearest(node.text, choices))
    else:
        report(faults, node, "not-one-of", key=key, choices=choices)


def _year(key: Key, node: Node, faults: Faults) -> int | None:
    if not (node.kind == "scalar" and len(node.text) == 4 and node.text.isascii() and node.text.isdigit()):
        report(faults, node, "not-year", key=key.name)
        return None
    return int(node.text)


def _date(key: Key, node: Node, faults: Faults) -> str | None:
    try:
        if len(node.text) != len("2026-12-31"):
            raise ValueError
        return date.fromisoformat(node.text).isoformat()
    except ValueError:
        report(faults, node, "not-date", key=key.name, value=node.text)
        return None


_SHAPES: dict[str, Callable[[Key, Node, Faults], Value | None]] = {
    "ids": _texts,
    "packs": _packs,
    "choice": _choice,
    "year": _year,
}
