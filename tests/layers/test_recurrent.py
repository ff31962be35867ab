"""Recurrent layers: the formulas that are shown, rebuilt and run, and the shapes that are told without running."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise, product
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from netbuilder.compile import compile_graph
from netbuilder.compile.measure import Fault, Measured, measure, spec_of
from netbuilder.graph import Edge, Graph, Node, Port
from netbuilder.layers import Layer, TensorSpec, get

GATES = {"RNN": ("h",), "LSTM": ("i", "f", "g", "o"), "GRU": ("r", "z", "n")}
"""In the order in which torch stacks their weights."""
NAMED = {
    "RNN": ["out"],
    "LSTM": ["input gate", "forget gate", "cell gate", "output gate", "cell", "out", "out where proj_size is set"],
    "GRU": ["reset gate", "update gate", "new gate", "out"],
}


def layer(type: str) -> Layer:
    found = get(type)
    assert found is not None
    return found


def built(type: str, size: int, params: Mapping[str, Any], steps: int = 5) -> nn.Module:
    """The module for sequences of so many vectors of that size."""
    return layer(type).build(layer(type).filled(params), {"in": (TensorSpec((steps, size)),)})


# Formulas


def shown(type: str) -> dict[str, tuple[str, str]]:
    """The formula of a layer's declaration, line by line: what it is called, what it sets, and the Python that its
    right side says, in which a matrix before a vector is multiplied with it."""
    found = {}
    for line in layer(type).formula.replace(":<br>", ": ").split("<br>"):
        called, _, equation = line.partition(": ")
        if not equation:
            continue
        text = re.sub(r"<sub>(.*?)</sub>", lambda sub: "_" + sub[1].replace("t−1", "before"), equation)
        text = text.replace("⊙", "*").replace("−", "-").replace("σ", "sigmoid")
        left, _, right = re.sub(r"(W_\w+) (?=[\w(])", r"\1 @ ", text).partition(" = ")
        found[called] = (left, right)
    return found


def weights(module: nn.Module, type: str, suffix: str) -> dict[str, Tensor]:
    """torch's stacked weights under the names of the formula: `W_ii`, `b_hf`."""
    held = dict(module.named_parameters())
    found: dict[str, Tensor] = {}
    for name, of in product(("weight", "bias"), "ih"):
        stacked = held.get(f"{name}_{of}h_{suffix}")
        for n, gate in enumerate(GATES[type]):
            letter = "W" if name == "weight" else "b"
            found[f"{letter}_{of}{gate}"] = torch.zeros(()) if stacked is None else stacked.chunk(len(GATES[type]))[n]
    if f"weight_hr_{suffix}" in held:
        found["W_hr"] = held[f"weight_hr_{suffix}"]
    return found


def rebuilt(module: Any, type: str, sequence: Tensor, bend: Any) -> dict[str, Tensor]:
    """What a recurrent layer gives for one sequence `(T, F)`, computed line by line of the formula that is shown."""
    lines = shown(type)
    projects = getattr(module, "proj_size", 0)
    if type == "LSTM":
        lines.pop("out" if projects else "out where proj_size is set")
    hidden, cells = [], []
    for number in range(module.num_layers):
        directions = []
        for backward in range(2 if module.bidirectional else 1):
            known: dict[str, Any] = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "f": bend}
            known |= weights(module, type, f"l{number}{'_reverse' if backward else ''}")
            known["h_before"], known["c_before"] = torch.zeros(projects or module.hidden_size), torch.zeros(())
            outs = []
            for step in sequence.flip(0) if backward else sequence:
                known["x_t"] = step
                for left, right in lines.values():
                    known[left] = eval(right, {}, known)
                known["h_before"], known["c_before"] = known["h_t"], known.get("c_t", torch.zeros(()))
                outs.append(known["h_t"])
            hidden.append(outs[-1])
            cells.append(known["c_before"])
            directions.append(torch.stack(outs[::-1] if backward else outs))
        sequence = torch.cat(directions, 1)
    last = torch.cat(hidden[-2:]) if module.bidirectional else hidden[-1]
    found = {"out": sequence, "last": last, "hidden": torch.stack(hidden)}
    return {**found, "cell": torch.stack(cells)} if type == "LSTM" else found


VARIANTS: list[tuple[str, dict[str, Any]]] = [
    *((type, {}) for type in GATES),
    *((type, {"bias": False}) for type in GATES),
    *((type, {"num_layers": 3}) for type in GATES),
    *((type, {"bidirectional": True}) for type in GATES),
    *((type, {"num_layers": 2, "bidirectional": True}) for type in GATES),
    ("RNN", {"nonlinearity": "relu", "num_layers": 2}),
    ("LSTM", {"proj_size": 3}),
    ("LSTM", {"proj_size": 2, "num_layers": 2, "bidirectional": True}),
]


@pytest.mark.parametrize(("type", "params"), VARIANTS)
def test_a_layer_rebuilt_from_the_shown_formula_is_torch_s_own(type: str, params: Any) -> None:
    torch.manual_seed(3)
    module = built(type, 6, {"hidden_size": 5, **params}, steps=7)
    batch = torch.randn(2, 7, 6)
    found = module(batch)
    bend = torch.relu if params.get("nonlinearity") == "relu" else torch.tanh
    with torch.no_grad():
        for n, sequence in enumerate(batch):
            for port, value in rebuilt(module, type, sequence, bend).items():
                torch.testing.assert_close(found[port][n], value, rtol=0, atol=1e-6, msg=f"{port} of {type}")


@pytest.mark.parametrize("type", GATES)
def test_every_line_of_the_formula_is_named_as_torch_names_the_gates(type: str) -> None:
    assert list(shown(type)) == NAMED[type]


# Shapes


@pytest.mark.parametrize("type", GATES)
@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize("num_layers", [1, 2])
@pytest.mark.parametrize("proj_size", [0, 3])
@pytest.mark.parametrize("stateful", [False, True])
def test_the_rule_says_what_the_module_gives(
    type: str, bidirectional: bool, num_layers: int, proj_size: int, stateful: bool
) -> None:
    params: dict[str, Any] = {"hidden_size": 5, "num_layers": num_layers, "bidirectional": bidirectional}
    if type == "LSTM":
        params["proj_size"] = proj_size
    declared = layer(type)
    states = {"hidden": (num_layers * (1 + bidirectional), params.get("proj_size") or 5)}
    states |= {"cell": (num_layers * (1 + bidirectional), 5)} if type == "LSTM" else {}
    incoming = {"in": (TensorSpec((4, 6)),)}
    incoming |= {name: (TensorSpec(shape),) for name, shape in states.items()} if stateful else {}
    found = measure(declared, declared.filled(params), incoming)
    assert isinstance(found, Measured), found
    module = declared.build(declared.filled(params), incoming)
    given = [None if spec is None else torch.randn(3, *spec.shape) for spec in declared.given(incoming)]
    assert {name: spec_of(value) for name, value in module(*given).items()} == found.outputs
    assert found.parameters == sum(parameter.numel() for parameter in module.parameters())


def test_a_long_sequence_is_not_run_to_know_its_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    lstm = layer("LSTM")
    monkeypatch.setattr(nn.LSTM, "forward", lambda *args: pytest.fail("it was run"))
    found = measure(lstm, lstm.filled({"hidden_size": 8}), {"in": (TensorSpec((10_000, 4)),)})
    assert isinstance(found, Measured) and found.outputs["out"].shape == (10_000, 8)


@pytest.mark.parametrize(
    ("type", "params", "arriving", "says"),
    [
        ("LSTM", {}, {"in": (6,)}, "needs (T, F), got (6)"),
        ("LSTM", {}, {"in": (4, 6), "hidden": (1, 5)}, "needs both hidden and cell, or neither"),
        (
            "LSTM",
            {},
            {"in": (4, 6), "hidden": (1, 5), "cell": (2, 5)},
            "needs (1, 5) at cell, a state for each layer and direction, got (2, 5)",
        ),
        ("LSTM", {"proj_size": 5}, {"in": (4, 6)}, "needs proj_size below hidden_size: 5 and 5"),
        (
            "GRU",
            {"num_layers": 2, "bidirectional": True},
            {"in": (4, 6), "hidden": (2, 5)},
            "needs (4, 5) at hidden, a state for each layer and direction, got (2, 5)",
        ),
        ("RNN", {}, {"in": (4, 6), "hidden": (5,)}, "needs (L, H) at hidden, got (5)"),
    ],
)
def test_what_does_not_fit_is_said_with_its_port(type: str, params: Any, arriving: Any, says: str) -> None:
    specs = {name: (TensorSpec(shape),) for name, shape in arriving.items()}
    found = measure(layer(type), layer(type).filled({"hidden_size": 5, **params}), specs)
    assert isinstance(found, Fault) and found.message == says


# What goes on and comes out


@pytest.mark.parametrize(("type", "params"), [each for each in VARIANTS if not each[1].get("bidirectional")])
def test_starting_from_the_states_that_were_left_goes_on_as_if_never_stopped(type: str, params: Any) -> None:
    torch.manual_seed(4)
    module = built(type, 6, {"hidden_size": 5, **params})
    batch = torch.randn(2, 8, 6)
    whole, first = module(batch), module(batch[:, :3])
    rest = module(batch[:, 3:], *(first[name] for name in ("hidden", "cell") if name in first))
    torch.testing.assert_close(torch.cat([first["out"], rest["out"]], 1), whole["out"])
    torch.testing.assert_close(rest["hidden"], whole["hidden"])


def test_the_last_step_of_the_way_back_is_where_it_ends() -> None:
    module = built("GRU", 6, {"hidden_size": 5, "bidirectional": True})
    found = module(torch.randn(2, 7, 6))
    assert torch.equal(found["last"][:, :5], found["out"][:, -1, :5])
    assert torch.equal(found["last"][:, 5:], found["out"][:, 0, 5:])


def test_dropout_without_a_layer_above_is_no_warning(recwarn: pytest.WarningsRecorder) -> None:
    built("LSTM", 6, {"hidden_size": 5, "dropout": 0.5})
    assert not recwarn.list


def chain(*nodes: tuple[str, str, Mapping[str, Any], str]) -> Graph:
    """Nodes one after the other: id, type, parameters, and the port that the next one reads."""
    edges = [Edge(Port(a[0], a[3]), Port(b[0], "in")) for a, b in pairwise(nodes)]
    return Graph.checked([Node(id, type, params) for id, type, params, _ in nodes], edges)


def test_the_seed_s_lstm_has_685_857_weights_and_reads_texts() -> None:
    graph = chain(
        ("text", "Input", {"shape": [100], "dtype": "int64"}, "out"),
        ("words", "Embedding", {"num_embeddings": 10_000, "embedding_dim": 64}, "out"),
        ("lstm1", "LSTM", {"hidden_size": 64}, "out"),
        ("lstm2", "LSTM", {"hidden_size": 32}, "last"),
        ("fc", "Linear", {"out_features": 1}, "out"),
        ("answer", "Output", {}, ""),
    )
    network = compile_graph(graph, {})
    assert sum(parameter.numel() for parameter in network.parameters()) == 685_857
    assert network(torch.randint(10_000, (3, 100))).shape == (3, 1)


@pytest.mark.parametrize(
    ("type", "params", "said"),
    [
        ("LSTM", {"hidden_size": 64}, "64 units"),
        ("GRU", {"hidden_size": 1}, "1 unit"),
        ("RNN", {"hidden_size": 32, "num_layers": 2, "bidirectional": True}, "32 units · 2 layers · both ways"),
    ],
)
def test_a_card_says_what_matters(type: str, params: Any, said: str) -> None:
    assert layer(type).says(params) == said
