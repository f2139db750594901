"""What readers may look for by name: terms, instruments, actors, themes, and what the thesaurus says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from compact import urls
from compact.model import Actor, Instrument, Saying, Term, Text, Theme
from compact.resolve.known import Known
from compact.resolve.norwegian import stems
from compact.resolve.parts import pointed_at


@dataclass(frozen=True)
class Subject:
    """Something readers look for by name; `url` is empty where no page of ours tells of it.

    `says` are its other names as stems, joined by spaces; so are `forms`, by which the text says it. `units`
    are the numbers of units that belong to it, `never` of those that do not although they say a form.
    """

    kind: str
    name: str
    url: str
    says: tuple[str, ...]
    forms: tuple[str, ...] = ()
    units: tuple[int, ...] = ()
    never: tuple[int, ...] = ()


def subjects(known: Known, units: Mapping[str, int]) -> Iterator[Subject]:
    """Every subject; `units` are the numbers of the units by the name of their place."""
    compact = known.compact
    yield from (_term(it) for it in compact.glossary.terms if it.source)
    yield from (_instrument(it) for it in compact.instruments.all)
    yield from (
        _actor(it, _numbers((part.place.name for part in known.involved[it.name]), units)) for it in compact.actors.all
    )
    yield from (
        _theme(it, _numbers((part.place.name for part in known.themed[it.name]), units)) for it in compact.themes.themes
    )
    yield from (_saying(it, known, units) for it in compact.thesaurus.sayings)


def page(name: str, url: str) -> Subject:
    """A page of ours, or a part of one."""
    return Subject("page", name, url, ())


def _term(it: Term) -> Subject:
    names = (it.english, *it.synonyms, it.abbreviation or "")
    return _subject("term", it.term, urls.term(it.term), names, it.forms)


def _instrument(it: Instrument) -> Subject:
    return _subject("instrument", it.name, urls.instrument(it.name), (it.english, it.symbol or ""), it.forms)


def _actor(it: Actor, units: tuple[int, ...]) -> Subject:
    names = (*it.synonyms, *(form.words for form in it.forms))
    return replace(_subject("actor", it.name, urls.actor(it.name), names), units=units)


def _theme(it: Theme, units: tuple[int, ...]) -> Subject:
    return replace(_subject("theme", it.name, urls.theme(it.name), it.synonyms), units=units)


def _saying(it: Saying, known: Known, units: Mapping[str, int]) -> Subject:
    also = _numbers(pointed_at(it.also, known.places, known.references), units)
    never = _numbers(pointed_at(it.never, known.places, known.references), units)
    found = _subject("saying", it.name, "", tuple(word.words for word in it.say), it.forms)
    return replace(found, units=also, never=never)


def _subject(kind: str, name: str, url: str, names: tuple[str, ...], forms: tuple[Text, ...] = ()) -> Subject:
    said = _keys(form.words for form in forms)
    known = {*said, *_keys((name,))}
    return Subject(kind, name, url, tuple(key for key in _keys(names) if key not in known), said)


def _numbers(names: Iterable[str], units: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(sorted(units[name] for name in names if name in units))


def _keys(names: Iterable[str]) -> tuple[str, ...]:
    """The names as stems, each once; words that stand everywhere are left out."""
    return tuple(dict.fromkeys(key for name in names if (key := " ".join(stems(name)))))
