"""The parts of a page: model → views. Everything here belongs to one page, at `url`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from markupsafe import Markup

from compact import urls
from compact.model import (
    Action,
    Citation,
    Commitment,
    Footnote,
    GuidingPrinciple,
    Objective,
    Paragraph,
    Point,
    Subheading,
    Subpoint,
    Text,
)
from compact.problem import Where
from compact.render import views
from compact.render.belonging import belongs
from compact.render.inline import Inline
from compact.render.prose import html
from compact.resolve.belonging import Belonging
from compact.resolve.layer import Layer, Note, Span
from compact.resolve.places import Places
from compact.typography import capitalised, kept


class Unit(Protocol):
    """Any unit of the model: it knows where the source has it."""

    @property
    def where(self) -> Where:
        """Where the source has it."""


@dataclass(frozen=True)
class Sheet:
    """A page while it is put together: where it is, and how its texts become HTML."""

    url: str
    inline: Inline
    places: Places
    citation: Citation
    belonging: Mapping[str, Belonging]

    def href(self, target: str) -> str:
        """`target` as seen from this page."""
        return self.inline.href(target)

    def html(self, text: Text) -> Markup:
        """The text as HTML."""
        return self.inline.html(text)

    def tools(self, unit: Unit) -> views.Tools:
        """What one needs to cite a unit of the instrument."""
        place, citation = self.places.at[unit.where], self.citation
        official = f"{citation.original_reference}, {place.official}" if place.official else None
        return views.Tools(place.full_name, f"{citation.names[0]}, {place.cited}", official, self.href(place.share))

    def belongs(self, unit: Unit) -> views.Belongs | None:
        """What belongs to a unit of the instrument, where anything does."""
        place = self.places.at[unit.where]
        return belongs(place, self.belonging[place.name], self.url)


def paragraph(it: Paragraph, sheet: Sheet) -> views.Paragraph:
    """A numbered paragraph with its points, principles or list."""
    points = tuple(_point(point, it.paragraph, sheet) for point in it.points)
    anchor = urls.paragraph_anchor(it.paragraph)
    item = views.Item(f"{it.paragraph}.", anchor, sheet.html(it.text), sheet.tools(it), sheet.belongs(it), points)
    principles = tuple(_principle(its, sheet) for its in it.principles)
    if it.objective_list is None:
        return views.Paragraph(item, principles, None)
    titles = tuple(
        views.Listed(its.number, sheet.href(urls.objective(its.number)), its.title.words, sheet.inline.marks(its.title))
        for its in it.objective_list.titles
    )
    return views.Paragraph(item, principles, views.ObjectiveList(sheet.html(it.objective_list.heading), titles))


def block(it: Paragraph | Subheading, sheet: Sheet) -> views.Paragraph | Markup:
    """What a chapter holds: a paragraph, or the words of a subheading."""
    return sheet.html(it.subheading) if isinstance(it, Subheading) else paragraph(it, sheet)


def _principle(it: GuidingPrinciple, sheet: Sheet) -> views.Principle:
    anchor = urls.principle_anchor(it.number)
    return views.Principle(
        it.number, anchor, sheet.html(it.name), sheet.html(it.text), sheet.tools(it), sheet.belongs(it)
    )


def _point(it: Point, paragraph: int, sheet: Sheet) -> views.Item:
    subpoints = tuple(
        _subpoint(sub, urls.subpoint_anchor(paragraph, it.letter, sub.numeral), sheet) for sub in it.subpoints
    )
    anchor = urls.point_anchor(paragraph, it.letter)
    return views.Item(f"{it.letter})", anchor, sheet.html(it.text), sheet.tools(it), sheet.belongs(it), subpoints)


def _subpoint(it: Subpoint, anchor: str, sheet: Sheet) -> views.Item:
    return views.Item(f"{it.numeral}.", anchor, sheet.html(it.text), sheet.tools(it), sheet.belongs(it))


def opening(it: Text, sheet: Sheet) -> views.Item:
    """The sentence before the first chapter, which has neither number nor letter."""
    return views.Item("", urls.OPENING_ANCHOR, sheet.html(it), sheet.tools(it), sheet.belongs(it))


def commitment(it: Commitment, sheet: Sheet) -> views.Item:
    """The commitment of an objective."""
    anchor = urls.paragraph_anchor(it.paragraph)
    return views.Item(f"{it.paragraph}.", anchor, sheet.html(it.text), sheet.tools(it), sheet.belongs(it))


def groups(of: Objective, sheet: Sheet) -> tuple[views.Group, ...]:
    """The actions, parted where a subheading stands between them."""
    parts: list[tuple[Markup | None, list[views.Item]]] = []
    for it in of.actions:
        if isinstance(it, Subheading):
            parts.append((sheet.html(it.subheading), []))
            continue
        if not parts:
            parts.append((None, []))
        parts[-1][1].append(_action(it, sheet))
    return tuple(views.Group(subheading, tuple(items)) for subheading, items in parts)


def _action(it: Action, sheet: Sheet) -> views.Item:
    return views.Item(f"{it.letter})", it.letter, sheet.html(it.text), sheet.tools(it), sheet.belongs(it))


def listed(objectives: Iterable[Objective], sheet: Sheet) -> tuple[views.Listed, ...]:
    """Objectives by their own headings, without marks: the notes stand with the objective."""
    return tuple(
        views.Listed(it.number, sheet.href(urls.objective(it.number)), it.title.words, Markup()) for it in objectives
    )


def footnote(it: Footnote, sheet: Sheet) -> views.Footnote:
    """A footnote and the way back to its mark."""
    anchor, mark = urls.footnote_anchor(it.number), f"#{urls.mark_anchor(it.number)}"
    return views.Footnote(it.number, anchor, mark, sheet.html(it.text))


def notes(found: Iterable[Note], sheet: Sheet) -> tuple[views.Note, ...]:
    """Editorial notes, as this page links to their places."""
    return tuple(
        views.Note(
            it.anchor,
            _place(it, sheet),
            it.printed,
            it.reading,
            html(it.why, sheet.href),
        )
        for it in found
    )


def _place(note: Note, sheet: Sheet) -> views.Link:
    return views.Link(sheet.href(note.url), kept(capitalised(note.place)))


def annotated(found: Iterable[Note], sheet: Sheet) -> tuple[views.Annotated, ...]:
    """Editorial notes in reading order, gathered by the unit they concern."""
    by_unit = groupby(found, key=lambda note: _place(note, sheet))
    return tuple(views.Annotated(place, notes(of_unit, sheet)) for place, of_unit in by_unit)


def notes_on(shown: Iterable[Text], sheet: Sheet) -> tuple[views.Note, ...]:
    """The editorial notes on the texts shown."""
    return notes((span.carries for span in _spans(shown, sheet) if isinstance(span.carries, Note)), sheet)


def all_notes(layer: Layer) -> list[Note]:
    """Every editorial note, in reading order."""
    found = [span.carries for spans in layer.values() for span in spans if isinstance(span.carries, Note)]
    return sorted(found, key=lambda note: note.number)


def _spans(shown: Iterable[Text], sheet: Sheet) -> Iterator[Span]:
    for text in shown:
        yield from sheet.inline.layer.get(text.where, ())
