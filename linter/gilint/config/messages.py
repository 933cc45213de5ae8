"""The wordings of faults in configurations."""

from __future__ import annotations

from gilint.findings import Text

TEXTS: dict[str, Text] = {
    "unknown-key": Text("没有“{key}”这个键{near}", "there is no key '{key}'{near}"),
    "not-map": Text("“{key}”应为“键: 值”的形式", "'{key}' must be a mapping of keys to values"),
    "not-entries": Text("“{key}”应为列表，每项以“- ”开头", "'{key}' must be a list, each item beginning with '- '"),
    "not-text": Text("“{key}”应为一段文字", "'{key}' must be a text"),
    "not-texts": Text(
        "“{key}”应为文字或文字的列表，如 [甲, 乙]", "'{key}' must be a text or a list of texts, such as [a, b]"
    ),
    "empty": Text("“{key}”不能为空", "'{key}' must not be empty"),
    "missing-key": Text("缺少“{key}”（{meaning}）", "'{key}' is missing ({meaning})"),
    "not-year": Text("“{key}”应为四位数的年度，如 2024", "'{key}' must be a year of four digits, such as 2024"),
    "not-date": Text(
        "“{key}”应为日期，如 2026-12-31：“{value}”", "'{key}' must be a day such as 2026-12-31: '{value}'"
    ),
    "not-choice": Text("“{value}”不可用于“{key}”{near}", "'{value}' does not fit '{key}'{near}"),
    "not-one-of": Text("“{key}”应为其中之一：{choices}", "'{key}' must be one of {choices}"),
    "no-pack-file": Text(
        "没有规则包文件“{name}”，路径从配置文件所在文件夹算起",
        "there is no pack file '{name}'; paths start from the configuration's folder",
    ),
    "rule-twice": Text(
        "“{key}”与第 {line} 行的“{other}”是同一条规则，请只留一个",
        "'{key}' is the same rule as '{other}' on line {line}, keep one of them",
    ),
    "bad-glob": Text(
        "路径模式只有 *、? 和 **，没有 ! 和 {a,b}，可写成列表：“{name}”",
        "path patterns have *, ? and **, but neither ! nor {a,b}; write a list instead: '{name}'",
    ),
    "unknown-pack": Text("没有规则包“{name}”{near}", "there is no pack '{name}'{near}"),
    "unknown-rule": Text("没有规则“{name}”{near}", "there is no rule '{name}'{near}"),
    "one-rule": Text(
        "豁免只能针对一条规则：“{name}”，请写完整的编号", "a waiver is for one rule, write its whole id: '{name}'"
    ),
    "unknown-cell": Text("没有单元格“{name}”{near}", "there is no cell '{name}'{near}"),
    "outside": Text(
        "路径模式应相对于配置文件所在文件夹：“{name}”",
        "a path pattern starts from the configuration's folder: '{name}'",
    ),
    "expired": Text(
        "警告：{rule} 的豁免已于 {until} 到期（{who}），请改正问题或续期",
        "warning: the waiver of {rule} ended on {until} ({who}); mend what it waived, or renew it",
    ),
    "unused": Text(
        "警告：{rule} 的豁免没有用到，请删去", "warning: the waiver of {rule} waives nothing any more, remove it"
    ),
    "no-file": Text(
        "警告：{rule} 的豁免没有对应的文件（{files}），请更正路径或者删去",
        "warning: the waiver of {rule} is for no file ({files}), correct its path or remove it",
    ),
    "bad-baseline": Text(
        "无法读取基线 {name}，请删去该文件，再用 gilint baseline 重新生成",
        "the baseline {name} cannot be read, remove it and make it again with gilint baseline",
    ),
    "no-baseline": Text(
        "没有基线文件 {name}，请用 gilint baseline 生成，或者删去此行",
        "there is no baseline {name}, make it with gilint baseline or remove this line",
    ),
    "no-spot": Text("“{key}”太短，请写至少两个字", "'{key}' is too short, write two characters or more"),
    "not-by-path": Text("“{key}”不能只为某些文件设置", "'{key}' cannot be set for some files only"),
    "not-one-value": Text(
        "“{key}”不是单个值：规则请写 gilint config set GI504 error，某些文件的设置请加 --path，豁免请用 gilint config waive",
        "'{key}' is no single value: for a rule, gilint config set GI504 error; for some files, add --path; to waive "
        "a finding, gilint config waive",
    ),
    "by-hand": Text(
        "此处的写法不能由命令修改，请手工修改", "no command can change what is written like this, edit it by hand"
    ),
    "not-set": Text("{file} 没有设置“{key}”", "{file} does not set '{key}'"),
}
