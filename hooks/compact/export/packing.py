"""Texts → fewer characters that compress well: each word is written once, and stands in the texts as a sign or two.

`overrides/assets/js/worker/packing.js` unpacks them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

# Signs that JSON writes as they are; after them come those from FURTHER on.
SIGNS = tuple(chr(code) for code in range(ord("#"), ord("~") + 1) if chr(code) != "\\")
FURTHER = 0x100
# As many words as stand for themselves with one sign.
SHORT = 50


def numbered(words: Iterable[str]) -> dict[str, str]:
    """Each word with two signs that stand for it, by its place in the order of letters."""
    return {word: _two_signs(number, 0) for number, word in enumerate(sorted(words))}


def packed(texts: Sequence[str]) -> dict[str, Any]:
    """The texts in signs, and the words they stand for: the most frequent, then all others in order of letters.

    Of the others each says with one sign how many characters it begins with like the one before.
    """
    counted = Counter(word for text in texts for word in text.split(" "))
    frequent = [word for word, _ in sorted(counted.items(), key=lambda it: (-it[1], it[0]))[:SHORT]]
    others = sorted(counted.keys() - set(frequent))
    signs = {word: SIGNS[number] for number, word in enumerate(frequent)}
    signs |= {word: _two_signs(number, SHORT) for number, word in enumerate(others)}
    return {
        "frequent": " ".join(frequent),
        "others": " ".join(_continued(others)),
        "texts": ["".join(signs[word] for word in text.split(" ")) for text in texts],
    }


def _two_signs(number: int, taken: int) -> str:
    first, second = divmod(number, len(SIGNS))
    lead = first + taken
    return (SIGNS[lead] if lead < len(SIGNS) else chr(FURTHER + lead)) + SIGNS[second]


def _continued(words: Sequence[str]) -> Iterator[str]:
    for before, word in pairwise(["", *words]):
        same = next(
            (at for at, (one, other) in enumerate(zip(before, word, strict=False)) if one != other), len(before)
        )
        same = min(same, len(SIGNS) - 1)
        yield SIGNS[same] + word[same:]
