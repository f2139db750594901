"""What is left out of the theme's styles is what no page shows."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from lightningcss import bundle_css
from playwright.sync_api import Page

from building import PROJECT

MATERIAL = find_spec("material.templates")
THEME = Path(MATERIAL.origin if MATERIAL and MATERIAL.origin else "").parent / "assets/stylesheets"
PATHS = ["", "maal/2/", "rammeverk/", "om/", "404.html"]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", PATHS)
def test_pages_look_the_same_with_all_of_them(page: Page, address: str, served: Path, path: str, width: int) -> None:
    """A picture of the whole page is the same, dot for dot, as one with the whole stylesheet of the theme."""
    (theme,) = THEME.glob("main.*.css")
    whole = theme.read_text(encoding="utf-8") + bundle_css(str(PROJECT / "overrides/assets/css/site.css"))
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}{path}", wait_until="networkidle")
    shipped = page.screenshot(full_page=True)
    page.route("**/site.css*", lambda route: route.fulfill(body=whole, content_type="text/css"))
    page.goto(f"{address}{path}", wait_until="networkidle")
    assert 2 * len((served / "assets/site.css").read_text(encoding="utf-8")) < len(whole)
    same = shipped == page.screenshot(full_page=True)
    assert same  # two pictures are not worth a list of their differences
