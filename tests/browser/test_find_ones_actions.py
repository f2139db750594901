"""A reader with a task in hand finds what the compact asks of them."""

import json
import re
from pathlib import Path

from playwright.sync_api import Page, expect


def test_which_actions_concern_municipalities(page: Page, address: str) -> None:
    """From the front page: one click to the actors, one on the municipalities, and each action is a link."""
    page.goto(address)
    page.get_by_role("main").get_by_role("link", name="Hvem gjør hva").click()
    entry = page.locator("#lokale-myndigheter")
    entry.locator("summary").click()
    expect(entry.get_by_role("link", name="Mål 16 bokstav f")).to_be_visible()
    entry.get_by_role("link", name="Mål 23 bokstav c").click()
    expect(page).to_have_url(f"{address}maal/23/#c")


def test_where_is_ilo_mentioned(plain: Page, address: str) -> None:
    """All places, without JavaScript."""
    plain.goto(f"{address}aktorer/#ilo")
    plain.locator("#ilo summary").click()
    names = [re.sub(r"\s", " ", it) for it in plain.locator("#ilo .uses li > a").all_inner_texts()]
    assert names == ["Avsnitt 2", "Mål 5 bokstav a", "Mål 6 bokstav l", "Mål 22 bokstav a"]


def test_the_table_leads_to_the_action(phone: Page, address: str) -> None:
    """On a phone it scrolls by itself, keeps the actor in sight, and a letter leads to the action."""
    phone.goto(f"{address}aktorer/#tabell")
    cell = phone.locator(".matrix").get_by_role("link", name="mål 23 bokstav c").first
    cell.scroll_into_view_if_needed()
    expect(phone.locator(".matrix").get_by_role("link", name="lokale myndigheter")).to_be_in_viewport()
    assert phone.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    cell.tap()
    expect(phone).to_have_url(f"{address}maal/23/#c")


def test_the_table_fits_the_paper(page: Page, address: str) -> None:
    """Printed, no column is cut off."""
    page.set_viewport_size({"width": 680, "height": 900})  # A4 less its margins
    page.emulate_media(media="print")
    page.goto(f"{address}aktorer/")
    assert page.evaluate("() => document.querySelector('.matrix__table').getBoundingClientRect().right <= innerWidth")


def test_the_data_is_there_for_others(served: Path) -> None:
    """The same actors as JSON; every place is an address of a page that is there."""
    data = json.loads((served / "data/aktorer.json").read_text(encoding="utf-8"))
    assert len(data["actors"]) >= 30
    for it in data["actors"]:
        assert it["places"], it["name"]
        assert all((served / place["url"].partition("#")[0] / "index.html").is_file() for place in it["places"])
