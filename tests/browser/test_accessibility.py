"""axe-core finds nothing on any kind of page but what is known of the theme."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

# Faults of the theme itself, by axe rule; each is to go.
KNOWN_OF_THE_THEME = {
    "aria-dialog-name": "the search is an unnamed dialog",
}
KINDS = ["", "innledning/", "visjon/", "rammeverk/", "maal/", "maal/2/", "om/", "merknader/", "404.html"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing_new(
    browser: Browser, address: str, path: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """No violation, in light and dark, on a phone and at a desk."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}{path}")
    violations = Axe().run(page).response["violations"]
    found = {
        (it["id"], node["html"]) for it in violations for node in it["nodes"] if it["id"] not in KNOWN_OF_THE_THEME
    }
    context.close()
    assert set() == found
