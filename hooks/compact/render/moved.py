"""Redirects → what stands at the old addresses."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from compact import urls
from compact.model import Compact
from compact.render import views
from compact.render.sharing import Sharing
from compact.render.templates import environment


@dataclass(frozen=True)
class Moved:
    """A page for every page that moved; and, by page, HTML for the anchors that left it."""

    pages: tuple[Sharing, ...]
    anchors: dict[str, str]


def moved_pages(redirects: Mapping[str, str], compact: Compact, site_url: str, templates: Path) -> Moved:
    """Old addresses lead to new ones: a page by itself, an anchor by a line where it stood."""
    load = environment(templates).get_template
    found: list[Sharing] = []
    anchors: dict[str, str] = {}
    for old, new in redirects.items():
        page, _, anchor = old.partition("#")
        target = urls.relative(new, page)
        if anchor:
            view = views.MovedView(anchor, target)
            anchors[page] = anchors.get(page, "") + load("pages/moved.html").render(view=view)
        else:
            shown = views.SharingView(
                title="Siden er flyttet",
                site=compact.short_title,
                description=f"Siden har fått en ny adresse på {compact.short_title}.",
                target=target,
                canonical=site_url + new,
                url=site_url + old,
                picture=site_url + urls.picture(urls.FRONT),
                language=compact.language,
            )
            found.append(Sharing(old, load("pages/sharing.html").render(view=shown)))
    return Moved(tuple(found), anchors)
