"""Embeddings with a `max_norm` shorten rows of their weights in place whenever they are called, learning or not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import nn


@contextmanager
def renorming_undone(module: nn.Module) -> Iterator[None]:
    """Put back, to the bit, what embeddings with a `max_norm` write into their weights meanwhile: whoever only looks
    through a network leaves it as it was."""
    layers = (each for each in module.modules() if isinstance(each, (nn.Embedding, nn.EmbeddingBag)))
    bounded = [each.weight for each in layers if each.max_norm is not None]
    before = [each.detach().clone() for each in bounded]
    try:
        yield
    finally:
        with torch.no_grad():
            for weight, kept in zip(bounded, before, strict=True):
                weight.copy_(kept)
