"""Broken packs: every fault at its place, once, with the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.packs.demo import DEMO, faults, written

from gilint.findings import Text
from gilint.packs import Fault, PackError, load
from gilint.packs.messages import TEXTS
from gilint.packs.wording import placeholders

CHANGED = [
    # what of the sound pack is replaced, by what, and the faults
    ("rules:", "rule: {}\nrules:", ["3:1 没有“rule”这个键，是否应为“rules”？"]),
    ("severity: warning", "severety: warning", ["6:5 没有“severety”这个键，是否应为“severity”？"]),
    ("severity: warning", "severity: warn", ["6:15 “warn”不可用于“severity”，是否应为“warning”？"]),
    ("    severity: warning\n", "", ["4:3 “DEM001”缺少“severity”（严重程度）"]),
    ("severity: warning", "severity: warning\n    severity: info", ["7:5 “severity”重复，第 6 行已有，请合为一处"]),
    ("check: equation", "check: equations", ["7:12 没有“equations”这种检查，是否应为“equation”？"]),
    ("each: column", "eech: column", ["8:29 检查“equation”没有选项“eech”，是否应为“each”？"]),
    ("each: column", "each: col", ["8:35 “col”不可用于“each”，是否应为“column”？"]),
    (", right: total", "", ["8:11 检查“equation”需要选项“right”（右边）"]),
    ("table: requests", "table: requsts", ["8:19 没有“requsts”这张表，是否应为“requests”？"]),
    ("left: new", "left: neww", ["8:49 表 requests 没有“neww”行，是否应为“new”？"]),
    ("left: new", "left: requsts.new", ["8:49 表 requests 没有“requsts.new”行，是否应为“new”？"]),
    ("left: new", "left: requsts.new.total", ["8:49 没有单元格“requsts.new.total”，是否应为“requests.new.total”？"]),
    (
        "left: new",
        'left: "sum(denid.*, other*)"',
        ["8:54 表 requests 没有“denid.*”行，是否应为“denied.*”？"],
    ),
    ("left: new", "left: other.unpaid", ["8:49 表 requests 没有“other.unpaid”行，名称见 gilint extract 的输出（格式 national-2019；只用于其他年度的规则，请写明 applies_to: {years: …}）"]),
    ("each: column, left: new", "each: row, left: naturl", ["8:46 表 requests 没有“naturl”列，是否应为“natural_person”？"]),
    ("left: new", "left: new + * 2", ["8:55 算式有误：“*”之前缺少一项"]),
    ("left: new", "left: denied.*", ["8:55 算式有误：带 * 的名称只能用在 sum(…) 之内"]),
    ("left: new", "left: (new", ["8:53 算式有误：缺少右括号"]),
    ("left: new", "left: new = 2", ["8:49 算式有误：此处应为一个数，不能是比较"]),
    ("left: new", "left: 新收", ["8:49 算式有误：此处不能用“新”；单元格请用表、行、列的键名"]),
    ("rules:", "sections: {overveiw: {variants: [综述]}}\nrules:", ["3:12 “overveiw”缺少“number”（序号（一、二……）），是否应为“overview”？", "3:12 “overveiw”缺少“title”（标题），是否应为“overview”？"]),
    ("rules:", "sections: {problems: {variants: [总体情况]}}\nrules:", ["3:34 “总体情况”已是部分 overview 的标题，读报告时无法区分；请改写其中一个"]),
    ("rules:", "rules:\n  GI605: {with: {any: {append: [某规定]}}}", ["4:23 “any”应为列表；{add: [...]} 只用于在修改规则时追加到原有的列表"]),
    ("check: equation\n    with: {table: requests, each: column, left: new, right: total}\n    message: {zh: \"甲{left}\", en: \"a {left}\"}", "check: pattern_absent\n    with: {patterns: ['送审 ?稿', '送 审稿']}\n    message: {zh: 甲, en: a}", ["8:34 模式永远不会匹配：查找的文字已去掉空白，请删去空格"]),
    ("left: new", "left: new / 0", ["8:55 除数为零，算式没有结果；请改正"]),
    ("extends: national", "extends: [national, heilongjiang]", ["2:10 只能扩展一个规则包，请写一个名称或者文件；其余的由 --pack 或者配置的 packs 叠加"]),
    ("rules:", "words: {contact.fone: [电话]}\nrules:", ["3:9 没有检查或者规则用到词表“contact.fone”，请删去或者改正名称，是否应为“contact.phone”？"]),
    ("甲{left}", "甲{left", ["9:21 “{left”不是可以引用的内容，只能引用 {left}、{right}、{left_terms}、{right_terms}、{difference}、{row}、{column}、{cells}"]),
    ("甲{left}", "甲｛left｝", ["9:21 “｛left”不是可以引用的内容，只能引用 {left}、{right}、{left_terms}、{right_terms}、{difference}、{row}、{column}、{cells}", "9:26 “｝”不是可以引用的内容，只能引用 {left}、{right}、{left_terms}、{right_terms}、{difference}、{row}、{column}、{cells}"]),
    ("a {left}", "a {lefft}", ["9:37 检查“equation”不提供 {lefft}，是否应为“left”？"]),
    (', en: "a {left}"', "", ["9:14 “message”缺少 en"]),
    ('{zh: "甲{left}", en: "a {left}"}', "甲", ["9:14 “message”应有中文（zh）和英文（en）两种文字"]),
    ("    why: {zh: 因, en: why}\n", "", ["4:3 “DEM001”缺少“why”（原因）"]),
    (", bad: 坏", "", ["12:5 “DEM001 examples”缺少“bad”（有问题的文字）"]),
    ("DEM001", "Dem1", ["4:3 规则编号“Dem1”应为 2 至 5 个大写字母加 3 位数字，如 HLJ001"]),
    ("DEM001", "GI3O1", ["4:3 规则编号“GI3O1”应为 2 至 5 个大写字母加 3 位数字，如 HLJ001，是否应为“GI301”？"]),
    ("name: demo-rule", "name: Demo_Rule", ["5:11 名称“Demo_Rule”应由小写字母、数字和连字符组成"]),
    ("name: demo-rule", "name: requests-balance", ["5:11 名称“requests-balance”已用于规则 GI301，请换一个"]),
    ("name: demo-rule", "stops: yes\n    name: demo-rule", ["5:12 “stops”应为 true 或 false，不加引号"]),
    ("extends: national", "extends: natonal", ["2:10 没有规则包“natonal”，是否应为“national”？"]),
    ("extends: national", "extends: demo.yaml", ["2:10 规则包不能扩展自身：demo.yaml → demo.yaml；请改正 extends"]),
    ("pack: demo", "pack: Demo Pack", ["1:7 名称“Demo Pack”应由小写字母、数字和连字符组成"]),
    ("pack: demo\n", "", ["1:1 “demo.yaml”缺少“pack”（规则包名称）"]),
    ("rules:", "parts: [more.yaml]\nrules:", ["3:9 找不到文件 more.yaml"]),
    ("rules:", "parts: [../more.yaml]\nrules:", ["3:9 ../more.yaml 应为规则包所在文件夹内的相对路径"]),
    ("rules:", "words: {contact.phone: 电话}\nrules:", ["3:24 “contact.phone”应为列表，如 [甲, 乙]"]),
    ("rules:", "years: {from: 21}\nrules:", ["3:15 “from”应为四位数的年度"]),
    (
        "rules:",
        "years: {from: 2022}\nrules:",
        ["3:8 年度与格式 national-2021 重叠；只有国家格式写明 years，其他规则包请删去"],
    ),
    ("rules:", "renamed: {DEM000: DEM002}\nrules:", ["3:19 新编号 DEM002 没有对应的规则，是否应为“DEM001”？"]),
    ("name: demo-rule", "name: *rule", ["5:11 不得使用引用（*名称），请直接写出内容"]),
    ("name: demo-rule", "name: &rule demo-rule", ["5:11 不得使用锚点（&名称），请删去"]),
    ("name: demo-rule", "name: !!python/name:os.system demo-rule", ["5:11 不得使用标签（!…），请删去"]),
    ("name: demo-rule", "name: demo: rule", ["5:15 YAML 语法错误：此处不应有冒号；上一行是否缺少半角冒号和空格，缩进是否对齐？含冒号的文字请加引号"]),
    ("    severity", "　　severity", ["6:1 YAML 语法错误：缩进请用半角空格，不能用全角空格"]),
    ("    severity", "\tseverity", ["6:1 YAML 语法错误：缩进请用空格，不能用制表符"]),
    ("demo-rule", "demo\0rule", ["5:15 文件含有控制字符，请删去"]),
]  # fmt: skip


@pytest.mark.parametrize(("part", "instead", "expected"), CHANGED)
def test_a_fault_is_reported_at_its_place_with_the_remedy(
    part: str, instead: str, expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert faults(tmp_path, DEMO.replace(part, instead, 1)) == expected


def test_all_faults_of_all_files_are_reported_at_once(tmp_path: Path) -> None:
    written(tmp_path, "reasons: {a-reason: {zh: 因}}\nrule: {}\n", "more.yaml")
    broken = DEMO.replace("rules:", "parts: [more.yaml]\nrules:").replace("warning", "warn")

    assert faults(tmp_path, broken) == [
        "7:15 “warn”不可用于“severity”，是否应为“warning”？",
        "more.yaml:1:21 “a-reason”缺少 en",
        "more.yaml:2:1 没有“rule”这个键，是否应为“rules”？",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1 文件是空的；可用 gilint pack new 名称 写出一个规则包的开头"),
        ("- 甲\n", "1:1 文件应由“键: 值”组成，冒号为半角，其后有空格"),
        ("甲\n", "1:1 文件应由“键: 值”组成，冒号为半角，其后有空格"),
        ("a: " + "[" * 100_000, "1:23 嵌套超过 20 层，请减少层次"),
        ("a: " + "{b: " * 100_000, "1:77 嵌套超过 20 层，请减少层次"),
        ("a: " + "x" * 2_000_000, "1:1 文件过大，不得超过 1024 KB"),
        ("a: &a [x, x]\nb: [*a, *a]\n", "1:4 不得使用锚点（&名称），请删去"),
        ("pack: demo\n? [a]\n: b\n", "2:3 键应为文字"),
    ],
)
def test_a_hostile_pack_gives_faults_and_nothing_else(text: str, expected: str, tmp_path: Path) -> None:
    assert faults(tmp_path, text)[0] == expected


def test_a_file_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "demo.yaml"
    path.write_bytes("pack: demo\n# 黑龙江\n".encode("gb18030"))

    with pytest.raises(PackError) as caught:
        load([str(path)])

    assert [fault[1:] for fault in caught.value.faults] == [
        (2, 1, Text("文件不是 UTF-8 编码，请另存为 UTF-8", "the file is not UTF-8, save it as UTF-8"))
    ]


def test_a_pack_that_is_not_there_is_named_with_the_nearest() -> None:
    with pytest.raises(PackError) as caught:
        load(["nationale"])

    assert caught.value.faults == (
        Fault(
            "nationale",
            1,
            1,
            Text(
                "没有规则包“nationale”，是否应为“national”？", "there is no pack 'nationale', did you mean 'national'?"
            ),
        ),
    )


def test_an_expression_over_several_lines_has_its_faults_in_their_lines(tmp_path: Path) -> None:
    options = "with:\n      table: requests\n      each: column\n      left: |\n        new +\n        carried\n      right: >\n        total +\n        totl"
    broken = DEMO.replace("with: {table: requests, each: column, left: new, right: total}", options)

    assert faults(tmp_path, broken) == [
        "13:9 表 requests 没有“carried”行，是否应为“carried_in”？",
        "16:9 表 requests 没有“totl”行，是否应为“total”？",
    ]


def test_a_new_rule_may_not_take_the_prefix_of_the_national_ones(tmp_path: Path) -> None:
    assert faults(tmp_path, DEMO.replace("DEM001", "GI999")) == [
        "4:3 编号前缀“GI”属于规则包 national，请使用自己的前缀，如 DEM001"
    ]


def test_another_check_for_a_rule_of_a_pack_below_is_a_fault_of_the_pack_that_asks_for_it(tmp_path: Path) -> None:
    other = DEMO.replace("DEM001", "GI301").replace("check: equation", "check: text_length")

    assert faults(tmp_path, other) == [
        "7:12 规则 GI301 属于规则包 national，检查种类 equation 不能更改；请停用该规则，另写一条新规则，如 DEM001"
    ]


def test_rows_and_columns_that_nothing_tells_apart_are_faults(tmp_path: Path) -> None:
    table = """\
    pack: demo
    tables:
      demo:
        section: other
        groups: {a: {label: 甲类}, b: {label: 乙类}}
        columns: {count: {label: 数量}, cost: {label: 经费, variants: [数 量]}}
        rows:
          a.other: {group: a, label: 其他}
          b.other: {group: b, label: 其他}
          b.more: {group: b, number: "2", label: 其他}
          b.last: {group: b, label: 其他}
    """

    assert faults(tmp_path, table) == [
        "6:64 “数 量”已是 count 的名称，读报告时无法区分；请改写其中一个，或者用 group 写明不同的类别",
        "11:33 “其他”已是 b.other 的名称，读报告时无法区分；请改写其中一个，或者用 group 写明不同的类别",
    ]


def test_the_file_of_a_pack_is_proposed_where_its_name_alone_was_written(tmp_path: Path) -> None:
    written(tmp_path, DEMO, "province.yaml")

    assert faults(tmp_path, "pack: city\nextends: province\n", "city.yaml") == [
        "2:10 没有规则包“province”，是否应为“province.yaml”？"
    ]


def test_a_change_of_a_rule_that_does_not_exist_is_a_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, "pack: demo\nrules:\n  GJ804: {severity: info}\n") == [
        "3:3 没有规则 GJ804 可供修改，新规则须写明 check，是否应为“GI804”？"
    ]


def test_two_packs_may_not_declare_the_same_id_or_name(tmp_path: Path) -> None:
    first, second = (written(tmp_path, DEMO.replace("demo", name), f"{name}.yaml") for name in ("one", "two"))

    with pytest.raises(PackError) as caught:
        load([first, second])

    assert [(fault.path, *fault[1:3], fault.message.zh) for fault in caught.value.faults] == [
        (second, 4, 3, f"编号 DEM001 已用于 {first}:4，请换一个"),
    ]


def test_a_renamed_id_is_answered_with_the_new_one(tmp_path: Path) -> None:
    renamed = DEMO + "renamed: {DEM000: DEM001}\n"
    written(tmp_path, renamed, "base.yaml")

    assert faults(tmp_path, "pack: city\nextends: base.yaml\nrules:\n  DEM000: {severity: info}\n") == [
        "4:3 规则 DEM000 已改为 DEM001，请写新编号"
    ]


def test_every_message_about_packs_exists_in_both_languages_with_the_same_facts() -> None:
    for text in TEXTS.values():
        assert set(placeholders(text.zh)) <= set(placeholders(text.en))
        assert text.zh
        assert text.en
