"""The drawing as a file for a paper: lines and letters, all that is drawn, nothing that is only on the screen."""

from __future__ import annotations

import re
from threading import Event
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QMessageBox

from netbuilder.app import picture_export
from netbuilder.app.background import Worker
from netbuilder.app.canvas import picture_files as module
from netbuilder.app.canvas.paint.card import MARGIN
from netbuilder.app.canvas.paint.scene import Scene
from netbuilder.app.canvas.picture import picture_of
from netbuilder.app.canvas.picture_files import begin, fitting_scale, image, pdf, png, svg
from netbuilder.app.canvas.see.badges import Badge
from netbuilder.app.canvas.see.key import Key
from netbuilder.app.colours import LIGHT, THEMES
from netbuilder.app.picture_saving import Saving
from netbuilder.app.theme import Theme
from netbuilder.compile import Analysis, NodeReport
from netbuilder.graph import Edge, Frame, Graph, Marks, Node, Note, Port, Project, RemoveNodes
from netbuilder.graph.change import change
from netbuilder.graph.differences import Difference, Differences
from netbuilder.graph.lineage import lineage
from netbuilder.layers import TensorSpec

SVG = "{http://www.w3.org/2000/svg}"


def wire(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


MARKS = Marks(
    frames={"f": Frame("f", "Features", (-40, -60), (460, 260), "blue")},
    notes={"n": Note("n", "For the paper", (0, 300), (200, 60), "amber")},
)


def drawing() -> Project:
    nodes = [
        Node("image", "Input", {"field": "image"}, (0, 0)),
        Node("conv", "Conv2d", {"out_channels": 8, "kernel_size": 3}, (220, 0)),
        Node("relu", "ReLU", {}, (520, 0)),
    ]
    return Project(
        "small", Graph.checked(nodes, [wire("image.out -> conv.in"), wire("conv.out -> relu.in")], marks=MARKS)
    )


@pytest.fixture
def scene(qapp):
    made = Scene(Theme("dark"))
    made.show_project(drawing(), {})
    return made


def seen(data: bytes, size: QSizeF) -> QImage:
    """An SVG as it is shown, a pixel a unit."""
    renderer = QSvgRenderer(QByteArray(data))
    assert renderer.isValid()
    made = QImage(size.toSize(), QImage.Format.Format_ARGB32)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter)
    painter.end()
    return made


def test_everything_drawn_is_in_it_with_room_around_and_nothing_else(scene):
    picture = picture_of(scene, MARKS, Theme("light"))
    cards = scene.bounds()
    assert set(picture.ids) == {"image", "conv", "relu"} and len(picture.edges) == 2
    assert picture.bounds.contains(cards.adjusted(-16, -16, 16, 16))
    assert picture.bounds.contains(QRectF(-56, -76, 492, 292)) and picture.bounds.contains(QRectF(-16, 284, 232, 92))


def test_an_svg_has_lines_and_outlines_of_letters_but_no_letters_and_no_pixels(scene):
    picture = picture_of(scene, MARKS, Theme("light"))
    data = svg(picture, "Small <one>")
    root = ElementTree.fromstring(data)
    tags = {each.tag.removeprefix(SVG) for each in root.iter()}
    assert "path" in tags and not tags & {"text", "image"}
    assert root.find(f"{SVG}title").text == "Small <one>"
    assert all(each.get("d") for each in root.iter(f"{SVG}path"))  # an empty one is a fault to every reader
    width, height = (float(root.get(side).removesuffix("mm")) for side in ("width", "height"))
    assert width == pytest.approx(picture.size.width() * 25.4 / 96, rel=0.01)
    assert height == pytest.approx(picture.size.height() * 25.4 / 96, rel=0.01)


def test_letters_of_a_huge_drawing_stay_letters(scene, monkeypatch):
    monkeypatch.setattr(module, "MOST_OUTLINED", 2)
    root = ElementTree.fromstring(svg(picture_of(scene, MARKS, Theme("light"))))
    assert any("Conv2d" in (each.text or "") for each in root.iter(f"{SVG}text"))


def test_a_small_picture_of_a_drawing_has_plain_cards(scene):
    picture = picture_of(scene, Marks(), Theme("light"), ["conv"])
    small = image(picture, 0.2)
    assert small.width() == round(picture.size.width() * 0.2)
    stripe = small.pixelColor(round((16 + MARGIN + 4) * 0.2), small.height() // 2)
    assert stripe.name() == LIGHT.groups["convolution"]


def test_an_svg_looks_as_the_same_picture_in_pixels(scene):
    picture = picture_of(scene, MARKS, Theme("light"))
    other = seen(svg(picture), picture.size)
    same = image(picture, 1).convertToFormat(QImage.Format.Format_ARGB32)
    assert other.size() == same.size()
    apart = sum(
        abs(other.pixelColor(x, y).lightness() - same.pixelColor(x, y).lightness()) > 60
        for x in range(0, same.width(), 3)
        for y in range(0, same.height(), 3)
    )
    assert apart < 0.01 * same.width() * same.height() / 9


@pytest.mark.parametrize("name", THEMES)
def test_it_is_in_the_colours_that_are_asked_for_whatever_the_window_shows(scene, name):
    made = image(picture_of(scene, MARKS, Theme(name)), 1)
    assert made.pixelColor(2, 2).name() == THEMES[name].background
    corner = scene.nodes["conv"].card.center() - picture_of(scene, MARKS, Theme(name)).bounds.topLeft()
    assert made.pixelColor(round(corner.x()) + 40, round(corner.y())).name() == THEMES[name].raised


def test_without_a_ground_it_is_clear_between_the_cards(scene):
    made = image(picture_of(scene, MARKS, Theme("light"), with_ground=False), 1)
    assert made.pixelColor(2, 2).alpha() == 0
    assert (
        'fill="#f4f5f7" fill-opacity="1" stroke="none"'
        not in svg(picture_of(scene, MARKS, Theme("light"), ["relu"], with_ground=False)).decode().split("<path")[0]
    )


def test_selection_and_the_mouse_leave_no_trace(scene):
    plain = png(picture_of(scene, MARKS, Theme("light")), 1)
    scene.show_selection(["conv"])
    scene.show_hovered("relu")
    assert png(picture_of(scene, MARKS, Theme("light")), 1) == plain


def test_a_part_has_the_wires_among_it_and_the_frames_around_it_alone(scene):
    part = picture_of(scene, MARKS, Theme("light"), ["image", "conv"])
    assert part.edges == (wire("image.out -> conv.in"),) and [each.id for each in part.frames] == ["f"]
    assert part.notes == ()
    one = picture_of(scene, MARKS, Theme("light"), ["conv"])
    assert one.edges == () and one.frames == ()


def test_where_there_is_nothing_there_is_no_picture(scene):
    with pytest.raises(ValueError):
        picture_of(scene, Marks(), Theme("light"), [])


def test_a_pdf_is_one_page_as_large_as_the_drawing_with_its_fonts_in_it(scene):
    picture = picture_of(scene, MARKS, Theme("light"))
    data = pdf(picture, "Small")
    assert data.startswith(b"%PDF-1.") and data.count(b"/Type /Page\n") == 1
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert float(box[1]) == pytest.approx(picture.size.width() * 0.75, abs=1)
    assert float(box[2]) == pytest.approx(picture.size.height() * 0.75, abs=1)
    assert b"/FontFile2" in data and b"/Subtype /Image" not in data


def test_pixels_are_as_many_as_asked_for_and_never_more_than_can_be_held(scene):
    picture = picture_of(scene, MARKS, Theme("light"))
    made = QImage.fromData(png(picture, 3))
    assert made.width() == round(picture.size.width() * 3)
    assert fitting_scale(QSizeF(1000, 1000), 4) == 4
    wide = fitting_scale(QSizeF(200_000, 1000), 4)
    assert wide * 200_000 <= 30_000
    square = fitting_scale(QSizeF(40_000, 40_000), 1)
    assert (square * 40_000) ** 2 <= 120_000_001


def test_a_frames_title_bar_does_not_cover_the_frame_in_a_file_that_knows_no_clipping(scene):
    picture = picture_of(scene, MARKS, Theme("light"))
    made = seen(svg(picture), picture.size)
    corner = -picture.bounds.topLeft()
    bar = made.pixelColor(round(corner.x()) + 300, round(corner.y()) - 50)
    ground = made.pixelColor(round(corner.x()) + 300, round(corner.y()) + 180)
    assert bar != ground and ground.lightness() > bar.lightness()
    assert ground != QColor(LIGHT.background)


def test_what_is_seen_of_the_network_is_in_the_picture_with_the_key_to_it(scene):
    gone = Node("gone", "Dropout", {}, (520, 400))
    found = Differences(
        added=frozenset({"relu"}),
        removed={"gone": gone},
        changed={"conv": (Difference("kernel_size", 3, 5),)},
        edges_added=frozenset({wire("conv.out -> relu.in")}),
        edges_removed=frozenset({wire("conv.out -> gone.in")}),
    )
    plain = picture_of(scene, Marks(), Theme("light"))
    bare = svg(plain)
    scene.sight.show_differences(found, {"gone": "Dropout"})
    scene.sight.show_badges({"image": Badge("3×3 seen")})
    key = Key(("Bars: share of the parameters",), True, "Compared with a.json", (("added", "1 added"),))
    picture = picture_of(scene, Marks(), Theme("light"), key=key)
    assert picture.bounds.contains(QRectF(520, 400, 152, 60)), "where a node was there is its outline"
    assert picture.key_place.top() > scene.bounds().bottom() and picture.bounds.contains(picture.key_place)
    data = svg(picture)
    for name in ("good", "error", "warning", "accent"):
        colour = getattr(LIGHT, name).encode()
        assert data.count(colour) > bare.count(colour), name
    assert data.count(b"stroke-dasharray") > bare.count(b"stroke-dasharray")
    other, same = seen(data, picture.size), image(picture, 1)
    sign = (scene.nodes["relu"].pos() - picture.bounds.topLeft()).toPoint()
    for made in (other, same):
        assert made.pixelColor(sign.x() - 1, sign.y() - 2).name() == LIGHT.good
    assert picture_of(scene, Marks(), Theme("light"), ["relu"]).ghosts == frozenset()


@pytest.mark.parametrize("kind", ["svg", "pdf", "png"])
def test_what_is_deleted_while_it_is_painted_is_left_out(scene, kind):
    spec = TensorSpec((8, 6, 6))
    known = NodeReport(outputs={"out": spec}, known=True)
    scene.show_analysis(Analysis(scene._project.graph, dict.fromkeys(scene.nodes, known)))
    scene.sight.show_wires(shapes=True, sizes=True)
    steps_before = len([*begin(picture_of(scene, MARKS, Theme("light")), kind).steps])
    for gone_after in range(0, steps_before, 2):
        making = begin(picture_of(scene, MARKS, Theme("light")), kind)
        for _ in zip(range(gone_after), making.steps, strict=False):
            pass
        project = scene._project
        scene.take(change(project, RemoveNodes(("conv",)).apply(project)))
        scene.sight.forget()
        assert making.whole()
        scene.take(change(scene._project, project))


def test_what_is_not_lit_is_faded_in_the_picture_too(scene):
    bright = image(picture_of(scene, Marks(), Theme("light")), 1)
    scene.sight.show_lineage(lineage(Graph(drawing().graph.nodes, ()), ["conv"]))
    faded = image(picture_of(scene, Marks(), Theme("light")), 1)
    stripe = (scene.nodes["relu"].pos() - picture_of(scene, Marks(), Theme("light")).bounds.topLeft()).toPoint()
    places = stripe.x() + 2, stripe.y() + 36
    assert faded.pixelColor(*places).lightness() > bright.pixelColor(*places).lightness() + 40


def test_a_key_below_a_narrow_drawing_goes_on_in_the_next_row(scene):
    key = Key(sizes=True)
    narrow = picture_of(scene, Marks(), Theme("light"), ["conv"], key=key)
    wide = picture_of(scene, Marks(), Theme("light"), key=key)
    assert narrow.key_place.width() < wide.key_place.width()
    assert narrow.key_place.height() > wide.key_place.height()


def opened(window) -> picture_export.PictureDialog:
    """The dialog over a window."""
    window.canvas.commands.run("export_picture")
    return next(each for each in window.findChildren(picture_export.PictureDialog) if each.isVisible())


def test_the_dialog_shows_what_will_be_and_writes_it_where_a_person_says(drawn, tmp_path, qtbot):
    drawn.selection.set(["conv", "relu"])
    dialog = opened(drawn)
    qtbot.waitUntil(lambda: not dialog.shown.pixmap().isNull())
    assert "cm" in dialog.size_said.text()
    whole = dialog.picture().size
    dialog.part.setCurrentIndex(1)
    assert dialog.picture().ids == ("conv", "relu") and dialog.picture().size.width() < whole.width()
    dialog.kind.setCurrentIndex(2)
    assert "pixels" in dialog.size_said.text() and dialog.scale.isVisibleTo(dialog)
    dialog.save.click()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None and asked.isVisible()
    asked.reject()
    dialog.save_to(tmp_path / "nowhere" / "net.png", drawn.files.worker)
    qtbot.waitUntil(lambda: not dialog.is_saving)
    told = drawn.findChild(QMessageBox)
    assert told is not None and "was not written" in told.text() and dialog.isVisible()
    told.close()
    dialog.reject()
    for row, begins in enumerate((b"<?xml", b"%PDF", b"\x89PNG")):
        dialog = opened(drawn)
        dialog.kind.setCurrentIndex(row)
        with qtbot.waitSignals([dialog.saved, dialog.accepted]):
            dialog.save_to(tmp_path / "net.file", drawn.files.worker)
        assert (tmp_path / "net.file").read_bytes().startswith(begins)
    assert opened(drawn).kind.currentIndex() == 2  # as the last time


def test_the_dialog_keeps_its_size_from_one_kind_of_file_to_the_next(drawn, qtbot):
    dialog = opened(drawn)
    qtbot.waitUntil(lambda: not dialog.shown.pixmap().isNull())
    sizes = set()
    for kind in (0, 1, 2, 0):
        dialog.kind.setCurrentIndex(kind)
        QApplication.processEvents()
        sizes.add(dialog.size().toTuple())
    assert len(sizes) == 1


def endless(picture, kind, title, scale) -> module.Making:
    def steps():
        while True:
            yield

    return module.Making(steps(), lambda: b"whole")


def test_a_picture_that_takes_long_says_so_lets_the_window_live_and_can_be_left(drawn, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(picture_export, "begin", endless)
    monkeypatch.setattr(picture_export, "PATIENCE_MS", 20)
    dialog = opened(drawn)
    dialog.save_to(tmp_path / "net.png", drawn.files.worker)
    assert not dialog.save.isEnabled() and not dialog.kind.isEnabled()
    qtbot.waitUntil(lambda: dialog.bar.isVisible() and "Painting the picture" in dialog.size_said.text())
    cancel = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel)
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert dialog.isVisible() and not dialog.is_saving and dialog.save.isEnabled() and not dialog.bar.isVisible()
    dialog.save_to(tmp_path / "net.png", drawn.files.worker)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and not dialog.is_saving
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and list(tmp_path.iterdir()) == []


def test_a_file_that_is_left_while_it_is_encoded_is_not_written(qapp, qtbot, tmp_path):
    waiting, painted = Event(), []

    def finish() -> bytes:
        waiting.wait(30)
        return b"whole"

    worker, home = Worker("files"), QObject()
    worker.start()
    saving = Saving(module.Making((None for _ in ()), finish), 1, tmp_path / "net.png", worker, home)
    saving.stepped.connect(painted.append)
    saving.begin()
    assert painted == [1.0]
    saving.cancel()
    waiting.set()
    worker.stop()
    assert list(tmp_path.iterdir()) == []


def test_the_legend_of_what_is_shown_can_be_left_out(drawn):
    dialog = opened(drawn)
    assert not dialog.legend.isVisible()
    dialog.reject()
    drawn.canvas.seeing.show_shares("parameters")
    dialog = opened(drawn)
    assert dialog.legend.isVisible() and dialog.picture().key.lines == drawn.canvas.seeing.legend.key.lines
    dialog.legend.click()
    assert not dialog.picture().key
    dialog.reject()


def test_an_empty_drawing_offers_no_picture(window):
    dialog = opened(window)
    assert not dialog.save.isEnabled() and dialog.shown.text()
    dialog.reject()
