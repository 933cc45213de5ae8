"""The language of packs as tables: which keys a pack may have, what each holds and means.

The loader validates by these tables, and the JSON Schema and the reference are made from them.
"""

from __future__ import annotations

from gilint.findings import SEVERITIES, Text
from gilint.model.agency import KINDS
from gilint.packs.scope import LEVELS
from gilint.typing import Literal, Record

Shape = Literal[
    "text",
    "texts",
    "both",
    "wording",
    "flag",
    "year",
    "words",
    "choice",
    "options",
    "examples",
    "patterns",
    "record",
    "records",
    "texts-by-key",
    "files",
    "changes",
]
"""What a key holds: one text; a list of texts; a text in zh and en; a text that may be in both; true or
false; a year; lists of words by name; one of `choices`; a check's options; a report's text or several;
patterns; one mapping of the keys of `of`; such mappings by free names; texts in both languages by free names; file names;
new ids by old ids."""


class Key(Record):
    """One key that a mapping in a pack may have."""

    name: str
    shape: Shape
    meaning: Text
    required: bool = False
    """Whether the value must be there once all packs are laid over each other."""
    of: str = ""
    """For records: which mapping."""
    choices: tuple[str, ...] = ()


def _key(
    name: str, shape: Shape, zh: str, en: str, *, required: bool = False, of: str = "", choices: tuple[str, ...] = ()
) -> Key:
    return Key(name, shape, Text(zh, en), required, of, choices)


_CONTENT = (
    _key("sections", "records", "报告的各部分", "the sections of a report", of="section"),
    _key("tables", "records", "报告的各表", "the tables of a report", of="table"),
    _key("words", "words", "供各项检查使用的词表", "named lists of words that the checks use"),
    _key("reasons", "texts-by-key", "无法判断的原因", "why a check could not be decided"),
    _key("rules", "records", "规则，以编号为键", "the rules, by their ids", of="rule"),
    _key("renamed", "changes", "已改编号的规则：旧编号: 新编号", "rules that changed their id: old: new"),
)

RECORDS: dict[str, tuple[Key, ...]] = {
    "pack": (
        _key("pack", "text", "规则包名称", "the pack's name", required=True),
        _key("extends", "text", "所扩展的规则包名称或文件", "the pack that this one extends, by name or file"),
        _key("parts", "files", "同一规则包的其他文件", "more files of the same pack"),
        _key("title", "wording", "规则包的标题", "the pack's title"),
        _key("basis", "wording", "规则包的依据", "the norm that the pack follows"),
        _key("years", "record", "适用的报告年度，仅国家格式使用", "the report years of an official format", of="years"),
        *_CONTENT,
    ),
    "part": _CONTENT,
    "years": (
        _key("from", "year", "首个报告年度", "the first report year", required=True),
        _key("to", "year", "最后一个报告年度，空表示至今", "the last report year; empty: still in force"),
    ),
    "section": (
        _key("number", "text", "序号（一、二……）", "the Chinese numeral before the title", required=True),
        _key("title", "text", "标题", "the title", required=True),
        _key("official", "texts", "官方文本中的其他标题", "further titles of the official texts"),
        _key("variants", "texts", "同一部分的其他写法", "other wordings known to mean this section"),
        _key("table", "text", "本部分应有的表", "the table that belongs here"),
    ),
    "table": (
        _key("section", "text", "所在部分", "the section that holds it", required=True),
        _key("record", "flag", "各值是否在表头之下排成一行", "whether all values stand in one line under the headers"),
        _key("headers", "texts", "不属于某一列的表头文字", "words over the columns that are no column's label"),
        _key("columns", "records", "各列", "the columns", of="column"),
        _key("groups", "records", "统领数行的类别名", "labels that stand over several rows", of="group"),
        _key("rows", "records", "各行", "the rows", of="row"),
        _key("blocks", "records", "各有表头的分块", "blocks, each with its own columns", of="block"),
    ),
    "column": (
        _key("label", "text", "列名", "the label", required=True),
        _key("variants", "texts", "列名的其他写法", "other wordings of the label"),
        _key("money", "flag", "是否为金额，可有小数和单位", "whether it is money, with decimals and perhaps a unit"),
        _key("signed", "flag", "是否可为负数", "whether the number may be negative"),
    ),
    "group": (
        _key("label", "text", "类别名", "the label", required=True),
        _key("number", "text", "序号", "the ordinal before the label"),
        _key("variants", "texts", "类别名的其他写法", "other wordings of the label"),
    ),
    "row": (
        _key("label", "text", "行名", "the label", required=True),
        _key("number", "text", "序号，不含括号和标点", "the ordinal before the label, without marks"),
        _key("group", "text", "所属类别", "the group that the row belongs to"),
        _key("variants", "texts", "行名的其他写法", "other wordings of the label"),
        _key("after", "text", "位于哪一行之后", "the row that it follows"),
        _key("columns", "records", "与全表不同的列", "columns, where they are not the table's", of="column"),
    ),
    "block": (
        _key("label", "text", "分块名", "the label", required=True),
        _key("variants", "texts", "分块名的其他写法", "other wordings of the label"),
        _key("columns", "records", "各列", "the columns", required=True, of="column"),
        _key("rows", "records", "各行", "the rows", required=True, of="row"),
    ),
    "rule": (
        _key("name", "text", "以问题命名的短名", "a short name, for the fault", required=True),
        _key("severity", "choice", "严重程度", "how bad it is", required=True, choices=SEVERITIES),
        _key("check", "text", "检查种类", "the kind of check", required=True),
        _key("with", "options", "检查的选项", "the options of the check"),
        _key("enabled", "flag", "是否启用", "whether the rule is on"),
        _key("applies_to", "record", "只适用于哪些报告", "for which reports it is", of="scope"),
        _key("stops", "flag", "一旦出现，不再检查其他规则", "whether nothing else is checked once it fires"),
        _key("since", "text", "自哪一版起", "the version that brought it"),
        _key(
            "basis",
            "wording",
            "依据；缺省为规则包的依据，再缺省为格式文件",
            "the norm; without one, the pack's, else the format's document",
        ),
        _key("message", "both", "提示", "what is so, and what was expected", required=True),
        _key("why", "both", "原因", "why it matters", required=True),
        _key("fix", "both", "改法", "what to do", required=True),
        _key("examples", "record", "示例", "texts that must and must not fire", required=True, of="examples"),
    ),
    "scope": (
        _key("agencies", "patterns", "机关名称的模式，有一个匹配即可", "patterns of which the agency's name has one"),
        _key("kinds", "texts", "机关种类", "kinds of agencies", choices=tuple(KINDS)),
        _key("levels", "texts", "机关层级", "levels of agencies", choices=LEVELS),
        _key("years", "record", "报告年度", "report years", of="range"),
    ),
    "range": (
        _key("from", "year", "首个报告年度", "the first report year"),
        _key("to", "year", "最后一个报告年度", "the last report year"),
    ),
    "examples": (
        _key("good", "examples", "正确的文字", "texts in which the rule finds nothing", required=True),
        _key("bad", "examples", "有问题的文字", "texts in which the rule fires", required=True),
    ),
}

GROWING = frozenset({"variants", "official", "headers"})
"""Lists to which an extending pack adds; with `{replace: [...]}` it puts its own in their place."""

RULE_ID = r"[A-Z]{2,5}[0-9]{3}"
KEY = r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*"
"""What names of sections, tables, rows and columns look like."""
WORDS = r"[a-z][a-z0-9_]*([.-][a-z0-9_]+)*"
"""What names of lists of words look like."""
NAME = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
"""What names of rules and packs look like."""
