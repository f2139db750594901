"""What belongs to each place, gathered from all that is known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from compact import urls
from compact.model import CarriedOut, Compact, Term
from compact.resolve.actors import Involved
from compact.resolve.layer import Layer, Note
from compact.resolve.names import Use
from compact.resolve.parts import Part
from compact.resolve.places import Place, Places
from compact.resolve.prose import Reference, prose
from compact.resolve.references import References
from compact.resolve.themes import Themed


@dataclass(frozen=True)
class Belonging:
    """What belongs to a place.

    Themes and actors by name; the principles it carries out, or what carries out the principle it is;
    the closest actions in other objectives; and everything on the site that names it.
    """

    themes: tuple[str, ...]
    actors: tuple[str, ...]
    principles: tuple[Place, ...]
    carried_out_by: tuple[Place, ...]
    related: tuple[Place, ...]
    named_in: tuple[Reference, ...]


@dataclass(frozen=True)
class Ties:
    """What ties places to themes, actors, principles, each other, and all that names them."""

    themed: Themed
    involved: Involved
    carried_out: Mapping[str, Sequence[Part[CarriedOut]]]
    related: Mapping[str, tuple[Place, ...]]
    named_in: Mapping[str, tuple[Reference, ...]]


def belonging(places: Places, ties: Ties) -> dict[str, Belonging]:
    """By the name of each place, what belongs to it."""
    themes, actors, principles = _by_place(ties.themed), _by_place(ties.involved), _by_place(ties.carried_out)
    named = {place.name: place for place in places.all}
    return {
        name: Belonging(
            themes.get(name, ()),
            actors.get(name, ()),
            tuple(named[it] for it in principles.get(name, ())),
            tuple(part.place for part in ties.carried_out.get(name, ())),
            ties.related.get(name, ()),
            tuple(_unless_there(ties.named_in.get(name, ()), ties.carried_out.get(name, ()))),
        )
        for name in named
    }


def backlinks(
    compact: Compact, places: Places, references: References, used: Iterable[Use[Term]], layer: Layer
) -> dict[str, tuple[Reference, ...]]:
    """By the name of each place, what names it: other places, then terms of the glossary, then editorial notes."""
    at = {place.url: place.name for place in reversed(places.all)}
    links: dict[str, dict[Reference, None]] = {}
    for name, reference in (*_said(used, references), *_in_terms(compact, references, at), *_in_notes(layer, at)):
        links.setdefault(name, {})[reference] = None
    return {name: tuple(those) for name, those in links.items()}


def _unless_there(named_in: Iterable[Reference], parts: Iterable[Part[CarriedOut]]) -> Iterator[Reference]:
    """What names a principle, without the places that carry it out, and each name once."""
    there = {part.place.url for part in parts}
    yield from {it.words: it for it in named_in if it.url not in there}.values()


def _by_place(parts: Mapping[str, Sequence[Part[Any]]]) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for name, those in parts.items():
        for part in those:
            names[part.place.name] = (*names.get(part.place.name, ()), name)
    return names


def _said(used: Iterable[Use[Term]], references: References) -> Iterator[tuple[str, Reference]]:
    """The places that use a term another place lays down."""
    for use in used:
        home = references.one(use.of.laid_down.words) if use.of.laid_down else None
        if home and home is not use.place:
            yield home.name, Reference(use.place.full_name, use.place.url)


def _in_terms(compact: Compact, references: References, at: Mapping[str, str]) -> Iterator[tuple[str, Reference]]:
    for it in compact.glossary.terms:
        if it.source:
            words = f"{it.definition} {it.note or ''}" + (f" [[{it.laid_down.words}]]" if it.laid_down else "")
            for piece in prose(words, references):
                if isinstance(piece, Reference) and piece.url in at:
                    yield at[piece.url], Reference(f"ordlisten: {it.term}", urls.term(it.term))


def _in_notes(layer: Layer, at: Mapping[str, str]) -> Iterator[tuple[str, Reference]]:
    notes = [span.carries for spans in layer.values() for span in spans if isinstance(span.carries, Note)]
    for note in sorted(notes, key=lambda it: it.number):
        for piece in note.why:
            if isinstance(piece, Reference) and piece.url in at and piece.url != note.url:
                yield at[piece.url], Reference(f"merknad til {note.place}", f"{urls.NOTES}#{note.anchor}")
