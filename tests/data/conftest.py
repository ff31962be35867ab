"""Training on broken data as a person would."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netbuilder.cli import main

from .faulty import Make, project, state_of


@pytest.fixture
def trained(tmp_path, capsys, monkeypatch):
    """Trains on what was made in the folder; returns the exit status and what was said on standard error."""
    monkeypatch.chdir(tmp_path)

    def run(data: dict[str, Any], make: Make | bytes | str, outputs: int = 3) -> tuple[int, str]:
        if callable(make):
            make(tmp_path)
        else:
            (tmp_path / data["params"]["path"]).write_bytes(make if isinstance(make, bytes) else make.encode())
        (tmp_path / "p.json").write_text(project(data, outputs))
        capsys.readouterr()
        status = main(["train", "p.json", "--out", "run"])
        said = capsys.readouterr()
        assert "Traceback" not in said.err and "not foreseen" not in said.err, said.err
        return status, said.err

    return run


@pytest.fixture
def refused(trained, tmp_path):
    """Data that cannot be trained on: told a line each, with every one of the words, and nothing is left behind."""

    def run(data: dict[str, Any], make: Make | bytes | str, *words: str, outputs: int = 3) -> None:
        before: dict[str, object] = {}

        def made(folder: Path) -> None:
            if callable(make):
                make(folder)
            else:
                (folder / data["params"]["path"]).write_bytes(make if isinstance(make, bytes) else make.encode())
            before.update(state_of(folder))

        status, said = trained(data, made, outputs)
        assert status == 1
        assert all(line.startswith("p.json: ") for line in said.splitlines()), said
        assert len(said) < 2_000
        for word in words:
            assert word in said, said
        after = state_of(tmp_path)
        del after[str(tmp_path / "p.json")]
        assert after == before

    return run
