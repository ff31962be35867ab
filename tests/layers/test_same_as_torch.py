"""Every layer that torch has a class of, drawn and compiled, beside that class: names, values and gradients to the bit.

Torch's own class is made here by hand, and called as a person would call it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from netbuilder.compile import compile_graph
from netbuilder.graph import Edge, Graph, Node, Port
from netbuilder.layers import Incoming, Layer, all_layers

Call = Callable[[nn.Module, Mapping[str, Tensor]], Mapping[str, Tensor]]
"""torch's module on the tensors at the ports, giving what each output should hold."""

OF_TORCH = [each for each in all_layers() if each.module and issubclass(getattr(nn, each.type, type), nn.Module)]
BATCH_FIRST = {"RNN", "LSTM", "GRU", "MultiheadAttention", "TransformerEncoderLayer", "TransformerDecoderLayer"}
OURS = ("causal", "average_attn_weights")
"""Arguments that torch takes in `forward`, or not at all."""


def layers_first(state: Tensor) -> Tensor:
    return state.permute(1, 0, 2).contiguous()


def recurrent(module: Any, given: Mapping[str, Tensor]) -> Mapping[str, Tensor]:
    states = [layers_first(given[name]) for name in ("hidden", "cell") if name in given]
    start: Any = tuple(states) if len(states) == 2 else next(iter(states), None)
    out, ended = module(given["in"], start)
    hidden = ended[0] if isinstance(module, nn.LSTM) else ended
    last = torch.cat((hidden[-2], hidden[-1]), 1) if module.bidirectional else hidden[-1]
    found = {"out": out, "last": last, "hidden": layers_first(hidden)}
    return {**found, "cell": layers_first(ended[1])} if isinstance(module, nn.LSTM) else found


def later(length: int, seen: int) -> Tensor:
    return torch.triu(torch.full((length, seen), True), 1)


def attended(module: Any, given: Mapping[str, Tensor], causal: bool, average: bool) -> Mapping[str, Tensor]:
    query = given["query"]
    key = given.get("key", query)
    value = given.get("value", key)
    hidden = later(query.shape[1], key.shape[1]) if causal else None
    if "attn_mask" in given:
        every = given["attn_mask"] if hidden is None else given["attn_mask"] | hidden
        hidden = torch.cat([sample.expand(module.num_heads, -1, -1) for sample in every])
    out, weights = module(
        query, key, value, key_padding_mask=given.get("mask"), attn_mask=hidden, average_attn_weights=average
    )
    return {"out": out, "weights": weights}


def encoded(module: Any, given: Mapping[str, Tensor], causal: bool) -> Mapping[str, Tensor]:
    x = given["in"]
    hidden = later(x.shape[1], x.shape[1]) if causal else None
    return {"out": module(x, hidden, given.get("mask"), is_causal=causal)}


def decoded(module: Any, given: Mapping[str, Tensor], causal: bool) -> Mapping[str, Tensor]:
    x = given["in"]
    hidden = later(x.shape[1], x.shape[1]) if causal else None
    masks = {"tgt_key_padding_mask": given.get("mask"), "memory_key_padding_mask": given.get("memory_mask")}
    return {"out": module(x, given["memory"], hidden, **masks, tgt_is_causal=causal)}


def theirs(layer: Layer, params: Mapping[str, Any], incoming: Incoming) -> tuple[nn.Module, Call]:
    """torch's module for the same parameters, and how it is called."""
    arguments = layer.arguments(layer.filled(params), incoming)
    first = {name: value for name, value in arguments.items() if name not in OURS}
    module = getattr(nn, layer.type)(**first, **({"batch_first": True} if layer.type in BATCH_FIRST else {}))
    causal = arguments.get("causal", False)
    calls: dict[str, Call] = dict.fromkeys(("RNN", "LSTM", "GRU"), recurrent) | {
        "MultiheadAttention": lambda module, given: attended(module, given, causal, arguments["average_attn_weights"]),
        "TransformerEncoderLayer": lambda module, given: encoded(module, given, causal),
        "TransformerDecoderLayer": lambda module, given: decoded(module, given, causal),
    }
    return module, calls.get(layer.type, lambda module, given: {"out": module(*given.values())})


def around(layer: Layer, params: Mapping[str, Any], incoming: Incoming) -> Graph:
    """The layer as the node `it`, with an Input for every port that is wired and an Output for each that it has."""
    nodes, edges = [Node("it", layer.type, params)], []
    for port, specs in incoming.items():
        for spec in specs:
            nodes.append(Node(f"from_{port}", "Input", {"shape": list(spec.shape), "dtype": spec.dtype}))
            edges.append(Edge(Port(f"from_{port}", "out"), Port("it", port)))
    for port_spec in layer.outputs:
        nodes.append(Node(f"to_{port_spec.name}", "Output"))
        edges.append(Edge(Port("it", port_spec.name), Port(f"to_{port_spec.name}", "in")))
    return Graph.checked(nodes, edges)


def traced(module: nn.Module, call: Call, given: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Results, gradients of inputs and weights, and buffers after the call, by name."""
    leaves = {name: value.clone().requires_grad_(value.is_floating_point()) for name, value in given.items()}
    torch.manual_seed(9)
    results = call(module, leaves)
    learnt = [value for value in results.values() if value.requires_grad]
    weighed = (value * torch.arange(1, value.numel() + 1).reshape(value.shape) for value in learnt)
    module.zero_grad()
    sum(value.sum() for value in weighed).backward()  # type: ignore[union-attr]
    found = dict(results) | {f"gradient of {name}": value.grad for name, value in leaves.items()}
    found |= {f"gradient of {name}": value.grad for name, value in module.named_parameters()}
    return {**found, **dict(module.named_buffers())}


def compare(layer: Layer, params: Mapping[str, Any], incoming: Incoming, batches: Any) -> None:
    drawn = compile_graph(around(layer, params, incoming), {}, seed=2)
    module, call = theirs(layer, params, incoming)
    node: Any = drawn.it
    assert list(module.state_dict()) == list(node.state_dict())
    module.load_state_dict(node.state_dict(), strict=True)
    node.load_state_dict(module.state_dict(), strict=True)
    torch.manual_seed(1)
    given = {
        name: value
        for name, value in zip((port.name for port in layer.inputs), batches(layer, incoming), strict=True)
        if value is not None
    }

    def whole(node: nn.Module, given: Mapping[str, Tensor]) -> Mapping[str, Tensor]:
        results = drawn(*(given[port] for port in incoming))
        results = results if len(layer.outputs) > 1 else {"to_out": results}
        return {name.removeprefix("to_"): value for name, value in results.items()}

    for training in (True, False):
        drawn.train(training)
        module.train(training)
        mine, torchs = traced(node, whole, given), traced(module, call, given)
        assert mine.keys() == torchs.keys()
        for name, value in torchs.items():
            same = mine[name] is value is None or torch.equal(mine[name], value)
            assert same, f"{name} differs, training: {training}"


@pytest.mark.parametrize("of_torch", OF_TORCH, ids=lambda layer: layer.type)
def test_a_compiled_node_is_torch_s_own_module_to_the_bit(of_torch: Layer, suits: Any, batches: Any) -> None:
    for incoming in suits(of_torch):
        compare(of_torch, of_torch.starts, incoming, batches)


def variants() -> Iterator[tuple[Layer, dict[str, Any]]]:
    """Layers whose class here is not torch's itself, with each parameter that changes what they compute."""
    more: dict[str, list[dict[str, Any]]] = {
        "RNN": [{"nonlinearity": "relu"}],
        "LSTM": [{"proj_size": 3}, {"proj_size": 3, "bidirectional": True, "num_layers": 2}],
        "GRU": [],
        "Embedding": [{"padding_idx": 1}, {"max_norm": 0.5, "norm_type": 1.0}, {"scale_grad_by_freq": True}],
        "EmbeddingBag": [{"mode": "max"}, {"mode": "sum", "padding_idx": 1}, {"max_norm": 0.5}],
        "MultiheadAttention": [
            {"causal": True},
            {"average_attn_weights": False, "num_heads": 2},
            {"dropout": 0.4},
            {"bias": False},
            {"add_bias_kv": True},
            {"add_zero_attn": True, "causal": True},
        ],
    }
    transformer = [{"causal": True}, {"causal": False}, {"norm_first": True, "activation": "gelu"}]
    transformer += [{"bias": False, "dim_feedforward": 7, "dropout": 0.0, "layer_norm_eps": 1e-3, "nhead": 2}]
    more |= {"TransformerEncoderLayer": transformer, "TransformerDecoderLayer": transformer}
    for type in ("RNN", "LSTM", "GRU"):
        more[type] += [{"bias": False}, {"num_layers": 3, "dropout": 0.3, "bidirectional": True}]
    for layer in OF_TORCH:
        yield from ((layer, {**layer.starts, **params}) for params in more.get(layer.type, ()))


@pytest.mark.parametrize(
    ("of_torch", "params"), list(variants()), ids=lambda value: value.type if isinstance(value, Layer) else str(value)
)
def test_whatever_its_parameters_a_wrapped_class_stays_torch_s_own(
    of_torch: Layer, params: dict[str, Any], suits: Any, batches: Any
) -> None:
    for incoming in suits(of_torch):
        if "hidden" in incoming and {"num_layers", "bidirectional", "proj_size"} & params.keys():
            continue  # the states would have to be of other shapes
        compare(of_torch, params, incoming, batches)


def test_keys_and_values_of_other_sizes_are_projected_as_torch_does(batches: Any) -> None:
    from netbuilder.layers import TensorSpec, get

    attention = get("MultiheadAttention")
    assert attention is not None
    for sizes in (((5, 8), (7, 6), (7, 3)), ((5, 8), (7, 8), (7, 8)), ((5, 8), (7, 6), None)):
        named = zip(("query", "key", "value"), sizes, strict=True)
        incoming = {name: (TensorSpec(shape),) for name, shape in named if shape}
        compare(attention, {"num_heads": 4}, incoming, batches)
