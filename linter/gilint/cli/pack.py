"""`gilint pack check` and `gilint pack test`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from gilint.api import trial
from gilint.cli import WRONG
from gilint.cli.arguments import Arguments
from gilint.findings import Language, Text
from gilint.packs import Fault, PackError, RuleSet, examples, load


def run(arguments: Arguments) -> int:
    """Check or test each pack, all faults at once."""
    is_test = arguments.command.name == "pack test"
    worked = [(_tested if is_test else _checked)(path, arguments.language) for path in arguments.operands]
    return 0 if all(worked) else WRONG


def print_faults(faults: Iterable[Fault], language: Language) -> None:
    """Print faults on standard error, each where an editor finds it."""
    for fault in faults:
        print(f"{fault.path}:{fault.line}:{fault.column}: {fault.message.to(language)}", file=sys.stderr)


def _checked(path: str, language: Language) -> bool:
    rules = _loaded(path, language)
    if rules is None:
        return False
    packs = _declared(path, rules)
    faults = examples.misbehaving(rules, packs, trial(rules))
    print_faults(faults, language)
    if faults:
        return False
    count = sum(rule.origin in packs for rule in rules.all_rules())
    print(f"{path}: " + Text(f"有效，{count} 条规则", f"valid, rules: {count}").to(language))
    return True


def _tested(path: str, language: Language) -> bool:
    rules = _loaded(path, language)
    if rules is None:
        return False
    packs = _declared(path, rules)
    faults = examples.misbehaving(rules, packs, trial(rules))
    print_faults(faults, language)
    words = Text("例子 {} 个，不符 {} 个", "examples: {}, misbehaving: {}").to(language)
    print(f"{path}: {words.format(examples.count(rules, packs), len(faults))}")
    return not faults


def _loaded(path: str, language: Language) -> RuleSet | None:
    try:
        return load([path])
    except PackError as error:
        print_faults(error.faults, language)
        return None


def _declared(path: str, rules: RuleSet) -> set[str]:
    """Return the names of the packs that the file *path* declares."""
    return {pack.name for pack in rules.packs if os.path.abspath(pack.path) == os.path.abspath(path)}
