"""A reader looks for a word."""

import re

import pytest
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
    target = page.locator(".search__hit").first.get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{target}")


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
            worker.postMessage({ query: "diaspora", most: 1 });
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
    expect(page.get_by_role("status")).to_have_text("Ingen treff på «xyzzy».")
    expect(page.locator(".search__nowhere").get_by_role("link", name="Ordliste")).to_be_visible()


def test_a_search_can_be_shared(page: Page, address: str) -> None:
    """Enter leads to a page whose address asks the same again."""
    page.goto(f"{address}maal/7/")
    page.get_by_role("searchbox").fill("diaspora")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}sok/?q=diaspora")
    expect(page.get_by_role("searchbox")).to_have_value("diaspora")
    expect(page.locator(".search__hit").first).to_be_visible()


def test_a_hit_shows_where_it_stands_and_why(page: Page, address: str) -> None:
    """Number and letter, the title of the objective, and the words around those one looked for, marked."""
    page.goto(address)
    page.get_by_role("searchbox").fill("lik lønn for likt arbeid")
    hit = page.locator(".search__hit").first
    expect(hit.locator(".search__name")).to_have_text("Mål 6 i")
    expect(hit.locator(".search__page")).to_contain_text("rettferdig og etisk rekruttering")
    expect(hit.locator("mark").filter(has_text="lønn").first).to_be_visible()
    expect(hit).to_have_attribute("href", f"{address}maal/6/#i")


def test_a_word_one_says_oneself(page: Page, address: str) -> None:
    """«Fengsel» does not stand in the text: what it means there is found, and marked."""
    page.goto(address)
    page.get_by_role("searchbox").fill("fengsel")
    expect(page.locator(".search__hit").first).to_contain_text("frihetsberøvelse")
    expect(page.locator("mark", has_text="frihetsberøvelse").first).to_be_visible()


@pytest.mark.parametrize("typed", ["frihetsberovelse", "frihetsberoevelse", "FRIHETSBERØVELSE", "frihetsberøvelsen"])
def test_letters_written_otherwise(page: Page, address: str, typed: str) -> None:
    """Letters that are not on every keyboard, capitals and endings make no difference to what comes first."""
    page.goto(address)
    page.get_by_role("searchbox").fill(typed)
    expect(page.locator(".search__hit").first).to_have_attribute("href", re.compile(r"/maal/13/"))


def test_a_slip_of_the_finger(page: Page, address: str) -> None:
    """The nearest words are shown, and it is said that they are not what one wrote."""
    page.goto(address)
    page.get_by_role("searchbox").fill("frihetsberøvlse")
    expect(page.get_by_role("status")).to_have_text(re.compile("^Ingen eksakte treff på «frihetsberøvlse»"))
    expect(page.locator(".search__hit").first).to_have_attribute("href", re.compile(r"/maal/13/"))


def test_a_word_that_looks_like_nothing(page: Page, address: str) -> None:
    """Where nothing is found, the words that look most alike are offered; one of them finds something."""
    page.goto(f"{address}sok/?q=qiqspoqaer")
    page.locator(".search__nowhere").get_by_role("link", name="diasporaer").first.click()
    expect(page.locator(".search__hit").first).to_contain_text("diaspora")


def test_pages_of_ours(page: Page, address: str) -> None:
    """What we say of a word is offered below the hits: the glossary, the theme, and our own pages."""
    page.goto(address)
    page.get_by_role("searchbox").fill("menneskehandel")
    more = page.get_by_role("list", name="Mer om det du søker etter")
    expect(more.get_by_role("link", name="menneskehandel", exact=True)).to_have_attribute(
        "href", f"{address}ordliste/#menneskehandel"
    )
    page.get_by_role("searchbox").fill("tilgjengelighetserklæring")
    expect(more.get_by_role("link", name="Tilgjengelighetserklæring")).to_be_visible()


def test_all_hits_from_the_field(page: Page, address: str) -> None:
    """The field shows the best twelve and leads to the rest, which come thirty at a time."""
    page.goto(address)
    page.get_by_role("searchbox").fill("migranter")
    expect(page.locator(".search__hit")).to_have_count(12)
    page.get_by_role("link", name=re.compile(r"^Alle \d+ treff$")).click()
    expect(page).to_have_url(f"{address}sok/?q=migranter")
    expect(page.locator(".search__hit")).to_have_count(30)
    page.get_by_role("button", name="Vis 30 treff til").press("Enter")
    expect(page.locator(".search__hit")).to_have_count(60)
    expect(page.locator(".search__hit").nth(30)).to_be_focused()


def test_nothing_is_kept_or_sent(page: Page, address: str) -> None:
    """What one types is asked of nobody and stored nowhere."""
    page.goto(f"{address}maal/7/")
    page.get_by_role("searchbox").fill("barn")
    expect(page.locator(".search__hit").first).to_be_visible()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("searchbox").fill("en hemmelig sykdom")
    expect(page.locator(".search__hit").first).to_contain_text("helse")
    assert [] == asked
    assert 0 == page.evaluate("localStorage.length + sessionStorage.length")


def test_a_browser_learns_of_the_search(page: Page, address: str) -> None:
    """The description names the page of search, so that one can search from the browser's own field."""
    page.goto(address)
    link = page.locator('link[rel="search"]').get_attribute("href")
    description = page.request.get(f"{address}{link}").text()
    template = re.search(r'template="([^"]+)"', description)
    assert template
    page.goto(f"{address}{template[1].split('/a/path/')[1].replace('{searchTerms}', 'fagforening')}")
    expect(page.locator(".search__hit").first).to_contain_text("fagforening")
