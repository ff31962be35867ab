"""What a network learns from: sources, fields, splits and transforms.

Importing this loads neither torch nor scikit-learn; both are imported where data are loaded.
"""

from . import downloads, sources, transforms
from .dataset import Dataset
from .dialect import Dialect
from .errors import DataError
from .field import Field
from .lazy import LazyColumn
from .prepare import Part, Prepared, fields_from, prepare
from .preview import Preview, preview
from .samples import read_samples
from .section import check_data, dialect_of, fields_of
from .source import Source
from .split import Split
from .text import Vocabulary, decode, encode
from .transforms import apply_transforms, undo_transforms

__all__ = [
    "DataError",
    "Dataset",
    "Dialect",
    "Field",
    "LazyColumn",
    "Part",
    "Prepared",
    "Preview",
    "Source",
    "Split",
    "Vocabulary",
    "apply_transforms",
    "check_data",
    "decode",
    "dialect_of",
    "downloads",
    "encode",
    "fields_from",
    "fields_of",
    "prepare",
    "preview",
    "read_samples",
    "sources",
    "transforms",
    "undo_transforms",
]
