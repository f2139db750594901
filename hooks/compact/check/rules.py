"""The instrument's own rules, one function each: a model goes in, problems come out."""

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from string import ascii_lowercase
from typing import TypeVar

from compact import urls
from compact.model import Action, Chapter, Compact, Paragraph, Point, texts
from compact.problem import Problem, Where

Rule = Callable[[Compact], Iterator[Problem]]
Numbered = tuple[Where, int | str]
Label = TypeVar("Label", int, str)

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
    return _in_order("paragraph", found, count(1))


def objectives_run_from_1(compact: Compact) -> Iterator[Problem]:
    """Objectives are numbered from 1 through all chapters."""
    return _in_order("objective", [(it.where, it.number) for it in compact.objectives], count(1))


def footnotes_run_from_1(compact: Compact) -> Iterator[Problem]:
    """Footnotes are numbered from 1, in their own file."""
    return _in_order("footnote", [(it.where, it.number) for it in compact.footnotes.footnotes], count(1))


def principles_run_from_1(compact: Compact) -> Iterator[Problem]:
    """Guiding principles are numbered from 1, whichever paragraph holds them."""
    found = [(it.where, it.number) for paragraph in _paragraphs(compact) for it in paragraph.principles]
    return _in_order("guiding principle", found, count(1))


def letters_run_from_a(compact: Compact) -> Iterator[Problem]:
    """Actions of an objective and points of a paragraph are lettered from a."""
    lists: list[Iterable[Action | Point]] = [it.lettered for it in compact.objectives]
    lists += [it.points for it in _paragraphs(compact)]
    for lettered in lists:
        kind = "action" if any(isinstance(it, Action) for it in lettered) else "point"
        yield from _in_order(kind, [(it.where, it.letter) for it in lettered], iter(LETTERS))


def numerals_run_from_i(compact: Compact) -> Iterator[Problem]:
    """Subpoints are numbered with roman numerals from i."""
    for paragraph in _paragraphs(compact):
        for point in paragraph.points:
            yield from _in_order("subpoint", [(it.where, it.numeral) for it in point.subpoints], iter(ROMAN))


def lists_name_every_objective(compact: Compact) -> Iterator[Problem]:
    """A list of objectives names each of them once, in order."""
    for paragraph in _paragraphs(compact):
        if paragraph.objective_list is None:
            continue
        titles = paragraph.objective_list.titles
        yield from _in_order("listed objective", [(it.where, it.number) for it in titles], count(1))
        if len(titles) != len(compact.objectives):
            what = f"{len(titles)} objectives are listed, but there are {len(compact.objectives)}."
            yield Problem(paragraph.objective_list.where, what, "List every objective, or restore the missing file.")


def marks_and_footnotes_match(compact: Compact) -> Iterator[Problem]:
    """Every mark has its footnote, every footnote one mark, and marks stand in order."""
    marks = [mark for text in texts(compact) for mark in text.marks]
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
        if footnote.text.marks:
            yield Problem(footnote.text.where, "a mark stands in a footnote.", "Remove it.")


def slugs_are_addresses(compact: Compact) -> Iterator[Problem]:
    """A chapter's slug is lower-case ASCII and its own."""
    seen = {"assets", "search", urls.NOTES.rstrip("/")}
    for chapter in compact.chapters:
        slug = chapter.slug
        if not (slug.isascii() and slug.replace("-", "").isalnum() and slug == slug.lower()):
            yield Problem(chapter.where, f"{slug} is no address.", "Use the letters a to z, digits and hyphens.")
        elif slug in seen:
            yield Problem(chapter.where, f"the slug {slug} is taken.", "Choose another; never change a published one.")
        seen.add(slug)


def chapters_hold_something(compact: Compact) -> Iterator[Problem]:
    """A chapter has paragraphs or objectives."""
    for chapter in compact.chapters:
        if not _numbered_in(chapter):
            yield Problem(chapter.where, "the chapter is empty.", "Add contents or objectives.")


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


def _numbered_in(chapter: Chapter) -> int:
    return len(chapter.paragraphs) + len(chapter.objectives)


def _paragraphs(compact: Compact) -> Iterator[Paragraph]:
    for chapter in compact.chapters:
        yield from chapter.paragraphs


def _in_order(kind: str, found: Iterable[Numbered], labels: Iterator[Label]) -> Iterator[Problem]:
    """Report the first label that breaks the order, and go on counting from there."""
    for (where, label), expected in zip(found, labels, strict=False):
        if label != expected:
            what = f"{kind} is {_shown(label)}, expected {_shown(expected)}."
            yield Problem(where, what, f"Renumber it, or restore the missing {kind}.")
            return


def _shown(label: int | str) -> str:
    return f"({label})" if isinstance(label, str) else str(label)
