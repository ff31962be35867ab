"""Layers that draw from a normal distribution."""

from __future__ import annotations

import torch
from torch import nn


class GaussianNoise(nn.Module):
    """Adds to values `(N, …)`, while training, noise drawn with mean 0 and the standard deviation `std`."""

    def __init__(self, std: float = 0.1) -> None:
        super().__init__()
        self.std = std

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        return input + self.std * torch.randn_like(input) if self.training else input


class GaussianSample(nn.Module):
    """A sample of the normal distribution of `mean` and `logvar`, both `(N, …)`, through which gradients flow: Kingma
    & Welling, Auto-Encoding Variational Bayes (2014), section 2.4.

    Returns `out` `(N, …)`, the mean itself where it is not training, and `kl` `(N, 1)`, the divergence of the
    distribution from the standard normal one, summed over what is sampled (appendix B).
    """

    def forward(self, mean: torch.Tensor, logvar: torch.Tensor) -> dict[str, torch.Tensor]:
        out = mean + (logvar / 2).exp() * torch.randn_like(mean) if self.training else mean
        kl = (mean.square() + logvar.exp() - 1 - logvar).flatten(1).sum(1, keepdim=True) / 2
        return {"out": out, "kl": kl}
