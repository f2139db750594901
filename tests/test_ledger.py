"""An address once published is never lost."""

import re
from pathlib import Path

import pytest

from building import PROJECT, build_site
from html_pages import parse

LEDGER = PROJECT / "source" / "addresses.txt"


def told(project: Path) -> str:
    """What the build says when it must fail, without a traceback."""
    done = build_site(project / "mkdocs.yml", project / "site")
    assert 1 == done.returncode
    assert "Traceback" not in done.stderr
    return done.stderr + done.stdout


def rename_heading(project: Path) -> None:
    """Give a heading of our prose another anchor, which is how anchors get lost."""
    page = project / "docs" / "om" / "index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("{ #numre }", "{ #tall }"), encoding="utf-8")
    front = project / "docs" / "index.md"
    front.write_text(front.read_text(encoding="utf-8").replace("#numre", "#tall"), encoding="utf-8")


def test_the_committed_ledger_is_complete(project: Path) -> None:
    """A build has nothing to add to it."""
    before = (project / "source" / "addresses.txt").read_bytes()
    assert 0 == build_site(project / "mkdocs.yml", project / "site").returncode
    assert before == (project / "source" / "addresses.txt").read_bytes()
    lines = before.decode().splitlines()
    assert {"/maal/7/#f", "/maal/7/f/", "/avsnitt/43/a/ii/", "/om/#sitere", "/visjon/#prinsipp-6"} <= set(lines)
    assert sorted(lines) == lines


def test_a_new_address_is_added_by_itself(project: Path) -> None:
    """A new page of ours stands in the ledger after the build, in its place."""
    (project / "docs" / "om" / "nytt.md").write_text("# Noe nytt\n\n## Her { #her }\n", encoding="utf-8")
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("om/index.md,", "om/index.md, om/nytt.md,"), "utf-8")
    assert 0 == build_site(config, project / "site").returncode
    lines = (project / "source" / "addresses.txt").read_text(encoding="utf-8").splitlines()
    assert {"/om/nytt/", "/om/nytt/#her"} <= set(lines)
    assert sorted(lines) == lines


def test_a_lost_anchor_stops_the_build(project: Path) -> None:
    """With the line of the ledger, and what to write there."""
    rename_heading(project)
    line = LEDGER.read_text(encoding="utf-8").splitlines().index("/om/#numre") + 1
    expected = (
        f"source/addresses.txt:{line}:1: /om/#numre was published and is gone. "
        "Bring it back, or write where it has moved: /om/#numre -> /…"
    )
    assert expected in told(project)


def test_a_redirected_anchor_is_a_line_on_its_page(project: Path) -> None:
    """The build goes on, and the old anchor leads to the new one."""
    rename_heading(project)
    ledger = project / "source" / "addresses.txt"
    text = ledger.read_text(encoding="utf-8")
    ledger.write_text(text.replace("/om/#numre\n", "/om/#numre -> /om/#tall\n"), encoding="utf-8")
    done = build_site(project / "mkdocs.yml", project / "site")
    assert (0, "") == (done.returncode, done.stderr)
    (old,) = parse(project / "site" / "om" / "index.html").query("#numre")
    assert ["#tall"] == [link.attrs["href"] for link in old.query("a")]
    assert "/om/#numre -> /om/#tall\n" in ledger.read_text(encoding="utf-8")


def test_a_redirected_page_leads_on(project: Path) -> None:
    """A page that is gone keeps its address, its anchors with it."""
    page = project / "docs" / "om" / "personvern.md"
    page.rename(page.with_name("vern.md"))
    for path in (project / "mkdocs.yml", *(project / "docs").rglob("*.md")):
        path.write_text(path.read_text(encoding="utf-8").replace("personvern.md", "vern.md"), encoding="utf-8")
    assert "/om/personvern/ was published and is gone." in told(project)
    ledger = project / "source" / "addresses.txt"
    text = ledger.read_text(encoding="utf-8")
    ledger.write_text(text.replace("/om/personvern/\n", "/om/personvern/ -> /om/vern/\n"), encoding="utf-8")
    assert 0 == build_site(project / "mkdocs.yml", project / "site").returncode
    redirect = parse(project / "site" / "om" / "personvern" / "index.html").query_one("meta[http-equiv=refresh]")
    assert "0; url=../vern/" == redirect.attrs["content"]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("/om/borte/ -> /om/ingen/", "/om/ingen/ is not on the site. Redirect /om/borte/ to an address that is."),
        ("/om/ -> /merknader/", "/om/ is on the site and redirected. Keep the page or the redirect, not both."),
    ],
)
def test_a_redirect_that_is_wrong(project: Path, line: str, complaint: str) -> None:
    """A redirect to nowhere, and one of a page that is still there."""
    ledger = project / "source" / "addresses.txt"
    old = line.split(" -> ", maxsplit=1)[0]
    kept = [it for it in ledger.read_text(encoding="utf-8").splitlines() if it != old]
    ledger.write_text("\n".join([*kept, line, ""]), encoding="utf-8")
    assert f"source/addresses.txt:{len(kept) + 1}:1: {complaint}" in told(project)


def test_a_wrong_reference_in_our_own_words(project: Path) -> None:
    """Prose and notes: file, line and column; what is wrong; what to do; all at once, the last site kept."""
    om = project / "docs" / "om" / "index.md"
    om.write_text(om.read_text(encoding="utf-8") + "\nSe [[mål 23 f]] og [[17 a]].\n", encoding="utf-8")
    line = len(om.read_text(encoding="utf-8").splitlines())
    errata = project / "source" / "errata.yml"
    errata.write_text(re.sub(r"\[\[mål 9 a\]\]", "[[mål 99 a]]", errata.read_text(encoding="utf-8")), encoding="utf-8")
    said = told(project)
    assert f"docs/om/index.md:{line}:4: [[mål 23 f]] points at nothing. Write it like [[mål 7 f]]" in said
    assert f"docs/om/index.md:{line}:20: [[17 a]] may mean mål 17 bokstav a or mål 1 bokstav a." in said
    assert "[[mål 99 a]] points at nothing." in said
    assert re.search(r"source/errata.yml:\d+:\d+: \[\[mål 99 a\]\]", said)


def test_a_reference_in_our_own_words_is_a_link(site: Path) -> None:
    """In a note, as on the page of notes, it leads to the provision."""
    hrefs = {link.attrs["href"] for link in parse(site / "merknader" / "index.html").query(".note__why a")}
    assert {"../maal/9/#a", "../maal/5/", "../innledning/#avsnitt-3"} <= hrefs
