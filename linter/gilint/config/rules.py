"""Rules with the severities that a configuration gives them, and those that it switches off or on."""

from __future__ import annotations

from copy import copy

from gilint.findings import SEVERITIES
from gilint.packs.rule import Rule, RuleSet

ASKED = "asked"
"""Said of a rule that the command line names: it is as its pack has it, whatever was said before."""


def adjusted(rules: RuleSet, verdicts: tuple[tuple[str, str], ...]) -> RuleSet:
    """Return *rules* as *verdicts* want them: ids, or beginnings of them, each with what is said; later ones win."""
    if not verdicts:
        return rules
    return RuleSet(
        rules.formats,
        lambda name: tuple(_adjusted(rule, verdicts) for rule in rules.rules(name)),
        rules.reasons,
        rules.packs,
        rules.renamed,
    )


def _adjusted(rule: Rule, verdicts: tuple[tuple[str, str], ...]) -> Rule:
    severity, enabled = rule.severity, rule.enabled
    for id_, verdict in verdicts:
        if not rule.id.startswith(id_):
            continue
        if verdict in ("on", "off"):
            enabled = verdict == "on"
            continue
        # Who gives a rule its severity by its own id wants it; of a family only those that its pack has on.
        enabled = rule.enabled or (id_ == rule.id and verdict != ASKED)
        severity = next((known for known in SEVERITIES if known == verdict), severity)
    if (severity, enabled) == (rule.severity, rule.enabled):
        return rule
    changed = copy(rule)
    changed.severity, changed.enabled = severity, enabled
    return changed
