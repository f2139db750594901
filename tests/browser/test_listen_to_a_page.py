"""A reader who listens: what Chromium tells a screen reader."""

import re
from itertools import pairwise

from playwright.sync_api import Page, expect


def test_a_list_of_twelve_actions(page: Page, address: str) -> None:
    """The actions are one list of twelve, each with its letter first."""
    page.goto(f"{address}maal/7/")
    actions = page.get_by_role("region", name="Tiltakene").get_by_role("list")
    expect(actions).to_have_count(1)
    items = re.findall(r"(?m)^  - listitem:?\n    - link \"(\w\))\"", actions.aria_snapshot())
    assert [f"{letter})" for letter in "abcdefghijkl"] == items


def test_landmarks(page: Page, address: str, paths: list[str]) -> None:
    """Every page has one header, one main part and one footer, and tells its navigations apart."""
    for path in paths:
        page.goto(f"{address}{path}")
        for role in ("banner", "main", "contentinfo", "search"):
            expect(page.get_by_role(role)).to_have_count(1)
        names = page.locator("nav").evaluate_all("all => all.map((it) => it.getAttribute('aria-label'))")
        assert len(names) == len(set(names)), path
        assert None not in names, path


def test_headings_in_order(page: Page, address: str, paths: list[str]) -> None:
    """One first heading, and no level left out."""
    for path in paths:
        page.goto(f"{address}{path}")
        levels = page.locator("h1, h2, h3, h4").evaluate_all("all => all.map((it) => Number(it.tagName[1]))")
        assert 1 == levels[0], path
        assert 1 == levels.count(1), path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_the_commitment_and_the_actions_are_told_apart(page: Page, address: str) -> None:
    """Both are regions with a name."""
    page.goto(f"{address}maal/7/")
    expect(page.get_by_role("region", name="Forpliktelsen")).to_contain_text("Vi forplikter oss til")
    expect(page.get_by_role("region", name="Tiltakene")).to_contain_text("vil vi kunne trekke på følgende tiltak:")


def test_english_is_said_to_be_english(page: Page, address: str) -> None:
    """Words of another language are marked, so that they are pronounced right."""
    page.goto(f"{address}om/")
    expect(page.get_by_text("Global Compact for Safe, Orderly and Regular Migration")).to_have_attribute("lang", "en")
