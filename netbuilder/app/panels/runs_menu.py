"""The menu of the runs panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from netbuilder.app.keymap import shown
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.panels.runs_panel import RunsPanel


def menu_of(panel: RunsPanel) -> QMenu:
    """What a right click on the chosen runs offers."""
    chosen = panel.chosen
    one = chosen[0] if len(chosen) == 1 else None
    menu = QMenu(panel)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if one is not None:
        menu.addAction(tr("Restore the project as it was"), lambda: panel.deeds.restore(one))
        resume = menu.addAction(tr("Resume"), lambda: panel.deeds.resume(one))
        resume.setEnabled(panel.deeds.may_resume(chosen))
        resume.setVisible(panel.deeds.resume_with is not None)
        menu.addAction(tr("Compare with the drawing"), lambda: panel.deeds.compare(one, panel.sheet))
        menu.addAction(tr("Open the folder"), lambda: panel.deeds.open_folder(one))
    compare = menu.addAction(tr("Show all again" if panel.compare.isChecked() else "Compare"), panel.compare.toggle)
    compare.setEnabled(panel.compare.isEnabled())
    menu.addSeparator()
    if chosen:
        menu.addAction(f"{tr('Notes and tags…' if one else 'Tags…')}\tF2", panel.edit_notes)
    menu.addAction(tr("Export the table as CSV…"), panel.export)
    menu.addAction(panel.all_columns)
    if chosen:
        menu.addSeparator()
        menu.addAction(f"{tr('Move to the trash')}\t{shown(QKeySequence('Del'))}", lambda: panel.deeds.delete(chosen))
    return menu
