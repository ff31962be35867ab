"""What is most likely wanted next: which offers fit a wire, and in which order they are shown. Needs no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from netbuilder.app.matching import rank
from netbuilder.app.offers import Offer
from netbuilder.graph.blocks import BLOCK
from netbuilder.layers import Layer, TensorSpec
from netbuilder.layers.fitting import misfit

Purpose = Literal["add", "after", "before", "on", "swap"]


@dataclass(frozen=True)
class Wanted:
    """What the search is for: a node by itself, one after an output, before an input, on a wire, or in the place of
    another. `spec` is what arrives at the new node, where that is known; `near` the type of the node that it follows
    (or comes before), `instead` the layer that it takes the place of; `recent` what was added last, newest first."""

    purpose: Purpose = "add"
    spec: TensorSpec | None = None
    near: str = ""
    instead: Layer | None = None
    recent: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """One offer as it is shown: `misfit` says why it does not take what arrives, where it does not."""

    offer: Offer
    misfit: str = ""


_CONV, _REST = ("ReLU", "BatchNorm2d", "MaxPool2d", "Conv2d", "Dropout2d", "Flatten"), ("Linear", "ReLU", "Output")
_FLAT = ("Linear", "ReLU", "Dropout", "BatchNorm1d", "Output")
_OVER_TIME = ("LSTM", "Linear", "Dropout", "GRU", "LayerNorm", "TransformerEncoderLayer", "Output")
AFTER: Mapping[str, tuple[str, ...]] = {
    "Input": ("Conv2d", "Flatten", "Linear", "Embedding", "LSTM", "Conv1d"),
    "Conv1d": ("ReLU", "BatchNorm1d", "MaxPool1d", "Conv1d", "Dropout", "Flatten"),
    "Conv2d": _CONV,
    "Conv3d": ("ReLU", "BatchNorm3d", "MaxPool3d", "Conv3d", "Flatten"),
    "ConvTranspose2d": ("ReLU", "BatchNorm2d", "ConvTranspose2d", "Sigmoid", "Conv2d", "Output"),
    "MaxPool1d": ("Conv1d", "Flatten", "Dropout"),
    "MaxPool2d": ("Conv2d", "Flatten", "Dropout2d", "MaxPool2d"),
    "AvgPool2d": ("Conv2d", "Flatten"),
    "AdaptiveAvgPool2d": ("Flatten", "Linear"),
    "AdaptiveMaxPool2d": ("Flatten", "Linear"),
    "BatchNorm1d": ("ReLU", "Linear", "Dropout", "Conv1d"),
    "BatchNorm2d": ("ReLU", "Conv2d", "MaxPool2d"),
    "LayerNorm": ("MultiheadAttention", "Linear", "Dropout", "Add"),
    "Flatten": ("Linear", "Dropout", "Output"),
    "Linear": ("ReLU", "Output", "Dropout", "Linear", "BatchNorm1d", "Sigmoid", "Softmax"),
    "Embedding": ("LSTM", "PositionalEncoding", "GRU", "TransformerEncoderLayer", "Conv1d", "Mean"),
    "PositionalEncoding": ("TransformerEncoderLayer", "MultiheadAttention", "Dropout"),
    "LSTM": ("LSTM", "Linear", "Dropout", "Output"),
    "GRU": ("GRU", "Linear", "Dropout", "Output"),
    "RNN": ("RNN", "Linear", "Dropout", "Output"),
    "TransformerEncoderLayer": ("TransformerEncoderLayer", "Mean", "MaskedMean", "Linear"),
    "MultiheadAttention": ("Add", "LayerNorm", "Linear"),
    "Dropout": _REST,
    "Dropout2d": ("Conv2d", "Flatten"),
    "Add": ("ReLU", "Conv2d", "LayerNorm", "Add"),
    "Concatenate": ("Conv2d", "Linear", "ReLU", "BatchNorm2d"),
    "Upsample": ("Conv2d", "Concatenate"),
    "Sigmoid": ("Output", "Multiply"),
    "Softmax": ("Output",),
    "Reshape": ("ConvTranspose2d", "Conv2d", "Linear"),
}
"""What most often comes after a layer, the likeliest first."""
_AFTER_RANK: Mapping[int, tuple[str, ...]] = {
    1: _FLAT,
    2: _OVER_TIME,
    3: ("Conv2d", "MaxPool2d", "BatchNorm2d", "ReLU", "Flatten", "Dropout2d"),
    4: ("Conv3d", "MaxPool3d", "BatchNorm3d", "ReLU", "Flatten"),
}
"""What most often comes after a shape of so many dimensions, where the layer says nothing."""
_FIRST = ("Input", "Output", "Linear", "Conv2d", "ReLU", "Flatten", "MaxPool2d")
_SIBLINGS: Mapping[str, tuple[str, ...]] = {
    "LSTM": ("GRU", "RNN"),
    "GRU": ("LSTM", "RNN"),
    "RNN": ("LSTM", "GRU"),
    "ReLU": ("GELU", "SiLU", "LeakyReLU", "ELU", "Tanh"),
    "Sigmoid": ("Tanh", "Hardsigmoid", "Softmax"),
    "MaxPool2d": ("AvgPool2d", "Conv2d", "LPPool2d", "AdaptiveAvgPool2d"),
    "AvgPool2d": ("MaxPool2d", "Conv2d", "LPPool2d", "AdaptiveAvgPool2d"),
    "BatchNorm2d": ("GroupNorm", "InstanceNorm2d", "LayerNorm"),
    "BatchNorm1d": ("LayerNorm", "GroupNorm", "InstanceNorm1d"),
    "Add": ("Concatenate", "Multiply"),
    "Concatenate": ("Add", "Multiply"),
    "Input": ("Parameter",),
}
"""What a layer is most often swapped for."""
RECENT = 12
"""So many of the layers added last count."""


def ranked(text: str, offers: Iterable[Offer], wanted: Wanted) -> list[Choice]:
    """What a few letters may mean, best first. Where none are typed: what fits alone, layers before blocks. Where some
    are, also what does not take the shape that arrives, last: whoever names a layer may know why."""
    likely = {type: place for place, type in enumerate(_likely(wanted))}
    recent = {key: place for place, key in enumerate(wanted.recent)}
    found = []
    for place, offer in enumerate(offers):
        if not _has_ports(offer, wanted):
            continue
        match = rank(text, offer.layer) if text.strip() else (0, 0)
        wrong = _misfit(offer, wanted)
        if match is None or (wrong and not text.strip()):
            continue
        exact = bool(text.strip()) and match[0] == 0
        near = likely.get(offer.key, len(likely) + (wanted.instead is not None and not _is_like(offer, wanted.instead)))
        used = recent.get(offer.key, RECENT)
        apart = not text.strip() and (
            offer.is_block or offer.key == BLOCK or (bool(wanted.near) and not _enters(offer))
        )
        found.append(((not exact, bool(wrong), apart, match[0], near, used, match[1], place), Choice(offer, wrong)))
    return [choice for _, choice in sorted(found, key=lambda each: each[0])]


def _likely(wanted: Wanted) -> tuple[str, ...]:
    if wanted.purpose == "before":
        return tuple(type for type, after in AFTER.items() if wanted.near in after[:4])
    if wanted.purpose == "swap" and wanted.instead is not None:
        return _SIBLINGS.get(wanted.instead.type, ())
    by_shape = _AFTER_RANK.get(wanted.spec.rank, ()) if wanted.spec is not None else ()
    if not wanted.near:
        return _FIRST
    return tuple(dict.fromkeys((*AFTER.get(wanted.near, by_shape), *by_shape))) or _FIRST


def _is_like(offer: Offer, layer: Layer) -> bool:
    return not offer.is_block and offer.layer.group == layer.group


def _has_ports(offer: Offer, wanted: Wanted) -> bool:
    """Whether something can be wired to it where something is to be."""
    layer = offer.layer
    enters, leaves = _enters(offer), offer.key == BLOCK or bool(layer.outputs)
    if wanted.purpose == "swap" and wanted.instead is not None:
        same = not offer.is_block and layer.type == wanted.instead.type
        return not same and enters == bool(wanted.instead.inputs) and leaves == bool(wanted.instead.outputs)
    needs_in, needs_out = wanted.purpose in ("after", "on"), wanted.purpose in ("before", "on")
    return (enters or not needs_in) and (leaves or not needs_out)


def _enters(offer: Offer) -> bool:
    return offer.key == BLOCK or bool(offer.layer.inputs)


def _misfit(offer: Offer, wanted: Wanted) -> str:
    layer = offer.layer
    if wanted.spec is None or not layer.inputs or offer.key == BLOCK or offer.is_block:
        return ""
    return misfit(layer, layer.inputs[0].name, wanted.spec)
