"""Holds the last line of the corpus scorer's output against the figures that the project has reached.

    python .ci/levels.py OUTPUT

Exit status 1, with every figure that is worse, where one is. Better figures are raised by hand in levels.json.
"""

import json
import sys
from pathlib import Path

found = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8").rstrip().rsplit("\n", 1)[-1])
levels = json.loads(Path(__file__).with_name("levels.json").read_text(encoding="utf-8"))
worse = [
    f"{name} is {found[name]}, at least {least} was reached"
    for name, least in levels["at least"].items()
    if found[name] < least
] + [
    f"{name} is {found[name]}, at most {most} was reached"
    for name, most in levels["at most"].items()
    if found[name] > most
]
print("\n".join(worse) or "no figure is worse than recorded")
sys.exit(bool(worse))
