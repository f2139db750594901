"""A reader's browser: the real site, served below a path, in Debian's Chromium."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from building import PROJECT, build_site, chromium, pages

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=900)
BASE = "/a/path/"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: a test that fails says enough."""

    def send_error(self, code: int, *_: object) -> None:
        """Send the site's own page for what is not there."""
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def translate_path(self, path: str) -> str:
        """Serve the site below BASE only, as a host with many sites would."""
        return super().translate_path(path.removeprefix(BASE.rstrip("/"))) if path.startswith(BASE) else "/nowhere"


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A reader who leaves before a file has come is no fault."""


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built for a path of its own, which only the page for errors knows."""
    site = tmp_path_factory.mktemp("site")
    assert build_site(PROJECT / "mkdocs.yml", site, SITE_URL=f"http://localhost{BASE}").returncode == 0
    return site


@pytest.fixture(scope="session")
def paths(served: Path) -> list[str]:
    """Every page one reads, and the one for what is not there."""
    found = [path.relative_to(served).as_posix() for path in pages(served)]
    return ["404.html", *(page.removesuffix("index.html") for page in found)]


@pytest.fixture(scope="session")
def address(served: Path) -> Iterator[str]:
    """Where the site is served."""
    server = _Server(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(served)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh reader at a desk; anything asked of another host fails the test."""
    yield from _reader(browser.new_context(viewport=DESK))


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page at a desk."""
    return context.new_page()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone that is touched, not clicked."""
    for context in _reader(browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)):
        yield context.new_page()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page on a phone without JavaScript."""
    for context in _reader(browser.new_context(viewport=PHONE, java_script_enabled=False)):
        yield context.new_page()


def _reader(context: BrowserContext) -> Iterator[BrowserContext]:
    elsewhere: list[str] = []
    faults: list[str] = []
    context.on("request", lambda request: elsewhere.append(request.url) if "//127.0.0.1:" not in request.url else None)
    # What the policy of a page forbids is reported as an error of the console.
    context.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("response", lambda response: faults.append(response.url) if response.status >= 400 else None)
    yield context
    context.close()
    assert [] == elsewhere
    assert [] == faults
