"""One step of learning: forward, loss, backward, and a step of the optimizer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from netbuilder.data.transforms import Mixed
from netbuilder.training import averaging, clipping, live, optimizers, penalty, schedulers, warm_up
from netbuilder.training.building import build, load_optimizer
from netbuilder.training.errors import RecipeError
from netbuilder.training.execution import Execution
from netbuilder.training.flat import Passes
from netbuilder.training.groups import freeze, frozen_modules, left_to_learn, settled, thaw
from netbuilder.training.objectives import Objectives, Outputs, Parts, as_float32
from netbuilder.training.recipe import Choice, Recipe
from netbuilder.training.stepping import step_of
from netbuilder.training.team import Alone, Team
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.training.compiling import Compiled

PENALTY = "penalty"
"""What a penalty on the weights is called among the losses."""


class Learner:
    """A network, its optimizer and all that has a part in a step.

    `outputs` are those of the last batch, `parts` the losses there. forward: what the network is called by, where that
    is not the module itself. `compiled` takes its place, once there is such.
    """

    outputs: Outputs
    parts: Parts
    penalty: Tensor

    def __init__(
        self,
        module: nn.Module,
        objectives: Objectives,
        recipe: Recipe,
        steps: int,
        execution: Execution,
        *,
        team: Team | None = None,
        forward: nn.Module | None = None,
    ) -> None:
        """steps: of the optimizer in an epoch. Raises RecipeError where torch refuses what the recipe says."""
        self.module = module
        self.plain = forward or module
        self.compiled: Compiled | None = None
        self._forward: Callable[..., Any] = self.plain
        self._objectives = objectives
        self._team = team or Alone()
        self.optimizer, self._scheduler = build(module, recipe, steps)
        scheduler = None if recipe.scheduler is None else schedulers.get(recipe.scheduler.type)
        self._each_batch = scheduler is not None and scheduler.each_batch
        self._watches = scheduler is not None and scheduler.watches
        self._take_step = step_of(self.optimizer)
        self._one = torch.ones((), device=objectives.device)  # torch would make it anew for each batch
        self._looks_again = recipe.optimizer.type in optimizers.LOOKING_AGAIN
        self._learned = [each for group in self.optimizer.param_groups for each in group["params"]]
        chosen = recipe.warm_up and warm_up.get(recipe.warm_up.type)
        self._warm_up = chosen.build(self.optimizer, recipe.warm_up.params) if chosen and recipe.warm_up else None
        shrunk = recipe.penalty and penalty.get(recipe.penalty.type)
        self._penalty = (
            shrunk.build(recipe.penalty.params, module, recipe.decay_all) if shrunk and recipe.penalty else None
        )
        mean = recipe.averaging and averaging.get(recipe.averaging.type)
        self.average = (
            mean.build(recipe.averaging.params, module, recipe.epochs, steps) if mean and recipe.averaging else None
        )
        self._averaging = (mean, recipe.averaging.params) if mean and recipe.averaging else None
        self._rates_of_average: Any = None  # the scheduler that goes with an average, once it has begun
        self.frozen: dict[str, bool] = {id: True for id, said in settled(module, recipe.nodes).items() if said.frozen}
        self._set_clipping(recipe.clipping)
        self._set_precision(execution.precision, objectives.device)
        self._passes: Passes | None = None
        # A GPU does its kernels while autograd prepares the next; what penalties and scaled losses add is in no list.
        plain = objectives.device.type == "cpu" and self._scaler is None and self._penalty is None
        if plain and not self._looks_again:
            self._passes = Passes(self.plain, objectives, self._one, self._half)
        self._passes_of_plain = self._passes
        freeze(module, self.frozen)
        if not left_to_learn(module, self.frozen):
            raise RecipeError(tr("every node with weights is frozen: thaw one, or there is nothing to learn"))

    def call_by(self, compiled: Compiled | None) -> None:
        """Learn by a compiled network from the next batch on, or by the network as it is (None)."""
        self.compiled = compiled
        self._forward = self.plain if compiled is None else compiled
        self._passes = self._passes_of_plain if compiled is None else None
        if self._passes is not None:
            self._passes.begin()

    @property
    def learning_rate(self) -> float:
        """The rate of the next step."""
        return float(self.optimizer.param_groups[0]["lr"])

    def train(self) -> None:
        """Let the network learn: frozen nodes compute as they do when it is measured, so that their statistics stay."""
        self.module.train()
        for each in self.frozen_norms:
            each.eval()
        if self._passes is not None:
            self._passes.begin()

    @property
    def frozen_norms(self) -> list[nn.Module]:
        """The norms whose statistics stay as they are."""
        return frozen_modules(self.module, [id for id, is_so in self.frozen.items() if is_so])

    @property
    def penalised(self) -> bool:
        """Whether `penalty`, of the last batch, is a part of its loss."""
        return self._penalty is not None

    # A batch

    def forget(self) -> None:
        """Let go of the last batch: where its backward pass failed, its outputs keep all that this needs."""
        self.outputs, self.parts = {}, {}

    def learn(
        self,
        inputs: tuple[Tensor, ...],
        targets: Mapping[str, Tensor],
        mixed: Mixed | None = None,
        *,
        share: float = 1.0,
        step: bool = True,
        epoch: int = 0,
    ) -> Tensor:
        """Learn one batch, whose samples may be mixed. Returns its loss `()`, on the device: nothing here waits for it.

        share: of this batch in the mean that a step goes by, where gradients of several batches, or of several
        processes, make one; step: whether it is the last of them; epoch: the one at hand, counted from 0.
        """
        if self._looks_again:
            return self._learn_by_closure(inputs, targets, mixed, share, epoch)
        loss = self._backward(inputs, targets, mixed, share)
        if step:
            self._step(epoch)
        return loss

    def _backward(
        self,
        inputs: tuple[Tensor, ...],
        targets: Mapping[str, Tensor],
        mixed: Mixed | None,
        share: float,
    ) -> Tensor:
        if self._passes is not None and mixed is None and share == 1.0:
            passed = self._passes(inputs, targets)
            self.outputs, self.parts = passed.outputs, passed.parts
            return passed.loss
        if self._half is None:
            self.outputs = outputs = self._forward(*inputs)
        else:
            with torch.autocast(self._objectives.device.type, self._half):
                outputs = self._forward(*inputs)
            self.outputs = outputs = as_float32(outputs)
        loss, self.parts = self._objectives.losses(outputs, targets, mixed)
        if self._penalty is not None:
            added = self._penalty()
            loss = loss + added
            self.penalty = added.detach()
        weighed = loss if share == 1.0 else loss * share
        if self._scaler is not None:
            weighed = self._scaler.scale(weighed)
        weighed.backward(self._one)  # type: ignore[no-untyped-call]
        return loss.detach()

    def _step(self, epoch: int) -> None:
        """A step with the gradients that were gathered, and then what goes by steps."""
        self._team.sum_gradients(self._learned)
        if self._scaler is None:
            if self._clip is not None:
                self._clip(self._learned)
            self._take_step()
        else:
            if self._clip is not None:
                self._scaler.unscale_(self.optimizer)
                self._clip(self._learned)
            self._scaler.step(self.optimizer)
            self._scaler.update()
        for each in self._learned:
            each.grad = None
        self._after_step(epoch)

    def _learn_by_closure(
        self,
        inputs: tuple[Tensor, ...],
        targets: Mapping[str, Tensor],
        mixed: Mixed | None,
        share: float,
        epoch: int,
    ) -> Tensor:
        """Of an optimizer (LBFGS) that looks several times at one batch, and so is given the way to look."""

        def closure() -> Tensor:
            self.optimizer.zero_grad()
            loss = self._backward(inputs, targets, mixed, share)
            self._team.sum_gradients(self._learned)
            if self._clip is not None:
                self._clip(self._learned)
            return self._team.sum(loss * share)

        loss = self.optimizer.step(closure)  # type: ignore[arg-type]
        self._after_step(epoch)
        return torch.as_tensor(loss).detach()

    def _after_step(self, epoch: int) -> None:
        if self._each_batch and not self._at_its_end and not self._averages(epoch):
            self._pace(self._scheduler.step)
        if self._warm_up is not None:
            self._warm_up.step()
        if self.average is not None:
            self.average.update(epoch)

    def _averages(self, epoch: int) -> bool:
        """Whether the rate of an average, if it has one, takes the place of the scheduler's in that epoch."""
        if self.average is None or self._averaging is None or not self.average.takes_over(epoch):
            return False
        if self._rates_of_average is None:
            chosen, params = self._averaging
            self._rates_of_average = chosen.rates(params, self.optimizer)
        return self._rates_of_average is not None

    @property
    def _at_its_end(self) -> bool:
        """Whether the scheduler was made for fewer steps than there are now: the rate then stays."""
        total = getattr(self._scheduler, "total_steps", None)
        return total is not None and self._scheduler.last_epoch >= total - 1

    def _pace(self, step: Callable[[], object]) -> None:
        """Let the scheduler take a step; it does not see that the rates are those of a warm-up."""
        if self._warm_up is None:
            step()
            return
        self._warm_up.before_scheduler()
        step()
        self._warm_up.after_scheduler()

    def end_epoch(self, validation_loss: float | None, epoch: int) -> None:
        """Let a scheduler that goes by epochs take its step. epoch: the one that has ended, counted from 0."""
        if self._averages(epoch + 1):
            self._pace(self._rates_of_average.step)
        elif self._watches:
            loss = float("inf") if validation_loss is None else validation_loss
            self._pace(lambda: self._scheduler.step(loss))
        elif self._scheduler is not None and not self._each_batch:
            self._pace(self._scheduler.step)

    # What changes on the way

    def refusal(self, change: live.Change) -> str | None:
        """Why a live change that `live.faults` found sound cannot be made, in words, or None."""
        frozen = self.frozen | dict(change.get("frozen", {}))
        if change.get("frozen") and not left_to_learn(self.module, [id for id, is_so in frozen.items() if is_so]):
            return tr("every node with weights would be frozen, and there would be nothing to learn")
        return None

    def change(self, change: live.Change) -> None:
        """Make a live change that `live.faults` found sound, as far as it is the learner's."""
        if "learning_rate" in change:
            if self._warm_up is not None:
                self._warm_up.before_scheduler()
            live.set_rate(self.optimizer, self._scheduler, float(change["learning_rate"]), self.learning_rate)
            if self._warm_up is not None:
                self._warm_up.after_scheduler()
        if "clipping" in change:
            said = change["clipping"]
            self._set_clipping(None if said is None else Choice(said["type"], said.get("params", {})))
        if change.get("frozen"):
            self._freeze(change["frozen"])

    def _freeze(self, frozen: Mapping[str, bool]) -> None:
        self.frozen |= frozen
        thaw(self.module, [id for id, is_so in self.frozen.items() if not is_so])
        freeze(self.module, [id for id, is_so in self.frozen.items() if is_so])
        self._take_step = step_of(self.optimizer)
        if self._passes is not None:
            self._passes.begin()

    def _set_clipping(self, chosen: Choice | None) -> None:
        self.clipping = chosen
        found = chosen and clipping.get(chosen.type)
        self._clip = found.build(chosen.params) if found and chosen else None

    def _set_precision(self, precision: str, device: torch.device) -> None:
        self._half = {"bfloat16": torch.bfloat16, "float16": torch.float16}.get(precision)
        # Gradients in float16 fall below its least number, so the loss is scaled up (Micikevicius et al., Mixed
        # Precision Training, ICLR 2018, section 3.2).
        self._scaler = torch.amp.GradScaler(device.type) if precision == "float16" else None

    # To go on later

    def state(self) -> dict[str, Any]:
        """All that a later session needs to go on with the same bits, as numbers and tensors."""
        return {
            "optimizer": self.optimizer.state_dict(),
            "scheduler": schedulers.state_of(self._scheduler),
            "warm_up": None if self._warm_up is None else self._warm_up.state(),
            "average": None if self.average is None else self.average.state(),
            "rates_of_average": schedulers.state_of(self._rates_of_average),
            "scaler": None if self._scaler is None else self._scaler.state_dict(),
            "clipping": None if self.clipping is None else {"type": self.clipping.type, "params": self.clipping.params},
            "frozen": dict(self.frozen),
        }

    def gradients(self) -> list[Tensor | None] | None:
        """Those that wait for further batches before they make a step, or None where nothing waits."""
        found = [each.grad for each in self._learned]
        return found if any(each is not None for each in found) else None

    def load_gradients(self, gradients: Sequence[Tensor | None] | None) -> None:
        """Go on from what `gradients` gave."""
        for parameter, gradient in zip(self._learned, gradients or (), strict=False):
            parameter.grad = None if gradient is None else torch.empty_like(parameter).detach().copy_(gradient)

    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` gave."""
        self._freeze(state.get("frozen", {}))
        if state.get("rates_of_average") is not None and self._averaging is not None:
            chosen, params = self._averaging
            self._rates_of_average = chosen.rates(params, self.optimizer)
            schedulers.load_state(self._rates_of_average, state["rates_of_average"])
        load_optimizer(self.optimizer, state["optimizer"])
        self._take_step = step_of(self.optimizer)
        if self._scheduler is not None and state["scheduler"] is not None:
            schedulers.load_state(self._scheduler, state["scheduler"])
            # Steps were taken before: torch warns of a scheduler that steps first in its process.
            self.optimizer._opt_called = True  # type: ignore[attr-defined]
        for part, name in ((self._warm_up, "warm_up"), (self.average, "average")):
            if part is not None and state.get(name) is not None:
                part.load(state[name])
        if self._scaler is not None and state.get("scaler") is not None:
            self._scaler.load_state_dict(dict(state["scaler"]))
        said = state.get("clipping")
        self._set_clipping(None if said is None else Choice(said["type"], dict(said["params"])))
