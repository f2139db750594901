"""Files to take away → links with their sizes, on the page of the same words and on a page of them all."""

from collections.abc import Iterable, Mapping

from compact import urls
from compact.model import Compact
from compact.render import views
from compact.render.blocks import Sheet
from compact.render.search import Stop
from compact.typography import NBSP, capitalised

KINDS = {"pdf": "PDF", "epub": "EPUB", "txt": "Ren tekst"}
KILO = 1000

Sizes = Mapping[str, int]


def downloads(page: str, name: str, sheet: Sheet, sizes: Sizes) -> views.Downloads | None:
    """The files of a page called `name`, as `sheet` links to them; None where none were made.

    `sizes` are the bytes of every file by its address. There is one book, of the whole, and a page offers it too.
    """
    named = [(urls.download(page, ending), kind) for ending, kind in KINDS.items()]
    if page and sheet.url == page:
        named.insert(1, (urls.download(urls.FRONT, "epub"), "EPUB av hele"))
    files = (views.Download(kind, sheet.href(url), _size(sizes[url])) for url, kind in named if url in sizes)
    found = tuple(files)
    return views.Downloads(name, found, sheet.href(urls.DOWNLOADS)) if found else None


def all_downloads(compact: Compact, stops: Iterable[Stop], sheet: Sheet, sizes: Sizes) -> tuple[views.Downloads, ...]:
    """The files of the whole, then of every part, in reading order."""
    named = [(urls.FRONT, compact.title), *((it.url, it.name) for it in stops)]
    found = (downloads(page, capitalised(name), sheet, sizes) for page, name in named)
    return tuple(it for it in found if it)


def _size(count: int) -> str:
    """A number of bytes as one writes it: `38 kB`, `1,5 MB`."""
    if count < KILO * KILO:
        return f"{max(1, round(count / KILO))}{NBSP}kB"
    return f"{count / KILO / KILO:.1f}{NBSP}MB".replace(".", ",")
