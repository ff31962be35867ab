"""The same work without a window. No verb imports Qt; torch is imported by those that need it.

Exit status: 0 done; 1 the project or the data have problems; 2 wrong usage; 130 or 143 ended by a signal.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

VERBS = ("new", "check", "summary", "train", "evaluate", "predict", "runs", "export", "layers", "datasets")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb. Returns the exit status; nothing that a file or a person says ends in a traceback."""
    from netbuilder.cli.verbs import run

    _open_what_is_closed()
    return run(arguments)


def _open_what_is_closed() -> None:
    """Give standard streams that the program was started without somewhere to write to. Else the next file that is
    opened would take their number, and get what libraries write to standard error."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):  # each takes the lowest number that is free
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115


__all__ = ["VERBS", "main"]
