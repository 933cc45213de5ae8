"""The JSON Schema of configurations agrees with their reader."""

from __future__ import annotations

from gilint.config.language import RECORDS
from gilint.config.schema import schema


def test_every_key_of_the_table_is_in_the_schema() -> None:
    made = schema()["properties"]

    assert list(made) == [key.name for key in RECORDS["configuration"]]
    for record in ("paths", "waivers"):
        assert list(made[record]["items"]["properties"]) == [key.name for key in RECORDS[record]]
    assert made["waivers"]["items"]["required"] == ["rule", "files", "reason", "who", "until"]
    assert made["rules"]["additionalProperties"] == {"enum": ["error", "warning", "info", "off", "on"]}
