"""What an editor offers to do, and what comes of it; what it shows of a spot; the outline."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types
from tests.cli.running import BAD, GOOD, REPORTS
from tests.lsp.editor import CAPABLE, Editor, edited, editor, run, spot

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pygls")

VARIANT = (REPORTS / "seeds" / "003_1f020d4c4cdd4826.txt").read_bytes().decode("utf-8")
"""A report with one heading that is not the official one."""
WRONG = "987654"


async def found(it: Editor, text: str, rule: str, name: str = "a.txt") -> types.Diagnostic:
    """Open *text* and return the finding of *rule*."""
    return next(each for each in await it.open(name, text) if each.code == rule)


def broken_sum() -> tuple[str, int]:
    """Return a report with a cell on each line and one wrong number in it, and the line of that number."""
    lines = GOOD.split("\n")
    label = next(at for at, line in enumerate(lines) if line.startswith("一、本年新收政府信息公开申请数量"))
    number = next(at for at in range(label, len(lines)) if lines[at] == "0")
    lines[number] = WRONG
    return "\n".join(lines), number


def test_a_broken_sum_leads_to_its_cells(tmp_path: Path) -> None:
    text, line = broken_sum()

    async def session() -> None:
        async with editor(tmp_path) as it:
            finding = await found(it, text, "GI303")
            assert finding.related_information is not None
            cells = {each.message: spot(text, each.location.range) for each in finding.related_information}
            assert f"本年新收政府信息公开申请数量 / 自然人: {WRONG}" in cells
            assert all(message.endswith(f": {number}") for message, number in cells.items())
            going = [each for each in await it.actions("a.txt", finding.range) if each.command and not each.edit]
            action = next(
                each for each in going if each.title == f"转到 本年新收政府信息公开申请数量 / 自然人: {WRONG}"
            )
            assert action.command is not None
            await it.client.workspace_execute_command_async(
                types.ExecuteCommandParams(action.command.command, action.command.arguments)
            )
            (shown,) = it.shown
            assert (shown.uri, shown.take_focus) == (it.uri("a.txt"), True)
            assert shown.selection is not None
            assert spot(text, shown.selection) == WRONG
            assert shown.selection.start.line == line

    run(session())


def test_a_heading_can_be_replaced_by_the_official_one_with_its_marks_kept(tmp_path: Path) -> None:
    text = VARIANT.replace("四、政府信息公开工作行政复议", "## **四、政府信息公开工作行政复议").replace(
        "诉讼情况\n", "诉讼情况**\n", 1
    )

    async def session() -> None:
        async with editor(tmp_path) as it:
            finding = await found(it, text, "GI110", "a.md")
            action, *_ = await it.actions("a.md", finding.range)
            assert action.title == "改为规定的标题“四、政府信息公开行政复议、行政诉讼情况”"
            assert action.is_preferred
            assert action.diagnostics == (finding,)
            assert action.edit is not None
            assert action.edit.document_changes is not None
            (change,) = action.edit.document_changes
            assert isinstance(change, types.TextDocumentEdit)
            assert (change.text_document.uri, change.text_document.version) == (it.uri("a.md"), 1)
            new = edited(text, [each for each in change.edits if isinstance(each, types.TextEdit)])
            assert new == text.replace("公开工作行政复议", "公开行政复议")
            assert "GI110" not in [each.code for each in await it.type("a.md", new)]

    run(session())


async def waiving(it: Editor, finding: types.Diagnostic) -> types.CodeAction:
    offered = await it.actions("sub/a.txt", finding.range)
    return next(each for each in offered if each.title == f"豁免 {finding.code}（须填写理由）")


def test_a_waiver_is_written_into_a_new_configuration_and_holds_once_it_is_filled_in(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(tmp_path) as it:
            finding = await found(it, BAD, "GI501", "sub/a.txt")
            action = await waiving(it, finding)
            assert action.edit is not None
            assert action.edit.document_changes is not None
            made, written = action.edit.document_changes
            assert isinstance(made, types.CreateFile)
            assert isinstance(written, types.TextDocumentEdit)
            assert made.uri == written.text_document.uri == it.uri(".gilint.yaml")
            text = edited("", [each for each in written.edits if isinstance(each, types.TextEdit)])
            assert text == (
                "waivers:\n  - rule: GI501\n    files: sub/a.txt\n    reason: ''\n    who: ''\n    until: ''\n"
            )

            # The editor goes to the first blank; as it stands, the configuration is wrong and waives nothing.
            assert action.command is not None
            await it.client.workspace_execute_command_async(
                types.ExecuteCommandParams(action.command.command, action.command.arguments)
            )
            (shown,) = it.shown
            assert shown.selection is not None
            assert (shown.uri, shown.selection.start) == (it.uri(".gilint.yaml"), types.Position(3, 13))
            blanks = await it.open(".gilint.yaml", text, "yaml")
            assert [each.range.start.line for each in blanks] == [3, 4, 5]
            found_then = await it.save(".gilint.yaml", text, "sub/a.txt")
            assert "GI501" in [each.code for each in found_then]

            for blank, words in (("reason", "勘误中"), ("who", "张三"), ("until", "2999-12-31")):
                text = text.replace(f"{blank}: ''", f"{blank}: {words}")
            found_then = await it.save(".gilint.yaml", text, "sub/a.txt")
            assert "GI501" not in [each.code for each in found_then]
            assert len(found_then) > 3

    run(session())


def test_a_waiver_is_added_to_a_configuration_as_it_stands_in_the_editor(tmp_path: Path) -> None:
    saved = "# 县里的设置\r\nyear: 2021   # 今年\r\nwaivers:\r\n  # 已经认可\r\n  - rule: GI508\r\n    files: a.txt\r\n"
    opened = saved.replace("县里", "𠮷县")
    (tmp_path / ".gilint.yaml").write_text(saved, encoding="utf-8", newline="")

    async def session() -> None:
        async with editor(tmp_path) as it:
            await it.open(".gilint.yaml", opened, "yaml")
            finding = await found(it, BAD, "GI501", "sub/a.txt")
            action = await waiving(it, finding)
            assert action.edit is not None
            assert action.edit.document_changes is not None
            (change,) = action.edit.document_changes
            assert isinstance(change, types.TextDocumentEdit)
            assert change.text_document.version == 1
            new = edited(opened, [each for each in change.edits if isinstance(each, types.TextEdit)])
            assert new.startswith(opened)
            assert new.removeprefix(opened).replace("\r\n", "\n") == (
                "  - rule: GI501\n    files: sub/a.txt\n    reason: ''\n    who: ''\n    until: ''\n"
            )
            assert new.count("\r\n") == new.count("\n")

            await it.type(".gilint.yaml", "waivers: [\n")
            assert not [each for each in await it.actions("sub/a.txt", finding.range) if "豁免" in each.title]

    run(session())


def test_a_waiver_of_a_cell_names_the_cell_and_one_of_words_quotes_them(tmp_path: Path) -> None:
    text = broken_sum()[0]

    async def session() -> None:
        async with editor(tmp_path, options={"lang": "en"}) as it:
            texts = {"GI303": text, "GI405": GOOD.replace("总计 774 条", "总计 775 条")}
            for rule, line in (("GI303", "cell: requests.new.total"), ("GI405", "text: 775 条")):
                finding = await found(it, texts[rule], rule)
                offered = await it.actions("a.txt", finding.range)
                action = next(each for each in offered if each.title == f"Waive {rule} (a reason is needed)")
                assert line in str(action.edit)

    run(session())


def test_a_simple_client_is_offered_what_it_can_do(tmp_path: Path) -> None:
    (tmp_path / ".gilint.yaml").write_text("year: 2021\n", encoding="utf-8")
    text = broken_sum()[0]

    async def session(name: str) -> None:
        async with editor(tmp_path, capabilities=types.ClientCapabilities()) as it:
            for rule, report in (("GI303", text), ("GI110", VARIANT)):
                finding = await found(it, report, rule, name)
                offered = await it.actions(name, finding.range)
                assert offered
                assert all(each.edit is not None and each.command is None for each in offered)
                assert all(each.edit and each.edit.changes and not each.edit.document_changes for each in offered)

    run(session("a.txt"))
    (tmp_path / ".gilint.yaml").unlink()

    async def without() -> None:
        async with editor(tmp_path, capabilities=types.ClientCapabilities()) as it:
            finding = await found(it, text, "GI303")
            assert await it.actions("a.txt", finding.range) == []

    run(without())


def test_actions_of_other_kinds_are_not_offered(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(tmp_path) as it:
            finding = await found(it, BAD, "GI501")
            for only, some in (("source.fixAll", False), ("refactor", False), ("quickfix", True)):
                context = types.CodeActionContext([finding], only=[only])
                params = types.CodeActionParams(it.identifier("a.txt"), finding.range, context)
                assert bool(await it.client.text_document_code_action_async(params)) is some

    run(session())


def test_the_rule_of_a_finding_and_the_name_of_a_cell_are_shown_under_the_pointer(tmp_path: Path) -> None:
    text, line = broken_sum()

    async def session() -> None:
        async with editor(tmp_path) as it:
            finding = await found(it, text, "GI303")
            shown = str(await it.hover("a.txt", finding.range.start))
            assert shown.startswith("本年新收政府信息公开申请数量 / 总计: ")
            assert "`requests.new.total`" in shown
            for part in ("**GI303** requests-applicants (错误)", "**原因** ", "**依据** ", "**改法** "):
                assert part in shown
            assert await it.hover("a.txt", types.Position(line, 2)) == (
                f"本年新收政府信息公开申请数量 / 自然人: {WRONG}\n\n`requests.new.natural_person`"
            )
            assert await it.hover("a.txt", types.Position(0, 0)) is None

    run(session())


def test_the_outline_has_sections_and_in_them_tables(tmp_path: Path) -> None:
    text = GOOD.replace("\n", "\r\n")

    async def session() -> None:
        async with editor(tmp_path, capabilities=CAPABLE) as it:
            await it.open("a.txt", text)
            outline = await it.symbols("a.txt")
            assert [symbol.name for symbol in outline] == [
                "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
            ]  # fmt: skip
            tables = [[table.name for table in symbol.children or ()] for symbol in outline]
            assert tables == [[], ["表 disclosure"], ["表 requests"], ["表 disputes"], [], []]
            for symbol in outline:
                assert spot(text, symbol.selection_range) == symbol.name
                assert spot(text, symbol.range).startswith(symbol.name)
                for table in symbol.children or ():
                    assert spot(text, table.range) in spot(text, symbol.range)
            assert spot(text, (outline[2].children or ())[0].range).endswith("0")
            await it.open("a.yaml", "a: 1\n", "yaml")
            assert await it.symbols("a.yaml") == []

    run(session())
