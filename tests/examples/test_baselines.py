"""What the texts of the examples compare with: simple answers on the same split reach what is said of them."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from sklearn.decomposition import PCA
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.metrics import r2_score

from netbuilder.data import prepare


def counts(part, words: int) -> csr_matrix:
    """How often each word stands in each text, `(N, words)`; padding is none."""
    texts = part.tensors["text"].numpy()
    rows, places = np.nonzero(texts)
    return csr_matrix((np.ones(len(rows)), (rows, texts[rows, places])), (len(texts), words))


def test_text_networks_are_compared_with_a_tuned_bag_of_words(example, tmp_path):
    for name in ("text-lstm", "text-gru", "text-transformer"):
        project = example(name)
        assert "A logistic regression on counts of the same words reaches 91.9 %" in project.extra["about"]
        assert project.data["split"] == example("text-lstm").data["split"]
    data = prepare(example("text-lstm").data, tmp_path)
    model = LogisticRegression(C=10, max_iter=1000)  # the best of 0.1 to 10 on the validation split
    model.fit(counts(data.train, 10_000), data.train.tensors["class"])
    assert model.score(counts(data.test, 10_000), data.test.tensors["class"]) == pytest.approx(0.919, abs=0.003)


@pytest.mark.parametrize("name", ["sunspots-rnn", "sunspots-lstm", "sunspots-gru"])
def test_a_forecast_is_compared_with_last_year_and_with_a_linear_regression(example, name, tmp_path):
    text = example(name).extra["about"]
    assert "Answering last year's number has an R² of 0.58, a linear regression on the twenty years 0.86" in text
    data = prepare(example(name).data, tmp_path)
    years, following = (data.dataset.tensors[field].flatten(1).numpy() for field in ("window", "target"))
    train, test = data.train.indices, data.test.indices
    assert len(test) == 26 and int(test.max()) == len(years) - 1
    assert r2_score(following[test], years[test, -1:]) == pytest.approx(0.58, abs=0.01)
    model = LinearRegression().fit(years[train], following[train])
    assert r2_score(following[test], model.predict(years[test])) == pytest.approx(0.86, abs=0.01)


def test_an_autoencoder_is_compared_with_the_mean_digit_and_with_principal_components(example, tmp_path):
    text = example("dense-autoencoder").extra["about"]
    assert "an error of 0.271" in text and "principal components, 0.158" in text
    data = prepare(example("dense-autoencoder").data, tmp_path)
    train, test = (part.tensors["image"].flatten(1).numpy() for part in (data.train, data.test))
    assert np.sqrt(np.square(test - train.mean(0)).mean()) == pytest.approx(0.271, abs=0.002)
    parts = PCA(8, random_state=0).fit(train)
    drawn = parts.inverse_transform(parts.transform(test))
    assert np.sqrt(np.square(test - drawn).mean()) == pytest.approx(0.158, abs=0.002)


def test_two_inputs_are_compared_with_each_alone(example, tmp_path):
    text = example("two-inputs").extra["about"]
    assert "reaches 84 % from the half picture, and 78 % from the sums" in text
    data = prepare(example("two-inputs").data, tmp_path)
    for field, reached in (("image", 0.84), ("features", 0.78)):
        model = LogisticRegression(C=10, max_iter=2000)
        model.fit(data.train.tensors[field].flatten(1), data.train.tensors["label"])
        score = model.score(data.test.tensors[field].flatten(1), data.test.tensors["label"])
        assert score == pytest.approx(reached, abs=0.01)


def test_the_pixels_of_the_shapes_are_mostly_background(example, tmp_path):
    assert "nothing but background has 86.1 %" in example("unet-shapes").extra["about"]
    mask = prepare(example("unet-shapes").data, tmp_path).test.tensors["mask"]
    assert float((mask == 0).float().mean()) == pytest.approx(0.861, abs=0.001)
