"""Every text of a card fits its place, and no two lie on each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetricsF

from netbuilder.app.canvas.paint.face import Face, face_of
from netbuilder.app.canvas.paint.geometry import WIDTH
from netbuilder.compile import NodeReport, Problem, TensorSpec
from netbuilder.graph import Graph, Node
from netbuilder.layers import all_layers

PLAIN = Face("Conv2d", "32 filters · 3×3", "convolution", "convolution", "(32, 8, 8)", "320", "", ("in",), ("out",))


def texts(face: Face, high: int):
    from netbuilder.app.canvas.paint.card import layout
    from netbuilder.app.theme import font

    places = layout(face, high)
    mono = font("caption", mono=not face.in_words)
    return (
        (*places.title, places.title_font),
        (*places.words, places.words_font),
        (*places.shape, mono),
        (*places.count, font("caption", mono=True)),
    )


def assert_fits(face: Face) -> None:
    from netbuilder.app.canvas.paint.card import card_height, layout

    high = card_height(face, False)
    shown = [(rect, text) for rect, text, font in texts(face, high) if text]
    for rect, text, font in texts(face, high):
        assert rect.left() >= 0 and rect.right() <= WIDTH and rect.bottom() <= high
        assert QFontMetricsF(font).horizontalAdvance(text) <= rect.width() + 1, text
    for n, (rect, _) in enumerate(shown):
        assert not any(rect.intersects(other) for other, _ in shown[:n]), face
        assert not rect.intersects(layout(face, high).icon)


@pytest.mark.parametrize("layer", all_layers(), ids=lambda layer: layer.type)
def test_every_layer_has_a_card_whose_texts_fit(qapp, layer):
    node = Node("some_rather_long_identifier", layer.type, dict(layer.starts))
    graph = Graph({node.id: node})
    specs = {port.name: TensorSpec((1024, 1024, 1024, 1024)) for port in layer.outputs}
    assert_fits(face_of(graph, node, None))
    assert_fits(face_of(graph, node, NodeReport(outputs=specs, parameters=138_357_544, known=True)))
    problem = Problem(node.id, "error", "something is quite wrong here", short="needs (C, D, H, W) or (N, C, D, H, W)")
    assert_fits(face_of(graph, node, NodeReport(problem=problem)))


def test_a_problem_takes_the_place_of_the_shape_and_a_warning_leaves_it(qapp):
    node = Node("fc", "Linear", {"out_features": 3})
    graph = Graph({"fc": node})
    broken = face_of(graph, node, NodeReport(problem=Problem("fc", "error", "long words", short="needs (F)")))
    assert (broken.shape, broken.count, broken.severity) == ("needs (F)", "", "error")
    warned = NodeReport({}, {"out": TensorSpec((3,))}, 9, 9, 0, Problem("fc", "warning", "hm", short="hm"), True)
    face = face_of(graph, node, warned)
    assert (face.shape, face.count, face.severity) == ("(3)", "9", "warning")


def test_two_equal_faces_are_one_look_and_another_word_is_another(qapp):
    from netbuilder.app.canvas.paint.card import State, look_of

    look = look_of(PLAIN, State(), (), 72)
    assert look_of(replace(PLAIN), State(), (), 72) is look
    assert look_of(replace(PLAIN, count="321"), State(), (), 72) is not look
    assert look_of(PLAIN, State(selected=True), (), 72) is not look


def test_what_is_elided_is_whole_in_the_tooltip(qapp):
    from netbuilder.app.canvas.paint.face import full_text

    report = NodeReport({}, {"out": TensorSpec((64,))}, 16448, 16448, 32832, None, True)
    text = full_text(Node("fc", "Linear", {"out_features": 64}), report)
    assert "fc" in text and "out (64) float32" in text and "16,448 parameters" in text and "32,832" in text


@pytest.mark.parametrize("layer", all_layers(), ids=lambda layer: layer.type)
def test_the_words_of_a_fresh_node_are_not_cut(qapp, layer):
    from netbuilder.app.canvas.paint.card import card_height, layout

    params = {**layer.starts, **({"target": "label", "loss": "CrossEntropyLoss"} if layer.is_output else {})}
    layer.parameters  # noqa: B018  with torch's defaults the words are longest
    face = face_of(Graph({"n": Node("n", layer.type, params)}), Node("n", layer.type, params), None)
    assert layout(face, card_height(face, False)).words[1] == face.words
    assert layout(face, card_height(face, False)).title[1] == face.title


@pytest.mark.parametrize(
    ("shape", "count"), [("(64, 13, 13)", "18.5 k"), ("(512, 14, 14)", "2.36 M"), ("(64, 112, 112)", "9.41 k")]
)
def test_shapes_of_large_networks_are_not_cut_beside_their_parameters(qapp, shape, count):
    from netbuilder.app.canvas.paint.card import layout

    written = layout(replace(PLAIN, shape=shape, count=count), 72).shape[1]
    assert written.replace(" ", "") == shape.replace(" ", "")
