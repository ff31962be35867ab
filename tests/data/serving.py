"""A server on this computer that gives files as a mirror would, and misbehaves where a test asks it to."""

from __future__ import annotations

import gzip
import hashlib
import struct
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from netbuilder.data.downloads import Collection, Remote


class Server:
    """Serves `files` by path. `asked` holds the path and headers of every request, in order.

    tags: ETags by path; breaks: how many bytes come before the connection ends, once for each number; stalls: likewise,
    but the connection stays and is silent until `let_go` is set; redirects: where a path sends on to; ranged: whether
    parts are given; sized: whether the length is told; statuses: an error by path.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.tags: dict[str, str] = {}
        self.redirects: dict[str, str] = {}
        self.statuses: dict[str, int] = {}
        self.breaks: list[int] = []
        self.stalls: list[int] = []
        self.ranged = self.sized = True
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.let_go = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self.let_go.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def url(self, name: str) -> str:
        return f"{self.address}/{name}"

    def give(self, name: str, content: bytes, *more: str) -> Remote:
        """Serve `content`, and return what a catalogue would say of it; `more` are further addresses, asked first."""
        self.files[f"/{name}"] = content
        return Remote(name, len(content), hashlib.sha256(content).hexdigest(), (*more, self.url(name)))

    def ranges(self) -> list[str | None]:
        return [headers.get("Range") for _, headers in self.asked]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append((self.path, dict(self.headers)))
                if self.path in server.redirects:
                    self.send_response(302)
                    self.send_header("Location", server.redirects[self.path])
                    self.end_headers()
                    return
                if self.path in server.statuses or self.path not in server.files:
                    self.send_error(server.statuses.get(self.path, 404))
                    return
                self._give(server.files[self.path])

            def _give(self, content: bytes) -> None:
                tag = server.tags.get(self.path)
                asked = self.headers.get("Range") if server.ranged else None
                if asked and self.headers.get("If-Range", tag) == tag:
                    start = int(asked.removeprefix("bytes=").removesuffix("-"))
                    self.send_response(206)
                    self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
                    content = content[start:]
                else:
                    self.send_response(200)
                if server.sized:
                    self.send_header("Content-Length", str(len(content)))
                if tag:
                    self.send_header("ETag", tag)
                self.end_headers()
                stops = server.breaks or server.stalls
                count = stops.pop(0) if stops else len(content)
                self.wfile.write(content[:count])
                self.wfile.flush()
                if stops is server.stalls and count < len(content):
                    server.let_go.wait(60)
                self.close_connection = True

            def log_message(self, *said: object) -> None:
                pass

        return Handler


def digits_of_two_pixels(server: Server, name: str = "mnist") -> Collection:
    """A tiny collection in MNIST's form, served."""
    files = []
    for part, rows in (("train", 60), ("t10k", 20)):
        images = bytes(n % 256 for n in range(rows * 4))
        pixels = bytes([0, 0, 8, 3]) + struct.pack(">3I", rows, 2, 2) + images
        labels = bytes([0, 0, 8, 1]) + struct.pack(">I", rows) + bytes(n % 10 for n in range(rows))
        files.append(server.give(f"{part}-images-idx3-ubyte.gz", gzip.compress(pixels)))
        files.append(server.give(f"{part}-labels-idx1-ubyte.gz", gzip.compress(labels)))
    return Collection(name, "Tiny digits", tuple(files))


PACKAGED = "/usr/share/datasets/fashion-mnist"
WRITTEN = {"train-images-idx3": 1504176606, "train-labels-idx1": 1504176606,
           "t10k-images-idx3": 1504176627, "t10k-labels-idx1": 1504176627}  # fmt: skip
"""When the makers of Fashion-MNIST packed each file: gzip keeps it, and Debian's package took it out again."""


def as_published(name: str) -> bytes:
    """A file of Fashion-MNIST as its makers gave it: Debian's, with name and time back in the head of the gzip file."""
    with open(f"{PACKAGED}/{name}", "rb") as file:
        packed = file.read()
    plain = name.removesuffix(".gz")
    seconds = WRITTEN[plain.removesuffix("-ubyte")].to_bytes(4, "little")
    return b"\x1f\x8b\x08\x08" + seconds + b"\0\x03" + plain.encode() + b"\0" + packed[10:]
