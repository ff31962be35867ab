"""Where one is in a project, and what is there. No Qt."""

from __future__ import annotations

import subprocess
import sys

from netbuilder.app.place import (
    DRAWING,
    Place,
    Step,
    address_in,
    describe_uses,
    first_place,
    followed,
    from_outside,
    levels,
    nearest,
    node_at,
    weights_at,
)
from netbuilder.compile import Problem
from netbuilder.compile.inside import address
from netbuilder.graph import Graph, Node, Project, RenameBlock

INNER = Graph(
    {"input": Node("input", "Input"), "conv": Node("conv", "Conv2d", {"out_channels": {"from": "channels"}})},
    parameters={"channels": 8},
)
OUTER = Graph(
    {"part": Node("part", "Block", {"block": "inner", "repeat": {"from": "copies"}, "channels": {"from": "width"}})},
    parameters={"copies": 3, "width": 16},
)
PROJECT = Project(
    graph=Graph(
        {
            "a": Node("a", "Block", {"block": "outer", "width": 32}),
            "b": Node("b", "Block", {"block": "outer", "copies": 1}),
            "twin": Node("twin", "Block", {"block": "outer", "weights": "b", "copies": 1}),
        }
    ),
    blocks={"inner": INNER, "outer": OUTER, "spare": Graph()},
)
DEEP = DRAWING.into("a").into("part", 2)


def test_these_modules_need_no_qt():
    code = (
        "import sys; from netbuilder.app import place, offers; from netbuilder.app.inspector import bindings;"
        "assert not any(name.startswith(('PySide6', 'torch')) for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_values_of_a_use_reach_down_through_all_levels():
    found = levels(PROJECT, DEEP)
    assert [level.block for level in found] == [None, "outer", "inner"]
    assert found[-1].said.nodes["conv"].params["out_channels"] == 32 and found[-1].copies == 3
    other = nearest(PROJECT, DRAWING.into("b").into("part"))
    assert other.said.nodes["conv"].params["out_channels"] == 16 and other.copies == 1
    assert nearest(PROJECT, Place("inner")).said.nodes["conv"].params["out_channels"] == 8


def test_addresses_are_those_of_the_compiled_network():
    assert address_in(PROJECT, DEEP) == f"{address('a', 0, 1)}.{address('part', 2, 3)}."
    assert address_in(PROJECT, Place("inner")) is None
    assert node_at(PROJECT, "a.part.2.conv") == (DEEP, "conv")
    assert node_at(PROJECT, "b.part.conv") == (DRAWING.into("b").into("part"), "conv")
    assert node_at(PROJECT, "a.part.2") == (DRAWING.into("a"), "part")
    assert node_at(PROJECT, "a.gone.conv") == (DRAWING, "a") and node_at(PROJECT, "gone") is None


def test_weights_that_are_shared_are_found_with_the_node_that_has_them():
    place = DRAWING.into("twin").into("part")
    assert address_in(PROJECT, place) == "twin.part." and weights_at(PROJECT, place, "conv") == "b.part.conv"
    assert weights_at(PROJECT, DRAWING, "twin") == "b"


def test_of_a_way_that_is_gone_what_is_left_is_shown():
    without = Project(graph=PROJECT.graph, blocks={"outer": Graph()})
    assert nearest(without, DEEP).place == DRAWING.into("a")
    assert nearest(Project(), DEEP).place == DRAWING and nearest(Project(), Place("inner")).place == DRAWING
    fewer = {**PROJECT.blocks, "outer": Graph(OUTER.nodes, parameters={"copies": 2, "width": 16})}
    assert nearest(Project(graph=PROJECT.graph, blocks=fewer), DEEP).place.steps[-1] == Step("part", 1)


def test_a_block_is_found_where_it_is_used_first_and_by_itself_where_nothing_uses_it():
    assert first_place(PROJECT, "inner") == DRAWING.into("a").into("part")
    assert first_place(PROJECT, "spare") == Place("spare")
    after = RenameBlock("spare", "other").apply(PROJECT)
    assert followed(PROJECT, after, Place("spare")) == Place("other")
    assert "Used 3 times" in describe_uses(PROJECT, "outer") and "Nothing" in describe_uses(PROJECT, "spare")


def test_a_problem_inside_is_told_with_the_node_that_has_it():
    problem = Problem("a.part.1.conv", "error", "Conv2d needs (C, H, W)", (), "needs (C, H, W)")
    told = from_outside(problem, "a")
    assert told.message == "conv in part in it (copy 2): Conv2d needs (C, H, W)"
    assert told.short == "conv: needs (C, H, W)"
    own = Problem("a", "error", "x")
    assert from_outside(own, "a") is own
