"""What a page says of itself to machines: schema.org, Dublin Core, and the tags reference managers read."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from compact.model import Compact
from compact.resolve.places import Place

# A reference manager files the page under what its institution publishes, with a number: a report.
KIND = "report"
Node = dict[str, Any]


@dataclass(frozen=True)
class Described:
    """A page of the instrument: its name, its address, the provision it is, if it is one, and those on it."""

    name: str
    url: str
    place: Place | None
    parts: tuple[Place, ...]


def tags(page: Described, compact: Compact, site_url: str) -> tuple[tuple[str, str], ...]:
    """The names and contents of the page's meta elements, from the vocabularies of Highwire Press and Dublin Core."""
    citation, title = compact.citation, _title(page, compact)
    adopted = compact.adopted.isoformat()
    return (
        ("citation_title", title),
        ("citation_author", citation.adopted_by),
        ("citation_technical_report_institution", citation.adopted_by),
        ("citation_technical_report_number", compact.symbol),
        ("citation_publication_date", adopted.replace("-", "/")),
        ("citation_language", compact.language),
        ("citation_public_url", site_url + page.url),
        ("DC.title", title),
        ("DC.creator", citation.adopted_by),
        ("DC.date", adopted),
        ("DC.type", KIND),
        ("DC.language", compact.language),
        ("DC.identifier", _identifier(page.place, compact)),
    )


def json_ld(page: Described, compact: Compact, site_url: str) -> str:
    """The page as schema.org/Legislation; nothing is said of legal force, which the instrument does not have."""
    whole = _whole(compact, site_url)
    part = _part(page.place, page.name, page.url, compact, site_url) | {"isPartOf": whole}
    node = part if page.url else whole
    parts = [_part(it, it.full_name, it.url, compact, site_url) for it in page.parts]
    document = {"@context": "https://schema.org", **node} | ({"hasPart": parts} if parts else {})
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")  # in a script, only this could end it


def _title(page: Described, compact: Compact) -> str:
    name = compact.citation.names[0]
    return f"{name}, {page.place.cited if page.place else page.name}" if page.url else name


def _identifier(place: Place | None, compact: Compact) -> str:
    official = place.official if place else None
    return f"{compact.citation.original_reference}, {official}" if official else compact.symbol


def _whole(compact: Compact, site_url: str) -> Node:
    citation = compact.citation
    body = {"@type": "Organization", "name": citation.adopted_by}
    return {
        "@type": "Legislation",
        "@id": site_url,
        "name": compact.title,
        "alternateName": list(citation.names[:1]),
        "legislationIdentifier": compact.symbol,
        "legislationType": "resolution",
        "legislationDate": compact.adopted.isoformat(),
        "legislationPassedBy": body,
        "inLanguage": compact.language,
        "translationOfWork": {
            "@type": "Legislation",
            "name": citation.original_title,
            "legislationIdentifier": compact.symbol,
            "inLanguage": citation.original_language,
            "url": citation.original_url,
        },
    }


def _part(place: Place | None, name: str, url: str, compact: Compact, site_url: str) -> Node:
    node = {"@type": "Legislation", "@id": site_url + url, "name": name, "inLanguage": compact.language}
    if place is None:
        return node
    shared = {"url": site_url + place.share} if place.share != url else {}
    return node | {"legislationIdentifier": _identifier(place, compact)} | shared


def parts(places: Iterable[Place], page: str) -> Iterator[Place]:
    """The provisions on a page that have an address of their own there."""
    yield from (place for place in places if place.url.startswith(f"{page}#") and place.shared)
