"""The project's recipe: everything about training but the drawing and the data, in sections that fold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from netbuilder.app.document import Document
from netbuilder.app.inspector import training_section as section_of
from netbuilder.app.inspector.chosen import Chosen
from netbuilder.app.inspector.fold import Fold
from netbuilder.app.inspector.form import Form, choice_maker
from netbuilder.app.inspector.live_strip import LiveStrip
from netbuilder.app.inspector.loading import is_loaded
from netbuilder.app.inspector.node_page import LOADING
from netbuilder.app.inspector.node_parameters import loss_choice, set_loss
from netbuilder.app.inspector.page import Page, ProblemBox, dim_label
from netbuilder.app.inspector.rate_curve import RateCurve
from netbuilder.app.inspector.style import UNIT
from netbuilder.app.inspector.training_section import LABELS, SECTIONS, Section, workers_in_words
from netbuilder.app.settings import settings
from netbuilder.graph import MUTE, UNSET, SetTraining
from netbuilder.wording import in_english, mark, tr

if TYPE_CHECKING:
    from netbuilder.app.training import TrainingSession

NEEDED = ("torch", "netbuilder.training")
OPEN_AT_FIRST = ("Recipe", "Loss", "Optimizer")
SOME_STEPS = 100
"""How many steps the curve of the rate takes an epoch to have while the data have not been read."""
NOTHING = {"threads": mark("automatic")}
_KEY = "inspector/training"
_WORKERS = {number: workers_in_words(number) for number in range(1024)}


class TrainingPage(Page):
    """Shows the `training` section; every change is one edit of it. While something trains, a strip at its foot shows
    what of that may change meanwhile."""

    def __init__(
        self, document: Document, session: TrainingSession | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._session = document, session
        self.problem, self.waiting = ProblemBox(), dim_label(tr(LOADING))
        self.column.setSpacing(UNIT)
        self.column.addWidget(self.problem)
        self.column.addSpacing(UNIT)
        self.column.addWidget(self.waiting)
        self.folds: dict[str, Fold] = {}
        self._make_parts()
        self._lay_out()
        self.column.addStretch()
        self._begins_to_show = True
        self.problem.mend.connect(document.push)
        document.opened.connect(self._on_opened)
        self.strip = LiveStrip(document, session, self) if session is not None else None
        if self.strip is not None:
            self.strip.resized.connect(self._make_room)
        if session is not None:
            session.data_changed.connect(self._show_curve)

    def _make_parts(self) -> None:
        self.recipe, self.regular, self.run = (Form(make=choice_maker(labels=LABELS)) for _ in range(3))
        self.speed = Form(make=choice_maker(labels=LABELS))
        self.speed_choices = Form(make=choice_maker(labels={**LABELS, **_WORKERS}), wide=True)
        self.losses, self.checkpoints = Form(wide=True), Form()
        self.parts = {"optimizer": Chosen("optimizer"), "scheduler": Chosen("scheduler", named=True)}
        for name in ("warm_up", "penalty", "clipping", "averaging", "early_stopping"):
            self.parts[name] = Chosen(name, named=True)
        self.optimizer, self.scheduler = self.parts["optimizer"], self.parts["scheduler"]
        self.rates = RateCurve()
        self._plain = {
            self.recipe: section_of.RECIPE,
            self.regular: section_of.REGULAR,
            self.speed_choices: section_of.SPEED_CHOICES,
            self.speed: section_of.SPEED,
            self.run: section_of.RUN,
        }
        for form in self._plain:
            form.edited.connect(self._on_value)
        for part in self.parts.values():
            part.choice.edited.connect(self._on_choice)
            part.form.edited.connect(lambda name, value, part=part: self._on_param(part.name, name, value))
        self.losses.edited.connect(self._on_loss)
        self.checkpoints.edited.connect(self._on_checkpoints)

    def _lay_out(self) -> None:
        after: Mapping[str, tuple[QWidget, ...]] = {
            "Recipe": (self.recipe,),
            "Loss": (self.losses,),
            "Learning rate": (self.rates,),
            "Regularisation": (self.regular,),
            "Speed": (self.speed_choices, self.speed),
            "Run": (dim_label(tr("A checkpoint is written at least so often:")), self.checkpoints, self.run),
        }
        for title, names in SECTIONS.items():
            widgets = [widget for name in names if name in self.parts for widget in self.parts[name].widgets]
            fold = self.folds[title] = Fold(tr(title), *widgets, *after.get(title, ()))
            fold.folded.connect(lambda is_folded, title=title: settings().setValue(f"{_KEY}/{title}", is_folded))
            self.column.addWidget(fold)

    @property
    def is_waiting(self) -> bool:
        """Whether something is left out until torch is there."""
        return not self.waiting.isHidden()

    def show_project(self) -> None:
        """Show the training section as it is now."""
        here = is_loaded(*NEEDED)
        self.waiting.setVisible(not here)
        for fold in self.folds.values():
            fold.setVisible(here)
        if here:
            self._show_section(section_of.mapping(self._document.project.training))
        analysis = self._document.analysis
        found = analysis.problems if analysis else ()
        self.problem.show_problems(p for p in found if p.node is None and not in_english(p.message).startswith("data"))

    def _show_section(self, section: Section) -> None:
        from netbuilder.training.recipe import CHECKPOINTS, PARTS

        nothing = {name: tr(word) for name, word in NOTHING.items()}
        for form, names in self._plain.items():
            form.show_values(
                section_of.plain(names, section),
                section,
                about="recipe",
                nothing=nothing,
            )
        for name, part in self.parts.items():
            said = section.get(name, {"type": section_of.ADAM} if name == "optimizer" else None)
            part.show_chosen(said, PARTS[name](), optional=name != "optimizer", summary=_ABOUT[name])
        self.checkpoints.show_values(CHECKPOINTS, section_of.mapping(section.get("checkpoints")), about="checkpoints")
        losses = self._show_losses()
        self._show_curve()
        for title, fold in self.folds.items():
            fold.show_summary(section_of.summary(title, section, losses))
            if self._begins_to_show:
                fold.fold(_folded_at_first(title, section))
        self._begins_to_show = False

    def _show_losses(self) -> tuple[str, ...]:
        nodes = self._document.project.graph.nodes.values()
        # Of a muted one nothing is learned.
        outputs = [node for node in nodes if node.type == "Output" and node.off != MUTE]
        choice = loss_choice()
        rows = [replace(choice, name=node.id) for node in outputs] if choice else []
        chosen = {node.id: node.params["loss"] for node in outputs if "loss" in node.params}
        self.losses.show_values(rows, chosen, about="loss")
        self.folds["Loss"].setVisible(bool(rows))
        return tuple(map(str, chosen.values()))

    def _show_curve(self) -> None:
        section = section_of.mapping(self._document.project.training)
        self.rates.show_recipe(section, self._steps(section))

    def _steps(self, section: Section) -> int:
        """Steps of the optimizer in an epoch, as far as the data are known."""
        data = self._session.data if self._session is not None else None
        batch, accumulate = section.get("batch_size", 64), section.get("accumulate", 1)
        if data is None or type(batch) is not int or type(accumulate) is not int or batch < 1 or accumulate < 1:
            return SOME_STEPS
        return max(1, -(-len(data.train) // (batch * accumulate)))

    def _on_opened(self) -> None:
        self._begins_to_show = True

    # edits

    def _on_value(self, name: str, value: Any) -> None:
        self._push(section_of.with_value(self._section(), name, value), tr("Set {name}").format(name=name), name)

    def _on_checkpoints(self, name: str, value: Any) -> None:
        changed = section_of.with_checkpoints(self._section(), name, value)
        self._push(changed, tr("Set {name} of checkpoints").format(name=name), f"checkpoints.{name}")

    def _on_loss(self, id: str, value: Any) -> None:
        node = self._document.project.graph.nodes.get(id)
        if node is not None and not self._document.push(set_loss(node, value), merge=("param", id, "loss")):
            self.show_project()

    def _on_choice(self, part: str, value: Any) -> None:
        words = part.replace("_", " ")
        said = tr("Use no {part}").format(part=words) if value is UNSET else tr("Use {what}").format(what=value)
        self._push(section_of.with_choice(self._section(), part, value), said)

    def _on_param(self, part: str, name: str, value: Any) -> None:
        changed = section_of.with_param(self._section(), part, name, value)
        chosen = section_of.mapping(changed.get(part)).get("type", section_of.ADAM)
        self._push(changed, tr("Set {name} of {node}").format(name=name, node=chosen), f"{part}.{name}")

    def _section(self) -> Section:
        return section_of.mapping(self._document.project.training)

    def _push(self, training: Any, said: str, part: str | None = None) -> None:
        if not self._document.push(SetTraining(training, said), merge=("training", part) if part else None):
            self.show_project()

    # the strip at the foot, which takes its room from the view and moves nothing in it

    def _make_room(self) -> None:
        assert self.strip is not None
        high = self.strip.height() if self.strip.isVisibleTo(self) else 0
        self.setViewportMargins(0, 0, 0, high)
        self.strip.move(0, self.height() - self.strip.height())

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if self.strip is not None:
            self.strip.setFixedWidth(self.width())
            self._make_room()


_ABOUT = {
    "optimizer": mark("How a step is made of the gradients."),
    "scheduler": mark("How the learning rate goes over the training."),
    "warm_up": mark("How the learning rate rises in the first steps."),
    "penalty": mark("What of the weights is added to the loss."),
    "clipping": mark("How gradients that are too large are cut before a step."),
    "averaging": mark("Whether an average of the weights is kept, and is what is measured."),
    "early_stopping": mark("When the training ends before its last epoch."),
}


def _folded_at_first(title: str, section: Section) -> bool:
    """As the person left it last; else folded where it says nothing but defaults, but for what everybody sets."""
    kept = settings().value(f"{_KEY}/{title}")
    if kept is not None:
        return kept in (True, "true")
    return title not in OPEN_AT_FIRST and section_of.is_default(title, section)
