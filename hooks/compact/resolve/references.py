"""What people write when they point at a provision → the provision. The only grammar of references.

The grammar is data: a list of replacements that turn what somebody wrote into the name of a place,
`Mål 7 bokstav f` → `mål 7 f`. The browser gets the same list. Patterns keep to what Python and
JavaScript read alike: no classes of letters, no named groups, nothing in the replacement but words.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from compact import urls
from compact.model import Compact
from compact.resolve.places import Place, Places

LETTER = "[a-zæøå]"
# Every word for a kind of unit, in what people write in Norwegian, English and nynorsk, by the word we use.
KINDS = {
    "mål": "mål|målet|maal|maalet|mal|målsetting|målsetning|objectives?|obj",
    "avsnitt": "avsnitt|avsnittet|avsn|avs|punkt|punktet|pkt|pt|paragraf|paragrafen|paragraph|paras?|§+",
    "prinsipp": "prinsipp|prinsippet|prins|principle",
    "fotnote": "fotnote|fotnoten|fotn|footnote|fn|note",
    "ingress": "ingress|ingressen|preamble",
}
FILLERS = (
    "bokstav|bokstaven|litra|lit|letter|tiltak|tiltaket|tiltaka|action|underpunkt|romertall|sub-?para(?:graph)?"
    "|nummer|nr|no|number|ledende|guiding|vedlegg|vedlegget|annex"
)
KIND = "|".join(KINDS)
UNIT = f"[0-9]+(?: {LETTER}(?: [ivx]+)?)?"
NAMED = f"^(?:{KIND}) {UNIT}$"
BARE = f"^{UNIT}$"
# How a number without a kind may be meant, and in which order it is offered.
BARE_KINDS = ("mål", "avsnitt")
PARTS = f" (?=(?:{KIND})(?: |$))"


@dataclass(frozen=True)
class Found:
    """What a reference may mean. `missing` is a well-formed name no unit has, `nearest` what comes closest to it."""

    places: tuple[Place, ...]
    missing: str | None = None
    nearest: Place | None = None


@dataclass(frozen=True)
class References:
    """The grammar with the names of one instrument.

    `rules` are (pattern, replacement), to be applied in order to the lower-case words between two
    spaces; `named` holds every place under each of its names; `homes` is where to look for a kind.
    """

    rules: tuple[tuple[str, str], ...]
    named: Mapping[str, Place]
    homes: Mapping[str, Place]

    def find(self, words: str) -> Found | None:
        """What `words` point at; None where they are no reference."""
        name = canonical(words, self.rules)
        if name in self.named:
            return Found((self.named[name],))
        found: dict[str, Place] = {}
        missing = None
        for part in re.split(PARTS, name):
            readings = list(self._readings(part))
            if not readings and not re.search(NAMED, part):
                return None
            missing = missing if readings else part
            found.update((place.url, place) for place in readings)
        return Found((), missing, self._nearest(missing)) if missing else Found(tuple(found.values()))

    def one(self, words: str) -> Place | None:
        """The only place `words` point at; None where there is none, or more than one."""
        found = self.find(words)
        return found.places[0] if found and len(found.places) == 1 else None

    def _readings(self, name: str) -> Iterator[Place]:
        names = [f"{kind} {name}" for kind in BARE_KINDS] if re.search(BARE, name) else [name]
        yield from (self.named[name] for name in names if name in self.named)

    def _nearest(self, name: str) -> Place | None:
        words = name.split()
        shorter = (" ".join(words[:length]) for length in range(len(words) - 1, 1, -1))
        return next((self.named[name] for name in shorter if name in self.named), self.homes.get(words[0]))


def canonical(words: str, rules: tuple[tuple[str, str], ...]) -> str:
    """The name of a place, if `words` point at one: lower case, single spaces, our own words."""
    name = f" {unicodedata.normalize('NFKC', words).lower()} "
    for pattern, replacement in rules:
        name = re.sub(pattern, replacement, name)
    return name


def references(compact: Compact, places: Places) -> References:
    """The grammar for one instrument."""
    rules = tuple(_rules(compact))
    named: dict[str, Place] = {}
    for place in places.all:
        for name in (place.name, *place.aliases, place.cited, place.official or ""):
            if key := canonical(name, rules):
                named.setdefault(key, place)
    return References(rules, named, dict(_homes(compact, places)))


def _rules(compact: Compact) -> Iterator[tuple[str, str]]:
    yield "[\u00ad\u200b-\u200d\u2060\ufeff]", ""
    # Addresses: of a page, of an anchor.
    yield "https?://[^ ]*/(?=(?:maal|avsnitt|prinsipp)/)", " "
    yield f"[^ ]*#(?=(?:{KIND})(?:-| |$))", " "
    yield "index[.]html", " "
    yield _words("|".join(_names(compact))), " "
    for kind, words in KINDS.items():
        yield _words(words), f" {kind} "
    yield _words(FILLERS), " "
    yield f"[^0-9{LETTER[1:-1]}]+", " "
    yield f"(?<=[0-9])(?={LETTER})", " "
    yield f"(?<={LETTER})(?=[0-9])", " "
    yield "(?<= )0+(?=[0-9])", ""
    yield "(?<=[0-9] [a-z])(?=[ivx]+ )", " "
    # «mål 7 punkt f»: a kind that no number follows only says that something follows.
    yield f" avsnitt(?= {LETTER} )", ""
    yield "^ | $", ""


def _words(words: str) -> str:
    return f"(?<!{LETTER})(?:{words})[.]?(?!{LETTER})"


def _names(compact: Compact) -> Iterator[str]:
    """Patterns of what may stand before a reference: the instrument's names and its number."""
    number = re.escape("/".join(compact.symbol.lower().split("/")[-2:]))
    bodies = "general assembly |fns generalforsamlings |generalforsamlingens |fn |un "
    yield f"(?:{bodies})?(?:resolution |resolusjon |res[.]? )?(?:{re.escape(compact.symbol.lower())}|{number})"
    names = {name.lower() for name in (*compact.citation.names, compact.title, compact.short_title)}
    yield from (re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


def _homes(compact: Compact, places: Places) -> Iterator[tuple[str, Place]]:
    """Where to look when a number is too high: the overview of the objectives, or the last of the kind."""
    for place in places.all:
        yield place.name.split()[0], place
    for chapter in compact.chapters:
        if chapter.objectives:
            yield "mål", Place("mål", "alle målene", urls.chapter(chapter), ())
