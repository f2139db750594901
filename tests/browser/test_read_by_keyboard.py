"""A reader without a mouse."""

import pytest
from playwright.sync_api import Page, expect

# Of the element with focus: its outline, and whether a point of it can be seen, with nothing on top.
FOCUS = """() => {
    const it = document.activeElement;
    if (it === document.body) return null;
    const at = [...it.getClientRects()].map((box) => [box.x + box.width / 2, box.y + box.height / 2]);
    const top = at.map(([x, y]) => document.elementFromPoint(x, y));
    return {
        name: it.outerHTML.slice(0, 120),
        outlined: getComputedStyle(it).outlineStyle !== "none" && parseFloat(getComputedStyle(it).outlineWidth) >= 2,
        seen: top.some((found) => found && (it.contains(found) || found.contains(it))),
    };
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["", "maal/2/", "visjon/", "om/", "merknader/", "sok/", "404.html"])
def test_tab_through_a_page(page: Page, address: str, path: str, width: int) -> None:
    """The skip link comes first; everything that can be pressed is reached, outlined and uncovered."""
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{address}{path}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Gå til innholdet")).to_be_focused()
    reached = []
    while focus := page.evaluate(FOCUS):
        reached.append(focus)
        page.keyboard.press("Tab")
    assert [] == [it["name"] for it in reached if not (it["outlined"] and it["seen"])]
    every = page.locator("a[href]:visible, button:visible, input:visible, select:visible, summary:visible").count()
    assert every <= len(reached) <= every + 2  # a list that scrolls is reached too


def test_skip_to_the_text(page: Page, address: str) -> None:
    """Enter on the skip link passes header and menu; the next stop is in the page."""
    page.goto(f"{address}maal/7/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Alle mål")).to_be_focused()


def test_open_and_leave_the_menu(page: Page, address: str) -> None:
    """Enter opens it, Tab goes into it, Esc closes it and returns to the button."""
    page.goto(f"{address}maal/7/")
    button = page.get_by_role("button", name="Meny")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Forside")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("navigation", name="Meny")).to_be_hidden()
    expect(button).to_be_focused()


def test_no_letter_is_a_shortcut(page: Page, address: str) -> None:
    """Letters typed outside a field do nothing: a voice or a slip must not leave the page."""
    page.goto(f"{address}maal/7/")
    for key in "npsf/.,":
        page.keyboard.press(key)
    expect(page).to_have_url(f"{address}maal/7/")
    assert "BODY" == page.evaluate("document.activeElement.tagName")


def test_go_to_a_letter(page: Page, address: str) -> None:
    """The row of letters leads to an action and marks it; the next stop is in that action."""
    page.goto(f"{address}maal/7/")
    letter = page.get_by_role("navigation", name="På denne siden").get_by_role("link", name="f)")
    letter.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}maal/7/#f")
    expect(letter).to_have_attribute("aria-current", "location")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#f') !== null")
