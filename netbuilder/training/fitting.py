"""What in a recipe does not go together, or not with the network it is for. Needs no torch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from netbuilder.data import Field
from netbuilder.graph import Graph, Node
from netbuilder.graph.blocks import owner_of
from netbuilder.training import losses, metrics, optimizers
from netbuilder.training.early_stopping import metric_faults
from netbuilder.training.optimizers import OptimizerType
from netbuilder.training.recipe import Choice, Recipe
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.compile import Analysis


def faults(recipe: Recipe, analysis: Analysis, fields: Mapping[str, Field]) -> list[str]:
    """What is wrong with a sound recipe in view of a sound drawing and the fields of its data, in words."""
    found: list[str] = []
    chosen = optimizers.get(recipe.optimizer.type)
    if chosen is not None:
        if chosen.undivided and any(said.lr_factor != 1 for said in recipe.nodes.values()):
            found.append(
                tr("{chosen} has one learning rate for all weights: leave out every lr_factor under nodes").format(
                    chosen=chosen.type
                )
            )
        found += _sparse_faults(chosen, recipe, analysis)
    freezes = any(said.frozen for said in recipe.nodes.values())
    if freezes and analysis.trainable and not any(_learning(analysis, recipe)):
        found.append(tr("nodes: every node with weights is frozen: thaw one, or there is nothing to learn"))
    if recipe.early_stopping is not None:
        found += metric_faults(recipe.early_stopping.params, measures(analysis.network, fields, recipe))
    return found


def measures(graph: Graph, fields: Mapping[str, Field], recipe: Recipe) -> tuple[str, ...]:
    """The names of all numbers that a row of a run says of a split."""
    outputs = [node for node in graph.nodes.values() if node.type == "Output"]
    names = ["loss", *(["penalty"] if recipe.penalty is not None else [])]
    for node in outputs:
        own = _metrics(node, fields)
        names += [f"{node.id}.{name}" for name in ("loss", *own)] if len(outputs) > 1 else own
    return tuple(names)


def _metrics(node: Node, fields: Mapping[str, Field]) -> list[str]:
    field = fields.get(str(node.params.get("target")))
    loss = losses.get(node.params.get("loss") or "") or (losses.default_for(field) if field else None)
    if loss is None:
        return []
    named = (field and node.params.get("metrics")) or metrics.default_for(loss, field)
    return [name for name in named if (metric := metrics.get(name)) is not None and metric.scalar]


def _sparse_faults(chosen: OptimizerType, recipe: Recipe, analysis: Analysis) -> Iterator[str]:
    sparse: list[str] = []
    dense: list[str] = []
    for address, node in _learning(analysis, recipe):
        (sparse if node.params.get("sparse") is True else dense).append(address)
    if chosen.sparse and sparse and dense:
        told = ", ".join(dense[:5]) + (", …" if len(dense) > 5 else "")
        said = tr("{optimizer} takes sparse gradients alone, and those of {nodes} are not: freeze them, or use another")
        yield said.format(optimizer=chosen.type, nodes=told)
    if chosen.sparse and recipe.penalty is not None:
        said = tr("{optimizer} takes sparse gradients alone, and those of a penalty are not: leave one of the two out")
        yield said.format(optimizer=chosen.type)
    if sparse and recipe.accumulate > 1:
        said = tr("the gradients of {nodes} are sparse, and cannot be accumulated: set accumulate to 1")
        yield said.format(nodes=", ".join(sparse[:5]))
    if sparse and (reason := chosen.sparse_fault(recipe.optimizer.params)):
        said = tr("{reason}, and {nodes} gives such: set its sparse to false")
        yield said.format(reason=reason, nodes=", ".join(sparse[:5]))
    elif sparse and (pace := recipe.scheduler) is not None and _gives_momentum(pace, chosen):
        said = tr("{scheduler} gives {optimizer} a momentum, which the sparse gradients of {nodes} do not go with: "
                  "set its cycle_momentum to false")  # fmt: skip
        yield said.format(scheduler=pace.type, optimizer=chosen.type, nodes=", ".join(sparse[:5]))


def _gives_momentum(pace: Choice, chosen: OptimizerType) -> bool:
    """Whether a scheduler lets the momentum of an optimizer that has one go up and down, whatever it was."""
    cycles = pace.type in ("OneCycleLR", "CyclicLR") and pace.params.get("cycle_momentum", True)
    return bool(cycles and "momentum" in chosen.by_name)


def _learning(analysis: Analysis, recipe: Recipe, place: str = "", frozen: bool = False) -> Iterator[tuple[str, Node]]:
    """Every node that learns, blocks opened, with its address."""
    for id, node in analysis.graph.nodes.items():
        report = analysis.nodes.get(id)
        if report is None or id not in analysis.live or not report.trainable or owner_of(node) is not None:
            continue
        stays = frozen or _frozen(recipe, f"{place}{id}")
        if report.inside:
            for number, inside in enumerate(report.inside):
                at = f"{place}{id}.{number}" if len(report.inside) > 1 else f"{place}{id}"
                yield from _learning(inside, recipe, f"{at}.", stays or _frozen(recipe, at))
        elif not stays:
            yield f"{place}{id}", node


def _frozen(recipe: Recipe, address: str) -> bool:
    return address in recipe.nodes and recipe.nodes[address].frozen
