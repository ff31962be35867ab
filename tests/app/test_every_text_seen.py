"""Every text that a person reads can be translated: read off a real window in a language of brackets."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTabBar, QVBoxLayout, QWidget

from netbuilder import examples
from netbuilder.app.panels.tabs import TITLES
from netbuilder.graph import AddNodes, Node, Project, Rename, SetTraining
from tests.app.bracketed import painted, read_in, read_in_menu, spoken_in_brackets, unlooked

LONG = 60_000


@pytest.fixture
def brackets(qapp):
    with spoken_in_brackets(qapp), painted() as written:
        yield written


@pytest.fixture
def seen(brackets, make_window, qtbot):
    """A window that speaks in brackets, with an example open and known, and what was read in it so far."""
    window = make_window()
    window.resize(1440, 900)
    seen = Seen(window, brackets, qtbot)
    qtbot.waitUntil(lambda: "curves" in window.tabs.panels, timeout=LONG)
    seen.open(examples.get("digits-cnn").project)
    return seen


class Seen:
    """Reads what is shown, again and again, and says what was not looked up."""

    def __init__(self, window, written, qtbot):
        self.window, self._written, self._qtbot = window, written, qtbot
        self._texts = []
        self._known = set()

    def open(self, project: Project):
        self.window.document.new(project)
        written = [project.extra, *(block.extra for block in project.blocks.values())]
        self._known |= {project.name, *project.blocks, *chain.from_iterable(map(_texts_of, written))}
        self.wait(lambda: self.window.document.is_looked_at)

    def read(self, *others):
        """Read the window as it is now, and what lies over it."""
        QApplication.processEvents()
        self.window.grab()
        self._texts += [*read_in(self.window), *self._written]
        self._written.clear()
        for each in others:
            each.grab()
            self._texts += read_in(each)

    def wait(self, until):
        self._qtbot.waitUntil(until, timeout=LONG)

    def knows(self, names):
        """Names that are nobody's to translate."""
        self._known |= set(names)

    def read_menu(self, menu):
        self._texts += read_in_menu(menu)

    @property
    def left(self):
        return unlooked(self._texts, self._known)


def _texts_of(value):
    if isinstance(value, str):
        yield from (value, *value.split("\n"))
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts_of(each)


def test_menus_panels_inspector_and_what_lies_over_the_canvas_say_nothing_that_was_not_looked_up(seen):
    for menu in seen.window.menus.bar.values():
        seen.read_menu(menu)
    read_panels(seen)
    read_inspector(seen)
    read_over_the_canvas(seen)
    assert not seen.left, "\n".join(seen.left)


def read_panels(seen):
    window = seen.window
    for name in TITLES:
        window.tabs.show_tab(name)
        seen.wait(lambda name=name: name == "problems" or name in window.tabs.panels)
        seen.read()


def read_inspector(seen):
    window, nodes = seen.window, list(seen.window.document.project.graph.nodes)
    for ids in (*([id] for id in nodes), nodes[1:4], []):
        window.selection.set(ids)
        seen.read()
    for page in window.inspector.findChildren(QTabBar):
        for index in range(page.count()):
            page.setCurrentIndex(index)
            seen.read()


def read_over_the_canvas(seen):
    window, run = seen.window, seen.window.canvas.commands.run
    first = next(iter(window.document.project.graph.nodes))
    for name in ("search", "find", "history", "wire_shapes", "wire_sizes", "shares", "shares", "shares", "bookmarks"):
        window.canvas.setFocus()
        window.selection.set([first])
        run(name)
        seen.read(*_over(window))
        for each in _over(window):
            each.close()


def test_nor_does_a_training_with_what_it_leaves(seen):
    window = seen.window
    window.document.push(SetTraining({**window.document.project.training, "epochs": 1}))
    seen.wait(lambda: window.document.is_looked_at)
    window.train()
    seen.wait(lambda: window.session.trained is not None and not window.session.is_running)
    read_panels(seen)
    assert not seen.left, "\n".join(seen.left)


def test_nor_do_keys_commands_templates_and_questions(seen):
    window = seen.window
    for name in ("cheat_sheet", "command_palette", "shortcut_editor"):
        window.action(name).trigger()
        seen.read(*_over(window))
    window.key_help.editor.close()
    window.document.push(Rename("p2"))
    window.files.new()
    window.files.before_losing(lambda: None)
    window.show_about()
    window.report("", "")
    seen.knows(each.project.name for each in examples.all_examples())
    seen.read(*_over(window))
    for each in _over(window):
        each.close()
    assert not seen.left, "\n".join(seen.left)


def test_nor_do_blocks_an_empty_canvas_and_faults(seen):
    window = seen.window
    seen.open(examples.get("digits-resnet").project)
    nodes = window.document.project.graph.nodes
    window.selection.set([next(id for id, node in nodes.items() if node.type == "Block")])
    seen.read()
    window.canvas.commands.run("open_block")
    seen.read()
    window.selection.set(list(window.sheet.project.graph.nodes)[:1])
    seen.read()
    seen.open(Project("p1"))
    seen.read()
    nodes = [Node("a", "Conv2d", {}, (0, 0)), Node("b", "Convd", {}, (200, 0)), Node("c", "Linear", {}, (400, 0))]
    window.document.push(AddNodes(nodes))
    seen.wait(lambda: window.document.is_looked_at)
    for id in "abc":
        window.selection.set([id])
        seen.read()
    window.tabs.show_tab("problems")
    seen.read()
    assert not seen.left, "\n".join(seen.left)


def test_what_was_not_looked_up_is_found(brackets, qtbot):
    """Else the tests above would hold whatever a window said."""
    widget = QWidget(toolTip="⟦Looked up⟧ · conv1")
    column = QVBoxLayout(widget)
    listed = QComboBox()
    listed.addItems(["⟦Of one⟧", "in a list"])
    for each in (QLabel("⟦All of it⟧"), QLabel("not at all"), QLineEdit("what was typed"), listed, Painted()):
        column.addWidget(each)
    qtbot.addWidget(widget)
    widget.show()
    widget.grab()
    assert unlooked([*read_in(widget), *brackets]) == ["not at all", "in a list", "by a painter"]


class Painted(QWidget):
    def sizeHint(self):
        return QSize(80, 20)

    def paintEvent(self, event):
        painter = QPainter(self)
        painter.drawText(0, 12, "by a painter")
        painter.drawText(0, 12, "⟦by a painter too⟧")


def _over(window):
    """What lies over the window as a window of its own."""
    return [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
