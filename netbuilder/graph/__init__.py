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
from netbuilder.graph.edit import UNSET, Edit, EditError
from netbuilder.graph.edits import (
    AddNodes,
    Connect,
    Disconnect,
    Insert,
    Mark,
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
from netbuilder.graph.marks import Bookmark, Frame, Marks, Note
from netbuilder.graph.model import (
    BYPASS,
    MUTE,
    Edge,
    Graph,
    GraphError,
    Json,
    Node,
    Port,
    Project,
    frozen,
    is_identifier,
)
from netbuilder.graph.ports import MovePort
from netbuilder.graph.rewiring import Rewire
from netbuilder.graph.switching import Switch, Switched, switched

__all__ = [
    "BYPASS",
    "MUTE",
    "UNSET",
    "AddBlocks",
    "AddNodes",
    "Bookmark",
    "Change",
    "Connect",
    "Disconnect",
    "Edge",
    "Edit",
    "EditError",
    "Frame",
    "Graph",
    "GraphError",
    "Insert",
    "Json",
    "MakeBlock",
    "Mark",
    "Marks",
    "Move",
    "MovePort",
    "Node",
    "Note",
    "Port",
    "Project",
    "ProjectError",
    "RemoveBlock",
    "RemoveNodes",
    "Rename",
    "RenameBlock",
    "Rewire",
    "SetBlockParameters",
    "SetData",
    "SetParams",
    "SetTraining",
    "SetType",
    "Several",
    "Switch",
    "Switched",
    "TakeApart",
    "Within",
    "change",
    "dumps",
    "frozen",
    "is_identifier",
    "loads",
    "read",
    "switched",
    "write",
    "write_atomically",
]
