"""Model and layers → the whole instrument on one page, to print and to read without a line.

Every anchor of the other pages is here too; what has its own only on its page gets the page's name before it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from jinja2 import Environment
from markupsafe import Markup

from compact import urls
from compact.model import Chapter, Compact, Objective, texts
from compact.render import blocks, glossary, views
from compact.render.blocks import Sheet
from compact.render.inline import Inline
from compact.resolve.belonging import Belonging
from compact.resolve.known import Known
from compact.typography import in_sentence, kept

NOTHING = Belonging((), (), (), (), (), ())


@dataclass(frozen=True)
class WholeObjective:
    """An objective within the whole."""

    anchor: str
    number: int
    title: Markup
    commitment: views.Item
    lead_in: Markup
    groups: tuple[views.Group, ...]


@dataclass(frozen=True)
class WholeChapter:
    """A chapter within the whole; `name` is its heading as one writes it in a sentence."""

    anchor: str
    name: str
    heading: Markup
    blocks: tuple[views.Paragraph | Markup, ...]
    objectives: tuple[WholeObjective, ...]


@dataclass(frozen=True)
class WholeView:
    """The whole: its chapters, and below them footnotes, terms and notes. `contents` are links into the page."""

    title: str
    paper: views.Paper
    contents: tuple[tuple[views.Link, tuple[views.Link, ...]], ...]
    opening: views.Item
    chapters: tuple[WholeChapter, ...]
    footnotes: tuple[views.Footnote, ...]
    terms: tuple[views.Explained, ...]
    glossary: str
    notes: tuple[views.Note, ...]
    all_notes: str
    downloads: views.Downloads | None


def whole_view(
    known: Known, templates: Environment, downloads: views.Downloads | None, paper: views.Paper
) -> WholeView:
    """Everything on one page."""
    compact = known.compact
    relative = _seen_from_the_whole(compact)
    inline = Inline(known.layer, templates, urls.WHOLE, relative)
    unrelated: Mapping[str, Belonging] = {place.name: NOTHING for place in known.places.all}
    sheet = Sheet(urls.WHOLE, inline, known.places, compact.citation, unrelated)
    everything = tuple(texts(compact))
    return WholeView(
        title=compact.title,
        paper=paper,
        contents=tuple(_contents(compact)),
        opening=blocks.opening(compact.opening, sheet),
        chapters=tuple(_chapter(it, sheet) for it in compact.chapters),
        footnotes=tuple(blocks.footnote(it, sheet) for it in compact.footnotes.footnotes),
        terms=glossary.on_page(everything, sheet, known.references),
        glossary=sheet.href(urls.GLOSSARY),
        notes=blocks.notes_on(everything, sheet),
        all_notes=sheet.href(urls.NOTES),
        downloads=downloads,
    )


def _seen_from_the_whole(compact: Compact) -> Callable[[str, str], str]:
    pages = {urls.chapter(it) for it in compact.chapters} | {urls.objective(it.number) for it in compact.objectives}

    def relative(target: str, page: str) -> str:
        path, _, anchor = target.partition("#")
        return f"#{urls.anchor_in_whole(path, anchor)}" if path in pages else urls.relative(target, page)

    return relative


def _contents(compact: Compact) -> Iterator[tuple[views.Link, tuple[views.Link, ...]]]:
    for chapter in compact.chapters:
        link = views.Link(f"#{urls.anchor_in_whole(urls.chapter(chapter))}", in_sentence(chapter.heading.words))
        objectives = (
            views.Link(f"#{urls.anchor_in_whole(urls.objective(it.number))}", it.title.words, kept(f"Mål {it.number}"))
            for it in chapter.objectives
        )
        yield link, tuple(objectives)


def _chapter(it: Chapter, sheet: Sheet) -> WholeChapter:
    return WholeChapter(
        anchor=urls.anchor_in_whole(urls.chapter(it)),
        name=in_sentence(it.heading.words),
        heading=sheet.html(it.heading),
        blocks=tuple(blocks.block(block, sheet) for block in it.contents),
        objectives=tuple(_objective(each, sheet) for each in it.objectives),
    )


def _objective(it: Objective, sheet: Sheet) -> WholeObjective:
    page = urls.objective(it.number)
    return WholeObjective(
        anchor=urls.anchor_in_whole(page),
        number=it.number,
        title=sheet.html(it.title),
        commitment=blocks.commitment(it.commitment, sheet),
        lead_in=sheet.html(it.lead_in),
        groups=tuple(_anchored(group, page) for group in blocks.groups(it, sheet)),
    )


def _anchored(group: views.Group, page: str) -> views.Group:
    """The group with the anchors its actions have on the page of the whole."""
    items = (replace(it, anchor=urls.anchor_in_whole(page, it.anchor)) for it in group.items)
    return replace(group, items=tuple(items))
