"""Pictures from files, decoded by Pillow: plain raster formats alone, with a bound on their size."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from .errors import DataError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm", ".pgm"})
_FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF", "PPM")
MOST_PIXELS = 64 * 2**20
SIZE = Parameter(
    "size",
    "ints",
    None,
    optional=True,
    length=2,
    minimum=1,
    maximum=8192,
    summary="Height and width to scale to; else all pictures must have the same",
)
"""The parameter of a source for the size of its pictures; see `size_wanted`."""
CHANNELS = Parameter("channels", "choice", 3, choices=(1, 3), summary="1 for grey, 3 for colour")


class BrokenPicture(DataError):
    """A file that is no picture, or a damaged one, or one that is not read for its size or kind."""


class MissingPicture(DataError):
    """The file of a picture is not there (any more)."""


def size_wanted(values: Mapping[str, Any]) -> tuple[int, int] | None:
    """The height and width that a source's parameter `size` asks for, or None where pictures stay as they are."""
    size = values["size"]
    if size is None:
        return None
    return (size, size) if isinstance(size, int) else (size[0], size[1])


def refuse_odd_size(size: tuple[int, ...], first: tuple[int, ...], path: Path) -> None:
    """Raise DataError where a picture is not of the height and width that the first one has."""
    if size != first:
        raise DataError(
            tr("is {size}, the first picture {first} (height × width); set 'size' to bring all to one size").format(
                size=f"{size[0]}×{size[1]}", first=f"{first[0]}×{first[1]}"
            ),
            path,
        )


@cache
def _silence() -> None:
    """Pillow warns of large pictures and odd metadata; size is checked here. Once for all: `catch_warnings` is not
    made for threads."""
    warnings.filterwarnings("ignore", module=r"PIL\.")


@contextmanager
def _opened(path: Path) -> Iterator[Image]:
    """The picture with its header read. Raises BrokenPicture and MissingPicture, also while it is in use."""
    from PIL import Image, UnidentifiedImageError

    _silence()
    try:
        with Image.open(path, formats=_FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                found = f"{picture.width}×{picture.height}"
                raise BrokenPicture(
                    tr("has too many pixels, {found}; at most {most:,} are read").format(found=found, most=MOST_PIXELS),
                    path,
                )
            yield picture
    except UnidentifiedImageError as error:
        raise BrokenPicture(
            tr("is no picture that can be read ({formats})").format(formats=", ".join(_FORMATS)), path
        ) from error
    except Image.DecompressionBombError as error:
        raise BrokenPicture(
            tr("has too many pixels; at most {most:,} are read").format(most=MOST_PIXELS), path
        ) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MissingPicture(tr("is no longer there"), path) from error
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, OverflowError, MemoryError) as error:
        # Pillow's decoders raise these on damaged files.
        said = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise BrokenPicture(tr("cannot be read as a picture: {said}").format(said=said), path) from error


def read_size(path: Path) -> tuple[int, int]:
    """Height and width, from the header alone and as the picture is meant to be held.

    Raises BrokenPicture, MissingPicture.
    """
    with _opened(path) as picture:
        turned = picture.getexif().get(_ORIENTATION, 1) in (5, 6, 7, 8)
        return (picture.width, picture.height) if turned else (picture.height, picture.width)


def check_header(path: Path) -> None:
    """Raise BrokenPicture or MissingPicture where a file does not begin as a picture of a size that is read."""
    with _opened(path):
        pass


_ORIENTATION = 0x0112


def read_picture(path: Path, channels: int, size: tuple[int, int] | None) -> NDArray[Any]:
    """Pixels as float32 `(C, H, W)` in [0, 1], grey (1) or red, green, blue (3), scaled to `size` `(H, W)` if given.

    Scaling is bilinear over the pixels covered; a picture turned by its camera is turned back. Raises BrokenPicture,
    MissingPicture.
    """
    import numpy as np

    with _decoded(path, channels, size) as picture:
        pixels = np.asarray(picture, dtype=np.float32)
        pixels = np.clip(pixels / np.float32(1 if picture.mode == "F" else 255), 0, 1)
    if pixels.ndim == 3:
        return np.ascontiguousarray(pixels.transpose(2, 0, 1))
    return np.repeat(pixels[np.newaxis], channels, axis=0)


def read_bytes(path: Path, channels: int, size: tuple[int, int] | None) -> NDArray[np.uint8]:
    """What `read_picture` reads, as uint8 `(H, W, C)`: a picture of 16 bits is rounded to 8. Raises the same."""
    import numpy as np

    with _decoded(path, channels, size) as picture:
        pixels = np.asarray(picture)
        if picture.mode == "F":
            pixels = np.rint(np.clip(pixels, 0, 1) * 255).astype(np.uint8)
    return pixels if pixels.ndim == 3 else np.repeat(pixels[..., np.newaxis], channels, axis=2)


def read_mask(path: Path, size: tuple[int, int] | None) -> NDArray[np.int64]:
    """The index of each pixel, `(H, W)`: of its palette, or its grey as it stands.

    Scaled to `size` by taking the nearest pixel, so that no index comes up that is not there. Raises DataError, also
    where the picture is in colour or of a format that does not keep its pixels.
    """
    import numpy as np
    from PIL import Image, ImageOps

    with _opened(path) as picture:
        if picture.format == "JPEG":
            raise DataError(tr("is a JPEG, which blurs the edges of a mask; save it as PNG"), path)
        ImageOps.exif_transpose(picture, in_place=True)
        if picture.mode not in ("1", "L", "P") and not picture.mode.startswith("I"):
            raise DataError(
                tr("is in colour ({mode}); a mask is grey or has a palette, an index a pixel").format(
                    mode=picture.mode
                ),
                path,
            )
        if size is not None and picture.size != (size[1], size[0]):
            picture = picture.resize((size[1], size[0]), Image.Resampling.NEAREST)  # noqa: PLW2901
        return np.asarray(picture).astype(np.int64)


@contextmanager
def _decoded(path: Path, channels: int, size: tuple[int, int] | None) -> Iterator[Image]:
    """The picture upright, scaled, and of the mode L, RGB, or F with grey in [0, 1]."""
    from PIL import Image, ImageOps

    wanted = "L" if channels == 1 else "RGB"
    with _opened(path) as opened:
        ImageOps.exif_transpose(opened, in_place=True)  # else it would be copied, turned or not
        picture: Any = opened
        if picture.mode.startswith("I"):
            picture = _from_16_bits(picture, path)
        elif picture.mode == "F":
            raise BrokenPicture(tr("holds floating-point pixels; save it with 8 or 16 bits"), path)
        elif picture.mode != wanted:
            picture = picture.convert(wanted)
        if size is not None and picture.size != (size[1], size[0]):
            picture = picture.resize((size[1], size[0]), Image.Resampling.BILINEAR)
        yield picture


def _from_16_bits(picture: Image, path: Path) -> Image:
    """A grey picture of 16 bits as one of floats in [0, 1]; Pillow's own conversion would clip it at 255."""
    import numpy as np
    from PIL import Image

    pixels = np.asarray(picture, dtype=np.float32)
    if pixels.min() < 0 or pixels.max() > 65535:
        raise BrokenPicture(tr("holds pixels of more than 16 bits; save it with 8 or 16"), path)
    return Image.fromarray(pixels / np.float32(65535))
