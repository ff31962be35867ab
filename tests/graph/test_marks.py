"""Frames, notes, bookmarks and bends: kept in the file, changed by one edit, never of a wire that is gone."""

from __future__ import annotations

import json
from typing import Any

import pytest

from netbuilder.graph import (
    Bookmark,
    Disconnect,
    Edge,
    EditError,
    Frame,
    Graph,
    Mark,
    Move,
    Node,
    Note,
    Project,
    ProjectError,
    RemoveNodes,
    SetParams,
    change,
    dumps,
    loads,
)

WIRE = Edge.parse("a.out", "b.in")
OTHER = Edge.parse("b.out", "c.in")


def drawn() -> Project:
    nodes = [Node("a", "Input", {}, (0, 0)), Node("b", "ReLU", {}, (190, 0)), Node("c", "ReLU", {}, (380, 0))]
    return Project("marked", Graph.checked(nodes, [WIRE, OTHER]))


def marked(project: Project) -> Project:
    edit = Mark(
        "Mark",
        frames={"frame1": Frame("frame1", "Encoder", (-20, -40), (400, 160), "blue")},
        notes={"note1": Note("note1", "why\nso", (0, 120.5), (200, 60))},
        bookmarks={"one": Bookmark("one", "Start", (10, 20), 0.5)},
        bends={WIRE: ((90, 60), (120, 60))},
    )
    return edit.apply(project)


def test_marks_come_back_from_the_file_as_they_were():
    project = marked(drawn())
    text = dumps(project)
    assert loads(text).graph.marks == project.graph.marks
    assert dumps(loads(text)) == text
    assert json.loads(text)["graph"]["bends"] == [["a.out", "b.in", [[90, 60], [120, 60]]]]


def test_a_drawing_without_marks_says_nothing_of_them():
    said = json.loads(dumps(drawn()))["graph"]
    assert not said.keys() & {"frames", "notes", "bookmarks", "bends"}


def test_what_a_newer_version_says_of_a_mark_survives():
    said = json.loads(dumps(marked(drawn())))
    said["graph"]["frames"]["frame1"]["shadow"] = {"deep": [1]}
    assert json.loads(dumps(loads(json.dumps(said))))["graph"]["frames"]["frame1"]["shadow"] == {"deep": [1]}


def test_marking_is_undone_exactly_and_announced_as_no_change_of_the_network():
    project = drawn()
    edit = Mark(notes={"note1": Note("note1", "hello")})
    after = edit.apply(project)
    assert edit.revert(after) is project
    seen = change(project, after)
    assert seen.marks and not seen.graph and not (seen.added or seen.changed or seen.moved)
    assert not change(after, Move({"a": (4, 4)}).apply(after)).marks


def test_none_removes_a_mark_and_no_points_straighten_a_wire():
    project = marked(drawn())
    after = Mark(frames={"frame1": None}, bends={WIRE: ()}).apply(project)
    assert not after.graph.marks.frames and not after.graph.marks.bends
    assert after.graph.marks.notes == project.graph.marks.notes


def arranged(project: Project) -> Project:
    return Mark("Arrange", bends={WIRE: ((90, 60),)}, routed=True).apply(project)


def test_points_that_arranging_found_are_kept_in_the_file_as_such():
    project = arranged(drawn())
    assert json.loads(dumps(project))["graph"]["bends"] == [["a.out", "b.in", [[90, 60]], "arranged"]]
    assert loads(dumps(project)).graph.marks == project.graph.marks


def test_points_that_arranging_found_go_when_one_end_leaves_the_other():
    project = arranged(drawn())
    away = Move({"a": (0, 200)})
    assert not away.apply(project).graph.marks.bends
    assert away.revert(away.apply(project)) is project
    assert Move({"c": (380, 100)}).apply(project).graph.marks.bends, "it has no end there"
    assert Move({"a": (0, 8), "b": (190, 8)}).apply(project).graph.marks.bends, "they keep together"


def test_points_set_by_hand_stay_wherever_the_nodes_go():
    project = Mark(bends={WIRE: ((90, 80),)}, routed=False).apply(arranged(drawn()))
    after = Move({"a": (0, 200)}).apply(project)
    assert after.graph.marks.bends == {WIRE: ((90, 80),)} and not after.graph.marks.routed


@pytest.mark.parametrize("edit", [Disconnect([WIRE]), RemoveNodes(["a"])], ids=["disconnect", "remove"])
def test_the_points_of_a_wire_go_with_it(edit):
    after = edit.apply(marked(drawn()))
    assert not after.graph.marks.bends and after.graph.marks.frames
    assert edit.revert(after).graph.marks.bends


def test_other_edits_leave_the_marks_alone():
    project = marked(drawn())
    assert SetParams("b", {"inplace": True}).apply(project).graph.marks is project.graph.marks


def test_a_wire_that_is_not_there_cannot_be_led():
    with pytest.raises(EditError, match="no wire"):
        Mark(bends={Edge.parse("a.out", "c.in"): ((0, 0),)}).apply(drawn())


def test_bends_of_wires_that_the_file_does_not_have_are_left_out():
    said = json.loads(dumps(drawn()))
    said["graph"]["bends"] = [["a.out", "c.in", [[1, 2]]]]
    assert not loads(json.dumps(said)).graph.marks.bends


@pytest.mark.parametrize(
    ("key", "wrong", "place"),
    [
        ("frames", [], "graph.frames"),
        ("frames", {"1x": {}}, "graph.frames"),
        ("frames", {"f": {"title": 3}}, "graph.frames.f"),
        ("frames", {"f": {"size": [0, 10]}}, "graph.frames.f"),
        ("notes", {"n": {"at": [1]}}, "graph.notes.n.at"),
        ("notes", {"n": {"at": [1, True]}}, "graph.notes.n.at"),
        ("bookmarks", {"b": {"zoom": 0}}, "graph.bookmarks.b"),
        ("bookmarks", {"b": {"zoom": "1"}}, "graph.bookmarks.b"),
        ("bends", {}, "graph.bends"),
        ("bends", [["a.out", "b.in", []]], "graph.bends[0]"),
        ("bends", [["a.out", "b in", [[1, 2]]]], "graph.bends[0]"),
        ("bends", [["a.out", "b.in", [[1, 2]], "so"]], "graph.bends[0]"),
        ("bends", [["a.out", "b.in", [[1, 2]]]] * 2, "graph.bends[1]"),
    ],
)
def test_a_wrong_mark_is_refused_by_its_place(key: str, wrong: Any, place: str):
    said = json.loads(dumps(drawn()))
    said["graph"][key] = wrong
    with pytest.raises(ProjectError) as refused:
        loads(json.dumps(said))
    assert refused.value.place == place
