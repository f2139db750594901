"""Places → the small pages whose address one shares: a preview, and the way to the provision."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from compact import urls
from compact.model import Compact
from compact.render import views
from compact.render.templates import environment
from compact.resolve.places import Place, Places
from compact.typography import capitalised, cut, kept

# What services that show a preview have room for.
PREVIEW = 200


@dataclass(frozen=True)
class Sharing:
    """A finished page for sharing, by its address."""

    url: str
    html: str


def sharing_pages(compact: Compact, places: Places, site_url: str, templates: Path) -> Iterator[Sharing]:
    """A page for every address for sharing; `site_url` is where the site will stand."""
    template = environment(templates).get_template("pages/sharing.html")
    for place in places.all:
        for url, name in place.shared:
            yield Sharing(url, template.render(view=_view(place, name, url, compact, site_url)))


def _view(place: Place, name: str, url: str, compact: Compact, site_url: str) -> views.SharingView:
    page = place.url.partition("#")[0]
    return views.SharingView(
        title=kept(capitalised(name)),
        site=compact.short_title,
        description=cut(": ".join(text.words for text in place.texts), PREVIEW),
        target=urls.relative(place.url, url),
        canonical=site_url + place.url,
        url=site_url + url,
        picture=site_url + urls.picture(page),
        language=compact.language,
    )
