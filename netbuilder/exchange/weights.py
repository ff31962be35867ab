"""The weights of a network as safetensors, which hold no code."""

from __future__ import annotations

from safetensors.torch import save
from torch import nn

from netbuilder.training.checkpoint import weights_of


def safetensors(module: nn.Module) -> bytes:
    """A module's weights and buffers, under the names of its `state_dict`, as the content of a safetensors file.

    Every name gets a contiguous copy of its own on the CPU: tied tensors are written twice, since the format refuses
    to share, and come back equal; `channels_last` ones are laid out plainly.
    """
    return save(weights_of(module), {"format": "pt"})
