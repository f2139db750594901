"""The parts of a page: model → views. Everything here belongs to one page, at `url`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from compact import urls
from compact.model import Action, Footnote, Objective, Paragraph, Point, Subheading, Text
from compact.render import views
from compact.render.inline import Inline
from compact.resolve.layer import Layer, Note, Span
from compact.typography import kept


@dataclass(frozen=True)
class Sheet:
    """A page while it is put together: where it is, and how its texts become HTML."""

    url: str
    inline: Inline

    def href(self, target: str) -> str:
        """`target` as seen from this page."""
        return urls.relative(target, self.url)

    def html(self, text: Text) -> Markup:
        """The text as HTML."""
        return self.inline.html(text)


def paragraph(it: Paragraph, sheet: Sheet) -> views.Paragraph:
    """A numbered paragraph with its points, principles or list."""
    points = tuple(_point(point, it.paragraph, sheet) for point in it.points)
    item = views.Item(f"{it.paragraph}.", urls.paragraph_anchor(it.paragraph), sheet.html(it.text), points)
    principles = tuple(
        views.Principle(its.number, urls.principle_anchor(its.number), sheet.html(its.name), sheet.html(its.text))
        for its in it.principles
    )
    if it.objective_list is None:
        return views.Paragraph(item, principles, None)
    titles = tuple(
        views.Listed(its.number, sheet.href(urls.objective(its.number)), its.title.words, sheet.inline.marks(its.title))
        for its in it.objective_list.titles
    )
    return views.Paragraph(item, principles, views.ObjectiveList(sheet.html(it.objective_list.heading), titles))


def _point(it: Point, paragraph: int, sheet: Sheet) -> views.Item:
    subpoints = tuple(
        views.Item(f"{sub.numeral}.", urls.subpoint_anchor(paragraph, it.letter, sub.numeral), sheet.html(sub.text))
        for sub in it.subpoints
    )
    return views.Item(f"{it.letter})", urls.point_anchor(paragraph, it.letter), sheet.html(it.text), subpoints)


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
    return views.Item(f"{it.letter})", it.letter, sheet.html(it.text))


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
            kept(it.why),
        )
        for it in found
    )


def _place(note: Note, sheet: Sheet) -> views.Link:
    return views.Link(sheet.href(note.url), kept(note.place[0].upper() + note.place[1:]))


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
