"""Model and layers → the leaves of a book: XHTML files beside each other.

They have the anchors of the site's pages, and the same marks but for editorial notes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from compact import urls
from compact.model import Chapter, Objective, Text, footnotes_to, texts_in, texts_of
from compact.render import blocks, glossary, views
from compact.render.blocks import Sheet
from compact.render.inline import Inline
from compact.render.instruments import instrument_groups
from compact.render.templates import environment
from compact.resolve.known import Known
from compact.resolve.layer import Layer, Note
from compact.typography import day, in_sentence, kept

TITLE_PAGE = "tittelside/"


@dataclass(frozen=True)
class Leaf:
    """A file of the book: its address there, its name, its XHTML, and the leaves it stands before."""

    address: str
    name: str
    xhtml: str
    below: tuple["Leaf", ...] = ()


@dataclass(frozen=True)
class TitleView:
    """The first leaf: what the book holds, what the text is worth, and where the site stands."""

    title: str
    short_title: str
    symbol: str
    adopted: str
    status: str
    site: str


@dataclass(frozen=True)
class ChapterView:
    """A chapter; a block is a paragraph or a subheading. One that holds objectives lists them."""

    heading: Markup
    opening: views.Item | None
    blocks: tuple[views.Paragraph | Markup, ...]
    objectives: tuple[views.Listed, ...]
    footnotes: tuple[views.Footnote, ...]


@dataclass(frozen=True)
class ObjectiveView:
    """An objective."""

    number: int
    title: Markup
    commitment: views.Item
    lead_in: Markup
    groups: tuple[views.Group, ...]
    footnotes: tuple[views.Footnote, ...]


@dataclass(frozen=True)
class Bindery:
    """What every leaf is made from; `layer` is what the text carries in the book."""

    known: Known
    templates: Environment
    layer: Layer

    def sheet(self, page: str) -> Sheet:
        """An empty leaf for what the site has at `page`."""
        known, inline = self.known, Inline(self.layer, self.templates, page, urls.in_book)
        return Sheet(page, inline, known.places, known.compact.citation, known.belonging)

    def leaf(self, page: str, name: str, template: str, view: object) -> Leaf:
        """The leaf of a view."""
        xhtml = self.templates.get_template(f"{template}.xhtml").render(
            view=view, name=name, language=self.known.compact.language
        )
        return Leaf(urls.leaf(page), name, xhtml)


def book_templates(folder: Path) -> Environment:
    """The templates of the book; what it has none for is made with the site's."""
    return environment(folder / "epub", folder)


def leaves(known: Known, templates: Environment, status: str, site_url: str) -> Iterator[Leaf]:
    """Every leaf in reading order, objectives below their chapter; `status` says what the text is worth."""
    bindery = Bindery(known, templates, _without_notes(known.layer))
    yield _title_page(bindery, status, site_url)
    for chapter in known.compact.chapters:
        yield _chapter(chapter, bindery)
    yield _glossary(bindery)
    yield _instruments(bindery)


def _without_notes(layer: Layer) -> Layer:
    return {
        where: tuple(span for span in spans if not isinstance(span.carries, Note)) for where, spans in layer.items()
    }


def _title_page(bindery: Bindery, status: str, site_url: str) -> Leaf:
    compact = bindery.known.compact
    adopted = f"Vedtatt av {compact.citation.adopted_by} {day(compact.adopted)}"
    view = TitleView(compact.title, compact.short_title, compact.symbol, adopted, status, site_url)
    return bindery.leaf(TITLE_PAGE, "Tittelside", "title_page", view)


def _chapter(it: Chapter, bindery: Bindery) -> Leaf:
    compact, page = bindery.known.compact, urls.chapter(it)
    sheet, opens = bindery.sheet(page), it is compact.chapters[0]
    view = ChapterView(
        heading=sheet.html(it.heading),
        opening=blocks.opening(compact.opening, sheet) if opens else None,
        blocks=tuple(blocks.block(block, sheet) for block in it.contents),
        objectives=blocks.listed(it.objectives, sheet),
        footnotes=_footnotes([*((compact.opening,) if opens else ()), *texts_in(it)], sheet, bindery),
    )
    leaf = bindery.leaf(page, in_sentence(it.heading.words), "chapter", view)
    return Leaf(leaf.address, leaf.name, leaf.xhtml, tuple(_objective(each, bindery) for each in it.objectives))


def _objective(it: Objective, bindery: Bindery) -> Leaf:
    page = urls.objective(it.number)
    sheet = bindery.sheet(page)
    view = ObjectiveView(
        number=it.number,
        title=sheet.html(it.title),
        commitment=blocks.commitment(it.commitment, sheet),
        lead_in=sheet.html(it.lead_in),
        groups=blocks.groups(it, sheet),
        footnotes=_footnotes(list(texts_of(it)), sheet, bindery),
    )
    return bindery.leaf(page, kept(f"Mål {it.number}: {it.title.words}"), "objective", view)


def _footnotes(shown: Sequence[Text], sheet: Sheet, bindery: Bindery) -> tuple[views.Footnote, ...]:
    return tuple(blocks.footnote(it, sheet) for it in footnotes_to(shown, bindery.known.compact))


def _glossary(bindery: Bindery) -> Leaf:
    known, sheet = bindery.known, bindery.sheet(urls.GLOSSARY)
    entries = glossary.entries(glossary.published(known.compact.glossary), {}, sheet, known.references)
    return bindery.leaf(urls.GLOSSARY, "Ordliste", "glossary", entries)


def _instruments(bindery: Bindery) -> Leaf:
    groups = instrument_groups(bindery.known.compact.instruments, {}, bindery.sheet(urls.INSTRUMENTS))
    return bindery.leaf(urls.INSTRUMENTS, "Instrumenter", "instruments", groups)
