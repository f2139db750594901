"""Themes → the page of each, with every provision that has it, and the list of them all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from compact import urls
from compact.model import Theme
from compact.render import views
from compact.render.blocks import Sheet
from compact.render.concordance import place_link
from compact.resolve.parts import Part
from compact.resolve.themes import Themed
from compact.typography import alphabetical, capitalised


def themes_view(themes: Iterable[Theme], themed: Themed, sheet: Sheet) -> views.ThemesView:
    """Every theme, in alphabetical order."""
    return views.ThemesView(
        tuple(
            views.ListedTheme(
                sheet.href(urls.theme(it.name)), capitalised(it.name), it.about, it.synonyms, len(themed[it.name])
            )
            for it in sorted(themes, key=lambda it: alphabetical(it.name))
        )
    )


def theme_view(it: Theme, parts: Sequence[Part[Theme]], names: Mapping[str, str], sheet: Sheet) -> views.ThemeView:
    """The page of a theme; `names` are those of pages, by address."""
    groups = tuple(_groups(parts, names, sheet))
    overview = views.Link(sheet.href(urls.THEMES), "Alle tema")
    return views.ThemeView(overview, capitalised(it.name), it.about, len(parts), groups)


def _groups(parts: Sequence[Part[Theme]], names: Mapping[str, str], sheet: Sheet) -> Iterator[views.ThemeGroup]:
    for page, of_page in groupby(parts, key=lambda part: part.place.url.partition("#")[0]):
        link = views.Link(sheet.href(page), names[page])
        yield views.ThemeGroup(link, tuple(_use(part, sheet) for part in of_page))


def _use(part: Part[Theme], sheet: Sheet) -> views.Use:
    place, use = place_link(part.place, sheet), part.use
    words = part.place.texts[-1].words
    if use is None or use.text is not part.place.texts[-1]:
        return views.Use(place, words, "", "")
    return views.Use(place, words[: use.start], words[use.start : use.end], words[use.end :])
