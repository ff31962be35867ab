"""The layers that come with NetBuilder, a module a family. A new layer is one entry in one of these."""

from __future__ import annotations

from netbuilder.layers.library.convolution import CONVOLUTION
from netbuilder.layers.library.ends import ENDS
from netbuilder.layers.library.dense import DENSE
from netbuilder.layers.spec import Layer

LIBRARY: tuple[Layer, ...] = (*ENDS, *DENSE, *CONVOLUTION)
