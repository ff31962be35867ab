"""One node in the inspector: every parameter by mouse and keys, one edit each, nothing lost while typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from netbuilder.app.inspector.editors import CheckEditor, ChoiceEditor, PickEditor
from netbuilder.graph import UNSET, AddNodes, Connect, Edge, Node, Port, SetParams
from netbuilder.layers import registry

Key = Qt.Key


def wheel(widget, steps: int) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_a_node_shows_what_it_is(bench):
    bench.select("conv")
    page = bench.inspector.node
    assert page.heading.type.text() == "Conv2d" and page.heading.id.text() == "conv"
    assert page.heading.summary.text() == registry.get("Conv2d").summary
    assert page.formula.text() == registry.get("Conv2d").formula
    assert list(page.form.rows) == [p.name for p in registry.get("Conv2d").parameters]


@pytest.mark.parametrize("layer", registry.all_layers(), ids=lambda layer: layer.type)
def test_every_layer_has_an_editor_for_every_parameter_that_shows_its_value(bench, layer):
    bench.document.push(AddNodes([Node("x", layer.type, dict(layer.starts))]))
    bench.select("x")
    filled = layer.filled(layer.starts)
    for name, row in bench.inspector.node.form.rows.items():
        value = filled.get(name)
        assert row.editor.value() == value or layer.by_name[name].same(row.editor.value(), value)
        assert row.editor.toolTip() and row.label.text().replace("\u200b", "") == name


def test_typing_changes_the_document_at_once_and_undoes_in_one_step(bench):
    bench.select("conv")
    bench.write(bench.row("out_channels").editor, "128")
    assert bench.params("conv")["out_channels"] == 128
    assert bench.document.stack.count() == 1
    bench.document.stack.undo()
    assert bench.params("conv")["out_channels"] == 8 and bench.row("out_channels").editor.text() == "8"


def test_an_edit_is_announced_once(bench):
    changes = []
    bench.document.changed.connect(changes.append)
    bench.select("conv")
    bench.write(bench.row("out_channels").editor, "9")
    assert len(changes) == 1


def test_sizes_are_taken_as_typed_and_tidied_when_the_line_is_left(bench, qtbot):
    bench.select("conv")
    line = bench.row("kernel_size").editor
    bench.write(line, "5x3")
    assert bench.params("conv")["kernel_size"] == [5, 3] and line.text() == "5x3"
    qtbot.keyClick(line, Key.Key_Tab)
    assert line.text() == "5 × 3"
    bench.write(bench.row("padding").editor, "same")
    assert bench.params("conv")["padding"] == "same"


def test_a_value_equal_to_the_default_leaves_the_file(bench):
    bench.select("conv")
    bench.write(bench.row("stride").editor, "2")
    assert bench.params("conv")["stride"] == 2 and not bench.row("stride").editor.property("unset")
    bench.write(bench.row("stride").editor, "1x1")
    assert "stride" not in bench.params("conv") and bench.row("stride").editor.property("unset")
    assert bench.row("stride").editor.text() == "1x1"  # what is being typed is not rewritten


def test_what_is_no_value_is_kept_and_says_why_and_changes_nothing(bench, qtbot):
    bench.select("conv")
    row = bench.row("out_channels")
    bench.write(row.editor, "0")
    assert bench.params("conv")["out_channels"] == 8 and not row.reason.isVisible()  # not told off while typing
    qtbot.waitUntil(row.reason.isVisible, timeout=3000)
    assert row.reason.text() == "out_channels must be at least 1, got 0"
    assert row.editor.property("fault") and row.editor.text() == "0"
    bench.document.push(SetParams("relu", {"inplace": True}))  # another edit does not wipe it away
    bench.analyse()
    assert row.editor.text() == "0" and row.reason.isVisible()
    qtbot.keyClicks(row.editor, "5")
    assert row.editor.text() == "05" and not row.reason.isVisible() and not row.editor.property("fault")
    assert bench.params("conv")["out_channels"] == 5


def test_leaving_a_line_tells_at_once_what_is_wrong_with_it(bench, qtbot):
    bench.select("conv")
    row = bench.row("kernel_size")
    bench.write(row.editor, "three")
    qtbot.keyClick(row.editor, Key.Key_Tab)
    assert row.reason.isVisible() and "three" in row.reason.text() and row.editor.text() == "three"


def test_escape_takes_back_what_is_no_value(bench, qtbot):
    bench.select("conv")
    row = bench.row("out_channels")
    bench.write(row.editor, "many")
    qtbot.keyClick(row.editor, Key.Key_Escape)
    assert row.editor.text() == "8"


def test_another_node_does_not_inherit_what_was_half_typed(bench):
    bench.document.push(AddNodes([Node("conv2", "Conv2d", {"out_channels": 8, "kernel_size": 3})]))
    bench.select("conv")
    bench.write(bench.row("out_channels").editor, "x")
    bench.select("conv2")
    assert bench.row("out_channels").editor.text() == "8"


def test_the_cursor_stays_where_it_is_while_the_document_changes(bench, qtbot):
    bench.select("conv")
    line = bench.row("out_channels").editor
    bench.write(line, "64")
    line.setCursorPosition(1)
    qtbot.keyClicks(line, "2")
    bench.analyse()
    assert line.text() == "624" and line.cursorPosition() == 2 and line.hasFocus()
    assert bench.row("out_channels").editor is line  # never rebuilt under a person's hands


def test_arrow_keys_and_the_wheel_walk_through_numbers_within_their_range(bench, qtbot):
    bench.select("conv")
    line = bench.row("out_channels").editor
    line.setFocus()
    qtbot.keyClick(line, Key.Key_Up)
    assert bench.params("conv")["out_channels"] == 9
    for _ in range(3):
        qtbot.keyClick(line, Key.Key_PageDown)
    assert bench.params("conv")["out_channels"] == 1
    wheel(line, 1)
    assert bench.params("conv")["out_channels"] == 2


def test_the_arrows_in_a_number_can_be_clicked(bench, qtbot):
    bench.select("conv")
    line = bench.row("out_channels").editor
    line.setFocus()
    stepper = line._stepper
    assert stepper.isVisible()
    qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(6, 2))
    assert bench.params("conv")["out_channels"] == 9
    qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(6, stepper.height() - 2))
    assert bench.params("conv")["out_channels"] == 8


def test_scrolling_past_a_field_changes_nothing(bench):
    bench.select("conv")
    bench.inspector.setFocus()
    for name in ("out_channels", "padding_mode"):
        wheel(bench.row(name).editor, -1)
    assert bench.params("conv") == {"out_channels": 8, "kernel_size": 3}


def test_a_bool_is_clicked_anywhere_in_its_field(bench, qtbot):
    bench.select("conv")
    editor = bench.row("bias").editor
    assert isinstance(editor, CheckEditor) and editor.text() == "✓ on"
    qtbot.mouseClick(editor, Qt.MouseButton.LeftButton, pos=QPoint(editor.width() - 5, editor.height() // 2))
    assert bench.params("conv")["bias"] is False and editor.text() == "off"
    qtbot.keyClick(editor, Key.Key_Space)
    assert "bias" not in bench.params("conv")


def test_a_choice_is_made_by_keys(bench):
    bench.select("conv")
    bench.choose(bench.row("padding_mode").editor, "circular")
    assert bench.params("conv")["padding_mode"] == "circular"


def test_a_value_that_is_no_choice_is_shown_as_such(bench):
    bench.document.push(SetParams("conv", {"padding_mode": "mirror"}))
    bench.select("conv")
    editor = bench.row("padding_mode").editor
    assert editor.currentText() == "mirror (unknown)" and editor.property("fault")
    bench.choose(editor, "circular")
    assert bench.params("conv")["padding_mode"] == "circular" and editor.findText("mirror (unknown)") < 0


def test_the_button_beside_a_changed_value_puts_it_back(bench, qtbot):
    bench.select("conv")
    row = bench.row("stride")
    assert not row.reset.isVisible()
    bench.write(row.editor, "2")
    assert row.reset.isVisible() and row.reset.toolTip() == "Reset to 1"
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert "stride" not in bench.params("conv") and row.editor.text() == "1" and not row.reset.isVisible()


def test_the_context_menu_of_a_field_puts_it_back_too(bench):
    bench.select("conv")
    row = bench.row("stride")
    bench.write(row.editor, "2")
    (action,) = [each for each in row.editor.actions() if each.text() == "Reset to 1"]
    action.trigger()
    assert "stride" not in bench.params("conv")


def test_resetting_drops_what_was_half_typed(bench, qtbot):
    bench.document.push(SetParams("conv", {"stride": 2}))
    bench.select("conv")
    row = bench.row("stride")
    bench.write(row.editor, "2x")
    qtbot.keyClick(row.editor, Key.Key_Tab)
    row.reset.click()
    assert row.editor.text() == "1" and not row.reason.isVisible() and "stride" not in bench.params("conv")


def test_fields_come_from_the_data_and_an_unknown_one_says_so(bench):
    bench.select("image")
    bench.analyse()
    editor = bench.row("field").editor
    assert isinstance(editor, ChoiceEditor) and editor.choices() == (None, "image", "label")
    assert editor.currentText() == "image"
    bench.document.push(SetParams("image", {"field": "picture"}))
    assert editor.currentText() == "picture (unknown)" and editor.property("fault")
    bench.choose(editor, "label")
    assert bench.params("image")["field"] == "label"


def test_an_input_shows_the_shape_and_the_elements_of_its_field(bench):
    bench.select("image")
    bench.analyse()
    shape, dtype = bench.row("shape").editor, bench.row("dtype").editor
    assert shape.placeholderText() == "(1, 8, 8)" and dtype.currentText() == "float32"
    bench.document.push(SetParams("image", {"field": "label"}))
    assert shape.placeholderText() == "()" and dtype.currentText() == "int64" and dtype.choices() == ("int64",)
    bench.document.push(SetParams("image", {"field": UNSET}))
    assert shape.placeholderText() == "none" and dtype.currentText() == "float32" and "int64" in dtype.choices()


def test_an_output_chooses_its_loss_and_the_loss_has_parameters_of_its_own(bench):
    bench.select("digit")
    page = bench.inspector.node
    assert page.loss.rows["loss"].editor.currentText() == "CrossEntropyLoss"
    bench.write(page.loss_form.rows["label_smoothing"].editor, "0.1")
    assert bench.params("digit")["loss_params"] == {"label_smoothing": 0.1}
    bench.choose(page.loss.rows["loss"].editor, "HuberLoss")
    assert bench.params("digit")["loss"] == "HuberLoss" and "loss_params" not in bench.params("digit")
    assert "delta" in page.loss_form.rows and "label_smoothing" not in page.loss_form.rows


def test_metrics_are_ticked_in_a_list_that_stays_open(bench, qtbot):
    bench.select("digit")
    editor = bench.row("metrics").editor
    assert isinstance(editor, PickEditor) and editor.said() == "automatic"
    editor._menu.popup(editor.mapToGlobal(QPoint(0, 20)))
    first, second = editor._menu.actions()[:2]
    for action in (first, second):
        qtbot.mouseClick(editor._menu, Qt.MouseButton.LeftButton, pos=editor._menu.actionGeometry(action).center())
    assert editor._menu.isVisible()
    assert bench.params("digit")["metrics"] == [first.text(), second.text()]
    editor._menu.close()
    assert editor.said() == f"{first.text()}, {second.text()}"


def test_facts_come_from_the_analysis(bench):
    bench.select("conv")
    facts = bench.inspector.node.facts
    assert facts.said["parameters"] == "…"
    bench.analyse()
    assert facts.said == {"in": "(1, 8, 8)", "out": "(8, 6, 6)", "parameters": "80", "FLOPs a sample": "5,184"}
    bench.write(bench.row("out_channels").editor, "16")
    bench.analyse()
    assert facts.said["out"] == "(16, 6, 6)"


def test_a_large_number_is_short_and_exact_on_hover(bench):
    bench.document.push(SetParams("fc", {"out_features": 10_000}))
    bench.select("fc")
    bench.analyse()
    value = next(value for name, value in bench.inspector.node.facts._labels if name.text() == "parameters")
    assert value.text().replace("\xa0", " ") == "2.89 M" and value.toolTip() == "2,890,000"


def test_a_problem_is_said_with_its_fix_and_one_click_mends_it(bench, qtbot):
    bench.document.push(AddNodes([Node("wrong", "Conv2d", {"out_channels": 4, "kernel_size": 3}, (900, 300))]))
    bench.document.push(Connect([Edge(Port("flat", "out"), Port("wrong", "in"))]))
    bench.select("wrong")
    bench.analyse()
    box = bench.inspector.node.problem
    assert box.isVisible() and box.buttons
    qtbot.mouseClick(box.buttons[0], Qt.MouseButton.LeftButton)
    bench.analyse()
    assert not box.isVisible()


def test_an_unknown_layer_is_shown_as_it_is(bench):
    bench.document.push(AddNodes([Node("x", "Linaer", {"out_features": 3, "why": None})]))
    bench.select("x")
    page = bench.inspector.node
    assert "Linear" in page.heading.summary.text() and not page.form.isVisible()
    assert page.plain.said == {"out_features": "3", "why": "none"}


def test_a_removed_node_leaves_the_inspector(bench):
    from netbuilder.graph import RemoveNodes

    bench.select("relu")
    bench.document.push(RemoveNodes(["relu"]))
    assert bench.inspector.currentWidget() is bench.inspector.tabs


def test_a_refused_edit_shows_the_value_that_stays(bench, monkeypatch):
    from netbuilder.graph import EditError

    def refuse(edit):
        raise EditError("not now")

    bench.select("conv")
    monkeypatch.setattr(bench.document, "project_after", refuse)
    bench.write(bench.row("out_channels").editor, "9")
    assert bench.row("out_channels").editor.text() == "8"


def test_tab_reaches_every_field_in_its_order(bench, qtbot):
    bench.select("conv")
    first = bench.row("out_channels").editor
    first.setFocus()
    seen = [first]
    for _ in range(len(bench.inspector.node.form.rows) - 1):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [row.editor for row in bench.inspector.node.form.rows.values()]


def test_every_field_has_a_name_and_a_description_for_who_cannot_see_it(bench):
    bench.select("conv")
    for name, row in bench.inspector.node.form.rows.items():
        assert row.editor.accessibleName() == name and row.editor.accessibleDescription()


@pytest.mark.parametrize("layer", registry.all_layers(), ids=lambda layer: layer.type)
def test_nothing_is_cut_off_in_a_narrow_dock(bench, layer):
    bench.document.push(AddNodes([Node("x", layer.type, dict(layer.starts))]))
    bench.select("x")
    QApplication.processEvents()
    page = bench.inspector.node
    assert page.body.width() <= page.viewport().width()
    widths = set()
    for row in page.form.rows.values():
        assert row.label.sizeHint().boundedTo(row.label.size()) or True
        longest = max(row.label.fontMetrics().horizontalAdvance(p) for p in row.label.text().split("\u200b"))
        assert longest <= row.label.width()
        assert row.label.heightForWidth(row.label.width()) <= row.label.height()
        widths.add(row.editor.width())
    assert len(widths) <= 1


def test_what_a_unit_sees_is_said_along_each_axis_and_follows_an_edit(bench):
    unit = bench.inspector.node.unit
    bench.analyse()
    bench.select("relu")
    bench.qtbot.waitUntil(lambda: "down" in unit.facts.said)
    assert unit.isVisible() and unit.facts.said == {
        "sees of image": "(1, 8, 8)",
        "down": "3 of 8, step 1",
        "across": "3 of 8, step 1",
    }
    bench.document.push(SetParams("conv", {"kernel_size": [5, 3], "stride": [2, 1], "padding": [2, 0]}))
    bench.analyse()
    bench.qtbot.waitUntil(lambda: unit.facts.said.get("down") == "5 of 8, step 2, from 2 outside")
    assert unit.facts.said["across"] == "3 of 8, step 1"
    bench.select("fc")
    bench.qtbot.waitUntil(lambda: unit.facts.said.get("down") == "all 8")
    bench.select("image")
    assert not unit.isVisible()


def test_what_a_unit_sees_is_not_worked_out_in_a_huge_drawing(bench, monkeypatch):
    from netbuilder.app.inspector import unit_part

    monkeypatch.setattr(unit_part, "MOST", 3)
    monkeypatch.setattr("netbuilder.compile.receptive.receptive_field", None)  # to call it would raise
    unit, asked = bench.inspector.node.unit, []
    unit.shown_by(lambda: asked.append(True), lambda: "Shift+F")
    bench.analyse()
    bench.select("relu")
    bench.qtbot.waitUntil(lambda: unit.remark.isVisible())
    assert "on the canvas" in unit.remark.text() and "Shift+F" in unit.button.toolTip()
    bench.qtbot.mouseClick(unit.button, Qt.MouseButton.LeftButton)
    assert asked == [True]
