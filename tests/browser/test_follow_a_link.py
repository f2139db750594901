"""A reader follows a link to exactly one provision, and comes back."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

# A unit of each kind, its page, and whether it is small enough to be seen whole.
UNITS = [
    ("maal/7/", "f"),
    ("maal/7/", "avsnitt-23"),
    ("maal/2/", "fotnote-4"),
    ("gjennomforing/", "avsnitt-40"),
    ("gjennomforing/", "avsnitt-43-a"),
    ("gjennomforing/", "avsnitt-43-a-ii"),
    ("oppfolging/", "avsnitt-49-c"),
    ("visjon/", "prinsipp-6"),
    ("innledning/", "ingress"),
]


def seen_of(page: Page, anchor: str) -> dict[str, float]:
    """Where a unit begins in the window, below all that stays there while one scrolls; and how it is marked."""
    place: dict[str, float] = page.evaluate(
        """(id) => {
            const unit = document.getElementById(id);
            const { top, left } = unit.getBoundingClientRect();
            const above = document.elementsFromPoint(left + 60, top + 8)[0];
            return { top, free: unit.contains(above), paint: getComputedStyle(unit).backgroundColor };
        }""",
        anchor,
    )
    return place


@pytest.mark.parametrize(("path", "anchor"), UNITS)
@pytest.mark.parametrize("device", ["page", "phone"])
def test_the_place_is_unmistakable(
    request: pytest.FixtureRequest, address: str, device: str, path: str, anchor: str
) -> None:
    """It stands in the window, below nothing, and on a ground of its own."""
    page: Page = request.getfixturevalue(device)
    page.goto(f"{address}{path}#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    place = seen_of(page, anchor)
    assert place["free"]
    assert place["top"] >= 0
    page.goto(f"{address}{path}")
    assert seen_of(page, anchor)["paint"] != place["paint"]


def test_it_is_marked_with_the_systems_own_colours(browser: Browser, address: str) -> None:
    """Where a reader has forced colours of her own, an outline marks the place."""
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(f"{address}maal/7/#f")
        assert "solid" == page.locator("#f").evaluate("it => getComputedStyle(it).outlineStyle")


@pytest.mark.parametrize(
    ("shared", "target"),
    [
        ("maal/7/f/", "maal/7/#f"),
        ("avsnitt/23/", "maal/7/#avsnitt-23"),
        ("avsnitt/23/f/", "maal/7/#f"),
        ("avsnitt/43/a/ii/", "gjennomforing/#avsnitt-43-a-ii"),
        ("prinsipp/6/", "visjon/#prinsipp-6"),
    ],
)
@pytest.mark.parametrize("device", ["phone", "plain"])
def test_a_shared_link_on_a_phone(
    request: pytest.FixtureRequest, address: str, device: str, shared: str, target: str
) -> None:
    """It leads to the provision at once, without JavaScript too."""
    page: Page = request.getfixturevalue(device)
    page.goto(f"{address}{shared}")
    expect(page).to_have_url(f"{address}{target}")
    anchor = target.partition("#")[2]
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_back_from_a_shared_link(page: Page, address: str) -> None:
    """The back button leads to where one came from, not to the address that leads on."""
    page.goto(f"{address}om/")
    page.goto(f"{address}maal/7/f/")
    expect(page).to_have_url(f"{address}maal/7/#f")
    page.go_back()
    expect(page).to_have_url(f"{address}om/")


def test_back_to_the_place(phone: Page, address: str) -> None:
    """After a look at another page, the place is where it was, and marked as before."""
    phone.goto(f"{address}maal/7/#f")
    before = seen_of(phone, "f")
    phone.goto(f"{address}maal/8/#c")
    phone.go_back()
    expect(phone).to_have_url(f"{address}maal/7/#f")
    expect(phone.locator("#f")).to_be_in_viewport()
    after = seen_of(phone, "f")
    assert before["paint"] == after["paint"]
    assert after["free"]


def test_back_between_places_of_a_page(page: Page, address: str) -> None:
    """The mark goes with the address, there and back."""
    page.goto(f"{address}maal/7/")
    page.locator("#b .label").click()
    page.locator("#c .label").click()
    marked = "() => document.querySelector(':target').id"
    assert "c" == page.evaluate(marked)
    page.go_back()
    expect(page).to_have_url(re.compile("#b$"))
    assert "b" == page.evaluate(marked)


@pytest.mark.parametrize(
    ("wrong", "offer", "target"),
    [
        ("mal/7", "Mål 7 (avsnitt 23)", "maal/7/"),
        ("maal/7f", "Mål 7 bokstav f (avsnitt 23 f)", "maal/7/#f"),
        ("avsnitt/23f", "Mål 7 bokstav f (avsnitt 23 f)", "maal/7/#f"),
        ("maal/24/", "Alle målene", "maal/"),
        ("maal/23/f/", "Mål 23 (avsnitt 39)", "maal/23/"),
    ],
)
def test_a_mistyped_address(browser: Browser, address: str, wrong: str, offer: str, target: str) -> None:
    """The page for what is not there offers what was probably meant."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}{wrong}")
        page.get_by_role("main").get_by_role("link", name=offer, exact=True).click()
        expect(page).to_have_url(f"{address}{target}")


def test_a_mistyped_address_that_names_nothing(browser: Browser, address: str) -> None:
    """An objective that does not exist is said not to; what is no reference gets no guess."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}maal/24/")
        expect(page.locator("lost-address")).to_contain_text("Det finnes ikke noe mål 24.")
        page.goto(f"{address}noe/helt/annet/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Siden finnes ikke")
        expect(page.locator("lost-address")).to_be_empty()


def test_a_mistyped_address_without_javascript(browser: Browser, address: str) -> None:
    """The page shows how addresses are made, and leads to every objective."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}mal/7")
        expect(page.get_by_role("main")).to_contain_text("/maal/7/f/")
        page.get_by_role("main").get_by_role("link", name="Mål 7: Ta opp og redusere sårbarheter ved migrasjon").click()
        expect(page).to_have_url(f"{address}maal/7/")


def test_a_place_that_has_moved(page: Page, address: str) -> None:
    """What stands at an old anchor leads on to the new one, at once or when one comes to it."""
    page.goto(f"{address}maal/7/")
    page.evaluate(
        """() => {
            const moved = '<moved-place><a href="../8/#c">Dette stedet er flyttet hit</a></moved-place>';
            const page = document.querySelector(".page");
            page.insertAdjacentHTML("beforeend", `<p class="moved" id="gammelt">${moved}</p>`);
            location.hash = "#gammelt";
        }"""
    )
    expect(page).to_have_url(f"{address}maal/8/#c")
