"""Words of the page in both languages, and words of reports made fit for it."""

from __future__ import annotations

import re
from html import escape

from gilint.findings import Language, Text
from gilint.results import PlacedFinding

_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
"""What no page may hold, and marks that turn the direction of writing."""

TITLE = Text("政府信息公开工作年度报告检查结果", "Annual reports on government information disclosure: findings")
OVERVIEW = Text("总览", "Overview")
SHOW = Text("只看", "Show")
ALL = Text("全部问题", "all findings")
COUNTED = {"error": Text("错误", "errors"), "warning": Text("警告", "warnings"), "info": Text("提示", "infos")}
COUNTS = {
    "error": Text("{} 个错误", "errors: {}"),
    "warning": Text("{} 个警告", "warnings: {}"),
    "info": Text("{} 个提示", "infos: {}"),
}
UNDECIDED = Text("无法判定", "undecided")
COUNT_UNDECIDED = Text("{} 项无法判定", "undecided: {}")
BY_RULE = Text("按规则", "By rule")
BY_REPORT = Text("按报告", "By report")
RULE = Text("规则", "rule")
SAYS = Text("问题", "what it says")
FINDINGS = Text("处数", "findings")
REPORTS = Text("报告数", "reports")
REPORT = Text("报告", "report")
WORST_FIRST = Text("问题多的在前", "worst first")
ONLY = Text("只看 {}", "show only {}")
GOOD = Text("没有问题", "nothing found")
GOOD_REPORTS = Text("没有问题的报告：{} 份", "Reports in which nothing was found: {}")
FOUND = Text("问题", "Findings")
FOLDED = Text(
    "报告较多，每份先收起：点开文件名，查看其问题、表格和原文。",
    "There are many reports: each is folded; open it to see its findings, tables and text.",
)
UNDECIDED_CHECKS = Text("无法判定的检查", "Checks that could not be decided")
WHOLE_TEXT = Text("报告原文", "The report")
EXCERPTS = Text("报告原文（有问题的行及其前后）", "The report: lines with findings, and those around them")
LEFT_OUT = Text("略去第 {} 至 {} 行", "lines {} to {} left out")
LINE = Text("第 {} 行第 {} 列", "line {}, column {}")
LINES = Text("第 {} 至 {} 行", "lines {} to {}")
IN_TABLE = Text("在表中", "in the table")
FIX = Text("改法", "What to do")
WHY = Text("原因", "Why")
BASIS = Text("依据", "Basis")
RULES = Text("规则说明", "The rules")
FINDING = Text("问题 {}", "finding {}")
TOP = Text("回到总览", "Back to the overview")
FORMAT = Text("格式", "format")
YEAR = Text("{} 年度", "report year {}")
OFF_BY = Text("相差 {}", "off by {}")
SUM = Text("合计", "together")
ZEROS = Text("其余 {} 项为 0", "the other {} are 0")
ABSENT = Text("未找到这一行", "no such row was found")
UNCLEAR = Text("这一行的数与各列对不上，没有读取", "the values cannot be told apart and were not read")
EXTRA = Text("格式中没有这一行", "not a row of the official format")
LEGEND_BAD = Text("有问题的格", "cell with a finding")
LEGEND_TERM = Text("算入不等之和的格", "cell of a sum that does not hold")
LEGEND_OPEN = Text("因此格无法判定", "cell that leaves a check undecided")
_PLACES = {
    "page": Text("第 {} 页", "page {}"),
    "table": Text("第 {} 张表", "table {}"),
    "row": Text("第 {} 行", "row {}"),
    "cell": Text("第 {} 格", "cell {}"),
    "paragraph": Text("第 {} 段", "paragraph {}"),
}


def text(words: str) -> str:
    """Return *words* as text of the page, whatever they hold."""
    return escape(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", words.replace("\f", " ").replace("\r", " ")))


def path(name: str) -> str:
    """Return a file's path as text of the page, which may be broken after each folder."""
    return text(name).replace("/", "/<wbr>")


def place(finding: PlacedFinding, language: Language) -> str:
    """Return where *finding* is, as a person looks for it."""
    if finding.location:
        named = (_PLACES[key].to(language).format(at) for key, at in finding.location.items() if key in _PLACES)
        return ("，" if language == "zh" else ", ").join(named)
    return LINE.to(language).format(finding.line, finding.column)
