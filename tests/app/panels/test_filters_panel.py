"""What the filters panel shows of the selected layer."""

from __future__ import annotations

import pytest

from netbuilder.app.panels.filters import SELECT, FiltersPanel, image_read_by
from netbuilder.graph import Node

LONG = 60_000
PERCEPTRON = (
    Node("image", "Input", {"field": "image"}),
    Node("flat", "Flatten"),
    Node("fc", "Linear", {"out_features": 10}),
    Node("digit", "Output", {"target": "label", "loss": "CrossEntropyLoss"}),
)


@pytest.fixture
def shows(world, qtbot):
    def show(node, **kinds) -> FiltersPanel:
        made = world(**kinds)
        view = made.panel(FiltersPanel)
        assert view.empty.text() == SELECT
        made.selection.set([node])
        qtbot.waitUntil(lambda: view._drawn is not None and view._drawn.about == node, timeout=LONG)
        view.made = made
        return view

    return show


def test_kernels_of_one_input_stand_side_by_side(shows):
    view = shows("conv")
    assert view.title.text() == "conv · 8 filters · 3 × 3"
    assert view.maps.mosaic.shown == 8 and not view.channel.isVisible()


def test_kernels_of_many_inputs_are_a_table_or_one_input_by_choice(shows):
    view = shows("conv2")
    assert view.title.text() == "conv2 · 48 of 70 filters across × 8 inputs down · 3 × 3"
    view.channel.setValue(5)
    assert view.title.text() == "conv2 · 70 filters on input 5 · 3 × 3"
    weight = view.made.session.module.get_parameter("conv2.weight").detach().numpy()
    shown = view.maps.mosaic.values[:3, :3]
    assert (shown == weight[0, 5]).all()


def test_the_scale_is_centred_on_zero(shows):
    marks = dict(shows("conv").scale._marks)
    assert marks[0.5] == "0" and marks[0] == "−" + marks[1]


def test_a_linear_that_reads_an_image_shows_the_images_it_looks_for(shows):
    view = shows("fc", nodes=PERCEPTRON)
    assert view.title.text() == "fc · 10 filters · 8 × 8"
    view.as_images.setChecked(False)
    assert view.title.text() == "fc · 10 outputs down × 64 inputs across"


def test_what_has_no_weights_says_so(shows):
    view = shows("relu")
    assert view.empty.isVisible() and "relu (ReLU) has no filters" in view.empty.text()


def test_where_the_mouse_is_names_filter_input_and_value(shows):
    view = shows("conv2")
    from PySide6.QtCore import QPointF

    view.maps.hovered.emit(view.maps.place_at(QPointF(1, 1)))
    assert view.hovered.text().startswith("filter 0, input 0 · row 0, column 0: ")


def test_no_image_is_read_through_a_layer_that_mixes(shows):
    view = shows("fc")
    graph, analysis = view.made.document.project.graph, view.made.document.analysis
    assert image_read_by(graph, analysis, "fc") == (70, 4, 4)
    assert image_read_by(graph, analysis, "conv") == ()
    assert "10 outputs down × 1120 inputs across" in view.title.text()
