"""Blocks in the real window, by mouse and keys: made, opened, edited inside, undone, kept, taken apart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox

from netbuilder.app.naming import NameDialog
from netbuilder.app.place import DRAWING, Place, Step
from netbuilder.graph import AddNodes, Edge, Move, Node, Port, SetParams, Within, read

Key, Mod, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
CONTROL, SHIFT, ALT = Mod.ControlModifier, Mod.ShiftModifier, Mod.AltModifier
LONG = 60_000


class Hand:
    """A person at a window."""

    def __init__(self, window, qtbot) -> None:
        self.window, self.qtbot = window, qtbot
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.canvas.setFocus()

    @property
    def graph(self):
        return self.window.sheet.project.graph

    @property
    def blocks(self):
        return self.window.document.project.blocks

    def press(self, key, held=Mod.NoModifier) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, held)

    def middle(self, id: str) -> QPoint:
        return self.window.canvas.mapFromScene(self.window.canvas.canvas.nodes[id].card.center())

    def double_click(self, id: str) -> None:
        QTest.mouseDClick(self.window.canvas.viewport(), LEFT, Mod.NoModifier, self.middle(id))

    def make(self, *ids: str, name: str) -> None:
        """Make a block of these by Ctrl+G, a name, and Enter."""
        self.window.canvas.setFocus()
        self.window.selection.set(ids)
        self.press(Key.Key_G, CONTROL)
        (dialog,) = self.dialogs()
        QTest.keyClicks(dialog.line, name)  # what is proposed is selected, and so typed over
        QTest.keyClick(dialog.line, Key.Key_Return)
        self.qtbot.waitUntil(lambda: not self.dialogs())
        self.window.activateWindow()
        self.window.canvas.setFocus()

    def dialogs(self) -> list[NameDialog]:
        return [each for each in self.window.findChildren(NameDialog) if each.isVisible()]

    def analysed(self) -> None:
        """Wait until what is known is of the graph that is shown."""
        sheet = self.window.sheet
        self.qtbot.waitUntil(
            lambda: sheet.analysis is not None and sheet.analysis.graph.nodes.keys() == self.graph.nodes.keys(),
            timeout=LONG,
        )

    def analysis(self, until) -> None:
        self.qtbot.waitUntil(lambda: bool(until(self.window.document.analysis)), timeout=LONG)


@pytest.fixture
def hand(drawn, qtbot):
    yield Hand(drawn, qtbot)
    QApplication.clipboard().clear()


def test_a_selection_becomes_a_block_by_one_command_and_back_again_to_the_very_same_project(hand):
    before = hand.window.document.project
    hand.make("conv", "relu", name="stage")
    assert hand.blocks["stage"].nodes.keys() >= {"conv", "relu"} and hand.window.selection.ids == ("stage1",)
    assert [str(e) for e in hand.graph.incoming("stage1")] == ["image.out → stage1.input"]
    hand.press(Key.Key_Return)
    assert hand.window.sheet.place == Place(None, (Step("stage1"),)) and "relu" in hand.window.canvas.canvas.nodes
    trail = hand.window.canvas.trail
    assert trail.text() == "untitled ▸ stage1" and "Used once" in trail.hint.text()
    hand.window.selection.set(["relu"])
    hand.press(Key.Key_Right)
    hand.press(Key.Key_Delete)
    assert "relu" not in hand.blocks["stage"].nodes
    assert before.graph.nodes.keys() - hand.window.document.project.graph.nodes.keys() == {"conv", "relu"}
    while hand.window.document.stack.canUndo() and hand.window.document.project != before:
        hand.press(Key.Key_Z, CONTROL)
    assert hand.window.document.project is before and hand.window.sheet.place == DRAWING
    for _ in range(3):
        hand.press(Key.Key_Z, CONTROL | SHIFT)
    assert "relu" not in hand.blocks["stage"].nodes
    assert hand.window.sheet.block == "stage"  # what is done again is shown


def test_backspace_that_is_held_leaves_a_block_and_does_not_delete_it(hand):
    hand.make("conv", "relu", name="stage")
    hand.double_click("stage1")
    canvas = hand.window.canvas
    hand.window.selection.set(())
    canvas.setFocus()
    for again in (False, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "", again)
        QApplication.sendEvent(canvas, press)
    assert hand.window.sheet.place == DRAWING and hand.window.selection.ids == ("stage1",)
    assert not hand.window.findChild(QAction, "back").autoRepeat()  # else its keys run it past the canvas


def test_backspace_again_and_again_leaves_blocks_and_deletes_nothing_until_something_is_meant(hand):
    hand.make("conv", "relu", name="stage")
    hand.double_click("stage1")
    hand.make("conv", name="inner")
    hand.double_click("inner1")
    canvas, project = hand.window.canvas, hand.window.document.project
    hand.window.selection.set(())
    canvas.setFocus()
    for _ in range(2):
        hand.press(Key.Key_Backspace)
    assert hand.window.sheet.place == DRAWING and hand.window.selection.ids == ("stage1",)
    for _ in range(2):
        hand.press(Key.Key_Backspace)
    assert hand.window.document.project is project
    assert hand.window.status_line.currentMessage() == "This is the whole drawing. Del deletes stage1"
    hand.press(Key.Key_F)  # looking around means nothing
    hand.press(Key.Key_Backspace)
    assert hand.window.document.project is project
    QTest.mouseClick(canvas.viewport(), LEFT, Mod.NoModifier, hand.middle("stage1"))  # it was selected already
    hand.press(Key.Key_Backspace)
    assert "stage1" not in hand.graph.nodes


def test_after_coming_up_the_block_can_be_deleted_by_delete_or_when_something_was_done_to_it(hand):
    hand.make("conv", "relu", name="stage")
    for act in (None, Key.Key_B):
        hand.double_click("stage1")
        hand.window.selection.set(())
        hand.window.canvas.setFocus()
        hand.press(Key.Key_Backspace)
        if act is not None:
            hand.press(act)
        hand.press(Key.Key_Backspace if act is not None else Key.Key_Delete)
        assert "stage1" not in hand.graph.nodes
        hand.press(Key.Key_Z, CONTROL)


def test_shapes_parameters_and_problems_show_inside_for_the_place_and_outside_on_the_card(hand):
    hand.make("conv", "relu", name="stage")
    hand.double_click("stage1")
    hand.analysed()
    nodes = hand.window.canvas.canvas.nodes
    hand.qtbot.waitUntil(lambda: nodes["conv"].face.shape == "(8, 6, 6)", timeout=LONG)
    assert nodes["conv"].face.count == "80" and nodes["input"].face.words == "goes into the block"
    hand.window.selection.set(["conv"])
    assert hand.window.inspector.node.facts.said["in"] == "(1, 8, 8)"
    hand.window.sheet.push(SetParams("conv", {"kernel_size": 30}))
    hand.analysis(lambda found: found.errors)
    hand.qtbot.waitUntil(lambda: nodes["conv"].face.severity == "error", timeout=LONG)
    hand.window.selection.set(())
    hand.press(Key.Key_Backspace)
    assert hand.window.sheet.place == DRAWING and hand.window.selection.ids == ("stage1",)
    face = hand.window.canvas.canvas.nodes["stage1"].face
    assert face.severity == "error" and face.shape.startswith("conv: ")
    assert hand.window.canvas.bubble.isVisible() and "conv in it: " in hand.window.canvas.bubble._text.text()
    # A fix of what is inside is offered outside too, and mends the block.
    problem = hand.window.document.analysis.nodes["stage1"].problem
    if problem.fixes:
        hand.window.canvas.bubble.buttons[0].click()
        hand.analysis(lambda found: not any(p.node == "stage1.conv" for p in found.errors))


def test_a_problem_in_a_block_leads_into_the_block(hand):
    hand.make("conv", "relu", name="stage")
    hand.window.document.push(SetParams("stage1", {"repeat": 2}))
    hand.analysis(lambda found: found.nodes.get("stage1") and found.nodes["stage1"].inside)
    hand.window.canvas.blocks.open("stage1")
    hand.window.sheet.push(SetParams("conv", {"kernel_size": 30}))
    hand.window.sheet.go(DRAWING)
    hand.analysis(lambda found: any(problem.node == "stage1.0.conv" for problem in found.problems))
    hand.window.tabs.show_tab("problems")
    (row,) = [row for row in hand.window.tabs.problems.rows if row._node == "stage1.0.conv"]
    hand.qtbot.mouseClick(row, LEFT)
    assert hand.window.sheet.place == Place(None, (Step("stage1"),)) and hand.window.selection.ids == ("conv",)


def test_a_fix_from_the_problems_list_goes_to_the_block_that_it_mends(hand):
    hand.make("conv", "relu", name="stage")
    hand.analysis(lambda found: found.nodes.get("stage1") and found.nodes["stage1"].inside)
    hand.window.canvas.blocks.open("stage1")
    hand.window.sheet.push(SetParams("conv", {"kernel_size": 30}))
    hand.window.sheet.go(DRAWING)
    hand.analysis(lambda found: any(problem.node == "stage1.conv" and problem.fixes for problem in found.problems))
    hand.window.tabs.show_tab("problems")
    (row,) = [row for row in hand.window.tabs.problems.rows if row._node == "stage1.conv"]
    hand.qtbot.mouseClick(row.buttons[0], LEFT)
    assert hand.window.sheet.block == "stage" and hand.window.selection.ids == ("conv",)
    hand.analysis(lambda found: not found.errors)


def test_what_cannot_be_done_with_blocks_now_is_not_offered(hand):
    commands, selection = hand.window.canvas.commands, hand.window.selection
    names = ("make_block", "take_apart", "open_block", "open_in_tab", "leave_block", "rename_block", "keep_block")
    selection.set(())
    assert not any(map(commands.can, names)) and not commands.can("delete_block")
    selection.set(["image"])
    assert not commands.can("make_block")
    selection.set(["conv"])
    assert [name for name in names if commands.can(name)] == ["make_block"]
    hand.make("conv", "relu", name="stage")
    assert [name for name in names if commands.can(name)] == [name for name in names if name != "leave_block"]
    assert not commands.can("delete_block")  # it is in use
    hand.window.canvas.blocks.open("stage1")
    assert commands.can("leave_block") and not commands.can("take_apart")


def test_a_block_opens_in_a_tab_keeps_its_view_and_the_tab_closes(hand):
    hand.make("conv", "relu", name="stage")
    tabs, canvas = hand.window.stage.tabs, hand.window.canvas
    assert not tabs.isVisible()
    canvas.set_zoom(0.5)
    hand.press(Key.Key_Return, CONTROL)
    assert tabs.isVisible() and [tabs.tab_says(n) for n in range(tabs.count())] == ["Drawing", "stage"]
    assert hand.window.sheet.block == "stage"
    canvas.set_zoom(2.0)
    hand.press(Key.Key_PageUp, CONTROL)
    assert hand.window.sheet.place == DRAWING and canvas.zoom == 0.5 and tabs.currentIndex() == 0
    hand.press(Key.Key_PageDown, CONTROL)
    assert hand.window.sheet.block == "stage" and canvas.zoom == 2.0
    hand.window.document.push(SetParams("flat", {"start_dim": 1}))
    hand.press(Key.Key_W, CONTROL)
    assert hand.window.sheet.place == DRAWING and not tabs.isVisible()
    hand.press(Key.Key_W, CONTROL)
    assert tabs.count() == 1


def test_a_middle_click_opens_a_tab_and_an_undo_that_takes_the_block_away_closes_it(hand):
    hand.make("conv", "relu", name="stage")
    QTest.mouseClick(hand.window.canvas.viewport(), Qt.MouseButton.MiddleButton, Mod.NoModifier, hand.middle("stage1"))
    tabs = hand.window.stage.tabs
    assert tabs.count() == 2 and hand.window.sheet.block == "stage"
    hand.window.stage.tabs.setCurrentIndex(0)
    hand.window.action("undo").trigger()
    assert tabs.count() == 1 and not hand.blocks and "conv" in hand.graph.nodes


def test_an_undo_of_what_was_done_in_a_block_shows_the_block(hand):
    hand.make("conv", "relu", name="stage")
    hand.press(Key.Key_Return)
    hand.window.sheet.push(Move({"relu": (600.0, 40.0)}))
    hand.window.sheet.go(DRAWING)
    hand.press(Key.Key_Z, CONTROL)
    assert hand.window.sheet.block == "stage"
    assert "in the block stage" in hand.window.status_line.currentMessage()
    hand.window.document.push(SetParams("flat", {"start_dim": 1}))
    hand.press(Key.Key_Z, CONTROL)
    assert hand.window.sheet.place == DRAWING


def test_a_name_that_may_not_be_is_refused_in_the_dialog_and_the_next_is_taken(hand):
    hand.make("conv", name="stage")
    hand.window.selection.set(["relu"])
    hand.press(Key.Key_G, CONTROL)
    (dialog,) = hand.dialogs()
    for wrong, why in (("stage", "already"), ("2 words", "letters")):
        dialog.line.selectAll()
        QTest.keyClicks(dialog.line, wrong)
        QTest.keyClick(dialog.line, Key.Key_Return)
        assert dialog.isVisible() and why in dialog.reason.text()
    dialog.line.setText("second")
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    assert set(hand.blocks) == {"stage", "second"}


def test_what_lies_between_must_belong_to_it_and_the_status_line_says_so(hand):
    hand.window.selection.set(["conv", "flat"])
    hand.press(Key.Key_G, CONTROL)
    assert not hand.dialogs() and "relu lies between" in hand.window.status_line.currentMessage()


def test_inputs_that_need_a_wire_and_ends_that_have_none_become_ports(hand):
    hand.window.document.push(
        AddNodes(
            (Node("add", "Add", {}, (0, 400)), Node("tanh", "Tanh", {}, (200, 400))), (_wire("add.out -> tanh.in"),)
        )
    )
    hand.make("add", "tanh", name="loose")
    block = hand.blocks["loose"]
    assert [str(edge) for edge in block.edges] == ["add.out → tanh.in", "input.out → add.in", "tanh.out → out.in"]
    item = hand.window.canvas.canvas.nodes["loose1"]
    assert item.face.inputs == ("input",) and item.face.outputs == ("out",)


def test_take_apart_puts_back_what_was_there(hand):
    before = hand.window.document.project.graph
    hand.make("conv", "relu", name="stage")
    hand.press(Key.Key_G, CONTROL | SHIFT)
    after = hand.window.document.project.graph
    assert after.nodes.keys() == before.nodes.keys() and set(after.edges) == set(before.edges)
    assert set(hand.window.selection.ids) == {"conv", "relu"} and "stage" in hand.blocks
    hand.window.canvas.blocks.delete("stage")
    assert not hand.blocks


def test_a_block_repeated_twelve_times_is_one_card_that_counts_twelve_and_saves_and_opens(hand, tmp_path):
    hand.window.document.push(SetParams("conv", {"padding": 1, "out_channels": 1}))
    hand.make("conv", "relu", name="stage")
    hand.analysis(lambda found: found.nodes.get("stage1") and found.nodes["stage1"].known)
    once = hand.window.document.analysis.nodes["stage1"].parameters
    hand.window.selection.set(["stage1"])
    form = hand.window.inspector.node.form
    form.rows["repeat"].editor.setFocus()
    form.rows["repeat"].editor.selectAll()
    QTest.keyClicks(form.rows["repeat"].editor, "12")
    hand.analysis(lambda found: len(found.nodes["stage1"].inside) == 12)
    face = hand.window.canvas.canvas.nodes["stage1"].face
    hand.qtbot.waitUntil(lambda: hand.window.canvas.canvas.nodes["stage1"].face.count == str(12 * once), timeout=LONG)
    assert face.stacked and face.words == "12 times" and len(hand.window.canvas.canvas.nodes) == len(hand.graph.nodes)
    hand.window.canvas.blocks.open("stage1")
    copy = hand.window.canvas.trail.copy
    assert copy.isVisible() and copy.maximum() == 12
    copy.setValue(7)
    assert hand.window.sheet.address("conv") == "stage1.6.conv"
    path = tmp_path / "deep.json"
    hand.window.document.save(path)
    assert read(path) == hand.window.document.project
    project = hand.window.document.project
    hand.window.document.open(path)
    assert hand.window.document.project == project and hand.window.sheet.place == DRAWING


def test_a_block_is_kept_in_the_library_and_taken_into_another_project_with_its_parts_in_one_step(hand):
    window = hand.window
    hand.make("conv", name="inner")
    hand.make("inner1", "relu", name="outer")
    assert "block:kept:outer" not in window.palette_view.shown()
    window.action("keep_block").trigger()
    assert window.shelf.holds("outer") and "Kept outer" in window.status_line.currentMessage()
    window.action("keep_block").trigger()  # nothing is written over without asking
    (box,) = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
    box.reject()
    window.document.stack.setClean()
    window.document.new()
    assert "block:kept:outer" in window.palette_view.shown()
    window.palette_view.search.setFocus()
    QTest.keyClicks(window.palette_view.search, "outer")
    QTest.keyClick(window.palette_view.search, Key.Key_Return)
    assert set(hand.blocks) == {"outer", "inner"} and list(hand.graph.nodes) == ["outer1"]
    assert (
        "block:project:outer" in window.palette_view.shown() and "block:kept:outer" not in window.palette_view.shown()
    )
    window.action("undo").trigger()
    assert not hand.blocks and not hand.graph.nodes


def test_a_file_of_the_library_that_holds_no_block_is_skipped_and_named(hand):
    hand.window.shelf.folder.mkdir(parents=True, exist_ok=True)
    (hand.window.shelf.folder / "broken.json").write_text("{")
    hand.window.shelf.read()
    assert "broken.json" in hand.window.status_line.currentMessage()
    assert hand.window.shelf.libraries.shipped


def test_a_shipped_block_is_found_by_tab_and_stands_on_the_sheet_with_what_it_needs(hand):
    window = hand.window
    hand.qtbot.waitUntil(lambda: bool(window.shelf.libraries.shipped), timeout=LONG)
    window.canvas.setFocus()
    window.selection.set(["relu"])
    hand.press(Key.Key_Tab)
    QTest.keyClicks(window.canvas.search.line, "dense block")
    assert window.canvas.search.types[0] == "block:shipped:dense_block"
    QTest.keyClick(window.canvas.search.line, Key.Key_Return)
    assert set(hand.blocks) == {"dense_block", "dense_layer"}
    assert [str(e) for e in hand.graph.incoming("dense_block1")] == ["relu.out → dense_block1.input"]
    hand.analysis(lambda found: found.nodes.get("dense_block1") and found.nodes["dense_block1"].known)
    assert str(window.document.analysis.nodes["dense_block1"].outputs["out"]) == "(200, 6, 6)"
    window.canvas.blocks.open("dense_block1")
    assert window.canvas.canvas.nodes["dense"].face.words == "6 × dense_layer · growth 32"
    window.canvas.blocks.open("dense")
    assert window.canvas.trail.text() == "untitled ▸ dense_block1 ▸ dense"
    hand.press(Key.Key_Up, ALT)
    assert window.selection.ids == ("dense",)
    window.canvas.trail.crumbs[0].click()
    assert window.sheet.place == DRAWING and window.selection.ids == ("dense_block1",)


def test_blocks_come_along_on_the_clipboard_and_a_block_never_gets_into_itself(hand):
    window = hand.window
    hand.make("conv", "relu", name="stage")
    hand.press(Key.Key_C, CONTROL)
    hand.press(Key.Key_Return)
    inside = hand.blocks["stage"]
    hand.press(Key.Key_V, CONTROL)
    assert hand.blocks["stage"] is inside and "contain itself" in window.status_line.currentMessage()
    window.document.stack.setClean()
    window.document.new()
    window.canvas.setFocus()
    hand.press(Key.Key_V, CONTROL)
    assert list(hand.graph.nodes) == ["stage1"] and hand.blocks["stage"].nodes.keys() == inside.nodes.keys()
    assert window.document.stack.count() == 1


def test_a_block_made_inside_a_block_nests(hand):
    hand.make("conv", "relu", name="outer")
    hand.press(Key.Key_Return)
    hand.make("conv", name="inner")
    assert "inner1" in hand.blocks["outer"].nodes and "conv" in hand.blocks["inner"].nodes
    hand.analysis(lambda found: found.nodes.get("outer1") and found.nodes["outer1"].known)
    assert hand.window.document.analysis.nodes["outer1"].parameters == 80
    hand.window.jump_to("outer1.inner1.conv")
    assert hand.window.sheet.place.steps == (Step("outer1"), Step("inner1"))
    assert hand.window.selection.ids == ("conv",)


def test_activations_and_filters_are_of_the_node_in_the_place_that_is_shown(hand):
    window = hand.window
    hand.make("conv", "relu", name="stage")
    hand.press(Key.Key_Return)
    window.selection.set(["conv"])
    for tab, said in (("activations", "stage1.conv · 8 maps"), ("filters", "stage1.conv · 8 filters")):
        window.tabs.show_tab(tab)
        hand.qtbot.waitUntil(lambda: window.tabs.panels[tab].title.text().startswith(said), timeout=LONG)  # noqa: B023
    hand.qtbot.waitUntil(lambda: len(window.canvas.canvas.nodes["conv"].pictures) == 4, timeout=LONG)


def test_a_block_that_nothing_uses_is_shown_by_itself_and_can_be_deleted(hand):
    window = hand.window
    hand.make("conv", "relu", name="stage")
    hand.press(Key.Key_G, CONTROL | SHIFT)
    window.menus._show_block("stage")  # what the menu of the project's blocks does
    assert window.sheet.place == Place("stage") and "Nothing uses it" in window.canvas.trail.hint.text()
    hand.qtbot.waitUntil(lambda: window.canvas.canvas.nodes["conv"].face.shape == "?", timeout=LONG)
    window.selection.set(["conv"])
    window.tabs.show_tab("activations")
    hand.qtbot.waitUntil(lambda: "shown by itself" in window.tabs.panels["activations"].empty.text(), timeout=LONG)
    window.selection.set(())
    window.inspector.block.delete.click()
    assert not hand.blocks and window.sheet.place == DRAWING
    window.action("undo").trigger()
    assert "stage" in hand.blocks


def test_nodes_moved_in_a_block_leave_the_results_of_the_training_on_their_card(hand):
    hand.make("conv", "relu", name="stage")
    hand.window.canvas.show_results({"digit": ("loss 0.5", "90 %")})
    hand.window.document.push(Within("stage", Move({"relu": (600.0, 40.0)})))
    assert hand.window.canvas.showing.results
    hand.window.document.push(Within("stage", SetParams("conv", {"bias": False})))
    assert not hand.window.canvas.showing.results


def _wire(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))
