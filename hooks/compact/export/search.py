"""The instrument and what readers may call its parts → the file the search in the browser reads."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from compact import urls
from compact.export.packing import numbered, packed
from compact.export.subjects import Subject, page, subjects
from compact.render.pages import Page
from compact.resolve.known import Known
from compact.resolve.norwegian import stems
from compact.resolve.places import Place

# Where to look if nothing is found.
ELSEWHERE = (urls.GLOSSARY, urls.THEMES)
# What comes before and after the name in the address of a subject of a kind.
HOMES = {
    "term": (f"{urls.GLOSSARY}#", ""),
    "instrument": (f"{urls.INSTRUMENTS}#", ""),
    "actor": (f"{urls.ACTORS}#", ""),
    "theme": (urls.THEMES, "/"),
}
HEADING = re.compile(r"^(##?) ([^{\n]+?)(?: \{ #([\w-]+) \})?$", re.MULTILINE)


def search_file(known: Known, made: Iterable[Page], prose: Mapping[str, str]) -> str:
    """What one may find, as JSON; `prose` is our own Markdown by its address.

    `pages` are [address, title] of those that hold the text, `units` of the text [number of its page, anchor,
    name, kind], with their words in `words`, packed; `subjects` are by kind what `_line` makes of them.
    """
    units = [place for place in known.places.all if place.texts and not place.within]
    text = {place.url.partition("#")[0] for place in units}
    pages = [it for it in made if it.url in text]
    others = [page(it.title, it.url) for it in made if it.url not in {*text, *prose} and urls.THEMES not in it.url]
    words = [": ".join(text.words for text in place.texts) for place in units]
    signs = numbered({stem for text in words for stem in stems(text)})
    named = subjects(known, {place.name: number for number, place in enumerate(units)})
    content = {
        "pages": [(it.url, it.title.partition(": ")[2] or it.title) for it in pages],
        "units": [_unit(place, {it.url: number for number, it in enumerate(pages)}) for place in units],
        "words": packed(words),
        "homes": HOMES,
        "subjects": _by_kind((*named, *others, *_headings(prose)), signs),
        "elsewhere": [(it.title, it.url) for it in made if it.url in ELSEWHERE],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _unit(it: Place, pages: Mapping[str, int]) -> tuple[int, str, str, str]:
    url, _, anchor = it.url.partition("#")
    name = {"title": it.name.removesuffix(" overskrift"), "commitment": it.cited}.get(it.kind, it.name)
    return pages[url], anchor, name, it.kind


def _by_kind(those: Iterable[Subject], signs: Mapping[str, str]) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for it in those:
        kinds.setdefault(it.kind, []).append(_line(it, signs))
    return kinds


def _line(it: Subject, signs: Mapping[str, str]) -> str:
    """The facts, apart by tabs: name, address within its home where it is not the name, says, forms, units, never.

    Of a form each stem stands as two signs: its number among all stems of the text, in the order of letters.
    """
    before, after = HOMES.get(it.kind, ("", ""))
    address = it.url.removeprefix(before).removesuffix(after)
    # A form that stands only in a subheading finds no unit.
    forms = (
        "".join(signs[stem] for stem in form.split(" ")) for form in it.forms if signs.keys() >= {*form.split(" ")}
    )
    lists = ("|".join(it.says), " ".join(forms), " ".join(map(str, it.units)), " ".join(map(str, it.never)))
    return "\t".join((it.name, "" if address == it.name else address, *lists)).rstrip("\t")


def _headings(prose: Mapping[str, str]) -> Iterator[Subject]:
    """Our own pages, and their parts that have an address."""
    for url, text in prose.items():
        for level, name, anchor in HEADING.findall(text):
            if level == "#" or anchor:
                yield page(name, f"{url}#{anchor}" if anchor else url)
