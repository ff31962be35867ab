"""Parameters typed on the card: what stands there, what Enter, Tab and Escape do, several at once."""

from __future__ import annotations

import pytest
import torch  # noqa: F401  the parameters are torch's
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netbuilder.graph import Node

Key, Mod = Qt.Key, Qt.KeyboardModifier


def params(canvas, id: str):
    return canvas.document.project.graph.nodes[id].params


def write(canvas, text: str) -> None:
    line = canvas.view.card_editor
    line.selectAll()
    QTest.keyClicks(line, text)


@pytest.mark.parametrize("key", [Key.Key_E, Key.Key_F2])
def test_e_and_f2_open_the_line_and_enter_makes_one_edit(canvas, key):
    canvas.selection.set(["conv"])
    canvas.key(key)
    line = canvas.view.card_editor
    assert line.isVisible() and line.text() == "8 3 1" and line.selectedText() == "8"
    assert line.geometry().intersects(canvas.view.card_rect("conv"))
    write(canvas, "32 5")
    QTest.keyClick(line, Key.Key_Return)
    assert params(canvas, "conv") == {"out_channels": 32, "kernel_size": 5}
    assert not line.isVisible() and canvas.document.stack.count() == 1
    canvas.key(Key.Key_Z, Mod.ControlModifier)
    assert params(canvas, "conv") == {"out_channels": 8, "kernel_size": 3}


def test_a_double_click_on_a_card_opens_it_and_escape_leaves_without_an_edit(canvas):
    QTest.mouseDClick(canvas.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, canvas.middle("fc"))
    line = canvas.view.card_editor
    assert line.isVisible() and line.ids == ("fc",) and line.text().startswith("10")
    write(canvas, "77")
    QTest.keyClick(line, Key.Key_Escape)
    assert params(canvas, "fc") == {"out_features": 10} and canvas.document.stack.count() == 0


def test_letters_go_into_the_line_and_not_to_the_canvas(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_E)
    write(canvas, "x")
    QTest.keyClick(canvas.view.card_editor, Key.Key_Delete)
    assert "conv" in canvas.document.project.graph.nodes and canvas.view.card_editor.text() == "x"
    QTest.keyClick(canvas.view.card_editor, Key.Key_Escape)
    QTest.mouseDClick(canvas.view.viewport(), Qt.MouseButton.MiddleButton, Mod.NoModifier, canvas.middle("fc"))
    assert not canvas.view.card_editor.isVisible()


def test_tab_goes_to_the_next_value_and_typing_replaces_it(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_E)
    line = canvas.view.card_editor
    QTest.keyClick(line, Key.Key_Tab)
    assert line.selectedText() == "3"
    QTest.keyClicks(line, "3x7")
    assert line.isVisible() and "[kernel_size]" in canvas.view.note.text()
    QTest.keyClick(line, Key.Key_Return)
    assert params(canvas, "conv") == {"out_channels": 8, "kernel_size": [3, 7]}


def test_tab_brings_back_the_values_that_were_typed_over(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_E)
    line = canvas.view.card_editor
    line.selectAll()
    QTest.keyClicks(line, "24")
    QTest.keyClick(line, Key.Key_Tab)
    assert line.selectedText() == "3"  # not the 24 that was just typed
    QTest.keyClicks(line, "5")
    QTest.keyClick(line, Key.Key_Return)
    assert params(canvas, "conv") == {"out_channels": 24, "kernel_size": 5}


def test_what_may_not_be_is_said_while_typing_and_not_taken(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_E)
    write(canvas, "0 3")
    assert "out_channels must be at least 1" in canvas.view.note.text()
    QTest.keyClick(canvas.view.card_editor, Key.Key_Return)
    assert canvas.view.card_editor.isVisible() and canvas.document.stack.count() == 0
    write(canvas, "16 3 1 9 9")
    assert "room for 3 values" in canvas.view.note.text()


def test_several_of_one_kind_are_set_together_and_what_is_not_touched_stays(canvas, add):
    add(Node("conv2", "Conv2d", {"out_channels": 16, "kernel_size": 5}, (188, 300)))
    canvas.selection.set(["conv2", "relu", "conv"])
    canvas.key(Key.Key_E)
    line = canvas.view.card_editor
    assert line.ids == ("conv", "conv2") and line.text() == "– – 1"
    write(canvas, "- 7 1")
    QTest.keyClick(line, Key.Key_Return)
    assert params(canvas, "conv") == {"out_channels": 8, "kernel_size": 7}
    assert params(canvas, "conv2") == {"out_channels": 16, "kernel_size": 7}
    assert canvas.document.stack.count() == 2 and canvas.document.stack.undoText() == "Set kernel_size of 2 layers"


def test_a_default_that_is_typed_leaves_the_file(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_E)
    write(canvas, "8 3 2")
    QTest.keyClick(canvas.view.card_editor, Key.Key_Return)
    assert params(canvas, "conv")["stride"] == 2
    canvas.key(Key.Key_E)
    write(canvas, "8 3 1")
    QTest.keyClick(canvas.view.card_editor, Key.Key_Return)
    assert params(canvas, "conv") == {"out_channels": 8, "kernel_size": 3}


def test_a_layer_with_nothing_to_set_says_so(canvas):
    canvas.selection.set(["relu"])
    canvas.key(Key.Key_E)
    assert not canvas.view.card_editor.isVisible() and canvas.refused == ["ReLU has nothing to set"]


def test_the_line_goes_along_with_its_card_and_leaves_with_it(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_E)
    line = canvas.view.card_editor
    before = line.pos()
    canvas.view.pan(40, 30)
    assert (line.pos() - before).toTuple() == (40, 30)
    from netbuilder.graph import RemoveNodes

    canvas.document.push(RemoveNodes(("conv",)))
    assert not line.isVisible()


def test_a_click_elsewhere_takes_what_was_typed(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_E)
    write(canvas, "64 3 1")
    canvas.click(canvas.at(500, 400))
    assert params(canvas, "conv")["out_channels"] == 64 and not canvas.view.card_editor.isVisible()
