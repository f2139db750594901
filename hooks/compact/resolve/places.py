"""The units of the instrument as one points at them: «mål 7 f», «avsnitt 43 a ii»."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from compact import urls
from compact.model import (
    Action,
    Chapter,
    Compact,
    GuidingPrinciple,
    Objective,
    Paragraph,
    Point,
    Subpoint,
    Text,
    texts_in,
    texts_of,
)
from compact.problem import Where


@dataclass(frozen=True)
class Place:
    """A unit: the name we write in the source, its full Norwegian name, its address, its texts.

    `aliases` are other names of the same unit. `cited` is how a Norwegian text cites it and
    `official` how the United Nations do, None where their text has no such unit. `shared` are its
    addresses for sharing, each with what the unit is called there, the one we hand out first;
    without one, it is shared by its own address. A place `within` another only repeats words. `kind` is what
    the unit is: title, commitment, action, paragraph, point, principle, footnote or opening.
    """

    name: str
    full_name: str
    url: str
    texts: tuple[Text, ...]
    aliases: tuple[str, ...] = ()
    cited: str = ""
    official: str | None = None
    shared: tuple[tuple[str, str], ...] = ()
    within: bool = False
    kind: str = ""

    @property
    def heading(self) -> bool:
        """Whether it is the heading of an objective, not running words."""
        return self.kind == "title"

    def runs(self, text: Text) -> bool:
        """Whether these are running words of the place, no heading or name of it."""
        return not self.heading and text is self.texts[-1]

    @property
    def share(self) -> str:
        """The address to hand out."""
        return self.shared[0][0] if self.shared else self.url


@dataclass(frozen=True)
class Places:
    """Every unit that can be pointed at, in reading order; `at` finds it by where the source has it."""

    all: tuple[Place, ...]
    at: Mapping[Where, Place]


def places(compact: Compact) -> Places:
    """Every unit that can be pointed at."""
    found = tuple(_places(compact))
    return Places(tuple(place for _, place in found), {where: place for where, place in found if where})


Found = tuple[Where | None, Place]


def _places(compact: Compact) -> Iterator[Found]:
    first = urls.chapter(compact.chapters[0])
    yield (
        compact.opening.where,
        Place(
            "ingress",
            "ingressen",
            f"{first}#{urls.OPENING_ANCHOR}",
            (compact.opening,),
            (),
            "ingressen",
            kind="opening",
        ),
    )
    homes: dict[int, str] = {}
    for chapter in compact.chapters:
        for paragraph in chapter.paragraphs:
            yield from _paragraph(chapter, paragraph)
        for objective in chapter.objectives:
            yield from _objective(objective)
        homes.update(_footnote_homes(chapter))
    for footnote in compact.footnotes.footnotes:
        name, number = f"fotnote {footnote.number}", footnote.number
        url = f"{homes.get(number, first)}#{urls.footnote_anchor(number)}"
        yield footnote.where, Place(name, name, url, (footnote.text,), (), name, kind="footnote")


def _paragraph(chapter: Chapter, it: Paragraph) -> Iterator[Found]:
    page, name = urls.chapter(chapter), f"avsnitt {it.paragraph}"
    url = f"{page}#{urls.paragraph_anchor(it.paragraph)}"
    official, shared = f"para. {it.paragraph}", urls.shared_paragraph(it.paragraph)
    yield it.where, Place(name, name, url, (it.text,), (), name, official, ((shared, name),), kind="paragraph")
    for point in it.points:
        yield _point(page, it, point)
        for sub in point.subpoints:
            yield _subpoint(page, it, point, sub)
    for principle in it.principles:
        yield _principle(page, it, principle)
    if it.objective_list:
        for listed in it.objective_list.titles:
            full = f"{name}, listens punkt {listed.number}"
            yield listed.where, Place(f"{name} ({listed.number})", full, url, (listed.title,), (), full, within=True)


def _point(page: str, of: Paragraph, it: Point) -> Found:
    number, letter = of.paragraph, it.letter
    full = f"avsnitt {number} bokstav {letter}"
    return it.where, Place(
        name=f"avsnitt {number} {letter}",
        full_name=full,
        url=f"{page}#{urls.point_anchor(number, letter)}",
        texts=(it.text,),
        cited=full,
        official=f"para. {number} ({letter})",
        shared=((urls.shared_point(number, letter), full),),
        kind="point",
    )


def _subpoint(page: str, of: Paragraph, point: Point, it: Subpoint) -> Found:
    number, letter, numeral = of.paragraph, point.letter, it.numeral
    full = f"avsnitt {number} bokstav {letter} punkt {numeral}"
    return it.where, Place(
        name=f"avsnitt {number} {letter} {numeral}",
        full_name=full,
        url=f"{page}#{urls.subpoint_anchor(number, letter, numeral)}",
        texts=(it.text,),
        cited=full,
        official=f"para. {number} ({letter}) ({numeral})",
        shared=((urls.shared_subpoint(number, letter, numeral), full),),
        kind="point",
    )


def _principle(page: str, of: Paragraph, it: GuidingPrinciple) -> Found:
    # The original letters the principles within their paragraph, the translation only numbers them.
    name, letter = f"prinsipp {it.number}", ascii_lowercase[(it.number - 1) % len(ascii_lowercase)]
    cited = f"{name} (avsnitt {of.paragraph})"
    return it.where, Place(
        name=name,
        full_name=name,
        url=f"{page}#{urls.principle_anchor(it.number)}",
        texts=(it.name, it.text),
        aliases=(f"avsnitt {of.paragraph} {letter}", f"prinsipp {letter}"),
        cited=cited,
        official=f"para. {of.paragraph} ({letter})",
        shared=((urls.shared_principle(it.number), cited),),
        kind="principle",
    )


def _objective(it: Objective) -> Iterator[Found]:
    page, name, number = urls.objective(it.number), f"mål {it.number}", it.commitment.paragraph
    official = f"objective {it.number} (para. {number})"
    yield it.where, Place(name, name, page, (), (), f"{name} (avsnitt {number})", official)
    yield None, Place(f"{name} overskrift", f"{name}, overskriften", page, (it.title,), kind="title")
    yield (
        it.commitment.where,
        Place(
            name=f"avsnitt {number}",
            full_name=f"{name}, avsnitt {number}",
            url=f"{page}#{urls.paragraph_anchor(number)}",
            texts=(it.commitment.text,),
            cited=f"avsnitt {number} ({name})",
            official=f"para. {number}",
            shared=((urls.shared_paragraph(number), f"avsnitt {number} ({name})"),),
            kind="commitment",
        ),
    )
    for action in it.lettered:
        yield _action(it, action)


def _action(of: Objective, it: Action) -> Found:
    number, letter = of.commitment.paragraph, it.letter
    full = f"mål {of.number} bokstav {letter}"
    cited, by_paragraph = f"{full} (avsnitt {number} {letter})", f"avsnitt {number} bokstav {letter} ({full})"
    return it.where, Place(
        name=f"mål {of.number} {letter}",
        full_name=full,
        url=urls.action(of, letter),
        texts=(it.text,),
        aliases=(f"avsnitt {number} {letter}",),
        cited=cited,
        official=f"para. {number} ({letter})",
        shared=((urls.shared_action(of, letter), cited), (urls.shared_point(number, letter), by_paragraph)),
        kind="action",
    )


def _footnote_homes(chapter: Chapter) -> Iterator[tuple[int, str]]:
    """Which page shows a footnote: the one that shows its mark."""
    for text in texts_in(chapter):
        yield from ((mark.footnote, urls.chapter(chapter)) for mark in text.marks)
    for objective in chapter.objectives:
        for text in texts_of(objective):
            yield from ((mark.footnote, urls.objective(objective.number)) for mark in text.marks)
