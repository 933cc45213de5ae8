"""Rule packs: YAML files that declare the official formats, the rules and all wording."""

from __future__ import annotations

from gilint.packs.faults import Fault, PackError
from gilint.packs.loading import load
from gilint.packs.rule import Details, Example, PackInfo, Place, Rule, RuleSet

__all__ = ["Details", "Example", "Fault", "PackError", "PackInfo", "Place", "Rule", "RuleSet", "load"]
