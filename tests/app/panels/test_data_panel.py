"""The data panel: what it shows is what the data hold, and it follows every edit of them."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from netbuilder.app.panels.data_augmented import NONE as NOT_AUGMENTED
from netbuilder.app.panels.data_balance import NONE as NO_CLASSES
from netbuilder.app.panels.data_panel import DOWNLOAD, GIVEN_UP, NO_SOURCE, DataPanel
from netbuilder.data import prepare, preview
from netbuilder.graph import SetData, SetTraining

from .conftest import SPLIT

LONG = 60_000
Key = Qt.Key
TURNED = {"image": [{"type": "RandomRotation", "params": {"degrees": 40.0}}]}


@pytest.fixture
def shows(world, qtbot):
    """Makes a panel on a source that shows one of its views; `.made` is the world, `.settle()` waits for an answer."""

    def show(source="digits", view="samples", **kinds) -> DataPanel:
        made = world((), source=source, **kinds)
        panel = made.panel(DataPanel)
        panel.made = made
        panel.show_view(view)

        def is_settled() -> bool:
            resting = not any(each._settled.isActive() for each in (panel, panel.view) if hasattr(each, "_settled"))
            return resting and not panel._asking.is_busy

        def settle() -> None:
            qtbot.waitUntil(is_settled, timeout=LONG)

        panel.settle = settle
        qtbot.waitUntil(lambda: panel._shown_of is not None or panel.empty.isVisible(), timeout=LONG)
        settle()
        return panel

    return show


def data_of(panel):
    return prepare(panel.made.document.project.data, panel.made.document.base)


def push(panel, **section) -> None:
    document = panel.made.document
    assert document.push(SetData({**document.project.data, **section}))
    panel.settle()


def pick(choice, words: str) -> None:
    """Choose by keys."""
    choice.setFocus()
    for _ in range(choice.count()):
        if choice.currentText() == words:
            return
        key = Key.Key_Down if choice.findText(words) > choice.currentIndex() else Key.Key_Up
        QTest.keyClick(choice, key)
    raise AssertionError(f"{words} is not offered")


def press(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


# Samples


def test_pictures_are_shown_pixel_by_pixel_with_their_classes_below(shows):
    panel = shows()
    view, data = panel.view, data_of(panel)
    cells = view.grid.cells
    assert len(cells) >= 8 and panel.title.text() == f"1 to {len(cells)} of {len(data.train):,}"
    labels = data.train.tensors["label"][: len(cells)].tolist()
    assert [cell.caption for cell in cells] == [str(each) for each in labels]
    picture = cells[0].look.picture
    values = data.dataset.tensors["image"][int(data.train.indices[0])][0].numpy()
    seen = [[picture.pixelColor(x, y).red() for x in range(8)] for y in range(8)]
    assert (picture.width(), picture.height()) == (8, 8) and np.array_equal(seen, np.rint(values * 255))


def test_another_part_and_one_class_alone_can_be_looked_at(shows):
    panel = shows()
    pick(panel.part, "Validation")
    panel.settle()
    pick(panel.view.only, "3")
    panel.settle()
    data = data_of(panel)
    page = panel.view.shown.page
    assert page.part == "validation" and set(page.captions) == {"3"}
    assert page.total == int((data.validation.tensors["label"] == 3).sum())
    assert set(page.rows) <= set(data.validation.indices.tolist())


def test_arrow_keys_walk_through_the_samples_and_over_the_end_of_a_page(shows):
    panel = shows()
    grid = panel.view.grid
    grid.setFocus()
    QTest.keyClick(grid, Key.Key_Right)
    assert grid.current == 1 and panel.view.detail.sample.index == 1
    row = int(panel.view.shown.page.rows[1])
    assert panel.view.detail.row.text() == f"row {row:,} of the data · training"
    QTest.keyClick(grid, Key.Key_End)
    count = len(grid.cells)
    QTest.keyClick(grid, Key.Key_Right)
    panel.settle()
    assert panel.view.shown.page.start == count and grid.current == 0
    QTest.keyClick(grid, Key.Key_Left)
    panel.settle()
    assert panel.view.shown.page.start == 0 and grid.current == count - 1
    QTest.keyClick(grid, Key.Key_PageDown)
    panel.settle()
    assert panel.view.shown.page.start == count


def test_a_click_chooses_a_sample_and_the_mouse_reads_its_exact_values(shows, qtbot):
    panel = shows()
    view = panel.view
    place = view.grid.cell_rect(3).center().toPoint()
    QTest.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=place)
    assert view.detail.sample.index == 3
    values = view.shown.page.values[3][0]
    scale = view.detail.picture.layout_of_maps().scale
    at = QPointF(4.5 * scale, 2.5 * scale)
    view.detail.picture.hovered.emit(view.detail.picture.place_at(at))
    assert view.detail.value.text() == f"2, 4: {np.format_float_positional(values[2, 4], trim='-')}"


def test_shuffling_shows_others_and_the_next_page_goes_on(shows):
    panel = shows()
    first = panel.view.shown.page.rows.tolist()
    press(panel.view.shuffle)
    panel.settle()
    shuffled = panel.view.shown.page.rows.tolist()
    assert shuffled != first
    press(panel.view.forth)
    panel.settle()
    assert not set(panel.view.shown.page.rows) & set(shuffled) and panel.view.back.isEnabled()


def test_a_text_source_shows_words(shows):
    panel = shows("definitions")
    cells, page = panel.view.grid.cells, panel.view.shown.page
    dataset = data_of(panel).dataset
    assert [cell.look.words for cell in cells] == [dataset.texts["text"].column[row] for row in page.rows]
    assert {cell.caption for cell in cells} <= {"noun", "verb"}
    said = panel.view.detail.text.toPlainText()
    assert said.startswith(page.texts[0]) and page.tokens[0] in said


def test_a_table_is_shown_as_rows(shows):
    panel = shows("iris")
    view = panel.view
    table, page = view.table.contents, view.shown.page
    assert view.table.isVisible() and table.rowCount() == len(page)
    shown = [table.data(table.index(0, column)) for column in range(table.columnCount())]
    assert shown[:2] == [str(page.rows[0]), page.captions[0]]
    assert [float(each) for each in shown[2:]] == pytest.approx(page.values[0].tolist(), abs=0.01)
    view.table.setFocus()
    QTest.keyClick(view.table, Key.Key_Down)
    assert view.detail.sample.index == 1


def test_a_series_is_shown_as_curves_and_masks_lie_over_their_pictures(shows):
    panel = shows("sunspots")
    assert all(cell.look.curve.shape == (20, 1) for cell in panel.view.grid.cells)
    push(panel, source="shapes", params={})
    page, cells = panel.view.shown.page, panel.view.grid.cells
    index = next(n for n, mask in enumerate(page.masks) if mask.any())
    y, x = (int(each[0]) for each in np.nonzero(page.masks[index]))
    colour = cells[index].look.picture.pixelColor(x, y)
    assert len({colour.red(), colour.green(), colour.blue()}) > 1  # the picture itself is grey


# Classes, numbers, split


def test_the_bars_of_the_classes_are_numpys_counts(shows):
    panel = shows(view="classes")
    data = data_of(panel)
    for name, part in (("train", data.train), ("validation", data.validation), ("test", data.test)):
        counts = np.bincount(part.tensors["label"].numpy(), minlength=10)
        assert np.array_equal(panel.view.balance.counts[name], counts)
    assert panel.view.bars.said(3).startswith(f"3: {panel.view.balance.counts['train'][3]} training")
    assert panel.view.advice.text() == "The classes are about equally frequent."


def test_without_classes_it_says_so(shows):
    assert shows("diabetes", view="classes").empty.text() == NO_CLASSES


def test_numbers_are_shown_before_and_after_the_transforms_and_spread_out_for_the_chosen_line(shows):
    panel = shows("wine", view="numbers", transforms={"features": [{"type": "Normalize"}]})
    view, table = panel.view, panel.view.table.contents
    features = data_of(panel)
    values = features.dataset.tensors["features"][features.train.indices].double().numpy()
    assert table.data(table.index(0, 0)) == "alcohol" and table.data(table.index(1, 0)).strip().startswith("→")
    exact = Qt.ItemDataRole.ToolTipRole
    assert float(table.data(table.index(0, 3), exact)) == pytest.approx(values[:, 0].mean(), rel=1e-6)
    assert float(table.data(table.index(1, 4), exact)) == pytest.approx(1, abs=1e-4)
    view.table.setFocus()
    QTest.keyClick(view.table, Key.Key_Down)
    QTest.keyClick(view.table, Key.Key_Down)
    panel.settle()
    assert view.shown.histogram.name == view.shown.statistics.before.names[1]
    assert view.shown.histogram.counts.sum() == view.shown.histogram_after.counts.sum() == len(values)


def test_the_split_says_how_many_rows_are_where_and_why(shows):
    panel = shows(view="split")
    data = data_of(panel)
    rows = {"train": len(data.train), "validation": len(data.validation), "test": len(data.test)}
    assert dict(panel.view.shown.parts.rows) == rows and "stratified by label" in panel.view.how.text()
    assert panel.view.seed.text() == "seed 0" and panel.view.whole.isVisible()
    push(panel, split={"test": 0.2, "seed": 4, "folds": 4, "fold": 2})
    assert "Fold 2 of 4" in panel.view.how.text() and panel.view.seed.text() == "seed 4"


# Augmentation


def test_the_augmented_samples_are_those_of_the_training_at_that_seed(shows):
    panel = shows(view="augmented", transforms=TURNED)
    found = panel.view.shown
    true = preview(data_of(panel), found.places, seed=0, epoch=0, batch=0)
    assert len(found) >= 2 and np.array_equal(found.augmented, true.augmented["image"].numpy())
    assert "RandomRotation · epoch 1" in panel.title.text()
    press(panel.view.again)
    panel.settle()
    again = preview(data_of(panel), found.places, seed=0, epoch=1, batch=0).augmented["image"].numpy()
    assert np.array_equal(panel.view.shown.augmented, again) and not np.array_equal(again, found.augmented)


def test_the_batches_shown_are_those_that_the_trainer_makes(shows):
    from netbuilder.data.transforms import batch_seed
    from netbuilder.training.samples import bounds, order

    panel = shows(view="augmented", transforms=TURNED)
    pick(panel.view.of, "Training batches")
    panel.settle()
    press(panel.view.again)  # the second epoch
    panel.settle()
    seen = []
    while panel.view.shown.batch < 2:
        seen.append(panel.view.shown)
        press(panel.view.forth)
        panel.settle()
    train = data_of(panel).train
    for number, (first, end) in enumerate(bounds(len(train), 64)[:2]):
        rows = order(0, 1, len(train))[first:end]
        batch = {name: column[rows] for name, column in train.tensors.items()}
        true = train.augmentation.apply(batch, batch_seed(0, 1, number)).tensors["image"].numpy()
        shown = np.concatenate([each.augmented for each in seen if each.batch == number])
        assert np.array_equal(shown, true)
    assert "epoch 2, batch 3" in panel.title.text()


def test_the_preview_follows_edits_of_the_transforms_and_their_undoing(shows):
    panel = shows(view="augmented", transforms=TURNED)
    before = panel.view.shown.augmented
    push(panel, transforms={"image": [{"type": "RandomHorizontalFlip", "params": {"p": 1.0}}]})
    found = panel.view.shown
    assert np.array_equal(found.augmented, found.originals[..., ::-1])
    panel.made.document.stack.undo()
    panel.settle()
    assert np.array_equal(panel.view.shown.augmented, before)


def test_another_seed_of_the_recipe_draws_otherwise(shows):
    panel = shows(view="augmented", transforms=TURNED)
    before = panel.view.shown.augmented
    document = panel.made.document
    document.push(SetTraining({**document.project.training, "seed": 9}))
    panel.settle()
    assert panel.view.shown.seed == 9 and not np.array_equal(panel.view.shown.augmented, before)


def test_without_augmentation_it_says_how_to_add_one(shows):
    panel = shows(view="augmented")
    assert panel.empty.text() == NOT_AUGMENTED and not panel.view.again.isEnabled()
    push(panel, transforms=TURNED)
    assert not panel.empty.isVisible() and panel.view.again.isEnabled()


# What there is to look at


def test_another_source_is_shown_at_once_and_what_was_chosen_for_the_last_one_is_dropped(shows):
    panel = shows()
    pick(panel.view.only, "3")
    panel.settle()
    push(panel, source="moons", params={"n": 200})
    page = panel.view.shown.page
    assert page.field.name == "point" and page.total == 140 and panel.view.only.currentText() == "all classes"
    panel.made.document.stack.undo()
    panel.settle()
    assert panel.view.shown.page.field.kind == "image"


def test_without_a_source_it_says_where_to_choose_one(shows):
    panel = shows()
    document = panel.made.document
    document.push(SetData({"split": SPLIT, "transforms": {}}))
    panel.settle()
    assert panel.empty.text() == NO_SOURCE


def test_what_is_wrong_with_the_data_is_said_in_plain_words(shows, tmp_path):
    panel = shows("csv", params={"path": str(tmp_path / "no.csv"), "target": ["y"]})
    assert panel.empty.text().endswith("no.csv: there is no such file.")
    push(panel, source="digits", params={})
    assert panel.view.shown.page.field.kind == "image" and not panel.empty.isVisible()


def test_what_must_be_downloaded_first_is_said_with_where_to_do_it(shows):
    said = shows("mnist").empty.text()
    assert "not on this computer yet" in said and said.endswith(DOWNLOAD)


def test_files_that_changed_are_read_again_when_asked(shows, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("\n".join(["a,y", *(f"{row},{row % 2}" for row in range(60))]))
    panel = shows("csv", params={"path": str(path), "target": ["y"]})
    assert panel.view.shown.page.total == 42
    path.write_text("\n".join(["a,y", *(f"{row},{row % 2}" for row in range(100))]))
    press(panel.reload)
    panel.settle()
    assert panel.view.shown.page.total == 70


def test_a_load_that_takes_long_says_how_far_it_is_and_can_be_given_up(shows, qtbot, monkeypatch):
    from netbuilder import data
    from netbuilder.progress import tell

    panel = shows()
    real, nobody = data.prepare, threading.Event()

    def slow(section, base, loaded=None):
        while True:
            tell("reading pictures, 5 of 10")
            nobody.wait(0.01)

    monkeypatch.setattr(data, "prepare", slow)
    document = panel.made.document
    document.push(SetData({**document.project.data, "source": "iris"}))
    qtbot.waitUntil(panel.cancel.isVisible, timeout=LONG)
    assert panel.slow.text() == "reading pictures, 5 of 10"
    press(panel.cancel)
    qtbot.waitUntil(lambda: panel.empty.text() == GIVEN_UP, timeout=LONG)
    assert not panel.cancel.isVisible()
    monkeypatch.setattr(data, "prepare", real)
    press(panel.again)
    qtbot.waitUntil(lambda: not panel.empty.isVisible(), timeout=LONG)
    assert panel.view.shown.page.field.name == "features"


def test_a_panel_that_is_not_in_view_loads_nothing(world, qtbot):
    made = world(())
    panel = made.panel(DataPanel, show=False)
    made.document.push(SetData({**made.document.project.data, "source": "iris"}))
    qtbot.waitUntil(lambda: not panel._settled.isActive(), timeout=LONG)
    assert not panel._asking.is_busy and not panel._asking._worker.isRunning()
    panel.show()
    qtbot.waitUntil(lambda: panel._shown_of is not None, timeout=LONG)


def test_it_is_drawn_in_both_themes(shows):
    panel = shows()
    dark = panel.view.grid.grab().toImage()
    panel.made.theme.set_mode("light")
    panel.settle()
    assert panel.view.grid.grab().toImage() != dark


def test_the_keyboard_goes_from_the_views_over_the_header_to_the_samples(shows):
    panel = shows()
    panel.activateWindow()
    panel.choice.setFocus()
    seen = []
    for _ in range(8):
        seen.append(panel.focusWidget())
        panel.focusNextChild()
    view = panel.view
    wanted = [panel.choice, panel.part, view.only, view.shuffle, view.forth, view.grid]
    assert [each for each in seen if each in wanted][:6] == wanted
    QTest.keyClick(panel.choice, Key.Key_Down)
    assert panel.view is panel.views["classes"]
