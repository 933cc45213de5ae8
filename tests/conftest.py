"""What all tests share."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# No test depends on a time: how long an example takes says something of the machine.
settings.register_profile("gilint", deadline=None)
settings.load_profile("gilint")


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the user's cache out of the tests, and the tests out of the user's cache."""
    os.environ["GILINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
