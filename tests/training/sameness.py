"""Whether two runs came to the same bits."""

from __future__ import annotations

from collections.abc import Mapping

import torch

from netbuilder.training import Run


def assert_same(run: Run, whole: Run) -> None:
    """The same bits everywhere, but for what tells of time and place."""
    for name in ("last", "best"):
        found, wanted = run.load(name), whole.load(name)
        assert same(found.model, wanted.model), name
        states = [{key: value for key, value in each.state.items() if key != "seconds"} for each in (found, wanted)]
        assert same(*states), name
    assert run.rows == whole.rows
    told = [{part: each.summary[part] for part in ("epochs", "train", "validation", "test")} for each in (run, whole)]
    assert told[0] == told[1]


def same(a: object, b: object) -> bool:
    if isinstance(a, torch.Tensor):
        return isinstance(b, torch.Tensor) and a.dtype == b.dtype and torch.equal(a, b)
    if isinstance(a, Mapping):
        return isinstance(b, Mapping) and a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, (list, tuple)):
        return type(a) is type(b) and len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and a == b
