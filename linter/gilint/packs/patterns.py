"""Patterns of packs: folded as the text is, bounded, and judged to take linear time.

A pattern is Python's regular expression without back references. Two things make its time linear in the
text: a repeat without an end is bounded (see `REPEATS`), and from any one place of the text the search may
take no more steps than `STEPS`, whatever the text; `costs` reckons the steps from the pattern's tree. The
engine RE2 would need neither, but it has no lookaround, which rules about prose cannot do without (问题 that
no 没有 precedes), and it would be the project's only binary dependency on the road of every run.
"""

from __future__ import annotations

import re
import warnings
from functools import cache
from re import _constants as codes
from re import _parser as parser

from gilint.findings import Text
from gilint.folding import fold
from gilint.packs.costs import Costs, UnlimitedError
from gilint.packs.document import Node
from gilint.packs.faults import Faults
from gilint.packs.literals import needed
from gilint.patterns import Pattern
from gilint.typing import Record

LONGEST = 2000
"""Characters of a pattern at most."""
REPEATS = 100
"""How often `*`, `+` and `{n,}` repeat at most, except at a pattern's end, where they cost nothing."""
STEPS = 5000
"""Steps that a search may take from one place of the text."""

_TOKEN = re.compile(
    r"""(?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0-7]{1,3}|.))
      | (?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])
      | (?P<open>\((?:\?(?:P<\w+>|[imsx-]*:|<?[=!]|>|[a-zA-Z]+\)))?)
      | (?P<repeat>(?:[*+]|\{\d*,\})(?P<kind>[?+]?))
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_SPECIAL = frozenset(".^$*+?{}[]\\|()")


class Judgement(Record):
    """A pattern that may be used, or what is wrong with it."""

    pattern: Pattern | None
    fault: str = ""
    offset: int | None = None
    problem: Text | None = None


def compiled_pattern(node: Node, faults: Faults) -> Pattern | None:
    """Return the pattern that *node* holds; None, with its fault reported, where it is wrong or costly."""
    judgement = judged(node.text)
    if judgement.pattern is None:
        faults.add(node, judgement.fault, judgement.offset, problem=judgement.problem, limit=LONGEST)
    return judgement.pattern


@cache
def judged(source: str) -> Judgement:
    """Judge the pattern *source*, as an author wrote it."""
    if len(source) > LONGEST:
        return Judgement(None, "long-pattern")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)
            parser.parse(source)
            ready = bounded(folded(source))
            tree = parser.parse(ready)
            re.compile(ready)
        costs = Costs(tree)
    except re.error as error:
        return Judgement(None, "bad-pattern", error.pos, _problem(error.msg))
    except (RecursionError, OverflowError, FutureWarning) as error:
        return Judgement(None, "bad-pattern", None, _problem(str(error)))
    except UnlimitedError as error:
        return Judgement(None, "bad-pattern", None, error.problem)
    if tree.state.flags & re.VERBOSE:
        return Judgement(None, "bad-pattern", None, Text("不能使用 (?x)", "(?x) is not allowed"))
    fault = _fault(tree, costs)
    return Judgement(None, fault) if fault else Judgement(Pattern(ready, needed(tree)))


def _fault(tree: parser.SubPattern, costs: Costs) -> str:
    if costs.steps > STEPS:
        return "costly-pattern"
    if tree.getwidth()[0] == 0:
        return "empty-pattern"
    return "impossible-pattern" if costs.is_impossible else ""


def wanted_blank(source: str) -> int:
    """Return where the sound pattern *source* has a blank that every match would hold; -1 where it has none."""
    is_wanted = any(op is codes.LITERAL and chr(value).isspace() for op, value in parser.parse(source))
    return source.find(" ") if is_wanted else -1


def folded(source: str) -> str:
    """Return *source* with its literal characters as folded text has them; `（` stays a literal."""
    return "".join(_folded(token) for token in _TOKEN.finditer(source))


def _folded(token: re.Match[str]) -> str:
    word = token.group()
    if token["escape"]:
        char = word[1:]
        if len(char) > 1 or char.isalnum():
            return word
        return _literal(char)
    if token["set"]:
        return _folded_set(word)
    if token["other"] and not (word in _SPECIAL or word.isascii()):
        return _literal(word)
    return word


def _literal(char: str) -> str:
    alike = fold(char)
    return "\\" + alike if alike in _SPECIAL or not (alike.isalnum() or ord(alike) > 127) else alike


def _folded_set(word: str) -> str:
    start = 2 if word.startswith("[^") else 1
    parts = [word[:start]]
    escaped = False
    for char in word[start:-1]:
        if escaped:
            escaped = False
            parts[-1] = "\\" + char if char.isalnum() else _in_set(char)
        elif char == "\\":
            escaped = True
            parts.append("")
        else:
            parts.append(char if char == "-" or (char.isascii() and char not in "()[]") else _in_set(char))
    return "".join(parts) + "]"


def _in_set(char: str) -> str:
    alike = fold(char)
    return "\\" + alike if alike in "\\]^-[&~|" else alike


def bounded(source: str) -> str:
    """Return *source* with an end to every repeat that has none and is not the end of the pattern."""
    tokens = list(_TOKEN.finditer(source))
    depth = 0
    parts = []
    for place, token in enumerate(tokens):
        word = token.group()
        if token["open"] and not word.endswith(")"):
            depth += 1
        elif word == ")":
            depth -= 1
        follows = tokens[place + 1].group() if place + 1 < len(tokens) else "|"
        if token["repeat"] and not (depth == 0 and follows == "|"):
            least = {"*": "0", "+": "1"}.get(word[0]) or word[1 : word.index(",")] or "0"
            word = f"{{{least},{max(REPEATS, int(least))}}}{token['kind']}"
        parts.append(word)
    return "".join(parts)


_PROBLEMS = (
    ("unterminated character set", "方括号没有结束"),
    ("missing ), unterminated subpattern", "圆括号没有结束"),
    ("unbalanced parenthesis", "多出一个右括号"),
    ("nothing to repeat", "重复符号之前没有内容"),
    ("multiple repeat", "重复符号连续出现"),
    ("bad escape", "没有这种反斜杠写法"),
    ("look-behind requires fixed-width pattern", "(?<=…) 和 (?<!…) 之内的文字长度必须固定"),
    ("min repeat greater than max repeat", "重复次数的下限大于上限"),
    ("bad character range", "方括号内的字符范围颠倒"),
    ("unknown extension", "没有这种括号写法"),
    ("recursion", "嵌套过深"),
    ("invalid group reference", "不能使用反向引用"),
    ("unterminated name", "名称没有结束"),
    ("bad character in group name", "(?P<…>) 的名称有误"),
    ("redefinition of group name", "(?P<…>) 的名称重复"),
    ("global flags not at the start", "(?i) 之类的写法只能放在模式的开头"),
    ("bad inline flags", "(?…) 内的标志有误"),
    ("flag", "(?…) 内的标志有误"),
    ("missing -, : or )", "(?…) 内的标志有误"),
    ("bad group number", "不能使用反向引用"),
    ("cannot refer to", "不能使用反向引用"),
    ("incomplete escape", "反斜杠写法不完整"),
    ("octal escape", "反斜杠之后的数字过大"),
    ("undefined character name", "没有这个名称的字符"),
    ("unexpected end of pattern", "模式不完整"),
    ("unterminated comment", "注释没有结束"),
    ("nested set", "方括号内的 [ 请写作 \\["),
    ("set difference", "方括号内的 -- 请写作 \\-"),
)


def _problem(words: str) -> Text:
    return next((Text(zh, words) for part, zh in _PROBLEMS if part in words), Text(words, words))
