"""Whatever mouse and keys do with frames, notes and points of wires: the scene shows what the graph says, undoing all
gives the start, redoing all the end, and the file says the same when it is read again."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from netbuilder.graph import Frame, Marks, Note, dumps, loads
from tests.app.canvas.conftest import small, wire

BENDS = {wire("conv.out -> relu.in"): ((356, 120),), wire("relu.out -> flat.in"): ((548, 60), (552, 140))}


def start():
    frames = {
        "frame1": Frame("frame1", "Features", (164, -56), (392, 200), "blue"),
        "frame2": Frame("frame2", "", (340, -20), (210, 130)),
        "frame3": Frame("frame3", "Elsewhere", (0, 260), (300, 180), "unknown colour"),
    }
    notes = {"note1": Note("note1", "within", (440, -24), (80, 40)), "note2": Note("note2", "out", (500, 300))}
    project = small()
    return replace(project, graph=project.graph.with_marks(Marks(frames, notes, {}, BENDS)))


class Person:
    """Does one thing after the other on a canvas, chosen by a seeded die."""

    def __init__(self, canvas, seed: int) -> None:
        self.canvas, self.die = canvas, random.Random(seed)

    def place(self):
        from PySide6.QtCore import QPoint

        viewport = self.canvas.view.viewport().rect()
        graph = self.canvas.sheet.project.graph
        marks = graph.marks
        if self.die.random() < 0.75:
            there = [*marks.frames.values(), *marks.notes.values()]
            spots = [(x + dx * w, y + dy * h) for m in there for (x, y), (w, h) in [(m.at, m.size)] for dx, dy in GRIPS]
            spots += [point for points in marks.bends.values() for point in points]
            spots += [(n.at[0] + 70, n.at[1] + 30) for n in graph.nodes.values()]
            at = self.canvas.at(*self.die.choice(spots or [(0, 0)]))
            if viewport.contains(at):
                return at
        return QPoint(self.die.randrange(viewport.width()), self.die.randrange(viewport.height()))

    def act(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        view, die = self.canvas.view, self.die
        Key, Mod, left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
        what = die.random()
        if what < 0.3:
            self.canvas.drag(self.place(), self.place(), drop=die.random() < 0.85)
            if view.gesture is not None:
                self.canvas.key(Key.Key_Escape)
                QTest.mouseRelease(view.viewport(), left, Mod.NoModifier, self.place())
        elif what < 0.45:
            self.canvas.click(self.place(), die.choice([Mod.NoModifier, Mod.NoModifier, Mod.ShiftModifier]))
        elif what < 0.5:
            QTest.mouseDClick(view.viewport(), left, pos=self.place())
            view.search.hide()
        elif what < 0.6:
            getattr(self.canvas.document.stack, die.choice(["undo", "undo", "redo"]))()
        elif what < 0.65:
            view.set_zoom(die.choice([0.15, 0.4, 1.0, 1.0, 2.0]))
            view.centre_at(view.canvas.bounds().center())
        else:
            view.commands.run(die.choice(COMMANDS))
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() in ("FrameTitle", "NoteText"):
            QTest.keyClicks(focus, die.choice(["", "Title", "some words"]))
            if die.random() < 0.7:
                QTest.keyClick(focus, die.choice([Key.Key_Escape, Key.Key_Return]), Mod.ControlModifier)
                view.marks.writing.end()
        for box in [QApplication.activePopupWidget()]:
            if box is not None:
                box.close()
        view.setFocus()


GRIPS = ((0.5, 0.1), (0, 0.5), (1, 0.5), (0.5, 1), (1, 1), (0.5, 0.5))
COMMANDS = (
    *("frame", "note", "lead_wire", "straighten", "next_mark", "last_mark", "write_mark", "mark_colour"),
    *("mark_wider", "mark_lower", "collapse_frame", "set_bookmark", "nudge_left", "leap_down", "delete", "copy"),
    *("paste", "duplicate", "cut", "select_all", "next_wire", "escape", "take_apart"),
)


def shown(canvas) -> None:
    """The scene is as the graph says."""
    graph, scene = canvas.sheet.project.graph, canvas.view.canvas
    layer = scene.marks
    assert {id: item.mark for id, item in layer.frames.items()} == dict(graph.marks.frames)
    assert {id: item.mark for id, item in layer.notes.items()} == dict(graph.marks.notes)
    for item in layer.items():
        assert item.scene() is scene and item.pos().toTuple() == tuple(map(float, item.mark.at))
        pick = ("frame" if isinstance(item.mark, Frame) else "note", item.mark.id)
        assert item.chosen == (pick in canvas.view.marks.chosen)
    assert not layer.led and layer.marks == graph.marks
    for id, node in graph.nodes.items():
        assert scene.nodes[id].card.topLeft().toTuple() == tuple(map(float, node.at))
    for edge, points in graph.marks.bends.items():
        way = scene.edges[edge].path
        ends = [way.elementAt(n) for n in range(way.elementCount())]
        assert {(round(e.x), round(e.y)) for e in ends} >= {(round(x), round(y)) for x, y in points}
    assert all(edge in graph.marks.bends for edge in layer.handles.edges)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_scene_the_history_and_the_file_stay_true_to_the_graph(make_canvas, seed):
    first = start()
    canvas = make_canvas(first)
    person = Person(canvas, seed)
    for step in range(160):
        person.act()
        canvas.view.marks.writing.end()
        shown(canvas)
        if step % 40 == 39:
            end = canvas.document.project
            assert dumps(loads(dumps(end))) == dumps(end)
            index = canvas.document.stack.index()
            while canvas.document.stack.canUndo():
                canvas.document.stack.undo()
            assert canvas.document.project is first
            shown(canvas)
            while canvas.document.stack.index() < index:
                canvas.document.stack.redo()
            assert canvas.document.project == end
            shown(canvas)
