"""What belongs to a provision → links, kind by kind."""

from collections.abc import Iterable

from compact import urls
from compact.render import views
from compact.resolve.belonging import Belonging
from compact.resolve.places import Place
from compact.typography import capitalised, cut, kept

OPENING = 55  # characters of an action one has not seen


def belongs(place: Place, it: Belonging, page: str) -> views.Belongs | None:
    """What belongs to the place, as one sees it from the page; None where nothing does."""
    kinds = {
        "Tema": [views.Link(urls.theme(name), name) for name in it.themes],
        "Aktører": [views.Link(urls.actor(name), name) for name in it.actors],
        "Prinsipper": [views.Link(other.url, _principle(other)) for other in it.principles],
        "Følges opp i": [views.Link(other.url, kept(other.name)) for other in it.carried_out_by],
        "Beslektede tiltak": [
            views.Link(other.url, kept(capitalised(other.full_name)), cut(other.texts[-1].words, OPENING))
            for other in it.related
        ],
        "Nevnt i": [views.Link(other.url, kept(other.words)) for other in it.named_in],
    }
    shown = tuple(views.Kind(name, _seen(links, page)) for name, links in kinds.items() if links)
    return views.Belongs(kept(place.full_name), shown) if shown else None


def _seen(links: Iterable[views.Link], page: str) -> tuple[views.Link, ...]:
    return tuple(views.Link(urls.relative(it.href, page), it.text, it.label) for it in links)


def _principle(it: Place) -> str:
    return kept(f"{it.name}: {it.texts[0].words}")
