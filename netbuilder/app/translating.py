"""The window in a person's language: what is said in English is looked up where a translation is loaded.

Importing this has `tr` and `trn` of netbuilder/wording.py ask Qt. Translations lie in resources/translations, a
`netbuilder_<locale>.qm` each; `make translations` gathers what there is to translate.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from netbuilder.app.settings import settings
from netbuilder.paths import translations_dir
from netbuilder.wording import CONTEXT, look_up_with, mark, tr, trn

__all__ = [
    "CONTEXT",
    "choose_language",
    "language",
    "languages",
    "load",
    "locale",
    "mark",
    "said_of",
    "spoken",
    "tr",
    "trn",
]

MOST = 1_000_000
SYSTEM = "system"
ENGLISH = "en"
_SETTING = "language"
_spoken = [ENGLISH]


def _asked_of_qt(context: str, text: str, n: int) -> str:
    if n > MOST:
        n = MOST + n % MOST  # Qt's numbers end before ours, and plurals go by the last digits
    return QCoreApplication.translate(context, text, None, n)


look_up_with(_asked_of_qt)


def language() -> str:
    """What was chosen: the name of a locale (`de`, `pt_BR`), or `system`."""
    return str(settings().value(_SETTING, SYSTEM))


def choose_language(name: str) -> None:
    """Keep a language for the next start."""
    settings().setValue(_SETTING, name)


def languages(folder: Path | None = None) -> list[str]:
    """The locales that there are translations for, English first."""
    found = (path.stem.partition("_")[2] for path in (folder or translations_dir()).glob("netbuilder_*.qm"))
    return [ENGLISH, *sorted({name for name in found if name != ENGLISH})]


def said_of(name: str) -> str:
    """What a language calls itself: `English`, `Deutsch`, `Português (Brasil)`."""
    meant = QLocale(name)
    own = meant.nativeLanguageName()
    own = "English" if meant.language() == QLocale.Language.English else own[:1].upper() + own[1:]
    return f"{own} ({meant.nativeTerritoryName()})" if "_" in name else own or name


def spoken() -> str:
    """The language that is spoken now, as `languages` names it."""
    return _spoken[0]


def locale() -> QLocale:
    """How the language that is spoken now writes dates and the names of months."""
    return QLocale(_spoken[0])


def load(application: QObject, name: str | None = None, folder: Path | None = None) -> list[QTranslator]:
    """Speak the language that was chosen, or `name`, from now on: ours, and Qt's for the words of its own dialogs.

    Returns what was installed; nothing where there is no such translation, and then all is in English.
    """
    chosen = name or language()
    wanted = QLocale.system() if chosen == SYSTEM else QLocale(chosen)
    own = QTranslator(application)
    _spoken[:] = [ENGLISH]
    if wanted.language() == QLocale.Language.English or not own.load(
        wanted, "netbuilder", "_", str(folder or translations_dir())
    ):
        return []  # Qt's words alone in another language would make a window of two
    _spoken[:] = [Path(own.filePath()).stem.partition("_")[2]]
    installed = [own]
    qts = QTranslator(application)
    if qts.load(wanted, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        installed.insert(0, qts)
    for each in installed:
        QCoreApplication.installTranslator(each)
    return installed
