"""The same work without a window. No verb imports Qt; torch is imported by those that need it.

Exit status: 0 done; 1 the project or the data have problems; 2 wrong usage; 130 or 143 ended by a signal.
"""

from __future__ import annotations

from collections.abc import Sequence

VERBS = ("new", "check", "summary", "train", "evaluate", "predict", "runs", "export", "layers", "datasets")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb. Returns the exit status; nothing that a file or a person says ends in a traceback."""
    from netbuilder.cli.verbs import run

    return run(arguments)


__all__ = ["VERBS", "main"]
