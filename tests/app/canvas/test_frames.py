"""Frames by mouse and by keys: around a selection, carried with what lies in them, sized, named, collapsed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from netbuilder.graph import Frame, Mark, Marks, Note, RemoveNodes
from tests.app.canvas.conftest import small, wire

BEND = wire("conv.out -> relu.in")


@pytest.fixture
def framed(make_canvas):
    """A frame around conv and relu with a note in it and a led wire; the rest of the network outside."""
    project = small()
    marks = Marks(
        frames={"frame1": Frame("frame1", "Features", (164, -56), (392, 160), "blue")},
        notes={"note1": Note("note1", "why", (440, -24), (80, 20))},
        bends={BEND: ((356, 60),)},
    )
    canvas = make_canvas(replace(project, graph=project.graph.with_marks(marks)))
    canvas.marks = lambda: canvas.document.project.graph.marks
    canvas.nodes = lambda: canvas.document.project.graph.nodes
    canvas.title = lambda: canvas.at(200, -44)
    return canvas


def keys():
    from PySide6.QtCore import Qt

    return Qt.Key, Qt.KeyboardModifier


def write(text: str) -> None:
    """Type into the editor that has the focus, and Enter."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    editor = QApplication.focusWidget()
    assert editor.objectName() in ("FrameTitle", "NoteText")
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_g_frames_the_selection_and_its_title_is_written_at_once_in_one_step(canvas):
    Key, _ = keys()
    canvas.view.setFocus()
    canvas.selection.set(["conv", "relu"])
    canvas.key(Key.Key_G)
    assert not canvas.document.project.graph.marks.frames  # not before it has its title
    assert canvas.view.canvas.marks.frames  # but one sees it
    write("Encoder")
    (frame,) = canvas.document.project.graph.marks.frames.values()
    assert frame.title == "Encoder" and frame.at[0] < 188 and frame.at[1] < 0
    assert frame.at[0] + frame.size[0] > 376 + 152
    assert canvas.view.marks.chosen == (("frame", frame.id),) and canvas.view.hasFocus()
    assert canvas.document.stack.undoText() == "Add the frame “Encoder”"
    canvas.document.stack.undo()
    assert not canvas.document.project.graph.marks and not canvas.view.canvas.marks.frames
    assert not canvas.document.stack.canUndo()


def test_g_with_nothing_selected_makes_an_empty_frame_in_the_middle(canvas):
    Key, _ = keys()
    canvas.view.setFocus()
    canvas.key(Key.Key_G)
    write("")
    (frame,) = canvas.document.project.graph.marks.frames.values()
    middle = canvas.view.visible_rect().center()
    assert abs(frame.at[0] + frame.size[0] / 2 - middle.x()) < 8


def test_a_frame_is_dragged_by_its_title_with_all_that_lies_in_it_in_one_step(framed):
    framed.drag(framed.title(), framed.title() + framed.at(40, 20) - framed.at(0, 0))
    marks, nodes = framed.marks(), framed.nodes()
    assert marks.frames["frame1"].at == (204, -36) and marks.notes["note1"].at == (480, -4)
    assert nodes["conv"].at == (228, 20) and nodes["relu"].at == (416, 20)
    assert nodes["image"].at == (0, 0) and nodes["flat"].at == (564, 0)
    assert marks.bends == {BEND: ((396, 80),)}
    assert framed.document.stack.count() == 1
    assert framed.document.stack.undoText() == "Move the frame “Features”"
    assert framed.view.canvas.nodes["conv"].card.topLeft().toTuple() == (228, 20)
    framed.document.stack.undo()
    assert framed.marks().frames["frame1"].at == (164, -56) and framed.nodes()["conv"].at == (188, 0)
    assert framed.view.canvas.nodes["conv"].card.topLeft().toTuple() == (188, 0)
    assert framed.view.canvas.marks.frames["frame1"].pos().toTuple() == (164, -56)


def test_while_a_frame_is_dragged_all_of_it_is_seen_to_move_and_escape_puts_it_back(framed):
    Key, _ = keys()
    framed.view.setFocus()
    framed.drag(framed.title(), framed.title() + framed.at(40, 20) - framed.at(0, 0), drop=False)
    layer = framed.view.canvas.marks
    assert framed.view.canvas.nodes["relu"].card.topLeft().toTuple() == (416, 20)
    assert layer.frames["frame1"].pos().toTuple() == (204, -36) and layer.notes["note1"].pos().toTuple() == (480, -4)
    assert layer.points(BEND) == ((396, 80),)
    framed.key(Key.Key_Escape)
    assert framed.view.canvas.nodes["relu"].card.topLeft().toTuple() == (376, 0)
    assert layer.frames["frame1"].pos().toTuple() == (164, -56) and layer.points(BEND) == ((356, 60),)
    assert framed.document.stack.count() == 0


def test_an_undo_in_the_middle_of_a_drag_leaves_the_scene_as_the_graph_says(framed):
    framed.document.push(Mark("more", notes={"note2": Note("note2", "x", (200, 60), (60, 36))}))
    framed.drag(framed.title(), framed.title() + framed.at(40, 20) - framed.at(0, 0), drop=False)
    framed.document.stack.undo()
    layer = framed.view.canvas.marks
    assert layer.notes.keys() == framed.marks().notes.keys() == {"note1"}
    assert layer.frames["frame1"].pos().toTuple() == (164, -56)


def test_the_ground_of_a_frame_is_not_in_the_way_of_a_band(framed):
    framed.drag(framed.at(182, 88), framed.at(300, 50))
    assert framed.selection.ids == ("conv",) and framed.marks().frames["frame1"].at == (164, -56)


@pytest.mark.parametrize(
    ("grip", "way", "rect"),
    [
        ((556, 80), (40, 0), (164, -56, 432, 160)),
        ((164, 80), (-20, 0), (144, -56, 412, 160)),
        ((300, 104), (0, 24), (164, -56, 392, 184)),
        ((556, 104), (40, 24), (164, -56, 432, 184)),
        ((164, -56), (-20, -12), (144, -68, 412, 172)),
    ],
)
def test_edges_and_corners_size_a_frame_in_one_step(framed, grip, way, rect):
    start = framed.at(*grip)
    framed.drag(start, start + framed.at(*way) - framed.at(0, 0))
    frame = framed.marks().frames["frame1"]
    assert (*frame.at, *frame.size) == rect and framed.document.stack.count() == 1
    assert framed.nodes()["conv"].at == (188, 0)
    framed.document.stack.undo()
    assert framed.view.canvas.marks.frames["frame1"].mark.size == (392, 160)


def test_the_border_moves_a_frame_too(framed):
    start = framed.at(172, 60)
    framed.drag(start, start + framed.at(0, 40) - framed.at(0, 0))
    assert framed.marks().frames["frame1"].at == (164, -16) and framed.nodes()["relu"].at == (376, 40)


def test_a_double_click_on_the_title_renames_in_place(framed):
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.mouseDClick(framed.view.viewport(), Qt.MouseButton.LeftButton, pos=framed.title())
    write("Backbone")
    assert framed.marks().frames["frame1"].title == "Backbone"
    assert framed.document.stack.undoText() == "Rename the frame “Features”"
    framed.document.stack.undo()
    assert framed.marks().frames["frame1"].title == "Features"


def test_escape_leaves_the_title_as_it_was(framed):
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    Key, _ = keys()
    framed.click(framed.title())
    framed.key(Key.Key_F2)
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, "Other")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert framed.marks().frames["frame1"].title == "Features" and framed.document.stack.count() == 0
    assert framed.view.hasFocus() and framed.view.marks.chosen


def test_letters_typed_into_a_title_are_no_commands(framed):
    Key, _ = keys()
    framed.click(framed.title())
    framed.key(Key.Key_F2)
    write("gnlm")
    assert framed.marks().frames["frame1"].title == "gnlm" and framed.document.stack.count() == 1


def test_choosing_a_frame_clears_the_nodes_and_the_other_way_round_but_with_shift(framed):
    _, Mod = keys()
    framed.click(framed.middle("flat"))
    framed.click(framed.title())
    assert framed.view.marks.chosen == (("frame", "frame1"),) and framed.selection.ids == ()
    assert framed.view.canvas.marks.frames["frame1"].chosen
    framed.click(framed.middle("flat"), Mod.ShiftModifier)
    assert framed.view.marks.chosen == (("frame", "frame1"),) and framed.selection.ids == ("flat",)
    framed.click(framed.middle("fc"))
    assert framed.view.marks.chosen == () and framed.selection.ids == ("fc",)
    framed.click(framed.title(), Mod.ShiftModifier)
    assert framed.view.marks.chosen and framed.selection.ids == ("fc",)
    framed.click(framed.at(300, 300))
    assert framed.view.marks.chosen == () and framed.selection.ids == ()


def test_delete_takes_the_frame_and_keeps_what_is_in_it(framed):
    Key, _ = keys()
    framed.click(framed.title())
    framed.key(Key.Key_Delete)
    assert not framed.marks().frames and framed.marks().notes and "conv" in framed.nodes()
    assert framed.view.marks.chosen == ()
    framed.document.stack.undo()
    assert framed.marks().frames["frame1"].title == "Features"


def test_arrows_move_the_chosen_frame_with_its_content_and_undo_as_one(framed):
    Key, _ = keys()
    framed.click(framed.title())
    for _ in range(3):
        framed.key(Key.Key_Right)
    assert framed.marks().frames["frame1"].at == (176, -56) and framed.nodes()["conv"].at == (200, 0)
    assert framed.nodes()["flat"].at == (564, 0) and framed.document.stack.count() == 1
    framed.document.stack.undo()
    assert framed.nodes()["conv"].at == (188, 0)


def test_everything_about_frames_can_be_done_by_keys(framed):
    Key, Mod = keys()
    framed.view.setFocus()
    framed.key(Key.Key_J)
    assert framed.view.marks.chosen == (("frame", "frame1"),)
    framed.key(Key.Key_C, Mod.ShiftModifier)
    assert framed.marks().frames["frame1"].colour == "green"
    framed.key(Key.Key_Right, Mod.ControlModifier | Mod.ShiftModifier)
    assert framed.marks().frames["frame1"].size[0] > 392
    framed.key(Key.Key_J)
    assert framed.view.marks.chosen == (("note", "note1"),)
    framed.key(Key.Key_J, Mod.ShiftModifier)
    assert framed.view.marks.chosen == (("frame", "frame1"),)
    framed.key(Key.Key_Return)
    write("By keys")
    assert framed.marks().frames["frame1"].title == "By keys"
    framed.key(Key.Key_Escape)
    assert framed.view.marks.chosen == ()


def test_there_is_a_word_where_there_is_nothing_to_go_to(canvas):
    Key, _ = keys()
    canvas.view.setFocus()
    canvas.key(Key.Key_J)
    assert "G makes a frame" in canvas.refused[-1]


def test_a_frame_collapses_to_a_block_named_after_it(framed):
    Key, Mod = keys()
    framed.click(framed.title())
    framed.key(Key.Key_G, Mod.ShiftModifier)
    project = framed.document.project
    assert project.blocks["features"].nodes.keys() >= {"conv", "relu"}
    assert project.blocks["features"].marks.notes.keys() == {"note1"} and not project.graph.marks.frames
    (id,) = framed.selection.ids
    assert project.graph.nodes[id].params["block"] == "features" and framed.document.stack.count() == 1
    framed.document.stack.undo()
    assert framed.marks().frames and "conv" in framed.nodes() and not framed.document.project.blocks


def test_a_frame_without_layers_cannot_collapse_and_says_so(framed):
    Key, Mod = keys()
    framed.document.push(RemoveNodes(("conv", "relu")))
    framed.click(framed.title())
    framed.key(Key.Key_G, Mod.ShiftModifier)
    assert "no layers" in framed.refused[-1]


def test_the_menu_of_a_frame_colours_it_and_deletes_it(framed):
    from netbuilder.app.canvas import menus

    menu = menus.for_point(framed.view, framed.title())
    words = [action.text().split("\t")[0] for action in menu.actions()]
    assert {"Rename", "Colour", "Collapse to a block", "Delete the frame, keep what is in it"} <= {*words}
    colours = next(action.menu() for action in menu.actions() if action.menu())
    next(action for action in colours.actions() if action.text() == "Violet").trigger()
    assert framed.marks().frames["frame1"].colour == "violet"
    next(action for action in menu.actions() if action.text().startswith("Select what")).trigger()
    assert framed.selection.ids == ("conv", "relu")
    menu.close()


def test_a_copied_frame_brings_its_content_to_where_it_is_pasted(framed):
    Key, Mod = keys()
    framed.click(framed.title())
    framed.key(Key.Key_C, Mod.ControlModifier)
    framed.key(Key.Key_V, Mod.ControlModifier)
    assert len(framed.marks().frames) == 2 and len(framed.marks().notes) == 2 and len(framed.nodes()) == 7
    assert len(framed.marks().bends) == 2 and framed.document.stack.count() == 1
    assert len(framed.view.marks.chosen) == 2 and len(framed.selection.ids) == 2  # all that was pasted
    framed.key(Key.Key_Delete)
    assert len(framed.nodes()) == 5 and len(framed.marks().frames) == 1
    framed.click(framed.title())
    framed.key(Key.Key_D, Mod.ControlModifier)
    assert len(framed.nodes()) == 7 and len(framed.marks().frames) == 2
    framed.document.stack.undo()
    framed.click(framed.title())
    framed.key(Key.Key_X, Mod.ControlModifier)
    assert framed.nodes().keys() == {"image", "flat", "fc"} and not framed.marks().frames
    framed.document.stack.undo()
    assert len(framed.nodes()) == 5 and framed.marks().frames


def test_frames_are_within_what_fit_shows(framed):
    framed.document.push(Mark("far", frames={"far": Frame("far", "Far away", (3000, 2000), (400, 300))}))
    framed.view.fit()
    assert framed.view.visible_rect().contains(3400, 2300)


def test_the_items_of_marks_are_kept_in_step_by_id(framed):
    layer = framed.view.canvas.marks
    frame, note = layer.frames["frame1"], layer.notes["note1"]
    touched = framed.view.canvas.touched
    framed.document.push(Mark("more", frames={"frame2": Frame("frame2", "", (0, 300), (200, 100))}))
    assert layer.frames["frame1"] is frame and layer.notes["note1"] is note
    assert framed.view.canvas.touched - touched == 1
    framed.document.stack.undo()
    assert layer.frames.keys() == {"frame1"} and layer.frames["frame1"] is frame


def test_of_two_frames_the_smaller_lies_over_the_larger_and_is_found_first(framed):
    from PySide6.QtCore import QPointF

    framed.document.push(Mark("big", frames={"big": Frame("big", "", (-100, -72), (1200, 400))}))
    layer = framed.view.canvas.marks
    assert layer.frames["frame1"].zValue() > layer.frames["big"].zValue()
    assert layer.frames["frame1"].zValue() < layer.notes["note1"].zValue() < 0
    assert layer.at(QPointF(300, -50), 1.0)[0] == ("frame", "frame1")


def test_a_frame_in_a_block_belongs_to_the_block(framed):
    Key, _ = keys()
    framed.selection.set(["conv", "relu"])
    from netbuilder.app.block_commands import made_of
    from netbuilder.app.place import first_place

    framed.document.push(made_of(framed.document.project, ("conv", "relu"), "body"))
    framed.sheet.go(first_place(framed.document.project, "body"))
    framed.view.setFocus()
    framed.selection.set(["conv"])
    framed.key(Key.Key_G)
    write("Inside")
    assert [frame.title for frame in framed.document.project.blocks["body"].marks.frames.values()] == ["Inside"]
    assert framed.document.project.graph.marks.frames.keys() == {"frame1"}
    framed.sheet.go_up()
    assert framed.view.canvas.marks.frames.keys() == {"frame1"} and framed.view.marks.chosen == ()


def test_a_title_being_written_while_another_graph_is_shown_goes_where_it_belongs(framed):
    Key, _ = keys()
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from netbuilder.app.block_commands import made_of
    from netbuilder.app.place import first_place

    framed.document.push(made_of(framed.document.project, ("flat",), "body"))
    framed.click(framed.title())
    framed.key(Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Kept")
    framed.sheet.go(first_place(framed.document.project, "body"))
    assert framed.document.project.graph.marks.frames["frame1"].title == "Kept"
    assert not framed.document.project.blocks["body"].marks.frames


@pytest.mark.parametrize("zoom", [1.0, 0.4, 0.15, 0.08])
def test_titles_can_be_read_from_afar(framed, zoom):
    """The letters are no smaller than 11 pixels; in a picture of the canvas there is something where the title is."""
    from netbuilder.app.canvas.marks.geometry import NARROW, READABLE
    from netbuilder.app.canvas.marks.item import letters_at
    from netbuilder.app.canvas.marks.look import TITLE_LETTERS

    assert letters_at(zoom, TITLE_LETTERS) >= READABLE
    framed.view.set_zoom(zoom)
    framed.view.centre_at(framed.view.canvas.bounds().center())
    framed.view.settle()
    picture = framed.view.grab().toImage()
    text = framed.theme.colour("text")
    corner = framed.at(164, -28)
    near = range(corner.y() - 24, corner.y() + 2)
    wide = round(392 * zoom)
    found = [
        (x, y)
        for y in near
        for x in range(corner.x(), corner.x() + max(NARROW, wide))
        if _near(picture.pixelColor(x, y), text)
    ]
    assert found if wide > NARROW else not framed.view.canvas.marks.titles_at(zoom)


def _near(a, b) -> bool:
    return all(abs(x - y) < 60 for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True))


def test_every_colour_of_a_frame_and_a_note_leaves_words_readable_in_every_theme():
    from PySide6.QtGui import QColor

    from netbuilder.app.canvas.marks.look import BAR, GROUND, PAPER, _blended
    from netbuilder.app.canvas.marks.words import NAMES
    from netbuilder.app.theme import THEMES, contrast
    from netbuilder.graph.marks import COLOURS

    assert [*NAMES] == [*COLOURS]
    for colours in THEMES.values():
        for name in COLOURS:
            assert QColor(colours.marks[name]).isValid()
            for share in (GROUND, BAR, PAPER):
                ground = _blended(colours.background, colours.marks[name], share).name()
                assert contrast(colours.text, ground) >= 4.5, (name, share)


def test_where_two_far_titles_would_lie_on_each_other_the_larger_frames_is_shown():
    from netbuilder.app.canvas.marks.geometry import titles_apart

    outer, inner = Frame("o", "", (0, 0), (2000, 800)), Frame("i", "", (40, 40), (600, 400))
    aside = Frame("a", "", (1400, 40), (500, 400))
    assert titles_apart([inner, outer, aside], 0.6, lambda frame: 80) == {"o", "i", "a"}
    assert titles_apart([inner, outer, aside], 0.15, lambda frame: 80) == {"o", "a"}


def test_select_all_takes_frames_and_notes_too(framed):
    Key, Mod = keys()
    framed.view.setFocus()
    framed.key(Key.Key_A, Mod.ControlModifier)
    assert len(framed.selection.ids) == 5 and len(framed.view.marks.chosen) == 2
    framed.key(Key.Key_Right)
    assert framed.nodes()["fc"].at == (756, 0) and framed.marks().frames["frame1"].at == (168, -56)
    assert framed.marks().bends == {BEND: ((360, 60),)} and framed.document.stack.count() == 1
    framed.key(Key.Key_Delete)
    assert not framed.nodes() and not framed.marks()
    framed.document.stack.undo()
    assert len(framed.nodes()) == 5 and len(framed.marks().frames) == 1


def test_a_node_and_a_frame_that_are_chosen_together_are_dragged_together(framed):
    _, Mod = keys()
    framed.click(framed.title())
    framed.click(framed.middle("fc"), Mod.ShiftModifier)
    framed.drag(framed.middle("fc"), framed.middle("fc") + framed.at(0, 40) - framed.at(0, 0))
    assert framed.nodes()["fc"].at == (752, 40) and framed.nodes()["conv"].at == (188, 40)
    assert framed.marks().frames["frame1"].at == (164, -16) and framed.document.stack.count() == 1


def test_what_is_chosen_is_said_to_a_screen_reader(framed):
    framed.click(framed.title())
    assert framed.view.accessibleDescription() == "The frame Features with 2 nodes"
    framed.view.marks.choose([("note", "note1")])
    assert framed.view.accessibleDescription() == "The note: why"
    framed.view.marks.choose_point((BEND, 0))
    assert framed.view.accessibleDescription().startswith("Point 1 of 1 of the wire")
    framed.click(framed.middle("fc"))
    assert "fc" in framed.view.accessibleDescription()


def test_a_frame_lights_up_under_the_mouse_and_no_longer_when_it_leaves(framed):
    from PySide6.QtCore import QEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    item = framed.view.canvas.marks.frames["frame1"]
    QTest.mouseMove(framed.view.viewport(), framed.title())
    assert item.hovered and framed.view.viewport().cursor().shape().name == "SizeAllCursor"
    QTest.mouseMove(framed.view.viewport(), framed.at(556, 80))
    assert item.hovered and framed.view.viewport().cursor().shape().name == "SizeHorCursor"
    QTest.mouseMove(framed.view.viewport(), framed.at(300, 90))
    assert not item.hovered and framed.view.viewport().cursor().shape().name == "ArrowCursor"
    QTest.mouseMove(framed.view.viewport(), framed.title())
    QApplication.sendEvent(framed.view, QEvent(QEvent.Type.Leave))
    assert not item.hovered


@pytest.mark.parametrize("what", ["frame", "note"])
def test_an_open_editor_takes_the_colours_of_another_theme(framed, what):
    from netbuilder.app.canvas.marks.look import BAR, PAPER, ground

    framed.document.push(Mark("Note", notes={"note1": Note("note1", "words", (0, 200))}))
    framed.view.marks.choose([(what, f"{what}1")])
    framed.view.marks.write()
    editor = framed.view.marks.writing.editor
    editor.widget.insert("New") if what == "frame" else editor.widget.insertPlainText("New")

    def shown() -> tuple[str, str]:
        picture = editor.widget.grab().toImage()
        return picture.pixelColor(picture.width() - 6, picture.height() // 2).name(), editor.widget.text() if (
            what == "frame"
        ) else editor.widget.toPlainText()

    for mode in ("light", "grey", "contrast", "dark"):
        framed.theme.set_mode(mode)
        QApplication.processEvents()
        wanted = ground(framed.theme, editor.mark.colour, BAR if what == "frame" else PAPER).name()
        assert shown() == (wanted, editor.text), mode
    assert framed.view.marks.writing.editor is editor and "New" in editor.text


def test_an_edge_of_a_chosen_frame_is_sized_also_where_a_wire_runs_along_it(framed):
    """Not chosen, the wire is what one means."""
    frame = framed.marks().frames["frame1"]
    bottom = frame.at[1] + frame.size[1]
    edge = wire("conv.out -> relu.in")
    points = ((340.0, bottom), (376.0, bottom))
    framed.document.push(Mark("Lead", bends={edge: points}))
    QApplication.processEvents()
    start = framed.at(358, bottom)
    framed.view.marks.clear()
    framed.drag(start, start + QPoint(0, 40))
    assert framed.marks().frames["frame1"].size == frame.size
    framed.view.choose_edge(None)
    framed.view.marks.choose([("frame", "frame1")])
    framed.drag(start, start + QPoint(0, 40))
    assert framed.marks().frames["frame1"].size[1] > frame.size[1]


def test_keys_fit_a_frame_select_what_is_in_it_and_delete_it_whole(framed):
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    frame = framed.marks().frames["frame1"]
    framed.document.push(Mark("Size", frames={"frame1": replace(frame, size=(frame.size[0], frame.size[1] + 200))}))
    framed.view.marks.choose([("frame", "frame1")])
    framed.key(Qt.Key.Key_G, alt)
    fitted, steps = framed.marks().frames["frame1"], framed.document.stack.count()
    assert fitted.size[1] < frame.size[1] + 40
    framed.key(Qt.Key.Key_G, alt)
    assert framed.document.stack.count() == steps, "it fits already"
    framed.key(Qt.Key.Key_A, control | Qt.KeyboardModifier.ShiftModifier)
    assert framed.selection.ids == ("conv", "relu") and framed.view.marks.chosen == (("note", "note1"),)
    framed.view.marks.choose([("frame", "frame1")])
    framed.key(Qt.Key.Key_Delete, control | Qt.KeyboardModifier.ShiftModifier)
    assert not framed.marks().frames and not framed.marks().notes and "conv" not in framed.nodes()
    framed.sheet.undo()
    assert framed.marks().frames["frame1"] == fitted and {"conv", "relu"} <= framed.nodes().keys()
