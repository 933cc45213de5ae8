"""Help texts, laid out for 80 columns in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gilint.cli.commands import COMMANDS, Command, Option
from gilint.findings import Language, Text
from gilint.render.width import width, wrap

_COLUMNS = 80
_ABOUT = Text(
    "检查政府信息公开工作年度报告：格式、表格、勾稽关系、文字与表格是否一致。",
    "Checks Chinese annual reports on government information disclosure: format, tables, sums, prose against tables.",
)
_USAGE = Text("用法：", "Usage: ")
_COMMANDS = Text("命令：", "Commands:")
_OPTIONS = Text("选项：", "Options:")
_EXAMPLES = Text("例子：", "Examples:")
_DEFAULT = Text("默认：", "default: ")
_MORE = Text("每个命令的选项和例子：gilint 命令 --help", "Options and examples of a command: gilint COMMAND --help")


def overview(language: Language) -> str:
    """Return the help of gilint as a whole."""
    commands = [(f"{command.name} {command.operands}", command.about.to(language)) for command in COMMANDS.values()]
    usage = _USAGE.to(language)
    typed = Text("gilint 报告.txt", "gilint report.txt"), Text("gilint 命令 ...", "gilint COMMAND ...")
    return _joined(
        _ABOUT.to(language),
        f"{usage}{typed[0].to(language)}\n{' ' * width(usage)}{typed[1].to(language)}",
        f"{_COMMANDS.to(language)}\n" + _table(commands),
        _MORE.to(language),
    )


def of(command: Command, language: Language) -> str:
    """Return the help of one command."""
    options = [(_name(option), _about(option, language)) for option in command.options]
    examples = [line for typed, about in command.examples for line in _example(typed, about.to(language))]
    parts = [
        f"{_USAGE.to(language)}gilint {command.name} {command.operands}".rstrip(),
        command.about.to(language),
        *(note.to(language) for note in command.notes),
        f"{_OPTIONS.to(language)}\n" + _table(options),
        f"{_EXAMPLES.to(language)}\n" + "\n".join(examples),
    ]
    return _joined(*parts)


def _name(option: Option) -> str:
    short = f"{option.short}, " if option.short else ""
    return f"{short}{option.name} {option.value}".rstrip()


def _about(option: Option, language: Language) -> str:
    about = option.about.to(language)
    return f"{about} [{_DEFAULT.to(language)}{option.default}]" if option.default else about


def _example(typed: str, about: str) -> Iterator[str]:
    yield f"  {typed}"
    yield f"      {about}"


def _table(rows: Iterable[tuple[str, str]]) -> str:
    """Lay out names and what they mean in two columns; a long name gets a line of its own."""
    rows = list(rows)
    left = min(max(width(name) for name, _ in rows), 30) + 4
    lines = []
    for name, about in rows:
        first, *others = wrap(about, _COLUMNS - left)
        if width(name) > left - 4:
            lines += [f"  {name}", " " * left + first]
        else:
            lines.append(f"  {name}{' ' * (left - 2 - width(name))}{first}")
        lines += [" " * left + other for other in others]
    return "\n".join(lines)


def _joined(*parts: str) -> str:
    broken = ["\n".join(line for raw in part.split("\n") for line in _broken(raw)) for part in parts]
    return "\n\n".join(broken) + "\n"


def _broken(line: str) -> list[str]:
    return [line] if width(line) <= _COLUMNS else wrap(line, _COLUMNS)
