"""gilint: a linter for China's annual reports on government information disclosure work.

>>> import gilint
>>> result = gilint.lint("report.txt")
>>> for finding in result.findings:
...     print(finding.line, finding.rule, finding.message)
"""

from __future__ import annotations

from gilint.version import __version__ as __version__

TYPE_CHECKING = False

if TYPE_CHECKING:
    from gilint.api import lint, lint_text, read

__all__ = ["lint", "lint_text", "read"]


def __getattr__(name: str) -> object:
    """Import the interface when it is first used, so that `import gilint` itself costs next to nothing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from gilint import api

    return getattr(api, name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
