"""What a service sees of a shared address, and where it leads."""

import io
import json
import re
import urllib.parse
from pathlib import Path

import pytest
from PIL import Image

from building import SOURCE, TINY, build_site
from compact.pipeline import read
from compact.resolve.places import Place
from html_pages import elements, parse, words

ADDRESS = "http://localhost:8000/"


@pytest.fixture(scope="module")
def shared() -> dict[str, Place]:
    """Every address for sharing, and the unit it is for."""
    return {url: place for place in read(SOURCE).places.all for url, _ in place.shared}


def metas(page: Path) -> dict[str, str]:
    """The contents of a page's meta elements, by name or property."""
    found = {}
    for element in parse(page).query("meta"):
        for key in ("name", "property", "http-equiv"):
            if element.attrs.get(key):
                found[element.attrs[key]] = element.attrs.get("content", "")
    return found


def test_every_provision_has_its_address(shared: dict[str, Place], site: Path) -> None:
    """The contract's paths: each action by objective and by paragraph, paragraphs, points, principles."""
    assert {"maal/7/f/", "avsnitt/23/", "avsnitt/23/f/", "avsnitt/43/a/ii/", "prinsipp/6/"} <= set(shared)
    assert 187 == len([url for url in shared if url.startswith("maal/")])
    assert 54 == len([url for url in shared if re.fullmatch(r"avsnitt/\d+/", url)])
    assert [] == [url for url in shared if not (site / url / "index.html").is_file()]


def test_a_shared_address_leads_to_its_provision(shared: dict[str, Place], site: Path) -> None:
    """At once, without script, relative to wherever the site stands; the page itself is small."""
    for url, place in shared.items():
        page = site / url / "index.html"
        wait, target = metas(page)["refresh"].split("; url=")
        assert "0" == wait
        assert f"/x/{place.url}" == urllib.parse.urljoin(f"/x/{url}", target)
        assert f"{ADDRESS}{place.url}" == parse(page).query_one("link[rel=canonical]").attrs["href"]
        assert [target] == [element.attrs["href"] for element in parse(page).query("a")]
        assert page.stat().st_size < 1200


def test_a_preview_shows_the_provisions_own_words(shared: dict[str, Place], site: Path) -> None:
    """Title, description and picture are there before anything is followed, and name the address itself."""
    titles = set()
    for url, place in shared.items():
        found = metas(site / url / "index.html")
        titles.add(found["og:title"])
        opening = found["og:description"].removesuffix(" …")
        assert found["description"] == found["og:description"]
        assert ": ".join(text.words for text in place.texts).startswith(opening)
        assert len(opening) > 20
        assert f"{ADDRESS}{url}" == found["og:url"]
        assert "summary_large_image" == found["twitter:card"]
        assert (site / found["og:image"].removeprefix(ADDRESS)).is_file()
    assert len(shared) == len(titles)
    assert "Mål\u00a07 bokstav\u00a0f (avsnitt\u00a023\u00a0f)" in titles


def test_shared_addresses_are_not_offered_to_search(shared: dict[str, Place], site: Path) -> None:
    """Neither the sitemap nor our own search lists them: the provision itself is listed."""
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{ADDRESS}maal/7/</loc>" in sitemap
    assert [] == [url for url in shared if f"{ADDRESS}{url}" in sitemap]
    index = json.loads((site / "search" / "index.json").read_text(encoding="utf-8"))
    assert set() == {url for url, _ in index["pages"]} & set(shared)


def test_every_objective_has_a_picture(site: Path) -> None:
    """1200 × 630 pixels, light enough for any service, no two alike, and with something on it."""
    pictures = {path.name: path.read_bytes() for path in (site / "bilder").iterdir()}
    assert {f"maal-{number}.png" for number in range(1, 24)} <= set(pictures)
    assert len(pictures) == len(set(pictures.values()))
    for content in pictures.values():
        image = Image.open(io.BytesIO(content))
        assert (1200, 630) == image.size
        assert len(content) < 60_000
        assert len(image.convert("RGB").getcolors(100_000) or ()) > 20


def test_a_long_title_stays_on_its_picture(tmp_path: Path) -> None:
    """The margins are paper, however long the title is."""
    project = tmp_path / "tiny"
    site = tmp_path / "site"
    (project / "source" / "objectives").mkdir(parents=True)
    for path in TINY.rglob("*"):
        if path.is_file():
            target = project / path.relative_to(TINY)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("../../", f"{TINY.parent.parent}/"), encoding="utf-8")
    objective = project / "source" / "objectives" / "01.yml"
    long = "En uvanlig lang overskrift som fortsetter og fortsetter med mange og lange ord " * 4
    objective.write_text(
        re.sub("(?m)^title: .*$", f"title: {long.strip()}", objective.read_text(encoding="utf-8")), encoding="utf-8"
    )
    done = build_site(config, site)
    assert (0, "") == (done.returncode, done.stderr)
    image = Image.open(site / "bilder" / "maal-1.png").convert("RGB")
    for edge in ((0, 30, 75, 630), (1130, 30, 1200, 630), (0, 570, 1200, 630)):
        assert 1 == len(image.crop(edge).getcolors(100_000) or ()), edge


def test_a_page_describes_itself_to_machines(site: Path) -> None:
    """schema.org/Legislation: what it is part of, what it translates, its parts; nothing of legal force."""
    page = site / "maal" / "7" / "index.html"
    data = json.loads(parse(page).query_one("script[type='application/ld+json']").to_text(strip=False))
    assert ("https://schema.org", "Legislation") == (data["@context"], data["@type"])
    assert f"{ADDRESS}maal/7/" == data["@id"]
    assert "A/RES/73/195, annex, objective 7 (para. 23)" == data["legislationIdentifier"]
    whole = data["isPartOf"]
    assert ("A/RES/73/195", "2018-12-19", "nb") == (
        whole["legislationIdentifier"],
        whole["legislationDate"],
        whole["inLanguage"],
    )
    assert "en" == whole["translationOfWork"]["inLanguage"]
    part = next(it for it in data["hasPart"] if it["@id"].endswith("#f"))
    assert "A/RES/73/195, annex, para. 23 (f)" == part["legislationIdentifier"]
    assert f"{ADDRESS}maal/7/f/" == part["url"]
    assert "legislationLegalForce" not in json.dumps(data)


def test_every_page_of_the_instrument_describes_itself(site: Path) -> None:
    """Each says it is legislation, with every provision that stands on it as a part."""
    described = 0
    for page in sorted(site.rglob("index.html")):
        for script in parse(page).query("script[type='application/ld+json']"):
            data = json.loads(script.to_text(strip=False))
            here = {element.attrs.get("id") for element in elements(parse(page).root)}
            assert {it["@id"].partition("#")[2] for it in data.get("hasPart", ())} <= here
            described += 1
    assert 23 + 6 + 1 == described


def test_a_reference_manager_files_a_page_as_a_report(site: Path) -> None:
    """By the rules of Zotero's translator «Embedded Metadata»: what decides the type, and the fields it fills.

    It takes a type of Open Graph before one of Dublin Core unless that is «article», and both before
    the guess of Highwire's tags; a title of Dublin Core before Highwire's is overwritten by the latter.
    """
    found = metas(site / "maal" / "7" / "index.html")
    assert "article" == found["og:type"]
    assert "report" == found["DC.type"]
    assert found["DC.title"] == found["citation_title"] == "FNs globale plattform for migrasjon, mål 7 (avsnitt 23)"
    assert "FNs generalforsamling" == found["citation_technical_report_institution"]
    assert "A/RES/73/195" == found["citation_technical_report_number"]
    assert "2018/12/19" == found["citation_publication_date"]
    assert "nb" == found["citation_language"]
    assert f"{ADDRESS}maal/7/" == found["citation_public_url"]


def test_the_preview_of_a_page_is_its_own(site: Path) -> None:
    """An objective's page shows its own title, description and picture."""
    found = metas(site / "maal" / "7" / "index.html")
    title = parse(site / "maal" / "7" / "index.html").query_one("h1")
    assert found["og:title"].endswith(" ".join(words(title)))
    assert f"{ADDRESS}bilder/maal-7.png" == found["og:image"]
    assert found["description"] == found["og:description"]
