"""`gilint pack new`, `pack schema` and `pack docs`: what authors of packs start from and hand on."""

from __future__ import annotations

import os

from gilint.cli import streams
from gilint.cli.arguments import Arguments, UsageError
from gilint.findings import Language, Text


def run(arguments: Arguments) -> int:
    """Write what the command names, whole, on standard output or into the file asked for."""
    text = _WRITERS[arguments.command.name](arguments)
    with streams.opened(arguments.one("--output")) as stream:
        stream.write(text)
    return 0


def _new(arguments: Arguments) -> str:
    from gilint.packs.template import is_name, new_pack

    (name,) = arguments.operands
    if not is_name(name):
        zh = f"规则包名称“{name}”应由小写字母、数字和连字符组成，如 heilongjiang"
        en = f"the pack's name '{name}' must be made of lower-case letters, digits and -, such as heilongjiang"
        raise UsageError(Text(zh, en))
    output = arguments.one("--output")
    if output is not None and os.path.isfile(output):
        raise UsageError(Text(f"{output} 已经存在，不会覆盖它", f"{output} is there already and will not be replaced"))
    return new_pack(name)


def _schema(arguments: Arguments) -> str:
    import json

    from gilint.packs.schema import schema

    return json.dumps(schema(asked(arguments)), ensure_ascii=False, indent=1) + "\n"


def asked(arguments: Arguments) -> Language | None:
    """Return the language that was typed; None for none, where both are printed."""
    return arguments.language if arguments.has("--lang") else None


def _docs(arguments: Arguments) -> str:
    from gilint.packs import docs, load

    if not arguments.operands:
        return docs.reference(arguments.language)
    rules = load(arguments.operands)
    packs = {pack.name for pack in rules.packs if _is_meant(pack.name, pack.path, arguments.operands)}
    return docs.handbook(rules, packs, arguments.language)


def _is_meant(name: str, path: str, operands: tuple[str, ...]) -> bool:
    """Whether an operand names the pack, or is its file or its folder."""
    files = [os.path.abspath(operand) for operand in operands]
    path = os.path.abspath(path)
    return name in operands or path in files or os.path.dirname(path) in files


_WRITERS = {"pack new": _new, "pack schema": _schema, "pack docs": _docs}
