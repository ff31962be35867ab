"""The data page: finding a source among many, downloading it, splitting into folds, and the order of transforms."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netbuilder.data import downloads, sources, transforms
from netbuilder.data.downloads import catalogue, transfer
from netbuilder.graph import SetData
from tests.data.serving import Server, digits_of_two_pixels

Key = Qt.Key
LONG = 20_000


@pytest.fixture
def data(bench):
    page = bench.tab("data")
    bench.analyse()
    return page


@pytest.fixture
def server(monkeypatch):
    serving = Server()
    monkeypatch.setitem(catalogue.COLLECTIONS, "mnist", digits_of_two_pixels(serving))
    yield serving
    serving.close()


def listed(bench) -> list[str]:
    return [step["type"] for step in bench.document.project.data.get("transforms", {}).get("image", [])]


def give(bench, *types: str) -> None:
    """Have these steps listed for the images, and shown."""
    steps = [{"type": type, "params": {}} for type in types]
    bench.document.push(SetData({**bench.document.project.data, "transforms": {"image": steps}}))
    bench.document.stack.clear()
    bench.qtbot.waitUntil(lambda: all(row.isVisible() for row in bench.inspector.data.transforms.steps.values()))


# Sources


def test_every_source_is_offered_under_its_heading(bench, data):
    editor = data.source.rows["source"].editor
    editor.showPopup()
    assert sorted(editor.popup.offered) == sorted(source.type for source in sources.all_sources())
    groups = [sources.get(type).group for type in editor.popup.offered]
    assert groups[0] == "Images" and len(list(dict.fromkeys(groups))) == sum(
        one != other for one, other in zip(groups, ["", *groups], strict=False)
    )
    editor.hidePopup()


def test_a_source_is_found_by_a_few_letters_and_chosen_by_keys_alone(bench, data, qtbot):
    editor = data.source.rows["source"].editor
    editor.setFocus()
    QTest.keyClick(editor, Key.Key_F4)
    line = editor.popup.line
    QTest.keyClicks(line, "sunsp")
    assert editor.popup.offered == ["sunspots"]
    QTest.keyClick(line, Key.Key_Return)
    assert bench.document.project.data["source"] == "sunspots" and not editor.popup.isVisible()
    bench.document.stack.undo()
    assert bench.document.project.data["source"] == "digits" and editor.value() == "digits"


def test_arrows_pass_over_the_headings_and_escape_changes_nothing(bench, data):
    editor = data.source.rows["source"].editor
    editor.showPopup()
    popup = editor.popup
    for _ in range(12):
        QTest.keyClick(popup.line, Key.Key_Down)
        assert popup._value(popup.list.currentRow()) is not None
    QTest.keyClick(popup.line, Key.Key_Escape)
    assert not popup.isVisible() and bench.document.project.data["source"] == "digits"


def test_a_search_that_finds_nothing_says_so(bench, data):
    editor = data.source.rows["source"].editor
    editor.showPopup()
    editor.popup.line.setText("zzz")
    assert editor.popup.offered == [] and editor.popup.list.item(0).text() == "Nothing is called so"
    editor.hidePopup()


def test_the_columns_of_a_table_can_be_picked(bench, data, tmp_path):
    (tmp_path / "t.csv").write_text("words,mood,stars\na good day,good,3\na bad day,bad,1\n")
    section = {**bench.document.project.data, "source": "text-csv", "params": {}}
    bench.document.push(SetData(section))
    bench.document.push(SetData({**section, "params": {"path": str(tmp_path / "t.csv")}}))
    bench.choose(data.form.rows["text"].editor, "words")
    target = data.form.rows["target"].editor
    assert (target.said(), data.form.rows["labels"].editor.said()) == ("none", "automatic")
    target.menu().aboutToShow.emit()
    next(each for each in target.menu().actions() if each.text() == "mood").trigger()
    params = bench.document.project.data["params"]
    assert (params["text"], params["target"]) == ("words", ["mood"])
    assert sources.get("text-csv").fields(params, tmp_path)["mood"].classes == ("bad", "good")


# Downloads


def test_what_is_not_there_is_downloaded_by_a_button_and_the_page_then_goes_on(bench, data, qtbot, server):
    changed = []
    bench.document.files_changed.connect(lambda: changed.append(True))
    assert not data.download.isVisible()
    bench.document.push(SetData({**bench.document.project.data, "source": "mnist"}))
    assert data.download.isVisible() and "not on this computer" in data.download.words.text()
    QTest.mouseClick(data.download.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(changed), timeout=LONG)
    assert downloads.is_there("mnist")
    bench.analyse()
    assert not data.download.isVisible() and "image" in data.fields.said


def test_a_download_can_be_given_up_and_gone_on_with(bench, data, qtbot, server, monkeypatch):
    monkeypatch.setattr(transfer, "TIMEOUT_S", 0.3)  # how long a silent server is waited for
    server.stalls = [40]
    bench.document.push(SetData({**bench.document.project.data, "source": "mnist"}))
    QTest.mouseClick(data.download.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: data.download.cancel.isVisible() and bool(server.asked), timeout=LONG)
    QTest.mouseClick(data.download.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not data.download.is_busy, timeout=LONG)
    assert data.download.button.isVisible() and not downloads.is_there("mnist")
    QTest.mouseClick(data.download.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: downloads.is_there("mnist") and not data.download.is_busy, timeout=LONG)


def test_a_download_that_fails_says_why_and_can_be_tried_again(bench, data, qtbot, server):
    server.statuses = dict.fromkeys(server.files, 404)
    bench.document.push(SetData({**bench.document.project.data, "source": "mnist"}))
    QTest.mouseClick(data.download.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "could not be downloaded" in data.download.words.text(), timeout=LONG)
    assert data.download.button.text() == "Try again"


# The split


def test_folds_take_the_place_of_the_shares_and_give_it_back(bench, data, qtbot):
    bench.write(data.split.rows["folds"].editor, "5")
    qtbot.keyClick(data.split.rows["folds"].editor, Key.Key_Return)
    assert dict(bench.document.project.data["split"]) == {"test": 0.15, "seed": 0, "folds": 5, "fold": 0}
    assert list(data.split.rows) == ["test", "seed", "folds", "fold"]
    bench.write(data.split.rows["fold"].editor, "4")
    qtbot.keyClick(data.split.rows["fold"].editor, Key.Key_Return)
    assert bench.document.project.data["split"]["fold"] == 4
    data.split.rows["folds"].editor.selectAll()
    qtbot.keyClick(data.split.rows["folds"].editor, Key.Key_Delete)
    qtbot.keyClick(data.split.rows["folds"].editor, Key.Key_Return)
    split = bench.document.project.data["split"]
    assert set(split) == {"train", "validation", "test", "seed"} and split["test"] == 0.15
    assert split["train"] + split["validation"] + split["test"] == pytest.approx(1)


def test_fewer_folds_keep_a_fold_that_is_there(bench, data):
    from netbuilder.app.inspector.shares import moved

    assert moved({"test": 0.2, "seed": 1, "folds": 5, "fold": 4}, "folds", 3) == {
        "test": 0.2, "seed": 1, "folds": 3, "fold": 2,
    }  # fmt: skip


# Transforms


def test_transforms_are_offered_under_headings_and_only_what_suits_the_field(bench, data):
    entries = data.transforms.adders["image"].menu().actions()
    headings = [each.text() for each in entries if not each.isEnabled() and each.text()]
    assert headings == ["Fitted to the training part", "Fixed", "At random, training only",
                        "Mixing a batch, training only"]  # fmt: skip
    offered = {each.text() for each in entries if each.isEnabled()}
    assert {"Normalize", "Resize", "RandomRotation", "MixUp"} <= offered
    assert "Grayscale" not in offered and "OneHot" not in offered  # one channel, and no classes


def test_each_added_step_is_one_step_to_undo_however_quickly_they_come(bench, data):
    for type in ("RandomRotation", "Normalize", "GaussianNoise"):
        entries = data.transforms.adders["image"].menu().actions()
        next(each for each in entries if each.text() == type).trigger()
    assert listed(bench) == ["RandomRotation", "Normalize", "GaussianNoise"]
    assert bench.document.stack.undoText() == "Add GaussianNoise to image"
    bench.document.stack.undo()
    assert listed(bench) == ["RandomRotation", "Normalize"]
    bench.document.stack.undo()
    assert listed(bench) == ["RandomRotation"]


def test_steps_are_moved_and_removed_by_keys_and_keep_the_keyboard(bench, data, qtbot):
    give(bench, "RandomRotation", "Normalize", "GaussianNoise")
    title = data.transforms.steps["image", 0].title
    title.setFocus()
    qtbot.keyClick(title, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert listed(bench) == ["Normalize", "RandomRotation", "GaussianNoise"]
    qtbot.waitUntil(lambda: data.transforms.steps["image", 1].title.hasFocus())
    qtbot.keyClick(data.transforms.steps["image", 1].title, Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert listed(bench) == ["RandomRotation", "Normalize", "GaussianNoise"]
    qtbot.waitUntil(lambda: data.transforms.steps["image", 0].title.hasFocus())
    qtbot.keyClick(data.transforms.steps["image", 0].title, Key.Key_Delete)
    assert listed(bench) == ["Normalize", "GaussianNoise"]
    qtbot.waitUntil(lambda: data.transforms.steps["image", 0].title.hasFocus())
    for _ in range(3):
        bench.document.stack.undo()
    assert listed(bench) == ["RandomRotation", "Normalize", "GaussianNoise"] and not bench.document.stack.canUndo()


def test_steps_are_moved_and_removed_by_mouse(bench, data, qtbot):
    give(bench, "RandomRotation", "Normalize")
    qtbot.mouseClick(data.transforms.steps["image", 1].up, Qt.MouseButton.LeftButton)
    assert listed(bench) == ["Normalize", "RandomRotation"]
    qtbot.mouseClick(data.transforms.steps["image", 0].remove, Qt.MouseButton.LeftButton)
    assert listed(bench) == ["RandomRotation"]


def test_what_happens_at_random_is_marked_as_of_the_training_alone(bench, data):
    give(bench, "RandomRotation", "Normalize")
    rotation, normalize = data.transforms.steps["image", 0], data.transforms.steps["image", 1]
    assert rotation.marker.isVisible() and "Training only" in rotation.marker.toolTip()
    assert not normalize.marker.isVisible()


def test_steps_with_long_names_do_not_make_the_page_wider_than_the_inspector(bench, data):
    give(bench, "RandomHorizontalFlip", "RandomResizedCrop")
    assert data.body.minimumSizeHint().width() <= 240 and data.body.width() <= bench.inspector.width()
    assert "RandomResizedCrop" in data.transforms.steps["image", 1].title.toolTip()


def test_an_order_that_costs_is_said_with_what_would_be_better(bench, data):
    give(bench, "RandomRotation", "Resize")
    hint = data.transforms.hints["image"]
    assert hint.isVisible() and hint.text().startswith("Resize is done to every batch, for it stands behind Random")
    give(bench, "Resize", "RandomRotation", "Normalize")
    assert not data.transforms.hints["image"].isVisible()
    give(bench, "MixUp", "RandomRotation")
    assert data.transforms.hints["image"].text().startswith("MixUp usually comes last")


def test_a_parameter_of_a_step_is_edited_and_undone(bench, data):
    give(bench, "RandomRotation")
    bench.write(data.transforms.steps["image", 0].form.rows["degrees"].editor, "30")
    (step,) = bench.document.project.data["transforms"]["image"]
    assert step["params"] == {"degrees": 30.0} and transforms.get("RandomRotation").faults(step["params"]) == []
    bench.document.stack.undo()
    assert bench.document.project.data["transforms"]["image"][0]["params"] == {}
