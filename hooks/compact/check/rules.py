"""The instrument's own rules, one function each: a model goes in, problems come out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from string import ascii_lowercase

from compact import urls
from compact.model import Action, Compact, Paragraph, Point, texts
from compact.problem import Problem, Where

Rule = Callable[[Compact], Iterator[Problem]]
Numbered = tuple[Where, int | str]

SLUG_LENGTH = 60
# Pages of our own.
OWN_PAGES = {
    it.rstrip("/")
    for it in (
        urls.NOTES,
        urls.SEARCH,
        urls.GLOSSARY,
        urls.INSTRUMENTS,
        urls.ACTORS,
        urls.THEMES,
        urls.WHOLE,
        urls.DOWNLOADS,
    )
}
# Folders of addresses and files that are no chapter's.
RESERVED = {"avsnitt", "prinsipp", "bilder", "data"}
NUMBERS = range(1, 10_000)
ROMAN = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
]
# After z the United Nations go on with aa, bb.
LETTERS = [*ascii_lowercase, *(2 * letter for letter in ascii_lowercase)]


def paragraphs_run_from_1(compact: Compact) -> Iterator[Problem]:
    """Paragraphs are numbered through the whole instrument, commitments among them."""
    found: list[Numbered] = []
    for chapter in compact.chapters:
        found += [(it.where, it.paragraph) for it in chapter.paragraphs]
        found += [(it.commitment.where, it.commitment.paragraph) for it in chapter.objectives]
    return _in_order("paragraph", found, NUMBERS)


def objectives_run_from_1(compact: Compact) -> Iterator[Problem]:
    """Objectives are numbered from 1 through all chapters."""
    return _in_order("objective", [(it.where, it.number) for it in compact.objectives], NUMBERS)


def footnotes_run_from_1(compact: Compact) -> Iterator[Problem]:
    """Footnotes are numbered from 1, in their own file."""
    return _in_order("footnote", [(it.where, it.number) for it in compact.footnotes.footnotes], NUMBERS)


def principles_run_from_1(compact: Compact) -> Iterator[Problem]:
    """Guiding principles are numbered from 1, whichever paragraph holds them."""
    found = [(it.where, it.number) for paragraph in _paragraphs(compact) for it in paragraph.principles]
    return _in_order("guiding principle", found, NUMBERS)


def letters_run_from_a(compact: Compact) -> Iterator[Problem]:
    """Actions of an objective and points of a paragraph are lettered from a."""
    lists: list[Iterable[Action | Point]] = [it.lettered for it in compact.objectives]
    lists += [it.points for it in _paragraphs(compact)]
    for lettered in lists:
        kind = "action" if any(isinstance(it, Action) for it in lettered) else "point"
        yield from _in_order(kind, [(it.where, it.letter) for it in lettered], LETTERS)


def numerals_run_from_i(compact: Compact) -> Iterator[Problem]:
    """Subpoints are numbered with roman numerals from i."""
    for paragraph in _paragraphs(compact):
        for point in paragraph.points:
            yield from _in_order("subpoint", [(it.where, it.numeral) for it in point.subpoints], ROMAN)


def lists_name_every_objective(compact: Compact) -> Iterator[Problem]:
    """A list of objectives names each of them once, in order."""
    for paragraph in _paragraphs(compact):
        if paragraph.objective_list is None:
            continue
        titles = paragraph.objective_list.titles
        yield from _in_order("listed objective", [(it.where, it.number) for it in titles], NUMBERS)
        if len(titles) != len(compact.objectives):
            what = f"{len(titles)} objectives are listed, but there are {len(compact.objectives)}."
            yield Problem(paragraph.objective_list.where, what, "List every objective, or restore the missing file.")


def marks_and_footnotes_match(compact: Compact) -> Iterator[Problem]:
    """Every mark has its footnote, every footnote one mark, and marks stand in order."""
    in_notes = {it.text.where for it in compact.footnotes.footnotes}
    marks = [mark for text in texts(compact) if text.where not in in_notes for mark in text.marks]
    notes = {it.number for it in compact.footnotes.footnotes}
    seen: set[int] = set()
    for mark in marks:
        if mark.footnote not in notes:
            yield Problem(
                mark.where, f"there is no footnote {mark.footnote}.", "Correct the mark, or add the footnote."
            )
        elif mark.footnote in seen:
            yield Problem(mark.where, f"footnote {mark.footnote} is marked twice.", "Remove one of the marks.")
        elif mark.footnote < max(seen, default=0):
            yield Problem(mark.where, f"mark {mark.footnote} comes after {max(seen)}.", "Number the marks in order.")
        seen.add(mark.footnote)
    for footnote in compact.footnotes.footnotes:
        if footnote.number not in seen:
            remedy = f"Put [^{footnote.number}] where it belongs in the text."
            yield Problem(footnote.where, f"no mark points to footnote {footnote.number}.", remedy)
        for mark in footnote.text.marks:
            yield Problem(mark.where, "a mark stands in a footnote.", "Remove it.")


def slugs_are_addresses(compact: Compact) -> Iterator[Problem]:
    """A chapter's slug is lower-case ASCII and its own."""
    seen = {"assets", "search", *OWN_PAGES, *RESERVED}
    for chapter in compact.chapters:
        slug = chapter.slug
        if not (
            slug.isascii() and slug.replace("-", "").isalnum() and slug == slug.lower() and len(slug) <= SLUG_LENGTH
        ):
            yield Problem(chapter.where, f"{slug} is no address.", "Use the letters a to z, digits and hyphens.")
        elif slug in seen:
            yield Problem(chapter.where, f"the slug {slug} is taken.", "Choose another; never change a published one.")
        seen.add(slug)


def chapters_hold_something(compact: Compact) -> Iterator[Problem]:
    """A chapter has either contents or objectives; the first has contents, below the opening."""
    for chapter in compact.chapters:
        if bool(chapter.contents) == bool(chapter.objectives):
            what = "the chapter has contents and objectives." if chapter.contents else "the chapter is empty."
            yield Problem(chapter.where, what, "Give it either contents or objectives.")
        elif chapter.contents and not chapter.paragraphs:
            yield Problem(chapter.where, "the chapter has no paragraphs.", "Add one; a subheading stands above others.")
    if compact.chapters and not compact.chapters[0].contents:
        yield Problem(compact.chapters[0].where, "the first chapter has no contents.", "Put one with contents first.")


# What one file shows by itself, and what only the whole source shows.
RULES_WITHIN_A_FILE: tuple[Rule, ...] = (
    letters_run_from_a,
    numerals_run_from_i,
)
RULES_OF_THE_WHOLE: tuple[Rule, ...] = (
    paragraphs_run_from_1,
    objectives_run_from_1,
    footnotes_run_from_1,
    principles_run_from_1,
    lists_name_every_objective,
    marks_and_footnotes_match,
    slugs_are_addresses,
    chapters_hold_something,
)


def _paragraphs(compact: Compact) -> Iterator[Paragraph]:
    for chapter in compact.chapters:
        yield from chapter.paragraphs


def _in_order(kind: str, found: Iterable[Numbered], labels: Sequence[int | str]) -> Iterator[Problem]:
    """Report every label that breaks the order; what follows it may go on from it or around it."""
    items = list(found)
    position = 0
    for (where, label), following in zip_longest(items, [label for _, label in items[1:]]):
        expected = labels[position] if position < len(labels) else None
        position += 1
        if label == expected:
            continue
        what = f"{kind} is {_shown(label)}, expected {_shown(expected) if expected else 'none'}."
        yield Problem(where, what, f"Renumber it, or restore the missing {kind}.")
        if label in labels and following not in labels[position : position + 1]:
            position = labels.index(label) + 1


def _shown(label: int | str) -> str:
    return f"({label})" if isinstance(label, str) else str(label)
