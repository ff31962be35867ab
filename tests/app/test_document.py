"""The document: one announcement an edit, exact undo, plain refusals."""

from __future__ import annotations

import pytest

from netbuilder.app.document import Document
from netbuilder.graph import (
    AddNodes,
    Connect,
    Edge,
    Move,
    Node,
    Port,
    ProjectError,
    Rename,
    SetData,
    SetParams,
    SetTraining,
)


def edge(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


@pytest.fixture
def document(qtbot):
    return Document()


@pytest.fixture
def changes(document):
    seen = []
    document.changed.connect(seen.append)
    return seen


def test_an_edit_an_undo_and_a_redo_are_each_announced_once(document, changes):
    assert document.push(AddNodes([Node("a", "ReLU")]))
    document.stack.undo()
    document.stack.redo()
    assert [(sorted(c.added), sorted(c.removed)) for c in changes] == [(["a"], []), ([], ["a"]), (["a"], [])]


def test_undoing_everything_gives_back_the_very_first_project(document):
    start = document.project
    edits = [
        AddNodes([Node("a", "ReLU"), Node("b", "ReLU")]),
        Connect([edge("a.out -> b.in")]),
        SetParams("a", {"inplace": True}),
        Move({"a": (5, 6)}),
        SetData({"source": "moons"}),
        SetTraining({"epochs": 3}),
        Rename("two"),
    ]
    states = [start]
    for edit in edits:
        assert document.push(edit)
        states.append(document.project)
    for state in reversed(states[:-1]):
        document.stack.undo()
        assert document.project == state
    assert document.project is start
    for state in states[1:]:
        document.stack.redo()
        assert document.project == state


def test_a_refused_edit_says_why_and_leaves_history_and_project_alone(document, changes):
    document.push(AddNodes([Node("a", "ReLU"), Node("b", "ReLU")], [edge("a.out -> b.in")]))
    before = document.project
    refusals = []
    document.refused.connect(refusals.append)
    assert not document.push(Connect([edge("b.out -> a.in")]))
    assert "loop" in refusals[0]
    assert document.project is before
    assert document.stack.count() == 1
    assert len(changes) == 1


def test_an_edit_that_changes_nothing_leaves_no_step(document, changes):
    document.push(AddNodes([Node("a", "ReLU", {"inplace": True})]))
    assert document.push(SetParams("a", {"inplace": True}))
    assert document.stack.count() == 1
    assert len(changes) == 1


def test_quick_edits_of_one_parameter_undo_in_one_step(document):
    document.push(AddNodes([Node("a", "Linear", {"out_features": 1})]))
    start = document.project
    for value in (12, 123, 1234):
        document.push(SetParams("a", {"out_features": value}), merge=("a", "out_features"))
    document.push(SetParams("a", {"bias": False}), merge=("a", "bias"))
    assert document.stack.count() == 3
    document.stack.undo()
    document.stack.undo()
    assert document.project == start
    document.stack.redo()
    assert document.project.graph.nodes["a"].params["out_features"] == 1234


def test_an_undo_ends_merging(document):
    document.push(AddNodes([Node("a", "Linear", {"out_features": 1})]))
    document.push(SetParams("a", {"out_features": 2}), merge="key")
    document.stack.undo()
    document.push(SetParams("a", {"out_features": 3}), merge="key")
    document.stack.undo()
    assert document.project.graph.nodes["a"].params["out_features"] == 1


def test_saving_makes_it_clean_and_an_edit_merged_after_it_modifies_again(document, tmp_path):
    said = []
    document.modified.connect(said.append)
    document.push(AddNodes([Node("a", "Linear", {"out_features": 1})]))
    document.push(SetParams("a", {"out_features": 2}), merge="key")
    document.save(tmp_path / "a.json")
    assert not document.is_modified
    document.push(SetParams("a", {"out_features": 3}), merge="key")
    assert document.is_modified
    document.stack.undo()
    assert not document.is_modified
    assert document.project.graph.nodes["a"].params["out_features"] == 2
    assert said[0] is True and said[-1] is False


def test_what_is_saved_opens_as_the_same_project(document, tmp_path):
    document.push(AddNodes([Node("a", "ReLU"), Node("b", "ReLU")], [edge("a.out -> b.in")]))
    document.save(tmp_path / "a.json")
    other = Document()
    other.open(tmp_path / "a.json")
    assert other.project == document.project
    assert other.path == tmp_path / "a.json"
    assert not other.is_modified and other.stack.count() == 0


def test_a_broken_file_leaves_the_document_as_it_was(document, tmp_path, changes):
    document.push(AddNodes([Node("a", "ReLU")]))
    before = document.project
    (tmp_path / "bad.json").write_text("{")
    with pytest.raises(ProjectError):
        document.open(tmp_path / "bad.json")
    assert document.project is before
    assert document.stack.count() == 1 and len(changes) == 1


def test_a_recovered_project_counts_as_modified_until_saved(document, tmp_path):
    document.push(AddNodes([Node("a", "ReLU")]))
    other = Document()
    other.recover(document.project, None)
    assert other.is_modified
    other.save(tmp_path / "a.json")
    assert not other.is_modified
