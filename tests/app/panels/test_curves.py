"""The curves panel, on readings as a training gives them."""

from __future__ import annotations

import csv
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from netbuilder.app.panels.curves import COMING, EMPTY, NO_METRIC, CurvesPanel


@pytest.fixture
def curves(world, qtbot):
    made = world()
    made.view = CurvesPanel(made.session, made.theme)
    qtbot.addWidget(made.view)
    made.view.resize(936, 300)
    made.view.show()
    return made


def reading(epochs_done: int = 3, points: int = 60, **changes):
    from netbuilder.training import Channel

    positions = np.linspace(0, epochs_done, points)
    rows = tuple(
        {
            "epoch": epoch,
            "train": {"loss": 1 / epoch, "accuracy": 0.5 + 0.1 * epoch},
            "validation": {"loss": 1.2 / epoch, "accuracy": 0.4 + 0.1 * epoch, "f1": 0.3},
        }
        for epoch in range(1, epochs_done + 1)
    )
    given = {
        "state": "finished",
        "epoch": epochs_done,
        "epochs": 10,
        "losses": (positions, np.exp(-positions)),
        "rows": rows,
    }
    return replace(Channel().read(), **{**given, **changes})


def test_before_any_training_it_says_how_to_get_one(curves):
    assert curves.view.empty.isVisible() and curves.view.empty.text() == EMPTY


def test_while_a_training_is_prepared_it_does_not_ask_for_one(curves, monkeypatch):
    monkeypatch.setattr(type(curves.session), "is_running", True)
    curves.view.refresh(reading(0, 0, state="preparing"))
    assert curves.view.empty.text() == COMING


def test_the_plots_reach_as_far_as_the_training_when_its_epochs_are_changed_meanwhile(curves):
    curves.view.refresh(reading(state="training"))
    assert round(curves.view.loss_plot.viewRange()[0][1]) == 10
    curves.view.refresh(reading(4, epochs=300))
    assert all(300 <= plot.viewRange()[0][1] < 310 for plot in (curves.view.loss_plot, curves.view.metric_plot))


def test_losses_and_metrics_are_drawn_where_they_belong(curves):
    view = curves.view
    view.refresh(reading())
    positions, losses = view._raw.getOriginalDataset()
    assert np.allclose(losses, np.exp(-positions)) and view.body.isVisible()
    assert view._validation.getOriginalDataset()[0].tolist() == [1, 2, 3]
    assert view.measure.currentText() == "accuracy"
    assert np.allclose(view._metric_validation.getOriginalDataset()[1], [0.5, 0.6, 0.7])


def test_the_whole_training_fits_from_the_start(curves):
    curves.view.refresh(reading())
    (left, right), _ = curves.view.loss_plot.viewRange()
    assert left <= 0 and 10 <= right <= 11


def test_a_reading_with_nothing_new_is_not_drawn_again(curves, monkeypatch):
    drawn = []
    given = reading()
    curves.view.refresh(given)
    monkeypatch.setattr(curves.view, "_draw", lambda: drawn.append(1))
    curves.view.refresh(given)
    curves.view.refresh(replace(given, samples_per_second=3.0))
    assert not drawn
    curves.view.refresh(reading(4))
    assert drawn


def test_the_last_reading_is_drawn_however_soon_it_follows(curves):
    curves.view.refresh(reading(3, state="training"))
    curves.view.refresh(reading(4, state="finished"))
    assert len(curves.view._validation.getOriginalDataset()[0]) == 4


def test_a_hidden_panel_draws_nothing_and_catches_up_when_shown(curves):
    view = curves.view
    view.hide()
    curves.session.last = reading()
    curves.session.reading.emit(curves.session.last)
    assert view._raw.getOriginalDataset()[0] is None or not len(view._raw.getOriginalDataset()[0])
    view.show()
    assert len(view._raw.getOriginalDataset()[0]) == 60


def test_where_nothing_but_the_loss_is_measured_it_says_so(curves):
    rows = ({"epoch": 1, "train": {"loss": 1.0}, "validation": {"loss": 1.2}},)
    curves.view.refresh(reading(rows=rows))
    assert curves.view.metric_words.text() == NO_METRIC
    curves.view.refresh(reading())
    assert "accuracy" in curves.view.metric_words.text()


def test_another_metric_can_be_chosen(curves):
    view = curves.view
    view.refresh(reading())
    view.measure.setCurrentText("f1")
    assert view._metric_validation.getOriginalDataset()[1].tolist() == [0.3] * 3
    view.refresh(reading(4))
    assert view.measure.currentText() == "f1"


def test_broken_losses_leave_gaps_and_no_trouble(curves, qtbot):
    losses = np.array([1.0, np.nan, np.inf, 0.0, -1.0, 0.5])
    rows = ({"epoch": 1, "train": {"loss": None}, "validation": None},)
    curves.view.refresh(reading(losses=(np.arange(6.0), losses), rows=rows))
    for on in (False, True):
        curves.view.log.setChecked(on)
        curves.view.repaint()
    assert curves.view.body.isVisible()


def test_the_axes_keep_their_width_whatever_the_numbers(curves):
    widths = set()
    for scale in (1e-6, 1.0, 12345.678):
        x = np.linspace(0, 3, 50)
        curves.view.refresh(reading(points=50, losses=(x, scale * np.exp(-x))))
        curves.view.repaint()
        widths.add(curves.view.loss_plot.getAxis("left").width())
    assert len(widths) == 1


def test_the_crosshair_reads_the_values_next_to_it(curves):
    view = curves.view
    view.refresh(reading())
    view.loss_plot.at.emit(2.1)
    assert "at 2.10" in view.loss_words.text() and "validation 0.6<" in view.loss_words.text()
    view.loss_plot.at.emit(None)
    assert "at" not in view.loss_words.text().split("—")[0]


def test_saved_files_hold_what_is_shown(curves, tmp_path):
    view = curves.view
    view.refresh(reading())
    view.save_png(tmp_path / "a.png")
    view.save_csv(tmp_path / "a.csv")
    assert QImage(str(tmp_path / "a.png")).width() > 500
    with (tmp_path / "a.csv").open() as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == 63
    assert float(lines[-1]["validation accuracy"]) == pytest.approx(0.7)
    assert float(lines[0]["training loss"]) == 1.0
    assert {action.text() for action in view.menu().actions()} >= {"Save as PNG…", "Save as CSV…"}


def test_a_new_training_starts_with_an_empty_plot(curves):
    curves.view.refresh(reading())
    curves.session.started.emit()
    curves.view.refresh(reading(0, 0, rows=()))
    assert curves.view.empty.isVisible()


def test_the_smooth_line_neither_lags_nor_depends_on_how_many_points_there_are():
    from netbuilder.app.panels.plots import smoothed

    for count in (50, 2000):
        straight = np.linspace(5, 1, count)
        line = smoothed(straight, 0.8)
        middle = slice(count // 4, -count // 4)
        assert np.allclose(line[middle], straight[middle], atol=0.05)
    noisy = np.where(np.arange(400) % 2, 1.0, 3.0)
    assert np.ptp(smoothed(noisy, 0.8)) < 0.3
    assert np.array_equal(smoothed(noisy, 0.0), noisy)
    assert np.isfinite(smoothed(np.array([1.0, np.nan, 2.0] * 9), 1.0)).all()


def test_thinning_keeps_the_last_point():
    from netbuilder.app.panels.plots import thinned

    for count in (0, 1, 399, 401, 2000, 2001):
        points = np.arange(count)[thinned(count, 400)]
        assert len(points) <= 800 and (not count or points[-1] == count - 1)


def test_importing_the_panels_loads_neither_pyqtgraph_nor_torch():
    code = (
        "import sys\n"
        "from netbuilder.app.panels import activations, curves, filters, predictions\n"
        "sys.exit(any(name.split('.')[0] in ('torch', 'pyqtgraph') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_logarithmic_axis_within_a_decade_has_marks_to_read_it_by():
    from netbuilder.app.panels.plots import Axis

    axis = Axis("left")
    axis.setLogMode(True)
    ((_, marks),) = axis.tickValues(np.log10(2.05), np.log10(2.48), 200)
    assert axis.tickStrings(marks, 1.0, 1.0) == ["2.1", "2.2", "2.3", "2.4"]
    ((_, marks),) = axis.tickValues(-2, 1, 200)
    assert axis.tickStrings(marks, 1.0, 1.0) == ["0.01", "0.1", "1", "10"]


def test_lines_are_as_wide_on_a_dense_screen(qtbot, monkeypatch):
    from PySide6.QtGui import QColor

    from netbuilder.app.panels.plots import Plot

    plot = Plot()
    qtbot.addWidget(plot)
    plain = plot.pen(QColor("red"))
    monkeypatch.setattr(plot, "devicePixelRatioF", lambda: 2.0)
    assert plot.pen(QColor("red")).isCosmetic() and plot.pen(QColor("red")).widthF() == 2 * plain.widthF()


@pytest.mark.parametrize(("rate", "said"), [(0.001, "0.001"), (0.00073, "0.00073"), (1.5e-5, "1.5e−5")])
def test_a_learning_rate_that_stays_is_marked_by_its_value(curves, rate, said):
    rows = tuple({"epoch": epoch, "train": {"loss": 1.0}, "learning_rate": rate} for epoch in range(1, 4))
    curves.view.refresh(reading(rows=rows))
    curves.view.measure.setCurrentText("learning rate")
    curves.view.metric_plot.grab()
    low, high = curves.view.metric_plot.viewRange()[1]
    assert low < rate < high < 3 * rate
    assert _marks(curves.view.metric_plot, "left") == [said]


def test_the_first_and_the_last_epoch_stand_below_the_plot(curves):
    curves.view.refresh(reading())
    assert {"0", "10"} <= set(_marks(curves.view.loss_plot, "bottom"))


def _marks(plot, side: str) -> list[str]:
    """What stands at an axis as it is painted."""
    image = QImage(900, 300, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    specs = plot.getAxis(side).generateDrawSpecs(painter)
    painter.end()
    return [text for _, _, text in specs[2]]
