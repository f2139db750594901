"""References in what we write ourselves: `[[mål 7 f]]` → a checked link."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compact.problem import Problem, Where
from compact.resolve.references import References

REFERENCE = re.compile(r"\[\[([^\[\]\n]*)\]\]")


@dataclass(frozen=True)
class Reference:
    """Words of ours that point at a provision, and its address."""

    words: str
    url: str


Prose = tuple[str | Reference, ...]


def prose(words: str, references: References) -> Prose:
    """The words in pieces; what points at no single provision stays as it is written."""
    pieces = REFERENCE.split(words)
    return tuple(_piece(piece, references) if index % 2 else piece for index, piece in enumerate(pieces))


def _piece(words: str, references: References) -> str | Reference:
    place = references.one(words)
    return Reference(words, place.url) if place else f"[[{words}]]"


def faults(words: str, where: Where, references: References) -> Iterator[Problem]:
    """What is wrong with the references in `words`, all reported at `where`."""
    for written in REFERENCE.findall(words):
        found = references.find(written)
        if found is None or not found.places:
            yield Problem(
                where, f"[[{written}]] points at nothing.", "Write it like [[mål 7 f]] or [[avsnitt 43 a ii]]."
            )
        elif len(found.places) > 1:
            readings = " or ".join(place.full_name for place in found.places)
            yield Problem(where, f"[[{written}]] may mean {readings}.", "Write the one you mean in full.")


def faults_in_file(name: str, text: str, references: References) -> Iterator[Problem]:
    """What is wrong with the references in a text file, each at its own line and column."""
    for number, line in enumerate(text.split("\n"), 1):
        for match in REFERENCE.finditer(line):
            yield from faults(match.group(), Where(name, number, match.start() + 1), references)
