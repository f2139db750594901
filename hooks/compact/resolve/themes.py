"""Which themes a place has, and what is wrong with the list of themes."""

from collections.abc import Iterator, Mapping

from compact import urls
from compact.model import Compact, Theme
from compact.problem import Problem
from compact.resolve.names import clashes, never_said, same_address
from compact.resolve.parts import Part, part_problems, parts
from compact.resolve.places import Places
from compact.resolve.references import References

Themed = Mapping[str, tuple[Part[Theme], ...]]


def themed(compact: Compact, places: Places, references: References) -> Themed:
    """By the name of each theme, every place that has it, in reading order."""
    return {it.name: parts(it, places, references) for it in compact.themes.themes}


def theme_problems(compact: Compact, places: Places, references: References) -> Iterator[Problem]:
    """Everything that is wrong with the list of themes; one word may well belong to two of them."""
    themes = compact.themes.themes
    yield from never_said(compact, (form for it in themes for form in it.forms))
    yield from same_address((it.where, it.name, urls.theme(it.name)) for it in themes)
    for it in themes:
        yield from clashes((form, it.name) for form in it.forms)
        yield from part_problems(it, places, references)
