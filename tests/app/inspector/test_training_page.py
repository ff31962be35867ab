"""The whole recipe in the inspector: sections that fold, defaults that leave the file, each change one edit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from netbuilder.graph import MUTE, AddNodes, Node, SetTraining, Switch

Key = Qt.Key


@pytest.fixture
def page(bench):
    return bench.tab("training")


def section(bench):
    return bench.document.project.training


def set_section(bench, **said):
    bench.document.push(SetTraining({**section(bench), **said}))


def unfold(page):
    for fold in page.folds.values():
        fold.fold(False)


def rows_of(page):
    plain = [page.recipe, page.regular, page.speed_choices, page.speed, page.run]
    parts = [part.choice for part in page.parts.values()]
    return {name: row for form in (*plain, *parts) for name, row in form.rows.items()}


def test_everything_that_a_recipe_knows_is_on_the_page(bench, page):
    from netbuilder.training.recipe import CHECKPOINTS, KEYS

    elsewhere = {"nodes", "checkpoints"}  # at each node, and in a form of their own
    assert rows_of(page).keys() == set(KEYS) - elsewhere
    assert page.checkpoints.rows.keys() == {each.name for each in CHECKPOINTS}


@pytest.mark.parametrize("part", ["scheduler", "warm_up", "penalty", "clipping", "averaging", "early_stopping"])
def test_every_type_of_a_part_is_offered_with_all_its_parameters(bench, page, part):
    from netbuilder.training.recipe import PARTS

    for declaration in PARTS[part]():
        set_section(bench, **{part: {"type": declaration.type, "params": {}}})
        shown = page.parts[part]
        assert shown.choice.rows[part].editor.value() == declaration.type
        assert set(shown.form.rows) == {parameter.name for parameter in declaration.parameters}
        assert all(row.parameter.summary for row in shown.form.rows.values())


def test_what_is_typed_is_one_edit_and_the_default_leaves_the_file(bench, page):
    bench.document.stack.clear()
    before = section(bench)
    bench.write(page.recipe.rows["epochs"].editor, "250")
    assert section(bench)["epochs"] == 250 and bench.document.stack.count() == 1
    bench.qtbot.mouseClick(page.recipe.rows["epochs"].reset, Qt.MouseButton.LeftButton)
    assert "epochs" not in section(bench)
    bench.document.stack.undo()
    assert section(bench) == before


def test_parts_that_say_nothing_more_than_the_defaults_leave_the_file(bench, page):
    bench.document.push(SetTraining({}))
    unfold(page)
    bench.choose(page.parts["clipping"].choice.rows["clipping"].editor, "Norm")
    assert section(bench) == {"clipping": {"type": "Norm", "params": {}}}
    bench.write(page.parts["clipping"].form.rows["max_norm"].editor, "0.5")
    assert section(bench)["clipping"]["params"] == {"max_norm": 0.5}
    bench.choose(page.parts["clipping"].choice.rows["clipping"].editor, "none")
    assert section(bench) == {}
    bench.write(page.optimizer.form.rows["lr"].editor, "0.02")
    bench.qtbot.mouseClick(page.optimizer.form.rows["lr"].reset, Qt.MouseButton.LeftButton)
    assert section(bench) == {}
    bench.write(page.checkpoints.rows["epochs"].editor, "5")
    assert section(bench) == {"checkpoints": {"epochs": 5}}
    bench.qtbot.mouseClick(page.checkpoints.rows["epochs"].reset, Qt.MouseButton.LeftButton)
    assert section(bench) == {}


def test_every_recipe_that_the_page_writes_is_sound(bench, page):
    from netbuilder.training import Recipe

    unfold(page)
    bench.choose(page.parts["averaging"].choice.rows["averaging"].editor, "SWA")
    bench.choose(page.parts["early_stopping"].choice.rows["early_stopping"].editor, "Patience")
    bench.choose(page.speed_choices.rows["precision"].editor, "bfloat16 (mixed)")
    bench.choose(page.speed_choices.rows["workers"].editor, "in 2 worker processes")
    bench.write(page.speed.rows["threads"].editor, "3")
    page.speed.rows["compile"].editor.click()
    page.run.rows["tensorboard"].editor.click()
    recipe = Recipe.parse(section(bench))
    assert (recipe.precision, recipe.workers, recipe.threads) == ("bfloat16", 2, 3)
    assert recipe.compile and recipe.tensorboard and recipe.averaging.type == "SWA"


def test_workers_are_said_in_words_and_those_of_the_file_are_offered(bench, page):
    set_section(bench, workers=48)
    editor = page.speed_choices.rows["workers"].editor
    assert editor.currentText() == "in 48 worker processes"
    words = [editor.itemText(index) for index in range(editor.count())]
    assert words[:3] == ["in this window", "in a process of its own", "in 2 worker processes"]


def test_sections_without_anything_set_begin_folded_and_say_what_holds(bench):
    bench.document.push(SetTraining({"scheduler": {"type": "ExponentialLR", "params": {"gamma": 0.9}}}))
    page = bench.tab("training")
    folded = {title for title, fold in page.folds.items() if fold.is_folded}
    assert folded == {"Regularisation", "Speed", "Run"}
    assert page.folds["Speed"].header.summary == "automatic"
    assert page.folds["Regularisation"].header.summary == "none"
    assert page.folds["Learning rate"].header.summary == "ExponentialLR"
    set_section(bench, precision="float32", workers=1)
    assert page.folds["Speed"].header.summary == "float32 · in a process of its own"
    assert page.folds["Speed"].is_folded  # an edit folds and unfolds nothing


def test_how_a_person_leaves_the_sections_is_kept_for_the_next_window(bench, page):
    header = page.folds["Speed"].header
    header.setFocus()
    bench.qtbot.keyClick(header, Key.Key_Right)
    assert page.speed.isVisible()
    bench.qtbot.keyClick(page.folds["Recipe"].header, Key.Key_Space)
    assert not page.recipe.isVisible()

    from netbuilder.app.inspector.training_page import TrainingPage

    later = TrainingPage(bench.document)
    bench.qtbot.addWidget(later)
    later.show_project()
    assert not later.folds["Speed"].is_folded and later.folds["Recipe"].is_folded
    assert later.folds["Run"].is_folded and not later.folds["Optimizer"].is_folded


def test_the_curve_of_the_rate_follows_the_recipe(bench, page):
    import torch

    torch.optim.SGD([torch.zeros(1, requires_grad=True)])  # what the window warms up
    set_section(bench, epochs=4, scheduler={"type": "StepLR", "params": {"step_size": 2, "gamma": 0.5}})
    unfold(page)
    assert page.rates.isVisible()
    assert page.rates.said == ("0.001", "0.0005 in the end")
    set_section(bench, warm_up={"type": "Linear", "params": {"batches": 50}})
    assert page.rates.curve[1][0] == pytest.approx(0.00001)
    set_section(bench, scheduler={"type": "StepLR", "params": {"step_size": 0}})
    assert not page.rates.isVisible()


def test_a_scheduler_that_another_choice_carries_keeps_what_both_know(bench, page):
    set_section(bench, scheduler={"type": "StepLR", "params": {"step_size": 2, "gamma": 0.5}})
    page.scheduler.choice.rows["scheduler"].editor.changed.emit("ExponentialLR")
    assert section(bench)["scheduler"] == {"type": "ExponentialLR", "params": {"gamma": 0.5}}


def test_other_projects_open_their_own_sections(bench, page):
    from netbuilder.graph import Project

    assert page.folds["Run"].is_folded
    bench.document.new(Project("other", training={"tensorboard": True}))
    page.show_project()
    assert not page.folds["Run"].is_folded and page.folds["Speed"].is_folded


def test_a_section_that_makes_no_sense_is_shown_as_far_as_it_goes(bench, page):
    said = {
        "epochs": "many",
        "batch_size": None,
        "workers": [1],
        "device": 3,
        "optimizer": 7,
        "scheduler": {"type": ["x"]},
        "warm_up": {"type": "Nope", "params": 3},
        "clipping": {"type": "Norm", "params": {"max_norm": "x"}},
        "checkpoints": [],
        "precision": "int8",
        "nodes": "a",
        "threads": 0.5,
        "accumulate": "x",
    }
    bench.document.push(SetTraining(said))
    bench.analyse()
    assert page.folds["Recipe"].header.summary == "many epochs · batches of None · 3"
    bench.write(page.recipe.rows["epochs"].editor, "3")
    assert section(bench)["epochs"] == 3
    bench.select("conv")
    bench.inspector.node.learning.form.rows["frozen"].editor.click()
    assert section(bench)["nodes"] == {"conv": {"frozen": True}}


def test_a_scroll_bar_makes_nothing_narrower(bench, page):
    for fold in page.folds.values():
        fold.fold(True)
    bench.qtbot.waitUntil(lambda: not page.verticalScrollBar().isVisible())
    wide = page.folds["Recipe"].width()
    unfold(page)
    bench.qtbot.waitUntil(page.verticalScrollBar().isVisible)
    bench.qtbot.waitUntil(lambda: page.folds["Recipe"].width() == wide)


def test_the_loss_of_a_muted_output_is_not_listed_until_it_is_switched_on_again(bench, page):
    bench.document.push(AddNodes([Node("other", "Output", {"target": "label", "loss": "MSELoss"}, (1100, 200))]))
    assert list(page.losses.rows) == ["digit", "other"]
    bench.document.push(Switch(["other"], MUTE))
    assert list(page.losses.rows) == ["digit"] and "MSELoss" not in page.folds["Loss"].header.summary
    bench.document.stack.undo()
    assert list(page.losses.rows) == ["digit", "other"]
