"""Writing down which of torch's kernels a computation calls."""

from __future__ import annotations

import operator
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, cast

import torch
from torch import Tensor, fx
from torch.utils._python_dispatch import TorchDispatchMode

from netbuilder.compile.sources import forgettable

MOST_KERNELS = 3000

_aten = torch.ops.aten
_DECIDING = frozenset((torch.Tag.data_dependent_output, torch.Tag.dynamic_output_shape))
"""What brings numbers into Python, or makes shapes of them: both would decide for all later batches."""


class Unwritable(Exception):
    """What a network does depends on more than the shapes of a batch."""


class Writer(TorchDispatchMode):  # type: ignore[no-untyped-call]
    """Writes down the kernels that are called while it is on, in a graph whose inputs are `given`."""

    def __init__(self, given: Sequence[Tensor], own: Collection[Tensor]) -> None:
        """own: those of `given` that a network may write into, its buffers."""
        super().__init__()  # type: ignore[no-untyped-call]
        self._graph = fx.Graph()
        self._constants: dict[str, Tensor] = {}
        self._alive: list[Tensor] = []  # a tensor that is gone could lend its id to another
        self._nodes: dict[int, fx.Node] = {}
        self._sooner: dict[fx.Node, Callable[..., Any]] = {}  # what calls the kernel of a node with less around it
        own_ids = {id(each) for each in own}
        self._others = {_storage(each) for each in given if id(each) not in own_ids}
        for number, each in enumerate(given):
            self._name(each, self._graph.placeholder(f"given_{number}"))

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        if _asks(func, args) or len(self._alive) > MOST_KERNELS:
            raise Unwritable(str(func))
        node_args, node_kwargs = (fx.node.map_aggregate(each, self._node) for each in (args, kwargs))
        if func._schema.is_mutable and any(_storage(each) in self._others for each in _changed(func, args, kwargs)):
            raise Unwritable(f"{func} writes into what is not the network's, where trying it would leave a trace")
        sooner = _sooner(func)
        try:
            result = sooner(*args, **kwargs)
        except TypeError:  # it takes other arguments
            result, sooner = func(*args, **kwargs), func
        if func is _aten.detach.default:
            self._name(result, node_args[0])  # another name for the same numbers, of use to autograd alone
            return result
        node = self._graph.call_function(func, node_args, node_kwargs)
        self._sooner[node] = sooner
        if isinstance(result, Tensor):
            self._name(result, node)
        elif isinstance(result, (tuple, list)):
            for number, each in enumerate(result):
                if isinstance(each, Tensor):
                    self._name(each, self._graph.call_function(operator.getitem, (node, number)))
        elif result is not None:
            raise Unwritable(f"{func} gives {type(result).__name__}")
        return result

    def finish(self, results: Any) -> Callable[..., Any]:
        """What calls the kernels and gives what these tensors are then."""
        graph = self._graph
        graph.output(fx.node.map_aggregate(results, self._node))
        for node in graph.nodes:
            # Autograd turns a weight over and its gradient back.
            if node.target is _aten.t.default and (before := node.args[0]).target is _aten.t.default:
                node.replace_all_uses_with(before.args[0])
            if node.target is _aten.view.default:
                _let_sum_drop(node)
        for node in reversed(graph.nodes):
            if node.target in (_aten.view.default, _aten.t.default, operator.getitem) and not node.users:
                graph.erase_node(node)
        for node in graph.nodes:
            node.target = self._sooner.get(node, node.target)
        graph.lint()
        return forgettable(fx.GraphModule(self._constants, graph)).forward

    def _name(self, tensor: Tensor, node: fx.Node) -> None:
        if tensor.layout != torch.strided:
            raise Unwritable(f"{tensor.layout}")
        self._alive.append(tensor)
        node.meta.setdefault("shape", tensor.shape)
        self._nodes[id(tensor)] = node

    def _node(self, argument: Any) -> Any:
        """What stands in the graph for an argument of a kernel."""
        if not isinstance(argument, Tensor):
            return argument
        if id(argument) not in self._nodes:
            name = f"constant_{len(self._constants)}"
            self._constants[name] = argument
            self._others.add(_storage(argument))
            self._name(argument, self._graph.get_attr(name))
        return self._nodes[id(argument)]


def _sooner(func: Any) -> Callable[..., Any]:
    """Python's own name for a kernel, where there is one: a call by it takes half a microsecond less."""
    name = str(func._schema.name).removeprefix("aten::")
    found = getattr(torch._C._VariableFunctions, name, None)
    known = found is not None and getattr(torch, name, None) is found  # else it is a function in Python, around others
    return cast(Callable[..., Any], found if known else func)


def _let_sum_drop(view: fx.Node) -> None:
    """Have a sum drop its dimensions itself where a view does nothing else: so autograd sums what was broadcast."""
    total: Any = view.args[0]
    if total.target is not _aten.sum.dim_IntList or len(total.users) != 1 or total.args[2:] != (True,):
        return
    shape, dims = total.meta["shape"], total.args[1]
    left = [size for dim, size in enumerate(shape) if dim not in dims and dim - len(shape) not in dims]
    if left == list(view.meta["shape"]):
        total.args = (total.args[0], dims, False)
        view.replace_all_uses_with(total)


def _asks(func: Any, args: Sequence[Any]) -> bool:
    """Whether what comes after this kernel depends on the numbers that it is given."""
    if func is _aten._ctc_loss.Tensor:  # what has another shape each time goes to its own backward alone
        return False
    if func is _aten.index.Tensor:  # by places it gives as many as there are places, by a mask as many as are true
        return any(each is not None and each.dtype in (torch.bool, torch.uint8) for each in args[1])
    return func is _aten.is_nonzero.default or not _DECIDING.isdisjoint(func.tags)


def _changed(func: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Iterator[Tensor]:
    """The tensors that a kernel writes into."""
    for place, said in enumerate(func._schema.arguments):
        if said.alias_info is None or not said.alias_info.is_write:
            continue
        given = args[place] if place < len(args) else kwargs.get(said.name)
        yield from (each for each in (given if isinstance(given, (list, tuple)) else (given,)) if each is not None)


def _storage(tensor: Tensor) -> int:
    return int(tensor.untyped_storage()._cdata)
