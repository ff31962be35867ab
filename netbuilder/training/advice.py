"""What the layers above an Output have to do with its loss: sizes that do not fit, activations out of place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from netbuilder.compile import Fix, Problem
from netbuilder.data import Field
from netbuilder.graph import Connect, Edge, Graph, Insert, Node, RemoveNodes, SetParams, Several
from netbuilder.layers import get as layer_of
from netbuilder.training.losses import Loss

if TYPE_CHECKING:
    from netbuilder.compile import Analysis
    from netbuilder.layers import TensorSpec

_SAME_SHAPE = ("activation", "regularisation", "normalisation")
_SIZE = {"Linear": "out_features", "Bilinear": "out_features"}
_OWN = {  # what a loss does itself, and so nothing before it should
    "CrossEntropyLoss": ("Softmax", "LogSoftmax", "Softmax2d", "Sigmoid"),
    "BCEWithLogitsLoss": ("Sigmoid", "Softmax", "LogSigmoid"),
    "MultiLabelSoftMarginLoss": ("Sigmoid", "Softmax"),
}
_NEEDED = {"NLLLoss": "LogSoftmax", "BCELoss": "Sigmoid", "KLDivLoss": "LogSoftmax"}
_ENOUGH = {
    "NLLLoss": ("LogSoftmax", "LogSigmoid"),
    "BCELoss": ("Sigmoid", "Softmax", "Hardsigmoid"),
    "KLDivLoss": ("LogSoftmax", "LogSigmoid"),
}


def misfit(graph: Graph, analysis: Analysis, node: Node, loss: Loss, field: Field) -> Iterator[Problem]:
    """The problem of an Output whose shape its loss cannot take."""
    arriving = analysis.nodes[node.id].inputs.get("in", ())
    if not arriving or not analysis.nodes[node.id].known:
        return
    output = arriving[0]
    if not output.is_float:
        message = f"{loss.type} needs floating-point values, got {output.dtype}"
        yield Problem(node.id, "error", message, (), "needs float values")
        return
    found = loss.pairing.misfit(output, field)
    if found is None:
        return
    fixes = () if found.shape is None else tuple(_reshaping(graph, node, output, found.shape))
    short = f"needs {'×'.join(map(str, found.shape))}" if found.shape else "does not fit the target"
    yield Problem(node.id, "error", f"{loss.type} {found.message}", fixes, short)


def beside(graph: Graph, node: Node, loss: Loss) -> Iterator[Problem]:
    """Warnings where the layer right above an Output and its loss do the same, or miss each other."""
    edges = graph.incoming(node.id)
    if len(edges) != 1:
        return
    above = graph.nodes[edges[0].source.node]
    if above.type in _OWN.get(loss.type, ()):
        message = f"{loss.type} takes plain scores and does the work of a {above.type} itself: leave {above.type} out"
        yield Problem(node.id, "warning", message, tuple(_without(graph, above, edges[0])), f"no {above.type} needed")
    elif loss.type in _NEEDED and above.type not in _ENOUGH[loss.type]:
        needed = _NEEDED[loss.type]
        what = "probabilities" if loss.type == "BCELoss" else "log-probabilities"
        message = f"{loss.type} takes {what}: put a {needed} before the Output"
        params = {"dim": 1} if needed == "LogSoftmax" else {}
        fixes = (Fix(f"Insert {needed}", Insert(edges[0], needed, params)),)
        yield Problem(node.id, "warning", message, fixes, f"needs {needed}")


def other_than_matrices(graph: Graph, analysis: Analysis) -> list[str]:
    """Ids of the nodes with weights that are no matrices. Builds each on `meta`."""
    import torch

    found = []
    for id in graph.order():
        report, layer = analysis.nodes[id], layer_of(graph.nodes[id].type)
        if not report.trainable or layer is None or id not in analysis.live:
            continue
        with torch.device("meta"):
            module = layer.build(layer.filled(graph.nodes[id].params), report.inputs)
        if any(parameter.ndim != 2 for parameter in module.parameters()):
            found.append(id)
    return found


def _reshaping(graph: Graph, node: Node, got: TensorSpec, wanted: tuple[int, ...]) -> Iterable[Fix]:
    edges = graph.incoming(node.id)
    if len(edges) != 1:
        return
    edge = edges[0]
    if got.shape != wanted and got.size == _size(wanted):
        flat = len(wanted) == 1
        yield Fix(*(("Insert Flatten", Insert(edge, "Flatten")) if flat else _reshape(edge, wanted)))
        return
    maker = _maker(graph, edge)
    if maker.type in _SIZE and got.shape[:-1] == wanted[:-1]:
        name = _SIZE[maker.type]
        yield Fix(f"Set {maker.id} to {wanted[-1]}", SetParams(maker.id, {name: wanted[-1]}))
    elif maker.type.startswith("Conv") and got.shape[1:] == wanted[1:]:
        yield Fix(f"Set {maker.id} to {wanted[0]}", SetParams(maker.id, {"out_channels": wanted[0]}))
    elif got.rank == len(wanted) == 1:
        yield Fix("Insert Linear", Insert(edge, "Linear", {"out_features": wanted[0]}))


def _reshape(edge: Edge, wanted: tuple[int, ...]) -> tuple[str, Insert]:
    return "Insert Reshape", Insert(edge, "Reshape", {"shape": [-1, *wanted]})


def _size(shape: tuple[int, ...]) -> int:
    size = 1
    for each in shape:
        size *= each
    return size


def _maker(graph: Graph, edge: Edge) -> Node:
    """The node that gave the shape: above all that leave a shape as it is."""
    node = graph.nodes[edge.source.node]
    while (layer := layer_of(node.type)) is not None and layer.group in _SAME_SHAPE:
        edges = graph.incoming(node.id)
        if len(edges) != 1 or node.type in ("GLU",):
            break
        node = graph.nodes[edges[0].source.node]
    return node


def _without(graph: Graph, node: Node, below: Edge) -> Iterable[Fix]:
    """Take a node out of a chain, and join its ends."""
    above = graph.incoming(node.id)
    if len(above) == 1 and len(graph.outgoing(node.id)) == 1:
        edits = [RemoveNodes((node.id,)), Connect((Edge(above[0].source, below.target),))]
        yield Fix(f"Remove {node.type}", Several(f"Remove {node.type}", edits))
