"""Write the pages that are made from the code and the packs: `python docs/generate.py`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gilint.findings import Text
from gilint.packs import Rule, RuleSet, load
from gilint.packs.docs import reference

_FOLDER = Path(__file__).parent
_NOTE = "<!-- Made by docs/generate.py; change the packs or the checks instead. -->\n"


def pages() -> dict[str, str]:
    """Return the text of each generated page by its file name."""
    return {
        "checks.md": _NOTE + _linked("checks.zh.md", "中文", reference("en")),
        "checks.zh.md": _NOTE + _linked("checks.md", "English", reference("zh")),
        "rules.md": _NOTE + "\n".join(_rules(load([]))) + "\n",
    }


def _linked(name: str, language: str, page: str) -> str:
    """Return *page* with a link to the same page in another language under its title."""
    title, rest = page.split("\n", 1)
    return f"{title}\n\n[{language}]({name})\n{rest}"


def _rules(rules: RuleSet) -> Iterator[str]:
    every = rules.all_rules()
    yield "# 国家规则 / The national rules"
    yield ""
    yield f"{len(every)} 条规则。在命令行上：`gilint explain 编号`。/ {len(every)} rules; on the command line: `gilint explain ID`."
    yield ""
    yield "| 编号 id | 名称 name | 级别 severity | 格式 formats |"
    yield "|---|---|---|---|"
    for rule in every:
        name = f"[{rule.id}](#{rule.id.lower()})"
        yield f"| {name} | `{rule.name}` | {_severity(rule)} | {_years(rule, rules)} |"
    for rule in every:
        yield from _rule(rule, rules)


def _rule(rule: Rule, rules: RuleSet) -> Iterator[str]:
    yield ""
    yield f'## <a id="{rule.id.lower()}"></a>{rule.id} {rule.name}'
    yield ""
    yield f"{_severity(rule)} · [`{rule.check}`](checks.md#{rule.check})"
    yield ""
    yield "| | 中文 | English |"
    yield "|---|---|---|"
    forms = _in_formats(rule, rules)
    yield from _rows("提示 message", [(form.format, form.message) for form in forms])
    yield from _rows("为什么 why", [(form.format, form.why) for form in forms])
    yield from _rows("怎么改 fix", [(form.format, form.fix) for form in forms])
    yield from _rows("依据 basis", [(form.format, form.basis) for form in forms])


def _rows(title: str, texts: list[tuple[str, Text]]) -> Iterator[str]:
    """Yield a row for each text that differs, with the formats that have it."""
    formats: dict[Text, list[str]] = {}
    for name, text in texts:
        formats.setdefault(text, []).append(name)
    for text, names in formats.items():
        yield _row(f"{title} ({', '.join(names)})" if len(formats) > 1 else title, text)


def _in_formats(rule: Rule, rules: RuleSet) -> list[Rule]:
    """Return the forms that the rule has in the official formats, oldest first."""
    return [each for format_ in rules.formats for each in rules.rules(format_.name) if each.id == rule.id]


def _years(rule: Rule, rules: RuleSet) -> str:
    formats = [each.format for each in _in_formats(rule, rules)]
    return "全部 all" if len(formats) == len(rules.formats) else ", ".join(formats)


def _severity(rule: Rule) -> str:
    return rule.severity if rule.enabled else "off"


def _row(title: str, text: Text) -> str:
    return f"| {title} | {_escaped(text.zh)} | {_escaped(text.en)} |"


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "\\`*_[]<>|" else char for char in text.strip()).replace("\n", " ")


def main() -> None:
    """Write every page beside this file."""
    for name, text in pages().items():
        (_FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
