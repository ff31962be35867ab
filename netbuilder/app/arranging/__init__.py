"""Laying a drawing out: where every node goes, and the points that each wire is led through. Needs no Qt.

    drawing.py   a graph as cards and links                pieces.py   what no wire joins, each by itself
    frames.py    frames as boxes of cards                  notes.py    where notes and empty frames go
    folded.py    a long piece goes on in the next row      breaks.py   where the rows end
    strips.py    room between rows for notes
    plan.py      one connected piece: layers, order, places, ways
    layers.py    in which layer every card stands          order.py    who stands before whom in a layer
    standing.py  how far along its layer each stands       tracks.py   wires that span too many layers, led around

Lengths are canvas pixels.

The way of Sugiyama, Tagawa and Toda (1981), with straight lines where the longest paths and the long wires are.
"""

from netbuilder.app.arranging.breaks import ASPECT
from netbuilder.app.arranging.drawing import Arrangement, Way, arranged

__all__ = ["ASPECT", "Arrangement", "Way", "arranged"]
