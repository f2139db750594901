"""A reader follows the threads between provisions."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from building import SOURCE


def test_find_everything_about_unaccompanied_children(plain: Page, address: str) -> None:
    """From the front page by theme, in two clicks, without JavaScript: eight provisions with all their words."""
    plain.goto(address)
    plain.get_by_role("main").get_by_role("link", name="Tema for tema").click()
    plain.get_by_role("link", name="Enslige barn").click()
    found = plain.locator(".theme__places > li > a")
    names = [it.replace("\u00a0", " ") for it in found.all_inner_texts()]
    assert names == [
        "Prinsipp 8",
        "Mål 7 bokstav b",
        "Mål 7 bokstav f",
        "Mål 8 bokstav b",
        "Mål 8 bokstav c",
        "Mål 11 bokstav e",
        "Mål 12 bokstav b",
        "Mål 12 bokstav d",
    ]
    expect(plain.locator(".theme__places > li").nth(2)).to_contain_text("beskytte enslige og atskilte barn")
    found.nth(2).click()
    expect(plain).to_have_url(f"{address}maal/7/#f")


def test_what_belongs_to_an_action(phone: Page, address: str) -> None:
    """It opens on demand, the provision stays where it is, and a related action is one tap away."""
    phone.goto(f"{address}maal/7/#f")
    action = phone.locator("#f")
    belongs = action.locator(".belongs")
    expect(belongs.get_by_role("link").first).to_be_hidden()
    before = action.bounding_box()
    belongs.locator("summary").tap()
    expect(belongs.get_by_role("link", name="enslige barn", exact=True)).to_be_visible()
    after = action.bounding_box()
    assert before is not None
    assert after is not None
    assert (before["x"], before["y"]) == (after["x"], after["y"])
    belongs.get_by_role("link", name="Mål 12 bokstav d").tap()
    expect(phone).to_have_url(f"{address}maal/12/#d")


def test_which_actions_carry_out_a_principle_and_back(plain: Page, address: str) -> None:
    """From the principle of children to an action, and from the action to the principle, without JavaScript."""
    plain.goto(f"{address}visjon/#prinsipp-8")
    plain.locator("#prinsipp-8 .belongs summary").click()
    plain.locator("#prinsipp-8 .belongs").get_by_role("link", name="mål 7 f", exact=True).click()
    expect(plain).to_have_url(f"{address}maal/7/#f")
    plain.locator("#f .belongs summary").click()
    plain.locator("#f .belongs").get_by_role("link", name="prinsipp 8").click()
    expect(plain).to_have_url(f"{address}visjon/#prinsipp-8")


def test_by_keyboard(page: Page, address: str) -> None:
    """Each fold says whose it is, opens by Enter, and its links follow."""
    page.goto(f"{address}maal/7/")
    summary = page.locator("#f .belongs summary")
    expect(summary).to_have_accessible_name("Hører sammen med mål 7 bokstav f")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#f .belongs a").first).to_be_focused()


def test_which_objectives_are_close(page: Page, address: str) -> None:
    """Before one goes on, those that are close, each with the reason."""
    page.goto(f"{address}maal/7/")
    close = page.get_by_role("region", name="Nært beslektede mål")
    expect(close.get_by_role("listitem").first).to_contain_text("Silingen i mål 12")
    close.get_by_role("link", name="Mål 12").click()
    expect(page).to_have_url(f"{address}maal/12/")


def test_the_mechanism_leads_to_where_it_is_set_up(page: Page, address: str) -> None:
    """The word in the sentence tells where the text sets the thing up; the place knows who names it."""
    page.goto(f"{address}maal/23/")
    page.locator("#d .term", has_text="kapasitetsbyggingsmekanismen").hover()
    page.locator(".tip:popover-open").get_by_role("link", name="avsnitt 43").click()
    expect(page).to_have_url(f"{address}gjennomforing/#avsnitt-43")
    belongs = page.locator("#avsnitt-43 > .belongs")
    belongs.locator("summary").click()
    expect(belongs.get_by_role("link", name="mål 23 bokstav d")).to_be_visible()


def test_on_paper_only_what_was_opened(page: Page, address: str) -> None:
    """Nothing of it prints by itself; what a reader has opened does."""
    page.goto(f"{address}maal/7/")
    page.locator("#f .belongs summary").click()
    page.emulate_media(media="print")
    expect(page.locator("#f .belongs dl")).to_be_visible()
    expect(page.locator("#e .belongs")).to_be_hidden()
    expect(page.locator(".close")).to_be_hidden()


def test_the_data_is_there_for_others(served: Path) -> None:
    """Themes and relations as JSON; every address in them is one the site keeps."""
    kept = set((SOURCE / "addresses.txt").read_text(encoding="utf-8").splitlines())
    themes = json.loads((served / "data/tema.json").read_text(encoding="utf-8"))["themes"]
    relations = json.loads((served / "data/sammenhenger.json").read_text(encoding="utf-8"))
    (children,) = [it for it in themes if it["theme"] == "enslige barn"]
    assert len(children["places"]) == 8
    (action,) = [it for it in relations["places"] if it["place"] == "mål 7 bokstav f"]
    assert "enslige barn" in {it["theme"] for it in action["themes"]}
    assert len(relations["objectives"]) == 23

    def urls(it: object) -> list[str]:
        if isinstance(it, dict):
            own = [it["url"]] if "url" in it else []
            return own + [url for value in it.values() for url in urls(value)]
        return [url for value in it for url in urls(value)] if isinstance(it, list) else []

    assert set() == {f"/{url}" for url in urls([themes, relations])} - kept
