"""`netbuilder`: a verb goes to the command line, a project file or nothing at all opens the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from netbuilder.waiting import wait_quietly


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments ask for the window: none, `--template NAME`, or one project file and nothing else."""
    if not arguments or arguments[0] == "--template":
        return True
    from netbuilder.cli import VERBS

    (first, *rest) = arguments
    if rest or first in VERBS or first.startswith("-"):
        return False
    return first.endswith(".json") or Path(first).exists()


def main() -> int:
    """Run what the arguments ask for. Returns the exit status."""
    wait_quietly()
    status = _run(sys.argv[1:])
    beside = sys.modules.get("netbuilder.training.beside")
    if beside is not None and beside.is_running():
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)  # all is said and written, and nobody waits for a compiler that a stopped training left
    return status


def _run(arguments: Sequence[str]) -> int:
    if opens_window(arguments):
        from netbuilder.app.main import main as open_window

        return open_window(arguments)
    from netbuilder.cli import main as run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
