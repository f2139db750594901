"""A reader looks for a word."""

import re

from playwright.sync_api import Page, expect


def test_by_keyboard(page: Page, address: str) -> None:
    """Typing shows hits and says how many; arrows go through them, Esc goes back, Enter opens one."""
    page.goto(f"{address}om/")
    field = page.get_by_role("searchbox", name="Søk i teksten")
    field.focus()
    page.keyboard.type("diaspora")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ treff$"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search__hit").nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(page.locator(".search__hit")).to_have_count(0)
    page.keyboard.type("e")
    expect(page.locator(".search__hit").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    title = page.locator(".search__hit").first.inner_text().split("\n")[0]
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text(title, ignore_case=True)


def test_an_answer_comes_late(page: Page, address: str) -> None:
    """Who has gone to a hit keeps it, though the worker answers once more."""
    page.goto(f"{address}om/")
    page.get_by_role("searchbox").fill("diaspora")
    first = page.locator(".search__hit").first
    expect(first).to_be_visible()
    first.focus()
    page.evaluate(
        """() => new Promise((answered) => {
            const { worker } = document.querySelector("site-search");
            worker.addEventListener("message", answered, { once: true });
            worker.postMessage({ type: 2, data: "barn" });
        }).then(() => undefined)"""
    )
    expect(first).to_be_focused()


def test_by_touch(phone: Page, address: str) -> None:
    """The hits stand below the field, inside the screen, and go away when one taps beside them."""
    phone.goto(f"{address}maal/7/")
    phone.get_by_role("searchbox").tap()
    phone.get_by_role("searchbox").fill("pass")
    hits = phone.locator(".search__panel")
    expect(phone.locator(".search__hit").first).to_be_visible()
    box = hits.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    phone.get_by_role("heading", level=1).evaluate("it => it.scrollIntoView()")
    phone.touchscreen.tap(10, 700)
    expect(phone.locator(".search__hit")).to_have_count(0)


def test_a_word_that_is_not_there(page: Page, address: str) -> None:
    """An empty answer says so, and what to do."""
    page.goto(address)
    page.get_by_role("searchbox").fill("xyzzy")
    expect(page.get_by_role("status")).to_have_text("Ingen treff på «xyzzy». Prøv et annet eller kortere ord.")


def test_a_search_can_be_shared(page: Page, address: str) -> None:
    """Enter leads to a page whose address asks the same again."""
    page.goto(f"{address}maal/7/")
    page.get_by_role("searchbox").fill("diaspora")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}sok/?q=diaspora")
    expect(page.get_by_role("searchbox")).to_have_value("diaspora")
    expect(page.locator(".search__hit").first).to_be_visible()
