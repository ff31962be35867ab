"""Asks what of the drawing is to be a picture, of which kind and in which colours, and writes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.asking import tell
from netbuilder.app.canvas.picture import DOTS_AN_INCH, KINDS, Picture, fitting_scale, image, pdf, picture_of, png, svg
from netbuilder.app.colours import TITLES
from netbuilder.app.settings import settings
from netbuilder.app.theme import Theme
from netbuilder.app.translating import tr
from netbuilder.graph import write_atomically

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.app.window import Window

SHOWN = QSize(440, 240)
"""Room for what it will look like, pixels."""
SAID = {
    "svg": lambda: tr("SVG · lines and letters, for papers and web pages"),
    "pdf": lambda: tr("PDF · lines and letters, for papers and slides"),
    "png": lambda: tr("PNG · pixels, for everything else"),
}
_KIND, _THEME = "picture/kind", "picture/theme"


class PictureDialog(QDialog):
    """What a picture may be, and what it will look like. `chosen` says that it is to be written."""

    chosen = Signal()

    def __init__(self, canvas: CanvasView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("PictureDialog")
        self.setWindowTitle(tr("Picture of the drawing"))
        self._canvas = canvas
        self._selected = tuple(id for id in canvas.selection.ids if id in canvas.canvas.nodes)
        self.part, self.kind, self.theme = QComboBox(), QComboBox(), QComboBox()
        self.scale = QSpinBox(minimum=1, maximum=4, value=2, prefix="× ")
        self.ground = QCheckBox(tr("With the ground that it is drawn on"), checked=True)
        self.shown = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, objectName="PictureShown")
        self.shown.setAccessibleName(tr("What the picture will look like"))
        self.shown.setFixedSize(SHOWN)
        self.size_said = QLabel(objectName="NameHint")
        self._fill()
        self._build()
        for box in (self.part, self.kind, self.theme):
            box.currentIndexChanged.connect(self._show)
        self.ground.toggled.connect(self._show)
        self.scale.valueChanged.connect(self._show)
        self._show()

    def picture(self) -> Picture | None:
        """What was chosen; None where there is nothing to be seen."""
        only = self._selected if self.part.currentData() == "selection" else None
        marks = self._canvas.sheet.project.graph.marks
        try:
            theme = Theme(self.theme.currentData())
            return picture_of(self._canvas.canvas, marks, theme, only, with_ground=self.ground.isChecked())
        except ValueError:
            return None

    def bytes(self) -> bytes:
        """The file that was chosen. Raises ValueError where there is nothing to be seen."""
        picture, title = self.picture(), self._canvas.sheet.document.project.name
        if picture is None:
            raise ValueError("there is nothing to be seen")
        kind = self.kind.currentData()
        if kind == "png":
            return png(picture, self.scale.value())
        return svg(picture, title) if kind == "svg" else pdf(picture, title)

    def keep(self) -> None:
        """Begin the next time with the same kind and colours."""
        settings().setValue(_KIND, self.kind.currentData())
        settings().setValue(_THEME, self.theme.currentData())

    def _fill(self) -> None:
        whole = tr("The whole drawing") if self._canvas.sheet.block is None else tr("All of the block")
        self.part.addItem(whole, "all")
        if self._selected:
            number = len(self._selected)
            self.part.addItem(tr("What is selected ({number})").format(number=number), "selection")
        for kind in KINDS:
            self.kind.addItem(SAID[kind](), kind)
        for name, title in TITLES.items():
            if name != "system":
                self.theme.addItem(tr(title, "Commands").replace("&", ""), name)
        kept = settings()
        self.kind.setCurrentIndex(max(0, self.kind.findData(str(kept.value(_KIND, "svg")))))
        self.theme.setCurrentIndex(max(0, self.theme.findData(str(kept.value(_THEME, "light")))))

    def _build(self) -> None:
        pixels = QHBoxLayout()
        pixels.addWidget(self.kind, 1)
        pixels.addWidget(self.scale)
        self.scale.setToolTip(tr("Pixels for one of the canvas at 100 %"))
        self.scale.setAccessibleName(tr("Pixels for one of the canvas"))
        self.kind.setAccessibleName(tr("Kind of file"))
        rows = QFormLayout()
        rows.setSpacing(8)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.addRow(tr("&Show"), self.part)
        label = QLabel(tr("&Kind"))
        label.setBuddy(self.kind)
        rows.addRow(label, pixels)
        rows.addRow(tr("&Colours"), self.theme)
        rows.addRow("", self.ground)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = QPushButton(tr("Save…"), default=True)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.chosen)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.shown)
        column.addLayout(rows)
        column.addWidget(self.size_said)
        column.addWidget(buttons)

    def _show(self) -> None:
        self.scale.setVisible(self.kind.currentData() == "png")
        picture = self.picture()
        self.save.setEnabled(picture is not None)
        if picture is None:
            self.shown.setText(tr("Nothing is drawn yet."))
            self.size_said.setText("")
            return
        wide, high = round(picture.size.width()), round(picture.size.height())
        if self.kind.currentData() == "png":
            scale = fitting_scale(picture.size, self.scale.value())
            smaller = "" if scale == self.scale.value() else tr(", smaller than asked for: more cannot be held")
            pixels = f"{round(wide * scale):,} × {round(high * scale):,}"
            self.size_said.setText(tr("{size} pixels").format(size=pixels) + smaller)
        else:
            lengths = f"{wide / DOTS_AN_INCH * 2.54:.1f} × {high / DOTS_AN_INCH * 2.54:.1f}"
            self.size_said.setText(tr("{size} cm, and any other size").format(size=lengths))
        density = self.devicePixelRatioF()
        scale = min(1.0, SHOWN.width() / wide, SHOWN.height() / high)
        shown = QPixmap.fromImage(image(picture, scale * density))
        shown.setDevicePixelRatio(density)
        self.shown.setPixmap(shown)


def ask_for_picture(window: Window) -> PictureDialog:
    """Open the dialog over a window; what is chosen there is written where a person says."""
    dialog = PictureDialog(window.canvas, window)
    dialog.chosen.connect(lambda: _ask_where(window, dialog))
    dialog.open()
    return dialog


def _ask_where(window: Window, dialog: PictureDialog) -> None:
    kind = dialog.kind.currentData()
    file_dialog = QFileDialog(dialog, tr("Save the picture"), "", f"{KINDS[kind]} (*.{kind})")
    file_dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    file_dialog.setDefaultSuffix(kind)
    folder = window.document.path.parent if window.document.path is not None else Path.home()
    file_dialog.setDirectory(str(folder))
    file_dialog.selectFile(f"{window.document.project.name}.{kind}".replace("/", "-"))
    file_dialog.finished.connect(file_dialog.deleteLater)
    file_dialog.fileSelected.connect(lambda path: write_picture(window, dialog, Path(path)))
    file_dialog.open()


def write_picture(window: Window, dialog: PictureDialog, path: Path) -> None:
    """Write what is chosen in the dialog, and close it; where that fails, say why and leave it open."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        write_atomically(path, dialog.bytes())
    except OSError as error:
        tell(
            window, tr("Picture"), tr("“{file}” was not written.").format(file=path.name), error.strerror or str(error)
        )
        return
    dialog.keep()
    window.status_line.say(tr("Saved {file}").format(file=path))
    dialog.accept()
