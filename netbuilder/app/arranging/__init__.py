"""Laying a drawing out: where every node goes, and the points that each wire is led through. Needs no Qt.

    drawing.py   a graph as cards and links, frames as boxes of cards; what is laid out, in canvas pixels
    plan.py      one connected piece: layers, order, places, ways
    layers.py    in which layer every card stands          order.py    who stands before whom in a layer
    standing.py  how far along its layer each stands       tracks.py   wires that span too many layers, led around

The way of Sugiyama, Tagawa and Toda (1981), with straight lines where the longest paths and the long wires are.
"""

from netbuilder.app.arranging.drawing import Arrangement, arranged

__all__ = ["Arrangement", "arranged"]
