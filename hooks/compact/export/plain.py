"""The instrument → plain text: each objective, each chapter and the whole, one paragraph a line.

Labels stand as in the original, footnote marks as [4] and the notes last. The first lines, up to an
empty one, are ours.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compact import urls
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
    footnotes_to,
    texts,
    texts_in,
    texts_of,
)
from compact.resolve.known import Known
from compact.typography import capitalised, in_sentence


@dataclass(frozen=True)
class Part:
    """What one file holds: the address of its page, its name, its paragraphs and all texts in them."""

    page: str
    name: str
    paragraphs: tuple[str, ...]
    texts: tuple[Text, ...]


def plain_files(known: Known, status: str, site_url: str) -> Iterator[tuple[str, str]]:
    """Every part and the whole as text, each with its address; `status` says what the text is worth."""
    for part in _parts(known):
        head = (part.name, f"{known.compact.title} ({known.compact.symbol})", status, site_url + part.page)
        notes = (f"[{it.number}] {it.text.words}" for it in footnotes_to(part.texts, known.compact))
        blocks = ("\n".join(line for line in head if line), *part.paragraphs, *notes)
        yield urls.download(part.page, "txt"), "\n\n".join(blocks) + "\n"


def _parts(known: Known) -> Iterator[Part]:
    compact = known.compact
    yield Part(urls.FRONT, "", tuple(_whole(compact)), tuple(texts(compact)))
    for chapter in compact.chapters:
        opening = (compact.opening,) if chapter is compact.chapters[0] else ()
        shown = (*opening, *texts_in(chapter), *(text for it in chapter.objectives for text in texts_of(it)))
        paragraphs = (*map(_marked, opening), *_chapter(chapter))
        yield Part(urls.chapter(chapter), in_sentence(chapter.heading.words), paragraphs, shown)
        for it in chapter.objectives:
            name = capitalised(known.places.at[it.where].cited)
            yield Part(urls.objective(it.number), name, tuple(_objective(it)), tuple(texts_of(it)))


def _whole(compact: Compact) -> Iterator[str]:
    yield _marked(compact.opening)
    for chapter in compact.chapters:
        yield from _chapter(chapter)


def _chapter(it: Chapter) -> Iterator[str]:
    yield _marked(it.heading)
    for block in it.contents:
        if isinstance(block, Subheading):
            yield _marked(block.subheading)
        else:
            yield from _paragraph(block)
    for objective in it.objectives:
        yield from _objective(objective)


def _paragraph(it: Paragraph) -> Iterator[str]:
    yield f"{it.paragraph}. {_marked(it.text)}"
    for point in it.points:
        yield from _point(point)
    for principle in it.principles:
        yield f"{_marked(principle.name)}: {_marked(principle.text)}"
    if it.objective_list:
        yield from _list(it.objective_list)


def _point(it: Point) -> Iterator[str]:
    yield f"{it.letter}) {_marked(it.text)}"
    yield from (f"{sub.numeral}. {_marked(sub.text)}" for sub in it.subpoints)


def _list(it: ObjectiveList) -> Iterable[str]:
    return _marked(it.heading), "\n".join(f"({its.number}) {_marked(its.title)}" for its in it.titles)


def _objective(it: Objective) -> Iterator[str]:
    yield f"MÅL {it.number}: {_marked(it.title)}"
    yield f"{it.commitment.paragraph}. {_marked(it.commitment.text)}"
    yield _marked(it.lead_in)
    for each in it.actions:
        yield f"{each.letter}) {_marked(each.text)}" if isinstance(each, Action) else _marked(each.subheading)


def _marked(it: Text) -> str:
    """The words with the marks of their footnotes."""
    words, end = "", 0
    for mark in it.marks:
        words += f"{it.words[end : mark.offset]}[{mark.footnote}]"
        end = mark.offset
    return words + it.words[end:]
