"""What can be typed: every command with its options, as one table for the parser, the help and the completion."""

from __future__ import annotations

from gilint.findings import SEVERITIES, Text
from gilint.render import FORMATS
from gilint.typing import Literal, Record

Kind = Literal["text", "number", "year", "list", "choice", "target", "flag"]
"""A target is a choice, which a colon and a file may follow."""


class Option(Record):
    """One option of a command."""

    name: str
    about: Text
    value: str = ""
    """What stands for its value in help; empty for a flag."""
    kind: Kind = "text"
    choices: tuple[str, ...] = ()
    default: str = ""
    """What stands in help as default; empty where leaving it out means nothing of the kind."""
    repeats: bool = False
    short: str = ""


class Command(Record):
    """One thing that gilint can be told to do."""

    name: str
    module: str
    """The module in this package whose `run` does it."""
    operands: str
    """What follows, as it stands in help."""
    about: Text
    options: tuple[Option, ...]
    examples: tuple[tuple[str, Text], ...]
    least: int = 1
    """How many operands it needs."""
    most: int | None = None
    notes: tuple[Text, ...] = ()
    """What else a user should know; a paragraph each."""

    def has(self, option: str) -> bool:
        """Tell whether the command takes the option."""
        return any(option == known.name for known in self.options)


_HELP = Option("--help", Text("显示帮助", "show this help"), kind="flag", short="-h")
_LANG = Option(
    "--lang", Text("输出语言", "language of what is printed"), "zh|en", "choice", ("zh", "en"), "zh"
)  # fmt: skip
_COMMON = (_LANG, _HELP)
_PACK = Option(
    "--pack",
    Text("在国家规则之上再用一个规则包，可重复", "a rule pack on top of the national one; may be repeated"),
    "NAME|FILE", repeats=True,
)  # fmt: skip
_CONFIG = Option(
    "--config",
    Text("配置文件（默认用最近的 .gilint.yaml）", "configuration, instead of the nearest .gilint.yaml"),
    "FILE",
)
_PATH = Option(
    "--path", Text("只适用于这些文件（路径模式），可重复", "only for these files (a path pattern); may be repeated"),
    "GLOB", repeats=True,
)  # fmt: skip
_YEAR = Option(
    "--year", Text("文中没有写明时的报告年度", "the report year, where the text does not say it"), "YYYY", "year"
)
_STDIN_NAME = Option(
    "--stdin-filename", Text("标准输入（-）的文件名", "the name of what comes on standard input (-)"), "NAME"
)
_OUTPUT = Option(
    "--output", Text("写入文件，不写到标准输出", "write there instead of standard output"), "FILE", short="-o"
)

_SELECT = Option(
    "--select",
    Text("只用这些规则；前缀（GI3）代表一类", "only these rules; a prefix (GI3) names a family"),
    "ID,...", "list", repeats=True,
)  # fmt: skip
_IGNORE = Option("--ignore", Text("不用这些规则", "not these rules"), "ID,...", "list", repeats=True)
_ONLY_REPORTS = Option(
    "--only-reports", Text("略过不是年度报告的文件", "pass over files that are no such reports"), kind="flag"
)
_JOBS = Option(
    "--jobs",
    Text("进程数（默认：文件多时用全部处理器）", "processes (default: all processors for many files)"),
    "N", "number", short="-j",
)  # fmt: skip


def _format(*names: str) -> Option:
    return Option("--format", Text("输出格式", "how it is printed"), "|".join(names), "choice", names, names[0])


_CHECK = Command(
    "check", "check", "PATH...",
    Text("检查报告，逐条指出问题", "lint reports and say what is wrong, and where"),
    (
        Option("--format",
               Text(f"输出格式：{'、'.join(FORMATS)}；可写入文件，可重复", f"{', '.join(FORMATS)}; into a file; may be repeated"),
               "NAME[:FILE]", "target", FORMATS, FORMATS[0], repeats=True),
        _OUTPUT, _PACK, _CONFIG, _YEAR,
        _SELECT, _IGNORE,
        Option("--fail-on", Text("出现此级别以上的问题时退出状态为 1", "the lowest severity that makes the exit status 1"),
               "error|warning|info|never", "choice", (*SEVERITIES, "never"), "error"),
        Option("--diff", Text("只查 git 版本 REV 以来改动过的行", "only lines changed since the git revision REV"), "REV"),
        Option("--changed", Text("只查上次提交以来改动过的行", "only lines changed since the last commit"), kind="flag"),
        Option("--statistics", Text("按规则和文件统计，不逐条列出", "counts by rule and by file, in place of findings"),
               kind="flag"),
        Option("--quiet", Text("只列出问题，不汇总", "findings alone, no summary"), kind="flag", short="-q"),
        Option("--show-files", Text("列出会检查的文件，不检查", "list the files that would be checked"), kind="flag"),
        _ONLY_REPORTS, _JOBS, _STDIN_NAME, *_COMMON,
    ),
    (
        ("gilint report.txt", Text("检查一份报告（可省去 check）", "check one report (check may be left out)")),
        ("gilint check drafts/ --fail-on warning", Text("检查文件夹，警告也算不通过", "a folder; warnings fail, too")),
        ("gilint check --select GI3 a.txt b.txt", Text("只检查勾稽关系", "arithmetic only")),
        ("gilint check drafts/ --changed", Text("只看上次提交以来改动过的行", "what was changed since the last commit")),
        ("gilint check --format sarif:out.sarif --format text drafts/",
         Text("两种格式，一种写入文件", "in two formats, one of them into a file")),
        ("gilint check --format json - < a.txt", Text("从标准输入读，供程序使用", "from standard input, for a program")),
    ),
    notes=(
        Text(
            "PATH 为文件夹时，查找其中所有 .txt、.text、.md、.markdown 文件（隐藏的除外）；- 为标准输入。",
            "In a folder, every .txt, .text, .md and .markdown file is checked, hidden ones aside; - is standard input.",
        ),
        Text(
            "退出状态：0 没有问题，1 有问题，2 用法、规则包或配置有误。",
            "Exit status: 0 nothing found, 1 findings, 2 wrong usage, or a broken pack or configuration.",
        ),
    ),
)  # fmt: skip
_WATCH = Command(
    "watch", "watch", "PATH...",
    Text("文件一有更改就重新检查，边改边看", "check again whenever a file changes, for who edits beside it"),
    (_PACK, _CONFIG, _YEAR, _SELECT, _IGNORE, _ONLY_REPORTS, _JOBS, *_COMMON),
    (
        ("gilint watch report.txt", Text("边改边看一份报告", "one report, while it is written")),
        ("gilint watch drafts/ --select GI3", Text("只看一个文件夹的勾稽关系", "the arithmetic of a folder")),
    ),
    notes=(
        Text(
            "只重新检查有更改的文件；配置或所用规则包有更改时，全部重新检查。最后一行统计全部文件。",
            "Only files that change are checked again; all are when the configuration or a pack in force changes. "
            "The last line counts the findings of all files.",
        ),
        Text("按 Ctrl-C 结束，退出状态为 0。", "Ctrl-C ends it, with exit status 0."),
    ),
)  # fmt: skip
_EXTRACT = Command(
    "extract", "extract", "PATH...",
    Text("列出读到的内容：标题、年度、联系方式、每个单元格", "what was read: title, year, contact, every table cell"),
    (_format("text", "json", "csv"), _OUTPUT, _PACK, _CONFIG, _YEAR, _STDIN_NAME, *_COMMON),
    (
        ("gilint extract report.txt", Text("看看读到了什么", "see what was read")),
        ("gilint extract --format csv drafts/ -o cells.csv", Text("汇总成表格", "all cells as a table")),
    ),
)  # fmt: skip
_AST = Command(
    "ast", "ast", "PATH...",
    Text("显示语法树及其位置", "the syntax tree, with its places"),
    (_format("text", "json"), _OUTPUT, _PACK, _STDIN_NAME, *_COMMON),
    (("gilint ast report.txt", Text("显示语法树", "show the tree")),),
)  # fmt: skip
_RULES = Command(
    "rules", "rules", "",
    Text("列出全部规则", "every rule of the packs in force, a line each"),
    (_PACK, _CONFIG, *_COMMON),
    (("gilint rules --pack heilongjiang", Text("连同一个省的规则", "with a province's rules")),),
    least=0, most=0,
)  # fmt: skip
_EXPLAIN = Command(
    "explain", "explain", "ID...",
    Text("解释规则：检查什么、为什么、依据、例子、怎么改", "explain a rule: what, why, basis, examples, the fix"),
    (_PACK, _CONFIG, *_COMMON),
    (
        ("gilint explain GI301", Text("解释一条规则", "explain one rule")),
        ("gilint explain GI3", Text("解释一类规则", "explain a family")),
    ),
)  # fmt: skip
_PACK_CHECK = Command(
    "pack check", "pack", "PACK.yaml...",
    Text("规则包是否有效，列出全部错误及其位置", "is this rule pack valid? all faults, with their lines"),
    _COMMON,
    (("gilint pack check city.yaml", Text("检查规则包", "check a pack")),),
)  # fmt: skip
_PACK_TEST = Command(
    "pack test", "pack", "PACK.yaml...",
    Text("运行规则自带的例子", "run the examples that the pack's rules carry"),
    _COMMON,
    (("gilint pack test city.yaml", Text("测试规则包", "test a pack")),),
)  # fmt: skip
_PACK_NEW = Command(
    "pack new", "authoring", "NAME",
    Text("写出一个带注释的新规则包，可在其上修改", "a new rule pack with comments, sound as it is"),
    (_OUTPUT, *_COMMON),
    (("gilint pack new wuhan -o wuhan.yaml", Text("新建规则包 wuhan", "begin the pack wuhan")),),
    most=1,
    notes=(
        Text("已有的文件不会被覆盖。", "A file that is there already is not replaced."),
    ),
)  # fmt: skip
_PACK_SCHEMA = Command(
    "pack schema", "authoring", "",
    Text("输出规则包的 JSON Schema，供编辑器补全和检查", "the JSON Schema of packs, for editors"),
    (_OUTPUT, *_COMMON),
    (("gilint pack schema -o pack.schema.json", Text("保存到文件", "keep it in a file")),),
    least=0, most=0,
)  # fmt: skip
_PACK_DOCS = Command(
    "pack docs", "authoring", "[PACK...]",
    Text("规则包的规则手册（Markdown），供各机关查阅", "a handbook of a pack's rules, in Markdown"),
    (_OUTPUT, *_COMMON),
    (
        ("gilint pack docs city.yaml -o handbook.md", Text("一个规则包的手册", "the handbook of a pack")),
        ("gilint pack docs", Text("检查种类参考", "the kinds of checks, with options and facts")),
    ),
    least=0,
    notes=(
        Text("PACK 为规则包的名称或者文件；不写则输出全部检查种类及其选项。",
             "PACK is a pack's name or file; without one, all kinds of checks and their options are described."),
    ),
)  # fmt: skip
_CONFIG_SHOW = Command(
    "config show", "config", "[FILE...]",
    Text("对某个文件起作用的配置及其出处", "what is in force for a file, and where each value comes from"),
    (_CONFIG, *_COMMON),
    (
        ("gilint config show", Text("这个文件夹的设置", "what is in force in this folder")),
        ("gilint config show report.txt", Text("对一份报告起作用的设置", "what is in force for a report")),
    ),
    least=0,
)  # fmt: skip
_CONFIG_SET = Command(
    "config set", "config", "KEY VALUE...",
    Text("修改配置文件，保留注释和顺序", "change the configuration; comments and order stay"),
    (_PATH, _CONFIG, *_COMMON),
    (
        ("gilint config set GI504 error", Text("把一条规则定为错误", "make a rule an error")),
        ("gilint config set fail-on warning", Text("警告也算不通过", "let warnings fail, too")),
        ("gilint config set agency town --path towns/", Text("只为一个文件夹设置", "for one folder only")),
    ),
    least=2,
    notes=(
        Text("KEY 为配置的键，或者规则的编号、名称、编号开头；列表以逗号分隔。",
             "KEY is one of the configuration, or the id, the name or the beginning of ids of rules; commas part lists."),
    ),
)  # fmt: skip
_CONFIG_UNSET = Command(
    "config unset", "config", "KEY",
    Text("从配置文件中删去一项设置", "take a setting out of the configuration"),
    (_PATH, _CONFIG, *_COMMON),
    (("gilint config unset GI504", Text("恢复规则原来的级别", "let a rule be as its pack has it")),),
    most=1,
)  # fmt: skip
_CONFIG_WAIVE = Command(
    "config waive", "config", "FILE RULE",
    Text("豁免一个问题，不再报告", "waive a finding, so that it is not reported any more"),
    (
        Option("--reason", Text("理由，必填", "why it is accepted; always needed"), "WHY"),
        Option("--cell", Text("只豁免此单元格，* 代表任意文字", "only this cell; * stands for any characters"), "CELL"),
        Option("--text", Text("只豁免提示或问题所在处含有这些文字的", "only where the message or the spot has these words"), "TEXT"),
        Option("--by", Text("由谁认可（默认为登录名）", "who accepts it (default: who is logged in)"), "WHO"),
        Option("--until", Text("有效至哪一天（默认一年）", "the last day on which it holds (default: a year)"), "DATE"),
        _CONFIG, *_COMMON,
    ),
    (
        ("gilint config waive a.txt GI301 --reason 系统口径调整 --by 张三", Text("豁免一条规则", "waive a rule")),
        ("gilint config waive 'towns/*' GI504 --reason 无邮编", Text("豁免一个文件夹", "waive it for a folder")),
    ),
    least=2, most=2,
)  # fmt: skip
_CONFIG_SCHEMA = Command(
    "config schema", "config", "",
    Text("输出配置的 JSON Schema，供编辑器补全和检查", "the JSON Schema of configurations, for editors"),
    (_OUTPUT, *_COMMON),
    (("gilint config schema -o gilint.schema.json", Text("保存到文件", "keep it in a file")),),
    least=0, most=0,
)  # fmt: skip
_BASELINE = Command(
    "baseline", "baseline", "[PATH...]",
    Text("记录现有问题，以后只报告新的", "record today's findings, so that later runs report new ones only"),
    (_CONFIG, *_COMMON),
    (("gilint baseline reports/", Text("记录一个文件夹的现有问题", "record the findings of a folder")),),
    least=0,
)  # fmt: skip
_COMPLETION = Command(
    "completion", "completion", "SHELL",
    Text("输出 Tab 补全脚本：bash、zsh、fish、powershell", "the script for Tab in bash, zsh, fish or powershell"),
    (
        Option("--at", Text("供脚本使用：补全此后各词中的第 N 个", "for the script: what could be word N of those that follow"),
               "N", "number"),
        *_COMMON,
    ),
    (
        ("gilint completion fish > ~/.config/fish/completions/gilint.fish", Text("运行一次", "once")),
        ("source <(gilint completion bash)", Text("写在 ~/.bashrc 中", "in ~/.bashrc")),
        ("source <(gilint completion zsh)", Text("写在 ~/.zshrc 中，compinit 之后", "in ~/.zshrc, after compinit")),
        ("gilint completion powershell | Out-String | Invoke-Expression", Text("写在 $PROFILE 中", "in $PROFILE")),
    ),
    notes=(
        Text(
            "补全命令、选项及其取值、文件、规则编号、规则包名称。规则取自正在使用的规则包和配置。",
            "It completes commands, options and their values, files, ids of rules and names of packs. Rules are those "
            "of the packs and the configuration in force.",
        ),
    ),
)  # fmt: skip
_LSP = Command(
    "lsp", "lsp", "",
    Text("供编辑器使用的服务，由编辑器启动", "the server for editors, which start it themselves"),
    (
        Option("--stdio", Text("通过标准输入、输出；总是如此", "over standard input and output, as always"), kind="flag"),
        *_COMMON,
    ),
    (("gilint lsp", Text("写入编辑器的设置", "what to put into an editor's settings")),),
    least=0, most=0,
    notes=(
        Text("使用语言服务器协议（LSP）。语言依次取自编辑器的选项 lang、--lang、编辑器的界面语言。",
             "Speaks the Language Server Protocol. The language is that of the editor's option lang, of --lang,"
             " or else the editor's own."),
    ),
)  # fmt: skip

COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        _CHECK,
        _WATCH,
        _EXTRACT,
        _AST,
        _RULES,
        _EXPLAIN,
        _PACK_CHECK,
        _PACK_TEST,
        _PACK_NEW,
        _PACK_SCHEMA,
        _PACK_DOCS,
        _CONFIG_SHOW,
        _CONFIG_SET,
        _CONFIG_UNSET,
        _CONFIG_WAIVE,
        _CONFIG_SCHEMA,
        _BASELINE,
        _COMPLETION,
        _LSP,
    )
}
DEFAULT = _CHECK
"""What is meant where no command is named."""
