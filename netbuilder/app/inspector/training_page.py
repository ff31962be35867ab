"""The project's recipe: epochs, batch size, optimizer, scheduler, and the loss of every output."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from netbuilder.app.document import Document
from netbuilder.app.inspector.form import Form, choice_maker
from netbuilder.app.inspector.loading import is_loaded
from netbuilder.app.inspector.node_page import LOADING
from netbuilder.app.inspector.node_parameters import loss_choice, set_loss
from netbuilder.app.inspector.page import Page, ProblemBox, dim_label
from netbuilder.graph import UNSET, SetTraining
from netbuilder.layers.parameters import Parameter

DEVICES = {"auto": "automatic", "cpu": "CPU", "cuda": "CUDA GPU", "mps": "Apple GPU"}
RECIPE = (
    Parameter("epochs", "int", 10, minimum=0, maximum=1_000_000, summary="How often all training rows are seen."),
    Parameter("batch_size", "int", 64, minimum=1, maximum=1_000_000_000, summary="Samples that make one step."),
    Parameter("seed", "int", 0, minimum=0, summary="First weights and order of the rows: the same seed, the same run."),
    Parameter("device", "choice", "auto", choices=tuple(DEVICES), summary="Where the network trains."),
)


class TrainingPage(Page):
    """Shows the `training` section; every change is one edit of it."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.problem = ProblemBox()
        self.recipe = Form(make=choice_maker(labels=DEVICES))
        self.waiting = dim_label(LOADING)
        self.losses = Form(wide=True)
        self.optimizer, self.scheduler = Chosen("optimizer"), Chosen("scheduler")
        self.column.addWidget(self.problem)
        self.add_section("Recipe", self.recipe)
        self.column.addWidget(self.waiting)
        self.losses_section = self.add_section("Loss", self.losses)
        self._later = [
            self.add_section("Optimizer", *self.optimizer.widgets),
            self.add_section("Scheduler", *self.scheduler.widgets),
        ]
        self.column.addStretch()
        self.recipe.edited.connect(self._on_recipe)
        self.losses.edited.connect(self._on_loss)
        for part in (self.optimizer, self.scheduler):
            part.choice.edited.connect(self._on_choice)
            part.form.edited.connect(lambda name, value, part=part: self._on_param(part.name, name, value))
        self.problem.mend.connect(document.push)

    @property
    def is_waiting(self) -> bool:
        """Whether something is left out until torch is there."""
        return not self.waiting.isHidden()

    def show_project(self) -> None:
        """Show the training section as it is now."""
        training = self._document.project.training
        self.recipe.show_values(_recipe(training.get("device")), training, about="recipe")
        here = is_loaded("torch", "netbuilder.training")
        self.waiting.setVisible(not here)
        for section in self._later:
            section.setVisible(here)
        self._show_losses()
        if here:
            from netbuilder.training import optimizers, schedulers

            adam = {"type": "Adam"}
            self.optimizer.show_chosen(training.get("optimizer", adam), optimizers.all_optimizers(), optional=False)
            self.scheduler.show_chosen(training.get("scheduler"), schedulers.all_schedulers(), optional=True)
        analysis = self._document.analysis
        found = analysis.problems if analysis else ()
        self.problem.show_problems(p for p in found if p.node is None and not p.message.startswith("data"))

    def _show_losses(self) -> None:
        outputs = [node for node in self._document.project.graph.nodes.values() if node.type == "Output"]
        choice = loss_choice()
        rows = [replace(choice, name=node.id) for node in outputs] if choice else []
        self.losses.show_values(rows, {n.id: n.params["loss"] for n in outputs if "loss" in n.params}, about="loss")
        self.losses_section.setVisible(bool(rows))

    def _on_recipe(self, name: str, value: Any) -> None:
        default = next(parameter.default for parameter in RECIPE if parameter.name == name)
        training = {**self._document.project.training, name: default if value is UNSET else value}
        self._push(training, f"Set {name}", name)

    def _on_loss(self, id: str, value: Any) -> None:
        node = self._document.project.graph.nodes.get(id)
        if node is not None and not self._document.push(set_loss(node, value), merge=("param", id, "loss")):
            self.show_project()

    def _on_choice(self, part: str, value: Any) -> None:
        training = self._document.project.training
        if value is UNSET:
            self._push({**training, part: None}, f"Use no {part}")
            return
        chosen = {"type": value, "params": _carried(training.get(part), value, part)}
        self._push({**training, part: chosen}, f"Use {value}")

    def _on_param(self, part: str, name: str, value: Any) -> None:
        training = self._document.project.training
        chosen = _mapping(training.get(part, {"type": "Adam"}))
        params = {key: said for key, said in _mapping(chosen.get("params")).items() if key != name}
        if value is not UNSET:
            params[name] = value
        changed = {**training, part: {**chosen, "params": params}}
        self._push(changed, f"Set {name} of {chosen['type']}", f"{part}.{name}")

    def _push(self, training: Any, said: str, part: str | None = None) -> None:
        if not self._document.push(SetTraining(training, said), merge=("training", part) if part else None):
            self.show_project()


def _recipe(device: Any) -> tuple[Parameter, ...]:
    """The recipe's parameters, with one graphics card of several among the choices where the project names it."""
    if not isinstance(device, str) or not re.fullmatch(r"cuda:\d{1,3}", device):
        return RECIPE
    return (*RECIPE[:-1], replace(RECIPE[-1], choices=(*DEVICES, device)))


class Chosen:
    """Something chosen by its type: the choice, a sentence about it, and its parameters."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.choice, self.about, self.form = Form(wide=True), dim_label(), Form()
        self.widgets = (self.choice, self.about, self.form)

    def show_chosen(self, said: Any, known: Any, *, optional: bool) -> None:
        """Show what the project says, of what is known."""
        chosen = _mapping(said)
        types = tuple(each.type for each in known)
        if optional:
            row = Parameter(self.name, "choice", None, choices=types, optional=True)
        else:
            row = Parameter(self.name, "choice", choices=types)
        self.choice.show_values([row], {self.name: chosen["type"]} if "type" in chosen else {}, about=self.name)
        found = next((each for each in known if each.type == chosen.get("type")), None)
        self.about.setText(found.summary if found else "")
        self.about.setVisible(found is not None)
        parameters = found.parameters if found else ()
        self.form.show_values(parameters, _mapping(chosen.get("params")), about=chosen.get("type"))
        self.form.setVisible(bool(parameters))


def _carried(before: Any, type: str, part: str) -> dict[str, Any]:
    """Of the parameters set before, those that the newly chosen one has too and would take."""
    from netbuilder.training import optimizers, schedulers

    found = optimizers.get(type) if part == "optimizer" else schedulers.get(type)
    params = _mapping(_mapping(before).get("params"))
    by_name = {parameter.name: parameter for parameter in found.parameters} if found else {}
    return {key: value for key, value in params.items() if key in by_name and by_name[key].check(value) is None}


def _mapping(value: Any) -> dict[str, Any]:
    """A section of the file, where it is one."""
    return dict(value) if isinstance(value, Mapping) else {}
