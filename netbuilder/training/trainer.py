"""The training loop."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from contextlib import closing
from typing import Any

import torch
from torch import Tensor

from netbuilder.data import DataError
from netbuilder.data.transforms import Mixed
from netbuilder.training import checkpoint, generators, packing
from netbuilder.training.augmenting import augmented
from netbuilder.training.channel import Channel
from netbuilder.training.checkpoint import Checkpoint
from netbuilder.training.devices import threads_for
from netbuilder.training.divergence import Diverged, GoodWeights, all_finite, first_bad
from netbuilder.training.errors import RecipeError, RunError, TrainingError
from netbuilder.training.evaluation import evaluate, mean_loss
from netbuilder.training.job import Job
from netbuilder.training.learner import Learner
from netbuilder.training.reporter import Clock, Reporter, Stopped
from netbuilder.training.samples import Batch, Samples, bounds, wants_channels_last

Summary = dict[str, Any]
"""`{"run", "epochs", "seconds", "samples_per_second", "train": {…}, "validation": {…}, "test": {…}}`."""

SAVE_S = 1.0
"""Epochs that take less are not all written to the disk."""


class Trainer:
    """Trains one job once, in the thread that calls `train`."""

    def __init__(self, job: Job, channel: Channel | None = None) -> None:
        self.job = job
        self.channel = channel or Channel()

    def train(self) -> Summary:
        """Train until the last epoch, or until the channel says stop. Returns the run's summary.

        Validation comes after every epoch. The test split is looked at once, at the end of a whole training, with the
        weights of the epoch whose validation loss was least: they stay in the module, and `train` and `validation` of
        the summary are those of that epoch. A stopped training keeps the weights it has, saves them to go on from, and
        leaves `test` empty. Raises TrainingError where it cannot go on; the channel then says "failed" and why.
        """
        job, channel = self.job, self.channel
        channel.enter("preparing")
        try:
            with generators.kept(job.device), threads_for(job.device, job.flops * job.recipe.batch_size):
                self._prepare()
                return self._train()
        except Exception as error:
            told = told_plainly(error)
            if job.fresh:
                job.run.discard()
            channel.enter("failed", told.message, told.node)
            raise told from error
        except BaseException:
            channel.enter("stopped", "the training was interrupted")
            raise

    # Before

    def _prepare(self) -> None:
        job, module = self.job, self.job.module
        channels_last = wants_channels_last(module)
        module.to(job.device)
        if channels_last:
            module.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        parts = {"train": job.data.train, "validation": job.data.validation, "test": job.data.test}
        self.samples = {
            name: Samples(part, job.inputs, job.targets, job.device, channels_last=channels_last)
            for name, part in parts.items()
        }
        self.bounds = bounds(len(self.samples["train"]), job.recipe.batch_size)
        self.learner = Learner(module, job.objectives, job.recipe, len(self.bounds))
        self.scoreboard = job.objectives.scoreboard()
        self.reporter = Reporter(self.channel, module, job.device, job.recipe.epochs, len(self.bounds))
        self.epoch = self.batch = 0  # done, and done in the epoch at hand
        self.losses: list[float] = []  # of the epoch at hand, one a batch
        self.pending: list[Tensor] = []  # losses that are still on the device
        self.rows: list[Mapping[str, Any]] = []
        self.best: dict[str, Any] = {"epoch": 0, "loss": math.inf}
        self.best_weights: dict[str, Tensor] | None = None
        self.best_is_saved = True
        self.saved_at = -math.inf
        torch.manual_seed(job.recipe.seed)
        if job.start is not None:
            self._go_on_from(job.start)
        job.run.begin_again()
        job.run.keep_rows(self.rows)
        self.channel.add_rows(self.rows)
        self.good = GoodWeights(module)

    def _go_on_from(self, start: Checkpoint) -> None:
        job, state, where = self.job, start.state, self.job.run.path
        checkpoint.load_weights(job.module, start.model, where)
        try:
            self.epoch, self.batch, self.losses = state["epoch"], state["batch"], list(state["losses"])
            self.learner.load(state["learner"])
            self.scoreboard.load(state["scoreboard"])
            kept = {name: packing.from_hex(text) for name, text in state["generators"].items()}
            generators.restore(kept, job.device)
            self.reporter.clock = Clock(0.0, state["seconds"])
            if self.batch > len(self.bounds):
                raise ValueError("the epochs of this run had another length")
            if job.run.has("best"):
                best = job.run.load("best")
                self.best = dict(best.state["best"])
                self.best_weights = {name: tensor.to(job.device) for name, tensor in best.model.items()}
        except (KeyError, TypeError, ValueError, RuntimeError, AttributeError) as error:
            raise RunError(f"{where}: the last checkpoint does not fit this project: {error}") from error
        self.rows = [row for row in job.run.rows if row.get("epoch", 0) <= self.epoch]

    # The loop

    def _train(self) -> Summary:
        test: dict[str, Any] = {}
        stopped = False
        try:
            try:
                self.reporter.report(self.epoch, self.batch)
                while self.epoch < self.job.recipe.epochs:
                    self._learn_epoch()
                    self._end_epoch()
                test = self._test()
            except Stopped:
                stopped = True
                self._report()
                self._refuse_unsound_weights()
            except DataError as error:
                raise self._out_of_data(error) from error
        except Diverged as error:
            raise self._gone_wrong(error.batch) from error
        return self._finish(test, stopped)

    def _learn_epoch(self) -> None:
        """Learn the batches of an epoch, from `self.batch` on."""
        job, learner, reporter, samples = self.job, self.learner, self.reporter, self.samples["train"]
        self.channel.enter("training")
        job.module.train()
        rows, ahead_of_us = samples.order(job.recipe.seed, self.epoch), self.bounds[self.batch :]
        reporter.clock.lap("other")
        with closing(samples.batches(rows[start:end] for start, end in ahead_of_us)) as batches:
            for start, end in ahead_of_us:
                if reporter.due:
                    self._report()
                    reporter.obey(self.epoch, self.batch)
                (inputs, targets), mixed = self._augmented(next(batches), self.batch)
                self.pending.append(learner.learn(inputs, targets, mixed))
                self.scoreboard.add(learner.outputs, mixed.dominant(targets) if mixed else targets, learner.parts)
                self.batch += 1
                reporter.samples += end - start
        self._report()

    def _report(self) -> None:
        """Bring the latest losses from the device, all in one transfer, and tell how far we are. Raises Diverged."""
        fresh: list[float] = torch.stack(self.pending).tolist() if self.pending else []
        self.pending.clear()
        self.losses += fresh
        self.reporter.report(self.epoch, self.batch, fresh)
        for number, loss in enumerate(fresh, self.batch - len(fresh)):
            if not math.isfinite(loss):
                raise Diverged(number)
        if fresh:
            self.good.seen_finite()

    def _end_epoch(self) -> None:
        """Measure, remember the best weights, write the row and, now and then, the checkpoint."""
        job, learner = self.job, self.learner
        self._refuse_unsound_weights()
        self.good.accept()
        sizes = [end - start for start, end in self.bounds]
        train = {"loss": mean_loss(self.losses, sizes), **self.scoreboard.compute()}
        validation = self._evaluate("validation")
        rate = learner.learning_rate
        row = {"epoch": self.epoch + 1, "train": train, "validation": validation, "learning_rate": rate}
        learner.end_epoch(validation["loss"])
        self._remember_best(validation["loss"])
        self.epoch, self.batch, self.losses = self.epoch + 1, 0, []
        self.scoreboard.reset()
        self.rows.append(row)
        job.run.append(row)
        self.channel.add_rows([row])
        if time.perf_counter() - self.saved_at >= SAVE_S or self.epoch == job.recipe.epochs:
            self._save()
        self.reporter.report(self.epoch, self.batch)

    def _evaluate(self, split: str, *, whole: bool = False) -> dict[str, Any]:
        job, reporter = self.job, self.reporter

        def between() -> None:
            if reporter.due:
                reporter.report(self.epoch, self.batch)
                reporter.obey(self.epoch, self.batch, learning=False)

        scoreboard = job.objectives.scoreboard(whole=whole)
        return evaluate(job.module, job.objectives, self.samples[split], job.recipe.batch_size, scoreboard, between)

    def _remember_best(self, loss: float | None) -> None:
        if loss is not None and loss < self.best["loss"]:
            self.best = {"epoch": self.epoch + 1, "loss": loss}
            self.best_weights = {name: tensor.detach().clone() for name, tensor in self.job.module.state_dict().items()}
            self.best_is_saved = False

    def _refuse_unsound_weights(self) -> None:
        if not all_finite(self.job.module):
            raise Diverged(max(0, self.batch - 1))

    # After

    def _test(self) -> dict[str, Any]:
        if self.best_weights is not None:
            self.job.module.load_state_dict(self.best_weights)
        return self._evaluate("test", whole=True)

    def _finish(self, test: dict[str, Any], stopped: bool) -> Summary:
        job, clock = self.job, self.reporter.clock
        if stopped and self.epoch < job.recipe.epochs:
            self._save()
        job.module.eval()
        number = self.epoch if stopped or not self.best["epoch"] else self.best["epoch"]
        row = next((row for row in self.rows if row["epoch"] == number), {})
        summary = {
            "run": str(job.run.path),
            "epochs": self.epoch,
            "seconds": round(clock.total, 3),
            "samples_per_second": round(self.reporter.samples / clock.learning, 1) if clock.learning else 0.0,
            "train": row.get("train", {}),
            "validation": row.get("validation", {}),
            "test": test,
        }
        job.run.finish(summary)
        self.reporter.report(self.epoch, self.batch)
        self.channel.enter("stopped" if stopped else "finished", summary=summary)
        return summary

    def _save(self) -> None:
        """Write the best weights, where they are new, and everything that going on needs."""
        run, state = self.job.run, self._state()
        if not self.best_is_saved and self.best_weights is not None:
            weights = {name: packing.on_cpu(tensor) for name, tensor in self.best_weights.items()}
            run.save("best", Checkpoint(weights, {"best": self.best}))
            self.best_is_saved = True
        run.save("last", Checkpoint(checkpoint.weights_of(self.job.module), state))
        self.saved_at = time.perf_counter()

    def _state(self) -> dict[str, Any]:
        states = generators.states(self.job.device)
        return {
            "epoch": self.epoch,
            "batch": self.batch,
            "losses": self.losses,
            "learner": self.learner.state(),
            "scoreboard": self.scoreboard.state(),
            "generators": {name: packing.to_hex(state) for name, state in states.items()},
            "seconds": self.reporter.clock.total,
        }

    def _gone_wrong(self, number: int) -> TrainingError:
        """Go back to the last good weights, and say where the trouble began. `number` is the batch in its epoch."""
        job, module = self.job, self.job.module
        bad = {name: tensor.detach().clone() for name, tensor in module.state_dict().items()}
        batch = self._batch(number)
        self.good.put_back()
        module.train()
        node = first_bad(module, job.objectives, *batch)
        if node is None:
            module.load_state_dict(bad)
            node = first_bad(module, job.objectives, *batch)
        self.good.put_back()
        module.eval()
        job.run.save("good", Checkpoint(checkpoint.weights_of(module)))
        began = f"; it began at {node!r}" if node else ""
        rate = self.learner.learning_rate
        return TrainingError(
            f"the loss is no longer a finite number, in epoch {self.epoch + 1}, batch {number + 1}{began}. Try a lower "
            f"learning rate (it was {rate:g}), or bring the data to a common scale with Normalize. The last good "
            "weights are kept",
            node,
        )

    def _out_of_data(self, error: DataError) -> TrainingError:
        """Keep what was learned where the data can be read no further, and say how to go on."""
        self._report()
        self._refuse_unsound_weights()
        if not self.epoch and not self.batch:
            return TrainingError(str(error))
        if self.epoch < self.job.recipe.epochs:
            self._save()
        path = self.job.run.path
        return TrainingError(
            f"{error}. What was learned until then is kept in {path}: once the data can be read again, "
            f"netbuilder train --resume {path} goes on"
        )

    def _batch(self, number: int) -> Batch:
        samples = self.samples["train"]
        rows = samples.order(self.job.recipe.seed, self.epoch)
        start, end = self.bounds[number]
        return self._augmented(samples.take(rows[start:end]), number)[0]

    def _augmented(self, batch: Batch, number: int) -> tuple[Batch, Mixed | None]:
        """A batch of the epoch at hand as the network is to get it, and how its samples are mixed."""
        job = self.job
        if job.data.train.augmentation is None:
            return batch, None
        return augmented(job.data.train.augmentation, job.inputs, batch, job.recipe.seed, self.epoch, number)


def told_plainly(error: Exception) -> TrainingError:
    """What to tell a person about an exception that ended a training."""
    if isinstance(error, TrainingError):
        return error
    if isinstance(error, (RecipeError, RunError, DataError)):
        return TrainingError(str(error))
    said = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)) or "allocate memory" in said or "out of memory" in said:
        return TrainingError("there is not enough memory: try a smaller batch size or a smaller network")
    if isinstance(error, OSError):
        return TrainingError(f"a file could not be written: {error}")
    return TrainingError(f"the training could not go on: {said}")
