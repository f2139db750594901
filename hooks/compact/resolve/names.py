"""Where the text says a name: whole words, the longest name first."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from compact.model import Compact, Text, texts
from compact.problem import Problem, Where
from compact.resolve.layer import LINKS, Layer, Span
from compact.resolve.places import Place, Places

# A hyphen joins: «migrant» is not found in «migrant-vennlig», «agendaen» not in «2030-agendaen».
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
T = TypeVar("T")
Forms = Mapping[str, list[tuple[str, T]]]


@dataclass(frozen=True)
class Use(Generic[T]):
    """Characters start to end of a text, which is of a place, name something."""

    of: T
    place: Place
    text: Text
    start: int
    end: int


def forms(named: Iterable[tuple[Text, T]]) -> Forms[T]:
    """Names with what they name, by their first word in lower case, the longest first."""
    found: dict[str, list[tuple[str, T]]] = {}
    for form, it in named:
        if first := WORD.search(form.words):
            found.setdefault(first.group().lower(), []).append((form.words, it))
    return {first: sorted(these, key=lambda it: -len(it[0])) for first, these in found.items()}


def uses(places: Places, known: Forms[T]) -> tuple[Use[T], ...]:
    """Every use of every name, in reading order; where names overlap, the longest counts."""
    return tuple(
        Use(it, place, text, start, end)
        for place in places.all
        if not place.within
        for text in place.texts
        for start, end, it in found(text.words, known)
    )


def grouped(used: Iterable[Use[T]], name: Callable[[T], str]) -> dict[str, list[Use[T]]]:
    """The uses by the name of what they name."""
    groups: dict[str, list[Use[T]]] = {}
    for use in used:
        groups.setdefault(name(use.of), []).append(use)
    return groups


def found(words: str, known: Forms[T]) -> Iterator[tuple[int, int, T]]:
    """Start, end and what is named, in order."""
    starts, ends = _split(words)
    if known.keys().isdisjoint(starts.values()):
        return
    free = 0
    for start, first in starts.items():
        for form, it in known.get(first, ()):
            end = start + len(form)
            if start >= free and end in ends and _same(words[start:end], form):
                yield start, end, it
                free = end
                break


@functools.cache
def _split(words: str) -> tuple[dict[int, str], frozenset[int]]:
    """Every word in lower case by where it begins, and where words end; each text is asked for many names."""
    matches = list(WORD.finditer(words))
    return {it.start(): it.group().lower() for it in matches}, frozenset(it.end() for it in matches)


def marked(uses_marked: Iterable[tuple[Use[T], str, Span]], marks: Layer) -> Layer:
    """The first use in each provision of what has the same name, as spans.

    Headings stay as they are: only the last text of a place is its running words. No span of
    `marks` is cut in two, and no link ever stands within another: words that are taken go without.
    """
    layer: dict[Where, tuple[Span, ...]] = {}
    seen: set[tuple[str, str]] = set()
    for use, name, span in uses_marked:
        key = use.place.name, name
        taken = any(in_the_way(it, span) for it in marks.get(use.text.where, ()))
        if key in seen or taken or not use.place.runs(use.text):
            continue
        seen.add(key)
        layer[use.text.where] = (*layer.get(use.text.where, ()), span)
    return layer


def solid_part(words: str, span: Span, there: Iterable[Span]) -> Span:
    """A part of a span that no mark within it cuts in two: the first that is not much shorter than the longest."""
    cuts = sorted({span.start, span.end, *(it.end for it in there if span.start < it.end < span.end)})
    parts = [(end - len(words[start:end].lstrip()), end) for start, end in pairwise(cuts)]
    longest = max(end - start for start, end in parts)
    start, end = next((start, end) for start, end in parts if 2 * (end - start) >= longest)
    return Span(start, end, span.carries)


def clashes(named: Iterable[tuple[Text, str]]) -> Iterator[Problem]:
    """Each name that is given twice."""
    owners: dict[str, tuple[Text, str]] = {}
    for form, owner in named:
        first, its = owners.setdefault(form.words.lower(), (form, owner))
        if first is not form:
            what = f"«{form.words}» is already a form of «{its}»."
            yield Problem(form.where, what, "Keep it with one of the two.")
            if its == owner:
                yield Problem(first.where, what, "Keep it with one of the two.")


def same_address(named: Iterable[tuple[Where, str, str]]) -> Iterator[Problem]:
    """Each name whose anchor another has already; given are where it stands, the name and the anchor."""
    owners: dict[str, str] = {}
    for where, name, anchor in named:
        if anchor in owners:
            yield Problem(where, f"«{name}» and «{owners[anchor]}» have one address.", "Rename one, or join them.")
        owners[anchor] = name


def never_said(compact: Compact, named: Iterable[Text]) -> Iterator[Problem]:
    """Each name the text does not say."""
    whole = [(text.words, text.words.lower()) for text in texts(compact)]
    for form in named:
        alone = forms([(form, form)])
        sought = form.words.lower()
        if not any(sought in lower and any(found(words, alone)) for words, lower in whole):
            what = f"«{form.words}» does not stand in the text."
            yield Problem(form.where, what, "Correct the form, or remove it.")


def in_the_way(there: Span, span: Span) -> bool:
    """Whether a span would cut one that is there in two, or be a link within a link."""
    if isinstance(there.carries, LINKS):
        return there.start < span.end and span.start < there.end
    return span.start < there.end < span.end


def _same(words: str, form: str) -> bool:
    # An abbreviation is one only in capitals.
    return words == form if form.isupper() else words.lower() == form.lower()
