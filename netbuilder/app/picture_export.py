"""Asks what of the drawing is to be a picture, of which kind and in which colours, and writes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.asking import tell
from netbuilder.app.canvas.picture import Picture, picture_of
from netbuilder.app.canvas.picture_files import DOTS_AN_INCH, KINDS, Making, begin, fitting_scale, image_steps
from netbuilder.app.canvas.see.key import NO_KEY
from netbuilder.app.colours import TITLES
from netbuilder.app.picture_saving import InSteps, Saving
from netbuilder.app.settings import settings
from netbuilder.app.theme import UNIT, Theme
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.background import Worker
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.app.window import Window

SHOWN = QSize(440, 240)
"""Room for what it will look like, pixels."""
SAID = {
    "svg": lambda: tr("SVG · lines and letters, for papers and web pages"),
    "pdf": lambda: tr("PDF · lines and letters, for papers and slides"),
    "png": lambda: tr("PNG · pixels, for everything else"),
}
PATIENCE_MS = 400
"""How long a file may take before it is said how far it is."""
STEPS = 1000
"""Of the bar."""
_KIND, _THEME = "picture/kind", "picture/theme"


class PictureDialog(QDialog):
    """What a picture may be, and what it will look like. `chosen` says that it is to be written; while it is, only
    Cancel can be pressed, and that once more leaves the dialog as it was."""

    chosen = Signal()
    saved = Signal(object)  # Path

    def __init__(self, canvas: CanvasView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("PictureDialog")
        self.setWindowTitle(tr("Picture of the drawing"))
        self._canvas = canvas
        self._selected = tuple(id for id in canvas.selection.ids if id in canvas.canvas.nodes)
        self._key = canvas.seeing.key
        self._preview: InSteps | None = None
        self._saving: Saving | None = None
        self.part, self.kind, self.theme = QComboBox(), QComboBox(), QComboBox()
        self.scale = QSpinBox(minimum=1, maximum=4, value=2, prefix="× ")
        self.ground = QCheckBox(tr("With the ground that it is drawn on"), checked=True)
        self.legend = QCheckBox(tr("With a legend of what is shown"), checked=True)
        self.legend.setVisible(bool(self._key))
        self.shown = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, objectName="PictureShown")
        self.shown.setAccessibleName(tr("What the picture will look like"))
        self.shown.setFixedSize(SHOWN)
        self.size_said = QLabel(objectName="NameHint")
        self.bar = QProgressBar(maximum=STEPS, textVisible=False)
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._show_progress)
        self._fill()
        self._build()
        for box in (self.part, self.kind, self.theme):
            box.currentIndexChanged.connect(self._show)
        for check in (self.ground, self.legend):
            check.toggled.connect(self._show)
        self.scale.valueChanged.connect(self._show)
        self._show()

    def picture(self) -> Picture | None:
        """What was chosen; None where there is nothing to be seen."""
        only = self._selected if self.part.currentData() == "selection" else None
        marks = self._canvas.sheet.project.graph.marks
        ground, key = self.ground.isChecked(), self._key if self.legend.isChecked() else NO_KEY
        try:
            theme = Theme(self.theme.currentData())
            return picture_of(self._canvas.canvas, marks, theme, only, with_ground=ground, key=key)
        except ValueError:
            return None

    def making(self) -> tuple[Making, int]:
        """The file that was chosen, begun, and about how many steps it takes. Raises ValueError where there is nothing
        to be seen."""
        picture, title = self.picture(), self._canvas.sheet.document.project.name
        if picture is None:
            raise ValueError("there is nothing to be seen")
        return begin(picture, self.kind.currentData(), title, self.scale.value()), picture.work

    @property
    def is_saving(self) -> bool:
        """Whether a file is being made."""
        return self._saving is not None

    def save_to(self, path: Path, worker: Worker) -> None:
        """Make the file and write it there; closes the dialog when that is done, and says why where it cannot be."""
        making, work = self.making()
        saving = self._saving = Saving(making, work, path, worker, self)
        saving.stepped.connect(self._on_stepped)
        saving.ended.connect(lambda reason: self._on_ended(path, reason))
        self._show_busy()
        self._patience.start()
        saving.begin()

    def reject(self) -> None:
        """While a file is made: make it no further. Else close."""
        if self._saving is None:
            super().reject()
        else:
            self._saving.cancel()
            self._end_saving()

    def done(self, result: int) -> None:
        """Leave nothing behind that is still being painted."""
        for each in (self._preview, self._saving):
            if isinstance(each, InSteps):
                each.stop()
            elif each is not None:
                each.cancel()
        super().done(result)

    def _on_stepped(self, part: float) -> None:
        self.bar.setValue(round(STEPS * part))
        if not self._patience.isActive():
            self._show_progress()

    def _show_progress(self) -> None:
        if self._saving is None:
            return
        is_painted = self.bar.value() >= STEPS
        self.bar.setMaximum(0 if is_painted else STEPS)  # how long it takes to write it nobody knows
        self.bar.show()
        percent = 100 * self.bar.value() // STEPS
        self.size_said.setText(
            tr("Writing the file…") if is_painted else tr("Painting the picture: {percent} %").format(percent=percent)
        )

    def _on_ended(self, path: Path, reason: str) -> None:
        self._end_saving()
        if reason:
            tell(self.parentWidget(), tr("Picture"), tr("“{file}” was not written.").format(file=path.name), reason)
            return
        self.keep()
        self.saved.emit(path)
        self.accept()

    def _end_saving(self) -> None:
        self._patience.stop()
        saving, self._saving = self._saving, None
        if saving is not None:
            saving.deleteLater()
        self._show_busy()
        self._show()

    def _show_busy(self) -> None:
        self.bar.hide()
        self.bar.setMaximum(STEPS)
        self.bar.setValue(0)
        for widget in (self.part, self.kind, self.scale, self.theme, self.ground, self.legend, self.save):
            widget.setEnabled(not self.is_saving)

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
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(16)  # so that nothing moves where the scale comes to stand beside it
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
        rows.addRow("", self.legend)
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
        self.bar.setFixedHeight(UNIT)
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(kept)
        self.bar.hide()
        column.addWidget(self.bar)
        column.addWidget(buttons)

    def _show(self) -> None:
        if self._preview is not None:
            self._preview.stop()
            self._preview.deleteLater()
            self._preview = None
        self.scale.setVisible(self.kind.currentData() == "png")
        picture = self.picture()
        self.save.setEnabled(picture is not None)
        if picture is None:
            self.shown.setText(tr("Nothing is drawn yet."))
            self.size_said.setText("")
            return
        self.size_said.setText(self._size_in_words(picture))
        density = self.devicePixelRatioF()
        scale = min(1.0, SHOWN.width() / picture.size.width(), SHOWN.height() / picture.size.height())
        made, steps = image_steps(picture, scale * density)
        preview = self._preview = InSteps(steps, self)
        preview.done.connect(lambda: self._show_preview(made, density))
        preview.begin()

    def _show_preview(self, made: QImage, density: float) -> None:
        shown = QPixmap.fromImage(made)
        shown.setDevicePixelRatio(density)
        self.shown.setPixmap(shown)

    def _size_in_words(self, picture: Picture) -> str:
        wide, high = round(picture.size.width()), round(picture.size.height())
        if self.kind.currentData() != "png":
            lengths = f"{wide / DOTS_AN_INCH * 2.54:.1f} × {high / DOTS_AN_INCH * 2.54:.1f}"
            return tr("{size} cm, and any other size").format(size=lengths)
        scale = fitting_scale(picture.size, self.scale.value())
        pixels = f"{round(wide * scale):,} × {round(high * scale):,}"
        if scale == self.scale.value():
            return tr("{size} pixels").format(size=pixels)
        return tr("{size} pixels, smaller than asked for: more cannot be held").format(size=pixels)


def ask_for_picture(window: Window) -> PictureDialog:
    """Open the dialog over a window; what is chosen there is written where a person says."""
    dialog = PictureDialog(window.canvas, window)
    dialog.chosen.connect(lambda: _ask_where(window, dialog))
    dialog.saved.connect(lambda path: window.status_line.say(tr("Saved {file}").format(file=path)))
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
    file_dialog.fileSelected.connect(lambda path: dialog.save_to(Path(path), window.files.worker))
    file_dialog.open()
