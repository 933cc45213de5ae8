"""The page of real reports, held against what programs are told of them."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from tests.cli.running import REPORTS, run

SEEDS = sorted((REPORTS / "seeds").glob("*.txt"))
REPORT = """某县民政局2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
一、本年新收政府信息公开申请数量\t12\t3\t0\t0\t0\t0\t15
二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1
（七）总计\t11\t3\t0\t0\t0\t0\t14
四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0
"""


def page(*words: str | Path) -> Element:
    written = run("check", *words, "--format", "html")
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(written.out)
    return tree


def words(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


def classes(element: Element) -> set[str]:
    return set(element.get("class", "").split())


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
def test_every_finding_is_on_the_page_and_marked_where_programs_are_told(seed: Path) -> None:
    told = run("check", seed, "--format", "json").json
    findings = told["files"][0]["findings"]
    tree = page(seed)
    lines = seed.read_text(encoding="utf-8").split("\n")
    shown = {line.findtext("span"): line for line in tree.iterfind(".//pre/span")}
    links = [[link.get("id") for link in shown[str(each["line"])].iter("a")] for each in findings]

    assert [card.findtext("p/a") for card in tree.iter("li") if "finding" in classes(card)] == [
        each["rule"] for each in findings
    ]
    assert all(f"s1-{number}" in links[number - 1] for number in range(1, len(findings) + 1))
    assert len(shown) == len(lines)


def test_a_broken_sum_is_shown_in_its_table_and_written_out(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(REPORT, encoding="utf-8")
    tree = page(path, "--select", "GI301")
    drawn = [cell for cell in tree.iter("td") if classes(cell)]
    sums = [row for table in tree.iter("table") if table.get("class") == "sum" for row in table.iter("tr")]

    assert [(words(cell), cell.get("class")) for cell in drawn] == [
        ("12", "term"), ("15", "term"), ("1", "term"), ("1", "term"),
        ("1 11 13 ≠ 11", "bad error"), ("2 14 16 ≠ 14", "bad error"), ("0", "term"), ("0", "term"),
    ]  # fmt: skip
    assert [words(row) for row in sums[:7]] == [
        "本年新收政府信息公开申请数量 12", "上年结转政府信息公开申请数量 + 1", "合计 = 13",
        "相差 2 ≠",
        "总计 11", "结转下年度继续办理 + 0", "合计 = 11",
    ]  # fmt: skip


def test_a_page_written_by_several_processes_is_the_same(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(REPORT, encoding="utf-8")
    alone, together = (run("check", tmp_path, "--format", "html", "--jobs", jobs).out for jobs in "12")

    assert alone == together
