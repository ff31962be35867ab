"""Layers that change the shape of a sample, and keep, choose or sum up its values. Dimension 0 is the batch."""

from math import prod

from netbuilder.layers.library import costs
from netbuilder.layers.library.convolution import LAYOUTS
from netbuilder.layers.library.dimensions import beside_batch, misplaced, resolved
from netbuilder.layers.spec import Layer, Params, Shown
from netbuilder.layers.tensors import Incoming, TensorSpec
from netbuilder.wording import any_of, tr

_OWN = "netbuilder.layers.modules"
_KEEPDIM = {"summary": "Whether the dimension stays, with size 1."}


def _from_start_to_end(params: Params, incoming: Incoming) -> str | None:
    rank = incoming["in"][0].rank
    start, end = (resolved(params[name], rank) for name in ("start_dim", "end_dim"))
    if start <= end:
        return None
    return tr("needs start_dim not after end_dim, got {start} and {end}").format(
        start=params["start_dim"], end=params["end_dim"]
    )


def _fills_exactly(sizes: tuple[int, ...], wanted: int) -> bool:
    """Whether a shape, in which one -1 may stand for what is left, holds exactly that many values."""
    if sizes.count(-1) > 1 or any(size < 1 for size in sizes if size != -1):
        return False
    known = prod(size for size in sizes if size != -1)
    return wanted % known == 0 if -1 in sizes else wanted == known


def _in_place_of(params: Params, incoming: Incoming) -> str | None:
    spec, sizes = incoming["in"][0], tuple(params["unflattened_size"])
    size = spec.shape[resolved(params["dim"], spec.rank) - 1]
    if sizes and _fills_exactly(sizes, size):
        return None
    return tr("needs unflattened_size to hold {size} values, got {sizes}: dim {dim} of {spec}").format(
        size=size, sizes=TensorSpec(sizes), dim=params["dim"], spec=spec
    )


def _same_values(params: Params, incoming: Incoming) -> str | None:
    spec, rest = incoming["in"][0], tuple(params["shape"][1:])
    if list(params["shape"][:1]) != [-1]:
        return tr("needs shape to start with -1: it stands for the batch, got {shape}").format(
            shape=Shown(params["shape"])
        )
    if _fills_exactly(rest, spec.size):
        return None
    return _does_not_hold(rest).format(
        wanted=TensorSpec(rest), spec=spec, size=spec.size, known=prod(size for size in rest if size != -1)
    )


def _does_not_hold(sizes: tuple[int, ...]) -> str:
    if sizes.count(-1) > 1:
        return tr(
            "cannot make {wanted} of {spec}: it holds {size:,} values, and only one size beside the batch may be -1"
        )
    if any(size < 1 and size != -1 for size in sizes):
        return tr("cannot make {wanted} of {spec}: it holds {size:,} values, and every size is at least 1")
    if -1 in sizes:
        return tr("cannot make {wanted} of {spec}: it holds {size:,} values, which {known:,} does not divide")
    return tr("cannot make {wanted} of {spec}: it holds {size:,} values, not {known:,}")


def _each_once(params: Params, incoming: Incoming) -> str | None:
    spec, dims = incoming["in"][0], list(params["dims"])
    if not dims or dims[0] != 0:
        return tr("needs dims to start with 0: dimension 0 is the batch, got {dims}").format(dims=Shown(dims))
    if sorted(resolved(dim, spec.rank) for dim in dims[1:]) != list(range(1, spec.rank + 1)):
        return tr("needs dims to name each of 0 to {rank} once, got {dims}: {spec} arrives").format(
            rank=spec.rank, dims=Shown(dims), spec=spec
        )
    return None


def _place_for_one_more(params: Params, incoming: Incoming) -> str | None:
    return misplaced("dim", params["dim"], incoming["in"][0].rank + 1)


def _size_or_scale(params: Params, incoming: Incoming) -> str | None:
    rank = incoming["in"][0].rank - 1
    given = {name: params[name] for name in ("size", "scale_factor") if params[name] is not None}
    if len(given) != 1:
        return tr("needs either size or scale_factor")
    ((name, value),) = given.items()
    if isinstance(value, (list, tuple)) and len(value) != rank:
        return tr("needs one {name}, or {rank} of them for {spec}, got {n}").format(
            name=name, rank=rank, spec=incoming["in"][0], n=len(value)
        )
    if params["recompute_scale_factor"] and name == "size":
        return tr("needs scale_factor where recompute_scale_factor is on")
    return None


_MODES = {"nearest": 0, "nearest-exact": 0, "linear": 1, "bilinear": 2, "bicubic": 2, "trilinear": 3}
"""Modes of Upsample, and for how many dimensions each is; 0 for any."""


def _mode_for_dimensions(params: Params, incoming: Incoming) -> str | None:
    mode, rank = params["mode"], incoming["in"][0].rank - 1
    if _MODES[mode] not in (0, rank):
        fitting = any_of(name for name, dims in _MODES.items() if dims in (0, rank))
        return tr("needs mode {fitting} for {spec}, got {mode}").format(
            fitting=fitting, spec=incoming["in"][0], mode=mode
        )
    if params["align_corners"] is not None and not _MODES[mode]:
        return tr("cannot take align_corners with mode {mode}").format(mode=mode)
    return None


def _upsampled(params: Params) -> str:
    if params.get("size") is not None:
        return tr("to {size:1}").format(size=Shown(params["size"]))
    return f"×{Shown(params['scale_factor'])}" if params.get("scale_factor") is not None else ""


def _sliced(params: Params) -> str:
    start, stop, step = (params.get(name) for name in ("start", "stop", "step"))
    ends = f"{'' if start is None else start}:{'' if stop is None else stop}"
    places = f"[{ends}]" if step in (None, 1) else f"[{ends}:{step}]"
    return tr("{places} along dim {dim}").format(places=places, dim=params.get("dim", 1))


SHAPE = (
    Layer(
        "Flatten",
        "shape",
        "Lays several dimensions out in one.",
        "(C, H, W) → (C · H · W)",
        "torch.nn:Flatten",
        floats=False,
        changes={
            "start_dim": {"summary": "First dimension that is laid out; 0 is the batch."},
            "end_dim": {"summary": "Last dimension that is laid out; -1 is the last there is."},
        },
        words="from dim {start_dim}",
        checks=(beside_batch("start_dim", "end_dim"), _from_start_to_end),
    ),
    Layer(
        "Unflatten",
        "shape",
        "Folds one dimension into several.",
        "(C · H · W) → (C, H, W)",
        "torch.nn:Unflatten",
        floats=False,
        changes={
            "dim": {"summary": "The dimension that is folded; 0 is the batch."},
            "unflattened_size": {"minimum": -1, "summary": "The sizes it becomes; one may be -1, and is inferred."},
        },
        starts={"dim": 1, "unflattened_size": [1, -1]},
        words="dim {dim} to {unflattened_size}",
        checks=(beside_batch("dim"), _in_place_of),
    ),
    Layer(
        "Reshape",
        "shape",
        "Puts the same values into another shape.",
        "reshape(x)",
        f"{_OWN}:Reshape",
        floats=False,
        changes={
            "shape": {
                "minimum": -1,
                "summary": "The shape: -1 for the batch, then the sizes; one of them may be -1, and is inferred.",
            }
        },
        starts={"shape": [-1, -1]},
        words="to {shape}",
        checks=(_same_values,),
    ),
    Layer(
        "Permute",
        "shape",
        "Puts the dimensions in another order.",
        "y<sub>kij</sub> = x<sub>ijk</sub>",
        f"{_OWN}:Permute",
        floats=False,
        changes={"dims": {"summary": "The old dimensions in their new order; 0, the batch, comes first."}},
        starts={"dims": [0, 2, 1]},
        words="{dims}",
        checks=(_each_once,),
    ),
    Layer(
        "Squeeze",
        "shape",
        "Takes a dimension of size 1 away.",
        "(C, 1) → (C)",
        f"{_OWN}:Squeeze",
        floats=False,
        changes={"dim": {"summary": "The dimension, or several; one that is not of size 1 stays."}},
        starts={"dim": -1},
        words="dim {dim}",
        checks=(beside_batch("dim"),),
    ),
    Layer(
        "Unsqueeze",
        "shape",
        "Puts in a dimension of size 1.",
        "(C) → (1, C)",
        f"{_OWN}:Unsqueeze",
        floats=False,
        changes={"dim": {"summary": "Where the new dimension is to stand; 0 is the batch."}},
        starts={"dim": 1},
        words="at dim {dim}",
        checks=(_place_for_one_more,),
    ),
    Layer(
        "Repeat",
        "shape",
        "Puts in a new dimension, along which the same values are repeated.",
        "(C) → (n, C)",
        f"{_OWN}:Repeat",
        floats=False,
        changes={
            "repeats": {"minimum": 1, "summary": "How many times: the size of the new dimension."},
            "dim": {"summary": "Where the new dimension is to stand; 0 is the batch."},
        },
        starts={"repeats": 10},
        words="{repeats} times at dim {dim}",
        checks=(_place_for_one_more,),
    ),
    Layer(
        "Slice",
        "shape",
        "Keeps a part of a dimension.",
        "x[start : stop : step]",
        f"{_OWN}:Slice",
        floats=False,
        changes={
            "dim": {"summary": "The dimension; 0 is the batch."},
            "start": {"summary": "First place that is kept; negative ones count from the end."},
            "stop": {"summary": "First place after it that is not; empty for the end."},
            "step": {"minimum": 1, "summary": "Step from one kept place to the next."},
        },
        words=_sliced,
        checks=(beside_batch("dim"),),
    ),
    Layer(
        "Mean",
        "shape",
        "Takes the mean along a dimension, or over several.",
        "y = (1/n) Σ<sub>i</sub> x<sub>i</sub>",
        f"{_OWN}:Mean",
        changes={"dim": {"summary": "The dimension, or several; 0 is the batch, -1 the last."}, "keepdim": _KEEPDIM},
        words="over dim {dim}",
        checks=(beside_batch("dim"),),
        flops=costs.reduced(mean=True),
    ),
    Layer(
        "Max",
        "shape",
        "Keeps the largest value along a dimension.",
        "y = max<sub>i</sub> x<sub>i</sub>",
        f"{_OWN}:Max",
        floats=False,
        changes={"dim": {"summary": "The dimension; 0 is the batch, -1 the last."}, "keepdim": _KEEPDIM},
        words="over dim {dim}",
        checks=(beside_batch("dim"),),
        flops=costs.reduced(mean=False),
    ),
    Layer(
        "Upsample",
        "shape",
        "Makes an image, a sequence or a volume larger, between its points.",
        "y(p) = x(p / scale)",
        "torch.nn:Upsample",
        layouts=tuple(LAYOUTS.values()),
        changes={
            "size": {"minimum": 1, "summary": "Size of what comes out; either this or scale_factor."},
            "scale_factor": {"above": 0, "summary": "How many times larger; either this or size."},
            "mode": {"kind": "choice", "choices": tuple(_MODES), "summary": "How the points between are found."},
            "align_corners": {"summary": "Whether the corner points stay in the corners; not for the nearest modes."},
            "recompute_scale_factor": {"summary": "Whether the scale is worked out again from the rounded size."},
        },
        starts={"scale_factor": 2},
        words=_upsampled,
        checks=(_size_or_scale, _mode_for_dimensions),
        flops=costs.between_points,
    ),
)
