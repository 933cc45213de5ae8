"""What is wrong with a pack: every fault with its place and the remedy."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from gilint.findings import Text
from gilint.packs.wording import fill
from gilint.typing import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from gilint.packs.document import Node


class Fault(Record):
    """One mistake in a pack; line and column count from 1."""

    path: str
    line: int
    column: int
    message: Text


class PackError(Exception):
    """Packs that cannot be used, with all their faults in the order of files and lines."""

    def __init__(self, faults: Collection[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault[:3]))
        super().__init__("\n".join(f"{f.path}:{f.line}:{f.column}: {f.message.zh}" for f in self.faults))


class Faults:
    """The faults found so far.

    The same fault met in several formats is one fault; one that is not met in all of those that what is wrong is for
    names them.
    """

    def __init__(self) -> None:
        self._found: dict[tuple[str, int, int, Text], tuple[set[str], tuple[str, ...]]] = {}
        self.formats: tuple[str, ...] = ()
        """The formats that what is being compiled is for."""
        self.format = ""
        """The format that is being compiled; empty where a fault holds whatever the format."""

    def add(self, node: Node, kind: str, offset: int | None = None, /, **facts: object) -> None:
        """Report a fault of *kind* (a key of the texts) at *node*, or at a character of its value."""
        from gilint.packs.messages import TEXTS

        line, column = (node.line, node.column) if offset is None else node.place(offset)
        self.at(node.document.path, line, column, fill(TEXTS[kind], facts))

    def at(self, path: str, line: int, column: int, message: Text) -> None:
        """Report a fault at a place."""
        self._found.setdefault((path, line, column, message), (set(), self.formats))[0].add(self.format)

    def __bool__(self) -> bool:
        return bool(self._found)

    def all(self) -> list[Fault]:
        """Return every fault once."""
        faults = []
        for (path, line, column, message), (met, formats) in self._found.items():
            named = sorted(met - {""})
            if named and "" not in met and len(named) < len(formats):
                message = _only_in(message, named)
            faults.append(Fault(path, line, column, message))
        return faults


def _only_in(message: Text, formats: Sequence[str]) -> Text:
    """Return a message with the formats that it holds for, and what to do where the others are meant."""
    zh, en = (
        "只用于其他年度的规则，请写明 applies_to: {years: …}",
        "a rule for other years needs applies_to: {years: …}",
    )
    return Text(f"{message.zh}（格式 {'、'.join(formats)}；{zh}）", f"{message.en} (format {', '.join(formats)}; {en})")


def near_word(word: str, known: Collection[str]) -> str | None:
    """Return the known word most like *word*, if one is like it."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)


def nearest(word: str, known: Collection[str], see: Text | None = None) -> Text:
    """Return the end of a message that names the known word most like *word*, or the few that there are, or else
    where all are to be *seen*."""
    near = near_word(word, known)
    if near is not None:
        return suggestion(near)
    if 0 < len(known) <= 12:
        return Text(f"，可用：{'、'.join(known)}", f", known: {', '.join(known)}")
    return see if see is not None else Text("", "")


SEE_CELLS = Text("，名称见 gilint extract 的输出", ", names are those that gilint extract prints")
SEE_CHECKS = Text("，全部种类见 gilint pack docs", ", gilint pack docs describes all")
SEE_RULES = Text("，编号见 gilint rules", ", gilint rules lists the ids")


def suggestion(word: str) -> Text:
    """Return the end of a message that proposes *word*."""
    return Text(f"，是否应为“{word}”？", f", did you mean '{word}'?")
