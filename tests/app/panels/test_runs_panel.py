"""The runs panel: a person looks at what was trained, compares, restores, notes and deletes."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from netbuilder.app.background import Worker
from netbuilder.app.document import Document
from netbuilder.app.panels import runs_reading, runs_trash
from netbuilder.app.panels.runs_panel import EMPTY, RunsPanel
from netbuilder.app.selection import Selection
from netbuilder.app.sheet import Sheet
from netbuilder.app.theme import Theme
from netbuilder.app.training import TrainingSession
from netbuilder.graph import Graph, Node, Project, Rename, read, write
from netbuilder.training.holding import held

LONG = 30_000


def project(lr: float = 0.1, name: str = "Digits") -> Project:
    nodes = [Node("image", "Input", {"field": "image"}), Node("fc", "Linear", {"out_features": 10})]
    training = {"epochs": 3, "optimizer": {"type": "SGD", "params": {"lr": lr}}}
    return Project(name, Graph.checked(nodes, []), data={"source": "digits", "params": {}}, training=training)


def make_run(base, number: int, said: Project, losses=(0.5, 0.25, 0.375), **files):
    path = base / "runs" / f"digits-{number}"
    path.mkdir(parents=True)
    write(said, path / "project.json")
    rows = [
        {"epoch": n, "train": {"loss": loss / 2}, "validation": {"loss": loss, "accuracy": 1 - loss}}
        for n, loss in enumerate(losses, 1)
    ]
    content = {
        "run.json": {"format": "netbuilder-run", "version": 1, "base": "../.."},
        "environment.json": {"time": f"2026-11-25T18:{number % 60:02}:00+00:00"},
        **{f"{name}.json": value for name, value in files.items()},
    }
    for name, value in content.items():
        (path / name).write_text(json.dumps(value), encoding="utf-8")
    (path / "metrics.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


DONE = {"epochs": 3, "seconds": 12.5, "test": {"loss": 0.3, "accuracy": 0.7}}


@pytest.fixture
def place(qtbot, tmp_path, of_the_persons_own_nothing):
    """Opens a panel beside a project's file with four runs, one of them of another project."""
    (of_the_persons_own_nothing / "data").mkdir(exist_ok=True)
    write(project(0.7), tmp_path / "digits.json")
    for number, lr in ((1, 0.1), (2, 0.2)):
        make_run(tmp_path, number, project(lr), summary=DONE)
    make_run(tmp_path, 3, project(0.3), losses=(0.6,))
    make_run(tmp_path, 4, project(0.4, "Others"), summary=DONE)
    document = Document()
    document.open(tmp_path / "digits.json")
    selection = Selection(document)
    worker = Worker("looking")
    session = TrainingSession(document, worker, document)
    theme = Theme("dark")
    resumed = []
    sheet = Sheet(document, selection, document)
    panel = RunsPanel(session, sheet, theme, resumed.append)
    qtbot.addWidget(panel)
    panel.resize(1200, 300)
    panel.show()
    made = SimpleNamespace(panel=panel, document=document, sheet=sheet, session=session, theme=theme, base=tmp_path)
    made.resumed = resumed
    made.run = lambda number: tmp_path / "runs" / f"digits-{number}"
    made.names = lambda: [run.name for run in panel.model.runs]
    made.read = lambda: qtbot.waitUntil(lambda: panel.reader.listing is not None, timeout=LONG)
    made.until = lambda holds: qtbot.waitUntil(holds, timeout=LONG)
    made.read()
    yield made
    panel.shut_down()


def titles(panel) -> list[str]:
    return [column.title for column in panel.model.columns]


def test_the_runs_of_the_project_are_listed_the_newest_first(place):
    assert place.names() == ["digits-3", "digits-2", "digits-1"]
    assert [run.state for run in place.panel.model.runs] == ["interrupted", "finished", "finished"]
    assert place.panel.words.text() == "3 runs"


def test_only_settings_that_differ_are_columns_until_all_are_asked_for(place):
    shown = titles(place.panel)
    assert shown[:6] == ["run", "state", "val. loss", "val. accuracy", "optimizer.lr", "test accuracy"]
    assert "fc.out_features" not in shown and "batch_size" not in shown
    place.panel.all_columns.trigger()
    assert {"fc.out_features", "batch_size", "test loss", "notes"} <= set(titles(place.panel))


def test_a_run_that_was_broken_off_looks_so_also_where_its_row_is_chosen(place, qtbot):
    panel = place.panel
    place.theme.apply(QApplication.instance())
    column = titles(panel).index("state")

    def amber() -> int:
        cell = panel.table.visualRect(panel.model.index(0, column))
        picture = panel.table.viewport().grab(cell).toImage()
        wanted = place.theme.colour("warning_text").hue()
        pixels = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
        return sum(each.saturation() > 80 and abs(each.hue() - wanted) < 12 for each in pixels)

    panel.choose([])
    plain = amber()
    panel.choose([place.run(3)])
    assert panel.model.runs[0].state == "interrupted" and plain > 20
    assert amber() > plain / 2


def test_a_column_has_room_for_runs_that_come_later(place):
    panel = place.panel
    before = panel.table.columnWidth(0)
    make_run(place.base, 10_000_000, project(0.5)).rename(place.base / "runs" / "digits-with-augmentation-and-more-1")
    panel.reader.read()
    place.until(lambda: len(place.names()) == 4)
    assert panel.table.columnWidth(0) > before


def test_the_switch_shows_the_runs_of_others_too(place):
    place.panel.everything.click()
    assert place.names() == ["digits-4", "digits-3", "digits-2", "digits-1"]


def test_a_project_under_another_name_is_told_of_the_runs_here(place, qtbot):
    place.document.push(Rename("Letters"))
    assert place.panel.empty.isVisible() and "4 runs of others" in place.panel.empty.text()
    qtbot.mouseClick(place.panel.others_here, Qt.MouseButton.LeftButton)
    assert len(place.names()) == 4 and place.panel.table.isVisible()


def test_without_any_run_it_says_how_to_get_one(qtbot, place, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    write(project(), tmp_path / "elsewhere" / "digits.json")
    place.document.open(tmp_path / "elsewhere" / "digits.json")
    place.until(lambda: place.panel.empty.isVisible() and place.panel.empty.text() == EMPTY)
    assert not place.panel.others_here.isVisible()


def test_typing_a_filter_leaves_what_fits(place, qtbot):
    place.panel.activateWindow()
    qtbot.waitActive(place.panel)
    place.panel.table.setFocus()
    qtbot.keyClick(place.panel.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert place.panel.filter.hasFocus()
    qtbot.keyClicks(place.panel.filter, "lr 0.2")
    place.until(lambda: place.names() == ["digits-2"])
    assert place.panel.words.text() == "1 of 3 runs"
    place.panel.filter.clear()
    place.until(lambda: len(place.names()) == 3)


def test_a_click_on_a_heading_sorts_and_keeps_what_was_chosen(place, qtbot):
    panel = place.panel
    panel.choose([place.run(2)])
    header = panel.table.horizontalHeader()
    section = titles(panel).index("optimizer.lr")
    at = QPoint(header.sectionViewportPosition(section) + 8, header.height() // 2)
    panel.table.scrollTo(panel.model.index(0, section))
    at.setX(header.sectionViewportPosition(section) + 8)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert place.names() == ["digits-1", "digits-2", "digits-3"]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert place.names() == ["digits-3", "digits-2", "digits-1"] and [run.name for run in panel.chosen] == ["digits-2"]


def values(item) -> list[float]:
    found = item.getOriginalDataset()[1]
    return [] if found is None else [x for x in found if x == x]


def in_colour(panel) -> list[list[float]]:
    """The values of each highlighted curve."""
    return [values(item) for item in panel.curves.plot._lines.values()]


def behind(panel) -> list[float]:
    """Those of the others, together."""
    return values(panel.curves.plot._behind)


def test_chosen_runs_are_drawn_in_colour_and_the_others_behind(place):
    panel = place.panel
    assert len(in_colour(panel)) == 3 and behind(panel) == [], "while none is chosen the first ones are in colour"
    panel.choose([place.run(3)])
    assert in_colour(panel) == [[0.6]] and behind(panel) == [0.5, 0.25, 0.375] * 2
    panel.choose([place.run(1), place.run(2)])
    assert in_colour(panel) == [[0.5, 0.25, 0.375]] * 2 and behind(panel) == [0.6]


def test_a_run_keeps_its_colour_as_long_as_it_is_chosen(place):
    panel = place.panel
    panel.choose([place.run(1), place.run(2)])
    looks = dict(panel._looks)
    panel.choose([place.run(1), place.run(2), place.run(3)])
    assert {path: panel._looks[path] for path in looks} == looks and len(set(panel._looks.values())) == 3


def test_another_measure_is_drawn(place):
    panel = place.panel
    panel.choose([place.run(1)])
    curves = panel.curves
    assert [curves.measure.itemText(n) for n in range(curves.measure.count())] == ["loss", "accuracy"]
    curves.measure.setCurrentIndex(1)
    curves.measure.activated.emit(1)
    assert in_colour(panel) == [[0.5, 0.75, 0.625]] and not curves.log.isVisible()


def test_a_click_on_a_curve_chooses_its_run(place, qtbot):
    panel = place.panel
    plot = panel.curves.plot
    panel.curves.show_all()
    plot.getPlotItem().vb.updateAutoRange()
    at = plot.getPlotItem().vb.mapViewToScene(pointf(1, -0.2218487496))  # log10 of 0.6, the only point of run 3
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.mapFromScene(at))
    assert [run.name for run in panel.chosen] == ["digits-3"]


def pointf(x: float, y: float):
    from PySide6.QtCore import QPointF

    return QPointF(x, y)


def test_compare_shows_the_chosen_runs_alone(place):
    panel = place.panel
    panel.choose([place.run(1)])
    assert not panel.compare.isEnabled()
    panel.choose([place.run(1), place.run(2)])
    panel.compare.click()
    assert place.names() == ["digits-2", "digits-1"] and behind(panel) == []
    panel.compare.click()
    assert len(place.names()) == 3 and len(panel.chosen) == 2


def test_restoring_is_one_edit_and_one_undo_takes_it_back(place):
    before = place.document.project
    place.panel.choose([place.run(2)])
    place.panel.restore.click()
    assert place.document.project.training == read(place.run(2) / "project.json").training
    assert place.document.project.name == "Digits" and place.document.stack.count() == 1
    place.panel.foot.undo.click()
    assert place.document.project is before


def test_undoing_a_restoring_elsewhere_takes_the_offer_to_undo_it_away(place):
    place.panel.choose([place.run(2)])
    place.panel.restore.click()
    assert place.panel.foot.offers_undo
    place.document.stack.undo()
    assert not place.panel.foot.offers_undo and place.panel.foot.line.text() == ""


def test_restoring_the_project_of_a_damaged_run_is_refused_plainly(place):
    (place.run(2) / "project.json").write_text("{}")
    place.panel.choose([place.run(2)])
    place.panel.restore.click()
    [box] = place.panel.findChildren(QMessageBox)
    assert "cannot be read" in box.text() and place.document.stack.count() == 0
    box.close()


def test_notes_and_tags_are_kept_and_shown(place, qtbot):
    panel = place.panel
    panel.choose([place.run(1)])
    dialog = panel.deeds.edit_notes(panel.chosen)
    qtbot.keyClicks(dialog.notes, "the baseline")
    qtbot.keyClicks(dialog.tags, "good, first")
    dialog.accept()
    place.until(lambda: "tags" in titles(panel))
    assert json.loads((place.run(1) / "notes.json").read_text()) == {"notes": "the baseline", "tags": ["good", "first"]}
    panel.filter.setText("#fir")
    place.until(lambda: place.names() == ["digits-1"])


def test_f2_tags_several_at_once_and_keeps_what_each_has(place, qtbot):
    panel = place.panel
    (place.run(1) / "notes.json").write_text('{"notes": "mine", "tags": ["own"]}')
    panel.reader.read()
    place.until(lambda: panel.reader.listing.by_path[place.run(1)].tags == ("own",))
    panel.choose([place.run(1), place.run(2)])
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    from netbuilder.app.panels.runs_notes import NotesDialog

    [dialog] = panel.findChildren(NotesDialog)
    qtbot.keyClicks(dialog.tags, "pair")
    dialog.accept()
    place.until(lambda: panel.reader.listing.by_path[place.run(2)].tags == ("pair",))
    assert json.loads((place.run(1) / "notes.json").read_text()) == {"notes": "mine", "tags": ["own", "pair"]}


def test_select_all_in_the_table_is_of_the_runs(place, qtbot):
    table = place.panel.table
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    key.ignore()
    QApplication.sendEvent(table, key)
    assert key.isAccepted(), "else the window takes it, for the canvas"
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(place.panel.chosen) == len(place.names()) == 3


def test_the_delete_key_moves_to_the_trash_and_undo_brings_back(place, qtbot, monkeypatch, tmp_path):
    panel = place.panel
    kept = tmp_path / "trash"

    def to_trash(path):
        kept.mkdir(exist_ok=True)
        path.rename(kept / path.name)
        return runs_trash.Trashed(path, kept / path.name)

    monkeypatch.setattr(runs_trash, "to_trash", to_trash)
    panel.choose([place.run(1), place.run(2)])
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    place.until(lambda: place.names() == ["digits-3"])
    assert not place.run(1).exists() and "2 runs were moved to the trash" in panel.foot.line.text()
    panel.foot.undo.click()
    place.until(lambda: len(place.names()) == 3)
    assert (place.run(1) / "metrics.jsonl").exists()


def test_the_trash_of_the_system_gives_back_what_it_took(tmp_path, of_the_persons_own_nothing):
    (of_the_persons_own_nothing / "data").mkdir(exist_ok=True)
    path = make_run(tmp_path, 9, project())
    trashed = runs_trash.to_trash(path)
    if trashed is None:
        pytest.skip("there is no trash for the temporary folder here")
    assert not path.exists()
    runs_trash.from_trash(trashed)
    assert (path / "run.json").exists() and not trashed.now.exists()


def test_without_a_trash_it_asks_before_anything_is_gone(place, monkeypatch):
    monkeypatch.setattr(runs_trash, "to_trash", lambda path: None)
    panel = place.panel
    panel.choose([place.run(1)])
    panel.bin.click()
    [box] = panel.findChildren(QMessageBox)
    assert place.run(1).exists() and "for good" in box.text()
    [button] = [each for each in box.buttons() if each.text() == "Delete for good"]
    button.click()
    place.until(lambda: place.names() == ["digits-3", "digits-2"])
    assert not place.run(1).exists()


def test_what_trains_is_never_deleted(place, monkeypatch):
    gone = []
    monkeypatch.setattr(runs_trash, "to_trash", lambda path: gone.append(path))
    panel = place.panel
    with held(place.run(3)):  # as another process holds it
        panel.choose([place.run(3)])
        panel.deeds.delete(panel.chosen)
        assert not gone and place.run(3).exists() and "stop the training first" in panel.foot.line.text()
        panel.reader.read()
        place.until(lambda: panel.model.runs[0].state == "training")
        assert not panel.bin.isEnabled()


def test_resume_is_offered_for_what_can_be_gone_on_with(place):
    panel = place.panel
    panel.choose([place.run(1)])
    assert not panel.resume.isEnabled(), "it has ended"
    panel.choose([place.run(3)])
    panel.resume.click()
    assert place.resumed == [place.run(3)]


def test_the_run_that_trains_appears_at_once_and_goes_on_at_its_place(place, monkeypatch):
    monkeypatch.setattr(runs_reading, "FOLLOW_MS", 20)
    panel, path = place.panel, place.base / "runs" / "digits-5"
    make_run(place.base, 5, project(0.9), losses=())
    monkeypatch.setattr(type(place.session), "run_path", property(lambda self: path))
    monkeypatch.setattr(type(place.session), "is_running", property(lambda self: True))
    place.session.started.emit()
    place.until(lambda: place.names()[0] == "digits-5")
    assert panel.model.runs[0].state == "training"
    panel.choose([path])
    with (path / "metrics.jsonl").open("a") as file:
        file.write(json.dumps({"epoch": 1, "train": {"loss": 0.4}, "validation": {"loss": 0.8}}) + "\n")
    place.until(lambda: panel.model.runs[0].epochs == 1)
    with (path / "metrics.jsonl").open("a") as file:
        file.write(json.dumps({"epoch": 2, "train": {"loss": 0.3}, "validation": {"loss": 0.7}}) + "\n")
    place.until(lambda: panel.model.runs[0].epochs == 2)
    assert in_colour(panel) == [[0.8, 0.7]] and [run.path for run in panel.chosen] == [path]


def test_a_failed_run_says_why_at_the_foot(place):
    path = place.run(3)
    (path / "failure.json").write_text('{"message": "there is not enough memory", "node": "fc"}')
    panel = place.panel
    panel.reader.read()
    place.until(lambda: panel.model.runs[0].state == "failed")
    panel.choose([path])
    assert "not enough memory (fc)" in panel.foot.line.text()


def test_a_hidden_panel_reads_nothing(place, monkeypatch):
    place.panel.hide()
    asked = []
    monkeypatch.setattr(place.panel.reader._worker, "submit", lambda *work: asked.append(work))
    place.session.ended.emit()
    place.document.opened.emit()
    assert not asked and not place.panel.reader._timer.isActive()


def test_the_table_is_written_as_csv(place, tmp_path):
    panel = place.panel
    dialog = panel.deeds.export(panel.model.runs, panel.model.columns)
    dialog.fileSelected.emit(str(tmp_path / "t.csv"))
    dialog.close()
    lines = (tmp_path / "t.csv").read_text().splitlines()
    assert len(lines) == 4 and lines[1].startswith("digits-3,interrupted,0.6,0.4")


def test_both_themes_keep_the_highlighted_curves_apart_from_the_panel(place):
    from netbuilder.app.panels.runs_plot import COLOURS
    from netbuilder.app.theme import DARK, LIGHT, contrast

    for dark, light in COLOURS:
        assert contrast(dark, DARK.panel) >= 3 and contrast(light, LIGHT.panel) >= 3
    place.theme.set_mode("light")
    place.panel.grab()


def test_restoring_from_within_a_block_that_the_run_did_not_have_shows_the_drawing(place):
    from netbuilder.graph import MakeBlock

    panel, document = place.panel, place.document
    sheet = place.sheet
    document.push(MakeBlock(("fc",), "dense"))
    sheet.jump(next(id for id, node in document.project.graph.nodes.items() if node.type == "Block") + ".fc")
    assert sheet.block == "dense"
    panel.choose([place.run(1)])
    panel.restore.click()
    assert sheet.block is None and "fc" in sheet.project.graph.nodes
    panel.foot.undo.click()
    assert "dense" in document.project.blocks


def test_another_project_is_not_shown_through_the_filter_of_the_last(place):
    panel = place.panel
    panel.choose([place.run(1), place.run(2)])
    panel.compare.click()
    panel.filter.setText("nothing like it")
    write(project(0.7), place.base / "again.json")
    place.document.open(place.base / "again.json")
    place.until(lambda: len(place.names()) == 3)
    assert not panel.compare.isChecked() and not panel.filter.text()


def test_a_training_of_the_window_is_in_the_list_when_it_ends(drawn, qtbot):
    from netbuilder.graph import SetTraining

    drawn.document.push(SetTraining({**drawn.document.project.training, "epochs": 1, "device": "cpu"}))
    qtbot.waitUntil(lambda: "curves" in drawn.tabs.panels, timeout=LONG)
    drawn.tabs.show_tab("runs")
    panel = drawn.tabs.panels["runs"]
    drawn.train()
    qtbot.waitUntil(lambda: drawn.session.run_path is not None, timeout=LONG)
    path = drawn.session.run_path
    drawn.tabs.show_tab("runs")
    qtbot.waitUntil(lambda: not drawn.session.is_running, timeout=LONG)
    qtbot.waitUntil(lambda: [(run.path, run.state) for run in panel.model.runs] == [(path, "finished")], timeout=LONG)
    assert drawn.session.run_path is None and panel.deeds.resume_with is not None


def test_the_menu_offers_what_the_chosen_runs_allow(place):
    panel = place.panel

    def offered() -> list[str]:
        menu = panel.context_menu()
        found = [each.text().partition("\t")[0] for each in menu.actions() if each.isVisible() and each.isEnabled()]
        menu.deleteLater()
        return [text for text in found if text]

    assert offered() == ["Export the table as CSV…", "All columns"]
    panel.choose([place.run(3)])
    assert {"Restore the project as it was", "Resume", "Notes and tags…", "Move to the trash"} <= set(offered())
    panel.choose([place.run(1), place.run(2)])
    assert {"Compare", "Tags…", "Move to the trash"} <= set(offered()) and "Resume" not in offered()


def test_a_run_is_compared_with_the_drawing_on_the_canvas(place):
    asked = []
    place.sheet.compare_asked.connect(lambda *each: asked.append(each))
    place.panel.choose([place.run(2)])
    (compare,) = (each for each in place.panel.context_menu().actions() if each.text() == "Compare with the drawing")
    compare.trigger()
    assert asked == [(read(place.run(2) / "project.json"), "digits-2")]


def test_comparing_with_a_damaged_run_is_refused_plainly(place):
    (place.run(2) / "project.json").write_text("{}")
    place.panel.choose([place.run(2)])
    place.panel.deeds.compare(place.panel.chosen[0], place.sheet)
    [box] = place.panel.findChildren(QMessageBox)
    assert "cannot be read" in box.text()
    box.close()
