"""A reader meets the name of another agreement, asks what it is, and finds every place that names it."""

import json
import re
from pathlib import Path

from playwright.sync_api import Page, expect


def test_what_is_this_agreement(page: Page, address: str) -> None:
    """The name in the sentence tells title and year, and leads to what we know of it."""
    page.goto(f"{address}innledning/")
    name = page.locator("#avsnitt-2 .term", has_text="Ny urban agenda")
    name.hover()
    expect(page.locator(".tip:popover-open")).to_contain_text("A/RES/71/256")
    name.click()
    expect(page).to_have_url(f"{address}instrumenter/#ny-urban-agenda")
    expect(page.locator("#ny-urban-agenda")).to_be_in_viewport()


def test_where_is_the_2030_agenda_named(phone: Page, address: str) -> None:
    """Every place under every name, and one of them leads back to the action."""
    phone.goto(f"{address}instrumenter/#2030-agendaen")
    uses = phone.locator("#\\32 030-agendaen .uses")
    uses.locator("summary").tap()
    expect(uses.get_by_role("listitem")).to_have_count(int(re.findall(r"\d+", uses.locator("summary").inner_text())[0]))
    uses.get_by_role("link", name="Mål 23 bokstav b").tap()
    expect(phone).to_have_url(f"{address}maal/23/#b")


def test_without_javascript(plain: Page, address: str) -> None:
    """The name is a plain link; the places are all there."""
    plain.goto(f"{address}maal/15/")
    plain.locator("#e .term", has_text="WHOs rammeverk").click()
    expect(plain).to_have_url(re.compile(r"/instrumenter/#whos-rammeverk"))


def test_a_name_that_a_note_cuts_is_a_link_all_the_same(page: Page, address: str) -> None:
    """Where a star stands in the middle of a name, a part of it is the link; none stands within another."""
    page.goto(f"{address}innledning/")
    expect(page.locator("#avsnitt-2 .term", has_text="mot smugling av innvandrere")).to_have_count(1)
    expect(page.locator("a a")).to_have_count(0)


def test_the_data_is_there_for_others(served: Path) -> None:
    """The same instruments as JSON, each with a place in the text, a title, a year and an address."""
    data = json.loads((served / "data/instrumenter.json").read_text(encoding="utf-8"))
    assert len(data["instruments"]) >= 30
    for it in data["instruments"]:
        assert {"name", "url", "title", "english", "year", "text", "uses"} <= it.keys()
        assert it["uses"], it["name"]
