"""Pictures from files, decoded by Pillow: plain raster formats alone, with a bound on their size."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import DataError

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm", ".pgm"})
_FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF", "PPM")
MOST_PIXELS = 64 * 2**20


@contextmanager
def _opened(path: Path) -> Iterator[Image]:
    """The picture with its header read. Raises DataError, also for what fails while it is in use."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large pictures and odd metadata; size is checked here
            with Image.open(path, formats=_FORMATS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    found = f"{picture.width}×{picture.height}"
                    raise DataError(f"has too many pixels, {found}; at most {MOST_PIXELS:,} are read", path)
                yield picture
    except UnidentifiedImageError as error:
        raise DataError(f"is no picture that can be read ({', '.join(_FORMATS)})", path) from error
    except Image.DecompressionBombError as error:
        raise DataError(f"has too many pixels; at most {MOST_PIXELS:,} are read", path) from error
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, OverflowError, MemoryError) as error:
        # Pillow's decoders raise these on damaged files.
        raise DataError(f"cannot be read as a picture: {error}", path) from error


def read_size(path: Path) -> tuple[int, int]:
    """Height and width, from the header alone and as the picture is meant to be held. Raises DataError."""
    with _opened(path) as picture:
        turned = picture.getexif().get(_ORIENTATION, 1) in (5, 6, 7, 8)
        return (picture.width, picture.height) if turned else (picture.height, picture.width)


_ORIENTATION = 0x0112


def read_picture(path: Path, channels: int, size: tuple[int, int] | None) -> NDArray[Any]:
    """Pixels as float32 `(C, H, W)` in [0, 1], grey (1) or red, green, blue (3), scaled to `size` `(H, W)` if given.

    Scaling is bilinear over the pixels covered; a picture turned by its camera is turned back. Raises DataError.
    """
    import numpy as np
    from PIL import Image, ImageOps

    with _opened(path) as opened:
        picture = ImageOps.exif_transpose(opened)
        if picture.mode.startswith("I"):
            picture = _from_16_bits(picture, path)
        elif picture.mode == "F":
            raise DataError("holds floating-point pixels; save it with 8 or 16 bits", path)
        else:
            picture = picture.convert("L" if channels == 1 else "RGB")
        if size is not None and picture.size != (size[1], size[0]):
            picture = picture.resize((size[1], size[0]), Image.Resampling.BILINEAR)
        pixels = np.asarray(picture, dtype=np.float32)
        pixels = np.clip(pixels / np.float32(1 if picture.mode == "F" else 255), 0, 1)
    if pixels.ndim == 3:
        return np.ascontiguousarray(pixels.transpose(2, 0, 1))
    return np.repeat(pixels[np.newaxis], channels, axis=0)


def _from_16_bits(picture: Image, path: Path) -> Image:
    """A grey picture of 16 bits as one of floats in [0, 1]; Pillow's own conversion would clip it at 255."""
    import numpy as np
    from PIL import Image

    pixels = np.asarray(picture, dtype=np.float32)
    if pixels.min() < 0 or pixels.max() > 65535:
        raise DataError("holds pixels of more than 16 bits; save it with 8 or 16", path)
    return Image.fromarray(pixels / np.float32(65535))
