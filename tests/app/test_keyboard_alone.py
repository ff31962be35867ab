"""The digits CNN from an empty window to a training, with no mouse: layers, parameters, wires, and the buttons."""

from __future__ import annotations

import math

from tests.app.hand import ALT, CONTROL, SHIFT, Key
from tests.app.keyboard import Keyboard, drawn_graph, readme_number, said


def set_in_inspector(keyboard: Keyboard, name: str, text: str) -> None:
    """From the canvas to the field of the inspector, and back."""
    line = keyboard.window.inspector.currentWidget().form.rows[name].editor
    keyboard.wait(line.isVisible)
    keyboard.press(Key.Key_F8)
    for _ in range(20):
        if line.hasFocus():
            break
        keyboard.press(Key.Key_Tab)
    assert line.hasFocus(), f"{name} is not reached"
    keyboard.press(Key.Key_A, CONTROL)
    keyboard.type(text)
    keyboard.press(Key.Key_Return)
    keyboard.press(Key.Key_F8, SHIFT)
    assert keyboard.window.canvas.hasFocus()


def test_the_digits_cnn_is_drawn_and_trained_by_keys_alone_in_as_many_presses_as_the_readme_says(hand):
    keyboard, window = Keyboard(hand), hand.window
    document, canvas = window.document, window.canvas
    keyboard.add("conv2 32 3", "Conv2d")
    set_in_inspector(keyboard, "padding", "1")
    for letters, type in (
        ("re", "ReLU"),
        ("maxpool2 2", "MaxPool2d"),
        ("conv2 64 3 p=1", "Conv2d"),
        ("re", "ReLU"),
        ("maxpool2 2", "MaxPool2d"),
        ("conv2 64 3 p=1", "Conv2d"),
        ("re", "ReLU"),
        ("f", "Flatten"),
        ("lin 64", "Linear"),
        ("re", "ReLU"),
        ("lin 10", "Linear"),
    ):
        keyboard.add(letters, type)
    # The Dropout comes onto the wire that leads to the last layer, chosen by keys.
    keyboard.press(Key.Key_BracketLeft)
    assert str(canvas.edits.edge) == "relu4.out → linear2.in"
    keyboard.press(Key.Key_I)
    keyboard.type("dr .25")
    keyboard.press(Key.Key_Return)
    assert window.selection.ids == ("dropout1",)
    # The Output stands by itself at first, and is wired from the last layer; then the Input, wired to the first.
    keyboard.press(Key.Key_Escape)
    keyboard.add("o", "Output")
    keyboard.press(Key.Key_Escape)
    keyboard.add("inp", "Input")
    keyboard.press(Key.Key_C)
    keyboard.type("conv2d1")
    assert "input1.out → conv2d1.in" in canvas.note.text()
    keyboard.press(Key.Key_Return)
    for _ in range(20):
        if window.selection.ids == ("linear2",):
            break
        keyboard.press(Key.Key_Right, ALT)
    keyboard.press(Key.Key_C)
    assert "linear2.out → output1.in" in canvas.note.text()
    keyboard.press(Key.Key_Return)
    assert said(document.project.graph) == said(drawn_graph())
    keyboard.wait(lambda: document.is_looked_at)
    assert not document.analysis.problems

    keyboard.press(Key.Key_F5)
    keyboard.wait(lambda: window.session.last is not None and len(window.session.last.losses[1]) > 3)
    keyboard.press(Key.Key_F5, SHIFT)
    keyboard.wait(lambda: window.session.state == "stopped")
    assert all(math.isfinite(each) for each in window.session.last.losses[1])
    assert keyboard.presses == readme_number("by keys alone")
