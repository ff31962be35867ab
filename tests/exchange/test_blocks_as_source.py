"""Blocks in the exported file: classes of their own, with the names, weights and results of the compiled module."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from netbuilder.compile import compile_graph
from netbuilder.exchange import python_source
from netbuilder.graph import Graph, Project

DENSE = {
    "x": ("Input", {}),
    "conv": ("Conv2d", {"out_channels": {"from": "growth"}, "kernel_size": 3, "padding": 1}),
    "both": ("Concatenate", {}),
    "y": ("Output", {}),
}
DENSE_WIRES = "x conv, x both, conv both, both y"
IMAGE = ("Input", {"shape": [3, 8, 8]})


@pytest.fixture
def dense(drawn: Any) -> Graph:
    """A block that puts what it computes beside what arrives."""
    about = {"about": 'Puts new maps beside\nthe old ones. """ is no end.'}
    return replace(drawn(DENSE, DENSE_WIRES).graph, parameters={"growth": 4}, extra=about)


def same(project: Project, run: Any, *inputs: torch.Tensor) -> str:
    """The source, after seeing that its network has the compiled one's names and gives the same to the bit."""
    compiled = compile_graph(project.graph, {}, project.blocks)
    source = python_source(project, ".")
    network = run(source)["Network"]()
    assert list(network.state_dict()) == list(compiled.state_dict())
    network.load_state_dict(compiled.state_dict())
    assert torch.equal(network(*inputs), compiled(*inputs))
    assert sum(p.numel() for p in network.parameters()) == sum(p.numel() for p in compiled.parameters())
    return source


def test_a_block_becomes_a_class_and_its_copies_a_row(drawn: Any, run: Any, dense: Graph) -> None:
    nodes = {
        "image": IMAGE,
        "grow": ("Block", {"block": "dense", "repeat": 3, "growth": 2}),
        "last": ("Block", {"block": "dense"}),
        "out": ("Output", {}),
    }
    project = drawn(nodes, "image grow.x, grow.y last.x, last.y out")
    source = same(replace(project, blocks={"dense": dense}), run, torch.randn(2, 3, 8, 8))
    assert "class Dense(nn.Module):" in source and "self.last = Dense4()" in source
    assert "self.grow = nn.Sequential(Dense(), Dense2(), Dense3())" in source
    assert "Puts new maps beside" in source


def test_copies_that_come_out_the_same_share_a_class(drawn: Any, run: Any) -> None:
    plain = drawn({"x": ("Input", {}), "fc": ("Linear", {"out_features": 4}), "y": ("Output", {})}, "x fc, fc y")
    nodes = {
        "v": ("Input", {"shape": [4]}),
        "b": ("Block", {"block": "plain_part", "repeat": 12}),
        "out": ("Output", {}),
    }
    project = replace(drawn(nodes, "v b.x, b.y out"), blocks={"plain_part": plain.graph})
    source = same(project, run, torch.randn(2, 4))
    assert source.count("class ") == 2 and "nn.Sequential(*(PlainPart() for _ in range(12)))" in source


def test_a_repeated_block_with_more_inputs_is_written_as_a_chain(drawn: Any, run: Any) -> None:
    decode = drawn(
        {"x": ("Input", {}), "memory": ("Input", {}), "sum": ("Add", {}), "fc": ("Linear", {"out_features": 4}),
         "y": ("Output", {})},
        "x sum, memory sum, sum fc, fc y",
    )  # fmt: skip
    nodes = {
        "a": ("Input", {"shape": [4]}),
        "m": ("Input", {"shape": [4]}),
        "b": ("Block", {"block": "decode", "repeat": 2}),
        "out": ("Output", {}),
    }
    project = replace(drawn(nodes, "a b.x, m b.memory, b.y out"), blocks={"decode": decode.graph})
    assert "class Chain(nn.ModuleList):" in same(project, run, torch.randn(2, 4), torch.randn(2, 4))


def test_blocks_in_blocks_and_shared_weights(drawn: Any, run: Any, dense: Graph) -> None:
    tower = drawn(
        {"x": ("Input", {}), "inner": ("Block", {"block": "dense", "growth": 2}), "flat": ("Flatten", {}),
         "y": ("Output", {})},
        "x inner.x, inner.y flat, flat y",
    )  # fmt: skip
    nodes = {
        "left": IMAGE,
        "right": IMAGE,
        "tower": ("Block", {"block": "tower"}),
        "twin": ("Block", {"block": "tower", "weights": "tower"}),
        "apart": ("Subtract", {}),
        "out": ("Output", {}),
    }
    project = drawn(nodes, "left tower.x, right twin.x, tower.y apart, twin.y apart, apart out")
    project = replace(project, blocks={"tower": tower.graph, "dense": dense})
    source = same(project, run, torch.randn(2, 3, 8, 8), torch.randn(2, 3, 8, 8))
    assert "self.twin" not in source and source.index("class Dense(") < source.index("class Tower(")


def test_several_ports_of_a_block_are_read_by_name(drawn: Any, run: Any) -> None:
    two = drawn({"x": ("Input", {}), "up": ("ReLU", {}), "down": ("Tanh", {}), "first": ("Output", {}),
                 "second": ("Output", {})}, "x up, x down, up first, down second")  # fmt: skip
    nodes = {
        "v": ("Input", {"shape": [4]}),
        "b": ("Block", {"block": "two"}),
        "s": ("Subtract", {}),
        "out": ("Output", {}),
    }
    project = replace(drawn(nodes, "v b.x, b.second s, b.first s, s out"), blocks={"two": two.graph})
    same(project, run, torch.randn(2, 4))


@pytest.mark.parametrize("name", ["true", "none", "positionalEncoding", "network", "chain", "nn", "valueError"])
def test_a_block_may_be_called_like_what_the_file_needs(drawn: Any, run: Any, name: str) -> None:
    block = drawn({"x": ("Input", {}), "lin": ("Linear", {"out_features": 4}), "y": ("Output", {})}, "x lin, lin y")
    nodes = {
        "words": ("Input", {"shape": [3, 4]}),
        "block": ("Block", {"block": name}),
        "places": ("PositionalEncoding", {}),
        "result": ("Output", {}),
    }
    project = drawn(nodes, "words block.x, block.y places, places result")
    same(replace(project, blocks={name: block.graph}), run, torch.randn(2, 3, 4))


@pytest.mark.parametrize("about", ["", "One line.", "Words " * 40, 'It ends in "quotes"', "It ends in \\"])
def test_the_class_of_a_block_is_laid_out_as_formatters_do(drawn: Any, tmp_path: Path, about: str) -> None:
    block = drawn(DENSE, DENSE_WIRES).graph
    nodes = {"image": IMAGE, "block": ("Block", {"block": "dense"}), "out": ("Output", {})}
    blocks = {"dense": replace(block, parameters={"growth": 4}, extra={"about": about})}
    path = tmp_path / "network.py"
    path.write_text(python_source(replace(drawn(nodes, "image block.x, block.y out"), blocks=blocks), "."), "utf-8")
    ruff = [sys.executable, "-m", "ruff", "format", "--diff", "--no-cache", "--isolated", "--line-length", "120"]
    done = subprocess.run([*ruff, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
