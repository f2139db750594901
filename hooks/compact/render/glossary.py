"""Terms → what a page says of those it uses, and the page of them all, with every place each stands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from compact import urls
from compact.model import Glossary, Source, Term, Text
from compact.render import views
from compact.render.blocks import Sheet
from compact.render.concordance import concordance
from compact.render.instruments import told
from compact.render.prose import html
from compact.resolve.layer import InstrumentMark, TermMark
from compact.resolve.names import Use
from compact.resolve.prose import prose
from compact.resolve.references import References
from compact.typography import alphabetical, kept


def published(glossary: Glossary) -> list[Term]:
    """The terms that have a source, in Norwegian alphabetical order."""
    return sorted((it for it in glossary.terms if it.source), key=lambda it: alphabetical(it.term))


def on_page(shown: Iterable[Text], sheet: Sheet, references: References) -> tuple[views.Explained, ...]:
    """The terms and instruments marked in the texts of a page."""
    found: dict[str, views.Explained] = {}
    for carries in (span.carries for text in shown for span in sheet.inline.layer.get(text.where, ())):
        if isinstance(carries, TermMark):
            found[carries.url] = _explained(carries.term, sheet, references)
        elif isinstance(carries, InstrumentMark):
            found[carries.url] = told(carries.instrument, sheet)
    return tuple(sorted(found.values(), key=lambda it: alphabetical(it.term)))


def _explained(it: Term, sheet: Sheet, references: References) -> views.Explained:
    return views.Explained(
        href=sheet.href(urls.term(it.term)),
        term=it.term,
        definition=html(prose(it.definition, references), sheet.href),
        note=html(prose(it.note, references), sheet.href) if it.note else None,
        home=_home(it, sheet, references),
    )


def _home(it: Term, sheet: Sheet, references: References) -> views.Link | None:
    place = references.one(it.laid_down.words) if it.laid_down else None
    return views.Link(sheet.href(place.url), kept(place.full_name)) if place else None


def entries(
    terms: Sequence[Term], used: Mapping[str, Sequence[Use[Term]]], sheet: Sheet, references: References
) -> tuple[views.Entry, ...]:
    """The terms with all that is known of them; `used` are their uses, by term."""
    return tuple(
        views.Entry(
            anchor=urls.term_anchor(it.term),
            letter=it.term[0].upper(),
            explained=_explained(it, sheet, references),
            abbreviation=it.abbreviation,
            english=it.english,
            forms=_others(it),
            source=_source(it.source),
            see=tuple(views.Link(f"#{urls.term_anchor(name)}", name) for name in _see(it, terms)),
            synonyms=it.synonyms,
            uses=concordance(used.get(it.term, ()), sheet),
        )
        for it in terms
    )


def _see(it: Term, terms: Sequence[Term]) -> list[str]:
    shown = {other.term for other in terms}
    return [other.words for other in it.see if other.words in shown]


def _others(it: Term) -> tuple[str, ...]:
    return tuple(form.words for form in it.forms if form.words.lower() != it.term.lower())


def _source(it: Source | None) -> views.Link:
    if it is None:
        raise AssertionError("only terms with a source are published")
    address = it.place.startswith(("https://", "http://"))
    year = f" ({it.year})" if it.year else ""
    words = f"{it.organisation}: {it.title}{year}" + ("" if address else f", {it.place}")
    return views.Link(it.place if address else "", kept(words))


def letters(shown: Sequence[views.Entry]) -> Iterator[views.Place]:
    """The first entry of each letter."""
    seen: set[str] = set()
    for it in shown:
        if it.letter not in seen:
            seen.add(it.letter)
            yield views.Place(it.anchor, it.letter, it.explained.term)
