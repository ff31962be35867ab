"""The window in a person's language: what is said in English is looked up where a translation is loaded.

`tr` is the one way to say something that is to be translated. Translations lie in resources/translations, a
`netbuilder_<locale>.qm` each; `make translations` gathers what there is to translate.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from netbuilder.app.settings import settings
from netbuilder.paths import translations_dir

CONTEXT = "NetBuilder"
SYSTEM = "system"
_SETTING = "language"


def tr(text: str, context: str = CONTEXT) -> str:
    """What a person reads for `text`: its translation where there is one, else `text` itself.

    It is to be called when something is shown, not when a module is imported: then no translation is loaded yet.
    """
    return QCoreApplication.translate(context, text)


def language() -> str:
    """What was chosen: the name of a locale (`de`, `pt_BR`), or `system`."""
    return str(settings().value(_SETTING, SYSTEM))


def choose_language(name: str) -> None:
    """Keep a language for the next start."""
    settings().setValue(_SETTING, name)


def languages(folder: Path | None = None) -> list[str]:
    """The locales that there are translations for, English first."""
    found = (path.stem.partition("_")[2] for path in (folder or translations_dir()).glob("netbuilder_*.qm"))
    return ["en", *sorted({name for name in found if name != "en"})]


def load(application: QObject, name: str | None = None, folder: Path | None = None) -> list[QTranslator]:
    """Speak the language that was chosen, or `name`, from now on: ours, and Qt's for the words of its own dialogs.

    Returns what was installed; nothing where there is no such translation, and then all is in English.
    """
    chosen = name or language()
    locale = QLocale.system() if chosen == SYSTEM else QLocale(chosen)
    installed = []
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for stem, where in (("qtbase", qt), ("netbuilder", folder or translations_dir())):
        translator = QTranslator(application)
        if locale.language() != QLocale.Language.English and translator.load(locale, stem, "_", str(where)):
            QCoreApplication.installTranslator(translator)
            installed.append(translator)
    return installed
