"""What moves, is copied and is collapsed together with a frame; and where the parts of a frame are. No window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbuilder.app.block_commands import made_of
from netbuilder.app.canvas.edits import placing
from netbuilder.app.canvas.marks.copies import among, copied_with, pasted_with, text_with
from netbuilder.app.canvas.marks.edits import (
    cards,
    frames_after,
    load_of,
    moved,
    removed,
    with_led_wires,
)
from netbuilder.app.canvas.marks.framing import (
    added,
    block_name,
    collapsed,
    fitted,
    frame_around,
    removed_whole,
    to_frame,
)
from netbuilder.app.canvas.marks.geometry import (
    BAR_LEAST,
    LEAST,
    TITLE,
    bar_of,
    holds,
    part_at,
    rect_of,
    sized,
)
from netbuilder.graph import Frame, Graph, Marks, Move, Note, Project, Several, TakeApart, dumps, loads
from tests.app.canvas.conftest import small, wire

A, B = wire("conv.out -> relu.in"), wire("relu.out -> flat.in")


def card(graph: Graph):
    return lambda id: (*graph.nodes[id].at, graph.nodes[id].at[0] + 152, graph.nodes[id].at[1] + 72)


def marked() -> Project:
    """A frame around conv and relu, a frame in it around relu, a note in it and one outside, and two led wires."""
    project = small()
    marks = Marks(
        frames={
            "outer": Frame("outer", "Features", (164, -60), (388, 180), "blue"),
            "inner": Frame("inner", "", (360, -30), (184, 120)),
        },
        notes={"in1": Note("in1", "within", (200, 80), (100, 36)), "out1": Note("out1", "beside", (0, 200), (100, 36))},
        bends={A: ((352, 40), (356, 300)), B: ((560, 100),)},
    )
    return replace(project, graph=project.graph.with_marks(marks))


def test_a_frame_carries_what_lies_in_it_as_a_whole_and_nothing_else():
    graph = marked().graph
    load = load_of(graph, [("frame", "outer")], (), card(graph))
    assert load.nodes == ("conv", "relu") and load.frames == ("outer", "inner") and load.notes == ("in1",)
    assert load.bends == {
        A: frozenset({0, 1})
    }  # the wire has both its ends in it, so it goes along with all its points


def test_a_point_in_a_frame_is_carried_even_if_its_wire_leads_out():
    graph = marked().graph
    graph = graph.with_marks(replace(graph.marks, bends={B: ((548, 40), (700, 40))}))
    assert load_of(graph, [("frame", "outer")], (), card(graph)).bends == {B: frozenset({0})}


def test_moving_a_frame_is_one_edit_that_undoes_exactly():
    project = marked()
    graph = project.graph
    edit = moved(graph, load_of(graph, [("frame", "outer")], (), card(graph)), (40, 8), "Move it")
    after = edit.apply(project)
    assert after.graph.nodes["conv"].at == (228, 8) and after.graph.nodes["image"].at == (0, 0)
    marks = after.graph.marks
    assert marks.frames["outer"].at == (204, -52) and marks.frames["inner"].at == (400, -22)
    assert marks.notes["in1"].at == (240, 88) and marks.notes["out1"].at == (0, 200)
    assert marks.bends == {A: ((392, 48), (396, 308)), B: ((560, 100),)}
    assert edit.revert(after) is project and edit.label == "Move it"


def test_wires_between_nodes_that_move_alike_take_their_points_along():
    project = marked()
    graph = project.graph
    alike = with_led_wires(graph, {"conv": (288, 0), "relu": (476, 0)}).apply(project)
    assert alike.graph.marks.bends == {A: ((452, 40), (456, 300)), B: ((560, 100),)}
    assert isinstance(with_led_wires(graph, {"conv": (288, 0), "relu": (480, 0)}), Move)
    assert isinstance(with_led_wires(graph, {"conv": (288, 0)}), Move)


def test_deleting_a_frame_keeps_what_is_in_it():
    project = marked()
    edit = removed(project.graph, [("frame", "outer")], ())
    after = edit.apply(project).graph
    assert "outer" not in after.marks.frames and "inner" in after.marks.frames and after.nodes == project.graph.nodes
    assert removed(project.graph, [("frame", "gone")], ()) is None


def test_a_copied_frame_takes_its_content_along_as_text_and_back():
    project = marked()
    graph = project.graph
    ids, marks = among(graph, [("frame", "outer")], (), card(graph))
    assert ids == ("conv", "relu") and marks.frames.keys() == {"outer", "inner"} and marks.notes.keys() == {"in1"}
    text = text_with(placing.copied_text(project, ids), marks)
    edit = pasted_with(project, text, placing.pasted(project, text, (1000, 500)), (1000, 500))
    after = edit.apply(project).graph
    new = [id for id in after.nodes if id not in graph.nodes]
    assert len(new) == 2 and after.nodes[new[0]].at == (1000, 500)
    (outer, _) = [frame for id, frame in after.marks.frames.items() if id not in graph.marks.frames]
    assert outer.title == "Features" and outer.colour == "blue"
    assert (outer.at[0] - 1000, outer.at[1] - 500) == (164 - 188, -60)
    (bend,) = [(e, points) for e, points in after.marks.bends.items() if e not in graph.marks.bends]
    assert bend[0].source.node == new[0] and bend[1][0] == (352 + 812, 40 + 500)
    assert edit.revert(edit.apply(project)) is project


def test_copied_nodes_take_a_frame_along_only_where_all_in_it_is_copied():
    graph = marked().graph
    assert among(graph, (), ["relu"], card(graph))[1].frames.keys() == {"inner"}
    assert among(graph, (), ["conv"], card(graph))[1].frames.keys() == set()
    everything = among(graph, (), [*graph.nodes], card(graph))[1]
    assert everything.frames.keys() == {"outer", "inner"} and everything.notes.keys() == {"in1", "out1"}


def test_notes_alone_are_copied_too():
    project = marked()
    ids, marks = among(project.graph, [("note", "out1")], (), card(project.graph))
    text = text_with(placing.copied_text(project, ids), marks)
    after = pasted_with(project, text, placing.pasted(project, text, (8, 12)), (8, 12)).apply(project).graph
    (new,) = [note for id, note in after.marks.notes.items() if id not in project.graph.marks.notes]
    assert new.text == "beside" and new.at == (8, 12) and after.nodes == project.graph.nodes
    again = pasted_with(project, text, None).apply(project).graph.marks.notes
    assert [note.at for id, note in again.items() if id not in project.graph.marks.notes] == [(24, 224)]


def test_duplicates_of_a_frame_stand_beside_it():
    project = marked()
    graph = project.graph
    ids, marks = among(graph, [("frame", "outer")], (), card(graph))
    nodes = [graph.nodes[id] for id in ids]
    after = copied_with(graph, nodes, marks, placing.duplicate(project, ids)).apply(project).graph
    (new, _) = [frame for id, frame in after.marks.frames.items() if id not in graph.marks.frames]
    assert new.at == (164 + 24, -60 + 24) and len(after.nodes) == len(graph.nodes) + 2


def test_copies_of_wires_that_arranging_led_are_known_as_such_too():
    project = marked()
    marks = replace(project.graph.marks, routed=frozenset({A}))
    project = replace(project, graph=project.graph.with_marks(marks))
    ids = ["conv", "relu", "flat"]
    found = among(project.graph, (), ids, card(project.graph))[1]
    text = text_with(placing.copied_text(project, ids), found)
    pasted = pasted_with(project, text, placing.pasted(project, text))
    nodes = [project.graph.nodes[id] for id in ids]
    duplicate = copied_with(project.graph, nodes, found, placing.duplicate(project, ids))
    for edit in (pasted, duplicate):
        after = edit.apply(project).graph.marks
        assert len(after.bends) == 4 and len(after.routed) == 2


def test_a_text_without_marks_is_pasted_as_it_was():
    project = small()
    text = placing.copied_text(project, ["conv"])
    plain = placing.pasted(project, text)
    assert pasted_with(project, text, plain) is plain
    assert pasted_with(project, "hello", None) is None


def test_a_frame_collapses_to_a_block_with_its_notes_and_led_wires():
    project = marked()
    graph = project.graph
    edit = collapsed(project, graph.marks.frames["outer"], made_of(project, ("conv", "relu"), "features"), card(graph))
    after = edit.apply(project)
    assert "outer" not in after.graph.marks.frames and "in1" not in after.graph.marks.notes
    block = after.blocks["features"]
    step = block.nodes["conv"].at[0] - 188, block.nodes["conv"].at[1]
    assert block.marks.notes["in1"].at == (200 + step[0], 80 + step[1])
    assert block.marks.frames.keys() == {"inner"}
    assert block.marks.bends == {A: ((352 + step[0], 40 + step[1]), (356 + step[0], 300 + step[1]))}
    assert not any(edge in after.graph.marks.bends for edge in (A, B))
    assert edit.revert(after) is project
    assert loads(dumps(after)).blocks["features"].marks == block.marks


def test_collapsed_nodes_come_back_when_the_block_is_taken_apart():
    project = marked()
    edit = collapsed(
        project,
        project.graph.marks.frames["outer"],
        made_of(project, ("conv", "relu"), "features"),
        card(project.graph),
    )
    after = edit.apply(project)
    (made,) = [id for id in after.graph.nodes if id not in project.graph.nodes]
    apart = TakeApart(made).apply(after)
    assert {"conv", "relu"} <= apart.graph.nodes.keys()
    assert {note.text for note in apart.graph.marks.notes.values()} == {"within", "beside"}
    moved_by = apart.graph.nodes["conv"].at[0] - 188, apart.graph.nodes["conv"].at[1]
    assert apart.graph.marks.bends[A] == tuple((x + moved_by[0], y + moved_by[1]) for x, y in ((352, 40), (356, 300)))


@pytest.mark.parametrize(
    ("title", "name"),
    [("Encoder", "encoder"), ("Encoder, left", "encoder_left"), ("2nd part", "nd_part"), ("…", ""), ("Größe", "gr_e")],
)
def test_a_block_is_called_after_the_title(title: str, name: str):
    assert block_name(title) == name


def test_frames_follow_their_nodes_to_other_places():
    graph = marked().graph
    after = {id: (node.at[1], node.at[0]) for id, node in graph.nodes.items()}
    frames = frames_after(graph, card(graph), lambda id: (*after[id], after[id][0] + 152, after[id][1] + 72))
    assert holds(rect_of(frames["outer"]), rect_of(frames["inner"]))
    assert holds(rect_of(frames["outer"]), (0, 188, 152, 260)) and holds(rect_of(frames["inner"]), (0, 376, 152, 448))
    assert frames_after(graph.with_marks(Marks(frames=frames)), *[lambda id: (0, 0, 1, 1)] * 2) == {}


def test_a_new_frame_holds_what_it_is_put_around_with_room_for_its_title():
    graph = marked().graph
    frame = frame_around(graph, (188, 0, 528, 72))
    assert holds((frame.at[0], frame.at[1] + TITLE, *rect_of(frame)[2:]), (188, 0, 528, 72))
    assert frame.id not in graph.marks.frames and frame.colour not in ("blue", "grey")


# where the parts are


def test_the_title_of_a_frame_is_never_lower_than_can_be_read():
    frame = Frame("f", "Encoder", (0, 0), (600, 400))
    for zoom in (4.0, 1.0, 0.5, 0.2, 0.1):
        left, top, right, bottom = bar_of(frame, zoom)
        assert (bottom - top) * zoom >= BAR_LEAST - 1e-6 and bottom == TITLE and (left, right) == (0, 600)
    assert bar_of(frame, 0.04) is None  # left out where it would cover too much


@pytest.mark.parametrize(
    ("point", "zoom", "part"),
    [
        ((300, 14), 1, "title"),
        ((300, 200), 1, ""),
        ((1, 200), 1, "w"),
        ((9, 200), 1, "border"),
        ((599, 398), 1, "se"),
        ((590, 399), 1, "se"),
        ((2, 3), 1, "nw"),
        ((300, 401), 1, "s"),
        ((300, -2), 1, "n"),
        ((300, -12), 1, ""),
        ((300, -12), 0.3, "n"),
        ((300, -30), 0.3, "title"),
        ((30, 200), 0.3, "border"),
    ],
)
def test_a_frame_is_taken_hold_of_by_its_title_its_border_and_its_edges(point, zoom, part):
    assert part_at(Frame("f", "", (0, 0), (600, 400)), point, zoom) == part


def test_a_note_is_taken_hold_of_anywhere():
    note = Note("n", "", (0, 0), (200, 80))
    assert part_at(note, (100, 40), 1) == "body" and part_at(note, (199, 40), 1) == "e"
    assert part_at(note, (100, 40), 0.2) == "body" and part_at(note, (100, 120), 1) == ""


def test_an_edge_is_dragged_on_the_grid_and_never_past_the_other():
    frame = Frame("f", "", (0, 0), (600, 400))
    assert rect_of(sized(frame, "e", (13, 99))) == (0, 0, 612, 400)
    assert rect_of(sized(frame, "nw", (-10, 21))) == (-8, 20, 600, 400)
    wide, high = LEAST[Frame]
    assert rect_of(sized(frame, "nw", (5000, 5000))) == (600 - wide, 400 - high, 600, 400)
    assert rect_of(sized(frame, "se", (-5000, -5000))) == (0, 0, wide, high)


def test_several_edits_of_marks_are_one_project_step():
    project = marked()
    load = load_of(project.graph, [("frame", "outer")], ["image"], card(project.graph))
    edit = moved(project.graph, load, (4, 0), "Move")
    assert isinstance(edit, Several) and edit.apply(project).graph.nodes["image"].at == (4, 0)


def test_frames_around_neighbours_in_a_row_do_not_touch():
    graph = small().graph
    here = card(graph)
    first, second = frame_around(graph, here("conv")), frame_around(graph, here("relu"))
    assert rect_of(first)[2] < rect_of(second)[0]


def test_a_frame_holds_a_card_whose_pictures_stick_out_of_it():
    """Pictures come and go: a frame drawn before they came carries its nodes afterwards too."""
    project = marked()
    held = cards(project.graph, project.blocks)
    assert held("conv") == (188, 0, 340, 72)
    assert load_of(project.graph, [("frame", "outer")], (), held).nodes == ("conv", "relu")


def test_a_new_frame_within_another_makes_that_grow_so_that_one_sees_both_titles():
    project = small()
    held = cards(project.graph, project.blocks)
    outer = frame_around(project.graph, (188, 0, 528, 72), "Outer")
    graph = added(project.graph, outer, held).apply(project).graph
    inner = frame_around(graph, (188, 0, 340, 72), "Inner")
    edit = added(graph, inner, held)
    after = edit.apply(replace(project, graph=graph)).graph.marks.frames
    assert after[inner.id] == inner and edit.label == "Add the frame “Inner”"
    room = rect_of(after[outer.id])
    assert holds(room, rect_of(inner)) and inner.at[1] - room[1] >= TITLE
    assert room[2] == rect_of(outer)[2], "only as far as it has to"
    beside = frame_around(graph, (564, 0, 716, 72))
    assert added(graph, beside, held).frames.keys() == {beside.id}


def test_a_frame_around_a_whole_frame_and_more_holds_that_frame():
    graph = marked().graph
    card = cards(graph, {})
    rect = to_frame(graph, (), ["conv", "relu", "flat"], card, card)
    assert rect is not None and holds(rect, rect_of(graph.marks.frames["outer"])) and rect[2] == 716
    alone = to_frame(graph, (), ["flat"], card, card)
    assert alone == (564, 0, 716, 72) and to_frame(graph, (), (), card, card) is None


def test_a_frame_is_fitted_to_what_it_holds_and_then_fits():
    project = marked()
    held = cards(project.graph, project.blocks)
    edit = fitted(project.graph, project.graph.marks.frames["outer"], held, held)
    after = edit.apply(project).graph
    frame = after.marks.frames["outer"]
    assert load_of(after, [("frame", "outer")], (), held).frames == ("outer", "inner")
    assert fitted(after, frame, held, held) is None
    assert fitted(after, Frame("none", "", (0, 900), (200, 100)), held, held) is None


def test_a_frame_goes_with_all_that_lies_in_it_and_one_undo_brings_it_back():
    project = marked()
    edit = removed_whole(project.graph, [("frame", "outer")], (), cards(project.graph, project.blocks))
    after = edit.apply(project)
    assert after.graph.nodes.keys() == {"image", "flat", "fc"} and not after.graph.marks.frames
    assert after.graph.marks.notes.keys() == {"out1"}
    assert edit.label == "Delete the frame “Features” with what is in it"
    assert edit.revert(after).graph == project.graph
