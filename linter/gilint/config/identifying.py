"""The rules and cells that a configuration names: do the packs in force have them?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gilint.config.messages import TEXTS
from gilint.config.values import Config, Layer, Setting, Waiver
from gilint.packs import PackError, load
from gilint.packs.faults import SEE_CELLS, SEE_RULES, Faults, nearest
from gilint.packs.names import cell_names, matching
from gilint.packs.rule import Place, RuleSet
from gilint.packs.wording import fill


def identified(config: Config, faults: Faults) -> Config:
    """Return *config* with an id wherever it names a rule, and report what no pack in force has.

    What is wrong with the packs themselves is reported where they are.
    """
    try:
        known = _Known(rules_of(config), faults)
    except PackError as error:
        for fault in error.faults:
            faults.at(*fault)
        return config
    layers = tuple(known.layer(layer) for layer in config.layers)
    waivers = tuple(known.waiver(waiver) for waiver in config.waivers)
    return config._replace(layers=layers, waivers=waivers)


def rules_of(config: Config) -> RuleSet:
    """Return the rules of all packs that *config* names, for whichever paths. Raises `PackError`."""
    packs: dict[str, None] = {}
    for layer in config.layers:
        named = layer.settings.get("packs")
        packs.update(dict.fromkeys(named.value) if named is not None and isinstance(named.value, tuple) else {})
    return load(tuple(packs))


def id_of(word: str, rules: RuleSet) -> str:
    """Return the id, or the beginning of ids, that *word* may mean: a rule's name, its former id, or itself."""
    return _id_of(word, _meant(rules))


def _meant(rules: RuleSet) -> dict[str, str]:
    return {**rules.renamed, **{rule.name: rule.id for rule in rules.all_rules()}}


def _id_of(word: str, meant: Mapping[str, str]) -> str:
    return meant.get(word.lower(), meant.get(word.upper(), word.upper()))


class _Known:
    """The rules and cells of the packs in force."""

    def __init__(self, rules: RuleSet, faults: Faults) -> None:
        self._faults = faults
        every = rules.all_rules()
        self._ids = {rule.id for rule in every}
        self._meant = _meant(rules)
        self._cells = list(dict.fromkeys(cell for format_ in rules.formats for cell in cell_names(format_)))

    def layer(self, layer: Layer) -> Layer:
        settings: dict[str, Setting] = {}
        written: dict[str, str] = {}
        for key, (value, place) in layer.settings.items():
            if key in ("select", "ignore") and isinstance(value, tuple):
                settings[key] = Setting(self._all(value, place), place)
            elif key.startswith("rules."):
                self._rule(key.removeprefix("rules."), Setting(value, place), settings, written)
            else:
                settings[key] = Setting(value, place)
        return layer._replace(settings=settings)

    def _rule(self, word: str, setting: Setting, settings: dict[str, Setting], written: dict[str, str]) -> None:
        """Put what is said of a rule into *settings*; *written* has the words with which rules were named."""
        key = f"rules.{self._id(word, setting.place)}"
        if key in settings:
            line = settings[key].place.line
            self._report(setting.place, "rule-twice", key=word, other=written[key], line=line)
        settings[key], written[key] = setting, word

    def waiver(self, waiver: Waiver) -> Waiver:
        id_ = self._id(waiver.rule, waiver.place)
        if id_ not in self._ids and any(known.startswith(id_) for known in self._ids):
            self._report(waiver.place, "one-rule", name=waiver.rule)
        if waiver.cell and not matching(waiver.cell, self._cells):
            near = nearest(waiver.cell, self._cells, SEE_CELLS)
            self._report(waiver.cell_place, "unknown-cell", name=waiver.cell, near=near)
        return waiver._replace(rule=id_)

    def _all(self, words: Iterable[str], place: Place) -> tuple[str, ...]:
        return tuple(self._id(word, place) for word in words)

    def _id(self, word: str, place: Place) -> str:
        """Return the id, or the beginning of ids, that *word* means."""
        id_ = _id_of(word, self._meant)
        if not any(known.startswith(id_) for known in self._ids):
            meant = word.upper() if word.isascii() and any(map(str.isdigit, word)) else word
            near = nearest(meant, self._all_names(), SEE_RULES)
            self._report(place, "unknown-rule", name=word, near=near)
        return id_

    def _all_names(self) -> list[str]:
        return [*self._ids, *self._meant]

    def _report(self, place: Place, kind: str, **facts: object) -> None:
        self._faults.at(*place, fill(TEXTS[kind], facts))
