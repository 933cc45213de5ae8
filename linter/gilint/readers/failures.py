"""Why a file could not be opened, in words for people."""

from __future__ import annotations

import errno
import os

from gilint.findings import Text

_REASONS = {
    errno.ENOENT: Text("没有这个文件", "there is no such file"),
    errno.ENOTDIR: Text("没有这个文件", "there is no such file"),
    errno.EACCES: Text("没有读取这个文件的权限", "permission to read it is missing"),
    errno.EPERM: Text("没有读取这个文件的权限", "permission to read it is missing"),
    errno.ELOOP: Text("链接互相指向，找不到真正的文件", "its links go round in a circle and lead to no file"),
    errno.ENAMETOOLONG: Text("文件名太长", "its name is too long"),
    errno.EISDIR: Text("这是文件夹，不是文件", "it is a folder, not a file"),
}
_BROKEN_LINK = Text("链接所指的文件不存在", "it is a link to a file that does not exist")


def reason(error: OSError | ValueError, path: str) -> Text:
    """Return why opening *path* failed with *error*."""
    if not isinstance(error, OSError):
        return Text("文件名中有不允许的字符", "its name has a character that no name may have")
    if isinstance(error, FileNotFoundError) and os.path.islink(path):
        return _BROKEN_LINK
    words = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0, Text(f"无法打开文件（{words}）", f"it cannot be opened ({words})"))
