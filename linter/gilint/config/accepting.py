"""Findings that are not reported again: waived by somebody, or recorded in a baseline."""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterable, Mapping

from gilint.config.force import waivers
from gilint.config.globs import beginning, matches, relative
from gilint.config.messages import TEXTS
from gilint.config.values import Config, Waiver
from gilint.fingerprint import Key, Keys
from gilint.folding import squeeze
from gilint.packs.faults import Fault, PackError
from gilint.packs.names import matching
from gilint.packs.wording import fill
from gilint.results import PlacedFinding, Result

BASELINE = ".gilint-baseline.json"
"""Name of a baseline's file beside its configuration, where that names no other."""
_LARGEST = 64 * 1024 * 1024


class BrokenBaselineError(Exception):
    """A file that is to be a baseline and is none."""


class Accepted:
    """What one configuration accepts. Raises `PackError` where its baseline cannot be read."""

    def __init__(self, config: Config, *, with_baseline: bool = True) -> None:
        self._config = config
        self._folder = os.path.dirname(config.path)
        self._today = time.strftime("%Y-%m-%d")
        self._open: set[Waiver] = set()
        """Those of which a file of the run does not tell whether they are of use: their rule could not be asked."""
        self._used: set[Waiver] = set()
        self._checked: set[str] = set()
        """Files of the run, as patterns see them; others were passed over."""
        self._stops: frozenset[str] | None = None
        self._known = _recorded(config) if with_baseline and config.baseline is not None else {}
        self._base = os.path.dirname(baseline_path(config.path, config))

    def known(self, path: str) -> frozenset[Key]:
        """Return what the baseline has of the file *path*."""
        return self._known.get(relative(path, self._base), frozenset())

    def take_out(self, result: Result) -> None:
        """Leave in *result* the findings that are neither waived nor in the baseline."""
        holding = [waiver for waiver in waivers(self._config, result.path) if waiver.until >= self._today]
        said = result.findings
        self._checked.add(relative(result.path, self._folder))
        known = self.known(result.path)
        keys = Keys()
        # Keys count findings that are alike, so that every finding gets one, whatever becomes of it.
        keyed = [(finding, keys.key(result.path, finding)) for finding in said]
        result.findings = tuple(
            finding for finding, key in keyed if not self._is_waived(finding, holding) and key not in known
        )
        if not self._used.issuperset(holding):
            is_cut_short = self._is_cut_short(said)
            doubted = {doubt.rule for doubt in result.undecided}
            self._open.update(waiver for waiver in holding if is_cut_short or waiver.rule in doubted)

    def faults(
        self, *, is_partial: bool, names: Iterable[str] | None = None, folders: Iterable[str] = ()
    ) -> list[Fault]:
        """Return the waivers that have expired, that waived nothing, or for which there is no file.

        The run had the files *names*, all that are in *folders* among them; where that is None, every waiver that has
        expired is told. With *is_partial* not every rule was asked of all files, so that only expired ones are told.
        """
        found = []
        inputs = frozenset(relative(name, self._folder) for name in names or ())
        searched = [os.path.realpath(folder) for folder in folders]
        for waiver in self._config.waivers:
            met = {name for name in inputs if matches(waiver.files, name)}
            is_whole = all(self._is_whole(pattern, inputs, searched) for pattern in waiver.files)
            kind = ""
            if waiver.until < self._today:
                kind = "expired" if names is None or met or is_whole else ""
            elif is_whole and not is_partial and waiver not in self._used | self._open and met <= self._checked:
                kind = "unused" if met else "no-file"
            if kind:
                facts = {"rule": waiver.rule, "until": waiver.until, "who": waiver.who, "files": waiver.files}
                found.append(Fault(*waiver.place, fill(TEXTS[kind], facts)))
        return found

    def _is_whole(self, pattern: str, inputs: Collection[str], folders: Iterable[str]) -> bool:
        """Tell whether the run had every file that *pattern* may mean: itself, or the folders where they are."""
        if os.path.isfile(os.path.join(self._folder, pattern)):
            return os.path.normpath(pattern).replace(os.sep, "/") in inputs
        place = os.path.realpath(os.path.join(self._folder, beginning(pattern)))
        return any(place == folder or place.startswith(os.path.join(folder, "")) for folder in folders)

    def _is_cut_short(self, findings: Iterable[PlacedFinding]) -> bool:
        """Tell whether a rule has stopped all others, so that nobody knows what they would have found."""
        if self._stops is None:
            from gilint.config.identifying import rules_of

            self._stops = frozenset(rule.id for rule in rules_of(self._config).all_rules() if rule.stops)
        return any(finding.rule in self._stops for finding in findings)

    def _is_waived(self, finding: PlacedFinding, holding: Iterable[Waiver]) -> bool:
        fitting = [waiver for waiver in holding if _fits(waiver, finding)]
        self._used.update(fitting)
        return bool(fitting)


def _fits(waiver: Waiver, finding: PlacedFinding) -> bool:
    if waiver.rule != finding.rule or (waiver.cell and not matching(waiver.cell, finding.cells)):
        return False
    places = (finding.text.zh, finding.text.en, finding.spot)
    return not waiver.text or any(waiver.text in squeeze(words) for words in places)


def baseline_path(config_path: str, config: Config | None) -> str:
    """Return the file of the baseline that belongs to a configuration."""
    if config is not None and config.baseline is not None:
        return str(config.baseline.value)
    return os.path.join(os.path.dirname(config_path), BASELINE)


def recorded(path: str, results: Iterable[Result]) -> tuple[str, int]:
    """Return the baseline in the file *path* brought up to *results*, as text, and how many findings those have.

    What it says of files that were not checked now stays, as long as they are there. Raises `BrokenBaselineError`
    where the file holds something else, which is not to be lost.
    """
    from json import dumps

    folder = os.path.dirname(os.path.abspath(path))
    old = _read(path) if os.path.isfile(path) else {}
    files = {name: keys for name, keys in old.items() if os.path.exists(os.path.join(folder, name))}
    count = 0
    for result in results:
        keys = Keys()
        found = [keys.key(result.path, finding) for finding in result.findings]
        files.pop(relative(result.path, folder), None)
        if found:
            files[relative(result.path, folder)] = frozenset(found)
        count += len(found)
    entries = {name: [key._asdict() for key in sorted(files[name])] for name in sorted(files)}
    return dumps({"version": 1, "files": entries}, ensure_ascii=False, indent=1) + "\n", count


def _recorded(config: Config) -> Mapping[str, frozenset[Key]]:
    assert config.baseline is not None
    path, place = str(config.baseline.value), config.baseline.place
    try:
        return _read(path)
    except (BrokenBaselineError, OSError) as error:
        kind = "no-baseline" if isinstance(error, FileNotFoundError) else "bad-baseline"
        raise PackError([Fault(*place, fill(TEXTS[kind], {"name": os.path.basename(path)}))]) from None


def _read(path: str) -> dict[str, frozenset[Key]]:
    from json import loads

    try:
        with open(path, "rb") as file:
            found = loads(file.read(_LARGEST))
        if found["version"] != 1:
            raise BrokenBaselineError(path)
        return {name: frozenset(_key(**entry) for entry in entries) for name, entries in found["files"].items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise BrokenBaselineError(path) from None


def _key(rule: str, section: str, cells: list[str], words: str, occurrence: int) -> Key:
    return Key(rule, section, tuple(cells), words, occurrence)
