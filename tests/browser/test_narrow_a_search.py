"""A reader narrows a search: to a part of the text, a kind of provision, a theme, an actor."""

import re
from typing import Any

from playwright.sync_api import Page, expect

HREFS = "all => all.map((it) => it.getAttribute('href'))"


def test_by_keyboard_and_in_the_address(page: Page, address: str) -> None:
    """What one chooses narrows the hits at once and stands in the address, which asks the same again."""
    page.goto(f"{address}sok/?q=barn")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"^\d+ treff$"))
    page.get_by_label("Del av teksten").focus()
    page.keyboard.type("Visjon")
    expect(page).to_have_url(f"{address}sok/?q=barn&del=visjon")
    expect(page.locator(".search__hit").first).to_have_attribute("href", f"{address}visjon/#prinsipp-8")
    page.get_by_label("Del av teksten").select_option("maal-13")
    expect(page.locator(".search__hit").first).to_have_attribute("href", f"{address}maal/13/#h")
    page.get_by_role("searchbox").fill("frihetsberøvelse")
    expect(page.locator(".search__hit[href$='#avsnitt-29']")).to_be_visible()
    page.get_by_label("Slag").select_option("Tiltak")
    expect(page).to_have_url(re.compile(r"del=maal-13&slag=tiltak$"))
    expect(page.locator(".search__hit[href$='#avsnitt-29']")).to_have_count(0)
    narrowed = page.locator(".search__hit").evaluate_all(HREFS)
    page.reload()
    expect(page.get_by_label("Slag")).to_have_value("tiltak")
    expect(page.locator(".search__hit").first).to_be_visible()
    assert narrowed == page.locator(".search__hit").evaluate_all(HREFS)
    assert {address + "maal/13/"} == {href.split("#")[0] for href in narrowed}


def test_without_a_word(page: Page, address: str) -> None:
    """All actions of a theme that involve an actor, in the order of the text, as the data says."""
    data: Any = page.request.get(f"{address}data/sammenhenger.json").json()
    both = [
        f"{address}{it['url']}"
        for it in data["places"]
        if it["place"].startswith("mål")
        and any(theme["theme"] == "barn og unge" for theme in it.get("themes", []))
        and any(actor["name"] == "arbeidsgivere" for actor in it.get("actors", []))
    ]
    page.goto(f"{address}sok/?tema=barn-og-unge&aktor=arbeidsgivere&slag=tiltak")
    expect(page.locator(".search__hit").first).to_be_visible()
    assert both == page.locator(".search__hit").evaluate_all(HREFS)
    assert len(both) > 2


def test_a_filter_that_is_none(page: Page, address: str) -> None:
    """An address with a choice that does not exist searches as if it were not there."""
    page.goto(f"{address}sok/?q=barn&tema=nonsens")
    expect(page.get_by_label("Tema")).to_have_value("")
    expect(page.locator(".search__hit").first).to_be_visible()


def test_without_javascript(plain: Page, address: str) -> None:
    """The page says that it cannot search, and offers the text, the glossary, the themes and the actors."""
    plain.goto(f"{address}maal/7/")
    plain.get_by_role("searchbox").fill("barn")
    plain.get_by_role("button", name="Søk").click()
    expect(plain).to_have_url(f"{address}sok/?q=barn")
    assert "Søket trenger JavaScript" in plain.locator("noscript").inner_html()
    expect(plain.get_by_label("Tema")).not_to_be_visible()
    ways = plain.get_by_role("main").get_by_role("link")
    for name in ("Mål og forpliktelser", "Ordliste", "Tema", "Aktører"):
        expect(ways.filter(has_text=name).first).to_be_visible()


def test_at_four_hundred_per_cent(page: Page, address: str) -> None:
    """At 320 pixels, as wide as a desk's window is at 400 %, hits and filters fit, and can all be reached."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(f"{address}sok/?q=barn")
    expect(page.locator(".search__hit").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.goto(f"{address}maal/7/")
    page.get_by_role("searchbox").fill("barn")
    page.locator(".search__hit").nth(11).scroll_into_view_if_needed()
    expect(page.locator(".search__hit").nth(11)).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
