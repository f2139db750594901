"""The whole build, in the order it happens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from compact import urls
from compact.check.rules import RULES_OF_THE_WHOLE, RULES_WITHIN_A_FILE
from compact.check.shape import Reading, shape
from compact.export.data import actor_file, glossary_file, instrument_file, relation_file, theme_file
from compact.export.epub import epub
from compact.export.ledger import Ledger, ledger
from compact.export.pdf import pdfs
from compact.export.pictures import pictures
from compact.export.plain import plain_files
from compact.export.references import reference_file
from compact.export.search import search_file
from compact.load import load
from compact.model import Compact
from compact.problem import Problem, SourceError, Where
from compact.render.moved import moved_pages
from compact.render.pages import Page, Published, pages
from compact.render.paper import paper
from compact.render.prose import markdown
from compact.render.search import open_search
from compact.render.sharing import sharing_pages
from compact.resolve.actors import actor_problems, involved
from compact.resolve.belonging import Ties, backlinks, belonging
from compact.resolve.footnotes import footnote_layer
from compact.resolve.instruments import instrument_forms, instrument_layer, instrument_problems, instrument_words
from compact.resolve.known import Known
from compact.resolve.layer import merged
from compact.resolve.names import uses
from compact.resolve.notes import note_layer
from compact.resolve.places import places
from compact.resolve.prose import faults_in_file
from compact.resolve.references import references
from compact.resolve.relations import (
    carried_out,
    close_objectives,
    commitment_layer,
    related_actions,
    relation_problems,
)
from compact.resolve.terms import glossary_problems, term_forms, term_layer
from compact.resolve.themes import theme_problems, themed
from compact.resolve.thesaurus import thesaurus_problems

ROOT = "compact.yml"
ANCHOR = re.compile(r' id="([^"]+)"')


@dataclass(frozen=True)
class Task:
    """What to build, from which folders, and where it will stand.

    `prose` holds our own pages in Markdown and `prose_addresses` all addresses on them; `ledger` is
    the file of everything ever published, None in a preview, which also goes without pictures and
    `downloads`. `status` is what every page says of the text, and those files as well.
    """

    source: Path
    templates: Path
    prose: Path
    prose_addresses: frozenset[str] = frozenset()
    site_url: str = ""
    ledger: Path | None = None
    status: str = ""
    downloads: bool = True


@dataclass(frozen=True)
class Site:
    """What the build hands over: pages in reading order, other files by address, and how to set prose.

    `moved` is HTML by address of the page where it belongs: anchors that have gone elsewhere.
    `ledger` is the text the ledger must now have.
    """

    pages: tuple[Page, ...]
    files: dict[str, str | bytes]
    moved: dict[str, str]
    ledger: str
    known: Known
    status: str

    def markdown(self, words: str, file: str) -> str:
        """The Markdown of one of our own pages, with the references in it as links."""
        return markdown(words, file, self.known.references)

    def paper(self, title: str, address: str) -> str:
        """What stands at the edges of a page on paper, as CSS."""
        return paper(title, address, self.known.compact.symbol, self.status)


def build(task: Task) -> Site:
    """Do the task; raise SourceError with every fault of the source, the prose and the ledger."""
    known = read(task.source, task.prose)
    taken = dict(_to_take_away(known, task))
    sizes = {address: len(it) for address, it in taken.items()}
    made = pages(known, task.templates, Published(task.site_url, sizes))
    shared = list(sharing_pages(known.compact, known.places, task.site_url, task.templates))
    published = {*task.prose_addresses, *(it.url for it in shared), *(it for page in made for it in _addresses(page))}
    kept = _ledger(task, published)
    moved = moved_pages(kept.redirects, known.compact, task.site_url, task.templates)
    files: dict[str, str | bytes] = {f"{it.url}index.html": it.html for it in (*shared, *moved.pages)}
    files[urls.REFERENCES] = reference_file(known.references)
    files[urls.OPEN_SEARCH] = open_search(known.compact, task.site_url, task.templates)
    files[urls.SEARCH_INDEX] = search_file(known, made, _prose(task.prose))
    files[urls.GLOSSARY_DATA] = glossary_file(known)
    files[urls.INSTRUMENT_DATA] = instrument_file(known)
    files[urls.ACTOR_DATA] = actor_file(known)
    files[urls.THEME_DATA] = theme_file(known)
    files[urls.RELATION_DATA] = relation_file(known)
    if task.ledger:
        files.update(pictures(known.compact, task.templates / urls.TYPEFACE))
    files.update(taken)
    return Site(made, files, moved.anchors, kept.text, known, task.status)


def _to_take_away(known: Known, task: Task) -> Iterator[tuple[str, bytes]]:
    """The same words as PDF, as a book and as plain text, by address."""
    if task.ledger and task.downloads:
        yield from pdfs(known, task.site_url, task.status, task.templates)
        yield epub(known, task.templates, task.status, task.site_url)
        for address, text in plain_files(known, task.status, task.site_url):
            yield address, text.encode()


def read(source: Path, prose: Path | None = None) -> Known:
    """The instrument and what is known about it; raise SourceError with every fault they or our prose have."""
    problems: list[Problem] = []
    nodes = load(source, problems)
    unreadable = bool(problems)
    reading = Reading(nodes, problems)
    compact = shape(Compact, ROOT, reading) if ROOT in nodes else None
    if not unreadable:
        _report_unused(source, reading)
    known = None
    if compact is not None:
        known = _check(compact, reading, prose, whole=not unreadable and not reading.broken)
    stop_if(problems, [(source / name).as_posix() for name in nodes])
    if known is None:
        raise AssertionError("a source without problems makes a model")
    return known


def _prose(folder: Path) -> dict[str, str]:
    """Our own pages in Markdown, by their address."""
    found = {path.relative_to(folder).with_suffix("").as_posix(): path for path in sorted(folder.rglob("*.md"))}
    return {
        f"{name.removesuffix('index')}/".replace("//", "/").removeprefix("/"): path.read_text(encoding="utf-8")
        for name, path in found.items()
    }


def _addresses(page: Page) -> Iterator[str]:
    yield page.url
    yield from (f"{page.url}#{anchor}" for anchor in ANCHOR.findall(page.html))


def _ledger(task: Task, published: set[str]) -> Ledger:
    if task.ledger is None:
        return Ledger("", {})
    problems: list[Problem] = []
    kept = ledger(task.ledger, published, problems)
    stop_if(problems, [])
    return kept


def stop_if(problems: list[Problem], files: list[str]) -> None:
    """Raise SourceError if there are problems, ordered as the files are read."""
    rank = {name: index for index, name in enumerate(files)}
    if problems:
        raise SourceError(sorted(set(problems), key=lambda it: (rank.get(it.where.file, len(rank)), it.where, it.what)))


def _report_unused(source: Path, reading: Reading) -> None:
    if ROOT not in reading.files:
        where = Where((source / ROOT).as_posix(), 1, 1)
        reading.problem(where, "the file is missing.", "Restore it: it names all the others.")
        return
    for name in reading.files:
        if name not in reading.used:
            where = Where((source / name).as_posix(), 1, 1)
            reading.problem(where, "no other file names this one.", "Name it where it belongs, or move it away.")


def _check(compact: Compact, reading: Reading, prose: Path | None, *, whole: bool) -> Known | None:
    found = [problem for rule in RULES_WITHIN_A_FILE for problem in rule(compact)]
    reading.problems.extend(problem for problem in found if problem.where.file not in reading.broken)
    if not whole:
        return None
    reading.problems.extend(problem for rule in RULES_OF_THE_WHOLE for problem in rule(compact))
    units = places(compact)
    grammar = references(compact, units)
    marks = merged(footnote_layer(compact), note_layer(compact, units, grammar, reading.problems))
    reading.problems.extend(glossary_problems(compact, grammar))
    reading.problems.extend(instrument_problems(compact))
    reading.problems.extend(actor_problems(compact, units, grammar))
    reading.problems.extend(theme_problems(compact, units, grammar))
    reading.problems.extend(relation_problems(compact, units, grammar))
    reading.problems.extend(thesaurus_problems(compact, units, grammar))
    terms, instruments = compact.glossary.terms, compact.instruments.all
    used, named = uses(units, term_forms(terms)), uses(units, instrument_forms(instruments))
    for file in sorted(prose.rglob("*.md")) if prose else ():
        reading.problems.extend(faults_in_file(file.as_posix(), file.read_text(encoding="utf-8"), grammar))
    # What a name belongs to is settled in this order: a term within the name of an instrument is not marked.
    taken = merged(marks, instrument_words(named))
    words = merged(instrument_layer(named, marks), term_layer(used, taken))
    layer = merged(marks, words, commitment_layer(compact, merged(marks, words)))
    parts, topics = involved(compact, units, grammar), themed(compact, units, grammar)
    ties = Ties(
        topics,
        parts,
        carried_out(compact, units, grammar),
        related_actions(compact, units, grammar, topics),
        backlinks(compact, units, grammar, used, layer),
    )
    close = close_objectives(compact, grammar)
    return Known(compact, layer, units, grammar, used, named, parts, topics, belonging(units, ties), close)
