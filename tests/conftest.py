"""What all tests share."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the user's cache out of the tests, and the tests out of the user's cache."""
    os.environ["GILINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
