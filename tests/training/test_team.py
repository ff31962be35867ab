"""Several processes that train together: what each takes, what they agree on, and that a step is that of the whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
import torch
from torch.utils.data import DistributedSampler

from netbuilder.training import RecipeError
from netbuilder.training.samples import bounds, fewest, order, plan
from netbuilder.training.team import Alone, Processes

MEMBER = """
import json, os, sys
import torch
torch.set_num_threads(1)
from pathlib import Path
from torch import nn
from torchmetrics import R2Score
from torchmetrics.classification import MulticlassAUROC, MulticlassAccuracy
from netbuilder.training.meter import Meter
from netbuilder.training.team import Processes

rank = int(sys.argv[1])
said = {}
with Processes.met(rank, rank, 2, Path(sys.argv[2])) as team:
    said["agreed"] = team.agree({"from": rank})
    said["met"] = team.meet(f"path {rank}")
    said["any"] = [team.any(rank == 1), team.any(False)]
    said["gathered"] = team.gather(("of", rank))
    said["sum"] = team.sum(torch.tensor([1.0, float(rank)])).tolist()

    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(5, 4), nn.BatchNorm1d(4), nn.Linear(4, 3), nn.Linear(7, 7))
    net[0].bias.requires_grad = False  # frozen; the last layer is never used
    torch.manual_seed(1)
    x, y = torch.randn(7, 5), torch.randint(0, 3, (7,))
    net[1].eval()  # else each member has statistics of its own
    rows = team.share(torch.arange(7))
    (nn.functional.cross_entropy(net[:3](x[rows]), y[rows]) * team.part(7)).backward()
    team.sum_gradients(list(net.parameters()))
    mine = [None if p.grad is None else p.grad.clone() for p in net.parameters()]
    net.zero_grad()
    nn.functional.cross_entropy(net[:3](x), y).backward()
    whole = [p.grad for p in net.parameters()]
    said["none"] = [a is None for a in mine] == [b is None for b in whole]
    said["far"] = max(float((a - b).abs().max()) for a, b in zip(mine, whole) if a is not None)
    said["same"] = all(torch.equal(*map(torch.tensor, pair)) for pair in
                       zip(*team.gather([m.tolist() for m in mine if m is not None])))
    net[1].running_mean.fill_(float(rank + 5))
    team.spread(net)
    said["spread"] = net[1].running_mean.tolist()

    def meter():
        accuracy = MulticlassAccuracy(num_classes=3, average="micro")
        metrics = {"accuracy": accuracy, "auroc": MulticlassAUROC(num_classes=3)}
        return Meter(metrics, lambda output, target: (output, target))

    scores = torch.randn(7, 3).softmax(1)
    shared, alone = meter(), meter()
    shared.add(scores[rows], y[rows])
    shared.add_loss(torch.tensor(float(rank)), len(rows))
    said["metrics"] = shared.compute(team)
    only = meter()  # the second member has nothing to add
    if rank == 0:
        only.add(scores, y)
    said["only"] = only.compute(team)
    r2 = Meter({"r2": R2Score()}, lambda output, target: (output, target))
    r2.add(torch.tensor([[float(rank)]]), torch.tensor([[rank + 1.0]]))
    said["r2"] = r2.compute(team)["r2"]
said["truth"] = {name: metric(scores, y).item() for name, metric in alone._metrics.items()}
print(json.dumps(said))
"""


@pytest.fixture(scope="module")
def members(tmp_path_factory):
    """What either of two members found."""
    folder = tmp_path_factory.mktemp("team")
    environment = {**os.environ, "GLOO_SOCKET_IFNAME": "lo"}
    started = [
        subprocess.Popen(
            [sys.executable, "-W", "error::UserWarning", "-c", MEMBER, str(rank), str(folder / "met")],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for rank in range(2)
    ]
    said = [each.communicate(timeout=90) for each in started]
    assert not [each.returncode for each in started if each.returncode], said
    return [json.loads(out) for out, _ in said]


def test_members_agree_with_the_leader_and_hear_of_each_other(members):
    for said in members:
        assert said["agreed"] == {"from": 0} and said["met"] == "path 0"
        assert said["any"] == [True, False]
        assert said["gathered"] == [["of", 0], ["of", 1]] and said["sum"] == [2.0, 1.0]
        assert said["spread"] == [5.0] * 4


def test_the_gradient_of_an_uneven_batch_is_that_of_the_whole_batch_and_the_same_in_every_member(members):
    for said in members:
        assert said["none"], "a frozen or unused weight must stay without a gradient"
        assert said["far"] < 1e-6 and said["same"]


def test_metrics_are_those_of_all_members_even_where_one_has_nothing_to_add(members):
    for said in members:
        truth = said["truth"]
        assert said["metrics"] == pytest.approx({**truth, "loss": 3 / 7})
        assert said["only"] == pytest.approx(truth)
        assert said["r2"] == pytest.approx(-3.0)
    assert members[0]["metrics"] == members[1]["metrics"]


def _member(rank: int, size: int) -> Processes:
    member = object.__new__(Processes)
    member.rank, member.size = rank, size
    return member


def test_members_take_the_rows_that_a_distributed_sampler_gives_them():
    class InOrder(DistributedSampler):
        """The sampler with the order that a training goes through."""

        def __iter__(self):
            indices = order(3, 1, 32).tolist()
            return iter(indices[self.rank : self.total_size : self.num_replicas])

    rows = order(3, 1, 32)
    for rank in range(2):
        mine = [_member(rank, 2).share(rows[start:end]).tolist() for start, end in bounds(32, 8)]
        theirs = list(InOrder(range(32), num_replicas=2, rank=rank, shuffle=True))
        assert [row for each in mine for row in each] == theirs and all(len(each) == 4 for each in mine)


@pytest.mark.parametrize("size", [2, 3, 4])
def test_every_row_falls_to_one_member_and_the_parts_make_one(size):
    for stretch in plan(65, 8, least=fewest(8, size)):
        rows = torch.arange(stretch.start, stretch.end)
        shares = [_member(rank, size).share(rows) for rank in range(size)]
        assert sorted(torch.cat(shares).tolist()) == rows.tolist()
        assert all(len(share) >= 2 for share in shares), "BatchNorm has no statistics of a single sample"
        parts = [_member(rank, size).part(len(rows)) for rank in range(size)]
        assert sum(parts) == pytest.approx(1) and parts[0] == len(shares[0]) / len(rows)
    assert Alone().share(rows) is rows and Alone().part(5) == 1


def test_more_workers_than_samples_in_a_batch_are_refused_in_plain_words():
    with pytest.raises(RecipeError, match="batch_size.*2 samples.*3 workers"):
        fewest(2, 3)
