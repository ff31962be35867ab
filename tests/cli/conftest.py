"""The command line as a person uses it: in this process where speed matters, in a child of its own where that does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from netbuilder.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, which must be one JSON document and nothing else."""
        return json.loads(self.out)


@pytest.fixture
def netbuilder(capsys, monkeypatch, tmp_path):
    """Runs a verb in this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        status = main([str(each) for each in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.err + said.out
        return Said(status, said.out, said.err)

    return run


@pytest.fixture
def child(tmp_path):
    """Runs a verb in a process of its own, in an empty folder."""

    def run(*arguments: object, code: str = "") -> Said:
        start = ["-c", code] if code else ["-m", "netbuilder"]
        done = subprocess.run(
            [sys.executable, *start, *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def digits(tmp_path) -> Path:
    """The first example, made short."""
    document = json.loads((EXAMPLES / "digits-cnn.json").read_text())
    document["training"]["epochs"] = 2
    path = tmp_path / "d.json"
    path.write_text(json.dumps(document))
    return path


@pytest.fixture
def run(netbuilder, digits) -> Path:
    """A finished run of it."""
    said = netbuilder("train", digits, "--out", "run", "--json")
    assert said.status == 0, said.err
    return Path("run")
