"""A reader meets a word she does not know, and has it explained in the sentence."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

PATH = "maal/10/"


def term(page: Page) -> Locator:
    """A term in the commitment of objective 10."""
    return page.locator("#avsnitt-26 .term", has_text=re.compile("^menneskehandel$")).first


def tip(page: Page) -> Locator:
    """The explanation, when it shows."""
    return page.locator(".tip:popover-open")


def overlap(page: Page) -> bool:
    """Whether the explanation covers any line of its word."""
    covers: bool = term(page).evaluate(
        """(term) => {
            const tip = document.querySelector(".tip").getBoundingClientRect();
            const apart = (line) => tip.bottom <= line.top || tip.top >= line.bottom
                || tip.right <= line.left || tip.left >= line.right;
            return ![...term.getClientRects()].every(apart);
        }"""
    )
    return covers


def test_with_the_mouse(page: Page, address: str) -> None:
    """Pointing opens it; it stays while the pointer is on it, and goes when one points elsewhere."""
    page.goto(f"{address}{PATH}")
    term(page).hover()
    expect(tip(page)).to_be_visible()
    assert not overlap(page)
    tip(page).hover()
    expect(tip(page).get_by_role("link")).to_have_attribute("href", "../../ordliste/#menneskehandel")
    expect(tip(page)).to_be_visible()
    page.mouse.move(5, 5)
    expect(tip(page)).to_have_count(0)


def test_with_the_mouse_and_esc(page: Page, address: str) -> None:
    """Esc closes it though the pointer stays."""
    page.goto(f"{address}{PATH}")
    term(page).hover()
    expect(tip(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip(page)).to_have_count(0)


def test_a_click_leads_to_the_entry(page: Page, address: str) -> None:
    """It is a link, and stays one."""
    page.goto(f"{address}{PATH}")
    term(page).click()
    expect(page).to_have_url(f"{address}ordliste/#menneskehandel")
    expect(page.locator("#menneskehandel")).to_be_in_viewport()


def test_by_keyboard(page: Page, address: str) -> None:
    """Coming to it opens it, Esc closes it and stays there, going on closes it, Enter leads to the entry."""
    page.goto(f"{address}{PATH}")
    page.locator("#avsnitt-26 .label").focus()
    page.keyboard.press("Tab")
    first = page.locator("#avsnitt-26 .term").first
    expect(first).to_be_focused()
    expect(tip(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip(page)).to_have_count(0)
    expect(first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(tip(page)).to_be_visible()
    href = first.get_attribute("href")
    assert href
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}{href.removeprefix('../../')}")


def test_by_ear(page: Page, address: str) -> None:
    """The link is described by its explanation, once; what pops up announces nothing itself."""
    page.goto(f"{address}{PATH}")
    explained = page.locator(".terms dt", has_text=re.compile("^menneskehandel$")).locator("+ dd").text_content()
    assert explained
    expect(term(page)).to_have_accessible_description(" ".join(explained.split()))
    term(page).hover()
    expect(tip(page)).to_be_visible()
    assert not page.evaluate("() => document.querySelector('.tip').closest('[role], [aria-live]')?.ariaLive")
    assert 0 == tip(page).locator("[role=status], [role=alert], [role=tooltip], [aria-live]").count()


def test_by_touch(phone: Page, address: str) -> None:
    """The first tap explains, inside the screen; a tap beside it closes; a second one leads to the entry."""
    phone.goto(f"{address}{PATH}")
    term(phone).tap()
    expect(tip(phone)).to_be_visible()
    expect(phone).to_have_url(f"{address}{PATH}")
    assert not overlap(phone)
    phone.locator("h1").tap()
    expect(tip(phone)).to_have_count(0)
    term(phone).tap()
    expect(tip(phone)).to_be_visible()
    tip(phone).get_by_role("link").tap()
    expect(phone).to_have_url(f"{address}ordliste/#menneskehandel")


@pytest.mark.parametrize("zoom", [1, 4])
def test_on_a_narrow_screen(browser: Browser, address: str, zoom: int) -> None:
    """At 320 px, and at 1280 px enlarged four times, every explanation of the page stays inside and beside its word."""
    with browser.new_context(viewport={"width": 320, "height": 640}, device_scale_factor=zoom) as context:
        page = context.new_page()
        page.goto(f"{address}maal/12/")
        terms = page.locator(".term")
        assert terms.count() > 5
        for index in range(0, terms.count(), 3):
            terms.nth(index).focus()
            expect(tip(page)).to_be_visible()
            box = tip(page).bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 320
            assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
            page.keyboard.press("Escape")


def test_turned_off(page: Page, address: str) -> None:
    """One switch in the menu takes all marks away, here and on the next page, and gives them back."""
    page.goto(f"{address}{PATH}")
    page.get_by_role("button", name="Meny").click()
    switch = page.get_by_role("button", name="Vis begreper")
    expect(switch).to_have_attribute("aria-pressed", "true")
    switch.click()
    page.keyboard.press("Escape")
    expect(term(page)).to_have_css("text-decoration-line", "none")
    expect(term(page)).to_have_attribute("tabindex", "-1")
    page.goto(f"{address}maal/9/")
    expect(page.locator(".term").first).to_have_css("text-decoration-line", "none")
    page.get_by_role("button", name="Meny").click()
    page.get_by_role("button", name="Vis begreper").click()
    expect(page.locator(".term").first).to_have_css("text-decoration-line", "underline")


def test_without_javascript(plain: Page, address: str) -> None:
    """The word is a link to its entry, and the page lists its terms."""
    plain.goto(f"{address}{PATH}")
    plain.get_by_text("Begreper på denne siden").click()
    expect(plain.locator(".terms dd").first).to_be_visible()
    term(plain).click()
    expect(plain).to_have_url(f"{address}ordliste/#menneskehandel")
    expect(plain.locator("#menneskehandel .entry__definition")).to_be_visible()


def test_on_paper(page: Page, address: str) -> None:
    """No mark in the text; the terms of the page print only when one asks for them."""
    page.goto(f"{address}{PATH}")
    page.emulate_media(media="print")
    expect(term(page)).to_have_css("text-decoration-line", "none")
    expect(page.locator(".terms")).to_be_hidden()


def test_every_term_of_a_page_is_explained_on_it(page: Page, address: str, paths: list[str]) -> None:
    """Each link to the glossary has its words on the page itself, and no term is marked twice in a provision."""
    for path in paths:
        page.goto(f"{address}{path}")
        missing, twice = page.evaluate(
            """() => {
                const links = (found) => [...document.querySelectorAll(found)].map((it) => it.href);
                const listed = new Set(links(".terms dt a"));
                const units = document.querySelectorAll(".action, .commitment__text, .paragraph__text, .principle");
                const twice = [...units].filter((unit) => {
                    const marked = [...unit.querySelectorAll(":scope > .term")].map((it) => it.href);
                    return new Set(marked).size < marked.length;
                });
                return [links(".term").filter((it) => !listed.has(it)), twice.map((it) => it.id)];
            }"""
        )
        assert ([], []) == (missing, twice), path
