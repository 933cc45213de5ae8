"""From names of packs to their files: parts put together, extended packs found, all in the order they apply."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from gilint.findings import Text
from gilint.packs.document import Entry, Node, read
from gilint.packs.faults import Faults, near_word, nearest, suggestion
from gilint.packs.language import RECORDS
from gilint.packs.messages import TEXTS
from gilint.packs.names import matching
from gilint.packs.shape import check_document
from gilint.packs.wording import fill
from gilint.resources import bundled

NATIONAL = "national"
"""The pack that all others stand on; packs named `national-…` are the official formats."""


class Pack:
    """One pack, its parts put together."""

    __slots__ = ("extends", "folder", "name", "path", "root")

    def __init__(self, name: str, path: str, root: Node) -> None:
        self.name = name
        self.path = path
        self.root = root
        self.extends: Pack | None = None

    @property
    def years(self) -> Node | None:
        """The range of report years, which makes the pack an official format."""
        return self.root.get("years")

    @property
    def chain(self) -> list[Pack]:
        """The packs that this one stands on, the farthest first, and itself."""
        return [*(self.extends.chain if self.extends is not None else ()), self]


class Gathered:
    """All packs in force, and the files and folders that they were made from."""

    def __init__(self, faults: Faults, drafts: Mapping[str, str] | None = None) -> None:
        """Take the texts that are to be read instead of the files of these paths."""
        self.packs: list[Pack] = []
        """In the order in which they apply."""
        self.files: list[str] = []
        self.folders: list[str] = []
        """Folders whose content decided which files were read."""
        self._by_path: dict[str, Pack | None] = {}
        self._faults = faults
        self._drafts = drafts or {}

    def add(self, path: str) -> Pack | None:
        """Read the pack in the file *path* after those that it extends; None where it cannot be read."""
        return self._add(path, ())

    def _add(self, path: str, waiting: tuple[str, ...]) -> Pack | None:
        place = os.path.abspath(path)
        if place in self._by_path:
            return self._by_path[place]
        self._by_path[place] = None
        self.files.append(path)
        root = read(path, self._faults, self._drafts.get(place))
        if root is None:
            return None
        if not root.entries:
            self._faults.add(root, "empty-file")
            return None
        check_document(root, self._faults, is_part=False)
        name_node = root.get("pack")
        if name_node is None and not root.lacks("pack"):
            return None
        if name_node is None:
            self._faults.add(
                root,
                "missing-key",
                name=os.path.basename(path),
                key="pack",
                meaning=RECORDS["pack"][0].meaning,
                near="",
            )
            return None
        pack = Pack(name_node.text, path, root)
        root.document.pack = pack.name
        same = next((other for other in self.packs if other.name == pack.name), None)
        if same is not None:
            self._faults.add(name_node, "pack-twice", name=pack.name, path=same.path)
            return None
        self._put_together(pack)
        pack.extends = self._base(pack, (*waiting, place))
        self.packs.append(pack)
        self._by_path[place] = pack
        return pack

    def _base(self, pack: Pack, waiting: tuple[str, ...]) -> Pack | None:
        extends = pack.root.get("extends")
        if extends is None:
            return None if pack.name == NATIONAL else self._by_path.get(located(NATIONAL, ""))
        path = located(extends.text, os.path.dirname(pack.path))
        if os.path.abspath(path) in waiting:
            self._faults.add(extends, "extends-itself", chain=" → ".join(map(os.path.basename, [*waiting, path])))
            return None
        if not os.path.isfile(path):
            folder = os.path.dirname(pack.path)
            if path.endswith((".yaml", ".yml")):
                beside = [name for name in listing(folder or os.curdir) if name != os.path.basename(pack.path)]
                self._faults.add(extends, "missing-base", name=extends.text, near=nearest(extends.text, beside))
            else:
                self._faults.add(extends, "unknown-pack", name=extends.text, near=nearest_of_all(extends.text, folder))
            return None
        return self._add(path, waiting)

    def _put_together(self, pack: Pack) -> None:
        parts = pack.root.get("parts")
        folder = os.path.dirname(pack.path)
        read_already = {pack.path}
        for item in parts.items if parts is not None else ():
            if os.path.isabs(item.text) or ".." in item.text.replace("\\", "/").split("/"):
                self._faults.add(item, "part-outside", name=item.text)
                continue
            found = self._matching(folder, item.text)
            if not found and "*" not in item.text:
                self._faults.add(item, "missing-part", name=item.text)
            for path in found:
                if path in read_already:
                    continue
                read_already.add(path)
                self.files.append(path)
                part = read(path, self._faults, self._drafts.get(os.path.abspath(path)))
                if part is not None:
                    part.document.pack = pack.name
                    check_document(part, self._faults, is_part=True)
                    _join(pack.root, part, self._faults)

    def _matching(self, folder: str, name: str) -> list[str]:
        """Return the files that *name* means; `*` in its last part stands for any characters."""
        folder = os.path.join(folder, os.path.dirname(name)) or os.curdir
        wanted = os.path.basename(name)
        if "*" not in wanted:
            path = os.path.normpath(os.path.join(folder, wanted))
            return [path] if os.path.isfile(path) else []
        if not os.path.isdir(folder):
            return []
        self.folders.append(folder)
        return [os.path.normpath(os.path.join(folder, file)) for file in matching(wanted, listing(folder))]


def listing(folder: str) -> list[str]:
    """Return the names of the YAML files in *folder*, sorted."""
    return sorted(name for name in os.listdir(folder) if name.endswith((".yaml", ".yml")))


def official() -> list[str]:
    """Return the files of the national packs: the common one, then each official format's."""
    return [located(name, "") for name in names() if is_national(name)]


def is_national(name: str) -> bool:
    """Whether the pack of that name is the common national one or an official format."""
    return name == NATIONAL or name.startswith(f"{NATIONAL}-")


def sources(wanted: Iterable[str]) -> list[str]:
    """Return the files and folders that the packs *wanted* and the national ones are made from, sound or not."""
    gathered = Gathered(Faults())
    for path in (*official(), *(located(name, "") for name in wanted)):
        gathered.add(path)
    return [*gathered.files, *gathered.folders]


def nearest_pack(name: str) -> Text:
    """Return the message that there is no pack *name*, with the pack or the file that may have been meant."""
    if not name.endswith((".yaml", ".yml")):
        return fill(TEXTS["unknown-pack"], {"name": name, "near": nearest_of_all(name, "")})
    folder, file = os.path.split(name)
    beside = listing(folder or os.curdir) if os.path.isdir(folder or os.curdir) else []
    near = near_word(file, beside)
    found = suggestion(os.path.join(folder, near)) if near is not None else Text("", "")
    return fill(TEXTS["missing-file"], {"name": name, "near": found})


def nearest_of_all(name: str, folder: str) -> Text:
    """Return the end of a message that proposes the file of the pack *name* in *folder*, or a pack that ships."""
    files = [f"{name}{ending}" for ending in (".yaml", ".yml")]
    found = next((file for file in files if os.path.isfile(os.path.join(folder, file))), None)
    return suggestion(found) if found is not None else nearest(name, names())


def names() -> list[str]:
    """Return the names of the packs that come with gilint."""
    rules = bundled("rules")
    return sorted(name for name in os.listdir(rules) if os.path.isfile(os.path.join(rules, name, "pack.yaml")))


def located(name: str, folder: str) -> str:
    """Return the file that a pack's *name* means: one that comes with gilint, else a file relative to *folder*.

    Without a folder the file is named as it was typed, so that editors find it.
    """
    if not name.endswith((".yaml", ".yml")) and not os.path.isabs(name) and ".." not in name:
        path = os.path.join(bundled("rules"), name, "pack.yaml")
        if os.path.isfile(path):
            return path
    path = os.path.normpath(os.path.join(folder, name)) if folder else name
    return os.path.join(path, "pack.yaml") if os.path.isdir(path) else path


def _join(root: Node, part: Node, faults: Faults) -> None:
    """Put what *part* holds into *root*; what both hold is a fault, except for lists of words."""
    for key, entry in part.entries.items():
        mine = root.entries.get(key)
        if mine is None or mine.value.is_null:
            root.entries[key] = entry
            continue
        for name, inner in entry.value.entries.items():
            first = mine.value.entries.get(name)
            if first is None:
                mine.value.entries[name] = inner
            elif key == "words" and first.value.kind == inner.value.kind == "list":
                mine.value.entries[name] = Entry(first.key, _longer(first.value, inner.value))
            else:
                place = f"{first.key.document.path}:{first.key.line}"
                kind = "id-twice" if key == "rules" else "twice"
                faults.add(inner.key, kind, key=name, id=name, place=place)


def _longer(first: Node, more: Node) -> Node:
    joined = Node(first.document, "list", first.line, first.column, first.start)
    joined.items = [*first.items, *more.items]
    return joined
