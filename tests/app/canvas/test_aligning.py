"""Aligning and distributing selected cards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from netbuilder.graph import Graph, Node, Project

Key, Mod = Qt.Key, Qt.KeyboardModifier
SPOTS = {"one": (0, 0), "two": (240, 100), "three": (700, 300)}
IDS = tuple(SPOTS)


@pytest.fixture
def three(make_canvas):
    canvas = make_canvas(Project("three", Graph.checked([Node(id, "ReLU", {}, at) for id, at in SPOTS.items()], ())))
    canvas.selection.set(IDS)
    return canvas


def places(canvas) -> list[tuple[float, float]]:
    return [canvas.sheet.project.graph.nodes[id].at for id in IDS]


@pytest.mark.parametrize(
    ("side", "wanted"),
    [
        ("left", [(0, 0), (0, 100), (0, 300)]),
        ("right", [(700, 0), (700, 100), (700, 300)]),
        ("centre", [(352, 0), (352, 100), (352, 300)]),
        ("top", [(0, 0), (240, 0), (700, 0)]),
        ("bottom", [(0, 300), (240, 300), (700, 300)]),
        ("middle", [(0, 152), (240, 152), (700, 152)]),
    ],
)
def test_selected_cards_come_into_one_line_and_one_undo_takes_it_back(three, side, wanted):
    three.view.commands.run(f"align_{side}")
    assert places(three) == wanted
    assert three.document.stack.undoText() == f"Align 3 nodes by the {side}"
    three.document.stack.undo()
    assert places(three) == list(SPOTS.values())


def test_distributed_cards_have_the_same_room_between_them_and_the_ends_stay(three):
    three.view.commands.run("distribute_across")
    (left, _), (middle, _), (right, _) = places(three)
    assert (left, right) == (0, 700) and middle == 352
    assert three.document.stack.count() == 1


def test_cards_with_too_little_room_are_distributed_so_that_none_overlap(three):
    three.view.commands.run("align_top")
    three.view.commands.run("distribute_down")
    bodies = [three.view.canvas.nodes[id].body for id in IDS]
    assert not any(a.intersects(b) for a in bodies for b in bodies if a is not b)


def test_keys_align_the_selection(three):
    three.key(Key.Key_Left, Mod.ControlModifier | Mod.AltModifier)
    assert {x for x, _ in places(three)} == {0}


def test_what_needs_more_nodes_cannot_be_done_and_says_why(three):
    commands = three.view.commands
    assert commands.can("align_left") and commands.can("distribute_down")
    three.selection.set(IDS[:2])
    assert commands.can("align_left") and not commands.can("distribute_down")
    three.selection.set(IDS[:1])
    assert not commands.can("align_left")
    commands.run("align_left")
    assert three.refused == ["Select at least two nodes first"] and three.document.stack.count() == 0
