"""`export`: plain PyTorch source, and weights."""

from __future__ import annotations

from pathlib import Path

from netbuilder.cli.faults import fail, print_json, told_plainly
from netbuilder.compile import Problem
from netbuilder.graph import read, write_atomically
from netbuilder.training import Run


def export(source: Path, kind: str, output: Path, as_json: bool) -> None:
    """Write what `kind` names of a project file or a run folder to `output`."""
    from netbuilder import exchange

    with told_plainly(str(source), as_json):
        run = Run.open(source) if source.is_dir() else None
        if kind == "python":
            project, base = (run.project, run.base) if run else (read(source), source.parent)
            content = exchange.python_source(project, base).encode()
        elif run is None:
            wrong = "a project file holds no weights: name a run folder, which training leaves"
            fail([Problem(None, "error", wrong)], str(source), as_json)
        else:
            content = exchange.safetensors(run.module(run.lasting))
    with told_plainly(str(output), as_json):
        write_atomically(output, content)
    if as_json:
        print_json({"file": str(output), "bytes": len(content)})
    else:
        print(f"{output}: {len(content):,} bytes written")
