"""Our own modules beside the functions of torch they stand for: values and gradients to the bit."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
import torch

from netbuilder.layers import TensorSpec, get

A, B = (4, 6), (6, 5)


def paper_s_encoding(places: int, size: int) -> torch.Tensor:
    """Vaswani et al. (2017), section 3.5, as it is written there."""
    table = torch.empty(places, size)
    for place, at in product(range(places), range(size)):
        angle = torch.tensor(float(place)) / 10_000 ** (torch.tensor(float(at - at % 2)) / size)
        table[place, at] = angle.cos() if at % 2 else angle.sin()
    return table


@pytest.mark.parametrize(
    ("type", "params", "shapes", "function"),
    [
        ("Add", {}, [A, A, A], lambda a, b, c: a + b + c),
        ("Add", {}, [(4, 1), (1, 6)], lambda a, b: a + b),
        ("Subtract", {}, [A, A], lambda a, b: a - b),
        ("Multiply", {}, [A, A], lambda a, b: a * b),
        ("MatMul", {}, [A, B], lambda a, b: torch.bmm(a, b)),
        ("MatMul", {}, [(2, 4, 6), (1, 6, 5)], lambda a, b: torch.matmul(a, b)),
        ("Concatenate", {}, [(4, 6), (2, 6)], lambda a, b: torch.cat([a, b], 1)),
        ("Concatenate", {"dim": -1}, [(4, 6), (4, 1)], lambda a, b: torch.cat([a, b], -1)),
        ("Reshape", {"shape": [-1, 2, -1]}, [A], lambda x: x.view(3, 2, 12)),
        ("Permute", {"dims": [0, -1, 1]}, [A], lambda x: x.transpose(1, 2)),
        ("Squeeze", {"dim": 1}, [(1, 6)], lambda x: x[:, 0]),
        ("Squeeze", {"dim": [1, -1]}, [(1, 6, 1)], lambda x: x[:, 0, :, 0]),
        ("Squeeze", {"dim": 1}, [A], lambda x: x.clone()),
        ("Unsqueeze", {"dim": -1}, [A], lambda x: x[..., None]),
        ("Slice", {}, [A], lambda x: x.clone()),
        ("Slice", {"dim": -1, "start": 1, "stop": -1, "step": 2}, [A], lambda x: x[..., 1:-1:2]),
        ("Mean", {"dim": [2, 3]}, [(2, 4, 6)], lambda x: x.mean((2, 3))),
        ("Mean", {"dim": 1, "keepdim": True}, [A], lambda x: x.mean(1, keepdim=True)),
        ("Max", {}, [A], lambda x: x.max(-1).values),
        ("Max", {"dim": 1, "keepdim": True}, [A], lambda x: x.max(1, keepdim=True).values),
        ("Repeat", {"repeats": 5}, [(6,)], lambda x: torch.stack([x] * 5, 1)),
        ("Repeat", {"repeats": 2, "dim": -1}, [A], lambda x: torch.stack([x, x], 3)),
        ("Abs", {}, [A], lambda x: x.abs()),
        ("Square", {}, [A], lambda x: x.square()),
        ("Exp", {}, [A], lambda x: x.exp()),
        ("ScaledDotProductAttention", {}, [A, A, A], torch.nn.functional.scaled_dot_product_attention),
        (
            "ScaledDotProductAttention",
            {"causal": True},
            [(2, 4, 6), (2, 5, 6), (2, 5, 3)],
            lambda q, k, v: torch.nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True),
        ),
        ("PositionalEncoding", {}, [A], lambda x: x + paper_s_encoding(4, 6)),
        ("PositionalEncoding", {"max_len": 9}, [(4, 5)], lambda x: x + paper_s_encoding(4, 5)),
    ],
)
def test_a_module_is_its_function(type: str, params: Any, shapes: Any, function: Any) -> None:
    layer = get(type)
    assert layer is not None and not layer.faults(params)
    specs = tuple(map(TensorSpec, shapes))
    one = len(layer.inputs) == 1
    module = layer.build(
        layer.filled(params), {p.name: specs if one else (s,) for p, s in zip(layer.inputs, specs, strict=False)}
    )

    def run(made: Any) -> list[torch.Tensor]:
        torch.manual_seed(3)
        inputs = [torch.randn(3, *shape, requires_grad=True) for shape in shapes]
        y = made(*inputs)
        (y * torch.arange(y.numel()).reshape(y.shape)).sum().backward()
        return [y, *(x.grad for x in inputs)]

    for mine, torchs in zip(run(module), run(function), strict=True):
        assert torch.equal(mine, torchs)


def test_the_order_of_wires_is_kept() -> None:
    subtract = get("Subtract")
    assert subtract is not None
    module = subtract.build({}, {"in": (TensorSpec((2,)),) * 2})
    assert torch.equal(module(torch.tensor([[5.0, 5.0]]), torch.tensor([[1.0, 2.0]])), torch.tensor([[4.0, 3.0]]))


def test_a_learned_tensor_starts_as_declared_and_learns_from_the_whole_batch() -> None:
    layer = get("Parameter")
    assert layer is not None
    for init, holds in (("zeros", 0.0), ("ones", 1.0)):
        module = layer.build(layer.filled({"shape": [1, 2, 3], "init": init}), {})
        assert torch.equal(module(torch.rand(4, 9)), torch.full((4, 2, 3), holds))
    torch.manual_seed(0)
    module = layer.build(layer.filled({"shape": [1, 10_000], "std": 0.5}), {})
    (value,) = module.parameters()
    assert abs(value.std().item() - 0.5) < 0.01 and abs(value.mean().item()) < 0.02
    assert list(module.state_dict()) == ["value"]
    module(torch.rand(4, 9)).sum().backward()
    assert torch.equal(value.grad, torch.full((1, 10_000), 4.0))
