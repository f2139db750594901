"""What looks like a term and has no entry in the glossary: names, abbreviations, frequent compounds.

The tests keep this list empty: what is no term is listed under `left_out`, with the reason.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from compact.resolve.known import Known
from compact.resolve.names import WORD, Use

COMPOUND = 15  # letters: a word that long is put together from others
FREQUENT = 4
# A new sentence or point begins with a capital; so does a text.
OPENING = re.compile(r"(?:^|[.:;?!»] |– )$")


def uncovered(known: Known) -> list[tuple[str, int]]:
    """Each with the number of times it stands uncovered."""
    covered: dict[str, set[int]] = {}
    said: list[Use[Any]] = [*known.uses, *known.instrument_uses]
    for use in said:
        covered.setdefault(f"{use.text.where}", set()).update(range(use.start, use.end))
    left_out = {form.words.lower() for group in known.compact.glossary.left_out for form in group.words}
    shown = [text for place in known.places.all if not place.within for text in place.texts]
    found = Counter(
        word
        for text in shown
        for start, word in _candidates(text.words)
        if start not in covered.get(f"{text.where}", ()) and word.lower() not in left_out
    )
    frequent = Counter(match.group().lower() for text in shown for match in WORD.finditer(text.words))
    kept = [(word, times) for word, times in found.items() if _is_name(word) or frequent[word.lower()] >= FREQUENT]
    return sorted(kept, key=lambda it: (-it[1], it[0]))


def _candidates(words: str) -> Iterator[tuple[int, str]]:
    for match in WORD.finditer(words):
        word = match.group()
        named = _is_name(word) and (word.isupper() or not OPENING.search(words[: match.start()]))
        if named or (len(word) >= COMPOUND and word.islower()):
            yield match.start(), word


def _is_name(word: str) -> bool:
    return len(word) > 1 and word[0].isupper()
