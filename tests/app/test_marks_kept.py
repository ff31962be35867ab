"""Frames, notes, bookmarks and led wires are work like any other: unsaved until saved, kept after a kill, checked."""

from __future__ import annotations

import json

import pytest

from netbuilder.app.background import Worker
from netbuilder.app.document import Document
from netbuilder.app.recovery import Recovery
from netbuilder.graph import AddNodes, Bookmark, Edge, Frame, Mark, Node, Note, Port, loads

WIRE = Edge(Port("a", "out"), Port("b", "in"))
MARKS = [
    Mark("frame", frames={"frame1": Frame("frame1", "Part")}),
    Mark("note", notes={"note1": Note("note1", "words")}),
    Mark("bookmark", bookmarks={"bookmark1": Bookmark("bookmark1", "Here")}),
    Mark("bend", bends={WIRE: ((10, 20),)}),
]


@pytest.fixture
def document(qtbot, tmp_path):
    document = Document()
    document.push(AddNodes([Node("a", "ReLU"), Node("b", "ReLU", {}, (200, 0))], [WIRE]))
    document.save(tmp_path / "a.json")
    return document


@pytest.mark.parametrize("edit", MARKS, ids=lambda edit: edit.said)
def test_a_mark_is_an_unsaved_change_that_asks_for_no_new_analysis(document, edit):
    seen = []
    document.changed.connect(seen.append)
    assert not document.is_modified
    document.push(edit)
    assert document.is_modified and seen[-1].marks and not seen[-1].graph
    document.stack.undo()
    assert not document.is_modified


@pytest.mark.parametrize("edit", MARKS, ids=lambda edit: edit.said)
def test_a_mark_is_kept_against_a_kill(document, edit, qtbot, tmp_path):
    worker = Worker("writing")
    worker.start()
    recovery = Recovery(document, worker, tmp_path / "recovery", delay_ms=10)
    document.push(edit)
    qtbot.waitUntil(recovery.file.exists)
    kept = loads(json.loads(recovery.file.read_text())["project"])
    assert kept.graph.marks == document.project.graph.marks and kept.graph.marks
    recovery.close()
    worker.stop()
