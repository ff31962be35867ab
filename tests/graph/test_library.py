"""Libraries of blocks: folders of files, and what is wrong with some of them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from netbuilder.graph import Edge, Graph, Node, Port, Project, write
from netbuilder.graph.library import keep, path_of, read_library


def block(node: Node, inlet: str, about: str = "") -> Graph:
    nodes = (Node("input", "Input"), node, Node("out", "Output"))
    ports = {"out": "in", node.id: inlet}
    wires = [Edge(Port(a.id, "out"), Port(b.id, ports[b.id])) for a, b in pairwise(nodes)]
    return Graph.checked(nodes, wires, extra={"about": about} if about else {})


INNER = block(Node("act", "ReLU"), "in")
OUTER = block(Node("inner1", "Block", {"block": "inner", "repeat": 2}), "input", about="Two of them.")


def test_a_block_is_kept_with_its_parts_alone_and_read_back_as_it_was(tmp_path):
    folder = tmp_path / "new" / "folder"
    path = keep(folder, {"inner": INNER, "outer": OUTER, "other": INNER}, "outer")
    assert path == path_of(folder, "outer")
    (kept,), faults = read_library(folder)
    assert (kept.name, kept.about, faults) == ("outer", "Two of them.", [])
    assert kept.blocks == {"outer": OUTER, "inner": INNER}


def test_a_block_that_is_not_there_cannot_be_kept(tmp_path):
    with pytest.raises(KeyError):
        keep(tmp_path, {"inner": INNER}, "outer")


def test_a_folder_that_is_not_there_is_an_empty_library(tmp_path):
    assert read_library(tmp_path / "nowhere") == ([], [])


def test_files_that_hold_no_whole_block_are_skipped_and_named_and_the_others_read(tmp_path):
    keep(tmp_path, {"inner": INNER}, "inner")
    (tmp_path / "broken.json").write_text("{")
    write(Project("nothing"), tmp_path / "nothing.json")
    write(Project("outer", blocks={"outer": OUTER}), tmp_path / "parts_missing.json")
    (tmp_path / "folder.json").mkdir()
    found, faults = read_library(tmp_path)
    assert [each.name for each in found] == ["inner"]
    told = "\n".join(faults)
    assert len(faults) == 4 and "broken.json: the file is not JSON" in told and "folder.json: this is a folder" in told
    assert "holds no block of its own name" in told and "needs inner, which the file does not hold" in told
