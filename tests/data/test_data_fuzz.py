"""Whatever bytes a file holds, it is read or refused with a DataError; nothing else comes out."""

import gzip
import io
import struct

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from netbuilder.data import DataError, read_samples, sources
from netbuilder.data.field import image
from netbuilder.data.sources.idx import read_bytes

many = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


def seeds():
    npz, npy, png, parquet = io.BytesIO(), io.BytesIO(), io.BytesIO(), io.BytesIO()
    pq.write_table(pa.table({"a": [1.0, 2.5, 3.0], "b": ["x", "y", "x"], "c": [1, 2, 3]}), parquet)
    np.savez_compressed(npz, x=np.arange(12.0).reshape(4, 3), y=np.array(list("abca")))
    np.save(npy, np.zeros((8, 8)))
    Image.new("RGB", (8, 8), (1, 2, 3)).save(png, "PNG")
    return {
        "csv": b'a,b,c\n1,x,2.5\n2,y,3.5\n3,"z",4\n',
        "npz": npz.getvalue(),
        "parquet": parquet.getvalue(),
        "ts": b"@univariate false\n@classLabel true a b\n@data\n1,2:3,4:a\n5,6:7,8:b\n",
        "text-csv": b'text,y\n"a, b",x\nb c,y\n',
        "series-csv": b"t,y\n1,2\n2,3\n3,4\n4,5\n",
        "npy": npy.getvalue(),
        "png": png.getvalue(),
        "idx": b"\0\0\x08\x03" + struct.pack(">3I", 2, 3, 4) + bytes(24),
        "idx.gz": gzip.compress(b"\0\0\x08\x03" + struct.pack(">3I", 2, 3, 4) + bytes(24)),
    }


SEEDS = seeds()
PARAMS = {"series-csv": {"targets": ["y"], "window": 2}, "text-csv": {"target": ["y"]}}


def mutated(kind):
    content = SEEDS[kind]
    edits = st.lists(st.tuples(st.integers(0, len(content) - 1), st.binary(max_size=6), st.integers(0, 6)), max_size=4)

    def apply(changes):
        result = content
        for place, new, gone in changes:
            result = result[:place] + new + result[place + gone :]
        return result

    return st.one_of(st.binary(max_size=200), edits.map(apply))


def read(kind, path):
    if sources.get(kind):
        source, params = sources.get(kind), {"path": path.name, **PARAMS.get(kind, {})}
        fields = source.fields(params, path.parent)
        assert source.load(params, path.parent).fields == fields
    elif kind.startswith("idx"):
        assert read_bytes(path, 3).ndim == 3
    else:
        assert read_samples(path, image("image", 1, 8, 8)).shape[1:] == (1, 8, 8)


@pytest.mark.parametrize("kind", SEEDS)
@pytest.mark.filterwarnings("ignore")
def test_any_bytes_are_read_or_refused(kind, tmp_path):
    path = tmp_path / f"file.{kind}"

    @many
    @given(mutated(kind))
    def run(content):
        path.write_bytes(content)
        try:
            read(kind, path)
        except DataError as error:
            assert "file." in str(error) or "field" in str(error)

    run()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
