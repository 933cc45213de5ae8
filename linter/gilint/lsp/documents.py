"""What is open in the editor, and what of it gilint has something to say about."""

from __future__ import annotations

import os
import re

from pygls.workspace import TextDocument

from gilint.packs.language import RECORDS
from gilint.readers import EXTENSIONS
from gilint.resources import CONFIGURATION
from gilint.typing import Literal, Record

Kind = Literal["report", "pack", "configuration", "other"]

_TEXTS = ("plaintext", "text", "markdown")
"""Language ids of what may be a report; Neovim calls plain text `text`."""
_YAML = (".yaml", ".yml")
_KEY = re.compile(r"""^["']?([a-z_]+)["']?[ \t]*:(?=\s|$)""", re.MULTILINE)
_HALF = re.compile("[\ud800-\udfff]")
_PACK_FILE = "pack.yaml"


class Document(Record):
    """One state of an open document."""

    uri: str
    path: str
    is_file: bool
    """Whether its path is one of this machine; else it only stands for a name."""
    language_id: str
    version: int | None
    text: str

    @property
    def kind(self) -> Kind:
        """What the document is to gilint."""
        name = os.path.basename(self.path)
        if name == CONFIGURATION:
            return "configuration"
        if self.language_id == "yaml" or name.endswith(_YAML):
            return "pack"
        return "report" if self.language_id in _TEXTS or name.lower().endswith(EXTENSIONS) else "other"

    @property
    def pack(self) -> str | None:
        """The file of the pack that this YAML file is, or may be a part of; None for any other YAML file."""
        keys = set(_KEY.findall(self.text))
        if "pack" in keys:
            return self.path if len(keys.intersection(key.name for key in RECORDS["pack"])) > 1 else None
        if not self.is_file or keys.isdisjoint(key.name for key in RECORDS["part"]):
            return None
        folder = os.path.dirname(self.path)
        while not os.path.isfile(os.path.join(folder, _PACK_FILE)):
            folder, last = os.path.dirname(folder), folder
            if folder == last:
                return None
        return os.path.join(folder, _PACK_FILE)


def document(held: TextDocument) -> Document:
    """Return what the editor holds, as it is now."""
    is_file = held.uri.startswith("file:")
    path = os.path.normpath(os.path.abspath(held.path))
    # Half a character, which JSON can carry, is text to nobody; a whole one takes its place.
    text = _HALF.sub("\N{REPLACEMENT CHARACTER}", held.source)
    return Document(held.uri, path, is_file, held.language_id or "", held.version, text)
