"""The hook, installed by the real pre-commit into a repository of drafts."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import BAD, GOOD, ROOT, environment

SHIPPED = (".pre-commit-hooks.yaml", "LICENSE", "README.md", "pyproject.toml", "linter", "rules", "grammar")


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose commits pass the hook of this checkout."""
    linter = tmp_path_factory.mktemp("gilint")
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, linter / name, ignore=shutil.ignore_patterns("__pycache__", ".*_cache"))
        else:
            shutil.copy(ROOT / name, linter / name)
    git(linter, "init", "--quiet")
    git(linter, "add", ".")
    git(linter, "commit", "--quiet", "--message", "gilint as it is")

    folder = tmp_path_factory.mktemp("drafts")
    home = tmp_path_factory.mktemp("pre-commit")
    git(folder, "init", "--quiet")
    revision = git(linter, "rev-parse", "HEAD").stdout.strip()
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos: [{{repo: '{linter}', rev: {revision}, hooks: [{{id: gilint}}]}}]\n", encoding="utf-8"
    )
    (folder / ".pre-commit-home").write_text(str(home), encoding="utf-8")
    command = [sys.executable, "-m", "pre_commit", "install", "--install-hooks"]
    subprocess.run(command, cwd=folder, env=variables(folder), check=True, capture_output=True, timeout=300)
    return folder


def variables(folder: Path) -> dict[str, str]:
    """Return an environment in which git knows who commits, and pre-commit keeps to itself."""
    marker = folder / ".pre-commit-home"
    home = marker.read_text(encoding="utf-8") if marker.exists() else str(folder)
    who = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    names = environment(PRE_COMMIT_HOME=home, **who)
    # The hook has an installation of its own; this one must not shine through.
    return {name: value for name, value in names.items() if name != "PYTHONPATH" and not name.startswith("GIT_DIR")}


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *words],
        cwd=folder,
        env=variables(folder),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def commit(folder: Path, name: str, text: str) -> subprocess.CompletedProcess[str]:
    (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", name)
    return git(folder, "commit", "--message", f"Draft {name}")


def test_a_bad_draft_is_refused_and_a_good_one_passes(drafts: Path) -> None:
    bad = commit(drafts, "report.txt", BAD)
    good = commit(drafts, "report.txt", GOOD)

    assert bad.returncode == 1
    assert "report.txt:4:1: error GI101 缺少“二、主动公开政府信息情况”部分" in bad.stdout + bad.stderr
    assert good.returncode == 0, good.stdout + good.stderr
    assert git(drafts, "log", "--format=%s").stdout == "Draft report.txt\n"


def test_other_texts_are_no_business_of_the_hook(drafts: Path) -> None:
    assert commit(drafts, "notes.md", "# 买牛奶\n").returncode == 0
    assert commit(drafts, "data.csv", "一、总体情况\n").returncode == 0


def test_a_file_that_is_named_as_a_report_must_be_one(drafts: Path) -> None:
    refused = commit(drafts, "政府信息公开工作年度报告.txt", "待补充\n")
    git(drafts, "rm", "--force", "--quiet", "政府信息公开工作年度报告.txt")

    assert refused.returncode == 1
    assert "GI004" in refused.stdout + refused.stderr
