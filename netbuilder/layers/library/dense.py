"""Layers whose every output reads every input."""

from math import prod

from netbuilder.layers.library.reads import FEATURES, size_at
from netbuilder.layers.spec import Layer, Params, PortSpec
from netbuilder.layers.tensors import Incoming
from netbuilder.wording import tr

_UNITS = {"minimum": 1, "summary": "Number of units: the size of what comes out."}


def _alike_but_for_the_last(params: Params, incoming: Incoming) -> str | None:
    (first,), (second,) = incoming["in1"], incoming["in2"]
    if first.shape[:-1] == second.shape[:-1]:
        return None
    return tr("needs two shapes that are equal but for the last size, got {first} and {second}").format(
        first=first, second=second
    )


DENSE = (
    Layer(
        "Linear",
        "dense",
        "Every unit weighs all inputs and adds a bias.",
        "y = x W<sup>⊤</sup> + b",
        "torch.nn:Linear",
        layouts=("(…, F)",),
        reads={"in_features": FEATURES},
        changes={"out_features": _UNITS, "bias": {"summary": "Whether a learned offset is added."}},
        starts={"out_features": 64},
        words="{out_features} units",
    ),
    Layer(
        "Bilinear",
        "dense",
        "Every unit weighs all products of two inputs.",
        "y = x<sub>1</sub><sup>⊤</sup> A x<sub>2</sub> + b",
        "torch.nn:Bilinear",
        inputs=(PortSpec("in1"), PortSpec("in2")),
        layouts=("(…, F)",),
        reads={"in1_features": size_at(-1, "in1"), "in2_features": size_at(-1, "in2")},
        changes={"out_features": _UNITS, "bias": {"summary": "Whether a learned offset is added."}},
        starts={"out_features": 64},
        words="{out_features} units",
        checks=(_alike_but_for_the_last,),
        # x1 A x2: for each unit, F1·F2 multiply-adds, then F1 more to close the product.
        flops=lambda params, incoming, outputs: (
            2
            * prod(outputs["out"].shape)
            * (incoming["in1"][0].shape[-1] * incoming["in2"][0].shape[-1] + incoming["in1"][0].shape[-1])
        ),
    ),
    Layer(
        "Identity",
        "dense",
        "Passes its input on unchanged.",
        "y = x",
        "torch.nn:Identity",
        floats=False,
        hidden=("args", "kwargs"),
    ),
)
