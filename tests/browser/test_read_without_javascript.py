"""A reader whose browser runs no JavaScript reads an objective, and goes on to the next."""

import re

from playwright.sync_api import Page, expect


def test_read_an_objective(plain: Page, address: str) -> None:
    """Heading, commitment, every action with its letter, footnote, and the way on."""
    plain.goto(f"{address}maal/2/")
    expect(plain.get_by_role("heading", level=1)).to_contain_text("Minimalisere de negative drivkreftene")
    expect(plain.locator("#avsnitt-18")).to_contain_text("Vi forplikter oss til å skape gunstige politiske")
    labels = plain.locator(".action > .label").all_inner_texts()
    assert [f"{letter}) " for letter in "abcdefghijkl"] == labels
    expect(plain.locator("#fotnote-4")).to_contain_text("Vedtatt under UNFCCC")
    plain.get_by_role("link", name="Neste mål").click()
    expect(plain).to_have_title(re.compile("Skaffe til veie nøyaktig og rettidig informasjon"))


def test_find_an_objective_from_the_front_page(plain: Page, address: str) -> None:
    """The front page leads to each of the objectives."""
    plain.goto(address)
    plain.get_by_role("link", name="Redde liv og etablere samordnet").click()
    expect(plain.get_by_role("heading", level=1)).to_contain_text("Redde liv")


def test_follow_a_link_to_one_action(plain: Page, address: str) -> None:
    """The action a link leads to stands in view, below the row of letters."""
    plain.goto(f"{address}maal/7/#d")
    box = plain.locator("#d").bounding_box()
    letters = plain.locator(".index").bounding_box()
    assert box
    assert letters
    assert letters["y"] == 0
    assert letters["height"] <= box["y"] < 844


def test_open_a_note(plain: Page, address: str) -> None:
    """The star beside a misprint opens its note without JavaScript too."""
    plain.goto(f"{address}visjon/")
    star = plain.get_by_role("button", name="Merknad til «For at vil skal lykkes»")
    note = plain.get_by_role("complementary", name="Merknad til Avsnitt\u00a014: «For at vil skal lykkes»")
    expect(note).to_be_hidden()
    star.click()
    expect(note).to_contain_text("For at vi skal lykkes")


def test_go_back_from_a_footnote(plain: Page, address: str) -> None:
    """The mark leads to the note, and the note back to the mark."""
    plain.goto(f"{address}innledning/")
    plain.get_by_role("link", name="Fotnote 3", exact=True).click()
    expect(plain).to_have_url(f"{address}innledning/#fotnote-3")
    plain.get_by_role("link", name="Fotnote 3, tilbake til teksten").click()
    expect(plain).to_have_url(f"{address}innledning/#fotnotemerke-3")


def test_search_says_what_there_is_instead(plain: Page, address: str) -> None:
    """A search leads to a page that says what it needs, and to every chapter."""
    plain.goto(f"{address}maal/2/")
    plain.get_by_role("searchbox").fill("barn")
    plain.get_by_role("button", name="Søk").click()
    expect(plain).to_have_url(f"{address}sok/?q=barn")
    assert "<p>Søket trenger JavaScript" in plain.locator("noscript").inner_html()
    plain.get_by_role("main").get_by_role("link", name="Gjennomføring").click()
    expect(plain.get_by_role("heading", level=1)).to_contain_text("GJENNOMFØRING")


def test_go_elsewhere_by_the_menu(plain: Page, address: str) -> None:
    """The menu opens, marks where one is, and leads on."""
    plain.goto(f"{address}maal/7/")
    menu = plain.get_by_role("navigation", name="Meny")
    expect(menu).to_be_hidden()
    plain.get_by_role("button", name="Meny").click()
    expect(menu.get_by_role("link", name="Mål og forpliktelser")).to_have_attribute("aria-current", "true")
    menu.get_by_role("link", name="Visjon og ledende prinsipper").click()
    expect(plain.get_by_role("heading", level=1)).to_contain_text("VISJON")
