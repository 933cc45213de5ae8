"""What differs from a git revision: which files, and on which of their lines. Git itself is asked, and changes nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from gilint.cli.arguments import UsageError
from gilint.findings import Text
from gilint.results import PlacedFinding, Result

HEAD = "HEAD"
"""The last commit."""
Lines = list[tuple[int, int]]
"""First and last lines of ranges, from 1."""
_Hunks = list[tuple[int, int]]
"""First line and number of lines, as git says it: lines that are gone are none, after the line named."""
_EVERY: Lines = [(1, sys.maxsize)]
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_QUOTED = re.compile(rb"\\([0-7]{3}|.)")
_ESCAPES = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}
# A user's own settings of git could change what it prints, or run another program in its place.
_DIFF = (
    "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--find-renames",
    "--ignore-cr-at-eol", "--diff-filter=d",
)  # fmt: skip
_PATCH = (*_DIFF, "--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/")


class Changes:
    """What differs from *revision* in the working copies of the files asked for, what git does not track among it."""

    def __init__(self, revision: str) -> None:
        self._revision = revision
        self._roots: dict[str, str] = {}
        self._copies: dict[str, dict[str, _Hunks | None]] = {}

    def touch(self, path: str) -> bool:
        """Tell whether *path* has changed. What is no file has, so that reading it says why. Raises `UsageError`."""
        path = os.path.realpath(path)
        return not os.path.isfile(path) or path in self._copy(path)

    def lines(self, path: str) -> Lines:
        """Return the lines changed in the file *path*."""
        path = os.path.realpath(path)
        hunks = self._copy(path).get(path)
        return _EVERY if hunks is None else _in_text(path, hunks)

    def _copy(self, path: str) -> dict[str, _Hunks | None]:
        """Return the changes of the working copy with the file *path*; None stands for all of a file."""
        folder = os.path.dirname(path)
        if folder not in self._roots:
            self._roots[folder] = _root(folder)
        root = self._roots[folder]
        if root not in self._copies:
            self._copies[root] = dict(_changed(root, self._revision))
        return self._copies[root]


class Narrowing:
    """Takes findings that are not on changed lines out of results."""

    def __init__(
        self, changes: Changes, stopping: Collection[str], cell_lines: Callable[[str], Mapping[str, int]]
    ) -> None:
        """Take ids of rules that keep a report from being checked, and what tells a report's cells' lines."""
        self._changes = changes
        self._stopping = stopping
        self._cell_lines = cell_lines

    def __call__(self, result: Result) -> None:
        """Leave in *result* what stands on changed lines, is about a cell there, or keeps it from being checked."""
        changed = self._changes.lines(result.path)
        cells: Mapping[str, int] | None = None
        kept = []
        for finding in result.findings:
            is_kept = finding.rule in self._stopping or _meet(changed, _lines(finding))
            if not is_kept and finding.cells:
                cells = cells if cells is not None else self._cell_lines(result.path)
                is_kept = any(_meet(changed, (line, line)) for cell in finding.cells if (line := cells.get(cell)))
            if is_kept:
                kept.append(finding)
        result.findings = tuple(kept)


def _lines(finding: PlacedFinding) -> tuple[int, int]:
    """Return the first and the last line that the finding's spot touches."""
    ends_before = finding.end_column == 1 and finding.end_line > finding.line
    return finding.line, finding.end_line - ends_before


def _meet(changed: Iterable[tuple[int, int]], lines: tuple[int, int]) -> bool:
    return any(first <= lines[1] and lines[0] <= last for first, last in changed)


def _root(folder: str) -> str:
    """Return the working copy that *folder* belongs to."""
    start = folder
    while not os.path.lexists(os.path.join(start, ".git")) and os.path.dirname(start) != start:
        start = os.path.dirname(start)
    status, out, said = _git(start if os.path.dirname(start) != start else folder, "rev-parse", "--show-toplevel")
    if status:
        raise UsageError(Text(f"git 不了解 {folder}：{said}", f"git knows nothing of {folder}: {said}"))
    return os.fsdecode(out.rstrip(b"\r\n"))


def _changed(root: str, revision: str) -> Iterator[tuple[str, _Hunks | None]]:
    """Yield every file of the working copy that has changed, and where."""
    base = _base(root, revision)
    hunks = dict(_hunks(_output(root, *_PATCH, base, "--")))
    for name, is_text in _names(_output(root, *_DIFF, "--numstat", "-z", base, "--")):
        path = _path(root, name)
        # What is no text for git has no lines, and an empty file that is new has none either.
        if name in hunks or not is_text or _is_empty(path):
            yield path, hunks.get(name)
    for name in _output(root, "ls-files", "--others", "--exclude-standard", "-z").split(b"\0")[:-1]:
        yield _path(root, name), None


def _path(root: str, name: bytes) -> str:
    return os.path.realpath(os.path.join(root, os.fsdecode(name)))


def _is_empty(path: str) -> bool:
    return os.path.isfile(path) and not os.path.getsize(path)


def _base(root: str, revision: str) -> str:
    """Return the commit that *revision* means; before the first commit there is nothing, and all is new."""
    # No revision begins so: it would be an option to git.
    if not revision.startswith("-"):
        status, out, _ = _git(root, "rev-parse", "--verify", "--quiet", revision + "^{commit}")
        if not status:
            return out.decode("ascii").strip()
        if revision == HEAD:
            return _output(root, "hash-object", "-t", "tree", "--stdin").decode("ascii").strip()
    raise UsageError(
        Text(f"git 仓库 {root} 中没有版本 {revision}", f"the git repository {root} has no revision {revision}")
    )


def _names(listing: bytes) -> Iterator[tuple[bytes, bool]]:
    """Yield the files of git's list of counts, and whether git takes each for text."""
    pieces = iter(listing.split(b"\0")[:-1])
    for piece in pieces:
        added, _, name = piece.split(b"\t", 2)
        if not name:
            # Renamed: the old name follows, and the new one.
            next(pieces)
            name = next(pieces)
        yield name, added != b"-"


def _hunks(patch: bytes) -> Iterator[tuple[bytes, _Hunks]]:
    """Yield the files of a patch without context that have lines which differ."""
    name, found, skipped = b"", _Hunks(), 0
    for line in patch.split(b"\n"):
        if skipped and not line.startswith(b"\\"):
            skipped -= 1
        elif line.startswith(b"+++ "):
            name, found = _unquoted(line[4:]), []
        elif match := _HUNK.match(line):
            gone, first, count = (int(number) if number is not None else 1 for number in match.groups())
            skipped = gone + count
            if not found:
                yield name, found
            found.append((first, count))


def _unquoted(name: bytes) -> bytes:
    """Return a file's name as git writes it in a patch, without quotes, escapes and the prefix."""
    if not name.startswith(b'"'):
        return name.removesuffix(b"\t").removeprefix(b"b/")
    found = _QUOTED.sub(lambda match: _character(match[1]), name.strip(b"\t")[1:-1])
    return found.removeprefix(b"b/")


def _character(code: bytes) -> bytes:
    return bytes([int(code, 8)]) if len(code) == 3 else _ESCAPES.get(code, code)


def _in_text(path: str, hunks: _Hunks) -> Lines:
    """Return the lines of the text that *hunks* mean; where some are gone, the lines with words on both sides."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return _EVERY
    # A lone CR ends a line here, but not for git.
    if data.count(b"\r") != data.count(b"\r\n"):
        return _EVERY
    lines = data.removesuffix(b"\n").split(b"\n")
    ranges = []
    for first, count in hunks:
        last = first + count - 1
        if not count:
            last = first + 1
            while first > 1 and not lines[first - 1].strip():
                first -= 1
            while last < len(lines) and not lines[last - 1].strip():
                last += 1
        # What follows the last line end is no line for git, but a place for findings.
        ranges.append((first, last if last < len(lines) else sys.maxsize))
    return ranges


def _output(root: str, *words: str) -> bytes:
    status, out, said = _git(root, *words)
    if status:
        raise UsageError(Text(f"git 出错：{said}", f"git failed: {said}"))
    return out


def _git(folder: str, *words: str) -> tuple[int, bytes, str]:
    """Return git's exit status, what it printed, and its complaints on one line."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(
            ["git", "-C", folder, *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError as error:
        why = error.strerror or type(error).__name__
        zh, en = f"需要 git，但无法运行它（{why}）", f"git is needed, but cannot be run ({why})"
        raise UsageError(Text(zh, en)) from None
    return done.returncode, done.stdout, " ".join(done.stderr.decode("utf-8", "replace").split())
