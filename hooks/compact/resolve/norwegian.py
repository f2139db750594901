"""Norwegian words → what a search compares: letters folded, endings cut off, compounds in parts.

`overrides/assets/js/worker/norwegian.js` does the same in the browser, to the letter.
"""

import functools
import re
import unicodedata
from collections.abc import Collection, Iterator

import snowballstemmer

STEMMER = snowballstemmer.stemmer("norwegian")
WORD = re.compile("[a-z0-9]+")
MARKS = re.compile("[\u0300-\u036f]")
# One letter may be written in several ways: «på», «paa» and «pa»; «bærekraft», «baerekraft» and «berekraft».
FOLDED = (("ø", "o"), ("æ", "e"), ("ae", "e"), ("oe", "o"), ("aa", "a"), ("ß", "ss"))
# Endings the stemmer does not know: «arbeiderne», «internasjonalt», «aktørenes».
ENDINGS = (
    (re.compile("(?<=[a-z]{3})er(?:e|en|er|es|ens|ne|nes|t|te|ende)$"), "er"),
    (re.compile("(?<=[a-z]{2})(al|iv|er|ell|som|sk|ar|ig)t$"), r"\1"),
)
# Words that stand in every text and say nothing of it.
COMMON = frozenset(
    "a alle alt an and at av be ble blir da de den der dere deres det dette disse du eller en er et etter for fra ha"  # noqa: SIM905  # it is a sentence of words
    " han har hos hun hva hvem hvor hvordan i if ikke in inn is jeg kan med men mot na nar og of ogsa om on opp or oss"
    " pa sa seg sin sine skal slik som t the til to under ut ved vi vil var vare vart ein eit ikkje ei fra mellom blant"
    " gjennom inkludert samt".split()
)
# Fewer letters are no part of a compound, nor its last part.
SHORTEST, LAST = 3, 4


def words(text: str) -> list[str]:
    """The words of a text with folded letters, in lower case; a hyphen parts two words."""
    return WORD.findall(folded(text))


def folded(text: str) -> str:
    """The text in lower case and with the letters a to z only, whichever way its letters are written."""
    plain = MARKS.sub("", unicodedata.normalize("NFKD", text.lower()))
    return functools.reduce(lambda it, pair: it.replace(*pair), FOLDED, plain)


@functools.cache
def stem(word: str) -> str:
    """A folded word without its endings."""
    for ending, rest in ENDINGS:
        word = ending.sub(rest, word)
    return str(STEMMER.stemWord(word))


def stems(text: str) -> list[str]:
    """The stems of the words of a text, without those that stand everywhere."""
    return [stem(word) for word in words(text) if word not in COMMON]


def parts(word: str, known: Collection[str]) -> list[str]:
    """The stems of the parts a folded compound is made of, all of them `known` stems; empty where it is none.

    The last part is as long as can be: it says what the thing is.
    """
    for end in range(SHORTEST, len(word) - LAST + 1):
        last = stem(word[end:])
        if len(last) >= SHORTEST and last in known:
            for first in _without_joint(word[:end]):
                before = [stem(first)] if stem(first) in known else parts(first, known)
                if before:
                    return [*before, last]
    return []


def _without_joint(part: str) -> Iterator[str]:
    """A part of a compound without the letter that joins it, «identitet-s», «barn-e», and as it stands."""
    if len(part) > SHORTEST and part[-1] in "se":
        yield part[:-1]
    yield part
