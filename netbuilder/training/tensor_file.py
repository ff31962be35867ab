"""Named tensors as a safetensors file, without a copy of what is on the CPU already.

Eight bytes of length, a JSON header, the bytes of the tensors one after the other
(https://github.com/huggingface/safetensors, "Format").
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

import torch
from torch import Tensor

from netbuilder.wording import tr

_NAMES: Mapping[torch.dtype, str] = {
    torch.float64: "F64",
    torch.float32: "F32",
    torch.float16: "F16",
    torch.bfloat16: "BF16",
    torch.complex64: "C64",
    torch.int64: "I64",
    torch.int32: "I32",
    torch.int16: "I16",
    torch.int8: "I8",
    torch.uint64: "U64",
    torch.uint32: "U32",
    torch.uint16: "U16",
    torch.uint8: "U8",
    torch.bool: "BOOL",
    torch.float8_e4m3fn: "F8_E4M3",
    torch.float8_e5m2: "F8_E5M2",
}


def parts(tensors: Mapping[str, Tensor]) -> Iterator[bytes | memoryview]:
    """The content of the file, part by part; the tensors must not change meanwhile.

    Raises TypeError for a kind of number that such a file cannot hold.
    """
    # The widest numbers come first, so that each tensor starts where its numbers may lie in memory.
    order = sorted(tensors.items(), key=lambda item: (-item[1].element_size(), item[0]))
    header, end = {}, 0
    for name, tensor in order:
        if tensor.dtype not in _NAMES:
            raise TypeError(tr("{name}: {dtype} cannot be kept in a checkpoint").format(name=name, dtype=tensor.dtype))
        begin, end = end, end + tensor.numel() * tensor.element_size()
        header[name] = {"dtype": _NAMES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [begin, end]}
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    text += b" " * (-len(text) % 8)
    return _parts(len(text).to_bytes(8, "little") + text, [tensor for _, tensor in order])


def _parts(header: bytes, tensors: Sequence[Tensor]) -> Iterator[bytes | memoryview]:
    yield header
    for tensor in tensors:
        if tensor.numel():
            flat = tensor.detach().cpu().contiguous().reshape(-1)
            yield flat.view(torch.uint8).numpy().data
