"""Blocks in the inspector: the form of a node that shows one, the page of the block, parameters that uses set."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netbuilder.app.inspector.bind_dialog import BindDialog
from netbuilder.app.inspector.bindings import Binding, bind, fitting, taken_away, used_by
from netbuilder.app.place import DRAWING
from netbuilder.graph import AddNodes, Graph, MakeBlock, Node, Project, SetBlockParameters, SetParams


@pytest.fixture
def blocks(bench):
    """The inspector on a drawing whose convolution and ReLU are a block, used twice."""
    bench.document.push(MakeBlock(("conv", "relu"), "stage"))
    bench.document.push(AddNodes([Node("again", "Block", {"block": "stage"}, (0, 300))]))
    bench.document.stack.clear()
    return bench


def inside(bench) -> None:
    bench.sheet.go(DRAWING.into("stage1"))
    bench.select("conv")


def bound_dialog(bench) -> BindDialog:
    (dialog,) = [each for each in bench.inspector.findChildren(BindDialog) if each.isVisible()]
    return dialog


def test_a_parameter_is_given_to_the_uses_by_its_menu_and_taken_back_by_its_button(blocks):
    inside(blocks)
    row = blocks.row("out_channels")
    row.bind.trigger()
    dialog = bound_dialog(blocks)
    assert dialog.name.currentText() == "out_channels"
    dialog.name.setCurrentText("channels")
    dialog.times.setValue(4)
    QTest.keyClick(dialog.name.lineEdit(), Qt.Key.Key_Return)
    graph = blocks.document.project.blocks["stage"]
    assert dict(graph.parameters) == {"channels": 2}
    assert graph.nodes["conv"].params["out_channels"] == {"from": "channels", "times": 4}
    assert row.bound.text() == "= 4 × channels" and row.bound.isVisible() and not row.editor.isEnabled()
    assert row.editor.value() == 8
    assert blocks.document.stack.count() == 1
    QTest.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert blocks.document.project.blocks["stage"].nodes["conv"].params["out_channels"] == 8
    assert not row.bound.isVisible() and row.editor.isEnabled()


def test_the_drawing_offers_nothing_to_bind(blocks):
    blocks.select("fc")
    assert not blocks.row("out_features").bind.isVisible()
    inside(blocks)
    assert blocks.row("out_channels").bind.isVisible()


def test_a_name_that_may_not_be_is_refused_in_the_dialog(blocks):
    inside(blocks)
    blocks.row("out_channels").bind.trigger()
    dialog = bound_dialog(blocks)
    dialog.name.setCurrentText("no name")
    QTest.keyClick(dialog.name.lineEdit(), Qt.Key.Key_Return)
    assert dialog.isVisible() and "no name for a parameter" in dialog.said.text()
    assert not blocks.document.project.blocks["stage"].parameters


def test_a_use_sets_the_parameters_of_its_block_and_its_inside_shows_that_value(blocks):
    blocks.document.push(SetBlockParameters("stage", {"channels": 8}, {("conv", "out_channels"): "channels"}))
    blocks.select("again")
    blocks.write(blocks.row("channels").editor, "5")
    blocks.write(blocks.row("repeat").editor, "3")
    assert blocks.params("again") == {"block": "stage", "channels": 5, "repeat": 3}
    blocks.sheet.go(DRAWING.into("again"), ("conv",))
    assert blocks.row("out_channels").editor.value() == 5
    blocks.sheet.go(DRAWING.into("stage1"), ("conv",))
    assert blocks.row("out_channels").editor.value() == 8


def test_choosing_another_block_drops_what_that_one_does_not_take(blocks):
    blocks.document.push(SetBlockParameters("stage", {"channels": 8}, {("conv", "out_channels"): "channels"}))
    blocks.document.push(MakeBlock(("fc",), "head"))
    blocks.document.push(SetParams("again", {"channels": 5, "repeat": 2}))
    blocks.select("again")
    blocks.choose(blocks.row("block").editor, "head")
    assert blocks.params("again") == {"block": "head", "repeat": 2}


def test_the_page_of_a_block_lists_its_parameters_and_ports_and_edits_them(blocks):
    blocks.document.push(SetBlockParameters("stage", {"channels": 8}, {("conv", "out_channels"): "channels"}))
    blocks.document.push(SetParams("again", {"channels": 5}))
    blocks.sheet.go(DRAWING.into("stage1"))
    page = blocks.inspector.block
    assert page.isVisible() and blocks.inspector.tabs.tabText(0) == "Block"
    assert list(page.ports.said) == ["in input", "out out"] and "Used 2 times" in page.uses.text()
    row = page.parameters.rows["channels"]
    assert row.bound.text() == "read by conv.out_channels"
    blocks.write(row.editor, "16")
    assert blocks.document.project.blocks["stage"].parameters["channels"] == 16
    QTest.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    stage = blocks.document.project.blocks["stage"]
    assert not stage.parameters and stage.nodes["conv"].params["out_channels"] == 16
    assert blocks.params("again") == {"block": "stage"}
    assert page.none.isVisible()


def test_a_block_is_renamed_and_described_on_its_page(blocks):
    blocks.sheet.go(DRAWING.into("stage1"))
    page = blocks.inspector.block
    line = page.name.rows["name"].editor
    blocks.write(line, "first_stage")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert set(blocks.document.project.blocks) == {"first_stage"} and blocks.sheet.block == "first_stage"
    assert blocks.params("stage1") == blocks.params("again") == {"block": "first_stage"}
    page.about.setFocus()
    QTest.keyClicks(page.about, "Finds edges.")
    page.name.rows["name"].editor.setFocus()
    assert blocks.document.project.blocks["first_stage"].extra["about"] == "Finds edges."
    blocks.sheet.go(DRAWING)
    blocks.select("again")
    assert blocks.inspector.node.heading.summary.text() == "Finds edges."


def test_the_ports_of_a_block_ask_for_no_field_and_no_loss(blocks):
    blocks.sheet.go(DRAWING.into("stage1"))
    blocks.select("input")
    assert set(blocks.inspector.node.form.rows) == {"shape", "dtype"}
    blocks.select("out")
    page = blocks.inspector.node
    assert not page.form.isVisible() and not page.loss_section.isVisible()
    assert "output port" in page.heading.summary.text()


def test_several_nodes_of_a_block_show_what_this_use_makes_them(blocks):
    blocks.document.push(SetBlockParameters("stage", {"channels": 8}, {("conv", "out_channels"): "channels"}))
    blocks.sheet.go(DRAWING.into("stage1"))
    blocks.sheet.push(AddNodes([Node("more", "Conv2d", {"out_channels": 8, "kernel_size": 3})]))
    blocks.select("conv", "more")
    assert blocks.inspector.several.form.rows["out_channels"].editor.value() == 8


def test_bindings_name_what_fits_and_leave_values_as_they_are():
    block = Graph({"a": Node("a", "Linear", {"out_features": 12})}, parameters={"width": 4, "name": "x", "rate": 0.5})
    assert fitting(block, 3) == ("width", "rate") and fitting(block, "y") == ("name",)
    project = Project(blocks={"b": block})
    edit = bind("b", block, "a", "out_features", 12, Binding("hidden", 4))
    after = edit.apply(project).blocks["b"]
    assert after.parameters["hidden"] == 3 and after.nodes["a"].params["out_features"] == {"from": "hidden", "times": 4}
    assert used_by(after, "hidden") == "a.out_features (4 times)"
    with_it = Project(blocks={"b": after})
    gone = taken_away(with_it, "b", "hidden").apply(with_it).blocks["b"]
    assert gone.nodes["a"].params["out_features"] == 12 and "hidden" not in gone.parameters
