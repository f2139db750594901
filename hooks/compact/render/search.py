"""What a search may be narrowed to, and how a browser learns of the search."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from compact import urls
from compact.model import Compact
from compact.render import views
from compact.render.templates import environment
from compact.typography import NBSP, alphabetical, capitalised, cut

KINDS = {"forpliktelse": "Forpliktelser", "tiltak": "Tiltak", "prinsipp": "Prinsipper", "avsnitt": "Andre avsnitt"}
LONGEST = 60


@dataclass(frozen=True)
class Stop:
    """A page on the way from the first chapter to the last."""

    url: str
    name: str
    kind: str


def filters(compact: Compact, stops: Iterable[Stop]) -> tuple[views.Filter, ...]:
    """The choices of the page of search, by the names they have in its address."""
    # One chooses by typing the first words, with the space bar.
    parts = [(urls.slug(it.url), cut(it.name.replace(NBSP, " "), LONGEST)) for it in stops]
    themes = [(urls.theme_slug(it.name), capitalised(it.name)) for it in compact.themes.themes]
    actors = [(urls.actor_anchor(it.name), capitalised(it.name)) for it in compact.actors.all]
    return (
        views.Filter("del", "Del av teksten", "Hele teksten", tuple(parts)),
        views.Filter("slag", "Slag", "Alle slag", tuple(KINDS.items())),
        views.Filter("tema", "Tema", "Alle tema", _sorted(themes)),
        views.Filter("aktor", "Aktør", "Alle aktører", _sorted(actors)),
    )


def open_search(compact: Compact, site_url: str, templates: Path) -> str:
    """The description by which a browser can search here from its own field (OpenSearch 1.1)."""
    view = views.OpenSearchView(compact.symbol, compact.short_title, compact.language, site_url, site_url + urls.SEARCH)
    return environment(templates).get_template("pages/opensearch.xml").render(view=view)


def _sorted(choices: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(choices, key=lambda choice: alphabetical(choice[1])))
