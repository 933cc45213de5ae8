"""Findings that are not reported again: waived by somebody, or recorded in a baseline."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Mapping

from gilint.config.force import waivers
from gilint.config.globs import relative
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


class Accepted:
    """What one configuration accepts. Raises `PackError` where its baseline cannot be read."""

    def __init__(self, config: Config, *, with_baseline: bool = True) -> None:
        self._config = config
        self._today = time.strftime("%Y-%m-%d")
        self._met: set[Waiver] = set()
        self._used: set[Waiver] = set()
        self._known = _recorded(config) if with_baseline and config.baseline is not None else {}
        self._base = os.path.dirname(baseline_path(config.path, config))

    def known(self, path: str) -> frozenset[Key]:
        """Return what the baseline has of the file *path*."""
        return self._known.get(relative(path, self._base), frozenset())

    def take_out(self, result: Result) -> None:
        """Leave in *result* the findings that are neither waived nor in the baseline."""
        holding = [waiver for waiver in waivers(self._config, result.path) if waiver.until >= self._today]
        self._met.update(holding)
        known = self.known(result.path)
        keys = Keys()
        # Keys count findings that are alike, so that every finding gets one, whatever becomes of it.
        keyed = [(finding, keys.key(result.path, finding)) for finding in result.findings]
        result.findings = tuple(
            finding for finding, key in keyed if not self._is_waived(finding, holding) and key not in known
        )

    def faults(self, *, is_partial: bool) -> list[Fault]:
        """Return the waivers that have expired, and those that waived nothing in the files that they are for.

        With *is_partial* not every rule was asked, so that nothing can be said of the latter.
        """
        found = []
        for waiver in self._config.waivers:
            kind = ""
            if waiver.until < self._today:
                kind = "expired"
            elif waiver in self._met and waiver not in self._used and not is_partial:
                kind = "unused"
            if kind:
                said = fill(TEXTS[kind], {"rule": waiver.rule, "until": waiver.until, "who": waiver.who})
                found.append(Fault(*waiver.place, said))
        return found

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

    What it says of files that were not checked now stays, as long as they are there.
    """
    folder = os.path.dirname(path)
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
    return json.dumps({"version": 1, "files": entries}, ensure_ascii=False, indent=1) + "\n", count


def _recorded(config: Config) -> Mapping[str, frozenset[Key]]:
    assert config.baseline is not None
    try:
        return _read(str(config.baseline.value))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        said = fill(TEXTS["bad-baseline"], {"name": os.path.basename(str(config.baseline.value))})
        raise PackError([Fault(*config.baseline.place, said)]) from None


def _read(path: str) -> dict[str, frozenset[Key]]:
    with open(path, "rb") as file:
        found = json.loads(file.read(_LARGEST))
    if found["version"] != 1:
        raise ValueError(path)
    return {name: frozenset(_key(**entry) for entry in entries) for name, entries in found["files"].items()}


def _key(rule: str, section: str, cells: list[str], words: str, occurrence: int) -> Key:
    return Key(rule, section, tuple(cells), words, occurrence)
