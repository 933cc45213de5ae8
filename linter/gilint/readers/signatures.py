"""What a file that is no text really is, told from its first bytes."""

from __future__ import annotations

from gilint.findings import Text

_PICTURE = Text("图片", "a picture")
_SIGNATURES = (
    (b"%PDF-", Text("PDF 文件", "a PDF file")),
    (b"\x89PNG\r\n\x1a\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Text("旧版 Word、Excel 或 WPS 文件", "an old Word, Excel or WPS file")),
    (b"{\\rtf", Text("RTF 文件", "an RTF file")),
    (b"Rar!\x1a\x07", Text("压缩包", "an archive")),
    (b"7z\xbc\xaf\x27\x1c", Text("压缩包", "an archive")),
    (b"\x1f\x8b", Text("压缩包", "an archive")),
)
_ZIP = b"PK\x03\x04"
_ZIPPED = (
    (b"word/", Text("Word 文件", "a Word file")),
    (b"xl/", Text("Excel 文件", "an Excel file")),
    (b"ppt/", Text("PowerPoint 文件", "a PowerPoint file")),
    (b"OFD.xml", Text("OFD 文件", "an OFD file")),
    (b"opendocument", Text("OpenDocument 文件", "an OpenDocument file")),
)
_ARCHIVE = Text("压缩包", "an archive")


def recognise(data: bytes) -> Text | None:
    """Return what *data* is, if it is a known format that is no text."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if data.startswith(_ZIP):
        # The names of an archive's members stand in the clear before each of them and once more at the end.
        names = data[:65536] + data[-65536:]
        return next((kind for name, kind in _ZIPPED if name in names), _ARCHIVE)
    is_bitmap = data.startswith(b"BM") and data[6:10] == bytes(4)
    is_webp = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    return _PICTURE if is_bitmap or is_webp else None
