"""The plain text is the original: word for word, labels included, in the whole and in its parts."""

import re
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

from building import SOURCE, TINY
from compact import urls
from compact.export.plain import plain_files
from compact.pipeline import read
from test_verbatim import LITTLE, REAL, Case, expected

NAMES = {"real": (SOURCE, REAL), "tiny": (TINY / "source", LITTLE)}
STATUS = "Uoffisiell."
SITE = "https://example.org/"
Files = dict[str, str]


def written(source: Path) -> Files:
    """Every file, by the address of its page."""
    compact = read(source).compact
    pages = (
        urls.FRONT,
        *map(urls.chapter, compact.chapters),
        *(urls.objective(it.number) for it in compact.objectives),
    )
    files = dict(plain_files(read(source), STATUS, SITE))
    assert {urls.download(page, "txt") for page in pages} == files.keys()
    return {page: files[urls.download(page, "txt")] for page in pages}


@pytest.fixture(scope="module")
def files() -> Files:
    """The files of the real source."""
    return written(SOURCE)


def apart(text: str) -> tuple[list[str], list[str], dict[str, list[str]]]:
    """Our lines at the head, the instrument's words, and the footnotes' by number."""
    head, *paragraphs = text.rstrip("\n").split("\n\n")
    notes = {
        it[1 : it.index("]")]: it.replace("[", "", 1).replace("]", "", 1).split() for it in paragraphs if it[0] == "["
    }
    body = " ".join(it for it in paragraphs if it[0] != "[")
    return head.split("\n"), re.sub(r"\[\d+\]", "", body).split(), notes


def same(text: str, case: Case) -> bool:
    """Whether the file of the whole has the original's words, all of them and in order."""
    source, name, differences, moved = case
    return expected(source / "original" / name, differences, moved) == apart(text)[1:]


@pytest.mark.parametrize(("source", "case"), NAMES.values(), ids=NAMES)
def test_the_whole_is_the_original_word_for_word(source: Path, case: Case) -> None:
    """Nothing is lost, added, changed or moved but what is known of the site as well."""
    assert same(written(source)[urls.FRONT], case)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("sårbarhet", "sårbarthet", 1),
        lambda text: re.sub(r"\n\nf\) .*", "", text, count=1),
        lambda text: text.replace("\n\na) ", "\n\nb) ", 1),
        lambda text: text.replace("\n\n16. ", "\n\n", 1),
        lambda text: text.replace("\n\n[4] ", "\n\n[4] Se ", 1),
    ],
)
def test_a_slip_is_seen(files: Files, spoil: Callable[[str], str]) -> None:
    """A swapped letter, a lost action, a wrong or lost label and a changed note each make a difference."""
    spoilt = spoil(files[urls.FRONT])
    assert files[urls.FRONT] != spoilt
    assert not same(spoilt, REAL)


def test_the_parts_are_the_whole(files: Files) -> None:
    """The chapters in order have all its words, the chapter of objectives all of theirs, and each mark has its note."""
    compact = read(SOURCE).compact
    chapters = [apart(files[urls.chapter(it)])[1] for it in compact.chapters]
    assert apart(files[urls.FRONT])[1] == list(chain.from_iterable(chapters))
    for chapter in compact.chapters:
        objectives = [apart(files[urls.objective(it.number)])[1] for it in chapter.objectives]
        heading = chapter.heading.words.split()
        assert not objectives or apart(files[urls.chapter(chapter)])[1] == [*heading, *chain.from_iterable(objectives)]
    for text in files.values():
        assert apart(text)[2].keys() == set(re.findall(r"\w\[(\d+)\]", text))


def test_a_file_says_what_it_is(files: Files) -> None:
    """Which part of what, what it is worth, and where it stands; the first lines are no words of the instrument."""
    title = "Den globale plattformen for trygg, velordnet og regulær migrasjon (A/RES/73/195)"
    assert ["Mål 7 (avsnitt 23)", title, STATUS, f"{SITE}maal/7/"] == apart(files["maal/7/"])[0]
    assert [title, STATUS, SITE] == apart(files[urls.FRONT])[0]


def test_a_paragraph_is_a_line(files: Files) -> None:
    """So that it wraps where it is pasted: no line is broken, indented or ends in a space."""
    for text in files.values():
        assert text.endswith("\n")
        assert not re.search(r"^[^\S\n]|[^\S\n]$|\n{3}|\r|\t", text, re.MULTILINE)
    assert "\n\nf) " in files["maal/7/"]
    assert "Parisplattformen[4] og" in files["maal/2/"]


def test_the_site_has_the_files(site: Path) -> None:
    """They are published with the status that the pages state and the address of the site."""
    text = (site / urls.download("maal/7/", "txt")).read_bytes().decode()
    assert apart(text)[1] == apart(written(SOURCE)["maal/7/"])[1]
    assert apart(text)[0][2] in (site / "index.html").read_text(encoding="utf-8")
