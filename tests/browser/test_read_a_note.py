"""A reader wonders at a misprint and asks what is known of it."""

from playwright.sync_api import Page, expect


def test_by_keyboard(page: Page, address: str) -> None:
    """Enter on the star opens the note, Tab goes into it, Esc closes it and returns to the star."""
    page.goto(f"{address}visjon/")
    star = page.get_by_role("button", name="Merknad til «For at vil skal lykkes»")
    note = page.get_by_role("complementary", name="Merknad til Avsnitt\u00a014: «For at vil skal lykkes»")
    star.focus()
    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    page.keyboard.press("Tab")
    expect(note.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(star).to_be_focused()


def test_beside_the_word(page: Page, address: str) -> None:
    """The note opens next to its word and does not cover it."""
    page.goto(f"{address}visjon/")
    star = page.get_by_role("button", name="Merknad til «For at vil skal lykkes»")
    star.click()
    note = page.get_by_role(
        "complementary", name="Merknad til Avsnitt\u00a014: «For at vil skal lykkes»"
    ).bounding_box()
    mark = star.bounding_box()
    assert note
    assert mark
    assert note["y"] >= mark["y"] + mark["height"] or note["y"] + note["height"] <= mark["y"]
    assert abs(note["y"] - mark["y"]) < 300


def test_all_of_them(page: Page, address: str) -> None:
    """One page lists every note and leads to its place."""
    page.goto(f"{address}merknader/")
    notes = page.locator(".annotated .note")
    stars = 0
    for path in (
        "innledning/",
        "visjon/",
        "rammeverk/",
        "gjennomforing/",
        "oppfolging/",
        *(f"maal/{n}/" for n in range(1, 24)),
    ):
        stars += len(page.request.get(f"{address}{path}").text().split('class="note-mark"')) - 1
    expect(notes).to_have_count(stars)
    page.get_by_role("link", name="Avsnitt\u00a014", exact=True).first.click()
    expect(page).to_have_url(f"{address}visjon/#avsnitt-14")


def test_on_paper(page: Page, address: str) -> None:
    """In print neither stars nor notes, unless one asks for them: then the notes are a list after the text."""
    page.goto(f"{address}maal/13/")
    note = page.get_by_role("complementary", name="Merknad til Mål\u00a013 bokstav\u00a0f: «rmenneskerettigheter»")
    expect(note).to_be_hidden()
    page.emulate_media(media="print")
    expect(note).to_be_hidden()
    page.evaluate("() => { document.documentElement.dataset.print = 'notes'; }")
    expect(note).to_be_visible()


def test_a_star_stays_with_its_word(page: Page, address: str) -> None:
    """At no width does a star begin a line, not even behind a word that is a link."""
    page.goto(f"{address}maal/7/")
    assert page.locator(".term + .kept").count() > 1
    for width in range(320, 900, 7):
        page.set_viewport_size({"width": width, "height": 900})
        begun = page.evaluate(
            """() => [...document.querySelectorAll(".note-mark")].filter((star) => {
                const before = document.createRange();
                before.selectNodeContents(star.closest("li, p, h1"));
                before.setEndBefore(star);
                const word = [...before.getClientRects()].filter((it) => it.width > 0).pop();
                return word && star.getBoundingClientRect().left < word.right - 5;
            }).length"""
        )
        assert begun == 0, width
