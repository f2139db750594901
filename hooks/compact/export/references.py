"""The grammar of references → the file by which the browser reads them."""

import json
import re
from collections.abc import Sequence

from compact.resolve.places import Place
from compact.resolve.references import BARE, BARE_KINDS, NAMED, PARTS, References, canonical


def reference_file(references: References) -> str:
    """The grammar as JSON: its patterns, and each place as [what it is called, its address, its names].

    The names are left out where they are those in what it is called: «mål 7 bokstav f (avsnitt 23 f)» is
    `mål 7 f`, `avsnitt 23 f` and both together. `homes` leads from a kind to a place, by its index.
    """
    places = list(dict.fromkeys([*references.named.values(), *references.homes.values()]))
    index = {place: number for number, place in enumerate(places)}
    names: dict[Place, list[str]] = {}
    for name, place in references.named.items():
        names.setdefault(place, []).append(name)
    content = {
        "rules": references.rules,
        "parts": PARTS,
        "bare": BARE,
        "kinds": BARE_KINDS,
        "wellFormed": NAMED,
        "homes": {kind: index[place] for kind, place in references.homes.items()},
        "places": [_place(place, names.get(place, []), references) for place in places],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _place(it: Place, names: Sequence[str], references: References) -> list[str]:
    called = it.cited or it.full_name
    whole = canonical(called, references.rules)
    in_it = {whole, *re.split(PARTS, whole)}
    return [called, it.url, *([] if in_it == set(names) else ["|".join(names)])]
