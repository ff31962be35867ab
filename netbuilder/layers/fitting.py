"""Whether a tensor is of the kind that a port takes, by what the layer declares. Needs no torch."""

from __future__ import annotations

from netbuilder.layers.spec import Layer
from netbuilder.layers.tensors import TensorSpec
from netbuilder.wording import any_of, mark, tr

_NEEDS = {"float": mark("needs float values"), "int": mark("needs whole numbers"), "bool": mark("needs a mask")}


def takes(layout: str, spec: TensorSpec) -> bool:
    """Whether a shape has the number of dimensions of a layout such as `(C, H, W)`; `…` stands for any number."""
    names = [name.strip() for name in layout.strip("()").split(",") if name.strip()]
    if "…" in names:
        return spec.rank >= len(names) - 1
    return spec.rank == len(names)


def holds(elements: str, spec: TensorSpec) -> bool:
    """Whether a tensor's elements are of a kind that a port takes: `float`, `int`, `bool` or `any`."""
    if elements == "float":
        return spec.is_float
    if elements == "int":
        return spec.dtype in ("int64", "int32")
    return elements == "any" or spec.dtype == elements


def misfit(layer: Layer, port: str, spec: TensorSpec) -> str:
    """Why a layer's input does not take a tensor, in a few words ("needs (C, H, W)"); empty where it does, as far as
    its declaration says."""
    declared = layer.port(port)
    if declared is None:
        return ""
    layouts, elements = declared.layouts or layer.layouts, declared.dtype or ("float" if layer.floats else "any")
    if layouts and not any(takes(layout, spec) for layout in layouts):
        return tr("needs {shapes}").format(shapes=any_of(layouts))
    return "" if holds(elements, spec) else tr(_NEEDS[elements])
