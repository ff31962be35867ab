"""Edits about blocks: inside one, added, renamed, removed, their parameters; `grouping` makes and takes apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from netbuilder.graph.blocks import (
    OWN,
    block_of,
    holds_itself,
    needed,
    reference,
    renamed,
    resolved,
    used,
    users,
)
from netbuilder.graph.edit import UNSET, Edit, EditError
from netbuilder.graph.edits import SetParams
from netbuilder.graph.model import Graph, Json, Project, is_identifier
from netbuilder.wording import tr


@dataclass
class Within(Edit):
    """An edit of a graph, made in a block instead of the drawing."""

    block: str = ""
    edit: Edit = field(default_factory=Edit)

    @property
    def label(self) -> str:
        return self.edit.label

    def _after(self, project: Project) -> Project:
        inside = self.edit.apply(replace(project, graph=block_called(project, self.block)))
        blocks = {**inside.blocks, self.block: inside.graph}
        if blocks.keys() != project.blocks.keys() or inside.graph.nodes is not project.blocks[self.block].nodes:
            _refuse_itself(blocks, self.block)
        return replace(inside, graph=project.graph, blocks=blocks)


@dataclass
class AddBlocks(Edit):
    """Add blocks to the project's own, or put others in the place of some."""

    blocks: Mapping[str, Graph] = field(default_factory=dict)

    @property
    def label(self) -> str:
        if len(self.blocks) != 1:
            return tr("Add blocks")
        return tr("Add the block {name}").format(name=next(iter(self.blocks)))

    def _after(self, project: Project) -> Project:
        for name in self.blocks:
            refuse_name(name)
        blocks = {**project.blocks, **self.blocks}
        for name in self.blocks:
            _refuse_itself(blocks, name)
        return replace(project, blocks=blocks)


@dataclass
class RemoveBlock(Edit):
    """Remove a block that nothing uses."""

    name: str = ""

    @property
    def label(self) -> str:
        return tr("Delete the block {name}").format(name=self.name)

    def _after(self, project: Project) -> Project:
        block_called(project, self.name)
        homes = [id for id, node in project.graph.nodes.items() if block_of(node) == self.name]
        homes += [name for name, graph in project.blocks.items() if self.name in used(graph)]
        if homes:
            raise EditError(
                tr("the block {name} is in use ({nodes}): delete these first").format(
                    name=self.name, nodes=", ".join(homes[:3])
                )
            )
        return replace(project, blocks={name: graph for name, graph in project.blocks.items() if name != self.name})


@dataclass
class RenameBlock(Edit):
    """Give a block another name, wherever it is used."""

    old: str = ""
    new: str = ""

    @property
    def label(self) -> str:
        return tr("Rename the block {old} to {new}").format(old=self.old, new=self.new)

    def _after(self, project: Project) -> Project:
        block_called(project, self.old)
        refuse_name(self.new)
        if self.new != self.old and self.new in project.blocks:
            raise EditError(tr("there is a block {name} already").format(name=self.new))
        names = {self.old: self.new}
        blocks = {names.get(name, name): renamed(graph, names) for name, graph in project.blocks.items()}
        return replace(project, graph=renamed(project.graph, names), blocks=blocks)


@dataclass
class SetBlockParameters(Edit):
    """Set the parameters that a block offers to its uses; UNSET takes one away, which puts its default where it was
    read. A new one may be `bound` at once: (node, parameter of that node) are made to read it."""

    block: str = ""
    changes: Mapping[str, Json] = field(default_factory=dict)
    bound: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def label(self) -> str:
        return tr("Change {names} of the block {block}").format(names=", ".join(self.changes), block=self.block)

    def _after(self, project: Project) -> Project:
        graph = block_called(project, self.block)
        parameters = dict(graph.parameters)
        for name, value in self.changes.items():
            if value is UNSET:
                defaults = resolved(graph)
                for id, own in users(graph, name):
                    value_there = defaults.nodes[id].params[own]
                    graph = SetParams(id, {own: value_there}).apply(replace(project, graph=graph)).graph
                parameters.pop(name, None)
                continue
            if not is_identifier(name) or name in OWN:
                raise EditError(
                    tr("{name!r} is no name for a parameter of a block: use letters, digits and _").format(name=name)
                )
            if reference(value) is not None:
                raise EditError(tr("the default of {name} must be a value").format(name=name))
            parameters[name] = value
        for (id, own), name in self.bound.items():
            graph = SetParams(id, {own: {"from": name}}).apply(replace(project, graph=graph)).graph
        return replace(project, blocks={**project.blocks, self.block: replace(graph, parameters=parameters)})


def block_called(project: Project, name: str) -> Graph:
    """The block of that name. Raises EditError where there is none."""
    try:
        return project.blocks[name]
    except KeyError:
        raise EditError(tr("there is no block {name!r}").format(name=name)) from None


def refuse_name(name: str) -> None:
    """Raise EditError where a block cannot be called so."""
    if not is_identifier(name):
        raise EditError(
            tr("{name!r} is no name for a block: use letters, digits and _, beginning with a letter").format(name=name)
        )


def _refuse_itself(blocks: Mapping[str, Graph], name: str) -> None:
    if any(holds_itself(blocks, part) for part in _there(blocks, needed(blocks, [name]))):
        raise EditError(tr("the block {name} would contain itself").format(name=name))


def _there(blocks: Mapping[str, Graph], names: Iterable[str]) -> list[str]:
    return [name for name in names if name in blocks]
