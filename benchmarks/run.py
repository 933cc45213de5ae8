"""Measures gilint as its users meet it: start, reports in one process, a folder, growth with size.

    python benchmarks/run.py [--quick] [--json FILE]

Times are medians; what depends on the machine is given as a ratio to `python -c pass` too, measured in turn
with it in the same environment. Needs an installed gilint (`pip install .`) and the reports under `tests/`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

REPORTS = Path(__file__).resolve().parents[1] / "tests" / "reports"
COUNTED = re.compile(r"(?<![\d.第])\d{1,6}(?=[件条次宗份部篇])")
"""What prose counts."""


def texts() -> list[str]:
    """Return the reports that ship with the tests, decoded."""
    found = []
    for path in sorted(REPORTS.glob("*/*.txt")):
        data = path.read_bytes()
        for codec in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030"):
            try:
                found.append(data.decode(codec))
                break
            except UnicodeDecodeError:
                continue
    return found


def figures(text: str) -> list[tuple[int, int]]:
    """Return where the whole numbers of tables and of counts in prose stand in *text*."""
    from gilint import packs
    from gilint.model.build import Builder
    from gilint.source import SourceText

    report = Builder(packs.load().formats).read(SourceText(text, "r.txt"))
    cells = {
        tuple(cell.span) for table in report.tables.values() for row in table for cell in row if cell.raw.isdecimal()
    }
    return sorted(cells | {found.span() for found in COUNTED.finditer(text)})


def distinct(count: int, turn: int = 0) -> Iterator[str]:
    """Yield *count* reports, each with its figures times a number of its own, so that sums hold where they held."""
    rng = random.Random(2021 + turn)
    known = [(text, figures(text)) for text in texts()]
    for number in range(count):
        text, places = known[number % len(known)]
        factor = rng.randrange(2, 500)
        pieces, end = [], 0
        for start, stop in places:
            if start >= end:
                pieces += [text[end:start], str(int(text[start:stop]) * factor)]
                end = stop
        yield "".join([*pieces, text[end:]])


def cold_start(repeats: int) -> dict[str, float]:
    """Time one report in a new process against a Python that does nothing, in turn."""
    gilint = Path(sys.executable).with_name("gilint")
    report = REPORTS / "seeds" / "003_1f020d4c4cdd4826.txt"
    commands = {"python -c pass": [sys.executable, "-c", "pass"], "gilint": [str(gilint), str(report)]}
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(repeats + 2):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
            if turn > 1:  # The first two turns fill caches.
                taken[name].append((time.perf_counter() - start) * 1000)
    ratios = [b / a for a, b in zip(*taken.values(), strict=True)]
    return {
        "python -c pass, ms": statistics.median(taken["python -c pass"]),
        "gilint report.txt, ms": statistics.median(taken["gilint"]),
        "ratio": statistics.median(ratios),
    }


def once_ms(work: Callable[[], object]) -> float:
    """Return the time of *work* in milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def stations(repeats: int) -> dict[str, float]:
    """Time the stations of the road in one process, for the reports of the tests and distinct ones.

    gilint remembers the lines that reports share. So that no figure comes from a text that was read before, the
    distinct ones have other figures in every turn, and parsing alone is timed with a builder of its own.
    """
    from gilint import engine, packs, readers
    from gilint.model.build import Builder
    from gilint.source import SourceText

    rules = packs.load()
    parsing, reading = Builder(rules.formats), Builder(rules.formats)
    taken: dict[str, list[float]] = {"read": [], "parse": [], "parse and model": [], "check": [], "whole": []}
    sizes = []
    for turn in range(repeats):
        for text in (*(texts() if turn == 0 else ()), *distinct(60, turn)):
            given, source, again = (
                readers.Input("r.txt", text.encode()),
                SourceText(text, "r.txt"),
                SourceText(text, ""),
            )
            taken["read"].append(once_ms(lambda given=given: readers.read(given)))  # type: ignore[misc]
            taken["parse"].append(once_ms(lambda source=source: parsing.parse(source)))  # type: ignore[misc]
            made = []
            taken["parse and model"].append(once_ms(lambda again=again, made=made: made.append(reading.read(again))))  # type: ignore[misc]
            taken["check"].append(once_ms(lambda made=made: engine.check(made[0], rules)))  # type: ignore[misc]
            taken["whole"].append(taken["read"][-1] + taken["parse and model"][-1] + taken["check"][-1])
            sizes.append(len(text))
    result = {f"{name}, ms a report": statistics.median(values) for name, values in taken.items()}
    result["characters a report"] = statistics.median(sizes)
    return result


def folder(count: int) -> dict[str, float]:
    """Check a folder of distinct reports with one process and with several; peak memory of one."""
    gilint = Path(sys.executable).with_name("gilint")
    result: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as place:
        for number, text in enumerate(distinct(count)):
            Path(place, f"{number:04}.txt").write_text(text, encoding="utf-8")
        for jobs in (1, os.cpu_count() or 1):
            start = time.perf_counter()
            command = [str(gilint), "check", "--jobs", str(jobs), "--output", os.devnull, place]
            done = subprocess.Popen(command, stdout=subprocess.DEVNULL)
            _, _, usage = os.wait4(done.pid, 0)
            result[f"{count} reports, {jobs} process(es), s"] = time.perf_counter() - start
            if jobs == 1:
                scale = 1 if sys.platform == "darwin" else 1024
                result["peak memory of one process, MB"] = usage.ru_maxrss * scale / 1e6
    return result


def growth() -> dict[str, float]:
    """Time and memory for one text of growing size: both must grow with it and no faster."""
    import tracemalloc

    from gilint import engine, packs
    from gilint.model.build import Builder
    from gilint.source import SourceText

    rules = packs.load()
    builder = Builder(rules.formats)
    base = texts()[0]
    result: dict[str, float] = {}
    for size in (1_000, 10_000, 100_000, 500_000, 1_000_000, 5_000_000):
        text = (base * (size // len(base) + 1))[:size]
        start = time.perf_counter()
        engine.check(builder.read(SourceText(text, "r.txt")), rules)
        result[f"{size:>9,} characters, ms per 1,000"] = (time.perf_counter() - start) * 1e6 / size
    for size in (100_000, 1_000_000):
        text = (base * (size // len(base) + 1))[:size]
        tracemalloc.start()
        builder.read(SourceText(text, "r.txt"))
        result[f"{size:>9,} characters, bytes of memory a character"] = tracemalloc.get_traced_memory()[1] / size
        tracemalloc.stop()
    return result


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer repeats, a smaller folder, no growth")
    parser.add_argument("--json", metavar="FILE", help="write the figures there, too")
    options = parser.parse_args()
    figures = {
        "cold start": cold_start(5 if options.quick else 21),
        "in one process": stations(3 if options.quick else 9),
        "a folder": folder(100 if options.quick else 1000),
    }
    if not options.quick:
        figures["growth"] = growth()
    for title, values in figures.items():
        print(title)
        for name, value in values.items():
            print(f"  {name:<55}{value:>10.2f}")
    if options.json:
        Path(options.json).write_text(json.dumps(figures, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
