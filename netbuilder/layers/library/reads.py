"""What a layer reads off the shape that arrives, so that nobody has to type it."""

from collections.abc import Callable

from netbuilder.layers.tensors import Incoming


def size_at(dim: int, port: str = "in") -> Callable[[Incoming], int]:
    """Read the size of a dimension of what arrives at `port`; the batch is not counted."""

    def read(incoming: Incoming) -> int:
        return incoming[port][0].shape[dim]

    return read


CHANNELS = size_at(0)
FEATURES = size_at(-1)
