"""Pages for readers of packs: the handbook of a pack's rules, and the reference of the checks."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from gilint.checks import CHECKS, check
from gilint.checks.kind import Check, Option, OptionKind
from gilint.findings import SEVERITY_NAMES, Language, Text
from gilint.packs.facts import MEANINGS
from gilint.packs.rule import Example, PackInfo, Rule, RuleSet

_WORDS = {
    "rules": Text("规则", "Rules"),
    "id": Text("编号", "Id"),
    "severity": Text("级别", "Severity"),
    "says": Text("提示", "Message"),
    "why": Text("为什么", "Why"),
    "fix": Text("怎么改", "What to do"),
    "basis": Text("依据", "Basis"),
    "bad": Text("有问题的例子", "A bad example"),
    "good": Text("正确的例子", "A good example"),
    "from": Text("来自", "From"),
    "changed": Text("由 {packs} 修改", "changed by {packs}"),
    "off": Text("已停用", "off"),
    "formats": Text("格式", "Formats"),
    "checks": Text("检查种类", "Kinds of checks"),
    "use": Text(
        "规则在 `check` 中写明检查种类，在 `with` 中写明其选项；提示（`message`）可用大括号引用所列内容，以及 `{cells}`。",
        "A rule names one under `check` and gives its options under `with`; its message may quote the facts in braces, "
        "and `{cells}`.",
    ),
    "option": Text("选项", "option"),
    "holds": Text("内容", "holds"),
    "meaning": Text("含义", "meaning"),
    "or-preamble": Text("或 `preamble`（引言）", " or `preamble`"),
    "required": Text("，必填", ", required"),
    "facts": Text("提示可引用的内容", "Facts for messages"),
    "fact": Text("写法", "fact"),
}
_HOLDS: dict[OptionKind, Text] = {
    "section": Text("部分", "section"),
    "sections": Text("若干部分", "sections"),
    "table": Text("表", "table"),
    "tables": Text("若干表", "tables"),
    "row": Text("行", "row"),
    "rows": Text("若干行", "rows"),
    "columns": Text("若干列", "columns"),
    "cell": Text("单元格", "cell"),
    "cells": Text("若干单元格", "cells"),
    "region": Text("省份", "province"),
    "words": Text("词表的名称", "name of a list of words"),
    "expression": Text("算式", "expression"),
    "condition": Text("条件", "condition"),
    "pattern": Text("模式", "pattern"),
    "patterns": Text("若干模式", "patterns"),
    "text": Text("文字", "text"),
    "texts": Text("若干文字", "texts"),
    "number": Text("数字", "number"),
    "flag": Text("true 或 false", "true or false"),
    "choice": Text("选择", "choice"),
    "topics": Text("名称: 若干模式", "names, each with patterns"),
    "claims": Text("名称: 说法", "names, each with a claim"),
}
"""What the value of an option is."""


def handbook(rules: RuleSet, packs: Collection[str], language: Language = "zh") -> str:
    """Return a Markdown page of the rules that *packs* declare or change."""
    chosen = [rule for rule in rules.all_rules() if not {rule.origin, *rule.changed_by}.isdisjoint(packs)]
    heads = [pack for pack in rules.packs if pack.name in packs]
    parts = (_head(heads, language), _table(chosen, language), _rules(chosen, rules, language))
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(packs: list[PackInfo], language: Language) -> Iterator[str]:
    for pack in packs:
        yield f"# {pack.title.to(language) or pack.name}"
        yield ""
        basis = pack.basis.to(language)
        if basis:
            yield f"{_WORDS['basis'].to(language)}：{basis}" if language == "zh" else f"Basis: {basis}"
            yield ""


def _table(chosen: list[Rule], language: Language) -> Iterator[str]:
    yield f"| {' | '.join(_WORDS[key].to(language) for key in ('id', 'severity', 'says'))} |"
    yield "|---|---|---|"
    for rule in chosen:
        yield f"| [{rule.id}](#{rule.id.lower()}) | {_severity(rule, language)} | {_escaped(rule.message.to(language))} |"
    yield ""


def _rules(chosen: list[Rule], rules: RuleSet, language: Language) -> Iterator[str]:
    for rule in chosen:
        yield f'## <a id="{rule.id.lower()}"></a>{rule.id} {rule.name}'
        yield ""
        yield _origin(rule, rules, language)
        yield ""
        yield f"> {_escaped(rule.message.to(language))}"
        yield ""
        for key, text in (("why", rule.why), ("fix", rule.fix), ("basis", rule.basis)):
            yield f"**{_WORDS[key].to(language)}** {_escaped(text.to(language))}"
            yield ""
        for key, examples in (("bad", rule.bad), ("good", rule.good)):
            yield from _example(_WORDS[key].to(language), examples)


def _origin(rule: Rule, rules: RuleSet, language: Language) -> str:
    held = [
        format_.name for format_ in rules.formats if any(other.id == rule.id for other in rules.rules(format_.name))
    ]
    parts = [_severity(rule, language), f"{_WORDS['from'].to(language)} {rule.origin}"]
    if rule.changed_by:
        parts.append(_WORDS["changed"].to(language).format(packs=", ".join(rule.changed_by)))
    if len(held) < len(rules.formats):
        parts.append(f"{_WORDS['formats'].to(language)} {', '.join(held)}")
    return " · ".join(parts)


def _severity(rule: Rule, language: Language) -> str:
    return (SEVERITY_NAMES[rule.severity] if rule.enabled else _WORDS["off"]).to(language)


def _example(title: str, examples: tuple[Example, ...]) -> Iterator[str]:
    for example in examples[:1]:
        yield f"{title}:"
        yield ""
        yield from (f"    {line}" for line in example.text.rstrip("\n").split("\n"))
        yield ""


def _escaped(text: str) -> str:
    """Return *text* so that Markdown shows it as it is."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in text).replace("\n", " ")


def reference(language: Language = "zh") -> str:
    """Return a Markdown page of all kinds of checks: options, their kinds, and the facts for messages."""
    return "\n".join(_reference(language)) + "\n"


def _reference(language: Language) -> Iterator[str]:
    yield f"# {_WORDS['checks'].to(language)}"
    yield ""
    yield _WORDS["use"].to(language)
    for name in CHECKS:
        kind = check(name)
        meaning = kind.meaning.to(language)
        yield ""
        yield f"## `{name}`"
        yield ""
        yield meaning + "。" if language == "zh" else f"{meaning[:1].upper()}{meaning[1:]}."
        yield ""
        yield from _options(kind, language)
        if kind.needs:
            names = [f"`{name}`" for name in kind.needs]
            yield f"{'、'.join(names)}至少写一个。" if language == "zh" else f"At least {' or '.join(names)} is needed."
            yield ""
        yield _facts(kind.facts, language)
    yield ""
    yield f"## {_WORDS['facts'].to(language)}"
    yield ""
    yield f"| {_WORDS['fact'].to(language)} | {_WORDS['meaning'].to(language)} |"
    yield "|---|---|"
    for name, text in MEANINGS.items():
        yield f"| `{{{name}}}` | {_escaped(text.to(language))} |"


def _options(kind: Check, language: Language) -> Iterator[str]:
    if not kind.options:
        return
    yield f"| {' | '.join(_WORDS[key].to(language) for key in ('option', 'holds', 'meaning'))} |"
    yield "|---|---|---|"
    for option in kind.options:
        holds = " \\| ".join(f"`{choice}`" for choice in option.choices) or _HOLDS[option.kind].to(language)
        if option.kind == "sections" and kind.preamble:
            holds += _WORDS["or-preamble"].to(language)
        need = _WORDS["required"].to(language) if option.required else _beside(option, language)
        yield f"| `{option.name}` | {holds}{need} | {_escaped(option.meaning.to(language))} |"
    yield ""


def _beside(option: Option, language: Language) -> str:
    """Return what an option goes with."""
    if not option.goes_with:
        return ""
    return f"，与 `{option.goes_with}` 同用" if language == "zh" else f", with `{option.goes_with}`"


def _facts(names: tuple[str, ...], language: Language) -> str:
    if language == "zh":
        return f"提示可引用：{'、'.join(f'`{{{name}}}`' for name in names) or '无'}。"
    return f"Facts: {', '.join(f'`{{{name}}}`' for name in names) or 'none'}."
