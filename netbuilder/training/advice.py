"""What the layers above an Output have to do with its loss: sizes that do not fit, activations out of place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netbuilder.compile import Fix, Problem
from netbuilder.compile.fixes import insert
from netbuilder.data import Field
from netbuilder.graph import UNSET, Connect, Edge, Graph, Node, RemoveNodes, SetParams, Several
from netbuilder.layers import get as layer_of
from netbuilder.training import losses
from netbuilder.training.loss import Loss
from netbuilder.wording import mark, tr

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
_POSITIVE = ("Softplus", "ReLU", "ReLU6", "Sigmoid", "Hardsigmoid", "Softmax", "Softmax2d", "Softmin")


@dataclass(frozen=True)
class _Need:
    """What is said of what a loss takes, the layer that makes it, and the layers that do."""

    said: str
    layer: str
    enough: tuple[str, ...]
    params: tuple[tuple[str, Any], ...] = ()


_LOGARITHMS = _Need(
    mark("{loss} takes log-probabilities: put a {layer} before the Output"),
    "LogSoftmax",
    ("LogSoftmax", "LogSigmoid"),
    (("dim", 1),),
)
_NEEDED = {
    "NLLLoss": _LOGARITHMS,
    "KLDivLoss": _LOGARITHMS,
    "BCELoss": _Need(
        mark("{loss} takes probabilities: put a {layer} before the Output"),
        "Sigmoid",
        ("Sigmoid", "Softmax", "Hardsigmoid"),
    ),
    "HingeEmbeddingLoss": _Need(
        mark(
            "{loss} takes distances, and has no least value where they can be negative: put a {layer} before the Output"
        ),
        "Softplus",
        (*_POSITIVE, "PairwiseDistance"),
    ),
}
_COUNTS = _Need(
    mark("{loss} takes expected counts, which are not negative: put a {layer} before the Output"),
    "Softplus",
    _POSITIVE,
)
_SHAPING = ("Flatten", "Unflatten", "Reshape", "Squeeze", "Unsqueeze", "Permute", "Identity")


def misfit(
    graph: Graph, analysis: Analysis, node: Node, loss: Loss, field: Field, fields: Mapping[str, Field]
) -> Iterator[Problem]:
    """The problem of an Output whose shape its loss cannot take; `fields` are all that might be predicted instead."""
    arriving = analysis.nodes[node.id].inputs.get("in", ())
    if not arriving or not analysis.nodes[node.id].known:
        return
    output = arriving[0]
    if not output.is_float:
        message = tr("{loss} needs floating-point values, got {dtype}").format(loss=loss.type, dtype=output.dtype)
        yield Problem(node.id, "error", message, (), tr("needs float values"))
        return
    params = node.params.get("loss_params")
    found = loss.misfit(output, field, params if isinstance(params, Mapping) else {})
    if found is None:
        return
    fixes = () if found.shape is None else tuple(_reshaping(graph, node, output, found.shape))
    fixes += tuple(_choosing(node, output, field, fields))
    short = tr("needs {shape}") if found.shape else tr("does not fit the target")
    short = short.format(shape="×".join(map(str, found.shape or ())))
    yield Problem(node.id, "error", tr("{layer} {fault}").format(layer=loss.type, fault=found.message), fixes, short)


def beside(graph: Graph, node: Node, loss: Loss) -> Iterator[Problem]:
    """Warnings where the layer right above an Output and its loss do the same, or miss each other."""
    edges = graph.incoming(node.id)
    if len(edges) != 1:
        return
    above = graph.nodes[edges[0].source.node]
    if above.type in _OWN.get(loss.type, ()):
        said = tr("{loss} takes plain scores and does the work of a {layer} itself: leave {layer} out")
        message, short = said.format(loss=loss.type, layer=above.type), tr("no {layer} needed").format(layer=above.type)
        yield Problem(node.id, "warning", message, tuple(_without(graph, above, edges[0])), short)
        return
    need = _need(loss, node.params.get("loss_params"))
    if need is not None and _last_that_computes(graph, above).type not in need.enough:
        message = tr(need.said).format(loss=loss.type, layer=need.layer)
        fixes = (insert(edges[0], need.layer, dict(need.params)),)
        yield Problem(node.id, "warning", message, fixes, tr("needs {layer}").format(layer=need.layer))


def _need(loss: Loss, params: Any) -> _Need | None:
    if loss.type == "PoissonNLLLoss" and isinstance(params, Mapping) and params.get("log_input") is False:
        return _COUNTS
    return _NEEDED.get(loss.type)


def _last_that_computes(graph: Graph, node: Node) -> Node:
    """The node itself, or the one above it that made the values which it only lays out anew."""
    while node.type in _SHAPING:
        edges = graph.incoming(node.id)
        if len(edges) != 1:
            break
        node = graph.nodes[edges[0].source.node]
    return node


def other_than_matrices(graph: Graph, analysis: Analysis) -> list[str]:
    """Ids of the nodes with weights that are no matrices. Builds each on `meta`."""
    import torch

    found = []
    for id in graph.order():
        report, layer = analysis.nodes[id], layer_of(graph.nodes[id].type)
        if not report.trainable or layer is None or id not in analysis.live:
            continue
        if report.inside:
            found += [id] if any(other_than_matrices(each.network, each) for each in report.inside) else []
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
        yield insert(edge, "Flatten") if flat else insert(edge, "Reshape", {"shape": [-1, *wanted]})
        return
    maker = _maker(graph, edge)
    if maker.type in _SIZE and got.shape[:-1] == wanted[:-1]:
        name = _SIZE[maker.type]
        yield _set(maker, name, wanted[-1])
    elif maker.type.startswith("Conv") and got.shape[1:] == wanted[1:]:
        yield _set(maker, "out_channels", wanted[0])
    elif got.rank == len(wanted) == 1:
        yield insert(edge, "Linear", {"out_features": wanted[0]})


def _set(maker: Node, name: str, size: int) -> Fix:
    return Fix(tr("Set {name} to {value}").format(name=maker.id, value=size), SetParams(maker.id, {name: size}))


def _choosing(node: Node, got: TensorSpec, field: Field, fields: Mapping[str, Field]) -> Iterator[Fix]:
    """Another loss for the same target, else an image that has the shape of what arrives: an autoencoder's target."""
    for loss in (losses.default_for(field), losses.get("BCEWithLogitsLoss")):
        if loss is not None and loss.misfit(got, field, {}) is None:
            use = SetParams(node.id, {"loss": loss.type, "loss_params": UNSET})
            yield Fix(tr("Use {name}").format(name=loss.type), use)
            return
    for name, other in fields.items():
        if other.kind == "image" and other.shape == got.shape and name != field.name:
            chosen = {"target": name, "loss": losses.default_for(other).type, "loss_params": UNSET}
            yield Fix(tr("Predict {name}").format(name=name), SetParams(node.id, chosen))
            return


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
        said = tr("Remove {name}").format(name=node.type)
        yield Fix(said, Several(said, edits))
