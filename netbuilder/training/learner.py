"""One step of learning: forward, loss, backward, and a step of the optimizer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn

from netbuilder.data.transforms import Mixed
from netbuilder.training import schedulers
from netbuilder.training.building import build
from netbuilder.training.objectives import Objectives, Outputs, Parts
from netbuilder.training.recipe import Recipe


class Learner:
    """A network, its optimizer and its scheduler. `outputs` are those of the last batch, `parts` the losses there."""

    outputs: Outputs
    parts: Parts

    def __init__(self, module: nn.Module, objectives: Objectives, recipe: Recipe, batches: int) -> None:
        self.module = module
        self._objectives = objectives
        self.optimizer, self._scheduler = build(module.parameters(), recipe, batches)
        scheduler = None if recipe.scheduler is None else schedulers.get(recipe.scheduler.type)
        self._each_batch = scheduler is not None and scheduler.each_batch
        self._watches = scheduler is not None and scheduler.watches

    @property
    def learning_rate(self) -> float:
        """The rate of the next step."""
        return float(self.optimizer.param_groups[0]["lr"])

    def learn(self, inputs: tuple[Tensor, ...], targets: Mapping[str, Tensor], mixed: Mixed | None = None) -> Tensor:
        """Learn one batch, whose samples may be mixed. Returns its loss `()`, on the device: nothing here waits for
        it. The loss of each Output is in `parts`."""

        def closure() -> Tensor:
            self.optimizer.zero_grad(set_to_none=True)
            self.outputs = self.module(*inputs)
            loss, self.parts = self._objectives.losses(self.outputs, targets, mixed)
            loss.backward()  # type: ignore[no-untyped-call]
            return loss

        # Some optimizers (LBFGS) look several times at one batch, so each is given the way to look.
        loss = self.optimizer.step(closure)  # type: ignore[arg-type]
        if self._each_batch:
            self._scheduler.step()
        return torch.as_tensor(loss).detach()

    def end_epoch(self, validation_loss: float | None) -> None:
        """Let a scheduler that goes by epochs take its step."""
        if self._watches:
            self._scheduler.step(float("inf") if validation_loss is None else validation_loss)
        elif self._scheduler is not None and not self._each_batch:
            self._scheduler.step()

    def state(self) -> dict[str, Any]:
        """Optimizer and scheduler, as numbers and tensors."""
        scheduler = None
        if self._scheduler is not None:
            said = self._scheduler.state_dict()
            scheduler = {name: value for name, value in said.items() if name not in _GIVEN and not callable(value)}
        return {"optimizer": self.optimizer.state_dict(), "scheduler": scheduler}

    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` gave."""
        self.optimizer.load_state_dict(dict(state["optimizer"]))
        self._lay_out()
        if self._scheduler is not None and state["scheduler"] is not None:
            self._scheduler.load_state_dict(dict(state["scheduler"]))
            # Steps were taken before: torch warns of a scheduler that steps first in its process.
            self.optimizer._opt_called = True  # type: ignore[attr-defined]

    def _lay_out(self) -> None:
        """Give loaded tensors the memory layout of their weights: fused kernels take it for granted."""
        for parameter, kept in self.optimizer.state.items():
            for name, value in kept.items():
                if (
                    isinstance(value, Tensor)
                    and value.shape == parameter.shape
                    and value.stride() != parameter.stride()
                ):
                    kept[name] = torch.empty_like(parameter, dtype=value.dtype).detach().copy_(value)


_GIVEN = ("milestones", "optimizer")  # what the scheduler is built with, and needs no keeping
