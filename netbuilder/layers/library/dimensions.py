"""Checks of parameters that name dimensions. They count as torch's do, so 0 is the batch, which stays as it is."""

from netbuilder.layers.spec import Check, Params
from netbuilder.layers.tensors import Incoming
from netbuilder.wording import tr


def resolved(dim: int, rank: int) -> int:
    """A dimension counted from the front, of a tensor with `rank` dimensions, the batch not counted."""
    return dim + rank + 1 if dim < 0 else dim


def misplaced(name: str, dim: int, rank: int) -> str | None:
    """What is wrong with a dimension of a tensor with `rank` dimensions, the batch not counted."""
    if not rank:
        return tr("needs at least one dimension, got ()")
    place = resolved(dim, rank)
    if place == 0:
        return tr("cannot take {name} {dim}: dimension 0 is the batch").format(name=name, dim=dim)
    if not 0 < place <= rank:
        said = tr("needs {name} from 1 to {rank}, or -{rank} to -1, got {dim}")
        if rank == 1:
            said = tr("needs {name} 1 or -1, got {dim}")
        return said.format(name=name, rank=rank, dim=dim)
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
                return tr("needs {name} to name each dimension once, got {dims}").format(name=name, dims=list(dims))
        return None

    return check
