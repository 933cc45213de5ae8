"""Packs and configurations are judged while they are written, and hold for the reports that are open."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lsprotocol import types
from tests.cli.running import BAD, run
from tests.lsp.editor import editor, spot
from tests.lsp.editor import run as played
from tests.unit.packs.demo import DEMO

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pygls")

SOUND = "pack: city\nextends: national\nrules:\n  GI508:\n    severity: warning\n"
BROKEN = (
    DEMO.replace("severity: warning", "severity: grave")
    .replace("right: total", "right: totl")
    .replace("bad: 坏", "bd: 坏")
)
CHANGED = types.DidChangeWatchedFilesParams([])


def told(found: list[types.Diagnostic]) -> list[str]:
    """Return diagnostics as the command line prints faults."""
    return [f"{each.range.start.line + 1}:{each.range.start.character + 1}: {each.message}" for each in found]


def printed(*words: str | Path) -> list[str]:
    """Return the faults that the command line prints, without the file's name."""
    return [re.sub(r"^.*?\.yaml:(?=\d+:\d+: )", "", line) for line in run(*words).err.splitlines()]


def test_a_pack_has_the_faults_that_pack_check_finds(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(tmp_path) as it:
            assert await it.open("demo.yaml", SOUND, "yaml") == []
            assert printed_of("demo.yaml", SOUND) == []
            for text in (BROKEN, BROKEN.replace("\n", "\r\n"), DEMO + "  : [\n"):
                found = await it.type("demo.yaml", text)
                assert told(found) == printed_of("demo.yaml", text) != []
                assert {(each.severity, each.source) for each in found} == {(types.DiagnosticSeverity.Error, "gilint")}
            found = await it.type("demo.yaml", BROKEN)
            assert "grave" in [spot(BROKEN, each.range) for each in found]

    def printed_of(name: str, text: str) -> list[str]:
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        return printed("pack", "check", tmp_path / name)

    played(session())


def test_an_example_that_misbehaves_is_a_fault_of_the_pack(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(tmp_path) as it:
            (fault,) = await it.open("demo.yaml", DEMO, "yaml")
            assert fault.message == (
                "规则 DEM001 无法判断问题示例：报告中没有读到该表，无法核对；请把示例写全，如标题的机关和年度、表的各行"
            )
            assert spot(DEMO, fault.range) == "坏"

    played(session())


def test_a_pack_in_parts_is_judged_as_a_whole_in_whichever_file_it_is_written(tmp_path: Path) -> None:
    head, rules = SOUND.split("rules:\n")
    (tmp_path / "rules").mkdir()
    (tmp_path / "pack.yaml").write_text(head + "parts: [rules/all.yaml]\n", encoding="utf-8")
    (tmp_path / "rules" / "all.yaml").write_text("rules:\n" + rules, encoding="utf-8")
    broken = "rules:\n" + rules.replace("warning", "grave")

    async def session() -> None:
        async with editor(tmp_path) as it:
            assert await it.open("pack.yaml", head + "parts: [rules/all.yaml]\n", "yaml") == []
            assert await it.open("rules/all.yaml", "rules:\n" + rules, "yaml") == []
            (fault,) = await it.type("rules/all.yaml", broken)
            assert spot(broken, fault.range) == "grave"
            (whole,) = await it.after(
                lambda: it.send("pack.yaml", head + "parts: [rules/all.yaml]  # 注\n"), "pack.yaml"
            )
            assert whole.message == f"all.yaml:3:15: {fault.message}"
            assert whole.range == types.Range(types.Position(0, 0), types.Position(0, len("pack: city")))
            assert whole.related_information is not None
            where = whole.related_information[0].location
            assert (where.uri, where.range.start) == (it.uri("rules/all.yaml"), types.Position(2, 14))
            closed = types.DidCloseTextDocumentParams(it.identifier("rules/all.yaml"))
            assert await it.after(lambda: it.client.text_document_did_close(closed), "pack.yaml") == []

    played(session())


def test_a_configuration_has_its_faults_and_expired_waivers_are_warnings(tmp_path: Path) -> None:
    text = "fail-on: grave\nrules:\n  GI999: off\nyaer: 2024\n"
    waived = "waivers:\n- {rule: GI501, files: a.txt, reason: 勘误, who: 张三, until: 2020-01-01}\n"

    async def session() -> None:
        async with editor(tmp_path) as it:
            found = await it.open(".gilint.yaml", text, "yaml")
            (tmp_path / ".gilint.yaml").write_text(text, encoding="utf-8")
            assert told(found) == printed("config", "show", tmp_path / "a.txt")
            assert [spot(text, each.range) for each in found] == ["grave", "GI999", "yaer"]
            (expired,) = await it.type(".gilint.yaml", waived)
            assert (expired.severity, expired.range.start.line) == (types.DiagnosticSeverity.Warning, 1)
            assert await it.type(".gilint.yaml", waived.replace("2020", "2999")) == []

    played(session())


def test_the_configuration_of_the_folder_holds_and_is_read_again_when_it_changes(tmp_path: Path) -> None:
    file = tmp_path / ".gilint.yaml"
    waiver = "waivers:\n- {rule: GI501, files: '*.txt', reason: 勘误, who: 张三, until: 2999-01-01}\n"

    async def session() -> None:
        async with editor(tmp_path) as it:
            changed = lambda: it.client.workspace_did_change_watched_files(CHANGED)  # noqa: E731
            first = [each.code for each in await it.open("sub/a.txt", BAD)]
            assert "GI501" in first
            assert [wish.method for wish in it.watched] == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]

            file.write_text("rules: {GI501: info}\n", encoding="utf-8")
            found = await it.after(changed, "sub/a.txt")
            assert [each.code for each in found] == first
            assert {each.severity for each in found if each.code == "GI501"} == {types.DiagnosticSeverity.Information}

            await it.open(".gilint.yaml", "", "yaml")
            found = await it.save(".gilint.yaml", waiver, "sub/a.txt")
            assert [each.code for each in found] == [code for code in first if code != "GI501"]

            found = await it.save(".gilint.yaml", "select: [GI1]\n", "sub/a.txt")
            assert [each.code for each in found] == [code for code in first if str(code).startswith("GI1")]

            found = await it.save(".gilint.yaml", "select: [GI1\n", "sub/a.txt")
            assert [each.code for each in found] == [None, *first]
            assert found[0].message.startswith(".gilint.yaml:2:1: 配置有误，检查时未采用：")
            assert found[0].related_information is not None
            assert found[0].related_information[0].location.uri == it.uri(".gilint.yaml")

    played(session())


def test_a_pack_in_force_is_read_again_when_it_is_saved(tmp_path: Path) -> None:
    (tmp_path / ".gilint.yaml").write_text("packs: [city.yaml]\n", encoding="utf-8")
    pack = "pack: city\nrules:\n  GI501: {enabled: false}\n"
    (tmp_path / "city.yaml").write_text(pack.replace("false", "true"), encoding="utf-8")

    async def session() -> None:
        async with editor(tmp_path) as it:
            first = [each.code for each in await it.open("a.txt", BAD)]
            await it.open("city.yaml", pack, "yaml")
            found = await it.save("city.yaml", pack, "a.txt")
            assert [each.code for each in found] == [code for code in first if code != "GI501"]

    played(session())


def test_what_the_baseline_knows_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    assert run("baseline", ".", cwd=tmp_path).status == 0

    async def session() -> None:
        async with editor(tmp_path) as it:
            assert await it.open("a.txt", BAD) == []
            assert len(await it.open("b.txt", BAD)) > 4

    played(session())
