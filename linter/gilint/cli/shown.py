"""What is in force for a file, in lines: every value with the place that decided it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping

from gilint.cli.configured import as_typed
from gilint.config.accepting import Accepted
from gilint.config.force import in_force, verdicts, waivers
from gilint.config.language import SETTINGS
from gilint.config.values import Config, Setting
from gilint.findings import Language, Text
from gilint.packs import Place, RuleSet, load
from gilint.packs.gather import is_national

_DEFAULT = Text("默认", "default")
_NO_FILE = Text("没有配置文件", "no configuration")
_EXPIRED = Text("已到期", "expired")
_UNTIL = Text("至", "until")
_PACK = Text("规则包", "pack")
_KNOWN = Text("{path}，其中此文件的问题 {count} 个", "{path}, with findings of this file: {count}")


def lines(name: str, config: Config | None, language: Language) -> Iterator[str]:
    """Yield what holds for the file *name*: settings, rules that are not as the national packs have them, waivers."""
    yield f"{name}: {as_typed(config.path) if config is not None else _NO_FILE.to(language)}"
    held = in_force(config, name) if config is not None else {}
    globs = _globs(config) if config is not None else {}
    for key in SETTINGS:
        if key.shape != "rules":
            yield _line(key.name, held.get(key.name), key.default.to(language) or "-", language, globs)
    for rule in sorted(key for key in held if key.startswith("rules.")):
        yield _line(rule, held[rule], "", language, globs)
    yield from _by_packs(held, language)
    if config is None:
        return
    today = time.strftime("%Y-%m-%d")
    for waiver in waivers(config, name):
        words = [waiver.rule, waiver.cell, waiver.text, waiver.reason, waiver.who, _UNTIL.to(language), waiver.until]
        said = " ".join(word for word in (*words, _EXPIRED.to(language) if waiver.until < today else "") if word)
        yield _line("waivers", Setting(said, waiver.place), "", language)
    if config.baseline is not None:
        count = len(Accepted(config).known(name))
        said = _KNOWN.to(language).format(path=as_typed(str(config.baseline.value)), count=count)
        yield _line("baseline", Setting(said, config.baseline.place), "-", language)
    else:
        yield _line("baseline", None, "-", language)


def _by_packs(held: dict[str, Setting], language: Language) -> Iterator[str]:
    """Yield the rules to which a pack on top of the one that declares them gives another severity, or switches them."""
    packs = held["packs"].value if "packs" in held else ()
    if not isinstance(packs, tuple):
        return
    said = tuple(id_ for id_, _ in verdicts(held))
    rules = load(packs)
    files = {pack.name: pack.path for pack in rules.packs}
    changed = [rule for rule in rules.all_rules() if rule.changed_by and not (said and rule.id.startswith(said))]
    declared = {
        name: _verdicts(load() if is_national(name) else load((files[name],)))
        for name in {rule.origin for rule in changed}
    }
    for rule in changed:
        if declared[rule.origin].get(rule.id) != (rule.severity, rule.enabled):
            place = rule.changes[-1]
            value = rule.severity if rule.enabled else "off"
            yield f"  rules.{rule.id}: {value}  ({_PACK.to(language)} {rule.changed_by[-1]}, {_where(place)})"


def _verdicts(rules: RuleSet) -> dict[str, tuple[str, bool]]:
    return {rule.id: (rule.severity, rule.enabled) for rule in rules.all_rules()}


def _globs(config: Config) -> Mapping[Place, tuple[str, ...]]:
    """Return for which files each setting is that is not for all."""
    return {setting.place: layer.files for layer in config.layers[1:] for setting in layer.settings.values()}


def _line(
    key: str,
    setting: Setting | None,
    default: str,
    language: Language,
    globs: Mapping[Place, tuple[str, ...]] = {},
) -> str:
    if setting is None:
        return f"  {key}: {default}  ({_DEFAULT.to(language)})"
    value, place = setting
    words = ", ".join(map(as_typed, value)) if isinstance(value, tuple) else str(value)
    return f"  {key}: {words}  ({', '.join((_where(place), *globs.get(place, ())))})"


def _where(place: Place) -> str:
    return f"{as_typed(place.path)}:{place.line}:{place.column}"
