"""What Tab gives: the words that fit, as the shells get them, and as they put them on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
import tree_sitter_powershell
from tests.cli.running import run
from tests.cli.shells import INSTALLED, Shell
from tree_sitter import Language, Parser

from gilint.cli.candidates import WANTED
from gilint.cli.commands import COMMANDS
from gilint.cli.completing import answer
from gilint.cli.completion import SHELLS


def values(line: str) -> list[str]:
    """Return the words that could stand for the last one of *line*."""
    *words, word = line.split(" ")
    return [each.value for each in answer(words, word, "en").candidates]


def files(line: str) -> int | None:
    *words, word = line.split(" ")
    return answer(words, word, "en").files


def test_first_comes_a_command_or_a_file() -> None:
    assert values("") == list(dict.fromkeys(name.split(" ")[0] for name in COMMANDS))
    assert files("") == 0
    assert values("ex") == ["extract", "explain"]
    assert values("report") == []
    assert files("report") == 0


def test_a_command_of_two_words_is_completed_word_by_word() -> None:
    assert values("pack ") == [name.split(" ")[1] for name in COMMANDS if name.startswith("pack ")]
    assert values("config s") == ["show", "set", "schema"]
    assert files("pack ") is None


def test_help_is_of_commands() -> None:
    assert values("help ex") == ["extract", "explain"]
    assert values("help config s") == ["show", "set", "schema"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_every_command_is_known_but_once_given_not_again(name: str) -> None:
    options = COMMANDS[name].options

    assert values(f"{name} --") == [option.name for option in options]
    assert values(f"{name} --lang en --") == [option.name for option in options if option.name != "--lang"]
    repeated = [option.name for option in options if option.repeats]
    assert [
        value for value in values(f"{name} {' '.join(f'{each} x' for each in repeated)} --") if value in repeated
    ] == repeated


@pytest.mark.parametrize("name", COMMANDS)
def test_every_choice_of_every_option_is_known(name: str) -> None:
    for option in COMMANDS[name].options:
        if option.choices:
            assert values(f"{name} {option.name} ") == list(option.choices)
            assert values(f"{name} {option.name}=") == [f"{option.name}={choice}" for choice in option.choices]


def test_whatever_the_help_asks_for_is_completed_or_known_to_be_free() -> None:
    free = {"", "NAME", "N", "REV", "YYYY", "WHY", "TEXT", "WHO", "DATE"}
    asked = {command.operands for command in COMMANDS.values()}
    asked |= {option.value for command in COMMANDS.values() for option in command.options if not option.choices}

    assert {word.strip("[]").rstrip(".,") for word in asked} - free <= {*WANTED}


def test_rules_are_completed_by_family_by_id_and_by_name() -> None:
    assert values("explain GI30")[:3] == ["GI301", "GI302", "GI303"]
    assert values("explain GI")[:3] == ["GI0", "GI1", "GI2"]
    assert values("explain requests-b") == ["requests-balance"]
    assert values("check --ignore gi301") == ["GI301"]


def test_a_list_goes_on_behind_each_comma_and_takes_nothing_twice() -> None:
    assert values("check --select GI301,GI30")[0] == "GI301,GI302"
    assert values("check --select=GI301,GI302,GI30")[0] == "--select=GI301,GI302,GI303"


def test_files_are_wanted_where_files_are() -> None:
    assert (files("check "), files("check a.txt "), files("check --config "), files("check --pack ")) == (0, 0, 0, 0)
    assert (files("check --config=a"), files("check -- --a"), files("check --format sarif:a")) == (9, 0, 6)
    assert (files("check --year "), files("check --format "), files("explain "), files("rules ")) == (None,) * 4


def test_packs_and_the_rules_that_they_bring_are_known() -> None:
    assert values("rules --pack hei") == ["heilongjiang"]
    assert values("explain HLJ") == []
    assert values("explain --pack heilongjiang HLJ")[0].startswith("HLJ")


def test_cells_are_known_by_their_names() -> None:
    assert values("config waive a.txt GI301 --cell requests.new.b") == ["requests.new.business"]


def test_nothing_comes_behind_the_last_operand() -> None:
    assert (values("config unset GI504 "), files("config waive a.txt GI301 "), values("pack schema ")) == ([], None, [])


def test_settings_are_completed_with_their_values() -> None:
    assert values("config set fail") == ["fail-on"]
    assert values("config set fail-on ") == ["error", "warning", "info", "never"]
    assert values("config set GI301 ") == ["error", "warning", "info", "off", "on"]
    assert values("config set ignore GI301") == ["GI301"]
    assert values("config unset fail") == ["fail-on"]
    assert (files("config waive "), values("config waive a.txt GI301")) == (0, ["GI301"])


def test_rules_of_packs_in_force_are_known_wherever_they_are_named(tmp_path: Path) -> None:
    assert run("pack", "new", "own", "-o", "own.yaml", cwd=tmp_path).status == 0
    ids = [line.split()[0] for line in run("rules", "--pack", "own.yaml", cwd=tmp_path).out.splitlines()]
    own = [id_ for id_ in ids if not id_.startswith("GI")]
    asked = ("completion", "fish", "--at", "4", "--", "explain", "--pack", "own.yaml", own[0][:2])
    typed = run(*asked, cwd=tmp_path)
    unknown = run("completion", "fish", "--at", "2", "--", "explain", own[0], cwd=tmp_path)
    assert run("config", "set", "packs", "own.yaml", cwd=tmp_path).status == 0
    configured = run("completion", "fish", "--at", "2", "--", "explain", own[0], cwd=tmp_path)
    (tmp_path / ".gilint.yaml").write_text("packs: [broken", encoding="utf-8")
    broken = run("completion", "fish", "--at", "2", "--", "explain", "GI301", cwd=tmp_path)

    assert own[0] in [line.split("\t")[0] for line in typed.out.splitlines()]
    assert unknown.out == ""
    assert configured.out.split("\t")[0] == own[0]
    assert broken.out.split("\t")[0] == "GI301"


def test_words_come_with_their_meaning_in_the_language_of_the_script() -> None:
    assert (
        run("completion", "zsh", "--at", "1", "--", "watc").out
        == "watch\t文件一有更改就重新检查，边改边看\n:files\t0\n"
    )
    assert "--lang en --at" in run("completion", "zsh", "--lang", "en").out


def test_bash_gets_the_end_of_what_it_divides_at_equals_signs() -> None:
    pieces = ("check", "--format", "=", "sar")

    assert run("completion", "bash", "--at", "4", "--", *pieces).out == "sarif\n"
    assert run("completion", "bash", "--at", "3", "--", *pieces[:3], "").out.startswith("text\njson\n")


def test_an_empty_word_may_be_left_out_by_a_shell() -> None:
    assert run("completion", "powershell", "--at", "2", "--", "pack").out.startswith("check\t")


def test_a_wrong_shell_or_word_is_told() -> None:
    assert run("completion", "fsh").err == "gilint: SHELL 只能是 bash|zsh|fish|powershell，是不是 fish？\n"
    assert run("completion", "bash", "zsh", "--lang", "en").err == "gilint: one argument too many: zsh\n"


@pytest.mark.parametrize("shell", INSTALLED)
def test_tab_puts_the_word_on_the_command_line(shell: str, tmp_path: Path) -> None:
    (tmp_path / "年报 2023.txt").write_text("x", encoding="utf-8")
    (tmp_path / "own.yaml").write_text("pack: own\n", encoding="utf-8")
    with Shell(shell, tmp_path) as typed:
        assert typed.executed("gilint watc\t年\t\n") == ["watch", "年报 2023.txt"]
        assert typed.executed("gilint 年\t --onl\t\n") == ["年报 2023.txt", "--only-reports"]
        assert typed.executed("gilint config se\tfail\tnev\t\n") == ["config", "set", "fail-on", "never"]
        assert typed.executed("gilint check --select GI301,requests-b\t\n")[2] == "GI301,requests-balance"
        assert typed.executed("gilint check --format=sar\t\n") == ["check", "--format=sarif"]
        assert typed.executed("gilint check --pack o\t--config=o\t\n") == [
            "check", "--pack", "own.yaml", "--config=own.yaml",
        ]  # fmt: skip
        assert typed.executed("gilint --format sarif:o\t\n") == ["--format", "sarif:own.yaml"]
        assert typed.executed("gilint explain requests-b\t\n") == ["explain", "requests-balance"]


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_has_a_script_that_asks_gilint(shell: str) -> None:
    done = run("completion", shell)

    assert (done.status, done.err) == (0, "")
    assert f"completion {shell} --lang zh --at" in done.out


def test_the_script_for_powershell_is_sound() -> None:
    parser = Parser(Language(tree_sitter_powershell.language()))

    assert not parser.parse(run("completion", "powershell").out.encode("utf-8")).root_node.has_error
    assert parser.parse(b"foreach ($word in $words { $word }").root_node.has_error
