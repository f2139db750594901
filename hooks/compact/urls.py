"""Every address and anchor on the site. Published once, an address never changes."""

import re
from posixpath import relpath

from compact.model import Chapter, Objective

FRONT = ""
NOTES = "merknader/"
GLOSSARY = "ordliste/"
GLOSSARY_DATA = "data/ordliste.json"
INSTRUMENTS = "instrumenter/"
INSTRUMENT_DATA = "data/instrumenter.json"
ACTORS = "aktorer/"
ACTOR_DATA = "data/aktorer.json"
THEMES = "tema/"
THEME_DATA = "data/tema.json"
RELATION_DATA = "data/sammenhenger.json"
SEARCH = "sok/"
WHOLE = "alt/"
DOWNLOADS = "last-ned/"
TYPEFACE = "assets/fonts/plattform.woff2"
STYLESHEET = "assets/site.css"
SCRIPT = "assets/site.js"
DIALOG_SCRIPT = "assets/dialogs.js"
SEARCH_SCRIPT = "assets/search.js"
SEARCH_INDEX = "search/index.json"
SEARCH_WORKER = "assets/search-worker.js"
REFERENCES = "search/references.json"
OPEN_SEARCH = "opensearch.xml"
FILE_STEM = "fns-migrasjonsplattform"  # what every file to take away is called


def chapter(it: Chapter) -> str:
    """The page of a chapter; of the chapter that holds the objectives, their overview."""
    return f"{it.slug}/"


def objective(number: int) -> str:
    """The page of an objective."""
    return f"maal/{number}/"  # "mal" means template


def action(of: Objective, letter: str) -> str:
    """The anchor of an action, on its objective's page."""
    return f"{objective(of.number)}#{letter}"


def paragraph_anchor(number: int) -> str:
    """The anchor of a numbered paragraph or commitment."""
    return f"avsnitt-{number}"


def point_anchor(paragraph: int, letter: str) -> str:
    """The anchor of a lettered point outside the objectives."""
    return f"{paragraph_anchor(paragraph)}-{letter}"


def subpoint_anchor(paragraph: int, letter: str, numeral: str) -> str:
    """The anchor of a roman-numbered subpoint."""
    return f"{point_anchor(paragraph, letter)}-{numeral}"


def principle_anchor(number: int) -> str:
    """The anchor of a guiding principle."""
    return f"prinsipp-{number}"


def footnote_anchor(number: int) -> str:
    """The anchor of a footnote."""
    return f"fotnote-{number}"


def mark_anchor(number: int) -> str:
    """The anchor of the mark of a footnote, where its note leads back to."""
    return f"fotnotemerke-{number}"


def shared_paragraph(number: int) -> str:
    """The address for sharing a numbered paragraph or commitment."""
    return f"avsnitt/{number}/"


def shared_point(paragraph: int, letter: str) -> str:
    """The address for sharing a lettered point; of an action, the one by its paragraph."""
    return f"{shared_paragraph(paragraph)}{letter}/"


def shared_subpoint(paragraph: int, letter: str, numeral: str) -> str:
    """The address for sharing a roman-numbered subpoint."""
    return f"{shared_point(paragraph, letter)}{numeral}/"


def shared_action(of: Objective, letter: str) -> str:
    """The address for sharing an action, by its objective."""
    return f"{objective(of.number)}{letter}/"


def shared_principle(number: int) -> str:
    """The address for sharing a guiding principle."""
    return f"prinsipp/{number}/"


def picture(page: str) -> str:
    """The picture a service shows beside a link to the page, or to anything on it."""
    return f"bilder/{slug(page) or 'forside'}.png"


def download(page: str, kind: str) -> str:
    """The file to take away of a page, or of the whole by the front page's address; it ends in `kind`, as in `txt`."""
    return f"{DOWNLOADS}{'-'.join((FILE_STEM, *_steps(page)))}.{kind}"


def leaf(page: str) -> str:
    """The file of a page in the book."""
    return f"{'-'.join(_steps(page))}.xhtml"


def _steps(page: str) -> list[str]:
    # With two digits, files stand in order of their numbers.
    return [f"{int(it):02}" if it.isdigit() else it for it in page.split("/") if it]


def term_anchor(term: str) -> str:
    """The anchor of a term on the page of the glossary."""
    return _slug(term)


def term(it: str) -> str:
    """The address of a term."""
    return f"{GLOSSARY}#{term_anchor(it)}"


def instrument_anchor(name: str) -> str:
    """The anchor of another instrument on the page of them all."""
    return _slug(name)


def instrument(name: str) -> str:
    """The address of another instrument."""
    return f"{INSTRUMENTS}#{instrument_anchor(name)}"


def actor_anchor(name: str) -> str:
    """The anchor of an actor on the page of them all."""
    return _slug(name)


def actor(name: str) -> str:
    """The address of an actor."""
    return f"{ACTORS}#{actor_anchor(name)}"


def theme_slug(name: str) -> str:
    """What a theme is called in addresses."""
    return _slug(name)


def theme(name: str) -> str:
    """The page of a theme."""
    return f"{THEMES}{theme_slug(name)}/"


def slug(page: str) -> str:
    """What a page is called where an address has no room for slashes: `maal/7/` is `maal-7`."""
    return page.strip("/").replace("/", "-")


def note_anchor(place: str, words: str) -> str:
    """The anchor of an editorial note, beside the text and on the page of notes.

    It is made of the place and the words it concerns, so that other notes may come and go.
    """
    return f"merknad-{_slug(place)}-{_slug(words)}"


def _slug(words: str) -> str:
    ascii_only = words.lower().replace("å", "aa").replace("ø", "o").replace("æ", "ae")
    return "-".join(re.findall("[a-z0-9]+", ascii_only))


OPENING_ANCHOR = "ingress"


def anchor_in_whole(page: str, anchor: str = "") -> str:
    """The anchor of a page, or of something on it, on the page of the whole.

    Most anchors are like no other on any page; the letter of an action is not.
    """
    return anchor if len(anchor) > 1 else "-".join(it for it in (slug(page), anchor) if it)


def relative(target: str, page: str) -> str:
    """`target` as seen from the page at `page`, so that the site works under any base path."""
    path, hash_, fragment = target.partition("#")
    if path == page and fragment:
        return f"#{fragment}"
    steps = relpath(path or ".", page or ".")
    if path and not path.endswith("/"):
        return steps  # a file
    return ("./" if steps == "." else f"{steps}/") + hash_ + fragment


def in_book(target: str, page: str) -> str:
    """`target` as seen from the page at `page`, where both are bound in the book."""
    path, hash_, fragment = target.partition("#")
    return f"#{fragment}" if path == page and fragment else leaf(path) + hash_ + fragment
