"""Layers that join several wires, and the learned tensor, which is joined to others."""

from collections.abc import Mapping

from netbuilder.layers.library import costs
from netbuilder.layers.library.dimensions import misplaced, resolved
from netbuilder.layers.spec import Check, Layer, Params, PortSpec, Shown
from netbuilder.layers.tensors import Incoming, TensorSpec
from netbuilder.wording import all_of, tr

_OWN = "netbuilder.layers.modules"
_MANY = (PortSpec("in", many=True),)
Changes = Mapping[str, Mapping[str, object]]


def _exactly_two(params: Params, incoming: Incoming) -> str | None:
    count = len(incoming["in"])
    return None if count == 2 else tr("needs two wires, the first and the second, got {count}").format(count=count)


def _numbers(params: Params, incoming: Incoming) -> str | None:
    truths = any(spec.dtype == "bool" for spec in incoming["in"])
    return tr("needs numbers: true and false cannot be subtracted") if truths else None


def _broadcast(specs: tuple[TensorSpec, ...], but_last: int = 0) -> bool:
    """Whether the shapes, without so many dimensions at the end, are the same but for sizes of 1."""
    shapes = [spec.shape[: spec.rank - but_last] for spec in specs]
    return all(len({*sizes} - {1}) < 2 for sizes in zip(*shapes, strict=True))


def _alike(params: Params, incoming: Incoming) -> str | None:
    specs = incoming["in"]
    if len({spec.rank for spec in specs}) > 1:
        # torch would line the dimensions up from the last, and add one sample's batch to another's channels.
        return tr("needs the same number of dimensions on every wire, got {specs}").format(specs=all_of(specs))
    if not _broadcast(specs):
        return tr("needs sizes that are equal, or 1, got {specs}").format(specs=all_of(specs))
    return None


def _matrices(params: Params, incoming: Incoming) -> str | None:
    first, second = incoming["in"]
    if first.rank != second.rank or first.rank < 2:
        return tr("needs two matrices, (…, A, B) and (…, B, C), got {specs}").format(specs=all_of(incoming["in"]))
    if first.shape[-1] != second.shape[-2]:
        return tr("needs as many columns in the first as rows in the second, got {specs}: {columns} and {rows}").format(
            specs=all_of(incoming["in"]), columns=first.shape[-1], rows=second.shape[-2]
        )
    if not _broadcast((first, second), but_last=2):
        return tr("needs sizes before the matrices that are equal, or 1, got {specs}").format(
            specs=all_of(incoming["in"])
        )
    return None


def _one_type(params: Params, incoming: Incoming) -> str | None:
    dtypes = {spec.dtype for spec in incoming["in"]}
    if len(dtypes) == 1:
        return None
    return tr("needs one element type on both wires, got {dtypes}").format(dtypes=all_of(sorted(dtypes)))


def _end_to_end(params: Params, incoming: Incoming) -> str | None:
    specs, dim = incoming["in"], params["dim"]
    rank = specs[0].rank
    if len({spec.rank for spec in specs}) > 1:
        return tr("needs the same number of dimensions on every wire, got {specs}").format(specs=all_of(specs))
    wrong = misplaced("dim", dim, rank)
    if wrong:
        return wrong
    at = resolved(dim, rank) - 1
    if len({(*spec.shape[:at], *spec.shape[at + 1 :]) for spec in specs}) > 1:
        return tr("needs sizes that are equal but along dim {dim}, got {specs}").format(dim=dim, specs=all_of(specs))
    return None


def _one_for_the_batch(params: Params, incoming: Incoming) -> str | None:
    if tuple(params["shape"][:1]) == (1,):
        return None
    return tr("needs shape to start with 1: it stands for the batch, got {shape}").format(shape=Shown(params["shape"]))


def _joined(type: str, summary: str, formula: str, words: str, checks: tuple[Check, ...], **more: object) -> Layer:
    return Layer(
        type,
        "combine",
        summary,
        formula,
        f"{_OWN}:{type}",
        inputs=_MANY,
        words=words,
        checks=checks,
        **{"floats": False, "hidden": ("inputs", "args", "kwargs"), **more},  # type: ignore[arg-type]
    )


def _same_shape(params: Params, incoming: Incoming) -> str | None:
    (first,), (second,) = incoming["in1"], incoming["in2"]
    if first.shape == second.shape and first.rank:
        return None
    return tr("needs two inputs of one shape, with one dimension at least, got {first} and {second}").format(
        first=first, second=second
    )


def _dim_of_the_first(params: Params, incoming: Incoming) -> str | None:
    return misplaced("dim", params["dim"], incoming["in1"][0].rank)


def _cosine(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
    """Three products of vectors, then two roots, two comparisons, a product and a quotient."""
    return 6 * incoming["in1"][0].size + 6 * outputs["out"].size


def _distance(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
    """A difference, ε, a power and a sum for each pair of values, then a root."""
    return 4 * incoming["in1"][0].size + outputs["out"].size


def _compared(
    type: str, summary: str, formula: str, words: str, checks: tuple[Check, ...], changes: Changes, flops: costs.Cost
) -> Layer:
    small = {"eps": {"above": 0, "summary": "A small number that keeps what is divided or derived away from zero."}}
    return Layer(
        type,
        "combine",
        summary,
        formula,
        f"torch.nn:{type}",
        inputs=(PortSpec("in1"), PortSpec("in2")),
        changes={**changes, **small},
        words=words,
        checks=checks,
        flops=flops,
    )


COMBINE = (
    _joined(
        "Add",
        "Adds up what its wires bring.",
        "y = Σ<sub>i</sub> x<sub>i</sub>",
        "a + b",
        (_alike,),
        flops=costs.joined,
    ),
    _joined(
        "Subtract",
        "Takes the second wire away from the first.",
        "y = x<sub>1</sub> − x<sub>2</sub>",
        "a − b",
        (_exactly_two, _alike, _numbers),
        flops=costs.joined,
    ),
    _joined(
        "Multiply",
        "Multiplies what its wires bring, value by value.",
        "y = Π<sub>i</sub> x<sub>i</sub>",
        "a · b",
        (_alike,),
        flops=costs.joined,
    ),
    _joined(
        "MatMul",
        "Multiplies the matrix of the first wire by that of the second.",
        "Y = X<sub>1</sub> X<sub>2</sub>",
        "A B",
        (_exactly_two, _matrices, _one_type),
        floats=True,
    ),
    _joined(
        "Concatenate",
        "Lays what its wires bring end to end.",
        "y = [x<sub>1</sub>, x<sub>2</sub>, …]",
        "along dim {dim}",
        (_end_to_end,),
        changes={"dim": {"summary": "The dimension that grows; 0 is the batch, -1 the last."}},
    ),
    _compared(
        "CosineSimilarity",
        "Compares two inputs by the angle between them: 1 where they point the same way, 0 at right angles.",
        "y = x<sub>1</sub> · x<sub>2</sub> / (max(‖x<sub>1</sub>‖, ε) max(‖x<sub>2</sub>‖, ε))",
        "along dim {dim}",
        (_same_shape, _dim_of_the_first),
        {"dim": {"summary": "The dimension that is compared; 0 is the batch."}},
        _cosine,
    ),
    _compared(
        "PairwiseDistance",
        "Compares two inputs by the distance between them along the last dimension.",
        "y = (Σ<sub>i</sub> |x<sub>1,i</sub> − x<sub>2,i</sub> + ε|<sup>p</sup>)<sup>1/p</sup>",
        "p {p}",
        (_same_shape,),
        {
            "p": {"above": 0, "summary": "The p of the norm: 2 for the length of a line, 1 for the sum of sizes."},
            "keepdim": {"summary": "Whether the last dimension stays, with size 1."},
        },
        _distance,
    ),
    Layer(
        "Parameter",
        "combine",
        "A tensor that is learned, the same for every sample.",
        "θ",
        f"{_OWN}:LearnedTensor",
        inputs=(),
        floats=False,
        changes={
            "shape": {"minimum": 1, "summary": "Its shape: 1 for the batch, then the sizes."},
            "init": {"summary": "What learning starts from."},
            "std": {"above": 0, "summary": "Standard deviation of the start, where it is normal."},
        },
        starts={"shape": [1, 1]},
        words="{shape}",
        checks=(_one_for_the_batch,),
    ),
)
