"""Bypassing and muting what is selected, and switching it on again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netbuilder.compile.switching import ends_of
from netbuilder.graph import BYPASS, MUTE, Graph, Project, Switch
from netbuilder.graph.switching import refusal
from netbuilder.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from netbuilder.app.canvas.view import CanvasView


def add_commands(view: CanvasView) -> None:
    """Say what the commands of switching nodes off do on a canvas."""
    for off in (BYPASS, MUTE):
        view.commands.add(off, partial(_toggle, view, off), lambda: bool(view.selection.ids))


def toggled(project: Project, ids: Iterable[str], off: str, *, inside: bool) -> Switch | str:
    """The edit that switches nodes off so, or on again where all that can be are off so already; else, in words, why
    none of them can be. inside: whether they stand in a block."""
    nodes, reasons, fit = project.graph.nodes, [], []
    for id in ids:
        reason = why_not(project.graph, project.blocks, id, off, inside=inside)
        if reason is None:
            fit.append(id)
        else:
            reasons.append(reason)
    if not fit:
        if reasons:
            return f"{reasons[0][0].upper()}{reasons[0][1:]}"
        return tr("Select the nodes to bypass") if off == BYPASS else tr("Select the nodes to mute")
    return Switch(fit, "" if all(nodes[id].off == off for id in fit) else off)


def why_not(graph: Graph, blocks: Mapping[str, Graph], id: str, off: str, *, inside: bool) -> str | None:
    """Why a node cannot be switched off so, in words, or None."""
    return refusal(graph.nodes[id], off, ends_of(graph.nodes[id], blocks), inside=inside)


def _toggle(view: CanvasView, off: str) -> None:
    project = view.sheet.project
    ids = [id for id in view.selection.ids if id in project.graph.nodes]
    edit = toggled(project, ids, off, inside=view.sheet.block is not None)
    if isinstance(edit, str):
        view.sheet.refused.emit(edit)
    else:
        view.sheet.push(edit)
