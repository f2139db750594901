"""Terms are found where they stand, and nowhere else."""

import pytest
import yaml

from building import PROJECT, SOURCE, TINY
from compact.model import Source, Term, Text
from compact.pipeline import read
from compact.problem import Where
from compact.resolve.known import Known
from compact.resolve.layer import LINKS, FootnoteMark, InstrumentMark, Span, TermMark
from compact.resolve.names import Use, found
from compact.resolve.places import Place
from compact.resolve.terms import term_forms, term_layer
from compact.resolve.uncovered import uncovered

HERE = Where("x.yml", 1, 1)
JUDGED = PROJECT / "tests" / "cases" / "marks.yml"


def term(name: str, *forms: str, sourced: bool = True) -> Term:
    """A term with forms of its own."""
    source = Source("O", "T", "side 1", HERE) if sourced else None
    return Term(name, tuple(Text(form, (), HERE) for form in forms or (name,)), "x", "Noe.", HERE, source=source)


def name(mark: TermMark | InstrumentMark) -> str:
    """What is marked."""
    return mark.term.term if isinstance(mark, TermMark) else mark.instrument.name


@pytest.fixture(scope="module")
def known() -> Known:
    """What is known of the real source."""
    return read(SOURCE)


@pytest.mark.parametrize(
    ("words", "forms", "expected"),
    [
        ("en retur og to", ["retur"], ["retur"]),
        ("En Retur", ["retur"], ["Retur"]),
        ("returer, returnere", ["retur"], []),
        ("retur-avtale og en-retur", ["retur"], []),
        ("2030-agendaen", ["agendaen"], []),
        ("(retur), «retur».", ["retur"], ["retur", "retur"]),
        ("trygg retur", ["retur", "trygg retur"], ["trygg retur"]),
        ("trygg retur returer", ["trygg", "trygg retur", "retur"], ["trygg retur"]),
        ("retur og reintegrering", ["retur og reintegrering", "reintegrering"], ["retur og reintegrering"]),
        ("IOM og iom", ["IOM"], ["IOM"]),
        ("enslige barn på flukt", ["enslige barn på flukt"], ["enslige barn på flukt"]),
        ("ærlig", ["rlig"], []),
    ],
)
def test_a_form_is_a_word_of_its_own(words: str, forms: list[str], expected: list[str]) -> None:
    """Whole words, any capitals but in abbreviations, the longest form first, none inside another."""
    assert expected == [words[start:end] for start, end, _ in found(words, term_forms([term("x", *forms)]))]


def test_the_first_in_a_provision_is_marked() -> None:
    """Not the second, not one a mark of another kind would cut in two, not an unpublished term."""
    words = "retur, retur og fond"
    text = Text(words, (), HERE)
    place = Place("mål 1 a", "mål 1 bokstav a", "maal/1/#a", (text,))
    back, money = term("retur"), term("fond", sourced=False)
    used = [Use(back, place, text, 0, 5), Use(back, place, text, 7, 12), Use(money, place, text, 16, 20)]
    assert {HERE: (Span(0, 5, TermMark(back)),)} == term_layer(used, {})
    cut = {HERE: (Span(2, 2, FootnoteMark(1)),)}
    assert {HERE: (Span(7, 12, TermMark(back)),)} == term_layer(used, cut)


def test_headings_stay_as_they_are(known: Known) -> None:
    """No title, subheading or name of a principle has a mark."""
    headings = [it.title.where for it in known.compact.objectives]
    headings += [text.where for place in known.places.all for text in place.texts[:-1]]
    marked = {where for where, spans in known.layer.items() if any(isinstance(it.carries, LINKS) for it in spans)}
    assert len(headings) > 30
    assert set() == marked & set(headings)


def test_a_judged_sample_of_marks_is_right(known: Known) -> None:
    """200 marks, each read in its sentence: none is wrong, and all still stand; no instrument is marked unread."""
    judged = yaml.safe_load(JUDGED.read_text(encoding="utf-8"))
    marks = {
        (place.name, name(span.carries), text.words[span.start : span.end])
        for place in known.places.all
        for text in place.texts
        for span in known.layer.get(text.where, ())
        if isinstance(span.carries, TermMark | InstrumentMark)
    }
    assert 200 <= len(judged)
    assert [] == [it for it in judged if tuple(it) not in marks]
    instruments = {it.name for it in known.compact.instruments.all} - {it.term for it in known.compact.glossary.terms}
    assert [] == [it for it in marks if it[1] in instruments and list(it) not in judged]


def test_nothing_that_looks_like_a_term_is_forgotten(known: Known) -> None:
    """Every name, abbreviation and frequent compound has an entry, or a reason not to."""
    assert [] == uncovered(known)


def test_what_is_forgotten_is_reported() -> None:
    """The tiny instrument names things its glossary does not have."""
    known = read(TINY / "source")
    assert known.compact.glossary.left_out == ()
    assert isinstance(uncovered(known), list)


def test_there_are_enough_terms(known: Known) -> None:
    """At least 120 are published, each with a source one can look up."""
    published = [it for it in known.compact.glossary.terms if it.source]
    assert len(published) >= 120
    assert all(it.source and it.source.place for it in published)
