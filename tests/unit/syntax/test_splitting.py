"""Lines that are remembered are the lines that would be judged anew."""

import pytest

from gilint.source import SourceText
from gilint.syntax.lexicon import Lexicon
from gilint.syntax.lines import Line
from gilint.syntax.splitting import Splitter
from gilint.syntax.tree import Label


def lexicon() -> Lexicon:
    """Return a small vocabulary: a row, a numbered row, a column, and a title."""
    labels = [
        ("规章", "", Label("row", "disclosure", "regulations", ("now",))),
        ("属于国家秘密", "1", Label("row", "requests", "secret", ("now",))),
        ("自然人", "", Label("column", "requests", "person", ("now",))),
    ]
    return Lexicon(labels, {"总体情况": "overview"}, {"一": "overview"}, ["无"])


def lines(splitter: Splitter, text: str) -> list[Line]:
    """Return the lines of *text*."""
    return splitter.lines(SourceText(text, "r.txt"))


PAIRS = [
    ("规章\t12\t0\t305", "规章\t47\t3\t120"),
    ("规章\t12\t0\t305", "规章\t4\t317\t20"),
    ("规章   12   0", "      规章   1234   56  "),
    ("|规章|1|", "  |规章|123|  "),
    ("|", "  |"),
    ("- 12 -", "- 1200 -"),
    ("规章 1" + " 2" * 14, "规章 123456789" + " 123456789" * 24),
    (" 规章 1", " " * 236 + "规章 1"),
    ("{0}规章 1", "{0}规章 12"),
    ("|规章|12| |305|", "|规章|40| |007|"),
    ("1.属于国家秘密\t1\t2", "2.属于国家秘密\t1\t2"),
    ("规章 1 / 3", "规章 0 / 0"),
    ("1 / 3", "0 / 0"),
    ("2 / 7", "10/ 7"),
    ("约12 件\t3", "约45 件\t6"),
    ("1 属于国家秘密\t5", "3 属于国家秘密\t8"),
    ("-12\t30", "-45\t67"),
    ("未知事项 12 30", "未知事项 98 76"),
    ("第1页", "第9页"),
    ("1 234\t5", "5 678\t9"),
    ("规章\t<br>\t1", "规章\t<br>\t2"),
    ("12,345\t6", "98,765\t4"),
]


@pytest.mark.parametrize(("first", "second"), [*PAIRS, *[(second, first) for first, second in PAIRS]])
def test_a_line_is_judged_alike_whatever_was_read_before(first: str, second: str) -> None:
    used = Splitter(lexicon())
    lines(used, f"{first}\n{second}\n{first}\n")

    for text in (second, f"\n  \n{first}\n{second}\n{first}"):
        assert lines(used, text) == lines(Splitter(lexicon()), text)


def test_a_row_of_empty_cells_is_a_line_and_an_empty_line_is_none() -> None:
    found = lines(Splitter(lexicon()), "规章\n\n   \n\t\t\t\n12\n")

    assert [(line.kind, line.number, len(line.words)) for line in found] == [
        ("table", 0, 1),
        ("table", 1, 4),
        ("table", 2, 1),
    ]


def test_places_of_words_count_from_the_beginning_of_the_text() -> None:
    splitter = Splitter(lexicon())
    lines(splitter, "规章\t1\t23\n")
    text = "自然人\n规章\t4\t56\n"

    [_, line] = lines(splitter, text)

    assert [(text[word.start : word.end], word.text, word.line, word.cell) for word in line.words] == [
        ("规章", "规章", 1, 0),
        ("4", "4", 1, 1),
        ("56", "56", 1, 2),
    ]


def test_a_text_of_ever_new_lines_does_not_change_how_the_next_is_read() -> None:
    splitter = Splitter(lexicon())
    before = lines(splitter, "规章\t12\t0\n一、总体情况\n")
    lines(splitter, "".join(f"规章{chr(0x5000 + number)}\t{number}\n" for number in range(9000)))

    assert lines(splitter, "规章\t12\t0\n一、总体情况\n") == before


def test_labels_with_colons_and_numbers_may_fill_one_very_long_line() -> None:
    found = lines(Splitter(lexicon()), "属于国家秘密:1 " * 2_000)

    assert [line.kind for line in found] == ["table"]
    assert [word.text for word in found[0].words] == ["属于国家秘密", "1"] * 2_000


HOSTILE = {'"1,' * 50_000: 1, "规章\n1\f" * 50_000: 100_000}


@pytest.mark.parametrize("text", HOSTILE, ids=["open quotes", "numbered pages"])
def test_a_long_text_takes_time_in_proportion(text: str) -> None:
    assert len(lines(Splitter(lexicon()), text)) == HOSTILE[text]
