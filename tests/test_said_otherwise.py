"""The rooms without Qt in a language other than English: what they say is looked up, and what they write is English."""

from __future__ import annotations

import copy
import itertools
import json
import pickle
from collections.abc import Iterator

import pytest

from netbuilder import wording
from netbuilder.compile import Analyser
from netbuilder.graph import BYPASS, AddNodes, Edge, EditError, Graph, Node, Project, RemoveNodes, Switch
from netbuilder.layers import get
from netbuilder.training.errors import TrainingError
from netbuilder.training.run import Run
from netbuilder.training.run_table import columns, write_csv
from netbuilder.wording import all_of, any_of, in_english, look_up_with, mark, tr, trn


@pytest.fixture
def otherwise() -> Iterator[None]:
    """A language in which every text is said in brackets, and a parameter's name in capitals."""
    before = wording._look_up
    look_up_with(lambda context, text, n: f"⟦{text.replace(' num_groups ', ' GRUPPEN ')}⟧")
    yield
    look_up_with(before)


def test_what_a_process_that_shows_nothing_says_is_read_in_the_language_of_who_shows_it(monkeypatch, request) -> None:
    monkeypatch.setattr(wording, "_is_told_elsewhere", True)
    error = TrainingError(
        tr("{one} lost: {why}").format(one=trn(2, "{n} worker", "{n} workers"), why=ValueError(tr("no")))
    )
    odd = tr("from {place}").format(place=("a", 1))
    assert str(error) == "2 workers lost: no" and odd == "from ('a', 1)"
    sent = pickle.dumps((str(error), trn(1, "{n} epoch", "{n} epochs"), odd))
    monkeypatch.setattr(wording, "_is_told_elsewhere", False)
    assert pickle.loads(sent) == ("2 workers lost: no", "1 epoch", "from ('a', 1)")
    assert all(type(each) is not wording.Told for each in pickle.loads(sent)[:2])
    request.getfixturevalue("otherwise")
    lost, epochs, odd = pickle.loads(sent)
    assert lost == "⟦⟦2 workers⟧ lost: ⟦no⟧⟧" and in_english(lost) == "2 workers lost: no"
    assert epochs == "⟦1 epochs⟧" and in_english(epochs) == "1 epoch" and odd == "from ('a', 1)"


def chain(*nodes: Node) -> Graph:
    return Graph.checked(nodes, [Edge.parse(f"{a.id}.out", f"{b.id}.in") for a, b in itertools.pairwise(nodes)])


def image() -> Node:
    return Node("image", "Input", {"shape": [6, 8, 8]})


@pytest.mark.usefixtures("otherwise")
def test_a_text_knows_its_english_however_it_was_filled_in() -> None:
    said = tr("{layer} needs {what}").format(layer="Conv2d", what=all_of([tr("this"), "that"]))
    assert said == "⟦Conv2d needs ⟦⟦this⟧ and that⟧⟧"
    assert in_english(said) == "Conv2d needs this and that"
    assert in_english(trn(2, "{n} node of {name}", "{n} nodes of {name}", name="a")) == "2 nodes of a"
    assert in_english(trn(1, "{n} node", "{n} nodes")) == "1 node"
    assert in_english(any_of(["a", "b", "c"])) == "a or b or c"
    assert mark("plain") == in_english("plain") == "plain"


@pytest.mark.usefixtures("otherwise")
def test_it_is_still_known_behind_an_error_a_copy_and_another_process() -> None:
    said = tr("the file is damaged")
    around = tr("it could not be read: {error}").format(error=TrainingError(said))
    assert in_english(around) == "it could not be read: the file is damaged"
    assert in_english(TrainingError(said)) == in_english(str(TrainingError(said))) == "the file is damaged"
    for same in (pickle.loads(pickle.dumps(said)), copy.deepcopy(said)):
        assert (same, in_english(same)) == (said, "the file is damaged")


def test_a_text_that_is_the_same_in_both_languages_knows_the_english_of_what_fills_it() -> None:
    before = wording._look_up
    look_up_with(lambda context, text, n: text.replace("needs", "braucht"))
    try:
        said = tr("{layer} {fault}").format(layer="Conv2d", fault=tr("needs {n} wires").format(n=2))
        assert (said, in_english(said)) == ("Conv2d braucht 2 wires", "Conv2d needs 2 wires")
    finally:
        look_up_with(before)


def test_a_translation_with_places_that_are_not_there_says_it_in_english() -> None:
    before = wording._look_up
    look_up_with(lambda context, text, n: "{nombre} ⟦")
    try:
        assert tr("Delete {name}").format(name="conv1") == "Delete conv1"
        assert trn(2, "{n} node", "{n} nodes") == "2 nodes"
    finally:
        look_up_with(before)


@pytest.mark.usefixtures("otherwise")
def test_edits_and_their_refusals_are_looked_up() -> None:
    conv, pool = Node("conv1", "Conv2d"), Node("pool", "MaxPool2d")
    assert AddNodes((conv,)).label == "⟦Add Conv2d⟧"
    assert AddNodes((conv, pool), verb="Paste").label == "⟦Paste 2 nodes⟧"
    assert RemoveNodes(("conv1",), "Cut").label == "⟦Cut conv1⟧"
    with pytest.raises(EditError, match=r"⟦there is no node 'gone'⟧"):
        RemoveNodes(("gone",)).apply(Project())


@pytest.mark.usefixtures("otherwise")
def test_ways_out_are_found_whatever_the_language() -> None:
    """They are found by the names of parameters that the English complaint speaks of."""
    problem = Analyser().update(chain(image(), Node("norm", "GroupNorm", {"num_groups": 5})), {}).nodes["norm"].problem
    assert problem is not None and problem.short == "⟦needs GRUPPEN that divides the channels"
    assert in_english(problem.message) == "GroupNorm needs num_groups that divides the channels: 5 does not divide 6"
    assert [fix.label for fix in problem.fixes] == ["⟦Set num_groups to 3⟧"]


@pytest.mark.usefixtures("otherwise")
def test_what_is_switched_off_is_told_whatever_the_language() -> None:
    graph = chain(image(), Node("conv", "Conv2d", {"out_channels": 8, "kernel_size": 3}), Node("kind", "Output"))
    muted = Switch(("conv",), "mute").apply(Project(graph=graph)).graph
    problem = Analyser().update(muted, {}).nodes["kind"].problem
    assert problem is not None and problem.short == "⟦conv is muted⟧"
    assert [fix.label for fix in problem.fixes] == ["⟦Switch conv on again⟧"]
    refused = Analyser().update(graph.with_nodes({**graph.nodes, "image": Node("image", "Input", off=BYPASS)}), {})
    told = refused.nodes["image"].problem
    assert told is not None and told.kind == "switched"


@pytest.mark.usefixtures("otherwise")
def test_the_words_of_a_card_are_looked_up() -> None:
    layer = get("Conv2d")
    assert layer is not None
    assert layer.says({"out_channels": 16, "kernel_size": 3}) == "⟦16 filters⟧ · ⟦3×3⟧"


@pytest.mark.usefixtures("otherwise")
def test_a_run_is_written_in_english(tmp_path) -> None:
    run = Run.create(tmp_path / "run", Project(), tmp_path, {}, "cpu")
    run.fail(tr("there is not enough memory: {advice}").format(advice=tr("try a smaller network")), "conv1")
    run.finish({"epochs": 3, "ended": trn(2, "it has not fallen for {n} epoch", "it has not fallen for {n} epochs")})
    read = {name: json.loads((run.path / name).read_text()) for name in ("failure.json", "summary.json")}
    assert read["failure.json"]["message"] == "there is not enough memory: try a smaller network"
    assert read["summary.json"] == {"epochs": 3, "ended": "it has not fallen for 2 epochs"}


@pytest.mark.usefixtures("otherwise")
def test_a_table_of_runs_is_written_in_english(tmp_path) -> None:
    from dataclasses import replace

    from netbuilder.training.run_info import RunInfo

    info = RunInfo(tmp_path, "one", "finished")
    runs = [replace(info, results={"validation loss": 0.5})]
    shown = columns(runs)
    assert "⟦val. loss⟧" in [column.title for column in shown]
    write_csv(tmp_path / "runs.csv", runs, shown)
    assert (tmp_path / "runs.csv").read_text().splitlines()[0].startswith("run,state,val. loss,")
