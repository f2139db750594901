"""What is known about a text, kept beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from compact import urls
from compact.model import Instrument, Term
from compact.problem import Where
from compact.resolve.prose import Prose


@dataclass(frozen=True)
class FootnoteMark:
    """Here the text marks a footnote."""

    number: int


@dataclass(frozen=True)
class Note:
    """An editorial note. `number` counts notes in reading order through the whole site, from 1.

    `anchor` is its own address on a page, `place` the unit in Norwegian («mål 7 bokstav f»), `url`
    the unit's address. `reading` is the suspected wording, or None where the note only points out
    a difference.
    """

    number: int
    anchor: str
    place: str
    url: str
    printed: str
    reading: str | None
    why: Prose


@dataclass(frozen=True)
class TermMark:
    """These words are a term of the glossary."""

    term: Term

    @property
    def url(self) -> str:
        """Where it is explained."""
        return urls.term(self.term.term)


@dataclass(frozen=True)
class InstrumentMark:
    """These words name another instrument."""

    instrument: Instrument

    @property
    def url(self) -> str:
        """Where we say what it is."""
        return urls.instrument(self.instrument.name)


@dataclass(frozen=True)
class PlaceMark:
    """These words point at another place of the instrument, at `url`."""

    url: str


LINKS = TermMark, InstrumentMark, PlaceMark  # the marks whose words are a link


@dataclass(frozen=True)
class Span:
    """Characters start to end of the adopted text, from 0, end excluded; and what they carry."""

    start: int
    end: int
    carries: FootnoteMark | Note | TermMark | InstrumentMark | PlaceMark


Layer = Mapping[Where, tuple[Span, ...]]


def merged(*layers: Layer) -> Layer:
    """All layers as one; the spans of a text in order of where they end."""
    keys = {where for layer in layers for where in layer}
    return {
        where: tuple(sorted((span for layer in layers for span in layer.get(where, ())), key=_end)) for where in keys
    }


def _end(span: Span) -> tuple[int, int]:
    # Where a footnote mark and a note end together, the mark, which is empty, stands next to the word.
    return span.end, -span.start
