"""The grammar of references → the file by which the browser reads them."""

import json

from compact.resolve.references import BARE, BARE_KINDS, NAMED, PARTS, References
from compact.typography import cut

OPENING = 50


def reference_file(references: References) -> str:
    """The grammar as JSON: its patterns, and each place as [what it is called, its address, its first words].

    `named` and `homes` lead from a name to a place, by its index.
    """
    places = list(dict.fromkeys([*references.named.values(), *references.homes.values()]))
    index = {place: number for number, place in enumerate(places)}
    content = {
        "rules": references.rules,
        "parts": PARTS,
        "bare": BARE,
        "kinds": BARE_KINDS,
        "wellFormed": NAMED,
        "named": {name: index[place] for name, place in references.named.items()},
        "homes": {kind: index[place] for kind, place in references.homes.items()},
        "places": [
            [place.cited or place.full_name, place.url, cut(place.texts[-1].words, OPENING) if place.texts else ""]
            for place in places
        ],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
