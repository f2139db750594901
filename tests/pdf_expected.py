"""What each PDF must hold, read from the model and not from what is printed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from compact import urls
from compact.model import (
    Action,
    Chapter,
    Compact,
    Objective,
    Paragraph,
    Subheading,
    Text,
    texts,
    texts_in,
    texts_of,
)
from pdf_pages import joined_words


@dataclass(frozen=True)
class Expected:
    """What one PDF must hold; all texts without spaces.

    `words` is the whole text in order, labels and all; `unparted` are texts that stand on one page each,
    `notes` the number and words of each footnote and the words before its mark, `lists` the lengths of the
    lists in order, `outline` the headings, `names` what heads the pages, `front` what stands before the text.
    """

    title: str
    instrument: str
    symbol: str
    language: str
    permalink: str
    words: str
    unparted: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    lists: tuple[int, ...]
    outline: tuple[str, ...]
    names: tuple[str, ...]
    front: str = ""
    most_pages: int = 1000


Unit = Chapter | Objective


def expected(compact: Compact, site_url: str) -> Iterator[tuple[str, Expected]]:
    """Every PDF by its address, and what it must hold."""
    units = [it for chapter in compact.chapters for it in units_of(chapter)]
    front = joined_words(f"{compact.title}{compact.citation.adopted_by}·{compact.symbol}Innhold")
    whole = expected_of(units, compact, site_url)
    yield urls.download(urls.FRONT, "pdf"), replace(whole, title=compact.title, front=front, most_pages=1000)
    for it in units:
        if isinstance(it, Objective):
            yield (
                urls.download(urls.objective(it.number), "pdf"),
                expected_of([it], compact, site_url + urls.objective(it.number)),
            )
        elif it.paragraphs:
            yield urls.download(urls.chapter(it), "pdf"), expected_of([it], compact, site_url + urls.chapter(it))


def units_of(chapter: Chapter) -> Iterator[Unit]:
    """A chapter and the objectives within it."""
    yield chapter
    yield from chapter.objectives


def expected_of(these: list[Unit], compact: Compact, permalink: str) -> Expected:
    """What a PDF of these chapters and objectives must hold."""
    found = [text for it in these for text in (texts_of(it) if isinstance(it, Objective) else texts_in(it))]
    return Expected(
        title=_name(these[0]),
        instrument=joined_words(compact.title),
        symbol=joined_words(compact.symbol),
        language=compact.language,
        permalink=joined_words(permalink),
        words=joined_words("".join(words for it in these for words in _words(it, compact))),
        unparted=tuple(joined_words(it.text.words) for each in these for it in _actions(each)),
        notes=tuple(_notes(found, compact)),
        lists=tuple(length for it in these for length in _lists(it)),
        outline=tuple(_heading(it) for it in these),
        names=tuple(joined_words(_name(it)) for it in these),
        most_pages=2 if isinstance(these[0], Objective) else 1000,
    )


def _name(it: Unit) -> str:
    return _heading(it) if isinstance(it, Objective) else it.heading.words.capitalize()


def _heading(it: Unit) -> str:
    return f"Mål {it.number}: {it.title.words}" if isinstance(it, Objective) else it.heading.words


def _actions(it: Unit) -> tuple[Action, ...]:
    return it.lettered if isinstance(it, Objective) else ()


def _notes(found: list[Text], compact: Compact) -> Iterator[tuple[str, str]]:
    notes = {it.number: it.text.words for it in compact.footnotes.footnotes}
    for text in found:
        for mark in text.marks:
            note = joined_words(f"{mark.footnote}{notes[mark.footnote]}")
            yield joined_words(text.words[: mark.offset])[-15:], note


def _words(it: Unit, compact: Compact) -> Iterator[str]:
    """The words in the order they are read, each label before its text."""
    if isinstance(it, Objective):
        yield f"{_heading(it)} {it.commitment.paragraph}. {it.commitment.text.words} {it.lead_in.words}"
        for each in it.actions:
            yield f"{each.letter}) {each.text.words}" if isinstance(each, Action) else each.subheading.words
        return
    if it is compact.chapters[0]:
        yield next(texts(compact)).words
    yield it.heading.words
    for block in it.contents:
        if isinstance(block, Subheading):
            yield block.subheading.words
        else:
            yield from _words_of_paragraph(block)


def _words_of_paragraph(it: Paragraph) -> Iterator[str]:
    yield f"{it.paragraph}. {it.text.words}"
    for point in it.points:
        yield f"{point.letter}) {point.text.words}"
        yield from (f"{sub.numeral}. {sub.text.words}" for sub in point.subpoints)
    yield from (f"{principle.number} {principle.name.words}: {principle.text.words}" for principle in it.principles)
    if it.objective_list:
        yield it.objective_list.heading.words
        yield from (f"({listed.number}) {listed.title.words}" for listed in it.objective_list.titles)


def _lists(it: Unit) -> Iterator[int]:
    """The lengths of the lists: what no heading parts is one list, and those within a list follow on it."""
    if isinstance(it, Objective):
        yield 1
    pieces = it.actions if isinstance(it, Objective) else it.contents
    for heading, found in groupby(pieces, lambda piece: isinstance(piece, Subheading)):
        run = list(found)
        if not heading:
            yield len(run)
            yield from (length for piece in run if isinstance(piece, Paragraph) for length in _lists_within(piece))


def _lists_within(it: Paragraph) -> Iterator[int]:
    if it.points:
        yield len(it.points)
        yield from (len(point.subpoints) for point in it.points if point.subpoints)
    if it.principles:
        yield len(it.principles)
    if it.objective_list:
        yield len(it.objective_list.titles)
