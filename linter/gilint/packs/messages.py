"""The wordings of faults in packs."""

from __future__ import annotations

from gilint.findings import Text

TEXTS: dict[str, Text] = {
    "unreadable": Text("无法读取文件：{reason}", "the file cannot be read: {reason}"),
    "too-large": Text("文件过大，不得超过 {limit} KB", "the file is too large, it may have {limit} KB"),
    "not-utf8": Text("文件不是 UTF-8 编码，请另存为 UTF-8", "the file is not UTF-8, save it as UTF-8"),
    "control": Text("文件含有控制字符，请删去", "the file holds a control character, remove it"),
    "syntax": Text("YAML 语法错误：{problem}", "wrong YAML: {problem}"),
    "no-mapping": Text(
        "文件应由“键: 值”组成，冒号为半角，其后有空格",
        "the file must be a mapping of keys to values, each key with a colon and a blank",
    ),
    "two-documents": Text(
        "一个文件只能有一份内容，请删去“---”以下的部分", "a file holds one document, remove what follows '---'"
    ),
    "alias": Text("不得使用引用（*名称），请直接写出内容", "aliases (*name) are not allowed, write the value itself"),
    "anchor": Text("不得使用锚点（&名称），请删去", "anchors (&name) are not allowed, remove it"),
    "tag": Text("不得使用标签（!…），请删去", "tags (!…) are not allowed, remove it"),
    "too-deep": Text("嵌套超过 {limit} 层，请减少层次", "nested more than {limit} levels deep, nest less"),
    "key-no-text": Text("键应为文字", "a key must be a text"),
    "repeated-key": Text(
        "“{key}”重复，第 {line} 行已有，请合为一处", "'{key}' is repeated, line {line} has it already, keep one"
    ),
    "unknown-key": Text("没有“{key}”这个键{near}", "there is no key '{key}'{near}"),
    "misplaced-key": Text("“{key}”只能写在规则包的主文件中", "'{key}' belongs into the pack's main file only"),
    "wide-indent": Text(
        "YAML 语法错误：缩进请用半角空格，不能用全角空格",
        "wrong YAML: indent with plain blanks, not with wide ones",
    ),
    "missing-key": Text("“{name}”缺少“{key}”（{meaning}）{near}", "'{name}' lacks '{key}' ({meaning}){near}"),
    "not-map": Text("“{key}”应为“键: 值”的形式", "'{key}' must be a mapping of keys to values"),
    "not-text": Text("“{key}”应为一段文字", "'{key}' must be a text"),
    "not-list": Text("“{key}”应为列表，如 [甲, 乙]", "'{key}' must be a list, such as [a, b]"),
    "not-texts": Text(
        "“{key}”的每一项应为文字，不能为空", "every item of '{key}' must be a text, and not an empty one"
    ),
    "empty": Text("“{key}”不能为空", "'{key}' must not be empty"),
    "not-flag": Text("“{key}”应为 true 或 false，不加引号", "'{key}' must be true or false, without quotation marks"),
    "not-year": Text("“{key}”应为四位数的年度", "'{key}' must be a year of four digits"),
    "not-number": Text(
        "“{key}”应为数字，不加引号，至多 15 位",
        "'{key}' must be a number without quotation marks, of 15 digits at most",
    ),
    "not-choice": Text("“{value}”不可用于“{key}”{near}", "'{value}' does not fit '{key}'{near}"),
    "not-both": Text(
        "“{key}”应有中文（zh）和英文（en）两种文字", "'{key}' needs words in Chinese (zh) and English (en)"
    ),
    "missing-translation": Text("“{key}”缺少 {language}", "'{key}' lacks {language}"),
    "bad-key": Text(
        "“{key}”应由小写字母、数字、下划线和点组成", "'{key}' must be made of lower-case letters, digits, _ and ."
    ),
    "bad-name": Text(
        "名称“{name}”应由小写字母、数字和连字符组成",
        "the name '{name}' must be made of lower-case letters, digits and -",
    ),
    "bad-id": Text(
        "规则编号“{id}”应为 2 至 5 个大写字母加 3 位数字，如 HLJ001{near}",
        "the rule id '{id}' must be 2 to 5 capitals and 3 digits, such as HLJ001{near}",
    ),
    "taken-prefix": Text(
        "编号前缀“{prefix}”属于规则包 {pack}，请使用自己的前缀，如 {own}001",
        "the prefix '{prefix}' belongs to pack {pack}, take one of your own, such as {own}001",
    ),
    "id-twice": Text("编号 {id} 已用于 {place}，请换一个", "the id {id} is used already at {place}, take another"),
    "other-check": Text(
        "规则 {id} 属于规则包 {pack}，检查种类 {check} 不能更改；请停用该规则，另写一条新规则，如 {own}001",
        "the rule {id} of pack {pack} keeps its check {check}; switch it off and write a rule of your own, "
        "such as {own}001",
    ),
    "title-twice": Text(
        "“{title}”已是部分 {name} 的标题，读报告时无法区分；请改写其中一个",
        "'{title}' is a title of section {name} already, so that reports cannot tell them apart; change one of them",
    ),
    "not-additions": Text(
        "“{key}”应为列表；{add: [...]} 只用于在修改规则时追加到原有的列表",
        "'{key}' must be a list; {add: [...]} is for changes of a rule, whose list it lengthens",
    ),
    "label-twice": Text(
        "“{label}”已是 {name} 的名称，读报告时无法区分；请改写其中一个，或者用 group 写明不同的类别",
        "'{label}' is a label of {name} already, so that reports cannot tell them apart; change one of them, or give "
        "them different groups",
    ),
    "zero-divisor": Text("除数为零，算式没有结果；请改正", "the divisor is zero, and nothing comes of it; correct it"),
    "one-base": Text(
        "只能扩展一个规则包，请写一个名称或者文件；其余的由 --pack 或者配置的 packs 叠加",
        "a pack extends one other, write one name or file; --pack, or packs in the configuration, adds more",
    ),
    "unknown-list": Text(
        "没有检查或者规则用到词表“{name}”，请删去或者改正名称{near}",
        "no check and no rule uses the list of words '{name}', remove it or correct its name{near}",
    ),
    "twice": Text("“{key}”已在 {place} 给出，请合为一处", "'{key}' is given already at {place}, keep one"),
    "name-twice": Text(
        "名称“{name}”已用于规则 {id}，请换一个", "the name '{name}' is used by rule {id} already, take another"
    ),
    "renamed-id": Text("规则 {id} 已改为 {new}，请写新编号", "the rule {id} is now {new}, write the new id"),
    "renamed-unknown": Text("新编号 {new} 没有对应的规则{near}", "there is no rule of the new id {new}{near}"),
    "unknown-rule": Text(
        "没有规则 {id} 可供修改，新规则须写明 check{near}",
        "there is no rule {id} to change, and a new rule needs its check{near}",
    ),
    "off-and-changed": Text(
        "规则 {id} 在此停用，“{key}”不起作用；请删去其中一个",
        "the rule {id} is switched off here, '{key}' says nothing; remove one of the two",
    ),
    "change-of-off": Text(
        "规则 {id} 已被规则包 {pack} 停用，“{key}”不起作用；请加上 enabled: true，或者删去修改",
        "the rule {id} was switched off by pack {pack}, '{key}' says nothing; add enabled: true or remove the change",
    ),
    "unknown-check": Text("没有“{name}”这种检查{near}", "there is no kind of check '{name}'{near}"),
    "unknown-option": Text("检查“{check}”没有选项“{name}”{near}", "the check '{check}' has no option '{name}'{near}"),
    "missing-option": Text(
        "检查“{check}”需要选项“{name}”（{meaning}）", "the check '{check}' needs its option '{name}' ({meaning})"
    ),
    "empty-option": Text(
        "选项“{name}”是空的，请至少写一项，或者删去这个选项",
        "the option '{name}' is empty, give at least one item or remove the option",
    ),
    "needs-one": Text(
        "检查“{check}”需要选项 {names} 中的至少一个，否则永远不会出现",
        "the check '{check}' needs at least one of its options {names}, else it can never fire",
    ),
    "goes-with": Text(
        "选项“{name}”要与 {other} 一起使用，单独写不起作用",
        "the option '{name}' says nothing without {other}",
    ),
    "limits-reversed": Text(
        "上限 {most} 小于下限 {least}，任何报告都不会符合；请改正 at_least 或 at_most",
        "the limit {most} is below {least}, so that no report can comply; correct at_least or at_most",
    ),
    "number-too-small": Text("“{key}”应为不小于 {least} 的整数", "'{key}' must be a whole number of at least {least}"),
    "never-fires": Text(
        "规则永远不会出现：{problem}；请改正选项", "the rule can never fire: {problem}; correct its options"
    ),
    "strange-fact": Text(
        "“{words}”不是可以引用的内容，只能引用 {known}",
        "'{words}' is nothing that a message can quote; it may quote {known}",
    ),
    "unknown-fact": Text("检查“{check}”不提供 {{name}}{near}", "the check '{check}' does not give {{name}}{near}"),
    "unknown-pack": Text("没有规则包“{name}”{near}", "there is no pack '{name}'{near}"),
    "missing-file": Text("找不到文件 {name}{near}", "there is no file {name}{near}"),
    "missing-base": Text(
        "找不到文件 {name}（从本文件所在的文件夹算起）{near}",
        "there is no file {name} (as seen from the folder of this file){near}",
    ),
    "empty-file": Text(
        "文件是空的；可用 gilint pack new 名称 写出一个规则包的开头",
        "the file is empty; 'gilint pack new NAME' begins a pack",
    ),
    "extends-itself": Text(
        "规则包不能扩展自身：{chain}；请改正 extends", "a pack cannot extend itself: {chain}; correct 'extends'"
    ),
    "pack-twice": Text(
        "规则包名称“{name}”已用于 {path}，请换一个", "the pack name '{name}' is used already by {path}, take another"
    ),
    "missing-part": Text("找不到文件 {name}", "there is no file {name}"),
    "part-outside": Text(
        "{name} 应为规则包所在文件夹内的相对路径", "{name} must be a path inside the pack's own folder"
    ),
    "years-reversed": Text(
        "年度范围的结束早于开始，请改正 from 或 to", "the range of years ends before it begins, correct from or to"
    ),
    "scope-never": Text(
        "乡镇街道（kinds: [town]）的层级只有 town，规则永远不会出现；请改正 levels",
        "towns (kinds: [town]) are of the level town alone, so that the rule can never fire; correct the levels",
    ),
    "years-never": Text(
        "没有这些年度的格式，规则永远不会出现；可用年度：{known}",
        "no format has these years, so that the rule can never fire; there are {known}",
    ),
    "years-overlap": Text(
        "年度与格式 {name} 重叠；只有国家格式写明 years，其他规则包请删去",
        "the years overlap with those of the format {name}; only official formats have years, leave them out",
    ),
    "unknown-section": Text("没有“{name}”这一部分{near}", "there is no section '{name}'{near}"),
    "unknown-table": Text("没有“{name}”这张表{near}", "there is no table '{name}'{near}"),
    "unknown-row": Text("表 {table} 没有“{name}”行{near}", "the table {table} has no row '{name}'{near}"),
    "unknown-column": Text("表 {table} 没有“{name}”列{near}", "the table {table} has no column '{name}'{near}"),
    "unknown-row-anywhere": Text("没有任何表有“{name}”行{near}", "no table has a row '{name}'{near}"),
    "unknown-column-anywhere": Text("没有任何表有“{name}”列{near}", "no table has a column '{name}'{near}"),
    "unknown-without-each": Text(
        "没有单元格“{name}”；它是表 {table} 的行或列，请加上 each: {each}",
        "there is no cell '{name}'; it is of the table {table}, add each: {each}",
    ),
    "unknown-cell": Text("没有单元格“{name}”{near}", "there is no cell '{name}'{near}"),
    "unknown-group": Text(
        "表 {table} 没有“{name}”类别{near}",
        "the table {table} has no group '{name}'{near}",
    ),
    "unknown-region": Text(
        "没有省份“{name}”，请写全称{near}", "there is no province '{name}', give its full name{near}"
    ),
    "unknown-words": Text("没有词表“{name}”{near}", "there is no list of words '{name}'{near}"),
    "bad-numeral": Text(
        "部分的序号“{number}”应为一至十中的一个汉字{near}",
        "the number '{number}' of a section must be one of 一 to 十{near}",
    ),
    "number-twice": Text(
        "序号“{number}”已用于部分 {name}，请给其中一个另写 number",
        "the number '{number}' is that of section {name} already, give one of them another number",
    ),
    "no-columns": Text(
        "“{name}”没有任何列，请在表中写明 columns", "'{name}' has no columns, give the table its columns"
    ),
    "blank-in-pattern": Text(
        "模式永远不会匹配：查找的文字已去掉空白，请删去空格",
        "the pattern can never match: the text is searched without white space, remove the blank",
    ),
    "bad-pattern": Text("模式有误：{problem}", "wrong pattern: {problem}"),
    "long-pattern": Text(
        "模式超过 {limit} 个字符，请分成几个", "the pattern has more than {limit} characters, divide it"
    ),
    "empty-pattern": Text(
        "模式可以匹配空文字，因而处处匹配；请写明至少一个字符",
        "the pattern matches the empty text, and so everywhere; let it need a character",
    ),
    "impossible-pattern": Text(
        "模式永远不会匹配：^ 之前或 $ 之后还有文字，请删去",
        "the pattern can never match: text stands before ^ or after $, remove it",
    ),
    "costly-pattern": Text(
        "模式可能耗时过长，请限制重复次数，如 .{0,20}，或减少相邻的重复",
        "the pattern may take too long, bound its repeats as in .{0,20} or use fewer of them",
    ),
    "not-expression": Text(
        "此处应为算式，如 new + carried_in", "an expression is expected here, such as new + carried_in"
    ),
    "bad-expression": Text("算式有误：{problem}", "wrong expression: {problem}"),
    "good-fires": Text(
        "规则 {id} 的正确示例被报告为有问题，请改正示例或规则",
        "the good example of rule {id} is reported; correct the example or the rule",
    ),
    "bad-silent": Text(
        "规则 {id} 的问题示例没有被报告，请改正示例或规则",
        "the bad example of rule {id} is not reported; correct the example or the rule",
    ),
    "bad-undecided": Text(
        "规则 {id} 无法判断问题示例：{reason}；请把示例写全，如标题的机关和年度、表的各行",
        "rule {id} cannot judge its bad example: {reason}; give the example what the rule needs, such as agency and year in the title, or all rows",
    ),
    "good-of-below": Text(
        "照此修改，规则 {id} 的正确示例（{place}）被报告为有问题；请在此另写 examples，或者改正修改",
        "changed so, rule {id} reports its good example ({place}); write examples here or correct the change",
    ),
    "bad-of-below": Text(
        "照此修改，规则 {id} 的问题示例（{place}）没有被报告；请在此另写 examples，或者改正修改",
        "changed so, rule {id} does not report its bad example ({place}); write examples here or correct the change",
    ),
    "bad-silent-scope": Text(
        "规则 {id} 的问题示例没有被报告：示例的标题要写明适用的机关和年度（applies_to），内容要有问题，请改正",
        "the bad example of rule {id} is not reported: its title must name an agency and a year that the rule applies to, "
        "and it must have the fault; correct it",
    ),
    "no-example": Text("规则 {id} 的“{key}”示例不能为空", "the rule {id} needs at least one {key} example"),
}

YAML_PROBLEMS: tuple[tuple[str, Text], ...] = (
    (
        "did not find expected node content",
        Text("此处缺少内容；请检查括号和逗号", "something is missing here; are brackets and commas right?"),
    ),
    (
        "block sequence entries are not allowed",
        Text("列表的“- ”应另起一行", "the '- ' of a list begins a line of its own"),
    ),
    (
        "document start",
        Text(
            "请删去此行以上以 % 开头的行，或者“...”以下的部分",
            "remove lines above that begin with %, or what follows '...'",
        ),
    ),
    (
        "comment or line break",
        Text("| 或 > 之后应直接换行", "nothing may follow | or > on its line"),
    ),
    (
        "hexdecimal",
        Text("双引号内的反斜杠有误；模式请用单引号", "wrong backslash in double quotes; put patterns in single quotes"),
    ),
    (
        "alphabetic or numeric character",
        Text("以 & 或 * 开头的文字请加引号", "put words that begin with & or * in quotation marks"),
    ),
    ("tag", Text("以 ! 开头的文字请加引号", "put words that begin with ! in quotation marks")),
    ("directive", Text("请删去以 % 开头的行", "remove lines that begin with %")),
    (
        "mapping values are not allowed",
        Text(
            "此处不应有冒号；上一行是否缺少半角冒号和空格，缩进是否对齐？含冒号的文字请加引号",
            "no colon is expected here; does the line above lack its colon and blank, is the indentation right? put words "
            "with a colon in quotation marks",
        ),
    ),
    (
        "cannot start any token",
        Text(
            "此处不能用这个字符；缩进请用空格，含特殊符号的文字请加引号",
            "this character cannot stand here; indent with blanks, and put words with special characters in quotation marks",
        ),
    ),
    ("tab character", Text("缩进请用空格，不能用制表符", "indent with blanks, not with tabs")),
    ("could not find expected ':'", Text("键之后缺少冒号和空格", "a colon and a blank are missing after the key")),
    (
        "did not find expected key",
        Text(
            "此处应为一个键；请检查缩进是否对齐、引号是否成对",
            "a key is expected here; is the indentation right, are quotation marks closed?",
        ),
    ),
    (
        "did not find expected '-' indicator",
        Text(
            "此处应为列表的下一项（- ）；请检查缩进是否对齐",
            "the next item (- ) is expected here; is the indentation right?",
        ),
    ),
    (
        "did not find expected ',' or '}'",
        Text(
            "大括号内缺少逗号或右括号；文字含有 { } [ ] , : 时请加引号",
            "a comma or the closing brace is missing; put words with { } [ ] , : in quotation marks",
        ),
    ),
    (
        "did not find expected ',' or ']'",
        Text(
            "方括号内缺少逗号或右括号；文字含有 { } [ ] , : 时请加引号",
            "a comma or the closing bracket is missing; put words with { } [ ] , : in quotation marks",
        ),
    ),
    ("unexpected end of stream", Text("引号没有结束", "the quotation mark is never closed")),
    (
        "found unknown escape character",
        Text("双引号内的反斜杠有误；模式请用单引号", "wrong backslash in double quotes; put patterns in single quotes"),
    ),
    (
        "found undefined alias",
        Text("不得使用引用（*名称），请直接写出内容", "aliases (*name) are not allowed, write the value itself"),
    ),
)
"""What the YAML reader says, in part, and what it means for the author."""
