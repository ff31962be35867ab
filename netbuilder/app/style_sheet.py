"""The one style sheet of the application, made of a theme's colours."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QStandardPaths, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from netbuilder.app import icons
from netbuilder.graph import write_atomically

if TYPE_CHECKING:
    from netbuilder.app.colours import Colours

_BASE = """
* {{ outline: none; }}
QMainWindow, QDialog, QMessageBox {{ background: {panel}; color: {text}; }}
QMainWindow::separator {{ background: {line}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QWidget:disabled {{ color: {dim}; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {line}; padding: 4px 8px; }}
QLabel {{ background: transparent; }}
QFrame[frameShape="4"], QFrame[frameShape="5"] {{ color: {line}; }}

QPushButton, QToolButton {{
    background: {raised}; color: {text}; border: 1px solid {line}; border-radius: 6px; padding: 4px 12px; }}
QPushButton {{ min-height: 18px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QToolButton {{ padding: 4px; }}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed, QToolButton:checked {{ background: {pressed}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {dim}; background: {panel}; border-color: {line}; }}
QPushButton:default, QPushButton[accent="true"], #trainButton {{
    background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton:default:hover, QPushButton[accent="true"]:hover, #trainButton:hover,
QPushButton:default:focus, QPushButton[accent="true"]:focus, #trainButton:focus {{ border-color: {text}; }}
#trainButton:disabled, QPushButton:default:disabled {{
    background: {panel}; color: {dim}; border-color: {line}; font-weight: 400; }}
QToolButton[autoRaise="true"] {{ background: transparent; border-color: transparent; }}
QToolButton[autoRaise="true"]:hover {{ background: {hover}; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton::menu-indicator {{ image: none; }}
QPushButton[flat="true"] {{ background: transparent; border-color: transparent; color: {dim}; }}
QPushButton[flat="true"]:hover {{ color: {text}; background: {hover}; }}

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QTextEdit, QPlainTextEdit {{
    background: {field}; color: {text}; border: 1px solid {line}; border-radius: 6px; padding: 4px 8px;
    selection-background-color: {accent}; selection-color: {on_accent}; placeholder-text-color: {dim}; }}
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox {{ min-height: 18px; }}
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover {{ border-color: {dim}; }}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QTextEdit:focus, QPlainTextEdit:focus {{
    border-color: {accent}; }}
QSpinBox, QDoubleSpinBox {{ padding-right: 20px; }}
QAbstractSpinBox QLineEdit {{ border: none; background: transparent; padding: 0; min-height: 0; }}
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {{
    border: none; background: transparent; width: 16px; margin-right: 4px; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: {up}; width: 10px; height: 10px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{ image: {down}; width: 10px; height: 10px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: {down}; width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{
    background: {raised}; color: {text}; border: 1px solid {line}; padding: 4px; selection-background-color: {hover};
    selection-color: {text}; }}
QComboBox QAbstractItemView::item {{ min-height: 24px; padding: 0 8px; border-radius: 4px; }}
"""

_LISTS = """
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; background: {panel}; }}
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{
    background: transparent; color: {dim}; border: none; border-bottom: 2px solid transparent;
    padding: 7px 2px; margin: 0 14px; }}
QTabBar::tab:first {{ margin-left: 16px; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}

QScrollArea, QAbstractScrollArea {{ border: none; background: transparent; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {line}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {dim}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}

QTreeView, QListView, QTableView {{
    background: {panel}; alternate-background-color: {background}; color: {text}; border: none;
    selection-background-color: {hover}; selection-color: {text}; gridline-color: {line}; }}
QTreeView::item, QListView::item {{ min-height: 22px; padding: 1px 4px; border-radius: 4px; }}
QTreeView::item:hover, QListView::item:hover {{ background: {hover}; }}
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected {{
    background: {hover}; color: {text}; }}
QTreeView::branch {{ background: transparent; }}
QTreeView::branch:has-children:closed {{ image: {fold}; }}
QTreeView::branch:has-children:open {{ image: {down}; }}
QHeaderView::section {{
    background: {panel}; color: {dim}; border: none; border-bottom: 1px solid {line}; padding: 4px 8px; }}

QMenuBar {{ background: {panel}; color: {text}; border-bottom: 1px solid {line}; padding: 1px 8px; }}
QMenuBar::item {{ background: transparent; padding: 4px 8px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {raised}; color: {text}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 12px; border-radius: 4px; background: transparent; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu::item:disabled {{ color: {dim}; background: transparent; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QMenu::right-arrow {{ image: {fold}; width: 10px; height: 10px; margin-right: 6px; }}
QMenu::indicator {{ width: 14px; height: 14px; margin-left: 6px; }}
QMenu::indicator:checked {{ image: {check}; }}

QCheckBox, QRadioButton {{ background: transparent; spacing: 8px; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {dim}; border-radius: 4px; background: {field}; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QCheckBox::indicator:focus, QRadioButton::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: {checked}; }}
QRadioButton::indicator:checked {{ background: {accent}; border: 4px solid {field}; }}
QCheckBox::indicator:indeterminate {{ background: {dim}; border-color: {dim}; }}
QCheckBox:focus {{ color: {text}; }}

QProgressBar {{ background: {pressed}; border: none; border-radius: 2px; color: {text}; text-align: center; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
QSlider::groove:horizontal {{ background: {line}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {accent}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{
    background: {raised}; border: 2px solid {accent}; width: 10px; height: 10px; margin: -5px 0; border-radius: 7px; }}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ background: {accent}; }}
QSlider::groove:vertical {{ background: {line}; width: 4px; border-radius: 2px; }}
QSlider::handle:vertical {{
    background: {raised}; border: 2px solid {accent}; width: 10px; height: 10px; margin: 0 -5px; border-radius: 7px; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QSplitter::handle:hover {{ background: {accent}; }}
QDockWidget {{ color: {dim}; titlebar-close-icon: none; }}
QGroupBox {{ border: 1px solid {line}; border-radius: 6px; margin-top: 16px; padding: 8px; }}
QGroupBox::title {{ color: {dim}; subcontrol-origin: margin; left: 8px; }}
QStatusBar {{ background: {panel}; color: {dim}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QToolBar {{ background: {panel}; border: none; border-bottom: 1px solid {line}; padding: 0; spacing: 4px; }}
"""

_PARTS = """
#ProjectName {{ font-size: 14px; font-weight: 600; }}
#Notes {{ border: 1px solid transparent; border-radius: 4px; background: transparent; padding: 0; color: {dim}; }}
#Notes:hover {{ background: {hover}; }}
#Notes:focus {{ border-color: {accent}; }}
#NotesPopup {{ background: {raised}; border: 1px solid {line}; }}
#SavedState, #TrainingStatus, #Facts, #Zoom, #PanelCaption, #DockTitleText {{ color: {dim}; }}
#TrainingStatus, #Facts, #Zoom, #PanelCaption {{ font-size: 11px; }}
#Facts, #Zoom {{ padding: 2px 12px; }}
#trainButton, #pauseButton, #stepButton, #stopButton {{ padding: 0 8px; }}
#DockTitleText, #SectionTitle {{ font-size: 10px; font-weight: 700; color: {dim}; }}
#DockClose {{ padding: 2px; }}
#EmptyPanel {{ color: {dim}; padding: 12px 16px; }}
#PanelTitle {{ font-weight: 600; }}
#DataViews, #DataTable, #RunsTable {{ border: 1px solid transparent; border-radius: 6px; }}
#DataViews:focus, #DataTable:focus, #RunsTable:focus, #HeaderButton:focus {{ border-color: {accent}; }}
#RunsTable::item {{ padding: 0 6px; }}
#PanelValue, #ProblemNode {{ font-family: "{mono}"; }}
#ProblemNode {{ color: {dim}; font-size: 11px; }}
#ProblemRow {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; }}
#ProblemRow:hover {{ background: {hover}; }}
#ProblemsList, #ProblemsPanel {{ background: {panel}; }}
#Fix {{ padding: 2px 10px; min-height: 18px; }}
#DialogHeading {{ font-size: 20px; font-weight: 600; }}
#CardTitle {{ font-size: 13px; font-weight: 600; }}
#CardText {{ color: {dim}; }}
#TemplateCard {{ background: {raised}; border: 1px solid {line}; border-radius: 6px; }}
#TemplateCard:hover, #TemplateCard:focus {{ border-color: {accent}; }}

#Canvas {{ background: {background}; border: none; }}
#Trail {{ background: {background}; border: none; border-radius: 6px; }}
#Crumb {{ color: {dim}; font-size: 11px; padding: 2px 5px; border-radius: 4px; }}
#Crumb:hover {{ color: {text}; background: {hover}; }}
#Crumb[here="true"] {{ color: {text}; }}
#TrailMark, #TrailHint {{ color: {dim}; font-size: 11px; }}
#TrailHint {{ padding: 0 5px; }}
#TrailCopy {{ font-size: 11px; min-height: 14px; padding: 0 18px 0 4px; }}
#NameHint {{ color: {dim}; font-size: 11px; }}
#NameHint[fault="true"] {{ color: {error_text}; }}
#PlaceTabs {{ background: {panel}; border-bottom: 1px solid {line}; }}
#PlaceTabs::tab {{ padding: 6px 10px; margin: 0; }}
#PlaceTabs::tab:first {{ margin-left: 8px; }}
#PlaceTabs::close-button {{ image: {close}; width: 10px; height: 10px; padding: 3px; border-radius: 4px; }}
#PlaceTabs::close-button:hover {{ background: {hover}; }}
#Bound {{ color: {dim}; font-size: 11px; }}
#CanvasFocus {{ background: transparent; border: 2px solid {accent}; }}
#CanvasHint {{ color: {dim}; font-size: 13px; }}
#CanvasNote {{
    background: {raised}; color: {text}; border: 1px solid {line}; border-radius: 6px; padding: 4px 8px;
    font-size: 11px; }}
#CanvasNote[refused="true"] {{ border-color: {error}; color: {error_text}; }}
#ProblemBubble, #LayerSearch, #HistoryList, #FindBar, #CanvasLegend, #FieldPanel, #CompareBar {{
    background: {raised}; border: 1px solid {line}; border-radius: 6px; }}
#ProblemBubble[severity="error"] {{ border-color: {error}; }}
#ProblemBubble[severity="warning"] {{ border-color: {warning}; }}
#ProblemBubble QLabel {{ font-size: 11px; }}
#ProblemBubble QPushButton {{ font-size: 11px; padding: 1px 10px; min-height: 18px; }}
#CommandPalette, #CheatSheet {{ background: {raised}; border: 1px solid {line}; border-radius: 6px; }}
#CommandPalette QTreeView {{ background: transparent; }}
#LayerSearch QListView, #HistoryList QListView {{ background: transparent; }}
#HistoryList QListView::item {{ padding: 0 2px; border-radius: 4px; }}
#HistoryList QListView:focus {{ border: 1px solid {line}; border-radius: 4px; }}
#CardEditor {{
    background: {field}; border: 1px solid {accent}; border-radius: 4px; padding: 0 6px; min-height: 0;
    font-size: 11px; }}
#CardEditor[refused="true"] {{ border-color: {error}; color: {error_text}; }}
#LayerSearch QListView::item {{ padding: 0; }}
#FindBar QLineEdit[nothing="true"] {{ border-color: {error}; color: {error_text}; }}
#CommandPalette QTreeView {{ background: transparent; }}
#CheatTitle {{ font-size: 15px; }}
#Minimap {{ background: transparent; }}
"""

_STRONG = """
QPushButton:focus {{ border: 2px solid {accent}; padding: 3px 11px; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 3px; }}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QTextEdit:focus, QPlainTextEdit:focus {{
    border: 2px solid {accent}; padding: 3px 7px; }}
QSpinBox:focus, QDoubleSpinBox:focus {{ padding-right: 19px; }}
QAbstractSpinBox QLineEdit:focus {{ border: none; padding: 0; }}
QTreeView::item:selected, QListView::item:selected {{ border: 1px solid {accent}; }}
QTableView::item:selected {{ border-top: 1px solid {accent}; border-bottom: 1px solid {accent}; }}
QTabBar::tab {{ border-bottom-width: 3px; }}
QMainWindow::separator {{ width: 2px; height: 2px; }}
QMenuBar::item:selected {{ background: {accent}; color: {on_accent}; }}
"""
"""Where lines stand out as words do, so does what has the focus or is selected."""

MARK = 10


@cache
def style_sheet(colours: Colours) -> str:
    """The style sheet in these colours."""
    from netbuilder.app.colours import as_mapping
    from netbuilder.app.theme import mono_family

    marks = {
        "down": _mark("unfold", colours.dim),
        "up": _mark("up", colours.dim),
        "fold": _mark("fold", colours.dim),
        "close": _mark("close", colours.dim),
        "check": _mark("check", colours.text),
        "checked": _mark("check", colours.on_accent),
    }
    parts = _BASE + _LISTS + _PARTS + (_STRONG if colours.strong else "")
    return parts.format(mono=mono_family(), **as_mapping(colours), **marks)


def _mark(name: str, colour: str) -> str:
    """An icon as a style sheet wants it: the address of a file. It is drawn once, into the folder for caches; where
    that cannot be written there is no mark, and everything still works."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation))
    path = folder / "netbuilder" / "marks" / f"{name}-{colour.lstrip('#')}.png"
    try:
        for scale, suffix in ((1, ""), (2, "@2x")):
            target = path.with_stem(path.stem + suffix)
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(target, _png(name, colour, MARK * scale))
    except OSError:
        return "none"
    return f'url("{path.as_posix()}")'


def _png(name: str, colour: str, side: int) -> bytes:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icons.paint(painter, name, QRectF(0, 0, side, side), QColor(colour))
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(held.data())
