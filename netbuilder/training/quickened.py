"""The network in a form that learns faster: the same layers, in another graph.

A ReLU before a max pooling moves behind it, where it has a quarter of the numbers to look at: the largest of a window
is the same before and after, and so is every gradient. And where layers compute in halves, the last one with weights
before each Output does not: what a network says is then not rounded to three digits, as those who train in mixed
precision do by hand. The bias of a transposed convolution gets its gradient by a sum of its own there, which is
quicker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, fx, nn

from netbuilder.compile.sources import forgettable
from netbuilder.training.groups import decaying


def quickened(module: nn.Module, *, halves: bool) -> nn.Module:
    """What computes the same as a compiled network, with its very layers and weights, faster.

    halves: whether it runs under `torch.autocast`. The network itself, which others look into, stays as it was drawn.
    """
    return _quickened(module, halves, halves, {}) if isinstance(module, fx.GraphModule) else module


def _quickened(
    module: fx.GraphModule, halves: bool, heads: bool, made: dict[tuple[int, bool], fx.GraphModule]
) -> fx.GraphModule:
    """heads: whether its outputs are those of the whole, and are to be exact."""
    key = (id(module), heads)
    if key not in made:
        graph = fx.Graph()
        graph.output(graph.graph_copy(module.graph, {}))
        copy = forgettable(fx.GraphModule(module, graph))
        exact = set(_last_layers(copy)) if heads else set()
        for node in list(copy.graph.nodes):
            if node.op != "call_module":
                continue
            layer = copy.get_submodule(str(node.target))
            if isinstance(layer, fx.GraphModule):
                _put(copy, node, _quickened(layer, halves, node in exact, made))
            elif node in exact:
                _put(copy, node, Exact(layer))
            elif halves and type(layer) in _TRANSPOSED and len(node.args) == 1 and not node.kwargs:
                _put(copy, node, SummedBias(layer))
            elif isinstance(layer, nn.MaxPool2d) and not layer.return_indices:
                _pool_first(copy, node)
        copy.graph.lint()
        copy.recompile()
        made[key] = forgettable(copy)
    return made[key]


class Exact(nn.Module):
    """A layer that computes in float32 whatever the network around it computes in."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, *inputs: Tensor | None) -> Any:
        """What the layer gives of inputs that may be halves."""
        whole = [each.float() if each is not None and each.is_floating_point() else each for each in inputs]
        device = next((each.device.type for each in whole if each is not None), "cpu")
        with torch.autocast(device, enabled=False):
            return self.layer(*whole)


class SummedBias(nn.Module):
    """A transposed convolution that computes in halves on a CPU, whose bias gets its gradient by a sum of its own.

    oneDNN takes 1.62 ms for the gradients of weights and bias in bfloat16 (64 × 64 × 7 × 7, two cores), and 0.86 for
    those of the weights alone; the sum takes 0.02, and comes to the same.
    """

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, x: Tensor) -> Tensor:
        """What the layer gives."""
        layer: Any = self.layer
        bias = layer.bias
        hooked = layer._forward_hooks or layer._forward_pre_hooks or layer._backward_hooks or layer._backward_pre_hooks
        if bias is None or not bias.requires_grad or x.device.type != "cpu" or hooked:
            output: Tensor = layer(x)
            return output
        how = layer.stride, layer.padding, layer.output_padding, layer.groups, layer.dilation
        output = _TRANSPOSED[type(layer)](x, layer.weight, bias.detach(), *how)
        passed: Tensor = _Passed.apply(output, bias, output.ndim - layer.weight.ndim + 1)  # type: ignore[no-untyped-call]
        return passed


_TRANSPOSED: dict[type, Callable[..., Tensor]] = {
    nn.ConvTranspose1d: F.conv_transpose1d,
    nn.ConvTranspose2d: F.conv_transpose2d,
    nn.ConvTranspose3d: F.conv_transpose3d,
}


class _Passed(torch.autograd.Function):
    """An output as it is, to which a bias `(C,)` has been added already; channels are its dimension `channel`."""

    @staticmethod
    def forward(ctx: Any, output: Tensor, bias: Tensor, channel: int) -> Tensor:
        ctx.others = [each for each in range(output.ndim) if each != channel]
        return output.view_as(output)

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, Tensor, None]:
        return gradient, gradient.sum(ctx.others), None


def _put(copy: fx.GraphModule, node: fx.Node, layer: nn.Module) -> None:
    """Let a node call another layer than the network's own, which keeps its name there."""
    name = f"quick_{str(node.target).replace('.', '_')}"
    while hasattr(copy, name) and getattr(copy, name) is not layer:
        name += "_"
    copy.add_module(name, layer)
    node.target = name


def _last_layers(module: fx.GraphModule) -> Iterator[fx.Node]:
    """From each output back to the first layers with weights other than a norm's, and all that lies between."""
    output = next(node for node in module.graph.nodes if node.op == "output")
    waiting, seen = list(output.all_input_nodes), set()
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        if node.op != "call_module":
            waiting += node.all_input_nodes
            continue
        yield node
        layer = module.get_submodule(str(node.target))
        if not decaying(layer):  # none, or those of a norm, which scale what was rounded before
            waiting += node.all_input_nodes


def _pool_first(copy: fx.GraphModule, pool: fx.Node) -> None:
    """Let a pooling take its turn before the ReLU that it alone follows. A dilated one may look at padding alone, which
    a ReLU behind it would hide."""
    before, dilation = pool.args[0], copy.get_submodule(str(pool.target)).dilation
    if not isinstance(before, fx.Node) or before.op != "call_module" or len(before.users) != 1:
        return
    if type(copy.get_submodule(str(before.target))) is not nn.ReLU or dilation not in (1, (1, 1)):
        return
    pool.replace_all_uses_with(before, delete_user_cb=lambda user: user is not before)
    pool.args = before.args
    before.args = (pool,)
    pool.append(before)
