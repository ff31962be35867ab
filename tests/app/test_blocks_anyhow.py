"""Whatever is done with blocks, in whatever order: the canvas shows the graph of its place, and undo leads back."""

from __future__ import annotations

import random
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from netbuilder import examples
from netbuilder.app.block_commands import made_of, proposed_name
from netbuilder.app.canvas.view import CanvasView
from netbuilder.app.document import Document
from netbuilder.app.inspector.inspector import Inspector
from netbuilder.app.place import first_place
from netbuilder.app.selection import Selection
from netbuilder.app.sheet import Sheet
from netbuilder.app.shelf import Shelf
from netbuilder.app.stage import Stage
from netbuilder.app.theme import Theme
from netbuilder.graph import Move, RenameBlock, SetBlockParameters, SetParams, dumps, loads

STEPS = 60


@pytest.fixture
def world(qtbot):
    theme = Theme("dark")
    theme.apply(QApplication.instance())
    document, selection = Document(examples.get("residual").project), Selection()
    sheet, shelf = Sheet(document, selection), Shelf()
    shelf.read()
    view = CanvasView(sheet, theme, shelf)
    stage, inspector = Stage(view, sheet), Inspector(sheet, theme, view.blocks)
    for widget in (stage, inspector):
        qtbot.addWidget(widget)
        widget.resize(800, 500)
        widget.show()
    yield SimpleNamespace(document=document, sheet=sheet, view=view, tabs=stage.tabs, selection=selection)
    QApplication.clipboard().clear()


def some_step(world, chance: random.Random) -> None:
    """One thing that a person might do."""
    sheet, view, document = world.sheet, world.view, world.document
    graph, blocks = sheet.project.graph, list(document.project.blocks)
    shown = [id for id, node in graph.nodes.items() if node.type == "Block"]
    computed = [id for id, node in graph.nodes.items() if node.type not in ("Input", "Output")]
    world.selection.set(chance.sample(list(graph.nodes), min(len(graph.nodes), chance.randint(0, 3))))
    library = [offer.key for offer in view.edits.offers()["block library"]]
    numbers = [(id, name) for id in computed for name, value in graph.nodes[id].params.items() if type(value) is int]

    def make() -> None:
        ids = tuple(chance.sample(computed, min(len(computed), 2)))
        if ids:
            sheet.push(made_of(sheet.project, ids, proposed_name(sheet.project, ids)))

    def bind() -> None:
        if sheet.block is not None and numbers:
            place, name = chance.choice(numbers)
            document.push(SetBlockParameters(sheet.block, {"q": 4}, {(place, name): "q"}))

    steps = [
        *(make, make, bind, sheet.go_up, sheet.undo, sheet.undo, sheet.redo, view.delete, view.duplicate, view.copy),
        view.edits.paste,
        lambda: view.add_layer(chance.choice(["Conv2d", "Input", "Output", "Block", "Add", chance.choice(library)])),
        lambda: world.tabs.step(1),
        world.tabs.close_current,
    ]
    if shown:
        one = chance.choice(shown)
        steps += [lambda: view.blocks.open(one), lambda: view.blocks.open_in_tab(one), view.blocks.take_apart] * 2
        steps += [lambda: sheet.push(SetParams(one, {"repeat": chance.randint(1, 3)}))]
    if blocks:
        name = chance.choice(blocks)
        steps += [lambda: sheet.go(first_place(document.project, name))]
        steps += [lambda: document.push(RenameBlock(name, f"{name}x"))]
    if graph.nodes:
        steps += [lambda: sheet.push(Move({chance.choice(list(graph.nodes)): (chance.randint(0, 900), 40)}))]
    chance.choice(steps)()


@pytest.mark.parametrize("seed", range(4))
def test_the_canvas_shows_the_graph_of_its_place_and_undo_leads_back_to_the_start(world, seed):
    chance, start = random.Random(seed), world.document.project
    for step in range(STEPS):
        some_step(world, chance)
        sheet, scene, project = world.sheet, world.view.canvas, world.document.project
        assert sheet.project.graph is (project.graph if sheet.block is None else project.blocks[sheet.block]), step
        assert scene.nodes.keys() == sheet.project.graph.nodes.keys(), step
        assert scene.edges.keys() == set(sheet.project.graph.edges), step
        assert set(world.selection.ids) <= scene.nodes.keys(), step
        assert all(item.face == scene._face(sheet.project.graph.nodes[id]) for id, item in scene.nodes.items()), step
        assert world.tabs.places[world.tabs.currentIndex()] == sheet.place, step
    assert loads(dumps(world.document.project)) == world.document.project
    while world.document.stack.canUndo():
        world.sheet.undo()
    assert world.document.project is start
