"""Where the text names another instrument, and what is wrong with the list of them."""

from collections.abc import Iterable, Iterator

from compact import urls
from compact.model import Compact, Instrument
from compact.problem import Problem, Where
from compact.resolve.layer import InstrumentMark, Layer, Span
from compact.resolve.names import Forms, Use, clashes, forms, marked, never_said, same_address, solid_part


def instrument_forms(instruments: Iterable[Instrument]) -> Forms[Instrument]:
    """The instruments by what they are called in the text."""
    return forms((form, it) for it in instruments for form in it.forms)


def instrument_layer(named: Iterable[Use[Instrument]], marks: Layer) -> Layer:
    """The first time each provision names an instrument; of a name that other marks cut, a part."""
    spans = ((use, Span(use.start, use.end, InstrumentMark(use.of))) for use in named)
    return marked(
        ((use, use.of.name, solid_part(use.text.words, it, marks.get(use.text.where, ()))) for use, it in spans), marks
    )


def instrument_words(named: Iterable[Use[Instrument]]) -> Layer:
    """Every name of an instrument as a span, so that no other layer marks words of it."""
    layer: dict[Where, tuple[Span, ...]] = {}
    for use in named:
        span = Span(use.start, use.end, InstrumentMark(use.of))
        layer[use.text.where] = (*layer.get(use.text.where, ()), span)
    return layer


def instrument_problems(compact: Compact) -> Iterator[Problem]:
    """Everything that is wrong with the list of instruments."""
    instruments = compact.instruments.all
    yield from clashes((form, it.name) for it in instruments for form in it.forms)
    yield from never_said(compact, (form for it in instruments for form in it.forms))
    terms = {it.term for it in compact.glossary.terms if it.source}
    yield from same_address((it.where, it.name, urls.instrument_anchor(it.name)) for it in instruments)
    for it in instruments:
        if it.term and it.term.words not in terms:
            what = f"there is no published term «{it.term.words}»."
            yield Problem(it.term.where, what, "Write a term as it stands in the glossary, or leave it out.")
        if it.norway and not (it.norway.signed or it.norway.ratified):
            yield Problem(it.norway.where, "neither signed: nor ratified: is there.", "Give a year, or leave it out.")
        if not it.place.startswith("https://"):
            yield Problem(it.where, f"«{it.place}» is no address.", "Write the whole address, with https://.")
