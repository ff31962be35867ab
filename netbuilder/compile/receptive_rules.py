"""How a box of a layer's result is followed back to what it is made from, a rule a kind of layer.

A layer without a rule sees everything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from netbuilder.compile import reshaping, sliding
from netbuilder.compile.boxes import Box, Params, Shape, Simple, spread, whole
from netbuilder.graph import Node
from netbuilder.layers import Incoming, get

Boxes = tuple[Box | None, ...]
"""A box a wire of a port; None where nothing is seen of it."""
Rule = Callable[[Node, Incoming, str, Shape, Box], Mapping[str, Boxes]]
"""From a node, what arrives, an output's name, its shape and a box of it, to boxes of what arrives."""


def rule_of(type: str) -> Rule:
    """The rule for a type of layer."""
    if type in _RULES:
        return _RULES[type]
    layer = get(type)
    if layer is not None and layer.group in ("activation", "regularisation"):
        return _simple(_same)
    return _everything


def _filled(node: Node) -> Params:
    layer = get(node.type)
    return layer.filled(node.params) if layer is not None else node.params


def _everything(node: Node, incoming: Incoming, name: str, shape: Shape, box: Box) -> Mapping[str, Boxes]:
    return {port: tuple(whole(spec.shape) for spec in specs) for port, specs in incoming.items()}


def _simple(rule: Simple) -> Rule:
    def follow(node: Node, incoming: Incoming, name: str, shape: Shape, box: Box) -> Mapping[str, Boxes]:
        (port, specs), *_ = incoming.items()
        found = rule(_filled(node), specs[0].shape, shape, box)
        if found is not None and len(found) != len(specs[0].shape):
            found = whole(specs[0].shape)
        return {port: (found,)}

    return follow


def _same(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    return box


# what mixes


def _last_dimension(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    return (*box[:-1], (0, arrives[-1] - 1))


def _layer_norm(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    count = len(spread(params.get("normalized_shape") or 1, 1))
    return (*box[: len(box) - count], *whole(arrives)[len(box) - count :])


def _batch_norm(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """As the network predicts: with the statistics that it has gathered, if it does."""
    return box if params.get("track_running_stats", True) else (box[0], *whole(arrives)[1:])


def _instance_norm(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    return box if params.get("track_running_stats") else (box[0], *whole(arrives)[1:])


def _response_norm(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    low, high = box[0]
    return ((low - params["size"] // 2, high + (params["size"] - 1) // 2), *box[1:])


def _embedded(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    return box[:-1]


def _recurrent(node: Node, incoming: Incoming, name: str, shape: Shape, box: Box) -> Mapping[str, Boxes]:
    """What was read before a step is seen there; by the half that reads backwards, what was read after it."""
    found, params = dict(_everything(node, incoming, name, shape, box)), _filled(node)
    both = params.get("bidirectional")
    if name == "out" and not (both and params.get("num_layers", 1) > 1):
        (steps, size), ((first, last), units) = incoming["in"][0].shape, box
        ahead, behind = not both or units[0] < shape[1] // 2, both and units[1] >= shape[1] // 2
        found["in"] = (((0 if ahead else first, steps - 1 if behind else last), (0, size - 1)),)
    return found


def _combined(node: Node, incoming: Incoming, name: str, shape: Shape, box: Box) -> Mapping[str, Boxes]:
    """What is stretched to the others' shape is seen where it was stretched from."""

    def one(arrives: Shape) -> Box:
        spans = ((0, 0),) * max(0, len(arrives) - len(box)) + box[max(0, len(box) - len(arrives)) :]
        return tuple((0, 0) if size == 1 else span for span, size in zip(spans, arrives, strict=True))

    return {port: tuple(one(spec.shape) for spec in specs) for port, specs in incoming.items()}


def _concatenated(node: Node, incoming: Incoming, name: str, shape: Shape, box: Box) -> Mapping[str, Boxes]:
    (dim,) = reshaping.named_dims(_filled(node)["dim"], len(shape))
    found: list[Box | None] = []
    start = 0
    for spec in incoming["in"]:
        low, high = box[dim][0] - start, box[dim][1] - start
        start += spec.shape[dim]
        low, high = max(0, low), min(spec.shape[dim] - 1, high)
        found.append((*box[:dim], (low, high), *box[dim + 1 :]) if low <= high else None)
    return {"in": tuple(found)}


def _product(node: Node, incoming: Incoming, name: str, shape: Shape, box: Box) -> Mapping[str, Boxes]:
    first, second, *more = (spec.shape for spec in incoming["in"])
    if more or len(first) != len(box) or len(second) != len(box) or len(box) < 2:
        return _everything(node, incoming, name, shape, box)
    return {"in": ((*box[:-1], (0, first[-1] - 1)), (*box[:-2], (0, second[-2] - 1), box[-1]))}


def _sampled(node: Node, incoming: Incoming, name: str, shape: Shape, box: Box) -> Mapping[str, Boxes]:
    return (
        _combined(node, incoming, name, shape, box) if name == "out" else _everything(node, incoming, name, shape, box)
    )


def _each(rule: Simple, *types: str) -> dict[str, Rule]:
    made = _simple(rule)
    return {type: made for name in types for type in ([name.format(d) for d in (1, 2, 3)] if "{}" in name else [name])}


_RULES: dict[str, Rule] = {
    **_each(_same, "Identity", "PositionalEncoding", "Output"),
    **_each(sliding.convolution, "Conv{}d"),
    **_each(sliding.transposed, "ConvTranspose{}d"),
    **_each(sliding.pooling, "MaxPool{}d", "AvgPool{}d", "LPPool{}d"),
    **_each(sliding.adaptive, "AdaptiveMaxPool{}d", "AdaptiveAvgPool{}d"),
    **_each(sliding.upsampled, "Upsample"),
    **_each(sliding.padded("constant"), "ZeroPad{}d", "ConstantPad{}d"),
    **_each(sliding.padded("reflect"), "ReflectionPad{}d"),
    **_each(sliding.padded("replicate"), "ReplicationPad{}d"),
    **_each(sliding.padded("circular"), "CircularPad{}d"),
    **_each(reshaping.reshaped, "Flatten", "Unflatten", "Reshape", "Squeeze", "Unsqueeze"),
    **_each(reshaping.permuted, "Permute"),
    **_each(reshaping.reduced, "Mean", "Max"),
    **_each(reshaping.all_along, "Softmax", "LogSoftmax", "Softmin"),
    **_each(reshaping.all_channels, "Softmax2d", "ChannelShuffle"),
    **_each(reshaping.gated, "GLU"),
    **_each(reshaping.sliced, "Slice"),
    **_each(reshaping.shuffled, "PixelShuffle"),
    **_each(reshaping.unshuffled, "PixelUnshuffle"),
    **_each(_last_dimension, "Linear"),
    **_each(_layer_norm, "LayerNorm", "RMSNorm"),
    **_each(_batch_norm, "BatchNorm{}d"),
    **_each(_instance_norm, "InstanceNorm{}d"),
    **_each(_response_norm, "LocalResponseNorm"),
    **_each(_embedded, "Embedding"),
    "RNN": _recurrent,
    "LSTM": _recurrent,
    "GRU": _recurrent,
    "Add": _combined,
    "Subtract": _combined,
    "Multiply": _combined,
    "Concatenate": _concatenated,
    "MatMul": _product,
    "GaussianSample": _sampled,
}
