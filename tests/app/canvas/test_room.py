"""Nodes that are placed by themselves lie on no other."""

from __future__ import annotations

import pytest

from netbuilder.app.canvas.edits.placing import place_and_wire
from netbuilder.app.canvas.paint.geometry import LOW, WIDTH, height, ports_of, rows_height
from netbuilder.graph import Graph, Node, Project


@pytest.mark.parametrize("type", ["ReLU", "LSTM", "MultiheadAttention"])
@pytest.mark.parametrize("down", range(-200, 240, 28))
def test_a_node_placed_beside_another_lies_on_none_however_many_ports_it_has(type, down):
    nodes = [Node("first", "ReLU", {}, (0, 0)), Node("there", "LSTM", {}, (188, down))]
    project = Project("room", Graph.checked(nodes, ()))
    after = place_and_wire(project, type, "first").apply(project)
    (new,) = [node for id, node in after.graph.nodes.items() if id not in project.graph.nodes]
    for node in nodes:
        if abs(node.at[0] - new.at[0]) < WIDTH:
            above, below = sorted((new, node), key=lambda each: each.at[1])
            ports = max(map(len, ports_of(after.graph, above, {})))
            assert below.at[1] - above.at[1] >= max(height(1, True), LOW + rows_height(ports))
