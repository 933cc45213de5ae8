"""`import gilint`: what Python programs use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import BAD, GOOD, SEED, environment

import gilint
from gilint.api import Settings, UnknownRuleError, linter
from gilint.packs import PackError
from gilint.readers import ReadError
from gilint.source import SourceText


def test_findings_have_lines_rules_and_messages() -> None:
    result = gilint.lint_text(BAD, name="draft.txt")

    missing = next(finding for finding in result.findings if finding.rule == "GI101")
    assert (missing.line, missing.column, missing.message) == (4, 1, "缺少“二、主动公开政府信息情况”部分")
    assert missing.text.en == "section '二、主动公开政府信息情况' is missing"
    assert (result.path, result.year, result.pack) == ("draft.txt", 2021, "national-2021")


def test_a_file_and_its_text_give_the_same_findings(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(GOOD, encoding="gb18030")

    assert gilint.lint(str(path)).findings == gilint.lint_text(GOOD).findings


def test_a_report_that_cannot_be_read_is_a_finding_to_lint_and_an_error_to_read() -> None:
    result = gilint.lint("nowhere.txt")

    assert [finding.rule for finding in result.findings] == ["GI001"]
    with pytest.raises(ReadError, match="没有这个文件"):
        gilint.read("nowhere.txt")


def test_rules_are_selected_and_ignored_as_on_the_command_line() -> None:
    result = gilint.lint_text(BAD, select=["GI1"], ignore=["missing-section", "GI107"])

    assert [finding.rule for finding in result.findings] == []
    with pytest.raises(UnknownRuleError, match="GI399"):
        gilint.lint_text(BAD, select=["GI399"])
    with pytest.raises(PackError):
        gilint.lint_text(BAD, packs=["nowhere"])


def test_the_document_model_has_every_cell() -> None:
    report = gilint.read(str(SEED))

    assert report.tables["requests"]["new"]["total"].value == 0
    assert report.year == 2020


def test_settings_of_many_paths_share_what_was_read_of_their_packs() -> None:
    first, second = (linter(Settings(year=year, verdicts=(("GI1", "off"),))) for year in (2021, 2022))

    formats = [each.report(SourceText(BAD, "a.txt")).formats for each in (first, second)]
    assert [one is other for one, other in zip(*formats, strict=True)] == [True] * len(formats[0])


def test_everything_that_is_offered_is_there() -> None:
    assert [name for name in gilint.__all__ if not callable(getattr(gilint, name))] == []
    assert set(gilint.__all__) <= set(dir(gilint))
    with pytest.raises(AttributeError):
        gilint.nonsense  # noqa: B018


def test_importing_gilint_loads_nothing_that_is_not_used_yet() -> None:
    probe = "import sys, gilint; print(sorted(name for name in sys.modules if name.startswith(('gilint', 'lark', 'rich', 'yaml'))))"

    done = subprocess.run([sys.executable, "-c", probe], env=environment(), capture_output=True, check=True)

    assert done.stdout.decode().strip() == "['gilint', 'gilint.version']"


def test_a_run_into_a_pipe_loads_no_terminal_and_no_compiler(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(BAD, encoding="utf-8")
    probe = (
        "import sys; from gilint.cli import main; main(sys.argv[1:]); "
        "print(sorted({'typing', 'json', 'html', 'lark', 'rich', 'yaml', 'argparse', 'concurrent.futures', 'logging', 'dataclasses'} & set(sys.modules)))"
    )

    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", probe, str(path)], env=environment(), capture_output=True, check=True
        )

    assert done.stdout.decode("utf-8").splitlines()[-1] == "[]"
