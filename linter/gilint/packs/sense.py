"""Whether options that are sound one by one make sense together: a rule that can never fire is a fault."""

from __future__ import annotations

from collections.abc import Mapping

from gilint.checks.kind import Check
from gilint.findings import Text
from gilint.model.spec import Format
from gilint.packs.document import Node
from gilint.packs.faults import Faults
from gilint.typing import Any


def check_together(check: Check, node: Node, values: Mapping[str, Any], format_: Format, faults: Faults) -> None:
    """Report options that exclude each other, that say nothing, or with which nothing could ever be found."""
    is_whole = all(option.name in values for option in check.options if option.required or node.get(option.name))
    if check.needs and not any(node.get(name) is not None for name in check.needs):
        names = Text("、".join(check.needs), " or ".join(check.needs))
        faults.add(node, "needs-one", check=check.name, names=names)
        is_whole = False
    least, most = values.get("at_least"), values.get("at_most")
    if least is not None and most is not None and least > most:
        faults.add(node.entries["at_most"].value, "limits-reversed", least=least, most=most)
    for option in check.options:
        if option.goes_with and values.get(option.name, "none") != "none" and not _is_met(option.goes_with, node):
            faults.add(node.entries[option.name].key, "goes-with", name=option.name, other=option.goes_with)
            is_whole = False
    problem = check.never(format_, values) if check.never is not None and is_whole else None
    if problem is not None:
        faults.add(node, "never-fires", problem=problem)


def _is_met(condition: str, node: Node) -> bool:
    """Whether the other option is given, and has the value that is wanted."""
    name, _, value = condition.partition(": ")
    given = node.get(name)
    return given is not None and value in ("", given.text)
