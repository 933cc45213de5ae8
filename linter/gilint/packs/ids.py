"""Ids of rules: which pack may declare or change which."""

from __future__ import annotations

from gilint.packs.document import Entry
from gilint.packs.faults import SEE_RULES, Faults, nearest
from gilint.packs.formats import entries, text
from gilint.packs.gather import Pack, is_national
from gilint.packs.shape import flag
from gilint.packs.template import own_prefix


def check_ids(packs: list[Pack], faults: Faults) -> None:
    """Report changes of rules that are nowhere declared, new rules under a foreign prefix, names used twice."""
    declared: dict[str, tuple[Pack, Entry]] = {}
    named: dict[str, str] = {}
    renamed: dict[str, str] = {}
    for pack in packs:
        renamed.update((old, entry.value.text) for old, entry in entries(pack.root, "renamed"))
    for pack in packs:
        for id_, entry in entries(pack.root, "rules"):
            if id_ in renamed:
                faults.add(entry.key, "renamed-id", id=id_, new=renamed[id_])
            elif entry.value.get("check") is None:
                if id_ not in declared:
                    faults.add(entry.key, "unknown-rule", id=id_, near=nearest(id_, declared, SEE_RULES))
            else:
                _check_declared(pack, id_, entry, declared, faults)
            name = text(entry.value, "name")
            if name and named.setdefault(name, id_) != id_:
                faults.add(entry.value.entries["name"].value, "name-twice", name=name, id=named[name])
    for pack in packs:
        for _, entry in entries(pack.root, "renamed"):
            if entry.value.text not in declared:
                near = nearest(entry.value.text, declared)
                faults.add(entry.value, "renamed-unknown", new=entry.value.text, near=near)


def _check_declared(
    pack: Pack, id_: str, entry: Entry, declared: dict[str, tuple[Pack, Entry]], faults: Faults
) -> None:
    """Report an id that an unrelated pack has already, and a new id under the prefix of a pack below."""
    if id_ in declared:
        first, place = declared[id_]
        both_official = is_national(first.name) and is_national(pack.name)
        if first not in pack.chain and not both_official:
            faults.add(entry.key, "id-twice", id=id_, place=f"{first.path}:{place.key.line}")
        elif text(entry.value, "check") != text(place.value, "check"):
            kind = entry.value.entries["check"].value
            own = own_prefix(pack.name)
            faults.add(kind, "other-check", id=id_, pack=first.name, check=text(place.value, "check"), own=own)
            # Laid over the other check's options, this one's would be faults in a file that has none.
            del pack.root.entries["rules"].value.entries[id_]
        return
    declared[id_] = (pack, entry)
    if is_national(pack.name):
        return
    prefix = _prefix(id_)
    owner, _ = next(owned for known, owned in declared.items() if _prefix(known) == prefix)
    if owner is not pack and (owner in pack.chain or is_national(owner.name)):
        faults.add(entry.key, "taken-prefix", prefix=prefix, pack=owner.name, own=own_prefix(pack.name))


def _prefix(id_: str) -> str:
    return id_.rstrip("0123456789")


def check_changes(packs: list[Pack], faults: Faults) -> None:
    """Report changes of rules that are switched off, and so say nothing."""
    off: dict[str, str] = {}
    for pack in packs:
        for id_, entry in entries(pack.root, "rules"):
            enabled = entry.value.get("enabled")
            if enabled is not None:
                off.pop(id_, None)
                if flag(enabled) is False:
                    off[id_] = pack.name
            changed = next((inner.key for key, inner in entry.value.entries.items() if key != "enabled"), None)
            if id_ in off and changed is not None and entry.value.get("check") is None:
                kind = "off-and-changed" if off[id_] == pack.name else "change-of-off"
                faults.add(changed, kind, id=id_, pack=off[id_], key=changed.text)
