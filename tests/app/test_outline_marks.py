"""Frames, notes and bookmarks in the outline: rows that hold rows, that are chosen, gone to and written on."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

from netbuilder.app.canvas.marks.edits import cards
from netbuilder.app.canvas.marks.nesting import TOP, homes, key_of, listed
from netbuilder.app.naming import NameDialog
from netbuilder.app.outline_words import KIND, WORDS
from netbuilder.app.place import Place
from netbuilder.graph import (
    AddNodes,
    Bookmark,
    Connect,
    Frame,
    Mark,
    Move,
    Node,
    Note,
    RemoveNodes,
    SetParams,
    Within,
)
from tests.app.test_outline import SPOKEN, outlined, row, rows, wire  # noqa: F401 (a fixture)

OUTER = Frame("outer", "Features", (204, -40), (420, 200), "blue")
INNER = Frame("inner", "First", (212, -8), (180, 120), "red")
WORD = Note("word", "Why 32?\nAsk Ann.", (230, 82), (120, 24))
AFAR = Note("afar", "to do", (0, 400), (120, 60))


@pytest.fixture
def framed(outlined):  # noqa: F811
    """The outline of a drawing with a frame around conv and relu, one in it around conv with a note, a note afar."""
    frames, notes = {"outer": OUTER, "inner": INNER}, {"word": WORD, "afar": AFAR}
    bookmarks = {"bookmark1": Bookmark("bookmark1", "Start", (0, 0), 1.0)}
    outlined.document.push(Mark("Frames", frames=frames, notes=notes, bookmarks=bookmarks))
    QApplication.processEvents()
    outlined.push = outlined.document.push
    outlined.marks = lambda: outlined.document.project.graph.marks
    return outlined


def shown(model, parent: QModelIndex | None = None) -> list:
    """The rows, those of frames with what is below them."""
    parent = parent or QModelIndex()
    found = []
    for number in range(model.rowCount(parent)):
        index = model.index(number, 0, parent)
        is_frame = index.data(KIND) == "frame"
        found.append((index.data(), shown(model, index)) if is_frame else index.data())
    return found


def test_frames_hold_what_lies_in_them_where_the_first_of_their_nodes_stands(framed):
    features = ("Features", [("First", ["conv", "Why 32?"]), "relu"])
    assert shown(framed.model) == ["image", features, "stage", "to do", "Start"]
    assert framed.panel.tree.isExpanded(row(framed, "frame:outer")), "what is framed stays in sight"
    framed.model.set_order("name")
    assert shown(framed.model) == [features, "image", "stage", "to do", "Start"]
    framed.model.set_order("type")
    assert shown(framed.model)[:3] == ["stage", features, "image"]


def test_a_screen_reader_hears_what_a_frame_holds_and_all_words_of_a_note(framed):
    assert row(framed, "frame:outer").data(SPOKEN) == "the frame Features, blue, 2 nodes, 1 note"
    assert row(framed, "frame:inner").data(SPOKEN) == "the frame First, red, 1 node, 1 note, in the frame Features"
    assert row(framed, "note:word").data(SPOKEN) == "a note, amber, in the frame First: Why 32?\nAsk Ann."
    assert row(framed, "bookmark:bookmark1").data(SPOKEN) == "the bookmark Start"
    assert row(framed, "frame:outer").data(WORDS) == "2 nodes, 1 note"
    framed.push(Mark("Frame", frames={"empty": Frame("empty", "", (0, 600))}))
    assert row(framed, "frame:empty").data() == "Frame"
    assert row(framed, "frame:empty").data(SPOKEN) == "a frame without a title, grey, nothing in it"
    assert "3 frames" in framed.panel.count.text() and "2 notes" in framed.panel.count.text()


def test_how_many_there_are_is_never_cut(framed, qtbot):
    """In another language the words are longer, and in a small window the dock is narrow."""
    dock, panel, count = QWidget(), framed.panel, framed.panel.count
    qtbot.addWidget(dock)
    panel.setParent(dock)
    panel.setGeometry(0, 0, 150, 500)
    dock.show()
    panel.show()
    count.setText("100 Knoten · 12 Rahmen · 12 Notizen")
    QApplication.processEvents()
    assert count.width() < count.fontMetrics().horizontalAdvance(count.text()), "it has no room in one line"
    assert count.height() >= count.heightForWidth(count.width()) > 0
    panel.setParent(None)


def test_an_edit_of_one_node_in_a_frame_touches_its_row_and_no_other(framed):
    heard, model = [], framed.model
    model.dataChanged.connect(lambda first, last: heard.append((first.data(), last.data())))
    for signal in (model.modelReset, model.layoutChanged, model.rowsInserted, model.rowsRemoved):
        signal.connect(lambda *_: heard.append("rows"))
    framed.push(SetParams("conv", {"out_channels": 8}))
    assert heard == [("conv", "conv")]
    heard.clear()
    framed.push(Move({"image": (0, 40)}))
    assert heard == [("image", "image")]


def test_a_node_that_is_dragged_into_a_frame_goes_to_it_and_stays_selected(framed, qtbot):
    framed.sheet.selection.set(["stage"])
    framed.push(Move({"stage": (430, 60)}))
    assert ("Features", [("First", ["conv", "Why 32?"]), "relu", "stage"]) in shown(framed.model)
    qtbot.waitUntil(lambda: framed.panel.selected() == ["stage"])
    assert framed.sheet.selection.ids == ("stage",)
    framed.sheet.undo()
    assert "stage" in rows(framed.model)
    qtbot.waitUntil(lambda: framed.panel.selected() == ["stage"])


def test_a_block_unfolds_in_a_frame_and_its_own_frames_are_in_it(framed):
    framed.push(Within("tidy", Mark("F", frames={"f": Frame("f", "Inside", (180, -60), (220, 200))})))
    framed.push(Move({"stage": (430, 60)}))
    stage = row(framed, "stage")
    framed.panel.tree.expand(stage)
    QApplication.processEvents()
    assert shown(framed.model, stage) == ["input", ("Inside", ["norm"]), "out"]
    framed.push(Within("tidy", Move({"out": (204, -10)})))
    assert shown(framed.model, row(framed, "stage")) == ["input", ("Inside", ["norm", "out"])]
    framed.panel.tree.setCurrentIndex(framed.model.index_of(Place().into("stage"), "out"))
    QTest.keyClick(framed.panel.tree, Qt.Key.Key_Return)
    assert framed.sheet.place == Place().into("stage") and framed.sheet.selection.ids == ("out",)


def test_what_goes_into_another_frame_stays_unfolded_or_folded_as_it_was(framed, qtbot):
    tree = framed.panel.tree
    tree.expand(row(framed, "stage"))
    tree.collapse(row(framed, "frame:inner"))
    wide = Frame("wide", "All", (-40, -80), (1000, 300))
    framed.push(Mark("Frame", frames={"wide": wide}))
    assert row(framed, "stage").parent() == row(framed, "frame:wide") and tree.isExpanded(row(framed, "stage"))
    qtbot.waitUntil(lambda: framed.model.rowCount(row(framed, "stage")) == 3)
    assert tree.isExpanded(row(framed, "frame:outer")) and not tree.isExpanded(row(framed, "frame:inner"))
    framed.document.stack.undo()
    assert not row(framed, "stage").parent().isValid() and tree.isExpanded(row(framed, "stage"))
    assert not tree.isExpanded(row(framed, "frame:inner"))


def test_what_is_chosen_goes_both_ways(framed):
    tree_, view = framed.panel.tree, framed.view
    tree_.setCurrentIndex(row(framed, "frame:inner"))
    assert view.marks.chosen == (("frame", "inner"),) and framed.sheet.selection.ids == ()
    QTest.keyClick(tree_, Qt.Key.Key_Down)
    assert framed.sheet.selection.ids == ("conv",) and view.marks.chosen == ()
    QTest.keyClick(tree_, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert framed.sheet.selection.ids == ("conv",) and view.marks.chosen == (("frame", "inner"),)
    view.marks.choose([("note", "afar")])
    assert [index.data() for index in tree_.selectionModel().selectedRows()] == ["to do"]
    assert tree_.currentIndex().data() == "to do"
    view.marks.clear()
    assert not tree_.selectionModel().hasSelection()


def test_choosing_a_row_brings_it_into_view_and_enter_gives_the_canvas_the_keys(framed):
    framed.push(Mark("Far", notes={"afar": Note("afar", "to do", (9000, 4000), (120, 60))}))
    framed.panel.tree.setCurrentIndex(row(framed, "note:afar"))
    assert framed.view.visible_rect().contains(9060, 4030)
    QTest.keyClick(framed.panel.tree, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is framed.view or framed.view.hasFocus() or not framed.view.isActiveWindow()
    framed.panel.tree.setCurrentIndex(row(framed, "bookmark:bookmark1"))
    QTest.keyClick(framed.panel.tree, Qt.Key.Key_Return)
    assert framed.view.visible_rect().contains(0, 0)


def _write(framed, key: str, kind: type):
    framed.panel.tree.setCurrentIndex(row(framed, key))
    QTest.keyClick(framed.panel.tree, Qt.Key.Key_F2)
    (editor,) = [each for each in framed.panel.tree.viewport().findChildren(kind) if each.isVisible()]
    return editor


def test_f2_renames_a_frame_and_one_undo_takes_it_back(framed):
    line = _write(framed, "frame:inner", QLineEdit)
    assert line.text() == "First"
    line.setText("  Stem  ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert framed.marks().frames["inner"].title == "Stem" and row(framed, "frame:inner").data() == "Stem"
    assert framed.document.stack.undoText() == "Rename the frame “First”"
    framed.sheet.undo()
    assert row(framed, "frame:inner").data() == "First"
    line = _write(framed, "frame:inner", QLineEdit)
    line.setText("Never")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert framed.marks().frames["inner"].title == "First"


def test_a_note_is_written_in_several_lines_and_a_bookmark_is_renamed(framed):
    paper = _write(framed, "note:word", QPlainTextEdit)
    assert paper.toPlainText() == WORD.text
    paper.moveCursor(paper.textCursor().MoveOperation.End)
    QTest.keyClick(paper, Qt.Key.Key_Return)
    QTest.keyClicks(paper, "Soon.")
    QTest.keyClick(paper, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert framed.marks().notes["word"].text == "Why 32?\nAsk Ann.\nSoon."
    line = _write(framed, "bookmark:bookmark1", QLineEdit)
    line.setText("Here")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert framed.marks().bookmarks["bookmark1"].title == "Here" and "Here" in rows(framed.model)


def test_a_frame_in_a_block_is_renamed_in_the_block(framed):
    framed.push(Within("tidy", Mark("F", frames={"f": Frame("f", "Inside", (180, -60), (220, 200))})))
    framed.panel.tree.expand(row(framed, "stage"))
    index = framed.model.index_of(Place().into("stage"), "frame:f")
    assert framed.model.setData(index, "Norms")
    assert framed.document.project.blocks["tidy"].marks.frames["f"].title == "Norms"


@pytest.mark.parametrize(
    ("key", "kind"), [("frame:inner", "frames"), ("note:afar", "notes"), ("bookmark:bookmark1", "bookmarks")]
)
def test_delete_deletes_a_mark_and_keeps_what_lies_in_it(framed, key, kind):
    framed.panel.tree.setCurrentIndex(row(framed, key))
    QTest.keyClick(framed.panel.tree, Qt.Key.Key_Delete)
    assert key.partition(":")[2] not in getattr(framed.marks(), kind)
    assert not row(framed, key).isValid() and row(framed, "conv").isValid()
    framed.sheet.undo()
    assert row(framed, key).isValid()


def test_the_menu_of_a_row_offers_what_its_keys_do(framed, qtbot):
    framed.panel.tree.setCurrentIndex(row(framed, "frame:inner"))
    framed.panel._open_menu(row(framed, "frame:inner"), framed.panel.mapToGlobal(framed.panel.rect().center()))
    menu = framed.panel.findChild(QMenu)
    assert [action.text().split("\t") for action in menu.actions() if action.text()] == [
        ["Show on the canvas", "Enter"],
        ["Rename", "F2"],
        ["Delete", "Del"],
    ]
    menu.close()


def test_f2_renames_the_block_of_a_row_and_says_why_a_node_keeps_its_name(framed, qtbot):
    said = []
    framed.sheet.said.connect(said.append)
    tree = framed.panel.tree
    tree.setCurrentIndex(row(framed, "relu"))
    QTest.keyClick(tree, Qt.Key.Key_F2)
    assert said == ["A node keeps its name: what it has learned is kept under it"]
    tree.setCurrentIndex(row(framed, "stage"))
    QTest.keyClick(tree, Qt.Key.Key_F2)
    (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, NameDialog) and each.isVisible()]
    dialog.offered.emit("neat")
    assert list(framed.document.project.blocks) == ["neat"]
    framed.panel._open_menu(row(framed, "stage"), framed.panel.mapToGlobal(framed.panel.rect().center()))
    menu = framed.panel.findChild(QMenu)
    assert "Rename the block…\tF2" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_hidden_outline_catches_up_with_frames(framed):
    framed.panel.hide()
    framed.push(Mark("Rename", frames={"inner": Frame("inner", "Later", INNER.at, INNER.size)}))
    framed.panel.show()
    assert row(framed, "frame:inner").data() == "Later"


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_moved_framed_and_undone_the_rows_are_those_of_the_graph(framed, seed):
    """The model tester of Qt looks at every announcement on the way."""
    random, model, document = Random(seed), framed.model, framed.document
    QApplication.processEvents()
    framed.panel.tree.expand(row(framed, "stage"))

    def place() -> tuple[float, float]:
        return random.randrange(-100, 800, 4), random.randrange(-100, 300, 4)

    for step in range(120):
        inside = random.random() < 0.3 and "tidy" in document.project.blocks
        graph = document.project.blocks["tidy"] if inside else document.project.graph
        ids = list(graph.nodes)
        frame, note = random.choice(["outer", "inner", f"f{step}"]), f"n{step % 3}"
        size = random.randrange(160, 600, 4), random.randrange(100, 400, 4)
        edit = random.choice(
            [
                AddNodes([Node(f"new{step}", "Add", {}, place())]),
                RemoveNodes([random.choice(ids)]) if ids else None,
                Move({id: place() for id in random.sample(ids, min(len(ids), 2))}) if ids else None,
                Mark("Frame", frames={frame: Frame(frame, f"t{step}", place(), size)}),
                Mark("No frame", frames=dict.fromkeys(list(graph.marks.frames)[:1])),
                Mark("Note", notes={note: Note(note, f"w{step}", place())}),
                Connect([wire(f"{ids[0]}.out -> {ids[-1]}.in")]) if len(ids) > 1 else None,
                None,
            ]
        )
        if edit is None:
            (document.stack.undo if random.random() < 0.6 else document.stack.redo)()
        else:
            document.push(Within("tidy", edit) if inside else edit)
        if step % 20 == 0:
            model.set_order(random.choice(["flow", "name", "type"]))
        project = document.project
        _compare(model, Place(), project.graph, project, QModelIndex())
        stage = project.graph.nodes.get("stage")
        if stage is not None and model.rowCount(row(framed, "stage")):
            _compare(model, Place().into("stage"), project.blocks["tidy"], project, row(framed, "stage"))


def _compare(model, place: Place, graph, project, top: QModelIndex) -> None:
    """The rows of a graph are in the frames where they are looked up to be from nothing."""
    wanted = listed(graph, homes(graph, cards(graph, project.blocks)), model.order)
    assert wanted.keys() - {TOP} == {key_of("frame", id) for id in graph.marks.frames}
    for key, keys in wanted.items():
        above = model.index_of(place, key) if key else top
        assert [model.place_of(model.index(n, 0, above)) for n in range(model.rowCount(above))] == [
            (place, each) for each in keys
        ]
