"""The training loop."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, closing, nullcontext, suppress
from typing import Any

import torch
from torch import Tensor

from netbuilder.data import DataError
from netbuilder.data.transforms import Mixed
from netbuilder.training import beside, compiling, course, early_stopping, generators, tensorboard
from netbuilder.training.allocation import pages_kept
from netbuilder.training.augmenting import augmented
from netbuilder.training.changing import Changing
from netbuilder.training.channel import Channel
from netbuilder.training.divergence import Diverged, GoodWeights, all_finite
from netbuilder.training.errors import RunError, TrainingError
from netbuilder.training.evaluation import evaluate, mean_loss
from netbuilder.training.execution import applied
from netbuilder.training.failing import gone_wrong, is_out_of_memory, told_plainly
from netbuilder.training.holding import held
from netbuilder.training.job import Job
from netbuilder.training.keeping import Best, Keeper
from netbuilder.training.learner import PENALTY, Learner
from netbuilder.training.memory import advice_on_memory, forget_frames
from netbuilder.training.quickened import quickened
from netbuilder.training.repeating import told_of_unrepeated, unrepeated
from netbuilder.training.reporter import Reporter, Stopped
from netbuilder.training.samples import Batch, Samples, fewest, plan, samples_of, steps
from netbuilder.training.team import Alone, Team
from netbuilder.training.tensorboard import NoEvents
from netbuilder.wording import tr

Summary = dict[str, Any]
"""`{"run", "epochs", "seconds", "samples_per_second", "train": {…}, "validation": {…}, "test": {…}}`, and `"ended"`, in
words, where it ended before its last epoch without being stopped."""


class Trainer:
    """Trains one job once, in the thread that calls `train`. team: the processes that train it together."""

    def __init__(self, job: Job, channel: Channel | None = None, team: Team | None = None) -> None:
        self.job = job
        self.channel = channel or Channel()
        self.team = team or Alone()
        self.samples: dict[str, Samples] = {}
        self.pending: list[Tensor] = []  # losses that are still on the device

    def train(self) -> Summary:
        """Train until the last epoch, or until the channel says stop. Returns the run's summary.

        Validation comes after every epoch. The test split is looked at once, at the end of a whole training, with the
        weights of the epoch whose validation loss was least: they stay in the module, and `train` and `validation` of
        the summary are those of that epoch (of the last, where the recipe does not restore the best). A stopped
        training keeps the weights it has, saves them to go on from, and leaves `test` empty. Raises TrainingError
        where it cannot go on; the channel then says "failed" and why.
        """
        self.channel.enter("preparing")
        with ExitStack() as stack:
            try:
                if self.team.leads:
                    stack.enter_context(held(self.job.run.path))
            except RunError as error:  # the run is another's: nothing is written into it
                self.channel.enter("failed", str(error))
                raise told_plainly(error) from error
            return self._train_alone()

    def _train_alone(self) -> Summary:
        """Train in a run folder that nobody else trains in."""
        job, channel = self.job, self.channel
        try:
            with pages_kept(), generators.kept(job.device), applied(job.execution, job.device):
                self._prepare()
                with closing(self.events), closing(self.keeper):
                    return self._train()
        except Exception as error:
            self._forget(error)
            advice = advice_on_memory(job, error) if is_out_of_memory(error) else None
            told = told_plainly(error) if advice is None else told_plainly(error, advice)
            if job.fresh:
                job.run.discard()
            with suppress(RunError):  # what it is about is told, and is worse
                job.run.fail(told.message, told.node)
            channel.enter("failed", told.message, told.node)
            raise told from error
        except BaseException:
            channel.enter("stopped", tr("the training was interrupted"))
            raise
        finally:
            self.samples.clear()  # a GPU has its memory back without waiting for the collector of cycles

    def _forget(self, error: Exception) -> None:
        """Let go of what a step that failed leaves behind."""
        forget_frames(error)
        self.pending.clear()
        if hasattr(self, "learner"):  # it was prepared by then
            self.learner.forget()

    # Before

    def _prepare(self) -> None:
        job, module, recipe = self.job, self.job.module, self.job.recipe
        beside.until_ended()  # what was left of a training before would draw from the generators of this one
        channels_last = job.execution.memory_format == "channels_last"
        module.to(job.device)
        if channels_last:
            module.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        parts = {"train": job.data.train, "validation": job.data.validation, "test": job.data.test}
        self.samples = samples_of(parts, job.inputs, job.targets, job.device, channels_last=channels_last)
        length = len(self.samples["train"])
        least = fewest(recipe.batch_size, self.team.size)
        self.plan = plan(length, recipe.batch_size, recipe.accumulate, least)
        quick = quickened(module, halves=job.execution.precision != "float32")
        loose = unrepeated(module, job.objectives, job.device)
        for text in (*job.execution.told, loose and told_of_unrepeated(loose)):
            if text:
                self.channel.note(text)
        self.learner = Learner(
            module,
            job.objectives,
            recipe,
            steps(length, recipe.batch_size, recipe.accumulate, least),
            job.execution,
            team=self.team,
            forward=quick,
        )
        self.scoreboard = job.objectives.scoreboard()
        self.epochs = recipe.epochs
        self.changing = Changing(self)
        self.reporter = Reporter(
            self.channel,
            module,
            job.device,
            self.epochs,
            len(self.plan),
            self.changing.make_wished,
            lambda: self.learner.learning_rate,
            self.team,
        )
        self.keeper = Keeper(job.run, module, recipe.checkpoints, self.channel.note)
        writes = recipe.tensorboard and self.team.leads
        self.events = tensorboard.Events(job.run.path, self.channel.note) if writes else NoEvents()
        chosen = recipe.early_stopping and early_stopping.get(recipe.early_stopping.type)
        self.stopping = chosen.build(recipe.early_stopping.params) if chosen and recipe.early_stopping else None
        self.compiles = job.execution.compile
        self.ended = False  # before its last epoch, by early stopping
        self.epoch = self.batch = 0  # done, and done in the epoch at hand
        self.losses: list[float] = []  # of the epoch at hand, one a batch
        self.penalties: Tensor | None = None  # their sum over the samples of the epoch at hand, on the device
        self.rows: list[Mapping[str, Any]] = []
        self.best = Best(wanted=recipe.restore_best)
        self.averaged: dict[str, Any] | None = None  # what weights that were averaged over epochs are measured as
        self.seed = generators.seed_of(recipe.seed, self.team.rank)
        torch.manual_seed(self.seed)
        if job.start is not None:
            course.go_on_from(self, job.start)
        self.changing.ahead = list(job.run.changes[self.changing.made :])
        job.run.begin_again()
        job.run.keep_rows(self.rows)
        self.channel.add_rows(self.rows)
        self.keeper.begin(self.epoch)
        self.events.begin(self.rows, self.epoch * len(self.plan) + self.batch)
        self.good = GoodWeights(module)

    # The loop

    def _train(self) -> Summary:
        test: dict[str, Any] = {}
        stopped = kept = False
        try:
            try:
                self.reporter.report(self.epoch, self.batch)
                self.changing.hear()
                while not self._is_over:
                    self._learn_epoch()
                    if self._is_over:  # it was made shorter before its first batch
                        break
                    self._end_epoch()
                    self.changing.hear()
                self._save_end()
                self._average()
                test = self._test()
            except Stopped as end:
                stopped, kept = True, isinstance(end, compiling.StoppedBefore)
                self._report()
                self._refuse_unsound_weights()
            except DataError as error:
                raise self._out_of_data(error) from error
        except Diverged as error:
            self.keeper.close()
            batch = self._batch(error.batch)
            raise gone_wrong(self.job, self.good, batch, error.batch, self.epoch, self.learner.learning_rate) from error
        if stopped and not kept:
            self._save_end()
        return self._finish(test, stopped)

    @property
    def _is_over(self) -> bool:
        return self.ended or self.epoch >= self.epochs

    def _learn_epoch(self) -> None:
        """Learn the batches of an epoch, from `self.batch` on."""
        job, learner, reporter, samples = self.job, self.learner, self.reporter, self.samples["train"]
        team = self.team
        self.channel.enter("training")
        learner.train()
        self._compile()
        rows, ahead_of_us = samples.order(job.recipe.seed, self.epoch), self.plan[self.batch :]
        reporter.clock.lap("other")
        with closing(samples.batches(team.share(rows[each.start : each.end]) for each in ahead_of_us)) as batches:
            for each in ahead_of_us:
                if reporter.due or self.changing.ahead:
                    self._between()
                    if self._is_over:
                        break
                    self._compile()
                (inputs, targets), mixed = self._augmented(next(batches), self.batch)
                part = team.part(each.end - each.start)
                loss = learner.learn(inputs, targets, mixed, share=each.share * part, step=each.step, epoch=self.epoch)
                self.pending.append(loss if part == 1 else loss * part)
                self.scoreboard.add(learner.outputs, mixed.dominant(targets) if mixed else targets, learner.parts)
                if learner.penalised:
                    self._add_penalty(each.end - each.start)
                self.batch += 1
                reporter.samples += each.end - each.start
        self._report()

    def _between(self) -> None:
        """What is done between two batches, now and then: tell, keep, and hear what is wanted."""
        self._report()
        if self.team.agree(self.keeper.is_due()):
            self._save()
        self.changing.make_again()
        self.reporter.obey(self.epoch, self.batch)

    def _compile(self) -> None:
        """Compile the network where that is wanted, before the first batch and once other nodes are frozen."""
        if self.compiles and (self.learner.compiled is None or not self.learner.compiled.fits):
            compiling.begin(self)
            self.channel.enter("training")

    def _report(self) -> None:
        """Bring the latest losses from the device, all in one transfer, and tell how far we are. Raises Diverged."""
        fresh: list[float] = torch.stack(self.pending).tolist() if self.pending else []
        self.pending.clear()
        if self.team.size > 1:
            fresh = [sum(parts) for parts in zip(*self.team.gather(fresh), strict=True)]
        self.losses += fresh
        self.reporter.report(self.epoch, self.batch, fresh)
        for number, loss in enumerate(fresh, self.batch - len(fresh)):
            if not math.isfinite(loss):
                raise Diverged(number)
        if fresh:
            self.events.batch(self.epoch * len(self.plan) + self.batch, fresh[-1])
            self.good.seen_finite()

    def _add_penalty(self, samples: int) -> None:
        added = self.learner.penalty * samples
        self.penalties = added if self.penalties is None else self.penalties + added

    def _end_epoch(self) -> None:
        """Measure, remember the best weights, write the row and, now and then, the checkpoint."""
        job, learner = self.job, self.learner
        self._refuse_unsound_weights()
        self.good.accept()
        sizes = [each.end - each.start for each in self.plan]
        train = {"loss": mean_loss(self.losses, sizes), **self.scoreboard.compute(self.team)}
        if self.penalties is not None:
            train[PENALTY] = float(self.penalties) / max(1, sum(sizes))
        with self._averaged():
            validation = self._evaluate("validation")
            self.best.see(self.epoch + 1, validation["loss"], job.module.state_dict)
        rate = learner.learning_rate
        row = {"epoch": self.epoch + 1, "train": train, "validation": validation, "learning_rate": rate}
        learner.end_epoch(validation["loss"], self.epoch)
        if self.stopping is not None:
            self.ended = self.stopping.see(self.epoch + 1, row)
        self.epoch, self.batch, self.losses, self.penalties = self.epoch + 1, 0, [], None
        self.averaged = None
        self.scoreboard.reset()
        self.rows.append(row)
        try:
            job.run.append(row)
        except RunError as error:  # the run keeps it, and writes it with the next
            self.channel.note(tr("{error}. The training goes on, and it will be tried again").format(error=error))
        self.events.row(row)
        self.channel.add_rows([row])
        if self.team.agree(self._is_over or self.keeper.is_due(self.epoch)):
            self._save(must=self._is_over)
        self.reporter.report(self.epoch, self.batch)

    def _evaluate(self, split: str, *, whole: bool = False) -> dict[str, Any]:
        job = self.job
        scoreboard = job.objectives.scoreboard(whole=whole)
        self.team.spread(job.module)  # statistics are those of the leader's part of the batches
        return evaluate(
            job.module,
            job.objectives,
            self.samples[split],
            job.recipe.batch_size,
            scoreboard,
            self._between_measuring,
            self.team,
        )

    def _between_measuring(self) -> None:
        """What is done between two batches that are not learned. Raises Stopped."""
        if self.reporter.due:
            self.reporter.report(self.epoch, self.batch)
            self.reporter.obey(self.epoch, self.batch, learning=False)

    def _averaged(self) -> AbstractContextManager[object]:
        """The context in which the module has the averaged weights, where there are some that can be measured."""
        average = self.learner.average
        if average is None or not average.active or average.needs_statistics:
            return nullcontext()
        return average.swapped()

    def _refuse_unsound_weights(self) -> None:
        if self.team.any(not all_finite(self.job.module)):
            raise Diverged(max(0, self.batch - 1))

    def end_after(self, epochs: int) -> None:
        """Let the training have so many epochs, or end with the one at hand where it has more already."""
        self.epochs = self.reporter.epochs = max(epochs, self.epoch + 1 if self.batch else self.epoch)
        if self.learner.average is not None:
            self.learner.average.epochs = self.epochs

    # After

    def _average(self) -> None:
        """Averaged weights that could not be measured on the way, as the statistics of their norms were not known
        (those of SWA), are measured now, and are what the training comes to."""
        average, samples = self.learner.average, self.samples["train"]
        if average is None or not average.active or not average.needs_statistics:
            return

        def inputs() -> Iterator[tuple[Tensor, ...]]:
            for entering, _ in batches:
                self._between_measuring()
                yield entering

        with closing(samples.in_order(self.job.recipe.batch_size)) as batches:
            average.measure(inputs(), self.learner.frozen_norms)
        with average.swapped():
            validation = self._evaluate("validation")
            self.best.take(self.epoch, validation["loss"], self.job.module.state_dict())
        self.averaged = validation
        self._save(must=True)

    def _test(self) -> dict[str, Any]:
        if self.best.weights is not None:
            self.job.module.load_state_dict(self.best.weights)
        return self._evaluate("test", whole=True)

    def _finish(self, test: dict[str, Any], stopped: bool) -> Summary:
        job, clock = self.job, self.reporter.clock
        job.module.eval()
        number = self.epoch if stopped or not self.best.epoch else self.best.epoch
        row = next((row for row in self.rows if row["epoch"] == number), {})
        summary = {
            "run": str(job.run.path),
            "epochs": self.epoch,
            "seconds": round(clock.total, 3),
            "samples_per_second": round(self.reporter.samples / clock.learning, 1) if clock.learning else 0.0,
            "train": row.get("train", {}),
            "validation": (not stopped and self.averaged) or row.get("validation", {}),
            "test": test,
        }
        said = self.stopping.said if self.stopping is not None and self.ended and not stopped else ""
        if said:
            summary["ended"] = said
        job.run.finish(summary)
        self.reporter.report(self.epoch, self.batch)
        self.channel.enter("stopped" if stopped else "finished", said, summary=summary)
        return summary

    def _save_end(self) -> None:
        """What the training ends with is on the disk, also where it was made shorter after its last epoch."""
        if self.team.agree(not self._is_over or self.keeper.epoch < self.epoch):
            self._save(must=True)

    def save_where_it_is(self) -> None:
        """Have what the training would go on from on the disk, if it is not there already."""
        start = self.job.start
        if start is None or (self.epoch, self.batch) != (start.state["epoch"], start.state["batch"]):
            self._save(must=True)

    def _save(self, *, must: bool = False) -> None:
        self.keeper.save(self.best, course.state_of(self), must=must)

    def _out_of_data(self, error: DataError) -> TrainingError:
        """Keep what was learned where the data can be read no further, and say how to go on."""
        self._report()
        self._refuse_unsound_weights()
        if self.team.size > 1 or (not self.epoch and not self.batch):
            return TrainingError(str(error))  # the others of a team are still at it, and cannot save with this one
        if not self._is_over:
            self._save(must=True)
        path = self.job.run.path
        return TrainingError(
            tr(
                "{error}. What was learned until then is kept in {path}: once the data can be read again,"
                " netbuilder train --resume {path} goes on"
            ).format(error=error, path=path)
        )

    def usual_inputs(self) -> tuple[Tensor, ...]:
        """What enters the network with a batch of the usual size, or this process's part of it."""
        samples, each = self.samples["train"], self.plan[0]
        rows = self.team.share(samples.order(self.job.recipe.seed, self.epoch)[each.start : each.end])
        return self._augmented(samples.take(rows), 0)[0][0]

    def _batch(self, number: int) -> Batch:
        samples, each = self.samples["train"], self.plan[number]
        rows = samples.order(self.job.recipe.seed, self.epoch)
        return self._augmented(samples.take(rows[each.start : each.end]), number)[0]

    def _augmented(self, batch: Batch, number: int) -> tuple[Batch, Mixed | None]:
        """A batch of the epoch at hand as the network is to get it, and how its samples are mixed."""
        job = self.job
        if job.data.train.augmentation is None:
            return batch, None
        return augmented(job.data.train.augmentation, job.inputs, batch, self.seed, self.epoch, number)
