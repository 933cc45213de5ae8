"""What an editor underlines is what the command line says, as somebody types."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from lsprotocol import types
from tests.cli.running import BAD, GOOD, REPORTS
from tests.cli.running import run as gilint
from tests.lsp.editor import CAPABLE, editor, run, spot

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pygls")

SEVERITIES = {"error": 1, "warning": 2, "info": 3}
SUM = "全年通过门户网站发布各类信息 235 条，微信公众号推送 539 条，总计 774 条。"
"""A sentence of the good report."""


def rules(found: Sequence[types.Diagnostic]) -> list[object]:
    return [each.code for each in found]


def test_an_editor_shows_what_the_command_line_says(tmp_path: Path) -> None:
    files = sorted((REPORTS / "seeds").glob("*.txt"))

    async def session() -> None:
        async with editor(tmp_path) as it:
            for file in files:
                text = file.read_bytes().decode("utf-8")
                (tmp_path / file.name).write_bytes(file.read_bytes())
                shown = await it.open(file.name, text)
                (told,) = gilint("--format", "json", tmp_path / file.name).json["files"]
                assert [
                    (each.code, each.message, each.severity, each.range.start.line + 1, each.range.start.character + 1)
                    for each in shown
                ] == [
                    (
                        each["rule"],
                        each["message"],
                        SEVERITIES[each["severity"]],
                        int(each["line"]),
                        int(each["column"]),
                    )
                    for each in told["findings"]
                ]
                for each, finding in zip(shown, told["findings"], strict=True):
                    assert each.source == "gilint"
                    assert each.data == {key: finding[key] for key in ("rule", "name", "section", "cells")}
                    assert each.code_description is not None
                    assert "/rules/national" in each.code_description.href

    run(session())


def test_findings_come_and_go_with_the_text(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(tmp_path) as it:
            before = await it.open("a.txt", GOOD)
            found, *others = await it.type("a.txt", GOOD.replace("总计 774 条", "总计 775 条"))
            assert (found.code, found.severity, others) == ("GI405", types.DiagnosticSeverity.Warning, before)
            assert await it.type("a.txt", GOOD) == before
            closed = types.DidCloseTextDocumentParams(it.identifier("a.txt"))
            await it.type("a.txt", BAD)
            assert await it.after(lambda: it.client.text_document_did_close(closed), "a.txt") == []

    run(session())


def test_what_is_told_of_a_version_is_true_of_that_version_and_the_last_one_is_always_told(tmp_path: Path) -> None:
    texts = [GOOD, BAD, "", GOOD + BAD]

    async def session() -> None:
        async with editor(tmp_path) as it:
            expected = [rules(await it.open(f"{at}.txt", text)) for at, text in enumerate(texts)]
            await it.open("a.txt", texts[0])
            mark = len(it.heard)
            for version in range(2, 41):
                it.send("a.txt", texts[version % 4])
            await it.type("a.txt", texts[1])
            told = [each for each in it.heard[mark:] if each.uri == it.uri("a.txt")]
            versions = [each.version or 0 for each in told]
            assert versions == sorted(set(versions))
            assert versions[-1] == 41
            for each, version in zip(told, versions, strict=True):
                assert rules(each.diagnostics) == expected[version % 4]

    run(session())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-32"])
def test_places_are_counted_in_the_units_of_the_client(tmp_path: Path, encoding: str) -> None:
    general = types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(encoding)])
    capabilities = types.ClientCapabilities(general=general) if encoding != "utf-16" else CAPABLE
    text = GOOD.replace(SUM, f"𠮷\f𠮷\u2028é\x85{SUM}".replace("总计 774 条", "总计 775 条")).replace("\n", "\r\n")

    async def session() -> None:
        async with editor(tmp_path, capabilities=capabilities) as it:
            found = [each for each in await it.open("a.txt", text) if each.code == "GI405"]
            assert [spot(text, each.range, encoding) for each in found] == ["775 条"]
            position = types.Position(found[0].range.start.line, found[0].range.start.character)
            assert "GI405" in str(await it.hover("a.txt", position))
            position.character -= 3
            assert await it.hover("a.txt", position) is None

    run(session())


def test_no_text_ends_the_server(tmp_path: Path) -> None:
    texts = (
        "", "\ufeff", "\x00" * 99, "\ud800 一、总体情况\udfff", "𠮷" * 999, "\r\r\n\n\f\v\x85\u2028", "%PDF-1.7\n",
        "(" * 20_000, "9" * 50_000, "一、" * 20_000, "|" * 50_000, "第二十条" * 9_999, BAD.replace("\n", "\x00\n"),
        "\ufeff" + BAD, "&a [*a, *a]", "[" * 20_000, "pack: x\nrules: &a {b: *a}\n", "pack: [\n", "pack: \ud800\nrules: \x01",
        "pack: \ud800\nrules: {}\n", "year: \udfff\n",
        "waivers:\n" + "- - " * 9_999, "{" * 9_999, "? " * 9_999,
    )  # fmt: skip

    async def session() -> None:
        async with editor(tmp_path) as it:
            names = {"a.txt": "plaintext", "a.md": "markdown", "a.yaml": "yaml", ".gilint.yaml": "yaml"}
            for name, language in names.items():
                await it.open(name, "", language)
            for text in texts:
                for name in names:
                    await it.type(name, text)
                    await it.symbols(name)
                    await it.hover(name, types.Position(0, 3))
                    await it.hover(name, types.Position(9, 9_999_999))
                    await it.actions(name, types.Range(types.Position(0, 0), types.Position(99_999, 0)))
            assert len(await it.type("a.txt", BAD)) > 4

    run(session())


def test_a_text_that_is_no_report_is_left_in_peace(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(tmp_path) as it:
            for language in ("plaintext", "text", "markdown"):
                assert await it.open(f"notes.{language}", "牛奶\n鸡蛋\n面包\n", language) == []
            assert await it.open("main.py", BAD, "python") == []
            assert await it.open("values.yaml", "pack: 24\nmilk: 2\n", "yaml") == []
            assert await it.open("empty.txt", "") == []
            assert await it.open("long.txt", BAD + "一切正常\n" * 100_001) == []
            assert await it.open("untitled:Untitled-1", BAD) != []
            assert await it.open("report.md", BAD, "markdown") != []

    run(session())


def test_the_language_is_the_one_asked_for_or_the_clients_own_or_chinese(tmp_path: Path) -> None:
    async def message(*words: str, options: object = None, locale: str | None = None) -> str:
        async with editor(tmp_path, *words, options=options, locale=locale) as it:
            return (await it.open("a.txt", BAD))[0].message

    zh, en = (
        json.loads(gilint("--format", "json", "--lang", lang, "-", stdin=BAD.encode()).out)["files"][0]["findings"][0]
        for lang in ("zh", "en")
    )
    assert zh["message"] != en["message"]
    assert run(message()) == zh["message"]
    assert run(message(locale="en-US")) == en["message"]
    assert run(message(options={"lang": "zh"}, locale="en")) == zh["message"]
    assert run(message("--lang", "en", options={"lang": 3}, locale="zh-cn")) == en["message"]
