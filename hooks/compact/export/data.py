"""What we know, as files for others to use: JSON, with addresses that begin at the root of the site."""

import json
from typing import Any

from compact import urls
from compact.model import Source, Term
from compact.render.glossary import published
from compact.resolve.known import Known


def glossary_file(known: Known) -> str:
    """The glossary as JSON: every published term, with all that is known of it and where it stands in the text."""
    places: dict[str, list[dict[str, Any]]] = {}
    for use in known.uses:
        place = {"place": use.place.full_name, "url": use.place.url, "words": use.text.words[use.start : use.end]}
        places.setdefault(use.term.term, []).append(place)
    terms = [_term(it) | {"uses": places.get(it.term, [])} for it in published(known.compact.glossary)]
    document = {
        "title": f"Ordliste til {known.compact.short_title}",
        "language": known.compact.language,
        "terms": terms,
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


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
