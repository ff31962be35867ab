"""What to tell a person about a training that could not go on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from netbuilder.data import DataError
from netbuilder.training.checkpoint import Checkpoint, weights_of
from netbuilder.training.divergence import GoodWeights, first_bad
from netbuilder.training.errors import RecipeError, RunError, TrainingError
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.training.job import Job
    from netbuilder.training.samples import Batch

_OUT_OF_MEMORY = ("allocate memory", "out of memory", "CUDNN_STATUS_ALLOC_FAILED", "CUBLAS_STATUS_ALLOC_FAILED")
_LOST = ("device-side assert", "illegal memory access", "misaligned address", "unspecified launch failure", "ECC error")
_PARTED = ("gloo/", "Connection closed by peer", "Connection reset by peer", "ncclRemoteError", "ncclSystemError")


def told_plainly(error: Exception, advice: str = "") -> TrainingError:
    """What to tell a person about an exception that ended a training. advice: what to do where memory ran out."""
    if isinstance(error, TrainingError):
        return error
    if isinstance(error, (RecipeError, RunError, DataError)):
        return TrainingError(str(error))
    if is_out_of_memory(error):
        advice = advice or tr("try a smaller batch size or a smaller network")
        return TrainingError(tr("there is not enough memory: {advice}").format(advice=advice))
    said = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    if is_lost_gpu(error):
        told = tr(
            "the GPU gave up: {reason}. This program can use it no more until it is started again; the last "
            "checkpoint, if there is one, is kept. A training in a process of its own leaves the program as it is"
        )
        return TrainingError(told.format(reason=said.rstrip(".")))
    if isinstance(error, RuntimeError) and any(each in str(error) for each in _PARTED):
        return TrainingError(tr("another process of the training was lost"))
    if isinstance(error, OSError):
        return TrainingError(tr("a file could not be written: {error}").format(error=error))
    return TrainingError(tr("the training could not go on: {reason}").format(reason=said))


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, on whatever device."""
    said = str(error)
    return isinstance(error, (MemoryError, torch.OutOfMemoryError)) or any(each in said for each in _OUT_OF_MEMORY)


def is_lost_gpu(error: BaseException) -> bool:
    """Whether a kernel failed in a way after which CUDA serves this process no more: a failed assertion, such as an
    index that a table does not hold, or an address that is not there."""
    return isinstance(error, RuntimeError) and any(each in str(error) for each in _LOST)


def gone_wrong(job: Job, good: GoodWeights, batch: Batch, number: int, epoch: int, rate: float) -> TrainingError:
    """Go back to the last good weights, keep them, and say where the trouble began.

    batch: the one whose loss is no number, `number` of it in its epoch, both counted from 0; rate: that of learning.
    """
    module = job.module
    bad: Mapping[str, Tensor] = {name: tensor.detach().clone() for name, tensor in module.state_dict().items()}
    good.put_back()
    module.train()
    node = first_bad(module, job.objectives, *batch)
    if node is None:
        module.load_state_dict(bad)
        node = first_bad(module, job.objectives, *batch)
    good.put_back()
    module.eval()
    job.run.save("good", Checkpoint(weights_of(module)))
    said = tr(
        "the loss is no longer a finite number, in epoch {epoch}, batch {batch}. Try a lower learning rate (it was "
        "{rate:g}), or bring the data to a common scale with Normalize. The last good weights are kept"
    )
    if node:
        said = tr(
            "the loss is no longer a finite number, in epoch {epoch}, batch {batch}; it began at {node!r}. Try a lower "
            "learning rate (it was {rate:g}), or bring the data to a common scale with Normalize. The last good "
            "weights are kept"
        )
    return TrainingError(said.format(epoch=epoch + 1, batch=number + 1, node=node, rate=rate), node)
