"""The search by hand: opened by keys, by a wire let go from either end, on a wire, for a swap; what it says."""

from __future__ import annotations

import pytest
import torch  # noqa: F401  a swap asks it for parameters
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netbuilder.compile import Analyser
from netbuilder.graph import Edge, Node, Port, SetParams
from netbuilder.layers import TensorSpec

Key, Mod = Qt.Key, Qt.KeyboardModifier
FIELDS = {"image": TensorSpec((1, 28, 28))}


def analyse(canvas) -> None:
    project = canvas.document.project
    canvas.document.publish(project, {}, Analyser().update(project.graph, FIELDS), {})


def look_for(canvas, text: str) -> None:
    canvas.view.search.line.clear()
    QTest.keyClicks(canvas.view.search.line, text)


def take(canvas, text: str) -> None:
    look_for(canvas, text)
    QTest.keyClick(canvas.view.search.line, Key.Key_Return)


def edges(canvas) -> list[str]:
    return [str(edge) for edge in canvas.document.project.graph.edges]


def nodes(canvas):
    return canvas.document.project.graph.nodes


@pytest.fixture
def tried(canvas):
    """A canvas whose search finds shapes out, on a thread of its own."""
    from netbuilder.app.background import Worker

    worker = Worker("trials")
    worker.start()
    canvas.view.search.trials.worker = worker
    analyse(canvas)
    yield canvas
    worker.stop()


def test_tab_and_enter_again_and_again_build_a_chain_with_its_parameters(canvas):
    canvas.selection.set(["fc"])
    for text in ("relu", "drop 0.25", "linear 10"):
        canvas.key(Key.Key_Tab)
        take(canvas, text)
    assert [edge for edge in edges(canvas) if "1" in edge] == [
        "fc.out → relu1.in",
        "relu1.out → dropout1.in",
        "dropout1.out → linear1.in",
    ]
    assert nodes(canvas)["dropout1"].params == {"p": 0.25} and nodes(canvas)["linear1"].params == {"out_features": 10}
    assert canvas.selection.ids == ("linear1",) and canvas.document.stack.count() == 3


def test_parameters_behind_the_name_are_shown_in_the_row_and_taken(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_Tab)
    look_for(canvas, "conv2 64 5x3 pad=1")
    row = canvas.view.search.rows[0]
    assert row.words == "64 filters · 5×3 · padding 1"
    QTest.keyClick(canvas.view.search.line, Key.Key_Return)
    assert nodes(canvas)["conv2d1"].params == {"out_channels": 64, "kernel_size": [5, 3], "padding": 1}


def test_what_may_not_be_is_said_in_the_row_and_enter_does_not_take_it(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_Tab)
    take(canvas, "conv2d 0 3")
    assert canvas.view.search.isVisible() and "at least 1" in canvas.view.search.rows[0].says
    assert len(nodes(canvas)) == 5


def test_only_what_takes_the_shape_is_offered_and_what_follows_most_comes_first(canvas):
    analyse(canvas)
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_Tab)
    found = canvas.view.search.types
    assert found[:3] == ["ReLU", "BatchNorm2d", "MaxPool2d"] and "LSTM" not in found
    assert "(8, 26, 26)" in canvas.view.search.caption.text()


def test_each_row_in_view_says_what_would_come_out(tried, qtbot):
    tried.selection.set(["conv"])
    tried.key(Key.Key_Tab)
    search = tried.view.search
    place = search.list.visualItemRect(search.list.item(2))
    qtbot.waitUntil(lambda: search.rows[2].says == "(8, 13, 13)")  # MaxPool2d
    assert search.list.visualItemRect(search.list.item(2)) == place and search.types[2] == "MaxPool2d"
    assert "(8, 13, 13)" in search.list.item(2).text()
    look_for(tried, "conv2d 16 27")
    qtbot.waitUntil(lambda: bool(search.rows[0].says))
    assert search.rows[0].is_wrong and not search.rows[0].is_refused  # no room for such a filter: still one may
    look_for(tried, "flat")
    qtbot.waitUntil(lambda: search.rows[0].says == "(5408)")


def test_a_screen_reader_hears_the_row_that_enter_would_take(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_Tab)
    line = canvas.view.search.line
    assert line.accessibleName() == "Add a layer" and line.accessibleDescription().startswith("ReLU, max(0, x), ")
    QTest.keyClick(line, Key.Key_Down)
    assert line.accessibleDescription().startswith("BatchNorm2d, ")


def test_a_wire_let_go_from_an_input_offers_what_can_feed_it(canvas, add):
    add(Node("sum", "Add", {}, (376, 300)))
    canvas.drag(canvas.port("sum", "in", "in"), canvas.at(300, 400))
    search = canvas.view.search
    assert search.isVisible() and "Output" not in search.types
    take(canvas, "tanh")
    assert "tanh1.out → sum.in" in edges(canvas)
    out = canvas.view.canvas.nodes["tanh1"].port_point("out", "out")
    assert abs(out.x() - 300) <= 4 and abs(out.y() - 400) <= 4  # its port lies where the wire was let go
    assert canvas.document.stack.undoText() == "Add Tanh"


def test_with_several_selected_what_takes_many_wires_joins_them_all(canvas, add):
    add(Node("other", "Tanh", {}, (188, 200)))
    canvas.selection.set(["conv", "other"])
    canvas.key(Key.Key_Tab)
    take(canvas, "add")
    assert edges(canvas)[-2:] == ["conv.out → add1.in", "other.out → add1.in"]


def test_i_puts_a_layer_on_the_chosen_wire(canvas):
    edge = Edge(Port("conv", "out"), Port("relu", "in"))
    canvas.view.choose_edge(canvas.view.canvas.edges[edge])
    canvas.key(Key.Key_I)
    assert "Between conv and relu" in canvas.view.search.caption.text()
    take(canvas, "batchnorm2d")
    assert {"conv.out → batchnorm2d1.in", "batchnorm2d1.out → relu.in"} <= set(edges(canvas))
    assert str(edge) not in edges(canvas)


def test_s_swaps_the_selected_layer_and_keeps_id_place_wires_and_what_both_have(canvas):
    canvas.document.push(SetParams("conv", {"kernel_size": 5, "padding": 2}))
    before = edges(canvas)
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_S)
    search = canvas.view.search
    assert search.isVisible() and "Conv2d" not in search.types and "Input" not in search.types
    take(canvas, "convtranspose2d")
    node = nodes(canvas)["conv"]
    assert (node.type, node.at) == ("ConvTranspose2d", (188, 0))
    assert node.params == {"out_channels": 8, "kernel_size": 5, "padding": 2}
    assert edges(canvas) == before and canvas.selection.ids == ("conv",)
    canvas.key(Key.Key_Z, Mod.ControlModifier)
    assert nodes(canvas)["conv"].type == "Conv2d"


def test_a_swap_shows_the_shape_that_the_kept_parameters_give(tried, qtbot):
    tried.document.push(SetParams("conv", {"padding": 1}))
    analyse(tried)
    tried.selection.set(["conv"])
    tried.key(Key.Key_S)
    look_for(tried, "convtr")
    qtbot.waitUntil(lambda: tried.view.search.rows[0].says == "(8, 28, 28)")


def test_what_was_added_last_is_nearer_the_next_time(canvas):
    canvas.key(Key.Key_Tab)
    take(canvas, "softsign")
    canvas.selection.set(())
    canvas.key(Key.Key_Tab)
    look_for(canvas, "soft")
    assert canvas.view.search.types[0] == "Softsign"


def test_nothing_that_matches_says_so_and_escape_gives_the_keys_back_to_the_canvas(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_Tab)
    look_for(canvas, "xyzzy")
    assert canvas.view.search.types == [] and "No layer" in canvas.view.search.list.item(0).text()
    QTest.keyClick(canvas.view.search.line, Key.Key_Escape)
    assert not canvas.view.search.isVisible()
    canvas.key(Key.Key_Right)
    assert nodes(canvas)["conv"].at == (192, 0)


def test_a_double_click_on_the_ground_opens_the_search_there(canvas):
    QTest.mouseDClick(canvas.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, canvas.at(300, 260))
    take(canvas, "tanh")
    assert nodes(canvas)["tanh1"].at == (300, 260)


def test_in_a_low_view_the_list_ends_where_the_view_does(canvas):
    canvas.view.resize(600, 200)
    canvas.key(Key.Key_Tab)
    search = canvas.view.search
    assert len(search.types) > 7 and canvas.view.rect().contains(search.geometry())
    for _ in range(5):
        QTest.keyClick(search.line, Key.Key_Down)
    chosen = search.list.visualItemRect(search.list.currentItem())
    assert search.list.viewport().rect().contains(chosen)
