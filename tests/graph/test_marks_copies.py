"""Marks that go along: points of wires into a block and out of it, copies of notes for each copy of a block."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbuilder.graph import (
    Connect,
    Disconnect,
    Edge,
    EditError,
    Frame,
    Graph,
    MakeBlock,
    Mark,
    Marks,
    Move,
    Node,
    Note,
    Port,
    Project,
    SetParams,
    TakeApart,
)
from netbuilder.graph.marks_copies import beside, copies

AB, BC, CD = (Edge(Port(a, "out"), Port(b, "in")) for a, b in ("ab", "bc", "cd"))


def drawn() -> Project:
    nodes = [Node(id, "ReLU", {}, (200 * n, 40)) for n, id in enumerate("abcd")]
    marks = Marks(bends={BC: ((350, 100),), CD: ((550, 90), (560, 95))})
    return Project("led", Graph.checked(nodes, [AB, BC, CD], marks=marks))


def test_points_of_wires_go_into_a_block_with_their_nodes_and_come_out_again():
    made = MakeBlock(("b", "c"), "pair").apply(drawn())
    block = made.blocks["pair"]
    step = block.nodes["b"].at[0] - 200, block.nodes["b"].at[1] - 40
    assert block.marks.bends == {BC: ((350 + step[0], 100 + step[1]),)} and not made.graph.marks.bends
    (id,) = [id for id, node in made.graph.nodes.items() if node.type == "Block"]
    apart = TakeApart(id).apply(made).graph
    step = apart.nodes["b"].at[0] - 200, apart.nodes["b"].at[1] - 40
    assert apart.marks.bends == {BC: ((350 + step[0], 100 + step[1]),)}


def test_wires_that_arranging_led_are_still_known_as_such_after_a_block_was_made_and_taken_apart():
    project = Mark(bends={BC: ((350, 100),), CD: ((550, 90),)}, routed=True).apply(drawn())
    made = MakeBlock(("b", "c"), "pair").apply(project)
    assert made.blocks["pair"].marks.routed == {BC}
    project = Mark(bends={AB: ((150, 90),)}, routed=True).apply(project)
    made = MakeBlock(("c", "d"), "pair").apply(project)
    (id,) = [id for id, node in made.graph.nodes.items() if node.type == "Block"]
    apart = TakeApart(id).apply(made)
    assert apart.graph.marks.routed == {AB, CD}
    assert not Move({"a": (0, 400)}).apply(apart).graph.marks.bends.keys() & {AB}


def test_each_copy_of_a_block_brings_its_own_notes_and_frames():
    made = MakeBlock(("b", "c"), "pair").apply(drawn())
    inside = made.blocks["pair"]
    marks = Marks(frames={"frame1": Frame("frame1", "In")}, notes={"note1": Note("note1", "within", (220, 0))})
    made = replace(made, blocks={"pair": inside.with_marks(beside(inside.marks, marks))})
    (id,) = [id for id, node in made.graph.nodes.items() if node.type == "Block"]
    twice = TakeApart(id).apply(SetParams(id, {"repeat": 2}).apply(made)).graph
    assert len(twice.marks.notes) == len(twice.marks.frames) == len(twice.marks.bends) == 2
    assert twice.marks.notes["note1"].at != twice.marks.notes["note2"].at


def test_copies_get_free_ids_and_lose_what_leads_elsewhere():
    there = Marks(notes={"note1": Note("note1"), "note3": Note("note3")})
    made = copies(there, Marks(notes={"note1": Note("note1", "x", (0, 0))}, bends={AB: ((1, 2),)}), {"a": "a2"}, (5, 6))
    assert made.notes == {"note2": Note("note2", "x", (5, 6))} and not made.bends
    made = copies(there, Marks(bends={AB: ((1, 2),)}), {"a": "a2", "b": "b2"}, (5, 6))
    assert made.bends == {Edge(Port("a2", "out"), Port("b2", "in")): ((6, 8),)}


def test_points_stay_with_the_wires_that_stay_through_every_kind_of_edit():
    project = drawn()
    for edit in (Move({"b": (0, 0)}), SetParams("b", {"inplace": True}), Mark(notes={"n": Note("n")})):
        after = edit.apply(project).graph
        assert after.marks.bends == project.graph.marks.bends and after.incoming("c") == (BC,)
    assert Disconnect((BC,)).apply(project).graph.marks.bends.keys() == {CD}
    back = Connect((BC,)).apply(Disconnect((BC,)).apply(project))
    assert back.graph.marks.bends.keys() == {CD}


def test_a_wire_that_is_not_there_is_named():
    with pytest.raises(EditError, match=r"a\.out → c\.in"):
        Mark(bends={Edge(Port("a", "out"), Port("c", "in")): ((0, 0),)}).apply(drawn())
