"""Running two programs in turn, A B A B …, so that a busy machine is as unkind to one as to the other."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any


def child(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Run this Python on `arguments` and return the JSON object that it prints last. Raises where it fails."""
    import os

    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, **(environment or {})},
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)} failed:\n{done.stderr}")
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return result


def alternate(children: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[dict[str, Any]]]:
    """Run each child once a round, `rounds` times, in the order given, and collect what they print."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in children}
    for _ in range(rounds):
        for name, arguments in children.items():
            found[name].append(child(arguments))
    return found


def median(results: Sequence[Mapping[str, Any]], name: str) -> float:
    """The median of one number over several results."""
    return statistics.median(result[name] for result in results)
