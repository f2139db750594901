"""A reader on a slow line: what a page loads, and that nothing jumps."""

import gzip

from playwright.sync_api import Page, Request, Route

KIB = 1024


def loaded(page: Page, address: str) -> dict[str, int]:
    """Size of everything a first visit loads, compressed as a server would: address → bytes."""
    urls: list[str] = []

    def note(request: Request) -> None:
        urls.append(request.url)

    page.on("request", note)
    page.goto(address, wait_until="load")
    page.remove_listener("request", note)
    bodies = {url: page.request.get(url).body() for url in urls}
    return {url: min(len(body), len(gzip.compress(body))) for url, body in bodies.items()}


def test_an_objective_is_light(page: Page, address: str, paths: list[str]) -> None:
    """None loads more than 45 KiB, a chapter no more than 48, or asks more than 8 times, the typeface and all."""
    sizes = {}
    for path in paths:
        if path.startswith("maal/") or path in {"", "innledning/", "visjon/", "gjennomforing/"}:
            files = loaded(page, f"{address}{path}")
            assert len(files) <= 8
            sizes[path] = sum(files.values())
    assert len(sizes) > 25
    limits = {path: (45 if path.startswith("maal/") else 48) * KIB for path in sizes}
    assert {} == {path: size for path, size in sizes.items() if size > limits[path]}


def test_search_is_loaded_when_it_is_used(page: Page, address: str) -> None:
    """Neither index nor worker comes before the reader goes to the field."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}maal/7/", wait_until="networkidle")
    assert [] == [url for url in asked if "search" in url]
    with page.expect_response("**/search/index.json*"):
        page.get_by_role("searchbox").focus()


def test_search_is_light(page: Page, address: str) -> None:
    """All that comes when the reader goes to the field and finds something is no more than 88 KiB."""
    page.goto(f"{address}maal/7/", wait_until="networkidle")
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    page.get_by_role("searchbox").fill("barn")
    page.locator(".search__hit").first.wait_for()
    bodies = [page.request.get(url).body() for url in set(urls)]
    assert len(bodies) == 4
    assert sum(len(gzip.compress(body)) for body in bodies) <= 88 * KIB


def test_nothing_jumps(page: Page, address: str, paths: list[str]) -> None:
    """No layout shift while a page loads, with a face that comes late."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.woff2", hold)
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => list.getEntries()"
        ".forEach((it) => window.shift += it.value)).observe({ type: 'layout-shift', buffered: true })"
    )
    shifts = {}
    for path in paths:
        page.goto(f"{address}{path}", wait_until="domcontentloaded")
        page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        while held:
            held.pop().continue_()
        page.evaluate("document.fonts.ready.then(() => undefined)")
        page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        shifts[path] = page.evaluate("window.shift")
    assert {} == {path: shift for path, shift in shifts.items() if shift}
