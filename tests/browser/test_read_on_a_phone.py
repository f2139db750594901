"""A reader with a phone in a meeting."""

import pytest
from playwright.sync_api import Page, expect

PAGES = ["", "innledning/", "visjon/", "rammeverk/", "maal/", "maal/2/", "maal/7/", "gjennomforing/", "oppfolging/"]
PAGES += ["om/", "merknader/", "404.html"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 390])
def test_nothing_is_wider_than_the_screen(phone: Page, address: str, path: str, width: int) -> None:
    """No page scrolls sideways, down to 320 px."""
    phone.set_viewport_size({"width": width, "height": 844})
    phone.goto(f"{address}{path}" if path != "404.html" else f"{address}404.html")
    assert width >= phone.evaluate("document.documentElement.scrollWidth")


def test_open_a_note_by_touch(phone: Page, address: str) -> None:
    """A tap on the star opens the note inside the screen; a tap elsewhere closes it."""
    phone.goto(f"{address}maal/13/")
    note = phone.get_by_role("complementary", name="Merknad til Mål\u00a013 bokstav\u00a0f: «rmenneskerettigheter»")
    phone.get_by_role("button", name="rmenneskerettigheter").tap()
    expect(note).to_be_visible()
    box = note.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 844
    phone.get_by_role("heading", level=1).tap()
    expect(note).to_be_hidden()
