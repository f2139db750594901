"""The PDF files: all the words, in order, whole pages, and what a screen reader needs; and each check can fail."""

import hashlib
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from building import PROJECT, SOURCE, TINY
from compact import urls
from compact.export.pdf import TEMPLATE, pdfs
from compact.model import Action, Chapter, Compact, Objective, Subheading
from compact.pipeline import read
from compact.resolve.known import Known
from pdf_expected import expected
from pdf_faults import faults
from pdf_pages import opened

ADDRESS = "https://en-eier-med-langt-navn.github.io/fns-migrasjonsplattform/"
STATUS = "Uoffisiell oversettelse av 11. juli 2018. Den er ikke bindende. Les originalen."
OVERRIDES = PROJECT / "overrides"


@pytest.fixture(scope="module")
def known() -> Known:
    """The real instrument."""
    return read(SOURCE)


@pytest.fixture(scope="module")
def made(known: Known) -> dict[str, bytes]:
    """Every PDF of it."""
    return dict(pdfs(known, ADDRESS, STATUS, OVERRIDES))


def test_every_pdf_is_as_it_should_be(known: Known, made: dict[str, bytes]) -> None:
    """Words, notes, pages, margins, tags, lists, bookmarks and fonts of all of them."""
    wanted = dict(expected(known.compact, ADDRESS))
    assert list(wanted) == list(made)
    assert {} == {url: found for url, content in made.items() if (found := faults(opened(content), wanted[url]))}


def test_another_instrument_is_set_by_the_same_code() -> None:
    """The tiny one too, whose parts fill no page."""
    tiny = read(TINY / "source")
    wanted = dict(expected(tiny.compact, ADDRESS))
    made = dict(pdfs(tiny, ADDRESS, STATUS, OVERRIDES))
    assert list(wanted) == list(made)
    found = {fault for url, content in made.items() for fault in faults(opened(content), wanted[url])}
    assert set() == {fault for fault in found if "almost empty" not in fault}


def test_two_runs_give_the_same_bytes(known: Known, made: dict[str, bytes]) -> None:
    """Neither the hour nor the folder of the fonts shows."""
    again = {url: hashlib.sha256(content).hexdigest() for url, content in pdfs(known, ADDRESS, STATUS, OVERRIDES)}
    assert again == {url: hashlib.sha256(content).hexdigest() for url, content in made.items()}


def test_the_site_has_every_pdf(site: Path, made: dict[str, bytes]) -> None:
    """Under the addresses the pages link to, and no other."""
    assert set(made) == {path.relative_to(site).as_posix() for path in site.rglob("*.pdf")}


@pytest.fixture(scope="module")
def one(known: Known) -> Known:
    """The instrument with one objective only: two pages, a footnote and a subheading among its actions."""
    chapter = next(it for it in known.compact.chapters if it.objectives)
    return replace(known, compact=with_objective(known.compact, chapter, chapter.objectives[1]))


def with_objective(compact: Compact, chapter: Chapter, it: Objective) -> Compact:
    """The instrument with this objective only."""
    return replace(compact, chapters=(replace(chapter, objectives=(it,)),))


def told(known: Known, made: Known, overrides: Path = OVERRIDES, change: Callable[[bytes], bytes] = bytes) -> list[str]:
    """The faults of the objective of `made`, changed, where that of `known` is wanted."""
    (url, wanted), *_ = [it for it in expected(known.compact, ADDRESS) if it[1].most_pages == 2]
    return faults(opened(change(dict(pdfs(made, ADDRESS, STATUS, overrides))[url])), wanted)


Actions = tuple[Action | Subheading, ...]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda it: it[:-1], "is missing l)"),
        (lambda it: it[1:], "is missing a)"),
        (lambda it: (it[1], it[0], *it[2:]), "is missing a)"),
        (lambda it: (replace(it[0], letter="b"), replace(it[1], letter="a"), *it[2:]), "is missing a)"),
        (lambda it: (*it, replace(it[-1], letter="m")), "is missing "),
        (lambda it: (replace(it[0], text=replace(it[0].text, words=it[0].text.words.upper())), *it[1:]), "is missing "),
        (lambda it: (replace(it[0], text=replace(it[0].text, marks=())), *it[1:]), "footnote is not with its mark"),
        (lambda it: tuple(each for each in it if isinstance(each, Action)), "lists of (1, 12)"),
    ],
    ids=["last", "first", "order", "letters", "more", "words", "mark", "subheading"],
)
def test_a_change_of_the_words_is_told(one: Known, change: Callable[[Actions], Actions], fault: str) -> None:
    """What is lost, added, moved or spelled otherwise."""
    chapter = one.compact.chapters[0]
    it = replace(chapter.objectives[0], actions=change(chapter.objectives[0].actions))
    changed = replace(one, compact=with_objective(one.compact, chapter, it))
    assert [] == told(one, one)
    assert any(fault in found for found in told(one, changed))


STICKY = "block(sticky: true, indented(par(prose(it.text))))"
LISTED = "#let listed(of, width, blocks) = "
EACH = "for it in of.items { listed(of + (items: (it,)), width, blocks) }"


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("right: 28mm", "right: -40mm", "in the margin stands"),
        (STICKY, f"{STICKY}\npagebreak()", "page 1 ends in"),
        ("blocks(part.blocks,", "pagebreak(); pagebreak(); blocks(part.blocks,", "is almost empty"),
        ("above: 1.8em", "above: 300mm", "3 pages"),
        ('of.kind == "paragraphs" or', "true or", "stands on no one page"),
        ("str(it.number)", "str(it.number + 1)", "footnote is not with its mark"),
        (LISTED, f"{LISTED}if of.items.len() > 1 {{ {EACH} }} else ", "lists of"),
        ("context running(here().page())", "data.title", "page 1 is headed"),
        ("#data.permalink", "", "page 1 ends"),
        ("outlined: true,", "outlined: true, bookmarked: false,", "bookmark None"),
        ('"Plattform", ', "", "set in "),
        ('paper: "a4"', 'paper: "us-letter"', "page 1 is 612"),
        ('white, "-"', 'white, hyphenate: true, block(width: 2pt, "migrasjon")', "has hyphens that some readers lose"),
        ("lang: data.language", 'lang: "en"', "language is en"),
    ],
    ids=lambda it: it if " " not in it else "",
)
def test_a_fault_of_the_template_is_told(one: Known, tmp_path: Path, before: str, after: str, fault: str) -> None:
    """What is cut off, stranded, parted, empty, unmarked or set in another typeface."""
    overrides = tmp_path / "overrides"
    for name in (TEMPLATE, urls.TYPEFACE):
        (overrides / name).parent.mkdir(parents=True)
        (overrides / name).write_bytes((OVERRIDES / name).read_bytes())
    template = (overrides / TEMPLATE).read_text(encoding="utf-8")
    assert before in template
    (overrides / TEMPLATE).write_text(template.replace(before, after, 1), encoding="utf-8")
    assert any(fault in found for found in told(one, one, overrides))


@pytest.mark.parametrize(
    ("key", "fault"),
    [
        ("/StructTreeRoot", "structure is False"),
        ("/MarkInfo", "marked is False"),
        ("/Lang", "language is None"),
        ("/ViewerPreferences", "shows its title is False"),
        ("/Metadata", "PDF/UA is None"),
        ("/Outlines", "bookmark None"),
    ],
)
def test_a_file_that_says_less_is_told(one: Known, key: str, fault: str) -> None:
    """Without tags, language, title, standards or bookmarks."""

    def without(content: bytes) -> bytes:
        pdf, saved = pikepdf.open(io.BytesIO(content)), io.BytesIO()
        del pdf.Root[key]
        pdf.save(saved)
        return saved.getvalue()

    assert fault in " ".join(told(one, one, change=without))
