"""A reader looks up a word in the glossary, and goes from it to the places that use it."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from html_pages import parse


def test_by_typing(page: Page, address: str) -> None:
    """The list follows what one types: an everyday word finds the term too; the count is said aloud."""
    page.goto(f"{address}ordliste/")
    field = page.get_by_role("searchbox", name="Finn et ord")
    field.fill("trafficking")
    expect(page.locator(".entry:visible")).not_to_have_count(0)
    expect(page.locator("#menneskehandel")).to_be_visible()
    expect(page.locator(".filter__status")).to_contain_text(" av ")
    field.fill("xyzzy")
    expect(page.locator(".entry:visible")).to_have_count(0)
    expect(page.locator(".filter__status")).to_contain_text("0 av ")
    field.fill("")
    expect(page.locator("#menneskehandel")).to_be_visible()


def test_by_letter(phone: Page, address: str) -> None:
    """A letter leads to its first word."""
    phone.goto(f"{address}ordliste/")
    phone.get_by_role("navigation", name="Bokstaver").get_by_role("link", name="M", exact=True).tap()
    first = phone.locator(":target .entry__term")
    expect(first).to_be_in_viewport()
    assert first.inner_text().lower().startswith("m")


def test_every_place_is_a_link_away(page: Page, address: str) -> None:
    """The list of places opens at the word, and one of them leads to the provision."""
    page.goto(f"{address}ordliste/#menneskehandel")
    uses = page.locator("#menneskehandel .uses")
    uses.locator("summary").click()
    link = uses.get_by_role("link").last
    href = link.get_attribute("href")
    assert href
    link.click()
    expect(page).to_have_url(f"{address}{href.removeprefix('../')}")


def test_a_link_to_a_word_the_filter_hides(page: Page, address: str) -> None:
    """A see-also to a hidden word shows it."""
    page.goto(f"{address}ordliste/")
    page.get_by_role("searchbox", name="Finn et ord").fill("xyzzy")
    page.evaluate("() => { location.hash = '#menneskehandel'; }")
    expect(page.locator("#menneskehandel")).to_be_in_viewport()


def test_norwegian_order(served: Path) -> None:
    """Æ, ø and å come last, in that order."""
    terms = [it.to_text().strip().lower() for it in parse(served / "ordliste/index.html").query(".entry__term a")]
    order = str.maketrans("æøå", "\U00010000\U00010001\U00010002")
    assert terms == sorted(terms, key=lambda it: it.translate(order))
    assert len(terms) >= 120


def test_the_data_is_there_for_others(served: Path) -> None:
    """The same terms as JSON, each with its places, whose addresses exist."""
    data = json.loads((served / "data/ordliste.json").read_text(encoding="utf-8"))
    shown = {it.attrs["id"] for it in parse(served / "ordliste/index.html").query(".entry")}
    assert shown == {it["url"].partition("#")[2] for it in data["terms"]}
    for it in data["terms"]:
        assert it["uses"], it["term"]
        assert all((served / use["url"].partition("#")[0] / "index.html").is_file() for use in it["uses"])
