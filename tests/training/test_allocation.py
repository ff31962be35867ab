import re
import sys
from pathlib import Path

import pytest
import torch

from netbuilder.training.allocation import in_large_pages


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="pages are Linux's")
def test_data_may_lie_in_large_pages_and_stay_as_they_are():
    data = torch.arange(2**21, dtype=torch.float32)  # 8 MiB
    before = data.clone()
    in_large_pages(data)
    middle = data.data_ptr() + data.nbytes // 2
    areas = re.split(r"(?m)^(?=[0-9a-f]+-[0-9a-f]+ )", Path("/proc/self/smaps").read_text())
    [area] = [each for each in areas if each and _spans(each, middle)]
    assert re.search(r"VmFlags:.*\bhg\b", area), area
    assert torch.equal(data, before)


@pytest.mark.parametrize("count", [0, 1, 1000])
def test_what_is_smaller_than_a_large_page_is_left_alone(count):
    in_large_pages(torch.ones(count))


def _spans(area, address):
    begin, end = (int(each, 16) for each in area.split(" ", 1)[0].split("-"))
    return begin <= address < end
