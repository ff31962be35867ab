"""Batches that are made on other threads: in order, not too many, and nothing left behind."""

import threading
from contextlib import closing

import pytest
import torch

from netbuilder.training.ahead import ahead


def left_running():
    return [each.name for each in threading.enumerate() if each.name.startswith("batches")]


@pytest.mark.parametrize("workers", [1, 4])
def test_what_is_made_comes_in_order_whoever_is_ready_first(workers):
    turn = threading.Semaphore(0)

    def make(number):
        if workers > 1 and number == 0:
            turn.acquire(timeout=5)  # the first is the last to be ready
        elif number == 2:
            turn.release()
        return number * 10

    assert list(ahead(make, range(20), workers=workers, most=4)) == [10 * n for n in range(20)]
    assert not left_running()


def test_no_more_is_made_than_was_asked_for():
    made = []
    with closing(ahead(lambda n: made.append(n) or n, iter(range(100)), workers=2, most=3)) as batches:
        assert [next(batches) for _ in range(5)] == [0, 1, 2, 3, 4]
        assert max(made) <= 4 + 3
    assert max(made) <= 4 + 3 and not left_running()


def test_a_fault_comes_when_its_turn_does_and_ends_the_threads():
    def make(number):
        if number == 3:
            raise ValueError("the third is broken")
        return number

    batches = ahead(make, range(10), workers=2, most=4)
    assert [next(batches) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="third"):
        next(batches)
    assert not left_running()


def test_threads_started_later_compute_with_as_many_threads_as_before():
    before, found = torch.get_num_threads(), []
    inside = list(ahead(lambda _: torch.get_num_threads(), range(3), workers=1, most=1))
    later = threading.Thread(target=lambda: found.append(torch.get_num_threads()))
    later.start()
    later.join()
    assert inside == [1, 1, 1] and found == [before] and torch.get_num_threads() == before
