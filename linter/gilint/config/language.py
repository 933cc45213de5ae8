"""The language of configurations as a table: which keys there are, what each holds and means.

Reading validates by this table; the JSON Schema, `config show` and `config set` are made from it.
"""

from __future__ import annotations

from gilint.findings import SEVERITIES, Text
from gilint.model.agency import KINDS
from gilint.typing import Literal, Record

Shape = Literal["text", "texts", "ids", "choice", "year", "date", "file", "packs", "rules", "globs", "paths", "waivers"]
"""What a key holds: one text; texts; ids or names of rules, or beginnings of ids; one of `choices`; a year; a
day; a file; rule packs; what is to become of rules; path patterns; settings for some paths; waivers."""

VERDICTS: tuple[str, ...] = (*SEVERITIES, "off", "on")
"""What a configuration may say of a rule."""


class Key(Record):
    """One key that a mapping in a configuration may have."""

    name: str
    shape: Shape
    meaning: Text
    default: Text = Text("", "")
    """What holds where nobody says anything; empty for: nothing."""
    choices: tuple[str, ...] = ()
    required: bool = False


_FILES = Key(
    "files", "globs", Text("适用的文件，用路径模式表示", "the files that it is for, as path patterns"), required=True
)
_PACKS = Key(
    "packs", "packs", Text("国家规则之上的规则包，后者优先", "rule packs on top of the national ones; later ones win")
)
_RULES = Key(
    "rules", "rules",
    Text("规则的级别或开关：编号: error、warning、info、off、on", "severities of rules, and rules off or on, by their ids"),
)  # fmt: skip
_SELECT = Key("select", "ids", Text("只用这些规则", "only these rules"))
_IGNORE = Key("ignore", "ids", Text("不用这些规则", "not these rules"))
_AGENCY = Key(
    "agency",
    "choice",
    Text("机关种类", "the kind of agency that reports"),
    Text("由机关名称判断", "by the agency's name"),
    choices=tuple(KINDS),
)
_YEAR = Key(
    "year",
    "year",
    Text("文中没有写明时的报告年度", "the report year, where the text does not say it"),
    Text("以报告为准", "as the report says"),
)
_FAIL_ON = Key(
    "fail-on", "choice",
    Text("出现此级别以上的问题时退出状态为 1", "the lowest severity that makes the exit status 1"),
    Text("error", "error"), (*SEVERITIES, "never"),
)  # fmt: skip
_LANG = Key("lang", "choice", Text("输出语言", "language of what is printed"), Text("zh", "zh"), ("zh", "en"))

SETTINGS: tuple[Key, ...] = (_PACKS, _YEAR, _AGENCY, _SELECT, _IGNORE, _RULES, _FAIL_ON, _LANG)
"""What is in force for a file."""

RECORDS: dict[str, tuple[Key, ...]] = {
    "configuration": (
        *SETTINGS,
        Key("paths", "paths", Text("只适用于某些文件的设置，后者优先", "settings for some files only; later ones win")),
        Key("waivers", "waivers", Text("经认可、不再报告的问题", "findings that the office accepts")),
        Key("baseline", "file", Text("基线文件，由 gilint baseline 生成", "the baseline, made by gilint baseline")),
    ),
    # One run speaks one language, whatever the files.
    "paths": (_FILES, *(key for key in SETTINGS if key.name != "lang")),
    "waivers": (
        Key("rule", "text", Text("规则编号或名称", "the rule, by id or name"), required=True),
        _FILES,
        Key("cell", "text", Text("单元格名称，* 代表任意文字", "the cell's name; * stands for any characters")),
        Key("text", "text", Text("提示或问题所在处含有的文字", "words in the message or at the spot")),
        Key("reason", "text", Text("为何认可", "why it is accepted"), required=True),
        Key("who", "text", Text("由谁认可", "who accepts it"), required=True),
        Key("until", "date", Text("有效至哪一天（含）", "the last day on which it holds"), required=True),
    ),
}
"""The keys of the whole file, of an entry of `paths` and of a waiver."""


def key(name: str, record: str = "configuration") -> Key | None:
    """Return the key *name* of *record*; None where it has none of that name."""
    return next((key for key in RECORDS[record] if key.name == name), None)
