"""Bookmarks: set and reached by their keys, listed, renamed, removed; each graph has its own."""

from __future__ import annotations

import pytest

from netbuilder.app.block_commands import made_of
from netbuilder.app.place import first_place
from netbuilder.graph import Bookmark, Frame, Mark


def keys():
    from PySide6.QtCore import Qt

    return Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def at_home(canvas):
    canvas.view.setFocus()
    canvas.bookmarks = lambda: canvas.document.project.graph.marks.bookmarks
    return canvas


def centre(canvas) -> tuple[int, int]:
    middle = canvas.view.visible_rect().center()
    return round(middle.x()), round(middle.y())


def look_at(canvas, x, y, zoom) -> None:
    from PySide6.QtCore import QPointF

    canvas.view.set_zoom(zoom)
    canvas.view.centre_at(QPointF(x, y))


def test_a_key_sets_a_bookmark_and_a_key_comes_back_to_it(at_home):
    Key, Mod = keys()
    look_at(at_home, 452, 36, 1.5)
    at_home.key(Key.Key_3, Mod.AltModifier | Mod.ShiftModifier)
    assert at_home.bookmarks().keys() == {"bookmark3"} and at_home.bookmarks()["bookmark3"].title == "relu"
    assert at_home.document.stack.undoText() == "Set the bookmark “relu”"
    look_at(at_home, -900, 700, 0.4)
    at_home.key(Key.Key_3, Mod.AltModifier)
    x, y = centre(at_home)
    assert abs(x - 452) <= 2 and abs(y - 36) <= 2 and at_home.view.zoom == pytest.approx(1.5)


def test_shift_makes_a_sign_of_a_digit_on_most_keyboards(at_home):
    """Alt, Shift and 1 arrive as an exclamation mark; where Shift makes the digit, as on a French keyboard, as 1."""
    Key, Mod = keys()
    at_home.key(Key.Key_Exclam, Mod.AltModifier | Mod.ShiftModifier)
    assert at_home.bookmarks().keys() == {"bookmark1"}


def test_the_digit_is_known_by_where_the_key_is():
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    from netbuilder.app import digit_keys

    def event(key, scan=0, virtual=0):
        return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.ShiftModifier, scan, virtual, 0)

    assert digit_keys.digit_of(event(Qt.Key.Key_QuoteDbl, 11)) == 2  # a German keyboard under X11
    assert digit_keys.digit_of(event(Qt.Key.Key_A, 38)) is None
    assert digit_keys.digit_of(event(Qt.Key.Key_7)) == 7
    assert digit_keys.digit_of(event(Qt.Key.Key_0)) is None


def test_a_bookmark_that_is_not_there_says_how_to_set_it(at_home):
    Key, Mod = keys()
    at_home.key(Key.Key_5, Mod.AltModifier)
    assert "no bookmark 5" in at_home.refused[-1] and "sets it" in at_home.refused[-1]


def test_a_bookmark_set_again_keeps_its_title(at_home):
    at_home.document.push(Mark("named", bookmarks={"bookmark2": Bookmark("bookmark2", "Mine", (0, 0), 1.0)}))
    look_at(at_home, 300, 40, 1.0)
    at_home.view.bookmarks.set(2)
    assert at_home.bookmarks()["bookmark2"].title == "Mine" and at_home.bookmarks()["bookmark2"].at[0] != 0


def test_a_place_is_called_after_the_frame_that_it_is_in(at_home):
    at_home.document.push(Mark("frame", frames={"f": Frame("f", "Head", (300, -100), (400, 300))}))
    look_at(at_home, 500, 20, 1.0)
    at_home.view.bookmarks.set()
    assert at_home.bookmarks()["bookmark1"].title == "Head"


def test_the_menu_lists_renames_and_removes(at_home, qtbot):
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from netbuilder.app.naming import NameDialog

    def open_menu():
        menu = at_home.view.bookmarks.menu()
        return menu, [action.text() for action in menu.actions() if not action.isSeparator()]

    assert open_menu()[1][0] == "No bookmarks yet"
    at_home.view.bookmarks.set(1)
    title = at_home.bookmarks()["bookmark1"].title
    menu, words = open_menu()
    assert words[0] == f"{title}\tAlt+1" and words[1] == "Set a bookmark here\tAlt+Shift+2"
    rename, remove = [action.menu() for action in menu.actions() if action.menu()]
    rename.actions()[0].trigger()
    dialog = at_home.view.findChild(NameDialog)
    QTest.keyClicks(dialog.line, "Start & end")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert at_home.bookmarks()["bookmark1"].title == "Start & end"
    assert open_menu()[1][0].startswith("Start && end")
    remove.actions()[0].trigger()
    assert not at_home.bookmarks()
    at_home.document.stack.undo()
    assert at_home.bookmarks()["bookmark1"].title == "Start & end"


def test_each_graph_has_its_own_bookmarks_and_the_list_leads_from_one_to_the_other(at_home):
    Key, Mod = keys()
    at_home.view.bookmarks.set(1)
    at_home.document.push(made_of(at_home.document.project, ("conv", "relu"), "body"))
    at_home.sheet.go(first_place(at_home.document.project, "body"))
    at_home.view.setFocus()
    at_home.key(Key.Key_2, Mod.AltModifier | Mod.ShiftModifier)
    blocks = at_home.document.project.blocks
    assert blocks["body"].marks.bookmarks.keys() == {"bookmark2"} and at_home.bookmarks().keys() == {"bookmark1"}
    at_home.key(Key.Key_1, Mod.AltModifier)  # none of that number here: that of the drawing
    assert at_home.sheet.block is None
    ((block, bookmark),) = [each for each in at_home.view.bookmarks.all() if each[0] is not None]
    assert block == "body"
    at_home.view.bookmarks.go(block, bookmark)
    assert at_home.sheet.block == "body"


def test_the_list_opens_by_a_key_on_the_canvas(at_home):
    from PySide6.QtWidgets import QApplication, QMenu

    Key, Mod = keys()
    at_home.key(Key.Key_B, Mod.ControlModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and menu.actions()[0].text() == "No bookmarks yet"
    menu.close()
