"""A reader selects words and copies them."""

import pytest
from playwright.sync_api import Page

from building import SOURCE
from compact.pipeline import read


def pasted(page: Page, first: str, last: str) -> str:
    """What arrives in a text field when everything between two units, both included, is copied."""
    page.evaluate(
        """([first, last]) => {
            const range = document.createRange();
            range.setStartBefore(document.getElementById(first).firstChild);
            range.setEndAfter(document.getElementById(last).lastChild);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }""",
        [first, last],
    )
    page.keyboard.press("Control+C")
    page.evaluate("() => document.querySelector('.page').append(document.createElement('textarea'))")
    page.locator("textarea").focus()
    page.keyboard.press("Control+V")
    return page.locator("textarea").input_value()


@pytest.mark.parametrize(
    ("path", "anchor", "name"),
    [
        ("maal/7/", "f", "mål 7 f"),
        ("maal/7/", "avsnitt-23", "avsnitt 23"),
        ("gjennomforing/", "avsnitt-43-a-ii", "avsnitt 43 a ii"),
        ("visjon/", "prinsipp-6", "prinsipp 6"),
        ("innledning/", "ingress", "ingress"),
    ],
)
def test_one_provision(page: Page, address: str, path: str, anchor: str, name: str) -> None:
    """Its words and nothing else: no letter, star, number of a note or button."""
    page.goto(f"{address}{path}")
    texts = next(place for place in read(SOURCE).places.all if place.name == name).texts
    assert ": ".join(text.words for text in texts).split() == pasted(page, anchor, anchor).split()


def test_several_provisions(page: Page, address: str) -> None:
    """They keep their letters, each begins on a line of its own, and nothing of ours is among them."""
    page.goto(f"{address}maal/7/")
    named = {place.name: place.texts[0].words for place in read(SOURCE).places.all if place.texts}
    lines = [line for line in pasted(page, "e", "g").split("\n") if line.strip()]
    assert [f"{letter}) {named[f'mål 7 {letter}']}" for letter in "efg"] == [" ".join(line.split()) for line in lines]


def test_words_with_a_footnote(page: Page, address: str) -> None:
    """The number of the note stays behind."""
    page.goto(f"{address}maal/2/")
    words = next(place for place in read(SOURCE).places.all if place.name == "mål 2 b").texts[0].words
    assert words.split() == pasted(page, "b", "b").split()
