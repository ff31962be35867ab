"""One file from one address, resumed where it broke off (RFC 9110, sections 13.1.5 and 14: Range and If-Range)."""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from netbuilder.wording import exact, tr

from .catalogue import Remote

if TYPE_CHECKING:
    from http.client import HTTPResponse

TIMEOUT_S = 10.0
"""A server that is silent for so long is asked again for the rest; so long a cancelled download may go on waiting."""

ATTEMPTS = 20
"""How often an address is asked for one file, as long as each time something came."""

PIECE = 1 << 16
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


class Cancelled(Exception):
    """The download was given up; what came so far is kept, and the next one goes on from there."""


class Refused(Exception):
    """An address did not give the file; the message goes on where a sentence names the address."""


class _Broken(Exception):
    """The connection ended early; asking again may help. The message is as that of Refused."""


def bring(url: str, file: Remote, part: Path, came: Callable[[int], None], cancelled: Callable[[], bool]) -> bool:
    """Fill `part` with the bytes of `file` from `url`. Returns whether all of them came from there in one go.

    `came` is told how many bytes are there. Raises Refused, Cancelled, and OSError where `part` cannot be written.
    """
    check_address(url)
    whole = _size(part) == 0
    for attempt in range(ATTEMPTS):
        before = _size(part)
        try:
            _attempt(url, file, part, came, cancelled)
            return whole and attempt == 0
        except _Broken as error:
            if _size(part) <= before or attempt == ATTEMPTS - 1:
                raise Refused(str(error)) from error
    raise AssertionError("the last attempt returns or raises")


def check_address(url: str, after: str = "") -> None:
    """Raise Refused where `url`, reached by way of `after`, is not HTTPS; plain HTTP may be on this computer alone."""
    parts = urllib.parse.urlsplit(url)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and is_local(url) and (not after or is_local(after)):
        return
    why = (
        tr("sends on to {url}, which is no https address").format(url=url)
        if after
        else tr("may be asked by https alone, not at {url}").format(url=url)
    )
    raise Refused(why)


def is_local(url: str) -> bool:
    """Whether the address is on this computer."""
    return urllib.parse.urlsplit(url).hostname in _LOCAL


def tag_of(part: Path) -> Path:
    """The file beside a part that keeps which address it is from, and what the server calls this state of it."""
    return part.with_name(part.name + ".tag")


def _attempt(url: str, file: Remote, part: Path, came: Callable[[int], None], cancelled: Callable[[], bool]) -> None:
    start = _size(part)
    if start > file.size:
        part.unlink()
        start = 0
    if start == file.size:
        came(start)
        return
    _stop_if(cancelled)
    with _open(url, start, _tag(part, url)) as response:
        start = _start(response, start, file)
        if not start:
            _keep_tag(part, url, response.headers.get("ETag", ""))
        with part.open("ab" if start else "wb") as out:
            while start <= file.size and (piece := _read(response)):
                start += len(piece)
                if start <= file.size:
                    out.write(piece)
                    came(start)
                    _stop_if(cancelled)
    if start < file.size:
        raise _Broken(tr("broke off after {start} of {size} bytes").format(start=exact(start), size=exact(file.size)))
    if start > file.size:
        part.unlink()
        raise Refused(tr("sends more than the {size} bytes of {file}").format(size=exact(file.size), file=file.name))


def _open(url: str, start: int, tag: str) -> HTTPResponse:
    import http.client
    import urllib.error
    import urllib.request

    headers = {"User-Agent": "NetBuilder", "Accept-Encoding": "identity"}
    if start:
        headers["Range"] = f"bytes={start}-"
        if tag:
            headers["If-Range"] = tag
    try:
        request = urllib.request.Request(url, headers=headers)
        response: HTTPResponse = _opener(url).open(request, timeout=TIMEOUT_S)
        return response
    except urllib.error.HTTPError as error:
        with error:
            raise Refused(_status(error.code)) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _Broken(tr("cannot be reached ({error})").format(error=_reason(error))) from error


def _opener(url: str) -> Any:
    """Opens HTTP and HTTPS and nothing else, by the proxy that the system names, and follows to safe places alone."""
    from urllib import request

    class SafeRedirects(request.HTTPRedirectHandler):
        def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
            check_address(newurl, after=req.full_url)
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    opener = request.OpenerDirector()
    handlers: list[request.BaseHandler] = [] if is_local(url) else [request.ProxyHandler()]
    handlers += [
        request.HTTPHandler(),
        request.HTTPSHandler(),
        request.UnknownHandler(),
        request.HTTPDefaultErrorHandler(),
        SafeRedirects(),
        request.HTTPErrorProcessor(),
    ]
    for handler in handlers:
        opener.add_handler(handler)
    return opener


def _start(response: HTTPResponse, asked: int, file: Remote) -> int:
    """Which byte the answer begins with: the one asked for, or 0. Raises Refused where the size is another."""
    if response.status == 206:
        found = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", response.headers.get("Content-Range", "").strip())
        if not found or int(found[1]) != asked or found[2] not in ("*", str(file.size)):
            raise Refused(tr("answers with another part of another file than was asked for"))
        return asked
    if response.status != 200:
        raise Refused(_status(response.status))
    length = response.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) != file.size:
        raise Refused(
            tr("offers {length} bytes where {file} has {size}").format(
                length=exact(int(length)), file=file.name, size=exact(file.size)
            )
        )
    return 0


def _read(response: HTTPResponse) -> bytes:
    from http.client import HTTPException

    try:
        return response.read1(PIECE)
    except (OSError, HTTPException, ValueError) as error:
        raise _Broken(tr("broke off ({error})").format(error=_reason(error))) from error


def _tag(part: Path, url: str) -> str:
    try:
        kept, _, tag = tag_of(part).read_text("latin-1").partition("\n")
    except OSError:
        return ""
    return tag.strip() if kept == url else ""


def _keep_tag(part: Path, url: str, tag: str) -> None:
    """A weak tag says nothing of the bytes, so that none is kept."""
    if tag.startswith('"') and "\n" not in tag:
        tag_of(part).write_text(f"{url}\n{tag}", "latin-1")
    else:
        tag_of(part).unlink(missing_ok=True)


def _size(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0


def _stop_if(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled


def _status(code: int) -> str:
    meaning = {
        403: tr("may not be read (HTTP status {code})"),
        404: tr("is no longer there (HTTP status {code})"),
        429: tr("asks to wait (HTTP status {code})"),
        503: tr("has no time now (HTTP status {code})"),
    }
    if 300 <= code < 400:
        return tr("sends on to a place that may not be followed (HTTP status {code})").format(code=code)
    return (meaning.get(code) or tr("answers with an error (HTTP status {code})")).format(code=code)


def _reason(error: BaseException) -> str:
    """What went wrong with a connection, in words: the cause within, where urllib wraps one."""
    cause = getattr(error, "reason", None)
    error = cause if isinstance(cause, BaseException) else error
    if isinstance(error, TimeoutError):
        return tr("no answer within {timeout_s:g} s").format(timeout_s=TIMEOUT_S)
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def sha256(file: IO[bytes], cancelled: Callable[[], bool]) -> str:
    """SHA-256 of an open file, in hexadecimal. Raises Cancelled."""
    import hashlib

    digest = hashlib.sha256()
    while piece := file.read(1 << 20):
        digest.update(piece)
        _stop_if(cancelled)
    return digest.hexdigest()
