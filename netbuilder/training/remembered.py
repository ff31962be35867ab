"""What was measured of networks on this machine, so that the same project computes in the same way the next time."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from torch import fx, nn

from netbuilder.graph.atomic import write_atomically
from netbuilder.training import strict_json

MOST = 500
"""Networks that are remembered; those of the longest ago are forgotten first."""
_MOST_BYTES = 2**20
_ADDRESS = re.compile(r"0x[0-9a-fA-F]+")


def default_file() -> Path:
    """In the person's cache folder; to delete it is to have everything measured anew."""
    from platformdirs import user_cache_path

    return user_cache_path("netbuilder", appauthor=False) / "execution.json"


def key_of(module: nn.Module, circumstances: Mapping[str, Any]) -> str:
    """A SHA-256 of what a network computes (its layers, the shapes of its weights, not their values) and of all else
    that has a part in its speed."""
    said = {
        "code": module.code if isinstance(module, fx.GraphModule) else "",
        "layers": [
            [name, type(each).__name__, _ADDRESS.sub("", each.extra_repr())] for name, each in module.named_modules()
        ],
        "weights": [[name, list(each.shape), str(each.dtype)] for name, each in module.state_dict().items()],
        "frozen": [name for name, each in module.named_parameters() if not each.requires_grad],
        "circumstances": dict(circumstances),
    }
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def recall(file: Path, key: str) -> Any:
    """What was remembered under a key; None where there is nothing, or the file is damaged."""
    return _read(file).get(key)


def remember(file: Path, key: str, value: Any) -> None:
    """Keep a value under a key. Where the file cannot be written it is measured again the next time, and no more."""
    kept = {name: each for name, each in _read(file).items() if name != key}
    kept = dict([*kept.items(), (key, value)][-MOST:])
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, strict_json.dumps(kept))


def _read(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > _MOST_BYTES:
            return {}
        found = strict_json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
