"""Losses that compare nothing: what arrives is itself what a training is to bring down."""

from __future__ import annotations

from torch import Tensor, nn


class GaussianKL(nn.Module):
    """The mean over the batch of what arrives `(N, …)`, added up within each sample.

    For the `kl` port of a GaussianSample, which gives each sample's KL(q(z|x) ‖ N(0, I)): Kingma and Welling,
    Auto-Encoding Variational Bayes (ICLR 2014), appendix B.
    """

    def __init__(self, reduction: str = "mean") -> None:
        super().__init__()

    def forward(self, output: Tensor) -> Tensor:
        return output.flatten(1).sum(1).mean()
