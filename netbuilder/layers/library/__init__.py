"""The layers that come with NetBuilder, a module a family. A new layer is one entry in one of these."""

from __future__ import annotations

from netbuilder.layers.library.activation import ACTIVATION
from netbuilder.layers.library.attention import ATTENTION
from netbuilder.layers.library.block import BLOCKS
from netbuilder.layers.library.combine import COMBINE
from netbuilder.layers.library.convolution import CONVOLUTION
from netbuilder.layers.library.dense import DENSE
from netbuilder.layers.library.ends import ENDS
from netbuilder.layers.library.gaussian import GAUSSIAN
from netbuilder.layers.library.normalisation import NORMALISATION
from netbuilder.layers.library.padding import PADDING
from netbuilder.layers.library.patches import PATCHES
from netbuilder.layers.library.pooling import POOLING
from netbuilder.layers.library.regularisation import REGULARISATION
from netbuilder.layers.library.sequence import SEQUENCE
from netbuilder.layers.library.shape import SHAPE
from netbuilder.layers.spec import Layer

LIBRARY: tuple[Layer, ...] = (
    *ENDS,
    *BLOCKS,
    *DENSE,
    *CONVOLUTION,
    *POOLING,
    *ACTIVATION,
    *NORMALISATION,
    *REGULARISATION,
    *SEQUENCE,
    *ATTENTION,
    *SHAPE,
    *PATCHES,
    *COMBINE,
    *GAUSSIAN,
    *PADDING,
)
