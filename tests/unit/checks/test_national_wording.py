"""What the national rules' own words and patterns take for a fault, and what they let pass."""

from __future__ import annotations

import pytest
from tests.unit.checks.building import Part, report

from gilint.checks import check
from gilint.checks.kind import Hit
from gilint.packs import load

NAMES_PROBLEMS = (
    "主要问题：一是更新不及时；二是解读形式单一。",
    "仍然存在一些问题和不足，主要体现在内容不够及时，覆盖面不够广泛。",
    "与公众期盼相比还存在一些差距，如公开内容需进一步拓展。",
    "工作机制有待完善，规范化水平还需提升。",
    "工作人员的业务能力与新要求相比仍有差距。",
    "当前工作中的主要问题是主动公开的范围还不够广。",
    "对条例学习不深，对申请办理流程不熟悉。",
    "政策解读的形式偏少，群众难以看懂。",
)
NAMES_NO_PROBLEMS = (
    "2024年，我局将继续严格执行条例，充实专职力量，优化公开服务。",
    "我办将围绕群众关心的问题解读政策，不断提高公开水平，做好服务工作。",
    "坚持以公开为常态、不公开为例外，切实解决群众反映的问题。",
    "无。",
    "不存在问题。",
)
NAMES_IMPROVEMENTS = (
    "下一步，我局将加强培训。",
    "改进措施：一是加强学习。",
    "针对上述问题，充实专职力量，加强岗前培训。",
    "一是进一步拓宽渠道。二是加强技术培训，提升水平。",
    "2025年，我街道从以下方面着手：开展调查研究。",
)
NAMES_NO_IMPROVEMENTS = (
    "一是部分栏目更新不够及时；二是人员力量不足，业务不够熟练。",
    "对政务公开的认识还有待进一步提升，公开渠道需进一步拓宽。",
    "制度不够完善，计划性不强，措施不够有力。",
)
UNFINISHED = (
    "全年召开专题会议××次，研究部署公开工作。",
    "召开会议XX次。",
    "XX年，我局认真贯彻落实条例。",
    "20XX年公开信息12条。",
    "202X年公开信息12条。",
    "共公开信息ＸＸ条。",
    "分管领导【】同志负责组织协调。",
    "分管领导【  】同志负责组织协调。",
    "公开信息____条。",
    "联系电话：0451-XXXXXXXX。",
    "此处填写单位名称。",
    "总体情况（宋体加粗小四号字）",
    "该部分以表格形式报告。表格如下：",
    "具体数据待补充。",
    "（待填写）",
)
FINISHED = (
    "申请人张××对答复表示满意。",
    "在“××公告”栏目公开。",
    "详见http://www.xxgk.gov.cn/XXGK/XX年/index.html。",
    "公开栏目设置为XXGK专区。",
    "按照国办公开办函〔〕30号要求编制。",
    "公开内容有待补充完善。",
    "对信息公开内容尚待补充的部分逐一整改。",
    "印发《关于×××的通知》。",
    "全天24×7小时受理。",
    "点击此处下载年度报告。",
    "【政策解读】栏目发布信息12条。",
    "[](http://www.example.gov.cn/)",
    "某某街道李某某来信。",
    "对申请人李XX的申请依法答复。",
    "———— ———— 12条",
)
LEFTOVERS = ("条例。&nbsp;", "条例。<br/>", "<p class=a>条例。</p>", "**一、总体情况**", "## 总体情况", "&#12288;条例")
CLEAN = (
    "修订《关于废止<公园管理办法>的决定》。",
    "详见<http://www.example.gov.cn/>。",
    "王**、李**两人",
    "1<2",
    "R&D经费",
)


def _hits(rule_id: str, key: str, *lines: str, heading: str = "标题") -> list[Hit]:
    rule = load().rule(rule_id)
    assert rule is not None
    subject = report(Part(key, heading, *lines))
    return [item for item in check(rule.check).run(subject, rule.options) if isinstance(item, Hit)]


def _missing(text: str) -> list[object]:
    found: list[object] = []
    for hit in _hits("GI109", "problems", text):
        topics = hit.facts["missing"]
        assert isinstance(topics, tuple)
        found.extend(topics)
    return found


@pytest.mark.parametrize("text", NAMES_PROBLEMS)
def test_a_named_problem_is_recognised(text: str) -> None:
    assert "存在的主要问题" not in _missing(text)


@pytest.mark.parametrize("text", NAMES_NO_PROBLEMS)
def test_words_near_problems_name_none(text: str) -> None:
    assert "存在的主要问题" in _missing(text)


@pytest.mark.parametrize("text", NAMES_IMPROVEMENTS)
def test_a_named_improvement_is_recognised(text: str) -> None:
    assert "改进情况" not in _missing(text)


@pytest.mark.parametrize("text", NAMES_NO_IMPROVEMENTS)
def test_problems_alone_name_no_improvement(text: str) -> None:
    assert _missing(text) == ["改进情况"]


@pytest.mark.parametrize("text", UNFINISHED)
def test_what_was_left_to_fill_in_is_found(text: str) -> None:
    assert len(_hits("GI801", "overview", text)) == 1


@pytest.mark.parametrize("text", FINISHED)
def test_what_only_looks_unfinished_is_let_pass(text: str) -> None:
    assert _hits("GI801", "overview", text) == []


@pytest.mark.parametrize("text", LEFTOVERS)
def test_remains_of_markup_are_found(text: str) -> None:
    assert len(_hits("GI804", "overview", text)) == 1


@pytest.mark.parametrize("text", CLEAN)
def test_angle_brackets_and_ampersands_of_prose_are_let_pass(text: str) -> None:
    assert _hits("GI804", "overview", text) == []


_PERSONS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")


@pytest.mark.parametrize(
    "cell",
    ["{label}：{number}", "{label}{number}，", '[{label}]{{style="font-size:16px"}} {number}', "│{label}│{number}│"],
)
def test_rows_of_a_table_left_as_text_are_no_repeated_passage(cell: str) -> None:
    rows = (
        "\n".join(cell.format(label=label, number=number * 7 + place) for place, label in enumerate(_PERSONS))
        for number in (31, 47)
    )

    assert _hits("GI805", "overview", *rows) == []


def test_a_passage_with_figures_of_its_own_is_repeated() -> None:
    passage = "全年共主动公开政府信息{}条，其中通过门户网站公开{}条，通过政务微信公众号公开{}条，通过政务微博公开{}条。"

    assert len(_hits("GI805", "overview", passage.format(31, 12, 10, 9), passage.format(47, 20, 15, 12))) == 1
