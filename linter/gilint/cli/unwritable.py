"""Why something could not be written, in words for people."""

from __future__ import annotations

import errno

from gilint.findings import Text

_NO_PERMISSION = Text("没有写入的权限", "permission to write is missing")
_REASONS = {
    errno.ENOENT: Text("没有这个文件夹", "there is no such folder"),
    errno.ENOTDIR: Text("没有这个文件夹", "there is no such folder"),
    errno.EISDIR: Text("这是文件夹，不是文件", "it is a folder, not a file"),
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: Text("只能读取，不能写入", "it can only be read"),
    errno.ENOSPC: Text("空间已满", "no space is left"),
    errno.ENAMETOOLONG: Text("文件名太长", "its name is too long"),
}


def reason(error: OSError) -> Text:
    """Return why writing failed with *error*; in the system's words where they are none of the usual ones."""
    words = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0, Text(words, words))
