"""Help texts, laid out for the terminal in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gilint.cli.commands import COMMANDS, Command, Option
from gilint.findings import Language, Text
from gilint.render.width import width, wrap

_ABOUT = Text(
    "检查政府信息公开工作年度报告：格式、表格、勾稽关系、文字与表格是否一致。",
    "Checks Chinese annual reports on government information disclosure: format, tables, sums, prose against tables.",
)
_USAGE = Text("用法：", "Usage: ")
_COMMAND = Text("命令", "COMMAND")
_COMMANDS = Text("命令：", "Commands:")
_OPTIONS = Text("选项：", "Options:")
_EXAMPLES = Text("例子：", "Examples:")
_DEFAULT = Text("默认：", "default: ")
_GENERAL = (
    ("--version", Text("显示版本", "show the version")),
    (
        "-h, --help",
        Text("显示帮助；写在命令之后则是该命令的帮助", "show this help or, after a command, that of the command"),
    ),
    ("--lang zh|en", Text("输出语言", "language of what is printed")),
)
_VARIABLES = Text("环境变量：", "Environment:")
_NAMED = (
    ("NO_COLOR", Text("不用颜色", "no colours")),
    ("FORCE_COLOR", Text("不在终端里也像在终端里一样显示", "show everywhere what a terminal would show")),
    ("GILINT_CACHE_DIR", Text("缓存文件夹", "the folder of the cache")),
    ("GILINT_NO_CACHE=1", Text("不用缓存", "no cache")),
)
_MORE = Text("每个命令的选项和例子：gilint 命令 --help", "Options and examples of a command: gilint COMMAND --help")


def overview(language: Language, columns: int) -> str:
    """Return the help of gilint as a whole."""
    usage = _USAGE.to(language)
    typed = Text("gilint 报告.txt", "gilint report.txt"), Text("gilint 命令 ...", "gilint COMMAND ...")
    return _joined(
        columns,
        _ABOUT.to(language),
        f"{usage}{typed[0].to(language)}\n{' ' * width(usage)}{typed[1].to(language)}",
        _commands(COMMANDS.values(), language, columns),
        f"{_OPTIONS.to(language)}\n" + _table([(name, about.to(language)) for name, about in _GENERAL], columns),
        f"{_VARIABLES.to(language)}\n" + _table([(name, about.to(language)) for name, about in _NAMED], columns),
        _MORE.to(language),
    )


def of_group(name: str, language: Language, columns: int) -> str:
    """Return the help of the commands whose first word is *name*."""
    return _joined(
        columns,
        f"{_USAGE.to(language)}gilint {name} {_COMMAND.to(language)} ...",
        _commands([each for each in COMMANDS.values() if each.name.startswith(f"{name} ")], language, columns),
        _MORE.to(language),
    )


def of(command: Command, language: Language, columns: int) -> str:
    """Return the help of one command."""
    options = [(_name(option), _about(option, language)) for option in command.options]
    examples = [line for typed, about in command.examples for line in _example(typed, about.to(language))]
    parts = [
        f"{_USAGE.to(language)}gilint {command.name} {command.operands}".rstrip(),
        command.about.to(language),
        *(note.to(language) for note in command.notes),
        f"{_OPTIONS.to(language)}\n" + _table(options, columns),
        f"{_EXAMPLES.to(language)}\n" + "\n".join(examples),
    ]
    return _joined(columns, *parts)


def _commands(commands: Iterable[Command], language: Language, columns: int) -> str:
    rows = [(f"{command.name} {command.operands}", command.about.to(language)) for command in commands]
    return f"{_COMMANDS.to(language)}\n" + _table(rows, columns)


def _name(option: Option) -> str:
    short = f"{option.short}, " if option.short else ""
    return f"{short}{option.name} {option.value}".rstrip()


def _about(option: Option, language: Language) -> str:
    about = option.about.to(language)
    return f"{about} [{_DEFAULT.to(language)}{option.default}]" if option.default else about


def _example(typed: str, about: str) -> Iterator[str]:
    yield f"  {typed}"
    yield f"      {about}"


def _table(rows: Iterable[tuple[str, str]], columns: int) -> str:
    """Lay out names and what they mean in two columns; a long name gets a line of its own."""
    rows = list(rows)
    left = min(max(width(name) for name, _ in rows), columns // 2 - 10) + 4
    lines = []
    for name, about in rows:
        first, *others = wrap(about, columns - left)
        if width(name) > left - 4:
            lines += [f"  {name}", " " * left + first]
        else:
            lines.append(f"  {name}{' ' * (left - 2 - width(name))}{first}")
        lines += [" " * left + other for other in others]
    return "\n".join(lines)


def _joined(columns: int, *parts: str) -> str:
    broken = ["\n".join(line for raw in part.split("\n") for line in _broken(raw, columns)) for part in parts]
    return "\n\n".join(broken) + "\n"


def _broken(line: str, columns: int) -> list[str]:
    """Break a line that is too long; what follows keeps its indent."""
    if width(line) <= columns:
        return [line]
    indent = " " * (len(line) - len(line.lstrip()))
    return [indent + each for each in wrap(line.strip(), columns - len(indent))]
