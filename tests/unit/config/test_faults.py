"""Broken configurations: every fault at its place, in both languages, with the remedy."""

from __future__ import annotations

import pytest

from gilint.config.loading import drafted
from gilint.packs import PackError

BROKEN = [
    (
        "yaer: 2020\n",
        ["1:1 没有“yaer”这个键，是否应为“year”？"],
        ["1:1 there is no key 'yaer', did you mean 'year'?"],
    ),
    (
        "year: 2020\nyear: 2021\n",
        ["2:1 “year”重复，第 1 行已有，请合为一处"],
        ["2:1 'year' is repeated, line 1 has it already, keep one"],
    ),
    (
        "year: soon\n",
        ["1:7 “year”应为四位数的年度，如 2024"],
        ["1:7 'year' must be a year of four digits, such as 2024"],
    ),
    (
        "year: [2020]\n",
        ["1:7 “year”应为四位数的年度，如 2024"],
        ["1:7 'year' must be a year of four digits, such as 2024"],
    ),
    (
        "lang: fr\n",
        ["1:7 “fr”不可用于“lang”，可用：zh、en"],
        ["1:7 'fr' does not fit 'lang', known: zh, en"],
    ),
    (
        "lang: [zh]\n",
        ["1:7 “lang”应为其中之一：zh、en"],
        ["1:7 'lang' must be one of zh, en"],
    ),
    (
        "fail-on: eror\n",
        ["1:10 “eror”不可用于“fail-on”，是否应为“error”？"],
        ["1:10 'eror' does not fit 'fail-on', did you mean 'error'?"],
    ),
    (
        "fail_on: error\n",
        ["1:1 没有“fail_on”这个键，是否应为“fail-on”？"],
        ["1:1 there is no key 'fail_on', did you mean 'fail-on'?"],
    ),
    (
        "agency: twon\n",
        ["1:9 “twon”不可用于“agency”，是否应为“town”？"],
        ["1:9 'twon' does not fit 'agency', did you mean 'town'?"],
    ),
    (
        "agency: 部门\n",
        ["1:9 “部门”不可用于“agency”，可用：government、department、town、institution"],
        ["1:9 '部门' does not fit 'agency', known: government, department, town, institution"],
    ),
    (
        "packs: ours/city.yaml\n",
        ["1:8 没有规则包文件“ours/city.yaml”，路径从配置文件所在文件夹算起"],
        ["1:8 there is no pack file 'ours/city.yaml'; paths start from the configuration's folder"],
    ),
    (
        "packs: {a: b}\n",
        ["1:8 “packs”应为文字或文字的列表，如 [甲, 乙]"],
        ["1:8 'packs' must be a text or a list of texts, such as [a, b]"],
    ),
    (
        "packs: [[national]]\n",
        ["1:9 “packs”应为文字或文字的列表，如 [甲, 乙]"],
        ["1:9 'packs' must be a text or a list of texts, such as [a, b]"],
    ),
    (
        "packs: ['']\n",
        ["1:9 “packs”不能为空"],
        ["1:9 'packs' must not be empty"],
    ),
    (
        "select: GI3O1\n",
        ["1:9 没有规则“GI3O1”，是否应为“GI301”？"],
        ["1:9 there is no rule 'GI3O1', did you mean 'GI301'?"],
    ),
    (
        "ignore: [requests-balnce]\n",
        ["1:9 没有规则“requests-balnce”，是否应为“requests-balance”？"],
        ["1:9 there is no rule 'requests-balnce', did you mean 'requests-balance'?"],
    ),
    (
        "rules: GI504\n",
        ["1:8 “rules”应为“键: 值”的形式"],
        ["1:8 'rules' must be a mapping of keys to values"],
    ),
    (
        "rules: {GI504: fatal}\n",
        ["1:16 “fatal”不可用于“GI504”，可用：error、warning、info、off、on"],
        ["1:16 'fatal' does not fit 'GI504', known: error, warning, info, off, on"],
    ),
    (
        "rules: {GI504: Error}\n",
        ["1:16 “Error”不可用于“GI504”，是否应为“error”？"],
        ["1:16 'Error' does not fit 'GI504', did you mean 'error'?"],
    ),
    (
        "rules: {GI504: warn}\n",
        ["1:16 “warn”不可用于“GI504”，是否应为“warning”？"],
        ["1:16 'warn' does not fit 'GI504', did you mean 'warning'?"],
    ),
    (
        "rules: {GI504: }\n",
        ["1:16 “GI504”应为其中之一：error、warning、info、off、on"],
        ["1:16 'GI504' must be one of error, warning, info, off, on"],
    ),
    (
        "rules: {GI504: {severity: error}}\n",
        ["1:16 “GI504”应为其中之一：error、warning、info、off、on"],
        ["1:16 'GI504' must be one of error, warning, info, off, on"],
    ),
    (
        "rules: {HLJ001: off}\n",
        ["1:9 没有规则“HLJ001”，编号见 gilint rules"],
        ["1:9 there is no rule 'HLJ001', gilint rules lists the ids"],
    ),
    (
        "rules: {GI504: off, GI504: on}\n",
        ["1:21 “GI504”重复，第 1 行已有，请合为一处"],
        ["1:21 'GI504' is repeated, line 1 has it already, keep one"],
    ),
    (
        "rules: {GI504: off, missing-postcode: on}\n",
        ["1:21 “missing-postcode”与第 1 行的“GI504”是同一条规则，请只留一个"],
        ["1:21 'missing-postcode' is the same rule as 'GI504' on line 1, keep one of them"],
    ),
    (
        "rules: {GI504: true}\n",
        ["1:16 “true”不可用于“GI504”，可用：error、warning、info、off、on"],
        ["1:16 'true' does not fit 'GI504', known: error, warning, info, off, on"],
    ),
    (
        "paths: towns\n",
        ["1:8 “paths”应为列表，每项以“- ”开头"],
        ["1:8 'paths' must be a list, each item beginning with '- '"],
    ),
    (
        "paths: [towns/]\n",
        ["1:9 “paths”应为“键: 值”的形式"],
        ["1:9 'paths' must be a mapping of keys to values"],
    ),
    (
        "paths:\n  - agency: town\n",
        ["2:5 缺少“files”（适用的文件，用路径模式表示）"],
        ["2:5 'files' is missing (the files that it is for, as path patterns)"],
    ),
    (
        "paths:\n  - {files: ../x, agency: town}\n",
        ["2:13 路径模式应相对于配置文件所在文件夹：“../x”"],
        ["2:13 a path pattern starts from the configuration's folder: '../x'"],
    ),
    (
        "paths:\n  - {files: /srv/x, agency: town}\n",
        ["2:13 路径模式应相对于配置文件所在文件夹：“/srv/x”"],
        ["2:13 a path pattern starts from the configuration's folder: '/srv/x'"],
    ),
    (
        "paths:\n  - {files: 'C:\\x', agency: town}\n",
        ["2:13 路径模式应相对于配置文件所在文件夹：“C:\\x”"],
        ["2:13 a path pattern starts from the configuration's folder: 'C:\\x'"],
    ),
    (
        "paths:\n  - {files: '', agency: town}\n",
        ["2:13 “files”不能为空"],
        ["2:13 'files' must not be empty"],
    ),
    (
        "paths:\n  - {files: [], agency: town}\n",
        ["2:13 “files”不能为空"],
        ["2:13 'files' must not be empty"],
    ),
    (
        "paths:\n  - {files: a, lang: en}\n",
        ["2:16 没有“lang”这个键，可用：files、packs、year、agency、select、ignore、rules、fail-on"],
        ["2:16 there is no key 'lang', known: files, packs, year, agency, select, ignore, rules, fail-on"],
    ),
    (
        "paths:\n  - {file: a, agency: town}\n",
        ["2:6 没有“file”这个键，是否应为“files”？"],
        ["2:6 there is no key 'file', did you mean 'files'?"],
    ),
    (
        "paths:\n  - {files: '{a,b}.txt', agency: town}\n",
        ["2:13 路径模式只有 *、? 和 **，没有 ! 和 {a,b}，可写成列表：“{a,b}.txt”"],
        ["2:13 path patterns have *, ? and **, but neither ! nor {a,b}; write a list instead: '{a,b}.txt'"],
    ),
    (
        "paths:\n  - {files: '!a', agency: town}\n",
        ["2:13 路径模式只有 *、? 和 **，没有 ! 和 {a,b}，可写成列表：“!a”"],
        ["2:13 path patterns have *, ? and **, but neither ! nor {a,b}; write a list instead: '!a'"],
    ),
    (
        "waivers: GI301\n",
        ["1:10 “waivers”应为列表，每项以“- ”开头"],
        ["1:10 'waivers' must be a list, each item beginning with '- '"],
    ),
    (
        "waivers:\n  - {rule: GI301, files: a.txt, reason: '', who: 张三, until: 2999-01-01}\n",
        ["2:41 “reason”不能为空"],
        ["2:41 'reason' must not be empty"],
    ),
    (
        "waivers:\n  - {rule: GI301, files: a.txt, who: 张三, until: 2999-01-01}\n",
        ["2:5 缺少“reason”（为何认可）"],
        ["2:5 'reason' is missing (why it is accepted)"],
    ),
    (
        "waivers:\n  - {rule: GI301, files: a.txt, reason: 因, who: 张三, until: 2999-13-01}\n",
        ["2:60 “until”应为日期，如 2026-12-31：“2999-13-01”"],
        ["2:60 'until' must be a day such as 2026-12-31: '2999-13-01'"],
    ),
    (
        "waivers:\n  - {rule: GI301, files: a.txt, reason: 因, who: 张三, until: 2999/1/1}\n",
        ["2:60 “until”应为日期，如 2026-12-31：“2999/1/1”"],
        ["2:60 'until' must be a day such as 2026-12-31: '2999/1/1'"],
    ),
    (
        "waivers:\n  - {rule: GI301, files: a.txt, reason: 因, who: 张三, until: 永久}\n",
        ["2:60 “until”应为日期，如 2026-12-31：“永久”"],
        ["2:60 'until' must be a day such as 2026-12-31: '永久'"],
    ),
    (
        "waivers:\n  - {rule: GI3, files: a.txt, reason: 因, who: 张三, until: 2999-01-01}\n",
        ["2:12 豁免只能针对一条规则：“GI3”，请写完整的编号"],
        ["2:12 a waiver is for one rule, write its whole id: 'GI3'"],
    ),
    (
        "waivers:\n  - {rule: GI3O1, files: a.txt, reason: 因, who: 张三, until: 2999-01-01}\n",
        ["2:12 没有规则“GI3O1”，是否应为“GI301”？"],
        ["2:12 there is no rule 'GI3O1', did you mean 'GI301'?"],
    ),
    (
        "waivers:\n  - {rule: [GI301, GI302], files: a.txt, reason: 因, who: 张三, until: 2999-01-01}\n",
        ["2:12 “rule”应为一段文字"],
        ["2:12 'rule' must be a text"],
    ),
    (
        "waivers:\n  - {rule: GI301, files: a.txt, reason: 因, by: 张三, until: 2999-01-01}\n",
        ["2:44 没有“by”这个键，可用：rule、files、cell、text、reason、who、until"],
        ["2:44 there is no key 'by', known: rule, files, cell, text, reason, who, until"],
    ),
    (
        "waivers:\n  - {rule: GI301, files: a.txt, reason: 因, who: 张三, until: 2999-01-01, cell: requsts.new.total}\n",
        ["2:78 没有单元格“requsts.new.total”，是否应为“requests.new.total”？"],
        ["2:78 there is no cell 'requsts.new.total', did you mean 'requests.new.total'?"],
    ),
    (
        "waivers:\n  - {rule: GI301, files: a.txt, reason: 因, who: 张三, until: 2999-01-01, cell: requests.new}\n",
        ["2:78 没有单元格“requests.new”，是否应为“requests.new.total”？"],
        ["2:78 there is no cell 'requests.new', did you mean 'requests.new.total'?"],
    ),
    (
        "waivers:\n  - {rule: GI301, files: a.txt, reason: 因, who: 张三, until: 2999-01-01, text: 一}\n",
        ["2:78 “text”太短，请写至少两个字"],
        ["2:78 'text' is too short, write two characters or more"],
    ),
    (
        "waivers:\n  - {rule: GI301, files: a.txt, reason: 因, who: 张三, until: 2999-01-01, line: 3}\n",
        ["2:72 没有“line”这个键，可用：rule、files、cell、text、reason、who、until"],
        ["2:72 there is no key 'line', known: rule, files, cell, text, reason, who, until"],
    ),
    (
        "waivers:\n  rule: GI301\n",
        ["2:3 “waivers”应为列表，每项以“- ”开头"],
        ["2:3 'waivers' must be a list, each item beginning with '- '"],
    ),
    (
        "waivers:\n  - rule: GI301\n  files: a\n",
        ["3:3 YAML 语法错误：此处应为列表的下一项（- ）；请检查缩进是否对齐"],
        ["3:3 wrong YAML: the next item (- ) is expected here; is the indentation right?"],
    ),
    (
        "baseline: [a.json]\n",
        ["1:11 “baseline”应为一段文字"],
        ["1:11 'baseline' must be a text"],
    ),
    (
        "baseline: ''\n",
        ["1:11 “baseline”不能为空"],
        ["1:11 'baseline' must not be empty"],
    ),
    (
        "year 2020\n",
        ["1:1 文件应由“键: 值”组成，冒号为半角，其后有空格"],
        ["1:1 the file must be a mapping of keys to values, each key with a colon and a blank"],
    ),
    (
        "year：2020\n",
        ["1:1 文件应由“键: 值”组成，冒号为半角，其后有空格"],
        ["1:1 the file must be a mapping of keys to values, each key with a colon and a blank"],
    ),
    (
        "year:2020\nlang: zh\n",
        ["2:5 YAML 语法错误：此处不应有冒号；上一行是否缺少半角冒号和空格，缩进是否对齐？含冒号的文字请加引号"],
        ["2:5 wrong YAML: no colon is expected here; does the line above lack its colon and blank, is the indentation right? put words with a colon in quotation marks"],
    ),
    (
        "rules:\n\tGI504: off\n",
        ["2:1 YAML 语法错误：此处不能用这个字符；缩进请用空格，含特殊符号的文字请加引号"],
        ["2:1 wrong YAML: this character cannot stand here; indent with blanks, and put words with special characters in quotation marks"],
    ),
    (
        "rules:\n  GI504: off\n GI1: on\n",
        ["3:2 YAML 语法错误：此处应为一个键；请检查缩进是否对齐、引号是否成对"],
        ["3:2 wrong YAML: a key is expected here; is the indentation right, are quotation marks closed?"],
    ),
    (
        "lang: 'zh\nyear: 2020\n",
        ["1:7 YAML 语法错误：引号没有结束"],
        ["1:7 wrong YAML: the quotation mark is never closed"],
    ),
    (
        "ignore: [GI1, GI2\nyear: 2020\n",
        ["2:5 YAML 语法错误：方括号内缺少逗号或右括号；文字含有 { } [ ] , : 时请加引号"],
        ["2:5 wrong YAML: a comma or the closing bracket is missing; put words with { } [ ] , : in quotation marks"],
    ),
    (
        "a: &x 1\nb: *x\n",
        ["1:4 不得使用锚点（&名称），请删去", "2:4 不得使用引用（*名称），请直接写出内容"],
        ["1:4 anchors (&name) are not allowed, remove it", "2:4 aliases (*name) are not allowed, write the value itself"],
    ),
    (
        "year: !!int 2020\n",
        ["1:7 不得使用标签（!…），请删去"],
        ["1:7 tags (!…) are not allowed, remove it"],
    ),
    (
        "- year: 2020\n",
        ["1:1 文件应由“键: 值”组成，冒号为半角，其后有空格"],
        ["1:1 the file must be a mapping of keys to values, each key with a colon and a blank"],
    ),
    (
        "year: 2020\n---\nlang: zh\n",
        ["2:1 一个文件只能有一份内容，请删去“---”以下的部分"],
        ["2:1 a file holds one document, remove what follows '---'"],
    ),
    (
        "\x01year: 2020\n",
        ["1:1 文件含有控制字符，请删去"],
        ["1:1 the file holds a control character, remove it"],
    ),
    (
        "paths:\n  - {files: *.txt, agency: town}\n",
        ["2:14 YAML 语法错误：以 & 或 * 开头的文字请加引号"],
        ["2:14 wrong YAML: put words that begin with & or * in quotation marks"],
    ),
    (
        "ignore: @GI1\n",
        ["1:9 YAML 语法错误：此处不能用这个字符；缩进请用空格，含特殊符号的文字请加引号"],
        ["1:9 wrong YAML: this character cannot stand here; indent with blanks, and put words with special characters in quotation marks"],
    ),
    (
        "? [a]\n: 1\n",
        ["1:3 键应为文字"],
        ["1:3 a key must be a text"],
    ),
    (
        "paths: - files: a\n",
        ["1:8 YAML 语法错误：列表的“- ”应另起一行"],
        ["1:8 wrong YAML: the '- ' of a list begins a line of its own"],
    ),
    (
        "pakcs: [national]\nyear: soon\nrules: {GI3O1: off, GI301: fatal}\nwaivers: GI301\n",
        ["1:1 没有“pakcs”这个键，是否应为“packs”？", "2:7 “year”应为四位数的年度，如 2024", "3:9 没有规则“GI3O1”，是否应为“GI301”？", "3:28 “fatal”不可用于“GI301”，可用：error、warning、info、off、on", "4:10 “waivers”应为列表，每项以“- ”开头"],
        ["1:1 there is no key 'pakcs', did you mean 'packs'?", "2:7 'year' must be a year of four digits, such as 2024", "3:9 there is no rule 'GI3O1', did you mean 'GI301'?", "3:28 'fatal' does not fit 'GI301', known: error, warning, info, off, on", "4:10 'waivers' must be a list, each item beginning with '- '"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "zh", "en"), BROKEN, ids=[text for text, _, _ in BROKEN])
def test_every_fault_is_told_at_its_place_in_both_languages(text: str, zh: list[str], en: list[str]) -> None:
    with pytest.raises(PackError) as caught:
        drafted(".gilint.yaml", text)

    faults = caught.value.faults
    assert [f"{fault.line}:{fault.column} {fault.message.zh}" for fault in faults] == zh
    assert [f"{fault.line}:{fault.column} {fault.message.en}" for fault in faults] == en
    assert {fault.path for fault in faults} == {".gilint.yaml"}


@pytest.mark.parametrize(
    "text",
    [
        "", "# nothing\n---\n", "select: []\n", "waivers: []\npaths: []\nrules: {}\n", "lang:\nrules:\n", "baseline: ../b.json\n",
        "paths:\n  - {files: '[ab].txt'}\n", "paths:\n  - files: 'a\\b.txt'\n",
    ],
)  # fmt: skip
def test_what_says_nothing_wrong_is_sound(text: str) -> None:
    drafted(".gilint.yaml", text)
