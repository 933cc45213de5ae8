"""Whole reports that say one thing in prose above tables that are always the same."""

from __future__ import annotations

from functools import cache

from gilint import engine
from gilint.model.build import Builder
from gilint.packs import RuleSet, load
from gilint.source import SourceText

GOVERNMENT = "东垣区人民政府"
BUREAU = "东垣区财政局"

REQUESTS = """\
三、收到和处理政府信息公开申请情况
本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	152	21	0	0	0	0	173
二、上年结转政府信息公开申请数量	6	0	0	0	0	0	6
三、本年度办理结果	（一）予以公开	90	10	0	0	0	0	100
（二）部分公开（区分处理的，只计这一情形，不计其他情形）	20	0	0	0	0	0	20
（三）不予公开	1.属于国家秘密	10	0	0	0	0	0	10
2.其他法律行政法规禁止公开	0	0	0	0	0	0	0
3.危及“三安全一稳定”	0	0	0	0	0	0	0
4.保护第三方合法权益	0	0	0	0	0	0	0
5.属于三类内部事务信息	0	0	0	0	0	0	0
6.属于四类过程性信息	0	0	0	0	0	0	0
7.属于行政执法案卷	0	0	0	0	0	0	0
8.属于行政查询事项	0	0	0	0	0	0	0
（四）无法提供	1.本机关不掌握相关政府信息	15	0	0	0	0	0	15
2.没有现成信息需要另行制作	0	0	0	0	0	0	0
3.补正后申请内容仍不明确	0	0	0	0	0	0	0
（五）不予处理	1.信访举报投诉类申请	10	0	0	0	0	0	10
2.重复申请	0	0	0	0	0	0	0
3.要求提供公开出版物	0	0	0	0	0	0	0
4.无正当理由大量反复申请	0	0	0	0	0	0	0
5.要求行政机关确认或重新出具已获取信息	0	0	0	0	0	0	0
（六）其他处理	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	5	0	0	0	0	0	5
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
3.其他	0	0	0	0	0	0	0
（七）总计	150	10	0	0	0	0	160
四、结转下年度继续办理	8	11	0	0	0	0	19
"""
DOCUMENTS = {
    2020: "信息内容	本年新制作数量	本年新公开数量	对外公开总数量\n规章	0	0	0\n规范性文件	29	11	48\n",
    2022: "信息内容	本年制发件数	本年废止件数	现行有效件数\n规章	0	0	0\n行政规范性文件	29	11	48\n",
}
DISPUTES = """\
四、政府信息公开行政复议、行政诉讼情况
行政复议					行政诉讼
					未经复议直接起诉					复议后起诉
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
10	2	1	1	14	10	2	1	1	14	2	0	0	0	2
"""


@cache
def rules() -> RuleSet:
    """Return the national rules."""
    return load()


def told(prose: str, rule: str, agency: str = GOVERNMENT, year: int = 2022, requests: str = REQUESTS) -> engine.Result:
    """Return what *rule* says of a report with *prose* in its first section.

    173 requests were received (152 of natural persons), 6 carried in, 160 handled and 19 carried out; there were
    14 reviews and 14 + 2 lawsuits; of normative documents 29, 11 and 48.
    """
    text = (
        f"{agency}{year}年政府信息公开工作年度报告\n一、总体情况\n{prose}\n"
        f"二、主动公开政府信息情况\n第二十条第（一）项\n{DOCUMENTS[year]}{requests}{DISPUTES}"
    )
    report = Builder(rules().formats).read(SourceText(text, "report.txt"))
    return engine.check(report, rules(), select=[rule])


def messages(prose: str, rule: str, agency: str = GOVERNMENT, year: int = 2022) -> list[str]:
    """Return the messages of *rule* for *prose*."""
    return [finding.message for finding in told(prose, rule, agency, year).findings]
