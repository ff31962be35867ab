"""What every test is held to: no exception in a slot, no Qt warning, no thread left running."""

from __future__ import annotations

import gc
import os
import sys

import pytest

from netbuilder.waiting import wait_quietly

wait_quietly()  # as the program does: beside other tests, threads that spin keep each other from computing
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_HARMLESS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
    "QFont::setPixelSize",
)


@pytest.fixture(autouse=True)
def of_the_persons_own_nothing(tmp_path_factory, monkeypatch):
    """Settings, recent files and recovered work live in a folder of the test's own."""
    home = tmp_path_factory.mktemp("home")
    for variable, folder in (
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
    ):
        monkeypatch.setenv(variable, str(home / folder))
    if _window_in(sys.modules):
        _point_settings_at(home)
    return home


@pytest.fixture(autouse=True)
def nothing_goes_wrong_in_silence(request):
    """An exception in a slot, a Qt warning or a thread left running fails the test in which it happened."""
    if "app" not in request.node.path.parts:
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QtMsgType, qInstallMessageHandler

    gc.collect()
    gc.freeze()  # look only at what this test makes
    gc.disable()  # widgets are collected on the window's thread, below, and never by a worker that happens to allocate
    raised, warned = [], []
    hook = sys.excepthook
    sys.excepthook = lambda kind, error, where: raised.append(error)

    def on_message(kind, context, message):
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not message.startswith(_HARMLESS):
            warned.append(message)

    previous = qInstallMessageHandler(on_message)
    yield
    _let_go_of_the_mouse()
    # Without an event loop nobody deletes what asked for it, and each new style sheet would dress those widgets too.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qInstallMessageHandler(previous)
    sys.excepthook = hook
    running = _running_threads()
    gc.collect()
    gc.enable()
    assert not raised, f"an exception nobody caught: {raised[0]!r}"
    assert not warned, f"Qt warned: {warned}"
    assert not running, f"threads left running: {running}"


def _let_go_of_the_mouse() -> None:
    """A button that is held, also one of a widget that is gone, is still held for the next test's window."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    held = QApplication.mouseButtons() if QApplication.instance() is not None else Qt.MouseButton.NoButton
    nothing = QWidget() if held else None
    for button in Qt.MouseButton:
        if button and button & held:
            QTest.mouseRelease(nothing, button)


def _window_in(modules) -> bool:
    return "PySide6.QtCore" in modules


def _point_settings_at(home) -> None:
    from PySide6.QtCore import QSettings

    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(home / "config"))


def _running_threads() -> list[str]:
    from PySide6.QtCore import QThread

    threads = [each for each in gc.get_objects() if issubclass(type(each), QThread)]
    left = []
    for thread in threads:
        try:
            if thread.isRunning() and thread is not QThread.currentThread():
                left.append(thread.objectName() or type(thread).__name__)
        except RuntimeError:  # its Qt half is gone already
            continue
    return left
