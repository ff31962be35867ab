"""Running a compiled network node by node, down into its blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from torch import Tensor, fx, nn

from netbuilder.compile.chain import Chain

Seen = Callable[[str, "nn.Module | None", Any], None]
"""Told of a node's address, its module (None for an Input), and what it gave, before later nodes can write over it."""


DRAWN = "drawn"
"""In the meta data of a compiled node: the id of what it was drawn as, where several share one module."""


def run(module: fx.GraphModule, inputs: tuple[Tensor, ...], seen: Seen) -> Any:
    """What the network gives for `inputs`, each `(N, *shape)`, with `seen` told of every node, parents first.

    Nodes of a block come before the Block node itself, under `block1.conv1`, or `block1.0.conv1` where it is repeated.
    """
    return _Runner(module, "", seen).run(*inputs)


class _Runner(fx.Interpreter):
    def __init__(self, module: fx.GraphModule, place: str, seen: Seen) -> None:
        super().__init__(module)
        self._place = place
        self._seen = seen
        self._address = place

    def run_node(self, n: fx.Node) -> Any:
        self._address = f"{self._place}{n.meta.get(DRAWN, n.target)}"
        result = super().run_node(n)
        if n.op == "placeholder":
            self._seen(f"{self._place}{n.target}", None, result)
        elif n.op == "call_module":
            self._seen(self._address, self.submodules[str(n.target)], result)
        return result

    def call_module(self, target: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
        submodule, here = self.submodules[str(target)], self._address
        if isinstance(submodule, fx.GraphModule):
            return _Runner(submodule, f"{here}.", self._seen).run(*args)
        if isinstance(submodule, Chain):
            return submodule.fed(*args, through=lambda number, copy, inputs: self._copy(here, number, copy, inputs))
        return super().call_module(target, args, dict(kwargs))

    def _copy(self, here: str, number: int, copy: nn.Module, inputs: tuple[Tensor, ...]) -> Any:
        assert isinstance(copy, fx.GraphModule)
        return _Runner(copy, f"{here}.{number}.", self._seen).run(*inputs)
