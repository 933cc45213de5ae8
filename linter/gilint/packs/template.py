"""The pack that `gilint pack new` begins: sound as it is, with a comment on everything an author may want."""

from __future__ import annotations

import os
import re
from urllib.request import pathname2url

from gilint.packs.language import NAME
from gilint.resources import bundled

SCHEMA = "pack.schema.json"
"""The schema's file in the folder `rules`."""


def is_name(name: str) -> bool:
    """Whether a pack may be called *name*."""
    return re.fullmatch(NAME, name) is not None


def new_pack(name: str) -> str:
    """Return the text of a starting pack called *name*."""
    prefix = own_prefix(name)
    schema = "file://" + pathname2url(os.path.join(bundled("rules"), SCHEMA))
    return _TEMPLATE.replace("SCHEMA", schema).replace("NAME", name).replace("PRE", prefix)


def own_prefix(name: str) -> str:
    """Return a prefix for the ids of rules that the pack *name* may take."""
    letters = "".join(re.findall("[a-z]", name)).upper()
    prefix = (letters + "XX")[:3]
    return "X" + prefix[:2] if prefix.startswith("GI") else prefix


_TEMPLATE = """\
# yaml-language-server: $schema=SCHEMA
#
# 规则包 NAME。检查：gilint pack check NAME.yaml   运行示例：gilint pack test NAME.yaml
# 使用：gilint check --pack NAME.yaml 报告.txt
# Rule pack NAME. The line above gives editors completion and checks while typing.

pack: NAME
extends: national        # 随报告年度采用国家格式；也可只扩展一个格式（national-2021）或另一个规则包（省包的文件名）
title: {zh: NAME 规则, en: Rules of NAME}
basis: 本规则包依据的文件

# 认可的其他标题，追加到原有的之后（写成 {replace: [...]} 则取而代之）；也可以增加部分、表和词表。
# Further accepted titles are added to those that are there; sections, tables and words can be added, too.
#
# sections:
#   overview: {variants: [工作综述]}
#   platforms: {number: 七, title: 平台建设情况, table: platforms}
# tables:
#   platforms:
#     section: platforms
#     columns: {total: {label: 总数}, active: {label: 正常运行}}
#     rows: {website: {label: 政府网站}, account: {label: 政务新媒体}}
# words:
#   contact.phone: [服务热线]

rules:
  # 国家规则的严重程度（error、warning、info）、提示、选项都可以改，也可以停用。
  # Severity, message and options of any rule can be changed, and a rule can be switched off.
  #
  # GI504: {severity: warning}
  # GI508: {enabled: false}

  # 编号：自己的前缀（2 至 5 个大写字母）加 3 位数字。An id has a prefix of one's own and three digits.
  PRE001:
    name: leftover-draft-mark            # 以问题命名 / named for the fault
    severity: warning
    check: pattern_absent                # 检查种类 / the kind of check
    with:
      patterns: ['征求意见稿', '（(?:送审|讨论)稿）']
    # applies_to: {kinds: [government, department, town, institution], levels: [county], years: {from: 2021}}
    message:
      zh: 留有草稿字样“{text}”
      en: "the mark of a draft is left in: {text}"
    why:
      zh: 公开的报告应为定稿。
      en: What is published is the final text.
    fix:
      zh: 删去草稿字样，并确认所附是定稿。
      en: Remove the mark, and make sure that the text is the final one.
    examples:                            # 每条规则至少一个正确、一个有问题的示例 / at least one of each
      good: |
        一、总体情况
        本年度按时公开各类信息。
      bad: |
        一、总体情况
        本年度按时公开各类信息（送审稿）。

  PRE002:
    name: direct-suits-over-requests
    severity: info
    check: equation                      # 单元格之间的算式 / an equation over cells
    with:
      left: disputes.litigation_direct.total
      relation: <=
      right: requests.total.total
    message:
      zh: 未经复议直接起诉 {left} 件，多于本年度办理的申请 {right} 件，请核对
      en: "{left} direct lawsuits, more than the {right} requests handled"
    why:
      zh: 直接起诉的案件多于办理的申请，数据可能填错。
      en: More direct lawsuits than requests handled may be a slip.
    fix:
      zh: 核对两个总计；确实如此的，可以停用本规则。
      en: Check both totals; switch the rule off where it is so.
    examples:
      good: |
        三、收到和处理政府信息公开申请情况
        申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
        （七）总计	11	3	0	0	0	0	14
        四、政府信息公开行政复议、行政诉讼情况
        行政复议	行政诉讼
        未经复议直接起诉	复议后起诉
        结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
        2	1	0	0	3	0	0	0	0	0	0	0	0	1	1
      bad: |
        三、收到和处理政府信息公开申请情况
        申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
        （七）总计	1	0	0	0	0	0	1
        四、政府信息公开行政复议、行政诉讼情况
        行政复议	行政诉讼
        未经复议直接起诉	复议后起诉
        结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
        2	1	0	0	3	4	0	0	0	4	0	0	0	1	1
"""
