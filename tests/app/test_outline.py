"""The outline: a list that says everything the canvas shows, and follows it edit by edit."""

from __future__ import annotations

from random import Random
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from netbuilder.app.canvas.view import CanvasView
from netbuilder.app.document import Document
from netbuilder.app.outline import Outline
from netbuilder.app.outline_panel import OutlinePanel
from netbuilder.app.outline_words import WORDS
from netbuilder.app.place import Place
from netbuilder.app.selection import Selection
from netbuilder.app.sheet import Sheet
from netbuilder.app.spoken import spoken
from netbuilder.app.theme import Theme
from netbuilder.compile import NodeReport, Problem
from netbuilder.graph import (
    AddNodes,
    Connect,
    Disconnect,
    Edge,
    Frame,
    Graph,
    Mark,
    Move,
    Node,
    Port,
    Project,
    RemoveNodes,
    SetParams,
    Switch,
    Within,
)
from netbuilder.layers.tensors import TensorSpec

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def wire(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


def project() -> Project:
    inner = Graph.checked(
        [
            Node("input", "Input", {}, (0, 0)),
            Node("norm", "BatchNorm2d", {}, (200, 0)),
            Node("out", "Output", {}, (400, 0)),
        ],
        [wire("input.out -> norm.in"), wire("norm.out -> out.in")],
    )
    nodes = [
        Node("relu", "ReLU", {}, (440, 0)),
        Node("image", "Input", {"field": "image"}, (0, 0)),
        Node("conv", "Conv2d", {"out_channels": 32, "kernel_size": 3}, (220, 0)),
        Node("stage", "Block", {"block": "tidy"}, (660, 0)),
    ]
    wires = [wire("image.out -> conv.in"), wire("conv.out -> relu.in"), wire("relu.out -> stage.input")]
    return Project("small", Graph.checked(nodes, wires), {"tidy": inner})


@pytest.fixture
def outlined(qtbot):
    """A canvas and the outline of it, both shown: `.view .panel .model .document .sheet`."""
    theme = Theme("dark")
    theme.apply(QApplication.instance())
    document = Document(project())
    sheet = Sheet(document, Selection())
    view = CanvasView(sheet, theme)
    panel = OutlinePanel(view, theme)
    for widget in (view, panel):
        qtbot.addWidget(widget)
        widget.resize(800 if widget is view else 220, 600)
        widget.show()
        qtbot.waitExposed(widget)
    tester = QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    tester.setUseFetchMore(False)
    return SimpleNamespace(view=view, panel=panel, model=panel.model, document=document, sheet=sheet, tester=tester)


def rows(model: Outline, parent: QModelIndex | None = None) -> list[str]:
    parent = parent or QModelIndex()
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def row(outlined, id: str) -> QModelIndex:
    return outlined.model.index_of(outlined.sheet.place, id)


def test_nodes_stand_from_input_to_output_or_as_a_person_wants(outlined):
    assert rows(outlined.model) == ["image", "conv", "relu", "stage"]
    outlined.model.set_order("name")
    assert rows(outlined.model) == ["conv", "image", "relu", "stage"]
    outlined.model.set_order("type")
    assert rows(outlined.model) == ["stage", "conv", "image", "relu"]


def test_the_order_is_kept_for_the_next_start(outlined, qtbot):
    outlined.panel.orders.setCurrentIndex(1)
    outlined.panel.orders.activated.emit(1)
    again = OutlinePanel(outlined.view, outlined.view.theme)
    qtbot.addWidget(again)
    assert again.model.order == "name"


def test_a_row_says_everything_that_its_card_and_its_wires_say():
    graph = project().graph
    report = NodeReport(outputs={"out": TensorSpec((32, 26, 26))}, parameters=320, trainable=320, known=True)
    said = spoken(graph, graph.nodes["conv"], report)
    assert said == ("conv, Conv2d, 32 filters, 3×3, output 32×26×26, 320 parameters, no problem, from image, to relu")
    broken = NodeReport(problem=Problem("relu", "error", "needs an input."))
    assert "error: needs an input, from conv, to stage" in spoken(graph, graph.nodes["relu"], broken)
    alone = Graph.checked([Node("relu", "ReLU")], [])
    assert spoken(alone, alone.nodes["relu"], None).endswith("not looked at yet, nothing comes in, leads nowhere")


def test_a_row_says_in_which_frame_it_is_and_that_it_is_switched_off(outlined):
    outlined.document.push(Mark("Frame", frames={"f": Frame("f", "Features", (200, -40), (200, 200))}))
    outlined.document.push(Switch(["conv"], "mute"))
    said = row(outlined, "conv").data(SPOKEN)
    assert "in the frame Features" in said and "muted" in said
    assert "in the frame" not in row(outlined, "image").data(SPOKEN)
    assert row(outlined, "conv").data(WORDS).startswith("Conv2d · muted")


def test_a_layer_that_nobody_knows_and_many_wires_are_said_in_words():
    nodes = [*(Node(f"r{n}", "ReLU") for n in range(7)), Node("sum", "Add"), Node("odd", "Conv9d")]
    graph = Graph.checked(nodes, [wire(f"r{n}.out -> sum.in") for n in range(7)])
    assert "from r0 and r1 and r2 and r3 and 3 more" in spoken(graph, graph.nodes["sum"], None)
    assert "a layer that NetBuilder does not know" in spoken(graph, graph.nodes["odd"], None)


def test_a_screen_reader_hears_the_sentence_of_a_row(outlined):
    assert row(outlined, "conv").data(SPOKEN).startswith("conv, Conv2d, 32 filters, 3×3, ")
    assert "can be unfolded" in row(outlined, "stage").data(SPOKEN)


def test_blocks_unfold_and_are_not_read_before(outlined):
    fresh = Outline(outlined.sheet, outlined.view.theme)
    fresh.start()
    assert fresh.hasChildren(fresh.index(3, 0)) and fresh.rowCount(fresh.index(3, 0)) == 0
    stage = row(outlined, "stage")
    outlined.panel.tree.expand(stage)
    assert rows(outlined.model, stage) == ["input", "norm", "out"]
    assert outlined.model.place_of(outlined.model.index(1, 0, stage)) == (Place().into("stage"), "norm")


def test_edits_move_rows_and_lose_neither_selection_nor_what_is_unfolded(outlined):
    outlined.panel.tree.expand(row(outlined, "stage"))
    outlined.sheet.selection.set(["relu"])
    push = outlined.document.push
    push(AddNodes([Node("extra", "ReLU", {}, (0, 200))]))
    push(Connect([wire("image.out -> extra.in")]))
    assert rows(outlined.model).index("extra") > rows(outlined.model).index("image")
    push(RemoveNodes(["conv"]))
    assert "conv" not in rows(outlined.model)
    assert outlined.panel.tree.isExpanded(row(outlined, "stage"))
    assert outlined.panel.selected() == ["relu"] and outlined.sheet.selection.ids == ("relu",)
    push(Within("tidy", AddNodes([Node("late", "ReLU", {}, (500, 0))])))
    assert "late" in rows(outlined.model, row(outlined, "stage"))
    while outlined.document.stack.canUndo():
        outlined.sheet.undo()
    outlined.sheet.go(Place())
    assert rows(outlined.model) == ["image", "conv", "relu", "stage"]
    assert rows(outlined.model, row(outlined, "stage")) == ["input", "norm", "out"]


@pytest.mark.parametrize("seed", range(3))
def test_whatever_edits_come_in_whatever_order_the_rows_are_those_of_the_graph(outlined, seed):
    """The model tester of Qt looks at every announcement on the way."""
    random, model, document = Random(seed), outlined.model, outlined.document
    QApplication.processEvents()
    outlined.panel.tree.expand(row(outlined, "stage"))
    for step in range(120):
        inside = random.random() < 0.3 and "tidy" in document.project.blocks
        graph = document.project.blocks["tidy"] if inside else document.project.graph
        ids = list(graph.nodes)
        edit = random.choice(
            [
                AddNodes([Node(f"new{step}", random.choice(["ReLU", "Add", "Linear"]))]),
                RemoveNodes([random.choice(ids or ["none"])]),
                Connect([Edge(Port(random.choice(ids), "out"), Port(random.choice(ids), "in"))]) if ids else None,
                Disconnect([random.choice(graph.edges)]) if graph.edges else None,
                None,
            ]
        )
        if edit is None:
            (document.stack.undo if random.random() < 0.6 else document.stack.redo)()
        else:
            document.push(Within("tidy", edit) if inside else edit)
        if step % 20 == 0:
            model.set_order(random.choice(["flow", "name", "type"]))
        drawn = document.project.graph
        if model.order == "flow":
            assert rows(model) == list(drawn.order())
        assert sorted(rows(model)) == sorted(drawn.nodes)
        for id, node in drawn.nodes.items():
            index = row(outlined, id)
            inner = document.project.blocks["tidy"].nodes if node.type == "Block" else {}
            assert index.data() == id and model.hasChildren(index) == bool(inner)
            if model.rowCount(index):
                assert sorted(rows(model, index)) == sorted(inner)


def test_an_edit_of_one_node_announces_its_row_and_a_move_none(outlined):
    heard = []
    outlined.model.dataChanged.connect(lambda first, last: heard.append((first.data(), last.data())))
    outlined.model.modelReset.connect(lambda: heard.append("reset"))
    outlined.document.push(Move({"conv": (300, 40)}))
    assert set(heard) <= {("conv", "conv")}
    heard.clear()
    outlined.document.push(SetParams("conv", {"out_channels": 8}))
    assert heard == [("conv", "conv")] and "8 filters" in row(outlined, "conv").data(SPOKEN)


def test_selection_goes_both_ways(outlined):
    outlined.sheet.selection.set(["conv", "relu"])
    assert set(outlined.panel.selected()) == {"conv", "relu"} and outlined.panel.tree.currentIndex().data() == "relu"
    outlined.panel.tree.setFocus()
    QTest.keyClick(outlined.panel.tree, Qt.Key.Key_Up)
    assert outlined.sheet.selection.ids == ("conv",)
    QTest.keyClick(outlined.panel.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert set(outlined.sheet.selection.ids) == {"image", "conv"}


def test_enter_goes_to_a_node_also_into_a_block_and_gives_the_canvas_the_keys(outlined, qtbot):
    stage = row(outlined, "stage")
    outlined.panel.tree.expand(stage)
    outlined.panel.tree.setCurrentIndex(outlined.model.index(1, 0, stage))
    assert outlined.sheet.place.is_drawing
    QTest.keyClick(outlined.panel.tree, Qt.Key.Key_Return)
    assert outlined.sheet.place == Place().into("stage") and outlined.sheet.selection.ids == ("norm",)
    middle = outlined.view.viewport().rect().center()
    assert (outlined.view.card_rect("norm").center() - middle).manhattanLength() < 20
    assert rows(outlined.model) == ["image", "conv", "relu", "stage"]
    assert outlined.panel.selected() == ["norm"]


def test_a_block_that_is_entered_is_unfolded(outlined):
    outlined.sheet.go(Place().into("stage"))
    assert outlined.panel.tree.isExpanded(outlined.model.index_of(Place(), "stage"))
    outlined.sheet.selection.set(["norm"])
    assert outlined.panel.tree.currentIndex().data() == "norm"


def test_delete_deletes_on_the_canvas_and_undoes_in_one_step(outlined):
    outlined.sheet.selection.set(["relu"])
    QTest.keyClick(outlined.panel.tree, Qt.Key.Key_Delete)
    assert "relu" not in outlined.document.project.graph.nodes and "relu" not in rows(outlined.model)
    outlined.sheet.undo()
    assert "relu" in rows(outlined.model)


def test_while_it_is_hidden_it_costs_nothing_and_catches_up(outlined):
    outlined.panel.hide()
    outlined.document.push(AddNodes([Node("extra", "ReLU")]))
    assert "extra" not in rows(outlined.model)
    outlined.panel.show()
    assert "extra" in rows(outlined.model)


def test_an_empty_drawing_says_what_will_be_here(outlined):
    outlined.document.new(Project())
    assert outlined.panel.empty.isVisible() and "listed here" in outlined.panel.empty.text()


def test_a_block_looked_at_by_itself_has_an_outline_of_its_own(outlined):
    outlined.sheet.go(Place("tidy"))
    assert rows(outlined.model) == ["input", "norm", "out"]
    outlined.sheet.go(Place())
    assert rows(outlined.model) == ["image", "conv", "relu", "stage"]


def test_another_block_in_its_place_is_read_anew(outlined):
    other = Graph.checked([Node("input", "Input"), Node("out", "Output")], [wire("input.out -> out.in")])
    outlined.document.new(Project("two", project().graph, {**project().blocks, "other": other}))
    QApplication.processEvents()
    outlined.panel.tree.expand(row(outlined, "stage"))
    outlined.document.push(SetParams("stage", {"block": "other"}))
    assert rows(outlined.model, row(outlined, "stage")) == ["input", "out"]


def test_one_key_on_the_canvas_shows_the_outline_with_the_keys_in_it(drawn):
    drawn.canvas.setFocus()
    QTest.keyClick(drawn.canvas, Qt.Key.Key_O)
    panel = drawn.outline_dock.widget()
    assert panel.tree.isVisible() and drawn.focusWidget() is panel.tree
    assert rows(panel.model) == list(drawn.document.project.graph.order())
    assert "320 parameters" not in panel.model.index(1, 0).data(SPOKEN)
    assert "output 8×6×6, 80 parameters, no problem, from image, to relu" in panel.model.index(1, 0).data(SPOKEN)
