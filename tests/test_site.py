"""The finished site as a whole: it builds strictly, holds together, and is the same every time."""

import os
import re
import shutil
import urllib.parse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from building import PROJECT, TINY, build_site, pages
from html_pages import elements, parse

REFERENCES = {
    "a": "href",
    "link": "href",
    "img": "src",
    "script": "src",
    "source": "src",
    "iframe": "src",
    "use": "href",
}
BASE = urllib.parse.urlsplit(os.environ.get("SITE_URL", "")).path or "/"
ELSEWHERE_ALLOWED = {("link", "canonical")}


def files(site: Path) -> dict[str, bytes]:
    """Every file of a site, by its path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def references(page: Path) -> Iterator[tuple[str, str]]:
    """(element, address) of everything a page links to or loads, canonical addresses aside."""
    for element in elements(parse(page).root):
        address = element.attrs.get(REFERENCES.get(element.name, ""))
        if address is not None and (element.name, element.attrs.get("rel")) not in ELSEWHERE_ALLOWED:
            yield element.name, address


def anchors(page: Path) -> list[str]:
    """All ids of a page, with repetitions."""
    return [element.attrs["id"] for element in elements(parse(page).root) if "id" in element.attrs]


def broken(site: Path) -> Iterator[str]:
    """Every fault in how the site's pages hang together."""
    ids = {page: anchors(page) for page in site.rglob("*.html")}
    for page, found in ids.items():
        name = page.relative_to(site).as_posix()
        yield from (f"{name}: id {anchor} stands {n} times" for anchor, n in Counter(found).items() if n > 1)
        yield from (f"{name}: {error}" for error in parse(page).errors)
        for element, address in references(page):
            target = urllib.parse.urlsplit(address)
            if target.scheme or target.netloc:
                if element != "a":
                    yield f"{name}: {element} loads {address}"
                continue
            yield from (f"{name}: {address} {fault}" for fault in _missing(site, page, target, ids))


def _missing(site: Path, page: Path, target: urllib.parse.SplitResult, ids: dict[Path, list[str]]) -> Iterator[str]:
    # The page for a wrong address is served at any depth, so its addresses begin at the root of the host.
    start = site if target.path.startswith(BASE) else page.parent
    address = urllib.parse.unquote(target.path).removeprefix(BASE)
    path = Path(os.path.normpath(start / address)) if target.path else page
    if path.is_dir():
        path /= "index.html"
    if site not in path.parents:
        yield "leads out of the site"
    elif not path.is_file():
        yield "leads nowhere"
    elif target.fragment and target.fragment not in ids.get(path, ()):
        yield "names an anchor that is not there"


@pytest.mark.parametrize("fixture", ["site", "tiny_site"])
def test_everything_lands(request: pytest.FixtureRequest, fixture: str) -> None:
    """Every address leads somewhere, ids are unique, the HTML is valid, and nothing comes from elsewhere."""
    assert [] == list(broken(request.getfixturevalue(fixture)))


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('href="../8/"', 'href="../99/"', "leads nowhere"),
        ('href="#f"', 'href="#x"', "names an anchor that is not there"),
        ('id="f"', 'id="e"', "id e stands 2 times"),
        ("</h1>", '</h1><img alt="" src="https://example.org/x.png">', "img loads https://example.org/x.png"),
        ("</h1>", "</h2>", "end-tag"),
        ('href="../8/"', 'href="../../../8/"', "leads out of the site"),
    ],
)
def test_the_checker_sees_a_seeded_fault(site: Path, tmp_path: Path, before: str, after: str, fault: str) -> None:
    """Each kind of fault, put into a good site, is found."""
    copy = shutil.copytree(site, tmp_path / "site")
    page = copy / "maal" / "7" / "index.html"
    html = page.read_text(encoding="utf-8")
    assert before in html
    page.write_text(html.replace(before, after, 1), encoding="utf-8")
    assert any(fault in found for found in broken(copy))


def test_two_builds_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Neither the hash seed nor the day shows in the output."""
    done = build_site(PROJECT / "mkdocs.yml", tmp_path, PYTHONHASHSEED="7", SOURCE_DATE_EPOCH="0", TZ="Asia/Tokyo")
    assert 0 == done.returncode
    assert files(site) == files(tmp_path)


def test_no_date_of_the_build_is_written(site: Path) -> None:
    """The day of the build would change the bytes."""
    assert b"lastmod" not in (site / "sitemap.xml").read_bytes()
    assert b"\x00\x00\x00\x00" == (site / "sitemap.xml.gz").read_bytes()[4:8]


def test_addresses_keep_the_contract(site: Path) -> None:
    """Pages and anchors published once stay where they are."""
    expected = {
        "innledning": ["ingress", *(f"avsnitt-{n}" for n in range(1, 8)), "fotnote-1", "fotnote-2", "fotnote-3"],
        "visjon": [*(f"avsnitt-{n}" for n in range(8, 16)), *(f"prinsipp-{n}" for n in range(1, 11))],
        "rammeverk": ["avsnitt-16"],
        "gjennomforing": [
            *(f"avsnitt-{n}" for n in range(40, 48)),
            "avsnitt-43-a-ii",
            "avsnitt-43-c-iii",
            "avsnitt-45-c",
        ],
        "oppfolging": [*(f"avsnitt-{n}" for n in range(48, 55)), *(f"avsnitt-49-{letter}" for letter in "abcde")],
        "maal/2": ["avsnitt-18", *"abcdefghijkl", "fotnote-4"],
    }
    counts = [11, 12, 5, 7, 10, 12, 12, 6, 6, 10, 7, 5, 8, 6, 6, 9, 7, 12, 10, 9, 9, 3, 5]
    for number, count in enumerate(counts, 1):
        expected.setdefault(f"maal/{number}", [f"avsnitt-{number + 16}", *"abcdefghijkl"[:count]])
    for page, ids in expected.items():
        assert set() == set(ids) - set(anchors(site / page / "index.html")), page
    for page in ("", "maal", "om", "merknader"):
        assert (site / page / "index.html").is_file()


def test_every_page_names_itself(site: Path) -> None:
    """Title and description are there, Norwegian, and no two pages share them."""
    named = {}
    for page in pages(site):
        document = parse(page)
        assert "nb" == document.query_one("html").attrs["lang"]
        title = document.query_one("title").to_text().strip()
        description = document.query_one("meta[name=description]").attrs["content"]
        assert title.endswith("FNs migrasjonsplattform")
        assert 50 <= len(description) <= 160, (page, description)
        named[page] = (title, description)
    assert len(named) > 30
    assert len(named) == len({title for title, _ in named.values()}) == len({text for _, text in named.values()})


def test_every_page_can_be_skipped_into(site: Path) -> None:
    """The first link of a page leads past the header to where its text begins."""
    for page in pages(site):
        first = next(element for element in elements(parse(page).root) if element.name == "a")
        assert "Gå til innholdet" == first.to_text().strip(), page
        assert first.attrs["href"].removeprefix("#") in anchors(page), page


def test_the_site_address_comes_from_the_environment(tmp_path: Path) -> None:
    """SITE_URL sets canonical addresses and the sitemap, below any path; links stay relative."""
    address = "https://example.org/a/b/"
    assert 0 == build_site(TINY / "mkdocs.yml", tmp_path, SITE_URL=address).returncode
    canonical = parse(tmp_path / "maal" / "2" / "index.html").query_one("link[rel=canonical]").attrs["href"]
    assert f"{address}maal/2/" == canonical
    assert f"<loc>{address}maal/2/</loc>" in (tmp_path / "sitemap.xml").read_text(encoding="utf-8")
    assert 'href="/a/b/assets/' in (tmp_path / "404.html").read_text(encoding="utf-8")


def test_text_that_looks_like_markup_is_shown_as_it_is(tiny_site: Path) -> None:
    """The characters of the source are the characters on the page."""
    (action,) = parse(tiny_site / "maal" / "1" / "index.html").query("#a")
    expected = "telle tall med < og > og & og *stjerner* og _streker_ og 1. punktum og &amp;"
    assert expected in action.to_text()
    action.remove_child(action.query_one(".belongs"))
    assert ["a", "cite-tools"] == [element.name for element in elements(action)]


def test_a_title_that_looks_like_markup_is_shown_as_it_is(project: Path) -> None:
    """Headings reach the menu, the title, the description and all else as characters too."""
    objective = project / "source" / "objectives" / "05.yml"
    text = objective.read_text(encoding="utf-8")
    title = "<script>x</script> *Bedre* &amp; 1. _bedre_"
    objective.write_text(re.sub("(?m)^title: .*$", f"title: >-\n  {title}", text), encoding="utf-8")
    done = build_site(project / "mkdocs.yml", project / "site")
    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)
    for file in (project / "site").rglob("*"):
        if file.suffix == ".html":
            assert "<script>x" not in file.read_text(encoding="utf-8"), file
    page = parse(project / "site" / "maal" / "5" / "index.html")
    assert f"Mål\u00a05: {title} – FNs migrasjonsplattform" == page.query_one("title").to_text(strip=False).strip()


def test_a_link_out_of_the_site_says_so(site: Path) -> None:
    """Every link to another host is marked as external, and opens nothing of ours to it."""
    found = {
        (page.relative_to(site).as_posix(), element.attrs["href"]): element.attrs.get("rel", "")
        for page in site.rglob("*.html")
        for element in elements(parse(page).root)
        if element.name == "a" and urllib.parse.urlsplit(element.attrs.get("href") or "").netloc
    }
    assert found
    assert {} == {place: rel for place, rel in found.items() if "external" not in (rel or "").split()}


def test_nothing_ships_that_no_page_loads(site: Path) -> None:
    """No source map, no language file, nothing of the theme but what we name; files to take away aside."""
    assert {
        "assets/favicon.svg",
        "assets/fonts/OFL.txt",
        "assets/fonts/plattform.woff2",
        "assets/dialogs.js",
        "assets/search-worker.js",
        "assets/search.js",
        "assets/site.css",
        "assets/site.js",
        "data/aktorer.json",
        "data/instrumenter.json",
        "data/ordliste.json",
        "data/sammenhenger.json",
        "data/tema.json",
        "opensearch.xml",
        "search/index.json",
        "search/references.json",
        "sitemap.xml",
        "sitemap.xml.gz",
    } == {name for name in files(site) if not name.endswith((".html", ".png")) and not name.startswith("last-ned/")}


def test_styles_and_scripts_stand_in_files(site: Path) -> None:
    """No style or event in an attribute, which the policy would forbid; the same policy on every page."""
    policies = set()
    for page in (*pages(site), site / "404.html"):
        document = parse(page)
        policy = document.query_one("meta[http-equiv=Content-Security-Policy]").attrs["content"]
        # Each page allows what it says of itself to machines, which no browser runs.
        # and the words at the edges of its paper.
        policies.add(re.sub(r"('sha256-[^']+'|style-src 'self') 'sha256-[^']+'", r"\1", policy))
        attributes = {name for element in elements(document.root) for name in element.attrs}
        assert set() == {name for name in attributes if name == "style" or name.startswith("on")}
    assert 1 == len(policies)
