"""A reader who has a reference goes straight to it."""

from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from building import PROJECT, SOURCE
from compact.pipeline import read

CASES: list[tuple[str, Any]] = yaml.safe_load((PROJECT / "tests/cases/references.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", ["", "maal/12/", "sok/"])
def test_enter_goes_there(page: Page, address: str, path: str) -> None:
    """From the front page, from any page, from the page of search."""
    page.goto(f"{address}{path}")
    page.get_by_role("searchbox").fill("Mål 7 bokstav f")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}maal/7/#f")
    expect(page.locator("#f")).to_be_in_viewport()


def test_on_the_page_one_is_on(phone: Page, address: str) -> None:
    """The page scrolls to the place and the field lets go of the screen."""
    phone.goto(f"{address}maal/7/")
    phone.get_by_role("searchbox").fill("23 f")
    phone.keyboard.press("Enter")
    expect(phone).to_have_url(f"{address}maal/7/#f")
    expect(phone.locator("#f")).to_be_in_viewport()
    expect(phone.locator(".search__hit")).to_have_count(0)
    expect(phone.get_by_role("searchbox")).not_to_be_focused()


def test_two_readings_are_both_offered(page: Page, address: str) -> None:
    """Each is named in full, and the arrows lead to them."""
    page.goto(address)
    page.get_by_role("searchbox").fill("17 a")
    hits = page.locator(".search__hit")
    expect(hits).to_have_count(2)
    expect(hits.nth(0)).to_contain_text("Mål 17 bokstav a (avsnitt 33 a)")
    expect(hits.nth(1)).to_contain_text("Mål 1 bokstav a (avsnitt 17 a)")
    expect(page.get_by_role("status")).to_have_text("Henvisningen kan bety:")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}maal/1/#a")


def test_two_readings_after_enter(page: Page, address: str) -> None:
    """Nothing is chosen for the reader: the page of search shows both."""
    page.goto(address)
    page.get_by_role("searchbox").fill("17 a")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}sok/?q=17+a")
    expect(page.locator(".search__hit")).to_have_count(2)


def test_a_provision_that_does_not_exist(page: Page, address: str) -> None:
    """It says so, and shows what comes nearest."""
    page.goto(address)
    page.get_by_role("searchbox").fill("mål 23 f")
    expect(page.get_by_role("status")).to_have_text("Det finnes ikke noe mål 23 f. Det nærmeste er:")
    expect(page.locator(".search__hit")).to_contain_text("Styrke internasjonalt samarbeid")
    expect(page.locator(".search__name")).to_have_text("Mål 23 (avsnitt 39)")


def test_an_objective_comes_with_its_commitment(page: Page, address: str) -> None:
    """Whoever names an objective sees its title and, below it, what it commits to."""
    page.goto(address)
    page.get_by_role("searchbox").fill("mål 7")
    expect(page.locator(".search__name")).to_have_text(["Mål 7 (avsnitt 23)", "Avsnitt 23 (mål 7)"])


def test_numbers_that_are_no_references(page: Page, address: str) -> None:
    """They are searched for."""
    page.goto(address)
    page.get_by_role("searchbox").fill("2030")
    expect(page.get_by_role("status")).to_contain_text("treff")
    assert page.locator(".search__hit").count() > 2


def test_the_browser_reads_as_the_build_does(page: Page, address: str) -> None:
    """Every line of the table of references, through the field itself: the same places, or none."""
    titles = {it.name: (it.cited or it.full_name) for it in read(SOURCE).places.all} | {"mål": "alle målene"}
    page.goto(f"{address}sok/")
    page.get_by_role("searchbox").focus()
    wrong = {}
    for words, expected in CASES:
        found = page.evaluate(
            """async (words) => {
                const search = document.querySelector("site-search");
                await search.load();
                search.input.value = words;
                await search.ask();
                const { found } = search;
                return words && found && [found.missing ?? null, found.places.map((it) => it.title)];
            }""",
            words,
        )
        missing, names = (
            (expected["missing"], [expected["nearest"]]) if isinstance(expected, dict) else (None, expected)
        )
        shown = [titles[name][0].upper() + titles[name][1:] for name in names]
        if (found or None) != ([missing, shown] if shown else None):
            wrong[words] = found
    assert {} == wrong
