"""A bar that shows how far a long run is, on a terminal and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gilint.results import Result
from gilint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

LONG = 100
"""Files; shorter runs are over before a bar would help."""


def shown(results: Iterable[Result], total: int, console: Console) -> Iterator[Result]:
    """Pass on *results* and show on *console* how many of *total* have come; the bar goes when all have."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(bar_width=None), MofNCompleteColumn(), TimeRemainingColumn())
    # Whatever else is printed goes its own way; only what *console* prints itself has to make room.
    with Progress(
        *columns, console=console, transient=True, expand=True, redirect_stdout=False, redirect_stderr=False
    ) as progress:
        yield from progress.track(results, total=total)
