"""From gathered packs to a `RuleSet`, with every fault reported."""

from __future__ import annotations

from collections.abc import Mapping

from gilint.checks import CHECKS, check
from gilint.checks.kind import Check
from gilint.findings import SEVERITIES, Severity, Text
from gilint.model.spec import Format
from gilint.packs.applying import Years, compiled_scope, is_for, years_of
from gilint.packs.document import Entry, Node
from gilint.packs.faults import SEE_CHECKS, Faults, nearest
from gilint.packs.formats import both, check_required, compiled_format, entries, text
from gilint.packs.gather import Pack
from gilint.packs.ids import check_changes, check_ids
from gilint.packs.lists import check_lists
from gilint.packs.merge import overlaid
from gilint.packs.options import compiled_options
from gilint.packs.rule import Details, Example, PackInfo, Place, Rule, RuleSet
from gilint.packs.scope import Scope
from gilint.packs.shape import flag
from gilint.packs.wording import placeholders, strange
from gilint.typing import Record


class _Layered(Record):
    """An official format with all packs that speak of it, laid over each other."""

    name: str
    years: Years
    basis: Node | None
    layers: list[Pack]
    merged: Node


def compiled(packs: list[Pack], faults: Faults) -> RuleSet:
    """Return what *packs*, in the order in which they apply, say together."""
    official = sorted((pack for pack in packs if pack.years is not None), key=_first_year)
    official = _check_years(official, faults)
    faults.formats = tuple(pack.name for pack in official)
    check_ids(packs, faults)
    check_changes(packs, faults)
    check_lists(packs, faults)
    formats: list[Format] = []
    rules: dict[str, tuple[Rule, ...]] = {}
    reasons: dict[str, Text] = {}
    every = [_layered(pack, [layer for layer in packs if _applies(layer, pack)]) for pack in official]
    held: dict[str, list[_Layered]] = {}
    for each in every:
        for id_, _ in entries(each.merged, "rules"):
            held.setdefault(id_, []).append(each)
    for each in every:
        faults.format = each.name
        format_ = compiled_format(each.name, each.merged, faults)
        formats.append(format_)
        rules[each.name] = _rules(each, format_, held, faults)
        reasons.update((key, both(entry.value, key, faults)) for key, entry in entries(each.merged, "reasons"))
    faults.format = ""
    infos = tuple(_info(pack, faults) for pack in packs)
    renamed = {old: entry.value.text for pack in packs for old, entry in entries(pack.root, "renamed")}
    return RuleSet(tuple(formats), rules.__getitem__, reasons, infos, renamed)


def _info(pack: Pack, faults: Faults) -> PackInfo:
    title, basis = (both(pack.root.get(key), key, faults) for key in ("title", "basis"))
    adds = ((key, len(entries(pack.root, key))) for key in ("sections", "tables", "words"))
    return PackInfo(pack.name, title, basis, pack.path, tuple(each for each in adds if each[1]))


def _layered(pack: Pack, layers: list[Pack]) -> _Layered:
    merged = layers[0].root
    for layer in layers[1:]:
        merged = overlaid(merged, layer.root)
    return _Layered(pack.name, years_of(pack.years), pack.root.get("basis"), layers, merged)


def _first_year(pack: Pack) -> int:
    return int(text(pack.years, "from") or 0) if pack.years is not None else 0


def _applies(layer: Pack, official: Pack) -> bool:
    """Whether *layer* speaks of the format *official*: it stands under it, is it, or builds on it or on none."""
    if layer.years is not None:
        return layer in official.chain
    bases = [pack for pack in layer.chain if pack.years is not None]
    return not bases or bases[-1] in official.chain


def _check_years(official: list[Pack], faults: Faults) -> list[Pack]:
    """Return the formats whose years can be, and report the others."""
    sound: list[Pack] = []
    latest = 0
    for pack in official:
        years = pack.years
        if years is None or not check_required("years", "years", pack.root.entries["years"], faults):
            continue
        first, last = _first_year(pack), int(text(years, "to") or 9999)
        if last < first:
            faults.add(years, "years-reversed")
        elif sound and first <= latest:
            faults.add(years, "years-overlap", name=sound[-1].name)
        else:
            sound.append(pack)
            latest = last
    return sound


def _rules(of: _Layered, format_: Format, held: Mapping[str, list[_Layered]], faults: Faults) -> tuple[Rule, ...]:
    rules = []
    formats = faults.formats
    for id_, entry in sorted(entries(of.merged, "rules")):
        years = [each.years for each in held[id_]]
        if entry.value.get("check") is None or not is_for(entry.value, of.years, years):
            continue
        faults.formats = tuple(each.name for each in held[id_] if is_for(entry.value, each.years, years))
        touched = [
            (layer.name, place.key)
            for layer in of.layers
            for id_in, place in entries(layer.root, "rules")
            if id_in == id_
        ]
        own_basis = next(layer.root.get("basis") for layer in of.layers if layer.name == touched[0][0])
        scope = compiled_scope(entry.value.get("applies_to"), years, faults)
        rule = _rule(id_, entry, touched, format_, own_basis or of.basis, scope, faults)
        if rule is not None:
            rules.append(rule)
    faults.formats = formats
    return tuple(rules)


def _rule(
    id_: str,
    entry: Entry,
    touched: list[tuple[str, Node]],
    format_: Format,
    basis: Node | None,
    scope: Scope | None,
    faults: Faults,
) -> Rule | None:
    node = entry.value
    is_whole = check_required(id_, "rule", entry, faults)
    kind = _check(node, faults)
    message = both(node.get("message"), "message", faults)
    if kind is not None:
        _check_facts(kind, node, faults)
    given = node.get("with") or Node(node.document, "map", entry.key.line, entry.key.column, entry.key.start)
    is_askable = kind is not None and not ("with" in node.entries and node.entries["with"].value.is_wrong)
    options = compiled_options(kind, given, format_, faults) if kind is not None and is_askable else {}
    details = _details(id_, entry, faults)._replace(changes=tuple(_place(key) for _, key in touched[1:]))
    if not is_whole:
        return None
    enabled, stops = node.get("enabled"), node.get("stops")
    return Rule(
        id_,
        text(node, "name"),
        _severity(text(node, "severity")),
        text(node, "check"),
        options,
        message,
        both(node.get("basis") or basis, "basis", faults),
        format_=format_.name,
        origin=touched[0][0],
        changed_by=tuple(name for name, _ in touched[1:]),
        stops=stops is not None and flag(stops) is True,
        since=text(node, "since"),
        enabled=enabled is None or flag(enabled) is True,
        scope=scope,
        details=lambda: details,
    )


def _severity(word: str) -> Severity:
    return next(severity for severity in SEVERITIES if severity == word)


def _check(node: Node, faults: Faults) -> Check | None:
    named = node.get("check")
    if named is None:
        return None
    if named.text not in CHECKS:
        faults.add(named, "unknown-check", name=named.text, near=nearest(named.text, CHECKS, SEE_CHECKS))
        return None
    return check(named.text)


def _check_facts(kind: Check, node: Node, faults: Faults) -> None:
    known = (*kind.facts, "cells")
    message = node.get("message")
    for _, entry in message.entries.items() if message is not None else ():
        for name in placeholders(entry.value.text):
            if name not in known:
                offset = entry.value.text.find("{" + name + "}")
                faults.add(entry.value, "unknown-fact", offset, check=kind.name, name=name, near=nearest(name, known))
        for offset, words in strange(entry.value.text).items():
            listed = [f"{{{name}}}" for name in known]
            faults.add(
                entry.value, "strange-fact", offset, words=words, known=Text("、".join(listed), ", ".join(listed))
            )


def _details(id_: str, entry: Entry, faults: Faults) -> Details:
    node = entry.value
    examples = node.entries.get("examples")
    if examples is not None and not examples.value.is_null:
        check_required(f"{id_} examples", "examples", examples, faults)
    good, bad = (_examples(id_, key, node.get("examples"), faults) for key in ("good", "bad"))
    why, fix = (both(node.get(key), key, faults) for key in ("why", "fix"))
    return Details(why, fix, good, bad, _place(entry.key))


def _place(node: Node) -> Place:
    return Place(node.document.path, node.line, node.column)


def _examples(id_: str, key: str, node: Node | None, faults: Faults) -> tuple[Example, ...]:
    value = node.get(key) if node is not None else None
    if value is None:
        return ()
    items = value.items if value.kind == "list" else [value]
    if not items:
        faults.add(value, "no-example", id=id_, key=key)
    return tuple(Example(item.text, _place(item)) for item in items)
