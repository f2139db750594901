"""Uses → the places where something is named, each with the words around it."""

from collections.abc import Sequence
from typing import Any

from compact.render import views
from compact.render.blocks import Sheet
from compact.resolve.names import Use
from compact.resolve.places import Place
from compact.typography import capitalised, kept

# How much of the sentence stands on either side of the words.
AROUND = 50


def concordance(used: Sequence[Use[Any]], sheet: Sheet) -> tuple[views.Use, ...]:
    """The first use in each place, as one sees it from the page."""
    first = {use.place.name: use for use in reversed(used)}
    return tuple(shown_use(use, sheet) for use in reversed(first.values()))


def shown_use(use: Use[Any], sheet: Sheet) -> views.Use:
    """A place, and the words around what it names."""
    words = use.text.words
    before, after = words[: use.start], words[use.end :]
    return views.Use(
        place=place_link(use.place, sheet),
        before=before if len(before) <= AROUND else "… " + before[-AROUND:].split(" ", 1)[-1],
        words=words[use.start : use.end],
        after=after if len(after) <= AROUND else after[:AROUND].rsplit(" ", 1)[0] + " …",
    )


def place_link(place: Place, sheet: Sheet) -> views.Link:
    """A place by its whole name, as the beginning of a line."""
    name = place.full_name
    return views.Link(sheet.href(place.url), kept(capitalised(name)))
