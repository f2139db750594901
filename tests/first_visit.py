"""What a first visit to a page loads, and what Lighthouse thinks of it, served as a web server would."""

import gzip
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from building import chromium

LIGHTHOUSE = ["npx", "--yes", "lighthouse@13.5.0", "--quiet", "--output=json", "--chrome-flags=--headless --no-sandbox"]


class _Compressing(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file of the site, compressed unless it is so already."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        packed = path.suffix in {".woff2", ".gz"}
        body = path.read_bytes() if packed else gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if not packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}/"
    server.shutdown()
    server.server_close()


def weight(site: Path, path: str) -> tuple[float, int]:
    """KiB, compressed and with headers, and number of requests of a first visit."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        sizes = list(_sizes(browser.new_page(), f"{address}{path}"))
        browser.close()
    return sum(sizes) / 1024, len(sizes)


def _sizes(page: Page, address: str) -> Iterator[int]:
    requests: list[Any] = []
    page.on("requestfinished", lambda it: requests.append(it))  # noqa: PLW0108 a method of a list is not hashable
    page.goto(address, wait_until="networkidle")
    for request in requests:
        sizes = request.sizes()
        yield sizes["responseBodySize"] + sizes["responseHeadersSize"]


def lighthouse(site: Path, path: str) -> str:
    """Scores, largest paint, blocking time and shift on Lighthouse's slow phone, in one line."""
    if not shutil.which("npx"):
        return "SKIPPED: there is no npx to run Lighthouse with"
    with served(site) as address:
        settings = {**os.environ, "CHROME_PATH": chromium() or ""}
        done = subprocess.run([*LIGHTHOUSE, f"{address}{path}"], capture_output=True, check=False, env=settings)
    if done.returncode:
        return f"SKIPPED: Lighthouse ended with status {done.returncode}"
    report = json.loads(done.stdout)
    names = ("performance", "accessibility", "best-practices", "seo")
    scores = " / ".join(f"{100 * report['categories'][name]['score']:.0f}" for name in names)
    paint, blocked, shift = (
        report["audits"][name]["numericValue"]
        for name in ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
    )
    return f"{scores}  LCP {paint / 1000:.2f} s  TBT {blocked:.0f} ms  CLS {shift:.3f}"
