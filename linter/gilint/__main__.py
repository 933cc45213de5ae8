"""`python -m gilint`."""

from __future__ import annotations

import sys

from gilint.cli import main

sys.exit(main())
