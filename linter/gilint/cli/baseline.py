"""`gilint baseline`: today's findings, recorded, so that later runs tell new ones only."""

from __future__ import annotations

import os

from gilint import batch
from gilint.cli import WRONG, inputs, streams
from gilint.cli.arguments import Arguments, UsageError
from gilint.cli.configured import Plan, as_typed
from gilint.config.accepting import Accepted, baseline_path, recorded
from gilint.findings import Text
from gilint.resources import CONFIGURATION


def run(arguments: Arguments) -> int:
    """Record the findings, in the baseline of each configuration that the files have."""
    from gilint.config.editing import with_setting

    arguments.operands = arguments.operands or (".",)
    found = inputs.of(arguments)
    names = [source.name for source in found.sources]
    files = inputs.configurations(arguments, names)
    plan = Plan(arguments, files)
    for file in dict.fromkeys(files.get(name, os.path.abspath(CONFIGURATION)) for name in names):
        sources = [source for source in found.sources if files.get(source.name, os.path.abspath(CONFIGURATION)) == file]
        config = plan.configs.get(file)
        path = as_typed(baseline_path(file, config))
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
            named = with_setting(as_typed(file), "baseline", [os.path.basename(path)])
            with streams.opened(file) as stream:
                stream.write(named)
        said = Text(f"已记录 {count} 个问题", f"findings recorded: {count}").to(arguments.language)
        print(f"{path}: {said}")
    return 0 if found.complete else WRONG
