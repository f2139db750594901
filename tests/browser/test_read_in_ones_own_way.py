"""A reader with larger letters, other colours, less motion, or a theme of choice."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

OWN_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
# Texts that are cut off by the box they stand in.
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter((it) => {
    const style = getComputedStyle(it);
    return it.checkVisibility() && /hidden|clip/.test(style.overflow) && style.clipPath === "none"
        && it.textContent.trim() && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1);
}).map((it) => it.outerHTML.slice(0, 120))"""


def too_wide(page: Page) -> bool:
    """Whether the page scrolls sideways."""
    wide: bool = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return wide


@pytest.mark.parametrize("settings", [OWN_SPACING, "html { font-size: 250% !important; }"], ids=["spacing", "doubled"])
def test_larger_or_looser_letters(page: Page, address: str, paths: list[str], settings: str) -> None:
    """With text twice as large, or with one's own spacing, nothing is lost and nothing scrolls sideways."""
    page.set_viewport_size({"width": 640, "height": 800})
    found = {}
    for path in paths:
        page.goto(f"{address}{path}")
        page.evaluate("css => { const it = new CSSStyleSheet(); it.replaceSync(css);"
                      " document.adoptedStyleSheets = [it]; }", settings)  # fmt: skip
        found[path] = [*page.evaluate(CUT_OFF), *(["too wide"] if too_wide(page) else [])]
    assert {} == {path: faults for path, faults in found.items() if faults}


def test_forced_colours(browser: Browser, address: str) -> None:
    """With the system's own colours, the place a link led to and the place being read are still marked."""
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{address}maal/7/#f")
    target = page.locator("#f").evaluate("it => getComputedStyle(it).outlineStyle")
    current, *others = page.locator(".index__link").evaluate_all(
        "all => all.sort((it) => it.hasAttribute('aria-current') ? -1 : 0)"
        ".map((it) => getComputedStyle(it).outlineStyle)"
    )
    context.close()
    assert ("solid", "solid", {"none"}) == (target, current, set(others))


def test_nothing_moves(page: Page, address: str, paths: list[str]) -> None:
    """No transition, no animation, no smooth scrolling anywhere, for anybody."""
    moving = """() => [document.documentElement, ...document.querySelectorAll("*")].filter((it) => {
        const style = getComputedStyle(it);
        return style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior !== "auto";
    }).map((it) => it.outerHTML.slice(0, 80))"""
    page.emulate_media(reduced_motion="no-preference")
    for path in paths:
        page.goto(f"{address}{path}")
        assert [] == page.evaluate(moving), path


def background(page: Page) -> int:
    """The red of the page's background, 0 to 255."""
    colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    found = re.findall(r"\d+", colour)
    return int(found[0])


def test_choose_the_dark_theme(context: BrowserContext, address: str) -> None:
    """The choice holds on the next page before any of our files has come, and can be taken back."""
    page = context.new_page()
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}maal/7/")
    assert 200 < background(page)
    button = page.get_by_role("button", name="Mørk visning", pressed=False)
    button.click()
    assert 60 > background(page)
    page.route("**/site.js*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{address}maal/8/")
    assert 60 > background(page)
    page.unroute("**/site.js*")
    page.reload()
    page.get_by_role("button", name="Mørk visning", pressed=True).click()
    assert 200 < background(page)
    assert 0 == page.evaluate("localStorage.length")
    assert [] == context.cookies()


def test_follow_the_system(page: Page, address: str) -> None:
    """The theme is the system's until one chooses, and the button says so."""
    page.emulate_media(color_scheme="dark")
    page.goto(address)
    expect(page.get_by_role("button", name="Mørk visning", pressed=True)).to_be_visible()
    assert 60 > background(page)
    page.emulate_media(color_scheme="light")
    expect(page.get_by_role("button", name="Mørk visning", pressed=False)).to_be_visible()


def test_paper_has_no_theme(page: Page, address: str) -> None:
    """In print the page is black on white, whatever the screen is."""
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(f"{address}maal/7/")
    ink: dict[str, Any] = page.evaluate("({...getComputedStyle(document.body)})")
    assert ("rgb(255, 255, 255)", "rgb(0, 0, 0)") == (ink["backgroundColor"], ink["color"])


@pytest.mark.parametrize("width", [390, 1280])
def test_everything_is_large_enough_to_press(page: Page, address: str, paths: list[str], width: int) -> None:
    """What stands outside a sentence is at least 24 px high and wide; a star's target reaches beyond it."""
    small = """() => [...document.querySelectorAll("a[href], button, input")].filter((it) => {
        if (!it.checkVisibility({ visibilityProperty: true }) || it.matches(".skip")) return false;
        const around = it.closest("p, li, td");
        const inSentence = around && around.textContent.trim().length > it.textContent.trim().length + 3;
        const after = getComputedStyle(it, "::after");
        const box = it.getBoundingClientRect();
        const reach = (side) => Math.max(box[side], after.position === "absolute" ? parseFloat(after[side]) : 0);
        return !inSentence && (reach("width") < 24 || reach("height") < 24);
    }).map((it) => it.outerHTML.slice(0, 100))"""
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for path in paths:
        page.goto(f"{address}{path}")
        found[path] = page.evaluate(small)
    assert {} == {path: faults for path, faults in found.items() if faults}
