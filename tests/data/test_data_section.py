"""The data section of a project: slips are named with the way out, and the way out is right."""

import pytest

from netbuilder.data import DataError, check_data, fields_of, prepare
from netbuilder.graph import Project
from netbuilder.graph.model import Graph

GOOD = {
    "source": "digits",
    "params": {},
    "split": {"train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0},
    "transforms": {"image": [{"type": "Normalize", "params": {}}]},
}


def test_a_sound_section_has_no_problems():
    assert check_data(GOOD, ".") == []
    assert check_data({"source": "digits"}, ".") == []


def test_a_project_without_data_has_no_fields_and_no_problems_but_cannot_be_prepared():
    assert fields_of({}, ".") == {}
    assert check_data({}, ".") == []
    with pytest.raises(DataError, match="names no source of data; choose one, such as 'digits'"):
        prepare({}, ".")


SLIPS = {
    "source": ({**GOOD, "source": "digist"}, "no source 'digist'; did you mean 'digits'?"),
    "parameter": (
        {"source": "moons", "params": {"sede": 3}},
        "moons: there is no parameter 'sede'; did you mean 'seed'",
    ),
    "transform": (
        {**GOOD, "transforms": {"image": [{"type": "Normalise"}]}},
        "transforms of 'image': there is no transform 'Normalise'; did you mean 'Normalize'?",
    ),
    "field": (
        {**GOOD, "transforms": {"imgae": [{"type": "Scale"}]}},
        "transforms: there is no field 'imgae'; did you mean 'image'?",
    ),
    "setting": ({"source": "digits", "tranforms": {}}, "there is no setting 'tranforms'; did you mean 'transforms'?"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_and_its_fix_mends_it(slip):
    section, message = SLIPS[slip]
    (problem,) = check_data(section, ".")
    assert problem.node is None
    assert message in problem.message
    (fix,) = problem.fixes
    project = Project("p", Graph(), data=section)
    mended = fix.edit.apply(project)
    assert check_data(mended.data, ".") == []
    assert fix.edit.revert(mended) == project
    assert fix.label == fix.edit.label


FAULTS = [
    ([], "must be an object with a source"),
    ({"source": 7}, "there is no source 7"),
    ({"source": ["digits"]}, "there is no source ['digits']"),
    ({"source": "digits", "params": []}, "params must be an object"),
    ({"source": "digits", "split": 3}, "split: must be an object"),
    ({"source": "digits", "split": {"train": 1}}, "must add up to 1"),
    ({"source": "digits", "transforms": []}, "transforms must be an object with a list for each field"),
    ({"source": "digits", "transforms": {"image": {}}}, "'image' must have a list"),
    ({"source": "digits", "transforms": {"image": ["Normalize"]}}, 'must be objects such as {"type": "Normalize"}'),
    ({"source": "digits", "transforms": {"image": [{"type": "Scale", "params": {"low": 2}}]}}, "low must be less than"),
    ({"source": "digits", "transforms": {"image": [{"type": "Scale", "params": 2}]}}, "params of Scale must be"),
    ({"source": "digits", "transforms": {"image": [{"type": "Scale", "params": {"lo": 2}}]}}, "did you mean 'low'?"),
    ({"source": "digits", "transforms": {"label": [{"type": "Normalize"}]}}, "'label' holds classes"),
    ({"source": "csv"}, "csv: needs 'path'"),
    ({"source": "csv", "params": {"path": "nothing.csv"}}, "nothing.csv: there is no such file"),
    ({"source": "csv", "params": {"path": 3}}, "csv: path must be a text"),
    ({"source": "csv", "params": {"path": "x", "target": "y"}}, "csv: target must be a list of texts"),
]


@pytest.mark.parametrize(("section", "message"), FAULTS, ids=range(len(FAULTS)))
def test_a_fault_is_a_problem_and_stops_preparing(section, message, tmp_path):
    problems = check_data(section, tmp_path)
    assert [problem for problem in problems if message in problem.message]
    assert all(problem.severity == "error" and problem.message.startswith("data: ") for problem in problems)
    with pytest.raises(DataError):
        prepare(section, tmp_path)


def test_an_unknown_setting_is_a_warning_and_does_not_stop_preparing():
    section = {"source": "iris", "colour": "red"}
    (problem,) = check_data(section, ".")
    assert problem.severity == "warning"
    assert len(prepare(section, ".").train) == 105


def test_several_faults_are_told_at_once():
    section = {"source": "moons", "params": {"n": 3, "sede": 1}, "split": {"train": 2}, "transforms": {"z": 3}}
    assert len(check_data(section, ".")) == 4


def test_parts_hold_every_field_by_row():
    prepared = prepare(GOOD, ".")
    assert (len(prepared.train), len(prepared.validation), len(prepared.test)) == (1258, 270, 269)
    label = prepared.dataset.tensors["label"]
    for part in (prepared.train, prepared.validation, prepared.test):
        assert part.tensors["image"].shape == (len(part), 1, 8, 8)
        assert part.tensors["label"].tolist() == label[part.indices].tolist()
