"""The package as a whole: imports go one way, and what is installed from a wheel has all it needs."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: object, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(each) for each in command], cwd=folder, capture_output=True, text=True, check=False)


def test_imports_go_one_way():
    done = run(Path(sys.executable).with_name("lint-imports"), "--no-cache")
    assert done.returncode == 0, done.stdout


def test_a_forbidden_import_is_noticed(tmp_path):
    """The contracts are not empty words: Qt in a room that may not have it breaks them."""
    import shutil

    shutil.copytree(ROOT / "netbuilder", tmp_path / "netbuilder", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for path, line in (
        ("graph/model.py", "import torch"),
        ("training/recipe.py", "import PySide6"),
        ("data/split.py", "import netbuilder.app"),
        ("app/canvas/edits/wiring.py", "import PySide6"),
    ):
        with (tmp_path / "netbuilder" / path).open("a") as file:
            file.write(f"\n\ndef late():\n    {line}\n")
    done = run(Path(sys.executable).with_name("lint-imports"), "--no-cache", folder=tmp_path)
    assert done.returncode != 0 and "0 kept, 4 broken" in done.stdout, done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    assert done.returncode == 0, done.stderr
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_brings_every_translation(wheel):
    with ZipFile(wheel) as packed:
        names = set(packed.namelist())
    there = {path.name for path in (ROOT / "resources" / "translations").glob("*.qm")}
    assert there and {f"netbuilder/resources/translations/{name}" for name in there} <= names


def installed(folder: Path, wheel: Path, *options: str) -> Path:
    """A fresh environment with the wheel in it; returns its folder of programs."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    done = run(programs / "python", "-m", "pip", "install", "--quiet", *options, wheel)
    assert done.returncode == 0, done.stderr
    return programs


def works(programs: Path, folder: Path) -> None:
    """The installed program brings its examples and data along, and needs no checkout."""
    done = run(programs / "python", "-c", "import netbuilder; print(netbuilder.__file__)", folder=folder)
    assert Path(done.stdout.strip()).is_relative_to(programs.parent), done
    done = run(programs / "netbuilder", "new", "digits-cnn", "-o", "d.json", folder=folder)
    assert done.returncode == 0, done.stderr
    done = run(programs / "netbuilder", "check", "d.json", folder=folder)
    assert done.returncode == 0 and "no problems" in done.stdout, done.stderr
    script = (
        "from netbuilder.data import sources;"
        "print(*(len(sources.get(type).load({}, '.')) for type in ('definitions', 'sunspots')))"
    )
    done = run(programs / "python", "-c", script, folder=folder)
    assert done.stdout.split() == ["12000", "289"], done.stderr
    done = run(programs / "netbuilder", "train", "d.json", "--epochs", "1", "--json", folder=folder)
    assert done.returncode == 0, done.stderr


def test_an_installed_wheel_has_its_examples_and_checks_one(wheel, tmp_path):
    """Its dependencies are lent from this environment; `make test-slow` installs them too."""
    programs = installed(tmp_path / "env", wheel, "--no-deps", "--no-index")
    site = next((tmp_path / "env").rglob("site-packages"))
    # Behind the environment's own packages, and without the .pth files that would lead to the checkout.
    (site / "lent.pth").write_text(f"import sys; sys.path.append({sysconfig.get_paths()['purelib']!r})\n")
    (tmp_path / "work").mkdir()
    works(programs, tmp_path / "work")


@pytest.mark.slow
def test_a_wheel_installs_into_an_empty_environment_with_all_it_needs(wheel, tmp_path):
    programs = installed(tmp_path / "env", wheel, "-c", str(ROOT / "constraints.txt"))
    (tmp_path / "work").mkdir()
    works(programs, tmp_path / "work")
