"""What rows tell beside their metrics, and what a training warns of."""

from __future__ import annotations

import csv
from dataclasses import replace

from netbuilder.app.panels.curves import CurvesPanel
from netbuilder.app.panels.problems import ProblemsPanel


def reading():
    from netbuilder.training import Channel

    rows = tuple(
        {
            "epoch": epoch,
            "train": {"loss": 1 / epoch, "accuracy": 0.5, "penalty": 0.25 / epoch},
            "validation": {"loss": 1.2 / epoch, "accuracy": 0.4},
            "learning_rate": 0.01 / epoch,
        }
        for epoch in (1, 2, 3)
    )
    return replace(Channel().read(), state="finished", epoch=3, epochs=3, rows=rows)


def test_the_penalty_and_the_learning_rate_can_be_drawn(world, qtbot, tmp_path):
    made = world()
    view = CurvesPanel(made.session, made.theme)
    qtbot.addWidget(view)
    view.resize(1000, 300)  # wide enough for all its words
    view.show()
    view.refresh(reading())
    assert view.measure.currentText() == "accuracy"
    assert [view.measure.itemText(n) for n in range(view.measure.count())] == ["accuracy", "penalty", "learning rate"]
    view.measure.setCurrentText("penalty")
    assert view._metric_train.getOriginalDataset()[1].tolist() == [0.25, 0.125, 0.25 / 3]
    view.measure.setCurrentText("learning rate")
    assert view._metric_train.getOriginalDataset()[1].tolist() == [0.01, 0.005, 0.01 / 3]
    words = view.metric_words.text()
    assert "learning rate" in words and "validation" not in words and "train" not in words, "it is one for both"
    view.save_csv(tmp_path / "a.csv")
    lines = list(csv.DictReader((tmp_path / "a.csv").open()))
    assert [float(line["learning rate"]) for line in lines] == [0.01, 0.005, 0.01 / 3]


def test_both_plots_are_of_a_height_with_a_list_of_metrics_or_without(world, qtbot):
    made = world()
    view = CurvesPanel(made.session, made.theme)
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show()
    qtbot.waitExposed(view)
    view.refresh(reading())
    qtbot.waitUntil(lambda: view.loss_plot.height() == view.metric_plot.height() > 0)


def test_what_a_training_warns_of_is_listed_after_the_problems_and_goes_with_the_next(world, qtbot):
    made = world()
    panel = ProblemsPanel(made.document, made.theme)
    qtbot.addWidget(panel)
    counts = []
    panel.counted.connect(counts.append)
    panel.show_warnings(["training: it could not be compiled"])
    assert counts[-1] == 1 and len(panel.rows) == 1 and panel.problems == ()
    panel.show_warnings(["training: it could not be compiled"])
    assert counts == [1]
    panel.show_warnings([])
    assert counts[-1] == 0 and not panel.rows
    panel.show_warnings(["again"])
    made.document.new()
    assert counts[-1] == 0
