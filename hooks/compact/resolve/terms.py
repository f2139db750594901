"""Where the text uses a term of the glossary, and what is wrong with the glossary."""

from collections.abc import Iterable, Iterator

from compact import urls
from compact.model import Compact, Term
from compact.problem import Problem
from compact.resolve.layer import Layer, Span, TermMark
from compact.resolve.names import Forms, Use, clashes, forms, marked, never_said, same_address
from compact.resolve.prose import faults
from compact.resolve.references import References

LONGEST = 300


def term_forms(terms: Iterable[Term]) -> Forms[Term]:
    """The terms by what they are called in the text."""
    return forms((form, term) for term in terms for form in term.forms)


def term_layer(used: Iterable[Use[Term]], marks: Layer) -> Layer:
    """The first use of a published term in each provision, where the words are not taken by `marks`."""
    published = (use for use in used if use.of.source)
    return marked(((use, use.of.term, Span(use.start, use.end, TermMark(use.of))) for use in published), marks)


def glossary_problems(compact: Compact, references: References) -> Iterator[Problem]:
    """Everything that is wrong with the glossary."""
    terms = compact.glossary.terms
    yield from clashes((form, it.term) for it in terms for form in it.forms)
    yield from never_said(compact, (form for it in terms for form in it.forms))
    names = {it.term for it in terms}
    yield from same_address((it.where, it.term, urls.term_anchor(it.term)) for it in terms)
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
        if it.laid_down and not references.one(it.laid_down.words):
            what = f"«{it.laid_down.words}» points at nothing."
            yield Problem(it.laid_down.where, what, "Write it like «avsnitt 43».")
        for words in (it.definition, it.note or ""):
            yield from faults(words, it.where, references)
