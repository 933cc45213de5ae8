"""`gilint config show`, `set`, `unset`, `waive` and `schema`."""

from __future__ import annotations

import os
from collections.abc import Callable

from gilint.cli import WRONG, inputs, streams
from gilint.cli.arguments import Arguments, UsageError
from gilint.cli.configured import as_typed, loaded, speak
from gilint.config.globs import pattern
from gilint.findings import Text
from gilint.resources import CONFIGURATION, configuration

_KEPT_FOR = 365
"""Days that a waiver holds where nobody says until when."""


def run(arguments: Arguments) -> int:
    """Carry out the command."""
    return {
        "config show": _show,
        "config set": _set,
        "config unset": _unset,
        "config waive": _waive,
        "config schema": _schema,
    }[arguments.command.name](arguments)


def _show(arguments: Arguments) -> int:
    """Print what is in force for each file, and where each value comes from."""
    from gilint.cli.shown import lines

    names = arguments.operands or (os.curdir,)
    files = inputs.configurations(arguments, names)
    configs = loaded(files.values())
    for first in [*configs.values()][:1]:
        speak(arguments, first)
    for name in names:
        config = configs[files[name]] if name in files else None
        print(*lines(name, config, arguments.language), sep="\n")
    return 0


def _set(arguments: Arguments) -> int:
    from gilint.config.editing import with_setting

    name, *words = arguments.operands
    file = _nearest(arguments, "")
    folder = os.path.dirname(os.path.abspath(file))
    # A file that somebody names from here is named in the configuration from its own folder.
    words = [pattern(word, folder) if os.path.isfile(word) and "." in word else word for word in words]
    return _written(arguments, file, lambda: with_setting(file, name, words, _globs(arguments, folder)))


def _unset(arguments: Arguments) -> int:
    from gilint.config.editing import without_setting

    file = _nearest(arguments, "")
    globs = _globs(arguments, os.path.dirname(os.path.abspath(file)))
    return _written(arguments, file, lambda: without_setting(file, arguments.operands[0], globs))


def _waive(arguments: Arguments) -> int:
    """Add a waiver to the configuration that the file has."""
    from gilint.config.editing import with_waiver

    name, rule = arguments.operands
    reason = arguments.one("--reason")
    if reason is None:
        raise UsageError(Text("豁免须写明理由：--reason 理由", "a waiver needs its reason: --reason WHY"))
    if not os.path.lexists(name) and not any(mark in name for mark in "*?"):
        zh, en = (
            f"没有文件 {name}；多个文件请用 *，如 '{name}*'",
            f"there is no file {name}; write a pattern such as '{name}*'",
        )
        raise UsageError(Text(zh, en))
    file = _nearest(arguments, name)
    files = pattern(name, os.path.dirname(os.path.abspath(file)))
    fields = {
        "rule": rule,
        # A bare name would mean files of that name in every folder below, too.
        "files": f"./{files}" if os.path.isfile(name) and "/" not in files else files,
        "cell": arguments.one("--cell"),
        "text": arguments.one("--text"),
        "reason": reason,
        "who": arguments.one("--by") or _user(),
        "until": arguments.one("--until") or _in_a_year(),
    }
    said = {key: text for key, text in fields.items() if text is not None}
    status = _written(arguments, file, lambda: with_waiver(file, said))
    if status == 0:
        rule = rule.upper() if rule[-1:].isdigit() else rule
        zh = f"{said['files']} 的 {rule} 已豁免，有效至 {said['until']}（{said['who']}）"
        en = f"{rule} is waived for {said['files']} until {said['until']} ({said['who']})"
        print(f"{file}: {Text(zh, en).to(arguments.language)}")
        if os.path.isfile(name):
            _try(arguments, name)
    return status


def _try(arguments: Arguments, name: str) -> None:
    """Check the file *name*, so that a waiver which waives nothing in it is told at once."""
    from gilint.cli import linting
    from gilint.readers import Input

    sources = [Input(name)]
    plan = linting.plan(arguments, sources)
    if plan is not None:
        judged = plan.judged(linting.results(arguments, sources, plan, with_text=False))
        for _ in judged:
            pass
        judged.fails()


def _schema(arguments: Arguments) -> int:
    """Print the JSON Schema of configurations."""
    from json import dumps

    from gilint.cli.authoring import asked
    from gilint.config.schema import schema

    with streams.opened(arguments.one("--output")) as stream:
        stream.write(dumps(schema(asked(arguments)), ensure_ascii=False, indent=2) + "\n")
    return 0


def _nearest(arguments: Arguments, name: str) -> str:
    """Return the configuration of the file *name* as one would type it, or one that is to begin in this folder."""
    found = arguments.one("--config") or configuration(os.path.dirname(name))
    return as_typed(found) if found is not None else CONFIGURATION


def _globs(arguments: Arguments, folder: str) -> tuple[str, ...]:
    return tuple(pattern(glob, folder) for glob in arguments.every("--path"))


def _written(arguments: Arguments, file: str, changed: Callable[[], str]) -> int:
    """Write the text that a change makes of *file*, whole, or say why there is none."""
    from gilint.config.editing import RefusedError

    if os.path.exists(file):
        path = os.path.abspath(file)
        speak(arguments, loaded([path])[path])
    try:
        text = changed()
    except RefusedError as error:
        for message in error.messages:
            streams.say(message.to(arguments.language))
        return WRONG
    with streams.opened(file) as stream:
        stream.write(text)
    return 0


def _user() -> str:
    """Return the name under which somebody is logged in."""
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        raise UsageError(Text("请写明由谁认可：--by 姓名", "say who accepts it: --by WHO")) from None


def _in_a_year() -> str:
    from datetime import date, timedelta

    return (date.today() + timedelta(days=_KEPT_FOR)).isoformat()
