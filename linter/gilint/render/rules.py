"""Rules for people: the list of all, and one explained so that a clerk can act on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from gilint.findings import Language, RuleText, Text
from gilint.render.printable import one_line
from gilint.render.width import head, width, wrap

_COLUMNS = 80
_PLACEHOLDER = re.compile(r"\{\w+\}")
_SEVERITIES = {
    "error": Text("错误", "error"),
    "warning": Text("警告", "warning"),
    "info": Text("提示", "info"),
    "off": Text("已停用", "off"),
}
_FROM = Text("来自 {origin}", "from {origin}")
_CHANGED = Text("，由 {changes} 修改", ", changed by {changes}")
_SINCE = Text("，自 {since} 版", ", since {since}")


def table(rules: Sequence[RuleText], language: Language, columns: int | None = None) -> Iterator[str]:
    """Yield a line for each rule: id, severity, name, where it is from, what it says; cut to *columns*."""
    origins = [_origin(rule) for rule in rules]
    widths = [max(map(width, cells), default=0) for cells in ([rule.name for rule in rules], origins)]
    for rule, origin in zip(rules, origins, strict=True):
        line = f"{rule.id:6}  {rule.severity:7}  {rule.name:{widths[0]}}  {origin:{widths[1]}}  {pattern(rule.message, language)}"
        yield (line if columns is None else head(line, columns)) + "\n"


def pattern(message: Text, language: Language) -> str:
    """Return a rule's message with dots for what differs from finding to finding."""
    return _PLACEHOLDER.sub("...", one_line(message.to(language)))


def _origin(rule: RuleText) -> str:
    return "+".join((rule.origin, *rule.changed_by))


def explained(rules: Iterable[RuleText], language: Language) -> Iterator[str]:
    """Yield a page for each rule: what it says, why, its basis, the fix, a bad and a good example."""
    between = ""
    for rule in rules:
        yield between + f"{rule.id} {rule.name} ({_SEVERITIES[rule.severity].to(language)})\n"
        between = "\n" + "-" * _COLUMNS + "\n"
        yield from _paragraph(Text("问题", "What it says"), pattern(rule.message, language), language)
        yield from _paragraph(Text("原因", "Why"), rule.why.to(language), language)
        bases = "；" if language == "zh" else "; "
        yield from _paragraph(Text("依据", "Basis"), bases.join(basis.to(language) for basis in rule.basis), language)
        yield from _paragraph(Text("改法", "What to do"), rule.fix.to(language), language)
        yield from _examples(Text("有此问题的例子", "An example with the fault"), rule.bad, language)
        if rule.said is not None:
            yield from _paragraph(Text("gilint 对它的提示", "What gilint says of it"), rule.said.to(language), language)
        yield from _examples(Text("没有问题的例子", "An example without"), rule.good, language)
        yield "\n" + _history(rule, language) + "\n"


def _paragraph(title: Text, words: str, language: Language) -> Iterator[str]:
    if words:
        yield f"\n{title.to(language)}\n"
        for line in wrap(one_line(words), _COLUMNS - 2):
            yield f"  {line}\n"


def _examples(title: Text, examples: Sequence[str], language: Language) -> Iterator[str]:
    for example in examples[:1]:
        yield f"\n{title.to(language)}\n"
        for line in example.rstrip().split("\n"):
            shown = "  | " + line.replace("\t", "  ")
            yield (shown if width(shown) <= _COLUMNS else head(shown, _COLUMNS - 3) + "...") + "\n"


def _history(rule: RuleText, language: Language) -> str:
    words = _FROM.to(language).format(origin=rule.origin)
    if rule.changed_by:
        words += _CHANGED.to(language).format(changes=", ".join(rule.changed_by))
    if rule.since:
        words += _SINCE.to(language).format(since=rule.since)
    return words
