"""Problems of recipe and Outputs name the node, what arrived and what to do; each once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbuilder.graph import SetData, SetTraining
from netbuilder.training import check

LINEAR = (("Flatten", {}), ("Linear", {"out_features": 10}))


def linear(count, *after):
    return ("Flatten", {}), ("Linear", {"out_features": count}), *after


def only(problems):
    assert len(problems) == 1, problems
    return problems[0]


def mended(project, problem, base):
    """Apply the first fix, and see that it leaves nothing wrong."""
    project = problem.fixes[0].edit.apply(project)
    assert check(project, base) == []
    return project


def test_a_sound_project_has_no_problems(small, tmp_path):
    assert check(small(), tmp_path) == []


def test_a_wrong_number_of_outputs_names_them_and_is_mended_at_the_layer_that_makes_them(chain, digits, tmp_path):
    project = digits(chain(*linear(12, ("Dropout", {}))))
    problem = only(check(project, tmp_path))
    assert problem.node == "digit" and problem.severity == "error"
    assert problem.message == "CrossEntropyLoss needs 10 outputs, one for each class of 'label'; got (12)"
    assert mended(project, problem, tmp_path).graph.nodes["n1"].params["out_features"] == 10


def test_outputs_that_only_need_to_be_flat_are_flattened(chain, digits, tmp_path):
    layers = (("Conv2d", {"out_channels": 10, "kernel_size": 8}),)
    project = digits(chain(*layers))
    problem = only(check(project, tmp_path))
    assert problem.fixes[0].label == "Insert Flatten"
    mended(project, problem, tmp_path)


def test_an_output_in_the_shape_of_the_picture_is_offered_the_picture_as_its_target(chain, digits, tmp_path):
    project = digits(chain(("Conv2d", {"out_channels": 1, "kernel_size": 3, "padding": 1})))
    problem = only(check(project, tmp_path))
    assert problem.fixes[-1].label == "Predict image"
    project = problem.fixes[-1].edit.apply(project)
    assert check(project, tmp_path) == []
    assert project.graph.nodes["digit"].params == {"target": "image", "loss": "MSELoss"}


def test_a_target_of_numbers_under_a_loss_of_classes_is_offered_one_of_numbers(chain, digits, tmp_path):
    conv = ("Conv2d", {"out_channels": 1, "kernel_size": 3, "padding": 1})
    project = digits(chain(conv, target="image", loss="CrossEntropyLoss"))
    problem = only(check(project, tmp_path))
    assert problem.message == "CrossEntropyLoss needs classes as its target, and 'image' holds numbers"
    assert problem.fixes[0].label == "Use MSELoss"
    mended(project, problem, tmp_path)


def test_an_output_without_a_target_is_offered_the_label_first(chain, digits, tmp_path):
    project = digits(chain(*LINEAR, target=None))
    problem = only(check(project, tmp_path))
    assert problem.node == "digit" and problem.fixes[0].label == "Use label"
    mended(project, problem, tmp_path)


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ({"target": "labell"}, "there is no field 'labell'; did you mean 'label'?"),
        ({"loss": "CrossEntropy"}, "there is no loss 'CrossEntropy'; did you mean 'CrossEntropyLoss'?"),
        ({"loss_params": {"label_smoothing": 2}}, "label_smoothing must be at most 1, got 2"),
        ({"loss_params": {"weight": [1, 2]}}, "weight needs 10 numbers, one for each class; got 2"),
        ({"loss_params": 3}, "params must be an object, got 3"),
        ({"metrics": ["mae"]}, "mae is not for classes, which 'label' holds"),
        ({"metrics": ["acuracy"]}, "there is no metric 'acuracy'; did you mean 'accuracy'?"),
        ({"loss": "TripletMarginLoss"}, "TripletMarginLoss needs (3, D)"),
        ({"loss": "GaussianNLLLoss"}, "GaussianNLLLoss needs numbers as its target, and 'label' holds classes"),
    ],
)
def test_a_fault_of_an_output_is_one_problem_of_that_node(chain, digits, tmp_path, output, said):
    problem = only(check(digits(chain(*LINEAR, **output)), tmp_path))
    assert problem.node == "digit" and said in problem.message


def test_work_done_twice_is_warned_of_and_can_be_taken_out(chain, digits, tmp_path):
    project = digits(chain(*linear(10, ("Softmax", {"dim": 1}))))
    problem = only(check(project, tmp_path))
    assert problem.severity == "warning" and problem.fixes[0].label == "Remove Softmax"
    assert "n2" not in mended(project, problem, tmp_path).graph.nodes


def test_a_loss_of_log_probabilities_asks_for_them(chain, digits, tmp_path):
    project = digits(chain(*LINEAR, loss="NLLLoss"))
    problem = only(check(project, tmp_path))
    assert problem.severity == "warning" and "put a LogSoftmax" in problem.message
    mended(project, problem, tmp_path)


def test_a_loss_of_distances_warns_where_they_can_be_negative(chain, digits, tmp_path):
    project = digits(chain(*LINEAR, loss="HingeEmbeddingLoss"))
    problem = only(check(project, tmp_path))
    assert problem.severity == "warning" and problem.node == "digit"
    assert "takes distances, and has no least value where they can be negative: put a Softplus" in problem.message
    mended(project, problem, tmp_path)


def test_expected_counts_are_asked_for_where_the_output_is_no_logarithm(chain, digits, tmp_path):
    assert check(digits(chain(*LINEAR, loss="PoissonNLLLoss")), tmp_path) == []
    project = digits(chain(*LINEAR, loss="PoissonNLLLoss", loss_params={"log_input": False}))
    problem = only(check(project, tmp_path))
    assert problem.severity == "warning" and problem.fixes[0].label == "Insert Softplus"
    mended(project, problem, tmp_path)


def test_a_layer_that_only_lays_out_anew_does_not_hide_the_one_above_it(chain, digits, tmp_path):
    layers = (("Flatten", {}), ("Linear", {"out_features": 10}), ("LogSoftmax", {"dim": 1}), ("Flatten", {}))
    assert check(digits(chain(*layers, loss="NLLLoss")), tmp_path) == []


@pytest.mark.parametrize(
    ("training", "said"),
    [
        ({"epochs": 0}, "epochs must be a whole number from 1"),
        ({"batch_size": 2.5}, "batch_size must be a whole number"),
        ({"epochs": True}, "epochs must be a whole number"),
        ({"seed": -1}, "seed must be a whole number"),
        ({"device": "gpu"}, 'device must be "auto", "cpu", "cuda" or "mps"'),
        ({"optimizer": {"type": "Adams"}}, "there is no optimizer 'Adams'; did you mean 'Adam'?"),
        ({"optimizer": "Adam"}, "optimizer must be an object"),
        ({"optimizer": {"type": "Adam", "params": {"lr": -1}}}, "lr must be at least 0, got -1"),
        ({"scheduler": {"type": "StepLR"}}, "StepLR: step_size needs a value"),
        ({"scheduler": {"type": "LambdaLR"}}, "there is no scheduler 'LambdaLR'"),
        ({"optimizer": {"type": "Muon"}}, "Muon takes weights that are matrices alone, and n0, n1, n5 also has others"),
        ({"optimizer": {"type": "SparseAdam"}}, "SparseAdam takes sparse gradients alone"),
    ],
)
def test_a_fault_of_the_recipe_is_one_problem_of_the_project(small, tmp_path, training, said):
    problem = only(check(small(**training), tmp_path))
    assert problem.node is None and problem.severity == "error" and said in problem.message


def test_a_setting_that_nobody_knows_is_a_warning(small, tmp_path):
    problem = only(check(small(epoch=3), tmp_path))
    assert problem.severity == "warning" and "did you mean 'epochs'?" in problem.message


def test_a_network_without_weights_has_nothing_to_learn(chain, digits, tmp_path):
    layers = (("Flatten", {}), ("Slice", {"dim": 1, "start": 0, "stop": 10}))
    assert "nothing to learn" in only(check(digits(chain(*layers)), tmp_path)).message


def test_a_drawing_without_data_still_checks(chain, digits, tmp_path):
    graph = chain(("Linear", {"out_features": 3}), target=None, loss=None)
    shaped = replace(graph.nodes["image"], params={"shape": [4]})
    project = replace(digits(graph.with_nodes({**graph.nodes, "image": shaped})), data={})
    assert check(project, tmp_path) == []


def test_data_that_cannot_be_read_are_one_problem_not_two(small, tmp_path):
    project = SetData({"source": "csv", "params": {"path": "none.csv"}}).apply(small())
    assert "none.csv" in only([p for p in check(project, tmp_path) if p.severity == "error"]).message


@pytest.mark.parametrize(
    "section", [[], 3, "x", {"optimizer": {"type": []}}, {"optimizer": {"type": "Adam", "params": []}}]
)
def test_nonsense_in_the_file_is_a_problem_and_no_exception(small, tmp_path, section):
    project = SetTraining(section).apply(small()) if isinstance(section, dict) else replace(small(), training=section)
    assert any(problem.severity == "error" for problem in check(project, tmp_path))


@pytest.mark.parametrize("value", [3, [], {}, True, "", None, "label"])
@pytest.mark.parametrize("name", ["target", "loss", "metrics", "loss_params", "weight"])
def test_an_output_parameter_of_any_kind_is_no_exception(chain, digits, tmp_path, name, value):
    check(digits(chain(*LINEAR, **{name: value})), tmp_path)


def test_more_threads_than_there_are_is_a_warning_with_a_way_out(small, tmp_path):
    problem = only(check(small(threads=4096), tmp_path))
    assert problem.severity == "warning" and "4096 threads are more than this computer has" in problem.message
    assert check(problem.fixes[0].edit.apply(small(threads=4096)), tmp_path) == []


def test_tensorboard_that_is_not_installed_is_told_before_anything_is_trained(small, tmp_path, monkeypatch):
    monkeypatch.setattr("netbuilder.training.tensorboard.missing", lambda: "tensorboard: it is not installed")
    problem = only(check(small(tensorboard=True), tmp_path))
    assert problem.severity == "error" and "not installed" in problem.message
    assert check(problem.fixes[0].edit.apply(small(tensorboard=True)), tmp_path) == []
