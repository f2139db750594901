"""Where the text gives someone a part, and what is wrong with the list of who that is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from compact import urls
from compact.model import Actor, Compact, Text
from compact.problem import Problem
from compact.resolve.names import Use, clashes, forms, never_said, same_address, uses
from compact.resolve.places import Place, Places
from compact.resolve.references import References


@dataclass(frozen=True)
class Part:
    """A place that involves an actor; `use` is where it names the actor, None where only we say so."""

    place: Place
    use: Use[Actor] | None


Involved = Mapping[str, tuple[Part, ...]]


def involved(compact: Compact, places: Places, references: References) -> Involved:
    """By the name of each actor, every place that involves it, in reading order."""
    return {it.name: tuple(_parts(it, places, references)) for it in compact.actors.all}


def _parts(it: Actor, places: Places, references: References) -> Iterator[Part]:
    named = {use.place.name: use for use in reversed(uses(places, forms((form, it) for form in it.forms)))}
    also = {place.name for text in it.also if (place := references.one(text.words))}
    never = {place.name for text in it.never if (place := references.one(text.words))}
    for place in places.all:
        if place.name in (named.keys() | also) - never and not place.heading:
            yield Part(place, named.get(place.name))


def actor_problems(compact: Compact, places: Places, references: References) -> Iterator[Problem]:
    """Everything that is wrong with the list of actors."""
    actors = compact.actors.all
    yield from clashes((form, it.name) for it in actors for form in it.forms)
    yield from never_said(compact, (form for it in actors for form in it.forms))
    yield from same_address((it.where, it.name, urls.actor_anchor(it.name)) for it in actors)
    for it in actors:
        named = {use.place.name for use in uses(places, forms((form, it) for form in it.forms))}
        for text in (*it.also, *it.never):
            place = references.one(text.words)
            if place is None:
                yield _wrong(text, "points at nothing", "Write it like «mål 7 f».")
            elif text in it.also and place.name in named:
                yield _wrong(text, f"names «{it.name}» already", "Leave it out.")
            elif text in it.never and place.name not in named:
                yield _wrong(text, f"does not name «{it.name}»", "Leave it out.")


def _wrong(text: Text, what: str, remedy: str) -> Problem:
    return Problem(text.where, f"«{text.words}» {what}.", remedy)
