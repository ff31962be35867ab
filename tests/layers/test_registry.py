"""The registry: order, suggestions, layers of other packages, and that looking at it loads no torch."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from netbuilder.layers import all_layers, closest, get, groups
from netbuilder.layers.registry import GROUPS, joined

ROOT = Path(__file__).parents[2]


def run(code: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    """Run a program in a Python of its own, with these folders to import from."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (ROOT, *paths)))}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)


def package(folder: Path, code: str, point: str = "extra:LAYERS") -> Path:
    """An installed package `extra` with one entry point, as an installer leaves it."""
    (folder / "extra.py").write_text(code)
    info = folder / "extra-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: extra\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[netbuilder.layers]\nextra = {point}\n")
    return folder


LAYER = """
from netbuilder.layers import Layer
LAYERS = [Layer({type!r}, "mine", "Cosine of every value.", "cos x", "extra:Cosine")]
def __getattr__(name):
    from torch import nn
    class Cosine(nn.Module):
        def forward(self, x):
            return x.cos()
    globals()["Cosine"] = Cosine
    return Cosine
"""


def test_types_are_found_and_misspelt_ones_have_a_suggestion() -> None:
    conv = get("Conv2d")
    assert conv is not None and conv.type == "Conv2d" and get("Conv9d") is None
    assert closest("conv2D") == "Conv2d" and closest("Flaten") == "Flatten" and closest("qqqq") is None


def test_the_palette_is_in_order_and_whole() -> None:
    assert tuple(groups()) == GROUPS
    assert sorted(layer.type for layers in groups().values() for layer in layers) == sorted(
        layer.type for layer in all_layers()
    )


def test_two_layers_of_one_type_are_refused() -> None:
    relu = get("ReLU")
    assert relu is not None
    with pytest.raises(ValueError, match="two layers are called 'ReLU'"):
        joined([relu, relu])


def test_the_palette_needs_no_torch() -> None:
    done = run(
        "import sys; from netbuilder.layers import groups\n"
        "assert all(l.summary + l.formula + l.says(l.starts) for ls in groups().values() for l in ls)\n"
        "assert not {'torch', 'numpy'} & set(sys.modules)"
    )
    assert done.returncode == 0, done.stderr


def test_layers_of_an_installed_package_are_in_the_palette_and_run(tmp_path: Path) -> None:
    folder = package(tmp_path, LAYER.format(type="Cosine"))
    done = run(
        "from netbuilder.layers import get, groups\n"
        "import torch\n"
        "assert [l.type for l in groups()['mine']] == ['Cosine']\n"
        "assert list(groups())[-1] == 'mine'\n"
        "assert torch.equal(get('Cosine').build({}, {})(torch.zeros(2, 3)), torch.ones(2, 3))",
        folder,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("code", ["raise RuntimeError('broken')", "LAYERS = 3", "LAYERS = [3]", "import nowhere"])
def test_a_broken_package_does_not_take_the_palette_with_it(tmp_path: Path, code: str) -> None:
    done = run("from netbuilder.layers import get\nassert get('Conv2d')", package(tmp_path, code))
    assert done.returncode == 0, done.stderr
    assert "the layers of extra:LAYERS could not be loaded" in done.stderr


def test_a_package_cannot_take_the_place_of_a_layer(tmp_path: Path) -> None:
    folder = package(tmp_path, LAYER.format(type="ReLU"))
    done = run("from netbuilder.layers import get\nassert get('ReLU').group == 'activation'", folder)
    assert done.returncode == 0, done.stderr
