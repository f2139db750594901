"""The instrument as data: what the source says, and nothing about pages.

Field names are the keys of the YAML files; a field whose metadata says `file` names the file or
files that hold its value.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from compact.problem import Where

FILE = {"file": True}


@dataclass(frozen=True)
class Mark:
    """A footnote mark: it stands before the character at `offset`, which counts from 0."""

    offset: int
    footnote: int
    where: Where


@dataclass(frozen=True)
class Text:
    """Words exactly as adopted, with the footnote marks lifted out of them."""

    words: str
    marks: tuple[Mark, ...]
    where: Where


@dataclass(frozen=True)
class Subheading:
    """An unnumbered heading among the paragraphs of a chapter or the actions of an objective."""

    subheading: Text
    where: Where


@dataclass(frozen=True)
class Subpoint:
    """A roman-numbered part of a point."""

    numeral: str
    text: Text
    where: Where


@dataclass(frozen=True)
class Point:
    """A lettered part of a paragraph outside the objectives."""

    letter: str
    text: Text
    where: Where
    subpoints: tuple[Subpoint, ...] = ()


@dataclass(frozen=True)
class GuidingPrinciple:
    """A named principle; the text puts a colon between its name and its words."""

    number: int
    name: Text
    text: Text
    where: Where


@dataclass(frozen=True)
class ListedObjective:
    """The short title by which a paragraph lists an objective."""

    number: int
    title: Text
    where: Where


@dataclass(frozen=True)
class ObjectiveList:
    """The list of objectives that closes a paragraph, under a heading of its own."""

    heading: Text
    titles: tuple[ListedObjective, ...]
    where: Where


@dataclass(frozen=True)
class Paragraph:
    """A numbered paragraph, with whatever it ends in: points, principles or a list."""

    paragraph: int
    text: Text
    where: Where
    points: tuple[Point, ...] = ()
    principles: tuple[GuidingPrinciple, ...] = ()
    objective_list: ObjectiveList | None = None


@dataclass(frozen=True)
class Commitment:
    """What states bind themselves to in an objective: itself a numbered paragraph."""

    paragraph: int
    text: Text
    where: Where


@dataclass(frozen=True)
class Action:
    """One lettered action in the menu that an objective offers."""

    letter: str
    text: Text
    where: Where


@dataclass(frozen=True)
class Objective:
    """A numbered objective: heading, commitment, and the actions it may draw on."""

    number: int
    title: Text
    commitment: Commitment
    lead_in: Text
    actions: tuple[Action | Subheading, ...]
    where: Where

    @property
    def lettered(self) -> tuple[Action, ...]:
        """The actions without the subheadings between them."""
        return tuple(it for it in self.actions if isinstance(it, Action))


@dataclass(frozen=True)
class Chapter:
    """A chapter; `slug` is its address and never changes."""

    slug: str
    heading: Text
    where: Where
    contents: tuple[Paragraph | Subheading, ...] = ()
    objectives: tuple[Objective, ...] = field(default=(), metadata=FILE)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The numbered paragraphs without the subheadings between them."""
        return tuple(it for it in self.contents if isinstance(it, Paragraph))


@dataclass(frozen=True)
class Footnote:
    """A note to the text, by the number of its mark."""

    number: int
    text: Text
    where: Where


@dataclass(frozen=True)
class Footnotes:
    """The file of footnotes."""

    footnotes: tuple[Footnote, ...]
    where: Where


@dataclass(frozen=True)
class Erratum:
    """Words that are probably misprinted. `place` names a unit as `resolve.places` does."""

    place: str
    printed: str
    reading: str
    why: str
    where: Where


@dataclass(frozen=True)
class Errata:
    """The file of suspected misprints. It is ours, no part of the instrument."""

    errata: tuple[Erratum, ...]
    where: Where


@dataclass(frozen=True)
class Citation:
    """The file of how the instrument is cited; the `original` is the text this one translates.

    `names` are all the names people write before a reference to it, the one to cite by first.
    `original_reference` is what a reference to the original begins with.
    """

    names: tuple[str, ...]
    adopted_by: str
    original_title: str
    original_language: str
    original_reference: str
    original_url: str
    where: Where


@dataclass(frozen=True)
class Source:
    """Where a definition was looked up; `place` is an address or an article. Pages of the web may have no year."""

    organisation: str
    title: str
    place: str
    where: Where
    year: int | None = None


@dataclass(frozen=True)
class Term:
    """A term of the text, explained in our own words.

    `forms` are all the words it stands as in the text, `english` what the original says, `see` other
    terms, `synonyms` what a reader may look for instead. `note` says where the word means something
    narrower here, `laid_down` is the place of the instrument that sets it up or says what it is. A
    definition without a source says why in `unsourced`, and is not published.
    """

    term: str
    forms: tuple[Text, ...]
    english: str
    definition: str
    where: Where
    abbreviation: str | None = None
    source: Source | None = None
    unsourced: str | None = None
    see: tuple[Text, ...] = ()
    synonyms: tuple[str, ...] = ()
    note: str | None = None
    laid_down: Text | None = None


@dataclass(frozen=True)
class LeftOut:
    """Words that look like terms and have no entry, and why not."""

    words: tuple[Text, ...]
    why: str
    where: Where


@dataclass(frozen=True)
class Glossary:
    """The file of terms. It is ours, no part of the instrument."""

    terms: tuple[Term, ...]
    where: Where
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True)
class Standing:
    """In which years Norway signed and ratified a treaty, and where that was looked up."""

    source: str
    where: Where
    signed: int | None = None
    ratified: int | None = None


@dataclass(frozen=True)
class Instrument:
    """Another instrument that the text names.

    `forms` are all the names it has in the text, `title` and `english` its official ones, `year` when
    it was adopted, `symbol` its number as a document, `place` its address. `term` is the term of the
    glossary that explains it.
    """

    name: str
    forms: tuple[Text, ...]
    title: str
    english: str
    year: int
    place: str
    where: Where
    symbol: str | None = None
    norway: Standing | None = None
    term: Text | None = None


@dataclass(frozen=True)
class Instruments:
    """The file of other instruments. It is ours, no part of the text."""

    treaties: tuple[Instrument, ...]
    where: Where
    declarations: tuple[Instrument, ...] = ()
    guidelines: tuple[Instrument, ...] = ()

    @property
    def all(self) -> tuple[Instrument, ...]:
        """Every instrument."""
        return (*self.treaties, *self.declarations, *self.guidelines)


@dataclass(frozen=True)
class Actor:
    """Someone the text gives a part, under every name it has there.

    `meaning` says who that is. A place that involves it without naming it stands under `also`, one
    that only seems to under `never`; an objective stands for its commitment and all its actions.
    `synonyms` are what a reader may look for instead.
    """

    name: str
    forms: tuple[Text, ...]
    where: Where
    meaning: str | None = None
    synonyms: tuple[str, ...] = ()
    also: tuple[Text, ...] = ()
    never: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Actors:
    """The file of actors. It is ours, no part of the text."""

    authorities: tuple[Actor, ...]
    where: Where
    society: tuple[Actor, ...] = ()
    international: tuple[Actor, ...] = ()

    @property
    def all(self) -> tuple[Actor, ...]:
        """Every actor."""
        return (*self.authorities, *self.society, *self.international)


@dataclass(frozen=True)
class Theme:
    """What provisions of several objectives are about.

    A provision has the theme if any of the `forms` stands in it. One that has it without saying so
    stands under `also`, one that only seems to under `never`; an objective stands for its commitment
    and all its actions. `about` says what the theme holds, `synonyms` are what a reader may look for instead.
    """

    name: str
    about: str
    forms: tuple[Text, ...]
    where: Where
    synonyms: tuple[str, ...] = ()
    also: tuple[Text, ...] = ()
    never: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Themes:
    """The file of themes. It is ours, no part of the text."""

    themes: tuple[Theme, ...]
    where: Where


@dataclass(frozen=True)
class CarriedOut:
    """What carries out a guiding principle: commitments and actions that say any of the `forms`.

    `also` and `never` point at places to add and to leave out, as with themes.
    """

    principle: Text
    forms: tuple[Text, ...]
    where: Where
    also: tuple[Text, ...] = ()
    never: tuple[Text, ...] = ()

    @property
    def name(self) -> str:
        """What it is called."""
        return self.principle.words


@dataclass(frozen=True)
class CloseObjectives:
    """Two objectives that stand close to each other, and why, in our own words."""

    objectives: tuple[Text, ...]
    why: str
    where: Where


@dataclass(frozen=True)
class CloseActions:
    """What a reader of an action says of those in other objectives: `also` come first, `never` are not close."""

    action: Text
    where: Where
    also: tuple[Text, ...] = ()
    never: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Relations:
    """The file of what belongs together within the instrument. It is ours, no part of the text.

    `this_commitment` are the words by which an objective points at its own commitment.
    """

    this_commitment: tuple[Text, ...]
    where: Where
    principles: tuple[CarriedOut, ...] = ()
    objectives: tuple[CloseObjectives, ...] = ()
    actions: tuple[CloseActions, ...] = ()


@dataclass(frozen=True)
class Saying:
    """What readers say instead of words of the text.

    Whoever looks for one of `say` means any of the `forms`. A place that is about it without saying so
    stands under `also`, one that says it and is about something else under `never`; an objective stands
    for its commitment and all its actions.
    """

    say: tuple[Text, ...]
    where: Where
    forms: tuple[Text, ...] = ()
    also: tuple[Text, ...] = ()
    never: tuple[Text, ...] = ()

    @property
    def name(self) -> str:
        """What it is called."""
        return self.say[0].words


@dataclass(frozen=True)
class Thesaurus:
    """The file of what readers say. It is ours, no part of the text, and only the search reads it."""

    sayings: tuple[Saying, ...]
    where: Where


@dataclass(frozen=True)
class Compact:
    """The whole instrument, and what identifies it."""

    title: str
    short_title: str
    symbol: str
    adopted: date
    language: str
    opening: Text
    where: Where
    chapters: tuple[Chapter, ...] = field(metadata=FILE)
    footnotes: Footnotes = field(metadata=FILE)
    errata: Errata = field(metadata=FILE)
    citation: Citation = field(metadata=FILE)
    glossary: Glossary = field(metadata=FILE)
    instruments: Instruments = field(metadata=FILE)
    actors: Actors = field(metadata=FILE)
    themes: Themes = field(metadata=FILE)
    relations: Relations = field(metadata=FILE)
    thesaurus: Thesaurus = field(metadata=FILE)

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """The objectives of all chapters, in order."""
        return tuple(it for chapter in self.chapters for it in chapter.objectives)


def texts(compact: Compact) -> Iterator[Text]:
    """Every text of the instrument in reading order; the footnotes come last."""
    yield compact.opening
    for chapter in compact.chapters:
        yield from texts_in(chapter)
        for objective in chapter.objectives:
            yield from texts_of(objective)
    for footnote in compact.footnotes.footnotes:
        yield footnote.text


def texts_in(chapter: Chapter) -> Iterator[Text]:
    """The texts of a chapter in reading order, without its objectives."""
    yield chapter.heading
    for it in chapter.contents:
        if isinstance(it, Subheading):
            yield it.subheading
        else:
            yield from _texts_of_paragraph(it)


def footnotes_to(shown: Iterable[Text], compact: Compact) -> tuple[Footnote, ...]:
    """The footnotes whose marks stand in the texts shown."""
    marked = {mark.footnote for text in shown for mark in text.marks}
    return tuple(it for it in compact.footnotes.footnotes if it.number in marked)


def texts_of(objective: Objective) -> Iterator[Text]:
    """The texts of an objective in reading order."""
    yield objective.title
    yield objective.commitment.text
    yield objective.lead_in
    for it in objective.actions:
        yield it.text if isinstance(it, Action) else it.subheading


def _texts_of_paragraph(it: Paragraph) -> Iterator[Text]:
    yield it.text
    for point in it.points:
        yield point.text
        yield from (subpoint.text for subpoint in point.subpoints)
    for principle in it.principles:
        yield principle.name
        yield principle.text
    if it.objective_list:
        yield it.objective_list.heading
        yield from (listed.title for listed in it.objective_list.titles)
