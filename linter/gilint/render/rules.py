"""Rules for people: the list of all, and one explained so that a clerk can act on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from gilint.findings import SEVERITY_NAMES, Language, RuleText, Text
from gilint.render.printable import one_line
from gilint.render.width import head, width, wrap

_PLACEHOLDER = re.compile(r"\{\w+\}")
_SEVERITIES: dict[str, Text] = {**SEVERITY_NAMES, "off": Text("已停用", "off")}
_WHY = Text("原因", "Why")
_BASIS = Text("依据", "Basis")
_FIX = Text("改法", "What to do")
_FROM_YEAR = Text("，{first} 年度起的报告", ", reports of {first} and later")
_YEARS = Text("，{first} 至 {last} 年度的报告", ", reports of {first} to {last}")
_FROM = Text("来自 {origin}", "from {origin}")
_CHANGED = Text("，由 {changes} 修改", ", changed by {changes}")
_SINCE = Text("，自 {since} 版", ", since {since}")


def table(rules: Sequence[RuleText], language: Language, columns: int | None = None) -> Iterator[str]:
    """Yield a line for each rule: id, severity, name, where it is from, what it says; cut to *columns*.

    Where there is little room, what the rule says is more than where it is from, and its name.
    """
    origins = [_origin(rule) for rule in rules]
    widths = [max(map(width, cells), default=0) for cells in ([rule.name for rule in rules], origins)]
    for rule, origin in zip(rules, origins, strict=True):
        cells = [f"{rule.id:6}", f"{rule.severity:7}", f"{rule.name:{widths[0]}}", f"{origin:{widths[1]}}"]
        while columns is not None and len(cells) > 2 and width("  ".join(cells)) > columns // 2:
            cells.pop()
        line = "  ".join([*cells, pattern(rule.message, language)])
        yield (line if columns is None or width(line) <= columns else head(line, columns - 3) + "...") + "\n"


def pattern(message: Text, language: Language) -> str:
    """Return a rule's message with dots for what differs from finding to finding."""
    return _PLACEHOLDER.sub("...", one_line(message.to(language)))


def described(rule: RuleText, language: Language) -> list[tuple[str, str]]:
    """Return what *rule* has of a reason, a basis and a remedy, each with its heading."""
    basis = ("；" if language == "zh" else "; ").join(basis.to(language) for basis in rule.basis)
    parts = ((_WHY, rule.why.to(language)), (_BASIS, basis), (_FIX, rule.fix.to(language)))
    return [(heading.to(language), one_line(words)) for heading, words in parts if words]


def severity(rule: RuleText, language: Language) -> str:
    """Return how grave what *rule* finds is."""
    return _SEVERITIES[rule.severity].to(language)


def _origin(rule: RuleText) -> str:
    return "+".join((rule.origin, *rule.changed_by))


def explained(rules: Iterable[RuleText], language: Language, columns: int) -> Iterator[str]:
    """Yield a page for each rule: what it says, why, its basis, the fix, a bad and a good example."""
    between = ""
    for rule in rules:
        yield between + _heading(rule, language) + "\n"
        between = "\n" + "-" * columns + "\n"
        yield from _paragraph(Text("问题", "What it says").to(language), pattern(rule.message, language), columns)
        for heading, words in described(rule, language):
            yield from _paragraph(heading, words, columns)
        yield from _examples(Text("有此问题的例子", "An example with the fault").to(language), rule.bad, columns)
        if rule.said is not None:
            title = Text("gilint 对它的提示", "What gilint says of it")
            yield from _paragraph(title.to(language), rule.said.to(language), columns)
        yield from _examples(Text("没有问题的例子", "An example without").to(language), rule.good, columns)
        yield "\n" + _history(rule, language) + "\n"


def _heading(rule: RuleText, language: Language) -> str:
    said = severity(rule, language)
    if rule.years is not None:
        first, last = rule.years
        years = _FROM_YEAR if last is None else _YEARS
        said += years.to(language).format(first=first, last=last)
    return f"{rule.id} {rule.name} ({said})"


def _paragraph(title: str, words: str, columns: int) -> Iterator[str]:
    if words:
        yield f"\n{title}\n"
        for line in wrap(one_line(words), columns - 2):
            yield f"  {line}\n"


def _examples(title: str, examples: Sequence[str], columns: int) -> Iterator[str]:
    for example in examples[:1]:
        yield f"\n{title}\n"
        for line in example.rstrip().split("\n"):
            shown = "  | " + line.replace("\t", "  ")
            yield (shown if width(shown) <= columns else head(shown, columns - 3) + "...") + "\n"


def _history(rule: RuleText, language: Language) -> str:
    words = _FROM.to(language).format(origin=rule.origin)
    if rule.changed_by:
        words += _CHANGED.to(language).format(changes=", ".join(rule.changed_by))
    if rule.since:
        words += _SINCE.to(language).format(since=rule.since)
    return words
