"""Changes of a configuration's file leave everything else in it as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gilint.config.editing import RefusedError, with_setting, with_waiver, without_setting
from gilint.config.loading import drafted
from gilint.config.messages import TEXTS
from gilint.packs import PackError
from gilint.packs.faults import Fault

WAIVER = {"rule": "gi301", "files": "*.txt", "reason": "系统: 口径", "who": "张三", "until": "2999-01-01"}
ITEM = "  - rule: GI301\n    files: '*.txt'\n    reason: '系统: 口径'\n    who: 张三\n    until: 2999-01-01"


def configuration(folder: Path, text: str) -> str:
    path = folder / ".gilint.yaml"
    path.write_bytes(text.encode("utf-8"))
    return str(path)


@pytest.mark.parametrize(
    ("old", "name", "words", "new"),
    [
        ("", "GI504", "error", "rules:\n  GI504: error\n"),
        ("# 本局", "year", "2020", "# 本局\nyear: 2020\n"),
        ("# 本局\n---\n", "year", "2020", "# 本局\n---\nyear: 2020\n"),
        ("year: 2020 # 上年\nlang: zh\n", "year", "2021", "year: 2021 # 上年\nlang: zh\n"),
        ("lang: zh", "year", "2021", "lang: zh\nyear: 2021"),
        ("rules:   # 级别\n\nyear: 2020\n", "GI504", "off", "rules:   # 级别\n  GI504: off\n\nyear: 2020\n"),
        ("rules: {}\n", "GI504", "error", "rules: {GI504: error}\n"),
        ("rules: {GI1: info,}\n", "GI504", "error", "rules: {GI1: info, GI504: error}\n"),
        ("{year: 2020}\n", "GI504", "error", "{year: 2020, rules: {GI504: error}}\n"),
        ("rules:\n    GI1: info # 甲\n    # 乙\n", "GI504", "error", "rules:\n    GI1: info # 甲\n    GI504: error\n    # 乙\n"),
        ("rules:\n  GI504: 'off'  # 暂时\n", "rules.gi504", "error", "rules:\n  GI504: 'error'  # 暂时\n"),
        ("rules:\n  missing-section: info\n", "GI101", "off", "rules:\n  missing-section: off\n"),
        ("ignore:\n- GI1 # 甲\n# 乙\n", "ignore", "GI1,GI2", "ignore:\n- GI1 # 甲\n- GI2\n# 乙\n"),
        ("ignore:\n- GI1 # 甲\n- GI2 # 乙\n# 丙\n", "ignore", "GI1", "ignore:\n- GI1 # 甲\n# 丙\n"),
        ("ignore:\n- GI1 # 甲\n- GI2 # 乙\n# 丙\n", "ignore", "GI3 GI2", "ignore:\n- GI3 # 甲\n- GI2 # 乙\n# 丙\n"),
        ("ignore: [GI1,\n  GI2] # 甲\n", "ignore", "GI8", "ignore: [GI8] # 甲\n"),
        ("\ufeffyear: 2020\r\nlang: zh\r\n", "GI1", "info", "\ufeffyear: 2020\r\nlang: zh\r\nrules:\r\n  GI1: info\r\n"),
        ("year: 2020\rlang: zh\r", "lang", "en", "year: 2020\rlang: en\r"),
        ("---\nyear: 2020\n...\n# 尾\n", "lang", "en", "---\nyear: 2020\nlang: en\n...\n# 尾\n"),
        ("--- {year: 2020, # 甲\n lang: zh} # 乙\n", "year", "2021", "--- # 甲\n{year: 2021, lang: zh} # 乙\n"),
        ("lang:   zh\nagency:   town   # 甲\n", "agency", "institution", "lang:   zh\nagency: institution   # 甲\n"),
        ("select: [ # 甲\n  GI1, # 乙\n  # 丙\n  'GI8']\n", "select", "GI2,GI8", "# 甲\n# 乙\n# 丙\nselect: [GI2, 'GI8']\n"),
        ("year: # 甲\n  # 乙\n  2020 # 丙\n", "year", "2021", "# 甲\n# 乙\nyear: 2021 # 丙\n"),
        ("ignore:\n- GI1\n# 甲\n- GI2\n# 乙\n- GI3\n", "ignore", "GI8", "ignore:\n- GI8\n# 甲\n# 乙\n"),
        ("rules: ~ # 甲\n", "GI1", "off", "rules:   # 甲\n  GI1: off\n"),
        ("year:\t2020\n", "year", "2021", "year: 2021\n"),
        ("? rules # 甲\n: GI1: info\n", "GI8", "off", "? rules # 甲\n: GI1: info\n  GI8: off\n"),
    ],
)  # fmt: skip
def test_a_setting_is_written_where_it_belongs(tmp_path: Path, old: str, name: str, words: str, new: str) -> None:
    got = with_setting(configuration(tmp_path, old), name, words.split())

    assert got.rstrip("\r\n") == new.rstrip("\r\n")


@pytest.mark.parametrize(
    ("old", "globs", "new"),
    [
        ("year: 2020\n", ["towns/"], "year: 2020\npaths:\n  - files: towns/\n    rules:\n      GI1: off\n"),
        ("paths:\n- files: a # 甲\n  year: 2020\n# 乙\n", ["a"], "paths:\n- files: a # 甲\n  year: 2020\n  rules:\n    GI1: off\n# 乙\n"),
        ("paths: [{files: [a, b]}]\n", ["a", "b"], "paths: [{files: [a, b], rules: {GI1: off}}]\n"),
        ("paths:\n  - files: a\n    rules: {GI1: info}\n", ["*镇*"], "paths:\n  - files: a\n    rules: {GI1: info}\n  - files: '*镇*'\n    rules:\n      GI1: off\n"),
    ],
)  # fmt: skip
def test_a_setting_may_be_for_some_files(tmp_path: Path, old: str, globs: list[str], new: str) -> None:
    assert with_setting(configuration(tmp_path, old), "GI1", ["off"], tuple(globs)) == new


@pytest.mark.parametrize(
    ("old", "name", "new"),
    [
        ("year: 2020 # 甲\n# 乙\nlang: en\n", "year", "# 乙\nlang: en\n"),
        ("rules:\n  GI1: info\n\nyear: 2020\n", "gi1", "\nyear: 2020\n"),
        ("rules:\n  # 为何\n  GI1: info\nyear: 2020\n", "GI1", "rules:\n  # 为何\nyear: 2020\n"),
        ("rules: {GI1: info, GI504: off}\n", "GI1", "rules: {GI504: off}\n"),
        ("rules: {GI1: info, GI504: off}\n", "missing-postcode", "rules: {GI1: info}\n"),
        ("rules: {GI1: info, GI504: off}\n", "rules.GI504", "rules: {GI1: info}\n"),
        ("packs:\n  - national # 甲\nyear: 2020", "packs", "year: 2020"),
        ("packs:\n  # 甲\n  - national # 乙\n\n# 丙\nyear: 2020", "packs", "  # 甲\n\n# 丙\nyear: 2020"),
        ("rules:\n  GI1: info # 甲\n  # 乙\n  GI504: off\n", "GI1", "rules:\n  # 乙\n  GI504: off\n"),
        ("rules: {GI1: info, # 甲\n  GI504: off} # 乙\n", "GI1", "# 甲\nrules: {GI504: off} # 乙\n"),
        ("{year: 2020} # 甲", "year", "{} # 甲"),
    ],
)
def test_a_setting_is_taken_out_with_its_line(tmp_path: Path, old: str, name: str, new: str) -> None:
    assert without_setting(configuration(tmp_path, old), name) == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("paths:\n- year: 2020 # 甲\n  # 乙\n\n  files: a\n", "paths:\n- # 乙\n\n  files: a\n"),
        ("paths:\n- year:\n  # 甲\n    2020\n  files: a\n", "paths:\n- # 甲\n  files: a\n"),
        ("paths:\n- year: 2020\n  files: a\n", "paths:\n- files: a\n"),
        ("paths: [{files: a, year: 2020}]\n", "paths: [{files: a}]\n"),
    ],
)
def test_a_setting_for_some_files_is_taken_out_of_its_entry(tmp_path: Path, old: str, new: str) -> None:
    assert without_setting(configuration(tmp_path, old), "year", ("a",)) == new


def test_what_ruamel_yaml_cannot_read_is_told_by_place(tmp_path: Path) -> None:
    path = configuration(tmp_path, "lang: zh\n'year':\t2020\n")

    with pytest.raises(PackError) as caught:
        with_setting(path, "year", ["2021"])
    assert caught.value.faults == (Fault(path, 2, 1, TEXTS["by-hand"]),)


def test_what_is_not_set_cannot_be_taken_out(tmp_path: Path) -> None:
    for name in ("year", "GI301"):
        with pytest.raises(RefusedError) as caught:
            without_setting(configuration(tmp_path, "rules: {GI1: info}\n"), name)
        assert [message.zh for message in caught.value.messages] == [f".gilint.yaml 没有设置“{name}”"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", f"waivers:\n{ITEM}\n"),
        ("waivers: []\n", "waivers: [{rule: GI301, files: '*.txt', reason: '系统: 口径', who: 张三, until: 2999-01-01}]\n"),
        (f"waivers:  # 豁免\n{ITEM} # 甲\n\n# 乙\nyear: 2020\n", f"waivers:  # 豁免\n{ITEM} # 甲\n{ITEM}\n\n# 乙\nyear: 2020\n"),
    ],
)  # fmt: skip
def test_a_waiver_is_added_behind_the_others(tmp_path: Path, old: str, new: str) -> None:
    assert with_waiver(configuration(tmp_path, old), WAIVER) == new


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("GI3O1", "error", "没有规则“GI3O1”，是否应为“GI301”？"),
        ("fail_on", "error", "没有“fail_on”这个键，是否应为“fail-on”？"),
        ("fail-on", "eror", "“eror”不可用于“fail-on”，是否应为“error”？"),
        ("paths", "a", "“paths”不是单个值：规则请写 gilint config set GI504 error，某些文件的设置请加 --path，豁免请用 gilint config waive"),
    ],
)  # fmt: skip
def test_what_would_be_wrong_is_refused(tmp_path: Path, name: str, words: str, said: str) -> None:
    with pytest.raises(RefusedError) as caught:
        with_setting(configuration(tmp_path, "year: 2020\n"), name, [words])
    assert [message.zh for message in caught.value.messages] == [said]


def test_a_broken_file_is_told_by_place_and_not_changed(tmp_path: Path) -> None:
    path = configuration(tmp_path, "yaer: 2020\n")

    with pytest.raises(PackError) as caught:
        with_setting(path, "year", ["2020"])
    assert [fault[:3] for fault in caught.value.faults] == [(path, 1, 1)]


LINES = st.sampled_from(["# 注释", "", "  # 缩进的注释"])
BLOCKS = st.sampled_from([
    "year: 2020", "year:   2020   # 年", "lang: 'zh'", "packs: [national] # 包", "packs:\n- national\n# 中\n",
    "fail-on:  # 空\n", "rules:\n  GI1: info # 甲\n\n  # 间\n  GI504: 'off'", "rules: {GI1: info, GI8: off}", "rules:",
    "select: [\n  GI1, # 甲\n  GI504\n]", "ignore:\n    -   GI8 # 乙\n    -   GI1",
    "paths:\n  - files: [a, b] # 丙\n    year: 2021\n  -\n    files: c\n", "paths: [{files: a, rules: {GI1: info}}]",
    "waivers:\n  - {rule: GI1, files: a, reason: 理由, who: 某, until: 2999-01-01} # 丁".replace("GI1,", "GI101,"),
    "waivers:\n- rule: GI301\n  files: a\n  reason: |\n    多行\n    理由\n\n  who: 某\n  until: 2999-01-01\n  # 尾",
])  # fmt: skip


@settings(max_examples=50)
@given(
    st.lists(st.tuples(LINES, BLOCKS), max_size=5, unique_by=lambda pair: pair[1].split(":")[0]),
    st.sampled_from([("year", "2024"), ("lang", "en"), ("packs", "national"), ("GI1", "warning"), ("GI504", "info"), ("ignore", "GI2")]),
    st.sampled_from([(), ("a", "b"), ("新",)]),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)  # fmt: skip
def test_every_other_line_stays_and_the_value_is_there(
    tmp_path_factory: pytest.TempPathFactory,
    blocks: list[tuple[str, str]],
    change: tuple[str, str],
    globs: tuple[str, ...],
    end: str,
    is_ended: bool,
) -> None:
    text = "\n".join(line for pair in blocks for line in pair).replace("\n", end) + (end if is_ended else "")
    path = configuration(tmp_path_factory.mktemp("edit"), text)
    name, value = change
    if globs and name == "lang":
        globs = ()

    got = with_setting(path, name, [value], globs)

    layer = next(each for each in reversed(drafted(path, got).layers) if each.files == globs)
    setting = layer.settings.get(name) or layer.settings[f"rules.{name}"]
    assert setting.value in (value, (value,), int(value) if value.isdigit() else value)
    kept = [line for line in got.split(end) if line.strip().startswith("#")]
    assert kept == [line for line in text.split(end) if line.strip().startswith("#")]
    before, after = text.split(end), got.split(end)
    touched = sum(line not in after for line in before)
    assert touched <= (4 if name in ("packs", "ignore") else 1), (text, got)

    back = without_setting(configuration(Path(path).parent, got), name, globs)
    assert [line for line in back.split(end) if line.strip().startswith("#")] == kept


@given(
    st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"), min_size=1
    ).map(lambda text: " ".join(text.split())).filter(bool),
    st.sampled_from(["", "waivers: []\n"]),
)  # fmt: skip
def test_any_words_come_back_from_the_file(tmp_path_factory: pytest.TempPathFactory, words: str, old: str) -> None:
    path = configuration(tmp_path_factory.mktemp("words"), old)

    text = with_waiver(path, {**WAIVER, "reason": words, "who": words})

    found = drafted(path, text).waivers[0]
    assert (found.reason, found.who) == (words, words)
