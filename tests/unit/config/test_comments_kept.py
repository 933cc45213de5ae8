"""Whatever is changed in a configuration, its comments and everything else that it says stay."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from gilint.config.editing import with_setting, with_waiver, without_setting
from gilint.config.loading import drafted

ENTRIES = [
    ["year: 2020"], ["year:   2020"], ["year:", "  2020"], ["lang: 'zh'"], ["fail-on:"], ['agency: "town"'],
    ["packs: [national]"], ["packs:", "- national"], ["packs: [", "  national", "]"],
    ["select: [", "  GI1,", "  GI504", "]"], ["select:", "  [GI1,", "   GI504]"], ["select: GI5"],
    ["ignore:", "- GI8", "- GI1", "- GI3"], ["ignore:", "    -   GI8", "    -", "        GI1"], ["ignore: []"],
    ["rules:"], ["rules:", "  GI1: info", "  GI504: 'off'"], ["rules: {GI1: info, GI8: off}"], ["rules: {}"],
    ["rules: {", "  GI1: info,", "  GI504: off,", "}"], ["rules:", "      GI504:", "        info"],
    ["paths:", "- files: [a, b]", "  year: 2021", "-", "  files: c", "  rules:", "    GI1: info"],
    ["paths:", "  - year: 2021", "    files:", "    - a", "    - b", "    rules: {GI1: info,", "      GI504: off}"],
    ["paths: [{files: [a, b],", "  rules: {GI1: info}}]"],
    ["waivers:", "  - {rule: GI101, files: a,", "      reason: 理由, who: 某, until: 2999-01-01}"],
    ["waivers: [", "  {rule: GI101, files: a, reason: 理由, who: 某, until: 2999-01-01},", "]"],
    ["waivers:", "- rule: GI301", "  files: a", "  reason: |\n    多行 # 不是批注\n    理由", "  who: 某", "  until: 2999-01-01"],
]  # fmt: skip
CHANGES = [
    ("set", "year", "2024"), ("set", "lang", "en"), ("set", "packs", "national"), ("set", "GI1", "warning"),
    ("set", "GI504", "info"), ("set", "ignore", "GI2"), ("set", "ignore", "GI8,GI2,GI4,GI5"), ("set", "select", "GI5"),
    ("set", "fail-on", "never"), ("unset", "year", ""), ("unset", "lang", ""), ("unset", "packs", ""),
    ("unset", "select", ""), ("unset", "ignore", ""), ("unset", "GI1", ""), ("unset", "GI504", ""),
    ("unset", "paths", ""), ("unset", "waivers", ""), ("unset", "fail-on", ""), ("waive", "", ""),
]  # fmt: skip
WAIVER = {"rule": "GI302", "files": "*.txt", "reason": "口径: 不同", "who": "张三", "until": "2999-12-31"}


@st.composite
def configurations(draw: st.DrawFn) -> str:
    """Draw a configuration with comments behind and between any of its lines."""
    entries = draw(st.lists(st.sampled_from(ENTRIES), max_size=4, unique_by=lambda lines: lines[0].split(":")[0]))
    lines: list[str] = draw(st.sampled_from([[], ["---"], ["# 文件", "---"]]))[:]
    count = 0
    for line in (line for entry in entries for line in entry):
        lines.append(line)
        if "\n" not in line and draw(st.booleans()):
            lines[-1] += f"{draw(st.sampled_from([' ', '   ']))}# 尾{(count := count + 1)}"
        for indent in draw(st.lists(st.sampled_from(["", "  ", "      "]), max_size=2)):
            # Whatever is indented as far as a text in lines is part of it.
            lines.append(f"{'' if chr(10) in line else indent}# 独{(count := count + 1)}")
        if draw(st.integers(0, 4)) == 0:
            lines.append("")
    return draw(st.sampled_from(["", "\ufeff"])) + "\n".join(lines) + draw(st.sampled_from(["", "\n"]))


def said(text: str) -> dict[str, Any]:
    return yaml.load(text.removeprefix("\ufeff"), yaml.BaseLoader) or {}


def without(tree: dict[str, Any], name: str, globs: tuple[str, ...]) -> dict[str, Any]:
    """Return what a configuration says besides what is changed in it."""
    layers = tree.get("paths") or [] if globs else [tree]
    for layer in layers:
        (layer.get("rules") or {}).pop(name, None)
        if name == "waive" and layer.get("waivers"):
            layer["waivers"] = [waiver for waiver in layer["waivers"] if waiver["rule"] != WAIVER["rule"]]
        else:
            layer.pop(name, None)
    if globs:
        sound = [{key: value for key, value in layer.items() if value} for layer in layers]
        tree["paths"] = [layer for layer in sound if len(layer) > 1 or layer["files"] not in ("新", ["a", "b"])]
    return {key: value for key, value in tree.items() if value}


@settings(max_examples=100)
@given(
    configurations(),
    st.sampled_from(CHANGES),
    st.sampled_from([(), ("a", "b"), ("新",)]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_comments_and_all_else_stay(
    tmp_path_factory: pytest.TempPathFactory,
    text: str,
    change: tuple[str, str, str],
    globs: tuple[str, ...],
    end: str,
) -> None:
    kind, name, value = change
    path = tmp_path_factory.mktemp("kept") / ".gilint.yaml"
    path.write_text(text, encoding="utf-8", newline=end)
    tree = said(text)
    if kind == "waive":
        globs, name = (), "waive"
        got = with_waiver(str(path), WAIVER)
    elif kind == "set":
        globs = () if name == "lang" else globs
        got = with_setting(str(path), name, [value], globs)
    else:
        globs = ()
        if name not in tree and name not in (tree.get("rules") or {}):
            return
        got = without_setting(str(path), name)

    drafted(str(path), got)
    assert got.count("\n") == got.count(end) or "\n" not in text
    got = got.replace(end, "\n")
    before, after = (re.findall(r"# [独尾]\d+|^# 文件", each, re.MULTILINE) for each in (text, got))
    gone = [each for each in before if each not in after]
    assert after == [each for each in before if each not in gone]
    # What was said behind something that is not there any more has gone with it.
    assert [each for each in gone if not (each.startswith("# 尾") and is_gone(each, text, got))] == []
    assert without(said(got), name, globs) == without(tree, name, globs)


def is_gone(comment: str, text: str, got: str) -> bool:
    """Tell whether a change has taken out the line that *comment* stood behind."""
    line = next(line for line in text.split("\n") if line.endswith(comment)).removesuffix(comment).strip()
    before, after = ([each.partition(" # ")[0].strip() for each in lines.split("\n")] for lines in (text, got))
    return before.count(line) > after.count(line)
