"""Results of one run for several readers, kept on disk once they are many."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile

from gilint.results import Result

_IN_MEMORY = 4 * 1024 * 1024


class Spool:
    """Passes results on as they come, and gives them again as often as wanted."""

    def __init__(self, results: Iterable[Result], with_text: bool) -> None:
        """Take *results*; *with_text* says whether those who read them again need the reports' texts."""
        self._results = results
        self._with_text = with_text
        self._count = 0
        self._kept = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, *error: object) -> None:
        self._kept.close()

    def first(self) -> Iterator[Result]:
        """Yield the results as they come."""
        for result in self._results:
            yield result
            if not self._with_text:
                result.source = None
            pickle.dump(result, self._kept, pickle.HIGHEST_PROTOCOL)
            self._count += 1

    def again(self) -> Iterator[Result]:
        """Yield the results once more, when all have come."""
        self._kept.seek(0)
        for _ in range(self._count):
            result: Result = pickle.load(self._kept)
            yield result
