"""What could come next on a command line: from the table of commands, the rules in force and the packs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.cli.candidates import WANTED, Answer, Candidate
from gilint.cli.commands import COMMANDS, DEFAULT, Command, Option
from gilint.findings import Language, Text


class Typed:
    """What the words before the one to be completed mean."""

    def __init__(self, words: Sequence[str]) -> None:
        self.operands: list[str] = []
        self.options: dict[str, list[str]] = {}
        self.pending: Option | None = None
        """The option whose value comes next."""
        self.has_ended = False
        """Whether no more options can come."""
        known = {name: option for each in COMMANDS.values() for option in each.options for name in _names(option)}
        for word in words:
            name, equals, value = word.partition("=")
            if self.pending is not None:
                self.options.setdefault(self.pending.name, []).append(word)
                self.pending = None
            elif self.has_ended or word == "-" or not word.startswith("-"):
                self.operands.append(word)
            elif word == "--":
                self.has_ended = True
            elif name in known:
                self.options.setdefault(known[name].name, []).extend([value] if equals else [])
                self.pending = None if equals or known[name].kind == "flag" else known[name]
        if self.operands[:1] == ["help"]:
            # What follows is named as if it were to be carried out.
            del self.operands[0]
        if self.pending is not None:
            # Commands differ in what an option of one name takes.
            name = self.pending.name
            self.pending = next((each for each in self.command.options if each.name == name), self.pending)

    @property
    def group(self) -> str:
        """The first word of commands of two, where the second comes next."""
        is_group = len(self.operands) == 1 and any(name.startswith(f"{self.operands[0]} ") for name in COMMANDS)
        return self.operands[0] if is_group else ""

    @property
    def command(self) -> Command:
        """The command that is named, or meant because none is."""
        return COMMANDS.get(" ".join(self.operands[:2])) or COMMANDS.get(" ".join(self.operands[:1])) or DEFAULT

    @property
    def is_named(self) -> bool:
        """Whether a command is named."""
        return " ".join(self.operands[: len(self.command.name.split())]) == self.command.name


def answer(words: Sequence[str], word: str, language: Language) -> Answer:
    """Return what could stand for *word*, as far as it is typed, after *words*."""
    typed = Typed(words)
    name, equals, value = word.partition("=")
    option = next((each for each in typed.command.options if name in _names(each)), None)
    if typed.pending is not None:
        found = _values(typed.pending, word, typed, language)
    elif typed.has_ended or not word.startswith("-") or word == "-":
        found = _operands(word, typed, language)
        if word == "-":
            found = Answer([*found.candidates, *_options(typed, language)], found.files)
    elif equals and option is not None:
        found = _moved(_values(option, value, typed, language), f"{name}=")
    else:
        found = Answer(list(_options(typed, language)))
    fitting = [each for each in found.candidates if each.value.casefold().startswith(word.casefold())]
    return found._replace(candidates=fitting)


def _names(option: Option) -> list[str]:
    return [option.name, option.short] if option.short else [option.name]


def _options(typed: Typed, language: Language) -> Iterator[Candidate]:
    for option in typed.command.options:
        if option.repeats or option.name not in typed.options:
            yield Candidate(option.name, option.about.to(language))
    if not typed.operands:
        yield Candidate("--version", Text("显示版本", "show the version").to(language))


def _operands(word: str, typed: Typed, language: Language) -> Answer:
    if typed.group:
        start = f"{typed.group} "
        commands = [each for each in COMMANDS.values() if each.name.startswith(start)]
        return Answer([Candidate(each.name.removeprefix(start), each.about.to(language)) for each in commands])
    command = typed.command
    count = len(typed.operands) - (len(command.name.split()) if typed.is_named else 0)
    if command.most is not None and count >= command.most:
        return Answer([])
    found = _wanted(command.operands, word, typed, language)
    if typed.operands:
        return found
    first: dict[str, str] = {}
    for command in COMMANDS.values():
        group, _, second = command.name.partition(" ")
        about = first.get(group)
        # A group is described by what it groups.
        first[group] = f"{about}, {second}" if about is not None else second or command.about.to(language)
    return Answer([Candidate(*each) for each in first.items()], found.files)


def _values(option: Option, word: str, typed: Typed, language: Language) -> Answer:
    if option.kind == "target" and ":" in word:
        return Answer([], word.index(":") + 1)
    if option.choices:
        return Answer([Candidate(choice) for choice in option.choices])
    if option.kind != "list":
        return _wanted(option.value, word, typed, language)
    before = word[: word.rfind(",") + 1]
    taken = before.split(",")
    found = _wanted(option.value, word[len(before) :], typed, language)
    return _moved(found._replace(candidates=[each for each in found.candidates if each.value not in taken]), before)


def _moved(found: Answer, start: str) -> Answer:
    """Return *found* for a word that begins with *start*."""
    candidates = [each._replace(value=start + each.value) for each in found.candidates]
    return Answer(candidates, found.files + len(start) if found.files is not None else None)


def _wanted(shown: str, word: str, typed: Typed, language: Language) -> Answer:
    """Return what may stand where the help shows *shown*: `PATH...`, `ID,...`, `NAME|FILE`."""
    maker = WANTED.get(shown.strip("[]").rstrip(".,"))
    return maker(word, typed, language) if maker is not None else Answer([])
