"""A reader prints: one objective, some of its actions, with our notes, or the whole; and each check can fail."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from building import PROJECT, SOURCE
from compact import urls
from compact.model import Chapter, Compact, Objective, texts_in, texts_of
from compact.pipeline import read
from compact.typography import cut, sentences
from pdf_expected import Expected, expected_of, units_of
from pdf_faults import (
    everything_is_on_the_paper,
    nothing_is_stranded,
    pages_are_few_and_full,
    words_are_those_of_the_model,
)
from pdf_pages import Letter, Pdf, joined_words, opened

SITE = "http://localhost/a/path/"
# Points from the edges of the paper: the margins, in which the running lines stand.
EDGES = 56, 58
STATUS = re.search(r"(?s)copyright: >-\n(.*?)\n\n", (PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def compact() -> Compact:
    """The instrument."""
    return read(SOURCE).compact


def printed(page: Page, address: str) -> bytes:
    """What the browser prints of a page, as it would on paper."""
    page.goto(address, wait_until="load")
    return page.pdf(prefer_css_page_size=True)


def status() -> str:
    """What every page says of the text."""
    assert STATUS
    return " ".join(STATUS[1].split())


def wanted(it: Chapter | Objective, compact: Compact) -> Expected:
    """What must stand on the paper of a chapter or an objective, in small letters as one compares it."""
    url = urls.objective(it.number) if isinstance(it, Objective) else urls.chapter(it)
    found = expected_of([it], compact, SITE + url)
    # Headings in capitals are printed without.
    return replace(found, words=found.words.lower())


def faults(content: bytes, it: Expected, compact: Compact, cited: str) -> Iterator[str]:
    """Everything that is wrong with a printed chapter or objective."""
    pdf = opened(content, EDGES)
    lower = replace(pdf, pages=tuple(replace(page, letters=_lower(page.letters)) for page in pdf.pages))
    yield from words_are_those_of_the_model(lower, it)
    yield from pages_are_few_and_full(pdf, it)
    yield from nothing_is_stranded(pdf, it)
    yield from everything_is_on_the_paper(pdf, it)
    yield from _edges(pdf, it)
    notes = "".join(["Fotnoter", *(note for _, note in it.notes)] if it.notes else [])
    marks = "".join(re.match(r"\d+", note)[0] for _, note in it.notes)  # type: ignore[index]  # a note is numbered
    ours = joined_words(f"{sentences(status())[0]} Siteres: {cited} {it.permalink}")
    small = "".join(page.small for page in pdf.pages)
    if small.replace("\x02", "-") != ours + marks + notes:
        yield f"in small letters stands {small}"


def _lower(letters: tuple[Letter, ...]) -> tuple[Letter, ...]:
    return tuple(replace(it, sign=it.sign.lower()) for it in letters)


def _edges(pdf: Pdf, it: Expected) -> Iterator[str]:
    """Above the name and the symbol, below the address, the status and the number of the page; on every page."""
    head = joined_words(cut(it.title, 76)) + it.symbol
    first = joined_words(sentences(status())[0])
    for number, page in enumerate(pdf.pages, 1):
        foot = f"{it.permalink}Side{number}av{len(pdf.pages)}"
        if page.head != head:
            yield f"page {number} is headed {page.head}"
        if not page.foot.startswith(foot) or page.foot.removeprefix(foot) != first:
            yield f"page {number} ends {page.foot}"


def cited(it: Chapter | Objective, compact: Compact) -> str:
    """How the page is cited."""
    name = compact.citation.names[0]
    if isinstance(it, Objective):
        return f"{name}, mål {it.number} (avsnitt {it.commitment.paragraph})"
    return f"{name} ({compact.symbol})"


def test_every_chapter_and_objective(page: Page, address: str, compact: Compact) -> None:
    """All words in order, nothing of the site, nothing stranded or cut off; no objective on more than two pages."""
    parts = [it for chapter in compact.chapters for it in units_of(chapter)]
    wrong = {}
    for it in parts:
        if isinstance(it, Objective) or it.paragraphs:
            wanting = wanted(it, compact)
            content = printed(page, address + wanting.permalink.removeprefix(SITE))
            if found := list(faults(content, wanting, compact, cited(it, compact))):
                wrong[wanting.title] = found
    assert {} == wrong


PARTED = """
const it = document.querySelector('#d');
const gap = document.createElement('div');
gap.style.breakBefore = 'page';
it.style.breakInside = 'auto';
it.childNodes[1].splitText(10);
it.insertBefore(gap, it.childNodes[2]);
"""


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("document.querySelector('#d').remove()", "is missing d)"),
        ("document.querySelector('#d .label').textContent = 'e) '", "is missing d)"),
        ("document.querySelector('#d').append(' og mer')", "is missing"),
        ("document.querySelector('.pager').style.setProperty('display', 'block', 'important')", "is missing"),
        ("document.querySelector('.title').style.breakAfter = 'page'", "page 1"),
        ("document.querySelector('.actions__lead-in').style.breakAfter = 'page'", "page 1 ends in"),
        (
            "document.querySelector('#d').style.cssText = 'margin-right: -12mm'",
            "is missing",
        ),
        ("document.querySelector('.footnotes').style.breakBefore = 'page'", "almost empty"),
        ("document.querySelector('head style').remove()", "is headed"),
        ("document.querySelector('.paper').remove()", "in small letters stands"),
        ("document.querySelector('.footnotes').remove()", "in small letters stands"),
        (PARTED, "stands on no one page"),
    ],
    ids=[
        "lost",
        "letter",
        "more",
        "menu",
        "heading",
        "announced",
        "clipped",
        "blank",
        "edges",
        "address",
        "notes",
        "parted",
    ],
)
def test_a_fault_is_told(page: Page, address: str, compact: Compact, change: str, fault: str) -> None:
    """Each check finds what it is there for."""
    it = compact.objectives[1]
    page.goto(f"{address}maal/2/")
    page.evaluate(f"() => {{ {change} }}")
    told = list(faults(page.pdf(prefer_css_page_size=True), wanted(it, compact), compact, cited(it, compact)))
    assert any(fault in found for found in told), told


def test_the_whole(page: Page, address: str, compact: Compact) -> None:
    """Every word of every chapter and objective in order, behind the list of contents; no page is almost empty."""
    pdf = opened(printed(page, f"{address}alt/"), EDGES)
    text = "".join(it.body for it in pdf.pages).replace("\x02", "-").lower()
    place = 0
    for chapter in compact.chapters:
        for it in units_of(chapter):
            for found in texts_of(it) if isinstance(it, Objective) else texts_in(it):
                words = joined_words(found.words).lower()
                place = text.find(words, place)
                assert place >= 0, found.words
                place += len(words)
    assert [] == [number for number, it in enumerate(pdf.pages, 1) if len(it.body) < 80 and number < len(pdf.pages)]
    assert all(
        it.foot.startswith(f"{SITE}alt/Side{number}av{len(pdf.pages)}") for number, it in enumerate(pdf.pages, 1)
    )


def test_in_the_dark(browser: Browser, address: str) -> None:
    """Printed from the dark theme, with backgrounds, the paper is white and the words are the same."""
    found = []
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{address}maal/7/")
        content = page.pdf(prefer_css_page_size=True, print_background=True)
        image = pypdfium2.PdfDocument(content)[0].render(scale=1, grayscale=True).to_pil()
        shades = image.histogram()
        found.append(
            (opened(content, EDGES).pages[0].body, image.getpixel((3, 3)), sum(shades[200:]) > 0.8 * sum(shades))
        )
        context.close()
    assert (255, True) == found[0][1:]
    assert found[0] == found[1]


def test_links_out_of_the_site_are_written_out(page: Page, address: str) -> None:
    """On paper a link that leads to another site says where; one that stays does not."""
    words = "".join(it.body + it.small for it in opened(printed(page, f"{address}om/"), EDGES).pages)
    assert 1 == words.replace("\x02", "").count("(https://docs.un.org/A/RES/73/195)")
    assert "merknader/)" not in words


PRINTING = "window.print = () => console.info(`prints ${document.documentElement.dataset.print ?? 'page'}`)"


def choose(page: Page, address: str, choice: str | re.Pattern[str]) -> None:
    """Open the dialog of an objective and choose."""
    page.add_init_script(PRINTING)
    page.goto(address)
    page.get_by_role("button", name="Skriv ut").click()
    page.get_by_role("dialog").get_by_label(choice).check()


def test_with_terms_and_notes(page: Page, address: str) -> None:
    """Terms, editorial notes and themes stand behind the text, and the page is as it was when it is printed."""
    choose(page, f"{address}maal/13/", re.compile("med begreper"))
    with page.expect_console_message(lambda message: message.text == "prints notes"):
        page.get_by_role("dialog").get_by_role("button", name="Skriv ut").click()
    words = "".join(it.small for it in opened(page.pdf(prefer_css_page_size=True), EDGES).pages)
    assert "Begreperpådennesiden" in words
    assert "Troligerdetment" in words
    assert "Tema:barnogunge" in words
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Begreper" not in "".join(it.small for it in opened(page.pdf(prefer_css_page_size=True), EDGES).pages)


def test_some_of_the_actions(page: Page, address: str) -> None:
    """By keyboard: only what one has chosen is printed, under the title and the commitment."""
    choose(page, f"{address}maal/7/", "Noen av tiltakene")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Skriv ut").press("Enter")
    expect(dialog.get_by_role("status")).to_have_text("Velg minst ett.")
    dialog.get_by_label(re.compile(r"^\s*f\)")).press("Space")
    with page.expect_console_message(lambda message: message.text == "prints page"):
        dialog.get_by_role("button", name="Skriv ut").press("Enter")
    pdf = opened(page.pdf(prefer_css_page_size=True), EDGES)
    assert 1 == len(pdf.pages)
    body = pdf.pages[0].body
    assert all(found in body for found in ("Mål7:", "23.Vi", "f)beskytteenslige"))
    assert "a)gjennomgå" not in body
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "a)gjennomgå" in opened(page.pdf(prefer_css_page_size=True), EDGES).pages[0].body


def test_the_whole_from_an_objective(page: Page, address: str) -> None:
    """The dialog leads to the page of the whole, which prints itself."""
    choose(page, f"{address}maal/7/", "Hele plattformen")
    with page.expect_console_message(lambda message: message.text == "prints page"):
        page.get_by_role("dialog").get_by_role("button", name="Skriv ut").click()
    expect(page).to_have_url(f"{address}alt/?skriv-ut")


def test_no_button_without_javascript(plain: Page, address: str) -> None:
    """There the browser's own command prints the page."""
    plain.goto(f"{address}maal/7/")
    expect(plain.get_by_role("button", name="Skriv ut")).to_have_count(0)
