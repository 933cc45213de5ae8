"""Several formats of one run, each to its own place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.cli.running import BAD, GOOD, SEED, run
from tests.cli.terminals import on_a_terminal

from gilint.cli.arguments import parse
from gilint.cli.spool import Spool
from gilint.cli.streams import Target, targets
from gilint.findings import Finding, Text
from gilint.results import Result
from gilint.source import SourceText, Span


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_each_format_is_what_it_would_be_alone(folder: Path) -> None:
    names = ("sarif", "json", "github", "gitlab", "junit", "markdown", "html")
    alone = {name: run("--format", name, "bad.txt", "good.txt", cwd=folder).out for name in ("text", *names)}

    typed = [word for name in names for word in ("--format", f"{name}:{name}.out")]
    done = run(*typed, "--format", "text", "bad.txt", "good.txt", cwd=folder)

    assert (done.status, done.out, done.err) == (1, alone["text"], "")
    assert {name: (folder / f"{name}.out").read_bytes().decode("utf-8") for name in names} == {
        name: alone[name] for name in names
    }


def test_without_a_format_on_standard_output_nothing_is_printed(folder: Path) -> None:
    done = run("--format", "sarif:a.sarif", "--format=gitlab:a.json", "bad.txt", cwd=folder)

    assert (done.status, done.out, done.err) == (1, "", "")
    assert sorted(os.listdir(folder)) == ["a.json", "a.sarif", "bad.txt", "good.txt"]


def test_a_dash_is_standard_output(folder: Path) -> None:
    assert run("--format", "json:-", "bad.txt", cwd=folder) == run("--format", "json", "bad.txt", cwd=folder)
    assert run("--output", "-", "bad.txt", cwd=folder) == run("bad.txt", cwd=folder)


def test_a_terminal_gets_its_own_form_beside_a_file(folder: Path) -> None:
    bad = folder / "bad.txt"
    shown = on_a_terminal("--format", f"json:{folder}/out.json", "--format", "text", bad, TERM="xterm")

    assert shown == on_a_terminal(bad, TERM="xterm")
    assert (folder / "out.json").read_text(encoding="utf-8") == run("--format", "json", bad).out


WRONG = {
    "--format text --format json": (
        "text 和 json 两种格式都要写到标准输出，请写 --format json:文件",
        "text and json would both go to standard output: write --format json:FILE",
    ),
    "--format sarif:x --format json:./x": (
        "sarif 和 json 两种格式都要写到 ./x，请写 --format json:文件",
        "sarif and json would both go to ./x: write --format json:FILE",
    ),
    "--format json --format text --output x": (
        "--output 不能与 --format json 同用，请写 --format json:文件",
        "--output cannot go with --format json: write --format json:FILE",
    ),
    "--format sarif:y --output x": (
        "--output 不能与 --format sarif:y 同用，请写 --format sarif:文件",
        "--output cannot go with --format sarif:y: write --format sarif:FILE",
    ),
    "--format srif:out": (
        "--format 只能是 text|json|sarif|github|gitlab|junit|markdown|html，是不是 sarif？",
        "--format must be one of text|json|sarif|github|gitlab|junit|markdown|html: did you mean sarif?",
    ),
    "--format xml:out": (
        "--format 只能是 text|json|sarif|github|gitlab|junit|markdown|html",
        "--format must be one of text|json|sarif|github|gitlab|junit|markdown|html",
    ),
    "--format sarif:": (
        "--format sarif: 的冒号后缺少文件名",
        "--format sarif: names no file after the colon",
    ),
    "--format json:./bad.txt": (
        "./bad.txt 是要检查的文件，不会覆盖它",
        "./bad.txt is an input and will not be replaced",
    ),
}  # fmt: skip


@pytest.mark.parametrize("typed", WRONG)
def test_contradictions_are_told_and_nothing_is_written(typed: str, folder: Path) -> None:
    said = [run(*typed.split(), "bad.txt", "--lang", language, cwd=folder) for language in ("zh", "en")]

    assert [(done.status, done.out) for done in said] == [(2, ""), (2, "")]
    assert tuple(done.err for done in said) == tuple(f"gilint: {message}\n" for message in WRONG[typed])
    assert sorted(os.listdir(folder)) == ["bad.txt", "good.txt"]


def test_only_the_first_colon_divides() -> None:
    assert targets(parse(["--format", "sarif:C:\\x\\out.sarif", "--format=text", "a.txt"])) == (
        Target("sarif", "C:\\x\\out.sarif"),
        Target("text", None),
    )


def test_where_one_file_cannot_be_written_none_is(folder: Path) -> None:
    (folder / "a.json").write_text("old", encoding="utf-8")

    done = run(
        "--format", "json:a.json", "--format", "sarif:nowhere/a.sarif", "--format", "text", "bad.txt", cwd=folder
    )

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("gilint: 无法写入 nowhere/a.sarif（")
    assert (folder / "a.json").read_text(encoding="utf-8") == "old"
    assert sorted(os.listdir(folder)) == ["a.json", "bad.txt", "good.txt"]


def test_where_nothing_was_checked_nothing_is_written(folder: Path) -> None:
    (folder / "empty").mkdir()

    done = run("--format", "sarif:a.sarif", "--format", "text", "empty", cwd=folder)

    assert (done.status, done.out) == (2, "")
    assert done.err == "gilint: empty 中没有可读的文件（.txt, .text, .md, .markdown）\n"
    assert not (folder / "a.sarif").exists()


def test_the_pages_of_texts_keep_them_whatever_comes_first(folder: Path) -> None:
    alone = run("--format", "html", "bad.txt", cwd=folder).out

    run("--format", "html:last.html", "--format", "text", "bad.txt", cwd=folder)
    run("--format", "html:first.html", "--format", "json:b.json", "bad.txt", cwd=folder)

    assert (folder / "last.html").read_text(encoding="utf-8") == alone
    assert (folder / "first.html").read_text(encoding="utf-8") == alone


def test_results_are_given_again_as_often_as_wanted_however_many() -> None:
    source = SourceText("甲" * 1000, "a.txt")
    found = [Finding(Span(0, 1), "XX1", "x", "error", Text("错" * 1000, "wrong"))]
    results = [Result(f"{number}.txt", 2021, "p", found, [], source) for number in range(2000)]

    with Spool(results, with_text=False) as spool:
        assert [result.path for result in spool.first()] == [result.path for result in results]
        for _ in range(2):
            again = list(spool.again())
            assert [(result.path, result.findings) for result in again] == [
                (result.path, result.findings) for result in results
            ]
            assert {result.source for result in again} == {None}


def test_the_rules_told_of_are_those_in_force(folder: Path) -> None:
    (folder / "city.yaml").write_text("pack: city\nextends: national\nrules: {GI102: {severity: info}}\n", "utf-8")
    (folder / ".gilint.yaml").write_text("packs: [city.yaml]\nrules: {GI101: warning, GI107: off}\n", "utf-8")
    (folder / "sub").mkdir()
    (folder / "sub" / ".gilint.yaml").write_text("rules: {GI107: off, GI108: off}\n", encoding="utf-8")
    (folder / "sub" / "seed.txt").write_bytes(SEED.read_bytes())

    [document] = run("--format", "sarif", ".", cwd=folder).json["runs"]
    rules = {rule["id"]: rule for rule in document["tool"]["driver"]["rules"]}

    assert rules["GI101"]["defaultConfiguration"] == {"level": "warning", "enabled": True}
    assert rules["GI107"]["defaultConfiguration"] == {"level": "none", "enabled": False}
    # What one of several configurations switches off is in use for the others.
    assert rules["GI108"]["defaultConfiguration"]["enabled"]
    assert rules["GI102"]["defaultConfiguration"]["level"] == "note"
    assert all(rules[result["ruleId"]] is document["tool"]["driver"]["rules"][result["ruleIndex"]]
               for result in document["results"])  # fmt: skip
