"""How good an order of hits is, by what readers of the text have judged.

A judgement is 2 for what belongs on top and 1 for what is relevant. nDCG as in Järvelin and Kekäläinen,
"Cumulated gain-based evaluation of IR techniques", ACM Transactions on Information Systems 20 (2002), with
gains of 3 and 1 over the first ten.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from building import PROJECT

SEARCHES = PROJECT / "tests/cases/searches"
FIRST = 10
UNIT = re.compile(r"(?:maal/(?P<objective>\d+)/)?(?:[a-z]+/)?(?:#(?P<anchor>[\w-]+))?$")


@dataclass(frozen=True)
class Query:
    """What somebody looks for, of which kind it is, and what answers it: `7f`, `p23`, `princ-6`, `m7` → 1 or 2."""

    words: str
    kind: str
    judged: Mapping[str, int]


@dataclass(frozen=True)
class Figures:
    """Means over queries, from 0 to 1: of gain, of what is found among ten, of the first best, of empty answers."""

    ndcg: float
    recall: float
    mrr: float
    empty: float


def queries(name: str) -> list[Query]:
    """The judged queries of a file."""
    found = json.loads((SEARCHES / f"{name}.json").read_text(encoding="utf-8"))
    return [Query(it["q"], it["kind"], it["rel"]) for it in found]


def files() -> list[str]:
    """The names of the files of judged queries."""
    return sorted(path.stem for path in Path(SEARCHES).glob("*.json"))


def unit(address: str) -> str | None:
    """What the judgements call the unit at an address; points count as their paragraph."""
    match = UNIT.search(address)
    objective, anchor = (match["objective"], match["anchor"] or "") if match else (None, "")
    if number := re.match(r"avsnitt-(\d+)", anchor):
        return f"p{number[1]}"
    if number := re.match(r"prinsipp-(\d+)", anchor):
        return f"princ-{number[1]}"
    if objective:
        return f"{objective}{anchor}" if anchor else f"m{objective}"
    return None


def figures(asked: Sequence[Query], answers: Mapping[str, Sequence[str]]) -> Figures:
    """The figures of answers, which are units by query, the best first."""
    ranked = [(it, list(dict.fromkeys(answers[it.words]))) for it in asked]
    return Figures(
        fmean(_gain(it.judged, found) for it, found in ranked),
        fmean(sum(unit in it.judged for unit in found[:FIRST]) / min(FIRST, len(it.judged)) for it, found in ranked),
        fmean(_first(it.judged, found) for it, found in ranked),
        fmean(not found for _, found in ranked),
    )


def _gain(judged: Mapping[str, int], found: Sequence[str]) -> float:
    best = sorted(judged.values(), reverse=True)
    return _cumulated([judged.get(unit, 0) for unit in found]) / _cumulated(best)


def _cumulated(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:FIRST]))


def _first(judged: Mapping[str, int], found: Sequence[str]) -> float:
    return next((1 / place for place, unit in enumerate(found, 1) if judged.get(unit) == 2), 0.0)
