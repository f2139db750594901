"""The whole build, in the order it happens."""

from dataclasses import dataclass
from pathlib import Path

from compact.check.rules import RULES_OF_THE_WHOLE, RULES_WITHIN_A_FILE
from compact.check.shape import Reading, shape
from compact.load import load
from compact.model import Compact
from compact.problem import Problem, SourceError, Where
from compact.render.pages import Page, pages
from compact.resolve.footnotes import footnote_layer
from compact.resolve.layer import Layer, merged
from compact.resolve.notes import note_layer

ROOT = "compact.yml"


@dataclass(frozen=True)
class Site:
    """What the build hands over: the pages, in reading order."""

    pages: tuple[Page, ...]


def build(source: Path, templates: Path) -> Site:
    """Turn the folder `source` into pages; raise SourceError with every fault it has."""
    compact, layer = read(source)
    return Site(pages(compact, layer, templates))


def read(source: Path) -> tuple[Compact, Layer]:
    """The instrument and what is known about it; raise SourceError with every fault they have."""
    problems: list[Problem] = []
    nodes = load(source, problems)
    unreadable = bool(problems)
    reading = Reading(nodes, problems)
    compact = shape(Compact, ROOT, reading) if ROOT in nodes else None
    if not unreadable:
        _report_unused(source, reading)
    layer: Layer = {}
    if compact is not None:
        layer = _check(compact, reading, whole=not unreadable and not reading.broken)
    stop_if(problems, [(source / name).as_posix() for name in nodes])
    if compact is None:
        raise AssertionError("a source without problems makes a model")
    return compact, layer


def stop_if(problems: list[Problem], files: list[str]) -> None:
    """Raise SourceError if there are problems, ordered as the files are read."""
    rank = {name: index for index, name in enumerate(files)}
    if problems:
        raise SourceError(sorted(set(problems), key=lambda it: (rank.get(it.where.file, -1), it.where, it.what)))


def _report_unused(source: Path, reading: Reading) -> None:
    if ROOT not in reading.files:
        where = Where((source / ROOT).as_posix(), 1, 1)
        reading.problem(where, "the file is missing.", "Restore it: it names all the others.")
        return
    for name in reading.files:
        if name not in reading.used:
            where = Where((source / name).as_posix(), 1, 1)
            reading.problem(where, "no other file names this one.", "Name it where it belongs, or move it away.")


def _check(compact: Compact, reading: Reading, *, whole: bool) -> Layer:
    found = [problem for rule in RULES_WITHIN_A_FILE for problem in rule(compact)]
    reading.problems.extend(problem for problem in found if problem.where.file not in reading.broken)
    if not whole:
        return {}
    reading.problems.extend(problem for rule in RULES_OF_THE_WHOLE for problem in rule(compact))
    return merged(footnote_layer(compact), note_layer(compact, reading.problems))
