"""A configuration from the cache where its file has not changed, else read from its YAML."""

from __future__ import annotations

import os

from gilint import cache
from gilint.config.values import Config, Layer, Setting, Waiver
from gilint.packs.rule import Place
from gilint.typing import Any, cast
from gilint.version import __version__

_KIND = "config"


def load(path: str) -> Config:
    """Return the configuration in the file *path*. Raises `PackError` with every fault of it and of its packs."""
    stored = cache.load(_KIND, path)
    if isinstance(stored, dict) and stored.get("state") == _state(path, stored.get("packs")):
        found = _restored(stored.get("config"))
        if found is not None:
            return found
    return _read(path)


def drafted(path: str, text: str | None = None) -> Config:
    """Return what the file *path*, or the *text* that is to stand there, says. Raises `PackError` as `load` does."""
    from gilint.config.identifying import identified
    from gilint.config.reading import described
    from gilint.packs.document import read
    from gilint.packs.faults import Faults, PackError

    faults = Faults()
    root = read(path, faults, text)
    if root is None:
        raise PackError(faults.all())
    found = identified(described(root, faults), faults)
    if faults:
        raise PackError(faults.all())
    return found


def _read(path: str) -> Config:
    found = drafted(path)
    packs = _packs(found)
    cache.store(_KIND, path, {"state": _state(path, packs), "packs": packs, "config": _dumped(found)})
    return found


def _packs(config: Config) -> list[str]:
    """Return the packs that are files: they decide which rules there are."""
    named = [layer.settings["packs"].value for layer in config.layers if "packs" in layer.settings]
    every = dict.fromkeys(name for names in named if isinstance(names, tuple) for name in names)
    return [name for name in every if os.path.isabs(name)]


def _state(path: str, packs: object) -> str:
    """Return a fingerprint of the file, of the packs that it names, and of the code that reads them."""
    parts = [__version__.encode()]
    try:
        with open(path, "rb") as file:
            parts.append(file.read())
        for other in (*cast("list[str]", packs if isinstance(packs, list) else []), *_code()):
            status = os.stat(other)
            parts.append(f"{other} {status.st_size} {status.st_mtime_ns}".encode())
    except (OSError, TypeError, ValueError):
        return ""
    return cache.digest(*parts)


def _code() -> list[str]:
    folder = os.path.dirname(os.path.abspath(__file__))
    with os.scandir(folder) as entries:
        return sorted(entry.path for entry in entries if entry.name.endswith(".py"))


def _dumped(config: Config) -> Any:
    layers = [[layer.files, list(layer.settings.items())] for layer in config.layers]
    return [config.path, layers, config.waivers, config.baseline]


def _restored(item: Any) -> Config | None:
    try:
        path, layers, waivers, baseline = item
        return Config(
            path,
            tuple(
                Layer(tuple(files), {key: _setting(*value) for key, value in settings}) for files, settings in layers
            ),
            tuple(_waiver(*waiver) for waiver in waivers),
            _setting(*baseline) if baseline is not None else None,
        )
    except (TypeError, ValueError):
        return None


def _waiver(rule: Any, files: Any, cell: Any, text: Any, reason: Any, who: Any, until: Any, *places: Any) -> Waiver:
    return Waiver(rule, tuple(files), cell, text, reason, who, until, *(Place(*place) for place in places))


def _setting(value: Any, place: Any) -> Setting:
    return Setting(tuple(value) if isinstance(value, list) else value, Place(*place))
