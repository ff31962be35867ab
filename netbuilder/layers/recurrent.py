"""torch's recurrent layers with named results: batch first everywhere, the states too.

Each is torch's own class, so that weights bear its names (`weight_ih_l0`, …) and load into it and out of it. D is 2
where a layer reads in both directions, else 1; L is the number of layers stacked.
"""

from __future__ import annotations

from typing import Literal

from torch import Tensor, nn


def _layers_first(state: Tensor) -> Tensor:
    """States `(N, D·L, H)` as torch takes them, `(D·L, N, H)`."""
    return state.transpose(0, 1).contiguous()


def _results(out: Tensor, hidden: Tensor, bidirectional: bool) -> dict[str, Tensor]:
    """`last` is where each direction of the top layer ends: the backward one has read the whole sequence at its first
    step, so that the last place of `out` would not do."""
    last = hidden[-2:].transpose(0, 1).flatten(1) if bidirectional else hidden[-1]
    return {"out": out, "last": last, "hidden": hidden.transpose(0, 1)}


class RNN(nn.RNN):
    """`torch.nn.RNN` of `(N, T, F)` and, where it does not start at zero, of its states `(N, D·L, H)`. Returns `out`
    `(N, T, D·H)`, `last` `(N, D·H)` and `hidden` `(N, D·L, H)`."""

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        num_layers: int = 1,
        nonlinearity: Literal["tanh", "relu"] = "tanh",
        bias: bool = True,
        dropout: float = 0.0,
        bidirectional: bool = False,
    ) -> None:
        super().__init__(
            input_size,
            hidden_size,
            num_layers,
            nonlinearity,
            bias,
            batch_first=True,
            dropout=_between(num_layers, dropout),
            bidirectional=bidirectional,
        )

    def forward(self, input: Tensor, hidden: Tensor | None = None) -> dict[str, Tensor]:  # type: ignore[override]
        out, last = super().forward(input, None if hidden is None else _layers_first(hidden))
        return _results(out, last, self.bidirectional)


class LSTM(nn.LSTM):
    """`torch.nn.LSTM` of `(N, T, F)` and, where it does not start at zero, of its states `(N, D·L, P)` and cells
    `(N, D·L, H)`. Returns `out` `(N, T, D·P)`, `last` `(N, D·P)`, `hidden` `(N, D·L, P)` and `cell` `(N, D·L, H)`; P is
    `proj_size` where there is a projection, else H."""

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        num_layers: int = 1,
        bias: bool = True,
        dropout: float = 0.0,
        bidirectional: bool = False,
        proj_size: int = 0,
    ) -> None:
        super().__init__(
            input_size,
            hidden_size,
            num_layers,
            bias,
            batch_first=True,
            dropout=_between(num_layers, dropout),
            bidirectional=bidirectional,
            proj_size=proj_size,
        )

    def forward(  # type: ignore[override]
        self, input: Tensor, hidden: Tensor | None = None, cell: Tensor | None = None
    ) -> dict[str, Tensor]:
        given = None if hidden is None or cell is None else (_layers_first(hidden), _layers_first(cell))
        out, (last, kept) = super().forward(input, given)
        return {**_results(out, last, self.bidirectional), "cell": kept.transpose(0, 1)}


class GRU(nn.GRU):
    """`torch.nn.GRU` of `(N, T, F)` and, where it does not start at zero, of its states `(N, D·L, H)`. Returns `out`
    `(N, T, D·H)`, `last` `(N, D·H)` and `hidden` `(N, D·L, H)`."""

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        num_layers: int = 1,
        bias: bool = True,
        dropout: float = 0.0,
        bidirectional: bool = False,
    ) -> None:
        super().__init__(
            input_size,
            hidden_size,
            num_layers,
            bias,
            batch_first=True,
            dropout=_between(num_layers, dropout),
            bidirectional=bidirectional,
        )

    def forward(self, input: Tensor, hidden: Tensor | None = None) -> dict[str, Tensor]:  # type: ignore[override]
        out, last = super().forward(input, None if hidden is None else _layers_first(hidden))
        return _results(out, last, self.bidirectional)


def _between(num_layers: int, dropout: float) -> float:
    """torch drops between layers alone, and warns where there is nothing between."""
    return dropout if num_layers > 1 else 0.0
