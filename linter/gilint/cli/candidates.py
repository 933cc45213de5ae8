"""What may stand for a word of the help: files, rules, packs, settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gilint.findings import Language, Text
from gilint.typing import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from gilint.cli.completing import Typed
    from gilint.packs import RuleSet


class Candidate(Record):
    """A word that could stand next."""

    value: str
    about: str = ""


class Answer(Record):
    """What could come next."""

    candidates: list[Candidate]
    files: int | None = None
    """Where in the word a file's name begins, where one may stand there."""


def _files(_word: str, _typed: Typed, _language: Language) -> Answer:
    return Answer([], 0)


def _rules(word: str, typed: Typed, language: Language) -> Answer:
    return Answer(list(_known_rules(word, typed, language)))


def _known_rules(word: str, typed: Typed, language: Language) -> Iterator[Candidate]:
    """Yield the ids of all rules and their families; names only for a word that begins as they do."""
    from gilint.render.rules import pattern
    from gilint.rulebook import family

    rules = _in_force(typed).all_rules()
    families: dict[str, int] = {}
    for rule in rules:
        families[family(rule.id)] = families.get(family(rule.id), 0) + 1
    for each, count in families.items():
        yield Candidate(each, Text(f"{count} 条规则", f"rules: {count}").to(language))
    for rule in rules:
        yield Candidate(rule.id, pattern(rule.message, language))
    if word[:1].islower():
        for rule in rules:
            yield Candidate(rule.name, pattern(rule.message, language))


def _in_force(typed: Typed) -> RuleSet:
    """Return the rules of the packs that are typed or configured; the national ones where those are broken."""
    from gilint.packs import PackError, load

    try:
        return load((*_configured(typed), *typed.options.get("--pack", ())))
    except PackError:
        return load()


def _configured(typed: Typed) -> tuple[str, ...]:
    """Return the packs that the configuration names. Raises `PackError`."""
    from gilint.resources import configuration

    file = typed.options.get("--config", [configuration("")])[-1]
    if file is None:
        return ()
    from gilint.config.force import in_force
    from gilint.config.loading import load

    packs = in_force(load(file), "").get("packs")
    return packs.value if packs is not None and isinstance(packs.value, tuple) else ()


def _cells(_word: str, typed: Typed, _language: Language) -> Answer:
    from gilint.packs.names import cell_names

    return Answer([Candidate(name) for name in cell_names(_in_force(typed).newest)])


def _packs(_word: str, _typed: Typed, _language: Language) -> Answer:
    from gilint.packs.gather import is_national, names

    return Answer([Candidate(name) for name in names() if not is_national(name)], 0)


def _settings(word: str, typed: Typed, language: Language) -> Answer:
    """Return the keys of a configuration or, behind one, its values."""
    from gilint.config.language import RECORDS, VERDICTS

    keys = {key.name: key for key in RECORDS["configuration"] if key.shape not in ("rules", "paths", "waivers")}
    if len(typed.operands) == len(typed.command.name.split()):
        found = [Candidate(key.name, key.meaning.to(language)) for key in keys.values()]
        return Answer([*found, *_known_rules(word, typed, language)])
    key = keys.get(typed.operands[2])
    if key is None:
        return Answer([Candidate(verdict) for verdict in VERDICTS])
    maker = {"ids": _rules, "packs": _packs, "file": _files}.get(key.shape)
    return maker(word, typed, language) if maker is not None else Answer([Candidate(each) for each in key.choices])


def _waived(word: str, typed: Typed, language: Language) -> Answer:
    """Return files or, behind one, the rules of which it may have a finding."""
    is_first = len(typed.operands) == len(typed.command.name.split())
    return _files(word, typed, language) if is_first else _rules(word, typed, language)


def _shells(_word: str, typed: Typed, _language: Language) -> Answer:
    from gilint.cli.completion import SHELLS

    return Answer([Candidate(shell) for shell in SHELLS] if len(typed.operands) == 1 else [])


WANTED: dict[str, Callable[[str, Typed, Language], Answer]] = {
    "FILE": _files,
    "PATH": _files,
    "PACK.yaml": _files,
    "PACK": _packs,
    "NAME|FILE": _packs,
    "ID": _rules,
    "KEY": _settings,
    "KEY VALUE": _settings,
    "FILE RULE": _waived,
    "GLOB": _files,
    "CELL": _cells,
    "SHELL": _shells,
}
"""What may stand where the table of commands has such a word; where it has another one, nothing can be known."""
