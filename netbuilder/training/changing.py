"""Changes made while a training runs: those that are wished for, and those of an earlier session, made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbuilder.training import live
from netbuilder.training.errors import RunError
from netbuilder.training.groups import strangers
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.training.trainer import Trainer


class Changing:
    """Changes one training on its way. `made`: how many changes were made so far; `ahead`: those of an earlier session
    whose turn is still to come, the next one first."""

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer
        self.made = 0
        self.ahead: list[live.Change] = []

    def make_wished(self, change: live.Change) -> None:
        """Make a change that was wished for before the batch at hand, and write it into the run beforehand: whatever
        happens then, a resumed run makes it too."""
        trainer, note = self._trainer, self._trainer.channel.note
        frozen = dict(change.get("frozen", {}))
        if gone := strangers(trainer.job.module, frozen):
            note(
                tr("the change was not made for {gone}: there is no such node with weights").format(
                    gone=", ".join(gone)
                )
            )
            known = {address: is_so for address, is_so in frozen.items() if address not in gone}
            change = {name: said for name, said in change.items() if name != "frozen"}
            change |= {"frozen": known} if known else {}
        if not change:
            return
        if reason := trainer.learner.refusal(change):
            note(tr("the change was not made: {reason}").format(reason=reason))
            return
        kept = {"epoch": trainer.epoch, "batch": trainer.batch, **change}
        try:
            trainer.job.run.append_change(kept)
        except RunError as error:
            note(tr("the change was not made, as it cannot be written into the run: {error}").format(error=error))
            return
        self._make(kept)

    def hear(self) -> None:
        """Make the changes that were wished for while nothing was learned: they may make the training longer."""
        self.make_again()
        self._trainer.reporter.hear()

    def make_again(self) -> None:
        """Make the changes of an earlier session whose turn has come."""
        while self.ahead and live.is_due(self.ahead[0], self._trainer.epoch, self._trainer.batch):
            self._make(self.ahead.pop(0), again=True)

    def _make(self, change: live.Change, *, again: bool = False) -> None:
        trainer = self._trainer
        self.made += 1
        trainer.learner.change(change)
        if "frozen" in change:
            trainer.learner.train()
        if "epochs" in change and not (again and trainer.job.until is not None):
            trainer.end_after(change["epochs"])
