"""Changes of a configuration's file that keep its comments, its order and its line ends."""

from __future__ import annotations

import os
from io import StringIO

from gilint.config.language import RECORDS
from gilint.config.loading import drafted
from gilint.typing import Any

_LISTS = ("packs", "texts", "ids")


def changed(path: str, key: str, words: list[str]) -> str:
    """Return the text of the configuration *path*, which need not be there yet, with the value of *key* changed.

    *key* is one of the configuration or the id, or name, of a rule. Raises `PackError` for a file that is broken,
    or would be.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap

    old = ""
    if os.path.exists(path):
        with open(path, encoding="utf-8", newline="") as file:
            old = file.read()
        drafted(path, old)
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10_000
    if "\n  - " in old:
        yaml.indent(mapping=2, sequence=4, offset=2)
    root: Any = yaml.load(old)
    head = old if root is None else ""
    root = CommentedMap() if root is None else root
    keys = {each.name: each for each in RECORDS["configuration"]}
    if key in keys:
        root[key] = _value(keys[key].shape, words)
    else:
        if root.get("rules") is None:
            root["rules"] = CommentedMap()
        root["rules"][key] = " ".join(words)
    stream = StringIO()
    yaml.dump(root, stream)
    new = (head + "\n" if head and not head.endswith("\n") else head) + stream.getvalue()
    drafted(path, new)
    return new.replace("\r\n", "\n").replace("\n", "\r\n") if "\r\n" in old else new


def _value(shape: str, words: list[str]) -> Any:
    if shape in _LISTS:
        return [item for word in words for item in word.replace("，", ",").split(",") if item]
    text = " ".join(words)
    return int(text) if shape == "year" and text.isascii() and text.isdigit() else text
