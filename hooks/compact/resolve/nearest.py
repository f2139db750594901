"""Which texts are nearest to which: TF-IDF over the stems of their words and over their subjects.

Weights and cosine as in Salton and Buckley, "Term-weighting approaches in automatic text retrieval",
Information Processing & Management 24 (1988); stems by the Norwegian stemmer of Snowball.
"""

import functools
import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import snowballstemmer

from compact.resolve.names import WORD

Weights = Mapping[str, float]

STEMMER = snowballstemmer.stemmer("norwegian")

# What more than one in five texts says tells them apart no longer.
COMMON = 1 / 5
# What a text is about counts for more than a word it uses.
SUBJECT = 2.5


def nearest(texts: Mapping[str, str], subjects: Mapping[str, Collection[str]]) -> dict[str, tuple[str, ...]]:
    """By the name of each text, the names of all that share anything with it, the nearest first.

    `subjects` are what each text is about, by its name. Of texts that are as near, the earlier comes first.
    """
    vectors = _vectors(texts, subjects)
    sharing: dict[str, list[tuple[str, float]]] = {}
    for name, weights in vectors.items():
        for feature, weight in weights.items():
            sharing.setdefault(feature, []).append((name, weight))
    names = list(texts)
    order = {name: place for place, name in enumerate(names)}
    ranked: dict[str, tuple[str, ...]] = {}
    for name, weights in vectors.items():
        nearness = _nearness(weights, sharing)
        # Rounded, so that the order does not hang on the last bit of a sum.
        by_nearness = sorted((-round(it, 9), order[other]) for other, it in nearness.items() if other != name)
        ranked[name] = tuple(names[place] for _, place in by_nearness)
    return ranked


def _nearness(weights: Weights, sharing: Mapping[str, Sequence[tuple[str, float]]]) -> dict[str, float]:
    nearness: dict[str, float] = {}
    for feature, weight in weights.items():
        for other, its in sharing[feature]:
            nearness[other] = nearness.get(other, 0) + weight * its
    return nearness


def _vectors(texts: Mapping[str, str], subjects: Mapping[str, Collection[str]]) -> dict[str, Weights]:
    said = {name: Counter(_stems(words)) for name, words in texts.items()}
    spread = Counter(stem for stems in said.values() for stem in stems)
    about = Counter(subject for name in texts for subject in subjects[name])
    vectors: dict[str, Weights] = {}
    for name, stems in said.items():
        weights = {
            stem: (1 + math.log(times)) * math.log(len(texts) / spread[stem])
            for stem, times in stems.items()
            if 1 < spread[stem] <= len(texts) * COMMON
        }
        weights |= {f"# {it}": SUBJECT * math.log(len(texts) / about[it]) for it in subjects[name]}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1
        vectors[name] = {feature: weight / length for feature, weight in weights.items()}
    return vectors


@functools.cache
def _stems(words: str) -> tuple[str, ...]:
    """Stemming is slow, and a preview builds again after every change of one text."""
    return tuple(STEMMER.stemWord(it.group().lower()) for it in WORD.finditer(words))
