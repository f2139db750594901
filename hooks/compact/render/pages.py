"""Model and layers → pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from jinja2 import Environment

from compact import urls
from compact.model import (
    Chapter,
    Compact,
    Objective,
    Text,
    Theme,
    footnotes_to,
    texts_in,
    texts_of,
)
from compact.render import blocks, glossary, metadata, views
from compact.render.actors import actors_view
from compact.render.blocks import Sheet
from compact.render.downloads import Sizes, all_downloads, downloads
from compact.render.inline import Inline
from compact.render.instruments import instrument_groups
from compact.render.search import Stop, filters
from compact.render.templates import environment
from compact.render.themes import theme_view, themes_view
from compact.render.whole import whole_view
from compact.resolve.known import Known
from compact.resolve.names import grouped
from compact.resolve.places import Place
from compact.typography import capitalised, cut, in_sentence, kept


@dataclass(frozen=True)
class Head:
    """What a page says of itself to machines: meta elements, JSON-LD, and the address of its picture."""

    tags: str = ""
    json_ld: str = ""
    picture: str = urls.picture(urls.FRONT)


@dataclass(frozen=True)
class Page:
    """A finished page: its address, what names it, and its HTML.

    `cited` is how one cites what is on it, `under` the
    address of the page it belongs to. One that `searches` has a search field of
    its own; a `wide` one is to choose from, not to read.
    """

    url: str
    title: str
    description: str
    html: str
    head: Head = Head()
    cited: str = ""
    in_menu: bool = False
    under: str | None = None
    searches: bool = False
    wide: bool = False


@dataclass(frozen=True)
class Published:
    """Where the site will stand, and the bytes of each file to take away, by its address."""

    url: str = ""
    sizes: Sizes = field(default_factory=dict)


def pages(known: Known, templates: Path, site: Published) -> tuple[Page, ...]:
    """Every page made from the source, in reading order; the front page comes first."""
    return tuple(_pages(Press(known, environment(templates), site, tuple(_stops(known.compact)))))


@dataclass(frozen=True)
class Press:
    """What every page is made from."""

    known: Known
    templates: Environment
    site: Published
    stops: tuple[Stop, ...]

    @cached_property
    def order(self) -> dict[str, int]:
        """Where each stop comes."""
        return {stop.url: number for number, stop in enumerate(self.stops)}

    @property
    def compact(self) -> Compact:
        """The instrument."""
        return self.known.compact

    def sheet(self, url: str) -> Sheet:
        """An empty page at `url`."""
        known, inline = self.known, Inline(self.known.layer, self.templates, url)
        return Sheet(url, inline, known.places, known.compact.citation, known.belonging)

    def head(self, title: str, url: str, place: Place | None = None) -> Head:
        """What the page at `url` says of itself; `place` is the provision it is."""
        page = metadata.Described(title, url, place, tuple(metadata.parts(self.known.places.all, url)))
        tags = self.render("head", views.HeadView(metadata.tags(page, self.compact, self.site.url)))
        return Head(tags, metadata.json_ld(page, self.compact, self.site.url), urls.picture(url))

    def render(self, template: str, view: object) -> str:
        """The HTML of a view."""
        return self.templates.get_template(f"pages/{template}.html").render(view=view)


def _pages(press: Press) -> Iterator[Page]:
    yield _front(press)
    for chapter in press.compact.chapters:
        yield _overview(chapter, press) if chapter.objectives else _chapter(chapter, press)
        for objective in chapter.objectives:
            yield _objective(objective, chapter, press)
    yield _glossary(press)
    yield _instruments(press)
    yield _actors(press)
    yield _themes(press)
    yield from (_theme(it, press) for it in press.compact.themes.themes)
    yield _notes(press)
    yield _search(press)
    yield _whole(press)
    if press.site.sizes:
        yield _downloads(press)


def _front(press: Press) -> Page:
    sheet = press.sheet(urls.FRONT)
    chapters, objectives = _chapters(sheet, press), blocks.listed(press.compact.objectives, sheet)
    view = views.FrontView(sheet.href(urls.SEARCH), chapters, objectives)
    description = f"{press.compact.title} ({press.compact.symbol}) på norsk: les, finn, lenk til og skriv ut."
    title = press.compact.short_title
    head = press.head(title, urls.FRONT)
    return Page(urls.FRONT, title, description, press.render("front", view), head, searches=True, wide=True)


def _chapter(chapter: Chapter, press: Press) -> Page:
    sheet = press.sheet(urls.chapter(chapter))
    first = chapter is press.compact.chapters[0]
    opening = blocks.opening(press.compact.opening, sheet) if first else None
    shown = [*([press.compact.opening] if first else ()), *texts_in(chapter)]
    parts = tuple(blocks.block(it, sheet) for it in chapter.contents)
    places = tuple(
        views.Place(urls.paragraph_anchor(it.paragraph), f"{it.paragraph}.", _opening_words(it.text))
        for it in chapter.paragraphs
    )
    heading, whole, paper = sheet.html(chapter.heading), sheet.href(urls.WHOLE), _paper(sheet.url, press)
    view = views.ChapterView(heading, whole, paper, opening, parts, places, _apparatus(shown, sheet, press))
    description = _description(f"{_name(chapter)} i {press.compact.short_title}", chapter.paragraphs[0].text)
    head = press.head(_name(chapter), sheet.url)
    return Page(
        sheet.url, _name(chapter), description, press.render("chapter", view), head, _cited(press), in_menu=True
    )


def _overview(chapter: Chapter, press: Press) -> Page:
    sheet = press.sheet(urls.chapter(chapter))
    apparatus = _apparatus([chapter.heading], sheet, press)
    view = views.OverviewView(sheet.html(chapter.heading), blocks.listed(chapter.objectives, sheet), apparatus)
    count = len(chapter.objectives)
    description = f"Alle {count} mål i {press.compact.short_title}, hvert med en forpliktelse og en liste av tiltak."
    head = press.head(_name(chapter), sheet.url)
    return Page(sheet.url, _name(chapter), description, press.render("overview", view), head, in_menu=True, wide=True)


def _objective(objective: Objective, chapter: Chapter, press: Press) -> Page:
    sheet = press.sheet(urls.objective(objective.number))
    commitment = objective.commitment
    view = views.ObjectiveView(
        number=objective.number,
        total=len(press.compact.objectives),
        overview=views.Link(sheet.href(urls.chapter(chapter)), _name(chapter)),
        title=sheet.html(objective.title),
        tools=sheet.tools(objective),
        whole=sheet.href(urls.WHOLE),
        paper=_paper(sheet.url, press, press.known.places.at[objective.where]),
        commitment=blocks.commitment(commitment, sheet),
        lead_in=sheet.html(objective.lead_in),
        groups=blocks.groups(objective, sheet),
        places=_places(objective),
        apparatus=_apparatus(list(texts_of(objective)), sheet, press),
    )
    title = f"{_named(objective)}: {objective.title.words}"
    description = _description(f"{_named(objective)} i {press.compact.short_title}", commitment.text)
    html = press.render("objective", view)
    place = press.known.places.at[objective.where]
    head = press.head(title, sheet.url, place)
    return Page(sheet.url, title, description, html, head, _cited(press, place), under=urls.chapter(chapter))


def _places(objective: Objective) -> tuple[views.Place, ...]:
    number = objective.commitment.paragraph
    commitment = views.Place(urls.paragraph_anchor(number), f"{number}.", "Forpliktelsen")
    actions = (views.Place(it.letter, f"{it.letter})", _opening_words(it.text)) for it in objective.lettered)
    return (commitment, *actions)


def _notes(press: Press) -> Page:
    sheet = press.sheet(urls.NOTES)
    view = views.NotesView(blocks.annotated(blocks.all_notes(press.known.layer), sheet))
    description = f"Mulige feil og avvik i den norske teksten til {press.compact.short_title}, med sted og begrunnelse."
    return Page(sheet.url, "Merknader til teksten", description, press.render("notes", view))


def _glossary(press: Press) -> Page:
    sheet, known = press.sheet(urls.GLOSSARY), press.known
    used = grouped(known.uses, lambda it: it.term)
    shown = glossary.entries(glossary.published(press.compact.glossary), used, sheet, known.references)
    view = views.GlossaryView(shown, tuple(glossary.letters(shown)))
    description = (
        f"Begreper, organer og avtaler i {press.compact.short_title}, forklart med våre ord, og alle steder de står."
    )
    return Page(sheet.url, "Ordliste", description, press.render("glossary", view))


def _instruments(press: Press) -> Page:
    sheet = press.sheet(urls.INSTRUMENTS)
    used = grouped(press.known.instrument_uses, lambda it: it.name)
    shown = instrument_groups(press.compact.instruments, used, sheet)
    short = press.compact.short_title
    description = f"Traktater, erklæringer og retningslinjer som {short} nevner, og alle steder de står."
    return Page(sheet.url, "Instrumenter", description, press.render("instruments", views.InstrumentsView(shown)))


def _actors(press: Press) -> Page:
    sheet = press.sheet(urls.ACTORS)
    view = actors_view(press.compact, press.known.involved, sheet)
    description = f"Hvem {press.compact.short_title} gir en rolle, og alle tiltakene som gjelder hver av dem."
    return Page(sheet.url, "Aktører", description, press.render("actors", view), wide=True)


def _themes(press: Press) -> Page:
    sheet, known = press.sheet(urls.THEMES), press.known
    view = themes_view(known.compact.themes.themes, known.themed, sheet)
    description = f"Hva {press.compact.short_title} handler om, tema for tema, på tvers av målene."
    return Page(sheet.url, "Tema", description, press.render("themes", view))


def _theme(it: Theme, press: Press) -> Page:
    sheet, name = press.sheet(urls.theme(it.name)), capitalised(it.name)
    names = {stop.url: stop.name for stop in press.stops}
    view = theme_view(it, press.known.themed[it.name], names, sheet)
    description = f"{name} i {press.compact.short_title}: alle tiltak og avsnitt, på tvers av målene."
    return Page(sheet.url, f"Tema: {name}", description, press.render("theme", view))


def _search(press: Press) -> Page:
    sheet = press.sheet(urls.SEARCH)
    others = ((urls.GLOSSARY, "Ordliste"), (urls.THEMES, "Tema"), (urls.ACTORS, "Aktører"))
    ways = (*_chapters(sheet, press), *(views.Link(sheet.href(url), name) for url, name in others))
    view = views.SearchView(sheet.href(urls.SEARCH), filters(press.compact, press.stops), ways)
    description = f"Søk i hele teksten til {press.compact.short_title}: mål, tiltak, avsnitt og prinsipper."
    return Page(sheet.url, "Søk", description, press.render("search", view), searches=True)


def _whole(press: Press) -> Page:
    compact, sheet = press.compact, press.sheet(urls.WHOLE)
    files = downloads(urls.FRONT, "hele plattformen", sheet, press.site.sizes)
    html = press.render("whole", whole_view(press.known, press.templates, files, _paper(urls.WHOLE, press)))
    description = f"Hele teksten til {compact.short_title} på én side, til å skrive ut eller lese uten nett."
    return Page(urls.WHOLE, compact.title, description, html, cited=_cited(press))


def _downloads(press: Press) -> Page:
    sheet = press.sheet(urls.DOWNLOADS)
    view = views.DownloadsView(all_downloads(press.compact, press.stops, sheet, press.site.sizes))
    description = f"{press.compact.short_title} som PDF, EPUB og ren tekst: hele teksten, hvert kapittel og hvert mål."
    return Page(urls.DOWNLOADS, "Last ned", description, press.render("downloads", view))


def _paper(url: str, press: Press, place: Place | None = None) -> views.Paper:
    return views.Paper(_cited(press, place), press.site.url + url)


def _cited(press: Press, place: Place | None = None) -> str:
    """How one cites a page of the instrument: the whole, or the place it is."""
    citation = press.compact.citation
    return f"{citation.names[0]}, {place.cited}" if place else f"{citation.names[0]} ({press.compact.symbol})"


def _chapters(sheet: Sheet, press: Press) -> tuple[views.Link, ...]:
    return tuple(views.Link(sheet.href(urls.chapter(it)), _name(it)) for it in press.compact.chapters)


def _name(chapter: Chapter) -> str:
    return in_sentence(chapter.heading.words)


def _named(objective: Objective) -> str:
    return kept(f"Mål {objective.number}")


def _apparatus(shown: Sequence[Text], sheet: Sheet, press: Press) -> views.Apparatus:
    here, footnotes = press.order[sheet.url], footnotes_to(shown, press.compact)
    return views.Apparatus(
        footnotes=tuple(blocks.footnote(it, sheet) for it in footnotes),
        terms=glossary.on_page([*shown, *(it.text for it in footnotes)], sheet, press.known.references),
        glossary=sheet.href(urls.GLOSSARY),
        notes=blocks.notes_on([*shown, *(it.text for it in footnotes)], sheet),
        all_notes=sheet.href(urls.NOTES),
        close=_close(sheet, press),
        downloads=downloads(sheet.url, press.stops[here].kind + "et", sheet, press.site.sizes),
        previous=_link("Forrige", press.stops[here - 1], sheet) if here else None,
        next=_link("Neste", press.stops[here + 1], sheet) if here + 1 < len(press.stops) else None,
    )


def _close(sheet: Sheet, press: Press) -> views.Close | None:
    """The objectives close to the one on this page and what names it, if the page has one."""
    place = next((it for it in press.known.places.all if it.url == sheet.url), None)
    others = press.known.close.get(place.name, ()) if place else ()
    if place is None or not others:
        return None
    names = {stop.url: stop.name for stop in press.stops}
    named_in = press.known.belonging[place.name].named_in
    return views.Close(
        tuple(views.CloseObjective(views.Link(sheet.href(it.place.url), names[it.place.url]), it.why) for it in others),
        tuple(views.Link(sheet.href(it.url), kept(it.words)) for it in named_in),
    )


def _stops(compact: Compact) -> Iterator[Stop]:
    for chapter in compact.chapters:
        yield Stop(urls.chapter(chapter), _name(chapter), "kapittel")
        for it in chapter.objectives:
            yield Stop(urls.objective(it.number), f"{_named(it)}: {it.title.words}", "mål")


def _link(direction: str, stop: Stop, sheet: Sheet) -> views.Link:
    return views.Link(sheet.href(stop.url), stop.name, f"{direction} {stop.kind}")


def _description(subject: str, text: Text) -> str:
    """About 155 characters, what a search engine shows: the subject and the first words of the text."""
    return cut(f"{subject}: {text.words}", 155)


def _opening_words(text: Text) -> str:
    """The first words of a text, enough to know it by."""
    return cut(text.words, 44)
