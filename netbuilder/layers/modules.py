"""Modules of what torch.nn has only as functions. All take batch-first tensors, `(N, …)`; dimension 0 is the batch.

Constructors are typed, since a layer's parameters are read off them. A module whose port takes many wires receives
their tensors as positional arguments, in the order of the wires.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Literal

import torch
from torch import Tensor, nn


class Add(nn.Module):
    """Sum of tensors `(N, …)` whose shapes broadcast."""

    def forward(self, *inputs: Tensor) -> Tensor:
        return reduce(torch.add, inputs)


class Subtract(nn.Module):
    """The first tensor `(N, …)` less the second."""

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        return first - second


class Multiply(nn.Module):
    """Elementwise product of tensors `(N, …)` whose shapes broadcast."""

    def forward(self, *inputs: Tensor) -> Tensor:
        return reduce(torch.mul, inputs)


class MatMul(nn.Module):
    """Matrix product `(N, …, A, B)` times `(N, …, B, C)`, giving `(N, …, A, C)`."""

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        return first @ second


class Concatenate(nn.Module):
    """Tensors `(N, …)` laid end to end along `dim`."""

    def __init__(self, dim: int = 1) -> None:
        super().__init__()
        self.dim = dim

    def forward(self, *inputs: Tensor) -> Tensor:
        return torch.cat(inputs, self.dim)


class LearnedTensor(nn.Module):
    """A tensor that is learned. `shape` is `(1, …)`; the result is repeated over the batch of the tensor it is given.

    init: what learning starts from; `normal` draws with mean 0 and the standard deviation `std`.
    """

    def __init__(
        self, shape: Sequence[int], init: Literal["zeros", "ones", "normal"] = "normal", std: float = 0.02
    ) -> None:
        super().__init__()
        self.init, self.std = init, std
        self.value = nn.Parameter(torch.empty(tuple(shape)))
        self.reset_parameters()

    def reset_parameters(self) -> None:
        """Start again."""
        if self.init == "normal":
            nn.init.normal_(self.value, std=self.std)
        else:
            nn.init.constant_(self.value, 1.0 if self.init == "ones" else 0.0)

    def forward(self, like: Tensor) -> Tensor:
        # A copy of one sample, since torch's FLOP counter cannot follow a parameter that is only looked at.
        return self.value.clone().expand(like.shape[0], *self.value.shape[1:])


class Reshape(nn.Module):
    """The same values in another shape. `shape[0]` stands for the batch; one other entry may be -1, and is inferred."""

    def __init__(self, shape: Sequence[int]) -> None:
        super().__init__()
        self.shape = tuple(shape)

    def forward(self, input: Tensor) -> Tensor:
        return input.reshape(input.shape[0], *self.shape[1:])


class Permute(nn.Module):
    """Dimensions in another order: dimension i of the result is dimension `dims[i]` of the input."""

    def __init__(self, dims: Sequence[int]) -> None:
        super().__init__()
        self.dims = tuple(dims)

    def forward(self, input: Tensor) -> Tensor:
        return input.permute(self.dims)


class Squeeze(nn.Module):
    """Takes dimensions of size 1 away; one of another size stays, as in torch."""

    def __init__(self, dim: int | tuple[int, ...]) -> None:
        super().__init__()
        self.dim = (dim,) if isinstance(dim, int) else dim

    def forward(self, input: Tensor) -> Tensor:
        return torch.squeeze(input, self.dim)


class Unsqueeze(nn.Module):
    """Puts in a dimension of size 1, which is number `dim` of the result."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.dim = dim

    def forward(self, input: Tensor) -> Tensor:
        return torch.unsqueeze(input, self.dim)


class Slice(nn.Module):
    """Every `step`-th place along `dim` from `start` up to and without `stop`, counted as Python counts."""

    def __init__(self, dim: int = 1, start: int | None = None, stop: int | None = None, step: int = 1) -> None:
        super().__init__()
        self.dim, self.start, self.stop, self.step = dim, start, stop, step

    def forward(self, input: Tensor) -> Tensor:
        before = (slice(None),) * (self.dim % input.ndim)
        return input[(*before, slice(self.start, self.stop, self.step))]


class Mean(nn.Module):
    """Mean along one dimension, or over several."""

    def __init__(self, dim: int | tuple[int, ...] = -1, keepdim: bool = False) -> None:
        super().__init__()
        self.dim, self.keepdim = dim, keepdim

    def forward(self, input: Tensor) -> Tensor:
        return torch.mean(input, self.dim, keepdim=self.keepdim)


class Max(nn.Module):
    """Largest value along a dimension, without its place."""

    def __init__(self, dim: int = -1, keepdim: bool = False) -> None:
        super().__init__()
        self.dim, self.keepdim = dim, keepdim

    def forward(self, input: Tensor) -> Tensor:
        return torch.max(input, self.dim, keepdim=self.keepdim).values


class Repeat(nn.Module):
    """Puts in a new dimension, number `dim` of the result, along which the same values stand `repeats` times."""

    def __init__(self, repeats: int, dim: int = 1) -> None:
        super().__init__()
        self.repeats, self.dim = repeats, dim

    def forward(self, input: Tensor) -> Tensor:
        return torch.unsqueeze(input, self.dim).repeat_interleave(self.repeats, self.dim)


class Abs(nn.Module):
    """Size of values `(N, …)`, without their sign."""

    def forward(self, input: Tensor) -> Tensor:
        return torch.abs(input)


class Square(nn.Module):
    """Square of values `(N, …)`."""

    def forward(self, input: Tensor) -> Tensor:
        return torch.square(input)


class Exp(nn.Module):
    """e to the power of values `(N, …)`."""

    def forward(self, input: Tensor) -> Tensor:
        return torch.exp(input)
