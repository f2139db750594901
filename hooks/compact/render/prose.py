"""Our own words, with the references in them → Markdown or HTML."""

from collections.abc import Callable
from posixpath import dirname, relpath

from markupsafe import Markup, escape

from compact.resolve.prose import Prose, prose
from compact.resolve.references import References
from compact.typography import kept

LINK = Markup('<a href="{href}">{words}</a>')


def html(words: Prose, href: Callable[[str], str]) -> Markup:
    """The words as HTML on a page; `href` is how it sees an address."""
    pieces = (
        escape(kept(it)) if isinstance(it, str) else LINK.format(href=href(it.url), words=kept(it.words))
        for it in words
    )
    return Markup().join(pieces)


def markdown(words: str, file: str, references: References) -> str:
    """The words of a Markdown file, as MkDocs names it, with references as links it will check."""
    pieces = (it if isinstance(it, str) else f"[{it.words}]({_file(it.url, file)})" for it in prose(words, references))
    return kept("".join(pieces))


def _file(url: str, file: str) -> str:
    path, hash_, anchor = url.partition("#")
    return relpath(f"{path}index.md", dirname(file) or ".") + hash_ + anchor
