"""A long drawing arranged in rows, as lines of text are."""

from __future__ import annotations

import pytest

from netbuilder.app.arranging import arranged
from netbuilder.app.arranging.breaks import ASPECT, Profile, row_ends, row_width
from netbuilder.app.canvas.paint.geometry import WIDTH
from netbuilder.graph import Edge, Frame, Graph, Insert, Mark, Move, Node, Port, Project
from tests.app.arranging.nets import NAMED, cards, chain, crossed, flat, named, overlapping, put


def in_rows(project: Project) -> Project:
    found = arranged(project.graph, project.blocks, way="rows")
    return Mark(frames=found.frames).apply(put(project, found))


def rows_of(project: Project) -> list[list[str]]:
    """The nodes in the order of the wires, a new row wherever the next stands further to the left."""
    rows: list[list[str]] = []
    last = float("inf")
    for id in project.graph.order():
        x = project.graph.nodes[id].at[0]
        if x <= last - WIDTH:
            rows.append([])
        rows[-1].append(id)
        last = x
    return rows


def aspect(project: Project) -> float:
    rects = list(cards(project).values())
    wide = max(rect[2] for rect in rects) - min(rect[0] for rect in rects)
    return wide / (max(rect[3] for rect in rects) - min(rect[1] for rect in rects))


@pytest.mark.parametrize("name", NAMED)
def test_a_network_that_is_a_long_line_comes_to_the_shape_of_a_page(name):
    project = flat(named(name))
    assert aspect(put(project, arranged(project.graph, project.blocks))) > 10 * ASPECT
    assert ASPECT / 1.6 < aspect(in_rows(project)) < ASPECT * 1.6


def test_a_chain_reads_as_text_does():
    done = in_rows(chain(40, every=100))
    rows = rows_of(done)
    assert len(rows) > 2 and len({len(row) for row in rows[:-1]}) <= 2
    tops = [done.graph.nodes[row[0]].at[1] for row in rows]
    assert tops == sorted(tops) and len(set(tops)) == len(tops)
    assert len({done.graph.nodes[row[0]].at[0] for row in rows}) == 1, "every row begins at the same place"
    assert all(len({done.graph.nodes[id].at[1] for id in row}) == 1 for row in rows)


def test_a_drawing_of_the_shape_of_a_page_stays_one_row():
    nodes = [Node("image", "Input", {}), *(Node(f"n{n}", "ReLU", {}) for n in range(4)), Node("add", "Add", {})]
    edges = [Edge(Port("image", "out"), Port(f"n{n}", "in")) for n in range(4)]
    edges += [Edge(Port(f"n{n}", "out"), Port("add", "in")) for n in range(4)]
    graph = Graph.checked(nodes, edges)
    assert arranged(graph, way="rows").places == arranged(graph).places


def test_rows_end_where_few_wires_lead_on():
    done = in_rows(flat(named("resnet-50")))
    rows = rows_of(done)
    rows = [{id for id in row if not id.startswith(("shortcut", "down", "project"))} for row in rows]
    row_of = {id: at for at, row in enumerate(rows) for id in row}
    ports = [
        {
            edge.source
            for edge in done.graph.edges
            if row_of.get(edge.source.node, at + 1) <= at < row_of.get(edge.target.node, 0)
        }
        for at in range(len(rows) - 1)
    ]
    assert sum(map(len, ports)) <= 1.5 * len(ports)


def test_wires_from_one_port_to_one_row_are_led_as_one_till_they_are_there():
    done = in_rows(flat(named("googlenet")))
    ways: dict[tuple[Port, float], set[tuple]] = {}
    for edge, points in done.graph.marks.bends.items():
        back = [
            n
            for n in range(len(points) - 1)
            if points[n][1] == points[n + 1][1] and points[n + 1][0] < points[n][0] - 1000
        ]
        if back:
            at = back[0]
            ways.setdefault((edge.source, round(points[at][1] / 400)), set()).add(points[at : at + 2])
    assert ways and all(len(each) == 1 for each in ways.values())


def test_a_node_more_in_rows_moves_few_others():
    before = in_rows(flat(named("resnet-50")))
    edge = next(each for each in before.graph.edges if each.source.node == rows_of(before)[4][3])
    after = in_rows(Insert(edge, "Dropout").apply(before))
    still = [id for id, node in before.graph.nodes.items() if after.graph.nodes[id].at == node.at]
    assert len(still) > 0.85 * len(before.graph.nodes)
    assert not overlapping(after) and not crossed(after)


def test_a_frame_in_rows_is_kept_whole():
    project = flat(named("googlenet"))
    order = list(project.graph.order())
    project = Move({id: (n * 400.0, 0.0) for n, id in enumerate(order)}).apply(project)
    frame = Frame("part", "Part", (20 * 400.0 - 40, -80), (25 * 400.0, 320))
    framed = Mark(frames={"part": frame}).apply(project)
    done = in_rows(framed)
    frame = done.graph.marks.frames["part"]
    right, bottom = frame.at[0] + frame.size[0], frame.at[1] + frame.size[1]
    touched = {
        id
        for id, rect in cards(done).items()
        if rect[0] < right and frame.at[0] < rect[2] and rect[1] < bottom and frame.at[1] < rect[3]
    }
    assert touched == set(order[20:45])
    assert not overlapping(done) and not crossed(done) and not crossed(done, angled=True)


def test_five_thousand_nodes_in_rows_overlap_nowhere_and_stay():
    done = in_rows(chain(5000))
    assert not overlapping(done)
    again = arranged(done.graph, way="rows")
    assert all(done.graph.nodes[id].at == place for id, place in again.places.items())


def test_rows_that_are_there_are_kept_where_they_are_about_as_good():
    profile = Profile([100.0] * 40, [100.0] * 40, [1] * 40)
    width = row_width([profile], 80)
    ends = row_ends(profile, width)
    shifted = frozenset(end + 1 for end in ends[:-1])
    assert row_ends(Profile(profile.widths, profile.heights, profile.leading_on, shifted), width) == [
        *sorted(shifted),
        39,
    ]
    assert row_ends(Profile(profile.widths, profile.heights, profile.leading_on, frozenset({0})), width) == ends
