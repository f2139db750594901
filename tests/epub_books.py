"""Reading a finished book back: its files, the instrument's words in it, and how its leaves hang together."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

Book = dict[str, str]
FOLDER = "EPUB/"
COVER = f"{FOLDER}cover.png"
OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
BLOCKS = {"h1", "h2", "p", "li", "ol", "section", "div"}


def unbound(content: bytes) -> Book:
    """The files of text in the folder of the book, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.startswith(FOLDER) and name != COVER]
        return {name.removeprefix(FOLDER): archive.read(name).decode() for name in names}


def bound(book: Book, original: bytes) -> bytes:
    """An archive that is the original but for the files of the book."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(original)) as old, zipfile.ZipFile(content, "w") as new:
        for it in old.infolist():
            new.writestr(it, book.get(it.filename.removeprefix(FOLDER), old.read(it)))
    return content.getvalue()


def spine(book: Book) -> list[str]:
    """The names of the leaves in the order of reading."""
    package = fromstring(book["package.opf"])  # noqa: S314  # it is our own
    files = {it.get("id", ""): it.get("href", "") for it in package.iter(f"{OPF}item")}
    return [files[it.get("idref", "")] for it in package.iter(f"{OPF}itemref")]


def parsed(book: Book, name: str) -> Element:
    """A leaf; it is XML, or this raises."""
    return fromstring(book[name])  # noqa: S314  # it is our own


def told(book: Book) -> tuple[list[str], dict[str, list[str]]]:
    """The instrument's words in the order of reading, labels included, and those of each footnote."""
    words: list[str] = []
    notes: dict[str, list[str]] = {}
    for name in spine(book):
        if name == "nav.xhtml":
            continue
        body = parsed(book, name).find(f"{XHTML}body")
        assert body is not None
        words += "".join(_pieces(body)).split()
        for note in body.iter(f"{XHTML}aside"):
            label, *rest = "".join(_inside(note)).split()
            notes[label] = [label, *rest]
    return words, notes


def _pieces(element: Element) -> Iterator[str]:
    name = element.tag.removeprefix(XHTML)
    if "data-apparatus" not in element.attrib and name != "aside":
        space = " " if name in BLOCKS else ""
        yield space
        yield from _inside(element)
        yield space
    yield element.tail or ""


def _inside(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _pieces(child)


def anchors(book: Book, name: str) -> list[str]:
    """All ids of a leaf, with repetitions."""
    return [it.attrib["id"] for it in parsed(book, name).iter() if "id" in it.attrib]


def broken(book: Book) -> Iterator[str]:
    """Every fault in how the leaves hang together."""
    leaves = [name for name in book if name.endswith(".xhtml")]
    ids = {name: anchors(book, name) for name in leaves}
    for name in leaves:
        yield from (f"{name}: id {anchor} stands {n} times" for anchor, n in Counter(ids[name]).items() if n > 1)
        for it in parsed(book, name).iter():
            for address in (value for key, value in it.attrib.items() if key in {"href", "src"}):
                file, _, anchor = address.partition("#")
                if re.match("https?://", address) and it.tag == f"{XHTML}a":
                    continue
                if (file or name) not in book:
                    yield f"{name}: {address} leads nowhere"
                elif anchor and anchor not in ids[file or name]:
                    yield f"{name}: {address} names an anchor that is not there"


def missing(book: Book, addresses: set[str]) -> set[str]:
    """Those of the addresses, such as `maal-07.xhtml#f`, that the book does not have."""
    there = {f"{name}#{anchor}" for name in book if name.endswith(".xhtml") for anchor in anchors(book, name)}
    return addresses - there - book.keys()
