"""Blocks outside a project: folders of files, each of which holds one block and those that it is made of.

Such a file is a project with an empty drawing that bears the block's name. What the block is for stands in its graph,
as `about`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from netbuilder.graph.blocks import needed
from netbuilder.graph.file import ProjectError, read, write
from netbuilder.graph.model import Graph, Project, is_identifier
from netbuilder.wording import tr


@dataclass(frozen=True)
class KeptBlock:
    """A block of a library: its name, its graph with those of all that it is made of, and what it is for."""

    name: str
    blocks: Mapping[str, Graph]

    @property
    def about(self) -> str:
        """What the block is for, in a sentence; empty where its file does not say."""
        return about(self.blocks[self.name])


def about(block: Graph) -> str:
    """What a block is for, in its own words."""
    said = block.extra.get("about")
    return said if isinstance(said, str) else ""


def quoted(text: str) -> str:
    """A text as people read it, what stands between backticks in quotation marks."""
    return re.sub(r"`([^`]+)`", r"“\1”", text)


def read_library(folder: str | os.PathLike[str]) -> tuple[list[KeptBlock], list[str]]:
    """The blocks in a folder, by file name, and what to tell of files that hold none. A folder that is not there is an
    empty one."""
    found: list[KeptBlock] = []
    faults: list[str] = []
    for path in sorted(Path(folder).glob("*.json")):
        try:
            found.append(_kept(path))
        except ProjectError as error:
            faults.append(f"{path.name}: {error}")
        except OSError as error:
            faults.append(f"{path.name}: {error.strerror or error}")
    return found, faults


def path_of(folder: str | os.PathLike[str], name: str) -> Path:
    """Where a library keeps the block of that name."""
    return Path(folder) / f"{name}.json"


def keep(folder: str | os.PathLike[str], blocks: Mapping[str, Graph], name: str) -> Path:
    """Write a block, with all that it is made of, into a library; a file of that name is written over. Raises OSError,
    and KeyError where `blocks` lacks it."""
    wanted = needed(blocks, [name])
    parts = {part: graph for part, graph in blocks.items() if part in wanted}
    path = path_of(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    write(Project(name, blocks={name: blocks[name], **parts}), path)
    return path


def _kept(path: Path) -> KeptBlock:
    project = read(path)
    name = project.name if project.name in project.blocks else path.stem
    if not is_identifier(name) or name not in project.blocks:
        raise ProjectError(tr("this project holds no block of its own name"))
    missing = sorted(needed(project.blocks, [name]) - project.blocks.keys())
    if missing:
        raise ProjectError(
            tr("the block {name} needs {missing}, which the file does not hold").format(
                name=name, missing=", ".join(missing)
            )
        )
    return KeptBlock(name, project.blocks)
