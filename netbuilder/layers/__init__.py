"""What can be drawn: one declaration a layer. Importing this room loads no torch."""

from netbuilder.layers.blocks import layer_of
from netbuilder.layers.parameters import REQUIRED, Parameter, from_signature
from netbuilder.layers.registry import all_layers, closest, get, groups
from netbuilder.layers.spec import Check, Layer, PortSpec
from netbuilder.layers.tensors import Incoming, TensorSpec

__all__ = [
    "REQUIRED",
    "Check",
    "Incoming",
    "Layer",
    "Parameter",
    "PortSpec",
    "TensorSpec",
    "all_layers",
    "closest",
    "from_signature",
    "get",
    "groups",
    "layer_of",
]
