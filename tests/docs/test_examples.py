"""The pipelines in docs/examples: valid for GitHub and GitLab, and every line of them does what it is there for."""

from __future__ import annotations

import json
import os
import re
import shlex
import stat
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import junitparser
import pytest
import yaml
from packaging.requirements import Requirement
from tests.cli.running import BAD, GOOD, ROOT, environment
from tests.cli.test_changes import commit, git

from gilint import __version__

EXAMPLES = ROOT / "docs" / "examples"
GITHUB, GITLAB = EXAMPLES / "github-actions.yml", EXAMPLES / "gitlab-ci.yml"
SARIF = json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_bytes())


class Done(NamedTuple):
    """What a line of a pipeline left."""

    status: int
    out: str


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository whose main branch has two reports with defects; the present branch adds one more to the first."""
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "bad.txt").write_text(BAD, encoding="utf-8")
    (reports / "好.txt").write_text(GOOD, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "update-ref", "refs/remotes/origin/main", commit(tmp_path))
    lines = BAD.splitlines(keepends=True)
    lines.insert(3, "张三：230101199001011234。\n")
    (reports / "bad.txt").write_text("".join(lines), encoding="utf-8")
    commit(tmp_path)
    return tmp_path


def done_by(script: str, folder: Path, **variables: str) -> Done:
    """Run lines of a pipeline as its runner does: in a shell that ends at the first failure, with gilint at hand."""
    tools = folder / ".git" / "bin"
    tools.mkdir(exist_ok=True)
    command = tools / "gilint"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m gilint "$@"\n', encoding="utf-8")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-e", "-c", script], cwd=folder, env=environment(PATH=path, **variables),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    return Done(done.returncode, done.stdout)


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def installing(scripts: Sequence[str]) -> Iterator[str]:
    """Yield what lines install; they need a network, so that they are read and not run."""
    for script in scripts:
        if "pip" in script:
            *words, requirement = shlex.split(script)
            assert words == ["python", "-m", "pip", "install"]
            yield requirement


@pytest.mark.parametrize(("schema", "path"), [("vendor.github-workflows", GITHUB), ("vendor.gitlab-ci", GITLAB)])
def test_an_example_is_valid_for_its_service(schema: str, path: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)

    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n"), done.stdout


@pytest.mark.parametrize("path", [GITHUB, GITLAB])
def test_an_example_installs_this_package_at_this_version_and_nothing_else(path: Path) -> None:
    requirements = [Requirement(each) for each in installing(scripts_of(loaded(path)))]

    assert [each.name for each in requirements] == ["gilint"]
    assert [(each.url or "").rpartition("@")[2] for each in requirements] == [f"v{__version__}"]


def scripts_of(document: Mapping[str, Any]) -> list[str]:
    """Return everything that an example runs."""
    if "jobs" in document:
        return [step["run"] for job in document["jobs"].values() for step in job["steps"] if "run" in step]
    jobs = [job for job in document.values() if "script" in job]
    return [*document["default"]["before_script"], *(line for job in jobs for line in job["script"])]


def test_every_line_of_the_github_workflow_does_its_work(folder: Path) -> None:
    summary = folder / ".git" / "summary.md"
    summary.touch()
    steps = loaded(GITHUB)["jobs"]["gilint"]["steps"]
    done = [
        done_by(step["run"], folder, GITHUB_STEP_SUMMARY=str(summary), GITHUB_BASE_REF="main")
        for step in steps
        if "run" in step and "pip" not in step["run"]
    ]

    listed, on_a_pull_request, on_a_push = done
    assert listed == (0, "")
    assert summary.read_text(encoding="utf-8").startswith("## gilint\n\n### reports/bad.txt\n")
    wanted = {step.get("with", {}).get("sarif_file") or step.get("with", {}).get("path") for step in steps}
    assert {"gilint.sarif", "gilint.html"} <= wanted
    jsonschema.Draft4Validator(SARIF).validate(json.loads((folder / "gilint.sarif").read_bytes()))
    assert "</html>" in (folder / "gilint.html").read_text(encoding="utf-8")
    assert on_a_push.status == 1
    assert on_a_push.out.count("::error ") > 3
    assert on_a_pull_request.status == 1
    assert [line.split(",")[0] for line in on_a_pull_request.out.splitlines()[:-1]] == [
        "::error title=GI802 personal-data"
    ]


def test_every_line_of_the_gitlab_pipeline_does_its_work(folder: Path) -> None:
    document = loaded(GITLAB)
    base = git(folder, "rev-parse", "HEAD~1").strip()
    job = document["reports"]

    done = done_by("\n".join(job["script"]), folder)

    assert done.status == 0
    assert re.search("共检查 2 个文件", done.out)
    reports, paths = job["artifacts"]["reports"], job["artifacts"]["paths"]
    assert {issue["location"]["path"] for issue in json.loads((folder / reports["codequality"]).read_bytes())} == {
        "reports/bad.txt", "reports/好.txt",
    }  # fmt: skip
    assert [suite.name for suite in junitparser.JUnitXml.fromfile(str(folder / reports["junit"]))] == [
        "reports/bad.txt", "reports/好.txt",
    ]  # fmt: skip
    assert [(folder / path).is_file() for path in paths] == [True]

    changes = done_by("\n".join(document["changes"]["script"]), folder, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert changes.status == 1
    assert [line.split()[:3] for line in changes.out.splitlines()[:-1]] == [["reports/bad.txt:4:4:", "error", "GI802"]]
