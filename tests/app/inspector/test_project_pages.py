"""The project's own pages: data, split, transforms, recipe, optimizer; each change one edit that undoes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from netbuilder.graph import SetData, SetTraining

Key = Qt.Key


@pytest.fixture
def data(bench):
    page = bench.tab("data")
    bench.analyse()
    return page


@pytest.fixture
def training(bench):
    page = bench.tab("training")
    bench.analyse()
    return page


def test_the_pages_are_made_when_they_are_first_looked_at(bench):
    assert not any(later._page for later in bench.inspector._later)
    bench.tab("data")
    assert [bool(later._page) for later in bench.inspector._later] == [True, False]
    bench.tab("training")
    assert all(later._page for later in bench.inspector._later)


def test_the_data_page_says_what_the_fields_are(bench, data):
    assert data.source.rows["source"].editor.value() == "digits"
    assert "1,797" in data.about.text()
    shown = data.fields.findChildren(type(data.about))
    assert any("10 classes" in label.text() for label in shown) and any("(1, 8, 8)" in label.text() for label in shown)


def test_another_source_is_one_edit_and_its_parameters_appear(bench, data):
    bench.choose(data.source.rows["source"].editor, "Two moons")
    assert bench.document.project.data["source"] == "moons" and bench.document.project.data["params"] == {}
    assert set(data.form.rows) == {"n", "noise", "seed"}
    bench.write(data.form.rows["noise"].editor, "0.3")
    assert bench.document.project.data["params"] == {"noise": 0.3}
    while bench.document.stack.canUndo():
        bench.document.stack.undo()
    assert bench.document.project.data["source"] == "digits" and not data.form.isVisible()


def test_a_share_of_the_split_moves_the_others_so_that_they_add_up(bench, data, qtbot):
    line = data.split.rows["train"].editor
    bench.write(line, "0.5")
    qtbot.keyClick(line, Key.Key_Return)
    split = bench.document.project.data["split"]
    assert split["train"] == 0.5 and split["train"] + split["validation"] + split["test"] == pytest.approx(1)
    assert split["validation"] == split["test"] == 0.25
    assert data.split.rows["validation"].editor.text() == "0.25"
    bench.document.stack.undo()
    assert bench.document.project.data.get("split", {}).get("train", 0.7) == 0.7


def test_transforms_are_added_to_a_field_changed_and_removed(bench, data, qtbot):
    add = data.transforms.adders["image"]
    (action,) = [each for each in add.menu().actions() if each.text().startswith("Normalize")]
    action.trigger()
    assert [step["type"] for step in bench.document.project.data["transforms"]["image"]] == ["Normalize"]
    assert ("image", 0) in data.transforms.steps
    bench.document.stack.undo()
    assert not bench.document.project.data.get("transforms", {}).get("image")
    assert [each.text() for each in data.transforms.adders["label"].menu().actions()] == ["OneHot"]


def test_what_is_wrong_with_the_data_is_said_on_their_page_with_its_fix(bench, data, qtbot):
    bench.document.push(SetData({**bench.document.project.data, "source": "digit"}))
    bench.analyse()
    assert data.problem.isVisible()
    button = next(iter(data.problem.findChildren(_push_button())))
    assert "digits" in button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bench.document.project.data["source"] == "digits"


def test_the_recipe_is_edited_and_undone(bench, training, qtbot):
    bench.write(training.recipe.rows["epochs"].editor, "25")
    bench.write(training.recipe.rows["batch_size"].editor, "16")
    assert (bench.document.project.training["epochs"], bench.document.project.training["batch_size"]) == (25, 16)
    bench.document.stack.undo()
    assert bench.document.project.training.get("batch_size", 64) == 64
    assert training.recipe.rows["batch_size"].editor.text() == "64"


def test_every_optimizer_can_be_chosen_with_all_its_parameters(bench, training):
    from netbuilder.training import optimizers

    for declaration in optimizers.all_optimizers():
        section = {**bench.document.project.training, "optimizer": {"type": declaration.type, "params": {}}}
        bench.document.push(SetTraining(section))
        assert training.optimizer.choice.rows["optimizer"].editor.value() == declaration.type
        assert set(training.optimizer.form.rows) == {parameter.name for parameter in declaration.parameters}
        assert declaration.summary == training.optimizer.about.text()


def test_the_learning_rate_is_kept_when_another_optimizer_is_chosen(bench, training):
    bench.write(training.optimizer.form.rows["lr"].editor, "0.02")
    bench.choose(training.optimizer.choice.rows["optimizer"].editor, "AdamW")
    assert bench.document.project.training["optimizer"] == {"type": "AdamW", "params": {"lr": 0.02}}


def test_a_scheduler_may_be_chosen_and_be_none_again(bench, training):
    assert bench.document.project.training.get("scheduler") is None
    bench.choose(training.scheduler.choice.rows["scheduler"].editor, "StepLR")
    assert bench.document.project.training["scheduler"]["type"] == "StepLR"
    while bench.document.stack.canUndo():  # the keys go through the list, and each step is an edit
        bench.document.stack.undo()
    assert bench.document.project.training.get("scheduler") is None


def test_the_loss_of_each_output_is_chosen_here(bench, training):
    row = training.losses.rows["digit"]
    assert row.editor.value() == "CrossEntropyLoss"
    bench.choose(row.editor, "NLLLoss")
    assert bench.params("digit")["loss"] == "NLLLoss"


def _push_button():
    from PySide6.QtWidgets import QPushButton

    return QPushButton
