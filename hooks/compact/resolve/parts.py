"""Where the text gives something a part: by the names it has there, and by what a reader of the places says."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from compact.model import Text
from compact.problem import Problem
from compact.resolve.names import Use, forms, uses
from compact.resolve.places import Place, Places
from compact.resolve.references import References


class Sought(Protocol):
    """What is looked for under all its `forms`; `also` and `never` point at places to add and to leave out.

    To point at an objective is to point at its commitment and all its actions.
    """

    @property
    def name(self) -> str:
        """What we call it."""

    @property
    def forms(self) -> tuple[Text, ...]:
        """The words it stands as in the text."""

    @property
    def also(self) -> tuple[Text, ...]:
        """References to places to add."""

    @property
    def never(self) -> tuple[Text, ...]:
        """References to places to leave out."""


S = TypeVar("S", bound=Sought)


@dataclass(frozen=True)
class Part(Generic[S]):
    """A place that something has a part in; `use` is where it is named there, None where only we say so."""

    place: Place
    use: Use[S] | None


def parts(it: S, places: Places, references: References) -> tuple[Part[S], ...]:
    """Every place that `it` has a part in, in reading order; no headings."""
    named = _named(it, places)
    wanted = (named.keys() | pointed_at(it.also, places, references)) - pointed_at(it.never, places, references)
    return tuple(
        Part(place, named.get(place.name))
        for place in places.all
        if place.name in wanted and place.texts and not place.heading
    )


def part_problems(it: Sought, places: Places, references: References) -> Iterator[Problem]:
    """Every reference to nothing, to a place that is there already, and to one that never was."""
    if not it.also and not it.never:
        return
    named = _named(it, places).keys()
    added = pointed_at(it.also, places, references)
    for text in (*it.also, *it.never):
        place = references.one(text.words)
        if place is None:
            yield _wrong(text, "points at nothing", "Write it like «mål 7 f».")
        elif text in it.also and place.name in named:
            yield _wrong(text, f"names «{it.name}» already", "Leave it out.")
        elif text in it.never and place.name not in named | added:
            yield _wrong(text, f"does not name «{it.name}»", "Leave it out.")


def _named(it: S, places: Places) -> dict[str, Use[S]]:
    """The first use in each place, by the name of the place."""
    return {use.place.name: use for use in reversed(uses(places, forms((form, it) for form in it.forms)))}


def pointed_at(these: tuple[Text, ...], places: Places, references: References) -> set[str]:
    """The names of the places that are pointed at; an objective points at its commitment and all its actions."""
    found = [place for text in these if (place := references.one(text.words))]
    pages = {place.url for place in found if not place.texts}
    of_objectives = (it for it in places.all if it.shared and it.url.partition("#")[0] in pages)
    return {place.name for place in (*found, *of_objectives)}


def _wrong(text: Text, what: str, remedy: str) -> Problem:
    return Problem(text.where, f"«{text.words}» {what}.", remedy)
