"""Checks of parameters that name dimensions. They count as torch's do, so 0 is the batch, which stays as it is."""

from netbuilder.layers.spec import Check, Params
from netbuilder.layers.tensors import Incoming


def resolved(dim: int, rank: int) -> int:
    """A dimension counted from the front, of a tensor with `rank` dimensions, the batch not counted."""
    return dim + rank + 1 if dim < 0 else dim


def misplaced(name: str, dim: int, rank: int) -> str | None:
    """What is wrong with a dimension of a tensor with `rank` dimensions, the batch not counted."""
    if not rank:
        return "needs at least one dimension, got ()"
    place = resolved(dim, rank)
    if place == 0:
        return f"cannot take {name} {dim}: dimension 0 is the batch"
    if not 0 < place <= rank:
        there = "1 or -1" if rank == 1 else f"from 1 to {rank}, or -{rank} to -1"
        return f"needs {name} {there}, got {dim}"
    return None


def beside_batch(*names: str) -> Check:
    """The parameters must name dimensions that are there, other than the batch."""

    def check(params: Params, incoming: Incoming) -> str | None:
        rank = incoming["in"][0].rank
        for name in names:
            dims = params[name] if isinstance(params[name], (list, tuple)) else [params[name]]
            wrong = next((wrong for dim in dims if (wrong := misplaced(name, dim, rank))), None)
            if wrong:
                return wrong
            if len({resolved(dim, rank) for dim in dims}) < len(dims):
                return f"needs {name} to name each dimension once, got {list(dims)}"
        return None

    return check
