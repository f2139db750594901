"""Where the text gives someone a part, and what is wrong with the list of who that is."""

from collections.abc import Iterator, Mapping

from compact import urls
from compact.model import Actor, Compact
from compact.problem import Problem
from compact.resolve.names import clashes, never_said, same_address
from compact.resolve.parts import Part, part_problems, parts
from compact.resolve.places import Places
from compact.resolve.references import References

Involved = Mapping[str, tuple[Part[Actor], ...]]


def involved(compact: Compact, places: Places, references: References) -> Involved:
    """By the name of each actor, every place that involves it, in reading order."""
    return {it.name: parts(it, places, references) for it in compact.actors.all}


def actor_problems(compact: Compact, places: Places, references: References) -> Iterator[Problem]:
    """Everything that is wrong with the list of actors."""
    actors = compact.actors.all
    yield from clashes((form, it.name) for it in actors for form in it.forms)
    yield from never_said(compact, (form for it in actors for form in it.forms))
    yield from same_address((it.where, it.name, urls.actor_anchor(it.name)) for it in actors)
    for it in actors:
        yield from part_problems(it, places, references)
