"""`gilint config show`, `set` and `schema`, and `gilint baseline`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from gilint import batch
from gilint.cli import WRONG, inputs, streams
from gilint.cli.arguments import Arguments, UsageError
from gilint.cli.configured import Plan
from gilint.config.accepting import Accepted, baseline_path, recorded
from gilint.config.force import in_force, waivers
from gilint.config.language import SETTINGS
from gilint.config.loading import load
from gilint.config.values import Setting
from gilint.findings import Language, Text
from gilint.resources import CONFIGURATION, configuration


def run(arguments: Arguments) -> int:
    """Carry out the command."""
    return {"config show": _show, "config set": _set, "config schema": _schema, "baseline": _baseline}[
        arguments.command.name
    ](arguments)


def _show(arguments: Arguments) -> int:
    """Print what is in force for each file, and where each value comes from."""
    files = inputs.configurations(arguments, arguments.operands)
    for name in arguments.operands:
        print(f"{name}: {files.get(name, Text('没有配置文件', 'no configuration').to(arguments.language))}")
        sys.stdout.writelines(f"  {line}\n" for line in _shown(files.get(name), name, arguments.language))
    return 0


def _shown(file: str | None, name: str, language: Language) -> Iterator[str]:
    config = load(file) if file is not None else None
    held = in_force(config, name) if config is not None else {}
    unset = Text("默认", "default").to(language)
    for key in SETTINGS:
        if key.shape != "rules":
            yield _line(key.name, held.get(key.name), key.default.to(language) or "-", unset)
    for rule in sorted(key for key in held if key.startswith("rules.")):
        yield _line(rule, held[rule], "", unset)
    if config is not None:
        for waiver in waivers(config, name):
            said = f"{waiver.rule} {waiver.cell or waiver.text} {waiver.until} {waiver.who} {waiver.reason}"
            yield _line("waivers", Setting(" ".join(said.split()), waiver.place), "", unset)
    yield _line("baseline", config.baseline if config is not None else None, "-", unset)


def _line(key: str, setting: Setting | None, default: str, unset: str) -> str:
    if setting is None:
        return f"{key}: {default}  ({unset})"
    value, place = setting
    words = ", ".join(value) if isinstance(value, tuple) else str(value)
    return f"{key}: {words}  ({place.path}:{place.line}:{place.column})"


def _set(arguments: Arguments) -> int:
    """Change the nearest configuration, or begin one in this folder."""
    file = arguments.one("--config") or configuration("") or CONFIGURATION
    _write_setting(file, arguments.operands[0], list(arguments.operands[1:]))
    return 0


def _schema(arguments: Arguments) -> int:
    """Print the JSON Schema of configurations."""
    from json import dumps

    from gilint.cli.authoring import asked
    from gilint.config.schema import schema

    with streams.opened(arguments.one("--output")) as stream:
        stream.write(dumps(schema(asked(arguments)), ensure_ascii=False, indent=2) + "\n")
    return 0


def _write_setting(file: str, key: str, words: list[str]) -> None:
    from gilint.config.editing import changed

    try:
        text = changed(file, key, words)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(Text(f"无法读取 {file}（{error}）", f"cannot read {file} ({error})")) from None
    # Lines keep their ends: what is written is whole or not there at all.
    with streams.opened(file) as stream:
        stream.write(text)


def _baseline(arguments: Arguments) -> int:
    """Record today's findings, in the baseline of each configuration that the files have."""
    arguments.operands = arguments.operands or (".",)
    found = inputs.of(arguments)
    names = [source.name for source in found.sources]
    files = inputs.configurations(arguments, names)
    plan = Plan(arguments, files)
    for file in dict.fromkeys(files.get(name, os.path.abspath(CONFIGURATION)) for name in names):
        sources = [source for source in found.sources if files.get(source.name, os.path.abspath(CONFIGURATION)) == file]
        config = plan.configs.get(file)
        path = baseline_path(file, config)
        accepted = Accepted(config, with_baseline=False) if config is not None else None
        results = []
        for result in batch.lint_all(sources, plan.of("").settings, None, True, plan.settings):
            if accepted is not None:
                accepted.take_out(result)
            # What could not be read is no finding to get used to.
            if result.source is not None:
                results.append(result)
        try:
            text, count = recorded(path, results)
        except (ValueError, TypeError, KeyError, AttributeError):
            raise UsageError(Text(f"{path} 不是基线", f"{path} is no baseline")) from None
        with streams.opened(path) as stream:
            stream.write(text)
        if config is None or config.baseline is None:
            _write_setting(file, "baseline", [os.path.basename(path)])
        said = Text(f"已记录 {count} 个问题", f"findings recorded: {count}").to(arguments.language)
        print(f"{path}: {said}")
    return 0 if found.complete else WRONG
