"""Ports of a block put in another order: in the block, where they are Inputs and Outputs, or from one of its cards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netbuilder.graph import Graph, MovePort, Within
from netbuilder.graph.blocks import inlets, outlets
from netbuilder.graph.ports import peers
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView


def add_commands(view: CanvasView) -> None:
    """Say what the commands do on a view."""
    for name, by in (("port_up", -1), ("port_down", 1)):
        view.commands.add(name, partial(_move_chosen, view, by), partial(can_move_chosen, view))


def can_move_chosen(view: CanvasView) -> bool:
    """Whether a block is shown, and a port of it chosen that is not the only one on its side."""
    port = _chosen(view)
    return port is not None and len(peers(view.sheet.project.graph, port)) > 1


def several(block: Graph) -> tuple[str, ...]:
    """The ports of a block that another order is possible for: those of each side that has more than one."""
    return tuple(id for side in (inlets(block), outlets(block)) if len(side) > 1 for id in side)


def move(view: CanvasView, block: str, port: str, by: int) -> bool:
    """Move a port of a block of the project up (−1) or down (1), and say where it is then."""
    document = view.sheet.document
    done = document.push(Within(block, MovePort(port, by)))
    if done:
        side = peers(document.project.blocks[block], port)
        says = tr("{port} of the block {block} is now number {place} of {count}")
        view.sheet.said.emit(says.format(port=port, block=block, place=side.index(port) + 1, count=len(side)))
    return done


def _chosen(view: CanvasView) -> str | None:
    """The Input or Output that was selected last, in a block."""
    graph, ids = view.sheet.project.graph, view.selection.ids
    if view.sheet.block is None or not ids or ids[-1] not in graph.nodes:
        return None
    return ids[-1] if peers(graph, ids[-1]) else None


def _move_chosen(view: CanvasView, by: int) -> None:
    port, block = _chosen(view), view.sheet.block
    if port is None or block is None:
        view.sheet.refused.emit(tr("In a block, select an Input or an Output to move its port"))
    else:
        move(view, block, port, by)
