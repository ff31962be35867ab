"""What a person can have done, each by a name: the one table from which keys, menus, the command palette and the cheat
sheet come. What a command does is said by whoever can do it (`Commands.add`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from netbuilder.app.colours import TITLES
from netbuilder.wording import tr

Do = Callable[[], object]
Can = Callable[[], bool]
Why = Callable[[], str]


@dataclass(frozen=True)
class Command:
    """A command as a person meets it. An `&` in the text marks the letter that chooses it in a menu.

    keys: as `QKeySequence` reads them, or `std:Copy` for what the platform uses.
    wide: its keys work wherever the focus is, but for those that type a character; else on the canvas.
    under: the title of the menu within the menu where it stands. apart: a line goes before it there.
    """

    name: str
    text: str
    group: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    wide: bool = False
    under: str = ""
    apart: bool = False
    in_menu: bool = True

    @property
    def said(self) -> str:
        """What it is called outside of a menu, in the person's language."""
        said = self.label
        if self.under and self.under not in (_GO, _MOVE, _MARKS, _PANES):
            said = tr("{menu}: {what}", "Commands").format(menu=tr(self.under, "Commands"), what=said)
        return said.replace("&", "").replace("…", "")

    @property
    def label(self) -> str:
        """What it is called in a menu, in the person's language."""
        return tr(self.text, "Commands")

    @property
    def tip_said(self) -> str:
        """What it does, in the person's language."""
        return tr(self.tip, "Commands") if self.tip else ""

    @property
    def group_said(self) -> str:
        """What its group is called, in the person's language."""
        return tr(self.group, "Commands")


_GO, _MOVE, _MARKS, _ALIGN = "&Go to a node", "&Move by keys", "F&rames and notes", "A&lign"
_PANES = "Go to a pan&e"

CANVAS: tuple[Command, ...] = (
    # look around
    Command("fit", "&Fit the drawing", "Look around", ("F", "Home", "Ctrl+0"), wide=True),
    Command("fit_selection", "Fit what is &selected", "Look around", (".",), "Everything where nothing is"),
    Command("zoom_reset", "&100 %", "Look around", ("1", "Ctrl+1"), wide=True),
    Command("zoom_in", "Zoom &in", "Look around", ("+", "=", "Ctrl+=", "Ctrl++"), wide=True),
    Command("zoom_out", "Zoom &out", "Look around", ("-", "Ctrl+-"), wide=True),
    Command(
        "find", "Fin&d on the canvas…", "Look around", ("Ctrl+F",), "Nodes, frames and notes, by their words", wide=True
    ),
    Command("find_next", "Find the &next", "Look around", ("F3",), wide=True),
    Command("find_last", "Find the one &before", "Look around", ("Shift+F3",), wide=True),
    Command("outline", "&Outline of the drawing", "Look around", ("O",), "Nodes, frames and notes as a list"),
    # move from node to node
    Command("go_left", "To the node before, along a wire", "Move from node to node", ("Alt+Left",), under=_GO),
    Command("go_right", "To the node after, along a wire", "Move from node to node", ("Alt+Right",), under=_GO),
    Command("go_up", "To the node above, or out of the block", "Move from node to node", ("Alt+Up",), under=_GO),
    Command("go_down", "To the node below", "Move from node to node", ("Alt+Down",), under=_GO),
    Command("take_left", "Select the node before too", "Move from node to node", ("Alt+Shift+Left",), under=_GO),
    Command("take_right", "Select the node after too", "Move from node to node", ("Alt+Shift+Right",), under=_GO),
    Command("take_up", "Select the node above too", "Move from node to node", ("Alt+Shift+Up",), under=_GO),
    Command("take_down", "Select the node below too", "Move from node to node", ("Alt+Shift+Down",), under=_GO),
    Command("select_above", "Select what leads to it", "Move from node to node", ("Ctrl+[",), under=_GO),
    Command("select_below", "Select what follows from it", "Move from node to node", ("Ctrl+]",), under=_GO),
    Command("next_wire", "Choose the next wire of the node", "Move from node to node", ("]",), under=_GO, apart=True),
    Command("last_wire", "Choose the wire before", "Move from node to node", ("[",), under=_GO),
    Command("next_problem", "To the next problem", "Move from node to node", ("PgDown",), under=_GO, apart=True),
    Command("last_problem", "To the problem before", "Move from node to node", ("PgUp",), under=_GO),
    Command("menu", "Open the menu of what is chosen", "Move from node to node", ("Menu", "Shift+F10"), in_menu=False),
    Command(
        "escape", "Drop what is being dragged, or the selection", "Move from node to node", ("Esc",), in_menu=False
    ),
    # edit
    Command("undo", "&Undo", "Edit", ("std:Undo",), wide=True),
    Command("redo", "&Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), wide=True),
    Command("cut", "Cu&t", "Edit", ("std:Cut",), wide=True, apart=True),
    Command("copy", "&Copy", "Edit", ("std:Copy",), wide=True),
    Command("paste", "&Paste", "Edit", ("std:Paste",), wide=True),
    Command("duplicate", "&Duplicate", "Edit", ("Ctrl+D",), wide=True),
    Command("delete", "De&lete", "Edit", ("std:Delete",), wide=True),
    Command("back", "Delete, or leave the block", "Edit", ("Backspace",), wide=True, in_menu=False),
    Command("select_all", "Select &all", "Edit", ("std:SelectAll",), wide=True),
    Command("search", "Add a la&yer…", "Edit", ("Tab",), apart=True),
    Command("connect_by_keys", "Dra&w a wire by keys", "Edit", ("C",), "From the selected node, or the chosen wire's"),
    Command(
        "move_wires",
        "Move its wires to another output",
        "Edit",
        ("Alt+Shift+C",),
        "All of an output; or drag from it with Ctrl",
    ),
    Command("connect", "C&onnect in order", "Edit", ("Ctrl+L",), "Wire the selected nodes one to the next", wide=True),
    Command(
        "dissolve", "Dissolve", "Edit", ("X", "Ctrl+Delete"), "Delete, and let the wires lead on past it", apart=True
    ),
    Command("unwire", "Remove its wires", "Edit", ("Alt+Del",), "All wires of the selected nodes; these stay"),
    Command("take_out", "Take out of the wires", "Edit", ("Shift+X",), "The wires lead past it, and it stays"),
    Command("swap", "Swap for another layer…", "Edit", ("S",), "Same place, shared parameters and wires stay"),
    Command("edit_main", "Edit on the card", "Edit", ("E", "F2"), "Type the parameters that matter where they stand"),
    Command("insert_on_wire", "Insert on the chosen wire…", "Edit", ("I",)),
    Command("duplicate_wired", "Duplicate with incoming wires", "Edit", ("Ctrl+Shift+D",)),
    Command("grab", "Move with the mouse", "Edit", ("D",), "With no button held: a click or Enter lets go"),
    Command("duplicate_grab", "Duplicate and move with the mouse", "Edit", ("Shift+D",)),
    Command(
        "history", "History…", "Edit", ("Ctrl+H",), "Everything that was done, to go back to", wide=True, apart=True
    ),
    Command("bypass", "&Bypass", "Edit", ("B",), "Hand on what arrives, or switch on again", apart=True),
    Command("mute", "&Mute", "Edit", ("M",), "Leave out, with what only this feeds, or switch on again"),
    # arrange
    Command("arrange", "&Arrange", "Arrange", ("L",), "What is selected, else all, from left to right"),
    Command("arrange_down", "Arrange from &top to bottom", "Arrange", ("Shift+L",)),
    Command("arrange_rows", "Arrange in &rows", "Arrange", ("Ctrl+Shift+L",), "As lines of text: for long drawings"),
    Command("align_left", "&Left edges", "Arrange", ("Ctrl+Alt+Left",), under=_ALIGN, apart=True),
    Command("align_centre", "&Centres", "Arrange", under=_ALIGN),
    Command("align_right", "&Right edges", "Arrange", ("Ctrl+Alt+Right",), under=_ALIGN),
    Command("align_top", "&Top edges", "Arrange", ("Ctrl+Alt+Up",), under=_ALIGN, apart=True),
    Command("align_middle", "&Middles", "Arrange", under=_ALIGN),
    Command("align_bottom", "&Bottom edges", "Arrange", ("Ctrl+Alt+Down",), under=_ALIGN),
    Command("distribute_across", "Distribute &across", "Arrange", ("Ctrl+Alt+H",), under=_ALIGN, apart=True),
    Command("distribute_down", "Distribute &down", "Arrange", ("Ctrl+Alt+V",), under=_ALIGN),
    Command("nudge_left", "Move to the left", "Arrange", ("Left",), under=_MOVE),
    Command("nudge_right", "Move to the right", "Arrange", ("Right",), under=_MOVE),
    Command("nudge_up", "Move up", "Arrange", ("Up",), under=_MOVE),
    Command("nudge_down", "Move down", "Arrange", ("Down",), under=_MOVE),
    Command("leap_left", "Move far to the left", "Arrange", ("Shift+Left",), under=_MOVE),
    Command("leap_right", "Move far to the right", "Arrange", ("Shift+Right",), under=_MOVE),
    Command("leap_up", "Move far up", "Arrange", ("Shift+Up",), under=_MOVE),
    Command("leap_down", "Move far down", "Arrange", ("Shift+Down",), under=_MOVE),
    # see
    Command("wire_shapes", "&Shapes on the wires", "See", ("Shift+V",), "What goes through each wire", apart=True),
    Command("wire_sizes", "Si&zes of the wires", "See", ("V",), "Width and colour by the values a sample"),
    Command("wire_style", "&Wires at right angles, or as curves", "See", ("W",)),
    Command("less_motion", "Less &motion, or more again", "See", tip="Whether cards glide when they are arranged"),
    Command("shares", "S&hares as bars", "See", ("P",), "Of the parameters, the operations, the memory; then none"),
    Command("lineage", "&Light what is above and below", "See", ("H",), "Of the node under the mouse, or selected"),
    Command("receptive", "Wh&at one unit sees", "See", ("Shift+F",), "The receptive field, back to the input"),
    Command("compare_file", "&Compare with a file…", "See", tip="What is added, removed and changed since"),
    Command("stop_comparing", "Stop com&paring", "See"),
    # mark
    Command("frame", "&Frame the selection", "Mark", ("G",), "A titled ground that carries what lies in it"),
    Command("note", "Write a &note", "Mark", ("N",), "Words on the canvas"),
    Command("next_mark", "To the next frame or note", "Mark", ("J",), "Of a led wire: to its next point", under=_MARKS),
    Command("last_mark", "To the frame or note before", "Mark", ("Shift+J",), under=_MARKS),
    Command("write_mark", "Rename the frame, or write on the note", "Mark", ("T",), under=_MARKS, apart=True),
    Command("mark_colour", "Give a frame or note the next colour", "Mark", ("Shift+C",), under=_MARKS),
    Command("mark_wider", "Make a frame or note wider", "Mark", ("Ctrl+Shift+Right",), under=_MARKS),
    Command("mark_narrower", "Make a frame or note narrower", "Mark", ("Ctrl+Shift+Left",), under=_MARKS),
    Command("mark_taller", "Make a frame or note taller", "Mark", ("Ctrl+Shift+Down",), under=_MARKS),
    Command("mark_lower", "Make a frame or note lower", "Mark", ("Ctrl+Shift+Up",), under=_MARKS),
    Command("fit_frame", "Fit the frame to what is in it", "Mark", ("Alt+G",), under=_MARKS),
    Command("select_framed", "Select what is in the frame", "Mark", ("Ctrl+Shift+A",), under=_MARKS, apart=True),
    Command("delete_framed", "Delete the frame with what is in it", "Mark", ("Ctrl+Shift+Del",), under=_MARKS),
    Command("collapse_frame", "Collapse the frame to a block", "Mark", ("Shift+G",), under=_MARKS, apart=True),
    Command("lead_wire", "Lead the &wire through a point", "Mark", ("R",), "At the mouse, or halfway along"),
    Command("straighten", "&Straighten the wire", "Mark", ("Shift+R",)),
    Command("bookmarks", "Bookmar&ks…", "Mark", ("Ctrl+B",), "Places to come back to", wide=True, apart=True),
    Command("jump_bookmark", "Go to a bookmark", "Mark", tuple(f"Alt+{n}" for n in range(1, 10)), in_menu=False),
    Command("set_bookmark", "Set a bookmark", "Mark", tuple(f"Alt+Shift+{n}" for n in range(1, 10))),
    # blocks
    Command("make_block", "&Make a block…", "Blocks", ("Ctrl+G",), "Make a block of what is selected", wide=True),
    Command("take_apart", "&Take apart", "Blocks", ("Ctrl+Shift+G",), wide=True),
    Command("open_block", "&Open the block", "Blocks", ("Return", "Enter"), apart=True),
    Command("open_in_tab", "Open the block in a ta&b", "Blocks", ("Ctrl+Return", "Ctrl+Enter")),
    Command("leave_block", "&Leave the block", "Blocks"),
    Command("into_or_out", "Into the selected block, or out of this one", "Blocks", in_menu=False),
    Command("port_up", "Move the port &up", "Blocks", ("Ctrl+Up",), "Of the selected Input or Output", apart=True),
    Command("port_down", "Move the port &down", "Blocks", ("Ctrl+Down",), "Of the selected Input or Output"),
    Command("rename_block", "&Rename…", "Blocks", apart=True),
    Command("keep_block", "&Keep in my library", "Blocks"),
    Command("delete_block", "Delete from the pro&ject", "Blocks"),
)


def command(name: str) -> Command:
    """The command of that name. Raises KeyError."""
    return _BY_NAME[name]


# What is done to the window rather than on the canvas.
WINDOW: tuple[Command, ...] = (
    Command("new", "&New from template…", "File", ("std:New",), wide=True),
    Command("open", "&Open…", "File", ("std:Open",), wide=True),
    Command("save", "&Save", "File", ("std:Save",), wide=True, apart=True),
    Command("save_as", "Save &as…", "File", ("Ctrl+Shift+S",), wide=True),
    Command("export_python", "&Python source…", "File", ("Ctrl+E",), wide=True, under="&Export", apart=True),
    Command("export_weights", "&Weights…", "File", wide=True, under="&Export"),
    Command("export_picture", "Pi&cture of the drawing…", "File", wide=True, under="&Export"),
    Command("quit", "&Quit", "File", ("Ctrl+Q",), wide=True, apart=True),
    Command("close_tab", "&Close the tab", "Tabs", ("Ctrl+W",), wide=True),
    Command("next_tab", "&Next tab", "Tabs", ("Ctrl+PgDown",), wide=True),
    Command("last_tab", "&Previous tab", "Tabs", ("Ctrl+PgUp",), wide=True),
    Command("train", "Train", "Train", ("Ctrl+R", "F5"), "Train the network", wide=True),
    Command("pause", "Pause", "Train", ("F6",), "Pause between two batches", wide=True),
    Command("step", "Step", "Train", ("F7",), "Train one batch, then pause", wide=True),
    Command("stop", "Stop", "Train", ("Shift+F5",), "Stop after this batch; what was learned is kept", wide=True),
    Command(
        "go_on",
        "&Go on with the last run",
        "Train",
        ("Ctrl+Shift+R",),
        "Go on with the last run that was stopped or failed, with what was drawn and set when it began",
        wide=True,
        apart=True,
    ),
    *(Command(f"theme_{name}", title, "Window", under="&Theme") for name, title in TITLES.items()),
    Command("language", "Choose the &language…", "Window", tip="Of what the window says", in_menu=False),
    Command("show_palette", "&Palette", "Window", ("Ctrl+Alt+1",), wide=True, apart=True),
    Command("show_inspector", "&Inspector", "Window", ("Ctrl+Alt+2",), wide=True),
    Command("show_panels", "Pa&nels", "Window", ("Ctrl+Alt+3",), wide=True),
    Command(
        "next_pane",
        "To the ne&xt pane",
        "Window",
        ("F8", "Ctrl+F6"),
        "Canvas, inspector, panels, palette",
        wide=True,
        under=_PANES,
    ),
    Command("last_pane", "To the pane &before", "Window", ("Shift+F8", "Ctrl+Shift+F6"), wide=True, under=_PANES),
    Command("arrange_docks", "Put &everything back", "Window", tip="As it stood at the first start", wide=True),
    Command("command_palette", "&Find a command…", "Help", ("Ctrl+Shift+P",), wide=True),
    Command("cheat_sheet", "&Keys at a glance", "Help", ("?", "F1"), wide=True),
    Command("shortcut_editor", "Keyboard &shortcuts…", "Help", ("Ctrl+K",), wide=True),
    Command("data_folder", "Open the &data folder", "Help", wide=True, apart=True),
    Command("about", "&About NetBuilder", "Help", wide=True),
)

COMMANDS: tuple[Command, ...] = (*WINDOW, *CANVAS)
_BY_NAME = {each.name: each for each in COMMANDS}


class Commands:
    """What each command does in one window, and whether it can be done now."""

    def __init__(self) -> None:
        self._does: dict[str, tuple[Do, Can | None, Can | None]] = {}
        self._why: dict[str, Why] = {}

    def add(self, name: str, do: Do, can: Can | None = None, on: Can | None = None, why: Why | None = None) -> None:
        """Say what a command of the table does; where it turns something on and off, `on` says whether it is on now;
        where it cannot be done now, `why` says the reason.

        Raises KeyError where there is none of that name.
        """
        command(name)
        self._does[name] = do, can, on
        if why is not None:
            self._why[name] = why

    def __contains__(self, name: str) -> bool:
        return name in self._does

    def can(self, name: str) -> bool:
        """Whether it would do anything now."""
        do, can, _ = self._does.get(name, _NOTHING)
        return do is not None and (can is None or bool(can()))

    def why(self, name: str) -> str:
        """Why it cannot be done now, for a person."""
        reason = self._why[name]() if name in self._why else ""
        return reason or tr("“{what}” cannot be done now").format(what=command(name).said)

    def turns(self, name: str) -> bool:
        """Whether it turns something on and off."""
        return self._does.get(name, _NOTHING)[2] is not None

    def on(self, name: str) -> bool | None:
        """Whether what it turns on and off is on; None for what does not."""
        on = self._does.get(name, _NOTHING)[2]
        return None if on is None else bool(on())

    def run(self, name: str) -> bool:
        """Do it; whether it was for this command to do. What cannot be done now is not done, and says so itself."""
        do = self._does.get(name, _NOTHING)[0]
        return do is not None and do() is not False


_NOTHING = (None, None, None)
