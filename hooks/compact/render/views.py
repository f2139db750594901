"""What each template is given, one frozen dataclass each. Addresses are relative to the page."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class Link:
    """A place to go; `label` names its kind («Neste mål»), `text` the place itself."""

    href: str
    text: str
    label: str = ""


@dataclass(frozen=True)
class Item:
    """A labelled unit with an anchor, and the units inside it."""

    label: str
    anchor: str
    html: Markup
    tools: "Tools"
    belongs: "Belongs | None" = None
    items: tuple["Item", ...] = ()


@dataclass(frozen=True)
class Group:
    """Items under one subheading, or under none."""

    subheading: Markup | None
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Principle:
    """A guiding principle."""

    number: int
    anchor: str
    name: Markup
    html: Markup
    tools: "Tools"
    belongs: "Belongs | None"


@dataclass(frozen=True)
class Listed:
    """An objective in a list: its title there, and the marks that belong behind it."""

    number: int
    href: str
    title: str
    marks: Markup


@dataclass(frozen=True)
class ObjectiveList:
    """The list of objectives that closes a paragraph."""

    heading: Markup
    objectives: tuple[Listed, ...]


@dataclass(frozen=True)
class Paragraph:
    """A numbered paragraph and what it ends in."""

    item: Item
    principles: tuple[Principle, ...]
    objective_list: ObjectiveList | None


@dataclass(frozen=True)
class Footnote:
    """A footnote, and where its mark stands."""

    number: int
    anchor: str
    mark: str
    html: Markup


@dataclass(frozen=True)
class Note:
    """An editorial note; `reading` is None where it only points out a difference."""

    anchor: str
    place: Link
    printed: str
    reading: str | None
    why: Markup


@dataclass(frozen=True)
class Explained:
    """A term with what we say of it; `note` is where it means something narrower here, `home` where it is set up."""

    href: str
    term: str
    definition: Markup
    note: Markup | None
    home: Link | None = None


@dataclass(frozen=True)
class Apparatus:
    """What stands below the text of a page: its footnotes, terms and notes, and where to go from here."""

    footnotes: tuple[Footnote, ...]
    terms: tuple[Explained, ...]
    glossary: str
    notes: tuple[Note, ...]
    all_notes: str
    close: "Close | None"
    downloads: "Downloads | None"
    previous: Link | None
    next: Link | None


@dataclass(frozen=True)
class Download:
    """A file to take away: its kind, its address and how large it is."""

    kind: str
    href: str
    size: str


@dataclass(frozen=True)
class Downloads:
    """The files with the words of a page, what that page is called, and the address of the page of all files."""

    name: str
    files: tuple[Download, ...]
    all: str


@dataclass(frozen=True)
class DownloadsView:
    """Every file to take away, part by part."""

    parts: tuple[Downloads, ...]


@dataclass(frozen=True)
class Place:
    """An entry in the index of a page: the label of a unit and its first words."""

    anchor: str
    label: str
    words: str


@dataclass(frozen=True)
class Filter:
    """Something a search may be narrowed by: its name in the address, its label, and values with their names."""

    name: str
    label: str
    everything: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Paper:
    """What a page says of itself where it is printed: how one cites it, and its address."""

    cited: str
    address: str


@dataclass(frozen=True)
class ObjectiveView:
    """The page of an objective; `whole` is the address of the page with the whole text."""

    number: int
    total: int
    overview: Link
    title: Markup
    tools: "Tools"
    whole: str
    paper: Paper
    commitment: Item
    lead_in: Markup
    groups: tuple[Group, ...]
    places: tuple[Place, ...]
    apparatus: Apparatus


@dataclass(frozen=True)
class ChapterView:
    """The page of a chapter with paragraphs; a block is a paragraph or a subheading."""

    heading: Markup
    whole: str
    paper: Paper
    opening: Item | None
    blocks: tuple[Paragraph | Markup, ...]
    places: tuple[Place, ...]
    apparatus: Apparatus


@dataclass(frozen=True)
class OverviewView:
    """The chapter of objectives: each with its title and the number of its actions."""

    heading: Markup
    objectives: tuple[Listed, ...]
    apparatus: Apparatus


@dataclass(frozen=True)
class FrontView:
    """What follows our own words on the front page; `search` is the address of the page of search."""

    search: str
    chapters: tuple[Link, ...]
    objectives: tuple[Listed, ...]


@dataclass(frozen=True)
class Annotated:
    """A unit and the notes on it."""

    place: Link
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class NotesView:
    """Every editorial note of the site, unit by unit."""

    units: tuple[Annotated, ...]


@dataclass(frozen=True)
class SearchView:
    """The page of search: its address, what one may narrow a search by, and the other ways into the text."""

    search: str
    filters: tuple[Filter, ...]
    ways: tuple[Link, ...]


@dataclass(frozen=True)
class OpenSearchView:
    """What a browser is told of the search; addresses are absolute. The `symbol` is short enough for its list."""

    symbol: str
    name: str
    language: str
    site: str
    search: str


@dataclass(frozen=True)
class SharingView:
    """A page for sharing; `target` is relative to it, the other addresses are absolute."""

    title: str
    site: str
    description: str
    target: str
    canonical: str
    url: str
    picture: str
    language: str


@dataclass(frozen=True)
class HeadView:
    """What a page of the instrument says of itself to machines: names with contents."""

    tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Tools:
    """What one needs to cite a provision: its short name, how it is cited, and its address for sharing.

    `official` is None where the original has no such provision.
    """

    name: str
    cited: str
    official: str | None
    href: str


@dataclass(frozen=True)
class Kind:
    """Things of one kind that belong to a provision; the `label` of a link holds its first words."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Belongs:
    """What belongs to a provision, kind by kind; `name` is the provision's own."""

    name: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True)
class CloseObjective:
    """An objective that stands close to the one of the page, and why."""

    objective: Link
    why: str


@dataclass(frozen=True)
class Close:
    """The objectives close to the one of the page, and what on the site names it."""

    objectives: tuple[CloseObjective, ...]
    named_in: tuple[Link, ...]


@dataclass(frozen=True)
class MovedView:
    """An anchor that has left its page, and where it is now."""

    anchor: str
    href: str


@dataclass(frozen=True)
class Use:
    """A place where something is named, and the words around it."""

    place: Link
    before: str
    words: str
    after: str


@dataclass(frozen=True)
class Entry:
    """A term with all that is known of it."""

    anchor: str
    letter: str
    explained: Explained
    abbreviation: str | None
    english: str
    forms: tuple[str, ...]
    source: Link
    see: tuple[Link, ...]
    synonyms: tuple[str, ...]
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class GlossaryView:
    """Every term, in alphabetical order, and the first of each letter."""

    entries: tuple[Entry, ...]
    letters: tuple[Place, ...]


@dataclass(frozen=True)
class InstrumentEntry:
    """Another instrument with all that is known of it; `text` leads to its words, `norway` to where we have it from."""

    anchor: str
    name: str
    title: str
    english: str
    year: int
    text: Link
    norway: Link | None
    term: Link | None
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class InstrumentGroup:
    """Instruments of one kind."""

    heading: str
    entries: tuple[InstrumentEntry, ...]


@dataclass(frozen=True)
class InstrumentsView:
    """Every other instrument the text names, by kind."""

    groups: tuple[InstrumentGroup, ...]


@dataclass(frozen=True)
class ActorEntry:
    """An actor and every place that gives it a part."""

    anchor: str
    name: str
    meaning: str | None
    synonyms: tuple[str, ...]
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class ActorGroup:
    """Actors of one kind."""

    heading: str
    entries: tuple[ActorEntry, ...]


@dataclass(frozen=True)
class ThemeView:
    """The page of a theme: what it is about, and every provision that has it, by the page it stands on."""

    overview: Link
    name: str
    about: str
    count: int
    groups: tuple["ThemeGroup", ...]


@dataclass(frozen=True)
class ThemeGroup:
    """The provisions of one page that have a theme, with all their words."""

    page: Link
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class ListedTheme:
    """A theme in the list of them all, and how many provisions have it."""

    href: str
    name: str
    about: str
    synonyms: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class ThemesView:
    """Every theme, in alphabetical order."""

    themes: tuple[ListedTheme, ...]


@dataclass(frozen=True)
class Cell:
    """What one objective asks of one actor: the provision, by its whole name and by its letter or number."""

    place: Link
    label: str


@dataclass(frozen=True)
class Row:
    """An actor, and the provisions that involve it under each objective."""

    actor: Link
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class ActorsView:
    """Every actor, by kind, and a table of actors and objectives."""

    groups: tuple[ActorGroup, ...]
    objectives: tuple[Link, ...]
    rows: tuple[Row, ...]
