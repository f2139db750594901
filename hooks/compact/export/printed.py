"""Model → what is printed: parts with a heading, in blocks of words and lists."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from compact.model import (
    Action,
    Chapter,
    Compact,
    Objective,
    ObjectiveList,
    Paragraph,
    Point,
    Subheading,
    Text,
)
from compact.typography import cut, in_sentence

# What fits on one line at the head of a page, in characters.
HEAD = 76


@dataclass(frozen=True)
class Note:
    """A footnote where its mark stands, by the source's own number."""

    number: int
    words: str


Runs = tuple[str | Note, ...]


@dataclass(frozen=True)
class Block:
    """One text, or the items of one list; the labels of `principles` are our own."""

    kind: Literal["opening", "subheading", "lead-in", "commitment", "paragraphs", "points", "principles", "titles"]
    text: Runs = ()
    items: tuple["Item", ...] = ()


@dataclass(frozen=True)
class Item:
    """The text behind one label, under a `name` if it has one, and the lists within it."""

    label: str
    text: Runs
    name: Runs = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Part:
    """A chapter, or an objective `within` the chapter before it.

    `name` is what we call it, `running` as much of that as fits at the head of a page; `label` stands over
    the heading, and blocks `before` come before that.
    """

    name: str
    running: str
    label: str
    heading: Runs
    blocks: tuple[Block, ...]
    before: tuple[Block, ...] = ()
    within: bool = False


def parts(of: Chapter, compact: Compact) -> Iterator[Part]:
    """A chapter and the objectives within it."""
    yield chapter(of, compact)
    yield from (objective(it, compact) for it in of.objectives)


def chapter(it: Chapter, compact: Compact) -> Part:
    """A chapter without its objectives; before the first stands the opening of the instrument."""
    blocks = tuple(_listed("paragraphs", _contents(it, compact)))
    before = (Block("opening", _runs(compact.opening, compact)),) if it is compact.chapters[0] else ()
    name = in_sentence(it.heading.words)
    return Part(name, cut(name, HEAD), "", _runs(it.heading, compact), blocks, before)


def objective(it: Objective, compact: Compact) -> Part:
    """An objective: its commitment, the lead-in, and its actions, in lists that subheadings part."""
    label, own = f"Mål {it.number}", it.commitment
    blocks = (
        Block("commitment", items=(Item(f"{own.paragraph}.", _runs(own.text, compact)),)),
        Block("lead-in", _runs(it.lead_in, compact)),
        *_listed("points", (_action(action, compact) for action in it.actions)),
    )
    name = f"{label}: {it.title.words}"
    return Part(name, cut(name, HEAD), f"{label}:", _runs(it.title, compact), blocks, within=True)


def _listed(kind: Literal["paragraphs", "points"], pieces: Iterable[Item | Block]) -> Iterator[Block]:
    """Items that follow each other as one list."""
    for are_items, found in groupby(pieces, lambda it: isinstance(it, Item)):
        if are_items:
            yield Block(kind, items=tuple(it for it in found if isinstance(it, Item)))
        else:
            yield from (it for it in found if isinstance(it, Block))


def _contents(of: Chapter, compact: Compact) -> Iterator[Item | Block]:
    for it in of.contents:
        if isinstance(it, Subheading):
            yield Block("subheading", _runs(it.subheading, compact))
        else:
            yield Item(f"{it.paragraph}.", _runs(it.text, compact), blocks=tuple(_within(it, compact)))
            if it.objective_list:
                yield from _objective_list(it.objective_list, compact)


def _within(it: Paragraph, compact: Compact) -> Iterator[Block]:
    if it.points:
        yield Block("points", items=tuple(_point(point, compact) for point in it.points))
    if it.principles:
        named = ((str(its.number), its) for its in it.principles)
        items = (Item(label, _runs(its.text, compact), _runs(its.name, compact)) for label, its in named)
        yield Block("principles", items=tuple(items))


def _point(it: Point, compact: Compact) -> Item:
    subpoints = tuple(Item(f"{sub.numeral}.", _runs(sub.text, compact)) for sub in it.subpoints)
    blocks = (Block("points", items=subpoints),) if subpoints else ()
    return Item(f"{it.letter})", _runs(it.text, compact), blocks=blocks)


def _objective_list(it: ObjectiveList, compact: Compact) -> Iterator[Block]:
    yield Block("subheading", _runs(it.heading, compact))
    titles = tuple(Item(f"({listed.number})", _runs(listed.title, compact)) for listed in it.titles)
    yield Block("titles", items=titles)


def _action(it: Action | Subheading, compact: Compact) -> Item | Block:
    if isinstance(it, Subheading):
        return Block("subheading", _runs(it.subheading, compact))
    return Item(f"{it.letter})", _runs(it.text, compact))


def _runs(text: Text, compact: Compact) -> Runs:
    """The words as adopted, with each footnote where its mark stands."""
    notes = {it.number: it.text.words for it in compact.footnotes.footnotes}
    runs: list[str | Note] = []
    start = 0
    for mark in text.marks:
        runs += [text.words[start : mark.offset], Note(mark.footnote, notes[mark.footnote])]
        start = mark.offset
    return tuple(run for run in (*runs, text.words[start:]) if run)
