from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's cache out of the tests."""
    monkeypatch.setenv("GILINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("GILINT_NO_CACHE", raising=False)
