"""The keys on a real canvas: delete, copy, paste, duplicate, nudge, walk along the wires, search, zoom."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netbuilder.graph import Edge, Port, Project

Key, Mod = Qt.Key, Qt.KeyboardModifier


def nodes(canvas):
    return canvas.document.project.graph.nodes


def test_delete_and_backspace_take_nodes_with_their_wires_and_undo_brings_both_back(canvas):
    canvas.selection.set(["conv", "flat"])
    canvas.key(Key.Key_Backspace)
    assert set(nodes(canvas)) == {"image", "relu", "fc"} and not canvas.document.project.graph.edges
    assert canvas.selection.ids == () and not canvas.view.canvas.edges
    canvas.key(Key.Key_Z, Mod.ControlModifier)
    assert len(nodes(canvas)) == 5 and len(canvas.view.canvas.edges) == 3


def test_copy_puts_readable_text_on_the_clipboard_and_paste_gives_fresh_ids_and_inner_wires(canvas):
    canvas.selection.set(["conv", "relu"])
    canvas.key(Key.Key_C, Mod.ControlModifier)
    assert set(json.loads(QApplication.clipboard().text())["graph"]["nodes"]) == {"conv", "relu"}
    canvas.key(Key.Key_V, Mod.ControlModifier)
    assert canvas.selection.ids == ("conv1", "relu1")
    graph = canvas.document.project.graph
    assert Edge(Port("conv1", "out"), Port("relu1", "in")) in graph.edges and len(graph.edges) == 4
    assert graph.nodes["conv1"].params == graph.nodes["conv"].params
    assert graph.nodes["conv1"].at != graph.nodes["conv"].at


def test_cut_and_paste_keep_the_ids(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_X, Mod.ControlModifier)
    assert "conv" not in nodes(canvas)
    canvas.key(Key.Key_V, Mod.ControlModifier)
    assert "conv" in nodes(canvas)


def test_pasting_anything_else_says_so_and_changes_nothing(canvas):
    before = canvas.document.project
    for text in ("", "hello", "[1, 2]", '{"format": "netbuilder", "version": 99}'):
        QApplication.clipboard().setText(text)
        canvas.key(Key.Key_V, Mod.ControlModifier)
    assert canvas.document.project is before
    assert set(canvas.refused) == {"There are no nodes on the clipboard"}


def test_duplicate_selects_the_copies(canvas):
    canvas.selection.set(["conv", "relu"])
    canvas.key(Key.Key_D, Mod.ControlModifier)
    assert canvas.selection.ids == ("conv1", "relu1") and len(canvas.document.project.graph.edges) == 4


def test_select_all_and_escape(canvas):
    canvas.key(Key.Key_A, Mod.ControlModifier)
    assert len(canvas.selection.ids) == 5
    canvas.key(Key.Key_Escape)
    assert canvas.selection.ids == ()


def test_arrows_nudge_by_the_grid_and_undo_as_one(canvas):
    canvas.selection.set(["conv"])
    for _ in range(3):
        canvas.key(Key.Key_Right)
    canvas.key(Key.Key_Down, Mod.ShiftModifier)
    assert nodes(canvas)["conv"].at == (200, 24)
    assert canvas.document.stack.count() == 1
    canvas.document.stack.undo()
    assert nodes(canvas)["conv"].at == (188, 0)


def test_alt_and_arrows_walk_along_the_wires(canvas):
    walked = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        canvas.key(key, Mod.AltModifier)
        walked.append(canvas.selection.ids)
    assert walked[0] == (canvas.document.project.graph.order()[0],)
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_Right, Mod.AltModifier)
    assert canvas.selection.ids == ("relu",)
    canvas.key(Key.Key_Left, Mod.AltModifier)
    canvas.key(Key.Key_Left, Mod.AltModifier)
    canvas.key(Key.Key_Left, Mod.AltModifier)
    assert canvas.selection.ids == ("image",)


def test_tab_finds_a_layer_by_a_few_letters_and_enter_adds_it_wired_from_the_selected_one(canvas):
    canvas.selection.set(["flat"])
    asked = []
    canvas.view.add_requested.connect(asked.append)
    canvas.key(Key.Key_Tab)
    search = canvas.view.search
    assert search.isVisible() and len(asked) == 1
    QTest.keyClicks(search.line, "linea")
    assert search.types[0] == "Linear"
    QTest.keyClick(search.line, Key.Key_Return)
    assert not search.isVisible()
    assert canvas.selection.ids == ("linear1",)
    assert Edge(Port("flat", "out"), Port("linear1", "in")) in canvas.document.project.graph.edges


def test_a_double_click_on_the_ground_opens_the_search_and_escape_closes_it(canvas):
    point = canvas.at(300, 260)
    QTest.mouseDClick(canvas.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, point)
    assert canvas.view.search.isVisible()
    QTest.keyClick(canvas.view.search.line, Key.Key_Escape)
    assert not canvas.view.search.isVisible() and len(nodes(canvas)) == 5


def test_a_wire_let_go_over_nothing_offers_layers_and_joins_the_one_chosen(canvas):
    canvas.drag(canvas.port("flat", "out", "out"), canvas.at(640, 220))
    search = canvas.view.search
    assert search.isVisible()
    QTest.keyClicks(search.line, "softm")
    QTest.keyClick(search.line, Key.Key_Return)
    assert Edge(Port("flat", "out"), Port("softmax1", "in")) in canvas.document.project.graph.edges


def test_f_fits_the_drawing_and_1_shows_it_at_its_own_size(canvas):
    canvas.view.resize(500, 400)
    canvas.key(Key.Key_F)
    assert canvas.view.zoom < 1
    assert canvas.view.visible_rect().contains(canvas.view.canvas.bounds())
    canvas.key(Key.Key_1)
    assert canvas.view.zoom == 1


def test_layers_added_one_after_the_other_from_the_palette_make_a_chain(make_canvas):
    canvas = make_canvas(Project("empty"))
    assert canvas.view.hint.isVisible()
    for type in ("Input", "Conv2d", "ReLU", "Flatten", "Linear", "Output"):
        canvas.view.add_layer(type)
    assert not canvas.view.hint.isVisible()
    assert [str(edge) for edge in canvas.document.project.graph.edges] == [
        "input1.out → conv2d1.in",
        "conv2d1.out → relu1.in",
        "relu1.out → flatten1.in",
        "flatten1.out → linear1.in",
        "linear1.out → output1.in",
    ]
    cards = [item.card for item in canvas.view.canvas.nodes.values()]
    assert not any(a.intersects(b) for n, a in enumerate(cards) for b in cards[:n])
    for _ in range(6):
        canvas.document.stack.undo()
    assert not canvas.view.canvas.nodes and canvas.view.hint.isVisible()


def test_menus_offer_what_fits_the_place(canvas):
    from netbuilder.app.canvas import menus

    def words(point):
        menu = menus.for_point(canvas.view, point)
        found = [action.text().split("\t")[0] for action in menu.actions()]
        menu.close()
        return found

    assert "Duplicate" in words(canvas.middle("conv")) and canvas.selection.ids == ("conv",)
    assert words(canvas.at(358, 20))[:3] == ["Insert on the chosen wire", "Insert", "Remove the wire"]
    assert "Paste here" in words(canvas.at(300, 260))
