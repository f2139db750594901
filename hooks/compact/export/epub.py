"""The instrument → EPUB 3. The same source gives the same bytes: nothing in it tells the day of the build."""

import io
import uuid
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from compact import urls
from compact.export.pictures import cover
from compact.model import Compact
from compact.render.book import Leaf, book_templates, leaves
from compact.resolve.known import Known

FOLDER = "EPUB/"
NAV, STYLES, COVER = "nav.xhtml", "book.css", "cover.png"
EARLIEST = (1980, 1, 1, 0, 0, 0)  # what an archive can tell
# What is true of every book made here, in the terms of schema.org.
FEATURES = ("ARIA", "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents", "unlocked")


@dataclass(frozen=True)
class Item:
    """A leaf in the order of reading, with the name the package knows it by."""

    id: str
    address: str


@dataclass(frozen=True)
class Landmark:
    """A part of the book that a reader can go to by its kind."""

    kind: str
    address: str
    name: str


@dataclass(frozen=True)
class NavView:
    """What stands in the table of contents."""

    leaves: tuple[Leaf, ...]
    landmarks: tuple[Landmark, ...]


@dataclass(frozen=True)
class PackageView:
    """What the book says of itself."""

    compact: Compact
    identifier: str
    status: str
    features: tuple[str, ...]
    leaves: tuple[Item, ...]


def epub(known: Known, templates: Path, status: str, site_url: str) -> tuple[str, bytes]:
    """The book and its address; `status` says what the text is worth, `site_url` where the site stands."""
    made, ours = book_templates(templates), templates / "epub"
    bound = tuple(leaves(known, made, status, site_url))
    compact, everything = known.compact, tuple(_flat(bound))
    contents = NavView(bound, _landmarks(bound, compact))
    items = tuple(Item(f"leaf-{it.address.removesuffix('.xhtml')}", it.address) for it in everything)
    package = PackageView(compact, _identifier(compact), status, FEATURES, items)
    files: dict[str, str | bytes] = {it.address: it.xhtml for it in everything}
    files |= {
        NAV: made.get_template(NAV).render(view=contents, name="Innhold", language=compact.language),
        COVER: cover(compact, status, templates / urls.TYPEFACE),
        STYLES: (ours / STYLES).read_text(encoding="utf-8"),
        "package.opf": made.get_template("package.opf").render(view=package),
    }
    container = {"META-INF/container.xml": (ours / "container.xml").read_text(encoding="utf-8")}
    return urls.download(urls.FRONT, "epub"), zipped({FOLDER + name: it for name, it in files.items()} | container)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """The files as an EPUB archive: first its type, uncompressed, so that it stands at a fixed place."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(_entry("mimetype", zipfile.ZIP_STORED), "application/epub+zip")
        for name in sorted(files):
            archive.writestr(_entry(name, zipfile.ZIP_DEFLATED), files[name])
    return content.getvalue()


def _entry(name: str, compression: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EARLIEST)
    entry.compress_type, entry.create_system = compression, 0  # no system of files, so none of its rights
    return entry


def _flat(bound: Sequence[Leaf]) -> Iterator[Leaf]:
    for leaf in bound:
        yield leaf
        yield from leaf.below


def _landmarks(bound: Sequence[Leaf], compact: Compact) -> tuple[Landmark, ...]:
    title, first, *_ = bound
    return (
        Landmark("titlepage", title.address, title.name),
        Landmark("toc", NAV, "Innhold"),
        Landmark("bodymatter", first.address, compact.short_title),
        Landmark("glossary", urls.leaf(urls.GLOSSARY), "Ordliste"),
    )


def _identifier(compact: Compact) -> str:
    """A name for the book, wherever it is made: of the original and the language it is here in."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{compact.citation.original_url}#{compact.language}").urn
