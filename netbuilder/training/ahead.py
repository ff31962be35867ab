"""Making the next batches on threads beside the training."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import torch

Wanted = TypeVar("Wanted")
Made = TypeVar("Made")


def ahead(make: Callable[[Wanted], Made], wanted: Iterable[Wanted], *, workers: int, most: int) -> Generator[Made]:
    """`make(each)` of all that is wanted, in order, up to `most` of them made before they are asked for.

    `make` runs on `workers` threads; what it raises is raised here, when its turn comes. Whoever does not go through to
    the end closes the iterator, which ends the threads.
    """
    # Each thread that computes in parallel would get a team of threads of its own, which wait by spinning.
    pool = ThreadPoolExecutor(workers, "batches", initializer=torch.set_num_threads, initargs=(1,))
    waiting: deque[Future[Made]] = deque()
    try:
        for each in wanted:
            waiting.append(pool.submit(make, each))
            if len(waiting) > most:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        # What a thread asks for is also what threads started later begin with.
        torch.set_num_threads(torch.get_num_threads())
