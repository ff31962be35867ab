"""What is drawn: nodes, edges, edits that know their inverse, the project file. Standard library only."""

from netbuilder.graph.atomic import write_atomically
from netbuilder.graph.block_edits import (
    AddBlocks,
    RemoveBlock,
    RenameBlock,
    SetBlockParameters,
    Within,
)
from netbuilder.graph.change import Change, change
from netbuilder.graph.edits import (
    UNSET,
    AddNodes,
    Connect,
    Disconnect,
    Edit,
    EditError,
    Insert,
    Move,
    RemoveNodes,
    Rename,
    SetData,
    SetParams,
    SetTraining,
    SetType,
    Several,
)
from netbuilder.graph.file import ProjectError, dumps, loads, read, write
from netbuilder.graph.grouping import MakeBlock, TakeApart
from netbuilder.graph.model import Edge, Graph, GraphError, Json, Node, Port, Project, frozen, is_identifier

__all__ = [
    "UNSET",
    "AddBlocks",
    "AddNodes",
    "Change",
    "Connect",
    "Disconnect",
    "Edge",
    "Edit",
    "EditError",
    "Graph",
    "GraphError",
    "Insert",
    "Json",
    "MakeBlock",
    "Move",
    "Node",
    "Port",
    "Project",
    "ProjectError",
    "RemoveBlock",
    "RemoveNodes",
    "Rename",
    "RenameBlock",
    "SetBlockParameters",
    "SetData",
    "SetParams",
    "SetTraining",
    "SetType",
    "Several",
    "TakeApart",
    "Within",
    "change",
    "dumps",
    "frozen",
    "is_identifier",
    "loads",
    "read",
    "write",
    "write_atomically",
]
