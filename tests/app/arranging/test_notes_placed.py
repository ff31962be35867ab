"""Notes and empty frames stay beside what they were beside, and come to lie under no card."""

from __future__ import annotations

from functools import partial
from random import Random

import pytest

from netbuilder.app.arranging.notes import CLEAR_OF_WIRES
from netbuilder.app.canvas.order.arrange import edit_for
from netbuilder.graph import Frame, Graph, Mark, Move, Note, Project
from netbuilder.graph.marks import Marks
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
    edit = edit_for(project, way, partial(size, project))
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
    across, down = apart(note, card)
    assert across <= 300 and down <= 300


def apart(one: Rect, other: Rect) -> tuple[float, float]:
    """How far two rectangles are from each other, across and down."""
    return max(0.0, one[0] - other[2], other[0] - one[2]), max(0.0, one[1] - other[3], other[1] - one[3])


@pytest.mark.parametrize("below", [True, False])
def test_rows_make_room_for_a_note_beside_its_card_and_stay_so(below):
    project = arrange(noted(), "rows")
    project = Mark(frames=dict.fromkeys(("part", "empty")), notes=dict.fromkeys(project.graph.marks.notes)).apply(
        project
    )
    straight = arrange(project, "rows")
    line = Move({id: (n * 400.0, 0.0) for n, id in enumerate(project.graph.order())}).apply(project)
    for id in list(project.graph.order())[5:30:8]:
        left, top, _, bottom = cards(line)[id]
        note = Note("note", "Why?", (left, bottom + 16 if below else top - 96), (200, 80))
        done = arrange(Mark(notes={"note": note}).apply(line), "rows")
        placed, card = rect(done.graph.marks.notes["note"]), cards(done)[id]
        assert max(apart(placed, card)) <= CLEAR_OF_WIRES and (placed[1] > card[1]) == below
        assert not [each for each in cards(done).values() if meet(placed, each)]
        assert not overlapping(done) and not crossed(done)
        assert arrange(done, "rows") == done
        gone = arrange(Mark(notes={"note": None}).apply(done), "rows")
        heights = [{bottom - top for _, top, _, bottom in [spanned(each)]} for each in (gone, straight)]
        assert heights[0] == heights[1], "without the note the room goes"


def spanned(project: Project) -> Rect:
    """What the cards cover."""
    lefts, tops, rights, bottoms = zip(*cards(project).values(), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def test_several_notes_in_rows_stay_where_they_were_put_when_it_is_done_again():
    project = noted()
    project = Mark(frames=dict.fromkeys(("part", "empty")), notes=dict.fromkeys(project.graph.marks.notes)).apply(
        project
    )
    chance = Random(3)
    for _ in range(6):
        notes = {}
        for number in range(4):
            left, top, _, bottom = cards(project)[chance.choice(list(project.graph.order()))]
            size = (chance.choice((120, 320)), chance.choice((40, 200)))
            at = (left + chance.randint(-40, 40), chance.choice((bottom + 8, top - size[1] - 8)))
            notes[f"note{number}"] = Note(f"note{number}", "Why?", at, size)
        done = arrange(Mark(notes=notes).apply(project), "rows")
        assert arrange(done, "rows") == done


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


@WAYS
def test_notes_where_there_is_no_card_stay_as_they_are(way):
    marks = Marks(notes={"n": Note("n", "Later", (0, 0))})
    project = Project("Notes alone", Graph().with_marks(marks))
    assert arrange(project, way) == project
