"""The names by which our own files point at a unit of the instrument: «mål 7 f», «avsnitt 43 a ii»."""

from collections.abc import Iterator
from dataclasses import dataclass

from compact import urls
from compact.model import Chapter, Compact, Objective, Paragraph, Text, texts_in, texts_of


@dataclass(frozen=True)
class Place:
    """A unit: the name we write in the source, its full Norwegian name, its address, its texts."""

    name: str
    full_name: str
    url: str
    texts: tuple[Text, ...]


def places(compact: Compact) -> dict[str, Place]:
    """Every unit that can be pointed at, by name, in reading order."""
    return {place.name: place for place in _places(compact)}


def _places(compact: Compact) -> Iterator[Place]:
    first = urls.chapter(compact.chapters[0])
    yield Place("ingress", "ingressen", f"{first}#{urls.OPENING_ANCHOR}", (compact.opening,))
    homes: dict[int, str] = {}
    for chapter in compact.chapters:
        for paragraph in chapter.paragraphs:
            yield from _paragraph(chapter, paragraph)
        for objective in chapter.objectives:
            yield from _objective(objective)
        homes.update(_footnote_homes(chapter))
    for footnote in compact.footnotes.footnotes:
        name, number = f"fotnote {footnote.number}", footnote.number
        yield Place(name, name, f"{homes.get(number, first)}#{urls.footnote_anchor(number)}", (footnote.text,))


def _paragraph(chapter: Chapter, it: Paragraph) -> Iterator[Place]:
    page, name = urls.chapter(chapter), f"avsnitt {it.paragraph}"
    anchor = f"{page}#{urls.paragraph_anchor(it.paragraph)}"
    yield Place(name, name, anchor, (it.text,))
    for point in it.points:
        url = f"{page}#{urls.point_anchor(it.paragraph, point.letter)}"
        full = f"{name} bokstav {point.letter}"
        yield Place(f"{name} {point.letter}", full, url, (point.text,))
        for sub in point.subpoints:
            url = f"{page}#{urls.subpoint_anchor(it.paragraph, point.letter, sub.numeral)}"
            short = f"{name} {point.letter} {sub.numeral}"
            yield Place(short, f"{full} punkt {sub.numeral}", url, (sub.text,))
    for principle in it.principles:
        short, url = f"prinsipp {principle.number}", f"{page}#{urls.principle_anchor(principle.number)}"
        yield Place(short, short, url, (principle.name, principle.text))
    if it.objective_list:
        for listed in it.objective_list.titles:
            full = f"{name}, listens punkt {listed.number}"
            yield Place(f"{name} ({listed.number})", full, anchor, (listed.title,))


def _objective(it: Objective) -> Iterator[Place]:
    page, name = urls.objective(it.number), f"mål {it.number}"
    yield Place(f"{name} overskrift", f"{name}, overskriften", page, (it.title,))
    paragraph = it.commitment.paragraph
    url = f"{page}#{urls.paragraph_anchor(paragraph)}"
    yield Place(f"avsnitt {paragraph}", f"{name}, avsnitt {paragraph}", url, (it.commitment.text,))
    for action in it.lettered:
        url = urls.action(it, action.letter)
        yield Place(f"{name} {action.letter}", f"{name} bokstav {action.letter}", url, (action.text,))


def _footnote_homes(chapter: Chapter) -> Iterator[tuple[int, str]]:
    """Which page shows a footnote: the one that shows its mark."""
    for text in texts_in(chapter):
        yield from ((mark.footnote, urls.chapter(chapter)) for mark in text.marks)
    for objective in chapter.objectives:
        for text in texts_of(objective):
            yield from ((mark.footnote, urls.objective(objective.number)) for mark in text.marks)
