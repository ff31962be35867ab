"""What an arranged drawing promises: nothing overlaps, no wire passes behind a card, and little moves."""

from __future__ import annotations

import subprocess
import sys

import pytest

from netbuilder.app.arranging import arranged
from netbuilder.app.canvas.paint.geometry import GRID
from netbuilder.graph import (
    AddNodes,
    Connect,
    Disconnect,
    Edge,
    Frame,
    Graph,
    Insert,
    Mark,
    Move,
    Node,
    Port,
    Project,
)
from tests.app.arranging.nets import (
    NAMED,
    anything,
    cards,
    chain,
    crossed,
    flat,
    insides,
    named,
    overlapping,
    put,
    tangle,
)

WAYS = pytest.mark.parametrize("way", ["rightwards", "downwards", "rows"])


def arrange(project: Project, way="rightwards") -> Project:
    found = arranged(project.graph, project.blocks, way=way)
    # Frames that hold nothing to keep together are in nobody's way, but what comes to lie in one would be its own.
    others = dict.fromkeys(project.graph.marks.frames)
    return Mark(frames={**others, **found.frames}).apply(put(project, found))


def hold_the_promises(project: Project, way: str) -> None:
    done = arrange(project, way)
    assert not overlapping(done)
    assert not crossed(done) and not crossed(done, angled=True)
    assert all(not value % GRID for node in done.graph.nodes.values() for value in node.at)
    again = arranged(done.graph, done.blocks, way=way)
    assert all(done.graph.nodes[id].at == place for id, place in again.places.items())
    assert all(done.graph.marks.bends.get(edge, ()) == points for edge, points in again.bends.items())


@WAYS
@pytest.mark.parametrize("name", NAMED)
def test_a_well_known_network_is_arranged_well_and_so_are_its_blocks(name, way):
    for project in (named(name), *insides(named(name))):
        hold_the_promises(project, way)


@WAYS
@pytest.mark.parametrize("name", NAMED)
def test_a_well_known_network_is_arranged_well_with_all_blocks_taken_apart(name, way):
    project = flat(named(name))
    assert len(project.graph.nodes) > 30
    hold_the_promises(project, way)


@pytest.mark.parametrize("way", ["rightwards", "downwards"])
def test_a_thousand_nodes_wired_at_random_are_arranged_well(way):
    hold_the_promises(tangle(1000, 1500), way)


def test_nodes_wired_at_random_to_others_near_them_are_arranged_well_in_rows():
    project = tangle(200, 300, near=4)
    rightwards = arrange(project)
    assert max(x for x, _ in at(arrange(project, "rows"))) < 0.7 * max(x for x, _ in at(rightwards))
    hold_the_promises(project, "rows")


def at(project: Project) -> list[tuple[float, float]]:
    """Where the cards stand, from the first."""
    places = [node.at for node in project.graph.nodes.values()]
    return [(x - min(x for x, _ in places), y - min(y for _, y in places)) for x, y in places]


@WAYS
@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_drawn_is_arranged_well(seed, way):
    hold_the_promises(anything(seed), way)


def test_wires_past_very_many_layers_are_led_around():
    pairs = [(n, n + 1) for n in range(59)] + [(0, 40), (3, 59), (10, 50), (5, 45)]
    nodes = [Node(f"n{n}", "Add", {}, (0, 0)) for n in range(60)]
    edges = [Edge(Port(f"n{a}", "out"), Port(f"n{b}", "in")) for a, b in pairs]
    hold_the_promises(Project("long", Graph.checked(nodes, edges)), "rightwards")


def test_five_thousand_nodes_are_arranged_and_stay():
    done = arrange(chain(5000))
    assert not overlapping(done)
    again = arranged(done.graph)
    assert all(done.graph.nodes[id].at == place for id, place in again.places.items())


def test_the_longest_path_of_a_residual_network_is_one_straight_line():
    done = arrange(flat(named("resnet-50")))
    tops = [node.at[1] for id, node in done.graph.nodes.items() if not id.startswith("shortcut")]
    assert len(set(tops)) == 1


def test_a_node_more_moves_few_others():
    before = arrange(flat(named("googlenet")))
    edge = next(each for each in before.graph.edges if each.source.node == "conv5")
    after = arrange(Insert(edge, "Dropout").apply(before))
    kept = [id for id, node in before.graph.nodes.items() if after.graph.nodes[id].at[1] == node.at[1]]
    assert len(kept) == len(before.graph.nodes)
    still = [id for id, node in before.graph.nodes.items() if after.graph.nodes[id].at == node.at]
    assert len(still) > len(before.graph.nodes) // 2


def test_the_order_that_a_person_chose_stays_where_it_costs_nothing():
    nodes = [Node("image", "Input", {}, (0, 0)), Node("add", "Add", {}, (400, 0))]
    nodes += [Node(f"way{n}", "ReLU", {}, (200, y)) for n, y in enumerate((300, 0, 150))]
    edges = [Edge(Port("image", "out"), Port(f"way{n}", "in")) for n in range(3)]
    edges += [Edge(Port(f"way{n}", "out"), Port("add", "in")) for n in range(3)]
    done = arrange(Project("ways", Graph.checked(nodes, edges))).graph.nodes
    assert done["way1"].at[1] < done["way2"].at[1] < done["way0"].at[1]


def test_pieces_that_no_wire_joins_stand_below_one_another_and_single_cards_in_rows():
    nodes = [Node(f"a{n}", "ReLU", {}, (0, 0)) for n in range(3)] + [
        Node(f"b{n}", "ReLU", {}, (0, 10)) for n in range(3)
    ]
    nodes += [Node(f"single{n}", "ReLU", {}, (5, 500)) for n in range(8)]
    edges = [Edge(Port(f"{p}{n}", "out"), Port(f"{p}{n + 1}", "in")) for p in "ab" for n in range(2)]
    project = Project("pieces", Graph.checked(nodes, edges))
    hold_the_promises(project, "rightwards")
    done = arrange(project).graph.nodes
    assert done["a0"].at[1] < done["b0"].at[1] < done["single0"].at[1]
    assert len({done[f"single{n}"].at[1] for n in range(8)}) == 2


def test_a_constant_stands_beside_its_reader_and_not_at_the_beginning():
    pairs = [(f"n{n}", f"n{n + 1}") for n in range(8)] + [("mask", "n7")]
    nodes = [Node(f"n{n}", "Add", {}, (0, 0)) for n in range(9)] + [Node("mask", "Parameter", {}, (0, 0))]
    done = arrange(
        Project("mask", Graph.checked(nodes, [Edge(Port(a, "out"), Port(b, "in")) for a, b in pairs]))
    ).graph.nodes
    assert done["mask"].at[0] == done["n6"].at[0]


def test_some_nodes_alone_are_arranged_clear_of_all_others():
    project = arrange(flat(named("unet-shapes")))
    ids = list(project.graph.nodes)[5:12]
    moved = AddNodes([Node("extra", "ReLU", {}, project.graph.nodes[ids[3]].at)]).apply(project)
    done = put(moved, arranged(moved.graph, moved.blocks, ids))
    assert {id for id, node in done.graph.nodes.items() if node.at != moved.graph.nodes[id].at} <= set(ids)
    assert not [pair for pair in overlapping(done) if set(pair) & set(ids)]


def test_a_wire_less_or_more_leaves_a_drawing_that_can_be_arranged():
    project = arrange(flat(named("resnet-50")))
    skip = max(project.graph.marks.bends, key=lambda edge: len(project.graph.marks.bends[edge]))
    project = Disconnect((skip,)).apply(project)
    hold_the_promises(project, "rightwards")
    hold_the_promises(Connect((skip,)).apply(project), "rightwards")


def test_an_empty_graph_comes_to_nothing():
    found = arranged(Graph())
    assert not found.places and not found.bends


def test_what_is_looked_at_shows_where_nothing_is_arranged():
    project = tangle(60, 90)
    assert overlapping(project) and crossed(project)


def around(project: Project, ids: list[str], id: str) -> Project:
    """With a frame around these nodes."""
    rects = [cards(project)[each] for each in ids]
    left, top = min(rect[0] for rect in rects) - 20, min(rect[1] for rect in rects) - 60
    right, bottom = max(rect[2] for rect in rects) + 20, max(rect[3] for rect in rects) + 20
    frame = Frame(id, "Part", (left, top), (right - left, bottom - top))
    return Mark(frames={id: frame}).apply(project)


def held(project: Project, id: str) -> set[str]:
    """The nodes that lie in a frame as a whole, and those that it touches."""
    frame = project.graph.marks.frames[id]
    left, top, right, bottom = *frame.at, frame.at[0] + frame.size[0], frame.at[1] + frame.size[1]
    return {
        each
        for each, rect in cards(project).items()
        if rect[0] < right and left < rect[2] and rect[1] < bottom and top < rect[3]
    }


def with_frames(project: Project) -> Project:
    found = arranged(project.graph, project.blocks)
    return Mark(frames=found.frames).apply(put(project, found))


@pytest.mark.parametrize(
    ("name", "first", "last"), [("googlenet", 20, 45), ("resnet-50", 10, 30), ("unet-shapes", 4, 17)]
)
def test_what_stands_in_a_frame_stays_together_and_nothing_else_comes_into_it(name, first, last):
    project = flat(named(name))
    order = list(project.graph.order())
    project = Move({id: (n * 400.0, 0.0) for n, id in enumerate(order)}).apply(project)
    ids = order[first:last]
    framed = around(project, ids, "part")
    assert held(framed, "part") == set(ids)
    done = with_frames(framed)
    assert held(done, "part") == set(ids)
    assert not overlapping(done) and not crossed(done)


def test_a_drawing_with_frames_that_is_arranged_stays_as_it_is():
    project = flat(named("googlenet"))
    order = list(project.graph.order())
    project = Move({id: (n * 400.0, 0.0) for n, id in enumerate(order)}).apply(project)
    framed = around(around(project, order[15:40], "one"), order[60:90], "two")
    done = with_frames(framed)
    again = arranged(done.graph, done.blocks)
    assert all(done.graph.nodes[id].at == place for id, place in again.places.items())
    assert all(done.graph.marks.bends.get(edge, ()) == points for edge, points in again.bends.items())
    assert again.frames == dict(done.graph.marks.frames)


def test_a_frame_that_a_wire_leads_out_of_and_into_again_does_not_keep_its_nodes_apart_from_their_order():
    pairs = [("a", "b"), ("b", "c")]
    nodes = [Node("a", "ReLU", {}, (0, 0)), Node("c", "ReLU", {}, (200, 0)), Node("b", "ReLU", {}, (1000, 0))]
    edges = [Edge(Port(a, "out"), Port(b, "in")) for a, b in pairs]
    project = around(Project("in and out", Graph.checked(nodes, edges)), ["a", "c"], "part")
    done = arrange(project).graph.nodes
    assert done["a"].at[0] < done["b"].at[0] < done["c"].at[0]


def test_arranging_needs_no_window_and_loads_its_library_only_when_it_is_used():
    code = """
import sys
from netbuilder.app.arranging import arranged
from netbuilder import examples
assert "fast_sugiyama" not in sys.modules
arranged(examples.get("unet-shapes").project.graph)
assert not {"PySide6", "torch"} & sys.modules.keys()
"""
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
