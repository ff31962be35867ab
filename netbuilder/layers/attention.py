"""torch's attention layers, batch first, with masks and results that are named.

Masks are true where nothing may be looked at, as torch's boolean masks are. Each of the three classes named like
torch's is torch's own, so that weights bear its names and load into it and out of it.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn


def later_places(query: Tensor, key: Tensor) -> Tensor:
    """What a place of `query` `(N, T, …)` may not see of `key` `(N, S, …)` where it sees only what came before and
    itself: `(T, S)`."""
    return torch.ones(query.shape[1], key.shape[1], dtype=torch.bool, device=query.device).triu(1)


def unseen(later: Tensor, padding: Tensor) -> Tensor:
    """What `later`, `(T, S)` or `(N, T, S)`, and `padding`, `(N, S)`, hide together: `(N, T, S)`. Where that is all, as
    from padding before the first token, the padding is seen: attention to nothing at all would be no number."""
    padding = padding.unsqueeze(1)
    nothing_left = (later | padding).all(-1, keepdim=True)
    return later | (padding & ~nothing_left)


class MultiheadAttention(nn.MultiheadAttention):
    """`torch.nn.MultiheadAttention` of queries `(N, T, E)`, keys `(N, S, K)` and values `(N, S, V)`; keys are the
    queries and values the keys where they are not given.

    mask: `(N, S)`, keys nobody may look at; attn_mask: `(N, T, S)`, what each query may not look at; causal: queries
    look at no later place. Returns `out` `(N, T, E)` and `weights` `(N, T, S)`, the mean over the heads, or
    `(N, H, T, S)` where average_attn_weights is off.
    """

    def __init__(
        self,
        embed_dim: int,
        num_heads: int,
        dropout: float = 0.0,
        bias: bool = True,
        add_bias_kv: bool = False,
        add_zero_attn: bool = False,
        kdim: int | None = None,
        vdim: int | None = None,
        causal: bool = False,
        average_attn_weights: bool = True,
    ) -> None:
        super().__init__(embed_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim, batch_first=True)
        self.causal, self.average_attn_weights = causal, average_attn_weights

    def forward(  # type: ignore[override]
        self,
        query: Tensor,
        key: Tensor | None = None,
        value: Tensor | None = None,
        mask: Tensor | None = None,
        attn_mask: Tensor | None = None,
    ) -> dict[str, Tensor]:
        key = query if key is None else key
        value = key if value is None else value
        hidden = later_places(query, key) if self.causal else None
        if attn_mask is not None:
            hidden = attn_mask if hidden is None else attn_mask | hidden
        always_something = self.bias_k is not None or self.add_zero_attn
        if hidden is not None and mask is not None and not always_something:
            hidden, mask = unseen(hidden, mask), None
        if hidden is not None and hidden.ndim == 3:
            hidden = hidden.repeat_interleave(self.num_heads, 0)
        out, weights = super().forward(
            query, key, value, mask, attn_mask=hidden, average_attn_weights=self.average_attn_weights
        )
        assert weights is not None
        return {"out": out, "weights": weights}


class TransformerEncoderLayer(nn.TransformerEncoderLayer):
    """`torch.nn.TransformerEncoderLayer` of a sequence `(N, T, E)`, giving the same shape.

    mask: `(N, T)`, places nobody may look at; causal: a place looks at no later one.
    """

    def __init__(
        self,
        d_model: int,
        nhead: int,
        dim_feedforward: int = 2048,
        dropout: float = 0.1,
        activation: str = "relu",
        layer_norm_eps: float = 1e-5,
        norm_first: bool = False,
        bias: bool = True,
        causal: bool = False,
    ) -> None:
        super().__init__(d_model, nhead, dim_feedforward, dropout, activation, layer_norm_eps, True, norm_first, bias)
        self.causal = causal

    def forward(self, input: Tensor, mask: Tensor | None = None) -> Tensor:  # type: ignore[override]
        hidden = later_places(input, input) if self.causal else None
        if hidden is None or mask is None:
            return super().forward(input, hidden, mask, is_causal=self.causal)
        return super().forward(input, unseen(hidden, mask).repeat_interleave(self.self_attn.num_heads, 0))


class TransformerDecoderLayer(nn.TransformerDecoderLayer):
    """`torch.nn.TransformerDecoderLayer` of a sequence `(N, T, E)` and what it looks things up in, the memory
    `(N, S, E)`, giving `(N, T, E)`.

    mask: `(N, T)` and memory_mask: `(N, S)`, places nobody may look at; causal: a place looks at no later one of its
    own sequence, which torch's own does not say by itself.
    """

    def __init__(
        self,
        d_model: int,
        nhead: int,
        dim_feedforward: int = 2048,
        dropout: float = 0.1,
        activation: str = "relu",
        layer_norm_eps: float = 1e-5,
        norm_first: bool = False,
        bias: bool = True,
        causal: bool = True,
    ) -> None:
        super().__init__(d_model, nhead, dim_feedforward, dropout, activation, layer_norm_eps, True, norm_first, bias)
        self.causal = causal

    def forward(  # type: ignore[override]
        self, input: Tensor, memory: Tensor, mask: Tensor | None = None, memory_mask: Tensor | None = None
    ) -> Tensor:
        hidden = later_places(input, input) if self.causal else None
        causal = self.causal and mask is None
        if hidden is not None and mask is not None:
            hidden, mask = unseen(hidden, mask).repeat_interleave(self.self_attn.num_heads, 0), None
        return super().forward(
            input,
            memory,
            hidden,
            tgt_key_padding_mask=mask,
            memory_key_padding_mask=memory_mask,
            tgt_is_causal=causal,
        )


class ScaledDotProductAttention(nn.Module):
    """`torch.nn.functional.scaled_dot_product_attention` of queries `(N, …, T, E)`, keys `(N, …, S, E)` and values
    `(N, …, S, V)`, giving `(N, …, T, V)`: attention by itself, with nothing learned."""

    def __init__(self, causal: bool = False) -> None:
        super().__init__()
        self.causal = causal

    def forward(self, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        return nn.functional.scaled_dot_product_attention(query, key, value, is_causal=self.causal)


class CausalMask(nn.Module):
    """For sequences `(N, T, …)` the mask `(N, T, T)` that is true at every later place, for attention that looks at
    none of these."""

    def forward(self, input: Tensor) -> Tensor:
        return later_places(input, input).expand(input.shape[0], -1, -1)
