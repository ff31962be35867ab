"""A checkpoint: a folder of tensors (safetensors) and strict JSON, with a manifest of SHA-256 sums written last.

A new one is written beside the old and takes its place by renaming, so that at any moment a whole one is there:
`last`, or, if the process is killed between two renames, `.last.new` or `.last.old`, which reading looks for too.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import safetensors.torch
from safetensors import SafetensorError
from torch import Tensor, nn

from netbuilder.training import packing, strict_json
from netbuilder.training.errors import RunError

FORMAT, VERSION = "netbuilder-checkpoint", 1
MANIFEST, MODEL, OPTIMIZER, STATE = "manifest.json", "model.safetensors", "optimizer.safetensors", "state.json"


@dataclass(frozen=True)
class Checkpoint:
    """model: weights and buffers by name; state: everything else, a tree of JSON values and tensors."""

    model: Mapping[str, Tensor]
    state: Mapping[str, Any] = field(default_factory=dict)


def save(folder: Path, checkpoint: Checkpoint) -> None:
    """Write a checkpoint in place of the one in `folder`. Raises RunError where it cannot be written."""
    new, old = folder.with_name(f".{folder.name}.new"), folder.with_name(f".{folder.name}.old")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        if not folder.exists() and (kept := _standing(folder)) is not None:
            kept.rename(folder)  # the last process was killed between two renames
        for orphan in (new, old):
            shutil.rmtree(orphan, ignore_errors=True)
        new.mkdir()
        _write_all(new, checkpoint)
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
        _sync(folder.parent)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise RunError(f"{folder}: the checkpoint could not be written: {error.strerror or error}") from error


def exists(folder: Path) -> bool:
    """Whether there is a checkpoint to load, whole or damaged."""
    return _standing(folder) is not None


def load(folder: Path) -> Checkpoint:
    """The checkpoint in `folder`. Raises RunError where there is none, or where it is not what was written."""
    found = _standing(folder)
    if found is None:
        raise RunError(f"{folder}: there is no checkpoint yet")
    content = _verified(found)
    try:
        model = safetensors.torch.load(content[MODEL])
        tensors = safetensors.torch.load(content[OPTIMIZER])
        state = packing.unpack(strict_json.loads(content[STATE]), tensors)
    except (SafetensorError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise RunError(f"{found}: the checkpoint cannot be read: {error}") from error
    if not isinstance(state, dict):
        raise RunError(f"{found / STATE}: this is no state of a training")
    return Checkpoint(model, state)


def verify(folder: Path) -> None:
    """Raise RunError where the checkpoint in `folder` is not what was written."""
    found = _standing(folder)
    if found is not None:
        _verified(found)


def weights_of(module: nn.Module) -> dict[str, Tensor]:
    """Copies on the CPU of a module's weights and buffers."""
    return {name: packing.on_cpu(tensor) for name, tensor in module.state_dict().items()}


def load_weights(module: nn.Module, model: Mapping[str, Tensor], where: object) -> None:
    """Put weights into a module. Raises RunError where they are of another network."""
    try:
        module.load_state_dict(dict(model))
    except RuntimeError as error:
        first = str(error).strip().splitlines()[-1].strip()
        raise RunError(f"{where}: the weights are of another network: {first}") from error


def _standing(folder: Path) -> Path | None:
    """Where the newest whole checkpoint of that name is. Only a finished one has a manifest."""
    names = (folder, folder.with_name(f".{folder.name}.new"), folder.with_name(f".{folder.name}.old"))
    return next((each for each in names if (each / MANIFEST).is_file()), folder if folder.is_dir() else None)


def _write_all(folder: Path, checkpoint: Checkpoint) -> None:
    state, tensors = packing.pack(dict(checkpoint.state))
    content = {
        MODEL: safetensors.torch.save(dict(checkpoint.model)),
        OPTIMIZER: safetensors.torch.save(tensors),
        STATE: strict_json.dumps(state),
    }
    for name, data in content.items():
        _write(folder / name, data)
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in content.items()}
    _write(folder / MANIFEST, strict_json.dumps({"format": FORMAT, "version": VERSION, "files": sums}))
    _sync(folder)


def _verified(folder: Path) -> dict[str, bytes]:
    """The content of the files, each as its sum in the manifest says."""
    try:
        manifest = strict_json.loads((folder / MANIFEST).read_bytes())
        if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
            raise ValueError("it is no manifest of a checkpoint")
        if manifest.get("version") != VERSION:
            raise ValueError(f"version {manifest.get('version')!r} is of a newer NetBuilder: update to read it")
        sums = manifest.get("files")
        if not isinstance(sums, dict) or sums.keys() != {MODEL, OPTIMIZER, STATE}:
            raise ValueError("it does not name the files of a checkpoint")
        content = {name: (folder / name).read_bytes() for name in (MODEL, OPTIMIZER, STATE)}
    except FileNotFoundError as error:
        missing = Path(error.filename or folder).name
        raise RunError(f"{folder}: the checkpoint is not whole: {missing} is missing") from error
    except OSError as error:
        raise RunError(f"{folder}: the checkpoint cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise RunError(f"{folder / MANIFEST}: {error}") from error
    for name, data in content.items():
        if hashlib.sha256(data).hexdigest() != sums[name]:
            raise RunError(f"{folder / name}: the file is not what was written (its SHA-256 differs): it is damaged")
    return content


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        with contextlib.suppress(OSError):
            os.close(descriptor)
