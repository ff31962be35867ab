"""Whatever mouse and keys do, in whatever order: nothing raises, the scene is the graph, undo leads back to the start
and redo to the end, and the file says the same when it is read and written again.

A fault names its seed. `GESTURES=seed:count` plays that many from there; `GESTURES=seed:3,17,40` plays these alone,
to find the few that it takes."""

from __future__ import annotations

import os
import traceback
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

import pytest
from PySide6.QtWidgets import QApplication

from netbuilder import examples
from netbuilder.app.canvas.order.gliding import Glide
from netbuilder.app.canvas.paint import ground
from netbuilder.app.canvas.paint.geometry import ports_of
from netbuilder.graph import Project, dumps, loads
from tests.app.canvas.answering import Watch
from tests.app.canvas.kept import stale
from tests.app.canvas.whim import Whim

EVERY = 50
"""After so many gestures everything is checked."""
FEW = 4
A_DRAWING = 250
"""After so many the next drawing is opened: its whole history is undone and redone at every check."""
DRAWINGS = ("residual", "digits-cnn", "digits-resnet", "siamese", "text-lstm")


@pytest.fixture
def ready(window, qtbot, monkeypatch):
    """A window that has come to rest, where few cards are carried as elsewhere many are."""
    monkeypatch.setattr(ground, "MOST_PARTS", FEW)
    qtbot.waitUntil(lambda: window.document.analysis is not None, timeout=60_000)
    window.resize(1280, 800)
    window.activateWindow()
    return window


@pytest.mark.parametrize("seed", [1])
def test_a_hundred_and_fifty_gestures(ready, seed):
    play(ready, seed, range(150))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 20))
def test_five_thousand_gestures(ready, seed):
    play(ready, seed, range(500))


@pytest.mark.skipif("GESTURES" not in os.environ, reason="plays what GESTURES says")
def test_these_gestures(ready):
    seed, _, which = os.environ["GESTURES"].partition(":")
    numbers = [int(each) for each in which.split(",")] if "," in which else range(int(which or 500))
    play(ready, int(seed), numbers)


def play(window, seed: int, numbers) -> None:
    whim, scene = Whim(window, seed), window.canvas.canvas
    with Watch() as watch:
        whim.faults = watch.faults
        start, drawing = None, None
        for number in numbers:
            if number // A_DRAWING != drawing:
                drawing = number // A_DRAWING
                start = opened(window, seed, drawing)
            try:
                whim.play(number)
            except Exception:  # of an event handler, which PySide raises from where the event was sent
                watch.faults.append("".join(traceback.format_exc(limit=-6)))
            if number % 2:
                arrive(window)
            wrong = [*watch.faults, *differences(window.sheet, scene), *(() if number % 5 else stale(window.canvas))]
            if not wrong and ((number + 1) % EVERY == 0 or number == numbers[-1]):
                settle(window)
                wrong = [
                    *differences(window.sheet, scene),
                    *history(window, start),
                    *watch.faults,
                    *stale(window.canvas),
                ]
            if wrong:
                last = "\n  ".join(whim.told[-25:])
                pytest.fail(f"seed {seed}, gesture {number}:\n{chr(10).join(wrong)}\nthe last gestures:\n  {last}")
    QApplication.clipboard().clear()


def opened(window, seed: int, number: int):
    """The next drawing, opened as from a file."""
    window.document.stack.setClean()
    window.document.new(examples.get(DRAWINGS[(seed + number) % len(DRAWINGS)]).project)
    QApplication.processEvents()
    return window.document.project


def settle(window) -> None:
    """Nothing is held, dragged, gliding or being typed."""
    window.canvas.cancel()
    arrive(window)
    window.canvas.setFocus()
    QApplication.processEvents()


def arrive(window) -> None:
    """Cards that glide are where they glide to."""
    for glide in window.canvas.findChildren(Glide):
        glide.end()


def differences(sheet, scene) -> list[str]:
    """In what the scene is not the graph that is shown."""
    graph, blocks = sheet.project.graph, sheet.project.blocks
    if scene.nodes.keys() != graph.nodes.keys() or scene.edges.keys() != set(graph.edges):
        return [f"the scene holds {set(scene.nodes) ^ set(graph.nodes) or set(scene.edges) ^ set(graph.edges)} amiss"]
    whole = sheet.document.project
    wrong = [] if graph is (whole.graph if sheet.block is None else whole.blocks[sheet.block]) else ["another graph"]
    wrong += [f"{id} is selected" for id in sheet.selection.ids if id not in graph.nodes]
    moving = any(view.findChildren(Glide) or view.gesture is not None for view in scene.views())
    for id, node in graph.nodes.items():
        item = scene.nodes[id]
        if not moving and (item.pos().x(), item.pos().y()) != node.at:
            wrong.append(f"{id} stands at {item.pos()}, and is to stand at {node.at}")
        if (item.face.inputs, item.face.outputs) != ports_of(graph, node, blocks):
            wrong.append(f"{id} shows the ports {item.face.inputs} and {item.face.outputs}")
        if item.face.off not in (node.off, "left out", ""):
            wrong.append(f"{id} is shown {item.face.off}, and is {node.off or 'on'}")
    for edge, item in scene.edges.items():
        if item.path != scene.way_of(edge):
            wrong.append(f"the wire {edge} does not follow its nodes")
    below = [item.zValue() for each in (scene.marks.frames, scene.marks.notes) for item in each.values()]
    if any(z >= 0 for z in below) or not scene.wires.zValue() < scene.cards.zValue():
        wrong.append("something lies above what it is to lie below")
    return wrong


def marks_amiss(sheet, scene) -> list[str]:
    """Whether other frames and notes are shown than there are; while one is made or written on it is."""
    marks = sheet.project.graph.marks
    same = scene.marks.frames.keys() == marks.frames.keys() and scene.marks.notes.keys() == marks.notes.keys()
    return [] if same else ["other frames or notes are shown than there are"]


def other_parts(one: Project, other: Project) -> list[str]:
    """Where two projects differ."""
    if not is_dataclass(one) or type(one) is not type(other):
        return [f"{one!r:.200}, {other!r:.200}"]
    pairs = [(field.name, getattr(one, field.name), getattr(other, field.name)) for field in fields(one)]
    return [f"{name}: {said}" for name, a, b in pairs if a != b for said in _other_values(a, b)]


def _other_values(a: object, b: object) -> list[str]:
    if not isinstance(a, Mapping) or not isinstance(b, Mapping):
        return other_parts(a, b)
    return [
        f"{key}: {part}" for key in {*a, *b} if a.get(key) != b.get(key) for part in other_parts(a.get(key), b.get(key))
    ]


def history(window, start) -> list[str]:
    """What is wrong when everything is undone, and done again; and with the file."""
    document, sheet, scene = window.document, window.sheet, window.canvas.canvas
    end, steps, wrong = document.project, document.stack.index(), marks_amiss(sheet, scene)
    text = dumps(end)
    again = loads(text)
    if dumps(again) != text:
        wrong.append("the file is another when it is read and written again")
    if again != end:
        wrong += [f"the file gives another project: {part}" for part in other_parts(end, again)]
    while document.stack.canUndo():
        sheet.undo()
    if document.project != start or dumps(document.project) != dumps(start):
        wrong.append("undoing everything does not lead back to the start")
    wrong += [f"at the start, {each}" for each in (*differences(sheet, scene), *marks_amiss(sheet, scene))]
    while document.stack.index() < steps:
        sheet.redo()
    if document.project != end or dumps(document.project) != text:
        wrong.append("redoing everything does not lead to the end")
    return wrong + [f"at the end, {each}" for each in (*differences(sheet, scene), *marks_amiss(sheet, scene))]
