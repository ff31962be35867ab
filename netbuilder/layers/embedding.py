"""Tokens: vectors that stand for them, and what goes with sequences of them."""

from __future__ import annotations

import torch
from torch import nn

from netbuilder.wording import tr


class Embedding(nn.Embedding):
    """`torch.nn.Embedding` of indices `(N, …)`, giving `(N, …, D)`. Raises IndexError, in words, for an index that the
    table does not hold."""

    def __init__(
        self,
        num_embeddings: int,
        embedding_dim: int,
        padding_idx: int | None = None,
        max_norm: float | None = None,
        norm_type: float = 2.0,
        scale_grad_by_freq: bool = False,
        sparse: bool = False,
    ) -> None:
        super().__init__(num_embeddings, embedding_dim, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse)

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        try:
            return super().forward(input)
        except (IndexError, RuntimeError) as error:
            if wrong := _outside(input, self.num_embeddings):
                raise IndexError(wrong) from error
            raise


class EmbeddingBag(nn.EmbeddingBag):
    """`torch.nn.EmbeddingBag` of indices `(N, T)`, giving `(N, D)`. Raises IndexError, in words, for an index that the
    table does not hold."""

    def __init__(
        self,
        num_embeddings: int,
        embedding_dim: int,
        max_norm: float | None = None,
        norm_type: float = 2.0,
        scale_grad_by_freq: bool = False,
        mode: str = "mean",
        padding_idx: int | None = None,
    ) -> None:
        super().__init__(
            num_embeddings, embedding_dim, max_norm, norm_type, scale_grad_by_freq, mode, padding_idx=padding_idx
        )

    def forward(self, input: torch.Tensor) -> torch.Tensor:  # type: ignore[override]
        try:
            return super().forward(input)
        except (IndexError, RuntimeError) as error:
            if wrong := _outside(input, self.num_embeddings):
                raise IndexError(wrong) from error
            raise


def _outside(indices: torch.Tensor, size: int) -> str | None:
    """What is wrong where an index is none of a table of that size: torch names neither of them on every path."""
    if indices.is_meta or not indices.numel():
        return None
    try:
        least, largest = int(indices.min()), int(indices.max())
    except RuntimeError:  # a GPU that has failed says no more
        return None
    if least >= 0 and largest < size:
        return None
    wrong = least if least < 0 else largest
    said = (
        tr(
            "index {wrong:,} arrived at a table of {size:,} embeddings, which takes 0 to {last:,}: "
            "indices are not negative"
        )
        if wrong < 0
        else tr(
            "index {wrong:,} arrived at a table of {size:,} embeddings, which takes 0 to {last:,}: "
            "set num_embeddings to {least:,} or more"
        )
    )
    return said.format(wrong=wrong, size=size, last=size - 1, least=wrong + 1)


class PositionalEncoding(nn.Module):
    """Adds to each place of a sequence `(N, T, F)` a vector that says which place it is.

    kind: `sinusoidal`, Vaswani et al., Attention Is All You Need (2017), section 3.5; or `learned` (its table
    3, row E), started with a standard deviation of 0.02. max_len: the longest sequence.
    """

    def __init__(self, d_model: int, max_len: int, kind: str = "sinusoidal", dropout: float = 0.0) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        if kind == "learned":
            self.weight = nn.Parameter(torch.empty(max_len, d_model).normal_(std=0.02))
        else:
            places = torch.arange(max_len).unsqueeze(1)
            angles = places / 10_000 ** (torch.arange(0, d_model, 2) / d_model)
            table = torch.stack((angles.sin(), angles.cos()), 2).flatten(1)[:, :d_model]
            self.register_buffer("weight", table, persistent=False)

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        encoded: torch.Tensor = self.dropout(input + self.weight[: input.shape[1]])
        return encoded


class PaddingMask(nn.Module):
    """Where tokens `(N, T)` are padding, as attention takes it: `(N, T)`, true where nothing is to be looked at. A
    sample that is all padding keeps its first place, since attention to nothing at all would be no number."""

    def __init__(self, padding_idx: int = 0) -> None:
        super().__init__()
        self.padding_idx = padding_idx

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        padding = input == self.padding_idx
        first = torch.arange(input.shape[1], device=input.device) == 0
        return padding & ~(first & padding.all(1, keepdim=True))


class MaskedMean(nn.Module):
    """Mean over time of a sequence `(N, T, F)` without the places that the mask `(N, T)` is true at, giving `(N, F)`;
    zero where none is left."""

    def forward(self, input: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        kept = (~mask).to(input.dtype).unsqueeze(2)
        return (input * kept).sum(1) / kept.sum(1).clamp(min=1)
