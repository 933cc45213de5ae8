"""Command lines: what is understood, and what is said of those that are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import run

from gilint import __version__
from gilint.cli.arguments import UsageError, language, parse
from gilint.cli.commands import COMMANDS
from gilint.render.width import width


def test_options_stand_before_between_and_after_operands() -> None:
    arguments = parse(["--lang", "en", "check", "a.txt", "--format=json", "b.txt", "-o", "out.json", "--", "-c.txt"])

    assert arguments.command.name == "check"
    assert arguments.operands == ("a.txt", "b.txt", "-c.txt")
    assert (arguments.language, arguments.choice("--format"), arguments.one("--output")) == ("en", "json", "out.json")


def test_lists_may_be_written_with_commas_of_any_kind_or_repeated() -> None:
    arguments = parse(["--select", "GI1,GI2", "--select", "GI3，GI4", "a.txt"])

    assert arguments.every("--select") == ("GI1", "GI2", "GI3", "GI4")


def test_a_word_that_is_no_command_is_a_file() -> None:
    assert parse(["report.txt"]).command.name == "check"
    assert parse(["-", "--format", "json"]).operands == ("-",)
    assert not parse(["rules.txt"]).is_named


def test_a_command_of_two_words_is_one_command() -> None:
    arguments = parse(["pack", "check", "a.yaml"])

    assert (arguments.command.name, arguments.operands) == ("pack check", ("a.yaml",))


WRONG = {
    "a.txt --fromat json": (
        "没有选项 --fromat，是不是 --format？",
        "there is no option --fromat: did you mean --format?",
    ),
    "ast a.txt --format jsn": (
        "--format 只能是 text|json，是不是 json？",
        "--format must be one of text|json: did you mean json?",
    ),
    "ast a.txt --format": ("--format 需要一个值：text|json", "--format needs a value: text|json"),
    "a.txt --year 21": ("--year 需要四位数的年份：21", "--year needs a year of four digits: 21"),
    "a.txt --jobs 0": ("--jobs 需要 1 至 1000 的数：0", "--jobs needs a number from 1 to 1000: 0"),
    "a.txt --only-reports=yes": ("--only-reports 不带值", "--only-reports takes no value"),
    "chek a.txt": ("没有命令 chek，是不是 check？", "there is no command chek: did you mean check?"),
    "pack tets a.yaml": ("没有命令 pack，是不是 pack test？", "there is no command pack: did you mean pack test?"),
    "check": ("缺少 PATH...", "PATH... is missing"),
    "explain": ("缺少 ID...", "ID... is missing"),
    "rules all": ("多余的参数：all", "one argument too many: all"),
}


@pytest.mark.parametrize("typed", WRONG)
def test_a_wrong_command_line_says_what_would_be_right(typed: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse(typed.split())

    assert tuple(raised.value.message) == WRONG[typed]


def test_wrong_usage_is_told_on_standard_error_in_the_language_asked_for() -> None:
    done = run("check", "--lang", "en")

    assert done == (2, "", "gilint: PATH... is missing\n")


def test_the_language_is_known_even_where_the_rest_is_wrong() -> None:
    assert language(["--nonsense", "--lang=en"]) == "en"
    assert language(["--nonsense"]) == "zh"


def test_nothing_at_all_gets_help_and_status_2() -> None:
    done = run()

    assert (done.status, done.out) == (2, "")
    assert "gilint check" not in done.err
    assert done.err == run("--help").out


def test_help_may_be_asked_for_as_a_command() -> None:
    assert run("help") == run("--help")
    assert run("--lang", "en", "help", "pack", "new") == run("pack", "new", "--help", "--lang", "en")


def test_help_of_commands_with_one_first_word_lists_them() -> None:
    done = run("help", "config", "--lang", "en")

    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("Usage: gilint config COMMAND ...\n\nCommands:\n  config show [FILE...] ")
    named = [line.split()[1] for line in done.out.splitlines() if line.startswith("  config ")]
    assert named == ["show", "set", "unset", "waive", "schema"]
    assert run("config", "-h", "--lang", "en") == run("config", "--lang", "en", "--help") == done
    assert run("pack") == (2, "", "gilint: pack 之后应为 check、test、new、schema、docs 之一\n")


def test_there_is_no_help_of_what_is_no_command() -> None:
    assert run("help", "nothing", "--lang", "en") == (2, "", "gilint: there is no command nothing\n")
    assert run("help", "chek") == (2, "", "gilint: 没有命令 chek，是不是 check？\n")


def test_the_version_is_told() -> None:
    assert run("--version") == (0, f"gilint {__version__}\n", "")


@pytest.mark.parametrize("chosen", ["zh", "en"])
@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_fits_80_columns(name: str, chosen: str) -> None:
    done = run(*name.split(), "--help", "--lang", chosen)

    assert (done.status, done.err) == (0, "")
    assert [line for line in done.out.splitlines() if width(line) > 80] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_help_names_every_option_and_shows_examples(name: str) -> None:
    shown = run(*name.split(), "--help", "--lang", "en").out

    assert [option.name for option in COMMANDS[name].options if option.name not in shown] == []
    assert f"Examples:\n  gilint {name}" in shown or f"Examples:\n  gilint {COMMANDS[name].examples[0][0][7:]}" in shown


def test_a_file_may_have_a_command_for_its_name(tmp_path: Path) -> None:
    (tmp_path / "chek").write_text("x", encoding="utf-8")

    assert run("chek", cwd=tmp_path).lines[0].startswith("chek:1:1: error GI004")
