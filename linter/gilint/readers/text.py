"""Plain text in the encodings that Chinese offices use.

The candidates are few and strict decoding tells them apart exactly: bytes of GB18030 are next to never valid UTF-8.
A statistical guesser (charset-normalizer) would be slower, and could answer with one of a hundred encodings that
no report is written in.
"""

from __future__ import annotations

from gilint.findings import Text
from gilint.patterns import compiled
from gilint.readers import LIMIT, ReadError
from gilint.readers.signatures import recognise

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LOST = "\N{REPLACEMENT CHARACTER}"
_CONTROL = compiled(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes) -> str:
    """Return the text of *data*, with U+FFFD where a piece of it cannot be decoded. Raises `ReadError`."""
    if len(data) > LIMIT:
        limit = LIMIT // 1024**2
        raise ReadError(
            Text(f"文件超过 {limit} MB，不会是一份报告", f"it has more than {limit} MB: too long for a report")
        )
    kind = recognise(data)
    if kind is not None:
        space = " " if kind.zh[0].isascii() else ""
        zh = f"这是{space}{kind.zh}，不是纯文本，请先转换为文本"
        raise ReadError(Text(zh, f"it is {kind.en}, not plain text: convert it first"))
    text = _characters(data)
    if not text.strip("\x1a \t\r\n\f\v\ufeff"):
        raise ReadError(Text("文件是空的", "it is empty"))
    controls = len(_CONTROL.findall(text))
    if controls * 20 > len(text):
        raise ReadError(
            Text("这不是文本文件（含有大量控制字符）", "it is no text file (it is full of control characters)")
        )
    # NUL is never text; like a byte that cannot be decoded it is a loss that a person has to look at.
    return text.replace("\x00", _LOST) if controls else text


def _characters(data: bytes) -> str:
    """Decode by the byte order mark, else as UTF-8, else as GB18030; each whole, or with few losses."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", "replace")
    # In GB18030 read as UTF-8 the losses are five times the characters; in a damaged UTF-8 file they are few.
    if _losses(text) * 4 <= _beyond_ascii(text):
        return text
    text = data.decode("gb18030", "replace")
    if _losses(text) * 10 <= _beyond_ascii(text):
        return text
    raise ReadError(Text("文字编码既不是 UTF-8 也不是 GB18030", "its encoding is neither UTF-8 nor GB18030"))


def _losses(text: str) -> int:
    return text.count(_LOST)


def _beyond_ascii(text: str) -> int:
    """Count the characters beyond ASCII that were decoded well."""
    return len(text) - len(text.encode("ascii", "ignore")) - _losses(text)
