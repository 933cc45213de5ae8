"""`gilint pack check` and `gilint pack test`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable

from gilint.api import trial
from gilint.cli import WRONG
from gilint.cli.arguments import Arguments
from gilint.findings import Language, Text
from gilint.packs import Fault, PackError, RuleSet, examples, load


def run(arguments: Arguments) -> int:
    """Check or test each pack, all faults at once."""
    says = _tested if arguments.command.name == "pack test" else _checked
    sound = [_is_sound(path, says, arguments.language) for path in arguments.operands]
    return 0 if all(sound) else WRONG


def print_faults(faults: Iterable[Fault], language: Language) -> None:
    """Print faults on standard error, each where an editor finds it."""
    for fault in faults:
        print(f"{fault.path}:{fault.line}:{fault.column}: {fault.message.to(language)}", file=sys.stderr)


def _is_sound(path: str, says: Callable[[RuleSet, set[str], int], Text | None], language: Language) -> bool:
    """Load the pack and run its examples; print its faults, and what *says* makes of it."""
    try:
        rules = load([path])
    except PackError as error:
        print_faults(error.faults, language)
        return False
    packs = _declared(path, rules)
    faults = examples.misbehaving(rules, packs, trial(rules))
    print_faults(faults, language)
    said = says(rules, packs, len(faults))
    if said is not None:
        print(f"{path}: {said.to(language)}")
    return not faults


def _checked(rules: RuleSet, packs: set[str], faults: int) -> Text | None:
    if faults:
        return None
    count = sum(rule.origin in packs for rule in rules.all_rules())
    return Text(f"有效，{count} 条规则", f"valid, rules: {count}")


def _tested(rules: RuleSet, packs: set[str], faults: int) -> Text | None:
    tried = examples.count(rules, packs)
    return Text(f"例子 {tried} 个，不符 {faults} 个", f"examples: {tried}, misbehaving: {faults}")


def _declared(path: str, rules: RuleSet) -> set[str]:
    """Return the names of the packs that the file *path* declares."""
    return {pack.name for pack in rules.packs if os.path.abspath(pack.path) == os.path.abspath(path)}
