"""What a look at the data shows before anything is trained: samples, classes, numbers, the split, augmentation.

Pure numbers and words, no window. All of it reads data in stretches, says how far it is by `netbuilder.progress`, and
looks at a random sample of the rows where there are very many, which the results then say.
"""

from .augmented import Augmented, augmented, own_units, steps_in_words
from .balance import Balance, advice, balance
from .columns import columns_of
from .numbers import Histogram, Lines, Statistics, histogram, statistics
from .parts import PARTS, Parts, parts_of
from .samples import SHOWN, Page, main_field, order, page
from .unused import LeftOut, left_out

__all__ = [
    "PARTS",
    "SHOWN",
    "Augmented",
    "Balance",
    "Histogram",
    "LeftOut",
    "Lines",
    "Page",
    "Parts",
    "Statistics",
    "advice",
    "augmented",
    "balance",
    "columns_of",
    "histogram",
    "left_out",
    "main_field",
    "order",
    "own_units",
    "page",
    "parts_of",
    "statistics",
    "steps_in_words",
]
