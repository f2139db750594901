"""Where the text uses a term of the glossary, and what is wrong with the glossary."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from compact import urls
from compact.model import Compact, Term, Text, texts
from compact.problem import Problem, Where
from compact.resolve.layer import Layer, Span, TermMark
from compact.resolve.places import Place, Places
from compact.resolve.prose import faults
from compact.resolve.references import References

LONGEST = 300
# A hyphen joins: «migrant» is not found in «migrant-vennlig», «agendaen» not in «2030-agendaen».
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
Forms = Mapping[str, list[tuple[str, Term]]]


@dataclass(frozen=True)
class Use:
    """Characters start to end of a text, which is of a place, are a form of a term."""

    term: Term
    place: Place
    text: Text
    start: int
    end: int


def uses(compact: Compact, places: Places) -> tuple[Use, ...]:
    """Every use of every term, in reading order; where forms overlap, the longest counts."""
    forms = _forms(compact.glossary.terms)
    return tuple(
        Use(term, place, text, start, end)
        for place in places.all
        if not place.within
        for text in place.texts
        for start, end, term in _found(text.words, forms)
    )


def term_layer(used: Iterable[Use], marks: Layer) -> Layer:
    """The first use of a published term in each provision, as spans; `marks` are never cut in two.

    Headings and names stay as they are: only the last text of a place is its running words.
    """
    layer: dict[Where, tuple[Span, ...]] = {}
    seen: set[tuple[str, str]] = set()
    for use in used:
        key = use.place.name, use.term.term
        taken = any(use.start < span.end < use.end for span in marks.get(use.text.where, ()))
        if key in seen or taken or use.term.source is None or not use.place.runs(use.text):
            continue
        seen.add(key)
        span = Span(use.start, use.end, TermMark(use.term))
        layer[use.text.where] = (*layer.get(use.text.where, ()), span)
    return layer


def glossary_problems(compact: Compact, references: References) -> Iterator[Problem]:
    """Everything that is wrong with the glossary."""
    terms = compact.glossary.terms
    yield from _forms_that_clash(terms)
    yield from _forms_that_never_occur(compact)
    names = {it.term for it in terms}
    anchors: dict[str, str] = {}
    for it in terms:
        for other in it.see:
            if other.words not in names:
                yield Problem(
                    other.where, f"there is no term «{other.words}».", "Write another term as it stands there."
                )
        if len(it.definition) > LONGEST:
            what = f"the definition of «{it.term}» has {len(it.definition)} characters."
            yield Problem(it.where, what, f"Shorten it to {LONGEST}.")
        if (it.source is None) == (it.unsourced is None):
            remedy = "Give it either source: or, to keep it unpublished, unsourced: with the reason."
            yield Problem(it.where, f"«{it.term}» has {'neither' if it.source is None else 'both'}.", remedy)
        anchor = urls.term_anchor(it.term)
        if anchor in anchors:
            yield Problem(
                it.where, f"«{it.term}» and «{anchors[anchor]}» have one address.", "Rename one, or join them."
            )
        anchors[anchor] = it.term
        for words in (it.definition, it.note or ""):
            yield from faults(words, it.where, references)


def found(words: str, terms: Iterable[Term]) -> list[tuple[int, int, Term]]:
    """Start, end and term of every form in the words, in order."""
    return list(_found(words, _forms(terms)))


def _forms(terms: Iterable[Term]) -> Forms:
    """All forms by their first word in lower case, the longest first."""
    forms: dict[str, list[tuple[str, Term]]] = {}
    for term in terms:
        for form in term.forms:
            if first := WORD.search(form.words):
                forms.setdefault(first.group().lower(), []).append((form.words, term))
    return {first: sorted(these, key=lambda it: -len(it[0])) for first, these in forms.items()}


def _found(words: str, forms: Forms) -> Iterator[tuple[int, int, Term]]:
    ends = {match.end() for match in WORD.finditer(words)}
    free = 0
    for match in WORD.finditer(words):
        for form, term in forms.get(match.group().lower(), ()):
            start, end = match.start(), match.start() + len(form)
            if start >= free and end in ends and _same(words[start:end], form):
                yield start, end, term
                free = end
                break


def _same(words: str, form: str) -> bool:
    # An abbreviation is one only in capitals.
    return words == form if form.isupper() else words.lower() == form.lower()


def _forms_that_clash(terms: Iterable[Term]) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for term in terms:
        for form in term.forms:
            owner = owners.setdefault(form.words.lower(), term.term)
            if owner != term.term or form.words.lower() in {it.words.lower() for it in term.forms if it is not form}:
                yield Problem(
                    form.where, f"«{form.words}» is already a form of «{owner}».", "Keep it with one of the two."
                )


def _forms_that_never_occur(compact: Compact) -> Iterator[Problem]:
    whole = [text.words for text in texts(compact)]
    for term in compact.glossary.terms:
        for form in term.forms:
            alone = [Term(term.term, (form,), "", "", term.where)]
            if not any(form.words.lower() in words.lower() and found(words, alone) for words in whole):
                yield Problem(
                    form.where, f"«{form.words}» does not stand in the text.", "Correct the form, or remove it."
                )
