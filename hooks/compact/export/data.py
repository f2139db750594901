"""What we know, as files for others to use: JSON, with addresses that begin at the root of the site."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from compact import urls
from compact.model import Actor, Instrument, Source, Term, Theme
from compact.render.glossary import published
from compact.resolve.belonging import Belonging
from compact.resolve.known import Known
from compact.resolve.names import Use, grouped
from compact.resolve.parts import Part
from compact.resolve.places import Place


def glossary_file(known: Known) -> str:
    """The glossary as JSON: every published term, with all that is known of it and where it stands in the text."""
    used = grouped(known.uses, lambda it: it.term)
    terms = [_term(it) | {"uses": _places(used, it.term)} for it in published(known.compact.glossary)]
    return _file(f"Ordliste til {known.compact.short_title}", known, {"terms": terms})


def instrument_file(known: Known) -> str:
    """The other instruments as JSON: all that is known of each and where the text names it."""
    used = grouped(known.instrument_uses, lambda it: it.name)
    named = [_instrument(it) | {"uses": _places(used, it.name)} for it in known.compact.instruments.all]
    return _file(f"Instrumenter i {known.compact.short_title}", known, {"instruments": named})


def actor_file(known: Known) -> str:
    """The actors as JSON: who each is and every place that gives it a part."""
    actors = [_actor(it, known) for it in known.compact.actors.all]
    return _file(f"Aktører i {known.compact.short_title}", known, {"actors": actors})


def theme_file(known: Known) -> str:
    """The themes as JSON: what each is about and every place that has it."""
    themes = [_theme(it, known) for it in known.compact.themes.themes]
    return _file(f"Tema i {known.compact.short_title}", known, {"themes": themes})


def relation_file(known: Known) -> str:
    """What belongs to each provision, and which objectives stand close to each other, as JSON."""
    places = [_named(it) | facts for it in known.places.all if (facts := _belonging(known.belonging[it.name]))]
    close = [
        _named(known.places.at[it.where]) | {"close": [_named(other.place) | {"why": other.why} for other in others]}
        for it in known.compact.objectives
        if (others := known.close.get(known.places.at[it.where].name))
    ]
    content = {"places": places, "objectives": close}
    return _file(f"Sammenhenger i {known.compact.short_title}", known, content)


def _file(title: str, known: Known, content: dict[str, Any]) -> str:
    document = {"title": title, "language": known.compact.language} | content
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _places(used: Mapping[str, Sequence[Use[Any]]], name: str) -> list[dict[str, Any]]:
    return [_place(use) for use in used.get(name, ())]


def _parts(these: Sequence[Part[Any]]) -> list[dict[str, Any]]:
    return [_place(part.use) if part.use else _named(part.place) for part in these]


def _theme(it: Theme, known: Known) -> dict[str, Any]:
    of_it = {"theme": it.name, "url": urls.theme(it.name), "about": it.about, "synonyms": list(it.synonyms)}
    return of_it | {"places": _parts(known.themed[it.name])}


def _belonging(it: Belonging) -> dict[str, Any]:
    facts = {
        "themes": [{"theme": name, "url": urls.theme(name)} for name in it.themes],
        "actors": [{"name": name, "url": urls.actor(name)} for name in it.actors],
        "principles": [_named(other) for other in it.principles],
        "carried_out_by": [_named(other) for other in it.carried_out_by],
        "related": [_named(other) for other in it.related],
        "named_in": [{"place": other.words, "url": other.url} for other in it.named_in],
    }
    return {name: value for name, value in facts.items() if value}


def _actor(it: Actor, known: Known) -> dict[str, Any]:
    places = _parts(known.involved[it.name])
    facts = {
        "name": it.name,
        "url": urls.actor(it.name),
        "meaning": it.meaning,
        "forms": [form.words for form in it.forms],
        "synonyms": list(it.synonyms),
        "places": places,
    }
    return {name: value for name, value in facts.items() if value}


def _named(place: Place) -> dict[str, Any]:
    return {"place": place.full_name, "url": place.url}


def _place(use: Use[Any]) -> dict[str, Any]:
    return _named(use.place) | {"words": use.text.words[use.start : use.end]}


def _instrument(it: Instrument) -> dict[str, Any]:
    norway = it.norway and {"signed": it.norway.signed, "ratified": it.norway.ratified, "source": it.norway.source}
    facts = {
        "name": it.name,
        "url": urls.instrument(it.name),
        "title": it.title,
        "english": it.english,
        "year": it.year,
        "symbol": it.symbol,
        "text": it.place,
        "norway": norway,
        "term": urls.term(it.term.words) if it.term else None,
        "forms": [form.words for form in it.forms],
    }
    return {name: value for name, value in facts.items() if value}


def _term(it: Term) -> dict[str, Any]:
    facts = {
        "term": it.term,
        "url": urls.term(it.term),
        "definition": it.definition,
        "note": it.note,
        "english": it.english,
        "abbreviation": it.abbreviation,
        "forms": [form.words for form in it.forms],
        "synonyms": list(it.synonyms),
        "see": [other.words for other in it.see],
        "source": _source(it.source) if it.source else None,
    }
    return {name: value for name, value in facts.items() if value}


def _source(it: Source) -> dict[str, Any]:
    facts = {"organisation": it.organisation, "title": it.title, "year": it.year, "place": it.place}
    return {name: value for name, value in facts.items() if value}
