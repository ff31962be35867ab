"""Notes and empty frames stay beside what they were beside, and come to lie under no card."""

from __future__ import annotations

from functools import partial

import pytest

from netbuilder.app.arranging import arranged
from netbuilder.app.canvas.order.arrange import edit_of
from netbuilder.graph import Frame, Mark, Move, Note, Project
from tests.app.arranging.nets import cards, crossed, flat, named, overlapping

WAYS = pytest.mark.parametrize("way", ["rightwards", "downwards", "rows"])
Rect = tuple[float, float, float, float]


def rect(mark: Frame | Note) -> Rect:
    return mark.at[0], mark.at[1], mark.at[0] + mark.size[0], mark.at[1] + mark.size[1]


def meet(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def holds(outer: Rect, inner: Rect) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def size(project: Project, id: str) -> tuple[float, float]:
    left, top, right, bottom = cards(project)[id]
    return right - left, bottom - top


def arrange(project: Project, way: str) -> Project:
    found = arranged(project.graph, project.blocks, way=way)
    edit = edit_of(project.graph, found, partial(size, project), project.blocks)
    return edit.apply(project) if edit is not None else project


def noted() -> Project:
    """A U-Net in a wide line, with a frame around part of it, notes in and beside it, and a frame without nodes."""
    project = flat(named("unet-shapes"))
    order = list(project.graph.order())
    project = Move({id: (n * 400.0, 0.0) for n, id in enumerate(order)}).apply(project)
    frames = {
        "part": Frame("part", "Part", (5 * 400.0 - 20, -80), (6 * 400.0, 280)),
        "empty": Frame("empty", "Later", (20 * 400.0, 300), (260, 160)),
    }
    notes = {
        "beside": Note("beside", "Beside it", (15 * 400.0 + 10, 160), (200, 60)),
        "heading": Note("heading", "All of it", (0, -160), (300, 60)),
        "above": Note("above", "In the frame, above", (5 * 400.0, -40), (180, 32)),
        "below": Note("below", "In the frame, below", (7 * 400.0, 140), (180, 40)),
        "alone": Note("alone", "In the empty one", (20 * 400.0 + 20, 340), (160, 60)),
    }
    return Mark(frames=frames, notes=notes).apply(project)


@WAYS
def test_no_note_comes_to_lie_under_a_card_and_frames_hold_what_they_held(way):
    before = noted()
    done = arrange(before, way)
    marks = done.graph.marks
    for note in marks.notes.values():
        assert not [id for id, card in cards(done).items() if meet(rect(note), card)], note.id
    held = [id for id, card in cards(before).items() if holds(rect(before.graph.marks.frames["part"]), card)]
    part, empty = rect(marks.frames["part"]), rect(marks.frames["empty"])
    assert len(held) == 6 and {id for id, card in cards(done).items() if meet(part, card)} == set(held)
    assert not [id for id, card in cards(done).items() if meet(empty, card)]
    assert holds(part, rect(marks.notes["above"])) and holds(part, rect(marks.notes["below"]))
    assert holds(empty, rect(marks.notes["alone"]))
    assert not meet(part, rect(marks.notes["beside"])) and not meet(part, rect(marks.notes["heading"]))
    assert marks.notes["above"].at[1] < min(cards(done)[id][1] for id in held)
    assert marks.notes["below"].at[1] > max(cards(done)[id][3] for id in held)
    assert not overlapping(done) and not crossed(done) and not crossed(done, angled=True)


@WAYS
def test_notes_and_frames_of_an_arranged_drawing_stay_where_they_are(way):
    done = arrange(noted(), way)
    assert arrange(done, way) == done


@WAYS
def test_a_note_goes_with_the_card_that_it_was_beside(way):
    before = noted()
    done = arrange(before, way)
    id = list(before.graph.order())[15]
    note, card = rect(done.graph.marks.notes["beside"]), cards(done)[id]
    across = max(0.0, card[0] - note[2], note[0] - card[2])
    down = max(0.0, card[1] - note[3], note[1] - card[3])
    # Rows stand close: there it is as near as there is room.
    assert across <= 300 and down <= (500 if way == "rows" else 300)


def test_a_note_that_lies_under_a_card_is_brought_out_also_where_no_card_has_to_move():
    done = arrange(flat(named("unet-shapes")), "rightwards")
    id = list(done.graph.order())[5]
    x, y = done.graph.nodes[id].at
    hidden = Mark(notes={"note": Note("note", "Where am I?", (x + 20, y + 20), (80, 40))}).apply(done)
    after = arrange(hidden, "rightwards")
    assert {id: node.at for id, node in after.graph.nodes.items()} == {i: n.at for i, n in done.graph.nodes.items()}
    assert not [id for id, card in cards(after).items() if meet(rect(after.graph.marks.notes["note"]), card)]


def test_a_frame_that_wires_lead_out_of_and_into_again_grows_with_its_notes():
    project = noted()
    order = list(project.graph.order())
    # The sixth stands in the frame, and so does the ninth; those between have left it.
    project = Move({id: (order.index(id) * 400.0, 900.0) for id in order[6:8]}).apply(project)
    done = arrange(project, "rightwards")
    part = rect(done.graph.marks.frames["part"])
    for id in ("above", "below"):
        assert holds(part, rect(done.graph.marks.notes[id]))
        assert not [card for card in cards(done).values() if meet(rect(done.graph.marks.notes[id]), card)]
