"""`gilint pack check` and `gilint pack test`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from gilint.api import TriedPack, try_pack
from gilint.cli import WRONG
from gilint.cli.arguments import Arguments
from gilint.findings import Language, Text
from gilint.packs import Fault, PackError, examples


def run(arguments: Arguments) -> int:
    """Check or test each pack, all faults at once."""
    says = _tested if arguments.command.name == "pack test" else _checked
    sound = [_is_sound(path, says, arguments.language) for path in arguments.operands]
    return 0 if all(sound) else WRONG


def print_faults(faults: Iterable[Fault], language: Language) -> None:
    """Print faults on standard error, each where an editor finds it."""
    for fault in faults:
        print(f"{fault.path}:{fault.line}:{fault.column}: {fault.message.to(language)}", file=sys.stderr)


def _is_sound(path: str, says: Callable[[TriedPack], Text | None], language: Language) -> bool:
    """Load the pack and run its examples; print its faults, and what *says* makes of it."""
    try:
        tried = try_pack(path)
    except PackError as error:
        print_faults(error.faults, language)
        return False
    print_faults(tried.faults, language)
    said = says(tried)
    if said is not None:
        print(f"{path}: {said.to(language)}")
    return not tried.faults


def _checked(tried: TriedPack) -> Text | None:
    if tried.faults:
        return None
    rules = tried.rules.all_rules()
    own = sum(rule.origin in tried.packs for rule in rules)
    changed = [rule for rule in rules if rule.origin not in tried.packs and not tried.packs.isdisjoint(rule.changed_by)]
    off = sum(not rule.enabled for rule in changed)
    held = [each for pack in tried.rules.packs if pack.name in tried.packs for each in pack.adds]
    parts = [Text(f"{own} 条规则", f"rules: {own}")] if own or not (changed or held) else []
    if changed:
        zh, en = (f"（停用 {off} 条）", f" (switched off: {off})") if off else ("", "")
        parts.append(Text(f"修改 {len(changed)} 条规则{zh}", f"rules changed: {len(changed)}{en}"))
    parts += [Text(f"{count} {_HELD[key].zh}", f"{_HELD[key].en}: {count}") for key, count in held]
    return Text("有效，" + "，".join(part.zh for part in parts), "valid, " + ", ".join(part.en for part in parts))


_HELD = {
    "sections": Text("个部分", "sections"),
    "tables": Text("张表", "tables"),
    "words": Text("个词表", "lists of words"),
}


def _tested(tried: TriedPack) -> Text | None:
    count, faults = examples.count(tried.rules, tried.packs), len(tried.faults)
    return Text(f"例子 {count} 个，不符 {faults} 个", f"examples: {count}, misbehaving: {faults}")
