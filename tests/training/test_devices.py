import pytest

from netbuilder.training import RecipeError
from netbuilder.training.devices import is_device_name, missing, resolve


@pytest.mark.parametrize("name", ["auto", "cpu", "mps", "cuda", "cuda:0", "cuda:12"])
def test_names_of_devices(name):
    assert is_device_name(name)


@pytest.mark.parametrize("name", ["gpu", "cuda:", "cuda:-1", "cuda:1000", "CPU", "cpu ", "cpu\n", None, 0, ["cpu"]])
def test_what_is_no_name_of_a_device(name):
    assert not is_device_name(name)
    with pytest.raises(RecipeError, match='must be "auto"'):
        resolve(name)


def test_auto_is_the_best_that_is_there(monkeypatch):
    import torch

    there = {"cuda": True, "mps": True}
    monkeypatch.setattr(torch.cuda, "is_available", lambda: there["cuda"])
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: there["mps"])
    assert resolve("auto").type == "cuda"
    there["cuda"] = False
    assert resolve("auto").type == "mps"
    there["mps"] = False
    assert resolve("auto").type == "cpu"


def test_a_device_that_is_not_there_is_named(monkeypatch):
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    assert missing("cuda:1") is None
    with pytest.raises(RecipeError, match="there is no cuda:2 here, only cuda:0 to cuda:1"):
        resolve("cuda:2")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(RecipeError, match="there is no CUDA GPU here"):
        resolve("cuda")
