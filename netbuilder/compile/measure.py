"""What a layer makes of what arrives, asked of the layer itself on the `meta` device.

The batch is probed with a large prime: on `meta` it costs nothing, and a layer that mixes or drops the batch
shows, since no other dimension has that size.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import fx, nn
from torch.utils.flop_counter import FlopCounterMode

from netbuilder.graph import frozen
from netbuilder.layers import Incoming, Layer, TensorSpec
from netbuilder.layers.fitting import holds, takes
from netbuilder.wording import all_of, any_of, in_english, mark, tr

BATCH = 10_007
RESERVED = frozenset(dir(fx.GraphModule(nn.Module(), fx.Graph())))
"""Names that a module uses for itself, and no node that becomes a submodule may bear."""


@dataclass(frozen=True)
class Measured:
    """What one layer makes of one kind of input: FLOPs are for one sample, a multiply-add counted two."""

    outputs: Mapping[str, TensorSpec] = field(default_factory=dict)
    parameters: int = 0
    trainable: int = 0
    flops: int = 0


@dataclass(frozen=True)
class Fault:
    """Why a layer cannot take what arrives. `message` follows the layer's type; `layout` is the shape it needs, where
    that is the trouble, `insert` the type of a layer that makes what it needs of what arrives, and `port` the input at
    which it does; `about` names the parameters that the message speaks of, in its order."""

    message: str
    short: str = ""
    layout: str = ""
    about: tuple[str, ...] = ()
    insert: str = ""
    port: str = ""


class Measurer:
    """Measures layers, and remembers: the same type, parameters and input are never measured twice."""

    def __init__(self) -> None:
        self._known: dict[Any, Measured | Fault] = {}
        self.runs = 0
        """How many measurements were really made."""

    def __call__(self, layer: Layer, params: Mapping[str, Any], incoming: Incoming) -> Measured | Fault:
        """The measurement of a layer with every parameter filled in, or why there is none."""
        key = (layer.type, frozen(params), frozen(incoming))
        found = self._known.get(key)
        if found is None:
            self.runs += 1
            found = self._known[key] = measure(layer, params, incoming)
        return found


def measure(layer: Layer, params: Mapping[str, Any], incoming: Incoming) -> Measured | Fault:
    """Build the layer on `meta` and run it on what arrives, in eval mode."""
    fault = _misfit(layer, params, incoming)
    if fault:
        return fault
    try:
        with torch.device("meta"):
            module = layer.build(params, incoming).eval()
        if layer.rule and layer.flops:
            specs = layer.rule(params, incoming)
            return _measured(module, specs, layer.flops(params, incoming, specs))
        with torch.no_grad(), FlopCounterMode(display=False) as counter:
            result = module(*arguments(layer, incoming))
    except Exception as error:  # torch raises whatever its kernels raise; the person gets the sentence
        return _said_by_torch(layer, incoming, error)
    outputs = named_outputs(layer, result)
    for name, value in outputs.items():
        if not value.ndim or value.shape[0] != BATCH:
            return Fault(tr("must leave dimension 0 alone: it is the batch"), tr("dimension 0 is the batch"))
        if not all(value.shape):
            spec = TensorSpec(tuple(value.shape[1:]))
            return Fault(
                tr("leaves nothing over: {name} would be {spec}").format(name=name, spec=spec),
                tr("leaves nothing over"),
            )
    specs = {name: spec_of(value) for name, value in outputs.items()}
    flops = layer.flops(params, incoming, specs) if layer.flops else counter.get_total_flops() // BATCH
    return _measured(module, specs, flops)


def _measured(module: nn.Module, outputs: Mapping[str, TensorSpec], flops: int) -> Measured:
    counts = [(parameter.numel(), parameter.requires_grad) for parameter in module.parameters()]
    return Measured(outputs, sum(n for n, _ in counts), sum(n for n, learns in counts if learns), flops)


def spec_of(value: torch.Tensor) -> TensorSpec:
    """Shape without the batch and element type of a batched tensor `(N, …)`."""
    return TensorSpec(tuple(value.shape[1:]), str(value.dtype).removeprefix("torch."))


def arguments(layer: Layer, incoming: Incoming) -> list[torch.Tensor | None]:
    """Empty `meta` tensors of a whole batch, in the order of the layer's ports; None for an optional one unwired."""
    if not layer.inputs:
        # A learned tensor takes its batch from whatever it is given.
        return [torch.empty(BATCH, device="meta")]
    return [
        None if spec is None else torch.empty((BATCH, *spec.shape), dtype=getattr(torch, spec.dtype), device="meta")
        for spec in layer.given(incoming)
    ]


def named_outputs(layer: Layer, result: Any) -> dict[str, Any]:
    """A module's result by output port: a layer with one port returns the value, one with several a mapping."""
    if len(layer.outputs) == 1:
        return {layer.outputs[0].name: result}
    return {port.name: result[port.name] for port in layer.outputs}


def _misfit(layer: Layer, params: Mapping[str, Any], incoming: Incoming) -> Fault | None:
    """What torch would say badly, or not at all: number of dimensions, element type, the layer's own checks."""
    for port in layer.inputs:
        layouts, elements = port.layouts or layer.layouts, port.dtype or ("float" if layer.floats else "any")
        # A layer's first or only input needs no name: it is the one that people think of.
        named = port.name != "in" and len(layer.inputs) > 1
        for spec in incoming.get(port.name, ()):
            if spec.rank == 1 and elements == "float" and _VECTORS in layouts and holds("int", spec):
                message = tr("needs vectors, {shape}, got indices: an Embedding makes them vectors")
                if named:
                    message = tr("needs vectors at {port}, {shape}, got indices: an Embedding makes them vectors")
                message = message.format(port=port.name, shape=_VECTORS)
                return Fault(message, tr("needs Embedding"), insert="Embedding", port=port.name)
            if layouts and not any(takes(layout, spec) for layout in layouts):
                message, short = tr("needs {shapes}, got {shape}"), tr("needs {shapes}")
                if named:
                    message, short = tr("needs {shapes} at {port}, got {shape}"), tr("needs {shapes} at {port}")
                places = {"shapes": any_of(layouts), "port": port.name}
                return Fault(message.format(shape=spec, **places), short.format(**places), layouts[0], port=port.name)
            if not holds(elements, spec):
                message, short = map(tr, (_ELEMENTS_AT if named else _ELEMENTS)[elements])
                return Fault(message.format(port=port.name, type=spec.dtype), short.format(port=port.name))
    for check in layer.checks:
        wrong = check(params, incoming)
        if wrong:
            return Fault(wrong, re.split("[:,：，、]", wrong)[0], about=_mentioned(layer, in_english(wrong)))
    return None


_VECTORS = "(T, F)"
_ELEMENTS = {
    "float": (mark("needs floating-point values, got {type}"), mark("needs float values")),
    "int": (mark("needs whole numbers (int64), such as the indices of words, got {type}"), mark("needs whole numbers")),
    "bool": (mark("needs true and false (bool), a mask, got {type}"), mark("needs a mask")),
}
_ELEMENTS_AT = {
    "float": (mark("needs floating-point values at {port}, got {type}"), mark("needs float values at {port}")),
    "int": (
        mark("needs whole numbers (int64), such as the indices of words at {port}, got {type}"),
        mark("needs whole numbers at {port}"),
    ),
    "bool": (mark("needs true and false (bool), a mask at {port}, got {type}"), mark("needs a mask at {port}")),
}


def _said_by_torch(layer: Layer, incoming: Incoming, error: Exception) -> Fault:
    """torch's first sentence, without the probe's batch in its shapes."""
    text = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    text = re.sub(rf"\b{BATCH}\b(,\s*|\s*x\s*)?", "", text)
    text = re.sub(r"^(Given groups=\d+, |RuntimeError: )", "", text).rstrip(".")
    about = _mentioned(layer, text)
    if any(words in text for words in _TOO_LARGE):
        if "output_padding" in layer.by_name:  # a convolution run backwards
            text, about = tr("the padding cuts everything off"), ("padding", "kernel_size")
        else:
            text, about = tr("the kernel is larger than the input"), ("kernel_size", "dilation")
    elif "too large relative to input" in text:
        text, about = tr("the windows do not fit into the input"), ("kernel_size", "output_size")
    got = [spec for port in layer.inputs for spec in incoming.get(port.name, ())]
    said = tr("cannot take {shapes}: {reason}") if got else tr("cannot be built: {reason}")
    return Fault(said.format(shapes=all_of(got) if got else "", reason=text), tr("does not fit"), about=about)


_TOO_LARGE = (
    "Output size is too small",
    "can't be greater than actual input size",
    "Invalid computed output size",
    "smaller than kernel size",
)
"""What torch says where nothing is left for a kernel to slide over."""


def _mentioned(layer: Layer, text: str) -> tuple[str, ...]:
    found = [word for word in re.findall(r"\w+", text) if word in layer.by_name]
    return tuple(dict.fromkeys(found))
