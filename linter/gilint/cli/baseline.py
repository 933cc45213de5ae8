"""`gilint baseline`: today's findings, recorded, so that later runs tell new ones only."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from gilint import batch
from gilint.cli import WRONG, inputs, streams
from gilint.cli.arguments import Arguments, UsageError
from gilint.cli.configured import Plan, as_typed
from gilint.config.accepting import Accepted, BrokenBaselineError, baseline_path, recorded
from gilint.config.globs import relative
from gilint.config.values import Config
from gilint.findings import Text
from gilint.readers import Input
from gilint.readers.failures import reason
from gilint.resources import CONFIGURATION
from gilint.results import Result


def run(arguments: Arguments) -> int:
    """Record the findings, in the baseline of each configuration that the files have."""
    arguments.operands = arguments.operands or (".",)
    found = inputs.of(arguments)
    names = [source.name for source in found.sources]
    files = inputs.configurations(arguments, names)
    new = os.path.abspath(CONFIGURATION)
    for name in names:
        # The configuration that is begun here is for what is in this folder.
        if name not in files and relative(name, os.path.dirname(new)).startswith("../"):
            zh = f"{name} 不在当前文件夹中，也没有配置文件；请在它的上级文件夹中运行"
            raise UsageError(Text(zh, f"{name} is not in this folder and has no configuration; run this above it"))
    plan = Plan(arguments, files)
    for file in dict.fromkeys(files.get(name, new) for name in names):
        _record(file, [source for source in found.sources if files.get(source.name, new) == file], plan, arguments)
    return 0 if found.complete else WRONG


def _record(file: str, sources: Sequence[Input], plan: Plan, arguments: Arguments) -> None:
    """Record the findings of *sources*, which the configuration *file* is for, and name the baseline there."""
    config = plan.configs.get(file)
    path = as_typed(baseline_path(file, config))
    try:
        text, count = recorded(path, _results(sources, plan, config))
    except BrokenBaselineError:
        zh = f"{path} 不是基线，不会覆盖它；请删去该文件，或者在配置中另写 baseline"
        en = f"{path} is no baseline and will not be replaced; remove it, or name another one in the configuration"
        raise UsageError(Text(zh, en)) from None
    except OSError as error:
        why = reason(error, path)
        raise UsageError(Text(f"无法读取 {path}：{why.zh}", f"cannot read {path}: {why.en}")) from None
    with streams.opened(path) as stream:
        stream.write(text)
    if config is None or config.baseline is None:
        from gilint.config.editing import with_setting

        named = with_setting(as_typed(file), "baseline", [os.path.basename(path)])
        with streams.opened(file) as stream:
            stream.write(named)
    said = Text(f"已记录 {count} 个问题", f"findings recorded: {count}").to(arguments.language)
    print(f"{path}: {said}")


def _results(sources: Sequence[Input], plan: Plan, config: Config | None) -> Iterator[Result]:
    """Yield what was found, without what is waived."""
    accepted = Accepted(config, with_baseline=False) if config is not None else None
    for result in batch.lint_all(sources, plan.of("").settings, None, True, plan.settings):
        if accepted is not None:
            accepted.take_out(result)
        # What could not be read is no finding to get used to.
        if result.source is not None:
            yield result
