"""A checkpoint: a folder of tensors (safetensors) and strict JSON, with a manifest of SHA-256 sums written last.

The manifest is a sum of itself too, so that a flipped bit shows wherever it is. How one checkpoint takes the place of
another, and how `last` and `best` stay of one moment, is in `succession.py`.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import safetensors.torch
from safetensors import SafetensorError
from torch import Tensor, nn

from netbuilder.graph.atomic import sync_folder, write_through
from netbuilder.training import packing, strict_json, tensor_file
from netbuilder.training.errors import RunError
from netbuilder.wording import tr

FORMAT, VERSION = "netbuilder-checkpoint", 2
MANIFEST, MODEL, OPTIMIZER, STATE = "manifest.json", "model.safetensors", "optimizer.safetensors", "state.json"
_FILES = (MODEL, OPTIMIZER, STATE)


@dataclass(frozen=True)
class Checkpoint:
    """model: weights and buffers by name; state: everything else, a tree of JSON values and tensors."""

    model: Mapping[str, Tensor]
    state: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Manifest:
    """files: the SHA-256 of each file, by its name; best: the sum of the best weights that were there when this was
    saved, if there were any (the first version of the format does not know)."""

    files: Mapping[str, str]
    best: str | None
    knows_best: bool


@dataclass(frozen=True)
class Packed:
    """A checkpoint as it goes into its files: weights, the tensors of the state by name, and the state as JSON."""

    model: Mapping[str, Tensor]
    tensors: Mapping[str, Tensor]
    state: bytes


def packed(checkpoint: Checkpoint, *, copy: bool = False) -> Packed:
    """A checkpoint ready to be written; copy: with tensors of its own on the CPU, so that the training may go on.

    Raises TypeError where the state holds what no checkpoint can.
    """
    tree, tensors = packing.pack(dict(checkpoint.state))
    model = checkpoint.model
    if copy:
        model, tensors = ({name: packing.on_cpu(each) for name, each in some.items()} for some in (model, tensors))
    return Packed(model, tensors, strict_json.dumps(tree))


def write(folder: Path, content: Checkpoint | Packed, best: str | None = None) -> str:
    """Write a checkpoint into a folder that is not there yet, and wait until the disk has it.

    best: what this returned for the best weights of that moment. Returns the SHA-256 of the manifest, by which others
    name the checkpoint. Raises OSError, and TypeError where it holds what no checkpoint can.
    """
    if isinstance(content, Checkpoint):
        content = packed(content)
    model, tensors = tensor_file.parts(content.model), tensor_file.parts(content.tensors)
    os.mkdir(folder)
    sums = {
        MODEL: _write(folder / MODEL, model),
        OPTIMIZER: _write(folder / OPTIMIZER, tensors),
        STATE: _write(folder / STATE, iter([content.state])),
    }
    said = {"format": FORMAT, "version": VERSION, "files": sums, "best": best}
    manifest = strict_json.dumps({**said, "sha256": hashlib.sha256(strict_json.dumps(said)).hexdigest()})
    sum_ = _write(folder / MANIFEST, iter([manifest]))
    sync_folder(folder)
    return sum_


def read(folder: Path) -> Checkpoint:
    """The checkpoint in a folder. Raises RunError where it is not what was written."""
    content = _verified(folder)
    try:
        model = safetensors.torch.load(content[MODEL])
        tensors = safetensors.torch.load(content[OPTIMIZER])
        state = packing.unpack(strict_json.loads(content[STATE]), tensors)
    except (SafetensorError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise RunError(
            tr("{folder}: the checkpoint cannot be read: {error}").format(folder=folder, error=error)
        ) from error
    if not isinstance(state, dict):
        raise RunError(tr("{folder}: this is no state of a training").format(folder=folder / STATE))
    return Checkpoint(model, state)


def verify(folder: Path) -> None:
    """Raise RunError where the checkpoint in a folder is not what was written."""
    _verified(folder)


def manifest(folder: Path) -> Manifest:
    """What a checkpoint says of itself. Raises RunError where it is damaged, OSError where it cannot be read."""
    path = folder / MANIFEST
    content = path.read_bytes()
    try:
        said = strict_json.loads(content)
        if not isinstance(said, dict) or said.get("format") != FORMAT:
            raise ValueError(tr("it is no manifest of a checkpoint"))
        if said.get("version") not in (1, VERSION):
            raise ValueError(
                tr("version {version!r} is of a newer NetBuilder: update to read it").format(
                    version=said.get("version")
                )
            )
        files, best = said.get("files"), said.get("best")
        if not isinstance(files, dict) or files.keys() != set(_FILES):
            raise ValueError(tr("it does not name the files of a checkpoint"))
    except ValueError as error:
        raise RunError(tr("{path}: {error}").format(path=path, error=error)) from error
    if said["version"] == VERSION:  # the first version had no sum of itself
        own = {name: value for name, value in said.items() if name != "sha256"}
        if content != strict_json.dumps({**own, "sha256": hashlib.sha256(strict_json.dumps(own)).hexdigest()}):
            raise RunError(_damaged(path))
    return Manifest(files, best if isinstance(best, str) else None, said["version"] == VERSION)


def weights_of(module: nn.Module) -> dict[str, Tensor]:
    """Copies on the CPU of a module's weights and buffers."""
    return {name: packing.on_cpu(tensor) for name, tensor in module.state_dict().items()}


def load_weights(module: nn.Module, model: Mapping[str, Tensor], where: object) -> None:
    """Put weights into a module. Raises RunError where they are of another network."""
    try:
        module.load_state_dict(dict(model))
    except RuntimeError as error:
        first = str(error).strip().splitlines()[-1].strip()
        raise RunError(
            tr("{where}: the weights are of another network: {first}").format(where=where, first=first)
        ) from error


def _verified(folder: Path) -> dict[str, bytes]:
    """The content of the files, each as its sum in the manifest says."""
    try:
        sums = manifest(folder).files
        content = {name: (folder / name).read_bytes() for name in _FILES}
    except FileNotFoundError as error:
        missing = Path(error.filename or folder).name
        raise RunError(
            tr("{folder}: the checkpoint is not whole: {missing} is missing").format(folder=folder, missing=missing)
        ) from error
    except OSError as error:
        raise RunError(
            tr("{path}: the checkpoint cannot be read: {reason}").format(path=folder, reason=error.strerror or error)
        ) from error
    for name, data in content.items():
        if hashlib.sha256(data).hexdigest() != sums[name]:
            raise RunError(_damaged(folder / name))
    return content


def _damaged(path: Path) -> str:
    return tr("{path}: the file is not what was written (its SHA-256 differs): it is damaged").format(path=path)


def _write(path: Path, parts: Iterator[bytes | memoryview]) -> str:
    """Write a file and return its SHA-256."""
    found = hashlib.sha256()

    def counted() -> Iterator[bytes | memoryview]:
        for part in parts:
            found.update(part)
            yield part

    write_through(path, counted())
    return found.hexdigest()
