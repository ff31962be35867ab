"""How the inspector looks: one style sheet made of the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from netbuilder.app.theme import SIZES, UNIT, as_mapping, mono_family

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme

MARGIN = 3 * UNIT

_SHEET = """
#Inspector, #Page, #PageBody, #Form, #Row {{ background: {panel}; }}
#Inspector QLabel {{ background: transparent; }}
#NodeType {{ font-size: {heading}px; font-weight: 600; color: {text}; }}
#NodeType[long="true"] {{ font-size: {caption}px; }}
#NodeId, #Value, #FieldShape {{ font-family: "{mono}"; color: {text}; }}
#NodeId, #Dim, #FactName, #FieldShape {{ color: {dim}; }}
#SectionTitle {{ color: {dim}; font-size: {small}px; font-weight: 700; }}
#Inspector #Formula {{ background: {field}; border: 1px solid {line}; border-radius: 6px; padding: 10px 8px;
           color: {text}; font-size: {title}px; }}
#StepTitle {{ color: {text}; border: 1px solid transparent; border-radius: 4px; padding: 2px; }}
#StepTitle:focus {{ border-color: {accent}; }}
#AtRandom {{ color: {dim}; font-size: {caption}px; border: 1px solid {line}; border-radius: 4px; padding: 0 4px; }}
#Reason {{ color: {error_text}; }}
#FoldHeader {{ border: 1px solid transparent; border-radius: 4px; background: transparent; color: {dim}; }}
#FoldHeader:hover {{ color: {text}; }}
#FoldHeader:focus {{ border-color: {accent}; color: {text}; }}
#RateCurve {{ background: {field}; border: 1px solid {line}; border-radius: 6px; }}
#LiveStrip {{ background: {panel}; border: none; border-top: 1px solid {line}; }}
#LiveState {{ color: {dim}; font-size: {caption}px; }}
#ParameterName {{ color: {text}; }}
#ProblemBox {{ background: {field}; border: 1px solid {error}; border-radius: 6px; }}
#ProblemBox[severity="warning"] {{ border-color: {warning}; }}
#ProblemText {{ color: {text}; }}

#Inspector QLineEdit, #Inspector QComboBox, #Field, #Check {{
    background: {field}; border: 1px solid {line}; border-radius: 6px; padding: 3px 8px; min-height: 16px;
    color: {text}; font-family: "{mono}"; selection-background-color: {accent}; selection-color: {on_accent}; }}
#Inspector QLineEdit:hover, #Inspector QComboBox:hover, #Field:hover, #Check:hover {{ border-color: {dim}; }}
#Inspector QLineEdit:focus, #Inspector QComboBox:focus, #Field:focus, #Check:focus {{ border-color: {accent}; }}
#Inspector QLineEdit[unset="true"], #Inspector QComboBox[unset="true"], #Field[unset="true"],
#Check[unset="true"] {{ color: {dim}; }}
#Inspector QLineEdit[fault="true"], #Inspector QComboBox[fault="true"], #Field[fault="true"] {{
    border-color: {error}; }}
#Inspector QLineEdit:read-only {{ background: transparent; border-color: transparent; color: {dim}; }}
#Inspector #About {{ background: {field}; border: 1px solid {line}; border-radius: 6px; padding: 2px 4px;
    color: {text}; font-size: {caption}px; selection-background-color: {accent}; selection-color: {on_accent}; }}
#Inspector #About:focus {{ border-color: {accent}; }}
#Inspector QLineEdit:disabled, #Inspector QComboBox:disabled, #Field:disabled, #Check:disabled {{
    background: transparent; border-color: {line}; color: {dim}; }}
#Check::indicator {{ width: 0; height: 0; border: none; background: transparent; image: none; }}
#Check {{ spacing: 0; }}
#Field::menu-indicator {{ image: none; width: 0; }}
#Inspector QComboBox, #Inspector #Check {{ padding-left: 10px; }}

#Small {{ border: 1px solid transparent; border-radius: 4px; background: transparent; padding: 0; color: {dim}; }}
#Small:hover {{ background: {hover}; border-color: transparent; color: {text}; }}
#Small:focus {{ border-color: {accent}; color: {text}; }}
#Small:disabled {{ color: {line}; }}
#Add {{ border: 1px solid {line}; border-radius: 6px; background: {field}; color: {text}; padding: 2px 10px; }}
#Add:hover {{ border-color: {dim}; }}
#Add:focus {{ border-color: {accent}; }}
#Inspector #Fix {{ padding: 3px 6px; min-height: 16px; }}
#Inspector #Fix[accent="false"] {{ background: transparent; border-color: transparent; color: {dim}; }}
#Inspector #Fix[accent="false"]:hover {{ color: {text}; }}
#Inspector #Fix[accent="false"]:focus {{ border-color: {accent}; color: {text}; }}

#Inspector QTabBar {{ background: {panel}; }}
#Inspector QTabBar::tab {{ background: transparent; color: {dim}; border: none; padding: 6px 2px; margin: 0 8px;
                           border-bottom: 2px solid transparent; }}
#Inspector QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
#Inspector QTabBar::tab:hover, #Inspector QTabBar::tab:focus {{ color: {text}; }}
"""


def style_sheet(theme: Theme) -> str:
    """The style sheet in the theme's colours."""
    return _SHEET.format(mono=mono_family(), **SIZES, **as_mapping(theme.colours))


def filling(widget: QWidget) -> QSizePolicy:
    """The size policy of a widget that takes the width that its column gives, whatever it holds."""
    policy = widget.sizePolicy()
    policy.setHorizontalPolicy(policy.Policy.Ignored)
    return policy


def restyle(widget: QWidget, **marks: bool) -> None:
    """Set marks that the style sheet looks at, and have it look again where one changed."""
    changed = [name for name, value in marks.items() if bool(widget.property(name)) != value]
    for name in changed:
        widget.setProperty(name, marks[name])
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def section_title(text: str) -> QLabel:
    """A heading in small dim capitals."""
    label = QLabel(text.upper(), objectName="SectionTitle")
    font = label.font()
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
    label.setFont(font)
    label.setAccessibleName(text)
    return label
