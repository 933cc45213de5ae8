"""From the words of a command line to a command, its operands and options."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence

from gilint.cli.commands import COMMANDS, DEFAULT, Command, Option
from gilint.findings import Language, Text
from gilint.typing import cast


class UsageError(Exception):
    """A command line that cannot be carried out; *message* says what is wrong with it."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.zh)
        self.message = message


class Arguments:
    """A command as it was typed."""

    __slots__ = ("_values", "command", "is_named", "operands")

    def __init__(
        self, command: Command, is_named: bool, operands: Sequence[str], values: Mapping[str, Sequence[str]]
    ) -> None:
        self.command = command
        self.is_named = is_named
        """Whether the command was named, or is meant because none was."""
        self.operands = tuple(operands)
        self._values = dict(values)

    def has(self, option: str) -> bool:
        """Tell whether the option was given."""
        return option in self._values

    def one(self, option: str) -> str | None:
        """Return the option's value, the last one if it was given twice."""
        return self._values[option][-1] if option in self._values else None

    def every(self, option: str) -> tuple[str, ...]:
        """Return all values of an option that repeats or holds a list."""
        return tuple(self._values.get(option, ()))

    def number(self, option: str) -> int | None:
        """Return the value of an option that takes a number."""
        value = self.one(option)
        return int(value) if value is not None else None

    def choice(self, option: str) -> str:
        """Return the chosen value or the default."""
        value = self.one(option)
        return value if value is not None else _option(option, self.command).default

    def settle(self, option: str, value: str) -> None:
        """Take *value* for an option that was not given."""
        self._values.setdefault(option, (value,))

    @property
    def language(self) -> Language:
        """The language of everything printed."""
        return cast(Language, self.choice("--lang"))


def language(words: Sequence[str]) -> Language:
    """Return the language asked for in a command line that may be wrong otherwise."""
    return "en" if "--lang=en" in words or "--lang en" in " ".join(words) else "zh"


def parse(words: Sequence[str]) -> Arguments:
    """Return what *words*, without the program's name, ask for. Raises `UsageError`."""
    named, words = _named(words)
    command = named or DEFAULT
    operands: list[str] = []
    values: dict[str, list[str]] = {}
    rest = iter(words)
    for word in rest:
        if word == "--":
            operands.extend(rest)
        elif word == "-" or not word.startswith("-"):
            operands.append(word)
        else:
            name, equals, attached = word.partition("=")
            option = _option(name, command)
            given = values.setdefault(option.name, [])
            if option.kind != "flag":
                given.extend(_values(option, attached if equals else next(rest, None)))
            elif equals:
                raise UsageError(Text(f"{option.name} 不带值", f"{option.name} takes no value"))
    arguments = Arguments(command, named is not None, operands, values)
    if not arguments.has("--help"):
        _count(arguments)
    return arguments


def _named(words: Sequence[str]) -> tuple[Command | None, list[str]]:
    """Return the command that the first operands name, if they name one, and the other words."""
    others = list(words)
    at = first_operand(others)
    if at is None:
        return None, others
    for length in (2, 1):
        command = COMMANDS.get(" ".join(others[at : at + length]))
        if command is not None:
            return command, others[:at] + others[at + length :]
    _refuse_misspelt(others[at], others[at + 1 :])
    return None, others


def _refuse_misspelt(word: str, following: Sequence[str]) -> None:
    """Raise `UsageError` for a word that was meant as a command: like one, and no file."""
    if not (word.isascii() and word.isalpha()) or os.path.lexists(word):
        return
    parts = [name.removeprefix(f"{word} ") for name in COMMANDS if name.startswith(f"{word} ")]
    if parts and not (following and nearest(following[0], parts).zh):
        zh, en = f"{word} 之后应为 {'、'.join(parts)} 之一", f"{word} needs one of {', '.join(parts)}"
        raise UsageError(Text(zh, en))
    typed = f"{word} {following[0]}" if following else word
    near = nearest(typed, COMMANDS)
    near = near if near.zh else nearest(word, COMMANDS)
    if near.zh:
        raise UsageError(Text(f"没有命令 {word}{near.zh}", f"there is no command {word}{near.en}"))


def group(words: Sequence[str]) -> str:
    """Return the first word of commands of two, where it stands without the second; empty where none does."""
    at = first_operand(words)
    if at is None or any(not word.startswith("-") for word in words[at + 1 : at + 2]):
        return ""
    return words[at] if any(name.startswith(f"{words[at]} ") for name in COMMANDS) else ""


def first_operand(words: Sequence[str]) -> int | None:
    """Return where the first word stands that is neither an option nor the value of one; None where none is."""
    known = {option.name: option for command in COMMANDS.values() for option in command.options}
    skips = False
    for at, word in enumerate(words):
        if skips:
            skips = False
        elif word == "--":
            return None
        elif word.startswith("-") and word != "-":
            skips = "=" not in word and word in known and known[word].kind != "flag"
        else:
            return at
    return None


def _option(name: str, command: Command) -> Option:
    for option in command.options:
        if name in (option.name, option.short):
            return option
    near = nearest(name, [option.name for option in command.options])
    raise UsageError(Text(f"没有选项 {name}{near.zh}", f"there is no option {name}{near.en}"))


def _values(option: Option, value: str | None) -> list[str]:
    """Return the value as one or, of a list, several. Raises `UsageError` where it is none for that option."""
    name = option.name
    if not value:
        raise UsageError(Text(f"{name} 需要一个值：{option.value}", f"{name} needs a value: {option.value}"))
    # Only the first colon divides: a file may begin with the letter of a drive.
    chosen, colon, file = value.partition(":") if option.kind == "target" else (value, "", "")
    if option.choices and chosen not in option.choices:
        choices, near = "|".join(option.choices), nearest(chosen, option.choices)
        raise UsageError(Text(f"{name} 只能是 {choices}{near.zh}", f"{name} must be one of {choices}{near.en}"))
    if colon and not file:
        raise UsageError(Text(f"{name} {value} 的冒号后缺少文件名", f"{name} {value} names no file after the colon"))
    if option.kind == "year" and not (len(value) == 4 and value.isascii() and value.isdigit()):
        raise UsageError(Text(f"{name} 需要四位数的年份：{value}", f"{name} needs a year of four digits: {value}"))
    if option.kind == "number" and not (value.isascii() and value.isdigit() and 0 < int(value[:9]) <= 1000):
        raise UsageError(Text(f"{name} 需要 1 至 1000 的数：{value}", f"{name} needs a number from 1 to 1000: {value}"))
    if option.kind == "list":
        return [item for item in value.replace("，", ",").replace(" ", ",").split(",") if item]
    return [value]


def _count(arguments: Arguments) -> None:
    command, count = arguments.command, len(arguments.operands)
    if count < command.least:
        raise UsageError(Text(f"缺少 {command.operands}", f"{command.operands} is missing"))
    if command.most is not None and count > command.most:
        word = arguments.operands[command.most]
        raise UsageError(Text(f"多余的参数：{word}", f"one argument too many: {word}"))


def nearest(word: str, known: Iterable[str]) -> Text:
    """Return the end of a message that asks for the known word most like *word*; empty where none is."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1)
    return Text(f"，是不是 {near[0]}？", f": did you mean {near[0]}?") if near else Text("", "")
