"""A large project is read and made ready beside the window, which goes on, and is shown whole or not at all."""

from __future__ import annotations

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from netbuilder.app.canvas.paint.stock import Stock
from netbuilder.app.canvas.paint.wire_style import wire_style
from netbuilder.graph import AddNodes, Graph, Node, Project, write
from tests.app.conftest import NODES, WIRES


def message(window) -> QMessageBox:
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    return box


def press(qtbot, box: QMessageBox, text: str) -> None:
    (button,) = [button for button in box.buttons() if button.text().replace("&", "") == text]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def names(window) -> str:
    return window.document.project.name


@pytest.fixture(autouse=True)
def any_is_large(monkeypatch):
    monkeypatch.setattr("netbuilder.app.files.AT_ONCE", 0)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "other.json"
    write(Project("other", Graph.checked(NODES, WIRES)), path)
    return path


@pytest.fixture
def held(window, monkeypatch):
    """Reading comes to its end only once this is set."""
    event, make_ready = Event(), window.files.make_ready

    def wait(project: Project) -> None:
        event.wait(20)
        make_ready(project)

    monkeypatch.setattr(window.files, "make_ready", wait)
    yield event
    event.set()


def test_it_is_made_beside_the_window_and_shown_as_if_it_were_made_there(window, qtbot, file, monkeypatch):
    made: list[bool] = []
    before = Stock.__init__

    def noted(self, *given) -> None:
        made.append(current_thread() is main_thread())
        before(self, *given)

    monkeypatch.setattr(Stock, "__init__", noted)
    window.open_or_say_why(file)
    qtbot.waitUntil(lambda: names(window) == "other")
    assert made == [False]
    scene = window.canvas.canvas
    assert window.document.path == file and not window.document.is_modified
    assert list(scene.nodes) == [node.id for node in NODES] and list(scene.edges) == list(WIRES)
    shown = {id: (item.face, item.card, item.cell is not None) for id, item in scene.nodes.items()}
    ways = {edge: wire.path for edge, wire in scene.edges.items()}
    window.canvas.showing.graph()  # from the start, here
    assert made == [False, True]
    assert shown == {id: (item.face, item.card, True) for id, item in scene.nodes.items()}
    assert ways == {edge: wire.path for edge, wire in scene.edges.items()}
    assert scene.landmarks == {"image": True, "digit": True}


def test_the_window_goes_on_with_what_is_there_until_all_of_it_is(window, qtbot, file, held):
    window.document.push(AddNodes([Node("mine", "ReLU")]))
    window.document.stack.setClean()
    window.open_or_say_why(file)
    assert "other.json" in window.status_line.currentMessage()
    qtbot.wait(20)
    assert set(window.canvas.canvas.nodes) == {"mine"} and window.document.path is None
    held.set()
    qtbot.waitUntil(lambda: names(window) == "other")
    assert set(window.canvas.canvas.nodes) == {node.id for node in NODES}
    assert not window.status_line.currentMessage()


def test_what_was_edited_meanwhile_is_asked_about(window, qtbot, file, held):
    window.open_or_say_why(file)
    window.document.push(AddNodes([Node("mine", "ReLU")]))
    held.set()
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(QMessageBox)))
    assert "mine" in window.document.project.graph.nodes
    press(qtbot, message(window), "Discard")
    assert names(window) == "other"


def test_what_was_discarded_already_is_not_asked_about_again(window, qtbot, file):
    window.document.push(AddNodes([Node("mine", "ReLU")]))
    window.open_or_say_why(file)
    press(qtbot, message(window), "Discard")
    qtbot.waitUntil(lambda: names(window) == "other")


def test_a_project_that_was_begun_meanwhile_stays(window, qtbot, file, held):
    delivered = []
    window.open_or_say_why(file)
    window.document.new(Project("newer"))
    held.set()
    window.files.worker.submit("after", lambda: None, delivered.append)
    qtbot.waitUntil(lambda: bool(delivered))
    assert names(window) == "newer"


def test_of_two_the_one_that_was_opened_last_is_shown(window, qtbot, file, held, tmp_path):
    write(Project("last"), tmp_path / "last.json")
    opened = []
    window.document.opened.connect(lambda: opened.append(names(window)))
    window.open_or_say_why(file)
    window.open_or_say_why(tmp_path / "last.json")
    held.set()
    qtbot.waitUntil(lambda: names(window) == "last")
    assert opened == ["last"]


def test_a_broken_one_gets_a_message_and_what_is_there_stays(window, qtbot, tmp_path):
    (tmp_path / "broken.json").write_text('{"format": "netbuilder", "version": 99}')
    before = window.document.project
    window.open_or_say_why(tmp_path / "broken.json")
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(QMessageBox)))
    assert "broken.json" in message(window).text() and window.document.project is before


def test_wires_are_drawn_as_they_are_now_though_they_were_made_before(window, qtbot, file, held):
    window.open_or_say_why(file)
    qtbot.wait(20)
    scene, project = window.canvas.canvas, Project("other", Graph.checked(NODES, WIRES))
    scene.make_ready(project)
    was = wire_style().angled
    try:
        wire_style().choose(not was)
        window.document.new(project)
        kept = {edge: wire.path for edge, wire in scene.edges.items()}
        scene.lead_anew()
        assert kept == {edge: wire.path for edge, wire in scene.edges.items()}
    finally:
        wire_style().choose(was)


def test_the_outline_behind_the_palette_lists_nothing_until_it_is_seen(window, qtbot, file):
    panel = window.outline_dock.widget()
    window.open_or_say_why(file)
    qtbot.waitUntil(lambda: names(window) == "other")
    assert panel.isVisible() and panel.model.rowCount() == 0  # Qt calls it visible there too
    window.outline_dock.raise_()
    qtbot.waitUntil(lambda: panel.model.rowCount() == len(NODES))
    window.document.push(AddNodes([Node("mine", "ReLU")]))
    assert panel.model.rowCount() == len(NODES) + 1
    window.docks[0].raise_()
    qtbot.waitUntil(lambda: panel.visibleRegion().isEmpty())
    window.document.push(AddNodes([Node("other", "ReLU")]))
    window.canvas.commands.run("outline")
    assert panel.model.rowCount() == len(NODES) + 2
