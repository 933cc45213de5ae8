"""Changes of a configuration's file: a setting given or taken away, a waiver added; everything else stays."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping

from gilint.config.identifying import id_of, rules_of
from gilint.config.language import RECORDS, Key, key
from gilint.config.loading import drafted
from gilint.config.messages import TEXTS
from gilint.config.roundtrip import Edit, Path, Value, append, drop, put
from gilint.config.values import Config
from gilint.findings import Text
from gilint.packs.document import Document, Node, parse
from gilint.packs.faults import Faults, PackError, near_word, suggestion
from gilint.packs.rule import RuleSet
from gilint.packs.wording import fill
from gilint.typing import Record

_LISTS = ("packs", "texts", "ids")
_PARTS = ("rules", "paths", "waivers")
"""Shapes of keys that hold more than one value can say."""
_MARK = "\ufeff"


class RefusedError(Exception):
    """A change that cannot be made, with all that is wrong with it; the file is as it was."""

    def __init__(self, messages: Collection[Text]) -> None:
        super().__init__("\n".join(message.zh for message in messages))
        self.messages = tuple(messages)


class _Draft(Record):
    """A sound configuration that is about to be changed."""

    root: Node
    config: Config
    rules: RuleSet
    mark: str
    """The byte order mark, where the file has one."""


def with_setting(path: str, name: str, words: list[str], globs: tuple[str, ...] = ()) -> str:
    """Return the text of the configuration *path*, which need not be there yet, with the value of a setting.

    *name* is a key, or the id or name of a rule; the setting is for the files of *globs* alone where there are any.
    Raises `PackError` for a file that is broken, and `RefusedError` for a change that would break it.
    """
    draft = _draft(path)
    found = _key(draft, name, globs)
    if found is not None and found.shape in _PARTS:
        raise RefusedError([fill(TEXTS["not-one-value"], {"key": name})])
    rule = _written(name)
    value = _value(found, words)
    layer = _layer(draft, globs)
    if layer is None:
        files: Value = globs[0] if len(globs) == 1 else globs
        said: dict[str, Value] = {name: value} if found is not None else {"rules": {rule: value}}
        return _sound(draft, append(draft.root, "paths", {"files": files, **said}))
    where, node = layer
    if found is not None:
        return _sound(draft, put(draft.root, (*where, name), value))
    return _sound(draft, put(draft.root, (*where, "rules", _said_of(node, rule, draft) or rule), value))


def without_setting(path: str, name: str, globs: tuple[str, ...] = ()) -> str:
    """Return the text of the configuration *path* without a setting. Raises what `with_setting` raises."""
    draft = _draft(path)
    found = _key(draft, name, globs)
    layer = _layer(draft, globs)
    where, node = layer or ((), Node(draft.root.document, "map", 1, 1, 0))
    if found is not None and name in node.entries:
        return _sound(draft, drop(draft.root, (*where, name)))
    said = _said_of(node, _written(name), draft) if found is None else None
    if said is None:
        raise RefusedError([fill(TEXTS["not-set"], {"key": name, "file": os.path.basename(path)})])
    whole = drop(draft.root, (*where, "rules"))
    # A mapping that is empty now goes with its last entry, unless somebody has written a comment there.
    is_last = len(node.entries["rules"].value.entries) == 1
    if is_last and "#" not in draft.root.document.text[whole.start : whole.end]:
        return _sound(draft, whole)
    return _sound(draft, drop(draft.root, (*where, "rules", said)))


def with_waiver(path: str, fields: Mapping[str, str]) -> str:
    """Return the text of the configuration *path* with one more waiver. Raises what `with_setting` raises."""
    draft = _draft(path)
    return _sound(draft, waiver_added(draft.root, fields))


def waiver_added(root: Node, fields: Mapping[str, str]) -> Edit:
    """Return the change that adds a waiver to the configuration *root*; whether it is sound, nobody has asked.

    Raises `PackError` where the waivers are written as ruamel.yaml cannot read them.
    """
    waiver = {each.name: _line(fields[each.name]) for each in RECORDS["waivers"] if each.name in fields}
    return append(root, "waivers", {**waiver, "rule": _written(waiver["rule"])})


def _draft(path: str) -> _Draft:
    text = ""
    is_there = os.path.exists(path)
    config = drafted(path, None if is_there else "")
    if is_there:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    bare = text.removeprefix(_MARK)
    root = parse(Document(path, bare), Faults())
    assert root is not None, "a sound configuration is a mapping"
    return _Draft(root, config, rules_of(config), _MARK if bare != text else "")


def _sound(draft: _Draft, edit: Edit) -> str:
    """Return the text with the change. Raises `RefusedError` where that is no sound configuration."""
    before = draft.root.document
    text = draft.mark + edit.made(before.text)
    try:
        drafted(before.path, text)
    except PackError as error:
        raise RefusedError([fault.message for fault in error.faults]) from None
    return text


def _key(draft: _Draft, name: str, globs: tuple[str, ...]) -> Key | None:
    """Return the key *name*; None for a rule. Raises `RefusedError` for what is neither, or has no place there."""
    found = key(name, "paths" if globs else "configuration")
    if found is not None:
        return found
    if key(name) is not None:
        raise RefusedError([fill(TEXTS["not-by-path"], {"key": name})])
    id_ = id_of(_written(name), draft.rules)
    near = near_word(name.lower().replace("_", "-"), [each.name for each in RECORDS["configuration"]])
    if near is not None and not any(rule.id.startswith(id_) for rule in draft.rules.all_rules()):
        raise RefusedError([fill(TEXTS["unknown-key"], {"key": name, "near": suggestion(near)})])
    return None


def _layer(draft: _Draft, globs: tuple[str, ...]) -> tuple[Path, Node] | None:
    """Return what holds the settings for the files of *globs*, the last entry of `paths` that is for just them."""
    if not globs:
        return (), draft.root
    paths = draft.root.get("paths")
    # The first layer is the whole file's; those for some paths follow in the order of the file.
    pairs = zip(paths.items, draft.config.layers[1:], strict=True) if paths is not None else ()
    found = [(("paths", at), item) for at, (item, layer) in enumerate(pairs) if layer.files == globs]
    return found[-1] if found else None


def _said_of(layer: Node, name: str, draft: _Draft) -> str | None:
    """Return the key under which the rules of *layer* have the rule *name*, by whichever of its names."""
    rules = layer.get("rules")
    wanted = id_of(name, draft.rules)
    return next((said for said in rules.entries if id_of(said, draft.rules) == wanted), None) if rules else None


def _value(found: Key | None, words: list[str]) -> Value:
    if found is None or found.shape not in _LISTS:
        return _line(" ".join(words))
    items = [_line(item) for word in words for item in word.replace("，", ",").split(",") if item.strip()]
    if not items:
        raise RefusedError([fill(TEXTS["empty"], {"key": found.name})])
    return items


def _line(text: str) -> str:
    return " ".join(text.split())


def _written(name: str) -> str:
    """Return how a rule that was typed is written: ids in capitals, and not as `config show` lists them."""
    name = name.removeprefix("rules.")
    return name.upper() if name.isascii() and name[-1:].isdigit() else name
