"""One run with everything that a format has to cope with, and the golden files that show it.

`python -m tests.unit.render.sample` writes the golden files anew.
"""

from __future__ import annotations

import re
from pathlib import Path

from gilint import __version__
from gilint.drawn import CellDrawn, Grid, RowDrawn, TableDrawn
from gilint.findings import Equation, Finding, RuleText, Severity, Side, Summand, Text, Undecided
from gilint.render import renderer
from gilint.results import Result, Run
from gilint.source import SourceText, Span

GOLDEN = Path(__file__).parents[2] / "golden" / "formats"
FILES = {
    "github": "github.txt",
    "html": "html.html",
    "gitlab": "gitlab.json",
    "junit": "junit.xml",
    "markdown": "markdown.md",
    "sarif": "sarif.json",
}
TEXT = "民政局年度报告\r\n三、收到申请情况\n总计\t14\t20\n<b>&amp;“甲”</b>\n"
RULES = (
    RuleText(
        "XX301", "sum-broken", "error", "demo", (), "0.1.0", Text("{row}为 {left}", "{row} is {left}"),
        (Text("某办函〔2021〕30号", "Document 30"),), Text("数要相等。", "Sums must hold."), Text("改正。", "Mend it."), (), (),
    ),
    RuleText(
        "XX801", "hygiene", "info", "demo", (), "0.1.0", Text("有标记", "markup"), (), Text("", ""), Text("", ""), (), (),
    ),
)  # fmt: skip


LINE = Span(TEXT.index("总计"), TEXT.index("<b>") - 1)
TABLE = TableDrawn(
    "requests",
    "收到申请情况",
    Span(TEXT.index("三、"), TEXT.index("<b>")),
    (
        Grid(
            ("自然人", "总计"),
            (
                RowDrawn("requests.new", "", "本年新收（<件>）", "absent", None, ()),
                RowDrawn(
                    "requests.total", "办理结果", "总计", "read", LINE,
                    (CellDrawn("requests.total.people", "14"), CellDrawn("requests.total.total", "20")),
                ),
            ),
        ),
    ),
)  # fmt: skip
BROKEN_SUM = Equation(
    Side("14", (Summand("+", "requests.total.people", "14"),), "14"),
    "=",
    Side("20", (Summand("+", "requests.total.total", "20"),), "20"),
    "6",
)


def finding(
    span: tuple[int, int],
    rule: str = "XX301",
    severity: Severity = "error",
    message: Text | None = None,
    section: str | None = "requests",
    cells: tuple[str, ...] = ("requests.total.people", "requests.new.people"),
    equation: Equation | None = None,
) -> Finding:
    """Return a finding at *span*."""
    said = message or Text("总计为 14，相差 6", "total is 14, difference 6")
    return Finding(Span(*span), rule, "sum-broken", severity, said, section, cells, "某办函〔2021〕30号", equation)


def sample() -> tuple[Result, ...]:
    """Return three files: one with findings of every severity, a good one, and one that could not be read."""
    source = SourceText(TEXT, "reports/民政局 2021.txt")
    marked = Text("100% <script>：“&”::x,\r\n\x1b[31m", "100% <script>: '&'::x,\r\n\x1b[31m")
    at = TEXT.index("14")
    findings = [
        finding((at, at + 2), equation=BROKEN_SUM),
        finding((0, 7), "XX602", "warning", marked, "preamble", ()),
        finding((TEXT.index("<b>"), len(TEXT)), "XX801", "info", Text("有标记 | `码`", "markup | `code`"), None, ()),
    ]
    undecided = [Undecided("XX302", Text("单元格空白 <甲>", "a cell is blank"), ("requests.new.total",))]
    broken = finding((0, 0), "XX001", message=Text("无法读取", "cannot be read"), section=None, cells=())
    return (
        Result(source.name, 2021, "national-2021", findings, undecided, source, (TABLE,)),
        Result("reports/好.txt", 2021, "national-2021", [], [], SourceText("好", "reports/好.txt")),
        Result("坏.txt", None, None, [broken], [], None),
    )


def rendered(name: str, *results: Result, language: str = "zh") -> str:
    """Return what the format *name* makes of *results*, or else of the sample."""
    run = Run(results or sample(), lambda: RULES)
    return "".join(renderer(name)(run, "en" if language == "en" else "zh"))


def shown(name: str) -> str:
    """Return what stands in the golden file: the sample, with words for gilint's version and for a page's style."""
    text = rendered(name).replace(__version__, "VERSION")
    return re.sub("(?s)(?<=<style>).*?(?=</style>)|(?<='sha256-)[^']*", "STYLE", text)


def golden(name: str) -> str:
    """Return the golden file of the format *name*."""
    return (GOLDEN / FILES[name]).read_bytes().decode("utf-8")


if __name__ == "__main__":
    for name, file in FILES.items():
        (GOLDEN / file).write_bytes(shown(name).encode("utf-8"))
