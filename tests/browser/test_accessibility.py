"""axe-core finds nothing on any page, and leaves nothing undecided."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page


def faults(page: Page, within: str | None = None) -> Iterator[tuple[str, str]]:
    """(rule, element) of everything axe objects to or cannot decide."""
    found: dict[str, Any] = Axe().run(page, context=within).response
    for result in [*found["violations"], *found["incomplete"]]:
        yield from ((result["id"], node["html"]) for node in result["nodes"])


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_axe_finds_nothing(
    browser: Browser, address: str, paths: list[str], width: int, scheme: Literal["light", "dark"]
) -> None:
    """On every page with all that folds unfolded; with the menu open and with hits of a search on one of each kind.

    Both widths and both themes, each once: the colours do not depend on the width.
    """
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = {}
    one_of_each = {path.split("/")[0]: path for path in paths}.values()
    for path in paths:
        page.goto(f"{address}{path}")
        page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
        found[path] = list(faults(page))
        if path in one_of_each:
            page.get_by_role("button", name="Meny").click()
            found[path] += faults(page, ".menu")
            page.keyboard.press("Escape")
            page.locator("#sokefelt").fill("barn")
            page.locator(".search__hit").first.wait_for()
            found[path] += faults(page, ".search")
    context.close()
    assert {} == {path: objections for path, objections in found.items() if objections}
    assert len(paths) > 30


def test_axe_sees_a_seeded_fault(page: Page, address: str) -> None:
    """A picture without words for it and a faint line are both found."""
    page.goto(address)
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"assets/favicon.svg\">')")
    page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    assert {"image-alt", "color-contrast"} <= {rule for rule, _ in faults(page)}
