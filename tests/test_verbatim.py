"""The published text is the original: word for word, both ways.

The units of the finished site, in reading order, are compared with the text as it was received.
What may differ is listed in DIFFERENCES, one line each; a line that no longer applies fails too.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from building import SOURCE, TINY
from compact import urls
from compact.pipeline import read
from html_pages import elements, parse, words


@dataclass(frozen=True)
class Difference:
    """`received` stands once in the original, where the site has `published`; and why."""

    received: str
    published: str
    why: str


@dataclass(frozen=True)
class Moved:
    """These words stand in the middle of the text in the original, and below it on the site."""

    begins: str
    ends: str
    label: str


JOINED = "a hyphen at the end of a line belongs to the word"
MARK = "the mark of a footnote, glued to its word"
PAGE = "the number of a page"

DIFFERENCES = (
    Difference("Sendai- rammeverket", "Sendai-rammeverket", JOINED),
    Difference("ikke- diskriminerende, kjønnssensitive", "ikke-diskriminerende, kjønnssensitive", JOINED),
    Difference("prinsippet om ikke- diskriminering", "prinsippet om ikke-diskriminering", JOINED),
    Difference("rimelig og ikke- diskriminerende", "rimelig og ikke-diskriminerende", JOINED),
    Difference("særlig 2030- agendaen", "særlig 2030-agendaen", JOINED),
    Difference("gjennomføringen av 2030- agendaen", "gjennomføringen av 2030-agendaen", JOINED),
    Difference("menneskerettstraktatene1;", "menneskerettstraktatene;", MARK),
    Difference("Parisavtalen2;", "Parisavtalen;", MARK),
    Difference("arbeidsinnvandring3;", "arbeidsinnvandring;", MARK),
    Difference("Parisplattformen4 og", "Parisplattformen og", MARK),
    Difference("tilsier det 28 i) samarbeide", "tilsier det i) samarbeide", PAGE),
)
MOVED = (
    Moved("1 FNs konvensjon om avskaffelse", "nedsatt funksjonsevne.", "1"),
    Moved("2 Vedtatt i henhold til UNFCCC", "beslutning 1/CP.21.", "2"),
    Moved("3 Konvensjon om arbeidssøkende", "2011 (nr. 189).", "3"),
    Moved("4 Vedtatt under UNFCCC", "beslutning 1/CP.21.", "4"),
)

TINY_DIFFERENCES = (
    Difference("ikke- troende", "ikke-troende", JOINED),
    Difference("pakten1.", "pakten.", MARK),
    Difference("Et fond 7", "Et fond", PAGE),
)
TINY_MOVED = (Moved("1 Vedtatt i", "1945.", "1"),)


def expected(
    original: Path, differences: tuple[Difference, ...], moved: tuple[Moved, ...]
) -> tuple[list[str], dict[str, list[str]]]:
    """The original's words without its footnotes, and the footnotes, as the site must have them."""
    text = " ".join(original.read_text(encoding="utf-8").split())
    for difference in differences:
        assert text.count(difference.received) == 1, f"no longer applies: {difference}"
        text = text.replace(difference.received, difference.published)
    notes = {}
    for it in moved:
        assert text.count(it.begins) == 1, f"no longer applies: {it}"
        before, rest = text.split(it.begins)
        note, after = rest.split(it.ends, 1)
        notes[it.label] = (it.begins + note + it.ends).split()
        text = before + after
    return text.split(), notes


def published(site: Path, source: Path) -> tuple[list[str], dict[str, list[str]]]:
    """The words of every page in reading order, letters and numbers included; footnotes apart."""
    compact = read(source).compact
    pages = [
        page
        for chapter in compact.chapters
        for page in (urls.chapter(chapter), *(urls.objective(it.number) for it in chapter.objectives))
    ]
    text: list[str] = []
    notes: dict[str, list[str]] = {}
    for page in pages:
        article = parse(site / page / "index.html").query_one("article")
        for note in article.query(".footnote"):
            label, *rest = words(note, labels=True)
            notes[label] = [label, *rest]
        for section in article.query(".footnotes"):
            section.parent.remove_child(section)
        text += words(article, labels=True)
    return text, notes


Case = tuple[Path, str, tuple[Difference, ...], tuple[Moved, ...]]
REAL = (SOURCE, "plattform.nb.txt", DIFFERENCES, MOVED)
LITTLE = (TINY / "source", "liten.txt", TINY_DIFFERENCES, TINY_MOVED)


@pytest.mark.parametrize(("fixture", "case"), [("site", REAL), ("tiny_site", LITTLE)], ids=["real", "tiny"])
def test_the_site_has_the_text_word_for_word(request: pytest.FixtureRequest, fixture: str, case: Case) -> None:
    """Nothing is lost, added, changed or moved but what the tables above say."""
    source, name, differences, moved = case
    text, notes = expected(source / "original" / name, differences, moved)
    actual_text, actual_notes = published(request.getfixturevalue(fixture), source)
    assert text == actual_text
    assert notes == actual_notes


def test_every_text_stands_whole_in_the_element_with_its_id(site: Path) -> None:
    """Without the apparatus, the element of a unit holds the unit's words as one run."""
    seen = 0
    for place in read(SOURCE).places.all:
        path, _, anchor = place.url.partition("#")
        if not anchor or "(" in place.name:
            continue
        (element,) = [it for it in elements(parse(site / path / "index.html").root) if it.attrs.get("id") == anchor]
        run = " ".join(words(element))
        assert ": ".join(text.words for text in place.texts) in run, place.name
        seen += 1
    assert seen > 100


def test_the_original_is_kept_as_received() -> None:
    """The text as received is never edited, not even its line ends."""
    digest = hashlib.sha256((SOURCE / "original" / "plattform.nb.txt").read_bytes()).hexdigest()
    assert digest == "60ef35ae4bf7330d0f70678b08e7127097a611f033fe34d1a0f175f8b169a206"
