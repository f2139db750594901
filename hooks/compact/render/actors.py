"""Actors → the page of them all: every place that gives each a part, and the table of actors and objectives."""

from collections.abc import Iterator, Sequence

from compact import urls
from compact.model import Actor, Compact, Objective
from compact.render import views
from compact.render.blocks import Sheet
from compact.render.concordance import place_link, shown_use
from compact.resolve.actors import Involved
from compact.resolve.parts import Part
from compact.resolve.places import Place
from compact.typography import capitalised, cut

OPENING = 90  # characters of a provision that does not name the actor


def actors_view(compact: Compact, involved: Involved, sheet: Sheet) -> views.ActorsView:
    """Every actor, by kind; and the table."""
    kinds = {
        "Myndigheter og offentlige tjenester": compact.actors.authorities,
        "Samfunnet": compact.actors.society,
        "Internasjonalt": compact.actors.international,
    }
    groups = tuple(
        views.ActorGroup(heading, tuple(_entry(it, involved[it.name], sheet) for it in actors))
        for heading, actors in kinds.items()
        if actors
    )
    objectives = tuple(views.Link(sheet.href(urls.objective(it.number)), f"{it.number}") for it in compact.objectives)
    rows = (_row(it, involved[it.name], compact.objectives, sheet) for it in compact.actors.all)
    return views.ActorsView(groups, objectives, tuple(row for row in rows if any(row.cells)))


def _entry(it: Actor, parts: Sequence[Part[Actor]], sheet: Sheet) -> views.ActorEntry:
    uses = tuple(shown_use(part.use, sheet) if part.use else _unnamed(part.place, sheet) for part in parts)
    return views.ActorEntry(urls.actor_anchor(it.name), capitalised(it.name), it.meaning, it.synonyms, uses)


def _unnamed(place: Place, sheet: Sheet) -> views.Use:
    return views.Use(place_link(place, sheet), cut(place.texts[-1].words, OPENING), "", "")


def _row(it: Actor, parts: Sequence[Part[Actor]], objectives: Sequence[Objective], sheet: Sheet) -> views.Row:
    cells = tuple(tuple(_cells(of, parts, sheet)) for of in objectives)
    return views.Row(views.Link(f"#{urls.actor_anchor(it.name)}", it.name), cells)


def _cells(of: Objective, parts: Sequence[Part[Actor]], sheet: Sheet) -> Iterator[views.Cell]:
    page = urls.objective(of.number)
    labels = {f"{page}#{it.letter}": it.letter for it in of.lettered}
    labels[f"{page}#{urls.paragraph_anchor(of.commitment.paragraph)}"] = f"{of.commitment.paragraph}"
    for part in parts:
        if label := labels.get(part.place.url):
            yield views.Cell(views.Link(sheet.href(part.place.url), part.place.full_name), label)
