"""What torch has can be chosen, and what can be chosen is what torch has."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys

import pytest
import torch

from netbuilder.data import Field
from netbuilder.training import (
    averaging,
    clipping,
    early_stopping,
    losses,
    metrics,
    optimizers,
    penalty,
    schedulers,
    warm_up,
)

ALL = (
    *losses.all_losses(),
    *optimizers.all_optimizers(),
    *schedulers.all_schedulers(),
    *metrics.all_metrics(),
    *warm_up.all_warm_ups(),
    *clipping.all_clippings(),
    *averaging.all_averagings(),
    *penalty.all_penalties(),
    *early_stopping.all_early_stoppings(),
)
LEARNED = {"LinearCrossEntropyLoss"}  # has weights of its own: it is a layer
ALIASES = {"NLLLoss2d"}
OWN = {"GaussianKL"}

LABEL = Field("label", (), "int64", "label", ("a", "b", "c"))
SIGN = Field("label", (), "int64", "label", ("a", "b"))
VALUE = Field("value", (3,), "float32", "value")
INDICES = Field("classes", (3,), "int64", "sequence")
FITTING = {  # what goes with a loss: output shape, target
    "CLASSES": [((3,), LABEL), ((5, 3), INDICES)],
    "ONE_CLASS": [((3,), LABEL)],
    "NUMBERS": [((3,), VALUE), ((3,), LABEL), ((1,), SIGN)],
    "SIGNS": [((3,), LABEL), ((1,), SIGN)],
    "GAUSSIAN": [((6,), VALUE)],
    "INDICES": [((3,), INDICES)],
    "RANKED": [((2,), SIGN)],
    "EMBEDDINGS": [((2, 4), SIGN)],
    "TRIPLET": [((3, 4), SIGN)],
    "SEQUENCE": [((6, 5), INDICES)],
    "ALONE": [((1,), VALUE), ((4,), LABEL)],
}


def fitting(loss):
    from netbuilder.training import pairing

    return next(cases for name, cases in FITTING.items() if getattr(pairing, name) is loss.pairing)


def target_of(field: Field, count: int) -> torch.Tensor:
    if field.kind == "label":
        return torch.arange(count) % len(field.classes)
    if field.dtype == "int64":
        return torch.tensor([[2, 1, 0]] * count)
    return torch.rand(count, *field.shape)


def test_every_loss_of_torch_can_be_chosen():
    names = set(torch.nn.modules.loss.__all__) - LEARNED - ALIASES
    assert names == {each.type for each in losses.all_losses()} - OWN


def test_every_optimizer_of_torch_can_be_chosen():
    names = {n for n, c in vars(torch.optim).items() if inspect.isclass(c) and issubclass(c, torch.optim.Optimizer)}
    assert names - {"Optimizer"} == {each.type for each in optimizers.all_optimizers()}


def test_every_scheduler_that_needs_no_function_can_be_chosen():
    needs_more = {"LambdaLR", "MultiplicativeLR", "LRScheduler"}
    assert set(torch.optim.lr_scheduler.__all__) - needs_more == {each.type for each in schedulers.all_schedulers()}


@pytest.mark.parametrize("declaration", ALL, ids=lambda each: each.type)
def test_defaults_are_sound_and_survive_json(declaration):
    assert declaration.summary.endswith(".") and len(declaration.summary) < 120
    for parameter in declaration.parameters:
        if not parameter.required:
            assert parameter.check(json.loads(json.dumps(parameter.default))) is None, parameter


PARAMETERS = [(each, parameter) for each in ALL for parameter in each.parameters]
BOUNDED = ("int", "float", "ints", "floats", "shape")


@pytest.mark.parametrize(("each", "parameter"), PARAMETERS, ids=[f"{each.type}-{p.name}" for each, p in PARAMETERS])
def test_a_parameter_says_what_it_does_and_what_it_may_be(each, parameter):
    assert parameter.summary.endswith(".") and len(parameter.summary) <= 120
    if parameter.kind in BOUNDED:
        limits = (parameter.minimum, parameter.above, parameter.maximum, parameter.below)
        assert any(limit is not None for limit in limits), "torch takes no number however large or small"
    # A word that torch knows is a choice; only a measure is named by whoever drew the Outputs.
    assert parameter.kind != "text" or parameter.name == "metric"


@pytest.mark.parametrize("optimizer", optimizers.all_optimizers(), ids=lambda each: each.type)
def test_an_optimizer_is_built_with_every_number_at_the_end_of_its_range(optimizer):
    """A range is no wider than torch's own: what the declaration lets pass is not refused when training begins."""
    together = {"etas", "step_sizes"}  # held by a rule
    for parameter in optimizer.parameters:
        if parameter.kind not in BOUNDED or parameter.name in together:
            continue
        ends = [parameter.minimum, parameter.maximum, None if parameter.above is None else parameter.above + 1e-9]
        for end in ends:
            value = None if end is None else int(end) if parameter.kind == "int" else float(end)
            if value is not None and not optimizer.faults({parameter.name: value}):
                optimizer.build([torch.nn.Parameter(torch.ones(2, 2))], {parameter.name: value})


def test_one_number_stands_for_both_of_a_pair():
    adam = optimizers.get("Adam").build([torch.nn.Parameter(torch.ones(2))], {"betas": 0.5})
    assert adam.defaults["betas"] == (0.5, 0.5)


def test_a_metric_is_named_and_no_more():
    assert all(each.parameters == () for each in metrics.all_metrics())
    assert metrics.get("accuracy").faults({"average": "macro"}) != []


@pytest.mark.parametrize("loss", losses.all_losses(), ids=lambda each: each.type)
def test_a_loss_takes_what_it_says_it_takes_and_gives_one_finite_number_with_a_gradient(loss):
    from netbuilder.layers import TensorSpec

    for shape, field in fitting(loss):
        assert loss.pairing.misfit(TensorSpec(shape), field) is None, field
        output = torch.rand(4, *shape, requires_grad=True)
        value = loss.criterion({}, field)(output, target_of(field, 4))
        assert value.shape == () and torch.isfinite(value), (shape, field)
        value.backward()
        assert torch.isfinite(output.grad).all()


@pytest.mark.parametrize("loss", [each for each in losses.all_losses() if each.targeted], ids=lambda each: each.type)
def test_a_loss_refuses_an_output_of_another_size(loss):
    from netbuilder.layers import TensorSpec

    for _, field in fitting(loss):
        assert loss.pairing.misfit(TensorSpec((17, 2, 2, 2)), field) is not None


def test_a_loss_of_a_label_is_that_of_torch_on_the_one_hot_label():
    output, target = torch.rand(6, 3), torch.tensor([0, 1, 2, 2, 1, 0])
    ours = losses.get("MSELoss").criterion({}, LABEL)(output, target)
    assert torch.equal(ours, torch.nn.functional.mse_loss(output, torch.eye(3)[target]))


def test_class_weights_are_numbers_one_for_each_class():
    loss = losses.get("CrossEntropyLoss")
    assert loss.faults_with({"weight": [1.0, 2.0]}, LABEL) == [
        "CrossEntropyLoss: weight needs 3 numbers, one for each class; got 2"
    ]
    weighted = loss.criterion({"weight": [1.0, 2.0, 3.0]}, LABEL)
    output, target = torch.rand(4, 3), torch.tensor([0, 1, 2, 2])
    expected = torch.nn.functional.cross_entropy(output, target, torch.tensor([1.0, 2.0, 3.0]))
    assert torch.equal(weighted(output, target), expected)


@pytest.mark.parametrize("optimizer", optimizers.all_optimizers(), ids=lambda each: each.type)
def test_an_optimizer_moves_weights(optimizer):
    weight = torch.nn.Parameter(torch.ones(3, 3))
    built = optimizer.build([weight], {})

    def closure():
        built.zero_grad()
        loss = (weight**2).sum()
        loss.backward()
        if optimizer.sparse:
            weight.grad = weight.grad.to_sparse()
        return loss

    built.step(closure)
    assert not torch.equal(weight.detach(), torch.ones(3, 3))


@pytest.mark.parametrize("kind", schedulers.all_schedulers(), ids=lambda each: each.type)
@pytest.mark.parametrize("optimizer", ["Adam", "RMSprop", "SGD", "Adagrad"])
def test_a_scheduler_runs_through_a_training_with_what_it_needs_and_no_more(kind, optimizer):
    needed = {"step_size": 2, "milestones": [1, 2], "gamma": 0.5, "max_lr": 0.1, "base_lr": 0.01, "T_0": 2}
    needed["schedulers"] = [{"type": "LinearLR"}, {"type": "ConstantLR"}, {"type": "CosineAnnealingLR"}]
    params = {p.name: needed[p.name] for p in kind.parameters if p.required}
    assert kind.faults(params) == []
    built = optimizers.get(optimizer).build([torch.nn.Parameter(torch.ones(2))], {})
    scheduler = kind.build(built, params, epochs=3, steps=4)
    for _ in range(12 if kind.each_batch else 3):
        built.step()
        scheduler.step(*([1.0] if kind.watches else []))


def test_an_unknown_parameter_is_named_with_the_nearest():
    assert optimizers.get("Adam").faults({"lrr": 1}) == ["Adam: there is no parameter 'lrr'; did you mean 'lr'?"]
    assert optimizers.get("Adam").faults({"betas": [0.9, 1.5]}) == ["Adam: betas must be less than 1, got 1.5"]


def test_lists_can_be_shown_before_torch_is_loaded():
    code = (
        "import sys, netbuilder.training as t; t.losses.all_losses(); t.optimizers.all_optimizers();"
        "t.schedulers.all_schedulers(); t.metrics.all_metrics(); t.Channel().read();"
        "t.recipe.faults({'clipping': {'type': 'Norm'}, 'averaging': {'type': 'EMA'}, 'nodes': {'a': {}}});"
        "assert not {'torch', 'torchmetrics', 'PySide6'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
