"""A reader cites a provision: in an e-mail, in a paper, in a reference manager."""

import re
from datetime import date

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from playwright.sync_api import Locator, Page, expect

from building import SOURCE
from compact.pipeline import read

CITED = "FNs globale plattform for migrasjon, mål 7 bokstav f (avsnitt 23 f)"


@pytest.fixture
def page(page: Page) -> Page:
    """A page of a reader whose browser lets the tests look at the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def clipboard(page: Page) -> dict[str, str]:
    """Everything on the clipboard, by its type."""
    content: dict[str, str] = page.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read();
            const read = async (type) => [type, await (await item.getType(type)).text()];
            return Object.fromEntries(await Promise.all(item.types.map(read)));
        }"""
    )
    return content


def opened(page: Page, name: str) -> Locator:
    """The forms to cite a provision in."""
    page.get_by_role("button", name=f"Siter {name}", exact=True).click()
    dialog = page.get_by_role("dialog", name=f"Siter {name}")
    expect(dialog).to_be_visible()
    return dialog


def chosen(page: Page, name: str, form: str) -> dict[str, str]:
    """What a form puts on the clipboard; the dialog says that it did."""
    dialog = opened(page, name)
    dialog.get_by_role("button", name=form, exact=True).click()
    expect(dialog.get_by_role("status")).to_have_text(f"Kopiert: {form}")
    return clipboard(page)


def test_a_link_in_an_email(page: Page, address: str) -> None:
    """One press copies the address of exactly this action, and says so."""
    page.goto(f"{address}maal/7/")
    copy = page.get_by_role("button", name="Kopier lenke til mål 7 bokstav f")
    page.locator("#f").hover()
    expect(copy).to_have_css("opacity", "1")
    copy.click()
    expect(page.locator(".announcer")).to_have_text("Lenken til mål 7 bokstav f er kopiert.")
    assert {"text/plain": f"{address}maal/7/f/"} == clipboard(page)
    page.goto(clipboard(page)["text/plain"])
    expect(page).to_have_url(f"{address}maal/7/#f")


def test_controls_are_quiet(page: Page, address: str) -> None:
    """They show where one points or stands with the keyboard, and nowhere else."""
    page.goto(f"{address}maal/7/")
    cite = page.get_by_role("button", name="Siter mål 7 bokstav c", exact=True)
    expect(cite).to_have_css("opacity", "0")
    cite.focus()
    expect(cite).to_have_css("opacity", "1")


def test_controls_move_no_words(page: Page, address: str) -> None:
    """The words break into the same lines with them as without."""
    page.goto(f"{address}maal/7/")
    heights = "() => [...document.querySelectorAll('.action')].map((it) => it.offsetHeight)"
    before = page.evaluate(heights)
    page.evaluate("() => document.querySelectorAll('cite-tools').forEach((it) => it.remove())")
    assert before == page.evaluate(heights)


def test_in_norwegian_prose(page: Page, address: str) -> None:
    """Plain words for plain text, a link for rich text."""
    page.goto(f"{address}maal/7/")
    content = chosen(page, "mål 7 bokstav f", "På norsk")
    assert CITED == content["text/plain"]
    assert f'<a href="{address}maal/7/f/">{CITED}</a>' in content["text/html"]


@pytest.mark.parametrize(
    ("path", "name", "official"),
    [
        ("maal/7/", "mål 7 bokstav f", "A/RES/73/195, annex, para. 23 (f)"),
        ("maal/7/", "mål 7", "A/RES/73/195, annex, objective 7 (para. 23)"),
        ("gjennomforing/", "avsnitt 43 bokstav a punkt ii", "A/RES/73/195, annex, para. 43 (a) (ii)"),
        ("visjon/", "prinsipp 6", "A/RES/73/195, annex, para. 15 (f)"),
    ],
)
def test_as_the_united_nations_do(page: Page, address: str, path: str, name: str, official: str) -> None:
    """Every kind of unit by paragraph, letter and numeral."""
    page.goto(f"{address}{path}")
    assert official == chosen(page, name, "Som FN skriver det")["text/plain"]


def test_the_words_as_a_quotation(page: Page, address: str) -> None:
    """The exact words, the reference, the address and the day, pasted with the keyboard."""
    page.goto(f"{address}maal/7/")
    content = chosen(page, "mål 7 bokstav f", "Ordene som sitat")
    (text,) = next(it for it in read(SOURCE).places.all if it.name == "mål 7 f").texts
    today = date.today()  # noqa: DTZ011 the reader's own day
    assert content["text/plain"].startswith(f"«{text.words}»\n\n{CITED}, {address}maal/7/f/ (lest {today.day}. ")
    assert content["text/plain"].endswith(f" {today.year})")
    assert f"<blockquote>{text.words}</blockquote>" in content["text/html"]
    page.keyboard.press("Escape")
    field = page.get_by_role("searchbox")
    field.focus()
    page.keyboard.press("Control+V")
    expect(field).to_have_value(re.compile(re.escape(text.words)))


def test_a_paragraph_with_points_is_quoted_whole(page: Page, address: str) -> None:
    """Its points and subpoints come along, each on its line with its letter."""
    page.goto(f"{address}gjennomforing/")
    quoted = chosen(page, "avsnitt 43", "Ordene som sitat")["text/plain"].split("»\n\n")[0].split("\n")
    assert quoted[0].startswith("«Vi beslutter å etablere en kapasitetsbyggingsmekanisme")
    assert [line.split(" ")[0] for line in quoted[1:5]] == ["a)", "i.", "ii.", "iii."]
    assert not [line for line in quoted if "Siter" in line or "*" in line]


def test_in_markdown_and_html(page: Page, address: str) -> None:
    """A link in either, ready to be pasted."""
    page.goto(f"{address}maal/7/")
    assert f"[{CITED}]({address}maal/7/f/)" == chosen(page, "mål 7 bokstav f", "Markdown-lenke")["text/plain"]
    page.keyboard.press("Escape")
    expected = f'<a href="{address}maal/7/f/">{CITED}</a>'
    assert expected == chosen(page, "mål 7 bokstav f", "HTML-lenke")["text/plain"]


def test_in_bibtex(page: Page, address: str) -> None:
    """A parser reads it back."""
    page.goto(f"{address}maal/7/")
    (entry,) = parse_string(chosen(page, "mål 7 bokstav f", "BibTeX")["text/plain"]).entries
    fields = {field.key: field.value for field in entry.fields}
    assert ("techreport", "a-res-73-195-maal-7-bokstav-f") == (entry.entry_type, entry.key)
    assert ("{FNs generalforsamling}", f"{{{CITED}}}") == (fields["author"], fields["title"])
    assert ("2018", "A/RES/73/195", f"{address}maal/7/f/") == (fields["year"], fields["number"], fields["url"])
    assert date.today().isoformat() == fields["urldate"]  # noqa: DTZ011 the reader's own day


def test_in_ris(page: Page, address: str) -> None:
    """A parser reads it back."""
    page.goto(f"{address}maal/7/")
    (entry,) = rispy.loads(chosen(page, "mål 7 bokstav f", "RIS")["text/plain"])
    assert ("RPRT", CITED, "2018", "A/RES/73/195") == (
        entry["type_of_reference"],
        entry["title"],
        entry["year"],
        entry["issn"],
    )
    assert [f"{address}maal/7/f/"] == entry["urls"]


def test_by_keyboard(page: Page, address: str) -> None:
    """Tab to the control, Enter opens the forms, Tab and Enter copy, Esc goes back to the control."""
    page.goto(f"{address}maal/7/")
    page.locator("#d .term").last.focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Kopier lenke til mål 7 bokstav d")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="På norsk")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("status")).to_have_text("Kopiert: På norsk")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="Siter mål 7 bokstav d", exact=True)).to_be_focused()


def test_by_touch(phone: Page, address: str) -> None:
    """On a phone the controls are always there, large enough, and the forms fit the screen."""
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.goto(f"{address}maal/7/")
    cite = phone.get_by_role("button", name="Siter mål 7 bokstav f", exact=True)
    expect(cite).to_have_css("opacity", "1")
    box = cite.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    cite.tap()
    dialog = phone.get_by_role("dialog")
    shape = dialog.bounding_box()
    assert shape
    assert shape["x"] >= 0
    assert shape["x"] + shape["width"] <= 390
    dialog.get_by_role("button", name="På norsk").tap()
    expect(dialog.get_by_role("status")).to_have_text("Kopiert: På norsk")
    expect(dialog.get_by_role("status")).to_be_in_viewport()
    assert CITED == clipboard(phone)["text/plain"]
    phone.touchscreen.tap(4, 4)
    expect(dialog).to_be_hidden()


def test_without_a_clipboard(page: Page, address: str) -> None:
    """Where the browser has no clipboard to offer, the older way copies all the same."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })")
    page.goto(f"{address}maal/7/")
    dialog = opened(page, "mål 7 bokstav f")
    dialog.get_by_role("button", name="På norsk").click()
    expect(dialog.get_by_role("status")).to_have_text("Kopiert: På norsk")
    page.keyboard.press("Escape")
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Control+V")
    expect(page.get_by_role("searchbox")).to_have_value(CITED)


def test_without_javascript(plain: Page, address: str) -> None:
    """The letter is the link, and no button stands there that would do nothing."""
    plain.goto(f"{address}maal/7/")
    assert "#f" == plain.locator("#f .label").get_attribute("href")
    expect(plain.get_by_role("button", name=re.compile("Siter|Kopier"))).to_have_count(0)
