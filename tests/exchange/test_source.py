"""The exported file as a whole: it reads well, it runs with torch alone, and nothing in a project becomes code."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netbuilder.compile import CompileError, TensorSpec
from netbuilder.compile.build import RESERVED
from netbuilder.data import DataError
from netbuilder.exchange import python_source
from netbuilder.exchange.layout import WIDTH, literal
from netbuilder.graph import Edge, Graph, Node, Port, Project
from netbuilder.layers import Layer, PortSpec, registry

CNN = {
    "image": ("Input", {"field": "image"}),
    "conv1": ("Conv2d", {"out_channels": 32, "kernel_size": 3}),
    "relu1": ("ReLU", {}),
    "flat": ("Flatten", {}),
    "fc": ("Linear", {"out_features": 10}),
    "digit": ("Output", {"target": "label", "loss": "CrossEntropyLoss"}),
}
CHAIN = "image conv1, conv1 relu1, relu1 flat, flat fc, fc digit"

RESIDUAL = {
    "image": ("Input", {"shape": [8, 6, 6]}),
    "conv1": ("Conv2d", {"out_channels": 8, "kernel_size": 3, "padding": "same"}),
    "bn1": ("BatchNorm2d", {}),
    "relu1": ("ReLU", {}),
    "drop": ("Dropout", {"p": 0.5}),
    "conv2": ("Conv2d", {"out_channels": 8, "kernel_size": 3, "padding": 1}),
    "skip": ("Add", {}),
    "pool": ("AdaptiveAvgPool2d", {}),
    "flat": ("Flatten", {}),
    "meta_data": ("Input", {"shape": [4]}),
    "both": ("Concatenate", {}),
    "scale": ("Parameter", {"shape": [1, 12], "init": "ones"}),
    "scaled": ("Multiply", {}),
    "fc": ("Linear", {"out_features": 3}),
    "kind": ("Output", {}),
    "features": ("Output", {}),
}
SKIPS = (
    "image conv1, conv1 bn1, bn1 relu1, relu1 drop, drop conv2, conv2 skip, relu1 skip, skip pool, pool flat, "
    "meta_data both, flat both, both scaled, scale scaled, scaled fc, fc kind, flat features"
)


def residual(drawn: Any) -> Project:
    nodes = {**RESIDUAL, "pool": ("AdaptiveAvgPool2d", {"output_size": 1})}
    return drawn(nodes, SKIPS, "Residual")


def digits(drawn: Any) -> Project:
    project = drawn(CNN, CHAIN, "Digits CNN")
    return Project(project.name, project.graph, data={"source": "digits"})


def test_the_source_is_what_a_person_would_write(drawn: Any) -> None:
    assert (
        python_source(digits(drawn), ".")
        == '''"""Digits CNN: a neural network drawn in NetBuilder.

Takes, where N is the size of the batch:
    image: (N, 1, 8, 8), float32, the field 'image' of the data

Returns:
    digit: (N, 10), float32, which predicts the field 'label', trained with CrossEntropyLoss
"""

import torch
from torch import nn


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, kernel_size=3)
        self.relu1 = nn.ReLU()
        self.flat = nn.Flatten()
        self.fc = nn.Linear(1152, 10)

    def forward(self, image):
        x = self.conv1(image)  # (N, 32, 6, 6)
        x = self.relu1(x)
        x = self.flat(x)  # (N, 1152)
        x = self.fc(x)  # (N, 10)
        return x


if __name__ == "__main__":
    network = Network().eval()
    with torch.no_grad():
        output = network(torch.randn(4, 1, 8, 8))
    print(tuple(output.shape))
'''
    )


def test_what_more_than_the_next_line_reads_is_called_like_its_node(drawn: Any, exported: Any) -> None:
    exported(residual(drawn))
    source = python_source(residual(drawn), ".")
    assert (
        source[source.index("    def forward") : source.index("\n\n\nif")]
        == """\
    def forward(self, image, meta_data):
        scale = self.scale["value"].expand(image.shape[0], -1)  # (N, 12)
        x = self.conv1(image)
        x = self.bn1(x)
        relu1 = self.relu1(x)
        x = self.drop(relu1)
        x = self.conv2(x)
        x = x + relu1
        x = self.pool(x)  # (N, 8, 1, 1)
        flat = self.flat(x)  # (N, 8)
        x = torch.cat([meta_data, flat], dim=1)  # (N, 12)
        x = x * scale
        x = self.fc(x)  # (N, 3)
        return {"kind": x, "features": flat}"""
    )


def test_an_input_called_x_is_kept_while_it_is_still_read(drawn: Any, exported: Any) -> None:
    nodes = {
        "x": ("Input", {"shape": [4]}),
        "a": ("Tanh", {}),
        "b": ("Sigmoid", {}),
        "sum": ("Add", {}),
        "c": ("Tanh", {}),
        "y": ("Output", {}),
    }
    project = drawn(nodes, "x a, a b, b sum, x sum, sum c, c y")
    exported(project)
    assert "        a = self.a(x)\n        b = self.b(a)\n        x = b + x\n" in python_source(project, ".")


def test_an_output_may_be_wired_to_an_input(drawn: Any, exported: Any) -> None:
    exported(drawn({"x": ("Input", {"shape": [4]}), "y": ("Output", {})}, "x y"))


def test_a_value_that_is_not_a_number_of_the_network_s_type_keeps_it(drawn: Any, exported: Any) -> None:
    for dtype in ("int64", "bool", "float64", "uint8"):
        nodes = {"x": ("Input", {"shape": [4], "dtype": dtype}), "flat": ("Flatten", {}), "y": ("Output", {})}
        exported(drawn(nodes, "x flat, flat y"))


def test_nodes_that_lead_to_no_output_are_left_out(drawn: Any, exported: Any) -> None:
    nodes = {
        "x": ("Input", {"shape": [4]}),
        "unused": ("Input", {"shape": [5]}),
        "fc": ("Linear", {"out_features": 3}),
        "stray": ("Linear", {"out_features": 3}),
        "y": ("Output", {}),
    }
    project = drawn(nodes, "x fc, fc y, unused stray")
    exported(project)
    source = python_source(project, ".")
    assert "stray" not in source and "def forward(self, x, unused):" in source


NAMES = ["x", "x_", "torch", "torch_", "nn", "nn_", "input", "print", "sum", "sum_", "max", "lambda_"]
NAMES += ["super", "float", "match", "Network", "network", "output", "value", "shape", "N", "int", "object", "a__b"]


@st.composite
def projects(draw: Any) -> Project:
    """Random networks over vectors of 6 numbers, with names chosen to collide and texts chosen to break out."""
    ids = [id for id in draw(st.permutations(NAMES)) if id not in RESERVED]
    if draw(st.booleans()):
        ids = [*(id for id in ids if id != "x"), "x"]  # an Input, since the last comes first
    text = st.text() | st.sampled_from(
        ['"""', "\\", "\n", "'; import os #", '"""\nraise SystemExit\n"""', '""""', "\\'"]
    )
    nodes: list[Node] = []
    edges: list[Edge] = []

    def add(type: str, params: dict[str, Any], parents: list[Node]) -> Node:
        node = Node(ids.pop(), type, params)
        nodes.append(node)
        edges.extend(Edge(Port(parent.id, "out"), Port(node.id, "in")) for parent in parents)
        return node

    values = [add("Input", {"shape": [6], "field": draw(text)}, []) for _ in range(draw(st.integers(1, 2)))]
    for _ in range(draw(st.integers(1, 7))):
        kind = draw(
            st.sampled_from(["Linear", "ReLU", "Dropout", "Add", "Multiply", "Subtract", "Concatenate", "Parameter"])
        )
        most = {"Add": 3, "Multiply": 3, "Concatenate": 3, "Subtract": 2, "Parameter": 0}.get(kind, 1)
        least = 2 if kind == "Subtract" else min(most, 1)
        parents = (
            draw(st.lists(st.sampled_from(values), min_size=least, max_size=most, unique_by=lambda node: node.id))
            if (len(values) >= least)
            else values
        )
        if len(parents) < least:
            continue
        params = {"Linear": {"out_features": 6}, "Parameter": {"shape": [1, 6]}}.get(kind, {})
        node = add(kind, params, parents)
        values.append(add("Linear", {"out_features": 6}, [node]) if kind == "Concatenate" else node)
    for source in draw(st.lists(st.sampled_from(values), min_size=1, max_size=2)):
        add("Output", {"target": draw(text), "loss": draw(text)}, [source])
    return Project(draw(text), Graph.checked(draw(st.permutations(nodes)), edges))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(projects())
def test_any_drawing_computes_the_same_once_it_is_exported(exported: Any, project: Project) -> None:
    exported(project)
    source = python_source(project, ".")
    kinds = [type(each).__name__ for each in ast.parse(source).body]
    assert kinds == ["Expr", "Import", "ImportFrom", "ClassDef", "If"], "nothing broke out of its place"
    assert all(len(line) <= WIDTH for line in source.splitlines())


@pytest.mark.parametrize(
    "name", ['a "quoted" name', '"', '"""', '""""', "back\\slash", "ends with \\", "two\nlines", "ü ✓"]
)
def test_a_name_is_said_in_the_docstring_whatever_it_holds(name: str, drawn: Any) -> None:
    project = drawn({"x": ("Input", {"shape": [4]}), "y": ("Output", {})}, "x y", name)
    said = ast.get_docstring(ast.parse(python_source(project, ".")))
    assert said is not None and said.startswith(name.replace("\n", " ") + ": a neural network")


def test_a_name_with_a_lone_surrogate_can_still_be_written(drawn: Any) -> None:
    project = drawn({"x": ("Input", {"shape": [4]}), "y": ("Output", {})}, "x y", "a\udc80b\u202e")
    python_source(project, ".").encode("utf-8")


@pytest.mark.parametrize(
    "value", [0, -1, 0.1, 1e-320, -0.0, float("inf"), -float("inf"), True, None, "a", "it's", '"', "\\"]
)
def test_a_literal_evaluates_to_its_value(value: Any) -> None:
    for each in (value, (value,), [value, value], {"key": value}):
        assert repr(eval(literal(each))) == repr(each)
    assert literal(float("nan")) == 'float("nan")'


def test_what_has_no_literal_is_refused() -> None:
    with pytest.raises(TypeError, match="object cannot be written as Python"):
        literal(object())


def test_a_wrong_drawing_says_what_is_wrong(drawn: Any) -> None:
    with pytest.raises(CompileError, match="no Input.*no Output"):
        python_source(Project(), ".")
    nodes = {"x": ("Input", {"shape": [4]}), "fc": ("Linear", {"out_features": 0}), "y": ("Output", {})}
    with pytest.raises(CompileError, match="out_features must be at least 1") as caught:
        python_source(drawn(nodes, "x fc, fc y"), ".")
    assert [problem.node for problem in caught.value.problems] == ["fc"]
    nodes = {"x": ("Input", {"shape": [4]}), "forward": ("ReLU", {}), "y": ("Output", {})}
    with pytest.raises(CompileError, match="give the node another id"):
        python_source(drawn(nodes, "x forward, forward y"), ".")


@pytest.mark.parametrize("id", ["a; import os", "lambda", "x\n", "__class__", ""])
def test_an_id_that_is_no_name_never_reaches_the_source(id: str) -> None:
    graph = Graph(
        {id: Node(id, "Input", {"shape": [4]}), "y": Node("y", "Output")}, (Edge(Port(id, "out"), Port("y", "in")),)
    )
    with pytest.raises(CompileError, match="no Python name"):
        python_source(Project(graph=graph), ".")


def test_an_input_may_be_called_as_a_module_s_own(drawn: Any, exported: Any) -> None:
    exported(
        drawn(
            {"code": ("Input", {"shape": [4]}), "relu": ("ReLU", {}), "forward": ("Output", {})},
            "code relu, relu forward",
        )
    )


def test_data_are_read_only_where_an_input_names_a_field(drawn: Any) -> None:
    nodes = {"x": ("Input", {"shape": [4]}), "y": ("Output", {"target": "label"})}
    project = drawn(nodes, "x y")
    broken = {"source": "csv", "params": {"path": "nowhere.csv"}}
    python_source(Project(graph=project.graph, data=broken), ".")
    with pytest.raises(DataError):
        python_source(Project(graph=drawn(CNN, CHAIN).graph, data=broken), ".")


def test_exporting_leaves_the_generator_alone(drawn: Any) -> None:
    state = torch.get_rng_state()
    python_source(residual(drawn), ".")
    assert torch.equal(torch.get_rng_state(), state)


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Layers of another package, `Twice` with a size that must be named and `Halves` with two outputs."""
    (tmp_path / "acme_layers.py").write_text(
        "import torch\n"
        "class Network(torch.nn.Module):\n"
        "    def __init__(self, factor: float = 2.0, *, sizes: tuple[int, ...]):\n"
        "        super().__init__()\n"
        "        self.factor, self.sizes = factor, sizes\n"
        "        self.scale = torch.nn.Parameter(torch.ones(sum(sizes)))\n"
        "    def forward(self, x):\n"
        "        return x * self.factor + self.scale.sum()\n"
        "class Halves(torch.nn.Module):\n"
        "    def forward(self, x):\n"
        "        first, second = x.chunk(2, 1)\n"
        "        return {'first': first, 'second': second}\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    layers = [
        Layer("Twice", "acme", "Doubles.", "2x", "acme_layers:Network"),
        Layer(
            "Halves",
            "acme",
            "Cuts.",
            "x",
            "acme_layers:Halves",
            outputs=(PortSpec("first"), PortSpec("second")),
            hidden=("args", "kwargs"),
        ),
    ]
    known = {layer.type: layer for layer in (*registry.all_layers(), *layers)}
    monkeypatch.setattr(registry, "_registered", lambda: known)


@pytest.mark.usefixtures("added")
def test_layers_of_other_packages_are_imported_from_them(drawn: Any, exported: Any) -> None:
    nodes = {
        "x": ("Input", {"shape": [8]}),
        "twice": ("Twice", {"factor": 3.0, "sizes": [2, 3]}),
        "halves": ("Halves", {}),
        "sum": ("Add", {}),
        "y": ("Output", {}),
        "rest": ("Output", {}),
    }
    project = drawn(nodes, "x twice, twice halves, halves.first sum, halves.second sum, sum y, halves.second rest")
    exported(project)
    source = python_source(project, ".")
    assert "from acme_layers import Halves\nfrom acme_layers import Network as Network_\nfrom torch import nn" in source
    assert "self.twice = Network_(factor=3.0, sizes=(2, 3))" in source
    assert "halves = self.halves(x)  # first (N, 4), second (N, 4)" in source
    assert 'x = halves["first"] + halves["second"]' in source


def crowded(drawn: Any) -> Project:
    """Lines that do not fit: many wires, many Inputs, many Outputs, long names and texts."""
    many = [f"a_rather_long_name_of_a_branch_{n}" for n in range(12)]
    nodes: dict[str, Any] = {f"input_{id}": ("Input", {"shape": [3]}) for id in many}
    nodes |= {id: ("Linear", {"out_features": 3}) for id in many}
    nodes |= {"both": ("Concatenate", {}), "sum": ("Add", {}), "all": ("Output", {}), "of_the_sum": ("Output", {})}
    nodes |= {f"output_{id}": ("Output", {"target": "word " * 60}) for id in many}
    nodes["conv_in"] = ("Input", {"shape": [4, 8, 8, 8], "dtype": "float32"})
    nodes["a_convolution_with_everything"] = (
        "Conv3d",
        {"out_channels": 8, "kernel_size": [3, 5, 7], "stride": [1, 2, 3], "padding": [1, 2, 3], "dilation": [1, 1, 2]}
        | {"groups": 4, "bias": False, "padding_mode": "replicate"},
    )
    nodes["volume"] = ("Output", {})
    wires = [f"input_{id} {id}, {id} both, {id} sum, {id} output_{id}" for id in many]
    wires += ["both all", "sum of_the_sum", "conv_in a_convolution_with_everything"]
    wires += ["a_convolution_with_everything volume"]
    return drawn(nodes, ", ".join(wires), "A long name " * 30)


def test_the_source_is_clean_and_formatted(tmp_path: Path, drawn: Any, exported: Any) -> None:
    exported(crowded(drawn))
    for n, project in enumerate((digits(drawn), residual(drawn), crowded(drawn))):
        (tmp_path / f"network{n}.py").write_text(python_source(project, "."), encoding="utf-8")
    ruff = [sys.executable, "-m", "ruff"]
    for words in (["check", "--select", "E,F,W"], ["format", "--check", "--diff"]):
        done = subprocess.run(
            [*ruff, *words, "--no-cache", "--isolated", "--line-length", str(WIDTH), str(tmp_path)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_file_runs_by_itself_without_netbuilder(tmp_path: Path, drawn: Any) -> None:
    (tmp_path / "network.py").write_text(python_source(residual(drawn), "."), encoding="utf-8")
    hidden = "import sys, runpy; sys.modules['netbuilder'] = None; runpy.run_path('network.py', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", hidden], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["kind (4, 3)", "features (4, 8)"], done.stderr


@pytest.mark.parametrize("dtype", ["float32", "float64", "float16", "bfloat16", "int64", "int32", "uint8", "bool"])
def test_the_example_makes_a_batch_of_the_right_type(dtype: str, drawn: Any, run: Any) -> None:
    from netbuilder.exchange.source import _random

    for shape in ((), (3,), (2, 3)):
        batch = eval(str(_random(TensorSpec(shape, dtype))), {"torch": torch})
        assert batch.shape == (4, *shape) and batch.dtype == getattr(torch, dtype)


def test_importing_the_room_loads_no_torch() -> None:
    asked = "import sys, netbuilder.exchange; print('torch' in sys.modules, 'PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["False", "False"], done.stderr
