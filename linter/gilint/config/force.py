"""What is in force for one file: the settings of its configuration, of the paths that mean it, of the command."""

from __future__ import annotations

import os
from collections.abc import Mapping

from gilint.config.globs import matches, relative
from gilint.config.values import Config, Setting, Waiver


def in_force(config: Config, path: str) -> dict[str, Setting]:
    """Return the settings for the file *path* by their keys, each with the place that decided it."""
    name = relative(path, os.path.dirname(config.path))
    settings: dict[str, Setting] = {}
    for place, layer in enumerate(config.layers):
        if place == 0 or matches(layer.files, name):
            settings.update(layer.settings)
    return settings


def verdicts(settings: Mapping[str, Setting]) -> tuple[tuple[str, str], ...]:
    """Return what is said of rules: ids, or beginnings of them, with a severity, `off` or `on`; short ones first."""
    said = {key.removeprefix("rules."): str(value) for key, (value, _) in settings.items() if key.startswith("rules.")}
    return tuple(sorted(said.items(), key=lambda item: (len(item[0]), item)))


def waivers(config: Config, path: str) -> tuple[Waiver, ...]:
    """Return the waivers for the file *path*, expired ones, too."""
    name = relative(path, os.path.dirname(config.path))
    return tuple(waiver for waiver in config.waivers if matches(waiver.files, name))
